"""Everything about a notebook's source that can be found wrong before it is built.

A lint is a function from a document to problems, each with a reason code; all lints run, and
everything they find is reported at once.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from doingoai.build._lint_code import CODE_LINTS
from doingoai.build._literals import parsed
from doingoai.build._markers import HIDDEN_TESTS, SOLUTION, split
from doingoai.build._model import CODE_TAGS, MARKDOWN_TAGS, Kind, Problem
from doingoai.build._notebook import MAX_CELL_ID, cell_id
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from doingoai.build._model import Document

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]")
_IMG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ALT = re.compile(r"""\balt\s*=\s*(["'])\s*(?!\1)\S.*?\1""", re.IGNORECASE | re.DOTALL)


def lint(document: Document) -> tuple[Problem, ...]:
    """Everything the lints find in ``document``."""
    found = [problem for each in LINTS for problem in each(document)]
    if not any(problem.code == "not-plain-python" for problem in found):
        found += [problem for each in CODE_LINTS for problem in each(document)]
    return tuple(found)


def slugs(document: Document) -> Iterator[Problem]:
    """Every cell has a slug, unique in its notebook: ids and grade ids are made from it."""
    counted = Counter(cell.slug for cell in document.cells)
    for cell in document.cells:
        if not _SLUG.fullmatch(cell.slug):
            start = " ".join(cell.source.split())[:40]
            yield Problem(
                "cell-without-slug",
                document.file,
                cell.slug or None,
                Message("The cell that begins “{start}” has no proper slug.", {"start": start}),
                Message("Give it one of lower-case letters, digits and hyphens."),
            )
    for slug, count in counted.items():
        if slug and count > 1:
            yield Problem(
                "slug-twice",
                document.file,
                slug,
                Message("{count} cells have this slug.", {"count": count}),
                Message("Give each its own."),
            )


def ids_are_short(document: Document) -> Iterator[Problem]:
    """A notebook's cell id has at most 64 characters."""
    for cell in document.cells:
        length = len(cell_id(document, cell))
        if length > MAX_CELL_ID:
            yield Problem(
                "cell-id-long",
                document.file,
                cell.slug,
                Message(
                    "The cell's id has {length} characters, the notebook format allows {limit}.",
                    {"length": length, "limit": MAX_CELL_ID},
                ),
                Message("Shorten the slug."),
            )


def tags(document: Document) -> Iterator[Problem]:
    """One known tag on each code cell; none, or "rubric", on prose; lessons are not marked."""
    for cell in document.cells:
        allowed = set(CODE_TAGS if cell.kind == "code" else MARKDOWN_TAGS)
        if document.kind is not Kind.EXERCISE:
            allowed -= {"marks", "manual"}
        fits = len(cell.tags) <= 1 and set(cell.tags) <= allowed
        if not fits or (cell.kind == "code" and not cell.tags):
            yield Problem(
                "unknown-tag",
                document.file,
                cell.slug,
                Message("The tags {tags} don't fit here.", {"tags": list(cell.tags)}),
                Message("Give it one of: {allowed}.", {"allowed": ", ".join(sorted(allowed))}),
            )


def points(document: Document) -> Iterator[Problem]:
    """Marks and manual cells have points, others have none; they add up to course.toml."""
    total = 0.0
    for cell in document.cells:
        marked = cell.tag in {"marks", "manual"}
        total += cell.points or 0
        if marked != (cell.points is not None and cell.points > 0):
            yield Problem(
                "points-misplaced",
                document.file,
                cell.slug,
                Message("The cell has no points.")
                if marked
                else Message("The cell has points and gives none."),
                Message("Points belong to the tags marks and manual, to each of them."),
            )
    if document.kind is Kind.EXERCISE and total != document.points:
        yield Problem(
            "points-differ",
            document.file,
            None,
            Message(
                "The points add up to {total}, curriculum/course.toml says {planned}.",
                {"total": total, "planned": document.points},
            ),
            Message("Change the one or the other."),
        )


def markers(document: Document) -> Iterator[Problem]:
    """BEGIN and END pair within a cell, and stand only where nbgrader takes them out."""
    expected = {"code": SOLUTION, "manual": SOLUTION, "marks": HIDDEN_TESTS}
    for cell in document.cells:
        found = split(cell.source)
        wanted = expected.get(cell.tag) if document.kind is Kind.EXERCISE else None
        kinds = {region.kind for region in found.regions}
        if found.broken:
            message = Message("The BEGIN and END lines don't pair in this cell.")
            next_step = Message("Each BEGIN has its END of the same kind, below it, in one cell.")
        elif wanted and kinds != {wanted}:
            message = Message("The cell needs a region {kind}.", {"kind": wanted})
            next_step = Message(
                "Put “### BEGIN {kind}” and “### END {kind}” around what learners may not see.",
                {"kind": wanted},
            )
        elif not wanted and kinds:
            message = Message("Nothing takes this region out: the learner would read it.")
            next_step = Message("Move it into a cell tagged code, marks or manual of an exercise.")
        else:
            continue
        yield Problem("marker-unpaired", document.file, cell.slug, message, next_step)


def plain_python(document: Document) -> Iterator[Problem]:
    """Code is plain Python: no magics, no ``!``; it must run in every kernel and in marking."""
    for cell in document.cells:
        if cell.kind != "code":
            continue
        try:
            parsed(cell.source)
            why = "get_ipython" if "get_ipython" in cell.source else ""
        except (SyntaxError, ValueError) as error:
            why = str(error)
        if why:
            yield Problem(
                "not-plain-python",
                document.file,
                cell.slug,
                Message("The cell isn't plain Python: {why}.", {"why": why}),
                Message("Write it without magics (%), shell commands (!) and get_ipython."),
            )


def backticks(document: Document) -> Iterator[Problem]:
    """No fence line inside code (it would end the cell), none left open in prose."""
    for cell in document.cells:
        fences = sum(line.lstrip().startswith("```") for line in cell.source.split("\n"))
        if (cell.kind == "code" and fences) or fences % 2:
            yield Problem(
                "backticks-in-code",
                document.file,
                cell.slug,
                Message("A line of three backticks ends a cell in the middle."),
                Message("Build the text without such a line, or close the fence."),
            )


def outputs(document: Document) -> Iterator[Problem]:
    """No output is kept in a source."""
    for cell in document.cells:
        if cell.has_output:
            yield Problem(
                "stray-output",
                document.file,
                cell.slug,
                Message("An output is kept in the source."),
                Message("Delete it; the builder writes notebooks without outputs."),
            )


def alt_text(document: Document) -> Iterator[Problem]:
    """Every figure says in words what it shows."""
    for cell in document.cells:
        markdown = _IMAGE.findall(cell.source) if cell.kind == "markdown" else []
        html = _IMG.findall(cell.source)
        bare = [alt for alt in markdown if not alt.strip()]
        bare += [tag for tag in html if not _ALT.search(tag)]
        if bare:
            yield Problem(
                "figure-without-alt",
                document.file,
                cell.slug,
                Message("A figure has no text for those who can't see it."),
                Message("Say in its alt text what the figure shows."),
            )


LINTS: tuple[Callable[[Document], Iterator[Problem]], ...] = (
    slugs,
    ids_are_short,
    tags,
    points,
    markers,
    plain_python,
    backticks,
    outputs,
    alt_text,
)
