"""What Meta Business Suite's exports of posts share: headers in five languages, words, quirks.

Header names: English as exported in 2023–2026 (domain reference §5, rows 1–3, 5 and 10) and from
the older Insights export (row 18, "Lifetime Post Total Reach"); the other languages as the
interface of Business Suite names the same columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.adapters._header import Column, folded, found
from doingoai.refresh.adapters._posts import by_distinct

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Match
    from doingoai.refresh.sheets import Sheet

BOTH = ("facebook", "instagram")

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
        "Identifiant de la publication",
        "ID de publication",
        "Identificação do post",
        "Identificação da publicação",
        "ID do post",
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
        "Published",
        "Heure de publication",
        "Date de publication",
        "Horário de publicação",
        "Data de publicação",
        "Hora da publicação",
    ),
    "time",
    needed=True,
    weight=1,
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
        "Tipo de post",
        "Tipo de publicação",
        "Beitragsart",
        "Type de publication",
        "Loại bài đăng",
        "Kiểu bài viết",
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
        "Descrição",
        "Nội dung mô tả",
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
            "Vues",
            "Visualizações",
            "Impressões",
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
            "Couverture",
            "Portée",
            # Since 2026 in place of reach.
            "Viewers",
            "Người xem",
            "Espectadores",
            "Zuschauer",
            "Betrachter",
            "Зрители",
            "Spectateurs",
        ),
        "count",
    ),
    Column(
        "comments",
        (
            "Comments",
            "Bình luận",
            "Lượt bình luận",
            "Comentarios",
            "Kommentare",
            "Комментарии",
            "Commentaires",
            "Comentários",
        ),
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
            "Partages",
            "Compartilhamentos",
            "Partilhas",
            "Mal geteilt",
        ),
        "count",
    ),
)
# A page has reactions instead.
LIKES = Column(
    "reactions",
    (
        "Likes",
        "Lượt thích",
        "Me gusta",
        "„Gefällt mir“-Angaben",
        "Gefällt mir",
        "Отметки «Нравится»",
        "Нравится",
        "J’aime",
        "Mentions J’aime",
        "Curtidas",
        "Gostos",
    ),
    "count",
    weight=0.25,
)
# Only the export of videos has it, so that the two layouts are apart.
WATCHED = Column(
    "watched",
    (
        "3-second video views",
        "Lượt xem video trong 3 giây",
        "Reproducciones de video de 3 segundos",
        "Visualizaciones de video de 3 segundos",
        "3-sekündige Videoaufrufe",
        "Просмотры видео (3 с)",
        "Vues de vidéo de 3 secondes",
        "Visualizações de vídeo de 3 segundos",
    ),
    "raw",
    needed=True,
)
# Whose posts a row's is, where one export holds those of both platforms.
PLATFORM = Column(
    "on",
    ("Platform", "Account type", "Nền tảng", "Plataforma", "Plattform", "Платформа", "Plateforme"),
    "raw",
    needed=True,
)
DURATION = (
    "Duration (sec)",
    "Thời lượng (giây)",
    "Duración (segundos)",
    "Dauer (Sek.)",
    "Длительность (с)",
    "Продолжительность (сек.)",
    "Durée (s)",
    "Duração (s)",
)
# What the figures of a row are of: "Lifetime", or a day.
_DAY = Column("day", ("Date", "Ngày", "Fecha", "Datum", "Дата", "Data"), "raw")
# Columns of every layout that say nothing we keep.
KNOWN = (
    *DURATION,
    "Permalink",
    "Post Permalink",
    "Data comment",
    "Date",
    "Liên kết cố định",
    "Nhận xét về dữ liệu",
    "Ngày",
    "Enlace permanente",
    "Comentario de datos",
    "Fecha",
    "Datenkommentar",
    "Datum",
    "Постоянная ссылка",
    "Дата",
    "Comentario de los datos",
    "Comentario sobre los datos",
    "Комментарий к данным",
    "Permalien",
    "Commentaire sur les données",
    "Link permanente",
    "Comentário de dados",
    "Data",
)
# The platform's words for a post's kind, case-folded. What is not here ("Events", "Shared
# posts" …) leads the reader elsewhere, which is what our schema calls a link.
FORMATS = {
    **dict.fromkeys(("photo", "photos", "image", "album", "albums", "carousel"), "photo"),
    **dict.fromkeys(("ảnh", "album ảnh", "hình ảnh", "foto", "fotos", "imagen"), "photo"),
    **dict.fromkeys(("secuencia", "bild", "bilder", "karussell", "фото", "карусель"), "photo"),
    **dict.fromkeys(("images", "imágenes", "imagem", "imagens", "carrossel", "carrusel"), "photo"),
    **dict.fromkeys(("carrousel", "quay vòng", "изображение", "изображения"), "photo"),
    **dict.fromkeys(("video", "videos", "reel", "reels", "live", "live video"), "video"),
    **dict.fromkeys(("thước phim", "video trực tiếp", "vídeo", "vídeos", "видео"), "video"),
    **dict.fromkeys(("vidéo", "vidéos", "рилс", "ao vivo"), "video"),
    **dict.fromkeys(("link", "links", "liên kết", "enlace", "enlaces", "ссылка"), "link"),
    **dict.fromkeys(("ссылки", "lien", "liens"), "link"),
    **dict.fromkeys(("text", "status", "status update", "văn bản", "trạng thái"), "text"),
    **dict.fromkeys(("texto", "estado", "текст", "статус", "texte", "statut"), "text"),
}


def format_of(kind: str) -> str:
    """Our format of the platform's word for it, "" where no known word is in it.

    Instagram's are several: "IG reel", "Reel do Instagram", "IG-Karussell". A film counts before
    all else.
    """
    plain = f" {folded(kind)} "
    ours = {format_ for word, format_ in FORMATS.items() if f" {word} " in plain}
    return next((one for one in ("video", "photo", "link", "text") if one in ours), "")


def formats(frame: pd.DataFrame, other: str) -> pd.Series[Any] | str:
    """The format of each post by its ``kind``; ``other`` where that says none."""
    if "kind" not in frame:
        return other
    return by_distinct(frame["kind"], lambda cell: format_of(cell) or other, "str")


def on_instagram(sheet: Sheet, held: Mapping[str, str]) -> bool:
    """Whether the kinds of posts are Instagram's: "IG reel", "Reel do Instagram"."""
    kinds = sheet.head[held["kind"]] if "kind" in held else sheet.head.iloc[:0, 0]
    return bool(kinds.str.contains(r"\bIG\b|Instagram").any())


def platforms(sheet: Sheet) -> bool:
    """Whether a column says of each post on which of the two platforms it is."""
    name = found((PLATFORM,), sheet.columns).get(PLATFORM.target)
    return name is not None and bool(sheet.head[name].str.strip().str.casefold().isin(BOTH).any())


def whole_life(sheet: Sheet, match: Match) -> None:
    """Nothing, if the figures of ``sheet`` are those of the whole life of each post.

    Raises:
        RefreshError: a post has a row for each day, of which none says what it came to.
    """
    name = found((_DAY,), sheet.columns).get(_DAY.target)
    if name is None:
        return
    days = sheet.head[name].str.contains(r"\d")
    again = sheet.head[match.columns[POST_ID.target]].duplicated(keep=False)
    if (days & again).any():
        raise RefreshError(
            Message(
                "In this export a post has a row for each day: the column {column} holds days "
                "instead of “Lifetime”.",
                {"column": name},
            ),
            Message("Export again and choose the figures of the whole life of each post."),
        )
