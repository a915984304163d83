"""Readings of a series, such as one every five minutes, into hours."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.adapters._schema import in_schema

if TYPE_CHECKING:
    import pandas as pd

COUNTS = ("mentions", "positive", "neutral", "negative")
_HOUR, _DAY = 3600, 86_400  # seconds
_COARSE = 6 * _DAY  # a week's sum would look like a day of an uproar
_WHOLE = 0.75  # the share of an hour's readings without which its sum would mislead


@dataclass
class Readings:
    """The readings of a series, taken chunk by chunk: some tens of bytes each.

    They are kept until the end, because what makes an hour whole is the usual distance between
    two readings, and the second coming of one may lie anywhere.
    """

    _taken: list[pd.DataFrame] = field(default_factory=list)

    def take(self, frame: pd.DataFrame) -> None:
        """Take more readings: ``hour``, the moment in UTC, and counts; the index is the row."""
        kept = frame.dropna(subset=["hour", "mentions"])
        self._taken.append(kept.astype({name: "float64" for name in COUNTS if name in kept}))

    def hours(self) -> tuple[pd.DataFrame, bool]:
        """The sums of the hours, and whether they are hours: of daily readings they are days.

        Returns:
            The rows of ``mentions``, oldest first, each with the row number of its first reading
            as index. An hour with less than three quarters of its readings, such as the first
            and the last, is absent: its sum would look like a quiet hour. A tone is missing
            where one of the hour's readings lacks it.

        Raises:
            RefreshError: the same moment comes twice, or readings are a week or more apart.
        """
        import pandas as pd

        if not self._taken:
            return in_schema("mentions", {}, pd.Index([], dtype="int64")), True
        readings = pd.concat(self._taken)
        self._taken.clear()
        readings = readings.rename_axis("row").reset_index().sort_values("hour", kind="stable")
        _once(readings["hour"])
        apart = readings["hour"].diff().dropna().dt.total_seconds()
        usual = float(apart.median()) if len(apart) else float(_HOUR)
        if usual >= _COARSE:
            raise _too_coarse(round(usual / _DAY))
        daily = usual >= _DAY
        # A day's sum stays at the moment it began, which is no full hour in every zone.
        start = readings["hour"] if daily else readings["hour"].dt.floor("h")
        grouped = readings.groupby(start)
        counts = [name for name in COUNTS if name in readings]
        size = grouped.size()
        sums = grouped[counts].sum().where(grouped[counts].count().eq(size, axis="index"))
        whole = size >= _WHOLE * max(1.0, _HOUR / usual)
        sums = sums[whole].assign(hour=lambda frame: frame.index)
        sums.index = pd.Index(grouped["row"].min()[whole], name=None)
        made = {name: sums[name] for name in sums.columns}
        return in_schema("mentions", made, sums.index), not daily


def _too_coarse(days: int) -> RefreshError:
    return RefreshError(
        Message("The counts are {days} days apart: too far to see a day in them.", {"days": days}),
        Message("Export the volume by the day or the hour."),
    )


def _once(moments: pd.Series[Any]) -> None:
    twice = moments[moments.duplicated()]
    if not twice.empty:
        raise RefreshError(
            Message(
                "The time “{time}” comes twice.", {"time": f"{twice.iloc[0]:%Y-%m-%d %H:%M:%S}"}
            ),
            Message("Export the series again, for one subject only."),
        )
