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
        (
            "link clicks",
            "click vào liên kết",
            "nhấp vào liên kết",
            "clics en el enlace",
            "linkklicks",
            "link klicks",
            "клики по ссыл",
            "clics sur",
            "cliques no link",
        ),
    ),
    (
        "views_3s",
        "times",
        ("3 second", "3 giây", "3 segundos", "3 sekund", "3 секунд", "3 с просмотр", "3 secondes"),
    ),
    (
        "views_1min",
        "times",
        ("1 minute", "1 phút", "1 minuto", "1 minut", "1 мин"),
    ),
    ("visits", "times", ("visit", "truy cập", "visita", "besuche", "посещени")),
    (
        "net_followers",
        "accounts",
        (
            "net follow",
            "theo dõi ròng",
            "seguimientos netos",
            "seguidores netos",
            "netto follower",
            "чистые подпис",
            "чистый прирост",
            "suivis nets",
            "seguidores líquidos",
        ),
    ),
    (
        "unfollows",
        "accounts",
        (
            "unfollow",
            "bỏ theo dõi",
            "отписк",
            "отмены подпис",
            "dejaron de seguir",
            "dejar de seguir",
            "entfolg",
            "désabonnement",
            "deixaram de seguir",
            "deixar de seguir",
        ),
    ),
    (
        "new_followers",
        "accounts",
        (
            "follow",
            "theo dõi",
            "seguidores",
            "seguimiento",
            "seguidor",
            "подписк",
            "подписчик",
            "suivis",
            "abonné",
            "abonnement",
        ),
    ),
    (
        "reach",
        "people",
        (
            "reach",
            "tiếp cận",
            "alcance",
            "reichweite",
            "охват",
            "portée",
            "couverture",
            "erişim",
        ),
    ),
    (
        "viewers",
        "people",
        ("viewers", "người xem", "espectadores", "zuschauer", "зрител", "spectateurs"),
    ),
    ("messaging_contacts", "people", ("messaging contacts", "liên hệ qua tin nhắn")),
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
            "impressões",
            "aufrufe",
            "impressionen",
            "просмотр",
            "показ",
            "vues",
        ),
    ),
)
# A part of a metric is another than the whole: "Paid reach" is not reach.
_PARTS = (
    ("_paid", ("paid", "trả phí", "pagad", "bezahlt", "платн", "payant", "pago")),
    ("_ads", ("from ads", "ad reach", "ad views", "quảng cáo", "anuncios", "реклам", "publicit")),
    (
        "_organic",
        ("organic", "tự nhiên", "orgánic", "organisch", "органич", "organique", "orgânic"),
    ),
)
_PLATFORMS = ("facebook", "instagram", "threads")


def metric_of(title: str) -> tuple[str, str] | None:
    """The metric and its unit that ``title`` names; None when it names none we know."""
    plain = folded(title)
    for metric, unit, words in _METRICS:
        if any(word in plain for word in words):
            part = (name for name, said in _PARTS if any(word in plain for word in said))
            return metric + next(part, ""), unit
    return None


def platform_of(title: str) -> str:
    """The platform that ``title`` names, else "meta": of which account it is nobody says."""
    plain = folded(title)
    return next((platform for platform in _PLATFORMS if platform in plain), "meta")
