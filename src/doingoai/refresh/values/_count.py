"""Counts: whole numbers from nought up."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import regex

from doingoai.i18n import Message
from doingoai.refresh.values._cells import arrow, booleans, each, nothing, parsed, tidy
from doingoai.refresh.values._numbers import numeral, numerals, placed
from doingoai.refresh.values._style import style_of

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.refresh.values._parsed import Parsed
    from doingoai.refresh.values._style import NumberStyle

_LARGEST = 2**63 - 1
# How platforms shorten counts: English, Vietnamese, German, Russian. "mil" is not here: a thousand
# in Spanish, a million in English.
_UNITS = {
    **dict.fromkeys(("k", "n", "nghìn", "ngàn", "tsd", "тыс"), 10**3),
    **dict.fromkeys(("m", "mn", "tr", "triệu", "mio", "млн"), 10**6),
    **dict.fromkeys(("b", "bn", "tỷ", "tỉ", "mrd", "млрд"), 10**9),
}
# What a cast from a binary fraction would get wrong: 1e5, long ones, 45.000 that may be thousands.
_NOT_PLAIN = r"[^-\d.]|\d{16}|\.$|^\.|\.(?:\d{3}|\d*[1-9])"
_SHORT = regex.compile(r"(?P<number>[\d.,]*\d) ?(?P<unit>\p{L}+)\.?")


def count(cells: pd.Series[Any], style: NumberStyle | None = None) -> Parsed:
    """Counts: "1234", "1,234", "1.234", "1 234", "1'234", "45.0", "1.2K", "3,4 N".

    Args:
        cells: a column of text, or a chunk of it.
        style: how the column is written; default: as far as ``cells`` show. A mark that stands
            only before three digits groups them, for a count has no decimals; in a column that
            has both 1.234 and 1,234 neither can be read.

    Returns:
        ``Int64``. Bad: what is negative, has decimals, or could be two numbers. A shortened count
        ("1.2K": 1200) counts as rounded.
    """
    import numpy as np
    import pandas as pd
    import pyarrow as pa
    import pyarrow.compute as pc

    array = arrow(cells)
    empty = nothing(array)
    left = pc.if_else(empty, pa.scalar(None, array.type), array)
    rounded = 0
    numbers = _cast(left)
    if numbers is None:
        style = style or style_of(cells)
        written = numerals(left, style, whole=True)
        whole = booleans(pc.match_substring_regex(written, r"^\d{1,18}(?:\.0+)?$"))
        bare = pc.replace_substring_regex(written, r"\..*$", "")
        numbers = pc.cast(pc.if_else(pa.array(whole), bare, pa.scalar(None, bare.type)), pa.int64())
        odd = np.flatnonzero(~whole & ~booleans(empty))
        if len(odd):
            read = each(left, odd, lambda cell: _shortened(cell, style))
            rounded = sum(value is not None for value in read)
            numbers = placed(numbers, odd, pa.array(read, type=pa.int64()))
    bad = ~booleans(empty) & ~booleans(pc.is_valid(numbers))
    values = pd.Series(pd.array(numbers.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)))
    values.index = cells.index
    return parsed(
        values, bad, Message("it is not a count: a whole number, nought or more"), rounded=rounded
    )


def _cast(left: Any) -> Any:
    """All counts of a clean column at once; None where one is not clean."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if any(pc.any(pc.match_substring(left, sign)).as_py() for sign in "xX"):
        return None  # Arrow would read 0x1F
    try:
        numbers = pc.cast(left, pa.int64())
    except pa.ArrowInvalid:
        if pc.any(pc.match_substring_regex(left, _NOT_PLAIN)).as_py():
            return None
        try:
            numbers = pc.cast(pc.cast(left, pa.float64()), pa.int64())
        except pa.ArrowInvalid:
            return None
    least = pc.min(numbers).as_py()
    return None if least is not None and least < 0 else numbers


def _shortened(cell: str, style: NumberStyle) -> int | None:
    """The count in "1.2K"; None where it is no shortened count, or one that is not whole."""
    found = _SHORT.fullmatch(tidy(cell).lower())
    unit = _UNITS.get(found["unit"]) if found else None
    number = numeral(found["number"], style) if found and unit else None
    if number is None or unit is None:
        return None
    value = Decimal(number) * unit
    return int(value) if value == value.to_integral_value() and value <= _LARGEST else None
