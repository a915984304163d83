"""The table of the listening room: one row an alarm."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from doingoai import social
from doingoai.i18n import N_, Message, format_number, format_percent
from doingoai.widgets._listening_choices import NIGHT
from doingoai.widgets._listening_words import moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.social import Alarm, Heard

    Tones = Sequence[tuple[float | None, float | None]]


def heads(*, toned: bool, known: bool) -> tuple[str, ...]:
    """The heads of the columns: tone and meaning only where there are any.

    The size in all is there to choose the largest by; where it is told what they were, not.
    """
    return (
        N_("No."),
        N_("Began"),
        N_("Telephone rang"),
        N_("Most in an hour (usual)"),
        *([] if known else [N_("Above the mean, in all")]),
        *([N_("Negative in the first 24 hours (14 days before)")] * toned),
        *([N_("What it was")] * known),
    )


def rows(
    rung: Sequence[Alarm],
    tones: Tones | None,
    heard: Heard | None,
    names: dict[str, str],
    *,
    zone: str,
    language: str,
) -> tuple[tuple[str, ...], ...]:
    """The rows, in order of time; times on the clock of ``zone``."""
    shares = [()] * len(rung) if tones is None else [(_shares(pair, language),) for pair in tones]
    meanings = _meanings(len(rung), heard, names, language)
    return tuple(
        (
            str(number),
            moment(alarm.began, zone, language),
            _rang(alarm, zone, language),
            _with_usual(alarm.mentions, alarm.usual, language),
            *(() if heard is not None else (_whole(alarm.excess, language),)),
            *share,
            *meaning,
        )
        for number, (alarm, share, meaning) in enumerate(
            zip(rung, shares, meanings, strict=True), start=1
        )
    )


def _rang(alarm: Alarm, zone: str, language: str) -> str:
    """The hour alone when it is the day on which the alarm began."""
    began, rang = alarm.began.tz_convert(zone), alarm.rang.tz_convert(zone)
    same_day = began.date() == rang.date()
    time = f"{rang:%H:%M}" if same_day else moment(alarm.rang, zone, language)
    if not social.in_hours(alarm.rang, NIGHT, zone=zone):
        return time
    return Message("{time}, at night", {"time": time}).text(language)


def _with_usual(count: int, usual: float, language: str) -> str:
    shown = format_number(count, language)
    return shown if math.isnan(usual) else f"{shown} ({_whole(usual, language)})"


def _whole(number: float, language: str) -> str:
    return "–" if math.isnan(number) else format_number(round(number), language)


def _shares(pair: tuple[float | None, float | None], language: str) -> str:
    first, before = ("–" if share is None else format_percent(share, language) for share in pair)
    return f"{first} ({before})"


def _meanings(
    count: int, heard: Heard | None, names: dict[str, str], language: str
) -> list[tuple[str, ...]]:
    """What each alarm turned out to be; nothing where no event is known."""
    if heard is None:
        return [()] * count
    told = {place: Message("The same event again.") for place in heard.again}
    for met in heard.harmless:
        told[met.alarm] = Message("Harmless: {name}.", {"name": names[met.event_id]})
    for met in heard.caught:
        late = N_("Incident: {name}. The telephone rang {hours} h after it began.")
        at_once = N_("Incident: {name}. The telephone rang within the hour.")
        told[met.alarm] = Message(
            late if met.hours_late else at_once,
            {"name": names[met.event_id], "hours": met.hours_late},
        )
    for lost in heard.drowned:
        told.setdefault(
            lost.alarm,
            Message(
                "False alarm, and still on when this began: {name}. Nothing rang anew.",
                {"name": names[lost.event_id]},
            ),
        )
    return [
        ((told.get(place) or Message("False alarm.")).text(language),) for place in range(count)
    ]
