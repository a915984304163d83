"""What the budget allocator says in sentences: what is spent, what it reaches, what to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message, format_number, format_percent, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.planning import BudgetProblem, Option

PESO = {
    "paid": N_("paid"),
    "earned": N_("earned"),
    "shared": N_("shared"),
    "owned": N_("owned"),
}
INVENTED = N_(
    "The curves are invented: u units reach ceiling × (1 − e^(−u ÷ scale)) of the target group. "
    "Every channel has a curve of this kind, real ones come from your own campaigns."
)
INDEPENDENT = N_(
    "Taken for granted: whom one channel reaches tells nothing of whom another reaches. In truth "
    "the same people meet us in several channels, and fewer are reached in all."
)
_SOURCE = N_("Source: sample data “{name}”, version {version}; channels and curves are invented.")
_OWN_SOURCE = N_("Source: dataset “{name}”, version {version}.")
_TROUBLE = {
    "no-number": N_("This is not a number that can be read. Write for example 12."),
    "negative": N_("There are no negative units. 0 leaves the channel out."),
    "below": N_("This channel takes {limit} units at least."),
    "above": N_("This channel takes {limit} units at most. Give {over} units to another one."),
}


def trouble(problem: BudgetProblem, written: str, language: str) -> str:
    """What stands in the way of the units of one channel, and how to mend it."""
    told = _TROUBLE[problem.code]
    if problem.code == "no-number" and not written.strip():
        told = N_("Write a number; 0 leaves the channel out.")
    limit, units = problem.limit or 0.0, problem.units or 0.0
    shown = {"limit": _amount(limit, language), "over": _amount(units - limit, language)}
    return translate(told, language, **shown)


def spent(used: float | None, total: float, *, whole: bool, language: str) -> str:
    """How much of the budget is given out; nothing of it where an amount cannot be used."""
    shown = {"total": _amount(total, language)}
    if used is None:
        told = N_("To give out: {total} units. First mend what is marked.")
        return translate(told, language, **shown)
    shown |= {"used": _amount(used, language), "left": _amount(abs(total - used), language)}
    if whole:
        told = N_("All {total} units are given out.")
    elif used < total:
        told = N_("{used} of {total} units given out; {left} are left.")
    else:
        told = N_("{used} units given out, but there are only {total}: take back {left}.")
    return translate(told, language, **shown)


def finding(people: float | None, size: float, language: str) -> str:
    """How many people the budget reaches at least once."""
    if people is None:
        return ""
    shown = {
        "people": _people(people, language),
        "size": _people(size, language),
        "share": format_percent(100 * people / size, language, decimals=1),
    }
    words = Message("{people} of {size} people reached at least once, {share}.", shown)
    return words.text(language)


def compared(people: float | None, even: float, *, whole: bool, language: str) -> str:
    """The budget beside an even split; no difference is told of sums that differ."""
    shown = {"even": _people(even, language)}
    if people is None or not whole:
        return Message("An even split of all units reaches {even} people.", shown).text(language)
    more = people - even
    shown["more"] = _people(abs(more), language)
    if _people(people, language) == shown["even"]:
        words = Message("That is as many as an even split reaches.", shown)
    elif more > 0:
        words = Message("That is {more} more than an even split, which reaches {even}.", shown)
    else:
        words = Message("That is {more} fewer than an even split, which reaches {even}.", shown)
    return words.text(language)


def following(further: Mapping[str, float], names: Mapping[str, str], language: str) -> str:
    """Where one more unit does most, and where least."""
    if len(further) < 2:  # noqa: PLR2004 - nothing to compare
        return ""
    most, least = max(further, key=further.__getitem__), min(further, key=further.__getitem__)
    if _people(further[most], language) == _people(further[least], language):
        return Message("One more unit does the same everywhere.").text(language)
    shown = {
        "most": names[most],
        "many": _people(further[most], language),
        "least": names[least],
        "few": _people(further[least], language),
    }
    words = Message(
        "One more unit does most in “{most}”: {many} people; least in “{least}”: {few}.", shown
    )
    return words.text(language)


def optimum(people: float | None, best: float, *, whole: bool, language: str) -> str:
    """The highest reach there is, and how near this one comes."""
    shown = {"best": _people(best, language)}
    if people is None or not whole:
        return Message("The best split of all units reaches {best} people (◇).", shown).text(
            language
        )
    shown["share"] = format_percent(100 * people / best, language, decimals=1)
    words = Message(
        "The best split reaches {best} people (◇); this one comes to {share} of it.", shown
    )
    return words.text(language)


def alone(share: float, language: str) -> str:
    """What one channel reaches by itself."""
    shown = {"share": format_percent(100 * share, language, decimals=1)}
    return Message("by itself: {share} of the group", shown).text(language)


def further(people: float | None, language: str) -> str:
    """What one more unit does; None where the channel takes no more."""
    if people is None:
        return Message("takes no more units").text(language)
    shown = {"people": _people(people, language)}
    return Message("one more unit: +{people} people", shown).text(language)


def described(name: str, units: float, option: Option, *, best: float | None, language: str) -> str:
    """The curve of one channel, for those who do not see it."""
    shown = {
        "name": name,
        "units": _amount(units, language),
        "share": format_percent(100 * option.share(units), language, decimals=1),
        "ceiling": format_percent(100 * option.curve.ceiling, language),
    }
    words = Message(
        "Reach curve of “{name}”: {share} at {units} units; it rises ever more slowly and never "
        "exceeds {ceiling}.",
        shown,
    ).text(language)
    if best is None:
        return words
    at = Message("Best split: {units} units.", {"units": _amount(best, language)}).text(language)
    return f"{words} {at}"


def source(about: Mapping[str, object], language: str) -> str:
    """Where the curves come from; empty for a frame that does not tell."""
    if "name" not in about:
        return ""
    named = {"name": about["name"], "version": str(about["version"])}
    return Message(_SOURCE if about.get("fictional") else _OWN_SOURCE, named).text(language)


def amount(units: float, language: str) -> str:
    """Units as a field shows them: without marks between thousands, one decimal at most."""
    plain = f"{units:.1f}".removesuffix(".0")
    return plain.replace(".", ",") if language == "vi" else plain


def _amount(units: float, language: str) -> str:
    return format_number(round(units, 1), language)


def _people(people: float, language: str) -> str:
    """People to three figures: a model of reach knows no more."""
    if people == 0:
        return "0"
    digits = 2 - len(str(int(abs(people)))) + 1
    return format_number(round(people, min(digits, 0)), language, decimals=0)
