"""Rows of cells into frames of text, some at a time, odd rows told apart."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.sheets._cells import width

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    import pandas as pd

    from doingoai.refresh.sheets._layout import Found

_FEW = 20  # odd rows that any file may have
_SHARE = 0.01  # beyond those: more odd rows than this share, and the cells are not to be trusted
_NARROW = 3  # from this many columns on a lone cell is no row with the others left out


def text_frame(
    rows: Sequence[Sequence[str]], numbers: Sequence[int], names: Sequence[str]
) -> pd.DataFrame:
    """``rows`` as a frame of text with ``numbers`` as index."""
    import pandas as pd

    cells = zip(*rows, strict=True) if rows else ((),) * len(names)
    columns = {place: pd.Series(list(column), dtype="str") for place, column in enumerate(cells)}
    frame = pd.DataFrame(columns)
    frame.columns = pd.Index(list(names), dtype="str")
    frame.index = pd.Index(list(numbers), dtype="int64")
    return frame


def wanted_columns(names: Sequence[str], wanted: Collection[str] | None) -> list[int]:
    """The positions in ``names`` of the columns ``wanted``, in the order of the table."""
    return [place for place, name in enumerate(names) if wanted is None or name in wanted]


def fits(found: Found, cells: list[str], *, loose: bool) -> bool:
    """Whether a row can be read: none of its cells lies outside the table's columns.

    Cells left out at the end of a row are empty. A line of one cell in a wider table is a
    remark or the rest of a torn row, unless rows are ``loose``: a spreadsheet's have no ends.
    """
    places = found.places
    if len(cells) == 1 and len(places) >= _NARROW and not loose:
        return False
    if len(cells) <= len(places) and places[len(cells) - 1] == len(cells) - 1:
        return True
    mine = set(places)
    return not any(cell.strip() and place not in mine for place, cell in enumerate(cells))


def too_many_odd(file: str, odd: Collection[int], rows: int) -> None:
    """Refuses a table of ``rows`` rows of which too many are ``odd``."""
    if len(odd) > max(_FEW, _SHARE * rows):
        raise RefreshError(
            Message(
                "{file}: {odd} rows of {rows} do not have the cells of the header, row {first} "
                "first.",
                {"file": file, "odd": len(odd), "rows": rows, "first": min(odd)},
            ),
            Message(
                "Take the file as it was downloaded; a program that saved it again may have left "
                "out the quotes around texts."
            ),
        )


def careful_chunks(
    file: str,
    found: Found,
    ragged: set[int],
    records: Callable[[], Iterable[list[str]]],
    *,
    loose: bool = False,
) -> Callable[[Collection[str] | None, int], Iterator[pd.DataFrame]]:
    """Reads a table row by row; for what `Sheet.chunks` promises.

    Args:
        file: what a person calls the file.
        found: where the table lies among the records.
        ragged: where the numbers of rows that do not fit are kept.
        records: gives all records of the file anew.
        loose: whether rows of one cell fit any table.
    """

    def opened(columns: Collection[str] | None, size: int) -> Iterator[pd.DataFrame]:
        kept = wanted_columns(found.columns, columns)
        places = [found.places[place] for place in kept]
        names = [found.columns[place] for place in kept]
        least = max(places, default=-1) + 1
        rows: list[list[str]] = []
        numbers: list[int] = []
        number = 0
        for number, cells in enumerate(islice(records(), found.first, found.stop), 1):
            if not width(cells) or cells == found.header:
                continue
            if not fits(found, cells, loose=loose):
                ragged.add(number)
                continue
            full = cells if len(cells) >= least else cells + [""] * (least - len(cells))
            rows.append([full[place] for place in places])
            numbers.append(number)
            if len(rows) == size:
                yield text_frame(rows, numbers, names)
                rows, numbers = [], []
        if rows:
            yield text_frame(rows, numbers, names)
        too_many_odd(file, ragged, number)

    return opened
