"""XLSX and XLS: several tabs, titles, figures and times as a person reads them."""

import datetime as dt

import openpyxl
import pytest
from sheet_twins import cells_of, only, whole
from xls_twin import DAY, MOMENT, SHARE, ole, xls

from doingoai.refresh import RefreshError
from doingoai.refresh.sheets import open_export


@pytest.fixture
def workbook(tmp_path):
    """Writes an XLSX file: tabs of rows; a cell may be (value, number format)."""

    def write(tabs, name="export.xlsx"):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in tabs.items():
            tab = book.create_sheet(title)
            for at, row in enumerate(rows, 1):
                for place, value in enumerate(row, 1):
                    held, look = value if isinstance(value, tuple) else (value, "General")
                    tab.cell(at, place, held).number_format = look
        book.save(tmp_path / name)
        return tmp_path / name

    return write


def test_every_tab_is_a_sheet_with_the_title_above_its_table(workbook):
    path = workbook(
        {
            "Posts": [["Báo cáo quý III"], [], ["Post ID", "Views"], ["1", 45], ["2", 51]],
            "Daily": [["Date", "Views"], ["2026-07-01", 4]],
            "Empty": [],
        }
    )
    posts, daily = open_export(path)
    assert (posts.title, posts.columns) == ("Báo cáo quý III", ("Post ID", "Views"))
    assert whole(posts) == {1: ["1", "45"], 2: ["2", "51"]}
    assert (daily.title, daily.notes["tab"]) == ("Daily", "Daily")


def test_a_merged_title_and_groups_of_columns_are_no_header(workbook):
    path = workbook({"Data": []})
    book = openpyxl.load_workbook(path)
    tab = book["Data"]
    tab["B1"] = "Báo cáo"
    tab.merge_cells("B1:E1")
    tab["C2"] = "Organic"
    tab.merge_cells("C2:D2")
    for row in (["Date", "Views", "Reach", "Paid reach", "Notes"], ["2026-07-01", 1, 2, 3, "x"]):
        tab.append(row)
    book.save(path)
    sheet = only(path)
    assert sheet.columns == ("Date", "Views", "Reach", "Paid reach", "Notes")
    assert "Báo cáo" in sheet.title
    assert cells_of(sheet) == [["2026-07-01", "1", "2", "3", "x"]]


moment = dt.datetime  # a spreadsheet knows no zones


VALUES = [
    (45, "45"),
    (45.0, "45"),
    (0.5, "0.5"),
    (-3, "-3"),
    ((0.1234, "0.00%"), "12.34%"),
    ((1, "0%"), "100%"),
    (100066300057039, "100066300057039"),
    ("0123", "0123"),
    (" a\nb ", " a\nb "),
    (True, "TRUE"),
    ((moment(2026, 7, 1), "yyyy-mm-dd"), "2026-07-01"),
    ((moment(2026, 7, 1), "yyyy-mm-dd hh:mm"), "2026-07-01 00:00:00"),
    ((moment(2026, 7, 1, 20, 30), "m/d/yyyy h:mm"), "2026-07-01 20:30:00"),
    ((dt.time(0, 4, 34), "h:mm:ss"), "00:04:34"),
    ((dt.timedelta(hours=30, seconds=5), "[h]:mm:ss"), "30:00:05"),
    ("#N/A", "#N/A"),
    (None, ""),
]


@pytest.mark.parametrize(("value", "text"), VALUES)
def test_a_cell_comes_as_a_person_reads_it(workbook, value, text):
    path = workbook({"Data": [["Name", "Value", "Last"], ["a", value, "z"], ["b", value, "z"]]})
    assert cells_of(only(path)) == [["a", text, "z"], ["b", text, "z"]]


def test_an_id_that_a_spreadsheet_rounded_shows_its_exponent(workbook):
    path = workbook({"Data": [["Post ID", "Views"], [1.8355151116178768e16, 5]]})
    (row,) = cells_of(only(path))
    assert "E+" in row[0]


def test_rows_of_a_spreadsheet_with_one_cell_are_rows(workbook):
    rows = [["Date", "Views", "Reach"], ["2026-07-01", 1, 2], ["2026-07-02"], ["2026-07-03", 3, 4]]
    sheet = only(workbook({"Data": rows}))
    assert whole(sheet)[2] == ["2026-07-02", "", ""]
    assert not sheet.ragged


def test_a_company_page_export_in_xls_is_read_with_its_description_and_tabs(tmp_path):
    path = tmp_path / "estamar_updates.xls"
    about = "Aggregated metrics for the updates of your page, by day, for the period chosen above."
    path.write_bytes(
        xls(
            {
                "Metrics": [
                    [about],
                    ["Date", "Impressions (organic)", "Engagement rate (total)"],
                    [(46204, DAY), 45.0, (0.0125, SHARE)],
                    [(46205, DAY), 1234.0, (0.5, SHARE)],
                ],
                "All posts": [["Post title", "Created date"], ["Tuần lễ", (46204.5, MOMENT)]],
            }
        )
    )
    metrics, posts = open_export(path)
    assert (metrics.title, metrics.notes["tab"]) == (about, "Metrics")
    assert metrics.columns == ("Date", "Impressions (organic)", "Engagement rate (total)")
    assert cells_of(metrics) == [["2026-07-01", "45", "1.25%"], ["2026-07-02", "1234", "50%"]]
    assert cells_of(posts) == [["Tuần lễ", "2026-07-01 12:00:00"]]


def test_a_spreadsheet_locked_with_a_password_is_refused(tmp_path):
    path = tmp_path / "locked.xlsx"
    path.write_bytes(ole(b"x" * 5000, "EncryptedPackage"))
    with pytest.raises(RefreshError, match="password"):
        open_export(path)


def test_a_spreadsheet_without_a_table_is_refused(workbook):
    with pytest.raises(RefreshError, match="holds no table"):
        open_export(workbook({"Notes": [["Only"], ["a list"]]}))
