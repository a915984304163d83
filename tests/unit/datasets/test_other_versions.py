"""Datasets read from another folder for a while, or while a promotion is under way."""

import hashlib
import json
import shutil
import threading

import pytest

from doingoai import datasets
from doingoai._paths import course_file


def copy_of(name, folder, version=None, change=None):
    """A copy of one of ours, called ``version``; ``change`` is made to the text of its data."""
    shutil.copytree(course_file("datasets", name), folder)
    description = folder / "datapackage.json"
    package = json.loads(description.read_text(encoding="utf-8"))
    package["version"] = version or package["version"]
    if change is not None:
        data = folder / "data.csv"
        data.write_bytes(change(data.read_bytes()))
        digest = hashlib.sha256(data.read_bytes()).hexdigest()
        package["resources"][0]["hash"] = f"sha256:{digest}"
    description.write_text(json.dumps(package), encoding="utf-8")
    return folder


def fewer(data):
    return b"".join(data.splitlines(keepends=True)[:-5])


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A class's folder whose mentions are version "b"; "a", which it had before, is kept."""
    root = tmp_path / "class"
    copy_of("mentions", root / "mentions", "b", fewer)
    copy_of("mentions", root / "mentions" / "history" / "b", "b", fewer)
    copy_of("mentions", root / "mentions" / "history" / "a", "a")
    monkeypatch.setenv("DOINGOAI_DATASETS", str(root))
    return root / "mentions"


def test_a_version_in_use_is_read_and_the_one_before_comes_back(own):
    with datasets.using({"mentions": own / "history" / "a"}):
        assert datasets.version("mentions") == "a"
        assert datasets.load("mentions").attrs["doingoai"]["version"] == "a"
        with datasets.using({"mentions": str(own)}):
            assert datasets.version("mentions") == "b"
        assert datasets.version("mentions") == "a"
        assert datasets.version("posts") == "2026.11.1"
    assert datasets.version("mentions") == "b"


def test_the_one_before_comes_back_after_an_error_too(own):
    with pytest.raises(ZeroDivisionError), datasets.using({"mentions": own / "history" / "a"}):
        raise ZeroDivisionError
    assert datasets.version("mentions") == "b"


def test_another_thread_reads_what_it_read_before(own):
    seen = []
    with datasets.using({"mentions": own / "history" / "a"}):
        thread = threading.Thread(target=lambda: seen.append(datasets.version("mentions")))
        thread.start()
        thread.join()
    assert seen == ["b"]


def test_a_small_table_in_use_is_not_mistaken_for_the_one_before(tmp_path):
    change = lambda data: data.replace(b"x,post,280,", b"x,post,300,")  # noqa: E731
    folder = copy_of("limits", tmp_path / "limits", "mine", change)
    ours = datasets.limit("x", "post").value
    with datasets.using({"limits": folder}):
        assert (ours, datasets.limit("x", "post").value) == (280, 300)
    assert datasets.limit("x", "post").value == 280


def test_a_folder_in_use_without_a_dataset_is_said(tmp_path):
    with (
        datasets.using({"posts": tmp_path}),
        pytest.raises(datasets.DatasetError, match=r"lacks its file datapackage\.json"),
    ):
        datasets.load("posts")


@pytest.mark.parametrize("fate", ["old", "gone", "half"])
def test_a_table_not_yet_replaced_is_read_from_the_history(own, fate):
    whole = datasets.load("mentions")
    data = own / "data.csv"
    if fate == "gone":
        data.unlink()
    else:
        old = (own / "history" / "a" / "data.csv").read_bytes()
        data.write_bytes(old if fate == "old" else old[:1000])
    assert datasets.load("mentions").equals(whole)


def test_a_table_whose_copy_in_the_history_is_altered_too_is_refused(own):
    for folder in (own, own / "history" / "b"):
        (folder / "data.csv").write_bytes(b"hour\n")
    with pytest.raises(datasets.DatasetError, match="not the file that was published"):
        datasets.load("mentions")


def test_a_version_that_points_out_of_the_history_is_not_followed(own, tmp_path):
    description = own / "datapackage.json"
    text = description.read_text(encoding="utf-8")
    copy_of("mentions", tmp_path / "elsewhere", "b", fewer)
    description.write_text(
        text.replace('"version": "b"', '"version": "../../../elsewhere"'), encoding="utf-8"
    )
    (own / "data.csv").unlink()
    with pytest.raises(datasets.DatasetError, match="lacks its file"):
        datasets.load("mentions")


def test_a_table_for_instructors_comes_from_the_course_where_a_class_has_none(own):
    (own / "events.csv").unlink()
    shutil.rmtree(own / "history")
    assert len(datasets.load("mentions", "events")) > 0


def test_the_folder_of_a_version_is_found_whether_kept_or_current(own):
    assert datasets.version_folder("mentions", "a") == own / "history" / "a"
    with datasets.using({"mentions": datasets.version_folder("mentions", "b")}):
        assert datasets.version("mentions") == "b"
    ours = course_file("datasets", "mentions")
    assert datasets.version_folder("mentions", "2026.11.1") == ours
    with pytest.raises(datasets.DatasetError, match="no version “c”") as caught:
        datasets.version_folder("mentions", "c")
    assert "a, b" in caught.value.text("vi")
    with pytest.raises(datasets.DatasetError, match="no dataset"):
        datasets.version_folder("nope", "a")
    with pytest.raises(datasets.DatasetError, match="no version"):
        datasets.version_folder("mentions", "../history/a")
