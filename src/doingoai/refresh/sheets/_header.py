"""Telling a header from data, and what its columns are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.refresh.sheets._cells import filled, is_link, is_year, look, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST = 250  # letters of a column's name; survey questions are long, posts are longer


def names_of(header: Iterable[str]) -> tuple[str, ...]:
    """Names without the spaces around them, each once: "Views", "Views (2)"."""
    names: list[str] = []
    taken: set[str] = set()
    for cell in header:
        wanted = " ".join(cell.split())
        name, again = wanted, 1
        while name in taken:
            again += 1
            name = f"{wanted} ({again})".strip()
        taken.add(name)
        names.append(name)
    return tuple(names)


def is_header(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether ``row`` names the columns of the rows ``below``.

    It does unless it looks like them: a figure of the same kind in the same place, or a link.
    Years in a row may name columns; so may times where the cells below are numbers.
    """
    if any(is_link(cell) or len(cell) > _LONGEST for cell in row):
        return False
    looks = {place: look(cell) for place, cell in enumerate(row)}
    told = [place for place, what in looks.items() if what in {"number", "time"}]
    if not told:
        return True
    if all(is_year(row[place]) for place in told) and len({row[p] for p in told}) == len(told) > 1:
        return True
    if not below:
        return 2 * len(told) < filled(row)
    alike = sum(
        1
        for place in told
        if all(place >= len(other) or look(other[place]) in {looks[place], ""} for other in below)
    )
    return 2 * alike < len(told)


def is_group_header(
    row: Sequence[str], below: Sequence[str] | None, after: Sequence[str] | None
) -> bool:
    """Whether ``row`` only groups the columns that ``below`` names: "", "Organic", "", "Paid"."""
    if below is None or after is None or 2 * filled(row) > filled(below):
        return False
    words = all(look(cell) in {"word", ""} for cell in [*row, *below])
    return words and any(look(cell) in {"number", "time"} for cell in after)


def figures(header: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """The places that hold figures in every row where they hold something."""
    found = []
    for place in range(max(len(row) for row in rows)):
        looks = {look(row[place]) for row in rows if place < len(row)} - {""}
        named = place < len(header) and look(header[place]) in {"number", "time"}
        if looks and looks <= {"number", "time"} and not named:
            found.append(place)
    return tuple(found)


def suspicious(row: Sequence[str], figures: Sequence[int]) -> bool:
    """Whether ``row``, which follows a row of its table directly, may be no data: a quick look."""
    first = row[0].lstrip()
    if first.startswith("#") or width(row) == 1:
        return True
    return bool(figures) and all(
        place < len(row) and look(row[place]) == "word" for place in figures[:2]
    )


def restarts(
    row: Sequence[str],
    header: Sequence[str],
    figures: Sequence[int],
    below: Sequence[str] | None,
    *,
    gap: bool,
) -> bool:
    """Whether ``row`` begins another table than the one above it.

    Args:
        row: a row that holds something.
        header: the header of the table above.
        figures: where that table has figures.
        below: the next row that holds something.
        gap: whether a blank row stands between the table and ``row``.
    """
    if filled(row) == 1 and len(header) > 1:  # a title, or a line below the table
        if gap:
            return True
        return (
            width(row) == 1
            and look(row[0]) == "word"
            and below is not None
            and (list(below) == list(header) or restarts(below, header, figures, None, gap=False))
        )
    if any(look(cell) in {"number", "time"} or is_link(cell) for cell in row):
        return gap and width(row) > len(header) > 0
    broken = [place for place in figures if place < len(row) and look(row[place]) == "word"]
    if gap:
        return bool(broken) or width(row) > len(header) > 0
    all_told = [place for place in figures if place < len(row) and row[place].strip()]
    return len(broken) >= 2 and len(broken) == len(all_told) and list(row) != list(header)  # noqa: PLR2004
