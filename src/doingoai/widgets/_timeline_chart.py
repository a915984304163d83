"""What of a timeline's chart does not change: its axis, its calendar, what each output may do."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, format_day, translate
from doingoai.widgets import _timeline_words as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.planning import CalendarDay
    from doingoai.widgets._timeline_setting import Item, Setting

# Up to so many days each Monday has its mark, beyond them the first of each month.
_BY_WEEK = 62
_ROOM = 10
_OFFERED = ("vi", "en", "fr")


def drawn(setting: Setting, language: str) -> dict[str, Any]:
    """Length in days, marks of the axis, spans of the calendar, outputs with their conditions."""
    return {
        "days": (setting.last - setting.first).days + 1,
        "ticks": list(_ticks(setting, language)),
        "spans": _spans(setting, language),
        "closed": _closed(setting),
        "items": [_item(item, setting, language) for item in setting.items],
        "languages": _languages(setting, language),
    }


def calendar_rows(setting: Setting, language: str) -> dict[str, Any]:
    """The days of the calendar as a table."""
    heads = (N_("Day"), N_("What it is"), N_("Whose"), N_("Handling"), N_("Why"), N_("Closed"))
    return {
        "heads": [translate(head, language) for head in heads],
        "rows": [
            [
                format_day(day.date, language, weekday=True),
                day.name(language),
                words.place_name(day.place, language),
                translate(words.HANDLING[day.handling], language),
                day.why(language),
                ", ".join(words.place_name(place, language) for place in sorted(day.closed)) or "–",
            ]
            for day in setting.calendar
        ],
    }


def _ticks(setting: Setting, language: str) -> Iterator[dict[str, Any]]:
    from babel.dates import format_date

    length = (setting.last - setting.first).days + 1
    weekly = length <= _BY_WEEK
    pattern = {True: {"vi": "d/M", "en": "d MMM"}, False: {"vi": "M/y", "en": "MMM"}}[weekly]
    for at in range(length):
        day = setting.first + dt.timedelta(days=at)
        # The month in which it begins has a mark where there is room before the next.
        begins = at == 0 and not weekly and day.day < _ROOM
        if begins or (day.weekday() == 0 if weekly else day.day == 1):
            yield {"at": at, "label": str(format_date(day, pattern[language], locale=language))}


def _spans(setting: Setting, language: str) -> list[dict[str, Any]]:
    """Days of one name and handling that follow each other, as one."""
    spans: list[dict[str, Any]] = []
    for day in setting.calendar:
        if not day.handling:
            continue
        at = _at(day, setting)
        same = next(
            (s for s in spans if s["id"] == day.day_id and s["to"] == at - 1),
            None,
        )
        if same:
            same["to"] = at
        else:
            told = {"id": day.day_id, "from": at, "to": at, "handling": day.handling}
            spans.append({**told, "name": day.name(language), "crowds": day.crowds})
    return spans


def _closed(setting: Setting) -> list[int]:
    return sorted({_at(day, setting) for day in setting.calendar if day.closed})


def _at(day: CalendarDay, setting: Setting) -> int:
    return (day.date - setting.first).days


def _item(item: Item, setting: Setting, language: str) -> dict[str, Any]:
    output = item.output
    channel = setting.channels.get(item.channel)
    segment = setting.segments.get(item.audience)
    asked = words.language_names(item.languages, language)
    named = (
        channel.name(language) if channel else item.channel,
        segment.name(language) if segment else item.audience,
        asked,
    )
    length = (setting.last - setting.first).days
    window = None
    if output:
        ends = ((end - setting.first).days for end in (output.earliest, output.latest))
        first, last = (min(max(end, 0), length) for end in ends)
        window = [first, last]
    return {
        "key": item.key,
        "name": item.name,
        "about": " · ".join(part for part in named if part),
        "zone": setting.zone_of(item),
        "window": window,
        "from": (output.earliest if output else setting.first).isoformat(),
    }


def _languages(setting: Setting, language: str) -> list[dict[str, str]]:
    asked = {code for item in setting.items for code in item.languages}
    codes = dict.fromkeys((*_OFFERED, *sorted(asked)))
    return [{"key": code, "label": words.language_names((code,), language)} for code in codes]
