"""X's activity export, a post a row in 40 columns.

What such files are like, from real ones of 2017 and 2018 (domain reference §5, row 11): every cell
in quotes, ids of 18 and 19 digits, counts as "4715.0", times as "2017-01-30 19:05 +0000", "-" in
all columns of promotion where nothing was promoted, "&amp;" in texts, line breaks in cells.

The engagement rate is left alone: we work it out ourselves. In those files a post's engagements
are, to the last one, its retweets, replies, likes, follows, messages and the clicks summed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._x import XPostsAdapter

if TYPE_CHECKING:
    import pandas as pd

COUNTS = (
    "impressions",
    "engagements",
    "retweets",
    "replies",
    "likes",
    "user profile clicks",
    "url clicks",
    "hashtag clicks",
    "detail expands",
    "permalink clicks",
    "app opens",
    "app installs",
    "follows",
    "email tweet",
    "dial phone",
    "media views",
    "media engagements",
)


class XActivity(XPostsAdapter):
    """The posts of an account, with what people did on each."""

    name = "x-activity"
    title = Message("X: activity of posts, in 40 columns")
    # On who wrote it, its link, its hashtags, "show more", its time, its picture or video.
    clicks = ("profile", "url", "hashtag", "detail", "permalink", "media")
    passed_on = ("retweets",)
    columns = (
        Column(
            "post_id",
            (
                "Tweet id",
                "ID Tweet",
                "Identificador de Tweet",
                "Identificador del Tweet",
                "Tweet-ID",
                "Идентификатор твита",
                "Identifiant du Tweet",
                "ID do Tweet",
            ),
            "identifier",
            needed=True,
        ),
        Column(
            "link",
            (
                "Tweet permalink",
                "Liên kết cố định của Tweet",
                "Enlace permanente de Tweet",
                "Enlace permanente del Tweet",
                "Tweet-Permalink",
                "Постоянная ссылка на твит",
            ),
        ),
        Column(
            "text",
            (
                "Tweet text",
                "Nội dung Tweet",
                "Texto de Tweet",
                "Texto del Tweet",
                "Tweet-Text",
                "Текст твита",
            ),
        ),
        Column("published_at", ("time", "thời gian", "hora", "Zeit", "время"), "time", needed=True),
        Column(
            "views",
            ("impressions", "lượt hiển thị", "impresiones", "Impressions", "показы"),
            "count",
            needed=True,
        ),
        Column("retweets", ("retweets", "lượt Tweet lại", "ретвиты"), "count"),
        Column("comments", ("replies", "trả lời", "respuestas", "Antworten", "ответы"), "count"),
        Column(
            "reactions",
            ("likes", "lượt thích", "Me gusta", "Gefällt mir", "отметки «Нравится»"),
            "count",
        ),
        Column(
            "profile",
            ("user profile clicks", "clics en el perfil del usuario", "Nutzerprofil-Klicks"),
            "count",
        ),
        Column("url", ("url clicks", "clics en la URL", "URL-Klicks"), "count"),
        Column(
            "hashtag",
            ("hashtag clicks", "clics en la etiqueta", "clics en etiquetas", "Hashtag-Klicks"),
            "count",
        ),
        Column("detail", ("detail expands", "expansiones de detalles"), "count"),
        Column("permalink", ("permalink clicks", "clics en enlaces permanentes"), "count"),
        Column(
            "media_views",
            ("media views", "visualizaciones de medios", "visualizaciones de contenido multimedia"),
            "count",
        ),
        Column(
            "media",
            (
                "media engagements",
                "interacciones con medios",
                "interacciones con el contenido multimedia",
            ),
            "count",
        ),
        Column("promoted", ("promoted impressions", "impresiones promocionadas"), "count"),
    )
    known = (
        *COUNTS,
        "engagement rate",
        "promoted engagement rate",
        *(f"promoted {name}" for name in COUNTS),
    )

    def format_of(self, frame: pd.DataFrame) -> pd.Series[Any]:
        """By what was counted, for the export does not say.

        A video plays without a click, so that its views are more than the clicks on it; of a
        picture X counts only the clicks. Without views of media a post with an address is a link
        (a picture that nobody opened comes as one, too), any other is text.
        """
        kind = super().format_of(frame)
        if "media_views" not in frame:
            return kind
        seen = frame["media_views"].fillna(0)
        opened = frame["media"].fillna(0) if "media" in frame else seen
        return kind.mask(seen > 0, "photo").mask(seen > opened, "video")

    def paid(self, frame: pd.DataFrame) -> pd.Series[Any] | bool:
        """Promoted: shown at least once for money."""
        return (frame["promoted"].fillna(0) > 0) if "promoted" in frame else False


ADAPTERS = (XActivity(),)
