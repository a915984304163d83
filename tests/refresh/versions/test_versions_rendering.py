"""Rows as bytes: quick, and to the byte what our tables have always been written as."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai import datasets
from doingoai._paths import course_file
from doingoai.datasets.schemas import schema
from doingoai.datasets.writing import Table, csv_bytes
from doingoai.refresh.versions._rendering import header_bytes, rows_bytes

ODD = [
    'a "quoted" word', '"', '""', "one, two", "two\nlines", "\n", " leading", "trailing ", " ",
    "", "'", ";", "\t", "đối ngoại", "e\u0301", "🇻🇳", "\u2028", "\u00a0", "a\x00b", "=1+1", "NA",
]  # fmt: skip


def fields(*kinds):
    return [{"name": f"c{at}", "type": kind} for at, kind in enumerate(kinds)]


def expected(columns, kinds):
    """What the plain writer makes of the same values."""
    rows = [dict(zip((f"c{at}" for at in range(len(kinds))), row, strict=True)) for row in columns]
    return csv_bytes(Table("data", "", fields(*kinds), rows, "c0"))


def written(columns, kinds, dtypes):
    frame = pd.DataFrame(
        {f"c{at}": pd.Series([row[at] for row in columns], dtype=d) for at, d in enumerate(dtypes)}
    )
    return header_bytes(frame.columns) + rows_bytes(frame, fields(*kinds))


@pytest.mark.parametrize("dtype", ["str", "string", "object"])
@pytest.mark.parametrize("columns", [1, 2])
def test_odd_texts_are_written_as_the_plain_writer_writes_them(dtype, columns):
    rows = [[text] * columns for text in [*ODD, None]]
    kinds, dtypes = ["string"] * columns, [dtype] * columns
    assert written(rows, kinds, dtypes) == expected(rows, kinds)


# The plain writer leaves a carriage return bare, which breaks the line for whoever reads it.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=12)


@given(st.lists(st.tuples(texts | st.sampled_from(ODD), st.none() | texts), max_size=8))
def test_any_text_is_written_as_the_plain_writer_writes_it(rows):
    assert written(rows, ["string"] * 2, ["str"] * 2) == expected(rows, ["string"] * 2)


def test_a_carriage_return_comes_back():
    rows = [["a\rb", "\r"], ["c\r\nd", "x"]]
    text = bytes(written(rows, ["string"] * 2, ["str"] * 2)).decode()
    assert list(csv.reader(StringIO(text, newline="")))[1:] == rows


@given(st.lists(st.tuples(st.none() | st.floats(allow_nan=False), st.none() | st.booleans())))
def test_decimals_and_truths_are_written_as_the_plain_writer_writes_them(rows):
    kinds = ["number", "boolean"]
    assert written(rows, kinds, ["Float64", "boolean"]) == expected(rows, kinds)
    assert written(rows, kinds, ["float64", "object"]) == expected(rows, kinds)


@given(st.lists(st.tuples(st.none() | st.integers(-(2**63), 2**63 - 1), st.just("x"))))
def test_whole_numbers_are_written_as_the_plain_writer_writes_them(rows):
    kinds = ["integer", "string"]
    assert written(rows, kinds, ["Int64", "str"]) == expected(rows, kinds)


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_times_are_in_utc_to_the_second_and_days_are_days(unit):
    zoned = pd.Series(
        pd.to_datetime(["2026-03-29T01:30:00+07:00", None, "1969-12-31T23:59:59Z"], utc=True)
    )
    frame = pd.DataFrame(
        {
            "c0": zoned.dt.as_unit(unit),
            "c1": zoned.dt.tz_convert("Asia/Ho_Chi_Minh").dt.as_unit(unit),
            "c2": pd.Series(pd.to_datetime(["2026-03-29", None, "1969-12-31"])).dt.as_unit(unit),
        }
    )
    assert bytes(rows_bytes(frame, fields("datetime", "datetime", "date"))) == (
        b"2026-03-28T18:30:00Z,2026-03-28T18:30:00Z,2026-03-29\n"
        b",,\n"
        b"1969-12-31T23:59:59Z,1969-12-31T23:59:59Z,1969-12-31\n"
    )


@pytest.mark.parametrize("name", ["posts", "mentions"])
def test_our_own_tables_are_written_to_the_byte(name):
    frame = datasets.load(name)
    table = header_bytes(schema(name).columns) + rows_bytes(frame, schema(name).fields)
    assert table == course_file("datasets", name, "data.csv").read_bytes()


def test_rows_of_a_part_of_a_frame_are_those_rows():
    frame = datasets.load("posts")
    whole = bytes(rows_bytes(frame, schema("posts").fields))
    parts = [
        bytes(rows_bytes(frame.iloc[start : start + 500], schema("posts").fields))
        for start in range(0, len(frame), 500)
    ]
    assert b"".join(parts) == whole
    assert bytes(rows_bytes(frame.head(0), schema("posts").fields)) == b""


def test_columns_stand_in_the_order_of_the_schema_and_none_may_lack():
    frame = pd.DataFrame({"c1": ["b"], "extra": ["-"], "c0": ["a"]})
    assert bytes(rows_bytes(frame, fields("string", "string"))) == b"a,b\n"
    with pytest.raises(KeyError):
        rows_bytes(frame.drop(columns="c1"), fields("string", "string"))


@pytest.mark.parametrize(
    ("kind", "cell"), [("integer", "many"), ("number", "much"), ("boolean", "maybe"), ("string", 7)]
)
def test_a_value_of_another_type_is_refused_and_not_named(kind, cell):
    frame = pd.DataFrame({"c0": pd.Series([cell], dtype="object")})
    with pytest.raises(ValueError, match=r"^c0$"):
        rows_bytes(frame, fields(kind))


def test_names_of_columns_are_quoted_where_they_must_be():
    read = pd.read_csv(BytesIO(header_bytes(['a "b"', "c,d", "e"])))
    assert list(read.columns) == ['a "b"', "c,d", "e"]
