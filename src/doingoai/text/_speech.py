"""How long a text takes to say."""

from __future__ import annotations

from dataclasses import dataclass

from doingoai.text._words import syllables, words
from doingoai.text._written import base


@dataclass(frozen=True)
class Rate:
    """How fast a language is spoken in public.

    Attributes:
        per_minute: how many units in a minute.
        unit: ``"words"`` or ``"syllables"``.
        source: where it stands, with the day it was read.
    """

    per_minute: int
    unit: str
    source: str


RATES = {
    "en": Rate(
        150,
        "words",
        "presentations 140-160 words a minute (kateatkin.com), advice to diplomats 150-180 "
        "(shineonzoom.com); read 2026-11",
    ),
    "vi": Rate(
        233, "syllables", "measured on a bulletin of the Voice of Vietnam (VOV); read 2026-11"
    ),
}


def spoken_seconds(text: str, language: str) -> float:
    """How many seconds ``text`` takes to say, at the rate of ``RATES``.

    Vietnamese goes by syllables, English by words; for other languages the English rate is an
    estimate. A speaker who pauses for effect takes longer: measure, then trust the clock.
    """
    rate = RATES.get(base(language), RATES["en"])
    return 60 * spoken_units(text, language) / rate.per_minute


def spoken_units(text: str, language: str) -> int:
    """How many units of ``RATES`` ``text`` has: syllables in Vietnamese, words elsewhere."""
    rate = RATES.get(base(language), RATES["en"])
    return syllables(text, language) if rate.unit == "syllables" else len(words(text))
