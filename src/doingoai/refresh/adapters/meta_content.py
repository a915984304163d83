"""Meta Business Suite's posts of both platforms in one table, a column saying which.

What such files are like: the columns of a page's posts, likes of Instagram in a column of their
own or under "Reactions", and "Platform" (or "Account type") with "Facebook" and "Instagram".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from doingoai.i18n import Message
from doingoai.refresh.adapters import _meta as meta
from doingoai.refresh.adapters._adapter import Problem
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters.meta_instagram import MetaInstagram
from doingoai.refresh.adapters.meta_posts import MetaPosts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Match, Told
    from doingoai.refresh.sheets import Sheet


class MetaContent(MetaPosts):
    """Posts of a page and an Instagram account, each by its own column of likes."""

    name = "meta-content"
    title = Message("Meta Business Suite: posts of both platforms in one table")
    platform = ""
    columns: ClassVar[tuple[Column, ...]] = (
        *MetaPosts.columns,
        meta.PLATFORM,
        Column("likes", meta.LIKES.aliases, "count", weight=0.25),
    )
    known: ClassVar[tuple[str, ...]] = (*MetaPosts.known, *MetaInstagram.known)

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Every row says whose post it is."""
        return meta.platforms(sheet)

    def remarks(self, frame: pd.DataFrame, match: Match) -> Iterable[Problem]:
        """Rows of another platform than the two."""
        other = ~_on(frame).isin(meta.BOTH)
        if other.any():
            rows = tuple(int(row) for row in frame.index[other.to_numpy(dtype=bool)])
            why = Message("it is neither Facebook nor Instagram")
            yield Problem(rows, match.columns[meta.PLATFORM.target], why)

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The posts; what Instagram calls likes is a reaction."""
        if "likes" in frame and "reactions" in frame:
            frame = frame.assign(reactions=frame["reactions"].fillna(frame["likes"]))
        elif "likes" in frame:
            frame = frame.assign(reactions=frame["likes"])
        return super().shaped(frame, sheet, told).assign(platform=_on(frame))

    def format_of(self, frame: pd.DataFrame) -> pd.Series[Any] | str:
        """By "Post type"; a post on Instagram without a known one is a picture."""
        formats = super().format_of(frame)
        if isinstance(formats, str):
            return formats
        pictures = (_on(frame) == "instagram") & (formats == self.other_format)
        return formats.mask(pictures, MetaInstagram.other_format)


def _on(frame: pd.DataFrame) -> pd.Series[str]:
    return frame[meta.PLATFORM.target].str.strip().str.casefold()


ADAPTERS = (MetaContent(),)
