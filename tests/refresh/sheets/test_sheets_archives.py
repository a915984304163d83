"""Zip archives as platforms give them, and those nobody should open."""

import io
import struct
import zipfile

import openpyxl
import pytest
from sheet_twins import cells_of

from doingoai.refresh import RefreshError
from doingoai.refresh.sheets import open_export

TABLE = "Content,Video title,Views\nTotal,,9\nabc,Tuần lễ,5\ndef,Ẩm thực,4\n"
CHART = "Date,Content,Views\n2026-07-01,abc,5\n2026-07-02,abc,0\n"
TOTALS = "Date,Views\n2026-07-01,5\n2026-07-02,4\n"


@pytest.fixture
def archive(tmp_path):
    """Writes a zip archive of texts or bytes by name."""

    def write(files, name="Content 2026-07-01_2026-10-01.zip"):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            for inner, content in files.items():
                packed.writestr(inner, content)
        return path

    return write


def test_the_three_tables_of_a_studio_archive_come_by_name(archive):
    path = archive(
        {
            "folder/Table data.csv": TABLE,
            "folder/Chart data.csv": CHART.encode("utf-8-sig"),
            "folder/deeper/Totals.csv": TOTALS,
            "__MACOSX/folder/._Table data.csv": b"\0\5\x16\7junk",
            "folder/.DS_Store": b"\0\0\0\1",
            "folder/picture.png": b"\x89PNG",
            "folder/empty.csv": "",
        }
    )
    sheets = open_export(path)
    files = [sheet.file for sheet in sheets]
    assert files == [
        f"{path.name}: {name}" for name in ("Table data.csv", "Chart data.csv", "Totals.csv")
    ]
    assert cells_of(sheets[0])[1] == ["abc", "Tuần lễ", "5"]
    assert len(cells_of(sheets[2])) == 2
    assert sheets[0].bytes == len(TABLE.encode())


def test_a_spreadsheet_and_a_large_table_in_an_archive_are_read(archive, monkeypatch):
    stream = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Date", "Views"])
    book.active.append(["2026-07-01", 5])
    book.save(stream)
    rows = "".join(f"{n},Tin {n},5\n" for n in range(3000))
    path = archive({"a.xlsx": stream.getvalue(), "b.csv": "Id,Title,Views\n" + rows})
    sheet, table = open_export(path)
    assert cells_of(sheet) == [["2026-07-01", "5"]]
    assert len(cells_of(table)) == 3000
    from doingoai.refresh.sheets._archive import members
    from doingoai.refresh.sheets._delimited import delimited
    from doingoai.refresh.sheets._source import file_source

    (large,) = delimited(list(members(file_source(path)))[1], large=0)
    assert cells_of(large) == cells_of(table)


def test_an_archive_without_tables_is_refused(archive):
    with pytest.raises(RefreshError, match="holds no CSV, XLSX or XLS"):
        open_export(archive({"photo.jpg": b"\xff\xd8\xff"}))


def test_an_archive_within_an_archive_is_refused(archive, tmp_path):
    inner = archive({"a.csv": TOTALS}, "inner.zip").read_bytes()
    with pytest.raises(RefreshError, match="archive within an archive"):
        open_export(archive({"a.csv": inner}))


def test_a_locked_archive_is_refused(archive):
    path = archive({"a.csv": TOTALS})
    data = bytearray(path.read_bytes())
    data[6] |= 1  # the flag in the file's own header …
    at = data.index(b"PK\1\2")
    data[at + 8] |= 1  # … and in the directory
    path.write_bytes(bytes(data))
    with pytest.raises(RefreshError, match=r"a\.csv is locked with a password"):
        open_export(path)


def test_a_bomb_is_refused_before_it_is_unpacked(archive):
    path = archive({"a.csv": b"a,b\n" + b"0" * 150_000_000})
    with pytest.raises(RefreshError, match="would unpack to 150 MB"):
        open_export(path)


def test_a_size_that_lies_is_not_believed(archive):
    path = archive({"a.csv": "Date,Views\n" + "2026-07-01,5\n" * 1000})
    data = path.read_bytes()
    at = data.index(b"PK\1\2") + 24
    path.write_bytes(data[:at] + struct.pack("<I", 40) + data[at + 4 :])
    with pytest.raises(RefreshError, match="damaged"):
        cells_of(open_export(path)[0])


def test_a_damaged_archive_is_refused(archive):
    path = archive({"a.csv": TOTALS * 100})
    path.write_bytes(path.read_bytes()[:60])
    with pytest.raises(RefreshError, match="damaged zip archive"):
        open_export(path)


def test_too_many_files_are_refused(archive):
    with pytest.raises(RefreshError, match="holds 501 files"):
        open_export(archive({f"{n}.csv": TOTALS for n in range(501)}))
