"""What is said of two versions: one function for each sort of difference."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh._change import Change, Severity
from doingoai.refresh._drift import drift
from doingoai.refresh._says import Day, Percent, figure, listed
from doingoai.refresh._thresholds import thresholds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.refresh._summaries import Categories, Numbers
    from doingoai.refresh.profile import Profile


def row_changes(before: Profile | None, after: Profile) -> Iterator[Change]:
    """Nothing left, far fewer rows, far more, or no earlier version."""
    if not after.rows:
        yield Change(Severity.ALARM, "empty", "", Message("There are no rows."))
        return
    if before is None or not before.rows:
        yield Change(
            Severity.NOTE,
            "first",
            "",
            Message("There is no earlier version to compare with."),
        )
        return
    line = thresholds()["rows"]
    counts = {"before": before.rows, "after": after.rows}
    lost = 1 - after.rows / before.rows
    if lost >= line["look"]:
        yield Change(
            Severity.ALARM if lost >= line["alarm"] else Severity.LOOK,
            "rows",
            "",
            Message(
                "There are {after} rows, {share} fewer than the {before} before: does the export "
                "cover the whole period and every account?",
                {**counts, "share": Percent(lost)},
            ),
        )
    elif after.rows >= line["more"] * before.rows:
        yield Change(
            Severity.LOOK,
            "rows",
            "",
            Message(
                "There are {after} rows, where there were {before}: do they belong to one subject?",
                counts,
            ),
        )


def period_changes(before: Profile | None, after: Profile, now: dt.datetime) -> Iterator[Change]:
    """Rows from the future, or another period."""
    times = after.period()
    if times is None or times.first is None or times.last is None:
        return
    if times.last > now + dt.timedelta(days=thresholds()["future"]["alarm"]):
        yield Change(
            Severity.ALARM,
            "future",
            after.volume.column if after.volume else "",
            Message(
                "The data run to {last}, which is still to come: are day and month the wrong way "
                "round?",
                {"last": Day(times.last.date())},
            ),
        )
    was = before.period() if before is not None else None
    if was is None or was.first is None or was.last is None:
        return
    ends = {
        "first": Day(times.first.date()),
        "last": Day(times.last.date()),
        "was_first": Day(was.first.date()),
        "was_last": Day(was.last.date()),
    }
    if times.last < was.last:
        yield Change(
            Severity.LOOK,
            "period",
            "",
            Message(
                "The data end on {last}, earlier than before ({was_last}): is it an older export?",
                ends,
            ),
        )
    elif (times.first.date(), times.last.date()) != (was.first.date(), was.last.date()):
        yield Change(
            Severity.NOTE,
            "period",
            "",
            Message(
                "The data run from {first} to {last}; before from {was_first} to {was_last}.",
                ends,
            ),
        )


def missing_changes(before: Profile, after: Profile, name: str) -> Iterator[Change]:
    """A column that is empty now, or emptier, or fuller, than it was."""
    if name not in after.columns or name not in before.columns:
        return
    was, now = before.share_missing(name), after.share_missing(name)
    about = {"column": name, "before": Percent(was), "after": Percent(now)}
    if now == 1 and was < 1:
        yield Change(
            Severity.ALARM,
            "missing",
            name,
            Message(
                "“{column}” is empty throughout; before, {before} of it was. Questions that use it "
                "cannot be asked.",
                about,
            ),
        )
    elif now - was >= thresholds()["missing"]["look"]:
        yield Change(
            Severity.LOOK,
            "missing",
            name,
            Message("“{column}” is empty in {after} of the rows; before, in {before}.", about),
        )
    elif was - now >= thresholds()["missing"]["look"]:
        yield Change(
            Severity.NOTE,
            "missing",
            name,
            Message("“{column}” is fuller: empty in {after}; before, in {before}.", about),
        )


def number_changes(name: str, before: Numbers, after: Numbers) -> Iterator[Change]:
    """Numbers of another order, or spread otherwise."""
    was, now = before.sketch.quantile(0.5), after.sketch.quantile(0.5)
    if math.isnan(was) or math.isnan(now):
        return
    about: dict[str, object] = {"column": name, "before": figure(was), "after": figure(now)}
    times = thresholds()["scale"]["look"]
    if min(was, now) > 0 and max(was, now) / min(was, now) >= times:
        yield Change(
            Severity.LOOK,
            "scale",
            name,
            Message(
                "The median of “{column}” is {after}; before it was {before}. That is another "
                "order of magnitude: are unit and accounts the same?",
                about,
            ),
        )
        return
    found = drift(before, after)
    if found is None or not found.reaches("note"):
        return
    about["drift"] = round(found.value, 2)
    if found.reaches("look"):
        says = Message(
            "“{column}” is spread quite differently (drift {drift}): median {after}, before "
            "{before}.",
            about,
        )
        yield Change(Severity.LOOK, "drift", name, says)
    else:
        says = Message(
            "“{column}” is spread somewhat differently (drift {drift}): median {after}, before "
            "{before}.",
            about,
        )
        yield Change(Severity.NOTE, "drift", name, says)


def category_changes(name: str, before: Categories, after: Categories) -> Iterator[Change]:
    """Categories that are new or gone, or shares that shifted between those that stayed."""
    if not before.counts or not after.counts:
        return
    new, gone = newcomers(before, after), newcomers(after, before)
    if new:
        says = Message(
            "“{column}” has new values: {names}.", {"column": name, "names": listed(new)}
        )
        yield Change(Severity.NOTE, "category", name, says)
    if gone:
        share = sum(before.counts[value] for value in gone) / before.present
        says = Message(
            "“{column}” no longer has {names}: {share} of the rows before.",
            {"column": name, "names": listed(gone), "share": Percent(share)},
        )
        matters = share >= thresholds()["category"]["look"]
        yield Change(Severity.LOOK if matters else Severity.NOTE, "category", name, says)
    found = drift(before, after)
    if found is not None and found.reaches("look") and not gone:
        says = Message(
            "The shares of the values of “{column}” have shifted (drift {drift}).",
            {"column": name, "drift": round(found.value, 2)},
        )
        yield Change(Severity.NOTE, "drift", name, says)


def newcomers(before: Categories, after: Categories) -> tuple[str, ...]:
    """The categories of ``after`` that ``before`` lacks; none where it does not name all it had."""
    if not before.complete:
        return ()
    return tuple(value for value, _ in after.counts.most_common() if value not in before.counts)
