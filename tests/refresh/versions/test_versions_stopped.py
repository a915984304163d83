"""A refresh stopped at any step leaves one whole version, and the next run puts all in order."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from versions_world import (
    NEW,
    NEW_ROWS,
    OLD,
    OLD_ROWS,
    beside_is_as_described,
    class_folder,
    left_over,
    read_version,
    real_rows,
    staged,
)

from doingoai import datasets
from doingoai.refresh.versions import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks to be quick")
HERE = Path(__file__).parent


def runs(how, what, begin, folder):
    """Each run with its exit code, stopped one step later than the one before."""
    made = subprocess.run(
        [sys.executable, HERE / "stopped_refresh.py", str(how), what, begin, folder],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert made.returncode == 0, made.stderr
    codes = [int(line) for line in made.stdout.split()]
    assert codes[-1] == 0, made.stderr
    return [(code, Store(folder / str(at))) for at, code in enumerate(codes, start=1)]


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    place = tmp_path_factory.mktemp("killed")
    class_folder(place / "begin")
    return runs("kill", "refresh", place / "begin", place / "runs")


def copies(killed, folder):
    """The stores as the kill left them, one at a time, to be put in order."""
    for at, (_, begun) in enumerate(killed):
        shutil.copytree(begun.root, folder / str(at))
        yield Store(folder / str(at))


@pytest.mark.slow
def test_a_refresh_killed_at_any_step_leaves_the_old_or_the_new_version_whole(killed):
    read = [read_version(store) for _, store in killed]
    for number, (_, store) in zip(read, killed, strict=True):
        with datasets.using({"mentions": store.root / "mentions"}):
            assert len(datasets.load("mentions")) == {OLD: OLD_ROWS, NEW: NEW_ROWS}[number]
    assert len(read) > 40
    # Once it is the new one it stays so: there is one moment.
    assert read == sorted(read)
    assert set(read) == {OLD, NEW}
    assert {code for code, _ in killed} == {-9, 0}


@pytest.mark.slow
def test_the_run_after_a_kill_at_any_step_puts_all_in_order(killed, tmp_path):
    for store in copies(killed, tmp_path):
        before = read_version(store)
        store.recover("mentions")
        assert left_over(store) == []
        assert beside_is_as_described(store)
        assert read_version(store) == before
        assert not store.recover("mentions")
        kept = {version.number for version in store.history("mentions")}
        assert kept in ({OLD}, {OLD, NEW})


@pytest.mark.slow
def test_a_refresh_goes_through_after_one_that_was_killed(killed, tmp_path):
    for store in copies(killed[::7], tmp_path):
        staged(store, real_rows(), "2026.12.1")
        store.promote("mentions", "2026.12.1")
        assert beside_is_as_described(store)
        assert left_over(store) == []
        assert store.rollback("mentions").number in {OLD, NEW}


@pytest.mark.slow
def test_putting_in_order_may_be_killed_too(killed, tmp_path):
    begun = next(store for _, store in killed if read_version(store) == NEW)
    for code, store in runs("kill", "recover", begun.root, tmp_path):
        assert code in {-9, 0}
        assert read_version(store) == NEW
        store.recover("mentions")
        assert left_over(store) == []
        assert beside_is_as_described(store)


@pytest.mark.slow
def test_a_disk_that_takes_no_more_at_any_step_leaves_nothing_half_written(tmp_path):
    class_folder(tmp_path / "begin")
    codes = set()
    for code, store in runs(errno.ENOSPC, "refresh", tmp_path / "begin", tmp_path / "runs"):
        codes.add(code)
        version = read_version(store)
        if code == 3:
            assert version == OLD
            assert left_over(store) == []
            assert beside_is_as_described(store)
        else:  # what is left after the moment is nobody's business but the next run's
            assert version == NEW
            store.recover("mentions")
            assert beside_is_as_described(store)
    assert codes == {0, 3, 5}
