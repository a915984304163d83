"""What is proved of a build before anything is written: nothing leaks, everything runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.build._blank import run
from doingoai.build._leaks import ANSWER_FILES, answer_secrets, leaks, secrets
from doingoai.build._model import Kind
from doingoai.build._products import shown_on_disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from doingoai.build._leaks import Secrets
    from doingoai.build._model import Problem
    from doingoai.build._render import Rendered


@dataclass(frozen=True)
class Runs:
    """What running every notebook gave: problems, and the reference answers by module."""

    problems: tuple[Problem, ...]
    answers: dict[str, dict[str, Any]]


def run_all(rendered: Mapping[str, Rendered], done: Callable[[int], None]) -> Runs:
    """Run every lesson, blank exercise and solution in both languages, one after the other.

    Args:
        rendered: the notebooks by language.
        done: is told how many have been run.
    """
    problems: list[Problem] = []
    answers: dict[str, dict[str, Any]] = {}
    count = 0
    for each in rendered.values():
        for file, content in each.files().items():
            done(count)
            found = run(file, content)
            problems += found.problems
            if file in each.solved():
                answers.setdefault(file.split("/")[2], {}).update(found.answers)
            count += 1
    done(count)
    return Runs(tuple(problems), answers)


def leaks_in(
    root: Path, rendered: Mapping[str, Rendered], answers: Mapping[str, Mapping[str, Any]]
) -> Iterator[Problem]:
    """Every leak into what learners get: the new notebooks, and any other file lying there.

    Args:
        root: the clone.
        rendered: the notebooks by language.
        answers: the reference answers by module; without them only what is written in the
            curriculum is looked for.
    """
    shown: dict[str, bytes] = {}
    known: list[Secrets] = []
    for each in rendered.values():
        shown |= each.lessons() | each.released()
        known += _secrets(each)
    known += [answer_secrets(values) for values in answers.values()]
    for file in shown_on_disk(root):
        name = file.rpartition("/")[2].lstrip(".")
        # an old notebook is about to be replaced or deleted; anything else stays
        if not file.endswith(".ipynb") or name.startswith(ANSWER_FILES):
            shown.setdefault(file, (root / file).read_bytes())
    for file, content in shown.items():
        for one in known:
            yield from leaks(file, content, one)


def _secrets(rendered: Rendered) -> Iterator[Secrets]:
    for document in rendered.documents:
        if document.kind is Kind.EXERCISE:
            lessons = (each for each in rendered.documents if each.kind is not Kind.EXERCISE)
            yield secrets(document, tuple(lessons))
