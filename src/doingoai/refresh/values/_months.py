"""Names of months and days of the week in the languages that exports come in."""

from __future__ import annotations

from functools import cache

LANGUAGES = ("en", "vi", "es", "de", "ru", "fr", "pt")
# Countries that shorten otherwise: "Jän.", "June", "Sept", "febr.".
_VARIANTS = ("en_AU", "en_CA", "en_GB", "es_MX", "es_PE", "de_AT", "fr_CA", "pt_PT")
# Shortened by programs otherwise than by the standard's tables (CLDR), which babel has.
_MORE = {"фев": 2, "сен": 9, "ноя": 11, "mrz": 3, "aout": 8}
_WEEKDAYS_MORE = ("tues", "wednes", "thur", "thurs", "thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6")


@cache
def months() -> dict[str, int]:
    """The number of the month of each name, in lower case, without dots.

    Vietnamese months are numbered: "thg 10" and "tháng 10" are here without the space.
    """
    from babel import Locale

    found = dict(_MORE)
    for language in (*LANGUAGES, *_VARIANTS):
        tables = Locale.parse(language).months
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in tables[use][width].items():
                    found[plain(name).replace(" ", "")] = int(number)
    return found


@cache
def weekdays() -> tuple[str, ...]:
    """Names of the days of the week in lower case, without dots, the longest first."""
    from babel import Locale

    found = set(_WEEKDAYS_MORE)
    for language in (*LANGUAGES, *_VARIANTS):
        tables = Locale.parse(language).days
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated", "short"):
                found.update(plain(name) for name in tables[use].get(width, {}).values())
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def month(name: str) -> int:
    """The number of the month called ``name``, 0 when there is none."""
    return months().get(plain(name).replace(" ", ""), 0)


def plain(name: str) -> str:
    """``name`` in lower case without dots."""
    return name.lower().replace(".", "").strip()
