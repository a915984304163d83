"""Days of the Vietnamese lunar calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


def lunar_days(month: int, day: int, year: int) -> list[dt.date]:
    """The days of ``year`` (Gregorian) on which it is the ``day`` of the lunar ``month``.

    By Viet Nam's clock (UTC+7), where a month may begin a day earlier than in China. A leap month
    repeats no holiday. A year may hold a day of the twelfth month twice, or not at all.
    """
    from lunar_vn import convert_lunar_to_solar

    found = []
    for lunar_year in (year - 1, year):
        try:
            solar = convert_lunar_to_solar(day, month, lunar_year)
        except ValueError:  # beyond what the library converts, 1900 to 2100
            continue
        if solar.year == year:
            found.append(solar)
    return found
