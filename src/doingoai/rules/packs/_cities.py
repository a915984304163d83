"""Cities that languages spell differently: Lisbon, Lisbonne; London, Londres. From the CLDR.

The CLDR names a city for each time zone, in every language.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from doingoai.rules.packs._territories import squeezed
from doingoai.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._artefacts import Post

# "giờ Lisbon", "Lisbon time", "heure de Lisbonne".
_CLOCK = {
    "vi": r"(?<!\w)(?:theo\s)?giờ\s(?:{cities})(?!\w)",
    "en": r"(?<!\w)(?:{cities})\stime(?!\w)",
    "fr": r"(?<!\w)heure\s(?:de\s|d['’])(?:{cities})(?!\w)",
}


def same_city(name: str, here: str, there: str) -> str:
    """How the language ``there`` spells the city that ``here`` calls ``name``, squeezed; else ""."""
    zone = _zones(here).get(squeezed(name))
    return _spelling(there).get(zone, "") if zone else ""


def clocks(post: Post) -> Iterator[tuple[str, tuple[int, int]]]:
    """The cities by whose clock the text of ``post`` gives hours, each with its place."""
    pattern = _pattern(post.language)
    if pattern is None:
        return
    for found in pattern.finditer(nfc(post.text)):
        for city in _city_names(post.language):
            start = found[0].find(city)
            if start >= 0:
                yield city, (found.start() + start, found.start() + start + len(city))
                break


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    names = _city_names(language)
    if language not in _CLOCK or not names:
        return None
    return re.compile(_CLOCK[language].format(cities="|".join(map(re.escape, names))))


@cache
def _city_names(language: str) -> tuple[str, ...]:
    return tuple(sorted(_cities(language).values(), key=len, reverse=True))


@cache
def _zones(language: str) -> dict[str, str]:
    return {squeezed(city): zone for zone, city in _cities(language).items()}


@cache
def _spelling(language: str) -> dict[str, str]:
    return {zone: squeezed(city) for zone, city in _cities(language).items()}


@cache
def _cities(language: str) -> dict[str, str]:
    """The city of each zone, as ``language`` spells it; as English does where it has no other."""
    from babel import Locale, UnknownLocaleError

    names: dict[str, str] = {}
    for each in ("en", language):
        try:
            zones = Locale.parse(each.replace("-", "_")).time_zones
        except (UnknownLocaleError, ValueError, TypeError):
            return {}
        names |= {zone: str(said["city"]) for zone, said in zones.items() if "city" in said}
    plain = {zone: zone.rpartition("/")[2].replace("_", " ") for zone in _all_zones()}
    return plain | names


@cache
def _all_zones() -> tuple[str, ...]:
    from zoneinfo import available_timezones

    return tuple(sorted(zone for zone in available_timezones() if re.match(r"[A-Z][a-z]+/", zone)))
