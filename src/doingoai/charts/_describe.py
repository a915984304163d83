"""A description, as data, of what a matplotlib figure shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from doingoai.charts._picture import ChartError, described
from doingoai.charts._points import plain_value
from doingoai.charts._read_axis import place_reader
from doingoai.i18n import Message, default_language, known_language
from doingoai.text import nfc

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

    from doingoai.rules import Chart, Series

# "Engagement rate (%)", "Engagement rate [%]", "Engagement rate, %".
_WITH_UNIT = re.compile(
    r"(?P<label>.*\S)\s*(?:\((?P<round>[^()]{1,40})\)|\[(?P<square>[^\[\]]{1,40})\]|,\s*(?P<comma>%))"
)


def describe(
    figure: Any,
    *,
    source: str,
    alt: str,
    title: str | None = None,
    x: str | None = None,
    x_unit: str | None = None,
    y: str | None = None,
    y_unit: str | None = None,
    language: str | None = None,
) -> Chart:
    """What ``figure`` shows, as data that rules and marking can read.

    Read from the first axes that hold lines, bars or slices: the title, the labels of the axes
    with their units ("Rate (%)"), the points of each series, and where the value axis begins.
    Days on an axis become ISO text. Of bars that lie, ``x`` is the axis of their names. The
    values of slices are their shares in per cent.

    Args:
        figure: a matplotlib figure, or one of its axes.
        source: where the data come from.
        alt: the description for those who don't see the chart.
        title: the title, instead of what the figure says; so the next four.
        x: what the axis of days or names shows.
        x_unit: its unit.
        y: what the value axis shows.
        y_unit: its unit.
        language: of the words; default: the learner's.

    Raises:
        ChartError: there is nothing to describe, a value is infinite, or ``alt`` is blank.
    """
    from doingoai.rules import Chart

    axes = _axes_with_data(figure)
    lying = _lies(axes)
    along, values = (axes.yaxis, axes.xaxis) if lying else (axes.xaxis, axes.yaxis)
    form = _form(axes)
    own_x, own_x_unit = _label(along) if form != "pie" else ("", "")
    own_y, own_y_unit = _label(values) if form != "pie" else ("", "%")
    return Chart(
        form=form,
        title=_title(axes) if title is None else title,
        x=own_x if x is None else x,
        x_unit=own_x_unit if x_unit is None else x_unit,
        y=own_y if y is None else y,
        y_unit=own_y_unit if y_unit is None else y_unit,
        series=_series(axes, form),
        source=source.strip(),
        alt=described(alt),
        y_from=None if form == "pie" else _begin(values),
        language=known_language(language) or language or default_language(),
    )


def _axes_with_data(figure: Any) -> Any:
    found = getattr(figure, "axes", None)
    # Of axes, ``axes`` is the axes themselves; of a figure, a list of them.
    listed = found if isinstance(found, list) else [found]
    for axes in listed:
        if axes is not None and hasattr(axes, "containers") and _form(axes):
            return axes
    raise ChartError(
        Message("There are no lines, bars or slices in this figure to describe."),
        Message("Draw the chart first, then describe its figure: charts.describe(ax.figure, …)."),
    )


def _form(axes: Axes) -> str:
    if _slices(axes):
        return "pie"
    return "bar" if _bars(axes) else "line" if _lines(axes) else ""


def _slices(axes: Axes) -> list[Any]:
    return [shape for shape in axes.patches if hasattr(shape, "theta1")]


def _bars(axes: Axes) -> list[Any]:
    return [group for group in axes.containers if hasattr(group, "datavalues") and len(group)]


def _lines(axes: Axes) -> list[Any]:
    """The lines that show data; a rule drawn across the axes (axhline) does not."""
    import numpy as np

    return [
        line
        for line in axes.lines
        if line.get_visible()
        and np.size(line.get_xdata())
        and all(line.get_transform().contains_branch_seperately(axes.transData))
    ]


def _lies(axes: Axes) -> bool:
    bars = _bars(axes)
    return bool(bars) and bars[0].orientation == "horizontal"


def _series(axes: Axes, form: str) -> tuple[Series, ...]:
    from doingoai.rules import Series

    try:
        if form == "pie":
            return (Series("", tuple(_share(shape) for shape in _slices(axes))),)
        drawn = _bar_series(axes) if form == "bar" else _line_series(axes)
        return tuple(Series(_name(artist), points) for artist, points in drawn)
    except ValueError as error:
        raise ChartError(
            Message("A value of this chart is infinite or no number."),
            Message("Look at the data: a division by zero is the usual cause."),
        ) from error


def _line_series(axes: Axes) -> list[tuple[Any, Any]]:
    lines = _lines(axes)
    read = place_reader(axes.xaxis, [at for line in lines for at in line.get_xdata(orig=False)])
    found = []
    for line in lines:
        plotted, at = line.get_xdata(orig=True), line.get_xdata(orig=False)
        rows = zip(plotted, at, line.get_ydata(), strict=True)
        found.append((line, tuple((read(*row[:2]), plain_value(row[2])) for row in rows)))
    return found


def _bar_series(axes: Axes) -> list[tuple[Any, Any]]:
    groups, lying = _bars(axes), _lies(axes)
    # Bars of one place stand side by side: the middle of all of them is the place.
    middles = [[_middle(bar, lying=lying) for bar in group] for group in groups]
    places = []
    for own in middles:
        beside = [row for row in middles if len(row) == len(own)]
        places.append([sum(row[i] for row in beside) / len(beside) for i in range(len(own))])
    read = place_reader(axes.yaxis if lying else axes.xaxis, [at for row in places for at in row])
    found = []
    for group, row in zip(groups, places, strict=True):
        bars = zip(row, group.datavalues, strict=True)
        found.append((group, tuple((read(None, at), plain_value(value)) for at, value in bars)))
    return found


def _middle(bar: Any, *, lying: bool) -> float:
    if lying:
        return float(bar.get_y() + bar.get_height() / 2)
    return float(bar.get_x() + bar.get_width() / 2)


def _share(shape: Any) -> tuple[str, float]:
    return _name(shape), round(float(abs(shape.theta2 - shape.theta1)) / 3.6, 6)


def _name(artist: Any) -> str:
    name = str(artist.get_label() or "")
    return "" if name.startswith("_") or name == "None" else nfc(name)


def _title(axes: Axes) -> str:
    for where in ("center", "left", "right"):
        if axes.get_title(loc=where).strip():
            return _one_line(axes.get_title(loc=where))
    return _one_line(axes.figure.get_suptitle())


def _label(axis: Axis) -> tuple[str, str]:
    words = _one_line(axis.get_label_text())
    found = _WITH_UNIT.fullmatch(words)
    if found is None:
        return words, ""
    return found["label"], (found["round"] or found["square"] or found["comma"]).strip()


def _one_line(words: str) -> str:
    return " ".join(nfc(words).split())


def _begin(axis: Axis) -> float:
    low, high = axis.get_view_interval()
    return round(float(min(low, high)), 9)
