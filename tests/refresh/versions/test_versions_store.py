"""Versions staged, promoted, kept and rolled back to."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from versions_world import (
    NEW,
    NEW_ROWS,
    OLD,
    beside_is_as_described,
    class_folder,
    left_over,
    read_version,
    real_rows,
    staged,
)

from doingoai import datasets
from doingoai._paths import course_file
from doingoai.datasets import DatasetError
from doingoai.datasets.schemas import schema
from doingoai.refresh._errors import RefreshError, Refused
from doingoai.refresh.versions import Store
from doingoai.refresh.versions._disk import told_plainly

TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def store(tmp_path):
    return class_folder(tmp_path / "class")


@pytest.fixture
def refreshed(store):
    staged(store, real_rows())
    store.promote("mentions", NEW)
    return store


def test_a_staged_version_is_read_by_nobody_until_it_is_promoted(store):
    with store.staging("mentions") as staging:
        for rows in real_rows():
            staging.add(rows)
        folder = staging.describe(version=NEW, title="An export", made_by={"refresh": ["x"]})
        with datasets.using({"mentions": folder}):
            assert len(datasets.load("mentions")) == NEW_ROWS
            assert datasets.version("mentions") == NEW
        made = staging.finish()
    assert made.folder == store.root / "mentions" / "history" / NEW
    assert (made.number, made.rows, made.made_from) == (NEW, NEW_ROWS, "x")
    assert read_version(store) == OLD
    store.promote("mentions", NEW)
    assert read_version(store) == NEW
    assert beside_is_as_described(store)


def test_a_staging_left_without_finishing_is_gone(store):
    with pytest.raises(KeyError), store.staging("mentions") as staging:
        staging.add(real_rows()[0].drop(columns="hour"))
    with store.staging("mentions") as staging:
        staging.describe(version=NEW, title="Nothing", made_by={})
    assert left_over(store) == []
    assert [version.number for version in store.history("mentions")] == [OLD]


def test_what_was_put_beside_the_rows_stays_with_the_version_and_only_there(refreshed):
    kept = refreshed.root / "mentions" / "history" / NEW
    assert (kept / "report.json").read_text(encoding="utf-8") == "{}"
    assert not (refreshed.root / "mentions" / "report.json").exists()


def test_other_tables_come_along_save_those_for_instructors(refreshed):
    package = json.loads((refreshed.root / "mentions" / "datapackage.json").read_text("utf-8"))
    assert [table["path"] for table in package["resources"]] == [
        "data.csv",
        "practice.csv",
        "practice_events.csv",
    ]
    # a table of the version before must not be taken for one that belongs
    assert not (refreshed.root / "mentions" / "events.csv").exists()
    assert (refreshed.root / "mentions" / "history" / OLD / "events.csv").is_file()


def test_a_new_version_is_described_by_the_schema_and_valid(refreshed, monkeypatch):
    import frictionless

    monkeypatch.chdir(refreshed.root / "mentions")
    report = frictionless.Package("datapackage.json").validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])
    package = json.loads((refreshed.root / "mentions" / "datapackage.json").read_text("utf-8"))
    assert package["resources"][0]["schema"]["fields"] == list(schema("mentions").fields)
    assert package["doingoai"]["fictional"] is False
    assert "not for publication" in package["licenses"][0]["title"].lower()


def test_days_covered_are_days_of_the_accounts_zone(store):
    rows = real_rows()[0].head(1)  # 3 June 2026, 00:00 in Lisbon
    for version, zone, day in (("2026.11.2", "Europe/Lisbon", 3), ("2026.11.3", "UTC", 2)):
        with store.staging("mentions") as staging:
            staging.add(rows)
            about = {"zone": zone}
            staging.describe(version=version, title="One hour", made_by={}, about=about)
            assert staging.finish().days == (dt.date(2026, 6, day), dt.date(2026, 6, day))
    assert store.current("mentions").days == (dt.date(2026, 6, 3), dt.date(2026, 9, 30))


def test_a_version_without_rows_or_times_covers_no_days(store):
    with store.staging("breakdowns") as staging:
        staging.describe(version="2026.11.1", title="Nothing", made_by={})
        made = staging.finish()
    assert (made.rows, made.days) == (0, None)
    assert store.promote("breakdowns", "2026.11.1").number == "2026.11.1"
    assert store.names() == ("breakdowns", "mentions")


def test_the_card_says_in_both_languages_what_was_removed_and_is_promoted(store):
    shipped = (store.root / "mentions" / "README.md").read_text(encoding="utf-8")
    with store.staging("mentions") as staging:
        staging.add(real_rows()[0])
        staging.describe(
            version=NEW, title="An export", made_by={"refresh": ["x"]}, removed={"email": 1234}
        )
        staging.finish()
    store.promote("mentions", NEW)
    card = (store.root / "mentions" / "README.md").read_text(encoding="utf-8")
    assert "e-mail addresses 1,234" in card
    assert "địa chỉ thư điện tử 1.234" in card
    assert "KHÔNG CÔNG BỐ" in card
    store.rollback("mentions")
    assert (store.root / "mentions" / "README.md").read_text(encoding="utf-8") == shipped


def test_rolling_back_is_a_promotion_and_the_history_keeps_all(refreshed):
    assert refreshed.rollback("mentions").number == OLD
    assert read_version(refreshed) == OLD
    assert beside_is_as_described(refreshed)
    assert [version.number for version in refreshed.history("mentions")] == [NEW, OLD]
    assert refreshed.rollback("mentions", NEW).number == NEW
    assert beside_is_as_described(refreshed)


def test_rolling_back_goes_to_what_was_current_before_and_not_to_what_was_given_up(refreshed):
    refreshed.rollback("mentions")
    staged(refreshed, real_rows(), "2026.11.3")  # follows the old one; NEW was given up
    refreshed.promote("mentions", "2026.11.3")
    assert refreshed.rollback("mentions").number == OLD


def test_there_must_be_something_to_roll_back_to(store, refreshed):
    with pytest.raises(Refused, match="current one already"):
        refreshed.rollback("mentions", NEW)
    with pytest.raises(Refused, match=r"no version “2030\.1\.1”.*2026\.11\.1, 2026\.11\.2"):
        refreshed.rollback("mentions", "2030.1.1")
    with pytest.raises(Refused, match="no version"):
        refreshed.rollback("mentions", "../history/" + OLD)
    refreshed.rollback("mentions", OLD)
    with pytest.raises(Refused, match="no version before"):
        refreshed.rollback("mentions")
    with pytest.raises(Refused, match="no version before"):
        refreshed.rollback("coverage")
    with pytest.raises(DatasetError, match="no dataset"):
        refreshed.rollback("../mentions")


def test_a_version_damaged_in_the_history_is_not_made_current(refreshed):
    data = refreshed.root / "mentions" / "history" / OLD / "data.csv"
    data.write_bytes(data.read_bytes()[:-10])
    with pytest.raises(DatasetError, match="changed or is damaged"):
        refreshed.rollback("mentions")
    assert read_version(refreshed) == NEW


def test_a_current_version_that_somebody_changed_is_not_kept_as_what_it_was(store):
    staged(store, real_rows())
    data = store.root / "mentions" / "data.csv"
    data.write_bytes(data.read_bytes()[:-10])
    with pytest.raises(DatasetError, match="changed or is damaged"):
        store.promote("mentions", NEW)
    assert not (store.root / "mentions" / "history" / OLD).exists()


def test_two_sets_of_data_of_one_number_are_not_mixed(store):
    staged(store, real_rows(), OLD)
    with pytest.raises(Refused, match="already holds other data"):
        store.promote("mentions", OLD)
    assert read_version(store) == OLD


@pytest.mark.parametrize(
    ("today", "number"),
    [
        (TODAY, "2026.11.2"),
        (dt.date(2026, 12, 1), "2026.12.1"),
        (dt.date(2027, 1, 9), "2027.1.1"),
        (dt.date(2025, 1, 1), "2026.11.2"),  # a clock that is wrong
    ],
)
def test_the_next_version_is_greater_than_all(store, today, number):
    assert store.next_version("mentions", today) == number


def test_the_next_version_counts_what_is_kept_damaged_or_only_in_the_course(store):
    (store.root / "mentions" / "history" / "2026.11.10").mkdir(parents=True)
    (store.root / "mentions" / "history" / "2026.11.9").mkdir()
    (store.root / "mentions" / "history" / "not-accepted").mkdir()
    assert store.next_version("mentions", TODAY) == "2026.11.11"
    shipped = datasets.version("facts")  # a class without facts of its own works on the course's
    assert store.next_version("facts", dt.date(2020, 1, 1)) > shipped
    assert store.next_version("daily", TODAY) == "2026.11.1"


def test_a_class_folder_without_the_dataset_carries_over_the_courses_tables(tmp_path):
    store = Store(tmp_path)
    staged(store, real_rows())
    store.promote("mentions", NEW)
    with datasets.using({"mentions": tmp_path / "mentions"}):
        assert len(datasets.load("mentions", "practice")) == 957
    with pytest.raises(Refused, match="no version before"):
        store.rollback("mentions")


def test_history_is_in_the_order_of_time_and_leaves_out_what_is_no_version(store):
    for number in ("2026.11.10", "2026.11.9", "2026.2.1"):
        staged(store, real_rows(), number)
    shutil.copytree(
        store.root / "mentions" / "history" / "2026.11.9", store.root / "mentions/history/x"
    )
    (store.root / "mentions" / "history" / "2026.2.1" / "datapackage.json").write_text("{", "utf-8")
    assert [version.number for version in store.history("mentions")] == [
        "2026.11.10",
        "2026.11.9",
        OLD,
    ]


def test_recovering_needs_no_dataset_and_leaves_a_staging_in_use_alone(store):
    assert not store.recover("daily")
    with store.staging("mentions") as staging:
        staging.add(real_rows()[0])
        assert not store.recover("mentions")
        assert staging.folder.is_dir()


@pytest.mark.parametrize("name", ["", "..", "Posts", "a/b"])
def test_a_name_that_is_no_dataset_is_refused_before_any_folder_is_made(tmp_path, name):
    store = Store(tmp_path / "none")
    for ask in (store.current, store.recover, store.history):
        with pytest.raises(DatasetError, match="no dataset"):
            ask(name)
    assert not store.root.exists()


def test_the_store_is_the_class_folder_else_the_clone_else_there_is_a_way_out(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("DOINGOAI_DATASETS", str(tmp_path / "new" / "class"))
    assert Store.here().root == (tmp_path / "new" / "class").resolve()
    assert Store.here().root.is_dir()
    monkeypatch.delenv("DOINGOAI_DATASETS")
    assert Store.here().root == course_file("datasets")
    monkeypatch.setattr("doingoai.refresh.versions._store.clone_root", lambda: None)
    with pytest.raises(RefreshError, match="Set DOINGOAI_DATASETS"):
        Store.here()


def test_a_class_folder_that_cannot_be_made_is_refused(tmp_path, monkeypatch):
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("DOINGOAI_DATASETS", str(tmp_path / "file" / "class"))
    with pytest.raises(Refused, match="cannot be worked with"):
        Store.here()


HOLDER = """
import sys
from pathlib import Path
from doingoai.refresh.versions import Store
with Store(Path(sys.argv[1])).lock("mentions"):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def holder(store):
    """Another refresh that runs until it is told to end."""
    script = [sys.executable, "-c", HOLDER, str(store.root)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "encoding": "utf-8"}
    with subprocess.Popen(script, **pipes) as process:
        try:
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


