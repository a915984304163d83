"""Countries and territories in each language, from the CLDR (babel).

Nothing of it is ever shown: a finding quotes what the writer wrote. What a mission calls a country
is the naming card's business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from doingoai.rules.packs._syllable import may_be_vietnamese
from doingoai.rules.packs._transcribed import TRANSCRIBED
from doingoai.text import fold

# Regions, unions and the Antarctic; codes that are no country or territory.
_NO_COUNTRY = {"AQ", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
# First names and common words as well: of them a text may not mean the country.
_AMBIGUOUS = {
    *("Chad", "Dominica", "Dominique", "Georgia", "Georgien", "Grenada", "Grenade", "Guernsey"),
    *("Jersey", "Jordan", "Man", "Maurice", "Réunion", "La Réunion", "Salvador", "St. Martin"),
    *("Saint-Martin", "Turkey", "Niger"),
}
# A part of a longer name that is no country: the Indian Ocean, New Mexico.
_LONGER = (
    "Ấn Độ Dương",
    "New Mexico",
    "Mexico City",
    "Kuwait City",
    "Panama City",
    "Guatemala City",
)
# What texts write besides the CLDR's names. Adjectives by their first letters; names in full,
# never taken as proof that the country is meant, only that it is not left out.
_BESIDES = {
    "AE": ("UAE", "Emirat*"),
    "AT": ("Austri*", "Österreich*", "Autrich*"),
    "AU": ("Úc", "Australi*"),
    "CD": ("Congo",),
    "CG": ("Congo",),
    "CH": ("Swiss", "Suisse*", "Schweiz*", "Suiz*", "Svizzer*"),
    "CI": ("Ivory Coast", "Bờ Biển Ngà", "Ivoir*"),
    "CZ": ("Czech*", "Tchèque*"),
    "DK": ("Danish", "Dane*", "Danois*"),
    "FI": ("Finnish",),
    "GB": (
        *("UK", "U.K.", "Britain", "Brit*", "England", "English", "Scot*", "Wales", "Anh"),
        *("Anglais*", "Écoss*", "Inglés*", "Inglese*", "Engl*", "Grande-Bretagne"),
    ),
    "GR": ("Greek*", "Grec*", "Griech*"),
    "HK": ("Hong Kong", "Hồng Kông", "Hồng Công"),
    "IE": ("Irish", "Irland*"),
    "IN": ("Indi*", "Ấn"),
    "IT": ("Italia", "Ý"),
    "JP": ("Nippon*",),
    "KH": ("Khmer*",),
    "KP": ("DPRK", "CHDCND Triều Tiên"),
    "KR": ("ROK", "Korea*", "Coré*"),
    "LA": ("Lao",),
    "MM": ("Burm*", "Birman*"),
    "MO": ("Macao", "Macau", "Ma Cao"),
    "MX": ("Mexi*",),
    "NE": ("Nigerien*", "Niger"),
    "NG": ("Nigeria*",),
    "NL": ("Dutch", "Holland*"),
    "NO": ("Norweg*", "Norvég*"),
    "PT": ("Portug*", "Bồ"),
    "PH": ("Filipin*",),
    "RU": ("Nga", "Liên bang Nga"),
    "SE": ("Swedish", "Swede*", "Suéd*"),
    "SK": ("Slovak*",),
    "SI": ("Sloven*",),
    "TL": ("East Timor*", "Đông Timor", "Timor*"),
    "TR": ("Turk*", "Turc*", "Türk*"),
    "UA": ("Ukrain*",),
    "US": ("US", "U.S.", "USA", "U.S.A.", "Ameri*", "Améri*", "Mỹ", "Hoa Kỳ", "EE. UU.", "EEUU"),
    "VA": ("Vatican*",),
    "VN": ("Viet*", "Việt"),
}
_OWN_STEM_ONLY = {"AT", "AU", "NE", "NG", "SI", "SK"}  # names that begin like another's
# Words of names that say nothing by themselves.
_COMMON = {
    *("united", "south", "north", "northern", "central", "republic", "islands", "island", "saint"),
    *(
        "kingdom",
        "states",
        "democratic",
        "territory",
        "territories",
        "french",
        "british",
        "nouvelle",
    ),
    *(
        "american",
        "republique",
        "royaume",
        "etats",
        "nord",
        "iles",
        "vereinigte",
        "estados",
        "unidos",
        "unis",
    ),
}
_SHARED = {"en", "pt"}  # languages whose name is another country's adjective
_SHORT, _STEM, _ENDING = 4, 4, 2


@dataclass(frozen=True)
class Traces:
    """How a text may speak of a country without its full name.

    Attributes:
        phrases: names, folded, letters and digits only; whole words of the text.
        stems: folded beginnings of words (japan → "japa": Japanese).
        exact: words as they are written, upper and lower case and marks: "Mỹ", "US".
    """

    phrases: frozenset[str]
    stems: frozenset[str]
    exact: frozenset[str]


@cache
def known_by(language: str) -> dict[str, str]:
    """Names that surely mean a country, with its code: ``{"Nhật Bản": "JP"}``.

    Vietnamese names of one syllable (Nga, Đức, Áo) are words and first names too and are left
    out, as are Jordan, Georgia and their like.
    """
    names = {
        name: code
        for code, name in _names(language).items()
        if name not in _AMBIGUOUS and not (language == "vi" and may_be_vietnamese(name))
    }
    if language == "vi":
        names |= {name: code for code, name in TRANSCRIBED.items()}
    return names


def longer_names() -> tuple[str, ...]:
    """Names that hold a country's name and are none."""
    return _LONGER


