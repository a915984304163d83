"""Datasets as learners meet them: typed, verified, and plain-spoken when something is wrong."""

import hashlib
import json
import shutil
import subprocess
import sys

import pandas as pd
import pytest

from doingoai import datasets
from doingoai._paths import course_file


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A class's own folder with a copy of two of our datasets."""
    for name in ("posts", "comments"):
        shutil.copytree(course_file("datasets", name), tmp_path / name)
    monkeypatch.setenv("DOINGOAI_DATASETS", str(tmp_path))
    return tmp_path


@pytest.fixture
def learners_copy(own, monkeypatch):
    """What an installed main wheel holds: no table for instructors, no clone around it."""
    (own / "comments" / "labels.csv").unlink()
    monkeypatch.setattr(
        "doingoai.datasets._packages.course_file", lambda _, *parts: own.joinpath(*parts)
    )
    return own


def test_posts_have_the_columns_and_types_that_the_course_relies_on():
    posts = datasets.load("posts")
    assert str(posts["published_at"].dt.tz) == "UTC"
    assert posts["paid"].dtype == bool
    counts = ["reach", "views", "reactions", "comments", "shares", "clicks", "followers"]
    assert {str(posts[name].dtype) for name in counts} == {"Int64"}
    assert posts.attrs["doingoai"]["mission"] == "estamar"
    assert posts.attrs["doingoai"]["zone"] == "Europe/Lisbon"
    assert posts.attrs["doingoai"]["version"] == datasets.version("posts")


def test_a_limit_and_a_fact_come_with_date_and_source():
    limit = datasets.limit("x", "post")
    assert (limit.value, limit.unit) == (280, "weighted")
    assert limit.as_of.year == 2026
    fact = datasets.fact("arrivals-2025")
    assert fact.value == 21_200_000
    assert fact.figure("vi") in fact.statement("vi")
    assert fact.figure("en") in fact.statement("en")
    assert fact.expires > fact.as_of


def test_importing_and_limits_load_no_pandas():
    code = (
        "import sys; from doingoai import datasets, social; datasets.limit('x', 'post');"
        "datasets.fact('arrivals-2025'); datasets.facts(); datasets.limits(); datasets.naming();"
        "assert 'pandas' not in sys.modules;"
        "datasets.load('facts'); assert not {'frictionless', 'pandera'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: datasets.load("nope"), "no dataset called “nope”"),
        (lambda: datasets.load("../posts"), "no dataset called"),
        (lambda: datasets.version(""), "no dataset called"),
        (lambda: datasets.load("posts", "labels"), "no table called “labels”"),
        (lambda: datasets.limit("x", "smell"), "“x smell” is not in"),
        (lambda: datasets.fact("nope"), "“nope” is not in"),
    ],
)
def test_what_does_not_exist_is_said_with_what_does(ask, said):
    with pytest.raises(datasets.DatasetError, match=said) as caught:
        ask()
    assert caught.value.next_step is not None
    assert caught.value.text("vi")


def test_an_altered_file_is_refused(own):
    data = own / "posts" / "data.csv"
    data.write_bytes(data.read_bytes().replace(b"facebook", b"Facebook", 1))
    with pytest.raises(datasets.DatasetError, match="not the file that was published"):
        datasets.load("posts")


def test_a_missing_file_is_named(own):
    (own / "posts" / "data.csv").unlink()
    with pytest.raises(datasets.DatasetError, match=r"lacks its file data\.csv"):
        datasets.load("posts")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"resources": [{}]}', '{"version": "1", "resources": []}']
)
def test_a_damaged_description_is_said(own, text):
    (own / "posts" / "datapackage.json").write_text(text, encoding="utf-8")
    with pytest.raises(datasets.DatasetError, match="cannot be read"):
        datasets.version("posts")


def own_table(folder, name, change):
    """A class's own version of a small table, ``change`` made to its text."""
    shutil.copytree(course_file("datasets", name), folder / name)
    table, described = folder / name / "data.csv", folder / name / "datapackage.json"
    table.write_text(change(table.read_text(encoding="utf-8")), encoding="utf-8", newline="")
    package = json.loads(described.read_text(encoding="utf-8"))
    digest = hashlib.sha256(table.read_bytes()).hexdigest()
    package["resources"][0]["hash"] = f"sha256:{digest}"
    described.write_text(json.dumps(package), encoding="utf-8")


