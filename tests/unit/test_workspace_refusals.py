"""What a folder, a name, a port or a disk may refuse, in words."""

from __future__ import annotations

import errno
import socket
import sys

import pytest
from tiny_course import tiny_course

from doingoai.workspace import WorkspaceError, prepare, workspace_folder, workspace_language
from doingoai.workspace._port import choose_port


@pytest.fixture
def source(tmp_path):
    return tiny_course(tmp_path / "source")


def test_a_file_where_the_folder_should_be(tmp_path, source):
    (tmp_path / "doingoai").write_text("mine", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="not a folder but a file"):
        prepare(tmp_path / "doingoai", source=source, language="vi")
    assert (tmp_path / "doingoai").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "cannot be written to"),
        (errno.EACCES, "cannot be written to"),
        (errno.EIO, "does not answer"),
    ],
)
def test_what_the_disk_refuses_is_said_plainly(tmp_path, source, monkeypatch, number, words):
    from doingoai.workspace import _update

    def refuse(*_args, **_options):
        raise OSError(number, "no")

    monkeypatch.setattr(_update, "write_whole", refuse)
    with pytest.raises(WorkspaceError, match=words):
        prepare(tmp_path / "doingoai", source=source, language="vi")


def test_a_full_disk_half_way_leaves_what_was_there(tmp_path, source, monkeypatch):
    from doingoai import _files

    folder = tmp_path / "doingoai"
    prepare(folder, source=source, language="vi")
    before = {path: path.read_bytes() for path in folder.rglob("*.ipynb")}
    tiny_course(source, extra=" new")

    def full(*_args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(_files.os, "fsync", full)
    with pytest.raises(WorkspaceError, match="disk is full"):
        prepare(folder, source=source, language="vi")
    assert {path: path.read_bytes() for path in folder.rglob("*.ipynb")} == before
    assert not list(folder.rglob("*.new"))


def test_a_name_may_have_spaces_vietnamese_letters_and_a_tilde(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert workspace_folder("~/Bài học của tôi") == tmp_path / "Bài học của tôi"
    assert workspace_folder(None) == tmp_path / "doingoai"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes any ~name for a user's home")
def test_the_home_of_nobody_is_refused():
    with pytest.raises(WorkspaceError, match="does not accept the name"):
        workspace_folder("~nobody-of-this-name/course")


def test_a_name_whose_bytes_are_no_letters_is_refused(tmp_path):
    with pytest.raises(WorkspaceError, match="does not accept the name"):
        workspace_folder(tmp_path / "no letter \udcff")


def test_the_clone_itself_is_no_learners_folder(tmp_path):
    (tmp_path / "curriculum").mkdir()
    (tmp_path / "curriculum" / "course.toml").touch()
    with pytest.raises(WorkspaceError, match="where the course itself is written"):
        workspace_folder(tmp_path)


def test_the_folder_remembers_its_language_until_another_is_asked_for(
    tmp_path, source, monkeypatch
):
    monkeypatch.delenv("DOINGOAI_LANG", raising=False)
    folder = tmp_path / "doingoai"
    prepare(folder, source=source, language="en")
    assert workspace_language(folder, None) == "en"
    assert workspace_language(folder, "vi_VN") == "vi"
    monkeypatch.setenv("DOINGOAI_LANG", "vi")
    assert workspace_language(folder, None) == "vi"


def test_a_language_that_we_do_not_have(tmp_path):
    with pytest.raises(WorkspaceError, match="--lang vi or --lang en"):
        workspace_language(tmp_path, "fr")


@pytest.fixture
def taken():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_that_was_asked_for_and_is_taken_is_refused(taken):
    with pytest.raises(WorkspaceError, match="leave --port out"):
        choose_port(taken, last=None)


def test_a_port_that_was_not_asked_for_gives_way_to_the_next(taken):
    assert choose_port(None, last=taken) != taken


@pytest.mark.parametrize("number", [0, -1, 70000])
def test_what_is_no_port(number):
    with pytest.raises(WorkspaceError, match="no port"):
        choose_port(number, last=None)
