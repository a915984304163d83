"""What a notebook shows of questions, checks and demonstrations. No domain logic in here.

The widget libraries load when a widget is first shown, not with this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.widgets._of_press import (
    correction_builder,
    duty_sheet,
    inquiry_desk,
    press_briefing,
)
from doingoai.widgets._of_spokesperson import (
    delivery_coach,
    pair_checker,
    sound_bite_trimmer,
    statement_studio,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pandas as pd

    from doingoai.datasets import Fact
    from doingoai.planning import Activity, Brief, Plan
    from doingoai.workbook import Check, Overview, Question

__all__ = [
    "JupyterFrontend",
    "best_time_map",
    "budget_allocator",
    "campaign_timeline",
    "correction_builder",
    "delivery_coach",
    "duty_sheet",
    "engagement_explorer",
    "inquiry_desk",
    "listening_room",
    "message_house",
    "oasis_canvas",
    "pair_checker",
    "post_studio",
    "press_briefing",
    "sound_bite_trimmer",
    "statement_studio",
]


class JupyterFrontend:
    """Shows questions and checks as widgets (entry point group ``doingoai.frontends``)."""

    def show_question(self, question: Question) -> Any:
        """The widget of ``question``."""
        from doingoai.widgets._question import QuestionWidget

        return QuestionWidget(question)

    def show_check(self, check: Check) -> Any:
        """The widget of ``check``."""
        from doingoai.widgets._check import CheckWidget

        return CheckWidget(check)

    def show_overview(self, overview: Overview) -> Any:
        """The panel of ``overview``."""
        from doingoai.widgets._overview import OverviewWidget

        return OverviewWidget(overview)


def engagement_explorer(posts: pd.DataFrame, *, language: str) -> Any:
    """A widget to try how a rate of engagement depends on what it is divided by.

    Args:
        posts: frame in the ``posts`` schema; optional columns may be missing or empty.
        language: "vi" or "en".
    """
    from doingoai.widgets._explorer import ExplorerWidget

    return ExplorerWidget(posts, language=language)


def post_studio(
    *,
    language: str,
    fact: str | None = None,
    facts: Sequence[str | Fact] | None = None,
    platforms: Sequence[str] = ("x", "facebook", "instagram", "youtube"),
    name: str = "post-studio",
) -> Any:
    """A widget to write a post in Vietnamese and English, and see what each platform makes of it.

    For practice: what is written is kept in the browser, and nowhere handed in.

    Args:
        language: "vi" or "en", of the studio's own words.
        fact: the id of the fact chosen at first; None for no fact.
        facts: what may be chosen: ids of ``datasets/facts``, or facts; None for all of them.
        platforms: where the post goes, in this order: ``"x"``, ``"facebook"`` …
        name: which draft it shows; studios of one folder and one name share theirs.

    Raises:
        DatasetError: there is no such fact.
    """
    from doingoai.widgets._studio import StudioWidget

    return StudioWidget(language=language, fact=fact, facts=facts, platforms=platforms, name=name)


def best_time_map(posts: pd.DataFrame, *, zone: str, language: str) -> Any:
    """A widget that shows by weekday and hour how posts did, on the audience's clock or another.

    Args:
        posts: frame in the ``posts`` schema, of one mission; optional columns may be missing.
        zone: the audience's time zone, such as ``"Europe/Lisbon"``.
        language: "vi" or "en".
    """
    from doingoai.widgets._best_time import BestTimeWidget

    return BestTimeWidget(posts, zone=zone, language=language)


def listening_room(
    mentions: pd.DataFrame, *, zone: str, language: str, events: pd.DataFrame | None = None
) -> Any:
    """A widget to set when mentions raise an alarm, and see what that catches and costs.

    Args:
        mentions: frame in the ``mentions`` schema; the columns of tone may be missing.
        zone: the audience's time zone, which is the duty officer's too.
        language: "vi" or "en".
        events: what happened, where it may be shown: ``event_id``, ``kind``, ``starts_at``,
            ``ends_at``, ``what_vi``, ``what_en``. Never those of an exercise's own series.
    """
    from doingoai.widgets._listening import ListeningWidget

    return ListeningWidget(mentions, zone=zone, language=language, events=events)


def oasis_canvas(
    *, language: str, begin: Plan | None = None, folder: str | Path | None = None
) -> Any:
    """A widget to write the learner's plan in the five steps of OASIS, with the rules beside it.

    The plan is `doingoai.planning.plan_path`: one file for lesson, exercise and later modules.

    Args:
        language: "vi" or "en", of the widget's own words.
        begin: what a plan begins with while there is no file, such as `planning.story_plan`;
            None for a blank one.
        folder: where the notebook is; default: the working directory, as kernels set it.
    """
    from doingoai.widgets._canvas import CanvasWidget

    return CanvasWidget(language=language, begin=begin, folder=folder)


def message_house(
    *,
    language: str,
    facts: Sequence[str | Fact] | None = None,
    begin: Plan | None = None,
    folder: str | Path | None = None,
) -> Any:
    """A widget to build the message house of the learner's plan on facts.

    Args:
        language: "vi" or "en", of the widget's own words.
        facts: what may be chosen: ids of ``datasets/facts``, or facts; None for all of them.
        begin: what a plan begins with while there is no file; None for a blank one.
        folder: where the notebook is; default: the working directory, as kernels set it.

    Raises:
        DatasetError: there is no such fact.
    """
    from doingoai.widgets._house import HouseWidget

    return HouseWidget(language=language, facts=facts, begin=begin, folder=folder)


def budget_allocator(
    channels: pd.DataFrame,
    *,
    language: str,
    total: float = 100,
    size: float | None = None,
    reveal: bool = False,
) -> Any:
    """A widget to give units to channels and see whom they reach, and where one more does most.

    Args:
        channels: frame in the ``channels`` schema.
        language: "vi" or "en".
        total: units to give out.
        size: people in the target group; default: as the frame says.
        reveal: whether the best split is drawn, too.

    Raises:
        PlanningError: the frame makes no curves, or nobody says how large the target group is.
    """
    from doingoai.widgets._allocator import AllocatorWidget

    return AllocatorWidget(channels, language=language, total=total, size=size, reveal=reveal)


def campaign_timeline(
    *,
    language: str,
    brief: Brief | None = None,
    activities: Sequence[Activity] | None = None,
    folder: str | Path | None = None,
    variant: str = "campaign",
) -> Any:
    """A widget to put outputs on the calendar and see what stands in their way, on both clocks.

    Args:
        language: "vi" or "en".
        brief: what must go out; default: that of the learner's plan, else the story's.
        activities: what stands there at first; default: what the learner's plan has.
        folder: where the notebook is; default: the working directory, as kernels set it.
        variant: "campaign", or "visit" for an invented visit at a high level, under embargo until
            the joint text is agreed; it is nobody's plan and is not kept.
    """
    from doingoai.widgets._timeline import TimelineWidget

    return TimelineWidget(
        language=language, brief=brief, activities=activities, folder=folder, variant=variant
    )
