"""Large files, read by blocks: the same rows as read one by one, in bounded memory."""

import functools
import tracemalloc

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheet_twins import text_of, whole

from doingoai.refresh import RefreshError
from doingoai.refresh.sheets._delimited import delimited
from doingoai.refresh.sheets._source import file_source

HEADER = ["Post ID", "Title", "Description", "Views", "Reach"]


@pytest.fixture
def both(tmp_path):
    """Opens text both ways: as a large file, and row by row."""

    def opening(text, encoding="utf-8"):
        path = tmp_path / "export.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return delimited(file_source(path), large=0), delimited(file_source(path))

    return opening


def sample_only(monkeypatch, count):
    """Has ``count`` bytes pass for what is looked at of a large file."""
    monkeypatch.setattr("doingoai.refresh.sheets._encoding.SAMPLE", count)
    monkeypatch.setattr("doingoai.refresh.sheets._encoding.WHOLE", count)
    monkeypatch.setattr("doingoai.refresh.sheets._delimited.SAMPLE", count)


def rows_of(count, start=0):
    return [[str(10**14 + n), f"Tin {n}", 'Dòng "một"\n\nhai, ba', str(n), "7"]
            for n in range(start, start + count)]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("above", ["", "sep=,\r\n", '"Báo cáo quý"\r\n', "# ---\n# Account: A\n"])
@pytest.mark.parametrize("ending", ["", "\r\n", "\r\n\r\n,,,,\r\n"])
def test_a_large_file_gives_what_a_small_one_gives(both, encoding, above, ending):
    text = above + text_of([HEADER, *rows_of(2500)]).rstrip() + ending
    (large,), (small,) = both(text, encoding)
    assert (large.title, large.columns) == (small.title, small.columns)
    assert list(large.notes) == list(small.notes)
    assert whole(large, ["Post ID", "Description"], 700) == whole(small, ["Post ID", "Description"])
    assert whole(large) == whole(small)
    assert large.head.equals(small.head)
    assert next(large.chunks(["Views"])).dtypes.equals(next(small.chunks(["Views"])).dtypes)


def test_odd_rows_of_a_large_file_keep_their_places(both):
    rows = rows_of(3000)
    rows[10] = rows[10][:3]
    rows[11] = rows[11][:2]
    rows[700] += ["", ""]
    rows[1500] += ["extra"]
    rows[1501] = ["torn"]
    rows[2000] = []
    rows[2001] = [""] * 5
    rows[2500] = HEADER
    rows[2999] = rows[2999][:4]
    (large,), (small,) = both(text_of([HEADER, *rows]))
    for columns in (None, ["Reach"], ["Title", "Reach"]):
        found = whole(large, columns, 97)
        assert found == whole(small, columns)
        assert list(found) == sorted(found)
    assert large.ragged == small.ragged == {1501, 1502}
    assert whole(large, ["Title", "Views"])[11] == ["Tin 10", ""]
    assert {2001, 2002, 2501}.isdisjoint(whole(large))


cell = st.sampled_from(["", "1", "a", 'b "c"', "x\ny", "é, ç", " "])


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.dictionaries(st.integers(30, 400), st.lists(cell, max_size=7), max_size=8))
def test_whatever_odd_rows_a_large_file_has_both_ways_agree(both, odd):
    rows = rows_of(420)
    for number, cells in odd.items():
        rows[number] = [str(10**14 + number), "a", *cells[:4]] if len(cells) > 4 else cells
    (large, *_), (small, *more) = both(text_of([HEADER, *rows]))
    if not more:  # a lone title after a blank line begins another table when all is searched
        assert whole(large, ["Title", "Views"], 64) == whole(small, ["Title", "Views"])
        assert large.ragged == small.ragged


@pytest.mark.parametrize("gap", [[], [[]], [[""] * 5]])
def test_another_table_far_down_a_large_file_is_refused_and_never_data(both, gap):
    second = [["Country", "Region", "Note", "Followers", "Growth"], *rows_of(10)]
    (large,), (one, two) = both(text_of([HEADER, *rows_of(3000), *gap, *second]))
    assert (len(whole(one)), two.columns[0]) == (3000, "Country")
    with pytest.raises(RefreshError, match=r"another table seems to begin at row 3,?00\d"):
        whole(large, ["Post ID", "Views", "Reach"])


def test_a_narrower_table_far_down_a_large_file_is_refused(both):
    text = text_of(
        [HEADER, *rows_of(3000), ["City", "Note", "Land", "Followers"], ["A", "", "B", "5"]]
    )
    (large,), _ = both(text)
    with pytest.raises(RefreshError, match="another table"):
        whole(large)


def test_a_large_file_cut_off_in_a_cell_is_refused(tmp_path):
    path = tmp_path / "cut.csv"
    path.write_bytes(text_of([HEADER, *rows_of(3000)]).encode()[:-25])
    (sheet,) = delimited(file_source(path), large=0)
    with pytest.raises(RefreshError, match="ends in the middle of a cell"):
        whole(sheet)


def test_a_broken_letter_far_down_a_large_file_is_replaced_and_nothing_else(monkeypatch, tmp_path):
    sample_only(monkeypatch, 20_000)
    text = text_of([HEADER, *rows_of(3000)]).encode()
    at = text.index("Dòng".encode(), len(text) // 8 + 20_000) + 1
    path = tmp_path / "broken.csv"
    path.write_bytes(text[: at + 1] + text[at + 2 :])
    (large,) = delimited(file_source(path), large=0)
    found = whole(large, ["Description"], 100)
    assert list(found) == list(range(1, 3001))
    assert sum("�" in cells[0] for cells in found.values()) == 1


def test_a_large_file_that_changes_its_encoding_is_refused(monkeypatch, tmp_path):
    sample_only(monkeypatch, 5_000)
    path = tmp_path / "mixed.csv"
    first = text_of([HEADER, *rows_of(2000)]).encode()
    middle = text_of([[str(n), "España", "Año", "1", "2"] for n in range(200)]).encode("cp1252")
    path.write_bytes(first + middle + text_of(rows_of(3000)).encode())
    (sheet,) = delimited(file_source(path), large=0)
    with pytest.raises(RefreshError, match="not in one encoding"):
        whole(sheet)


def test_a_large_table_without_a_header_is_read_by_blocks_too(both):
    (large,), (small,) = both(text_of(rows_of(2500), "\t"))
    assert large.columns == small.columns == ()
    assert whole(large, ["1", "4"], 999) == whole(small, ["1", "4"])


def test_memory_does_not_grow_with_the_rows(tmp_path, monkeypatch):
    monkeypatch.setattr("doingoai.refresh.sheets._fast._BLOCK", 1 << 17)

    def peak(count):
        path = tmp_path / f"{count}.csv"
        path.write_text(text_of([HEADER, *rows_of(count)]), encoding="utf-8", newline="")
        (sheet,) = delimited(file_source(path), large=0)
        tracemalloc.start()
        most = functools.reduce(
            lambda most, _: max(most, pa.total_allocated_bytes()), sheet.chunks(rows=2000), 0
        )
        most += tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    assert peak(240_000) < 1.2 * peak(120_000)
