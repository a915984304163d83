"""What the browser holds of a correction: the call, the request, the debunk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from doingoai.i18n import LANGUAGES
from doingoai.rules import Correction, Request
from doingoai.widgets._typed_text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

MAX_CHARS = 5_000  # of one field
ASKS = ("correct-online", "note", "print", "apology")
TIMES = ("called_at", "sent_at")
CALL = ("said",)
REQUEST = ("outlet", "report", "passage", "right", "source", "text")
DEBUNK = ("claim", "headline", "debunk", "source_debunk")
FIELDS = (*CALL, *REQUEST, *DEBUNK)


@dataclass(frozen=True)
class Draft:
    """What was written.

    Attributes:
        language: of the texts that are shown and judged.
        fact: the id of the fact that puts the report right, or "".
        times: when the journalist was called and the request sent (`TIMES`), as typed.
        asks: what is asked for, of `ASKS`.
        texts: by language, then by field (`FIELDS`).
    """

    language: str = "vi"
    fact: str = ""
    times: Mapping[str, str] = field(default_factory=dict)
    asks: tuple[str, ...] = ()
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """What stands in a field, in the language that is shown."""
        return self.texts.get(self.language, {}).get(name, "")

    def at(self, name: str) -> str:
        """What stands in a field or time; "" for anything that is neither."""
        return self.times[name] if name in self.times else self.text(name)

    def begun(self, names: Collection[str]) -> bool:
        """Whether anything is written in one of these fields."""
        return any(self.at(name).strip() for name in names)

    @property
    def request(self) -> Request:
        """The request to the outlet."""
        return Request(
            **{name: self.text(name) for name in REQUEST},
            **{name: self.times.get(name, "") for name in TIMES},
            fact=self.fact,
            asks=self.asks,
            language=self.language,
        )

    @property
    def correction(self) -> Correction:
        """What is published apart from it."""
        return Correction(
            headline=self.text("headline"),
            text=self.text("debunk"),
            claim=self.text("claim"),
            fact=self.fact,
            source=self.text("source_debunk"),
            language=self.language,
        )


def checked(raw: object, facts: Collection[str], language: str) -> Draft:
    """A draft as the browser sent it; what is unknown, of another type or too long is blank."""
    given = _mapping(raw)
    texts, times = _mapping(given.get("texts")), _mapping(given.get("times"))
    written, fact, asks = given.get("language"), given.get("fact"), given.get("asks")
    return Draft(
        language=written if isinstance(written, str) and written in LANGUAGES else language,
        fact=fact if isinstance(fact, str) and fact in facts else "",
        times={name: clean(times.get(name), MAX_CHARS) for name in TIMES},
        asks=tuple(each for each in ASKS if isinstance(asks, list) and each in asks),
        texts={
            each: {name: clean(_mapping(texts.get(each)).get(name), MAX_CHARS) for name in FIELDS}
            for each in LANGUAGES
        },
    )


def _mapping(raw: object) -> dict[str, Any]:
    return raw if isinstance(raw, dict) else {}
