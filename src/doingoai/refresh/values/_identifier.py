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
_LONG_DECIMAL = r"\d{16,}[.,]0+\"?$"
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
    values = pd.Series(pd.array(kept, dtype="string"), index=cells.index)
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
    import pyarrow as pa

    array = arrow(cells)
    return mask(pa.array(_ruined(array, _bare(array))), cells.index)


def _bare(array: Any) -> Any:
    """Identifiers without the tricks that kept them text and without ".0"."""
    import pyarrow.compute as pc

    if any(pc.any(pc.starts_with(array, sign)).as_py() for sign in "='’`"):
        array = pc.utf8_trim_whitespace(pc.replace_substring_regex(array, _TRICK, r"\1"))
    if any(pc.any(pc.match_substring(array, sign)).as_py() for sign in (".0", ",0")):
        array = pc.replace_substring_regex(array, _DECIMAL, r"\1")
    return array


def _ruined(array: Any, bare: Any) -> np.ndarray[Any, Any]:
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    bad = np.zeros(len(array), dtype=bool)
    if any(pc.any(pc.match_substring(bare, sign)).as_py() for sign in "eE"):
        bad |= booleans(pc.match_substring_regex(bare, _POWER))
    changed = np.flatnonzero(booleans(pc.not_equal(array, bare)))
    if len(changed):
        fractions = pc.match_substring_regex(array.take(pa.array(changed)), _LONG_DECIMAL)
        rows = changed[booleans(fractions)]
        for row, number in zip(rows, bare.take(pa.array(rows)).to_pylist(), strict=True):
            bad[row] |= int(number) > _EXACT
    rows = np.flatnonzero(booleans(pc.and_(pc.ends_with(bare, "0"), _longer(bare, _KEPT[0][0]))))
    if len(rows):
        for kept, proof in _KEPT:
            rows = rows[~bad[rows]]
            tails = rows[booleans(_tails(bare.take(pa.array(rows)), kept))]
            others = bare.filter(pa.array(~bad)) if bad.any() else bare
            if len(tails) > 1 and _beyond_chance(bare.take(pa.array(tails)), others, kept) > proof:
                bad[tails] = True
    return bad


def _longer(bare: Any, kept: int) -> Any:
    import pyarrow.compute as pc

    return pc.greater(pc.binary_length(bare), kept)


def _tails(some: Any, kept: int) -> Any:
    """Which are numbers of more than ``kept`` digits, with noughts from there on."""
    import pyarrow.compute as pc

    return pc.match_substring_regex(some, rf"^[1-9]\d{{{kept - 1}}}0+$")


def _beyond_chance(tails: Any, others: Any, kept: int) -> float:
    """How many noughts more ``tails`` have than chance explains among ``others``: -log10 of it."""
    import pyarrow.compute as pc

    ended = pc.unique(tails)
    if len(ended) < 2:  # noqa: PLR2004 - one alone is chance
        return 0.0
    long = pc.unique(others.filter(_longer(others, kept)))
    n, k = pc.sum(pc.match_substring_regex(long, r"^[1-9]\d+$")).as_py(), len(ended)
    noughts = pc.sum(pc.subtract(pc.utf8_length(ended), kept)).as_py()
    ways = (lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)) / log(10)
    return float(noughts - ways)
