"""What a position on a matplotlib axis stands for: a day, a name, a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.charts._points import plain_place

if TYPE_CHECKING:
    from collections.abc import Callable

# Bars stand at their place up to a rounding error of the last bit.
_NEAR = 1e-6
_MOST_TICKS = 1000


def place_reader(axis: Any, positions: list[float]) -> Callable[[Any, float], str | float]:
    """A function from what was plotted (None where it is not known) and its position to the place.

    Days become ISO text. Names are those of matplotlib's own categories, of pandas' periods, or
    the labels that were set by hand, if every one of ``positions`` has one.
    """
    converter = axis.get_converter()
    kind = type(converter).__name__
    if kind == "StrCategoryConverter":
        names = {at: name for name, at in axis.get_units()._mapping.items()}
        return lambda place, at: plain_place(names.get(round(at), _or(place, at)))
    if kind == "PeriodConverter":
        frequency = axis.get_major_formatter().freq
        return lambda _place, at: _period(at, frequency)
    if "Date" in kind:
        return lambda place, at: plain_place(place) if _has_days(place) else _day(at)
    labels = _set_by_hand(axis)
    if not all(round(at / _NEAR) in labels for at in positions):
        return lambda place, at: plain_place(_or(place, at))
    return lambda _place, at: labels[round(at / _NEAR)]


def _or(place: Any, at: float) -> Any:
    return at if place is None else place


def _has_days(place: Any) -> bool:
    return place is not None and not hasattr(type(place), "__float__")


def _day(at: float) -> str | float:
    from matplotlib.dates import num2date

    return plain_place(num2date(round(at * 86400) / 86400))


def _period(at: float, frequency: Any) -> str | float:
    import pandas as pd

    return plain_place(pd.Period(ordinal=round(at), freq=frequency))


def _set_by_hand(axis: Any) -> dict[int, str | float]:
    """The labels that somebody gave to positions (``set_xticks(…, labels)``), by position."""
    from matplotlib.ticker import FixedLocator, ScalarFormatter

    write, locator = axis.get_major_formatter(), axis.get_major_locator()
    if not isinstance(locator, FixedLocator) or isinstance(write, ScalarFormatter):
        return {}
    ticks = [float(at) for at in axis.get_majorticklocs()[:_MOST_TICKS]]
    write.set_locs(ticks)
    numbered: list[tuple[float, int | None]] = [(at, number) for number, at in enumerate(ticks)]
    if ticks and max(ticks) - min(ticks) <= _MOST_TICKS:
        # pandas thins the labels it shows; its formatter knows those between as well.
        numbered += [(float(at), None) for at in range(round(min(ticks)), round(max(ticks)) + 1)]
    labels: dict[int, str | float] = {}
    for at, number in numbered:
        words = str(write(at, number) or "").strip()
        if words:
            labels.setdefault(round(at / _NEAR), plain_place(words))
    return labels
