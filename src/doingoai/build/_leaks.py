"""Proof that nothing a learner may not see is in what a learner gets.

For each module: no hidden line, no marker, no distinctive value or text of the hidden regions
in any file of ``exercises/`` and ``course/``, whether in a source, an output, metadata or a file
beside the notebook. A lesson's practice judges are visible by intent; the exercise's are not.
"""

from __future__ import annotations

import ast
import json
import re
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.build._literals import parsed, quoted
from doingoai.build._markers import MARKER, SOLUTION, split
from doingoai.build._model import Problem
from doingoai.i18n import N_, Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from doingoai.build._model import Document

SHORTEST = 12  # significant characters; shorter lines (``},`` or ``return x``) prove nothing
_SIGNIFICANT_DIGITS = 3
ANSWER_FILES = ("answers.json", "practice.json")
_TELLING = re.compile(r"\bbook\[|\bbook\.mark\(|\bjudges\.")
_NUMBER = re.compile(r"(?<![\w.,])\d+[.,]\d+(?![\w]|[.,]\d)")


@dataclass(frozen=True)
class Secrets:
    """What of an exercise must not be seen.

    Attributes:
        lines: stripped hidden lines.
        texts: sentences and longer texts that only the hidden regions have.
        numbers: distinctive decimal numbers, as ``4.37``.
    """

    lines: frozenset[str]
    texts: frozenset[str]
    numbers: frozenset[str]


def secrets(exercise: Document, lessons: tuple[Document, ...] = ()) -> Secrets:
    """The secrets of ``exercise``: what is hidden there and nowhere shown on purpose.

    Hidden and shown code share lines (``ours = posts[...]``); these are no secret. What answers
    (``book[...]``) or judges is one even where the exercise itself shows it; a lesson may show
    it, since its practice is meant to be read.

    Args:
        exercise: the document (in one language) with its hidden regions.
        lessons: the course's other documents in that language.
    """
    taught = _code(cell.source for each in lessons for cell in each.cells if cell.kind == "code")
    shown = _code(split(cell.source).visible for cell in exercise.cells if cell.kind == "code")
    lines: set[str] = set()
    texts: set[str] = set()
    numbers: set[str] = set()
    for cell in exercise.cells:
        for region in split(cell.source).regions:
            for line in region.lines:
                squeezed = _squeezed(line)
                common = squeezed in taught or (squeezed in shown and not _TELLING.search(line))
                if len(squeezed) >= SHORTEST and not common:
                    lines.add(line.strip())
            found, decimals = _constants("\n".join(region.lines))
            if region.kind != SOLUTION:  # a judge's words may repeat what the question says
                found = {text for text in found if _squeezed(quoted(text)) not in shown + taught}
            texts |= found
            numbers |= decimals
    return Secrets(frozenset(lines), frozenset(texts), frozenset(numbers))


def answer_secrets(answers: Mapping[str, Any]) -> Secrets:
    """The secrets in the reference answers ``{id: value}`` that a run of the solution gave."""
    texts: set[str] = set()
    numbers: set[str] = set()
    for value in answers.values():
        for leaf in _leaves(value):
            if isinstance(leaf, str) and _is_sentence(leaf):
                texts.add(leaf)
            elif isinstance(leaf, float) and _is_distinctive(repr(leaf)):
                # as it is and as a person would write it
                numbers |= {repr(leaf), f"{leaf:.2f}", f"{leaf:.3f}"}
    kept = frozenset(number for number in numbers if _is_distinctive(number))
    return Secrets(frozenset(), frozenset(texts), kept)


def leaks(file: str, content: bytes, known: Secrets) -> Iterator[Problem]:
    """What of ``known`` is in the file ``file`` with ``content``."""
    name = file.rpartition("/")[2].lstrip(".")
    if any(name.startswith(answers) for answers in ANSWER_FILES):
        yield _leak("leak-answers", file, None, name)
        return
    for where, text in _stretches(file, content):
        marker = MARKER.search(text)
        if marker:
            yield _leak("leak-marker", file, where, marker[0])
        squeezed = _squeezed(text)
        for line in sorted(known.lines):
            if _squeezed(line) in squeezed:
                yield _leak("leak-line", file, where, line)
        for secret in sorted(known.texts):
            if secret in text:
                yield _leak("leak-text", file, where, secret)
        seen = {number.replace(",", ".") for number in _NUMBER.findall(text)}
        for number in sorted(known.numbers & seen):
            yield _leak("leak-value", file, where, number)


def _stretches(file: str, content: bytes) -> Iterator[tuple[str | None, str]]:
    """The texts of a file, each with the cell it is in."""
    text = content.decode("utf-8", errors="replace")
    if not file.endswith(".ipynb"):
        yield None, text
        return
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        rest = {key: value for key, value in cell.items() if key not in {"source", "id"}}
        where = str(cell.get("id", ""))
        yield where, "".join(cell["source"])
        yield where, _flat(rest)
    yield None, _flat(notebook["metadata"])


def _flat(value: object) -> str:
    return "\n".join(str(leaf) for leaf in _leaves(value))


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        if isinstance(value.get("key"), str) and "points" in value:
            return  # a series that the question offers, words and points in plain sight
        for key, each in value.items():
            yield str(key)
            yield from _leaves(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _leaves(each)
    else:
        yield value


def _constants(source: str) -> tuple[set[str], set[str]]:
    """The sentences and distinctive numbers written in a stretch of code."""
    try:
        tree = parsed(textwrap.dedent(source))
    except (SyntaxError, ValueError):
        return set(), set()
    values = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    texts = {value for value in values if isinstance(value, str) and _is_sentence(value)}
    numbers = {repr(value) for value in values if isinstance(value, float)}
    return texts, {number for number in numbers if _is_distinctive(number)}


def _is_sentence(text: str) -> bool:
    return " " in text.strip() and _significant(text) >= SHORTEST


def _is_distinctive(number: str) -> bool:
    return "." in number and len(number.replace(".", "").strip("-0")) >= _SIGNIFICANT_DIGITS


def _code(sources: Iterable[str]) -> str:
    return "\n".join(_squeezed(source) for source in sources)


def _significant(line: str) -> int:
    return len(_squeezed(line))


def _squeezed(text: str) -> str:
    """A text without white space: breaking a line doesn't hide it."""
    return "".join(text.split())


_WORDS = {
    "leak-answers": N_("Answers lie among what learners get: {what}."),
    "leak-marker": N_("A marker of a hidden region is left: {what}."),
    "leak-line": N_("A hidden line can be read here: {what}"),
    "leak-text": N_("A text of the solution can be read here: {what}"),
    "leak-value": N_("A value of the solution can be read here: {what}."),
}


def _leak(code: str, file: str, where: str | None, what: str) -> Problem:
    next_step = (
        Message("Delete the file.")
        if code == "leak-answers"
        else Message("Take it out of what is shown, or say it in other words.")
    )
    return Problem(code, file, where, Message(_WORDS[code], {"what": what}), next_step)
