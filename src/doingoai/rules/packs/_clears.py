"""Who clears a text, as the clearance card has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from doingoai.datasets._rows import table
from doingoai.i18n import InBoth
from doingoai.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

# What each form of a statement is on the card, where its incident does not say.
_ROWS = {"holding": "holding-statement", "update": "update", "opening": "press-inquiry"}
# "As the holding statement": the card refers to a row above.
_AS_BEFORE = {"update": "holding-statement"}
_ARTICLE = re.compile(r"^(?:the|a)\s+", re.IGNORECASE)
# Another office that has the first one's name in its own.
_BEFORE = (
    r"(?<!\w)(?<!deputy )(?<!pho )(?<!former )(?<!nguyen )(?<!tro ly )(?<!thu ky )(?<!phu nhan )"
)
_AFTER = r"(?!\w)(?!['’]s )(?! quan)(?! (?:spouse|office|secretary|driver))"


@dataclass(frozen=True)
class _Row:
    """A row of ``cards``."""

    content_id: str
    clears_en: str
    clears_vi: str


@dataclass(frozen=True)
class Clears:
    """Who clears one kind of text.

    Attributes:
        en, vi: the office, as the card prints it.
    """

    en: str
    vi: str

    @property
    def shown(self) -> InBoth:
        """The office for a reader of either language."""
        return InBoth(self.en, self.vi)

    def is_named(self, written: str) -> bool:
        """Whether ``written`` names the office, in either language, with or without its marks."""
        plain = " ".join(fold(written).split())
        return any(
            re.search(f"{_BEFORE}{re.escape(fold(_ARTICLE.sub('', office)))}{_AFTER}", plain)
            for office in (self.en, self.vi)
        )


def who_clears(form: str, content_id: str = "") -> Clears | None:
    """Who clears a statement, or None where the card has no row for it.

    Args:
        form: of the statement.
        content_id: the row of the card that its incident names, or "".
    """
    rows = _rows()
    wanted = content_id if content_id in rows else _ROWS.get(form, "")
    return rows.get(_AS_BEFORE.get(wanted, wanted))


@cache
def _rows() -> Mapping[str, Clears]:
    return {
        row.content_id: Clears(_office(row.clears_en), _office(row.clears_vi))
        for row in table("cards", _Row, {})
    }


def _office(clears: str) -> str:
    """The office alone: what follows a semicolon, colon or comma is how, not who."""
    return re.split(r"[;:,]", clears)[0].strip()
