"""``doingoai learn`` from start to stop, on a course of one module."""

from __future__ import annotations

import html
import json
import re
import signal
import stat
import subprocess
import sys

import pytest
from course_process import CourseProcess, command_on, free_port, learners_environment
from tiny_course import AUTO, MODULE, tiny_course

from doingoai.labextension import fingerprint


@pytest.fixture(scope="module")
def learner(tmp_path_factory):
    """A learner with a Jupyter of their own, whose settings must neither help nor harm."""
    home = tmp_path_factory.mktemp("home")
    jupyter = home / ".jupyter"
    jupyter.mkdir()
    config = 'c.ServerApp.base_url = "/theirs/"'
    (jupyter / "jupyter_server_config.py").write_text(config, encoding="utf-8")
    kernel = home / ".local" / "share" / "jupyter" / "kernels" / "python3"
    kernel.mkdir(parents=True)
    spec = {"argv": ["/theirs"], "display_name": "Theirs", "language": "python"}
    (kernel / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")
    return home


@pytest.fixture(scope="module")
def folder(learner):
    return learner / "Bài học của tôi"


@pytest.fixture(scope="module")
def learn(learner, folder, tmp_path_factory):
    """Start ``doingoai learn`` on the folder, with what else is given."""
    source = tiny_course(tmp_path_factory.mktemp("source"))

    def start(*arguments, **variables):
        command = command_on(source, "learn", str(folder), "--no-browser", *arguments)
        return CourseProcess(command, {**learners_environment(learner), **variables}, learner)

    return start


@pytest.fixture(scope="module")
def course(learn):
    with learn("--port", str(free_port()), "--lang", "vi", JUPYTER_TOKEN="theirs") as course:
        course.wait_until_open()
        yield course


def page_config(course):
    page = course.get("lab")
    found = re.search(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)
    return json.loads(html.unescape(found[1]))


def test_it_opens_on_start_in_vietnamese(course, folder):
    assert "/lab/tree/start.ipynb?token=" in course.wait_until_open()
    start = course.get("api/contents/start.ipynb?content=1")
    assert start["content"]["cells"][0]["source"] == "# Chào mừng"
    assert "vi_VN" in course.get("lab/api/settings/@jupyterlab/translation-extension:plugin")
    assert str(folder) in course.said


def test_it_has_one_kernel_and_no_other_python_gets_in(course):
    kernels = course.get("api/kernelspecs")["kernelspecs"]
    assert list(kernels) == ["python3"]
    assert kernels["python3"]["spec"]["argv"][0] != "/theirs"


def test_jupyterlab_shows_what_a_learner_needs_and_no_more(course):
    config = page_config(course)
    assert json.loads(config["doingoaiTrusted"]) == [fingerprint(AUTO)]
    assert "@jupyterlab/apputils-extension:announcements" in config["disabledExtensions"]
    assert config["terminalsAvailable"] is False
    assert "doingoai-lab" in [entry["name"] for entry in config["federated_extensions"]]


def test_no_room_is_kept_for_panels_that_were_left_out(course):
    layout = json.loads(course.get("lab/api/workspaces/default"))["data"]["layout-restorer:data"]
    assert layout["right"]["collapsed"] is True


def test_the_key_is_for_the_learners_eyes_only(course, learner, folder):
    token = course.wait_until_open().split("token=")[1]
    [kept] = learner.rglob("token")
    assert kept.read_text(encoding="ascii") == token
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert not any(token.encode() in p.read_bytes() for p in folder.rglob("*") if p.is_file())


def test_a_second_call_points_to_the_open_course(course, learn):
    with learn() as second:
        assert second.process.wait(timeout=60) == 0
    assert course.wait_until_open() in second.said
    assert course.process.poll() is None


def test_two_people_in_one_folder(folder, tmp_path, course, learn):
    answers = folder / MODULE / "answers.json"
    answers.write_text("{}", encoding="utf-8")
    elsewhere = {"XDG_STATE_HOME": str(tmp_path)}
    with learn("--lang", "en", LOGNAME="minh", **elsewhere) as other:
        assert other.process.wait(timeout=60) == 2
    assert "another person" in other.said
    assert answers.read_text(encoding="utf-8") == "{}"


def test_an_open_page_comes_back_after_a_restart(course, learn):
    """Ctrl+C stops without a question; the next start has the same address and the same key."""
    before = course.wait_until_open()
    assert course.stop(by=signal.SIGINT) == 0
    assert "Traceback" not in course.said
    with learn() as again:
        assert again.wait_until_open() == before
        assert again.get("api/status")["kernels"] == 0
        assert again.stop() == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--lang", "fr"], "--lang vi"),
        (["--port", "0"], "--port"),
        (["--port", "many"], "--port"),
    ],
)
def test_what_cannot_be_run_ends_with_2_and_a_way_out(learn, arguments, words):
    with learn(*arguments) as refused:
        assert refused.process.wait(timeout=60) == 2
    assert words in refused.said
    assert "Traceback" not in refused.said


@pytest.mark.parametrize("command", [["--help"], ["learn", "--help"]])
def test_a_learners_help_loads_nothing_of_the_authors(command, tmp_path):
    """Neither nbgrader nor jupytext is installed for a learner."""
    code = f"""
import runpy, sys
sys.argv = ["doingoai", *{command!r}]
try:
    runpy.run_module("doingoai", run_name="__main__")
except SystemExit as end:
    assert not end.code, end.code
heavy = {{"nbgrader", "jupytext", "pandas", "pandera", "jupyter_server"}} & set(sys.modules)
assert not heavy, heavy
"""
    run = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        env=learners_environment(tmp_path),
        cwd=tmp_path,
        capture_output=True,
    )
    assert run.returncode == 0, run.stderr.decode()
