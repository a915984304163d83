"""Each lint fires on its fault, and none fires on a sound notebook."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from sample_course import EXERCISE, LESSON, START, write_course

from doingoai.build._course import read_course, read_documents
from doingoai.build._lint import lint, outputs
from doingoai.build._lint_words import lint_words
from doingoai.build._po import Entry

if TYPE_CHECKING:
    from pathlib import Path


def found_in(root: Path, **texts: str) -> list[tuple[str, str | None]]:
    write_course(root, **texts)
    documents = read_documents(root, read_course(root))
    return [(problem.code, problem.cell) for document in documents for problem in lint(document)]


def test_a_sound_course_has_no_problem(tmp_path):
    assert found_in(tmp_path) == []


QUESTION = ":slug: mean\n:tags: [question]\n"
FAULTS = {
    "no slug": (":slug: mean-code\n", "", ("cell-without-slug", None)),
    "a slug with capitals": (":slug: mean-code", ":slug: Mean", ("cell-without-slug", "Mean")),
    "a slug used twice": (":slug: mean-code", ":slug: mean", ("slug-twice", "mean")),
    "a slug too long for an id": ("mean-text", "m" * 50, ("cell-id-long", "m" * 50)),
    "an unknown tag": ("[question]", "[questoin]", ("unknown-tag", "mean")),
    "two tags": ("[question]", "[question, widget]", ("unknown-tag", "mean")),
    "no tag": (":tags: [code]\n", "", ("unknown-tag", "mean-code")),
    "points that don't add up": (":points: 5", ":points: 6", ("points-differ", None)),
    "marks without points": (":points: 2\n", "", ("points-misplaced", "mean-marks")),
    "a question with points": (QUESTION, QUESTION + ":points: 1\n", ("points-misplaced", "mean")),
    "an END missing": ("### END HIDDEN TESTS", "", ("marker-unpaired", "mean-marks")),
    "a BEGIN missing": ("### BEGIN HIDDEN TESTS", "", ("marker-unpaired", "mean-marks")),
    "an END of another kind": (
        "END HIDDEN TESTS",
        "END SOLUTION",
        ("marker-unpaired", "mean-marks"),
    ),
    "a solution without region": (
        '### BEGIN SOLUTION\nbook["mean"] = sum(rates) / len(rates)\n### END SOLUTION',
        'book["mean"] = sum(rates) / len(rates)',
        ("marker-unpaired", "mean-code"),
    ),
    "a marker in prose": ("the mean, in", "BEGIN SOLUTION", ("marker-unpaired", "title")),
    "a region where nothing clears it": (
        "rates = [20.5",
        "### BEGIN SOLUTION\n### END SOLUTION\nrates = [20.5",
        ("marker-unpaired", "set-up"),
    ),
    "a magic": ("rates = [", "%matplotlib inline\nrates = [", ("not-plain-python", "set-up")),
    "a shell command": ("rates = [", "!ls\nrates = [", ("not-plain-python", "set-up")),
    "a magic in disguise": (
        "rates = [",
        "get_ipython()\nrates = [",
        ("not-plain-python", "set-up"),
    ),
    "a bad escape": ("rates = [", "odd = '\\d'\nrates = [", ("not-plain-python", "set-up")),
    "a figure without words": (
        "Numbers in",
        "![](x.png) Numbers in",
        ("figure-without-alt", "title"),
    ),
    "an img without alt": ("Numbers in", "<img src='x'> in", ("figure-without-alt", "title")),
    "an img with an empty alt": (
        "Numbers in",
        "<img alt='' src='x'>",
        ("figure-without-alt", "title"),
    ),
    "an id that isn't the slug": ('book.ask("mean"', 'book.ask("man"', ("ask-not-literal", "mean")),
    "an id that isn't literal": ('book.ask("mean"', "book.ask(name", ("ask-not-literal", "mean")),
    "a manual cell that doesn't ask": (
        'book.ask(\n    "note"',
        'ask(\n    "note"',
        ("ask-not-literal", "note"),
    ),
    "two hints": ('_("Add."), ', "", ("hints-missing", "mean")),
    "marks of another worth": ("points=2", "points=3", ("mark-points-differ", "mean-marks")),
    "marks in sight": (
        'book.check("mean")',
        'book.check("mean")\nbook.mark("mean", None, points=2)',
        ("mark-elsewhere", "mean-marks"),
    ),
    "marks without a check": ('book.check("mean")', "", ("mark-elsewhere", "mean-marks")),
    "marks of a question not asked": (
        'book.check("mean")',
        'book.check("mode")',
        ("mark-elsewhere", "mean-marks"),
    ),
    "a cell that raises": (
        '### BEGIN SOLUTION\nbook["mean"]',
        'raise NotImplementedError\n### BEGIN SOLUTION\nbook["mean"]',
        ("cell-raises", "mean-code"),
    ),
    "a variable to translate": ('_("Add.")', "_(add)", ("text-not-literal", "mean")),
    "a formatted text to translate": (
        '_("Add.")',
        '_(f"Add {rates}.")',
        ("text-not-literal", "mean"),
    ),
    "a text within a formatted one": (
        '_("Add.")',
        "f\"{_('Add.')}\"",
        ("text-not-literal", "mean"),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_lint_finds(fault, tmp_path):
    good, bad, problem = FAULTS[fault]
    assert good in EXERCISE
    assert problem in found_in(tmp_path, exercise=EXERCISE.replace(good, bad, 1))


def test_a_fence_that_cuts_a_cell_is_found(tmp_path):
    cut = EXERCISE.replace("rates = [", 'x = """\n```\n"""\nrates = [', 1)
    codes = {code for code, _ in found_in(tmp_path, exercise=cut)}
    assert {"backticks-in-code", "cell-without-slug", "not-plain-python"} <= codes


def test_a_fence_inside_a_longer_fence_is_found(tmp_path):
    longer = EXERCISE.replace(
        "```{code-cell} ipython3\n:slug: set-up", "````{code-cell} ipython3\n:slug: set-up"
    )
    longer = longer.replace("45.125]\n```", '45.125]\nx = """\n```\n"""\n````')
    assert ("backticks-in-code", "set-up") in found_in(tmp_path, exercise=longer)


