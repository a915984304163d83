"""Tables with a row a group and a column a metric, into tidy rows of ``breakdowns``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from doingoai.refresh.adapters._places import countries
from doingoai.refresh.adapters._schema import in_schema
from doingoai.refresh.adapters._tabular import TabularAdapter

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Told
    from doingoai.refresh.sheets import Sheet


class BreakdownAdapter(TabularAdapter):
    """An export with one column that names groups (country, age …) and columns of metrics.

    Countries come by their ISO code where it is known, other groups as `grouped` calls them.

    Attributes:
        dimensions: which of ``columns`` name groups; their target is the dimension. Every other
            column is a metric. A table by two dimensions, or by days, is not this kind of export.
    """

    dataset = "breakdowns"
    dimensions: ClassVar[tuple[str, ...]]

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Whether there is one dimension, and a metric."""
        by = self.held_dimensions(held)
        return len(by) == 1 and len(held) > len(by)

    def held_dimensions(self, held: Mapping[str, str] | pd.DataFrame) -> list[str]:
        """The dimensions among the columns found."""
        return [name for name in self.dimensions if name in held]

    def grouped(self, frame: pd.DataFrame, dimension: str) -> pd.Series[Any]:
        """The group of each row, as the dataset calls it."""
        return frame[dimension]

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of ``breakdowns`` that ``frame`` makes: one a figure; missing ones make none."""
        (dimension,) = self.held_dimensions(frame)
        units = {column.target: column.unit or "times" for column in self.columns}
        metrics = [name for name in frame.columns if name in self.metrics]
        group = self.grouped(frame, dimension).astype("str")
        if dimension == "country":
            group = countries(group).fillna(group)
        long = (
            frame[metrics]
            .astype("float64")
            .assign(group=group.mask(group == ""))
            .melt(id_vars=["group"], var_name="metric", ignore_index=False)
            .dropna(subset=["value"])
        )
        made: dict[str, object] = {name: long[name] for name in long.columns}
        made |= {"platform": self.platform, "dimension": dimension}
        made |= {"account": told.account or self.platform, "unit": long["metric"].map(units)}
        return in_schema(self.dataset, made, long.index)

    @property
    def metrics(self) -> frozenset[str]:
        """Our names of the columns that are counted."""
        return frozenset(
            column.target
            for column in self.columns
            if column.kind not in {"text", "raw", "identifier", "time", "day"}
        )
