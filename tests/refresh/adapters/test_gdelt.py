"""GDELT's event files, 1.0 and 2.0, into rows of coverage."""

import pandas as pd
import pytest
from export_twins import EXPORTS, claimed, pieces, read
from gdelt_twins import columns, event, written

from doingoai.datasets.schemas import schema
from doingoai.refresh.adapters import Told
from doingoai.refresh.adapters._places import countries, fips_countries, languages

REAL = EXPORTS / "gdelt_events.tsv"
MISSING = pytest.mark.skipif(not REAL.is_file(), reason=f"{REAL.name} is not here")


def second(number, **said):
    """An event as version 2.0 writes it, with the moment it was added."""
    return event(number, DATEADDED="20261125143000", **said)


@pytest.mark.parametrize("version", [1, 2])
def test_a_file_without_header_is_known_by_what_its_columns_hold(tmp_path, version):
    make = event if version == 1 else second
    path = written(tmp_path, [make(n) for n in range(30)], version=version)
    assert claimed(path) == [["gdelt-events"]]


def test_a_file_with_a_header_is_known_too(tmp_path):
    path = written(tmp_path, [dict(zip(columns(1), columns(1), strict=True)), event(1), event(2)])
    assert claimed(path) == [["gdelt-events"]]
    assert read(path)["coverage_id"].tolist() == ["1200000001", "1200000002"]


def test_another_table_of_58_columns_is_not_taken_for_it(tmp_path):
    path = tmp_path / "other.tsv"
    row = "\t".join(str(n) for n in range(58))
    path.write_text("\n".join([row] * 30), encoding="utf-8")
    assert all("gdelt-events" not in names for names in claimed(path))


def test_an_event_becomes_an_item_of_as_many_stories_as_articles(tmp_path):
    frame = read(written(tmp_path, [event(n) for n in range(20)]))
    assert list(frame.columns) == list(schema("coverage").columns)
    row = frame.iloc[3].dropna().to_dict()
    assert row == {
        "coverage_id": "1200000003",
        "published_at": pd.Timestamp("2026-11-25T00:00Z"),
        "period": "item",
        "subject": "Vietnam",
        "outlet": "estamar-times.example",
        "kind": "online",
        "country": "VN",
        "topic": "04",
        "tone_score": pytest.approx(-1.96918082576365),
        "stories": 6,
    }


def test_of_version_2_the_moment_and_the_later_places_are_read(tmp_path):
    rows = [second(n, ActionGeo_CountryCode="AS", Actor1Geo_CountryCode="US") for n in range(20)]
    (piece,) = pieces(written(tmp_path, rows, version=2))
    assert set(piece.frame["published_at"]) == {pd.Timestamp("2026-11-25T14:30Z")}
    assert set(piece.frame["country"]) == {"AU"}
    assert set(piece.frame["outlet"]) == {"estamar-times.example"}
    assert piece.about == {}


def test_of_back_files_the_day_of_the_event_counts_not_the_day_they_were_loaded(tmp_path):
    old = [event(n, SQLDATE="19820103", DATEADDED="20130203", SOURCEURL="") for n in range(20)]
    (piece,) = pieces(written(tmp_path, old, width=57))
    assert set(piece.frame["published_at"]) == {pd.Timestamp("1982-01-03T00:00Z")}
    assert piece.frame["outlet"].isna().all()
    assert piece.about == {"hours": False}


def test_whom_an_event_is_about_is_told_or_a_country_or_a_name(tmp_path):
    rows = [
        *(event(n) for n in range(30)),
        event(31, Actor1Name="POLICE", Actor1CountryCode=""),
        event(32, Actor1Name="", Actor1CountryCode="", Actor2CountryCode="FRA"),
        event(33, Actor1Name="AFRICA", Actor1CountryCode="AFR"),
        event(34, Actor1Name="", Actor1CountryCode=""),
    ]
    path = written(tmp_path, rows)
    (piece,) = pieces(path)
    assert piece.frame["subject"].iloc[30:33].tolist() == ["POLICE", "France", "AFRICA"]
    assert [(p.rows, p.drops) for p in piece.problems] == [((34,), True)]
    assert set(read(path, Told(subject="Viet Nam"))["subject"]) == {"Viet Nam"}


def test_a_damaged_row_is_a_problem_and_not_the_end(tmp_path):
    rows = [event(n) for n in range(40)]
    rows[20] = event(20, DATEADDED="yesterday", NumArticles="many", AvgTone="mild")
    (piece,) = pieces(written(tmp_path, rows))
    found = {problem.column: (problem.rows, problem.drops) for problem in piece.problems}
    assert sorted(found.values()) == [((21,), False), ((21,), True), ((21,), True)]
    assert "yesterday" not in repr(piece.problems)


def test_no_coordinate_is_kept(tmp_path):
    frame = read(written(tmp_path, [event(n) for n in range(20)]))
    kept = frame.to_csv()
    assert "105.85" not in kept
    assert "21.0333" not in kept


def test_codes_of_countries_are_those_of_iso_or_nothing():
    codes = pd.Series(
        ["VM", "UK", "GM", "GA", "AS", "AU", "CH", "SZ", "RS", "KV", "PF", "PG", "--"]
    )
    assert fips_countries(codes).fillna("").tolist() == [
        *("VN", "GB", "DE", "GM", "AU", "AT", "CN", "CH", "RU", "", "", "", "")
    ]


def test_countries_and_languages_are_known_by_name_in_several_languages():
    named = pd.Series(["Viet Nam", "Việt Nam", "vn", "VNM", "Deutschland", "Россия", "Atlantis"])
    assert countries(named).fillna("").tolist() == ["VN", "VN", "VN", "VN", "DE", "RU", ""]
    spoken = pd.Series(["English", "Tiếng Việt", "en-GB", "Französisch", "русский", "Klatch"])
    assert languages(spoken).fillna("").tolist() == ["en", "vi", "en", "fr", "ru", ""]


@MISSING
def test_a_real_file_comes_in_whole():
    (piece,) = pieces(REAL)
    frame = piece.frame
    assert claimed(REAL) == [["gdelt-events"]]
    assert piece.read == len(frame) == 710
    assert frame["coverage_id"].is_unique
    years = frame["published_at"].dt.year.value_counts().to_dict()
    assert years == {2016: 509, 1982: 201}
    assert frame["outlet"].notna().sum() == 509
    assert (frame["country"] == "VN").sum() == 5
    # 16 events have no place; everything else has a country but one place that ISO does not code
    assert frame["country"].isna().sum() == 16
    assert piece.problems == ()
