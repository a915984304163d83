"""``doingoai refresh`` as an instructor calls it: what comes in, what is refused, what is said."""

from __future__ import annotations

import csv
import io
import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from command_world import PAGE, everything, outcome, page_export, refresh, week, weeks

from doingoai import datasets
from doingoai.cli import main
from doingoai.refresh import Store

CONTRACT = [
    "dataset", "adapter", "rows", "columns_unmapped", "pii_removed", "diff", "health", "version",
    "accepted",
]  # fmt: skip


def current(root):
    with datasets.using({"coverage": root / "coverage"}):
        return datasets.load("coverage")


@pytest.fixture
def first(root, tmp_path):
    """A version that is there already: twenty weeks."""
    assert refresh(weeks(tmp_path / "old.csv", [week(n) for n in range(20)]), "--yes") == 0
    return root


def test_an_accepted_export_is_current_and_its_outcome_is_the_contract(root, tmp_path):
    export = weeks(tmp_path / "any name.txt", [week(n) for n in range(20)])
    code, told = outcome(tmp_path, export, "--yes")
    assert code == 0
    assert list(told)[: len(CONTRACT)] == CONTRACT
    assert told["dataset"] == "coverage"
    assert told["adapter"] == "share-of-voice"
    assert told["rows"] == {"read": 20, "kept": 20, "rejected": 0}
    assert told["accepted"] is True
    assert told["health"] == {"modules": {}, "ok": True}  # module 5 needs none
    assert Store(root).current("coverage").number == told["version"]
    frame = current(root)
    assert frame["stories"].tolist() == [45] * 20
    assert frame.attrs["doingoai"]["version"] == told["version"]


def test_a_dry_run_changes_nothing_and_leaves_its_report(first, tmp_path):
    before = everything(first)
    export = weeks(tmp_path / "new.csv", [week(n, stories=90) for n in range(20)])
    code, told = outcome(tmp_path, export, "--dry-run")
    assert (code, told["accepted"], told["dry_run"]) == (0, False, True)
    assert everything(first) == before
    tried = first / "coverage" / "history" / "not-accepted"
    assert json.loads((tried / "report.json").read_text(encoding="utf-8"))["rows"]["kept"] == 20
    assert "<html" in (tried / "report.html").read_text(encoding="utf-8")


def test_an_export_of_which_too_much_is_unusable_is_refused(first, tmp_path, capsys):
    before = everything(first)
    rows = [week(n, stories="many" if n % 4 == 0 else 45) for n in range(20)]
    code, told = outcome(tmp_path, weeks(tmp_path / "bad.csv", rows), "--yes", "--lang", "en")
    assert code == 1
    assert told["rows"] == {"read": 20, "kept": 15, "rejected": 5}
    assert told["accepted"] is False
    assert told["version"] is None
    assert everything(first) == before
    assert "5 of 20 rows cannot be used" in capsys.readouterr().out


def test_a_few_bad_rows_are_written_down_with_reasons_and_without_their_values(root, tmp_path):
    rows = [*(week(n) for n in range(20)), week(20, stories="call 0912 345 678"), week(3)]
    code, told = outcome(tmp_path, weeks(tmp_path / "new.csv", rows), "--yes")
    assert code == 0
    assert told["rows"] == {"read": 22, "kept": 20, "rejected": 2}
    place = root / "coverage" / "history" / told["version"]
    with (place / "rejected.csv").open(encoding="utf-8", newline="") as file:
        rejected = list(csv.DictReader(file))
    assert [(each["row"], each["column"]) for each in rejected] == [
        ("21", "matched_stories"),
        ("22", "coverage_id"),
    ]
    assert all(each["reason_en"] and each["reason_vi"] for each in rejected)
    everywhere = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
    assert not {raw for raw in (b"0912 345", b"0912345", b"345 678") if raw in everywhere}


def test_a_row_that_does_not_fit_under_the_header_is_rejected_and_told(root, tmp_path):
    export = weeks(tmp_path / "new.csv", [*(week(n) for n in range(20)), (*week(20), "one more")])
    code, told = outcome(tmp_path, export, "--yes")
    assert code == 0
    assert told["rows"] == {"read": 21, "kept": 20, "rejected": 1}
    assert [(each["rows"], each["count"]) for each in told["problems"]] == [([21], 1)]


def test_nobody_to_ask_and_no_yes_leaves_the_current_version(first, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    before = everything(first)
    export = weeks(tmp_path / "new.csv", [week(n, stories=90) for n in range(20)])
    assert refresh(export, "--lang", "en") == 1
    assert everything(first) == before
    assert "--yes" in capsys.readouterr().out


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 1)])
def test_the_person_at_the_keyboard_decides_after_reading(
    first, tmp_path, capsys, monkeypatch, answer, code
):
    said = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr(
        "typer.confirm", lambda words: said.append(capsys.readouterr().out + words) or answer == "y"
    )
    export = weeks(tmp_path / "new.csv", [week(n, stories=90) for n in range(20)])
    assert refresh(export, "--lang", "en") == code
    assert "Rows read: 20" in said[0]
    assert current(first)["stories"].max() == (90 if answer == "y" else 45)


