"""Two wheels: what a learner gets has no key in it, and works with nothing else around."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from course_process import CourseProcess, free_port, learners_environment

SECRETS = ("BEGIN SOLUTION", "BEGIN HIDDEN TESTS", "book.mark(", "hidden tests")


def build(*options):
    return subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", *options],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def wheels(root, tmp_path_factory):
    """Both wheels, by distribution."""
    folder = tmp_path_factory.mktemp("wheels")
    for project in (root, root / "packaging" / "solutions"):
        built = build("--wheel", "--outdir", str(folder), str(project))
        assert built.returncode == 0, built.stdout
    return {path.name.split("-")[0]: path for path in folder.glob("*.whl")}


def contents(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def learners(wheels):
    return contents(wheels["doingoai"])


@pytest.fixture(scope="module")
def instructors(wheels):
    return contents(wheels["doingoai_solutions"])


def held_back(root):
    """The data resources that only an instructor has."""
    for package in root.glob("datasets/*/datapackage.json"):
        for resource in json.loads(package.read_text(encoding="utf-8"))["resources"]:
            if resource.get("audience") == "instructor":
                yield package.parent / resource["path"]


def test_the_main_wheel_brings_the_whole_course_in_both_languages(root, learners):
    for top in ("course", "exercises"):
        for language in ("vi", "en"):
            built = list((root / top / language).rglob("*.ipynb"))
            assert built
            for path in built:
                place = f"doingoai/_course/{path.relative_to(root).as_posix()}"
                assert learners[place] == path.read_bytes()
    assert "doingoai/_course/datasets/posts/data.csv" in learners


def test_the_main_wheel_brings_its_words_its_extension_and_its_licences(learners):
    assert "doingoai/locale/vi/LC_MESSAGES/doingoai.mo" in learners
    assert "doingoai/labextension/doingoai-lab/package.json" in learners
    licences = [name for name in learners if "/licenses/" in name]
    assert {name.rpartition("/")[2] for name in licences} == {"LICENSE", "LICENSE-TEXT"}


def test_no_notebook_of_the_main_wheel_has_a_solution_or_a_hidden_test(learners):
    for name, data in learners.items():
        if name.endswith(".ipynb"):
            text = data.decode("utf-8")
            assert not [secret for secret in SECRETS if secret in text], name


def test_no_solution_and_no_label_is_in_the_main_wheel(root, learners):
    keys = [*held_back(root), *(root / "solutions").rglob("*.ipynb")]
    keys += root.glob("curriculum/*/*.*")
    assert any(key.name == "labels.csv" for key in keys)
    found = {hashlib.sha256(data).digest(): name for name, data in learners.items()}
    leaked = {key: found.get(hashlib.sha256(key.read_bytes()).digest()) for key in keys}
    assert not {key: name for key, name in leaked.items() if name}
    assert not [name for name in learners if "/solutions/" in name or "/curriculum/" in name]


def sentences(table):
    """The rows of a table, with what is long enough in them to be known again."""
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row, {cell for cell in row.values() if len(cell) > 40}


def for_practice(root):
    """What a lesson explains openly: tables named so, and rows marked so."""
    for table in root.glob("datasets/*/*.csv"):
        for row, told in sentences(table):
            if table.stem.startswith("practice") or row.get("practice") == "true":
                yield from told


def test_not_a_sentence_of_a_key_is_in_the_main_wheel(root, learners):
    """Under no name and in no other file: the labels explain each right answer in words."""
    everything = b"\n".join(learners.values()).decode("utf-8", "replace")
    told = {words for key in held_back(root) for _, cells in sentences(key) for words in cells}
    kept_back = told - set(for_practice(root))
    assert kept_back
    assert not sorted(words for words in kept_back if words in everything)


def test_the_second_wheel_brings_the_keys_and_only_them(root, instructors, learners):
    for key in [*held_back(root), *(root / "solutions").rglob("*.ipynb")]:
        place = f"doingoai_solutions/_course/{key.relative_to(root).as_posix()}"
        assert instructors[place] == key.read_bytes()
    assert any(name.endswith("specimens.py") for name in instructors)
    shared = {name for name in learners if not name.endswith((".dist-info", ".py"))}
    assert not shared & set(instructors)


def test_both_wheels_have_one_version_and_the_second_asks_for_the_first(learners, instructors):
    def metadata(wheel):
        [text] = [data.decode() for name, data in wheel.items() if name.endswith("/METADATA")]
        return text.splitlines()

    [version] = [line for line in metadata(learners) if line.startswith("Version: ")]
    number = version.removeprefix("Version: ")
    assert version in metadata(instructors)
    assert f"Requires-Dist: doingoai=={number}" in metadata(instructors)
    assert f"Requires-Dist: doingoai-solutions=={number}; extra == 'self'" in metadata(learners)


@pytest.fixture(scope="module")
def installed(root, wheels, tmp_path_factory):
    """An environment with nothing in it but the main wheel and what it needs."""
    folder = tmp_path_factory.mktemp("learner") / "Môi trường mới"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(programs / "python"), "install"]
    quietly = ["--quiet", "--quiet", "--no-compile", "--constraint", str(root / "constraints.txt")]
    subprocess.run([*pip, *quietly, str(wheels["doingoai"])], check=True)
    return programs


@pytest.mark.slow
def test_a_learner_needs_the_wheel_only(installed, tmp_path):
    """No clone, no git, nothing of an instructor's: the course opens, and Start is there."""
    command = [str(installed / "doingoai"), "learn", "--no-browser", "--lang", "vi"]
    command += ["--port", str(free_port()), str(tmp_path / "Bài học")]
    environment = learners_environment(tmp_path, path=str(installed))
    with CourseProcess(command, environment, tmp_path) as course:
        start = course.get("api/contents/start.ipynb?content=1")["content"]
        assert start["metadata"]["doingoai"]["language"] == "vi"
        assert "doingoai-lab" in course.get("lab")
        assert course.stop() == 0
    assert "Thư mục" in course.said
    notebooks = sorted((tmp_path / "Bài học").glob("*/exercise.ipynb"))
    names = ["2-planning", "3-spokesperson", "4-press", "5-social-media"]
    assert [notebook.parent.name for notebook in notebooks] == names
    for notebook in notebooks:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        code = [
            "".join(cell["source"])
            for cell in cells
            if cell["cell_type"] == "code" and "auto" in cell["metadata"]["tags"]
        ]
        blank = subprocess.run(
            [str(installed / "python"), "-c", "\n".join(code)],
            cwd=notebook.parent,
            env=environment,
            check=False,
            capture_output=True,
        )
        assert blank.returncode == 0, blank.stderr.decode()


