"""Identifiers: always text, and refused when a spreadsheet program has rounded them."""

from __future__ import annotations

from math import lgamma, log
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh.values._cells import arrow, booleans, mask, nothing, parsed

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from doingoai.refresh.values._parsed import Parsed

# 1.20E+18 and 1,20E+18; without a mark or a plus "12e4" may well be an identifier.
_POWER = r"^\d(?:[.,]\d+[eE]\+?|[eE]\+)\d{1,3}$"
# What spreadsheets and their users put around numbers to keep them text.
_TRICK = r"""^(?:="+|['’`])(.*?)"*$"""
_DECIMAL = r"^(\d+)[.,]0+$"
_EXACT = 2**53  # the largest whole number below which a binary fraction loses none
# A spreadsheet keeps 15 digits, a binary fraction as most programs write it 17; the second needs
# more proof, because it is the rarer.
_KEPT = ((15, 3.0), (17, 6.0))


def identifier(cells: pd.Series[Any]) -> Parsed:
    """Identifiers as text; an equals sign with quotes, an apostrophe or ".0" around them goes.

    Returns:
        pandas' ``string``. Bad: those that `ruined` finds. Cleaned ones count as repaired.
    """
    import pandas as pd
    import pyarrow as pa
    import pyarrow.compute as pc

    array = arrow(cells)
    bare = _bare(array)
    empty = nothing(bare)
    bad = _ruined(array, bare)
    kept = pc.if_else(pc.or_(empty, pa.array(bad)), pa.scalar(None, bare.type), bare)
    values = kept.to_pandas(types_mapper={pa.large_string(): pd.StringDtype()}.get)
    values.index = cells.index
    return parsed(
        values,
        bad,
        Message("a spreadsheet program rounded the identifier: take the file as it was downloaded"),
        int(booleans(pc.and_(pc.not_equal(array, bare), kept.is_valid())).sum()),
    )


def ruined(cells: pd.Series[Any]) -> pd.Series[bool]:
    """Which identifiers a spreadsheet program has rounded, so that what they were is lost.

    Those in scientific notation; those above 2^53 with a decimal fraction; and, where chance can't
    explain how many there are, those of more than 15 digits with nothing but noughts behind the
    15th (a program that keeps numbers as binary fractions shows 15 digits). Among n distinct
    identifiers k with such tails, of z noughts together, are explained by chance with probability
    at most C(n, k) · 10^-z; 1 in 1,000 is the limit, and one alone is always taken for chance.
    """
    array = arrow(cells)
    import pyarrow as pa

    return mask(pa.array(_ruined(array, _bare(array))), cells.index)


def _bare(array: Any) -> Any:
    """Identifiers without the tricks that kept them text and without ".0"."""
    import pyarrow.compute as pc

    if pc.any(pc.match_substring_regex(array, r"""^[='’`]""")).as_py():
        array = pc.utf8_trim_whitespace(pc.replace_substring_regex(array, _TRICK, r"\1"))
    if pc.any(pc.match_substring_regex(array, _DECIMAL)).as_py():
        array = pc.replace_substring_regex(array, _DECIMAL, r"\1")
    return array


def _ruined(array: Any, bare: Any) -> np.ndarray[Any, Any]:
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    bad = booleans(pc.match_substring_regex(bare, _POWER))
    fractions = np.flatnonzero(booleans(pc.match_substring_regex(array, r"^\d{16,}[.,]0+$")))
    if len(fractions):
        large = [int(cell) > _EXACT for cell in bare.take(pa.array(fractions)).to_pylist()]
        bad[fractions] |= large
    for kept, proof in _KEPT:
        long = pc.match_substring_regex(bare, rf"^[1-9]\d{{{kept},}}$")
        tails = pc.match_substring_regex(bare, rf"^[1-9]\d{{{kept - 1}}}0+$")
        if pc.any(tails).as_py() and _beyond_chance(bare, long, tails, kept) > proof:
            bad |= booleans(tails)
    return bad


def _beyond_chance(bare: Any, long: Any, tails: Any, kept: int) -> float:
    """How many noughts more there are than chance explains: -log10 of its probability."""
    import pyarrow.compute as pc

    all_of_them = len(pc.unique(bare.filter(long)))
    ended = pc.unique(bare.filter(tails))
    if len(ended) < 2:  # noqa: PLR2004 - one alone is chance
        return 0.0
    noughts = pc.sum(pc.subtract(pc.utf8_length(ended), kept)).as_py()
    k, n = len(ended), all_of_them
    ways = (lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)) / log(10)
    return float(noughts - ways)
