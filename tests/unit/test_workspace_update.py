"""A learner's folder across updates: nothing of theirs is ever overwritten."""

from __future__ import annotations

import json

import pytest
from tiny_course import MODULE, tiny_course

from doingoai.workspace import WorkspaceError, prepare
from doingoai.workspace._shipped import NOTE_TAG

EXERCISE = f"{MODULE}/exercise.ipynb"
NEWER = f"{MODULE}/exercise (new 2027-05).ipynb"


@pytest.fixture
def source(tmp_path):
    return tiny_course(tmp_path / "source")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "Thư mục của tôi"


@pytest.fixture
def bring(source, folder):
    def call(language="vi", user="lan", **options):
        return prepare(folder, source=source, language=language, user=user, **options).update

    return call


def cells(path):
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def first_words(path):
    return cells(path)[0]["source"]


def edit(path, words="# Của tôi"):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"][0]["source"] = words
    path.write_text(json.dumps(notebook), encoding="utf-8")


def use(path):
    """What JupyterLab leaves behind in a notebook that was only run and saved."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    head, code = notebook["cells"]
    head["source"] = [head["source"]]
    code["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["1\n"]}]
    code["execution_count"] = 7
    code["metadata"]["trusted"] = True
    notebook["metadata"]["language_info"]["version"] = "3.11.7"
    path.write_text(json.dumps(notebook, indent=1), encoding="utf-8")


def everything(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_new_folder_holds_start_lesson_exercise_and_the_data_to_read(bring, folder):
    bring()
    assert {path for path in everything(folder) if not path.startswith(".")} == {
        "start.ipynb",
        f"{MODULE}/lesson.ipynb",
        EXERCISE,
        "data/posts/data.csv",
        "data/posts/README.md",
    }
    assert first_words(folder / "start.ipynb") == "# Chào mừng"


def test_the_keys_to_a_question_are_not_among_the_data(bring, folder):
    bring()
    assert not list(folder.rglob("labels.csv"))


def test_a_second_call_changes_nothing(bring, folder):
    bring()
    before = everything(folder)
    assert bring().written == ()
    assert everything(folder) == before


def test_a_notebook_that_was_only_used_is_replaced_by_a_newer_one(bring, source, folder):
    bring()
    use(folder / EXERCISE)
    tiny_course(source, edition="2027.05", extra=" mới")
    done = bring()
    assert EXERCISE in done.written
    assert not done.beside
    assert first_words(folder / EXERCISE) == "# Bài tập mới"


def test_an_edited_notebook_stays_and_the_newer_one_comes_beside_it(bring, source, folder):
    bring()
    edit(folder / EXERCISE)
    tiny_course(source, edition="2027.05", extra=" mới")
    done = bring()
    assert first_words(folder / EXERCISE) == "# Của tôi"
    assert done.beside == ((EXERCISE, NEWER),)
    assert first_words(folder / NEWER) == "# Bài tập mới"
    assert NEWER in done.messages()[0].text("en")


def test_start_tells_of_the_newer_notebook_as_long_as_it_waits(bring, source, folder):
    bring()
    edit(folder / EXERCISE)
    tiny_course(source, edition="2027.05", extra=" mới")
    bring()
    note = cells(folder / "start.ipynb")[1]
    assert NOTE_TAG in note["metadata"]["tags"]
    assert f"<{NEWER}>" in note["source"]
    (folder / NEWER).unlink()
    bring()
    assert len(cells(folder / "start.ipynb")) == 2


def test_a_newer_notebook_that_the_learner_deleted_does_not_come_back(bring, source, folder):
    bring()
    edit(folder / EXERCISE)
    tiny_course(source, edition="2027.05", extra=" mới")
    bring()
    (folder / NEWER).unlink()
    assert bring().beside == ()
    assert not (folder / NEWER).exists()


def test_the_newer_notebook_too_is_the_learners_once_edited(bring, source, folder):
    bring()
    edit(folder / EXERCISE)
    tiny_course(source, edition="2027.05", extra=" mới")
    bring()
    edit(folder / NEWER, "# Cũng của tôi")
    tiny_course(source, edition="2027.05", extra=" mới hơn")
    bring()
    assert first_words(folder / NEWER) == "# Cũng của tôi"
    second = folder / f"{MODULE}/exercise (new 2027-05 2).ipynb"
    assert first_words(second) == "# Bài tập mới hơn"


def test_an_edited_notebook_without_news_gets_no_copy_beside_it(bring, source, folder):
    bring()
    edit(folder / EXERCISE)
    tiny_course(source, edition="2027.05")  # a new term, the same exercise
    assert bring().beside == ()


def test_a_lost_notebook_comes_back(bring, folder):
    bring()
    (folder / EXERCISE).unlink()
    assert EXERCISE in bring().written


def test_answers_are_never_touched_when_the_language_changes(bring, folder):
    bring()
    answers = {folder / MODULE / name: b"{}" for name in ("answers.json", "practice.json")}
    for path, data in answers.items():
        path.write_bytes(data)
    use(folder / EXERCISE)
    bring("en")
    assert first_words(folder / EXERCISE) == "# Exercise"
    assert all(path.read_bytes() == data for path, data in answers.items())


def test_there_and_back_between_languages_leaves_no_second_copy(bring, folder):
    bring()
    before = everything(folder)
    bring("en")
    bring("vi")
    assert set(everything(folder)) == set(before)
    assert first_words(folder / EXERCISE) == "# Bài tập"


def test_a_damaged_notebook_is_kept_under_another_name(bring, folder):
    bring()
    (folder / EXERCISE).write_bytes(b'{"cells": [')
    done = bring()
    [(path, kept)] = done.set_aside
    assert path == EXERCISE
    assert (folder / MODULE / kept).read_bytes() == b'{"cells": ['
    assert first_words(folder / EXERCISE) == "# Bài tập"


@pytest.mark.parametrize(
    "damage", [b"", b"[]", b"\xff\xfe", b'{"format": 1, "files": {"start.ipynb": {"brought": 3}}}']
)
def test_a_damaged_manifest_is_kept_and_costs_no_work(bring, source, folder, damage):
    bring()
    manifest = folder / ".doingoai" / "manifest.json"
    edit(folder / EXERCISE)
    manifest.write_bytes(damage)
    tiny_course(source, edition="2027.05", extra=" mới")
    done = bring()
    assert first_words(folder / EXERCISE) == "# Của tôi"
    assert (folder / NEWER).is_file()
    [kept] = [kept for name, kept in done.set_aside if name == "manifest.json"]
    assert (manifest.parent / kept).read_bytes() == damage


def test_an_update_that_was_interrupted_is_completed_by_the_next(
    bring, source, folder, monkeypatch
):
    from doingoai.workspace import _update

    bring()
    edit(folder / EXERCISE)
    tiny_course(source, edition="2027.05", extra=" mới")
    whole, calls = _update.write_whole, []

    def killed_half_way(path, data, **options):
        calls.append(path)
        if len(calls) == 2:
            raise KeyboardInterrupt
        whole(path, data, **options)

    monkeypatch.setattr(_update, "write_whole", killed_half_way)
    with pytest.raises(KeyboardInterrupt):
        bring()
    monkeypatch.undo()
    bring()
    assert first_words(folder / EXERCISE) == "# Của tôi"
    assert first_words(folder / NEWER) == "# Bài tập mới"
    assert first_words(folder / f"{MODULE}/lesson.ipynb") == "# Bài học mới"
    assert first_words(folder / "start.ipynb") == "# Chào mừng mới"
    assert not list(folder.rglob("* 2).ipynb"))


def test_another_persons_folder_is_refused_and_left_as_it_is(bring, folder):
    bring()
    before = everything(folder)
    with pytest.raises(WorkspaceError) as refused:
        bring("en", user="minh")
    assert "--adopt" in refused.value.text("vi")
    assert everything(folder) == before


def test_a_folder_from_another_computer_can_be_adopted(bring, folder):
    bring()
    edit(folder / EXERCISE)
    bring(user="minh", adopt=True)
    bring(user="minh")
    assert first_words(folder / EXERCISE) == "# Của tôi"


def test_the_folder_keeps_no_name(bring, folder):
    bring(user="nguyen.thi.lan")
    assert not any(b"nguyen" in data for data in everything(folder).values())


def test_a_damaged_record_of_the_owner_is_kept_and_made_anew(bring, folder):
    bring()
    (folder / ".doingoai" / "workspace.json").write_bytes(b"{")
    bring()
    assert len(list((folder / ".doingoai").glob("workspace*damaged*"))) == 1
    with pytest.raises(WorkspaceError):
        bring(user="minh")


def test_without_a_course_it_says_what_to_do(bring, source):
    (source / "course" / "vi" / "start.ipynb").unlink()
    with pytest.raises(WorkspaceError, match="make build"):
        bring()
