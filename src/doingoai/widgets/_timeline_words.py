"""What the timeline says in sentences: problems and how to mend them, clocks, the whole."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from doingoai import planning
from doingoai.i18n import N_, Message, format_day, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from doingoai.planning import SlotProblem
    from doingoai.widgets._timeline_setting import Setting

HANDLING = {
    "celebrate": N_("celebrate"),
    "protocol": N_("acts of protocol only"),
    "none": N_("no content of ours"),
    "": N_("offices closed"),
}
_PLACES = {"vn": N_("Viet Nam"), "un": N_("United Nations"), "estamar": N_("Estamar")}


def problem_in_words(problem: SlotProblem, setting: Setting, language: str) -> str:
    """One problem: what is wrong, and how to mend it."""
    tellers = {
        "outside": _outside,
        "clash": _clash,
        "zone": _hour,
        "lead": _lead,
        "language": _language,
        "handling": _handling,
        "order": _order,
    }
    if problem.index is None:
        return translate(
            N_("No slot is kept free for what nobody foresees. Give the reserve a day."), language
        )
    return tellers[problem.code](problem, setting, language).text(language)


def _outside(problem: SlotProblem, setting: Setting, language: str) -> Message:
    output = setting.items[problem.index or 0].output
    shown = _between(problem, language)
    if output and output.fixed:
        named = next((day for day in setting.calendar if day.day_id == output.fixed), None)
        if named:
            shown |= {"name": named.name(language), "day": format_day(named.date, language)}
            return Message("It is bound to “{name}”. Move it to {day}.", shown)
    first, last, day = problem.earliest, problem.latest, problem.day
    if day and (first is None or first <= day) and (last is None or day <= last):
        shown["days"] = _named(problem.days, language) or format_day(day, language, weekday=True)
        return Message(
            "{days}: no working day in the host country, and this needs one. Move it to a day "
            "that is worked.",
            shown,
        )
    return _move(problem, language, Message("Too early or too late."))


def _clash(problem: SlotProblem, setting: Setting, language: str) -> Message:
    if problem.other is not None:
        return Message(
            "On the same day as “{other}”: each takes attention from the other. Move one of them.",
            {"other": setting.items[problem.other].name},
        )
    return Message(
        "{days} fills the news, nothing else is heard. Move it to another day.",
        {"days": _named(problem.days, language)},
    )


def _hour(problem: SlotProblem, setting: Setting, language: str) -> Message:  # noqa: ARG001
    first, end = problem.window or (0, 0)
    shown = {"there": f"{problem.there:%H:%M}", "zone": problem.zone}
    shown |= {"first": f"{first:02}:00", "end": f"{end:02}:00"}
    here = [_here(problem, hour, setting) for hour in (first, end)]
    if None in here:
        return Message(
            "It reaches its audience at {there} ({zone}); they look from {first} to {end}. Change "
            "the hour.",
            shown,
        )
    shown |= {"from": f"{here[0]:%H:%M}", "to": f"{here[1]:%H:%M}"}
    return Message(
        "It reaches its audience at {there} ({zone}); they look from {first} to {end}. On our "
        "clock that is {from} to {to}: change the hour.",
        shown,
    )


def _here(problem: SlotProblem, hour: int, setting: Setting) -> dt.time | None:
    """An hour of the audience on our clock, on the day of the output."""
    there = dt.datetime.combine(problem.day or setting.first, dt.time(hour % 24))
    here = planning.clock_there(there, problem.zone, setting.brief.zone)
    return here.time() if here else None


def _lead(problem: SlotProblem, setting: Setting, language: str) -> Message:  # noqa: ARG001
    shown = _between(problem, language)
    if problem.earliest is None:
        return Message("The text must go to clearance by {latest}. Send it earlier.", shown)
    return Message(
        "To be out on that day the text must go to clearance by {latest}, and it is there only on "
        "{earliest}. Move the output to a later day.",
        shown,
    )


def _language(problem: SlotProblem, setting: Setting, language: str) -> Message:  # noqa: ARG001
    missing = {"missing": language_names(problem.missing, language)}
    return Message("Missing: {missing}. Who reads nothing else is left out. Add it.", missing)


def _handling(problem: SlotProblem, setting: Setting, language: str) -> Message:  # noqa: ARG001
    shown = {"days": _named(problem.days, language)}
    if any(day.handling == "none" for day in problem.days):
        return Message("{days}: nothing of ours goes out. Move it to another day.", shown)
    return Message(
        "{days}: acts of protocol only, this is content of ours. Move it to another day.", shown
    )


def _order(problem: SlotProblem, setting: Setting, language: str) -> Message:
    before = setting.items[problem.other or 0]
    shown = {**_between(problem, language), "other": before.name}
    early = problem.day and problem.earliest and problem.day < problem.earliest
    if early and setting.items[problem.index or 0].key in setting.brief.embargoed:
        return _move(
            problem,
            language,
            Message(
                "It leaves before “{other}”: that breaks the embargo and costs the other side's "
                "trust.",
                {**shown, "other": setting.items[_embargo(setting)].name},
            ),
        )
    told = N_("Too soon after “{other}”, or before it.") if early else N_("Too late for “{other}”.")
    return _move(problem, language, Message(told, shown))


def _embargo(setting: Setting) -> int:
    """The place of what lifts the embargo."""
    return [item.key for item in setting.items].index(setting.brief.embargo)


def _move(problem: SlotProblem, language: str, what: Message) -> Message:
    shown = {**_between(problem, language), "what": what}
    if problem.earliest is None and problem.latest is None:
        return what
    if problem.earliest is None:
        return Message("{what} Move it to a day up to {latest}.", shown)
    if problem.latest is None:
        return Message("{what} Move it to a day from {earliest} on.", shown)
    if problem.earliest == problem.latest:
        return Message("{what} Move it to {earliest}.", shown)
    return Message("{what} Move it to a day from {earliest} to {latest}.", shown)


def _between(problem: SlotProblem, language: str) -> dict[str, object]:
    ends = {"earliest": problem.earliest, "latest": problem.latest}
    return {name: format_day(day, language) for name, day in ends.items() if day}


def _named(days: Iterable[planning.CalendarDay], language: str) -> str:
    return ", ".join(dict.fromkeys(day.name(language) for day in days))


def language_names(codes: Iterable[str], language: str) -> str:
    """Names of languages, as ``language`` calls them."""
    from babel import Locale

    names = Locale.parse(language).languages
    return ", ".join(names.get(code, code) for code in codes)


def place_name(place: str, language: str) -> str:
    """Whose day of the calendar it is."""
    return translate(_PLACES.get(place, place), language)


def clock(at: dt.datetime | None, day: dt.date, language: str) -> str:
    """A time of day; with its day where that is another one than ours."""
    if at is None:
        return "–"
    if at.date() == day:
        return f"{at:%H:%M}"
    return f"{at:%H:%M}, {format_day(at.date(), language, weekday=True)}"


def finding(placed: int, count: int, wrong: int, language: str) -> str:
    """The timeline in one sentence."""
    shown = {"placed": placed, "count": count, "wrong": wrong}
    if wrong:
        told = N_("{placed} of {count} placed. To mend: {wrong}.")
    elif placed < count:
        told = N_("{placed} of {count} placed. Nothing to mend so far.")
    else:
        told = N_("All {count} placed, nothing to mend. This is not clearance.")
    return translate(told, language, **shown)
