"""Rows against the schema of their dataset, all faults of a chunk at once, with Pandera.

What a row must satisfy stands in the Frictionless fields of `doingoai.datasets.schemas` (needed,
one of, at least …); a few conditions between columns and on time are added here.
"""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from doingoai.datasets.schemas import schema
from doingoai.i18n import Message
from doingoai.refresh.adapters import Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    import pandas as pd

    from doingoai.datasets.schemas import Field

# Frictionless types as the frames of a refresh hold them, see `doingoai.datasets.load`.
_DTYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
_SOUND = {
    "string": ("str", "string"),
    "integer": ("Int64",),
    "number": ("Float64",),
    "boolean": ("boolean",),
    "datetime": ("datetime64[us, UTC]", "datetime64[ns, UTC]"),
    "date": ("datetime64[us]", "datetime64[ns]"),
}
# The oldest of the platforms whose exports come in opened in 2004, and GDELT's archive of the
# press begins in 1979: a day before that is a spreadsheet's day 0 or a misread number.
_FIRST_DAY = "2004-01-01"
_FIRST_DAYS = {"coverage": "1979-01-01"}
_IN_TIME = "in time"
_PANDERA = Lock()
_NO_IDENTIFIER = r"[\s@\x{a0}]"


def problems(frame: pd.DataFrame, dataset: str, *, today: dt.date) -> tuple[Problem, ...]:
    """What keeps rows of ``frame`` out of ``dataset``, each reason once with its rows.

    Args:
        frame: rows in the schema of the dataset; the index is the row number in the export.
        dataset: its name, see `doingoai.datasets.schemas.refreshed`.
        today: no row may be of a later day than tomorrow (zones differ by up to 26 hours).

    Raises:
        DatasetError: no refresh fills a dataset of that name.
        TypeError: a column is not of the type its schema says: an adapter's fault.
    """
    found: list[Problem] = []
    if not _sound(frame, dataset, today.isoformat()):
        found += _faults(frame, dataset, today.isoformat())
    found += _no_identifiers(frame, dataset)
    if dataset == "mentions":
        tones = frame[["positive", "neutral", "negative"]].sum(axis=1)
        too_many = frame.index[(tones > frame["mentions"]).fillna(value=False)]
        if len(too_many):
            rows = tuple(int(row) for row in too_many)
            why = Message("its tones add up to more than all mentions")
            found.append(Problem(rows, "mentions", why))
    return tuple(found)


def _faults(frame: pd.DataFrame, dataset: str, today: str) -> list[Problem]:
    """What Pandera finds, one chunk at a time.

    Its modules import each other in circles when they are first needed: two threads that need
    them at once would wait for each other.
    """
    with _PANDERA:
        from pandera.errors import SchemaErrors

        try:
            _checks(dataset, today).validate(frame.reset_index(drop=True), lazy=True)
        except SchemaErrors as errors:
            return list(_grouped(errors.failure_cases, frame, dataset))
    return []


def _no_identifiers(frame: pd.DataFrame, dataset: str) -> Iterator[Problem]:
    """Texts where an identifier should be; they are kept as they are, so they may hold nothing."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    for field in schema(dataset).fields:
        if field["type"] == "string" and field.get("constraints", {}).get("unique"):
            cells = pa.array(frame[field["name"]], pa.large_string(), from_pandas=True)
            texts = pc.fill_null(pc.match_substring_regex(cells, _NO_IDENTIFIER), fill_value=False)
            rows = tuple(int(row) for row in frame.index[np.asarray(texts, dtype=bool)])
            if rows:
                why = Message("it is no identifier: it holds spaces or an @")
                yield Problem(rows, field["name"], why)


def _grouped(cases: pd.DataFrame, frame: pd.DataFrame, dataset: str) -> Iterator[Problem]:
    if cases["index"].isna().any():  # a whole column is at fault, not a row
        wrong = cases.loc[cases["index"].isna(), ["column", "check"]].iloc[0]
        raise TypeError(f"{dataset}.{wrong['column']}: {wrong['check']}")
    numbers = frame.index.to_numpy()
    for (column, check), rows in cases.groupby(["column", "check"], sort=False)["index"]:
        places = sorted({int(row) for row in rows})
        found = tuple(int(numbers[place]) for place in places)
        yield Problem(found, str(column), _why(str(column), str(check), dataset))


def _why(column: str, check: str, dataset: str) -> Message:
    if check == "not_nullable":
        return Message("it is empty, and a row needs it")
    if check.startswith(_IN_TIME):
        return Message("it lies in the future, or before {day}", {"day": _first_day(dataset)})
    field = next(field for field in schema(dataset).fields if field["name"] == column)
    limits = field.get("constraints", {})
    if "enum" in limits and check.startswith("isin"):
        return Message("it is none of: {known}", {"known": ", ".join(limits["enum"])})
    if "minimum" in limits:
        return Message("it is less than {least}", {"least": limits["minimum"]})
    raise AssertionError(check)  # pragma: no cover - every check above has its words


def _first_day(dataset: str) -> str:
    return _FIRST_DAYS.get(dataset, _FIRST_DAY)


def _span(dataset: str, today: str, zone: dt.tzinfo | None) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The first moment that a row may be of, and the first that it may not."""
    import pandas as pd

    last = pd.Timestamp(today, tz=zone) + pd.Timedelta(days=2)
    return pd.Timestamp(_first_day(dataset), tz=zone), last


