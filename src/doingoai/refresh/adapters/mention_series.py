"""A series of mentions as monitoring tools export it: a time and a count, perhaps by tone.

What such files are like, from the labelled series of the Numenta Anomaly Benchmark (domain
reference §5, row 19; MIT): ``timestamp,value``, a reading every five minutes at odd minutes and
seconds (21:42:53), no zone, no tone, a first and a last hour that are there only in part. Volume
tables of monitoring tools have an hour or a day a row, and columns for the tones.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from doingoai.i18n import Message
from doingoai.refresh import values
from doingoai.refresh.adapters._adapter import Piece, Problem
from doingoai.refresh.adapters._clock import joined
from doingoai.refresh.adapters._header import Column, folded
from doingoai.refresh.adapters._periods import by_first_day
from doingoai.refresh.adapters._series import Readings
from doingoai.refresh.adapters._tabular import TabularAdapter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Adapter, Match, Told
    from doingoai.refresh.sheets import Sheet

_TIMES = (
    *("timestamp", "date time", "datetime", "hour", "time", "giờ", "thời gian"),
    *("thời điểm", "hora", "fecha y hora", "Uhrzeit", "Stunde", "Zeit", "время", "час"),
    *("дата и время",),
)
_DAYS = ("date", "day", "ngày", "fecha", "día", "Datum", "Tag", "дата", "день")
_MENTIONS = (
    "mentions",
    "mention count",
    "number of mentions",
    "total mentions",
    "volume",
    "mention volume",
    "lượt nhắc",
    "lượt đề cập",
    "số lượt nhắc",
    "số lượt đề cập",
    "số lượng nhắc",
    "tổng số lượt nhắc",
    "menciones",
    "número de menciones",
    "total de menciones",
    "volumen",
    "Erwähnungen",
    "Anzahl der Erwähnungen",
    "Anzahl Erwähnungen",
    "Nennungen",
    "упоминания",
    "количество упоминаний",
    "число упоминаний",
    "всего упоминаний",
)
_POSITIVE = (
    *("positive", "positive mentions", "tích cực", "sắc thái tích cực", "lượt tích cực"),
    *("positivo", "positivos", "positivas", "menciones positivas", "positiv", "позитив"),
    *("позитивные", "положительные", "позитивных"),
)
_NEUTRAL = (
    *("neutral", "neutral mentions", "trung tính", "trung lập", "sắc thái trung tính"),
    *("sắc thái trung lập", "lượt trung tính", "neutro", "neutros", "neutras"),
    *("neutrales", "menciones neutras", "neutrale", "нейтрально", "нейтральные"),
    *("нейтрал", "нейтральных"),
)
_NEGATIVE = (
    *("negative", "negative mentions", "tiêu cực", "sắc thái tiêu cực", "lượt tiêu cực"),
    *("negativo", "negativos", "negativas", "menciones negativas", "negativ", "негатив"),
    *("негативные", "отрицательные", "негативных"),
)
_VAGUE = ("value", "count", "results")  # counts of anything: of mentions only beside a time
_SHARE = 0.75  # of what a header must tell, for each of the two columns that are needed


class MentionSeries(TabularAdapter):
    """Counts of mentions over time, summed by the hour; days stay days."""

    name = "mention-series"
    title = Message("Mentions over time")
    dataset = "mentions"
    columns: ClassVar[tuple[Column, ...]] = (
        Column("hour", (*_TIMES, *_DAYS), "time", needed=True, weight=_SHARE),
        Column("mentions", (*_MENTIONS, *_VAGUE), "count", needed=True, weight=_SHARE),
        Column("positive", _POSITIVE, "count"),
        Column("neutral", _NEUTRAL, "count"),
        Column("negative", _NEGATIVE, "count"),
    )
    known: ClassVar[tuple[str, ...]] = ("reach", "net sentiment", "sentiment", "engagement")

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Whether one of the two names says what is counted: "date, value" could be anything."""
        if "hour" not in held or "mentions" not in held:
            return True
        vague = folded(held["mentions"]) in {folded(name) for name in _VAGUE}
        timed = folded(held["hour"]) in {folded(name) for name in _TIMES}
        return timed or not vague

    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """The hours of ``sheet``, in one piece at the end: an hour may span two chunks.

        The index of its frame is the row number of each hour's first reading; ``read`` counts
        readings. Of a clock change the hour made twice is told apart by its second coming; a
        reading at a time that the clock leaves out counts for none, and is said to.

        Raises:
            RefreshError: no zone is known, or the same moment comes twice.
        """
        used = [column for column in self.columns if column.target in match.columns]
        day = _day_apart(sheet, match.columns["hour"])
        if day:
            sheet = joined(sheet, day, match.columns["hour"])
            match = replace(match, columns={**match.columns, "hour": day})
        sheet = by_first_day(sheet, match.columns["hour"])
        yield from self.summed(sheet, match, told, used)

    def summed(
        self, sheet: Sheet, match: Match, told: Told, used: Sequence[Column]
    ) -> Iterator[Piece]:
        """The hours of ``sheet`` by the columns ``used``, whose targets are of ``mentions``."""
        columns = list(used)
        styles = self._surveyed(sheet, match, told, columns)
        style = styles.time["hour"]
        doubled = values.DoubledHour() if style.hours else None
        names = [match.columns[column.target] for column in columns]
        counted = [column for column in columns if column.target != "hour"]
        readings, rows = Readings(), 0
        problems: list[Problem] = []
        repaired: dict[str, int] = {}
        for chunk in sheet.chunks(names):
            cells = chunk[names].set_axis([column.target for column in columns], axis="columns")
            cells = cells[~self.summary(cells)]
            frame, wrong, mended = self._parsed(cells, counted, match, styles)
            wrong += tuple(_uncounted(frame["mentions"], wrong, match.columns["mentions"]))
            moments = values.times(cells["hour"], style, told.zone, doubled=doubled)
            problems += [*wrong, *_unplaced(cells["hour"], moments, match.columns["hour"])]
            for column, count in mended.items():
                repaired[column] = repaired.get(column, 0) + count
            readings.take(frame.assign(hour=moments.values))
            rows += len(cells)
        hours, hourly = readings.hours()
        about = {} if hourly and style.hours else {"hours": False}
        yield Piece(hours, rows, tuple(problems), repaired, about)


