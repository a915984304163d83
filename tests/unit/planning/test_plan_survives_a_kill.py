"""A save that is killed at any moment leaves the old plan or the new one, and loses nothing."""

from __future__ import annotations

import errno
import signal
import subprocess
import sys

import pytest

from doingoai.planning import Plan, PlanFile, PlanNotSaved, read_plan

# Kills itself at the n-th thing that it does to a file in the folder of the plan.
SAVE = """
import os, signal, sys
from pathlib import Path
import filelock, yaml
import doingoai.rules
from doingoai.planning import Plan, PlanFile

path, left = Path(sys.argv[1]), int(sys.argv[2])
folder = str(path.parent)


def count(what):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)


def hook(event, args):
    if event in {"open", "os.rename", "os.remove", "os.chmod"} and folder in str(args[0]):
        count(event)


fsync = os.fsync
os.fsync = lambda descriptor: (count("before"), fsync(descriptor), count("after"))
sys.addaudithook(hook)
PlanFile(path).save(Plan(title="new", strategy="x" * 50_000))
"""
BEFORE = {
    "ours": "kind: plan\ntitle: old\nlanguage: en\n",
    "by hand": "# my remark\ntitle:   old\n",
    "damaged": "title: [old\n",
}


def run(path, steps):
    done = subprocess.run(
        [sys.executable, "-c", SAVE, str(path), str(steps)], capture_output=True, check=False
    )
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr.decode()
    return done.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("before", BEFORE)
def test_killed_at_any_step_nothing_is_lost_and_the_next_save_works(tmp_path, before):
    for steps in range(40):
        folder = tmp_path / str(steps)
        folder.mkdir()
        path = folder / "plan.yaml"
        path.write_text(BEFORE[before], encoding="utf-8")
        ended = run(path, steps)
        there = path.read_text(encoding="utf-8")
        kept = [each.read_text(encoding="utf-8") for each in folder.glob("plan-before-*.yaml")]
        if there == BEFORE[before]:
            assert not ended
        else:
            plan = PlanFile(path).read()
            assert plan is not None
            assert plan.title == "new"
            assert len(plan.strategy) == 50_000
            assert before == "ours" or kept == [BEFORE[before]]
        PlanFile(path).save(Plan(title="next"))
        assert PlanFile(path).read() == Plan(title="next")
        kept = [each.read_text(encoding="utf-8") for each in folder.glob("plan-before-*.yaml")]
        assert before == "ours" or BEFORE[before] in kept
        if ended:
            break
    assert ended
    assert steps > 5  # it was killed at several moments


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_on_a_full_disk_it_is_told_and_the_old_plan_stays(tmp_path, monkeypatch, step):
    import os
    import pathlib

    path = tmp_path / "plan.yaml"
    PlanFile(path).save(Plan(title="old"))
    written = path.read_bytes()

    def full(*_args, **_more):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        if step == "write":
            patch.setattr(os, "open", full)
        elif step == "fsync":
            patch.setattr(os, "fsync", full)
        else:
            patch.setattr(pathlib.Path, "replace", full)
        with pytest.raises(PlanNotSaved) as refused:
            PlanFile(path).save(Plan(title="new"))
    assert refused.value.next_step is not None
    assert path.read_bytes() == written
    assert not list(tmp_path.glob("*.new"))
    PlanFile(path).save(Plan(title="new"))
    assert PlanFile(path).read() == Plan(title="new")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 4096,
        b"kind: plan\ntitle: old\nobjectives:\n  - met",
        b"\xff\xfek\x00",
        b"- a\n- b\n",
        b"kind: post\ntext: no plan\n",
        b"a: &a [b]\nc: *a\n",
    ],
)
def test_whatever_is_in_the_file_the_first_save_keeps_it(tmp_path, data):
    path = tmp_path / "plan.yaml"
    path.write_bytes(data)
    file = PlanFile(path)
    file.read()
    file.save(Plan(title="new"))
    kept = [each.read_bytes() for each in tmp_path.glob("plan-before-*.yaml")]
    assert kept == ([data] if data.strip() else [])
    assert PlanFile(path).read().title == "new"


def test_vietnamese_names_of_fields_lead_to_the_field_that_is_meant():
    data = {
        "mục tiêu": "",
        "Đối tượng": "",
        "ngân_sách": "",
        "activities": [{"kênh": "", "giờ": "", "đối tượng": ""}],
    }
    nearest = {each.where: each.nearest for each in read_plan(data)[1]}
    assert nearest == {
        "mục tiêu": "objectives",
        "Đối tượng": "audiences",
        "ngân_sách": "budget",
        "activities/1/kênh": "channel",
        "activities/1/giờ": "hour",
        "activities/1/đối tượng": "audience",
    }
