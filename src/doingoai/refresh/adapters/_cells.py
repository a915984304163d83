"""Cells by kind: which reader of `doingoai.refresh.values` reads a column, and in which style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh import values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from zoneinfo import ZoneInfo

    import pandas as pd

    from doingoai.refresh.adapters._header import Column

_DATES = ("time", "day")
_PLAIN = ("count", "identifier", "duration", "flag")
_DECIMALS = ("decimal", "percent", "fraction")


class Styles:
    """How the dates and decimals of a sheet are written: surveyed first, then settled.

    Args:
        columns: those that are read.
        day_first: how 03/04 is meant where the column does not say; None: ask.
        certain: whether the instructor says so, rather than that such exports usually are.
    """

    def __init__(
        self, columns: Iterable[Column], day_first: bool | None, *, certain: bool = False
    ) -> None:
        kinds = {column.target: column.kind for column in columns}
        self._times = {name: values.TimeSurvey() for name, kind in kinds.items() if kind in _DATES}
        self._numbers = {
            name: values.NumberSurvey() for name, kind in kinds.items() if kind in _DECIMALS
        }
        self._clocks = [name for name, kind in kinds.items() if kind == "time"]
        self._day_first, self._certain = day_first, certain
        self._zone: ZoneInfo | None = None
        self.time: dict[str, values.TimeStyle] = {}
        self.number: dict[str, values.NumberStyle] = {}

    @property
    def open(self) -> list[str]:
        """The columns of which more rows have to be seen."""
        times = [name for name, survey in self._times.items() if not survey.settled]
        return times + [name for name, survey in self._numbers.items() if not survey.settled]

    @property
    def hours(self) -> bool:
        """Whether the times have hours; true for a sheet without times."""
        return all(self.time[name].hours for name in self._clocks)

    def see(self, name: str, cells: pd.Series[Any]) -> None:
        """Take more rows of a column into account."""
        survey = self._times.get(name) or self._numbers.get(name)
        if survey is not None:
            survey.see(cells)

    def begin_anew(self) -> None:
        """Forget what was seen of the columns that are open; what is settled stays so."""
        for name in self.open:
            if name in self._times:
                self._times[name] = values.TimeSurvey()
            else:
                self._numbers[name] = values.NumberSurvey()

    def settle(self, zone: ZoneInfo | None) -> None:
        """End the survey; ``zone`` is that of times which name none.

        Raises:
            RefreshError: a column does not show the order of day and month, and nobody says it.
        """
        self.time = {
            name: survey.style(self._day_first, certain=self._certain)
            for name, survey in self._times.items()
        }
        self.number = {name: survey.style() for name, survey in self._numbers.items()}
        self._zone = zone

    def read_times(self, name: str, cells: pd.Series[Any]) -> values.Parsed:
        """The times of ``cells`` in UTC."""
        return values.times(cells, self.time[name], self._zone)


def parsed(cells: pd.Series[Any], column: Column, styles: Styles) -> values.Parsed:
    """``cells`` read as the kind of ``column`` says."""
    name, kind = column.target, column.kind
    if kind == "time":
        return styles.read_times(name, cells)
    if kind == "day":
        return values.days(cells, styles.time[name])
    if kind in {"percent", "fraction"}:
        return values.percent(cells, styles.number[name], fraction=kind == "fraction")
    if kind == "decimal":
        return values.decimal(cells, styles.number[name])
    if kind in _PLAIN:
        read: Callable[[pd.Series[Any]], values.Parsed] = getattr(values, kind)
        return read(cells)
    return _whole(cells if kind == "raw" else values.text(cells))


def _whole(cells: pd.Series[Any]) -> values.Parsed:
    """Text, of which every cell can be read."""
    import pandas as pd

    return values.Parsed(cells, pd.Series(data=False, index=cells.index), Message(""))
