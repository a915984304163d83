"""What the listening room shows for one set of choices: pure data, in one language."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai import social
from doingoai.i18n import translate
from doingoai.widgets._listening_choices import NIGHT, QUIET, rule_in_words
from doingoai.widgets._listening_table import heads, rows
from doingoai.widgets._listening_words import cost, description, finding, missed, note

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from doingoai.social import Alarm, Heard
    from doingoai.widgets._listening_choices import Choices

CAUGHT, MISSED, HARMLESS, AGAIN, FALSE, ALARM = (
    "caught", "missed", "harmless", "again", "false", "alarm",
)  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """An alarm on the chart.

    Attributes:
        at: its first hour, counted from the first of the series.
        number: its number in the table.
        sign: "caught", "harmless", "again" or "false"; "alarm" where no event is known.
        night: whether the telephone rang at night.
    """

    at: int
    number: int
    sign: str
    night: bool


@dataclass(frozen=True)
class Band:
    """An event on the chart, from its first to its last hour.

    ``state`` is "caught", "missed" or "harmless".
    """

    start: int
    end: int
    name: str
    state: str


@dataclass(frozen=True)
class View:
    """All that is shown for one set of choices."""

    finding: str
    rule: str
    cost: str
    note: str
    missed: tuple[str, ...]
    levels: tuple[float | None, ...]
    marks: tuple[Mark, ...]
    bands: tuple[Band, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    alt: str


def view(
    mentions: pd.DataFrame,
    events: pd.DataFrame | None,
    choices: Choices,
    *,
    zone: str,
    language: str,
) -> View:
    """The alarms of the rule chosen, and what they caught and missed where events are known."""
    levels = social.alarm_levels(mentions, choices.alarm_rule, zone=zone)
    rung = social.alarms(mentions, choices.alarm_rule, zone=zone, quiet=QUIET[choices.quiet])
    heard = None if events is None else social.misses_and_false_alarms(rung, events)
    nights = [social.in_hours(alarm.rang, NIGHT, zone=zone) for alarm in rung]
    names = {} if events is None else _names(events, language)
    found = finding(heard, nights, language)
    tones = social.negative_shares(mentions, rung)
    toned = any(share is not None for share, _ in tones)
    return View(
        finding=found,
        rule=rule_in_words(choices, language),
        cost=cost(rung, heard, nights, choices, language),
        note=note(choices, rung, language),
        missed=missed(events, heard, names, zone, language),
        levels=tuple(None if math.isnan(level) else round(level, 1) for level in levels["level"]),
        marks=tuple(
            Mark(_place(alarm.began, levels), number, sign, night)
            for number, (alarm, sign, night) in enumerate(
                zip(rung, _signs(rung, heard), nights, strict=True), start=1
            )
        ),
        bands=() if events is None else _bands(events, heard, names, levels),
        heads=tuple(
            translate(word, language) for word in heads(toned=toned, known=heard is not None)
        ),
        rows=rows(rung, tones if toned else None, heard, names, zone=zone, language=language),
        alt=description(levels, found, zone, language),
    )


def _place(time: pd.Timestamp, levels: pd.DataFrame) -> int:
    """How many hours after the first of the series."""
    return int((time - levels["hour"].iloc[0]).total_seconds() // 3600)


def _names(events: pd.DataFrame, language: str) -> dict[str, str]:
    """What each event was, as part of a sentence; its id where nothing is said."""
    column = f"what_{language}"
    words = events[column] if column in events.columns else events["event_id"]
    return {
        str(event): str(said).rstrip(".")
        for event, said in zip(events["event_id"], words, strict=True)
    }


def _signs(rung: Sequence[Alarm], heard: Heard | None) -> list[str]:
    if heard is None:
        return [ALARM] * len(rung)
    known = {
        **dict.fromkeys(heard.again, AGAIN),
        **{met.alarm: HARMLESS for met in heard.harmless},
        **{met.alarm: CAUGHT for met in heard.caught},
    }
    return [known.get(place, FALSE) for place in range(len(rung))]


def _bands(
    events: pd.DataFrame, heard: Heard | None, names: dict[str, str], levels: pd.DataFrame
) -> tuple[Band, ...]:
    import pandas as pd

    if heard is None or levels.empty:
        return ()
    starts = pd.to_datetime(events["starts_at"], utc=True)
    ends = pd.to_datetime(events["ends_at"], utc=True)
    state = {
        **dict.fromkeys(heard.missed, MISSED),
        **{met.event_id: CAUGHT for met in heard.caught},
    }
    made = [
        Band(
            _place(start, levels),
            _place(end, levels),
            names[str(event)],
            state.get(str(event), HARMLESS),
        )
        for event, start, end in zip(events["event_id"], starts, ends, strict=True)
    ]
    return tuple(band for band in made if band.end >= 0 and band.start < len(levels))
