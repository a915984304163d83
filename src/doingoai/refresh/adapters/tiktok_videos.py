"""TikTok's list of videos: the business export, and "Content" of TikTok Studio.

From a real business export of 2025 (domain reference §5, row 8): ``Video title,Video link,Post
time,Video views,Likes,Comments,Shares,Add to Favorites``, times as 2025/10/31 18:19:10 without a
zone. Studio's has "Total views" and so on, days without a year or an hour ("October 1"), and
headers in the language of the account. Neither has an id of its own: it is the end of the link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh.adapters._adapter import Problem
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._posts import PostsAdapter

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Match, Told
    from doingoai.refresh.sheets import Sheet

_ID = r"/(?:video|photo)/(\d+)"
_PLACE = r"/(?:video|photo)/\d"
_HANDLE = r"(@[\w.]+)/"


class TiktokVideos(PostsAdapter):
    """Videos (and photo posts) of a TikTok account."""

    name = "tiktok-videos"
    title = Message("TikTok: videos, from Business Center or Studio")
    platform = "tiktok"
    columns = (
        Column(
            "link",
            (
                "Video link",
                "Liên kết video",
                "Enlace del vídeo",
                "Enlace del video",
                "Videolink",
                "Video-Link",
                "Ссылка на видео",
                "Lien de la vidéo",
                "Lien vidéo",
                "Link do vídeo",
            ),
            "raw",
            needed=True,
        ),
        Column(
            "published_at",
            (
                "Post time",
                "Thời gian đăng",
                "Hora de publicación",
                "Fecha de publicación",
                "Veröffentlichungszeit",
                "Postzeit",
                "Время публикации",
                "Heure de publication",
                "Horário de publicação",
                "Hora da publicação",
            ),
            "time",
            needed=True,
        ),
        Column(
            "text",
            (
                "Video title",
                "Tiêu đề video",
                "Título del vídeo",
                "Título del video",
                "Videotitel",
                "Название видео",
                "Titre de la vidéo",
                "Título do vídeo",
            ),
        ),
        Column(
            "views",
            (
                "Video views",
                "Total views",
                "Lượt xem video",
                "Tổng lượt xem",
                "Visualizaciones totales",
                "Visualizaciones de vídeo",
                "Visualizaciones de video",
                "Videoaufrufe",
                "Aufrufe insgesamt",
                "Просмотры видео",
                "Всего просмотров",
                "Total des vues",
                "Vues totales",
                "Total de visualizações",
                "Visualizações totais",
                "Total de visualizaciones",
            ),
            "count",
            needed=True,
        ),
        Column(
            "reactions",
            (
                "Likes",
                "Total likes",
                "Lượt thích",
                "Tổng lượt thích",
                "Me gusta totales",
                "Me gusta",
                "„Gefällt mir“-Angaben",
                "Likes insgesamt",
                "Лайки",
                "Всего лайков",
                "Total des J’aime",
                "J’aime",
                "Total de curtidas",
                "Curtidas",
                "Total de Me gusta",
            ),
            "count",
        ),
        Column(
            "comments",
            (
                "Comments",
                "Total comments",
                "Bình luận",
                "Tổng bình luận",
                "Comentarios totales",
                "Comentarios",
                "Kommentare",
                "Kommentare insgesamt",
                "Комментарии",
                "Всего комментариев",
                "Tổng lượt bình luận",
                "Tổng số bình luận",
                "Total des commentaires",
                "Commentaires",
                "Total de comentários",
                "Comentários",
                "Total de comentarios",
            ),
            "count",
        ),
        Column(
            "shares",
            (
                "Shares",
                "Total shares",
                "Lượt chia sẻ",
                "Tổng lượt chia sẻ",
                "Veces compartido totales",
                "Veces compartido",
                "Total de veces compartido",
                "Geteilte Inhalte",
                "Репосты",
                "Всего репостов",
                "Total des partages",
                "Partages",
                "Total de compartilhamentos",
                "Compartilhamentos",
                "Geteilte Inhalte insgesamt",
            ),
            "count",
        ),
        Column("reach", ("Reached audience", "Người tiếp cận", "Audiencia alcanzada"), "count"),
    )
    known = ("Time", "Add to Favorites", "Thời gian", "Hora", "Total favorites", "Favorites")
    other_format = "video"

    def remarks(self, frame: pd.DataFrame, match: Match) -> Iterable[Problem]:
        """Links without the number of a video."""
        lost = ~frame["link"].str.contains(_PLACE)
        if lost.any():
            yield Problem(
                tuple(int(row) for row in frame.index[lost.to_numpy(dtype=bool)]),
                match.columns["link"],
                Message("the link does not end in the number of a video"),
            )

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The posts, their ids and the account taken from the links."""
        identity = frame["link"].str.extract(_ID, expand=False)
        handle = frame["link"].str.extract(_HANDLE, expand=False).fillna(self.platform)
        return super().shaped(frame.assign(post_id=identity, mission=handle), sheet, told)

    def format_of(self, frame: pd.DataFrame) -> pd.Series[Any]:
        """A video, or photos by the link."""
        photos = frame["link"].str.contains("/photo/", regex=False)
        return photos.map({True: "photo", False: self.other_format}).astype("str")


ADAPTERS = (TiktokVideos(),)
