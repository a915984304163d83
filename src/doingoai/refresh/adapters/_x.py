"""What X's two exports of posts share: whose account it is, the clicks, the text as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._posts import PostsAdapter

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Told
    from doingoai.refresh.sheets import Sheet

POST_ID = Column(
    "post_id",
    ("Post id", "ID bài đăng", "ID del post", "ID der Post", "ID поста"),
    "identifier",
    needed=True,
)
_HANDLE = r"(?:twitter|x)\.com/([A-Za-z0-9_]{1,15})/status"
# X writes three signs as entities; "&" comes last, lest "&amp;lt;" become "<".
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


class XPostsAdapter(PostsAdapter):
    """An export of posts with an address of each (``link``) and several columns of clicks.

    X counts nobody once, so reach is missing; impressions are the views.

    Attributes:
        clicks: the columns of clicks on the post, wherever on it they were.
        passed_on: the columns of posts that repeat it in public.
    """

    platform = "x"
    clicks: ClassVar[tuple[str, ...]]
    passed_on: ClassVar[tuple[str, ...]]

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of ``posts``; the account is the one in the address of the post."""
        made = frame.assign(
            clicks=_summed(frame, self.clicks), shares=_summed(frame, self.passed_on)
        )
        if "link" in frame:
            named = "@" + frame["link"].str.extract(_HANDLE, expand=False)
            made["mission"] = named.fillna(self.platform)
        return super().shaped(made, sheet, told)

    def text_of(self, frame: pd.DataFrame) -> pd.Series[Any] | None:
        """The text, its entities put back."""
        text = super().text_of(frame)
        if text is None:
            return None
        for entity, sign in _ENTITIES:
            text = text.str.replace(entity, sign, regex=False)
        return text

    def format_of(self, frame: pd.DataFrame) -> pd.Series[Any]:
        """A link where the text holds an address, else text: all that the words show."""
        import pandas as pd

        kind = pd.Series("text", index=frame.index, dtype="str")
        if "text" not in frame:
            return kind
        return kind.mask(frame["text"].str.contains("https?://", na=False), "link")


def _summed(frame: pd.DataFrame, names: Iterable[str]) -> pd.Series[Any]:
    """The sum of those of the columns ``names`` that are there; missing where all are."""
    there = [name for name in names if name in frame]
    return frame[there].sum(axis="columns", min_count=1).astype("Int64")
