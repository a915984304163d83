"""What the ambassador asked for: the campaign's days, and what must go out in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from doingoai.datasets import package
from doingoai.datasets._rows import day as as_day
from doingoai.datasets._rows import listed, records
from doingoai.planning._days import day_of
from doingoai.planning._plan import Plan
from doingoai.text import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping


@dataclass(frozen=True)
class Output:
    """One thing that must go out or take place, a row of ``datasets/brief``.

    Attributes:
        output_id: its key, ``"o1"``.
        name_en, name_vi: what it is called.
        channel: by which channel; "" for the reserve.
        segment: for whom, a ``segment_id``.
        languages: in what languages it must be.
        ready: the first day on which its text can go to clearance; None where there is no text.
        earliest, latest: the first and last day on which it may go out.
        fixed: the day of the calendar to which it is bound; "" for none.
        after: the output that must come before it; "" for none.
        after_from, after_to: at least and at most so many days after that one.
        working_day: whether it needs a working day in the host country.
        protocol: whether it is an act of protocol and no content of ours.
        reserve: whether it is the slot kept free.
    """

    output_id: str
    name_en: str
    name_vi: str
    channel: str
    segment: str
    languages: tuple[str, ...]
    ready: dt.date | None
    earliest: dt.date
    latest: dt.date
    fixed: str
    after: str
    after_from: int
    after_to: int
    working_day: bool
    protocol: bool
    reserve: bool

    def name(self, language: str) -> str:
        """What it is called in ``language``."""
        return self.name_vi if language == "vi" else self.name_en


@dataclass(frozen=True)
class Brief:
    """The frame of a timeline.

    Attributes:
        mission: whose campaign it is; "" when nobody said.
        drawn_up: the day of the plan; None when nobody said.
        starts, ends: first and last day of the campaign; None when nobody said.
        zone: the clock by which days and hours are written; "" when nobody said.
        clearance_days: working days that clearance at home takes.
        outputs: what must go out, by id; empty for a plan without a brief.
        embargo: the output until which all that follows it is under embargo; "" for none.
    """

    mission: str = ""
    drawn_up: dt.date | None = None
    starts: dt.date | None = None
    ends: dt.date | None = None
    zone: str = ""
    clearance_days: int = 0
    outputs: Mapping[str, Output] = field(default_factory=dict)
    embargo: str = ""

    @property
    def embargoed(self) -> frozenset[str]:
        """The outputs that follow the one that lifts the embargo, at once or further on."""
        found: set[str] = set()
        for _ in self.outputs:
            before = {self.embargo, *found} - {""}
            found |= {key for key, output in self.outputs.items() if output.after in before}
        return frozenset(found)


def brief() -> Brief:
    """The brief of the course's story, from ``datasets/brief``.

    Raises:
        DatasetError: the dataset can't be read.
    """
    return _story("data", package("brief")["doingoai"])


def visit() -> Brief:
    """An invented visit at a high level, between sides that are not named, from ``datasets/brief``.

    What is agreed binds both sides: until the joint text is, what follows it is under embargo.

    Raises:
        DatasetError: the dataset can't be read.
    """
    about = package("brief")["doingoai"]
    return _story("visit", {**about, **about["visit"]})


def _story(resource: str, about: Mapping[str, Any]) -> Brief:
    outputs = [_output(row) for row in records("brief", resource)]
    return Brief(
        mission=str(about["mission"]),
        drawn_up=as_day(about["drawn_up"]),
        starts=as_day(about["starts"]),
        ends=as_day(about["ends"]),
        zone=str(about["zone"]),
        clearance_days=int(about["clearance_days"]),
        outputs={output.output_id: output for output in outputs},
        embargo=str(about.get("embargo", "")),
    )


def story_plan(language: str) -> Plan:
    """What a plan of the course's story begins with: mission, days, clock, units.

    Raises:
        DatasetError: the dataset ``brief`` or ``channels`` can't be read.
    """
    story = brief()
    days = {name: getattr(story, name) for name in ("drawn_up", "starts", "ends")}
    return Plan(
        mission=story.mission,
        language=language,
        zone=story.zone,
        budget=str(package("channels")["doingoai"]["total"]),
        **{name: day.isoformat() for name, day in days.items() if day},
    )


def at_host(mission: str) -> bool:
    """Whether a mission works in the host country that the datasets are about.

    Only there do ``datasets/audiences`` and ``datasets/channels`` tell anything of a plan, and the
    days of ``datasets/calendar`` that are the host country's. A blank name is the story's.

    Raises:
        DatasetError: the dataset ``brief`` can't be read.
    """
    return not mission.strip() or fold(brief().mission) in fold(mission)


def brief_of(plan: Plan) -> Brief:
    """The brief that a plan follows: the story's for a plan of its mission, else the plan's own.

    The plan's own days and zone hold wherever they can be read. A plan of another mission names no
    outputs and no days of clearance.

    Raises:
        DatasetError: the dataset ``brief`` can't be read.
    """
    story = brief()
    frame = story if plan.mission.strip() == story.mission else Brief(mission=plan.mission.strip())
    read = {
        name: day_of(getattr(plan, name), plan.language).date
        for name in ("drawn_up", "starts", "ends")
    }
    return replace(
        frame,
        drawn_up=read["drawn_up"] or frame.drawn_up,
        starts=read["starts"] or frame.starts,
        ends=read["ends"] or frame.ends,
        zone=plan.zone.strip() or frame.zone,
    )


def _output(row: Mapping[str, str]) -> Output:
    return Output(
        output_id=row["output_id"],
        name_en=row["name_en"],
        name_vi=row["name_vi"],
        channel=row["channel_id"],
        segment=row["segment_id"],
        languages=listed(row["languages"]),
        ready=as_day(row["ready"]) if row["ready"] else None,
        earliest=as_day(row["earliest"]),
        latest=as_day(row["latest"]),
        fixed=row["fixed"],
        after=row["after"],
        after_from=int(row["after_from"] or 0),
        after_to=int(row["after_to"] or 0),
        working_day=row["working_day"] == "true",
        protocol=row["protocol"] == "true",
        reserve=row["reserve"] == "true",
    )
