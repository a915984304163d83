"""What is no table is refused by what it is; endings of names are not believed."""

import openpyxl
import pytest
from sheet_twins import REAL, cells_of, only

from doingoai.i18n import LANGUAGES
from doingoai.refresh import RefreshError
from doingoai.refresh.sheets import open_export

TABLE = "Date,Views\n2026-07-01,5\n2026-07-02,6\n"


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "is empty"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        (b"\0\0\0\x18ftypmp42", "a video"),
        (b'{"rows": [1, 2]}', "data in JSON"),
        (b'\xef\xbb\xbf[{"a": 1}]', "data in JSON"),
        (b"<html><table><tr><td>Date</td></tr></table>", "a web page"),
        ('\ufeff<?xml version="1.0"?><Workbook/>'.encode("utf-16-le"), "a web page"),
        (b"\x1f\x8b\x08\0", "an archive of another kind"),
        (b"PK\3\4broken", "damaged"),
        (bytes(range(256)) * 20, "neither text nor a spreadsheet"),
        ("Một dòng văn bản.\nHai, dòng.\nBa dòng nữa.\n".encode(), "no table"),
    ],
)
def test_what_is_no_table_is_named_with_a_next_step_in_both_languages(tmp_path, content, seen):
    path = tmp_path / "export.csv"
    path.write_bytes(content)
    with pytest.raises(RefreshError, match=seen) as caught:
        open_export(path)
    assert "export.csv" in str(caught.value)
    assert len({caught.value.text(language) for language in LANGUAGES}) == len(LANGUAGES)


def test_a_missing_file_and_a_folder_are_told(tmp_path):
    with pytest.raises(RefreshError, match="cannot be opened"):
        open_export(tmp_path / "nothing.csv")
    with pytest.raises(RefreshError, match="is a folder"):
        open_export(tmp_path)


@pytest.mark.parametrize("ending", ["csv", "tsv", "txt", "xlsx", "xls", "zip", ""])
def test_a_table_of_text_is_read_whatever_its_name_ends_in(tmp_path, ending):
    path = tmp_path / f"export.{ending}"
    path.write_text(TABLE, encoding="utf-8")
    assert cells_of(only(path)) == [["2026-07-01", "5"], ["2026-07-02", "6"]]


def test_a_spreadsheet_called_csv_is_read(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Date", "Views"])
    book.active.append(["2026-07-01", 5])
    path = tmp_path / "export.csv"
    book.save(path)
    assert cells_of(only(path)) == [["2026-07-01", "5"]]


def test_a_table_whose_first_name_looks_like_a_mark_of_a_picture_is_a_table(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text("BM,PK\n1,2\n", encoding="utf-8")
    assert only(path).columns == ("BM", "PK")


@pytest.mark.skipif(not REAL.exists(), reason="the real exports are not here")
@pytest.mark.parametrize(
    ("name", "encoding", "columns", "rows"),
    [
        ("gdelt_events.tsv", "utf-8", [58], [710]),
        ("media_mentions_weekly.csv", "utf-8", [6], [1008]),
        ("mentions_5min_KO.csv", "utf-8", [2], [15851]),
        ("meta_audience_utf16.csv", "utf-16-le", [3, 10, 10], [6, 1, 1]),
        ("meta_facebook_posts.csv", "utf-8", [31], [261]),
        ("meta_facebook_videos.csv", "utf-8", [38], [48]),
        ("meta_instagram_posts.csv", "utf-8", [18], [78]),
        ("meta_reach_utf16.csv", "utf-16-le", [2], [105]),
        ("tiktok_overview.csv", "utf-8", [12], [62]),
        ("tiktok_videos.csv", "utf-8", [8], [51]),
        ("x_tweet_activity_20170101.csv", "utf-8", [40], [37]),
        ("youtube_geography.csv", "utf-8", [4], [202]),
    ],
)
def test_every_real_export_gives_its_tables(name, encoding, columns, rows):
    sheets = open_export(REAL / name)
    assert {sheet.encoding for sheet in sheets} == {encoding}
    assert [len(sheet.head.columns) for sheet in sheets] == columns
    assert [len(cells_of(sheet)) for sheet in sheets] == rows
    assert not any(sheet.ragged for sheet in sheets)


@pytest.mark.skipif(not REAL.exists(), reason="the real exports are not here")
def test_real_quirks_come_through():
    videos = only(REAL / "meta_facebook_videos.csv")
    assert {"Views", "Views (2)"} <= set(videos.columns)
    assert "Phone number clicks" in only(REAL / "tiktok_overview.csv").columns
    assert only(REAL / "gdelt_events.tsv").columns == ()
    with pytest.raises(RefreshError, match="no table"):
        open_export(REAL / "vietnamese_titles.txt")
