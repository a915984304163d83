"""LinkedIn's export of a page's updates: the sheet "All posts" of the file on content.

What such files are like (domain reference §5, headers seen in code; no real file was found): an XLS
file of two sheets, a line of description above the header, days as MM/DD/YYYY, "Update title" in
older files and "Post title" in newer ones, no id but in the address of the update, the name of
the colleague who posted (which is not read).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._posts import PostsAdapter, mapped

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.refresh.adapters._adapter import Told
    from doingoai.refresh.sheets import Sheet

_ID = r"(?:activity|share|ugcPost)[:-](\d{15,})"
_SPONSORED = frozenset(("sponsored", "được tài trợ", "patrocinado", "gesponsert", "спонсируемый"))
_KINDS = {
    **dict.fromkeys(("image", "images", "multi image", "multiimage", "photo", "ảnh"), "photo"),
    **dict.fromkeys(("imagen", "imágenes", "bild", "изображение"), "photo"),
    **dict.fromkeys(("video", "live video", "vídeo", "видео"), "video"),
    **dict.fromkeys(("text", "poll", "văn bản", "texto", "текст"), "text"),
    **dict.fromkeys(("article", "document", "event", "newsletter", "link"), "link"),
}
_UNTOLD = ""


class LinkedinPosts(PostsAdapter):
    """The updates of a page."""

    name = "linkedin-posts"
    title = Message("LinkedIn page: updates")
    platform = "linkedin"
    day_first = False
    columns = (
        Column(
            "link",
            (
                "Post link",
                "Update link",
                "Liên kết bài đăng",
                "Enlace de la publicación",
                "Link zum Beitrag",
                "Ссылка на публикацию",
            ),
            needed=True,
        ),
        Column(
            "text",
            (
                "Post title",
                "Update title",
                "Tiêu đề bài đăng",
                "Título de la publicación",
                "Titel des Beitrags",
                "Название публикации",
            ),
        ),
        Column(
            "published_at",
            ("Created date", "Ngày tạo", "Fecha de creación", "Erstellungsdatum", "Дата создания"),
            "time",
            needed=True,
        ),
        Column(
            "views",
            ("Impressions", "Lượt hiển thị", "Impresiones", "Impressionen", "Показы"),
            "count",
            needed=True,
        ),
        Column("reach", ("Unique impressions", "Impresiones únicas"), "count"),
        Column("clicks", ("Clicks", "Lượt nhấp", "Clics", "Klicks", "Клики"), "count"),
        Column(
            "reactions",
            (
                "Reactions",
                "Likes",
                "Lượt thích",
                "Recomendaciones",
                "Reacciones",
                "Reaktionen",
                "Gefällt mir",
                "Gefällt mir-Angaben",
                "Реакции",
                "J’aime",
                "Réactions",
            ),
            "count",
        ),
        Column(
            "comments",
            ("Comments", "Bình luận", "Comentarios", "Kommentare", "Комментарии"),
            "count",
        ),
        Column(
            "shares",
            ("Reposts", "Shares", "Lượt đăng lại", "Veces compartido", "Geteilt", "Репосты"),
            "count",
        ),
        Column("kind", ("Content Type", "Loại nội dung", "Tipo de contenido"), "raw"),
        Column("bought", ("Post type", "Update type", "Tipo de publicación"), "raw"),
        Column("campaign", ("Campaign name", "Tên chiến dịch", "Nombre de la campaña")),
        Column("played", ("Views", "Views (Excluding offsite video views)"), "count"),
    )
    known = (
        "Posted by",
        "Campaign start date",
        "Campaign end date",
        "Audience",
        "Offsite Views",
        "Click through rate (CTR)",
        "Follows",
        "Engagement rate",
    )

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of ``posts``; the id of each is the number in its address."""
        ids = frame["link"].str.extract(_ID, expand=False)
        return super().shaped(frame.assign(post_id=ids), sheet, told)

    def format_of(self, frame: pd.DataFrame) -> pd.Series[Any]:
        """By "Content Type"; where that is blank, by plays of a video or an address in the text."""
        import pandas as pd

        told = pd.Series(_UNTOLD, index=frame.index, dtype="str")
        if "kind" in frame:
            told = mapped(frame["kind"], _KINDS, _UNTOLD)
        guess = pd.Series("text", index=frame.index, dtype="str")
        if "text" in frame:
            guess = guess.mask(frame["text"].str.contains("https?://", na=False), "link")
        if "played" in frame:
            guess = guess.mask(frame["played"].fillna(0) > 0, "video")
        return told.mask(told == _UNTOLD, guess)

    def paid(self, frame: pd.DataFrame) -> pd.Series[Any] | bool:
        """Whether an update is sponsored or ran in a campaign."""
        import pandas as pd

        paid = pd.Series(data=False, index=frame.index)
        if "bought" in frame:
            paid |= frame["bought"].str.strip().str.casefold().isin(_SPONSORED)
        if "campaign" in frame:
            paid |= frame["campaign"].fillna("") != ""
        return paid


ADAPTERS = (LinkedinPosts(),)
