"""Meta Business Suite's export of an Instagram account's posts.

From a real one of 2025 (domain reference §5, row 3) and headers of 2026 (row 10), which bring the
same columns in another order and some more: ids of 17 digits, which a spreadsheet rounds; likes
where a page has reactions; "IG reel", "IG image", "IG carousel"; an empty cell of "Follows" for
none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh.adapters import _meta as meta
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._posts import PostsAdapter

if TYPE_CHECKING:
    from doingoai.refresh.adapters._adapter import Match


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
            ),
        ),
        meta.TEXT,
        meta.KIND,
        *meta.COUNTS,
        Column(
            "reactions",
            (
                "Likes",
                "Lượt thích",
                "Me gusta",
                "„Gefällt mir“-Angaben",
                "Gefällt mir",
                "Отметки «Нравится»",
                "Нравится",
            ),
            "count",
            needed=True,
            weight=0.25,
        ),
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
    )
    formats = {f"ig {word}": kind for word, kind in meta.FORMATS.items()} | meta.FORMATS
    other_format = "photo"  # a post without a picture does not exist there

    def usual_order(self, match: Match) -> bool | None:
        """Months first in an English header, days first in others."""
        return meta.usual_order(match)


ADAPTERS = (MetaInstagram(),)
