"""Two changes of one plan brought together, so that neither window loses what was typed there."""

from __future__ import annotations

from typing import Any

# Rows that have a place: the first pillar is the one on the left, in either window.
_PLACED = ("pillars",)


def merged(base: Any, mine: Any, theirs: Any) -> Any:
    """What ``mine`` changed since ``base``, put into ``theirs``.

    Where both changed one text, mine is taken: it is what somebody types at this moment. Rows of
    a list that both changed in number are kept all.

    Args:
        base: what this window last knew to be stored; plain JSON.
        mine: what stands in this window now.
        theirs: what is stored now.
    """
    if mine == base:
        return theirs
    if theirs in (base, mine):
        return mine
    if isinstance(mine, dict) and isinstance(theirs, dict):
        before = base if isinstance(base, dict) else {}
        return {name: _part(name, before, value, theirs) for name, value in mine.items()}
    if isinstance(mine, list) and isinstance(theirs, list):
        return _rows(base if isinstance(base, list) else [], mine, theirs)
    return mine


def _part(name: str, base: dict[str, Any], mine: Any, theirs: dict[str, Any]) -> Any:
    blank = type(mine)()  # what was not there before was blank
    before, stored = base.get(name, blank), theirs.get(name, blank)
    if name in _PLACED:
        longest = max(len(before), len(mine), len(stored))
        before, mine, stored = (_padded(rows, longest) for rows in (before, mine, stored))
    return merged(before, mine, stored)


def _rows(base: list[Any], mine: list[Any], theirs: list[Any]) -> list[Any]:
    texts = any(isinstance(row, str) for row in (*base, *mine, *theirs))
    if len(base) == len(mine) == len(theirs) and not texts:
        return [merged(*rows) for rows in zip(base, mine, theirs, strict=True)]
    gone = [row for row in base if row not in theirs] if texts else []
    kept = [row for row in mine if row not in gone]
    return kept + [row for row in theirs if row not in base and row not in kept]


def _padded(rows: list[Any], length: int) -> list[Any]:
    blank = {name: type(value)() for row in rows[:1] for name, value in row.items()}
    return rows + [dict(blank) for _ in range(length - len(rows))]
