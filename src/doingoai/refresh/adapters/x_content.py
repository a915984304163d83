"""X's content export of 2026, a post a row.

What such files are like (domain reference §5, row 13): ids of 19 digits, days without an hour as
"Fri, Oct 31, 2025", no column on pictures, videos or promotion. "Shares" are links copied and
sent on in private, which nobody else sees; our shares are the reposts (and quotes, where they have
a column), as in the older export.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._x import POST_ID, XPostsAdapter

if TYPE_CHECKING:
    import pandas as pd


class XContent(XPostsAdapter):
    """The posts of an account, in the newer layout."""

    name = "x-content"
    title = Message("X: content, in the layout of 2026")
    clicks = ("profile", "detail", "url", "hashtag", "permalink")
    passed_on = ("reposts", "quotes")
    day_first = False
    columns = (
        POST_ID,
        Column(
            "published_at",
            ("Date", "Ngày", "Fecha", "Datum", "Дата"),
            "time",
            needed=True,
            weight=0.25,
        ),
        Column(
            "text",
            ("Post text", "Nội dung bài đăng", "Texto del post", "Post-Text", "Текст поста"),
        ),
        Column(
            "link",
            ("Post Link", "Liên kết bài đăng", "Enlace del post", "Post-Link", "Ссылка на пост"),
        ),
        Column(
            "views",
            ("Impressions", "Lượt hiển thị", "Impresiones", "Impressionen", "Показы"),
            "count",
            needed=True,
        ),
        Column(
            "reactions",
            ("Likes", "Lượt thích", "Me gusta", "Gefällt mir", "Отметки «Нравится»"),
            "count",
        ),
        Column("comments", ("Replies", "Trả lời", "Respuestas", "Antworten", "Ответы"), "count"),
        Column("reposts", ("Reposts", "Đăng lại", "Republicaciones", "Репосты"), "count"),
        Column("quotes", ("Quotes", "Trích dẫn", "Citas", "Zitate", "Цитаты"), "count"),
        Column(
            "profile",
            ("Profile visits", "Lượt truy cập hồ sơ", "Visitas al perfil", "Profilbesuche"),
            "count",
        ),
        Column(
            "detail",
            ("Detail Expands", "Lượt mở rộng chi tiết", "Expansiones de detalles"),
            "count",
        ),
        Column("url", ("URL Clicks", "Lượt nhấp URL", "Clics en la URL", "URL-Klicks"), "count"),
        Column(
            "hashtag",
            ("Hashtag Clicks", "Lượt nhấp hashtag", "Clics en hashtags", "Hashtag-Klicks"),
            "count",
        ),
        Column(
            "permalink",
            ("Permalink Clicks", "Lượt nhấp liên kết cố định", "Clics en enlaces permanentes"),
            "count",
        ),
    )
    known = ("Engagements", "Bookmarks", "Shares", "New follows")

    def format_of(self, frame: pd.DataFrame) -> pd.Series[Any]:
        """A link where the text holds an address or one was clicked, else text.

        The export says nothing of pictures and videos, whose own address stands in the text: such
        posts come as links.
        """
        kind = super().format_of(frame)
        return kind.mask(frame["url"].fillna(0) > 0, "link") if "url" in frame else kind


ADAPTERS = (XContent(),)
