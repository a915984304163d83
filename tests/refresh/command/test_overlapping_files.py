"""Exports whose periods overlap, and days that a spreadsheet wrote as midnight."""

from __future__ import annotations

import csv

import pytest
from command_world import outcome, week, weeks

from doingoai import datasets


def test_rows_that_an_earlier_file_holds_are_no_sign_of_a_wrong_file(root, tmp_path):
    first = weeks(tmp_path / "spring.csv", [week(n) for n in range(12)])
    second = weeks(tmp_path / "summer.csv", [week(n) for n in range(6, 20)])
    code, told = outcome(tmp_path, first, second, "--yes")
    assert (code, told["accepted"]) == (0, True)
    assert told["rows"] == {"read": 26, "kept": 20, "rejected": 6}
    rejected = root / "coverage" / "history" / told["version"] / "rejected.csv"
    with rejected.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["file"] for row in rows} == {"summer.csv"}
    assert {row["reason_en"] for row in rows} == {
        "an earlier file holds the same row, which is kept"
    }


def test_rows_that_come_twice_in_one_file_are(root, tmp_path):
    rows = [week(n) for n in range(12)]
    first = weeks(tmp_path / "spring.csv", rows)
    second = weeks(tmp_path / "summer.csv", [week(n) for n in range(12, 20)] * 2)
    code, told = outcome(tmp_path, first, second, "--yes")
    assert (code, told["accepted"]) == (1, False)
    assert "8 of 28 rows" in told["refused"][0]


@pytest.mark.parametrize(("clock", "hours"), [("12:00AM", False), ("09:30AM", None)])
def test_moments_that_are_all_midnight_are_days(root, tmp_path, clock, hours):
    names = ("Date", "Headline", "URL", "Hit Sentence", "Source", "Influencer", "Country")
    names += ("Language", "Reach", "AVE", "Sentiment", "Input Name", "Document Tags")
    export = tmp_path / "items.csv"
    with export.open("w", encoding="utf-16", newline="") as file:
        writer = csv.DictWriter(file, names, delimiter="\t", restval="")
        writer.writeheader()
        for number in range(20):
            made = {"Date": f"{1 + number:02d}-Nov-2025 {clock}", "Headline": f"Talks {number}"}
            made |= {"URL": f"https://example.org/{number}", "Input Name": "Viet Nam"}
            writer.writerow(made | {"Source": "The Estamar Courier", "Reach": "12"})
    code, told = outcome(tmp_path, export, "--zone", "Europe/Lisbon", "--yes")
    assert (code, told["rows"]["kept"]) == (0, 20)
    with datasets.using({"coverage": root / "coverage"}):
        assert datasets.load("coverage").attrs["doingoai"].get("hours") is hours