@cache
def _names(language: str) -> dict[str, str]:
    locale = _locale(language)
    if locale is None:
        return {}
    return {
        str(code): re.sub(r"\s*\(.*?\)", "", str(name))
        for code, name in locale.territories.items()
        if len(code) == len("VN") and code.isalpha() and code not in _NO_COUNTRY
    }


@cache
def traces(code: str, language: str) -> Traces:
    """How a text in ``language`` may speak of the country ``code``."""
    names = {_names(each).get(code, "") for each in (language, "en")} - {""}
    besides = (*_BESIDES.get(code, ()), *filter(None, [TRANSCRIBED.get(code)]))
    stems = {fold(word).strip("*") for word in besides if word.endswith("*")}
    written = {word for word in besides if not word.endswith("*")} | names
    exact = set(written)
    peoples = _peoples(code, language)
    exact |= {word for word in peoples if len(word) <= _SHORT or language == "vi"}
    if code not in _OWN_STEM_ONLY:
        foreign = names - {_names("vi").get(code)} if language == "vi" else names
        stems |= {_stem(word) for name in foreign for word in _weighty(name)}
        if language != "vi":
            stems |= {_stem(fold(word)) for word in peoples}
    return Traces(
        phrases=frozenset(squeezed(name) for name in written if len(name) > _SHORT),
        stems=frozenset(stem for stem in stems if len(stem) >= _STEM),
        exact=frozenset(exact),
    )


def squeezed(name: str) -> str:
    """A name folded, without spaces and marks: "Viet Nam" and "Vietnam" are one."""
    return "".join(letter for letter in fold(name) if letter.isalnum())


def _weighty(name: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+", fold(name))
    return [word for word in words if len(word) >= _SHORT and word not in _COMMON]


def _stem(word: str) -> str:
    return word[: max(_STEM, len(word) - _ENDING)]


def _peoples(code: str, language: str) -> list[str]:
    """Names of the country's own languages, which serve as adjectives: "Japanese", "Nhật"."""
    from babel.core import get_global
    from babel.languages import get_official_languages

    locale = _locale(language)
    if locale is None:
        return []
    likely: Any = get_global("likely_subtags")
    own = [
        spoken
        for spoken in get_official_languages(code, de_facto=True)
        if spoken not in _SHARED and str(likely.get(spoken, "")).endswith(f"_{code}")
    ]
    names = (str(locale.languages.get(spoken, "")) for spoken in own)
    return [re.sub(r"^(?:Tiếng|tiếng)\s", "", name) for name in names if name]


@cache
def _locale(language: str) -> Any | None:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return None
