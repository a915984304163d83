"""The widgets of the press module; each loads when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import pandas as pd

    from doingoai.datasets import Fact
    from doingoai.press.briefing import Bank


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
