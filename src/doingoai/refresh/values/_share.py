"""Decimal numbers and shares in per cent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh.values._cells import SPACES, arrow, booleans, each, nothing, parsed
from doingoai.refresh.values._damage import SUSPECT, undone
from doingoai.refresh.values._numbers import numerals, placed
from doingoai.refresh.values._style import DAY_MONTH, style_of

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.refresh.values._parsed import Parsed
    from doingoai.refresh.values._style import NumberStyle

_SIGN = rf"^[%٪％﹪][{SPACES}]*|[{SPACES}]*[%٪％﹪]$"
_UNSURE = r"^[-+]?[1-9]\d{0,2}\.\d{3}$"
_PLACES = 10  # a fraction times a hundred is binary dust beyond


def decimal(cells: pd.Series[Any], style: NumberStyle | None = None) -> Parsed:
    """Decimal numbers: "1234.5", "1,234.5", "1.234,5", "-3", ".5", "1.2E-05".

    Args:
        cells: a column of text, or a chunk of it.
        style: how the column is written, see `NumberSurvey`; default: as far as ``cells`` show.

    Returns:
        ``Float64``. Bad: what is no number, and what could be two ("1.234" where the column
        doesn't show which mark is the decimal one).
    """
    array = arrow(cells)
    empty = nothing(array)
    numbers = _floats(_without(array, empty), style, cells)
    bad = ~booleans(empty) & _missing(numbers)
    return parsed(_float64(numbers, cells), bad, _NOT_ONE_NUMBER)


def percent(
    cells: pd.Series[Any], style: NumberStyle | None = None, *, fraction: bool = False
) -> Parsed:
    """Shares in per cent: "12.5", "12.5%", "12,5 %", ".5%".

    Dates that a spreadsheet program made of shares are undone where it is certain what they were;
    `doingoai.refresh.values._damage` has the rule.

    Args:
        cells: a column of text, or a chunk of it.
        style: how the column is written, see `NumberSurvey`; default: as far as ``cells`` show.
        fraction: whether the export writes shares as fractions of one, so that 0.0123 is 1.23 per
            cent; a cell with a percent sign is in per cent all the same.

    Returns:
        ``Float64`` in per cent. Bad: what is no number, what could be two, and dates of which it
        is not certain what they were.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    array = arrow(cells)
    empty = nothing(array)
    if style is None:
        style = style_of(cells)
    left = _without(array, empty)
    if style.decimal == "." and not style.padded and not fraction:
        numbers = _cast(left, style)
        if numbers is not None:
            none = np.zeros(len(array), dtype=bool)
            return parsed(_float64(numbers, cells), none, _NOT_ONE_NUMBER)
    signed = pc.match_substring_regex(array, _SIGN)
    if pc.any(signed).as_py():
        left = pc.replace_substring_regex(left, _SIGN, "")
    dates = _dates(left, style)
    numbers = _floats(pc.if_else(pa.array(dates), pa.scalar(None, left.type), left), style, cells)
    if fraction:
        scaled = pc.round(pc.multiply(numbers, 100.0), ndigits=_PLACES)
        numbers = pc.if_else(signed, numbers, scaled)
    rows = np.flatnonzero(dates)
    repaired = 0
    if len(rows):
        read = each(left, rows, lambda cell: _undone(cell, style))
        repaired = sum(value is not None for value in read)
        numbers = placed(numbers, rows, pa.array(read, type=pa.float64()))
    bad = ~booleans(empty) & _missing(numbers)
    return parsed(_float64(numbers, cells), bad, _why(bad, dates), repaired)


_NOT_ONE_NUMBER = Message("it is not a number, or could be read as two different ones")
_DATE = Message(
    "a spreadsheet program made a date of the share; what it was is not certain: export again"
)
_EITHER = Message(
    "it is not a number, or a spreadsheet program made a date of it; what it was is not certain"
)


def _why(bad: Any, dates: Any) -> Message:
    """The reason that holds for all bad cells."""
    if (bad & dates).any():
        return _EITHER if (bad & ~dates).any() else _DATE
    return _NOT_ONE_NUMBER


def _dates(left: Any, style: NumberStyle) -> Any:
    """Where a share looks like a date, for NumPy."""
    import pyarrow.compute as pc

    found = booleans(pc.match_substring_regex(left, SUSPECT))
    if style.padded or style.decimal == ",":
        found |= booleans(pc.match_substring_regex(left, DAY_MONTH))
    return found


def _undone(cell: str, style: NumberStyle) -> float | None:
    """What a date was; "03.04" is always day.month."""
    day, dot, month = cell.partition(".")
    if dot and day.isdigit() and month.isdigit():
        number = int(month)
        return float(f"{int(day)}.{number}") if style.tenths and number <= 9 else None  # noqa: PLR2004
    return undone(cell, style)


def _without(array: Any, empty: Any) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.if_else(empty, pa.scalar(None, array.type), array)


def _floats(left: Any, style: NumberStyle | None, cells: pd.Series[Any]) -> Any:
    """The numbers of an Arrow array of text; missing where there is none."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if style is None:
        style = style_of(cells)
    numbers = _cast(left, style)
    if numbers is None:
        numbers = pc.cast(numerals(left, style), pa.float64())
        numbers = pc.if_else(pc.is_finite(numbers), numbers, pa.scalar(None, pa.float64()))
    return numbers


def _cast(left: Any, style: NumberStyle) -> Any:
    """All numbers of a clean column at once; None where one is not clean."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if style.decimal == ",":
        if pc.any(pc.match_substring(left, ".")).as_py():
            return None
        left = pc.replace_substring(left, ",", ".")
    elif not style.decimal and pc.any(pc.match_substring_regex(left, _UNSURE)).as_py():
        return None
    try:
        numbers = pc.cast(left, pa.float64())
    except pa.ArrowInvalid:
        return None
    return numbers if pc.all(pc.is_finite(numbers)).as_py() is not False else None


def _missing(numbers: Any) -> Any:
    import pyarrow.compute as pc

    return ~booleans(pc.is_valid(numbers))


def _float64(numbers: Any, cells: pd.Series[Any]) -> pd.Series[Any]:
    import pandas as pd
    import pyarrow as pa

    values: pd.Series[Any] = numbers.to_pandas(types_mapper={pa.float64(): pd.Float64Dtype()}.get)
    values.index = cells.index
    return values
