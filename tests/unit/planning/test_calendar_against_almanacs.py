"""Days of 2025-2030 as printed almanacs and other computations have them."""

from __future__ import annotations

import datetime as dt

import pytest

from doingoai import planning

# Per year: first of Tết, Hùng Kings' Day, Mid-Autumn, Good Friday (Easter less two).
KNOWN = {
    2025: ("2025-01-29", "2025-04-07", "2025-10-06", "2025-04-18"),
    2026: ("2026-02-17", "2026-04-26", "2026-09-25", "2026-04-03"),
    2027: ("2027-02-06", "2027-04-16", "2027-09-15", "2027-03-26"),
    2028: ("2028-01-26", "2028-04-04", "2028-10-03", "2028-04-14"),
    2029: ("2029-02-13", "2029-04-23", "2029-09-22", "2029-03-30"),
    # Viet Nam's own: the new moon is at 16:07 UTC, 23:07 in Hà Nội and past midnight in Beijing.
    2030: ("2030-02-02", "2030-04-12", "2030-09-12", "2030-04-19"),
}
UNITED_NATIONS = {
    "un-mother-language": (2, 21),
    "un-women": (3, 8),
    "un-multilateralism": (4, 24),
    "un-press-freedom": (5, 3),
    "un-cultural-diversity": (5, 21),
    "un-tourism": (9, 27),
    "un-day": (10, 24),
    "un-human-rights": (12, 10),
}


def dates(year, day_id):
    return [
        each.date
        for each in planning.calendar_days(year)
        if each.day_id == day_id and not each.in_lieu
    ]


@pytest.mark.parametrize("year", KNOWN)
def test_days_of_the_moon_and_of_easter_are_those_of_the_almanac(year):
    tet, kings, autumn, friday = map(dt.date.fromisoformat, KNOWN[year])
    assert dates(year, "tet")[:2] == [tet - dt.timedelta(days=1), tet]
    assert dates(year, "hung-kings") == [kings]
    assert dates(year, "mid-autumn") == [autumn]
    assert dates(year, "estamar-good-friday") == [friday]
    assert dates(year, "estamar-easter-monday") == [friday + dt.timedelta(days=3)]


@pytest.mark.parametrize("year", KNOWN)
def test_days_of_the_united_nations_stand_where_its_list_has_them(year):
    for day_id, (month, day) in UNITED_NATIONS.items():
        assert dates(year, day_id) == [dt.date(year, month, day)]


def test_the_day_of_culture_is_one_since_2026():
    assert dates(2025, "culture-day") == []
    assert dates(2026, "culture-day") == [dt.date(2026, 11, 24)]


def test_around_tet_2027_one_week_holds_one_working_day():
    days = [dt.date(2027, 2, 1) + dt.timedelta(days=number) for number in range(15)]
    worked = [day.day for day in days if planning.is_working(day, ("vn",))]
    assert worked == [1, 2, 3, 4, 12, 15]
    assert planning.working_days_before(dt.date(2027, 2, 15), 3, ("vn",)) == dt.date(2027, 2, 3)
