"""Rows in the columns and types of a dataset's schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.datasets.schemas import schema

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

_DTYPES = {
    "string": "str",
    "integer": "Int64",
    "number": "Float64",
    "datetime": "datetime64[us, UTC]",
    "date": "datetime64[us]",
    "boolean": "boolean",
}


def in_schema(dataset: str, columns: Mapping[str, object], index: pd.Index[Any]) -> pd.DataFrame:
    """The frame of ``dataset`` with ``columns``, the others missing throughout.

    Args:
        dataset: the dataset whose schema it follows.
        columns: of each name a column with ``index``, or one value for all rows; names that the
            schema does not have are left out.
        index: the row numbers.

    Returns:
        Text ``str``, counts ``Int64``, decimals ``Float64``, times in UTC, days without a zone,
        yes/no ``boolean``.
    """
    import pandas as pd

    made: dict[str, pd.Series[Any]] = {}
    for field in schema(dataset).fields:
        value = columns.get(field["name"])
        dtype: Any = _DTYPES[field["type"]]
        if isinstance(value, pd.Series):
            made[field["name"]] = value if value.dtype == dtype else value.astype(dtype)
        else:
            made[field["name"]] = pd.Series(value, index=index, dtype=dtype)
    return pd.DataFrame(made, index=index)
