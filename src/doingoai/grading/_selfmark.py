"""Marking one's own work: answers in, a page of feedback out. Formative; nobody is graded by it."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai._files import write_whole
from doingoai.grading._answers import read_answers, stored_values
from doingoai.grading._attention import other_versions
from doingoai.grading._keys import SelfMarkError, key_notebook, solutions_folder
from doingoai.grading._pinned import PinnedMarker
from doingoai.grading._pins import allowed_for
from doingoai.i18n import N_, Message, translate
from doingoai.workbook import WORKED_EXAMPLE, OwnMarks, worked_html

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from doingoai.grading._answers import Document
    from doingoai.grading._attention import Attention
    from doingoai.workbook import Mark

FEEDBACK = "feedback.html"
TOTAL = N_("{earned} of {points} points marked automatically")

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;"
    "color:#1b1b1b;background:#fff}section{border-top:1px solid #767676;padding:.5rem 0}"
    "table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.2rem .6rem;"
    "text-align:left;vertical-align:top}tbody th{font-weight:400}td{min-width:6rem}"
    ".answer{overflow-wrap:anywhere}ul{padding-left:1.2rem}.doingoai-mark ul{list-style:none;"
    "padding-left:0}.doingoai-mark li{margin:.4rem 0}summary{cursor:pointer;font-weight:600}"
    "details{border-left:.3rem solid #1d4f91;padding-left:.6rem;margin:.5rem 0}"
)


@dataclass(frozen=True)
class SelfMark:
    """What one's own answers earned.

    Attributes:
        module: the module's id.
        marks: the automatic marks by question.
        manual: questions that only a person can mark, with their points.
        titles: what each question asks.
        told: what is said of each answer, as HTML.
        page: the feedback, an HTML file beside the answers.
        attention: answers that were not marked: they were given on data that is not allowed.
    """

    module: str
    marks: Mapping[str, Mark]
    manual: Mapping[str, float]
    titles: Mapping[str, str]
    told: Mapping[str, str]
    page: Path
    attention: tuple[Attention, ...] = ()

    @property
    def earned(self) -> float:
        """Automatic points earned."""
        return round(sum(mark.earned for mark in self.marks.values()), 2)

    @property
    def points(self) -> float:
        """Automatic points there are."""
        return sum(mark.points for mark in self.marks.values())


def own_marks(module: str, folder: Path, language: str) -> OwnMarks:
    """The answers in ``folder`` marked, as the exercise's own panel shows it; see `mark_own`."""
    done = mark_own(folder, solutions_folder(), language, module=module)
    told = [(done.titles[question], words) for question, words in done.told.items()]
    return OwnMarks(_total(done.marks, language), tuple(told))


def mark_own(
    module_folder: Path, solutions: Path, language: str, *, module: str | None = None
) -> SelfMark:
    """Mark the answers in ``module_folder`` and write the feedback beside them.

    Args:
        module_folder: a module of a learner's folder, with its answers.json.
        solutions: the folder of `solutions_folder`.
        language: "vi" or "en", of the feedback.
        module: the module's id; default: the folder's name.

    Raises:
        SelfMarkError: there are no answers, or no keys for this module.
        MarkingError: the keys cannot be used.
        OSError: the feedback cannot be written.
    """
    module = module or module_folder.name
    key = key_notebook(solutions, module, language)
    if not key.is_file():
        raise SelfMarkError(Message("There are no keys for “{module}”.", {"module": module}))
    answers = read_answers(module_folder / "answers.json")
    if answers is None:
        raise SelfMarkError(
            Message("There are no answers to “{module}” yet.", {"module": module}),
            Message("Open the exercise, answer, then try again."),
        )
    # Where no class has pinned anything, what is allowed is what is there.
    allowed = allowed_for(module, solutions.parent)
    with PinnedMarker(key, allowed, language=language) as marker:
        marked = marker.mark(answers)
        marks = marked.marks
        # The mark's own HTML, as in a notebook.
        said = {question: mark._repr_html_() for question, mark in marks.items()}
        said |= _by_hand(marker, language)
        if not allowed:
            said |= _with_notes(said, answers, language)
        for each in marked.attention:
            said[each.question] = said.get(each.question, "") + _plain(each.message, language)
        titles, manual = dict(marker.titles), dict(marker.manual)
        told = {question: said[question] for question in titles if question in said}
        sections = _sections(marker, told, stored_values(answers), language)
        name = marker.title or module
    page = _page(name, _total(marks, language), sections, language)
    write_whole(module_folder / FEEDBACK, page.encode("utf-8", "replace"))
    page_file = module_folder / FEEDBACK
    return SelfMark(module, marks, manual, titles, told, page_file, marked.attention)


def _with_notes(said: Mapping[str, str], answers: Document, language: str) -> dict[str, str]:
    """What is said of answers that were given on other data than the current ones."""
    noted = {
        question: other_versions(answers["answers"][question])
        for question in stored_values(answers)
        if question in said
    }
    return {
        question: said[question] + "".join(_plain(words, language) for words in messages)
        for question, messages in noted.items()
    }


def _plain(words: Message, language: str) -> str:
    return f"<p>{html.escape(words.text(language))}</p>"


def _total(marks: Mapping[str, Mark], language: str) -> str:
    return translate(
        TOTAL,
        language,
        earned=round(sum(mark.earned for mark in marks.values()), 2),
        points=sum(mark.points for mark in marks.values()),
    )


def _sections(
    marker: PinnedMarker, told: Mapping[str, str], values: Mapping[str, object], language: str
) -> str:
    parts = []
    for question, words in told.items():
        kind = marker.kinds[question]
        value = kind.clean(values.get(question), language=language).value
        parts.append(
            f"<section><h2>{html.escape(marker.titles[question])}</h2>"
            f'<div class="answer">{kind.show(value, language=language)}</div>{words}</section>'
        )
    return "".join(parts)


def _page(name: str, total: str, sections: str, language: str) -> str:
    word = translate(N_("Feedback"), language)
    title = f"{html.escape(word)} · {html.escape(name)}"
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><main><h1>{title}</h1>"
        f"<p><strong>{html.escape(total)}</strong></p>{sections}</main></body></html>\n"
    )


def _by_hand(marker: PinnedMarker, language: str) -> dict[str, str]:
    """What is said of each question that a person marks; who has tried it sees the example."""
    tried = {question for question in marker.manual if marker.tried(question)}
    told = {}
    for question, points in marker.manual.items():
        words = translate(
            N_("A person marks this one ({points} points): read it again beside the criteria."),
            language,
            points=points,
        )
        value = marker.example(question)
        shown = ""
        if value is not None:
            example = marker.kinds[question].show(value, language=language)
            opened = example if question in tried else None
            shown = worked_html(opened, language, title=WORKED_EXAMPLE)
        told[question] = f"<p>{html.escape(words)}</p>{shown}"
    return told
