"""Weekly share of voice: of all stories of a period, how many are about whom.

What such files are like, from two of 2018-19 (domain reference §5, row 20; CC BY 4.0): one row a
week and name, counts written as "45.0", the first day of the week as the date, the search in
quotes within quotes, and a share that is the quotient of the two counts and is left out here. The
table of television counts clips in place of stories; Media Cloud's own chart of attention has
`count`, `total_count` and `ratio`, and nobody's name.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, ClassVar

from doingoai.i18n import Message
from doingoai.refresh.adapters._coverage import numbers, unsaid_subject
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._periods import by_first_day
from doingoai.refresh.adapters._posts import blank_as_missing
from doingoai.refresh.adapters._schema import in_schema
from doingoai.refresh.adapters._tabular import TabularAdapter

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Adapter, Match, Piece, Told
    from doingoai.refresh.adapters._cells import Styles
    from doingoai.refresh.sheets import Sheet

_WEEK, _MONTH = 7, 28  # days


class ShareOfVoice(TabularAdapter):
    """Stories of a day, week or month about a name, among all stories of that period."""

    name = "share-of-voice"
    title = Message("Share of voice: stories a week about each name")
    dataset = "coverage"
    columns: ClassVar[tuple[Column, ...]] = (
        Column(
            "date",
            (
                "date",
                "week",
                "week starting",
                "week of",
                "day",
                "month",
                "publish_date",
                "tuần",
                "tháng",
                "ngày",
                "semana",
                "mes",
                "fecha",
                "Woche",
                "Monat",
                "Datum",
                "неделя",
                "месяц",
                "дата",
            ),
            "day",
            needed=True,
        ),
        Column(
            "subject",
            (
                "name",
                "subject",
                "brand",
                "topic",
                "chủ đề",
                "chủ thể",
                "tên",
                "thương hiệu",
                "marca",
                "tema",
                "Marke",
                "Thema",
                "бренд",
                "тема",
            ),
        ),
        Column(
            "stories",
            (
                "matched_stories",
                "matched_clips",
                "stories",
                "clips",
                "mentions",
                "count",
                "số tin",
                "số bài",
                "lượt nhắc",
                "historias",
                "menciones",
                "Erwähnungen",
                "Artikel",
                "упоминания",
                "публикации",
            ),
            "count",
            needed=True,
            weight=1,
        ),
        Column(
            "all_stories",
            (
                "all_candidate_stories",
                "all_candidate_clips",
                "all stories",
                "total stories",
                "total_count",
                "total clips",
                "total mentions",
                "tổng số tin",
                "tổng số bài",
                "total de historias",
                "total de menciones",
                "Artikel gesamt",
                "всего публикаций",
                "всего упоминаний",
            ),
            "count",
            needed=True,
            weight=1,
        ),
    )
    known: ClassVar[tuple[str, ...]] = (
        "pct_of_all_candidate_stories",
        "pct_of_all_candidate_clips",
        "total_clips",
        "ratio",
        "share",
        "share of voice",
        "query",
    )

    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """The rows of ``sheet``, each period by the day it begins at."""
        yield from super().read(by_first_day(sheet, match.columns["date"]), match, told)

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of ``coverage`` that ``frame`` makes: one for each period and name."""
        if not told.subject and "subject" not in frame:
            raise unsaid_subject()
        subject = told.subject if "subject" not in frame else blank_as_missing(frame["subject"])
        period = _period(frame["date"])
        zone = told.zone or dt.UTC
        first = frame["date"].dt.tz_localize(zone, ambiguous="NaT", nonexistent="shift_forward")
        made: dict[str, object] = {
            "coverage_id": numbers([frame["date"], subject, period], frame),
            "published_at": first.dt.tz_convert("UTC"),
            "period": period,
            "subject": subject,
            "stories": frame["stories"],
            "all_stories": frame["all_stories"],
        }
        return in_schema(self.dataset, made, frame.index)

    def about(self, sheet: Sheet, match: Match, styles: Styles) -> dict[str, object]:
        """What the dataset will say of itself: that it knows no hours."""
        return {"hours": False}


def _period(days: pd.Series[Any]) -> str:
    """How long a period is, from the usual distance between two; a week where there is one."""
    apart = days.dropna().drop_duplicates().sort_values().diff().dropna().dt.days
    usual = float(apart.median()) if len(apart) else _WEEK
    if usual < _WEEK:
        return "day"
    return "week" if usual < _MONTH else "month"


ADAPTERS: tuple[Adapter, ...] = (ShareOfVoice(),)
