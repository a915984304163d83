"""The words along the axes: names, numbers and days as the chart's language writes them."""

from __future__ import annotations

import math
import textwrap
from typing import TYPE_CHECKING

from doingoai.i18n import format_number

if TYPE_CHECKING:
    import datetime as dt

    from matplotlib.axis import Axis

    from doingoai.charts._points import Places
    from doingoai.rules import Chart

_LABEL_WIDTH = 42
_NAME_WIDTH = 14
# More names than these would run into each other.
_MOST_NAMES = 16
_MOST_DAYS = 13
_HUGE = 1e15
# Of each grain, in English and in Vietnamese: as a tick is written, and where the year or day below
# changes.
_PATTERNS = {
    "month": (("LLL", "LLL\ny"), ("'T'M", "'T'M\ny")),
    "day": (("d LLL", "d LLL\ny"), ("d/M", "d/M\ny")),
    "time": (("H:mm", "H:mm\nd LLL"), ("H:mm", "H:mm\nd/M")),
}


def axis_words(label: str, unit: str) -> str:
    """What stands beside an axis: "Engagement rate (%)"."""
    words = f"{label} ({unit})" if label and unit else label or unit
    return in_lines(words, _LABEL_WIDTH, most=2)


def in_lines(words: str, width: int, *, most: int) -> str:
    """``words`` in at most ``most`` lines of ``width`` signs; what does not fit is left out."""
    return textwrap.fill(words, width, max_lines=most, placeholder="…")


def value_words(values: list[float], unit: str, language: str) -> list[str]:
    """Values as they stand beside their points: equally many decimals, and the per cent sign."""
    largest = max(map(abs, values), default=0)
    most = 0 if largest >= 100 else 1 if largest >= 10 else 2  # noqa: PLR2004 - three figures
    few = next(
        decimals
        for decimals in range(most + 1)
        if all(round(value, decimals) == round(value, most) for value in values)
    )
    sign = "%" if unit.strip() == "%" else ""
    return [_number(value, language, decimals=few) + sign for value in values]


def write_values(axis: Axis, language: str) -> None:
    """Write the numbers of a value axis as ``language`` does."""
    axis.set_major_formatter(lambda value, _place: _number(value, language))


def _number(value: float, language: str, *, decimals: int | None = None) -> str:
    # Beyond this nobody counts the noughts, and few can write them.
    if abs(value) >= _HUGE:
        return f"{value:.2g}"
    return format_number(value, language, decimals=decimals)


def write_places(axis: Axis, places: Places, language: str, *, width: int = _NAME_WIDTH) -> None:
    """Write the places of an axis: names one by one, days as a calendar, numbers as numbers."""
    if places.kind == "number":
        write_values(axis, language)
    elif places.kind == "date":
        _write_days(axis, places, language)
    else:
        step = math.ceil(len(places.at) / _MOST_NAMES) or 1
        shown = list(places.at.items())[::step]
        names = [in_lines(str(name), width, most=3) for name, _ in shown]
        axis.set_ticks([at for _, at in shown], names)


def _write_days(axis: Axis, places: Places, language: str) -> None:
    from babel.dates import format_datetime
    from matplotlib.dates import AutoDateLocator, num2date

    from doingoai.charts._points import moment_of

    axis.axis_date()
    moments = sorted(moment for place in places.at if (moment := moment_of(place)) is not None)
    short, long = _PATTERNS[_grain(moments)][language == "vi"]
    if len(moments) > _MOST_DAYS:
        axis.set_major_locator(AutoDateLocator(maxticks=_MOST_DAYS))
        axis.set_major_formatter(
            lambda at, _place: str(format_datetime(num2date(at), long, locale=language))
        )
        return
    # The second line (year, day) only where it changes.
    words, before = [], ""
    for moment in moments:
        own = str(format_datetime(moment, long, locale=language))
        under = own.partition("\n")[2]
        words.append(own if under != before else format_datetime(moment, short, locale=language))
        before = under
    axis.set_ticks(sorted(places.at.values()), words)


def _grain(moments: list[dt.datetime]) -> str:
    """How fine these moments are: by month, by day or by time of day."""
    if any((moment.hour, moment.minute, moment.second) != (0, 0, 0) for moment in moments):
        return "time"
    return "month" if len(moments) > 1 and all(moment.day == 1 for moment in moments) else "day"


def label_axes(x_axis: Axis, y_axis: Axis, chart: Chart) -> None:
    """Write what the axes show and in what unit."""
    x_axis.set_label_text(axis_words(chart.x, chart.x_unit))
    y_axis.set_label_text(axis_words(chart.y, chart.y_unit))
