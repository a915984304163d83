"""What learners get: nbgrader's own release, and nothing that they may not see."""

from __future__ import annotations

import ast
import json
import os
import shutil
import sys
from pathlib import Path

import nbformat
import pytest
from sample_course import EXERCISE, LESSON, change_catalogue, translate_course, write_course

from doingoai.build import CODE_STUB, BuildError, build, code_stub
from doingoai.build._blank import run
from doingoai.build._leaks import answer_secrets, leaks, secrets
from doingoai.build._release import release
from doingoai.build._source import parse
from doingoai.i18n import LANGUAGES, translate


def source(cell) -> str:
    return "".join(cell["source"])


def cell_of(notebook, slug):
    return next(each for each in notebook["cells"] if each["id"].endswith(f"-exercise-{slug}"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_solution_becomes_a_comment_in_the_learners_language(notebook, language):
    exercise = notebook(f"exercises/{language}/9-sample/exercise")
    stub = code_stub(lambda msgid: translate(msgid, language))
    assert source(cell_of(exercise, "mean-code")) == stub
    assert source(cell_of(exercise, "note")).endswith(f")\n{stub}")
    assert 'book.ask(\n    "note"' in source(cell_of(exercise, "note"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stub_is_a_comment_and_raises_nothing(language):
    stub = translate(CODE_STUB, language)
    assert all(line.startswith("#") for line in stub.split("\n"))
    assert ast.parse(stub).body == []


def test_the_vietnamese_stub_is_not_english():
    assert translate(CODE_STUB, "vi") != CODE_STUB


def test_a_learner_sees_the_check_and_not_the_marking(notebook):
    exercise = notebook("exercises/vi/9-sample/exercise")
    assert source(cell_of(exercise, "mean-marks")) == 'book.check("mean")'
    assert "book.mark(" in source(cell_of(notebook("solutions/vi/9-sample/exercise"), "mean-marks"))


def test_what_is_ours_is_locked_and_what_is_the_learners_is_not(notebook):
    exercise = notebook("exercises/vi/9-sample/exercise")
    editable = {
        cell["id"].removeprefix("9-sample-exercise-"): cell["metadata"].get("editable", True)
        for cell in exercise["cells"]
    }
    assert [slug for slug, free in editable.items() if free] == [
        "title",
        "mean-text",
        "mean-code",
        "note",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nbgrader_finds_its_own_metadata_right(built_once, language):
    from nbgrader.nbgraderformat import MetadataValidator

    file = built_once / f"exercises/{language}/9-sample/exercise.ipynb"
    MetadataValidator().validate_nb(nbformat.read(file, as_version=4))


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # nbgrader's alembic leaves a pipe open
def test_the_release_is_what_stock_nbgrader_writes_with_a_gradebook(
    built_once, tmp_path, monkeypatch
):
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

    # nbgrader looks for alembic's command on the path
    here = str(Path(sys.executable).parent)
    monkeypatch.setenv("PATH", here + os.pathsep + os.environ["PATH"])
    shutil.copytree(built_once / "solutions/vi", tmp_path / "source")
    config = Config()
    config.CourseDirectory.root = str(tmp_path)
    config.ClearSolutions.code_stub = {"python": translate(CODE_STUB, "vi")}
    coursedir = CourseDirectory(config=config)
    outcome = NbGraderAPI(coursedir, config=config).generate_assignment("9-sample")
    assert outcome["success"], outcome["log"]
    ours = built_once / "exercises/vi/9-sample/exercise.ipynb"
    assert (tmp_path / "release/9-sample/exercise.ipynb").read_bytes() == ours.read_bytes()


def test_a_release_touches_no_gradebook(built_once):
    assert not list(built_once.rglob("*.db"))


def test_what_nbgrader_refuses_names_the_source(notebook):
    broken = notebook("solutions/en/9-sample/exercise")
    cell_of(broken, "mean")["metadata"]["nbgrader"]["grade_id"] = "mean-code"
    content = json.dumps(broken).encode()
    with pytest.raises(BuildError) as caught:
        release({"9-sample": content}, stub="#", file=lambda module: f"{module}/exercise.md")
    assert "9-sample/exercise.md" in caught.value.text("en")
    assert caught.value.problems[0].code == "not-released"


# --- leaks -------------------------------------------------------------------------------------

HIDDEN_LINE = "judge = judges.near(expected_mean, within=0.01)"
HIDDEN_TEXT = "The mean of the rates is another. (tiếng Việt)"


@pytest.fixture
def known(built_once):
    from doingoai.build._course import read_course, read_documents
    from doingoai.build._po import read
    from doingoai.build._translate import translated

    lesson, exercise = read_documents(built_once, read_course(built_once))[1:]
    words = read(built_once / "curriculum/locale/vi.po", "vi.po").words
    return secrets(translated(exercise, words), (translated(lesson, words),))


def codes(file, content, known) -> list[str]:
    return [problem.code for problem in leaks(file, content, known)]


def test_a_release_leaks_nothing(built_once, known):
    for file in ("exercises/vi/9-sample/exercise.ipynb", "course/vi/9-sample/lesson.ipynb"):
        assert codes(file, (built_once / file).read_bytes(), known) == []


def plant_source(notebook, text):
    cell_of(notebook, "title")["source"].append("\n" + text)


def plant_output(notebook, text):
    output = {"output_type": "stream", "name": "stdout", "text": [text]}
    cell_of(notebook, "mean")["outputs"].append(output)


def plant_cell_metadata(notebook, text):
    cell_of(notebook, "mean")["metadata"]["note"] = {"deep": [text]}


def plant_metadata(notebook, text):
    notebook["metadata"]["doingoai"]["words"]["key"] = text


@pytest.mark.parametrize("plant", [plant_source, plant_output, plant_cell_metadata, plant_metadata])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HIDDEN_LINE, "leak-line"),
        ("judge = judges.near(expected_mean,\n    within=0.01)", "leak-line"),
        (HIDDEN_TEXT, "leak-text"),
        ("### BEGIN HIDDEN TESTS", "leak-marker"),
        ("### END SOLUTION", "leak-marker"),
    ],
)
def test_a_planted_leak_is_caught_wherever_it_is(notebook, known, plant, text, code):
    exercise = notebook("exercises/vi/9-sample/exercise")
    plant(exercise, text)
    assert code in codes(
        "exercises/vi/9-sample/exercise.ipynb", json.dumps(exercise).encode(), known
    )


@pytest.mark.parametrize("written", ["31.96", "31,96", "31.958333333333332", "(31,958)"])
def test_a_reference_answer_in_the_open_is_caught(notebook, written):
    known = answer_secrets({"mean": 31.958333333333332})
    exercise = notebook("exercises/vi/9-sample/exercise")
    assert codes("e.ipynb", json.dumps(exercise).encode(), known) == []
    plant_source(exercise, f"Trung bình là {written}.")
    assert codes("e.ipynb", json.dumps(exercise).encode(), known) == ["leak-value"]


def test_a_number_that_anything_may_have_is_no_secret():
    assert not answer_secrets({"hour": 20, "share": 0.5, "name": "reply"}).numbers


@pytest.mark.parametrize(
    "name", ["answers.json", "practice.json", ".answers.json.lock", "answers.json.damaged"]
)
def test_answers_lying_among_the_exercises_are_caught(built, name):
    (built / "exercises/vi/9-sample" / name).write_text("{}", encoding="utf-8")
    with pytest.raises(BuildError) as caught:
        build(built, run=False)
    assert [each.code for each in caught.value.problems] == ["leak-answers"]


def test_a_file_beside_the_exercise_is_read_too(built):
    (built / "exercises/vi/9-sample/notes.txt").write_text(HIDDEN_LINE, encoding="utf-8")
    with pytest.raises(BuildError) as caught:
        build(built, run=False)
    assert "leak-line" in {each.code for each in caught.value.problems}


def test_prose_that_gives_the_marking_away_stops_the_build(tmp_path):
    told = EXERCISE.replace("From {{", "The mean went up because the last month was warm. {{", 1)
    root = translate_course(write_course(tmp_path, exercise=told))
    with pytest.raises(BuildError) as caught:
        build(root, run=False)
    assert {each.code for each in caught.value.problems} == {"leak-text"}
    assert not (root / "exercises").exists()


def test_a_translation_that_gives_the_solution_away_stops_the_build(course):
    from dataclasses import replace

    def tell(entry):
        if entry.msgid == "## You can take a mean":
            return replace(entry, msgstr=f"## {HIDDEN_TEXT}")
        return entry

    change_catalogue(course, tell)
    with pytest.raises(BuildError) as caught:
        build(course, run=False)
    assert {each.code for each in caught.value.problems} == {"leak-text"}


def test_code_that_a_lesson_shows_on_purpose_is_no_secret(tmp_path):
    shown = LESSON.replace(
        'book["try-it"] = 4', 'rates = [1, 2]\nbook["mean"] = sum(rates) / len(rates)'
    )
    root = translate_course(write_course(tmp_path, lesson=shown))
    build(root, run=False)


def test_code_that_a_question_shares_with_its_marking_is_no_secret(tmp_path):
    shared = "high_rates = [rate for rate in rates if rate > 30]"
    text = EXERCISE.replace('book.ask("mean"', f'{shared}\nbook.ask("mean"')
    text = text.replace("expected_mean =", f"{shared}\nexpected_mean =")
    build(translate_course(write_course(tmp_path, exercise=text)), run=False)


@pytest.mark.parametrize("line", ['book["mean"] = sum(rates) / len(rates)', HIDDEN_LINE])
def test_code_that_answers_or_judges_is_a_secret_even_where_the_author_shows_it(tmp_path, line):
    text = EXERCISE.replace('book.ask("mean"', f'if not book:\n    {line}\nbook.ask("mean"')
    root = translate_course(write_course(tmp_path, exercise=text))
    with pytest.raises(BuildError) as caught:
        build(root, run=False)
    assert {each.code for each in caught.value.problems} == {"leak-line"}


# --- running -----------------------------------------------------------------------------------


@pytest.mark.slow
def test_every_notebook_runs_and_the_solution_earns_everything(built):
    report = build(built, check=True)
    assert report.ok
    assert report.runs == 8


@pytest.mark.slow
def test_a_run_keeps_the_answers_of_the_solution(built_once):
    file = "solutions/vi/9-sample/exercise.ipynb"
    found = run(file, (built_once / file).read_bytes())
    assert found.problems == ()
    assert found.answers["mean"] == pytest.approx(31.958333)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("good", "bad", "code"),
    [
        ("sum(rates) / len(rates)\\n", "max(rates)\\n", "solution-not-full"),
        ("rates = [20.5", "rates = [unknown", "run-failed"),
        (
            "rates = [20.5",
            "import sys\\nprint('a warning', file=sys.stderr)\\nrates = [20.5",
            "run-failed",
        ),
    ],
)
def test_a_run_that_goes_wrong_says_where(built_once, good, bad, code):
    text = (built_once / "solutions/en/9-sample/exercise.ipynb").read_text(encoding="utf-8")
    assert good in text
    found = run("e.ipynb", text.replace(good, bad, 1).encode())
    assert code in {problem.code for problem in found.problems}


def test_a_source_is_read_whatever_its_line_ends(tmp_path):
    unix, windows = Path(tmp_path / "a.md"), Path(tmp_path / "b.md")
    unix.write_bytes(EXERCISE.encode())
    windows.write_bytes(EXERCISE.replace("\n", "\r\n").encode())
    assert parse(unix, "x") == parse(windows, "x")
