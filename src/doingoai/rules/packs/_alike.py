"""Proper names that every language in Latin letters spells alike once marks are dropped.

Persons ("Nguyễn Thị Lan", "Nguyen Thi Lan"), places of Viet Nam, foreign names. Which capitalised
words are such names cannot be decided for sure; taken are those that a family name, a title, a
word such as "vịnh" or their own spelling gives away.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from doingoai.rules.packs._names import Mention, mentions
from doingoai.rules.packs._stated import EXAMINED
from doingoai.rules.packs._syllable import may_be_vietnamese
from doingoai.rules.packs._territories import known_by, squeezed, traces
from doingoai.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._artefacts import Post

_NOT_PROSE = re.compile(r"https?://\S+|www\.\S+|[@#]\w+|[\w.+-]{1,64}@\S+")
_CAPITALISED = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FAMILIES = {
    *("nguyễn", "trần", "lê", "phạm", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ"),
    *("ngô", "dương", "lý", "đinh", "trịnh", "lương", "mai", "đoàn", "tạ", "chu", "tô", "hoàng"),
}
_WORDS_TOO = {"hồ", "mai", "chu", "tô", "dương", "lý", "hoàng", "lương", "đoàn"}
_FAMILIES_ABROAD = {fold(name) for name in _FAMILIES} - {"mai", "to", "do", "chu", "ta"}
_TITLES = {
    "vi": re.compile(
        r"(?<!\w)(?:ông|bà|nghệ sĩ|nhà văn|đạo diễn|họa sĩ|Ông|Bà|GS|TS|PGS|ThS|NSND|NSƯT)\.?\s$"
    ),
    "en": re.compile(r"(?<!\w)(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Madam|Madame)\.?\s$"),
    "fr": re.compile(r"(?<!\w)(?:M\.|Mme|Mlle|MM\.|Dr|Pr|monsieur|madame)\s$"),
    "es": re.compile(r"(?<!\w)(?:Sr|Sra|Dr|Dra|Don|Doña|señor|señora)\.?\s$"),
    "de": re.compile(r"(?<!\w)(?:Herr|Herrn|Frau|Dr\.|Prof\.)\s$"),
    "pt": re.compile(r"(?<!\w)(?:Sr|Sra|Dr|Dra|senhor|senhora)\.?\s$"),
    "it": re.compile(r"(?<!\w)(?:signor|signora|Sig\.|Sig\.ra|dott\.)\s$"),
    "id": re.compile(r"(?<!\w)(?:Bapak|Ibu|Pak|Bu|Dr\.)\s$"),
    "ms": re.compile(r"(?<!\w)(?:Encik|Puan|Cik|Dato’|Dr\.)\s$"),
}
# A place of Viet Nam follows: nearly all are spelt alike.
_PLACES = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|TP\.?|huyện|xã|phường|thị xã|vịnh|đảo|núi|làng|chùa|phố cổ|bãi biển)\s$",
    re.IGNORECASE,
)
# Loanwords that begin a sentence or a title, and English words that could be Vietnamese syllables.
_LOANWORDS = {
    *("festival", "video", "website", "online", "fanpage", "facebook", "internet", "workshop"),
    *("email", "livestream", "hotline", "logo", "clip", "gala", "carnival", "tour", "visa", "show"),
    *("photo", "award", "expo", "forum", "summit", "fair", "week", "day", "youtube", "instagram"),
    *("tiktok", "twitter", "covid", "olympic", "nobel", "unicode", "latinh"),
}
_ENGLISH = {
    *("the", "an", "a", "in", "on", "to", "no", "so", "do", "go", "can", "ban", "hang", "long"),
    *("song", "men", "tin", "van", "sun", "son", "mac", "at", "he", "him", "then", "than", "that"),
    *("thin", "tan", "ten", "top", "tip", "be", "by", "come", "from", "man", "me", "my", "new"),
    *(
        "not",
        "of",
        "or",
        "our",
        "out",
        "pho",
        "see",
        "tea",
        "this",
        "up",
        "us",
        "we",
        "you",
        "visit",
    ),
    *("bay", "cave", "sea", "may", "tet", "ha", "hi", "inch", "chant", "ground", "yes", "un"),
}
_MOST_WORDS, _FOREIGN_LETTERS = 5, 3


def unshared(here: Post, there: Post) -> Iterator[Mention]:
    """Names in the text of ``here`` that are spelt alike everywhere and that ``there`` lacks.

    Countries and names of the naming card are another rule's business.
    """
    words, run_together = _of(there)
    told: set[str] = set()
    for name in _candidates(here):
        parts = [fold(word) for word in re.findall(r"[^\W\d_]+", name.text)]
        together = squeezed(name.text)
        if together in told or together in run_together or all(part in words for part in parts):
            continue
        told.add(together)
        yield name


def _of(post: Post) -> tuple[frozenset[str], str]:
    whole = fold(f"{post.title[:EXAMINED]}\n{post.text[:EXAMINED]}")
    return frozenset(re.findall(r"[^\W\d_]+", whole)), squeezed(whole)


def _candidates(post: Post) -> Iterator[Mention]:
    text = _NOT_PROSE.sub(lambda found: "\ue000" * len(found[0]), nfc(post.text[:EXAMINED]))
    masked = list(text)
    for known in mentions(post):
        # Each occurrence, not only the first.
        for found in re.finditer(re.escape(known.text), text):
            masked[found.start() : found.end()] = "\ue000" * len(found[0])
    prose = "".join(masked)
    for run in _runs(prose):
        start = run[0].start()
        chosen = _chosen(run, prose[max(0, start - 20) : start], post.language)
        # One word that begins a sentence has its capital from there.
        if not chosen or (len(chosen) == 1 and _begins_sentence(prose, chosen[0].start())):
            continue
        start, end = chosen[0].start(), chosen[-1].end()
        yield Mention("", prose[start:end], (start, end))


def _runs(prose: str) -> Iterator[list[re.Match[str]]]:
    """Runs of capitalised words with one space between them, none all in capitals."""
    run: list[re.Match[str]] = []
    for word in _CAPITALISED.finditer(prose):
        capitalised = word[0][0].isupper() and not (word[0].isupper() and len(word[0]) > 1)
        if run and not (capitalised and prose[run[-1].end() : word.start()] in {" ", "\u00a0"}):
            yield run
            run = []
        if capitalised:
            run.append(word)
    if run:
        yield run


def _begins_sentence(prose: str, start: int) -> bool:
    before = prose[:start].rstrip(" \u00a0“\"'‘«(")
    return not before or before[-1] in ".!?…\n:•–—-\ue000"


def _chosen(run: list[re.Match[str]], before: str, language: str) -> list[re.Match[str]]:
    """The part of the run that is a name spelt alike everywhere, or nothing."""
    title = _TITLES.get(language)
    if title and title.search(before):
        return run[:_MOST_WORDS]
    if title and title.search(f"{run[0][0]} ") and len(run) > 1:  # the title has a capital too
        return run[1 : 1 + _MOST_WORDS]
    if language == "vi":
        return _in_vietnamese(run, before)
    return _in_another(run, language)


def _in_vietnamese(run: list[re.Match[str]], before: str) -> list[re.Match[str]]:
    family = run[0][0].lower()
    # "Hồ Gươm" is a lake, "Mai Linh" a firm; of three words it is a person.
    if family in _FAMILIES and len(run) > 1 + (family in _WORDS_TOO):
        return run[:_MOST_WORDS]
    if _PLACES.search(before) and all(may_be_vietnamese(word[0]) for word in run):
        return run if len(run) > 1 else []
    foreign = [word for word in run if _foreign(word[0])]
    return run if len(foreign) == len(run) else foreign[:1]


def _in_another(run: list[re.Match[str]], language: str) -> list[re.Match[str]]:
    """The Vietnamese syllables at the end of a run, at least two: "Artist *Nguyen Thi Lan*"."""
    while run and fold(run[-1][0]) in _ENGLISH:
        run = run[:-1]
    begin = len(run)
    while begin and may_be_vietnamese(run[begin - 1][0]) and not _english(run[begin - 1][0]):
        begin -= 1
    name = run[begin:]
    if len(name) < 2:  # noqa: PLR2004 - a name of one syllable is a word
        return []
    return name if language == "en" or fold(name[0][0]) in _FAMILIES_ABROAD else []


def _english(word: str) -> bool:
    return fold(word) in _ENGLISH and word.isascii()


def _foreign(word: str) -> bool:
    """Whether a word in a Vietnamese text is a name from elsewhere, by its spelling."""
    plain = fold(word)
    return (
        len(plain) >= _FOREIGN_LETTERS
        and plain == word.lower()
        and plain not in _LOANWORDS
        and not all(may_be_vietnamese(part) for part in re.split("['’-]", word) if part)
        and not _country_word(plain)
    )


@cache
def _country_word(plain: str) -> bool:
    """Whether the word is part of some country's Vietnamese or English name, or an adjective."""
    stems = {stem for code in set(known_by("en").values()) for stem in traces(code, "en").stems}
    return any(plain.startswith(stem) for stem in stems)
