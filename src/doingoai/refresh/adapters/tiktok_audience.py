"""TikTok Studio's followers by gender or territory: FollowerGender.csv, FollowerTopTerritories.csv.

What such files are like, by code that reads them: two columns, the group and "Distribution", a
share of one written 0.852, in all 1; territories as ISO codes and "Others".
"""

from __future__ import annotations

from doingoai.i18n import Message
from doingoai.refresh.adapters._breakdowns import BreakdownAdapter
from doingoai.refresh.adapters._header import Column


class TiktokAudience(BreakdownAdapter):
    """The followers of a TikTok account by one dimension, in per cent."""

    name = "tiktok-audience"
    title = Message("TikTok Studio: followers by gender or territory")
    platform = "tiktok"
    dimensions = ("gender", "country")
    columns = (
        Column(
            "gender",
            ("Gender", "Giới tính", "Género", "Sexo", "Geschlecht", "Пол", "Genre", "Gênero"),
        ),
        Column(
            "country",
            (
                "Top territories",
                "Lãnh thổ hàng đầu",
                "Vùng lãnh thổ hàng đầu",
                "Principales territorios",
                "Top-Gebiete",
                "Основные территории",
                "Principaux territoires",
                "Principais territórios",
            ),
        ),
        Column(
            "audience",
            (
                "Distribution",
                "Phân bố",
                "Phân phối",
                "Distribución",
                "Verteilung",
                "Распределение",
                "Répartition",
                "Distribuição",
            ),
            "fraction",
            needed=True,
            unit="%",
        ),
    )


ADAPTERS = (TiktokAudience(),)
