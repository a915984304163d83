"""What the listening room says in sentences: the finding, what the calls cost, what was missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.widgets._listening_choices import DAYS, FIXED, QUIET

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from doingoai.social import Alarm, Heard
    from doingoai.widgets._listening_choices import Choices


def moment(time: pd.Timestamp, zone: str, language: str) -> str:
    """Day of the week, day, month and hour on the clock of ``zone``."""
    from babel.dates import format_datetime

    pattern = "EEE d/M, HH:mm" if language == "vi" else "EEE d MMM, HH:mm"
    return str(format_datetime(time.tz_convert(zone).tz_localize(None), pattern, locale=language))


def finding(heard: Heard | None, nights: Sequence[bool], language: str) -> str:
    """Caught, false and night calls in one line."""
    if heard is None:
        words = N_("Alarms: {alarms}. Calls at night: {night}.")
        return Message(words, {"alarms": len(nights), "night": sum(nights)}).text(language)
    return Message(
        "{caught} of {all} incidents caught. False alarms: {false}. Calls at night: {night}.",
        {
            "caught": len(heard.caught),
            "all": len(heard.caught) + len(heard.missed),
            "false": len(heard.false),
            "night": sum(nights),
        },
    ).text(language)


def cost(
    rung: Sequence[Alarm],
    heard: Heard | None,
    nights: Sequence[bool],
    choices: Choices,
    language: str,
) -> str:
    """What the calls at night, or silence at night, cost."""
    vain = 0 if heard is None else sum(nights[place] for place in heard.false)
    told = [_woken(sum(nights)), _in_vain(vain)]
    if QUIET[choices.quiet] is not None:
        told.append(_waiting(rung))
    return " ".join(part.text(language) for part in told if part is not None)


def note(choices: Choices, rung: Sequence[Alarm], language: str) -> str:
    """What a rule that looks back does after a peak."""
    if choices.rule == FIXED or not rung:
        return ""
    words = N_(
        "Mind the threshold after a peak: for {days} days the peak itself counts as usual, and the "
        "rule is hard of hearing."
    )
    return Message(words, {"days": DAYS[choices.rule]}).text(language)


def missed(
    events: pd.DataFrame | None,
    heard: Heard | None,
    names: dict[str, str],
    zone: str,
    language: str,
) -> tuple[str, ...]:
    """Each incident that no alarm met, with the hour at which it began."""
    import pandas as pd

    if events is None or heard is None:
        return ()
    starts = pd.to_datetime(events.set_index("event_id")["starts_at"], utc=True)
    return tuple(
        Message(
            "Missed, from {time} on: {name}.",
            {"name": names[event], "time": moment(starts[event], zone, language)},
        ).text(language)
        for event in heard.missed
    )


def description(levels: pd.DataFrame, found: str, zone: str, language: str) -> str:
    """The chart in words, for those who don't see it."""
    counts = levels["mentions"].dropna()
    if counts.empty:
        return found
    return Message(
        "Line of mentions an hour from {first} to {last}, highest {top}, with the threshold above "
        "it; alarms are marked. {finding} The table below lists them.",
        {
            "first": moment(levels["hour"].iloc[0], zone, language),
            "last": moment(levels["hour"].iloc[-1], zone, language),
            "top": int(counts.max()),
            "finding": found,
        },
    ).text(language)


def _woken(calls: int) -> Message | None:
    if not calls:
        return Message("Nobody is woken.")
    if calls == 1:
        return Message(
            "The one call between 22:00 and 07:00 wakes whoever is on duty, and by the clearance "
            "card perhaps one more person."
        )
    return Message(
        "Each of the {calls} calls between 22:00 and 07:00 wakes whoever is on duty, and by the "
        "clearance card perhaps one more person.",
        {"calls": calls},
    )


def _in_vain(calls: int) -> Message | None:
    if not calls:
        return None
    return Message(
        "For nothing: {calls}. Whoever is woken for nothing turns the sound off, and then sleeps "
        "through the call that matters.",
        {"calls": calls},
    )


def _waiting(rung: Sequence[Alarm]) -> Message:
    waits = [round((alarm.rang - alarm.known).total_seconds() / 3600) for alarm in rung]
    if not any(waits):
        return Message("No alarm had to wait for the morning.")
    return Message(
        "Alarms that waited for the morning: {count}; the longest waited {hours} hours, and in "
        "that time others speak first.",
        {"count": sum(wait > 0 for wait in waits), "hours": max(waits)},
    )
