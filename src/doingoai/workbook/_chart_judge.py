"""The judge of a chart answer: what is drawn, how, and whether its words fit what is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_
from doingoai.workbook._chart_parts import described
from doingoai.workbook._chart_picture import ALTERED, MISSING
from doingoai.workbook._verdict import Judge, Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from doingoai.rules import Series

CHART_WORDS = {
    "wrong-series": N_("This is not what the question asks to be drawn."),
    "wrong-form": N_("These data do not ask for this form."),
    "title-without-finding": N_(
        "It has neither a figure from the chart nor which way the values go."
    ),
    "title-against-data": N_("The drawn values go the other way."),
    "figure-not-drawn": N_("One of its figures cannot be had from what is drawn."),
    "axis-unnamed": N_("It is to say what this axis shows."),
    "wrong-unit": N_("The values are in another unit, or the unit is missing."),
    "no-source": N_("It is to name where these data come from."),
    "alt-without-figure": N_("It gives no figure from the chart."),
    MISSING: N_(
        "Its file is not beside the answers. The chart was marked by its data; nothing is lost."
    ),
    ALTERED: N_(
        "Its file is not the one drawn from your answer. The chart was marked by its data."
    ),
}

# None more than a third, so that no single rule decides the question.
WEIGHTS = {"series": 3, "form": 1, "title": 2, "axes": 1, "unit": 1, "source": 1, "alt": 2}
# A change smaller than this share of the mean may be called steady.
_STEADY = 0.03
_LANGUAGES = ("vi", "en")


def chart(
    series: Collection[str],
    forms: Collection[str],
    *,
    units: Collection[str] = (),
    source: Collection[str] = (),
    misconceptions: Mapping[str, Collection[str]] | None = None,
    weights: Mapping[str, float] | None = None,
) -> Judge:
    """A share for each thing that holds: series, form, title, axes, unit, source, description.

    Only what can be decided is judged. The title must have a figure that the drawn points give
    (drawn value, rounded or not; difference, ratio, change, total, share or mean) or say which
    way a drawn series goes from its first value to its last, and neither may be false. The
    description must have such a figure. Both axes need a name; a pie has no axes.

    Args:
        series: the keys to be drawn, all of them and no others.
        forms: the forms that do.
        units: ways to write the unit of the values ("%", "per cent", "phần trăm"); none: any.
        source: words of which one must stand in the source, in any case; none: any source.
        misconceptions: reason codes for known wrong sets of keys.
        weights: instead of `WEIGHTS`; 0 leaves a thing out.

    Returns:
        A judge whose reasons carry the codes of `CHART_WORDS`, each at the part it is about.
    """
    weight = {name: (weights or WEIGHTS).get(name, 0) for name in WEIGHTS}
    whole = sum(weight.values())
    known = {frozenset(keys): code for code, keys in (misconceptions or {}).items()}
    looks: dict[str, Callable[[Mapping[str, Any]], Reason]] = {
        "series": lambda value: _series(value, frozenset(series), known),
        "form": lambda value: _told("form", value, value.get("form") in forms, "wrong-form"),
        "title": _title,
        "axes": _axes,
        "unit": lambda value: _unit(value, {_plain(unit) for unit in units}),
        "source": lambda value: _source(value, [word.casefold() for word in source]),
        "alt": _alt,
    }

    def judge(value: Mapping[str, Any]) -> Verdict:
        reasons = {name: look(value) for name, look in looks.items() if weight[name]}
        earned = sum(weight[name] for name, reason in reasons.items() if reason.ok)
        return Verdict(earned / whole, tuple(reasons.values()))

    return judge


def _told(part: str, value: Mapping[str, Any], ok: bool, code: str) -> Reason:
    if part not in value:
        return Reason("missing", ok=False, at=(part,))
    return Reason("right" if ok else code, ok=ok, at=(part,))


def _series(
    value: Mapping[str, Any], wanted: frozenset[str], known: Mapping[frozenset[str], str]
) -> Reason:
    drawn = frozenset(each["key"] or "" for each in value.get("series", ()))
    return _told("series", value, drawn == wanted, known.get(drawn, "wrong-series"))


def _axes(value: Mapping[str, Any]) -> Reason:
    if value.get("form") == "pie":
        return Reason("right", ok=True, at=("x",))
    lacking = next((part for part in ("x", "y") if part not in value), None)
    if lacking is not None:
        return Reason("axis-unnamed", ok=False, at=(lacking,))
    return Reason("right", ok=True, at=("x",))


def _unit(value: Mapping[str, Any], wanted: set[str]) -> Reason:
    given = _plain(value.get("y_unit", ""))
    # Some write it into the name: "Rate, %".
    named = _plain(value.get("y", "")).split()
    ok = given in wanted or any(unit in named for unit in wanted) or bool(given and not wanted)
    return Reason("right" if ok else "wrong-unit", ok=ok, at=("y_unit",))


def _source(value: Mapping[str, Any], words: list[str]) -> Reason:
    given = value.get("source", "").casefold()
    return _told("source", value, not words or any(word in given for word in words), "no-source")


def _title(value: Mapping[str, Any]) -> Reason:
    from doingoai.rules.packs.chart_words import directions

    if "title" not in value or not value.get("series"):
        return Reason("missing", ok=False, at=("title",))
    series = described(value, {}, "en").series
    ways = {way for each in series for way in _ways(each)}
    said = {way for language in _LANGUAGES for way in directions(value["title"], language)}
    if said and ways and not said & ways:
        code = "title-against-data"
    else:
        code = _figures(value, "title") or ("right" if said & ways else "title-without-finding")
    return Reason(code, ok=code == "right", at=("title",))


def _alt(value: Mapping[str, Any]) -> Reason:
    if "alt" not in value or not value.get("series"):
        return Reason("missing", ok=False, at=("alt",))
    code = _figures(value, "alt") or "alt-without-figure"
    return Reason(code, ok=code == "right", at=("alt",))


def _figures(value: Mapping[str, Any], part: str) -> str | None:
    """What to say of the figures in a text: "right" where the data give all, None for none.

    Nobody said in which language a learner wrote ("4.8" or "4,8"): the reading that fits is meant.
    """
    from doingoai.rules.packs.chart_figures import in_data, not_in_data

    # A wrong unit is a fault of its own, not one of the figure as well.
    plain = {name: kept for name, kept in value.items() if name != "y_unit"}
    found: set[str | None] = set()
    for language in _LANGUAGES:
        made = described(plain, {}, language)
        right = "right" if in_data(value[part], made) else None
        found.add("figure-not-drawn" if not_in_data(value[part], made) else right)
    return next((code for code in ("right", None) if code in found), "figure-not-drawn")


def _ways(series: Series) -> set[str]:
    """What may be said of a series: up, down, flat, and what may be denied."""
    from doingoai.rules.packs.chart_figures import values_of

    values = values_of(series)
    if len(values) < 2:  # noqa: PLR2004 - one point goes nowhere
        return set()
    change = values[-1] - values[0]
    steady = abs(change) <= _STEADY * max(map(abs, values), default=0)
    ways = {"flat"} if steady else {"not-flat"}
    ways |= {"up"} if change > 0 else {"not-up"}
    return ways | ({"down"} if change < 0 else {"not-down"})


def _plain(words: str) -> str:
    return words.casefold().replace(",", " ").replace("(", " ").replace(")", " ").strip()
