"""How other languages write numbers and dates: from the CLDR (babel), and words it lacks.

The CLDR gives each language its decimal and group marks, names of months and of currencies, and
the words for thousands, millions and beyond ("21 millions", "475 mil millones"). The table adds
what people write besides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from doingoai.text._written import CODES, Conventions, base

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class _Extra:
    """What the CLDR does not say: more scale words, percent and money, days and times."""

    scales: Mapping[str, int] = field(default_factory=dict)
    percent: str = ""
    dollar: tuple[str, ...] = ()
    link: str = ""
    of_month: str = ""  # between day, month and year: "24 *de* septiembre"
    to_day: str = ""  # between two days: "du 2 *au* 5 septembre"
    before_day: str = ""  # makes 24/9 a day: "*le* 24/9"
    times: tuple[str, ...] = ()


_HOUR, _MINUTE = r"(?P<hour>[01]?[0-9]|2[0-4])", r"(?P<minute>[0-5][0-9])"
_FRENCH_HALF = r"(?P<part>du\smatin|de\sl['’]après-midi|du\ssoir)"
_FRENCH_END = rf"(?:\s{_MINUTE}(?!\w))?(?:\s{_FRENCH_HALF})?(?<!heure)(?<!heures)(?!\w)"
_EXTRA = {
    "fr": _Extra(
        {"md": 9, "mds": 9, "mrd": 9},
        r"pour\s?cents?",
        ("dollars américains", "dollars us", "dollars", "dollar"),
        r"d['’]|de\s|des\s",
        to_day="au|et",
        before_day="le|du|au",
        times=(
            rf"(?<![\w:.,]){_HOUR}\s?h(?:\s?{_MINUTE})?(?:\s{_FRENCH_HALF})?(?!\w)",
            # "14 heures" alone is as often fourteen hours as two o'clock: a number.
            rf"(?:(?<=\bà\s)|(?<=\bdès\s)|(?<=\bvers\s)){_HOUR}\sheures?(?!\w|\sd[e’'u]|\s[0-5][0-9])",
            rf"(?<![\w:.,]){_HOUR}\sheures?(?=\s(?:[0-5][0-9]|du|de\sl)(?!\w)){_FRENCH_END}",
        ),
    ),
    "es": _Extra(
        {"miles de millones": 9, "millardos": 9},
        r"por\s?ciento",
        ("dólares estadounidenses", "dólares", "dólar"),
        r"de\s",
        r"(?:de(?:l(?:\saño)?)?\s)?",
        "al|a|y",
        "el|del|al",
        (rf"(?<=\blas\s){_HOUR}(?::{_MINUTE})?(?!\w)",),
    ),
    "de": _Extra(
        {"mio.": 6, "mio": 6, "mrd.": 9, "mrd": 9, "bio.": 12},
        r"prozent(?:punkte)?",
        ("us-dollar", "dollar"),
        to_day="bis|und",
        before_day="am|vom|zum|dem",
        times=(rf"{_HOUR}(?:[.:]{_MINUTE})?\s?Uhr(?!\w)",),
    ),
    "pt": _Extra(
        {"mil milhões": 9, "bilião": 12, "biliões": 12, "mi": 6, "bi": 9},
        r"por\s?cento",
        ("dólares americanos", "dólares", "dólar"),
        r"de\s",
        r"(?:de\s)?",
        "a|e",
        "em|dia|no|do",
        (rf"{_HOUR}\s?h(?:\s?{_MINUTE})?(?!\w)",),
    ),
    "it": _Extra(
        {"mila": 3, "mln": 6, "mld": 9},
        r"per\s?cento",
        ("dollari statunitensi", "dollari usa", "dollari", "dollaro"),
        r"di\s",
        r"(?:del\s)?",
        "al|e",
        "il|dal|al|del",
        (rf"(?<=\bore\s){_HOUR}(?:[.:]{_MINUTE})?(?!\w)",),
    ),
    "id": _Extra(
        {"rb": 3},
        "persen",
        ("dolar amerika serikat", "dolar as", "dolar"),
        to_day="hingga|sampai|dan",
        before_day="tanggal|pada",
        times=(rf"(?<=\bpukul\s){_HOUR}(?:[.:]{_MINUTE})?(?!\w)",),
    ),
    "ms": _Extra(
        percent="peratus",
        dollar=("dolar amerika syarikat", "dolar as", "dolar"),
        to_day="hingga|sampai|dan",
        before_day="pada",
        times=(rf"(?<=\bpukul\s){_HOUR}(?:[.:]{_MINUTE})?(?!\w)",),
    ),
}
_EVERYWHERE = {"euro": "EUR", "euros": "EUR", "dong": "VND", "dongs": "VND", "yen": "JPY"}
_ORDINAL = r"ère|ème|er|re|nde|nd|de|\.?[ºª°]|e|è|a|o"
_COUNTS = (0, 1, 2, 3, 5)  # enough for every plural form of the languages of the CLDR


def extra(language: str) -> _Extra:
    """What the table has for ``language``; empty where it has nothing."""
    return _EXTRA.get(base(language), _Extra())


@cache
def known(language: str) -> Any | None:
    """The CLDR's locale for ``language``, or None where there is none."""
    from babel import Locale, UnknownLocaleError

    for name in (language.replace("-", "_"), base(language)):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return None


