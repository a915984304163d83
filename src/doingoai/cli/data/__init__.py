"""``doingoai data``: the datasets, their versions, and which of them is current.

Each command is one small module of its own, ``_<command>.py``, with a function ``command``.
"""

from __future__ import annotations

from doingoai.cli._lazy import lazy_group
from doingoai.i18n import N_

_COMMANDS = {
    "list": N_("List the datasets: version, rows, days, made from what, fictional or real."),
    "show": N_("Show what is known of one dataset."),
    "history": N_("List the versions of a dataset that are kept."),
    "rollback": N_("Make an older version of a dataset current again."),
    "use": N_("Point a class at one version of a dataset."),
    "pin": N_("Show or record the versions on which an assignment may be answered."),
    "variant": N_("Draw data of its own for a class: the same lessons, other answers."),
}

data = lazy_group(
    "data",
    N_("For instructors: see the datasets, their versions, and go back to one."),
    _COMMANDS,
    lambda name: f"doingoai.cli.data._{name}:command",
)