def test_a_small_table_is_read_anew_when_a_class_has_its_own(own):
    ours = datasets.limit("x", "post").value
    own_table(own, "limits", lambda text: text.replace("x,post,280,", "x,post,300,"))
    assert (ours, datasets.limit("x", "post").value) == (280, 300)
    assert len(datasets.limits()) == len(datasets.load("limits"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: text.replace("note_en", "note", 1), "missing note_en"),
        (lambda text: text.replace("x,post,280,", "x,post,many,"), "column value"),
        (lambda text: text.replace(",2026-11-23,", ",yesterday,", 1), "column as_of"),
    ],
)
def test_a_small_table_that_is_not_as_described_is_said(own, change, said):
    own_table(own, "limits", change)
    with pytest.raises(datasets.DatasetError, match=said):
        datasets.limits()


def test_an_altered_small_table_is_refused(own):
    own_table(own, "facts", lambda text: text)
    table = own / "facts" / "data.csv"
    table.write_bytes(table.read_bytes().replace(b"21.2 million", b"22.1 million", 1))
    with pytest.raises(datasets.DatasetError, match="not the file that was published"):
        datasets.facts()


def test_facts_limits_and_names_speak_both_languages():
    fact, limit = datasets.fact("un-members-2025"), datasets.limit("x", "post")
    [sea] = [name for name in datasets.naming() if name.name_id == "east-sea"]
    assert fact in datasets.facts()
    assert limit in datasets.limits()
    for row in (fact, limit, sea):
        assert row.note("vi") != row.note("en")
    assert sea.source("vi") != sea.source("en")
    assert isinstance(sea.never_en, tuple)
    assert "South China Sea" in sea.never_en


def redescribe(own, change):
    path = own / "posts" / "datapackage.json"
    description = json.loads(path.read_text(encoding="utf-8"))
    change(description["resources"][0]["schema"]["fields"])
    path.write_text(json.dumps(description), encoding="utf-8")


def test_a_column_too_many_or_too_few_is_named(own):
    redescribe(own, lambda fields: fields[0].update(name="number"))
    with pytest.raises(datasets.DatasetError, match="missing number; not described post_id"):
        datasets.load("posts")


@pytest.mark.parametrize("kind", ["integer", "boolean", "datetime", "date", "colour"])
def test_values_of_another_type_are_refused(own, kind):
    redescribe(own, lambda fields: fields[1].update(type=kind))
    with pytest.raises(datasets.DatasetError, match="column mission"):
        datasets.load("posts")


def test_a_class_uses_its_own_data_and_ours_for_the_rest(own):
    redescribe(own, lambda fields: None)
    path = own / "posts" / "datapackage.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"2026.11.1"', '"mine"'), encoding="utf-8"
    )
    assert datasets.version("posts") == "mine"
    assert datasets.load("posts").attrs["doingoai"]["version"] == "mine"
    assert datasets.fact("exports-2025").unit == "US dollars"


def test_the_key_is_not_there_for_a_learner(learners_copy, monkeypatch):
    monkeypatch.setattr("doingoai.datasets._packages.find_spec", lambda name: None)
    with pytest.raises(datasets.DatasetError, match="instructor's"):
        datasets.load("comments", "labels")
    assert len(datasets.load("comments")) > 0


def test_the_key_comes_with_the_solutions(learners_copy, tmp_path, monkeypatch):
    package = tmp_path / "site" / "doingoai_solutions"
    place = package / "_course" / "datasets" / "comments"
    place.mkdir(parents=True)
    (package / "__init__.py").touch()
    shutil.copy(course_file("datasets", "comments", "labels.csv"), place)
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    for name in [name for name in sys.modules if name.startswith("doingoai_solutions")]:
        monkeypatch.delitem(sys.modules, name)
    assert set(datasets.load("comments", "labels")["action"]) == {
        "reply",
        "private",
        "hide",
        "leave",
        "escalate",
    }


def test_a_table_is_a_fresh_copy_each_time():
    first = datasets.load("posts")
    first["mission"] = pd.NA
    assert datasets.load("posts")["mission"].notna().all()