def _day_apart(sheet: Sheet, clock: str) -> str:
    """The column of days, where ``clock`` holds hours alone; else ""."""
    if folded(clock) not in {folded(name) for name in _TIMES}:
        return ""
    days = {folded(name) for name in _DAYS}
    return next((name for name in sheet.columns if folded(name) in days), "")


def _uncounted(counts: pd.Series[Any], wrong: Sequence[Problem], column: str) -> Iterator[Problem]:
    """The readings without a count, beyond those whose count can't be read."""
    known = {row for problem in wrong if problem.column == column for row in problem.rows}
    rows = tuple(row for row in map(int, counts.index[counts.isna()]) if row not in known)
    if rows:
        yield Problem(rows, column, Message("it is empty, and a row needs it"), drops=False)


def _unplaced(cells: pd.Series[Any], moments: values.Parsed, column: str) -> Iterator[Problem]:
    """What is wrong with the moments of some rows."""
    nowhere = moments.values.isna() & ~moments.bad & ~values.is_nothing(cells)
    left_out = Message("the clock of that zone leaves this hour out")
    # The latter costs no row of ours: the hour it would count for does not exist.
    for flags, why, drops in ((moments.bad, moments.why, True), (nowhere, left_out, False)):
        rows = tuple(int(row) for row in cells.index[flags.to_numpy(dtype=bool)])
        if rows:
            yield Problem(rows, column, why, drops)


ADAPTERS: tuple[Adapter, ...] = (MentionSeries(),)
