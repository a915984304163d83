"""Nothing, text, yes and no, durations."""

import pytest
from values_columns import bad_rows, column, said

from doingoai.refresh import values


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            " ",
            "-",
            "--",
            "—",
            "N/A",
            "n/a",
            "NA",
            "NAN",
            "NaN",
            "null",
            "undefined",
            "None",
            "#N/A",
        ),
        *("\u00a0", "\u200b--\u200b", "\ufeff", "NULL", "#n/a"),
    ],
)
def test_nothing_has_many_names(written):
    assert values.is_nothing(column(written)).tolist() == [True]


@pytest.mark.parametrize("written", ["0", "no", "nothing", "---x", "N", "."])
def test_something_is_not_nothing(written):
    assert values.is_nothing(column(written)).tolist() == [False]


def test_text_keeps_its_joiners_and_loses_what_programs_add():
    family = "👨\u200d👩\u200d👧"
    cells = column(
        "a\r\nb\rc", "Việt".encode().decode(), " Vie\u0323\u0302t ", family, "\ufeffx", "\u212b"
    )
    assert values.text(cells).tolist() == ["a\nb\nc", "Việt", "Việt", family, "x", "Å"]
    assert values.text(cells).index.tolist() == cells.index.tolist()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("Yes", True), ("TRUE", True), ("1", True), ("có", True), ("Có", True), ("sí", True)),
        *(("да", True), ("no", False), ("Không", False), ("0", False), ("нет", False), ("", None)),
        ("N/A", None),
    ],
)
def test_yes_and_no_are_known_in_several_languages(written, meant):
    parsed = values.flag(column(written))
    assert said(parsed) == [meant]
    assert not parsed.bad.any()


def test_another_word_is_neither():
    assert bad_rows(values.flag(column("yes", "perhaps"))) == [2]


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        *(("0:04:34", 274), ("4:34", 274), ("00:04:34.5", 274.5), ("1h 2m 3s", 3723), ("274", 274)),
        *(
            ("274.5", 274.5),
            ("274,5", 274.5),
            ("PT4M34S", 274),
            ("90:00", 5400),
            ("1 giờ 2 phút", 3720),
        ),
        *(("4m 34s", 274), ("34s", 34), ("12:00:00", 43200), ("0", 0), ("2 min", 120)),
    ],
)
def test_a_duration_becomes_seconds(written, seconds):
    assert said(values.duration(column(written))) == [seconds]


@pytest.mark.parametrize(
    "written", ["-5", "4:75", "1:75:00", "4:3", "soon", "1:2:3:4", "h", "1,234.5"]
)
def test_what_is_no_duration_is_refused(written):
    assert bad_rows(values.duration(column("10", "", written))) == [3]
