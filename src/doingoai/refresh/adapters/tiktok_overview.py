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

DATE = Column("date", ("Date", "Ngày", "Fecha", "Datum", "Дата", "Data"), "day", needed=True)


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
                "Vues de vidéos",
                "Vues de la vidéo",
                "Vues vidéo",
                "Visualizações de vídeo",
                "Visualizações de vídeos",
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
                "Vues de profil",
                "Vues du profil",
                "Visualizações de perfil",
                "Visualizações do perfil",
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
            ("Likes", "Lượt thích", "Me gusta", "Me gusta totales", "Лайки", "J’aime", "Curtidas"),
            "count",
            unit="reactions",
        ),
        Column(
            "comments",
            (
                "Comments",
                "Bình luận",
                "Lượt bình luận",
                "Comentarios",
                "Comentarios totales",
                "Kommentare",
                "Комментарии",
                "Commentaires",
                "Comentários",
            ),
            "count",
            unit="comments",
        ),
        Column(
            "shares",
            (
                "Shares",
                "Lượt chia sẻ",
                "Veces compartido",
                "Compartidos",
                "Geteilte Inhalte",
                "Geteilt",
                "Репосты",
                "Partages",
                "Compartilhamentos",
            ),
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


class TiktokViewers(DailyAdapter):
    """Who watched a TikTok account, day by day: "Viewers" of TikTok Studio."""

    name = "tiktok-viewers"
    title = Message("TikTok Studio: viewers by day")
    platform = "tiktok"
    columns = (
        DATE,
        Column(
            "viewers",
            ("Total Viewers", "Tổng số người xem", "Espectadores totales", "Zuschauer insgesamt"),
            "count",
            needed=True,
            drops=False,
            unit="people",
        ),
        Column(
            "new_viewers",
            ("New Viewers", "Người xem mới", "Espectadores nuevos", "Nuevos espectadores"),
            "count",
            needed=True,
            drops=False,
            unit="people",
        ),
        Column(
            "returning_viewers",
            ("Returning Viewers", "Người xem quay lại", "Espectadores recurrentes"),
            "count",
            unit="people",
        ),
    )


ADAPTERS = (TiktokOverview(), TiktokViewers())
