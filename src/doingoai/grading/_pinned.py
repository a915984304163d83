"""Marking each answer on the version of the data that it was given on."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from doingoai import datasets
from doingoai.datasets import DatasetError
from doingoai.grading._answers import as_document, stored_values
from doingoai.grading._attention import Attention, given_on, not_here
from doingoai.grading.marking import Marker

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from doingoai.workbook import Kind, Mark

_Versions = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PinnedMarks:
    """What one submission earned.

    Attributes:
        marks: the mark of each question that could be marked, in the notebook's order.
        attention: the answers that were not marked, for a person to look at.
        versions: for each answer marked the versions of the datasets it was marked on.
    """

    marks: Mapping[str, Mark]
    attention: tuple[Attention, ...]
    versions: Mapping[str, Mapping[str, str]]


class PinnedMarker:
    """A `Marker` for each combination of versions that answers were given on.

    A blank answer is marked on the versions released last. An answer on versions that aren't
    allowed, or on none that is noted, isn't marked.

    Args:
        notebook: a solutions notebook, with its hidden tests.
        allowed: for each dataset the versions allowed, the last released at the end (see
            `doingoai.grading._pins`); nothing where none is pinned: then all is marked on the
            current data.
        language: language of the feedback; default: that of the answers, else the notebook's.

    Raises:
        MarkingError: the notebook cannot be read, or one of its own cells fails.
        DatasetError: of a dataset no allowed version is on this computer.
    """

    def __init__(
        self,
        notebook: Path,
        allowed: Mapping[str, Sequence[str]],
        *,
        language: str | None = None,
    ) -> None:
        self._notebook = notebook
        self._language = language
        self._allowed = allowed
        self._markers: dict[_Versions, Marker] = {}
        self._last = tuple((name, _last_here(name, each)) for name, each in allowed.items())
        with self._at(self._last) as newest:
            self._newest = newest

    @property
    def points(self) -> Mapping[str, float]:
        """The automatic points of each question."""
        return self._newest.points

    @property
    def manual(self) -> Mapping[str, float]:
        """The points of each question that a person marks."""
        return self._newest.manual

    @property
    def kinds(self) -> Mapping[str, Kind]:
        """The form of each question's answer."""
        return self._newest.kinds

    @property
    def titles(self) -> Mapping[str, str]:
        """What each question asks."""
        return self._newest.titles

    @property
    def title(self) -> str:
        """The notebook's title, or ""."""
        return self._newest.title

    def mark(
        self, answers: dict[str, Any] | None, only: Collection[str] | None = None
    ) -> PinnedMarks:
        """Mark one submission.

        Args:
            answers: the content of its answers.json; None for a blank one.
            only: the questions to mark; default: all that are marked automatically.

        Raises:
            MarkingError: a marks cell failed or gave no mark.
        """
        document = as_document(answers)
        asked = [name for name in self.points if only is None or name in only]
        groups: dict[_Versions, list[str]] = {self._last: []}
        attention: dict[str, Attention] = {}
        for question in [*asked, *(name for name in self.manual if only is None)]:
            versions = self._versions(question, document)
            if isinstance(versions, Attention):
                attention[question] = versions
            elif question in self.points:
                groups.setdefault(versions, []).append(question)
        # The newest comes last: it is the one that `tried` and `example` are asked of.
        groups[self._last] = groups.pop(self._last)
        found: dict[str, Mark] = {}
        on: dict[str, _Versions] = {}
        for versions, questions in groups.items():
            with self._at(versions) as marker:
                found |= marker.mark(document, questions)
            on |= dict.fromkeys(questions, versions)
        return PinnedMarks(
            {question: found[question] for question in asked if question in found},
            tuple(attention.values()),
            {question: dict(versions) for question, versions in on.items()},
        )

    def tried(self, question: str) -> bool:
        """Whether whoever handed in what was marked last has tried ``question`` in earnest."""
        return self._newest.tried(question)

    def example(self, question: str) -> Any:
        """The notebook's own answer to a question that a person marks, or None."""
        with self._at(self._last) as marker:
            return marker.example(question)

    def close(self) -> None:
        """Let go of the datasets and the answers held."""
        for marker in self._markers.values():
            marker.close()
        self._markers.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _versions(self, question: str, document: Mapping[str, Any] | None) -> _Versions | Attention:
        """On which versions to mark a question."""
        if not self._allowed or document is None or question not in stored_values(dict(document)):
            return self._last
        entry = document["answers"][question]
        settled = given_on(question, entry, self._allowed, dict(self._last))
        if isinstance(settled, Attention):
            return settled
        for name, version in settled.items():
            if not _is_here(name, version):
                return not_here(question, name, version)
        return tuple((name, settled[name]) for name, _ in self._last)

    @contextmanager
    def _at(self, versions: _Versions) -> Iterator[Marker]:
        """The marker of these versions, with their data in use."""
        # Looked up each time: a promotion moves what was current into the history.
        folders = {name: datasets.version_folder(name, version) for name, version in versions}
        with datasets.using(folders):
            if versions not in self._markers:
                self._markers[versions] = Marker(self._notebook, language=self._language)
            yield self._markers[versions]


def _last_here(name: str, versions: Sequence[str]) -> str:
    """The version released last of those that are on this computer."""
    here = [version for version in versions if _is_here(name, version)]
    return here[-1] if here else versions[-1]


def _is_here(name: str, version: str) -> bool:
    try:
        datasets.version_folder(name, version)
    except DatasetError:
        return False
    return True


def mark_pinned(
    notebook: Path,
    answers: dict[str, Any] | None,
    allowed: Mapping[str, Sequence[str]],
    *,
    language: str | None = None,
) -> PinnedMarks:
    """Mark one submission, each answer on its own data; see `PinnedMarker` for many.

    Args:
        notebook: a solutions notebook, with its hidden tests.
        answers: the content of the submission's answers.json; None for a blank one.
        allowed: for each dataset the versions allowed, the last released at the end.
        language: "vi" or "en" for the feedback; default: that of the answers.
    """
    with PinnedMarker(notebook, allowed, language=language) as marker:
        return marker.mark(answers)
