"""The pictures of a report: how columns are spread, and how much there is over time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.charts import INK, LINE, PALETTE, QUIET, draw, house_style
from doingoai.i18n import N_, format_day, format_number, translate
from doingoai.refresh._says import figure as short
from doingoai.refresh._volume import GRAINS
from doingoai.refresh.report._bins import shared_bins
from doingoai.refresh.report._svg import inline
from doingoai.rules import Chart, Series

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from markupsafe import Markup

    from doingoai.refresh._sketch import Sketch
    from doingoai.refresh.profile import Profile

AFTER, BEFORE = PALETTE[0], PALETTE[1]
_SMALL, _WIDE = (3.5, 2.0), (9.0, 2.9)
# More columns than these are told by the table alone.
_MOST_PLOTS = 12
# Two volumes further apart than this have a scale each; above the higher one there is some room.
_APART, _ROOM = 10, 1.12
_EARLIER = N_("Before")
_HOURS = 24
# Longest spans in days that are drawn by day and by week.
_DRAWN_BY_DAY, _DRAWN_BY_WEEK = 60, 800


@dataclass(frozen=True)
class Plot:
    """A picture and its heading; its description is inside."""

    title: str
    svg: Markup


def spread_plots(before: Profile | None, after: Profile, language: str) -> list[Plot]:
    """How the numbers of each column are spread: after filled, before as a broken line."""
    was = before.numbers() if before else {}
    plots: list[Plot] = []
    for name, numbers in after.numbers().items():
        earlier = was[name].sketch if name in was else None
        sketches = [numbers.sketch, *([earlier] if earlier else [])]
        if len(plots) < _MOST_PLOTS and any(sketch.count for sketch in sketches):
            svg = _spread(numbers.sketch, earlier, name, f"spread{len(plots)}", language)
            bare = translate(N_("{column} (after: no values)"), language, column=name)
            plots.append(Plot(name if numbers.sketch.count else bare, svg))
    return plots


def hours_plot(before: Profile | None, after: Profile, language: str) -> Plot | None:
    """At which hours of the day (UTC) things happen; None where hours are not known."""
    volumes = [profile.volume if profile else None for profile in (after, before)]
    shares = [
        [100 * amount / sum(volume.hours) for amount in volume.hours]
        if volume and any(volume.hours)
        else None
        for volume in volumes
    ]
    now, was = shares
    if now is None:
        return None
    edges = list(range(_HOURS + 1))
    axes, figure = _axes(now, was, edges, language)
    axes.set_xticks(list(range(0, _HOURS + 1, 6)))
    title = translate(N_("Hour of the day, UTC"), language)
    busiest = max(range(_HOURS), key=now.__getitem__)
    alt = translate(
        N_("Share of each hour of the day. After: most in the hour from {hour}:00 UTC, {share}%."),
        language,
        hour=busiest,
        share=short(now[busiest]),
    )
    if was is not None:
        earlier = max(range(_HOURS), key=was.__getitem__)
        alt += " " + translate(
            N_("Before: from {hour}:00 UTC, {share}%."),
            language,
            hour=earlier,
            share=short(was[earlier]),
        )
    return Plot(title, inline(figure, alt=alt, name="hours"))


def volume_plots(before: Profile | None, after: Profile, language: str) -> list[Plot]:
    """How much there is over time, after and before, each along its own calendar.

    Both are told by the same periods, and drawn to one scale unless one is ten times the other.
    """
    grain = drawn_grain(before, after)
    amounts = [
        (words, profile.volume.periods(grain)[1])
        for words, profile in ((N_("After"), after), (_EARLIER, before))
        if profile is not None and profile.volume is not None and profile.volume.days
    ]
    tops = [max(periods.values()) for _, periods in amounts]
    top = max(tops, default=0) if max(tops, default=0) < _APART * min(tops, default=0) else None
    return [
        _volume(words, periods, volume_title(after, grain), top, language)
        for words, periods in amounts
    ]


def _volume(
    side: str, periods: dict[dt.date, int], what: str, top: float | None, language: str
) -> Plot:
    words, what = translate(side, language), translate(what, language)
    busiest = max(periods, key=periods.__getitem__)
    alt = translate(
        N_("{what}, from {first} to {last}: {sum} in all, at most {most} ({when})."),
        language,
        what=f"{words}: {what}",
        first=format_day(min(periods), language),
        last=format_day(max(periods), language),
        sum=sum(periods.values()),
        most=periods[busiest],
        when=format_day(busiest, language),
    )
    points = tuple((day.isoformat(), float(amount)) for day, amount in periods.items())
    chart = Chart("bar", series=(Series(words, points),), y_from=0, language=language)
    figure = draw(chart, size=_WIDE)
    if top is not None:
        figure.axes[0].set_ylim(top=_ROOM * top)
    if side == _EARLIER:
        for bar in figure.axes[0].patches:
            bar.set(facecolor=BEFORE, hatch="//")
    name = "volume-before" if side == _EARLIER else "volume-after"
    return Plot(f"{words}: {what}", inline(figure, alt=alt, name=name))


def drawn_grain(before: Profile | None, after: Profile) -> str:
    """The periods in which a picture can hold the volume of both: day, week or month."""
    spans = [
        (max(profile.volume.days) - min(profile.volume.days)).days
        for profile in (before, after)
        if profile is not None and profile.volume is not None and profile.volume.days
    ]
    longest = max(spans, default=0)
    grain = "day" if longest <= _DRAWN_BY_DAY else "week" if longest <= _DRAWN_BY_WEEK else "month"
    grains = [p.volume.grain for p in (before, after) if p is not None and p.volume is not None]
    return max([grain, *grains], key=GRAINS.index)


def volume_title(profile: Profile, grain: str) -> str:
    """What is counted in each period: a catalogue entry."""
    if profile.volume is None or not profile.volume.weight:
        rows = {
            "day": N_("Rows per day"),
            "week": N_("Rows per week"),
            "month": N_("Rows per month"),
        }
        return rows[grain]
    return {
        "day": N_("Amount per day"),
        "week": N_("Amount per week"),
        "month": N_("Amount per month"),
    }[grain]


def _spread(after: Sketch, before: Sketch | None, column: str, name: str, language: str) -> Markup:
    sketches = [each for each in (after, before) if each is not None]
    bins = shared_bins(sketches)
    shares = bins.shares(after) if after.count else None
    earlier = bins.shares(before) if before is not None and before.count else None
    edges = [bins.place(edge) for edge in bins.edges]
    axes, figure = _axes(shares, earlier, edges, language)
    if bins.tens:
        step = max(1, round(edges[-1]) // 4)
        tens = range(0, round(edges[-1]) + 1, step)
        marks = [0.0, *(float(10**ten) for ten in tens if ten)]
        axes.set_xticks([bins.place(mark) for mark in marks], [_brief(m, language) for m in marks])
    else:
        axes.locator_params(axis="x", nbins=5)
        axes.xaxis.set_major_formatter(lambda value, _place: _brief(value, language))
    alt = translate(N_("How “{column}” is spread."), language, column=column)
    for words, sketch in ((N_("After: {told}."), after), (N_("Before: {told}."), before)):
        if sketch is not None:
            alt += " " + translate(words, language, told=_told(sketch, language))
    return inline(figure, alt=alt, name=name)


def _told(sketch: Sketch, language: str) -> str:
    if not sketch.count:
        return translate(N_("no values"), language)
    return translate(
        N_("median {median}, half of the values from {low} to {high}, the largest {most}"),
        language,
        median=short(sketch.quantile(0.5)),
        low=short(sketch.quantile(0.25)),
        high=short(sketch.quantile(0.75)),
        most=short(sketch.high),
    )


def _axes(
    after: Sequence[float] | None,
    before: Sequence[float] | None,
    edges: Sequence[float],
    language: str,
) -> tuple[Any, Any]:
    """Axes with both spreads: after filled, before as a broken outline."""
    from matplotlib.figure import Figure

    with house_style():
        figure = Figure(figsize=_SMALL, layout="constrained")
        axes = figure.subplots()
        if after is not None:
            axes.stairs(after, edges, fill=True, color=AFTER, alpha=0.75)
        if before is not None:
            axes.stairs(before, edges, color=BEFORE, linewidth=2, linestyle=(0, (4, 2)))
        axes.spines["left"].set_visible(False)
        axes.grid(axis="y", color=LINE, linewidth=0.6)
        axes.set_axisbelow(True)
        axes.tick_params(length=0, colors=QUIET, labelcolor=INK, labelsize=10)
        axes.locator_params(axis="y", nbins=4)
        axes.yaxis.set_major_formatter(lambda value, _place: f"{_brief(value, language)}%")
        axes.set_ylim(bottom=0)
    return axes, figure


def _brief(value: float, language: str) -> str:
    """A number as short as a tick allows: 1.5K, 1,5 N."""
    from babel.numbers import format_compact_decimal

    if abs(value) >= 1000:  # noqa: PLR2004 - below, the number itself is short
        return str(format_compact_decimal(value, locale=language, fraction_digits=1))
    return format_number(short(value), language)
