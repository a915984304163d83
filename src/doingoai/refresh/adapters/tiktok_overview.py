"""TikTok's daily totals: the business export, and "Overview" of TikTok Studio.

From a real business export of 2025 (domain reference §5, row 8): ``Date,Video views,Reached
audience,Profile views,…,Phone number clicks ,…``: a name with a space at its end, ``NAN`` for a
day without a figure, 2025/10/31. Studio's is ``Date,Video Views,Profile Views,Likes,Comments,
Shares`` with days that have no year ("October 1") and the word ``undefined``.
"""

from __future__ import annotations

from doingoai.i18n import Message
from doingoai.refresh.adapters._daily import DailyAdapter
from doingoai.refresh.adapters._header import Column

DATE = Column("date", ("Date", "Ngày", "Fecha", "Datum", "Дата"), "day", needed=True)


class TiktokOverview(DailyAdapter):
    """Daily totals of a TikTok account."""

    name = "tiktok-overview"
    title = Message("TikTok: daily overview, from Business Center or Studio")
    platform = "tiktok"
    columns = (
        DATE,
        Column(
            "views",
            (
                "Video views",
                "Lượt xem video",
                "Visualizaciones de vídeos",
                "Visualizaciones de videos",
                "Visualizaciones de vídeo",
                "Visualizaciones de video",
                "Visualizaciones totales",
                "Videoaufrufe",
                "Просмотры видео",
            ),
            "count",
            needed=True,
            drops=False,
            unit="times",
        ),
        Column(
            "profile_views",
            (
                "Profile views",
                "Lượt xem hồ sơ",
                "Visualizaciones de perfil",
                "Visualizaciones del perfil",
                "Profilaufrufe",
                "Просмотры профиля",
            ),
            "count",
            needed=True,
            drops=False,
            unit="times",
        ),
        Column(
            "reach",
            ("Reached audience", "Người tiếp cận", "Audiencia alcanzada"),
            "count",
            unit="people",
        ),
        Column(
            "likes",
            ("Likes", "Lượt thích", "Me gusta", "Me gusta totales", "Лайки"),
            "count",
            unit="reactions",
        ),
        Column(
            "comments",
            ("Comments", "Bình luận", "Comentarios", "Comentarios totales", "Kommentare"),
            "count",
            unit="comments",
        ),
        Column(
            "shares",
            ("Shares", "Lượt chia sẻ", "Veces compartido", "Geteilte Inhalte", "Репосты"),
            "count",
            unit="shares",
        ),
        Column("phone_clicks", ("Phone number clicks",), "count", unit="clicks"),
        Column("leads", ("Leads submission",), "count", unit="times"),
        Column("follower_growth", ("Net growth",), "decimal", unit="accounts"),
        Column("new_followers", ("New followers",), "count", unit="accounts"),
        Column("lost_followers", ("Lost followers",), "count", unit="accounts"),
    )
    known = ("Website clicks", "Email clicks", "App download link clicks", "Address clicks")


ADAPTERS = (TiktokOverview(),)
