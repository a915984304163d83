"""Files of text: encodings, delimiters, and what spreadsheet programs do to them."""

import csv

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheet_twins import cells_of, only, text_of, whole

from doingoai.refresh import RefreshError
from doingoai.refresh.sheets import open_export

POSTS = [
    ["Post ID", "Tiêu đề", "Views"],
    ["900000000000001", "Tuần lễ Việt Nam", "45"],
    ["900000000000002", 'Dòng một\n\nDòng "hai", 😀\u2028#VietNam', "1,234"],
    ["900000000000003", "", "7"],
]


@pytest.fixture
def file(tmp_path):
    """Writes a file of text or bytes."""

    def write(content, encoding="utf-8", name="export.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_comes_back_in_every_unicode_encoding_and_delimiter(file, encoding, delimiter):
    sheet = only(file(text_of(POSTS, delimiter), encoding))
    assert sheet.columns == ("Post ID", "Tiêu đề", "Views")
    assert cells_of(sheet) == POSTS[1:]
    assert sheet.head.to_numpy().tolist() == POSTS[1:]
    assert set(sheet.head.dtypes.astype(str)) == {"str"}


@pytest.mark.parametrize(
    ("encoding", "texts"),
    [
        ("cp1252", ["Publicación de la embajada en España", "Übersicht für den März", "Début"]),
        ("cp1251", ["Посольство Вьетнама", "Публикация на русском языке", "Охват и показы"]),
        ("latin-1", ["Publicación", "Alcance total de la página según país", "Años"]),
    ],
)
def test_a_table_in_an_old_code_page_keeps_its_letters(file, encoding, texts):
    rows = [
        ["Date", "Text", "Views"],
        *([f"2026-01-0{n}", text, "5"] for n, text in enumerate(texts)),
    ]
    sheet = only(file(text_of(rows, ";"), encoding))
    assert [row[1] for row in cells_of(sheet)] == texts
    assert sheet.encoding != "utf-8"


def test_a_letter_cut_in_two_does_not_change_the_encoding_of_the_others(file):
    content = text_of(POSTS * 20).encode().replace("Tuần".encode(), "Tuầ".encode()[:-1], 1)
    sheet = only(file(content))
    assert sheet.encoding == "utf-8"
    assert cells_of(sheet)[0][1] == "Tu� lễ Việt Nam"


def test_a_file_of_two_encodings_is_refused(file):
    other = [["1", "España y Año", "2"]] * 9
    with pytest.raises(RefreshError, match="not in one encoding"):
        open_export(file(text_of(POSTS * 4).encode() + text_of(other).encode("cp1252")))


def test_the_delimiter_that_the_first_line_tells_is_taken(file):
    sheet = only(file('sep=;\r\n"a";"b"\r\n"1,5";"2,5"\r\n', "utf-16"))
    assert (sheet.columns, cells_of(sheet)) == (("a", "b"), [["1,5", "2,5"]])


def test_decimal_commas_do_not_pass_for_delimiters(file):
    rows = [
        ["Fecha", "Tasa", "Alcance"],
        *([f"{n}/10/2026", f"{n},5", f"1{n},25"] for n in range(9)),
    ]
    assert cells_of(only(file(text_of(rows, ";")))) == rows[1:]


def test_rows_that_a_spreadsheet_quoted_once_more_are_unwrapped(file):
    plain = text_of(POSTS[:1] + POSTS[1:2] + POSTS[3:])
    wrapped = text_of([[text_of(POSTS[2:3]).strip()]])
    rows = cells_of(only(file(plain + wrapped)))
    assert rows == [POSTS[1], POSTS[3], POSTS[2]]


def test_a_file_of_which_every_row_was_quoted_once_more_is_unwrapped(file):
    lines = [[text_of([row]).strip(), "", ""] for row in POSTS]
    sheet = only(file(text_of(lines, ";"), "utf-8-sig"))
    assert (sheet.columns, cells_of(sheet)) == (tuple(POSTS[0]), POSTS[1:])


def test_a_name_that_comes_twice_is_numbered_and_spaces_around_names_go(file):
    sheet = only(file("Views, Reach ,Views,Views\n1,2,3,4\n5,6,7,8\n"))
    assert sheet.columns == ("Views", "Reach", "Views (2)", "Views (3)")
    assert whole(sheet, ["Views (2)", "Reach"]) == {1: ["2", "3"], 2: ["6", "7"]}


def test_blank_rows_and_columns_go_and_rows_keep_the_numbers_they_have_in_the_file(file):
    sheet = only(file("a,b,,\n1,2,,\n,,,\n\n3,4,,\n,,,\n"))
    assert sheet.columns == ("a", "b")
    assert whole(sheet) == {1: ["1", "2"], 4: ["3", "4"]}
    assert sheet.head.index.tolist() == [1, 4]


def test_cells_left_out_at_the_end_of_a_row_are_empty(file):
    assert whole(only(file("a,b,c\n1,2,3\n4,5\n6,7,8\n"))) == {
        1: ["1", "2", "3"],
        2: ["4", "5", ""],
        3: ["6", "7", "8"],
    }


def test_a_row_with_cells_too_many_is_told_and_never_shifted(file):
    sheet = only(file("a,b,c\n1,2,3\n4,x,y,6\n7,8,9,\nrest\n1,2,3\n"))
    assert whole(sheet) == {1: ["1", "2", "3"], 3: ["7", "8", "9"], 5: ["1", "2", "3"]}
    assert sheet.ragged == {2, 4}
    assert sheet.head.index.tolist() == [1, 3, 5]


def test_many_rows_with_cells_too_many_are_refused(file):
    sheet = only(file("a,b,c\n" + "1,2,3\n" * 100 + "4,x,y,6\n" * 30))
    with pytest.raises(RefreshError, match=r"30 rows of 130 .* row 101 first"):
        cells_of(sheet)


def test_a_header_alone_is_a_table_without_rows(file):
    sheet = only(file("Date,Views,Reach\n"))
    assert (sheet.columns, cells_of(sheet), len(sheet.head)) == (("Date", "Views", "Reach"), [], 0)


def test_a_file_cut_off_in_a_cell_is_refused(file):
    content = text_of(POSTS * 5, quoting=csv.QUOTE_ALL)[:-40]
    with pytest.raises(RefreshError, match="ends in the middle of a cell"):
        open_export(file(content))


def test_chunks_have_at_most_the_rows_asked_for(file):
    sheet = only(file("a,b\n" + "".join(f"{n},x\n" for n in range(1, 26))))
    chunks = list(sheet.chunks(["b", "a"], 10))
    assert [len(chunk) for chunk in chunks] == [10, 10, 5]
    assert list(chunks[0].columns) == ["a", "b"]
    assert chunks[2].index.tolist() == list(range(21, 26))
    assert chunks[2]["a"].tolist() == [str(n) for n in range(21, 26)]
    assert str(chunks[2].dtypes.iloc[0]) == "str"


def test_a_file_removed_after_opening_is_told_in_plain_words(file):
    path = file(text_of(POSTS))
    sheet = only(path)
    path.unlink()
    with pytest.raises(RefreshError, match="cannot be opened"):
        cells_of(sheet)


words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp", "Zs")),
    min_size=1,
    max_size=12,
).filter(lambda text: not text.startswith("#"))
texts = st.lists(words | st.sampled_from([" ", "\n", '"', ",", ";", "\t", "''"]), max_size=4).map(
    "".join
)


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    rows=st.lists(
        st.tuples(st.integers(0, 10**17), texts, texts, st.integers(0, 9999)),
        min_size=1,
        max_size=8,
    ),
    delimiter=st.sampled_from([",", ";", "\t"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_any_table_comes_back_as_it_was_written(file, rows, delimiter, encoding, quoting, end):
    table = [["Post ID", "Title", "Description", "Views"], *([str(c) for c in row] for row in rows)]
    sheet = only(file(text_of(table, delimiter, quoting, end), encoding))
    assert sheet.columns == tuple(table[0])
    assert cells_of(sheet) == table[1:]
