from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import N_, translate

if TYPE_CHECKING:
    import pandas as pd

_STRETCH = 28  # days that a chart shows without crowding
_LONG = 45


def midnights(hours: pd.DataFrame, zone: str, language: str) -> list[tuple[int, str]]:
    """Local midnights of a series: place in it, and the day as an axis has it."""
    from babel.dates import format_date

    pattern = "d/M" if language == "vi" else "d MMM"
    local = hours["hour"].dt.tz_convert(zone)
    return [
        (place, str(format_date(hour.date(), pattern, locale=language)))
        for place, hour in enumerate(local)
        if hour.hour == 0
    ]


def stretches(hours: pd.DataFrame, zone: str, language: str) -> list[tuple[int, int, str]]:
    """The whole series, and four-week parts of a long one: first and last place, name."""
    days = midnights(hours, zone, language)
    whole = (0, len(hours) - 1, translate(N_("the whole series"), language))
    if len(days) <= _LONG:
        return [whole]
    parts = []
    for number in range(0, len(days), _STRETCH):
        last = min(number + _STRETCH, len(days) - 1)
        if last > number:
            parts.append((days[number][0], days[last][0], f"{days[number][1]} – {days[last][1]}"))
    return [whole, *parts]
