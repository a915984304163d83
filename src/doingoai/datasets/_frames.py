from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from doingoai.datasets._errors import DatasetError
from doingoai.datasets._packages import described

if TYPE_CHECKING:
    import pandas as pd

# What a learner's frame has for each type of the description. Whole numbers may be missing;
# a yes/no that is always there is a plain bool, so that ``~posts["paid"]`` selects.
_DTYPES: dict[str, Any] = {
    "string": "string",
    "integer": "Int64",
    "number": "float64",
    "date": "string",
}


def load(name: str, resource: str = "data") -> pd.DataFrame:
    """The table ``resource`` of the dataset ``name``, typed and verified against its hash.

    Columns have the types of the description: text ``string``, whole numbers ``Int64``,
    decimals ``float64``, times ``datetime64`` in UTC, dates ``datetime64``, yes/no ``bool``
    (``boolean`` where it may be missing).

    Args:
        name: the dataset, such as ``"posts"``.
        resource: the table within it.

    Returns:
        The frame; ``frame.attrs["doingoai"]`` holds ``name``, ``resource``, ``version`` and what
        the description says under ``doingoai`` (``mission``, ``zone``, ``fictional`` …).

    Raises:
        DatasetError: no such dataset or table; a file missing, altered or not as described; or
            a table for instructors that is not installed here.
    """
    import pandas as pd

    found = described(name)
    if "schema" not in found.table(resource):
        raise DatasetError.no_table(name, resource)
    data = found.content(resource)
    fields: list[dict[str, Any]] = found.table(resource)["schema"]["fields"]
    raw = pd.read_csv(
        BytesIO(data), dtype="string", encoding="utf-8", na_values=[""], keep_default_na=False
    )
    _same_columns(name, list(raw.columns), [field["name"] for field in fields])
    frame = pd.DataFrame(
        {field["name"]: _typed(name, raw[field["name"]], field) for field in fields}
    )
    frame.attrs["doingoai"] = {
        **found.description.get("doingoai", {}),
        "name": name,
        "resource": resource,
        "version": found.version,
    }
    return frame


def _same_columns(name: str, found: list[str], expected: list[str]) -> None:
    missing = [column for column in expected if column not in found]
    unknown = [column for column in found if column not in expected]
    if missing or unknown:
        raise DatasetError.wrong_columns(name, missing, unknown)


def _typed(name: str, column: pd.Series[Any], field: dict[str, Any]) -> pd.Series[Any]:
    import pandas as pd

    kind = field["type"]
    try:
        if kind == "datetime":
            return pd.to_datetime(column, utc=True, format="ISO8601")
        if kind == "date":
            return pd.to_datetime(column, format="%Y-%m-%d")
        if kind == "boolean":
            always = field.get("constraints", {}).get("required", False)
            known = column.map({"true": True, "false": False}).astype("boolean")
            if known.isna().sum() != column.isna().sum():
                raise DatasetError.wrong_values(name, field["name"])
            return known.astype("bool") if always else known
        return column.astype(_DTYPES[kind])
    except (ValueError, TypeError, KeyError) as error:
        raise DatasetError.wrong_values(name, field["name"]) from error
