"""Moments and spans as a desk shows them: on its own clock, on another's, how long is left."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from doingoai.i18n import N_, translate

if TYPE_CHECKING:
    import datetime as dt

HOME = "Asia/Ho_Chi_Minh"
# Zones have the name of a city that need not be the one that is meant.
_PLACES = {HOME: N_("Ha Noi"), "Europe/Lisbon": N_("Port Clair")}
_HOUR, _DAY = 60, 24 * 60
_MINUTES = N_("{minutes} min")
_HOURS = N_("{hours} h")
_HOURS_MINUTES = N_("{hours} h {minutes} min")
_DAYS = N_("{days} d")
_DAYS_HOURS = N_("{days} d {hours} h")


def place(zone: str, language: str) -> str:
    """Where people live by ``zone``: the story's city, else the city of the zone's name."""
    named = _PLACES.get(zone)
    return translate(named, language) if named else zone.rpartition("/")[2].replace("_", " ")


def on_clock(moment: dt.datetime, zone: str, today: dt.date) -> str:
    """A moment on the clock of ``zone``: "17:00", or "13/5 09:00" where that is not ``today``."""
    there = moment.astimezone(ZoneInfo(zone))
    clock = there.strftime("%H:%M")
    return clock if there.date() == today else f"{there.day}/{there.month} {clock}"


def lasting(minutes: int, language: str) -> str:
    """How long ``minutes`` are: "2 h 15 min"; from a day on without minutes."""
    days, hours, rest = minutes // _DAY, minutes % _DAY // _HOUR, minutes % _HOUR
    if days:
        words = _DAYS_HOURS if hours else _DAYS
    elif hours:
        words = _HOURS_MINUTES if rest else _HOURS
    else:
        words = _MINUTES
    return translate(words, language, days=days, hours=hours, minutes=rest)
