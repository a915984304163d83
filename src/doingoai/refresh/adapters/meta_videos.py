"""Meta Business Suite's export of a page's videos.

From a real one of 2025 (domain reference §5, row 2): the columns of the posts export and those of
video insights behind them, so that "Views" comes twice. The first stands among the figures of the
post (times it was shown or played, as in every other export of ours); the second is that of video
insights, which counts plays only. Where they differ the first is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from doingoai.i18n import Message
from doingoai.refresh.adapters import _meta as meta
from doingoai.refresh.adapters._adapter import Problem
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters.meta_posts import MetaPosts

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Match, Told
    from doingoai.refresh.sheets import Sheet

_AGAIN = "views_again"


class MetaVideos(MetaPosts):
    """Videos of a Facebook page."""

    name = "meta-videos"
    title = Message("Meta Business Suite: videos of a page")
    columns: ClassVar[tuple[Column, ...]] = (
        *MetaPosts.columns,
        meta.WATCHED,
        Column(
            _AGAIN,
            ("Views (2)", "Lượt xem (2)", "Visualizaciones (2)", "Aufrufe (2)", "Просмотры (2)"),
            "count",
            drops=False,
            weight=0,
        ),
    )
    known: ClassVar[tuple[str, ...]] = (
        *MetaPosts.known,
        "Reach from Organic posts",
        "Reach from Boosted posts",
        "1-minute video views",
        "3-Second viewers",
        "1-minute viewers",
        "3-second video views from Boosted posts",
        "3-second video views from Organic posts",
        "Negative feedback from users",
        "Unique negative feedback from users",
    )

    def remarks(self, frame: pd.DataFrame, match: Match) -> Iterable[Problem]:
        """Where the second "Views" says something else than the first."""
        if not {"views", _AGAIN} <= set(frame.columns):
            return
        differs = (frame["views"] != frame[_AGAIN]).fillna(value=False)
        if differs.any():
            yield Problem(
                tuple(int(row) for row in frame.index[differs.to_numpy(dtype=bool)]),
                match.columns[_AGAIN],
                Message(
                    "it differs from the first column of this name, which is kept: that one "
                    "counts the post as other exports do, this one plays of the video only"
                ),
                drops=False,
            )

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The posts; an empty first "Views" is filled by the second."""
        if {"views", _AGAIN} <= set(frame.columns):
            frame = frame.assign(views=frame["views"].fillna(frame[_AGAIN]))
        return super().shaped(frame, sheet, told)


ADAPTERS = (MetaVideos(),)
