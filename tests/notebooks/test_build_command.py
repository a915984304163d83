"""``doingoai build``: exit codes, and what an author reads."""

from __future__ import annotations

import pytest
from sample_course import EXERCISE, translate_course, write_course

from doingoai import cli
from doingoai.cli import build as command
from doingoai.errors import DoingoaiError


@pytest.fixture
def run(monkeypatch, capsys):
    """``run(root, "--check")`` → exit code and what was said."""

    def run(root, *arguments):
        monkeypatch.setattr(command, "clone_root", lambda: root)
        monkeypatch.setattr(command, "_LANGUAGE", "en")
        monkeypatch.setenv("COLUMNS", "200")
        with pytest.raises(SystemExit) as ended:
            cli.main(["build", *arguments])
        captured = capsys.readouterr()
        return ended.value.code or 0, captured.out + captured.err

    return run


def test_a_build_succeeds_and_lists_what_it_wrote(run, course):
    code, said = run(course, "--no-run")
    assert code == 0
    assert "exercises/vi/9-sample/exercise.ipynb" in said
    assert "Traceback" not in said


def test_a_check_of_a_fresh_build_succeeds(run, built):
    code, said = run(built, "--check", "--no-run")
    assert (code, "Everything is built and translated" in said) == (0, True)


def test_a_check_fails_and_names_what_is_stale(run, built):
    (built / "course/en/start.ipynb").write_text("{}", encoding="utf-8")
    code, said = run(built, "--check", "--no-run")
    assert code == 1
    assert "course/en/start.ipynb" in said
    assert "[product-stale]" in said


def test_a_check_fails_on_a_missing_translation_and_names_its_place(run, tmp_path):
    root = write_course(tmp_path)
    assert run(root, "--no-run")[0] == 0
    code, said = run(root, "--check", "--no-run")
    assert code == 1
    assert "9-sample/exercise/mean-text" in said
    assert "[translation-empty]" in said


def test_a_faulty_curriculum_is_exit_one_with_every_problem(run, tmp_path):
    faulty = EXERCISE.replace(":points: 5", ":points: 6").replace(":slug: mean-code\n", "")
    code, said = run(write_course(tmp_path, exercise=faulty), "--no-run")
    assert code == 1
    assert "[points-differ]" in said
    assert "[cell-without-slug]" in said


def test_only_the_catalogue(run, course):
    source = course / "curriculum/9-sample/lesson.md"
    source.write_text(source.read_text(encoding="utf-8").replace("one thing", "a thing"), "utf-8")
    code, said = run(course, "--catalogue")
    assert code == 0
    assert "translation-fuzzy" in said
    assert not (course / "course").exists()


def test_without_a_clone_it_says_so_and_exits_two(run):
    code, said = run(None)
    assert code == 2
    assert "clone" in said


def test_without_a_clone_the_error_tells_what_to_do(monkeypatch):
    monkeypatch.setattr(command, "clone_root", lambda: None)
    with pytest.raises(DoingoaiError) as caught:
        command.build()
    assert caught.value.next_step is not None


@pytest.mark.slow
def test_a_whole_build_runs_the_notebooks(run, tmp_path):
    root = translate_course(write_course(tmp_path))
    assert run(root)[0] == 0
