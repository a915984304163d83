"""Two versions of a dataset side by side: what differs, and whether somebody should look."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.refresh._change import Change, Severity
from doingoai.refresh._differences import (
    category_changes,
    missing_changes,
    newcomers,
    number_changes,
    period_changes,
    row_changes,
)
from doingoai.refresh._drift import drift
from doingoai.refresh._summaries import Categories, Numbers, Times

if TYPE_CHECKING:
    from doingoai.datasets.schemas import Schema
    from doingoai.refresh.profile import Profile

__all__ = ["Change", "ColumnDiff", "Diff", "Severity", "compare"]


@dataclass(frozen=True)
class ColumnDiff:
    """One column before and after; what was not there before is None.

    Attributes:
        name: the column; of tidy figures also ``"value (views)"``.
        missing: the share of empty cells.
        low, high, median: of numbers; the median to within one per cent.
        drift: the population stability index of the two; None where there is nothing to compare.
        new: categories that were not there before.
        gone: categories that are not there any more.
    """

    name: str
    missing: tuple[float | None, float | None]
    low: tuple[float | None, float | None] = (None, None)
    high: tuple[float | None, float | None] = (None, None)
    median: tuple[float | None, float | None] = (None, None)
    drift: float | None = None
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True)
class Diff:
    """Two versions side by side.

    Attributes:
        rows: how many rows before (None without an earlier version) and after.
        period: first and last moment before and after; None without any.
        columns: each column.
        changes: what deserves words, alarms first.
    """

    rows: tuple[int | None, int]
    period: tuple[tuple[dt.datetime, dt.datetime] | None, tuple[dt.datetime, dt.datetime] | None]
    columns: tuple[ColumnDiff, ...]
    changes: tuple[Change, ...]

    @property
    def alarms(self) -> tuple[Change, ...]:
        """The changes that may make the data unusable."""
        return tuple(change for change in self.changes if change.severity is Severity.ALARM)

    @property
    def refusals(self) -> tuple[Change, ...]:
        """The alarms that no data can be right with: no rows, rows from the future."""
        return tuple(change for change in self.alarms if change.kind in {"empty", "future"})

    def as_dict(self) -> dict[str, Any]:
        """The "diff" of ``doingoai refresh --json``; sentences are in English."""
        return {
            "rows": _pair(self.rows),
            "period": _pair(
                tuple(ends and [moment.isoformat() for moment in ends] for ends in self.period)
            ),
            "columns": {column.name: _column_dict(column) for column in self.columns},
            "changes": [change.as_dict() for change in self.changes],
        }


def compare(
    before: Profile | None, after: Profile, schema: Schema, *, now: dt.datetime | None = None
) -> Diff:
    """What differs between the current version of a dataset and a new one.

    Args:
        before: the profile of the current version; None where there is none.
        after: the profile of the new one.
        schema: the schema of both.
        now: the moment that rows may not lie behind, UTC without a zone; default: the clock's.

    Returns:
        The differences. Numbers that are spread otherwise are no alarm: real data differ from
        invented ones, and one quarter from the next.
    """
    now = now or dt.datetime.now(dt.UTC).replace(tzinfo=None)
    changes = [*row_changes(before, after), *period_changes(before, after, now)]
    columns = []
    for name in after.columns if before is None else {**before.columns, **after.columns}:
        columns.append(_column(before, after, name))
        if before is not None and after.rows:
            changes += missing_changes(before, after, name)
    if before is not None and after.rows:
        changes += [
            change
            for name, now_there in after.numbers().items()
            if (was := before.numbers().get(name)) is not None
            for change in number_changes(name, was, now_there)
        ]
        for name in schema.columns:
            was_there, is_there = before.columns[name], after.columns[name]
            if isinstance(was_there, Categories) and isinstance(is_there, Categories):
                changes += category_changes(name, was_there, is_there)
    order = list(Severity)
    changes.sort(key=lambda change: order.index(change.severity))
    return Diff(
        (None if before is None else before.rows, after.rows),
        (_period(before), _period(after)),
        tuple(columns),
        tuple(changes),
    )


def _column(before: Profile | None, after: Profile, name: str) -> ColumnDiff:
    sides = [None if profile is None else profile.columns.get(name) for profile in (before, after)]
    missing = (_share_missing(before, name), _share_missing(after, name))
    was, now = sides
    more: dict[str, Any] = {}
    if isinstance(now, Numbers) or isinstance(was, Numbers):
        sketches = [each.sketch if isinstance(each, Numbers) else None for each in sides]
        known = [sketch if sketch and sketch.count else None for sketch in sketches]
        more = {
            "low": tuple(sketch and sketch.low for sketch in known),
            "high": tuple(sketch and sketch.high for sketch in known),
            "median": tuple(sketch and sketch.quantile(0.5) for sketch in known),
        }
    if isinstance(was, Categories) and isinstance(now, Categories):
        more |= {"new": newcomers(was, now), "gone": newcomers(now, was)}
    if was is not None and now is not None and not isinstance(now, Times):
        found = drift(was, now)
        more["drift"] = found and found.value
    return ColumnDiff(name, missing, **more)


def _share_missing(profile: Profile | None, name: str) -> float | None:
    return profile.share_missing(name) if profile and name in profile.columns else None


def _period(profile: Profile | None) -> tuple[dt.datetime, dt.datetime] | None:
    times = profile.period() if profile else None
    return (times.first, times.last) if times and times.first and times.last else None


def _column_dict(column: ColumnDiff) -> dict[str, Any]:
    told: dict[str, Any] = {"missing": _pair(column.missing)}
    if column.median != (None, None):
        told |= {
            "min": _pair(column.low),
            "max": _pair(column.high),
            "median": _pair(column.median),
        }
    if column.drift is not None:
        told["drift"] = round(column.drift, 4)
    if column.new or column.gone:
        told |= {"new": list(column.new), "gone": list(column.gone)}
    return told


def _pair(both: tuple[Any, ...]) -> dict[str, Any]:
    before, after = both
    return {"before": before, "after": after}
