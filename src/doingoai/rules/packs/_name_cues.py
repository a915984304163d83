"""Words by which a name gives itself away, or by which one only seems to."""

from __future__ import annotations

import re

from doingoai.text import fold

FAMILIES = {
    *("nguyễn", "trần", "lê", "phạm", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ"),
    *("ngô", "dương", "lý", "đinh", "trịnh", "lương", "mai", "đoàn", "tạ", "chu", "tô", "hoàng"),
}
# "Hồ Gươm" is a lake, "Mai Linh" a firm; of three words it is a person.
FAMILIES_AND_WORDS = {"hồ", "mai", "chu", "tô", "dương", "lý", "hoàng", "lương", "đoàn"}
FAMILIES_ABROAD = {fold(name) for name in FAMILIES} - {"mai", "to", "do", "chu", "ta", "ho"}

# A person's name follows; of two words, the last two before it.
TITLES = {
    "vi": frozenset(
        {
            *("ông", "bà", "anh", "chị", "cô", "chú", "bác", "gs", "ts", "pgs", "ths", "nsnd"),
            *("nsưt", "ca sĩ", "nhạc sĩ", "họa sĩ", "nghệ sĩ", "nhà văn", "nhà thơ", "nhà báo"),
            *("diễn viên", "đạo diễn", "nghệ nhân", "giáo sư", "tiến sĩ", "đầu bếp"),
        }
    ),
    "en": frozenset(
        {
            *("mr", "mrs", "ms", "dr", "prof", "professor", "sir", "dame", "madam", "madame"),
            *("singer", "artist", "writer", "author", "novelist", "poet", "painter", "dancer"),
            *("photographer", "director", "conductor", "pianist", "violinist", "musician"),
            *("composer", "chef", "designer", "actor", "actress", "architect", "historian"),
            *("curator", "coach", "captain", "ambassador", "mayor", "consul", "counsellor"),
        }
    ),
    "fr": frozenset({"m", "mm", "mme", "mlle", "dr", "pr", "monsieur", "madame"}),
    "es": frozenset({"sr", "sra", "dr", "dra", "don", "doña", "señor", "señora"}),
    "de": frozenset({"herr", "herrn", "frau", "dr", "prof"}),
    "pt": frozenset({"sr", "sra", "dr", "dra", "senhor", "senhora"}),
    "it": frozenset({"signor", "signora", "sig", "dott"}),
    "id": frozenset({"bapak", "ibu", "pak", "bu", "dr"}),
    "ms": frozenset({"encik", "puan", "cik", "dr"}),
}
# A place of Viet Nam follows: nearly all are spelt alike.
PLACES = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|TP\.?|huyện|xã|phường|thị xã|vịnh|đảo|núi|làng|chùa|phố cổ|bãi biển)\s$",
    re.IGNORECASE,
)
# Words inside a name: "Lune d'Argent", "Halle des Quais".
PARTICLES = frozenset({"d", "l", "de", "des", "du", "la", "le", "del", "della", "di", "von", "van"})
ROMANCE = frozenset({"fr", "es", "pt", "it", "ro", "ca"})

# Loanwords that have a capital at the beginning of a sentence or in a title.
LOANWORDS = {
    *("festival", "video", "website", "online", "fanpage", "facebook", "internet", "workshop"),
    *("email", "livestream", "hotline", "logo", "clip", "gala", "carnival", "tour", "visa", "show"),
    *("photo", "award", "expo", "forum", "summit", "fair", "week", "day", "youtube", "instagram"),
    *("tiktok", "twitter", "covid", "olympic", "nobel", "unicode", "latinh"),
    *("charge", "cafe", "resume", "fete", "decor", "cliche", "protege", "fiance", "naive"),
}
# English words that could be syllables of Vietnamese.
ENGLISH = {
    *("the", "an", "a", "in", "on", "to", "no", "so", "do", "go", "can", "ban", "hang", "long"),
    *("song", "men", "tin", "van", "sun", "son", "mac", "at", "he", "him", "then", "than", "that"),
    *("thin", "tan", "ten", "top", "tip", "be", "by", "come", "from", "man", "me", "my", "new"),
    *("not", "of", "or", "our", "out", "pho", "see", "tea", "this", "up", "us", "we", "you"),
    *("bay", "cave", "sea", "may", "tet", "ha", "hi", "inch", "chant", "ground", "yes", "un"),
    *("visit", "this", "with", "when", "what"),
}
