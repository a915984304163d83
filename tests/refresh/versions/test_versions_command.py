"""`doingoai data`, as an instructor calls it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from versions_world import NEW, OLD, beside_is_as_described, class_folder, real_rows, staged

from doingoai import datasets
from doingoai.cli import main


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A class that has its own mentions, refreshed once."""
    store = class_folder(tmp_path / "class")
    staged(store, real_rows())
    store.promote("mentions", NEW)
    monkeypatch.setenv("DOINGOAI_DATASETS", str(store.root))
    monkeypatch.setenv("COLUMNS", "200")
    return store


@pytest.fixture
def call(capsys, tmp_path):
    """Calls `doingoai data …`; gives exit code, what was said, and the JSON."""

    def called(*words):
        file = tmp_path / "out.json"
        file.unlink(missing_ok=True)
        with pytest.raises(SystemExit) as ended:
            main(["data", *map(str, words), "--json", str(file)])
        said = capsys.readouterr()
        told = json.loads(file.read_text(encoding="utf-8")) if file.exists() else None
        return ended.value.code, said.out + said.err, told

    return called


def test_the_list_has_the_classes_own_and_the_courses(store, call):
    code, said, told = call("list", "--lang", "en")
    assert code == 0
    found = {each["name"]: each for each in told["datasets"]}
    assert set(found) == {
        "audiences", "brief", "briefings", "calendar", "cards", "channels", "comments",
        "coverage", "drafts", "facts", "incidents", "inquiries", "limits", "mentions", "posts",
        "press-questions", "recordings",
    }  # fmt: skip
    mentions = found["mentions"]
    assert mentions["version"] == NEW
    assert (mentions["rows"], mentions["fictional"]) == (130, False)
    assert (mentions["first_day"], mentions["last_day"]) == ("2026-06-02", "2026-09-30")
    assert mentions["made_from"] == "mention-series"
    assert found["posts"]["fictional"] is True
    assert found["facts"]["first_day"] is None
    [line] = [line for line in said.splitlines() if "mention-series" in line]
    for words in ("mentions", NEW, "130", "2 June 2026 – 30 September 2026", "real"):
        assert words in line


def test_the_list_speaks_the_language_asked_for(store, call):
    _, said, _ = call("list", "--lang", "vi")
    for words in (
        "Phiên bản",
        "chương trình sinh dữ liệu",
        "2/6/2026 – 30/9/2026",
        "giả định",
        "1.764",
    ):
        assert words in said


def test_a_dataset_is_shown_with_its_tables(store, call):
    code, said, told = call("show", "mentions", "--lang", "en")
    assert code == 0
    assert told["package"]["version"] == told["version"] == NEW
    for words in ("Not for publication", "practice.csv: hour, mentions", str(store.root)):
        assert words in said
    _, said, told = call("show", "comments", "--lang", "en")  # the course's
    assert "labels.csv (for instructors): comment_id" in said
    assert told["made_at"] is None


def test_the_history_marks_the_current_version(store, call):
    code, said, told = call("history", "mentions", "--lang", "en")
    assert code == 0
    assert [(each["version"], each["current"]) for each in told["versions"]] == [
        (NEW, True),
        (OLD, False),
    ]
    [line] = [line for line in said.splitlines() if "current" in line]
    assert NEW in line


def test_rolling_back_says_what_is_current_now(store, call):
    code, said, told = call("rollback", "mentions", "--lang", "en")
    assert (code, told) == (0, {"dataset": "mentions", "before": NEW, "version": OLD})
    assert f"Version {OLD} of “mentions” is current again; {NEW} is kept." in said
    assert datasets.version("mentions") == OLD
    code, _, told = call("rollback", "mentions", NEW)
    assert (code, told["version"]) == (0, NEW)
    assert beside_is_as_described(store)


def test_nothing_to_roll_back_to_is_exit_1_and_changes_nothing(store, call):
    call("rollback", "mentions")
    code, said, told = call("rollback", "mentions", "--lang", "en")
    assert (code, told) == (1, None)
    assert "“mentions” has no version before this one. Its versions are: " in said
    code, said, _ = call("rollback", "mentions", "2030.1.1", "--lang", "vi")
    assert code == 1
    assert "không lưu phiên bản “2030.1.1”" in said
    assert datasets.version("mentions") == OLD


@pytest.mark.parametrize("words", [("show", "nope"), ("history", "../x"), ("use", "nope", "1")])
def test_a_dataset_that_is_not_there_is_exit_2(store, call, words, tmp_path):
    where = ["--class", tmp_path / "other"] if words[0] == "use" else []
    code, said, _ = call(*words, *where, "--lang", "en")
    assert code == 2
    assert "There is no dataset called" in said
    assert not (tmp_path / "other").exists()


def test_a_file_of_json_that_cannot_be_written_is_exit_2(store, capsys, tmp_path):
    with pytest.raises(SystemExit) as ended:
        main(["data", "list", "--json", str(tmp_path / "no" / "where.json"), "--lang", "en"])
    assert ended.value.code == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_class_is_pointed_at_a_version_and_keeps_the_others(store, call, tmp_path, monkeypatch):
    other = tmp_path / "other"
    code, said, told = call("use", "mentions", OLD, "--class", other, "--lang", "en")
    assert (code, told) == (0, {"dataset": "mentions", "version": OLD, "class": str(other)})
    assert f"DOINGOAI_DATASETS={other}" in said
    assert call("use", "mentions", NEW, "--class", other)[0] == 0
    assert datasets.version("mentions") == NEW
    monkeypatch.setenv("DOINGOAI_DATASETS", str(other))
    assert datasets.version("mentions") == NEW
    held = {path.relative_to(other).as_posix() for path in (other / "mentions").rglob("*.csv")}
    # neither what answers a question nor anything about the refresh goes to the class
    assert held == {
        f"mentions/{folder}{table}.csv"
        for folder in ("", f"history/{OLD}/", f"history/{NEW}/")
        for table in ("data", "practice", "practice_events")
    }
    assert not list(other.rglob("report.json"))
    code, _, _ = call("rollback", "mentions")
    assert (code, datasets.version("mentions")) == (0, OLD)
    # whoever marks finds the key in the course
    assert len(datasets.load("mentions", "events")) == 3


def test_using_a_version_again_changes_nothing(store, call, tmp_path):
    other = tmp_path / "other"
    for _ in range(2):
        assert call("use", "posts", datasets.version("posts"), "--class", other)[0] == 0
    assert len(list((other / "posts" / "history").iterdir())) == 1


def test_a_version_that_is_not_there_cannot_be_used(store, call, tmp_path):
    code, said, _ = call("use", "mentions", "1.2.3", "--class", tmp_path / "o", "--lang", "en")
    assert code == 2
    assert f"no version “1.2.3”. Its versions are: {OLD}, {NEW}." in said


def test_help_loads_neither_pandas_nor_a_refresh():
    code = (
        "import sys\n"
        "from doingoai.cli import main\n"
        "for words in (['--help'], ['data', '--help']):\n"
        "    try: main(words)\n"
        "    except SystemExit as ended: assert not ended.code\n"
        "heavy = {'pandas', 'pyarrow', 'doingoai.refresh', 'doingoai.datasets'}\n"
        "assert not heavy & set(sys.modules)"
    )
    made = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert "rollback" in made.stdout


def test_data_without_a_command_lists_them(capsys):
    with pytest.raises(SystemExit):
        main(["data"])
    said = capsys.readouterr()
    assert "rollback" in said.out + said.err
