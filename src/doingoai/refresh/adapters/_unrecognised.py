"""What is said of a file that no adapter knows, or that two know equally well."""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING, Self

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.values import ruined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from doingoai.refresh.adapters._adapter import Adapter, Match
    from doingoai.refresh.sheets import Sheet

_SHOWN = 12
_HALF = 0.5
_NEAREST = 3
_LACKED = 0.1  # what a column that is missing takes off the share of those that are known
_LONGEST = 60
# A first row may be data where a file has no header: such cells are shown by their shape only.
_PRIVATE = re.compile(r"@|://|www\.|\d{5}|\d[\d .-]{6,}\d")


class Unrecognised(RefreshError):
    """An export that no adapter reads, or that two adapters claim."""

    @classmethod
    def missed(
        cls, sheets: Sequence[Sheet], tried: Iterable[Adapter], adapters: Iterable[Adapter]
    ) -> Self:
        """Nothing fits: what was seen, what the nearest adapters lack, which exist."""
        seen = [_seen(sheet) for sheet in sheets]
        message = Message("No adapter knows this export. Seen: {seen}.", {"seen": _listed(seen)})
        near = [_lacks(one, match) for one, match in _nearest(sheets, tried)]
        if near:
            message = Message(
                "{message} Nearest: {near}.", {"message": message, "near": _listed(near)}
            )
        for sheet in sheets:
            if lost := _ruined(sheet):
                message = Message(
                    "{message} A spreadsheet program rounded the identifiers in “{columns}”; what "
                    "they were is lost.",
                    {"message": message, "columns": columns_seen(lost)},
                )
        return cls(message, _way_out(adapters))

    @classmethod
    def tied(cls, sheet: Sheet, claims: Sequence[Adapter]) -> Self:
        """Two fit equally well: which, and on what."""
        return cls(
            Message(
                "More than one adapter could read this export: {adapters}. Seen: {seen}.",
                {"adapters": _listed([_named(one) for one in claims]), "seen": _seen(sheet)},
            ),
            Message("Name the one that you mean, such as --as {name}.", {"name": claims[0].name}),
        )


def columns_seen(columns: Sequence[str]) -> str:
    """The first columns of a table, for a message; what may be data is shown by its shape."""
    shown = ", ".join(_plain(name) for name in columns[:_SHOWN])
    return shown + (" …" if len(columns) > _SHOWN else "")


def _plain(name: str) -> str:
    if len(name) <= _LONGEST and not _PRIVATE.search(name):
        return name
    shape = re.sub(r"\d", "9", re.sub(r"[^\W\d_]", "a", name))
    return " ".join(shape[:20].split())


def _seen(sheet: Sheet) -> Message:
    file = {"file": sheet.file}
    if not sheet.columns:
        return Message(
            "{file}: a table without a header, {count} columns",
            {**file, "count": len(sheet.head.columns)},
        )
    return Message("{file}: columns {columns}", {**file, "columns": columns_seen(sheet.columns)})


def _ruined(sheet: Sheet) -> list[str]:
    """The columns that hold rounded identifiers, mostly."""
    return [
        name
        for name in sheet.columns
        if len(sheet.head) and ruined(sheet.head[name]).mean() > _HALF
    ]


def _nearest(sheets: Sequence[Sheet], tried: Iterable[Adapter]) -> list[tuple[Adapter, Match]]:
    """The adapters that know the most of a sheet's columns and lack the fewest, best first."""
    matches = [(one, match) for one in tried for sheet in sheets if (match := one.match(sheet))]
    found = [(one, match) for one, match in matches if match.columns]
    found.sort(key=lambda pair: -_near(pair[1]))
    best: dict[str, tuple[Adapter, Match]] = {}
    for one, match in found:
        best.setdefault(one.name, (one, match))
    return list(best.values())[:_NEAREST]


def _near(match: Match) -> float:
    share = len(match.columns) / (len(match.columns) + len(match.unmapped))
    return share - _LACKED * len(match.missing)


def _lacks(one: Adapter, match: Match) -> Message:
    if not match.missing:
        return Message("{adapter} (too few of its columns)", {"adapter": _named(one)})
    return Message(
        "{adapter} (lacks {missing})",
        {"adapter": _named(one), "missing": ", ".join(match.missing)},
    )


def _named(one: Adapter) -> Message:
    return Message("{name}, “{title}”", {"name": one.name, "title": one.title})


def _way_out(adapters: Iterable[Adapter]) -> Message:
    return Message(
        "Take the file as it was downloaded. The adapters are: {adapters}. For another table, "
        "--as generic drafts a mapping file for you to complete.",
        {"adapters": ", ".join(one.name for one in adapters)},
    )


def _listed(messages: Sequence[Message]) -> Message:
    return reduce(
        lambda done, more: Message("{first}; {then}", {"first": done, "then": more}), messages
    )
