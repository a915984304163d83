"""What somebody has written in the statement studio, and where they are in the hour: plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from doingoai.i18n import LANGUAGES
from doingoai.widgets._typed_text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

MAX_CHARS = 5_000  # of one field: a holding statement is read out in a minute and a half
HOUR = 60  # minutes of the story
SLOTS = ("known", "unknown", "doing", "next_update")
FIELDS = ("headline", "text", *SLOTS)
FORMS = ("holding", "update", "opening")
# By the field of a statement: when it was drafted, cleared and issued.
STAMPS = ("drafted_at", "cleared_at", "issued_at")


@dataclass(frozen=True)
class Draft:
    """What the browser holds.

    Attributes:
        minute: where the story is, 0 to `HOUR`.
        languages: in which it is written.
        form: one of `FORMS`; an opening is written in one text, the others in slots.
        texts: by language, then by field (`FIELDS`).
        cleared_by: the key of an office, or "".
        stamps: by name (`STAMPS`), the minute; only those that were put.
        used: items of the dossier that were put into a slot: pairs of item and slot.
    """

    minute: int = 0
    languages: tuple[str, ...] = LANGUAGES
    form: str = "holding"
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    cleared_by: str = ""
    stamps: Mapping[str, int] = field(default_factory=dict)
    used: frozenset[tuple[str, str]] = frozenset()

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that its form has."""
        return ("headline", "text") if self.form == "opening" else ("headline", *SLOTS)

    def text(self, language: str, name: str) -> str:
        """What stands in a field; "" for one that the form has not."""
        return self.texts.get(language, {}).get(name, "") if name in self.fields else ""

    def at(self, target: str) -> str:
        """What stands in ``"known/vi"``; "" for anything that is no text."""
        name, _, language = target.partition("/")
        return self.text(language, name)

    def begun(self, language: str) -> bool:
        """Whether anything is written in ``language``."""
        return any(self.text(language, name).strip() for name in self.fields)


def checked(raw: object, offices: Collection[str]) -> Draft:
    """A draft as the browser sent it; what is unknown, of another type or too long is blank."""
    given: dict[str, Any] = raw if isinstance(raw, dict) else {}
    texts, stamps = _mapping(given.get("texts")), _mapping(given.get("stamps"))
    listed = given.get("languages")
    wanted = listed if isinstance(listed, list) else []
    form, office = given.get("form"), given.get("cleared_by")
    return Draft(
        minute=_minute(given.get("minute")) or 0,
        languages=tuple(each for each in LANGUAGES if each in wanted) or LANGUAGES,
        form=form if isinstance(form, str) and form in FORMS else FORMS[0],
        texts={
            each: {name: clean(_mapping(texts.get(each)).get(name), MAX_CHARS) for name in FIELDS}
            for each in LANGUAGES
        },
        cleared_by=office if isinstance(office, str) and office in offices else "",
        stamps={name: at for name in STAMPS if (at := _minute(stamps.get(name))) is not None},
        used=_used(given.get("used")),
    )


def _used(raw: object) -> frozenset[tuple[str, str]]:
    pairs = raw if isinstance(raw, list) else []
    return frozenset(
        (pair[0], pair[1])
        for pair in pairs
        if isinstance(pair, list)
        and len(pair) == 2  # noqa: PLR2004 - a pair
        and isinstance(pair[0], str)
        and pair[1] in FIELDS
    )


def _minute(raw: object) -> int | None:
    plain = isinstance(raw, int) and not isinstance(raw, bool)
    return raw if plain and 0 <= raw <= HOUR else None  # type: ignore[return-value,operator]


def _mapping(raw: object) -> dict[str, Any]:
    return raw if isinstance(raw, dict) else {}
