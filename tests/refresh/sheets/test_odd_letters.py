"""Letters that went wrong on the way: decoded twice, drawn by old fonts, with noughts between."""

import pytest

from doingoai.refresh import RefreshError
from doingoai.refresh.adapters import Unrecognised, recognise
from doingoai.refresh.sheets import open_export
from doingoai.refresh.sheets._delimited import delimited
from doingoai.refresh.sheets._source import file_source
from doingoai.refresh.sheets._twice import is_twice, undone

WORDS = "Việt Nam và Bồ Đào Nha đẩy mạnh hợp tác – “năm mươi năm”"
ROWS = "Ngày,Tiêu đề\n" + "".join(f"2026-03-{day:02d},{WORDS} {day}\n" for day in range(1, 29))


def doubled(text, encoding="cp1252"):
    """``text`` as a program writes it that took its UTF-8 for ``encoding``."""
    made = [byte.to_bytes().decode(encoding, "ignore") or chr(byte) for byte in text.encode()]
    return "".join(made)


@pytest.fixture
def written(tmp_path):
    def write(data):
        path = tmp_path / "export.csv"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return write


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_letters_decoded_twice_are_decoded_back(written, encoding, mark):
    (sheet,) = open_export(written(mark + doubled(ROWS, encoding)))
    assert sheet.columns == ("Ngày", "Tiêu đề")
    assert sheet.encoding == "utf-8-twice"
    (chunk,) = sheet.chunks()
    assert chunk["Tiêu đề"].tolist() == [f"{WORDS} {day}" for day in range(1, 29)]


def test_a_large_file_decoded_twice_is_read_by_blocks_as_a_small_one(written):
    many = doubled("Ngày,Tiêu đề\n" + ROWS.partition("\n")[2] * 2000)
    (sheet,) = delimited(file_source(written(many)), large=1000)
    titles = [title for chunk in sheet.chunks(["Tiêu đề"]) for title in chunk["Tiêu đề"]]
    assert len(titles) == 28 * 2000
    assert {title.rpartition(" ")[0] for title in titles} == {WORDS}


@pytest.mark.parametrize(
    "text", [WORDS, "“CAFÉ” – à 5 €", "Ñandú, Ångström, Â", "Ελλάδα", "越南", "🇻🇳 Xã hội", "plain"]
)
def test_letters_that_are_right_stay(text):
    assert not is_twice(text * 5)


def test_letters_that_cannot_be_undone_stay_beside_those_that_can():
    assert undone(f"{doubled('Việt')} É Ồ {doubled('Lào')}") == "Việt É Ồ Lào"


@pytest.mark.parametrize(
    ("font", "text"),
    [
        ("TCVN3", "ViÖt Nam vµ Lµo, ngµy cña nh©n d©n"),
        ("VNI", "Vieät Nam vaø Laøo, ngaøy cuûa daân"),
    ],
)
def test_texts_for_old_fonts_are_refused_with_the_way_out(written, font, text):
    with pytest.raises(RefreshError, match=rf"\({font}\), not in Unicode"):
        open_export(written(f"Date,Title\n2026-03-01,{text}\n2026-03-02,{text}\n"))


def test_german_and_portuguese_are_no_old_fonts(written):
    text = "Größe; naïve façade; São Tomé; Hà Nội"
    assert open_export(written(f"Date,Title\n2026-03-01,{text}\n2026-03-02,{text}\n"))


@pytest.mark.parametrize("large", [1, 10**9])
def test_stray_noughts_are_left_out(written, large):
    data = ROWS.encode().replace(b"Nam", b"N\0am", 2)
    (sheet,) = delimited(file_source(written(data)), large=large)
    titles = [title for chunk in sheet.chunks() for title in chunk["Tiêu đề"]]
    assert titles == [f"{WORDS} {day}" for day in range(1, 29)]


def test_a_whole_article_in_one_cell_is_read(written):
    article = "Tin " * 60_000
    (sheet,) = open_export(written(f"Date,Text\n2026-03-01,{article}\n2026-03-02,b\n"))
    assert sheet.head["Text"].iloc[0].strip() == article.strip()


def test_rounded_identifiers_of_a_strange_table_are_named(written):
    rows = "".join(f"2020-11-{day:02d},1.20E+18,text\n" for day in range(1, 20))
    with pytest.raises(Unrecognised, match="rounded the identifiers in “id”"):
        recognise(open_export(written(f"created_at,id,clean_text\n{rows}")))


def test_shares_that_became_russian_dates_tell_the_code_page_alone(written):
    rows = "".join(f"{day}.04.2026;{share}\n" for day, share in [(13, "12,5"), (14, "3.апр")] * 3)
    (sheet,) = open_export(written(f"Date;Share\n{rows}".encode("cp1251")))
    assert sheet.encoding == "cp1251"
    assert "3.апр" in set(sheet.head["Share"])
