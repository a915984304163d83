"""PLAN-010 to PLAN-015, PLAN-019, PLAN-033, PLAN-034: the timeline, as `planning.problems` sees it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from doingoai.i18n import N_, Message
from doingoai.planning import Plan, at_host, hour_of, no_such_hour
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._plan_parts import (
    ACTIVITY,
    PLAN,
    QUOTED,
    RESERVE,
    day,
    with_activity,
)
from doingoai.rules.packs._slots import between, holidays, named, place, slot_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context


@rule(
    "PLAN-010",
    on=Plan,
    title=N_("Outputs do not get in each other's way, nor in that of a day that fills the news."),
    why=N_(
        "Two things on one day, for one audience and through one channel, halve each other; on a day "
        "that fills the news nobody hears either. Course rule; days from datasets/calendar."
    ),
    severity=Severity.WARNING,
    bad=(
        replace(PLAN, activities=(ACTIVITY, replace(ACTIVITY, name="Interview"), RESERVE)),
        with_activity(day="17 June 2027", submitted="24 May 2027"),
    ),
    good=(
        PLAN,
        # A release goes with its conference; and a day of the host country is nobody else's.
        replace(
            PLAN,
            mission="Embassy of Viet Nam in Norland",
            activities=(ACTIVITY, replace(ACTIVITY, channel="press conference"), RESERVE),
        ),
        replace(
            with_activity(day="17 June 2027", submitted="1 June 2027"),
            mission="Embassy of Viet Nam in Norland",
        ),
    ),
)
def clash(plan: Plan, context: Context) -> Iterator[Notice]:
    for found in slot_problems(plan, context, "clash"):
        if found.other is not None:
            yield Notice(
                Message(
                    "It falls on the same day as “{other}”.", {"other": named(plan, found.other)}
                ),
                Message("Put some days between the two."),
                place(found, "day"),
            )
        else:
            yield Notice(
                Message("This day belongs to {days}.", {"days": holidays(found)}),
                Message("Choose a day on which there is room in the news."),
                place(found, "day"),
            )


@rule(
    "PLAN-011",
    on=Plan,
    title=N_("It goes out when its audience reads or listens, on the audience's own clock."),
    why=N_(
        "An evening here is the middle of the night in Hà Nội, and summer time shifts it by an hour "
        "for half of the year. Source: window and zone of datasets/audiences."
    ),
    severity=Severity.WARNING,
    bad=(with_activity(hour="3:00"), with_activity(hour="20:00", audience="families-at-home")),
    good=(
        PLAN,
        with_activity(audience="the press club"),
        replace(with_activity(hour="16:00"), mission="Embassy of Viet Nam in Norland"),
    ),
)
def outside_window(plan: Plan, context: Context) -> Iterator[Notice]:
    for found in slot_problems(plan, context, "zone"):
        if found.there is None or found.window is None:
            continue
        told = {
            "hour": f"{found.there:%H:%M}",
            "zone": found.zone,
            "first": f"{found.window[0]}:00",
            "last": f"{found.window[1]}:00",
        }
        yield Notice(
            Message("With its audience it is then {hour} ({zone}).", told),
            Message("Choose an hour that is from {first} to {last} there.", told),
            place(found, "hour"),
        )


@rule(
    "PLAN-012",
    on=Plan,
    title=N_("There is time for clearance and for the channel."),
    why=N_(
        "Working days count, and only those worked both at home and at the mission: around Tết two "
        "weeks hold hardly any. Source: lead_days of datasets/channels, closed days of "
        "datasets/calendar, days of clearance of datasets/brief."
    ),
    severity=Severity.ERROR,
    bad=(with_activity(submitted="11 January 2027"), with_activity(day="17 November 2026")),
    good=(PLAN,),
)
def too_late(plan: Plan, context: Context) -> Iterator[Notice]:
    for found in slot_problems(plan, context, "lead"):
        told = {"latest": found.latest, "ready": found.earliest}
        if found.earliest and found.latest and found.latest < found.earliest:
            yield Notice(
                Message(
                    "It would have to go to clearance by {latest}; there is no text before {ready}.",
                    told,
                ),
                Message("Let it go out later."),
                place(found, "day"),
            )
        else:
            yield Notice(
                Message("The day on which it goes to clearance leaves too little time.")
                if not found.earliest
                else Message("It does not go to clearance between {ready} and {latest}.", told),
                between(found.earliest, found.latest),
                place(found, "submitted"),
            )


@rule(
    "PLAN-013",
    on=Plan,
    title=N_("It is in the languages of its audience."),
    why=N_(
        "What an audience cannot read does not exist for it. Source: languages of datasets/brief "
        "for the campaign of the story, of datasets/audiences elsewhere."
    ),
    severity=Severity.ERROR,
    bad=(with_activity(languages=("vi",)),),
    good=(PLAN, with_activity(languages=("en",))),
)
def language_missing(plan: Plan, context: Context) -> Iterator[Notice]:
    for found in slot_problems(plan, context, "language"):
        yield Notice(
            Message("Its audience needs: {languages}.", {"languages": ", ".join(found.missing)}),
            Message("Add the language, with the time that it takes, or choose another audience."),
            place(found, "languages"),
        )


@rule(
    "PLAN-014",
    on=Plan,
    title=N_("One slot is kept free."),
    why=N_(
        "Something nobody foresaw always comes; without a free slot it pushes out what was "
        "promised. Course rule."
    ),
    severity=Severity.WARNING,
    bad=(replace(PLAN, activities=(ACTIVITY,)),),
    good=(PLAN, replace(PLAN, activities=())),
)
def no_reserve(plan: Plan, context: Context) -> Iterator[Notice]:
    for found in slot_problems(plan, context, "reserve"):
        yield Notice(
            Message("No slot with a day is kept free."),
            Message("Enter one: a name, a day, “reserve: yes”, no content."),
            place(found, "reserve"),
        )


@rule(
    "PLAN-015",
    on=Plan,
    title=N_("A day is handled as the calendar says."),
    why=N_(
        "Days of war, of the fallen and of mourning are no occasions for messages: an act of "
        "protocol at most, on some days nothing of ours. Source: handling of datasets/calendar, "
        "each day with its reason and source."
    ),
    severity=Severity.ERROR,
    bad=(with_activity(day="30 April 2027", submitted="1 April 2027"),),
    good=(PLAN, with_activity(day="30 April 2027", submitted="1 April 2027", protocol=True)),
)
def handled_wrongly(plan: Plan, context: Context) -> Iterator[Notice]:
    for found in slot_problems(plan, context, "handling") if at_host(plan.mission) else ():
        told = {"days": holidays(found)}
        nothing = any(day.handling == "none" for day in found.days)
        yield Notice(
            Message("{days}: nothing of ours goes out on this day.", told)
            if nothing
            else Message("{days}: acts of protocol only on this day.", told),
            Message("Choose another day."),
            place(found, "day"),
        )


@rule(
    "PLAN-035",
    on=Plan,
    title=N_("On Viet Nam's days of protocol it is known why something goes out."),
    why=N_(
        "On days of war, of the fallen and of the state, messages of any kind are read as messages "
        "on that day. What a mission elsewhere may send out besides is for it to judge. Source: "
        "handling of datasets/calendar, each day of Viet Nam with its reason and source."
    ),
    severity=Severity.WARNING,
    bad=(
        replace(
            with_activity(day="30 April 2027", submitted="1 April 2027"),
            mission="Embassy of Viet Nam in Norland",
        ),
    ),
    good=(
        PLAN,
        with_activity(day="30 April 2027", submitted="1 April 2027"),
        # A day of remembrance of the United Nations stops no notice on passports.
        replace(
            with_activity(day="7 April 2027", submitted="1 March 2027"),
            mission="Embassy of Viet Nam in Norland",
        ),
    ),
)
def on_a_day_of_protocol(plan: Plan, context: Context) -> Iterator[Notice]:
    for found in () if at_host(plan.mission) else slot_problems(plan, context, "handling"):
        if found.index is not None and not plan.activities[found.index].reserve:
            yield Notice(
                Message("This day is {days}.", {"days": holidays(found)}),
                Message("Choose another day; an act of protocol says “protocol: yes”."),
                place(found, "day"),
            )


@rule(
    "PLAN-019",
    on=Plan,
    title=N_("What goes out goes out during the campaign, on a day on which it may."),
    why=N_(
        "Before the campaign nothing is cleared, after it nobody is in charge of it; what needs an "
        "open office needs a working day. Course rule; earliest and latest days of datasets/brief."
    ),
    severity=Severity.ERROR,
    bad=(
        with_activity(day="1 July 2027"),
        with_activity(day="1 January 2027", submitted="10 December 2026"),
    ),
    good=(PLAN, with_activity(day="30 June 2027")),
)
def outside(plan: Plan, context: Context) -> Iterator[Notice]:
    for found in slot_problems(plan, context, "outside"):
        told = {"day": found.day}
        inside = (
            found.day is not None
            and (found.earliest is None or found.earliest <= found.day)
            and (found.latest is None or found.day <= found.latest)
        )
        yield Notice(
            Message(
                "On {day} it cannot take place: it needs a working day, or a day of its own.", told
            )
            if inside
            else Message("{day} lies outside the days on which it may go out.", told),
            between(found.earliest, found.latest),
            place(found, "day"),
        )


@rule(
    "PLAN-033",
    on=Plan,
    title=N_("What follows something else comes after it, and soon enough."),
    why=N_(
        "The press must know of an event before it takes place, and not so early that it has "
        "forgotten. Source: the column after of datasets/brief."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(
            PLAN,
            activities=(
                replace(ACTIVITY, name="o6", day="6 May 2027", languages=("en", "fr")),
                replace(ACTIVITY, name="o7", day="4 May 2027", languages=("vi", "en", "fr")),
            ),
        ),
    ),
    good=(PLAN,),
)
def wrong_order(plan: Plan, context: Context) -> Iterator[Notice]:
    for found in slot_problems(plan, context, "order"):
        yield Notice(
            Message(
                "It comes too early or too late after “{other}”.",
                {"other": named(plan, found.other)},
            ),
            between(found.earliest, found.latest),
            place(found, "day"),
        )


@rule(
    "PLAN-034",
    on=Plan,
    title=N_("Hours can be read, and by which clock."),
    why=N_(
        "18:00 is no moment until it is said where, and one hour of the year is jumped over where "
        "summer time begins. Source: zones and their changes as the IANA time zone database has them."
    ),
    severity=Severity.ERROR,
    bad=(
        with_activity(hour="in the evening"),
        with_activity(hour="1:30", day="28 March 2027", submitted="1 March 2027"),
        replace(PLAN, zone="Estamar time"),
        replace(PLAN, zone=""),
    ),
    good=(PLAN, with_activity(hour="18h30"), with_activity(hour="")),
)
def no_clock(plan: Plan, context: Context) -> Iterator[Notice]:
    hours = [
        (number, each.hour.strip())
        for number, each in enumerate(plan.activities, start=1)
        if each.hour.strip()
    ]
    for number, hour in hours:
        if hour_of(hour) is None:
            yield Notice(
                Message("The hour “{hour}” cannot be read.", {"hour": hour[:QUOTED]}),
                Message("Write it as 18:00 or 18h30."),
                f"activities/{number}/hour",
            )
    zone = plan.zone.strip()
    for number, each in enumerate(plan.activities, start=1):
        date, time = day(plan, each.day), hour_of(each.hour)
        if date and time and zone and no_such_hour(dt.datetime.combine(date, time), zone):
            told = {"hour": f"{time:%H:%M}", "day": date, "zone": zone}
            yield Notice(
                Message("On {day} the clock of {zone} jumps over {hour}.", told),
                Message("Choose an hour before or after summer time begins."),
                f"activities/{number}/hour",
            )
    if zone and not _is_zone(zone):
        yield Notice(
            Message("There is no time zone called “{zone}”.", {"zone": zone[:QUOTED]}),
            Message("Use a name such as Europe/Lisbon or Asia/Ho_Chi_Minh."),
            "zone",
        )
    elif hours and not zone:
        yield Notice(
            Message("It is not said by which clock the hours are."),
            Message("Use a name such as Europe/Lisbon or Asia/Ho_Chi_Minh."),
            "zone",
        )


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # no such zone, a folder, or no name at all
        return False
    return True