def test_a_second_refresh_is_refused_and_told_since_when_the_first_runs(store, holder):
    today = dt.datetime.now().astimezone().strftime("%Y-%m-%d")
    for begin in (store.lock("mentions"), store.staging("mentions")):
        with pytest.raises(Refused, match=rf"running since {today} \d\d:\d\d"), begin:
            pass
    with pytest.raises(Refused):
        store.promote("mentions", OLD)
    assert read_version(store) == OLD
    with store.lock("posts"):  # another dataset is another matter
        pass


def test_a_second_refresh_waits_and_says_so(store, holder):
    said = []

    def waiting(message):
        said.append(message.text("en"))
        holder.stdin.write("\n")
        holder.stdin.flush()

    with store.lock("mentions", wait=30, waiting=waiting):
        assert holder.wait() == 0
    assert len(said) == 1
    assert "has been running since" in said[0]


def test_a_lock_whose_holder_was_killed_is_free(store, holder):
    holder.kill()
    holder.wait()
    with store.lock("mentions"):
        pass


def test_a_full_disk_outside_of_the_rows_is_told_plainly_too(store):
    with pytest.raises(Refused, match="is full"), store.staging("mentions"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    with pytest.raises(FileNotFoundError), store.staging("mentions"):
        raise FileNotFoundError
    assert left_over(store) == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (errno.ENOSPC, "is full, or your share of it"),
        (errno.EFBIG, "is full, or your share of it"),
        (errno.EROFS, "cannot be written to. The current version stands; nothing was changed."),
        (errno.EACCES, "cannot be written to. The current version stands; nothing was changed."),
        (errno.EIO, "cannot be worked with: Input/output error. The current version stands"),
    ],
)
def test_each_trouble_with_the_disk_is_told_in_plain_words(tmp_path, error, said):
    with pytest.raises(Refused) as caught, told_plainly(tmp_path):
        raise OSError(error, os.strerror(error))
    assert said in caught.value.text("en")
    assert str(tmp_path) in caught.value.text("vi")


LITTLE_ROOM = """
import resource, sys
from pathlib import Path
from versions_world import real_rows, staged
from doingoai.refresh._errors import Refused
from doingoai.refresh.versions import Store
rows = real_rows() * 40
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    staged(Store(Path(sys.argv[1])), rows)
except Refused as error:
    print(error.text("en"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of a file's size to set")
def test_rows_that_find_no_room_are_refused(store):
    script = [sys.executable, "-c", LITTLE_ROOM, str(store.root)]
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    said = subprocess.run(script, env=here, capture_output=True, encoding="utf-8", check=True)
    assert "is full, or your share of it. Nothing was changed." in said.stdout
    assert said.stderr == ""
    assert left_over(store) == []
    assert read_version(store) == OLD
