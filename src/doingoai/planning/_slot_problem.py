"""One thing about a timeline that does not work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

    from doingoai.planning._calendar import CalendarDay

SlotCode = Literal["outside", "clash", "zone", "lead", "language", "handling", "order", "reserve"]
# In the order in which they are told.
SLOT_CODES: tuple[SlotCode, ...] = (
    "outside",
    "clash",
    "zone",
    "lead",
    "language",
    "handling",
    "order",
    "reserve",
)


@dataclass(frozen=True)
class SlotProblem:
    """One thing that does not work.

    Attributes:
        code: ``"outside"`` the days on which it may go out, or no working day where it needs one;
            ``"clash"`` with another slot, or with a day that fills the news; ``"zone"``: its hour
            is not within the audience's window on the audience's clock; ``"lead"``: the text goes
            to clearance too late, or before it is ready; ``"language"``: one is missing;
            ``"handling"``: the day allows no such thing; ``"order"``: too soon or too late after
            the output that it follows; ``"reserve"``: there is no slot kept free.
        index: which slot, from 0; None for the timeline as a whole.
        name: what the slot is called.
        day: its day.
        other: the index of the other slot; None where there is none.
        earliest, latest: the days between which it would do, where there are such; for ``"lead"``
            the days between which the text would have to go to clearance.
        there: the hour on the audience's clock, for ``"zone"``.
        zone: that clock.
        window: the hours there between which it would do, the first included, the last not.
        missing: the languages that are missing.
        days: the days of the calendar that stand in the way.
    """

    code: SlotCode
    index: int | None = None
    name: str = ""
    day: dt.date | None = None
    other: int | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    there: dt.time | None = None
    zone: str = ""
    window: tuple[int, int] | None = None
    missing: tuple[str, ...] = ()
    days: tuple[CalendarDay, ...] = ()
