"""The naming card as a pair check reads it: which names stand for themselves, in which forms.

"Embassy of Viet Nam in Estamar" holds the names Viet Nam and Estamar and is judged by those;
"Ministry of Foreign Affairs" is a name of its own, and so is what all its languages spell alike
("Hội An", "Hoi An").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from doingoai.rules.packs._territories import known_by, squeezed
from doingoai.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from doingoai.datasets import Name

LANGUAGES = ("vi", "en", "fr")
_WORD = re.compile(r"[^\W_]+")
_BREAK = "|"
# What texts also say for a name of the card, so that it is not left out.
_ALSO = {
    "ho-chi-minh-city": ("Saigon", "Sài Gòn"),
    "lunar-new-year": ("New Year", "năm mới", "đón xuân", "Tết Âm lịch", "nouvel an"),
    "mekong-delta": ("Mekong", "Mê Công", "Cửu Long"),
    "national-assembly": ("parliament", "nghị viện", "parlement"),
    "united-nations": ("ONU",),
}


@dataclass(frozen=True)
class Entry:
    """One name to look for.

    Attributes:
        key: the code of a country, or the name's id on the card.
        sure: by language, forms that surely are this name.
        other: forms of any language by which a text may also mean it.
        alike: the words, folded, that every language of the card spells alike; "" when it
            translates the name.
    """

    key: str
    sure: Mapping[str, tuple[str, ...]]
    other: frozenset[str]
    alike: str = ""


@cache
def entries(names: tuple[Name, ...]) -> tuple[Entry, ...]:
    """The names of the card ``names`` that a pair of texts is compared by."""
    printed = {name.name_id: {each: _printed(name, each) for each in LANGUAGES} for name in names}
    found: list[Entry] = []
    for name in names:
        own = printed[name.name_id]
        all_forms = {each: (*own[each], *getattr(name, f"never_{each}")) for each in LANGUAGES}
        country = _country(all_forms)
        held = [] if country else [form for form in _others(name, printed) if _holds(own, form)]
        alike = _alike(own["vi"], own["en"], held)
        spelt_alike = _spelt_alike(all_forms, alike)
        if held and alike:
            found.append(Entry(alike, spelt_alike, frozenset({alike}), alike))
        if held:
            continue
        sure = {
            each: (*all_forms[each], *(spelt_alike[each] if " " in alike else ()))
            for each in LANGUAGES
        }
        others = {form for each in LANGUAGES for form in all_forms[each]}
        others |= {name.name_id, *_ALSO.get(name.name_id, ())}
        found.append(Entry(country or name.name_id, sure, frozenset(others), alike))
    return tuple(found)


def _printed(name: Name, language: str) -> tuple[str, ...]:
    """What the card prints, with and without what stands in brackets."""
    printed = str(getattr(name, language))
    inside = re.search(r"\s*\(([^)]*)\)", printed)
    outside = re.sub(r"\s*\([^)]*\)", "", printed)
    at_end = inside is not None and inside.end() == len(printed)
    short = inside[1] if inside and at_end and not _is_country(inside[1]) else ""
    return tuple(dict.fromkeys(form for form in (printed, outside, short) if form))


def _others(name: Name, printed: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Iterator[str]:
    """Every other name of the card, and every country, in each language of the card."""
    for name_id, forms in printed.items():
        if name_id != name.name_id:
            yield from (form for each in LANGUAGES for form in forms[each])
    for each in LANGUAGES:
        yield from known_by(each)


def _is_country(form: str) -> bool:
    return any(form in known_by(language) for language in LANGUAGES)


def _country(own: Mapping[str, tuple[str, ...]]) -> str:
    """The code of the country whose name this is, or ""."""
    for language in LANGUAGES:
        for form in own[language]:
            if code := known_by(language).get(form):
                return code
    return ""


def _holds(own: Mapping[str, tuple[str, ...]], form: str) -> bool:
    """Whether the printed Vietnamese or English name holds ``form`` as a part of it."""
    return any(
        form != own[each][0]
        and form in own[each][0]
        and bool(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", own[each][0]))
        for each in ("vi", "en")
    )


def _alike(vi: tuple[str, ...], en: tuple[str, ...], held: list[str]) -> str:
    """The longest run of words that Vietnamese and English spell alike, folded, or ""."""
    best: tuple[str, ...] = ()
    for left in vi:
        for right in en:
            best = max(best, _common(_words(left, held), _words(right, held)), key=len)
    plain = " ".join(best)
    return plain if len(plain) > len("an") else ""


def _words(form: str, held: list[str]) -> tuple[str, ...]:
    for part in sorted(held, key=len, reverse=True):
        form = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", _BREAK, form)
    return tuple(
        fold(word)
        for word in re.findall(r"[^\W_]+|\|", form)
        if word[0].isupper() or word == _BREAK
    )


def _common(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    runs = (
        left[start:end]
        for start in range(len(left))
        for end in range(start + 1, len(left) + 1)
        if _BREAK not in left[start:end]
    )
    inside = (run for run in runs if _is_part(run, right))
    return max(inside, key=len, default=())


def _is_part(run: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(words[at : at + len(run)] == run for at in range(len(words)))


def _spelt_alike(own: Mapping[str, tuple[str, ...]], alike: str) -> dict[str, tuple[str, ...]]:
    """The words spelt alike as each language writes them: "Hội An", "Hoi An"."""
    return {
        each: tuple(dict.fromkeys(part for form in own[each] for part in _parts(form, alike)))
        for each in LANGUAGES
    }


def _parts(form: str, alike: str) -> Iterator[str]:
    words = list(_WORD.finditer(form))
    wanted = squeezed(alike)
    for start in range(len(words)):
        for end in range(start, len(words)):
            part = form[words[start].start() : words[end].end()]
            if squeezed(part) == wanted:
                yield part
