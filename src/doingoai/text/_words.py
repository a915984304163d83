"""Words, sentences and syllables, and how long they take to say."""

from __future__ import annotations

import re
from functools import cache

from doingoai.text._normal import fold, nfc
from doingoai.text._written import base


def words(text: str) -> list[str]:
    """The words of ``text`` (NFC) in order, as they are written.

    A figure (``21,2``), an abbreviation without dots and a compound with hyphens or apostrophes
    are one word each, and so is a web address. Vietnamese writes syllable by syllable: there a
    word is a syllable. Scripts without spaces between words (Thai, Chinese, Japanese)
    are not cut.
    """
    return [str(found) for found in _word().findall(nfc(text))]


@cache
def _word() -> re.Pattern[str]:
    import regex

    letter = r"[\p{L}\p{M}\p{N}]"
    joined = r"(?:[-‑'’]|(?<=\p{N})[.,:/](?=\p{N}))"
    pattern = rf"https?://\S++|{letter}++(?:{joined}{letter}++){{0,40}}+"
    return regex.compile(pattern)  # type: ignore[no-any-return]


# A full stop after these ends no sentence.
_SHORTENED = frozenset(
    {
        *("mr", "mrs", "ms", "dr", "prof", "st", "gov", "sen", "rep", "mt", "ft", "jr", "sr", "vs"),
        *("inc", "ltd", "co", "dept", "approx", "cf", "e.g", "i.e", "u.s", "u.k", "u.n", "tel"),
        *("tp", "tx", "tt", "gs", "pgs", "ts", "ths", "bs", "ks", "tr", "sđt", "đt"),
        *("mme", "mlle", "bzw", "nr", "z.b", "d.h", "u.a", "bd", "sra", "excmo"),
    }
)
# Each run of marks and spaces is read once, however long.
_END = re.compile(
    r"""
    (?<![.!?…])(?P<mark>[.!?…]++)[”"’»)\]]*+
    (?=\s++["“‘«(\[¿¡–—•-]*+\s*+(?P<next>\S))
    |\n\s*+
    """,
    re.VERBOSE,
)
_LONGEST_SHORTENED = 12


def sentences(text: str) -> list[str]:
    """The sentences of ``text`` (NFC) in order, without the space around them.

    A sentence ends at . ! ? … before a space and anything but a small letter, and at the end of
    a line. Common Vietnamese and English abbreviations (TP., Dr., U.S.), initials and the number
    of a list item do not end one.
    """
    written = nfc(text)
    found: list[str] = []
    begun = 0
    for end in _END.finditer(written):
        if end["mark"] and not _ends(end, written, begun):
            continue
        found.append(written[begun : end.end()].strip())
        begun = end.end()
    found.append(written[begun:].strip())
    return [sentence for sentence in found if sentence]


def _ends(end: re.Match[str], text: str, begun: int) -> bool:
    if end["next"].islower():
        return False
    if end["mark"] != ".":
        return True
    before = text[max(begun, end.start() - _LONGEST_SHORTENED) : end.start()]
    word = (before.split() or [""])[-1].lstrip("“\"'‘«([")
    initial = len(word) == 1 and word.isupper()
    number = word.lower() == "no" and end["next"].isdigit()
    list_item = word.isdigit() and before.strip() == word
    return not (word.lower() in _SHORTENED or initial or number or list_item)


_VOWELS = re.compile("[aeiouy]+")
_SILENT = re.compile(r"(?<=[^aeiouy])(?:e|es|ed)$")
_HEARD = re.compile(r"(?:[^aeiouy]le|[td]ed|(?:s|z|x|ch|sh|c|g)es)$")


def syllables(text: str, language: str) -> int:
    """How many syllables ``text`` has when it is said.

    Exact for Vietnamese words, which are written syllable by syllable; estimated from the groups
    of vowels for every other language (English: without a silent e). A number of n digits counts
    2n-1 syllables, zeros at its end one together, its decimal mark one.
    """
    return sum(
        _digits_said(part) if part[0].isdigit() else _word_said(part, language)
        for word in words(text)
        for part in re.split("[-‑'’]", word)
        if part
    )


def _word_said(word: str, language: str) -> int:
    if base(language) == "vi":
        return 1
    plain = fold(word)
    groups = len(_VOWELS.findall(plain))
    if base(language) == "en" and _SILENT.search(plain) and not _HEARD.search(plain):
        groups -= 1
    return max(groups, 1)


def _digits_said(number: str) -> int:
    """21 is "twen-ty-one", "hai mươi mốt": two syllables a digit but for the last."""
    parts = re.split(r"\D+", number)
    decimal = re.fullmatch(r"\d+[.,]\d{1,2}", number) is not None
    digits = parts[0] if decimal else "".join(parts)
    bare = digits.rstrip("0")
    said = 2 * len(bare) - 1 if bare else 0
    said += len(bare) < len(digits)
    return said + (1 + len(parts[1]) if decimal else 0)
