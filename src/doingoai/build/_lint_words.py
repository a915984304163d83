"""What a translation must keep of its English."""

from __future__ import annotations

import re
import string
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from doingoai.build._blocks import EXPRESSION
from doingoai.build._model import Problem
from doingoai.i18n import N_, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from doingoai.build._po import Entry

_LINK = re.compile(r"\]\(|<https?://")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s", re.MULTILINE)


def lint_words(file: str, entries: Iterable[Entry]) -> Iterator[Problem]:
    """What the lints find in the finished translations of the catalogue ``file``."""
    for entry in entries:
        if not entry.msgstr or entry.fuzzy:
            continue
        if not unicodedata.is_normalized("NFC", entry.msgstr):
            yield _problem("not-nfc", file, entry)
        for code, kept in _KEPT.items():
            if kept(entry.msgid) != kept(entry.msgstr):
                yield _problem(code, file, entry)


def expressions(text: str) -> set[str]:
    """The ``{{ expressions }}`` of a text, however spaced."""
    return {"".join(each.split()) for each in EXPRESSION.findall(text)}


def braces(text: str) -> set[str]:
    """The ``{names}`` a message is filled with; a text that isn't a format has none."""
    try:
        fields = list(string.Formatter().parse(EXPRESSION.sub("", text)))
    except ValueError:
        return set()
    return {name for _, name, _, _ in fields if name is not None}


def links(text: str) -> int:
    """How many links and figures a text has."""
    return len(_LINK.findall(text))


def headings(text: str) -> Counter[str]:
    """The levels of the headings in a text."""
    return Counter(_HEADING.findall(text))


_KEPT: dict[str, Callable[[str], object]] = {
    "expressions-differ": expressions,
    "braces-differ": braces,
    "links-differ": links,
    "heading-differs": headings,
}
_WORDS = {
    "not-nfc": (
        N_("The Vietnamese isn't in composed letters (NFC)."),
        N_("Save it from an editor that composes letters."),
    ),
    "expressions-differ": (
        N_("The {{{{ }}}} expressions aren't those of the English."),
        N_("Copy each of them unchanged."),
    ),
    "braces-differ": (
        N_("The names in braces aren't those of the English."),
        N_("Copy each {{name}} unchanged."),
    ),
    "links-differ": (
        N_("There are more or fewer links than in the English."),
        N_("Keep each link; translate only its words."),
    ),
    "heading-differs": (
        N_("The headings aren't of the same levels as in the English."),
        N_("Begin with the same number of #."),
    ),
}


def _problem(code: str, file: str, entry: Entry) -> Problem:
    message, next_step = _WORDS[code]
    # a message with doubled braces needs a parameter to be filled at all
    filler = {"text": entry.msgid}
    where = entry.context or entry.msgid[:40]
    return Problem(code, file, where, Message(message, filler), Message(next_step, filler))