def _sound(frame: pd.DataFrame, dataset: str, today: str) -> bool:
    """Whether the ends of each column show that nothing is at fault, as in most chunks.

    Only what this doubts is given to Pandera, which looks at every cell and names the faults.
    """
    return all(
        field["name"] in frame and _is_sound(frame[str(field["name"])], field, dataset, today)
        for field in schema(dataset).fields
    )


def _is_sound(column: pd.Series[Any], field: Field, dataset: str, today: str) -> bool:
    import pandas as pd

    limits = field.get("constraints", {})
    if column.dtype not in _SOUND[field["type"]]:
        return False
    if limits.get("required", False) and column.isna().any():
        return False
    if "enum" in limits:
        return set(column.dropna().unique()) <= set(limits["enum"])
    if "minimum" in limits:
        least = column.min()
        return bool(pd.isna(least) or least >= limits["minimum"])
    if field["type"] in {"datetime", "date"}:
        (first, last), low, high = _span(dataset, today, column.dt.tz), column.min(), column.max()
        return bool(pd.isna(low) or (first <= low and high < last))
    return True


@cache
def _checks(dataset: str, today: str) -> Any:
    """The schema as Pandera has it, for one day."""
    import pandera.pandas as pa

    def in_time(times: pd.Series[Any]) -> pd.Series[bool]:
        first, last = _span(dataset, today, times.dt.tz)
        return (times >= first) & (times < last)

    def checks(field: dict[str, Any]) -> list[Any]:
        limits = field.get("constraints", {})
        found = []
        if "enum" in limits:
            found.append(pa.Check.isin(limits["enum"]))
        if "minimum" in limits:
            found.append(pa.Check.ge(limits["minimum"]))
        if field["type"] in {"datetime", "date"}:
            found.append(pa.Check(in_time, error=_IN_TIME))
        return found

    columns = {
        field["name"]: pa.Column(
            _DTYPES.get(field["type"]),  # times and days: `in_time` needs them to be such
            checks(field),
            nullable=not field.get("constraints", {}).get("required", False),
        )
        for field in schema(dataset).fields
    }
    return pa.DataFrameSchema(columns)


class Seen:
    """The primary keys met so far, as 64-bit hashes in one sorted array: 8 bytes a row.

    Two of a million different keys share a hash once in some thirty million refreshes.
    """

    def __init__(self) -> None:
        import numpy as np

        self._hashes = np.empty(0, dtype="uint64")

    def again(self, keys: pd.DataFrame) -> pd.Series[bool]:
        """True for each row of ``keys`` that came before; all of them are known from now on."""
        import numpy as np
        import pandas as pd

        hashes = pd.util.hash_pandas_object(keys, index=False, categorize=False).to_numpy()
        # In their order: neighbours lie near each other among those met, and the first of two
        # equal ones stays first.
        order = np.argsort(hashes, kind="stable")
        new = hashes[order]
        at = np.searchsorted(self._hashes, new)
        met = np.zeros(len(new), dtype=bool)
        inside = at < len(self._hashes)
        met[inside] = self._hashes[at[inside]] == new[inside]
        met[1:] |= new[1:] == new[:-1]
        self._hashes = np.insert(self._hashes, at[~met], new[~met])
        known = np.empty(len(new), dtype=bool)
        known[order] = met
        return pd.Series(known, index=keys.index, dtype=bool)