def test_what_nobody_recognises_is_described_and_left(root, tmp_path, capsys):
    odd = tmp_path / "posts.csv"  # a name helps nobody
    odd.write_text("name,colour\nfirst,green\n", encoding="utf-8")
    assert refresh(odd, "--lang", "en") == 2
    said = capsys.readouterr().err
    assert "name, colour" in said
    assert "meta-posts" in said
    assert everything(root) == {}


def test_the_zone_is_asked_for_when_the_export_has_none(root, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert refresh(page_export(tmp_path / "page.csv"), "--yes", "--lang", "en") == 2
    assert "--zone Europe/Lisbon" in capsys.readouterr().err
    assert refresh(tmp_path / "page.csv", "--zone", "Europe/Nowhere", "--lang", "vi") == 2
    assert "múi giờ" in capsys.readouterr().err
    assert everything(root) == {}


def test_files_of_two_datasets_are_not_mixed(root, tmp_path, capsys):
    files = page_export(tmp_path / "page.csv"), weeks(tmp_path / "weeks.csv", [week(1)])
    assert refresh(*files, "--zone", "Europe/Lisbon", "--lang", "en") == 2
    assert "page.csv → posts; weeks.csv → coverage" in capsys.readouterr().err


def test_two_files_of_one_kind_come_in_together_each_row_once(root, tmp_path):
    one = weeks(tmp_path / "one.csv", [week(n) for n in range(10)])
    two = weeks(tmp_path / "two.csv", [week(n) for n in range(9, 20)])
    code, told = outcome(tmp_path, one, two, "--yes")
    assert code == 0
    assert told["rows"] == {"read": 21, "kept": 20, "rejected": 1}
    assert told["files"] == ["one.csv", "two.csv"]


def test_a_page_comes_in_anonymous_and_every_question_is_tried_on_it(root, tmp_path):
    planted = (
        "Chị Nguyễn Thị Hoài Thương gọi 0912 345 678 hoặc thuong.nguyen@example.org nhé",
        "Dear Ms Tran Thi Lan, write to @lan_tran_demo or call +84 24 3799 2000",
    )
    export = page_export(tmp_path / "page.csv", planted=planted)
    code, told = outcome(tmp_path, export, "--zone", "Europe/Lisbon", "--yes")
    assert code == 0, told["refused"]
    assert told["health"]["modules"]["5-social-media"]["ok"] is True
    assert {"email", "phone", "name", "handle"} <= set(told["pii_removed"])
    everywhere = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())
    for raw in ("Hoài Thương", "0912 345", "thuong.nguyen", "lan_tran", "3799 2000", PAGE):
        assert raw.encode() not in everywhere
    with datasets.using({"posts": root / "posts"}):
        posts = datasets.load("posts")
    assert posts["post_id"].str.fullmatch(r"939005954\d{6}").all()
    assert posts.attrs["doingoai"]["zone"] == "Europe/Lisbon"
    assert posts["mission"].unique().tolist() == [posts.attrs["doingoai"]["mission"]]


def test_the_account_has_the_label_that_is_given(root, tmp_path):
    export = page_export(tmp_path / "page.csv")
    code, told = outcome(
        tmp_path, export, "--zone", "Europe/Lisbon", "--account", "estamar", "--yes"
    )
    assert code == 0
    assert "account" not in told["pii_removed"]
    with datasets.using({"posts": root / "posts"}):
        assert datasets.load("posts").attrs["doingoai"]["mission"] == "estamar"


def test_a_mapping_is_drafted_completed_and_read_by(root, tmp_path, capsys):
    odd = tmp_path / "monitor.csv"
    rows = "".join(f"2026-01-{day:02d},Báo Ví Dụ,Tin số {day}\n" for day in range(1, 29))
    odd.write_text("Ngày đăng,Nguồn tin,Tiêu đề bài\n" + rows, encoding="utf-8")
    assert refresh(odd, "--as", "generic", "--into", "coverage", "--lang", "vi") == 2
    draft = tmp_path / "monitor.mapping.toml"
    assert str(draft) in capsys.readouterr().err
    text = draft.read_text(encoding="utf-8")
    for name, column in (
        ("published_at", "Ngày đăng"),
        ("outlet", "Nguồn tin"),
        ("headline", "Tiêu đề bài"),
    ):
        lines = [line for line in text.splitlines() if line.startswith(f"{name} = ")]
        text = text.replace(lines[0], f'{name} = "{column}"', 1)
    draft.write_text(text.replace('subject = ""', "", 1), encoding="utf-8")
    text = draft.read_text(encoding="utf-8").replace('zone = ""', 'zone = "Europe/Lisbon"', 1)
    draft.write_text(text, encoding="utf-8")
    told = "--subject", "Viet Nam"
    assert refresh(odd, "--mapping", draft, *told, "--yes", "--lang", "en") == 0
    frame = current(root)
    assert frame["headline"].tolist()[:2] == ["Tin số 1", "Tin số 2"]
    assert frame["subject"].unique().tolist() == ["Viet Nam"]
    assert frame.attrs["doingoai"]["zone"] == "Europe/Lisbon"


