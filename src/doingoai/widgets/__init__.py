"""What a notebook shows of questions, checks and demonstrations. No domain logic in here.

The widget libraries load when a widget is first shown, not with this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    import pandas as pd

    from doingoai.datasets import Fact
    from doingoai.planning import Activity, Brief, Plan
    from doingoai.press.briefing import Bank
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


def press_briefing(
    *,
    language: str,
    seed: int = 1,
    count: int = 6,
    topics: Sequence[str] = (),
    incident: str = "",
    pressure: int = 2,
    spoken: str | None = None,
    code: str = "",
    questions: Bank | None = None,
    folder: str | Path | None = None,
) -> Any:
    """A widget to practise a press briefing: a room asks, hears the reply, and prints it tomorrow.

    For practice: nothing is marked. The same arguments set the same briefing for a whole class;
    the learner may set another, and pass its code on.

    Args:
        language: "vi" or "en", of the widget's own words.
        seed: which briefing, 1 to 999,999.
        count: questions without follow-ups, 1 to 20.
        topics: topics of ``datasets/press-questions`` that may come up; none means all.
        incident: an ``incident_id`` that half of the questions are about; "" for a quiet day.
        pressure: 1 friendly, 2 as on most days, 3 a hard day.
        spoken: "vi" or "en", of questions and replies; default: as ``language``.
        code: that of a briefing, such as ``"vi.6.2.17"``, instead of all these.
        questions: what may be asked; default: ``datasets/press-questions``.
        folder: where the notebook is; default: the working directory, as kernels set it.

    Raises:
        DatasetError: the questions can't be read.
        ValueError: an argument is out of range, or the code is none.
    """
    from doingoai.press.briefing import Setting, setting_of
    from doingoai.widgets._briefing import BriefingWidget

    setting = Setting(spoken or language, seed, count, tuple(topics), incident, pressure)
    if code:
        coded = setting_of(code)
        if coded is None:
            raise ValueError(f"no code of a briefing: {code}")
        setting = coded
    return BriefingWidget(language=language, setting=setting, questions=questions, folder=folder)


def delivery_coach(recordings: pd.DataFrame, *, language: str) -> Any:
    """A widget to hear and measure how a text is delivered: rate, pauses, loudness.

    One records in the browser, opens a file, or chooses a recording; it works without a
    microphone. The sound goes to the kernel and to nowhere else, and is written to no disk.

    Args:
        recordings: frame in the ``recordings`` schema: what may be chosen.
        language: "vi" or "en", of the coach's own words.

    Raises:
        DatasetError: a recording of the frame is not in the dataset.
    """
    from doingoai.widgets._coach import CoachWidget

    return CoachWidget(recordings, language=language)


def statement_studio(
    *,
    language: str,
    incident: str = "website",
    folder: str | Path | None = None,
    name: str = "statement-studio",
) -> Any:
    """A widget to write a holding statement while the first hour of an incident passes.

    The dossier grows minute by minute; the clock moves when the learner moves it, or runs when it
    is let run. For practice: what is written is kept in the browser, and nowhere handed in.

    Args:
        language: "vi" or "en", of the studio's own words; one writes in either or in both.
        incident: a row of ``datasets/incidents``: "website", "collapse", "rumour", "consular".
        folder: where the notebook is, for the key messages of the learner's plan; default: the
            working directory, as kernels set it.
        name: which draft it shows; studios of one folder, incident and name share theirs.

    Raises:
        DatasetError: there is no such incident.
    """
    from doingoai.widgets._statement import StatementWidget

    return StatementWidget(language=language, incident=incident, folder=folder, name=name)


def sound_bite_trimmer(
    *,
    language: str,
    facts: Sequence[str | Fact] | None = None,
    name: str = "sound-bite-trimmer",
) -> Any:
    """A widget to cut a sentence with one figure until it is said in one breath.

    For practice: what is written is kept in the browser, and nowhere handed in.

    Args:
        language: "vi" or "en", of the widget's own words; the sentence may be in either.
        facts: what may be chosen: ids of ``datasets/facts``, or facts; None for all of them.
        name: which draft it shows; trimmers of one folder and name share theirs.

    Raises:
        DatasetError: there is no such fact.
    """
    from doingoai.widgets._trimmer import TrimmerWidget

    return TrimmerWidget(language=language, facts=facts, name=name)


def pair_checker(
    *,
    language: str,
    texts: Mapping[str, str | Iterable[str]] | pd.DataFrame | None = None,
    name: str = "pair-checker",
) -> Any:
    """A widget to lay a text in Vietnamese, English and French side by side and compare them.

    It shows what each version states in figures, days, names and commitments, row by row. For
    practice: what is written is kept in the browser, and nowhere handed in.

    Args:
        language: "vi" or "en", of the widget's own words.
        texts: what stands there at first, by language ("vi", "en", "fr"): a text, or its sentences;
            a frame with such columns, such as ``load("drafts", "practice_versions")``; None for
            blank fields.
        name: which draft it shows; checkers of one folder, name and first texts share theirs.
    """
    from doingoai.widgets._pair import PairWidget

    return PairWidget(language=language, texts=texts, name=name)


def inquiry_desk(inquiries: pd.DataFrame, *, language: str, name: str = "inquiry-desk") -> Any:
    """A widget to put inquiries of the press in order, and to keep the log of who answers them.

    It says which pairs are plainly the wrong way round (`doingoai.press.dominates`), and nothing
    of pairs on which two officers may differ. For practice: what is done is kept in the browser.

    Args:
        inquiries: frame in the ``inquiries`` schema, such as ``load("inquiries", "practice")``;
            its attributes name the hour and the clock of the desk. Never the queue of an exercise.
        language: "vi" or "en".
        name: which draft it shows; desks of one folder, queue and name share theirs.

    Raises:
        PressError: a column is missing, a deadline cannot be read, there is no such zone.
    """
    from doingoai.widgets._desk import DeskWidget

    return DeskWidget(inquiries, language=language, name=name)


def correction_builder(
    *,
    language: str,
    report: str | Mapping[str, Any] | pd.Series[Any] | None = None,
    facts: Sequence[str | Fact] | None = None,
    name: str = "correction-builder",
) -> Any:
    """A widget to put a false report right: the call, the request, and apart from it the debunk.

    For practice: what is written is kept in the browser, and nowhere handed in or sent.

    Args:
        language: "vi" or "en", of the widget's own words; the texts may be in either.
        report: a row of the table ``reports`` of ``datasets/inquiries``, or its key, such as
            "r3"; None for the first of the lesson's.
        facts: what may be chosen: ids of ``datasets/facts``, or facts; None for all of them.
        name: which draft it shows; builders of one folder, report and name share theirs.

    Raises:
        DatasetError: there is no such report or fact.
    """
    from doingoai.widgets._correction import CorrectionWidget

    return CorrectionWidget(language=language, report=report, facts=facts, name=name)


def duty_sheet(*, language: str, incident: str = "website", name: str = "duty-sheet") -> Any:
    """A widget to keep the duty officer's sheet through an incident, and to hand it over.

    It shows whom the clearance card has called, in which order and by which minute, a log, what
    is open and the hour that was named to the press, on the mission's clock and that of Ha Noi.
    For practice: what is written is kept in the browser, and nowhere handed in.

    Args:
        language: "vi" or "en".
        incident: a row of ``datasets/incidents``: "website", "collapse", "rumour", "consular".
        name: which draft it shows; sheets of one folder, incident and name share theirs.

    Raises:
        DatasetError: there is no such incident.
    """
    from doingoai.widgets._duty import DutyWidget

    return DutyWidget(language=language, incident=incident, name=name)
