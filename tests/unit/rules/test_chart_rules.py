"""Rules on charts: what is drawn, what is said, and that nothing odd breaks them."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from doingoai import rules
from doingoai.rules import Chart, Series
from doingoai.rules.packs._chart_examples import GOOD_EN, GOOD_VI
from doingoai.rules.packs.chart_words import directions

MONTHS = tuple(f"2026-{month:02d}" for month in range(1, 13))


def found(chart, *codes):
    return [each.rule for each in rules.check(chart, *(codes or ("CHRT",))).findings]


def messages(chart, code, language="en"):
    return [each.message.text(language) for each in rules.check(chart, code).findings]


def with_values(*values, unit="%", **changes):
    series = Series("Embassy", tuple(zip(MONTHS, values, strict=False)))
    return replace(GOOD_EN, **{"series": (series,), "y_unit": unit, "alt": "One line.", **changes})


@pytest.mark.parametrize("chart", [GOOD_EN, GOOD_VI])
def test_no_rule_objects_to_a_sound_chart(chart):
    assert found(chart) == []


def test_an_empty_chart_is_told_what_it_lacks_each_thing_once():
    assert found(Chart()) == [
        "CHRT-001",
        "CHRT-003",
        "CHRT-003",
        "CHRT-004",
        "CHRT-005",
        "CHRT-011",
    ]


NAMING = {
    "en": (
        "Engagement rate by platform, 2026",
        "The rise in followers",
        "Best posting hours by platform",
        "Number of mentions per day, March–May 2026",
        "How did engagement develop?",
        "Posts published and comments received",
        "Share of voice, first quarter",
    ),
    "vi": (
        "Tỷ lệ tương tác theo nền tảng, năm 2026",
        "Tốc độ tăng trưởng người theo dõi",
        "So sánh tỷ lệ tương tác giữa Facebook và Instagram",
        "Lượng người theo dõi tăng hay giảm?",
        "Thống kê bài đăng bằng tiếng Việt",
        "Xếp hạng nền tảng theo lượt xem",
    ),
}
FINDING = {
    "en": (
        "Engagement rose through the spring",
        "Instagram leads every month",
        "Comments fall after Easter",
        "Engagement did not change",
        "Rumour spread fastest at night",
        "Half of our reach comes from Facebook",
        "Engagement: 4.8% in April",
    ),
    "vi": (
        "Tỷ lệ tương tác tăng đều suốt mùa xuân",
        "Lượt nhắc đến giảm nhanh sau đính chính",
        "Tương tác không thay đổi",
        "Một nửa lượt tiếp cận đến từ Facebook",
        "Video thu hút hơn ảnh",
        "Tương tác tháng 4: 4,8%",
    ),
}


@pytest.mark.parametrize(("language", "title"), [(k, t) for k in NAMING for t in NAMING[k]])
def test_a_title_that_only_names_the_data_is_advised_on(language, title):
    chart = replace(GOOD_EN, title=title, language=language)
    assert found(chart, "CHRT-002") == ["CHRT-002"]
    assert rules.check(chart, "CHRT-002").ok, "advice, never an error"


@pytest.mark.parametrize(("language", "title"), [(k, t) for k in FINDING for t in FINDING[k]])
def test_a_title_that_says_a_finding_is_left_alone(language, title):
    assert found(replace(GOOD_EN, title=title, language=language), "CHRT-002") == []


def test_the_axis_of_days_needs_no_unit_and_that_of_bare_numbers_does():
    assert found(replace(GOOD_EN, x_unit=""), "CHRT-003") == []
    hours = (Series("Embassy", ((8, 3.2), (20, 4.8))),)
    assert [
        each.field for each in rules.check(replace(GOOD_EN, series=hours), "CHRT-003").findings
    ] == ["x_unit"]
    assert found(replace(GOOD_EN, series=hours, x_unit="hour of the day"), "CHRT-003") == []


@pytest.mark.parametrize("label", ["Number of posts", "Số bài đăng", "Lượt xem", "Share (%)"])
def test_a_name_that_tells_the_unit_is_enough(label):
    assert found(replace(GOOD_EN, y=label, y_unit=""), "CHRT-003") == []


@pytest.mark.parametrize(
    ("alt", "part"),
    [
        ("Line chart of the engagement rate from January to April 2026", "no figure"),
        ("Chart of engagement", "too short"),
        ("engagement ROSE from 3.2% to 4.8% – within four months!", "repeats the title"),
    ],
)
def test_a_description_that_tells_nothing_is_told_why(alt, part):
    (message,) = messages(replace(GOOD_EN, alt=alt), "CHRT-006")
    assert part in message


def test_a_description_may_begin_with_the_kind_of_chart():
    assert (
        found(
            replace(GOOD_EN, alt="Chart of four months: the rate climbs from 3.2% to 4.8%."),
            "CHRT-006",
        )
        == []
    )


def test_a_fraction_in_words_is_a_figure_too():
    alt = "Biểu đồ đường: từ tháng 1 đến tháng 4 tỷ lệ tương tác tăng thêm một nửa."
    assert found(replace(GOOD_VI, alt=alt), "CHRT-006") == []


# Figures that four months of 3.2, 3.6, 4.1 and 4.8 per cent give, and others that they do not.
GIVEN = {
    "en": (
        "from 3.2% to 4.8%", "to nearly 5%", "by 1.6 percentage points", "by 50%", "1.5 times",
        "a mean of 3.9%", "in 2026", "in 4 months", "on 3 March 2026", "at 20:00", "by half",
    ),
    "vi": (
        "từ 3,2% lên 4,8%", "lên gần 5%", "tăng 1,6 điểm phần trăm", "tăng 50%", "gấp 1,5 lần",
        "trong 4 tháng", "năm 2026", "từ tháng 3", "quý 2", "trung bình 3,9%",
    ),
}  # fmt: skip
NOT_GIVEN = {
    "en": ("from 2.3% to 4.8%", "by 7 points", "to 48%", "2.5 times", "nearly 7%", "to 4.9%"),
    "vi": ("từ 2,3% lên 4,8%", "lên 48%", "gấp 2,5 lần", "gần 7%", "4.8%"),
}


@pytest.mark.parametrize(("language", "words"), [(k, w) for k in GIVEN for w in GIVEN[k]])
def test_a_figure_that_the_points_give_is_no_matter(language, words):
    chart = replace(GOOD_EN if language == "en" else GOOD_VI, title=f"{words}")
    assert found(chart, "CHRT-009") == []


@pytest.mark.parametrize(("language", "words"), [(k, w) for k in NOT_GIVEN for w in NOT_GIVEN[k]])
def test_a_figure_that_the_points_do_not_give_is_found_with_its_place(language, words):
    chart = replace(GOOD_EN if language == "en" else GOOD_VI, title=f"{words}")
    (finding,) = rules.check(chart, "CHRT-009").findings
    assert finding.field == "title"
    start, end = finding.span
    assert any(sign.isdigit() for sign in words[start:end])


def test_large_values_may_be_rounded_as_people_round_them():
    reach = with_values(21_203_441, 9_870_112, unit="people", y="Reach")
    for words in (
        "21.2 million",
        "21 million",
        "over 21 million",
        "21,203,441",
        "about 20 million",
        "9.9 million",
    ):
        assert found(replace(reach, title=words), "CHRT-009") == [], words
    for words in ("22 million", "21.3 million", "8 million", "211 million"):
        assert found(replace(reach, title=words), "CHRT-009") == ["CHRT-009"], words


def test_a_figure_that_the_chart_itself_prints_is_no_claim():
    chart = replace(GOOD_EN, series=(Series("Top 7 posts", (("18–20 h", 3.2), ("20–22 h", 4.8))),))
    for words in ("The top 7 posts do best", "From 18 to 20 h it is 3.2%"):
        assert found(replace(chart, title=words), "CHRT-009") == []


def test_several_series_are_compared_at_the_same_place():
    two = replace(
        GOOD_EN,
        series=(
            Series("A", (("2026-01", 10), ("2026-02", 30))),
            Series("B", (("2026-01", 40), ("2026-02", 5))),
        ),
        y_unit="posts",
        alt="Two lines.",
    )
    assert found(replace(two, title="In January B had 4 times as many: 30 more"), "CHRT-009") == []


def test_bars_below_zero_hang_from_it():
    losses = with_values(-3.0, -1.0, form="bar", y_from=-3.5)
    assert found(losses, "CHRT-007") == []
    assert found(replace(losses, y_from=-2.0), "CHRT-007") == ["CHRT-007"]


def test_a_whole_need_not_make_a_hundred_where_it_is_not_in_per_cent():
    pie = replace(
        GOOD_EN, form="pie", y_unit="people", series=(Series("", (("a", 330), ("b", 41))),)
    )
    assert found(pie, "CHRT-010") == []
    assert found(replace(pie, y_unit="%"), "CHRT-010") == ["CHRT-010"]


def test_points_that_are_missing_do_not_count_towards_a_trend():
    assert found(with_values(3.2, None, None), "CHRT-011") == ["CHRT-011"]
    assert found(with_values(3.2, None, 4.8), "CHRT-011") == []


@pytest.mark.parametrize(
    ("title", "language", "ways"),
    [
        ("Engagement rose, reach fell", "en", {"up", "down"}),
        ("Engagement did not rise", "en", {"not-up"}),
        ("Tỷ lệ không tăng", "vi", {"not-up"}),
        ("Tốc độ tăng trưởng giảm", "vi", {"down"}),
        ("Tương tác giữ nguyên", "vi", {"flat"}),
        ("Engagement by month", "en", set()),
    ],
)
def test_the_direction_a_title_claims_is_read(title, language, ways):
    assert directions(title, language) == ways


HOSTILE = {
    "megabytes of words": replace(
        GOOD_EN, title="9,9% x" * 400_000, alt="7% " * 3_000_000, source="s" * 10**7
    ),
    "megabytes of digits": replace(GOOD_EN, title="9" * 10**6, alt="1e" * 10**6),
    "thousands of points": replace(
        GOOD_EN,
        series=tuple(Series(str(n), tuple((i, i % 13) for i in range(3000))) for n in range(5)),
    ),
    "hundreds of series": replace(GOOD_EN, series=GOOD_EN.series * 500),
    "huge values": with_values(1e308, -1e308, 1e-308, unit=""),
    "zeros": with_values(0.0, 0.0, 0.0),
    "nan and infinite": with_values(float("nan"), float("inf"), 3.0),
    "right to left": replace(
        GOOD_EN, title="ارتفع المعدل ٪4.8 \u202e", alt="\u202e" * 50, language="ar"
    ),
    "another language": replace(GOOD_EN, title="L'engagement monte à 4,8 %", language="fr"),
    "no language at all": replace(GOOD_EN, language=""),
    "a form nobody knows": replace(GOOD_EN, form="🥧"),
    "half an emoji": replace(GOOD_EN, title="\ud83d 4%", alt="\ud83d"),
    "control signs": replace(GOOD_EN, title="\x00\x1b[31m", alt="\x00" * 40),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_odd_breaks_or_stalls_a_rule(name):
    began = time.perf_counter()
    report = rules.check(HOSTILE[name], "CHRT")
    assert time.perf_counter() - began < 3
    for language in ("vi", "en"):
        assert report.text(language)
        assert report.html(language)


@pytest.mark.parametrize("unit", ["(%)", "％", "percent", "phần trăm", "% of people reached"])
def test_per_cent_is_known_however_the_unit_is_written(unit):
    chart = with_values(3.2, 4.8, unit=unit, title="Engagement rose from 3.2% to 4.8%")
    assert messages(chart, "CHRT-009") == []


def test_one_series_is_not_told_to_be_all_of_itself():
    assert messages(with_values(3.2, 4.8, title="Our page is 100% great"), "CHRT-009")


@pytest.mark.parametrize(
    "title",
    [
        "4 in 100 people reached answered",
        "From 10/2025 to 9/2026 engagement rose from 3.2% to 4.8%",
        "Cứ 100 người tiếp cận thì gần 5 người phản hồi",
    ],
)
def test_what_a_share_is_taken_of_and_a_month_with_its_year_are_no_claims(title):
    language = rules.written_in(title)
    assert messages(with_values(3.2, 4.0, 4.8, title=title, language=language), "CHRT-009") == []
