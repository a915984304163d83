"""What stands above, between and below tables, and which line names the columns."""

import pytest
from sheet_twins import cells_of, only, text_of, whole

from doingoai.refresh.sheets import open_export

GA4 = """# ----------------------------------------
# Traffic acquisition: Session primary channel group
# Account: Embassy of Viet Nam in Estamar, Press
# Property: estamar.example
# ----------------------------------------
#
# All Users
# Start date: 20260701
# End date: 20260731
Date,Event count,Total users
20260701,45,12
20260702,51,18
"""


@pytest.fixture
def opened(tmp_path):
    """Opens text as an export."""

    def opening(text, encoding="utf-8"):
        path = tmp_path / "export.csv"
        path.write_bytes(text.encode(encoding))
        return open_export(path)

    return opening


def test_the_comments_of_an_analytics_export_become_notes(opened):
    (sheet,) = opened(GA4)
    assert sheet.columns == ("Date", "Event count", "Total users")
    assert whole(sheet) == {1: ["20260701", "45", "12"], 2: ["20260702", "51", "18"]}
    assert sheet.notes["Account"] == "Embassy of Viet Nam in Estamar, Press"
    assert sheet.notes["Start date"] == "20260701"
    assert sheet.title.startswith("Traffic acquisition")


@pytest.mark.parametrize("gap", ["\n", ""])
def test_reports_stacked_in_one_analytics_file_are_told_apart(opened, gap):
    second = (
        "# ---\n# Events: Event name\n# Start date: 20260801\n# ---\nEvent name,Count\nclick,5\n"
    )
    first, last = opened(GA4 + gap + second)
    assert len(cells_of(first)) == 2
    assert (last.columns, cells_of(last)) == (("Event name", "Count"), [["click", "5"]])
    assert last.notes["Start date"] == "20260801"


def test_the_three_tables_of_an_audience_file_come_with_their_titles(opened):
    sheets = opened(
        'sep=,\n"Age & gender"\n"","Women","Men"\n"18-24","10.6","6.5"\n"65+","3","2"\n\n'
        '"Top countries"\n"Estamar","Norland","Viet Nam"\n"75.1","5.9","2.1"\n\n'
        '"Top cities"\n"Port Estar, Estamar","Nor, Norland"\n"13.7","5.7"\n\n',
        "utf-16",
    )
    assert [sheet.title for sheet in sheets] == ["Age & gender", "Top countries", "Top cities"]
    assert sheets[0].columns == ("", "Women", "Men")
    assert cells_of(sheets[0]) == [["18-24", "10.6", "6.5"], ["65+", "3", "2"]]
    assert whole(sheets[0], [""]) == {1: ["18-24"], 2: ["65+"]}
    assert cells_of(sheets[1]) == [["75.1", "5.9", "2.1"]]
    assert sheets[2].columns == ("Port Estar, Estamar", "Nor, Norland")


def test_a_title_line_is_no_header(opened):
    (sheet,) = opened('"Facebook reach"\n"Date","Primary"\n"2026-07-01T00:00:00","5"\n')
    assert (sheet.title, sheet.columns) == ("Facebook reach", ("Date", "Primary"))


def test_names_and_values_above_a_wider_table_are_notes(opened):
    (sheet,) = opened("Account,Embassy\nFrom:,2026-07-01\nDate,Views,Reach\n2026-07-01,1,2\n")
    assert dict(sheet.notes) == {"Account": "Embassy", "From": "2026-07-01"}
    assert sheet.columns == ("Date", "Views", "Reach")


@pytest.mark.parametrize("between", ["", "\n", "\n\n"])
def test_another_header_begins_another_table(opened, between):
    first = "Date,Views,Reach\n2026-07-01,1,2\n2026-07-02,3,4\n"
    second = "Country,Region,Followers\nEstamar,South,9\nNorland,North,8\n"
    one, two = opened(first + between + second)
    assert len(cells_of(one)) == 2
    assert (two.columns[0], len(cells_of(two))) == ("Country", 2)


def test_a_header_that_comes_again_is_no_row(opened):
    (sheet,) = opened(
        "Date,Views\n2026-07-01,1\nDate,Views\n2026-07-02,3\n\nDate,Views\n2026-07-03,4\n"
    )
    assert whole(sheet) == {1: ["2026-07-01", "1"], 3: ["2026-07-02", "3"], 6: ["2026-07-03", "4"]}


def test_a_bad_cell_or_a_total_begins_no_table(opened):
    rows = [["Date", "Views", "Reach"], ["2026-07-01", "1", "2"], ["2026-07-02", "3", "undefined"]]
    rows += [["Total", "N/A", "--"], ["2026-07-03", "broken", "4"]]
    (sheet,) = opened(text_of(rows))
    assert cells_of(sheet) == rows[1:]


def test_a_line_below_a_table_is_a_note(opened):
    (sheet,) = opened("Date,Views\n2026-07-01,1\n2026-07-02,2\n\nSource: Business Suite\n")
    assert len(cells_of(sheet)) == 2
    assert sheet.notes["Source"] == "Business Suite"


def test_a_table_without_a_header_counts_its_columns(opened):
    rows = [[str(564111644 + n), "20060731", "2006.5781", "USA", "", "-0.34", "http://a.example/x"]
            for n in range(5)]  # fmt: skip
    (sheet,) = opened(text_of(rows, "\t"))
    assert sheet.columns == ()
    assert list(sheet.head.columns) == ["1", "2", "3", "4", "5", "6", "7"]
    assert whole(sheet, ["1", "6"])[1] == ["564111644", "-0.34"]
    assert cells_of(sheet) == rows


@pytest.mark.parametrize(
    "header",
    ["Country,2024,2025,2026", "Country,2026-01,2026-02,2026-03", "Age,18-24,25-34,35-44"],
)
def test_years_months_and_ages_may_name_columns(opened, header):
    (sheet,) = opened(f"{header}\nEstamar,5,6,7\nNorland,8,9,10\n")
    assert sheet.columns == tuple(header.split(","))


def test_a_column_of_hashtags_and_one_called_number_are_data(opened):
    (sheet,) = opened("#,Hashtag,Views\n1,#vietnam,5\n2,#estamar,6\n")
    assert sheet.columns == ("#", "Hashtag", "Views")
    (sheet,) = opened("Hashtag,Views\n#vietnam,5\n#estamar,6\n")
    assert cells_of(sheet) == [["#vietnam", "5"], ["#estamar", "6"]]


def test_an_empty_cell_in_a_header_names_a_column_without_name(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text("Date,,Views,\n2026-07-01,x,5,y\n2026-07-02,x,5,y\n", encoding="utf-8")
    assert only(path).columns == ("Date", "", "Views", "(2)")
