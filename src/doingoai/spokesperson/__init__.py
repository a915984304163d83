"""What a spokesperson's words and voice can be measured by. Pure functions and plain data.

It lies below `doingoai.rules`: this package measures, rules judge. Importing it is cheap.
"""

from doingoai.spokesperson._answer import (
    answers_first,
    copies_question,
    little_words,
    message_share,
)
from doingoai.spokesperson._dossier import Dossier, DossierItem, dossier, incidents
from doingoai.spokesperson._frame import repeats_frame
from doingoai.spokesperson._measures import (
    blame,
    bridges,
    cliches,
    judgements,
    promises,
    referrals,
    refusals,
    speculation,
    times_named,
    unknowns,
)
from doingoai.spokesperson._said import Said
from doingoai.spokesperson._spare import Spare, spare_words
from doingoai.spokesperson._stance import assumes, grants, own_account

__all__ = [
    "Dossier",
    "DossierItem",
    "Said",
    "Spare",
    "answers_first",
    "assumes",
    "blame",
    "bridges",
    "cliches",
    "copies_question",
    "dossier",
    "grants",
    "incidents",
    "judgements",
    "little_words",
    "message_share",
    "own_account",
    "promises",
    "referrals",
    "refusals",
    "repeats_frame",
    "spare_words",
    "speculation",
    "times_named",
    "unknowns",
]
