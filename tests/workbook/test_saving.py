"""Nothing is lost: two writers, a kill, damage, a full disk, a read-only folder."""

from __future__ import annotations

import errno
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from doingoai.workbook import SaveFailed, State, number
from doingoai.workbook._opening import open_book

WRITER = """
    import sys
    from pathlib import Path
    from doingoai.workbook import number
    from doingoai.workbook._opening import open_book
    folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    book = open_book("demo", language="vi", practice=False, directory=folder)
    print("ready", flush=True)
    for i in range(count):
        book.ask(f"{name}-{i}", number(0, 10**6))
        assert book.save(f"{name}-{i}", i).saved
        print(i, flush=True)
"""


def writer(folder: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(WRITER), str(folder), name, str(count)],
        stdout=subprocess.PIPE,
        text=True,
    )


def stored(folder: Path) -> dict:
    return json.loads((folder / "answers.json").read_text(encoding="utf-8"))["answers"]


def test_two_processes_on_one_file_lose_nothing(tmp_path):
    with writer(tmp_path, "a", 60) as one, writer(tmp_path, "b", 60) as two:
        one.communicate()
        two.communicate()
    assert one.returncode == two.returncode == 0
    assert set(stored(tmp_path)) == {f"{name}-{i}" for name in "ab" for i in range(60)}


def test_two_notebooks_on_one_file_see_and_keep_each_others_answers(open_here):
    first, second = open_here(), open_here()
    first.save("hour", 20)
    second.save("note", "xin chào")
    assert first["note"] == "xin chào"
    assert second["hour"] == 20


@pytest.mark.parametrize("after", [0, 3, 7, 15, 40])
def test_a_process_killed_while_saving_loses_no_confirmed_answer(tmp_path, after):
    process = writer(tmp_path, "a", 10_000)
    confirmed = -1
    for line in process.stdout:
        if line.strip().isdigit():
            confirmed = int(line)
        if confirmed >= after:
            break
    # Somewhere inside a save: the writer does nothing else.
    time.sleep(0.001 * after)
    process.kill()
    rest, _ = process.communicate()
    confirmed = max([confirmed, *(int(n) for n in rest.split() if n.isdigit())])
    answers = stored(tmp_path)
    assert all(answers[f"a-{i}"]["value"] == i for i in range(confirmed + 1))
    # And the next one can go on at once.
    book = open_book("demo", language="vi", practice=False, directory=tmp_path)
    book.ask("next", number(0, 1))
    assert book.save("next", 1).saved
    assert set(answers) < set(stored(tmp_path))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"format": 1}',
        '{"format": 9, "answers": {}}',
        '{"format":1,"answers":{"hour":3}}',
        "[" * 100_000,
        "\x00",
    ],
)
def test_a_damaged_file_is_set_aside_and_said_so(tmp_path, open_here, content):
    (tmp_path / "answers.json").write_text(content, encoding="utf-8")
    book = open_here()
    assert book["hour"] is None
    assert book.save("hour", 20).saved
    aside = list(tmp_path.glob("answers-damaged-*.json"))
    assert [path.read_text(encoding="utf-8") for path in aside] == [content]
    assert aside[0].name in book.notice.text("vi")


def test_bytes_that_are_no_text_are_set_aside_too(tmp_path, open_here):
    (tmp_path / "answers.json").write_bytes(b"\xff\xfe\x00")
    assert open_here().save("hour", 20).saved
    assert len(list(tmp_path.glob("answers-damaged-*"))) == 1


@pytest.mark.parametrize(
    ("number_of_error", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "cannot be written"),
        (errno.EROFS, "cannot be written"),
        (errno.EIO, "does not answer"),
    ],
)
def test_a_failing_disk_is_said_in_words_and_the_old_answer_stands(
    book, tmp_path, monkeypatch, number_of_error, words
):
    book.save("hour", 20)
    before = (tmp_path / "answers.json").read_bytes()

    def fail(*_: object) -> None:
        raise OSError(number_of_error, "no")

    monkeypatch.setattr(os, "fsync", fail)
    saved = book.save("hour", 21)
    assert not saved.saved
    assert words in saved.error.text("en")
    assert saved.value == 20
    assert (tmp_path / "answers.json").read_bytes() == before
    assert not list(tmp_path.glob(".*.new"))
    with pytest.raises(SaveFailed):
        book["hour"] = 21


@pytest.mark.skipif(sys.platform != "linux", reason="needs another user to write as")
def test_a_folder_that_is_really_read_only_is_said_to_be(tmp_path, open_here):
    folder = tmp_path / "locked"
    folder.mkdir()
    open_here(folder=folder).save("hour", 20)
    folder.chmod(0o555)
    for parent in folder.parents:
        if parent.stat().st_uid == os.getuid() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)

    def as_somebody(pipe) -> None:
        if os.getuid() == 0:
            os.setuid(65534)
        saved = open_here(folder=folder).save("hour", 21)
        pipe.send((saved.saved, saved.error.text("en") if saved.error else "", saved.value))

    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=as_somebody, args=(there,))
    process.start()
    process.join(30)
    saved, words, value = here.recv()
    folder.chmod(0o755)
    assert not saved
    assert "cannot be written" in words
    assert value == 20


def test_the_file_can_be_read_by_a_grader_of_another_account(book, tmp_path):
    book.save("hour", 20)
    assert (tmp_path / "answers.json").stat().st_mode & 0o777 == 0o644


def test_answers_have_the_form_of_the_contract(book, tmp_path):
    book.save("hour", "20")
    document = json.loads((tmp_path / "answers.json").read_text(encoding="utf-8"))
    assert document["format"] == 1
    assert document["assignment"] == "demo"
    assert document["language"] == "vi"
    entry = document["answers"]["hour"]
    assert {"kind", "value", "dataset", "saved_at", "by", "cell"} <= set(entry)
    assert (entry["kind"], entry["value"], entry["by"]) == ("number", 20, "widget")


def test_undo_goes_back_and_forth_and_clear_can_be_undone(book):
    book["hour"] = 20
    book["hour"] = 21
    assert book.undo("hour").value == 20
    assert book.undo("hour").value == 21
    assert book.clear("hour").state is State.NOT_ATTEMPTED
    assert book.undo("hour").value == 21


def test_one_act_of_typing_is_undone_as_one(book):
    book["note"] = "bản cũ"
    for typed in ("b", "bả", "bản mới"):
        book.save("note", typed)
    assert book.undo("note").value == "bản cũ"


def test_starting_again_keeps_the_old_answers(book, tmp_path):
    book.save("hour", 20)
    old = book.start_again()
    assert book["hour"] is None
    assert json.loads(old.read_text(encoding="utf-8"))["answers"]["hour"]["value"] == 20
    assert book.start_again() is None


def test_a_book_opened_again_has_the_answers(book, open_here):
    book.save("pair", {"vi": "một", "en": "one"})
    assert open_here()["pair"] == {"vi": "một", "en": "one"}


def test_both_languages_share_one_file(book, open_here):
    book.save("rates", {"facebook": {"rate": "3,5"}})
    english = open_here(language="en")
    assert english["rates"] == {"facebook": {"rate": 3.5}}


def test_an_interrupted_save_leaves_no_lock_behind(book, tmp_path):
    book.save("hour", 20)
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            (
                "import sys, time; from filelock import FileLock; FileLock(sys.argv[1]).acquire();"
                "print('held', flush=True); time.sleep(60)"
            ),
            str(tmp_path / ".answers.json.lock"),
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout.readline().strip() == "held"
    holder.send_signal(signal.SIGTERM)
    holder.communicate()
    assert book.save("hour", 21).saved
