"""The judge of a chart: what the data bear out earns, in whichever language it is said."""

from __future__ import annotations

import pytest

from doingoai.i18n import translate
from doingoai.workbook import chart, judges
from doingoai.workbook._chart_judge import CHART_WORDS, WEIGHTS

MONTHS = ("2026-01", "2026-02", "2026-03", "2026-04")
KIND = chart(
    {
        "rate": ("Engagement rate", "%", zip(MONTHS, (3.2, 3.6, 4.1, 4.8), strict=True)),
        "boosted": ("Boosted posts too", "%", zip(MONTHS, (6.0, 5.0, 4.4, 3.9), strict=True)),
        "reach": ("Reach by platform", "people", {"Facebook": 620, "Instagram": 250, "X": 130}),
    },
    forms=("line", "bar", "pie"),
)
JUDGE = judges.chart(
    {"rate"},
    {"line", "bar"},
    units=("%", "per cent", "phần trăm"),
    source=("posts", "dữ liệu mẫu"),
    misconceptions={"boosted-in": {"boosted"}},
)
RIGHT = {
    "series": ["rate"],
    "form": "line",
    "title": "Engagement rose from 3.2% to 4.8%",
    "x": "Month",
    "y": "Engagement rate by reach",
    "y_unit": "%",
    "source": "sample data “posts”",
    "alt": "A line that climbs from 3.2% in January to 4.8% in April.",
}
VIETNAMESE = {
    **RIGHT,
    "title": "Tỷ lệ tương tác tăng thêm một nửa",
    "x": "Tháng",
    "y": "Tỷ lệ tương tác",
    "y_unit": "Phần trăm",
    "source": "Dữ liệu mẫu của Đại sứ quán",
    "alt": "Đường đi lên từ 3,2% trong tháng 1 đến 4,8% trong tháng 4.",
}


def judged(**changes):
    raw = {**RIGHT, **changes}
    return JUDGE(KIND.clean({k: v for k, v in raw.items() if v is not None}, language="en").value)


def faults(verdict):
    return {(reason.at[0], reason.code) for reason in verdict.reasons if not reason.ok}


@pytest.mark.parametrize("raw", [RIGHT, VIETNAMESE, {**RIGHT, "form": "bar"}])
def test_a_right_chart_earns_all_in_either_language(raw):
    verdict = judged(**raw)
    assert faults(verdict) == set()
    assert verdict.share == 1


@pytest.mark.parametrize(
    "title",
    [
        "Engagement rose steadily",
        "Tỷ lệ tương tác tăng đều",
        "Engagement: 4.8% in April",
        "50% more engagement than in January",
        "Engagement did not fall",
        "Gấp 1,5 lần tháng 1",
    ],
)
def test_a_title_says_the_finding_by_a_figure_or_by_the_way_the_line_goes(title):
    assert faults(judged(title=title)) == set()


WRONG = [
    ("series", {"series": ["boosted"], "title": "3.9%", "alt": "From 6% to 3.9%"}, "boosted-in"),
    ("series", {"series": ["rate", "boosted"]}, "wrong-series"),
    ("series", {"series": ["reach"], "title": "620 people", "alt": "620 and 130"}, "wrong-series"),
    ("form", {"form": "pie"}, "wrong-form"),
    ("title", {"title": "Engagement rate by month"}, "title-without-finding"),
    ("title", {"title": "Engagement fell"}, "title-against-data"),
    ("title", {"title": "Engagement fell from 4.8% to 3.2%"}, "title-against-data"),
    ("title", {"title": "Engagement fell from 5% to 3%"}, "title-against-data"),
    ("title", {"title": "Tỷ lệ tương tác giảm từ 5% xuống 3%"}, "title-against-data"),
    ("title", {"title": "Tỷ lệ tương tác không tăng"}, "title-against-data"),
    ("title", {"title": "Engagement rose to 5.9%"}, "figure-not-drawn"),
    ("title", {"title": "Engagement in 2026"}, "title-without-finding"),
    ("x", {"x": None}, "axis-unnamed"),
    ("y", {"y": None}, "axis-unnamed"),
    ("y_unit", {"y_unit": None}, "wrong-unit"),
    ("y_unit", {"y_unit": "people"}, "wrong-unit"),
    ("source", {"source": "own research"}, "no-source"),
    ("source", {"source": None}, "missing"),
    ("alt", {"alt": "A line that climbs from January to April"}, "alt-without-figure"),
    ("alt", {"alt": "A line that climbs to 9.9%"}, "figure-not-drawn"),
    ("alt", {"alt": None}, "missing"),
    ("title", {"title": None}, "missing"),
]  # fmt: skip


@pytest.mark.parametrize(("part", "changes", "code"), WRONG)
def test_each_fault_is_named_at_its_part_and_costs_its_own_weight_only(part, changes, code):
    verdict = judged(**changes)
    assert faults(verdict) == {(part, code)}
    weight = {"x": "axes", "y": "axes", "y_unit": "unit"}.get(part, part)
    assert verdict.share == pytest.approx(1 - WEIGHTS[weight] / sum(WEIGHTS.values()))


def test_no_single_thing_decides_the_question():
    assert max(WEIGHTS.values()) / sum(WEIGHTS.values()) <= 1 / 3


def test_words_without_anything_drawn_earn_nothing():
    verdict = judged(series=None)
    assert {("series", "missing"), ("title", "missing"), ("alt", "missing")} <= faults(verdict)


def test_a_unit_written_into_the_name_counts():
    assert faults(judged(y="Rate, %", y_unit=None)) == set()


def test_a_pie_has_no_axes_to_name():
    judge = judges.chart({"reach"}, {"pie"})
    pie = {
        **RIGHT,
        "series": ["reach"],
        "form": "pie",
        "title": "62% on Facebook",
        "alt": "Facebook 620",
    }
    value = KIND.clean({k: v for k, v in pie.items() if k not in ("x", "y")}, language="en").value
    assert judge(value).share == 1


def test_an_author_may_weigh_otherwise_and_leave_things_out():
    judge = judges.chart({"rate"}, {"line"}, weights={"series": 1, "alt": 1})
    value = KIND.clean({"series": ["rate"]}, language="en").value
    assert judge(value).share == 0.5
    assert {reason.at for reason in judge(value).reasons} == {("series",), ("alt",)}


def test_a_series_of_ones_own_is_not_the_one_asked_for():
    own = [{"name": "rate", "points": [("2026-01", 1), ("2026-02", 2)]}]
    assert ("series", "wrong-series") in faults(judged(series=own))


def test_every_reason_has_words_in_both_languages(monkeypatch):
    for words in CHART_WORDS.values():
        assert translate(words, "vi") != words


@pytest.mark.parametrize("text", ["x" * 200, "9" * 200, "\u202e%", "$\\frac{"])
def test_odd_words_earn_nothing_and_break_nothing(text):
    verdict = judged(title=text, alt=text)
    assert verdict.share < 1
