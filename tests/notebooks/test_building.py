"""What a build writes, and when it says that something is to be done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import nbformat
import pytest
from sample_course import translate_course, write_course

from doingoai.build import BuildError, build
from doingoai.i18n import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

PRODUCTS = {
    f"{place}"
    for language in LANGUAGES
    for place in (
        f"course/{language}/start.ipynb",
        f"course/{language}/9-sample/lesson.ipynb",
        f"exercises/{language}/9-sample/exercise.ipynb",
        f"solutions/{language}/9-sample/exercise.ipynb",
    )
} | {"course/course.json"}


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def codes(problems) -> set[str]:
    return {problem.code for problem in problems}


def cells(notebook) -> dict[str, dict]:
    return {cell["id"].removeprefix("9-sample-exercise-"): cell for cell in notebook["cells"]}


def source(cell) -> str:
    return "".join(cell["source"])


def test_a_build_writes_both_languages_of_every_notebook_and_nothing_else(built):
    written = {file for file in files(built) if not file.startswith("curriculum/")}
    assert written == PRODUCTS


def test_a_second_build_changes_nothing(built):
    before = files(built)
    report = build(built, run=False)
    assert report.written == ()
    assert files(built) == before


@pytest.mark.slow
def test_builds_are_byte_identical_whatever_the_locale_zone_and_hash_seed(built):
    program = (
        "import pathlib, sys, doingoai.build as b; b.build(pathlib.Path(sys.argv[1]), run=False)"
    )
    before = files(built)
    for file in PRODUCTS:
        (built / file).unlink()
    strange = {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4", "LANG": "vi_VN"}
    subprocess.run(
        [sys.executable, "-c", program, built], check=True, env={**os.environ, **strange}
    )
    assert files(built) == before


def test_a_fresh_build_passes_the_check(built):
    assert build(built, check=True, run=False).ok


def test_the_plan_tells_the_start_page_what_there_is(built_once):
    plan = json.loads((built_once / "course/course.json").read_text(encoding="utf-8"))
    assert plan["title"] == {"en": "A course", "vi": "A course (tiếng Việt)"}
    (module,) = plan["modules"]
    assert module["id"] == "9-sample"
    assert module["lesson"]["minutes"] == 10
    assert module["exercise"]["points"] == 7
    assert module["exercise"]["questions"] == ["mean", "note"]


@pytest.mark.parametrize("file", sorted(PRODUCTS))
def test_a_check_names_a_product_that_was_edited_by_hand(built, file):
    (built / file).write_bytes((built / file).read_bytes().replace(b"2026.11", b"2027.11", 1))
    before = files(built)
    report = build(built, check=True, run=False)
    assert not report.ok
    assert [(each.code, each.file) for each in report.stale] == [("product-stale", file)]
    assert files(built) == before


def test_a_check_names_a_product_that_is_missing_or_left_over(built):
    (built / "course/vi/start.ipynb").unlink()
    left = built / "exercises/en/8-gone/exercise.ipynb"
    left.parent.mkdir()
    left.write_text("{}", encoding="utf-8")
    report = build(built, check=True, run=False)
    assert {(each.code, each.file) for each in report.stale} == {
        ("product-missing", "course/vi/start.ipynb"),
        ("product-left-over", "exercises/en/8-gone/exercise.ipynb"),
    }
    assert build(built, run=False).removed == ("exercises/en/8-gone/exercise.ipynb",)
    assert not left.exists()


def test_a_check_notices_a_source_that_changed(built):
    source = built / "curriculum/9-sample/exercise.md"
    text = source.read_text(encoding="utf-8").replace("rates = [20.5", "rates = [21.5")
    source.write_text(text, encoding="utf-8")
    report = build(built, check=True, run=False)
    assert codes(report.stale) == {"product-stale"}
    assert {each.file.split("/")[0] for each in report.stale} == {"exercises", "solutions"}


def test_line_ends_from_windows_are_not_stale(built):
    file = built / "course/vi/start.ipynb"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert build(built, check=True, run=False).ok


def test_an_untranslated_course_builds_in_english_and_fails_the_check(tmp_path):
    root = write_course(tmp_path)
    report = build(root, run=False)
    assert report.ok
    assert codes(report.gaps) == {"translation-empty"}
    title = json.loads((root / "course/vi/9-sample/lesson.ipynb").read_text("utf-8"))["cells"][0]
    assert "# Numbers by hand" in source(title)
    checked = build(root, check=True, run=False)
    assert not checked.ok
    assert checked.stale == ()


def test_both_languages_have_the_same_cells_grades_and_points(notebook):
    for kind in ("course/{}/9-sample/lesson", "exercises/{}/9-sample/exercise", "course/{}/start"):
        vi, en = (
            [
                (
                    cell["id"],
                    cell["cell_type"],
                    {**cell["metadata"].get("nbgrader", {}), "checksum": ""},
                )
                for cell in notebook(kind.format(language))["cells"]
            ]
            for language in LANGUAGES
        )
        assert vi == en


def test_cell_ids_are_the_same_in_solution_and_exercise(notebook):
    solution, exercise = (
        [cell["id"] for cell in notebook(f"{folder}/vi/9-sample/exercise")["cells"]]
        for folder in ("solutions", "exercises")
    )
    assert solution == exercise
    assert "9-sample-exercise-mean-marks" in exercise


def test_tags_become_what_the_table_says(notebook):
    found = cells(notebook("solutions/en/9-sample/exercise"))
    flags = {
        slug: (
            "auto" in cell["metadata"].get("tags", []),
            cell["metadata"].get("jupyter", {}).get("source_hidden", False),
            *(
                cell["metadata"].get("nbgrader", {}).get(key)
                for key in ("locked", "solution", "grade", "points")
            ),
        )
        for slug, cell in found.items()
    }
    assert flags == {
        "title": (False, False, None, None, None, None),
        "set-up": (True, False, True, False, False, None),
        "mean-text": (False, False, None, None, None, None),
        "mean": (True, True, True, False, False, None),
        "mean-code": (False, True, False, True, False, None),
        "mean-marks": (True, True, True, False, True, 2),
        "note": (True, True, False, True, True, 5),
        "note-rubric": (False, False, True, False, False, None),
    }


def test_lessons_carry_no_nbgrader_metadata_and_their_questions_cannot_be_edited(notebook):
    lesson = notebook("course/vi/9-sample/lesson")
    assert all("nbgrader" not in cell["metadata"] for cell in lesson["cells"])
    question = next(
        cell for cell in lesson["cells"] if "question" in cell["metadata"].get("tags", [])
    )
    assert question["metadata"]["editable"] is False


def test_the_notebook_says_what_it_is(notebook):
    said = notebook("exercises/vi/9-sample/exercise")["metadata"]["doingoai"]
    assert said["title"] == "An exercise (tiếng Việt)"
    assert {key: said[key] for key in ("format", "module", "notebook", "language", "edition")} == {
        "format": 1,
        "module": "9-sample",
        "notebook": "exercise",
        "language": "vi",
        "edition": "2026.11",
    }


def test_the_front_end_finds_its_words_in_the_notebook(notebook):
    from doingoai.labextension import WORDS

    said = notebook("course/en/start")["metadata"]["doingoai"]["words"]
    assert said == WORDS


def test_products_have_no_outputs_and_are_valid_notebooks(built_once):
    for file in PRODUCTS - {"course/course.json"}:
        found = nbformat.reads(
            (built_once / file).read_text("utf-8"), as_version=nbformat.NO_CONVERT
        )
        nbformat.validate(found)
        assert (found.nbformat, found.nbformat_minor) == (4, 5)
        for cell in found.cells:
            assert not cell.get("outputs")
            assert cell.get("execution_count") is None


def test_words_in_code_become_plain_literals_of_the_language(notebook):
    vi, en = (cells(notebook(f"solutions/{each}/9-sample/exercise")) for each in ("vi", "en"))
    assert 'language="vi")' in source(vi["set-up"])
    assert 'language="en")' in source(en["set-up"])
    assert '"Add. (tiếng Việt)"' in source(vi["mean"])
    assert '"Add."' in source(en["mean"])
    assert "_(" not in source(vi["mean"]) + source(en["mean"])


def test_numbers_in_prose_are_written_as_each_language_writes_them(notebook):
    vi, en = (
        source(notebook(f"exercises/{each}/9-sample/exercise")["cells"][0]) for each in ("vi", "en")
    )
    assert "1.234,5" in vi
    assert "1,234.5" in en


def test_everything_wrong_is_told_at_once(tmp_path):
    from sample_course import EXERCISE, LESSON

    root = write_course(
        tmp_path,
        lesson=LESSON.replace("![Two bars, the second is higher]", "![]"),
        exercise=EXERCISE.replace(":points: 2", ":points: 3"),
    )
    with pytest.raises(BuildError) as caught:
        build(root, run=False)
    assert {"figure-without-alt", "points-differ", "mark-points-differ"} <= codes(
        caught.value.problems
    )
    assert not (root / "course").exists()
    assert "curriculum/9-sample/lesson.md · title" in caught.value.text("en")


def test_an_expression_that_cannot_be_computed_names_itself_and_its_cell(tmp_path):
    from sample_course import START

    root = translate_course(
        write_course(tmp_path, start=START.replace("course.module(", "kourse.module("))
    )
    with pytest.raises(BuildError) as caught:
        build(root, run=False)
    (problem, *_) = caught.value.problems
    assert (problem.code, problem.cell) == ("value", "welcome")
    assert "kourse" in problem.text("en")


@pytest.mark.parametrize(
    ("expression", "vi", "en"),
    [
        ("day(fact('arrivals-2025').as_of)", "5/1/2026", "5 January 2026"),
        ("fact('arrivals-2025').figure", "21,2 triệu", "21.2 million"),
        ("fact('arrivals-2025')", "21,2 triệu", "21.2 million"),
        ("limit('x', 'post')", "280", "280"),
        ("limit('facebook', 'post')", "63.206", "63,206"),
        ("number(limit('facebook', 'post').value)", "63.206", "63,206"),
        ("number(rows('posts')) | length > 3", None, None),
        ("rows('posts') > 5", None, None),
        ("2026", "2026", "2026"),
        ("percent(12.5, 1)", "12,5%", "12.5%"),
    ],
)
def test_facts_limits_and_numbers_are_at_hand(expression, vi, en, tmp_path):
    from doingoai.build._model import Cell, Course, Document, Kind
    from doingoai.build._values import filled, helpers

    cell = Cell("a", "markdown", (), None, f"{{{{ {expression} }}}}")
    document = Document("m", Kind.LESSON, tmp_path, "m.md", "", 0, 0, (cell,))
    for language, wanted in (("vi", vi), ("en", en)):
        values = helpers(language, Course("", "", ()))
        done, problems = filled(document, lambda values=values: values)
        if wanted is None:  # a truth value has no words: it must be refused
            assert ["bool needs" in each.text("en") for each in problems] == [True]
        else:
            assert problems == ()
            assert wanted in done.cells[0].source


def test_a_decimal_number_must_say_how_it_is_written(tmp_path):
    from sample_course import START

    text = START.replace('course.module("9-sample").exercise.points', "1 / 3")
    root = translate_course(write_course(tmp_path, start=text))
    with pytest.raises(BuildError, match="number"):
        build(root, run=False)


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("course", "[course", "course-unreadable"),
        ("course", '[course]\ntitle = "x"\n', "course-unreadable"),
        ("lesson", "```{code-cell} ipython3\n:slug: [\n1\n```\n", "unreadable"),
    ],
)
def test_a_source_that_cannot_be_read_is_named(tmp_path, name, text, code):
    with pytest.raises(BuildError) as caught:
        build(write_course(tmp_path, **{name: text}), run=False)
    assert codes(caught.value.problems) == {code}


def test_a_source_that_is_not_there_is_named(course):
    (course / "curriculum/9-sample/lesson.md").unlink()
    with pytest.raises(BuildError, match=r"lesson\.md"):
        build(course, run=False)
