"""What a Business Suite table counts, by the line above it, in the languages it comes in."""

from __future__ import annotations

from doingoai.refresh.adapters._header import folded

# The first metric of which a word stands in the title; so what contains another comes before it.
_METRICS = (
    (
        "interactions",
        "times",
        ("interaction", "tương tác", "interacci", "interaç", "interaktion", "взаимодейств"),
    ),
    (
        "link_clicks",
        "clicks",
        ("link clicks", "click vào liên kết", "clics en el enlace", "linkklicks", "клики по ссыл"),
    ),
    ("visits", "times", ("visit", "truy cập", "visita", "besuche", "посещени")),
    ("unfollows", "accounts", ("unfollow", "bỏ theo dõi", "отписк")),
    (
        "new_followers",
        "accounts",
        ("follow", "theo dõi", "seguidores", "seguimiento", "seguidor", "подписк", "подписчик"),
    ),
    (
        "reach",
        "people",
        ("reach", "tiếp cận", "alcance", "reichweite", "охват", "portée", "erişim"),
    ),
    (
        "views",
        "times",
        (
            "views",
            "impressions",
            "lượt xem",
            "hiển thị",
            "visualizaciones",
            "visualizações",
            "impresiones",
            "aufrufe",
            "impressionen",
            "просмотр",
            "показ",
            "vues",
        ),
    ),
)
_PLATFORMS = ("facebook", "instagram", "threads")


def metric_of(title: str) -> tuple[str, str] | None:
    """The metric and its unit that ``title`` names; None when it names none we know."""
    plain = folded(title)
    for metric, unit, words in _METRICS:
        if any(word in plain for word in words):
            return metric, unit
    return None


def platform_of(title: str) -> str:
    """The platform that ``title`` names, else "meta": of which account it is nobody says."""
    plain = folded(title)
    return next((platform for platform in _PLATFORMS if platform in plain), "meta")
