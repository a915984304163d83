"""A dataset in figures: bounded, whatever its size, and free of what anybody wrote.

What is kept: how much is missing; of numbers sum, range and spread (quantiles to within one per
cent, see `Sketch`); of columns with few values how often each occurs; of times the first and the
last; how much there is by day and hour. Of identifiers and free text nothing is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.refresh._summaries import Categories, Numbers, Summary, Times, Words
from doingoai.refresh._volume import Volume

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from doingoai.datasets.schemas import Field, Schema

# One row of these stands for as much as the column says, not for one.
_WEIGHTS = {"mentions": "mentions", "coverage": "stories"}
# Figures of different things in one column are told apart by the column that names the thing.
_MEASURED, _MEASURE = "value", "metric"
_MOST_MEASURES = 40


class Profile:
    """What a dataset is like, taken in chunk by chunk.

    Attributes:
        schema: the schema of the dataset.
        rows: how many rows were seen.
        columns: what is known of each column, in the schema's order. Figures of a tidy dataset
            are also told by metric, as ``"value (views)"``.
        volume: how much there is over time; None where the dataset has no times.
    """

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.rows = 0
        self.columns: dict[str, Summary] = {
            field["name"]: _summary(field, schema) for field in schema.fields
        }
        times = [field for field in schema.fields if field["type"] in {"datetime", "date"}]
        self.volume = (
            Volume(
                times[0]["name"],
                _WEIGHTS.get(schema.name, ""),
                hourly=times[0]["type"] == "datetime",
            )
            if times
            else None
        )

    @classmethod
    def of(cls, frame: pd.DataFrame, schema: Schema) -> Profile:
        """The profile of a whole dataset."""
        profile = cls(schema)
        profile.see(frame)
        return profile

    def see(self, frame: pd.DataFrame) -> None:
        """Take in some rows.

        Args:
            frame: columns in the schema's types; one that is not there counts as missing
                throughout.
        """
        self.rows += len(frame)
        for name in self.schema.columns:
            if name in frame:
                self.columns[name].see(frame[name])
            else:
                self.columns[name].missing += len(frame)
        if self.volume is not None and {
            self.volume.column,
            self.volume.weight or self.volume.column,
        } <= set(frame.columns):
            self.volume.see(frame)
        if {_MEASURED, _MEASURE} <= set(self.schema.columns) & set(frame.columns):
            for metric, values in frame.groupby(_MEASURE, sort=True)[_MEASURED]:
                self._measure(str(metric), values)

    def share_missing(self, column: str) -> float:
        """The share of rows in which ``column`` is empty, 0 to 1; of no rows it is 0."""
        summary = self.columns[column]
        if isinstance(summary, Numbers):
            seen = summary.sketch.count + summary.missing
            return summary.missing / seen if seen else 0.0
        return summary.missing / self.rows if self.rows else 0.0

    def numbers(self) -> dict[str, Numbers]:
        """The columns of numbers worth looking at: of mixed figures, each metric by itself."""
        found = {name: each for name, each in self.columns.items() if isinstance(each, Numbers)}
        if any(name not in self.schema.columns for name in found):
            found.pop(_MEASURED, None)
        return found

    def period(self) -> Times | None:
        """The first and the last moment of the dataset; None where it has no times."""
        found = self.columns[self.volume.column] if self.volume else None
        return found if isinstance(found, Times) else None

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON, some tens of kilobytes at most."""
        return {
            "dataset": self.schema.name,
            "rows": self.rows,
            "columns": {name: each.as_dict() for name, each in self.columns.items()},
            "volume": self.volume.as_dict() if self.volume else None,
        }

    @classmethod
    def from_dict(cls, content: Mapping[str, Any], schema: Schema) -> Profile:
        """The profile that `as_dict` described; its volume may be by week or month."""
        profile = cls(schema)
        profile.rows = content["rows"]
        for name, told in content["columns"].items():
            if told["kind"] == Numbers.kind:
                profile.columns[name] = Numbers.from_dict(told, whole=_whole(name, schema))
            else:
                profile.columns[name] = _KINDS[told["kind"]].from_dict(told)
        if content["volume"] is not None:
            profile.volume = Volume.from_dict(content["volume"])
        return profile

    def _measure(self, metric: str, values: pd.Series[Any]) -> None:
        name = f"{_MEASURED} ({metric})"
        if name not in self.columns:
            if len(self.columns) - len(self.schema.columns) >= _MOST_MEASURES:
                return
            self.columns[name] = Numbers(whole=False)
        self.columns[name].see(values)


_KINDS: dict[str, type[Categories | Times | Words]] = {
    kind.kind: kind for kind in (Categories, Times, Words)
}


def _summary(field: Field, schema: Schema) -> Summary:
    kind = field["type"]
    if kind in {"integer", "number"}:
        return Numbers(whole=kind == "integer")
    if kind in {"datetime", "date"}:
        return Times()
    unique = field.get("constraints", {}).get("unique", False)
    if kind == "string" and (unique or field["name"] in schema.free_text):
        return Words()
    return Categories()


def _whole(name: str, schema: Schema) -> bool:
    return any(field["name"] == name and field["type"] == "integer" for field in schema.fields)
