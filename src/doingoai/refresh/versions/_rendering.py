"""A frame as the bytes of our tables, a column at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from doingoai.refresh._signs import met, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd
    import pyarrow as pa

# What makes a cell need quotation marks. Python's csv writer leaves a lone carriage return bare,
# and readers then take it for the end of a line: here it is quoted.
_SIGNS = '",\r\n'
_SPECIAL = f"[{_SIGNS}]"


def header_bytes(names: Iterable[str]) -> bytes:
    """The first line of a table."""
    return (",".join(_quoted(name) for name in names) + "\n").encode("utf-8")


def rows_bytes(frame: pd.DataFrame, fields: Sequence[Mapping[str, Any]]) -> memoryview:
    """The rows of ``frame`` in the format of `doingoai.datasets.writing.csv_bytes`.

    Args:
        frame: a column for each field, in the types that ``datasets.load`` gives, or text.
        fields: the Frictionless fields, in the order of the table.

    Returns:
        UTF-8 with LF line ends: minimal quotation marks, times like 2026-11-23T07:00:00Z, true and
        false, nothing for a missing value, decimals in their shortest exact form.

    Raises:
        KeyError: a column of the fields is missing.
        ValueError: a column holds what its field can't.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    if not len(frame):
        return memoryview(b"")
    columns = [_written(frame[field["name"]], str(field["type"])) for field in fields]
    comma, nothing, end = (pa.scalar(text, pa.large_string()) for text in (",", "", "\n"))
    if len(columns) == 1:  # a lone empty cell would be a blank line, which readers skip
        cells = pc.fill_null(columns[0], "")
        columns = [pc.if_else(pc.equal(cells, nothing), '""', cells)]
    # Joining fills what is missing: filled before, a column would be copied once more.
    columns[-1] = pc.binary_join_element_wise(
        columns[-1], end, nothing, null_handling="replace", null_replacement=""
    )
    rows = pc.binary_join_element_wise(
        *columns, comma, null_handling="replace", null_replacement=""
    )
    return text_of(rows.cast(pa.large_string()))


def _written(column: pd.Series[Any], kind: str) -> pa.LargeStringArray:
    """The cells of a column as text."""
    import pandas as pd
    import pyarrow as pa

    if isinstance(column.dtype, pd.DatetimeTZDtype) or column.dtype.kind == "M":
        text = _times(column, kind)
    elif kind == "integer":
        text = _array(column, pa.int64()).cast(pa.large_string())
    elif kind == "boolean":
        text = _array(column, pa.bool_()).cast(pa.large_string())
    elif kind == "number":
        # Python's shortest form, which Arrow's is not: it writes 45.0 as 45.
        numbers = _array(column, pa.float64()).to_pylist()
        text = pa.array([None if n is None else repr(n) for n in numbers], pa.large_string())
    else:
        text = _escaped(_array(column, pa.large_string()))
    return text


def _array(column: pd.Series[Any], kind: pa.DataType) -> pa.Array:
    import pyarrow as pa

    try:
        found = pa.Array.from_pandas(column, type=kind)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise ValueError(column.name) from error
    return found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found


def _times(column: pd.Series[Any], kind: str) -> pa.LargeStringArray:
    import pandas as pd
    import pyarrow as pa
    import pyarrow.compute as pc

    if isinstance(column.dtype, pd.DatetimeTZDtype):
        column = column.dt.tz_convert("UTC").dt.tz_localize(None)
    moments = pa.Array.from_pandas(column)
    if kind == "date":
        return moments.cast(pa.date32(), safe=False).cast(pa.large_string())
    text = moments.cast(pa.timestamp("s"), safe=False).cast(pa.large_string())
    zulu, nothing = (pa.scalar(each, pa.large_string()) for each in ("Z", ""))
    return pc.binary_join_element_wise(pc.replace_substring(text, " ", "T"), zulu, nothing)


def _escaped(cells: pa.LargeStringArray) -> pa.LargeStringArray:
    """Quotation marks around the cells that need them."""
    import pyarrow as pa
    import pyarrow.compute as pc

    found = met(cells, _SIGNS)
    if not found:  # as in many columns
        return cells
    special = pc.match_substring_regex(cells, _SPECIAL)
    mark, nothing = (pa.scalar(text, pa.large_string()) for text in ('"', ""))
    if '"' in found:
        cells = pc.replace_substring(cells, '"', '""')
    around = pc.if_else(special, mark, nothing)
    return pc.binary_join_element_wise(around, cells, around, nothing)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if re.search(_SPECIAL, text) else text