def test_a_question_that_nothing_marks_is_found(tmp_path):
    start = EXERCISE.index("```{code-cell} ipython3\n:slug: mean-marks")
    end = EXERCISE.index("```{code-cell} ipython3\n:slug: note")
    found = found_in(tmp_path, exercise=EXERCISE[:start] + EXERCISE[end:])
    assert ("question-unmarked", "mean") in found


def test_marks_and_solutions_have_no_place_in_a_lesson(tmp_path):
    lesson = LESSON.replace("[code]", "[marks]")
    assert ("unknown-tag", "curious") in found_in(tmp_path, lesson=lesson)


def test_a_solution_region_in_a_lesson_would_be_read(tmp_path):
    lesson = LESSON.replace(
        'book["try-it"] = 4', '### BEGIN SOLUTION\nbook["try-it"] = 4\n### END SOLUTION'
    )
    assert ("marker-unpaired", "curious") in found_in(tmp_path, lesson=lesson)


def test_a_lesson_may_ask_without_hints(tmp_path):
    assert "hints=" not in LESSON
    assert found_in(tmp_path, lesson=LESSON, start=START) == []


def test_an_output_kept_in_a_source_is_found(tmp_path):
    write_course(tmp_path)
    document = read_documents(tmp_path, read_course(tmp_path))[0]
    stained = dataclasses.replace(document.cells[1], has_output=True)
    kept = dataclasses.replace(document, cells=(document.cells[0], stained))
    assert [problem.code for problem in outputs(kept)] == ["stray-output"]
    assert list(outputs(document)) == []


@pytest.mark.parametrize(
    ("english", "vietnamese", "code"),
    [
        ("In a month", "Trong một tha\u0301ng", "not-nfc"),
        ("{{ rows('posts') }} posts", "các bài đăng", "expressions-differ"),
        ("{{ rows('posts') }} posts", "{{ rows('post') }} bài", "expressions-differ"),
        ("Kept as {name}.", "Đã giữ lại.", "braces-differ"),
        ("Kept as {name}.", "Đã giữ là {ten}.", "braces-differ"),
        ("See [here](a.md).", "Xem ở đây.", "links-differ"),
        ("## You can", "# Anh/chị có thể", "heading-differs"),
    ],
)
def test_a_translation_must_keep_what_is_not_words(english, vietnamese, code):
    found = lint_words("vi.po", [Entry("a/b/c", english, vietnamese)])
    assert [problem.code for problem in found] == [code]


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("{{ rows('posts') }} posts", "có {{rows('posts')}} bài"),
        ("Kept as {name}.", "Đã giữ là {name}."),
        ("See [here](a.md).", "Xem [ở đây](a.md)."),
        ("a {brace", "một ngoặc"),
    ],
)
def test_a_sound_translation_has_no_problem(english, vietnamese):
    assert list(lint_words("vi.po", [Entry("a/b/c", english, vietnamese)])) == []


def test_what_is_fuzzy_is_not_linted_before_a_translator_has_seen_it():
    assert list(lint_words("vi.po", [Entry("a", "## A", "A", fuzzy=True)])) == []


def test_a_lints_words_are_whole_sentences_in_both_languages():
    (problem,) = lint_words("vi.po", [Entry("a/b/c", "{{ x }}", "y")])
    assert "The {{ }} expressions aren't" in problem.text("en")
    assert "{{{{" not in problem.text("vi")
