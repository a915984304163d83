"""``make`` on a fresh machine: what it does, what it says, what it does not do again."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess

import pytest

# Stands in for a Python: makes an "environment" at once, writes down what pip was asked.
FAKE_PYTHON = """#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
case "$*" in
    *"platform.python_version"*) echo "{version}" ;;
    *"sys.version_info < (3, 11)"*) exit {too_old} ;;
    *"import ensurepip, venv"*) exit {no_venv} ;;
    *"version_info[:2]"*) echo "3.12" ;;
    "-m venv "*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && echo venv >>"$LOG" ;;
    "-m pip --version") [ ! -e "$BROKEN" ] ;;
    "-m pip install"*)
        echo "pip $*" >>"$LOG"
        [ ! -e "$KILLED" ] || kill -KILL $PPID
        [ ! -e "$OFFLINE" ]
        ;;
    *) echo "ran $*" >>"$LOG" ;;
esac
"""


class Machine:
    """A clone on a machine where only one Python is."""

    def __init__(self, folder, root):
        self.folder = folder
        self.clone = folder / "bản sao"
        self.clone.mkdir()
        self.programs = folder / "programs"
        self.programs.mkdir()
        self.log = folder / "log"
        for name in ("Makefile", "pyproject.toml", "constraints.txt"):
            shutil.copy(root / name, self.clone / name)
        (self.clone / "packaging").mkdir()
        shutil.copy(root / "packaging" / "venv.sh", self.clone / "packaging")

    def has_python(self, name="python3", *, version="3.12.1", too_old=0, no_venv=0):
        path = self.programs / name
        words = FAKE_PYTHON.format(version=version, too_old=too_old, no_venv=no_venv)
        path.write_text(words, encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def make(self, *arguments):
        self.log.write_text("", encoding="utf-8")
        conditions = {
            name.upper(): str(self.folder / name) for name in ("broken", "killed", "offline")
        }
        # The system's Pythons are hidden behind names that do not exist.
        only = "PYTHON=" + " ".join(path.name for path in self.programs.iterdir())
        return subprocess.run(
            ["make", "--no-print-directory", only, *arguments],
            cwd=self.clone,
            env={
                "PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}",
                "LOG": str(self.log),
                **conditions,
            },
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    def did(self, what):
        return [line for line in self.log.read_text(encoding="utf-8").splitlines() if what in line]

    def when(self, condition, *, holds=True):
        path = self.folder / condition
        path.touch() if holds else path.unlink()


@pytest.fixture
def machine(tmp_path, root):
    return Machine(tmp_path, root)


def test_a_second_call_installs_nothing(machine):
    machine.has_python()
    assert machine.make("setup").returncode == 0
    assert machine.did("--constraint constraints.txt")
    second = machine.make("setup")
    assert second.returncode == 0
    assert not machine.log.read_text(encoding="utf-8")


def test_learn_sets_up_by_itself_and_hands_its_arguments_on(machine):
    machine.has_python()
    run = machine.make("learn", "ARGS=--no-browser --port 8890 --lang vi /some/dir")
    assert run.returncode == 0, run.stdout
    assert machine.did("ran -m doingoai learn --no-browser --port 8890 --lang vi /some/dir")


@pytest.mark.parametrize("changed", ["pyproject.toml", "constraints.txt"])
def test_a_changed_list_of_packages_is_followed_within_the_same_environment(machine, changed):
    machine.has_python()
    machine.make("setup")
    later = (machine.clone / ".venv" / ".ready").stat().st_mtime + 10
    os.utime(machine.clone / changed, (later, later))
    machine.make("setup")
    assert machine.did("pip")
    assert not machine.did("venv")


def test_a_set_up_that_was_killed_starts_afresh(machine):
    machine.has_python()
    machine.when("killed")
    assert machine.make("setup").returncode != 0
    machine.when("killed", holds=False)
    run = machine.make("setup")
    assert run.returncode == 0
    assert "interrupted" in run.stdout
    assert machine.did("venv")


def test_without_network_it_says_so_and_goes_on_from_there(machine):
    machine.has_python()
    machine.when("offline")
    run = machine.make("setup")
    assert run.returncode != 0
    assert "network" in run.stdout
    machine.when("offline", holds=False)
    assert machine.make("setup").returncode == 0
    assert machine.did("pip")
    assert not machine.did("venv")


def test_a_broken_environment_is_made_anew(machine):
    machine.has_python()
    machine.make("setup")
    machine.when("broken")
    (machine.clone / ".venv" / ".ready").unlink()
    machine.make("setup")
    assert machine.did("venv")


def test_a_clone_that_was_moved_is_set_up_again(machine):
    machine.has_python()
    machine.make("setup")
    machine.clone = machine.clone.rename(machine.folder / "elsewhere")
    assert "moved" in machine.make("setup").stdout
    assert machine.did("venv")


def test_a_python_that_is_too_old_is_named(machine):
    machine.has_python(version="3.9.2", too_old=1)
    run = machine.make("setup")
    assert run.returncode != 0
    assert "3.11 or newer" in run.stdout
    assert "3.9.2" in run.stdout
    assert not (machine.clone / ".venv").exists()


def test_a_python_without_venv_names_the_package_to_install(machine):
    machine.has_python(no_venv=1)
    run = machine.make("setup")
    assert run.returncode != 0
    assert "python3-venv" in run.stdout


def test_a_newer_python_is_taken_where_the_first_cannot(machine):
    machine.has_python("python3.11", no_venv=1)
    machine.has_python("python3.12")
    assert machine.make("setup").returncode == 0
