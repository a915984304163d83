"""Mapping files as people write them wrong, and drafts for tables that mislead."""

import tomllib

import pytest

from doingoai.refresh.adapters import Told, generic
from doingoai.refresh.sheets import open_export

RSS = """title,guid,pubDate,description
Talks,https://example.org/1,"Wed, 12 Nov 2025 09:30:00 GMT",Viet Nam and Estamar
Rice,https://example.org/2,"Thu, 13 Nov 2025 09:30:00 GMT",A harvest
"""
FEED = """dataset: coverage
columns:
  coverage_id: guid
  published_at: pubDate
  headline: title
constants: {subject: Viet Nam, period: item, stories: 1}
"""


@pytest.fixture
def written(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_key_that_stands_twice_in_yaml_is_said_with_its_line(written):
    twice = FEED.replace("  headline: title\n", "  headline: title\n  headline: description\n")
    with pytest.raises(generic.MappingError, match=r"line 6, headline: this key stands here twice"):
        generic.load_mapping(written("twice.yaml", twice))


@pytest.mark.parametrize("text", ["a: " + "[" * 5000, "? [a, b]\n: c\n", "a: &a [*a]\n"])
def test_yaml_that_leads_nowhere_is_refused_in_words(written, text):
    with pytest.raises(generic.MappingError):
        generic.load_mapping(written("odd.yaml", text))


def test_a_link_for_an_identifier_becomes_a_number(written):
    sheets = open_export(written("rss.csv", RSS))
    found = generic.recognised(sheets, generic.load_mapping(written("feed.yaml", FEED)))
    ((adapter, sheet, match),) = found.readings
    (piece,) = adapter.read(sheet, match, Told())
    numbers = piece.frame["coverage_id"]
    assert numbers.is_unique
    assert numbers.str.fullmatch(r"[0-9a-f]{16}").all()


def test_a_draft_takes_no_text_for_an_identifier(written):
    rows = "\n".join(
        f"2026-03-{day:02d} 09:00,Bài số {day} của sứ quán,{day}" for day in range(1, 9)
    )
    (sheet,) = open_export(written("table.csv", f"Ngày đăng,Content,Likes\n{rows}\n"))
    guessed = tomllib.loads(generic.draft(sheet, "posts", "en"))["columns"]
    assert guessed["post_id"] == ""
    assert guessed["text"] == "Content"
    assert guessed["reactions"] == "Likes"


def test_a_draft_finds_the_day_by_the_name_that_people_give_it(written):
    rows = "\n".join(f"2026-03-{day:02d},2026-03-01,{day}" for day in range(1, 9))
    (sheet,) = open_export(written("ads.csv", f"Day,Reporting starts,Results\n{rows}\n"))
    guessed = tomllib.loads(generic.draft(sheet, "daily", "en"))
    assert guessed["columns"]["date"] == "Day"
    assert guessed["metrics"] == {"Results": ""}


def test_seconds_by_the_clock_are_durations(written):
    table = "Date,Watched\n2026-03-13,0:04:34\n2026-03-14,1h 2m 3s\n2026-03-15,274\n"
    (sheet,) = open_export(written("watch.csv", table))
    assert tomllib.loads(generic.draft(sheet, "daily", "en"))["metrics"] == {"Watched": ""}
    mapping = generic.load_mapping(
        written(
            "watch.toml",
            'dataset = "daily"\n[columns]\ndate = "Date"\n[constants]\naccount = "Estamar"\n'
            'platform = "youtube"\n[metrics]\nWatched = "watch_time, seconds"\n',
        )
    )
    ((adapter, sheet, match),) = generic.recognised([sheet], mapping).readings
    (piece,) = adapter.read(sheet, match, Told())
    assert piece.problems == ()
    assert piece.frame["value"].tolist() == [274, 3723, 274]