def test_the_version_before_comes_back(first, tmp_path):
    assert (
        refresh(weeks(tmp_path / "new.csv", [week(n, stories=90) for n in range(20)]), "--yes") == 0
    )
    assert current(first)["stories"].max() == 90
    with pytest.raises(SystemExit) as left:
        main(["data", "rollback", "coverage"])
    assert not left.value.code
    assert current(first)["stories"].max() == 45


def test_a_class_goes_back_from_its_first_refresh_to_the_courses_own_data(root, tmp_path):
    export = tmp_path / "mentions.csv"
    hours = (f"2026-10-{day:02d} {hour:02d}:00:00" for day in range(1, 29) for hour in range(24))
    rows = "".join(f"{time},{5 + number % 7}\n" for number, time in enumerate(hours))
    export.write_text("timestamp,value\n" + rows, encoding="utf-8")
    code, told = outcome(tmp_path, export, "--zone", "Europe/Lisbon", "--yes")
    assert code == 0, told["refused"]
    with pytest.raises(SystemExit) as left:
        main(["data", "rollback", "mentions"])
    assert not left.value.code
    with datasets.using({"mentions": root / "mentions"}):
        assert datasets.version("mentions") == told["before"]
        assert len(datasets.load("mentions")) == told["diff"]["rows"]["before"]


def test_a_vietnamese_reader_reads_vietnamese(root, tmp_path, capsys):
    rows = [*(week(n) for n in range(20)), week(3)]
    assert refresh(weeks(tmp_path / "new.csv", rows), "--yes", "--lang", "vi") == 0
    said = capsys.readouterr().out
    assert "dòng này trùng với một dòng ở trên" in said
    assert "rows" not in said


STOPPED = """
import os, signal, sys
from pathlib import Path
from doingoai import refresh as made
from doingoai._paths import clone_root

class Watcher:
    def step(self, name):
        if name == sys.argv[2]:
            os.kill(os.getpid(), signal.SIGKILL)
    def rows(self, count):
        if sys.argv[2] == "rows":
            os.kill(os.getpid(), signal.SIGKILL)
    def waiting(self, why):
        pass

files = made.recognised([Path(sys.argv[1])])
asked = made.Asked(files, accept=lambda outcome: True)
made.refresh(asked, made.Store.here(), made.Gate(made.load_key()), clone_root(), Watcher())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("step", ["read", "rows", "compare", "health", "promote"])
def test_killed_at_any_step_the_current_version_stands_and_the_next_run_recovers(
    first, tmp_path, step
):
    before = current(first)
    export = weeks(tmp_path / "new.csv", [week(n, stories=90) for n in range(20)])
    killed = subprocess.run([sys.executable, "-c", STOPPED, export, step], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert current(first).equals(before)
    assert refresh(export, "--yes") == 0
    assert current(first)["stories"].tolist() == [90] * 20
    assert not list(first.rglob(".staging*"))


def test_a_second_refresh_of_the_same_dataset_is_refused_while_the_first_runs(
    first, tmp_path, monkeypatch
):
    from doingoai import refresh as made
    from doingoai._paths import clone_root

    monkeypatch.setattr("doingoai.refresh._pipeline.WAIT", 0.1)
    export = weeks(tmp_path / "new.csv", [week(1)])
    holding = (
        "import sys; from doingoai.refresh import Store\n"
        "with Store.here().lock('coverage'): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holding], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline() == b"held\n"
        before = everything(first)
        assert refresh(export, "--yes") == 1
        assert everything(first) == before
        other.stdin.close()
        other.wait()
    assert refresh(export, "--yes") == 0
    assert made.Store(first).current("coverage").rows == 1
    assert clone_root() is not None


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on files")
def test_a_full_disk_refuses_in_plain_words_and_leaves_nothing_half_written(first, tmp_path):
    before = everything(first)
    export = weeks(tmp_path / "new.csv", [week(1, f"Subject {n}") for n in range(4000)])
    limited = (
        "import resource, sys; from doingoai.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "main(['refresh', sys.argv[1], '--yes', '--lang', 'en'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, export], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
    assert everything(first) == before
    assert not list(Path(first).rglob(".staging*"))
