"""A communication plan as plain data: what a file holds, a canvas edits and rules look at.

Figures and days stay as they were written: "next spring" is a finding with a hint, never a crash.
`doingoai.planning.day_of` and `number_of` read them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Objective:
    """What shall change, by how much, with whom, until when.

    Attributes:
        metric: what is measured, in words.
        stage: which stage of the evaluation cycle it measures: one of `doingoai.planning.STAGES`;
            "" when nobody said.
        unit: of baseline and target, such as ``"%"``.
        baseline: the figure today, as written.
        baseline_day: the day of that figure, as written.
        target: the figure aimed at, as written.
        audience: with whom: a ``segment_id`` of ``datasets/audiences``, or words.
        deadline: the day by which, as written.
        source: where both figures are read.
    """

    metric: str = ""
    stage: str = ""
    unit: str = ""
    baseline: str = ""
    baseline_day: str = ""
    target: str = ""
    audience: str = ""
    deadline: str = ""
    source: str = ""


@dataclass(frozen=True)
class Pillar:
    """One pillar of a message house, standing on three facts.

    Attributes:
        line: the message in one sentence.
        topic: the topic its facts must have, ``"trade"``; "" when not said.
        decision, target, result: ids of rows of ``datasets/facts``, one of each kind.
    """

    line: str = ""
    topic: str = ""
    decision: str = ""
    target: str = ""
    result: str = ""


@dataclass(frozen=True)
class MessageHouse:
    """One roof, three pillars, each with decision, target and result.

    Attributes:
        roof: the one sentence that all else carries.
        pillars: from left to right.
        language: of its words.
        day: the day on which its facts must hold, as written; "" for today.
    """

    kind: ClassVar[str] = "house"

    roof: str = ""
    pillars: tuple[Pillar, ...] = ()
    language: str = "en"
    day: str = ""


@dataclass(frozen=True)
class Activity:
    """One output on the timeline.

    Attributes:
        name: what goes out or takes place.
        channel: a ``channel_id`` of ``datasets/channels``, or words.
        audience: a ``segment_id`` of ``datasets/audiences``, or words.
        day: as written.
        hour: on the plan's clock, ``"18:00"`` or ``"18"``.
        languages: ``("vi", "en")``.
        submitted: the day on which the text goes to clearance, as written.
        protocol: whether it is an act of protocol (a wreath, a greeting) and no content of ours.
        reserve: whether it is a slot kept free for what nobody foresaw.
    """

    name: str = ""
    channel: str = ""
    audience: str = ""
    day: str = ""
    hour: str = ""
    languages: tuple[str, ...] = ()
    submitted: str = ""
    protocol: bool = False
    reserve: bool = False


@dataclass(frozen=True)
class Spending:
    """What goes into one channel.

    Attributes:
        channel: a ``channel_id`` of ``datasets/channels``, or words.
        units: as written.
    """

    channel: str = ""
    units: str = ""


@dataclass(frozen=True)
class Measure:
    """How success will be told.

    Attributes:
        name: what is measured.
        stage: one of `doingoai.planning.STAGES`.
        source: where it is read.
        day: when, as written.
    """

    name: str = ""
    stage: str = ""
    source: str = ""
    day: str = ""


@dataclass(frozen=True)
class Plan:
    """A campaign on one page, in the steps of OASIS.

    Attributes:
        title: of the campaign.
        mission: whose it is.
        language: of its words.
        drawn_up: the day of the plan, as written; its facts must hold on it.
        starts, ends: first and last day of the campaign, as written.
        zone: the clock by which hours are written, ``"Europe/Lisbon"``.
        objectives: O.
        audiences: A: ids of segments, or words.
        insight: A: what is known of them, and from where.
        strategy: S: the idea, in a few sentences.
        house: S: the message house.
        activities: I: what goes out when.
        budget: I: the units there are, as written.
        spending: I: where they go.
        measures: S: scoring.
        cleared_by: the office that cleared the plan.
        cleared_at: the day, as written.
    """

    kind: ClassVar[str] = "plan"

    title: str = ""
    mission: str = ""
    language: str = "en"
    drawn_up: str = ""
    starts: str = ""
    ends: str = ""
    zone: str = ""
    objectives: tuple[Objective, ...] = ()
    audiences: tuple[str, ...] = ()
    insight: str = ""
    strategy: str = ""
    house: MessageHouse | None = None
    activities: tuple[Activity, ...] = ()
    budget: str = ""
    spending: tuple[Spending, ...] = ()
    measures: tuple[Measure, ...] = ()
    cleared_by: str = ""
    cleared_at: str = ""
