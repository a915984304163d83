"""TikTok Studio's history of followers.

``Date,Followers,Difference in followers from previous day`` (domain reference §5, headers seen in
code): days without a year, and the word ``undefined`` where there is no day before.
"""

from __future__ import annotations

from doingoai.i18n import Message
from doingoai.refresh.adapters._daily import DailyAdapter
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters.tiktok_overview import DATE


class TiktokFollowers(DailyAdapter):
    """Followers of a TikTok account, day by day."""

    name = "tiktok-followers"
    title = Message("TikTok Studio: followers by day")
    platform = "tiktok"
    columns = (
        DATE,
        Column(
            "followers",
            ("Followers", "Người theo dõi", "Seguidores", "Follower", "Подписчики", "Abonnés"),
            "count",
            needed=True,
            drops=False,
            unit="accounts",
        ),
        Column(
            "follower_growth",
            (
                "Difference in followers from previous day",
                "Chênh lệch số người theo dõi so với ngày hôm trước",
                "Diferencia de seguidores con respecto al día anterior",
                "Diferencia de seguidores respecto al día anterior",
                "Veränderung der Follower gegenüber dem Vortag",
                "Изменение числа подписчиков за день",
                "Différence d’abonnés par rapport au jour précédent",
                "Diferença de seguidores em relação ao dia anterior",
            ),
            "decimal",
            needed=True,
            drops=False,
            unit="accounts",
        ),
    )


ADAPTERS = (TiktokFollowers(),)
