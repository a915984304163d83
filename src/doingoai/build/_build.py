"""The way from the curriculum to the products, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.build._course import read_course, read_documents
from doingoai.build._lint import lint
from doingoai.build._model import SOURCE_LANGUAGE, BuildError, BuildReport
from doingoai.build._plan import PLAN, plan
from doingoai.build._products import compared, settle
from doingoai.build._prove import leaks_in, run_all
from doingoai.build._release import code_stub, release
from doingoai.build._render import Rendered, front_end_words, render
from doingoai.build._words import Words
from doingoai.i18n import LANGUAGES, N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from doingoai.build._model import Course, Document, Problem

    # told what is being done (a msgid) and how far it is: done, of how many
    Progress = Callable[[str, int, int], None]

READING = N_("Reading the curriculum")
WRITING = N_("Making the notebooks")
RELEASING = N_("Taking out the solutions")
RUNNING = N_("Running every notebook")


def build(
    root: Path,
    *,
    check: bool = False,
    run: bool = True,
    catalogue_only: bool = False,
    progress: Progress | None = None,
) -> BuildReport:
    """Build the course below ``root``, or with ``check`` say whether it is built.

    Args:
        root: the clone: the folder that holds ``curriculum/``.
        check: write nothing; the report names what is stale and what is untranslated.
        run: run every notebook, blank and solved, in both languages.
        catalogue_only: stop after bringing the catalogues up to date.
        progress: is told of each step.

    Returns:
        what was written; ``report.ok`` is False where a check found something.

    Raises:
        BuildError: the curriculum is wrong; every problem is named, nothing was written.
    """
    tell = progress or (lambda *_: None)
    tell(READING, 0, 1)
    course = read_course(root)
    documents = read_documents(root, course)
    _refuse(problem for document in documents for problem in lint(document))
    words = Words.read(root, course, documents)
    _refuse(words.wrong())
    gaps = (*words.gaps(as_stored=check), *words.against_glossary(root))
    products = dict(words.files())
    runs = 0
    if not catalogue_only:
        products[PLAN] = plan(course, documents, words)
        rendered = {
            language: _language(course, documents, words, language, tell) for language in LANGUAGES
        }
        for each in rendered.values():
            products |= each.files()
        _refuse(leaks_in(root, rendered, {}))
        if run:
            if not check:  # the Start page reads the plan when it is run
                settle(root, {PLAN: products[PLAN]}, leftovers=False)
            total = sum(len(each.files()) for each in rendered.values())
            found = run_all(rendered, lambda done: tell(RUNNING, done, total))
            _refuse(found.problems)
            _refuse(leaks_in(root, rendered, found.answers))
            runs = total
    if check:
        stale = tuple(compared(root, products, leftovers=not catalogue_only))
        return BuildReport(tuple(products), stale=stale, gaps=gaps, runs=runs, checked=True)
    written, removed = settle(root, products, leftovers=not catalogue_only)
    return BuildReport(tuple(products), written, removed, gaps=gaps, runs=runs)


def _language(
    course: Course,
    documents: tuple[Document, ...],
    words: Words,
    language: str,
    tell: Progress,
) -> Rendered:
    """Every notebook of one language: as built, and as released."""
    step = 2 * LANGUAGES.index(language)
    tell(WRITING, step, 2 * len(LANGUAGES))
    rendered, problems = render(
        documents,
        course,
        language,
        prose=words.prose_in(language),
        front_end=front_end_words(words.library_in(language)),
    )
    _refuse(problems)
    tell(RELEASING, step + 1, 2 * len(LANGUAGES))
    files = {document.module: document.file for document in documents}
    released = release(
        rendered.solutions, stub=code_stub(words.library_in(language)), file=files.__getitem__
    )
    return rendered.with_exercises(released)


def _refuse(problems: Iterable[Problem]) -> None:
    found = {problem.text(SOURCE_LANGUAGE): problem for problem in problems}
    if found:
        raise BuildError(tuple(found.values()))
