"""A chart answer: the same value by widget and by code, its picture beside it, never trusted."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from matplotlib.figure import Figure

from doingoai import charts, rules
from doingoai.workbook import AnswerProblem, State, chart, marking, open_workbook
from doingoai.workbook._opening import open_book

if TYPE_CHECKING:
    from pathlib import Path

MONTHS = pd.period_range("2026-01", periods=4, freq="M")
RATE = pd.Series([3.214, 3.587, 4.102, 4.79], index=MONTHS)
BOOSTED = pd.Series([5.1, 5.0, 4.9, 4.8], index=MONTHS)
SHARES = {"Facebook": 620, "Instagram": 250, "X": 130}
KIND = chart(
    {
        "rate": ("Tỷ lệ tương tác", "%", RATE),
        "boosted": ("Kể cả bài quảng cáo", "%", BOOSTED),
        "reach": ("Lượt tiếp cận theo nền tảng", "lượt", SHARES),
    },
    forms=("line", "bar", "pie"),
    label="Biểu đồ",
)
TYPED = {
    "series": ["rate"],
    "form": "line",
    "title": "Tỷ lệ tương tác tăng từ 3,2% lên 4,8%",
    "x": "Tháng",
    "y": "Tỷ lệ tương tác",
    "y_unit": "%",
    "source": "dữ liệu mẫu posts",
    "alt": "Biểu đồ đường: tăng liên tục từ 3,2% trong tháng 1 lên 4,8% trong tháng 4.",
}


def figure(series=RATE, form="line", **labels):
    axes = Figure().subplots()
    if form == "pie":
        axes.pie(list(series.values()), labels=list(series))
    elif form == "bar":
        axes.bar([str(place) for place in series.index], list(series))
    else:
        axes.plot(series.index.to_timestamp(), series.to_numpy())
    axes.set(
        **{"title": TYPED["title"], "xlabel": "Tháng", "ylabel": "Tỷ lệ tương tác (%)", **labels}
    )
    return axes.figure


def by_code(drawn):
    return charts.describe(drawn, source=TYPED["source"], alt=TYPED["alt"], language="vi")


def clean(raw, **options):
    return KIND.clean(raw, language="vi", **options)


@pytest.fixture
def open_here(tmp_path):
    def opened(language: str = "vi", folder: Path = tmp_path):
        book = open_book("demo", language=language, practice=False, directory=folder)
        book.ask("trend-chart", KIND, title="Xu hướng")
        return book

    return opened


@pytest.fixture
def book(open_here):
    return open_here()


@pytest.fixture
def pictures(tmp_path):
    return lambda: sorted(file.name for file in tmp_path.glob("*.png"))


# What is kept ------------------------------------------------------------------------------


def test_a_chart_by_widget_is_kept_as_data():
    value = clean(TYPED).value
    assert value["series"] == [
        {
            "key": "rate",
            "name": "Tỷ lệ tương tác",
            "points": [
                ["2026-01", 3.214],
                ["2026-02", 3.587],
                ["2026-03", 4.102],
                ["2026-04", 4.79],
            ],
        }
    ]
    assert {part: value[part] for part in TYPED if part != "series"} == {
        part: TYPED[part] for part in TYPED if part != "series"
    }
    assert KIND.complete(value)


@pytest.mark.parametrize(
    "series",
    [
        RATE,
        RATE.round(2),
        RATE.round(1),
        pd.Series([*RATE, np.nan], index=[*MONTHS, MONTHS[-1] + 1]),
    ],
    ids=["exact", "two decimals", "one decimal", "a missing month at the end"],
)
def test_a_chart_by_code_is_the_same_value_as_one_by_widget(series):
    series.index = pd.PeriodIndex(series.index, freq="M")
    assert clean(by_code(figure(series))).value == clean(TYPED).value


@pytest.mark.parametrize(
    "places",
    [
        ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"],
        ["Jan", "Feb", "Mar", "Apr"],
        [0, 1, 2, 3],
        [1, 2, 3, 4],
        ["T1", "T2", "T3", "T4"],
    ],
)
def test_months_may_be_written_in_other_ways(places):
    points = list(zip(places, RATE, strict=True))
    (series,) = clean({"series": [{"name": "…", "points": points}]}).value["series"]
    assert series["key"] == "rate"


@pytest.mark.parametrize(
    "points",
    [
        list(zip(["2026-02", "2026-03", "2026-04", "2026-05"], RATE, strict=True)),
        list(zip([10, 20, 30, 40], RATE, strict=True)),
        list(zip([str(m) for m in MONTHS], RATE * 1.01, strict=True)),
        list(zip([str(m) for m in MONTHS[:3]], RATE[:3], strict=True)),
    ],
    ids=["other months", "other numbers", "other values", "one month less"],
)
def test_other_points_are_another_series_and_are_kept(points):
    (series,) = clean({"series": [{"name": "của tôi", "points": points}]}).value["series"]
    assert series["key"] is None
    assert series["name"] == "của tôi"
    assert len(series["points"]) == len(points)


def test_sorted_bars_and_slices_are_recognised():
    axes = Figure().subplots()
    axes.bar(["X", "Instagram", "Facebook"], [130, 250, 620])
    assert clean(by_code(axes.figure)).value["series"][0]["key"] == "reach"
    assert clean(by_code(figure(SHARES, "pie"))).value["series"][0]["key"] == "reach"


def test_between_two_series_within_rounding_the_closer_one_is_meant():
    near = chart({"a": ("A", "", {"p": 3.2, "q": 4.4}), "b": ("B", "", {"p": 3.4, "q": 4.3})})
    by_points = {"series": [{"points": [("p", 3), ("q", 4)]}]}
    assert near.clean(by_points, language="en").value["series"][0]["key"] == "a"


def test_of_two_equal_series_the_first_is_meant_and_of_two_as_close_none():
    one = {"series": [{"points": [("p", 3)]}]}
    twins = chart({"a": ("A", "", {"p": 3}), "b": ("B", "", {"p": 3})})
    assert twins.clean(one, language="en").value["series"][0]["key"] == "a"
    beside = chart({"a": ("A", "", {"p": 2.75}), "b": ("B", "", {"p": 3.25})})
    assert beside.clean(one, language="en").value["series"][0]["key"] is None


def test_a_key_stands_for_the_points_of_the_question_whatever_the_file_says():
    forged = {"series": [{"key": "rate", "name": "x", "points": [["2026-01", 99]]}]}
    assert clean(forged).value["series"] == clean({"series": ["rate"]}).value["series"]


def test_series_stand_in_the_order_in_which_they_are_offered_each_once():
    value = clean({"series": ["boosted", "rate", "boosted"]}).value
    assert [series["key"] for series in value["series"]] == ["rate", "boosted"]


def test_only_bars_that_were_cut_say_where_they_begin():
    assert "y_from" not in clean(by_code(figure(form="line"))).value
    assert "y_from" not in clean(by_code(figure(form="bar"))).value
    cut = figure(form="bar")
    cut.axes[0].set_ylim(3, 5)
    value = clean(by_code(cut)).value
    assert value["y_from"] == 3
    assert KIND.artefact(value, "vi").y_from == 3
    assert KIND.artefact(clean(by_code(figure(form="bar"))).value, "vi").y_from == 0


def test_texts_are_kept_on_one_line_in_nfc_without_control_signs():
    value = clean({"title": "  Ty\u0309 le\u0323\u0302\n tăng\x00 ", "alt": "một\nhai"}).value
    assert value == {"title": "Tỷ lệ tăng", "alt": "một\nhai"}


def test_units_may_be_missing_and_a_pie_has_no_axes():
    assert KIND.complete(clean({**TYPED, "y_unit": ""}).value)
    pie = {part: TYPED[part] for part in TYPED if part not in ("x", "y", "y_unit")}
    assert KIND.complete(clean({**pie, "series": ["reach"], "form": "pie"}).value)
    assert not KIND.complete(clean(pie).value)


def test_what_is_missing_is_named_in_the_readers_language():
    value = clean({"title": "x", "series": ["rate"]}).value
    assert "Source" in KIND.missing(value, language="en")
    assert "Nguồn" in KIND.missing(value, language="vi")
    assert len(KIND.missing(None, language="vi")) == 7


# What cannot be kept -------------------------------------------------------------------------

VALUE = clean(TYPED).value
anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
parts = st.fixed_dictionaries(
    {},
    optional={
        "series": anything
        | st.lists(
            st.sampled_from(["rate", "boosted", "no"])
            | st.fixed_dictionaries({"points": st.lists(st.tuples(st.text(), st.floats()))})
        ),
        **dict.fromkeys(("title", "x", "alt", "png", "y_from"), anything),
        "form": st.sampled_from(["line", "bar", "pie"]) | anything,
    },
)


@settings(deadline=None)
@given(raw=anything | parts)
def test_no_input_raises_and_what_is_kept_fits_the_schema_and_stays(raw):
    cleaned = clean(raw)
    for problem in cleaned.problems:
        assert problem.message.text("vi")
        assert isinstance(KIND.label_of(problem.path), str)
    if cleaned.value is not None:
        Draft202012Validator(KIND.schema()).validate(cleaned.value)
        json.dumps(cleaned.value, allow_nan=False)
        again = KIND.clean(cleaned.value, language="en")
        assert (again.value, again.problems) == (cleaned.value, ())
        rules.check(KIND.artefact(cleaned.value, "vi"), "CHRT")


def named(file):
    return {"file": file, "sha256": "0" * 64}


BAD = {
    "an infinite value": {"series": [{"points": [("a", np.inf)]}]},
    "a value that is no number": {"series": [{"points": [("a", "b")]}]},
    "no points": {"series": [{"points": []}]},
    "points that are none": {"series": [{"points": "abc"}]},
    "thousands of points": {"series": [{"points": [(n, n) for n in range(5000)]}]},
    "dozens of series": {"series": ["rate"] * 50},
    "a series nobody offers": {"series": ["no"]},
    "a number for a series": {"series": [3]},
    "a text for series": {"series": "rate"},
    "a form nobody offers": {"form": "radar"},
    "ten megabytes": {"title": "x" * 10**7},
    "too long a label": {"x": "x" * 81},
    "a number for a title": {"title": 3},
    "half an emoji": {"title": "\ud83d"},
    "a part nobody knows": {"colour": "red"},
    "a figure instead of its description": figure(),
    "a list": [1, 2],
    "a picture outside the folder": {**VALUE, "png": named("../../x.png")},
    "a picture outside, with its sum": {**VALUE, "png": named(f"../../a-{'0' * 16}.png")},
    "a picture on another drive": {**VALUE, "png": named(f"C:\\a-{'0' * 16}.png")},
    "a picture under the root": {**VALUE, "png": named(f"/tmp/a-{'0' * 16}.png")},
    "a picture of another sum": {
        **VALUE,
        "png": {"file": f"a-b-{'0' * 16}.png", "sha256": "1" * 64},
    },
    "a picture that is a list": {**VALUE, "png": ["x"]},
    "a picture without a sum": {**VALUE, "png": {"file": f"a-{'0' * 16}.png"}},
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_kept_is_a_problem_and_leaves_what_was(name):
    cleaned = clean(BAD[name], previous=VALUE)
    assert cleaned.problems
    for problem in cleaned.problems:
        assert problem.message.text("vi") != problem.message.text("en")
    for part, kept in (cleaned.value or {}).items():
        assert kept == VALUE[part]


@pytest.mark.parametrize("name", [name for name in BAD if "picture" in name])
def test_a_forged_picture_makes_the_whole_value_worthless(name, open_here, tmp_path):
    document = {"format": 1, "assignment": "demo", "language": "vi", "answers": {}}
    document["answers"]["trend-chart"] = {"kind": "chart", "value": BAD[name]}
    (tmp_path / "answers.json").write_text(json.dumps(document), encoding="utf-8")
    book = open_here()
    assert book["trend-chart"] is None
    mark = book.mark("trend-chart", lambda value: pytest.fail("never judged"), points=2)
    assert repr(mark) == "0.00"


def test_bad_input_by_code_changes_nothing_and_says_why(book):
    book["trend-chart"] = TYPED
    with pytest.raises(AnswerProblem) as refused:
        book["trend-chart"] = figure()
    assert "charts.describe" in refused.value.text("vi")
    assert book["trend-chart"]["title"] == TYPED["title"]


def test_right_to_left_words_are_kept_and_shown(book):
    book.save("trend-chart", {**TYPED, "title": "ارتفع المعدل \u202e%"})
    assert book["trend-chart"]["title"].startswith("ارتفع")
    assert "<img" in KIND.show(book["trend-chart"], language="en")


@pytest.mark.parametrize(
    "wrong",
    [
        {"series": {}},
        {"series": {"a": ("A", "", [])}},
        {"series": {"a": ("A", "", [("p", np.inf)])}},
        {"series": {"a": ("A", "", range(3))}},
        {"series": {"a": ("A", "", [(n, n) for n in range(600)])}},
        {"series": {"a": ("A", "", {"p": 1})}, "forms": ("radar",)},
        {"series": {"a": ("A", "", {"p": 1})}, "forms": ()},
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(wrong):
    with pytest.raises(ValueError, match=r"series|forms"):
        chart(**wrong)


# The picture beside the answers ---------------------------------------------------------------


def test_the_picture_stands_beside_the_answers_under_a_name_of_its_content(
    book, tmp_path, pictures
):
    assert book.save("trend-chart", TYPED).saved
    png = book["trend-chart"]["png"]
    assert pictures() == [png["file"]]
    data = (tmp_path / png["file"]).read_bytes()
    assert data.startswith(b"\x89PNG")
    assert hashlib.sha256(data).hexdigest() == png["sha256"]
    assert png["sha256"].startswith(png["file"].removesuffix(".png").rpartition("-")[2])


def test_by_code_and_by_widget_the_stored_value_is_the_same_picture_and_all(open_here, tmp_path):
    values = []
    for name, raw in (("widget", TYPED), ("code", by_code(figure()))):
        folder = tmp_path / name
        folder.mkdir()
        book = open_here(folder=folder)
        book["trend-chart"] = raw
        values.append(book["trend-chart"])
    assert values[0] == values[1]
    assert "png" in values[0]


def test_the_picture_before_stays_for_undo_and_older_ones_go(book, pictures, monkeypatch):
    book["trend-chart"] = TYPED
    first = book["trend-chart"]
    book["trend-chart"] = {**TYPED, "title": "Hai"}
    second = book["trend-chart"]["png"]["file"]
    assert pictures() == sorted([first["png"]["file"], second])
    book["trend-chart"] = {**TYPED, "title": "Ba"}
    assert pictures() == sorted([second, book["trend-chart"]["png"]["file"]])
    book.undo("trend-chart")
    assert book["trend-chart"]["png"]["file"] in pictures()
    assert book["trend-chart"]["title"] == "Hai"


def test_other_pictures_in_the_folder_are_nobodys_business(book, tmp_path, pictures):
    others = ["holiday.png", "answers-trend-chart.png", f"answers-trend-chart-2-{'a' * 16}.png"]
    for name in others:
        (tmp_path / name).write_bytes(b"mine")
    book["trend-chart"] = TYPED
    assert set(others) < set(pictures())


def test_until_series_and_form_are_chosen_there_is_no_picture(book, pictures):
    book.save("trend-chart", {"title": "chưa vẽ"})
    book.save("trend-chart", {"series": ["rate"]})
    assert pictures() == []
    assert book.state("trend-chart") is State.IN_PROGRESS


def test_words_for_those_who_do_not_see_leave_the_picture_as_it_is(book, pictures):
    book.save("trend-chart", TYPED)
    before = pictures()
    book.save("trend-chart", {**TYPED, "alt": "Một đường đi lên từ 3,2% đến 4,8%."})
    assert pictures() == before


def test_a_save_of_what_is_stored_already_with_a_problem_writes_nothing(book):
    book.save("trend-chart", TYPED)
    saved = book.save("trend-chart", {**TYPED, "title": "x" * 1000})
    assert not saved.saved
    assert saved.value["title"] == TYPED["title"]


def test_an_answer_is_saved_even_where_its_picture_cannot_be(book, monkeypatch):
    def full(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("doingoai.workbook._chart_picture.write_whole", full)
    assert book.save("trend-chart", TYPED).saved
    assert "png" not in book["trend-chart"]


def test_an_answer_is_saved_even_where_its_picture_cannot_be_drawn(book, monkeypatch):
    monkeypatch.setattr(charts, "png", lambda _chart: 1 / 0)
    assert book.save("trend-chart", TYPED).saved
    assert "png" not in book["trend-chart"]
    assert "<table" in KIND.show(book["trend-chart"], language="vi")


def test_under_grading_no_picture_is_written(book, open_here, monkeypatch, tmp_path, pictures):
    book["trend-chart"] = TYPED
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    before = sorted(file.name for file in tmp_path.iterdir())
    graded = open_here()
    graded["trend-chart"] = {**TYPED, "title": "Khác"}
    graded.save("trend-chart", {**TYPED, "title": "Khác nữa"})
    monkeypatch.setenv("DOINGOAI_ANSWERS_OUT", str(tmp_path / "as-graded.json"))
    open_here()["trend-chart"] = {**TYPED, "title": "Ba"}
    after = {file.name for file in tmp_path.iterdir()} - {"as-graded.json", ".as-graded.json.lock"}
    assert sorted(after) == before


def right(_value):
    from doingoai.workbook._verdict import RIGHT

    return RIGHT


def codes(mark):
    return [reason.code for reason in mark.reasons]


def test_a_missing_or_altered_picture_is_told_and_costs_nothing(book, tmp_path):
    book["trend-chart"] = TYPED
    file = tmp_path / book["trend-chart"]["png"]["file"]
    assert codes(book.mark("trend-chart", right, points=2)) == ["right"]
    file.write_bytes(b"something else")
    altered = book.mark("trend-chart", right, points=2)
    assert codes(altered) == ["right", "picture-altered"]
    assert repr(altered) == "2.00"
    file.unlink()
    missing = book.mark("trend-chart", right, points=2)
    assert codes(missing) == ["right", "picture-missing"]
    assert repr(missing) == "2.00"
    assert "✗" not in missing._repr_html_()
    assert "Hình" in missing._repr_html_()


def test_something_odd_in_the_pictures_place_is_no_crash(book, tmp_path):
    book["trend-chart"] = TYPED
    file = tmp_path / book["trend-chart"]["png"]["file"]
    file.unlink()
    file.mkdir()
    assert "picture-missing" in codes(book.mark("trend-chart", right, points=2))
    assert book.save("trend-chart", {**TYPED, "alt": "khác"}).saved


def test_marking_without_a_folder_looks_for_no_picture(book, tmp_path):
    book["trend-chart"] = TYPED
    document = json.loads((tmp_path / "answers.json").read_text(encoding="utf-8"))
    with marking(document):
        marked = open_workbook("demo", language="vi")
        marked.ask("trend-chart", KIND)
        assert codes(marked.mark("trend-chart", right, points=2)) == ["right"]


# What a person sees ---------------------------------------------------------------------------


def test_what_is_shown_is_drawn_from_the_data_and_every_word_is_escaped():
    value = clean({**TYPED, "title": "<script>x</script>", "alt": '"><b>'}).value
    value["png"] = {"file": f"a-{'0' * 16}.png", "sha256": "0" * 64}
    shown = KIND.show(value, language="vi")
    assert "<script>" not in shown
    assert "<b>" not in shown
    assert 'src="data:image/png;base64,' in shown
    assert ".png" not in shown
    assert "3,214" in shown
    assert "Biểu đồ đường" in shown


def test_the_form_comes_in_the_language_of_the_book(open_here):
    spec = open_here("en").questions["trend-chart"].spec()
    assert spec["labels"]["source"] == "Source"
    assert [form["label"] for form in spec["forms"]] == ["Line chart", "Bar chart", "Pie chart"]
    assert open_here("vi").questions["trend-chart"].spec()["labels"]["source"] == "Nguồn"
    named = chart({"a": ("A", "", {"p": 1})}, forms={"bar": "Cột đứng"})
    assert named.spec()["forms"] == [{"key": "bar", "label": "Cột đứng"}]
    json.dumps(spec)


def test_rules_look_at_the_answer_and_name_its_parts(book):
    question = book.ask(
        "trend-chart",
        KIND,
        looks=(rules.look(lambda value: KIND.artefact(value, "vi"), "CHRT"),),
    )
    question.save({**TYPED, "title": "Tỷ lệ tương tác theo tháng", "source": ""})
    found = {each["rule"]: each for each in book.check("trend-chart").result().findings}
    assert set(found) == {"CHRT-002", "CHRT-004"}
    assert found["CHRT-004"]["field_label"] == "Nguồn"
