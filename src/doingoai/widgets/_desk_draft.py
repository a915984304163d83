"""What the browser holds of an inquiry desk: the order, and what was noted of each inquiry."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from doingoai.widgets._typed_text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

STATUSES = ("open", "noted", "answered", "referred")
MAX_CHARS = 2_000  # of one note


@dataclass(frozen=True)
class Entry:
    """The log of one inquiry.

    Attributes:
        content: the row of the clearance card that it falls under, or "".
        status: one of `STATUSES`.
        at: when that was done, as typed.
        note: what was said, or to whom it went.
    """

    content: str = ""
    status: str = STATUSES[0]
    at: str = ""
    note: str = ""


@dataclass(frozen=True)
class Draft:
    """What the learner has done.

    Attributes:
        order: keys of all inquiries, the first to be answered first.
        log: by key.
    """

    order: tuple[str, ...] = ()
    log: Mapping[str, Entry] = field(default_factory=dict)


def checked(raw: object, keys: Sequence[str], contents: Collection[str]) -> Draft:
    """A draft as the browser sent it; an order of other inquiries is completed as they stand.

    Args:
        raw: a message's content.
        keys: of the inquiries, in the order of the table.
        contents: rows of the clearance card that may be named.
    """
    given: dict[str, Any] = raw if isinstance(raw, dict) else {}
    listed = given.get("order") if isinstance(given.get("order"), list) else []
    order = list(dict.fromkeys(each for each in listed or () if each in keys))
    log = given.get("log") if isinstance(given.get("log"), dict) else {}
    return Draft(
        order=(*order, *(each for each in keys if each not in order)),
        log={key: _entry((log or {}).get(key), contents) for key in keys},
    )


def _entry(raw: object, contents: Collection[str]) -> Entry:
    given: dict[str, Any] = raw if isinstance(raw, dict) else {}
    content, status = given.get("content"), given.get("status")
    return Entry(
        content=content if isinstance(content, str) and content in contents else "",
        status=status if isinstance(status, str) and status in STATUSES else STATUSES[0],
        at=clean(given.get("at"), MAX_CHARS),
        note=clean(given.get("note"), MAX_CHARS),
    )
