"""What the coverage must teach, as conditions on the data: what is counted, whose, and when.

A wrong reading must lead elsewhere by more than what an answer may be away from the right one.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from doingoai import planning

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

    Condition = Callable[[pd.DataFrame], bool]

PLAN_DAY = dt.date(2026, 11, 16)  # the day of the plan in the story; see ``datasets/brief``
_APART = 1.5  # percentage points
_LITTLE = 0.2  # what the clock changes: not nothing, and no answer becomes wrong by it
_DAY = dt.timedelta(days=1)


def _about(coverage: pd.DataFrame, name: str) -> str:
    return str(coverage.attrs["doingoai"][name])


def _quarter(coverage: pd.DataFrame) -> tuple[dt.date, dt.date]:
    found = planning.quarter_before(coverage, PLAN_DAY, zone=_about(coverage, "zone"))
    if found is None:
        raise ValueError("the coverage holds no whole quarter")
    return found.start, found.end


def _share(
    coverage: pd.DataFrame,
    start: dt.date,
    end: dt.date,
    *,
    by: str = "stories",
    zone: str | None = None,
) -> float:
    clock = zone or _about(coverage, "zone")
    return planning.share_of_voice(
        coverage, _about(coverage, "subject"), start, end, by=by, zone=clock
    )


def _carried(coverage: pd.DataFrame, start: dt.date, end: dt.date, **how: object) -> float:
    about = coverage.attrs["doingoai"]
    asked = {"messages": about["messages"], "zone": about["zone"], **how}
    return planning.message_penetration(coverage, about["subject"], start, end, **asked)


def _other_periods(coverage: pd.DataFrame) -> list[tuple[dt.date, dt.date]]:
    """What "last quarter" is mistaken for."""
    start, end = _quarter(coverage)
    last = dt.date.fromisoformat(_about(coverage, "last"))
    before = start - _DAY
    return [
        (dt.date(before.year, before.month - 2, 1), before),
        (dt.date(start.year - 1, start.month, 1), dt.date(end.year - 1, end.month, end.day)),
        (end + _DAY, last),
        (dt.date(last.year, last.month - 2, 1), last),
        (dt.date(last.year, 1, 1), last),
        (dt.date.fromisoformat(_about(coverage, "first")), last),
    ]


def _apart(right: float, *wrong: float) -> bool:
    return all(abs(right - each) >= _APART for each in wrong)


def _what_is_counted(coverage: pd.DataFrame) -> bool:
    quarter = _quarter(coverage)
    by = [_share(coverage, *quarter, by=column) for column in ("stories", "reach", "ave")]
    return _apart(by[0], *by[1:]) and _apart(by[1], by[2])


def _no_other_period(coverage: pd.DataFrame) -> bool:
    quarter, others = _quarter(coverage), _other_periods(coverage)
    shares = [_share(coverage, *period) for period in others]
    carried = [_carried(coverage, *period) for period in others]
    return _apart(_share(coverage, *quarter), *shares) and _apart(
        _carried(coverage, *quarter), *carried
    )


def _all_five(coverage: pd.DataFrame) -> bool:
    """Leaving one of the others out, or dividing by the others, is another figure."""
    quarter, ours = _quarter(coverage), _about(coverage, "subject")
    right = _share(coverage, *quarter)
    peers = [each for each in coverage["subject"].unique() if each != ours]
    fewer = [_share(_only(coverage, coverage["subject"] != peer), *quarter) for peer in peers]
    important = _share(_only(coverage, coverage["tier"] == 1), *quarter)
    even = 100 / (len(peers) + 1)
    return _apart(right, *fewer, important, even, 100 * right / (100 - right))


def _the_right_denominator(coverage: pd.DataFrame) -> bool:
    quarter = _quarter(coverage)
    wrong = [
        _carried(coverage, *quarter, denominator="with-message-of-anyone"),
        _carried(coverage, *quarter, denominator="all-subjects"),
        _carried(coverage, *quarter, messages=None),
        *(
            _carried(coverage, *quarter, messages=[each])
            for each in coverage.attrs["doingoai"]["messages"]
        ),
        _per_message(coverage),
    ]
    return _apart(_carried(coverage, *quarter), *wrong)


def _per_message(coverage: pd.DataFrame) -> float:
    """An article with two of our messages, counted twice."""
    quarter, about = _quarter(coverage), coverage.attrs["doingoai"]
    return sum(_carried(coverage, *quarter, messages=[each]) for each in about["messages"])


def _the_clock_changes_little(coverage: pd.DataFrame) -> bool:
    quarter = _quarter(coverage)
    away = abs(_share(coverage, *quarter) - _share(coverage, *quarter, zone="UTC"))
    return _LITTLE <= away < _APART


def _looks_like_an_export(coverage: pd.DataFrame) -> bool:
    start, end = _quarter(coverage)
    local = coverage["published_at"].dt.tz_convert(_about(coverage, "zone")).dt.date
    in_quarter = coverage[(local >= start) & (local <= end)]["subject"].value_counts()
    return bool(
        1_350 <= len(coverage) <= 1_650  # noqa: PLR2004
        and in_quarter.min() >= 20  # noqa: PLR2004
        and local.min() <= dt.date.fromisoformat(_about(coverage, "first")) + 3 * _DAY
        and dt.date.fromisoformat(_about(coverage, "last")) - local.max() <= 3 * _DAY
    )


def _only(coverage: pd.DataFrame, rows: pd.Series[bool]) -> pd.DataFrame:
    kept = coverage[rows]
    kept.attrs = coverage.attrs
    return kept


LESSONS: Mapping[str, Condition] = {
    "like-an-export": _looks_like_an_export,
    "what-is-counted": _what_is_counted,
    "no-other-period": _no_other_period,
    "all-five": _all_five,
    "right-denominator": _the_right_denominator,
    "clock-changes-little": _the_clock_changes_little,
}
