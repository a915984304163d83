"""What number a cell says, in whichever way exports write it; None where there are two answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import regex

from doingoai.refresh.values._cells import booleans, each, tidy

if TYPE_CHECKING:
    import numpy as np

    from doingoai.refresh.values._style import NumberStyle

# Marks that only ever group, marks that are only ever decimal.
_GROUPING = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "٬": "'", "،": "'", "⹁": "'", "_": "?"}
)
_ARABIC = "٫"
_NUMBER = regex.compile(rf"(?P<sign>[-+−]?) ?(?P<body>[\d{_ARABIC}.,' ]*\d)")
_POWER = regex.compile(r"[-+−]?\d(?:[.,]\d+)?e[-+]?\d{1,3}", regex.IGNORECASE)
_GROUPED = {
    mark: regex.compile(rf"[1-9]\d{{0,2}}(?:{regex.escape(mark)}\d{{3}})+") for mark in ".,' "
}
_INDIAN = regex.compile(r"[1-9]\d?(?:,\d\d)+,\d{3}")
# The same for whole columns at a time (RE2): grouped in threes by one mark.
_COLUMN = (
    r"^-?(?:\d+|[1-9]\d{0,2}(?:(?:G\d{3})+|(?: \d{3})+|(?:\x{a0}\d{3})+|(?:\x{202f}\d{3})+"
    r"|(?:'\d{3})+|(?:’\d{3})+))(?:D\d+)?$"
)


def numeral(cell: str, style: NumberStyle, *, whole: bool = False) -> str | None:
    """The number in ``cell`` as a computer writes it: ``"-1234.5"``.

    Args:
        cell: one cell.
        style: how its column is written; it decides only where the cell itself doesn't.
        whole: whether it is a count, so that the one mark of a column that stands before three
            digits groups them.

    Returns:
        None where the cell holds no number, or one that can be read in two ways.
    """
    written = tidy(cell).translate(_GROUPING)
    if not whole and _POWER.fullmatch(written):
        return written.replace(",", ".").replace("−", "-")
    found = _NUMBER.fullmatch(written)
    if found is None:
        return None
    readings = _readings(found["body"])
    if len(readings) > 1:
        mark = next(sign for sign in found["body"] if not sign.isdigit())
        known = style.decimal or (_other(style.groups) if whole and style.groups == mark else "")
        readings = {r for r in readings if ("." in r) == (mark == known)} if known else set()
    number = next(iter(readings), None)
    return None if number is None else ("-" if found["sign"] in {"-", "−"} else "") + number


def numerals(array: Any, style: NumberStyle, *, whole: bool = False) -> Any:
    """The numbers of an Arrow array of text, as `numeral` writes them; missing where there is none.

    Whole columns are read by patterns; only cells that fit none are looked at one by one.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    decimal = style.decimal or (_other(style.groups) if whole else "")
    if decimal:
        group = _other(decimal)
        fits = pc.match_substring_regex(
            array, _COLUMN.replace("G", f"[{group}]").replace("D", f"[{decimal}]")
        )
        bare = pc.replace_substring_regex(array, rf"[^-\d{decimal}]", "")
        bare = pc.replace_substring(bare, decimal, ".") if decimal != "." else bare
    else:
        fits = pc.match_substring_regex(array, _COLUMN.replace("G", "'").replace("(?:D\\d+)?", ""))
        bare = pc.replace_substring_regex(array, r"[^-\d]", "")
    found = pc.if_else(pc.fill_null(fits, False), bare, pa.scalar(None, array.type))
    odd = np.flatnonzero(~booleans(fits) & booleans(pc.is_valid(array)))
    if not len(odd):
        return found
    read = each(array, odd, lambda cell: numeral(cell, style, whole=whole))
    return placed(found, odd, pa.array(read, type=array.type))


def placed(array: Any, rows: np.ndarray[Any, Any], values: Any) -> Any:
    """``array`` with ``values`` at ``rows``."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    there = np.zeros(len(array), dtype=bool)
    there[rows] = True
    return pc.replace_with_mask(array, pa.array(there), values)


def _readings(body: str) -> set[str]:
    """All numbers that ``body`` could mean."""
    if body.isdigit():
        return {body}
    found = set()
    if whole := _ungrouped(body, "", ".,' "):
        found.add(whole)
    for mark in (".", ",", _ARABIC):
        if body.count(mark) == 1:
            before, after = body.split(mark)
            units = _ungrouped(before, mark, ".,' ") if before else "0"
            if units and after.isdigit():
                found.add(f"{units}.{after}")
    return found


def _ungrouped(body: str, decimal: str, marks: str) -> str:
    """``body`` without its grouping; empty where it isn't grouped as numbers are."""
    if body.isdigit():
        return body
    for mark in marks:
        if mark != decimal and mark in body and _GROUPED[mark].fullmatch(body):
            return body.replace(mark, "")
    return body.replace(",", "") if decimal != "," and _INDIAN.fullmatch(body) else ""


def _other(mark: str) -> str:
    return {".": ",", ",": "."}.get(mark, "")
