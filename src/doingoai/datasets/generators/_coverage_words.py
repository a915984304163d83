"""What the invented articles are called: by topic, in three languages; {who} is the subject."""

from __future__ import annotations

# Our three messages first; what else is written about, and the messages of others, after them.
TOPICS = ("trade", "tourism", "culture", "politics", "weather", "sport")
HEADLINES: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "trade": (
            "{who}: importers look at new rules of origin",
            "Orders from {who} fill the warehouses of Port Clair",
            "What {who} buys from Estamar, and what it sells",
        ),
        "tourism": (
            "Two weeks in {who}: what it costs",
            "{who} by train, by boat, on foot",
            "More flights to {who} from next season",
        ),
        "culture": (
            "A film from {who} opens the harbour festival",
            "Cooks from {who} at the covered market",
            "The craftswomen of {who}: a photo report",
        ),
        "politics": ("Talks with {who} end with a timetable", "Minister receives envoy of {who}"),
        "weather": ("Heavy rain in {who}", "{who} counts the damage after the storm"),
        "sport": ("{who} draws in Port Clair", "Runners from {who} lead the city race"),
    },
    "fr": {
        "trade": (
            "{who} : les importateurs face aux nouvelles règles d'origine",
            "Ce que {who} achète à Estamar et ce qu'il lui vend",
        ),
        "tourism": ("Deux semaines : {who} en train et en bateau", "{who} : davantage de vols"),
        "culture": (
            "{who} ouvre le festival du port",
            "Cuisine : {who} au marché couvert",
        ),
        "politics": ("{who} : un calendrier à l'issue des entretiens",),
        "weather": ("{who} : fortes pluies", "{who} : les dégâts après la tempête"),
        "sport": ("{who} : match nul à Port Clair",),
    },
    "vi": {
        "trade": ("Doanh nghiệp Estamar tìm hiểu hàng hóa của {who}",),
        "tourism": ("{who} qua ống kính du khách Estamar",),
        "culture": ("{who}: phim và ẩm thực tại lễ hội cảng", "Lớp học cuối tuần về {who}"),
        "politics": ("{who} và Estamar trao đổi đoàn",),
        "weather": ("Mưa lớn tại {who}",),
        "sport": ("{who} hòa trên sân Port Clair",),
    },
}
# Invented outlets: name, kind, tier, language, usual audience, what a page of advertising costs.
OUTLETS: tuple[tuple[str, str, int, str, int, int], ...] = (
    ("The Port Clair Morning", "newspaper", 1, "en", 620_000, 8_800),
    ("Estamar Broadcasting One", "broadcast", 1, "en", 810_000, 9_600),
    ("Le Jour d'Estamar", "newspaper", 1, "fr", 540_000, 8_200),
    ("Estamar Wire", "agency", 1, "en", 480_000, 7_500),
    ("Port Clair Business Letter", "newspaper", 2, "en", 95_000, 4_400),
    ("Estamar Weekend", "magazine", 2, "en", 150_000, 4_000),
    ("Radio Phare Estamar", "broadcast", 2, "fr", 210_000, 3_600),
    ("Le Cahier du Voyageur d'Estamar", "magazine", 2, "fr", 120_000, 3_800),
    ("estamar-online.example", "online", 2, "en", 240_000, 3_000),
    ("The Upper Town Gazette of Port Clair", "newspaper", 3, "en", 26_000, 1_500),
    ("Estamar Tables", "online", 3, "en", 18_000, 1_300),
    ("Rivage, le blog d'Estamar", "online", 3, "fr", 14_000, 1_100),
    ("Estamar Student Paper", "newspaper", 3, "en", 11_000, 900),
    ("Cầu Cảng, báo cộng đồng tại Estamar", "online", 3, "vi", 9_000, 800),
)