@pytest.mark.slow
def test_an_authors_command_says_what_to_install(installed, tmp_path):
    environment = learners_environment(tmp_path, path=str(installed))
    run = subprocess.run(
        [str(installed / "doingoai"), "build"],
        cwd=tmp_path,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    assert run.stderr.strip()


@pytest.mark.slow
def test_work_is_marked_where_the_keys_are_installed_and_only_there(installed, wheels, tmp_path):
    environment = learners_environment(tmp_path, path=str(installed))
    module = tmp_path / "Bài học" / "5-social-media"
    module.mkdir(parents=True)
    answer = {"kind": "number", "value": 19, "saved_at": "2026-11-23T00:00:00+00:00"}
    document = {"format": 1, "assignment": module.name, "language": "vi"}
    document["answers"] = {"best-hour": answer}
    (module / "answers.json").write_text(json.dumps(document), encoding="utf-8")
    command = [str(installed / "doingoai"), "mark", "--no-browser", "--dir", str(module.parent)]

    def mark():
        return subprocess.run(
            command,
            cwd=tmp_path,
            env=environment,
            check=False,
            capture_output=True,
            encoding="utf-8",
        )

    without = mark()
    assert without.returncode == 2
    assert "doingoai[self]" in without.stderr

    pip = [sys.executable, "-m", "pip", "--python", str(installed / "python"), "install"]
    keys = str(wheels["doingoai_solutions"])
    subprocess.run([*pip, "--quiet", "--quiet", "--no-deps", keys], check=True)
    with_keys = mark()
    assert with_keys.returncode == 0, with_keys.stderr
    feedback = (module / "feedback.html").read_text(encoding="utf-8")
    assert 'lang="vi"' in feedback
    assert "UTC" in feedback  # the mistake behind 19 is named
    assert "Traceback" not in with_keys.stderr


def test_a_source_archive_is_refused(root, tmp_path):
    """It would carry the keys along."""
    run = build("--sdist", "--outdir", str(tmp_path), str(root))
    assert run.returncode != 0
    assert "--wheel" in run.stdout
    assert not list(Path(tmp_path).iterdir())
