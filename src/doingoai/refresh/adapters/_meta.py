"""What Meta Business Suite's exports of posts share: headers in five languages, words, quirks.

Header names: English as exported in 2023–2026 (domain reference §5, rows 1–3, 5 and 10) and from
the older Insights export (row 18, "Lifetime Post Total Reach"); the other languages as the
interface of Business Suite names the same columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.refresh.adapters._header import Column, folded

if TYPE_CHECKING:
    from doingoai.refresh.adapters._adapter import Match

POST_ID = Column(
    "post_id",
    (
        "Post ID",
        "ID bài viết",
        "Mã bài viết",
        "Identificador de la publicación",
        "Identificador de publicación",
        "ID de la publicación",
        "Beitrags-ID",
        "ID публикации",
        "Идентификатор публикации",
    ),
    "identifier",
    needed=True,
)
PUBLISHED = Column(
    "published_at",
    (
        "Publish time",
        "Posted",
        "Thời gian đăng",
        "Thời gian xuất bản",
        "Hora de publicación",
        "Fecha de publicación",
        "Publicado",
        "Veröffentlichungszeitpunkt",
        "Veröffentlichungszeit",
        "Время публикации",
        "Дата публикации",
    ),
    "time",
    needed=True,
)
KIND = Column(
    "kind",
    (
        "Post type",
        "Type",
        "Loại bài viết",
        "Tipo de publicación",
        "Tipo",
        "Beitragstyp",
        "Тип публикации",
    ),
    "raw",
    weight=1,
)
TEXT = Column(
    "text",
    (
        "Description",
        "Post Message",
        "Mô tả",
        "Descripción",
        "Mensaje de la publicación",
        "Beschreibung",
        "Описание",
    ),
)
COUNTS = (
    Column(
        "views",
        (
            "Views",
            "Impressions",
            "Lifetime Post Total Impressions",
            "Lượt xem",
            "Lượt hiển thị",
            "Visualizaciones",
            "Impresiones",
            "Aufrufe",
            "Impressionen",
            "Просмотры",
            "Показы",
        ),
        "count",
    ),
    Column(
        "reach",
        (
            "Reach",
            "IMPRESSION:UNIQUE_USERS",
            "Lifetime Post Total Reach",
            "Số người tiếp cận",
            "Người tiếp cận",
            "Alcance",
            "Reichweite",
            "Охват",
        ),
        "count",
    ),
    Column(
        "comments",
        ("Comments", "Bình luận", "Lượt bình luận", "Comentarios", "Kommentare", "Комментарии"),
        "count",
    ),
    Column(
        "shares",
        (
            "Shares",
            "Lượt chia sẻ",
            "Chia sẻ",
            "Veces compartido",
            "Veces que se compartió",
            "Geteilte Inhalte",
            "Shares insgesamt",
            "Репосты",
            "Поделились",
        ),
        "count",
    ),
)
# Columns of every layout that say nothing we keep.
KNOWN = (
    "Duration (sec)",
    "Permalink",
    "Post Permalink",
    "Data comment",
    "Date",
    "Thời lượng (giây)",
    "Liên kết cố định",
    "Nhận xét về dữ liệu",
    "Ngày",
    "Duración (segundos)",
    "Enlace permanente",
    "Comentario de datos",
    "Fecha",
    "Dauer (Sek.)",
    "Datenkommentar",
    "Datum",
    "Длительность (с)",
    "Постоянная ссылка",
    "Дата",
)
# The platform's words for a post's kind, case-folded. What is not here ("Events", "Shared
# posts" …) leads the reader elsewhere, which is what our schema calls a link.
FORMATS = {
    **dict.fromkeys(("photo", "photos", "image", "album", "albums", "carousel"), "photo"),
    **dict.fromkeys(("ảnh", "album ảnh", "hình ảnh", "foto", "fotos", "imagen"), "photo"),
    **dict.fromkeys(("secuencia", "bild", "bilder", "karussell", "фото", "карусель"), "photo"),
    **dict.fromkeys(("video", "videos", "reel", "reels", "live", "live video"), "video"),
    **dict.fromkeys(("thước phim", "video trực tiếp", "vídeo", "vídeos", "видео"), "video"),
    **dict.fromkeys(("link", "links", "liên kết", "enlace", "enlaces", "ссылка"), "link"),
    **dict.fromkeys(("text", "status", "status update", "văn bản", "trạng thái"), "text"),
    **dict.fromkeys(("texto", "estado", "текст", "статус"), "text"),
}


def usual_order(match: Match) -> bool:
    """Whether days come first: Business Suite in English writes 02/16/2025, others 16/02/2025."""
    return folded(match.columns[PUBLISHED.target]) not in {"publish time", "posted"}