def language_known(language: str) -> str | None:
    """The code of ``language`` where the CLDR knows it: "vi" for "VI" and "vie", else None.

    Regions stay for other languages than Vietnamese and English ("de-CH" writes numbers its own
    way).
    """
    locale = known(language) if language else None
    if locale is None:
        return None
    return (
        str(locale.language) if locale.language in {"vi", "en"} else str(locale).replace("_", "-")
    )


def written(locale: Any) -> Conventions:
    """How ``locale`` writes numbers, shares and sums of money."""
    more = extra(str(locale))
    symbols = locale.number_symbols.get("latn", locale.number_symbols)
    group = str(symbols.get("group", ""))
    words = "|".join(filter(None, ("%", rf"(?:{more.percent})(?!\w)" if more.percent else "")))
    return Conventions(
        decimal=str(symbols.get("decimal", ".")),
        group=group if group in {".", ","} else "",
        scales={**_scales(locale), "k": 3, "m": 6, **more.scales},
        touching=frozenset({"k"}),
        signed=frozenset({"m"}),
        percent=words,
        currencies={**_currencies(locale), **_EVERYWHERE, **dict.fromkeys(more.dollar, "USD")},
        link=more.link,
        ordinal=_ORDINAL,
        spaced=True,
        percent_first=str(locale.percent_formats[None].pattern).startswith("%"),
    )


def _scales(locale: Any) -> dict[str, int]:
    """Words of the CLDR's long compact formats: "000 mil millones" for 10^11 is mil millones, 9."""
    found: dict[str, int] = {}
    for plural in locale.compact_decimal_formats.get("long", {}).values():
        for magnitude, pattern in plural.items():
            parts = re.fullmatch(r"(0+)\s?([^\d\s;][^\d;]*)", str(pattern.pattern))
            if parts:
                word = parts[2].replace("\u00a0", " ").replace("'", "").strip(" .").lower()
                found.setdefault(word, len(magnitude) - len(parts[1]))
    return {word: power for word, power in found.items() if power > 0}


def _currencies(locale: Any) -> dict[str, str]:
    from babel.numbers import get_currency_name

    return {
        str(get_currency_name(code, count=count, locale=locale)).lower(): code
        for code in CODES
        for count in _COUNTS
    }


def month_numbers(locale: Any) -> dict[str, int]:
    """Names of months in small letters, whole and shortened, running and alone."""
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                names.setdefault(str(name).lower().rstrip("."), number)
    return {name: number for name, number in names.items() if not name.isdigit()}


def month_named(number: int, text: str, language: str) -> bool:
    """Whether ``text`` names the month ``number`` (1 to 12), whole or shortened."""
    locale = known(language)
    names = month_numbers(locale) if locale else {}
    return _any_named([name for name, month in names.items() if month == number], text)


def weekday_named(number: int, text: str, language: str) -> bool:
    """Whether ``text`` names the day of the week, Monday being 0."""
    locale = known(language)
    widths = [locale.days["format"][width] for width in ("wide", "abbreviated")] if locale else []
    return _any_named([str(names[number]).rstrip(".") for names in widths], text)


def _any_named(names: list[str], text: str) -> bool:
    pattern = "|".join(map(re.escape, names))
    return bool(names and re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE))


def writes_latin(language: str) -> bool:
    """Whether ``language`` is written in Latin letters; true for one that the CLDR lacks."""
    locale = known(language)
    if locale is None:
        return True
    from babel.core import get_global

    likely = get_global("likely_subtags")
    script = locale.script or str(likely.get(str(locale), likely.get(locale.language, "Latn")))
    return "Latn" in script
