"""CHRT-007, 008, 010, 011: what is drawn, whatever the words beside it say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.rules._artefacts import Chart, Series
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._chart_examples import GOOD, GOOD_EN, GOOD_VI
from doingoai.rules.packs.chart_figures import in_per_cent, values_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

# As many as the palette has colours that are told apart without full colour vision.
_MOST_LINES = 6
_MOST_SLICES = 8
_WHOLE = 100.0
# Each share may be rounded to a whole number.
_ROUNDED = 0.5

_BARS = replace(GOOD_EN, form="bar", y_from=0.0)
_SHARES = (("Facebook", 62.0), ("Instagram", 25.0), ("X", 13.0))
_PIE = replace(GOOD_EN, form="pie", x="", series=(Series("", _SHARES),))


def _lines(number: int) -> tuple[Series, ...]:
    return tuple(replace(GOOD_EN.series[0], name=f"Mission {n}") for n in range(1, number + 1))


@rule(
    "CHRT-007",
    on=Chart,
    title=N_("Bars begin at zero."),
    why=N_(
        "A bar is read by its length. Cut off at 3, 4.8 looks nine times as long as 3.2 and is "
        "half as much again. Course rule; a line may begin elsewhere."
    ),
    severity=Severity.ERROR,
    bad=(replace(_BARS, y_from=3.0),),
    good=(_BARS, replace(_BARS, y_from=None), replace(GOOD_VI, y_from=3.0)),
)
def cut_bars(chart: Chart, context: Context) -> Iterator[Notice]:
    values = [value for series in chart.series for value in values_of(series)]
    if chart.form != "bar" or chart.y_from is None or not values:
        return
    # Bars below zero hang from it; an axis that begins under all of them shows their length.
    if chart.y_from > 0 or min(0.0, *values) < chart.y_from:
        yield Notice(
            Message("The bars begin at {start}, not at zero.", {"start": chart.y_from}),
            Message("Let the value axis begin at 0, or draw a line."),
            "y",
        )


@rule(
    "CHRT-008",
    on=Chart,
    title=N_("At most six lines or groups of bars, and at most eight slices."),
    why=N_(
        "Course rule: the palette has six colours that people with a colour vision deficiency tell "
        "apart (after Okabe and Ito, 2008), and beyond eight slices nobody compares angles."
    ),
    severity=Severity.WARNING,
    bad=(
        replace(GOOD_EN, series=_lines(7)),
        replace(_PIE, series=(Series("", tuple((f"Channel {n}", 100 / 9) for n in range(9))),)),
    ),
    good=(replace(GOOD_EN, series=_lines(6)), _PIE),
)
def too_many(chart: Chart, context: Context) -> Iterator[Notice]:
    if chart.form == "pie":
        slices = max((len(series.points) for series in chart.series), default=0)
        if slices > _MOST_SLICES:
            yield Notice(
                Message(
                    "The pie has {count} slices; beyond {limit} they cannot be compared.",
                    {"count": slices, "limit": _MOST_SLICES},
                ),
                Message("Put the small ones together as “others”, or draw bars."),
                "series",
            )
    elif len(chart.series) > _MOST_LINES:
        yield Notice(
            Message(
                "The chart has {count} series; beyond {limit} they cannot be told apart.",
                {"count": len(chart.series), "limit": _MOST_LINES},
            ),
            Message("Draw those your title speaks of; the others can be a table."),
            "series",
        )


@rule(
    "CHRT-010",
    on=Chart,
    title=N_("A pie shows the shares of one whole."),
    why=N_(
        "Slices say “parts of a whole”: shares that are negative, or do not make 100%, or belong "
        "to two wholes, say something false. Course rule."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(_PIE, series=(Series("", (*_SHARES, ("TikTok", 20.0))),)),
        replace(_PIE, series=(Series("", (("Facebook", 120.0), ("X", -20.0))),)),
        replace(_PIE, series=_PIE.series * 2),
    ),
    good=(
        _PIE,
        replace(_PIE, series=(Series("", (("a", 33.0), ("b", 33.0), ("c", 33.0))),)),
        replace(_PIE, y_unit="people", series=(Series("", (("a", 330), ("b", 41))),)),
        replace(_BARS, series=(Series("", (("a", 80.0), ("b", -30.0))),)),
    ),
)
def no_whole(chart: Chart, context: Context) -> Iterator[Notice]:
    if chart.form != "pie" or not chart.series:
        return
    bars = Message("Draw bars instead, or choose shares of one whole.")
    values = values_of(chart.series[0])
    total = sum(values)
    if len(chart.series) > 1:
        yield Notice(Message("A pie can show one series only."), bars, "series")
    elif any(value < 0 for value in values):
        yield Notice(Message("A slice cannot be negative."), bars, "series")
    elif in_per_cent(chart) and values and abs(total - _WHOLE) > _ROUNDED * len(values):
        yield Notice(
            Message("The slices make {total}%, not 100%.", {"total": round(total, 1)}),
            bars,
            "series",
        )


@rule(
    "CHRT-011",
    on=Chart,
    title=N_("There is something to compare: one point makes no trend."),
    why=N_(
        "A line through one point, or a single bar, says no more than the number; a trend needs "
        "two points and is trusted with more. Course rule."
    ),
    severity=Severity.ERROR,
    bad=(
        replace(GOOD_EN, series=(Series("Embassy", (("2026-01", 3.2),)),)),
        replace(GOOD_EN, series=(Series("Embassy", (("2026-01", None), ("2026-02", 3.2))),)),
        replace(_BARS, series=(Series("Embassy", (("2026-01", 3.2),)),)),
        replace(GOOD_EN, series=()),
    ),
    good=(*GOOD, _BARS, _PIE),
)
def nothing_to_compare(chart: Chart, context: Context) -> Iterator[Notice]:
    counts = [len(values_of(series)) for series in chart.series]
    choose = Message("Choose a series with more points, or state the number in the text.")
    if not sum(counts):
        yield Notice(Message("Nothing is drawn."), Message("Choose at least one series."), "series")
    elif chart.form == "line":
        for series, count in zip(chart.series, counts, strict=True):
            if count == 1:
                words = Message(
                    "“{name}” is one point: that is no trend.", {"name": series.name[:60]}
                )
                yield Notice(words, choose, "series")
    elif sum(counts) == 1:
        yield Notice(Message("One value alone compares nothing."), choose, "series")
