"""Datasets as learners meet them: typed, verified, and plain-spoken when something is wrong."""

import json
import shutil
import subprocess
import sys

import pandas as pd
import pytest

from doingoai import datasets
from doingoai._paths import course_file

NAMES = ("posts", "comments", "limits", "facts")


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A class's own folder with a copy of two of our datasets."""
    for name in ("posts", "comments"):
        shutil.copytree(course_file("datasets", name), tmp_path / name)
    monkeypatch.setenv("DOINGOAI_DATASETS", str(tmp_path))
    return tmp_path


@pytest.fixture
def learners_copy(own):
    """What an installed main wheel holds: no table for instructors."""
    (own / "comments" / "labels.csv").unlink()
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
        "datasets.fact('arrivals-2025'); assert 'pandas' not in sys.modules;"
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
