"""The widgets of the spokesperson module; each loads when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    import pandas as pd

    from doingoai.datasets import Fact


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
