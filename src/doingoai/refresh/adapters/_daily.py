"""Tables with a row a day and a column a metric, into tidy rows of ``daily``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.refresh.adapters._schema import in_schema
from doingoai.refresh.adapters._tabular import TabularAdapter

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.refresh.adapters._adapter import Told
    from doingoai.refresh.sheets import Sheet


class DailyAdapter(TabularAdapter):
    """An export with a column ``date`` (kind "day"), perhaps ``account``, and metrics.

    Every other column is a metric: its target is our name of it, its unit what it counts.
    """

    dataset = "daily"

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of ``daily`` that ``frame`` makes: one a figure; missing ones make none."""
        units = {column.target: column.unit or "times" for column in self.columns}
        metrics = [name for name in frame.columns if name not in {"date", "account"}]
        account = told.account or frame.get("account", self.platform)
        labelled = frame.assign(
            date=frame["date"],
            account=account,
            **{name: frame[name].astype("Float64") for name in metrics},
        )
        long = labelled.melt(
            id_vars=["date", "account"],
            value_vars=metrics,
            var_name="metric",
            value_name="value",
            ignore_index=False,
        ).dropna(subset=["value"])
        made = {name: long[name] for name in long.columns}
        unit = long["metric"].map(units)
        return in_schema(
            self.dataset, {**made, "platform": self.platform, "unit": unit}, long.index
        )
