"""Activities as slots on the calendar: their days and hours read, their outputs found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.planning._days import day_of, hour_of
from doingoai.text import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from doingoai.planning._brief import Brief
    from doingoai.planning._plan import Activity


@dataclass(frozen=True)
class Slot:
    """One output on the calendar.

    Attributes:
        name: what it is called.
        output: the output of the brief that it is (``output_id``); "" for none.
        channel: by which channel, a ``channel_id``.
        audience: for whom, a ``segment_id``.
        day: the day, on the plan's clock; None while it is not known.
        hour: the time of day on the plan's clock; None while it is not known.
        languages: in what languages.
        submitted: the day on which the text goes to clearance; None while it is not known.
        protocol: whether it is an act of protocol and no content of ours.
        reserve: whether it is the slot kept free.
    """

    name: str
    output: str = ""
    channel: str = ""
    audience: str = ""
    day: dt.date | None = None
    hour: dt.time | None = None
    languages: tuple[str, ...] = ()
    submitted: dt.date | None = None
    protocol: bool = False
    reserve: bool = False


def slots(
    activities: Sequence[Activity], *, language: str = "en", brief: Brief | None = None
) -> tuple[Slot, ...]:
    """The activities of a plan as slots, in their order; what cannot be read is None.

    Args:
        activities: of a plan.
        language: of the plan: how its days are written.
        brief: where an activity bears the id or name of one of its outputs it is that output, and
            channel, audience and whether it is an act of protocol or the reserve are as the brief
            has them.
    """
    outputs = brief.outputs if brief else {}
    known = {
        fold(name.strip()): output
        for output in outputs.values()
        for name in (output.output_id, output.name_en, output.name_vi)
    }
    made = []
    for activity in activities:
        output = known.get(fold(activity.name.strip()))
        made.append(
            Slot(
                name=activity.name.strip(),
                output=output.output_id if output else "",
                channel=output.channel if output else activity.channel.strip(),
                audience=output.segment if output else activity.audience.strip(),
                day=day_of(activity.day, language).date,
                hour=hour_of(activity.hour),
                languages=tuple(written.strip().lower() for written in activity.languages),
                submitted=day_of(activity.submitted, language).date,
                protocol=output.protocol if output else activity.protocol,
                reserve=output.reserve if output else activity.reserve,
            )
        )
    return tuple(made)
