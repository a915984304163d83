"""X's overview of an account, a row a day.

What such files are like (domain reference §5, row 14): the newest day first, days as
"Fri, Oct 31, 2025". Impressions are called views, as of posts. The activity export of before had
days, too: "Tweets published" and the columns of posts, those of promotion among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh.adapters._daily import DailyAdapter
from doingoai.refresh.adapters._header import Column, found
from doingoai.refresh.adapters._x import POST_ID
from doingoai.refresh.adapters.x_activity import COUNTS, XActivity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.refresh.sheets import Sheet


_OF_POSTS = (POST_ID, XActivity.columns[0])


class XOverview(DailyAdapter):
    """What an account's posts came to, day by day."""

    name = "x-overview"
    title = Message("X: overview of the account, by day")
    platform = "x"
    day_first = False
    columns = (
        Column("date", ("Date", "Ngày", "Fecha", "Datum", "Дата"), "day", needed=True),
        Column(
            "views",
            ("Impressions", "Lượt hiển thị", "Impresiones", "Impressionen", "Показы"),
            "count",
            needed=True,
        ),
        Column(
            "likes",
            ("Likes", "Lượt thích", "Me gusta", "Gefällt mir", "Отметки «Нравится»"),
            "count",
            unit="reactions",
        ),
        Column(
            "engagements",
            ("Engagements", "Lượt tương tác", "Interacciones", "Interaktionen", "Взаимодействия"),
            "count",
        ),
        Column(
            "bookmarks",
            ("Bookmarks", "Dấu trang", "Elementos guardados", "Lesezeichen", "Закладки"),
            "count",
        ),
        Column(
            "shares", ("Shares", "Lượt chia sẻ", "Compartidos", "Geteilt"), "count", unit="shares"
        ),
        Column(
            "new_followers",
            ("New follows", "follows", "Lượt theo dõi mới", "Nuevos seguidores", "Neue Follower"),
            "count",
            unit="accounts",
        ),
        Column(
            "lost_followers",
            ("Unfollows", "Lượt bỏ theo dõi", "Dejaron de seguir", "Entfolgt"),
            "count",
            unit="accounts",
        ),
        Column(
            "comments",
            ("Replies", "Trả lời", "Respuestas", "Antworten", "Ответы"),
            "count",
            unit="comments",
        ),
        Column(
            "reposts", ("Reposts", "retweets", "Đăng lại", "Republicaciones", "Репосты"), "count"
        ),
        Column("profile_views", ("Profile visits", "Visitas al perfil", "Profilbesuche"), "count"),
        Column(
            "posts",
            ("Create Post", "Tweets published", "Tạo bài đăng", "Crear post"),
            "count",
            unit="posts",
        ),
        Column("video_views", ("Video views", "Lượt xem video", "Videoaufrufe"), "count"),
        Column("media_views", ("Media views", "Lượt xem nội dung đa phương tiện"), "count"),
        Column("profile_clicks", ("user profile clicks",), "count", unit="clicks"),
        Column("link_clicks", ("url clicks",), "count", unit="clicks"),
    )
    known = ("engagement rate", *COUNTS, *(f"promoted {name}" for name in COUNTS))

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Whether two or more columns are there that only X calls so, and no post has its row."""
        own = {"bookmarks", "new_followers", "lost_followers", "reposts", "profile_views", "posts"}
        return len(own & held.keys()) > 1 and not found(_OF_POSTS, sheet.columns)


ADAPTERS = (XOverview(),)
