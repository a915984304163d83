"""Meta Business Suite's export of a page's posts.

What such files are like, from a real one of 2025 (domain reference §5, row 1): UTF-8 with a byte
order mark, line breaks inside cells, ids of 15 digits that a spreadsheet would round, times as
MM/DD/YYYY HH:MM without a zone (the one set in the Business Suite of whoever made the export),
an empty "Funded content status" for posts that nobody boosted. Older ones call views
"Impressions" and reach "IMPRESSION:UNIQUE_USERS" (row 5); Insights exports of before have
"Lifetime Post Total Reach", perhaps in a half-translated header (row 18), and a second row that
explains the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from doingoai.i18n import Message
from doingoai.refresh.adapters import _meta as meta
from doingoai.refresh.adapters._header import Column, folded, found
from doingoai.refresh.adapters._posts import PostsAdapter, among

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Match, Piece, Told
    from doingoai.refresh.sheets import Sheet

_NOT_CAPTIONED = frozenset({"", "N/A", "NONE"})
_NOT_FUNDED = frozenset({"", "N/A", "NOT FUNDED", "ORGANIC"})
_EXPLAINED = "Lifetime:"  # how the second row of an Insights export begins its explanations


class MetaPosts(PostsAdapter):
    """Posts of a Facebook page."""

    name = "meta-posts"
    title = Message("Meta Business Suite: posts of a page")
    platform = "facebook"
    columns: ClassVar[tuple[Column, ...]] = (
        meta.POST_ID,
        meta.PUBLISHED,
        Column(
            "mission",
            (
                "Page name",
                "Tên Trang",
                "Nombre de la página",
                "Seitenname",
                "Name der Seite",
                "Название Страницы",
                "Nom de la Page",
                "Nome da Página",
                "Account name",
            ),
        ),
        Column("title", ("Title", "Tiêu đề", "Título", "Titel", "Название", "Заголовок", "Titre")),
        meta.TEXT,
        meta.KIND,
        Column("language", ("Languages", "Ngôn ngữ", "Idiomas", "Sprachen", "Языки", "Langues")),
        Column(
            "caption",
            (
                "Caption type",
                "Loại phụ đề",
                "Tipo de subtítulos",
                "Untertiteltyp",
                "Тип субтитров",
                "Тип подписи",
                "Loại chú thích",
                "Type de sous-titres",
                "Tipo de legenda",
            ),
            "raw",
        ),
        Column(
            "funded",
            (
                "Funded content status",
                "Trạng thái nội dung được tài trợ",
                "Estado de contenido financiado",
                "Status finanzierter Inhalte",
                "Статус оплаченного контента",
                "Estado del contenido financiado",
                "Status des finanzierten Inhalts",
                "Trạng thái nội dung tài trợ",
                "État du contenu financé",
                "Status do conteúdo patrocinado",
            ),
            "raw",
        ),
        *meta.COUNTS,
        Column(
            "reactions",
            (
                "Reactions",
                "Lượt thích và cảm xúc",
                "Cảm xúc",
                "Lượt bày tỏ cảm xúc",
                "Reacciones",
                "Reaktionen",
                "Реакции",
                "Réactions",
                "Reações",
            ),
            "count",
            weight=0.5,
        ),
        Column(
            "clicks",
            (
                "Total clicks",
                "Lifetime Post Consumptions",
                "Tổng số lượt click",
                "Tổng lượt nhấp",
                "Clics totales",
                "Total de clics",
                "Klicks insgesamt",
                "Всего кликов",
                "Tổng số lượt nhấp",
                "Tổng lượt click",
                "Total de cliques",
                "Total des clics",
                "Nombre total de clics",
            ),
            "count",
        ),
    )
    known: ClassVar[tuple[str, ...]] = (
        *meta.KNOWN,
        "Page ID",
        "Account username",
        "Account ID",
        "Is crosspost",
        "Is share",
        "Custom labels",
        "Reactions, Comments and Shares",
        "Link Clicks",
        "Other Clicks",
        "Matched Audience Targeting Consumption (Photo Click)",
        "Seconds viewed",
        "Average Seconds viewed",
        "Estimated earnings (USD)",
        "Ad impressions",
        "Ad CPM (USD)",
        "Negative feedback from users: Hide all",
        "Countries",
        "Lifetime Engaged Users",
        "Lifetime Post Organic Reach",
        "Lifetime Post Paid Reach",
        "ID Trang",
        "Identificador de la página",
        "Seiten-ID",
        "ID Страницы",
        "Идентификатор Страницы",
        "Identifiant de la Page",
        "Identificação da Página",
        "Países",
        "Views from Organic posts",
        "Views from Boosted posts",
        "Interactions",
        "Follows",
        "Net follows",
    )

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Figures are there, and the posts are all of a page and no videos' insights."""
        if not held.keys() & {"views", "reach", "reactions"}:
            return False
        if "watched" not in held and found((meta.WATCHED,), sheet.columns):
            return False
        if "reactions" not in held and found((meta.LIKES,), sheet.columns):
            return False
        return not (meta.on_instagram(sheet, held) or meta.platforms(sheet))

    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """The posts, once it is sure that each has one row."""
        meta.whole_life(sheet, match)
        yield from super().read(sheet, match, told)

    def usual_order(self, match: Match) -> bool | None:
        """Months first, in whatever language; of a half-translated header nobody knows."""
        return None if folded(match.columns["published_at"]) == "publicado" else False

    def format_of(self, frame: pd.DataFrame) -> pd.Series[Any] | str:
        """By "Post type"."""
        return meta.formats(frame, self.other_format)

    def summary(self, cells: pd.DataFrame) -> pd.Series[bool]:
        """A Total row, and the row that explains the header."""
        totals = super().summary(cells)
        figure = next(name for name in ("reach", "views", "reactions") if name in cells)
        return totals | cells[figure].str.startswith(_EXPLAINED)

    def captioned(self, frame: pd.DataFrame, formats: pd.Series[Any] | str) -> pd.Series[Any]:
        """Whether there are captions, where "Caption type" says it."""
        if "caption" not in frame:
            return super().captioned(frame, formats)
        return ~among(frame["caption"], _NOT_CAPTIONED)

    def paid(self, frame: pd.DataFrame) -> pd.Series[Any] | bool:
        """Whether the post was boosted; a blank status means that it was not."""
        return ~among(frame["funded"], _NOT_FUNDED) if "funded" in frame else False


ADAPTERS = (MetaPosts(),)
