"""Meta Business Suite's export of an Instagram account's posts.

From a real one of 2025 (domain reference §5, row 3) and headers of 2026 (row 10), which bring the
same columns in another order and some more: ids of 17 digits, which a spreadsheet rounds; likes
where a page has reactions; "IG reel", "IG image", "IG carousel"; an empty cell of "Follows" for
none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh.adapters import _meta as meta
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._posts import PostsAdapter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Match, Piece, Told
    from doingoai.refresh.sheets import Sheet

_STORY = r"(?i)\b(?:story|stories|historia|história|истори[яи]|tin)\b"


class MetaInstagram(PostsAdapter):
    """Posts of an Instagram account."""

    name = "meta-instagram"
    title = Message("Meta Business Suite: posts of an Instagram account")
    platform = "instagram"
    columns = (
        meta.POST_ID,
        meta.PUBLISHED,
        Column(
            "mission",
            (
                "Account username",
                "Tên người dùng tài khoản",
                "Nombre de usuario de la cuenta",
                "Konto-Benutzername",
                "Имя пользователя аккаунта",
                "Account name",
                "Tên tài khoản",
                "Nombre de la cuenta",
                "Kontoname",
                "Название аккаунта",
                "Benutzername des Kontos",
                "Nom d’utilisateur du compte",
                "Nome de usuário da conta",
                "Name des Kontos",
                "Nom du compte",
                "Nome da conta",
            ),
        ),
        meta.TEXT,
        meta.KIND,
        *meta.COUNTS,
        meta.LIKES,
        Column("duration", meta.DURATION, "raw", weight=0),
    )
    known = (
        *meta.KNOWN,
        "Account ID",
        "Account name",
        "Saves",
        "Follows",
        "Profile visits",
        "Replies",
        "ID tài khoản",
        "Tên tài khoản",
        "Lượt lưu",
        "Lượt theo dõi",
        "Identificador de la cuenta",
        "Nombre de la cuenta",
        "Veces que se guardó",
        "Seguimientos",
        "Konto-ID",
        "Kontoname",
        "Gespeicherte Beiträge",
        "ID аккаунта",
        "Сохранения",
        "Подписки",
        "Impressions",
        "Plays",
        "Navigation",
        "Sticker taps",
        "Link clicks",
        "Seguidores",
        "Identifiant du compte",
        "Enregistrements",
        "Suivis",
        "Identificação da conta",
        "Salvamentos",
        "Seguimentos",
        "Visitas ao perfil",
        "Respostas",
        "Navegação",
        "Toques em figurinhas",
    )
    day_first = False  # MM/DD in whatever language
    other_format = "photo"  # a post without a picture does not exist there

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Instagram's own kinds of posts, or an account (a page has another name) and likes.

        Stories have no likes; what has likes and no account is another platform's.
        """
        if meta.platforms(sheet):
            return False
        return {"mission", "reactions"} <= held.keys() or meta.on_instagram(sheet, held)

    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """The posts, once it is sure that each has one row."""
        meta.whole_life(sheet, match)
        yield from super().read(sheet, match, told)

    def format_of(self, frame: pd.DataFrame) -> pd.Series[Any] | str:
        """By "Post type"; of a story, whose type says nothing, by whether it has a duration."""
        formats = meta.formats(frame, "")
        if isinstance(formats, str):
            return self.other_format
        formats = formats.mask(formats == "", self.other_format)
        if "duration" not in frame:
            return formats
        story = frame["kind"].str.contains(_STORY)
        return formats.mask(story & ~frame["duration"].isin(("", "0")), "video")


ADAPTERS = (MetaInstagram(),)
