"""Simulated learners of module 5, part B: what is drawn."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from doingoai import social
from doingoai.grading import CannotTell, Specimens
from doingoai.i18n import format_number
from doingoai.social import lacks

if TYPE_CHECKING:
    import pandas as pd

specimens = Specimens("5-social-media")

# 8 trend-chart --------------------------------------------------------------------------------


Points = list[tuple[str, float | None]]


def _page(data: Any) -> "pd.DataFrame":
    """Our Facebook posts, where they can be shown month by month."""
    posts = data.load("posts")
    about = posts.attrs["doingoai"]
    ours = posts[posts["mission"] == about["mission"]]
    lacking = social.why_no_months(ours, zone=about["zone"], platform="facebook")
    if lacking is not None:
        raise CannotTell(lacking)
    return ours[ours["platform"] == "facebook"]


def _points(data: Any, **how: Any) -> Points:
    """The page's rate for each of its last twelve months, by reach and boosted posts out.

    ``how`` reads it otherwise; None stands where a month has no such rate.
    """
    page = _page(data)
    month = page["published_at"].dt.tz_convert(page.attrs["doingoai"]["zone"]).dt.strftime("%Y-%m")
    rates = social.engagement_rate(page.assign(month=month), by="month", **how)
    return [
        (name, round(float(rates[name]), 2) if name in rates else None)
        for name in sorted(month.unique())[-12:]
    ]


def _rates(data: Any) -> list[tuple[str, float]]:
    """The months that have a rate, with it."""
    return [(name, rate) for name, rate in _points(data) if rate is not None]


def _chart(data: Any, language: str = "vi") -> dict[str, Any]:
    rates = _rates(data)
    (first_month, first), (last_month, last) = rates[0], rates[-1]
    low, high = (format_number(rate, language, decimals=2) for rate in (first, last))
    words = {
        "vi": {
            "title": f"Phản hồi trên trang Facebook của ta: lúc đầu {low}%, lúc cuối {high}%",
            "x": "Tháng",
            "y": "Tỷ lệ tương tác theo số người tiếp cận",
            "source": "Nguồn: dữ liệu mẫu “posts”, giả định",
            "alt": f"Biểu đồ đường: tỷ lệ tương tác là {low}% vào {first_month} và {high}% vào {last_month}.",
        },
        "en": {
            "title": f"Response on our Facebook page: {low}% at first, {high}% at the end",
            "x": "Month",
            "y": "Engagement rate by reach",
            "source": "Source: sample data “posts”, invented",
            "alt": f"Line chart: the engagement rate is {low}% in {first_month} and {high}% in {last_month}.",
        },
    }
    return {"form": "line", "series": ["rate"], "y_unit": "%", **words[language]}


@specimens.right("trend-chart")
def a_line(data: Any) -> dict[str, Any]:
    return _chart(data)


@specimens.other("trend-chart", "bars-in-english")
def bars(data: Any) -> dict[str, Any]:
    return {**_chart(data, "en"), "form": "bar"}


@specimens.other("trend-chart", "points-by-code")
def by_code(data: Any) -> dict[str, Any]:
    points = [list(point) for point in _points(data)]
    return {**_chart(data), "series": [{"name": "rate", "points": points}]}


@specimens.other("trend-chart", "the-unit-in-words")
def unit_in_words(data: Any) -> dict[str, Any]:
    return {**_chart(data), "y_unit": "phần trăm (%)"}


@specimens.other("trend-chart", "the-unit-in-the-name-of-the-axis")
def unit_in_the_name(data: Any) -> dict[str, Any]:
    return {**_chart(data, "en"), "y": "Engagement rate by reach, %", "y_unit": ""}


def _can_be_mistaken(data: Any, series: Sequence[str]) -> None:
    """Says so where a wrong series is not there, or shows what the right one shows."""
    page = _page(data)
    if "rate-boosted" in series and not page["paid"].any():
        raise CannotTell(lacks.NO_BOOSTED_POST)
    if "rate-followers" in series and not page["followers"].notna().any():
        raise CannotTell(lacks.NO_FOLLOWERS)
    readings = {
        "rate-boosted": {"include_paid": True},
        "rate-followers": {"denominator": "followers"},
    }
    alike = [_points(data, **readings[key]) == _points(data) for key in series if key in readings]
    if any(alike) and len(series) == 1:
        raise CannotTell(lacks.SAME_ANSWER)


def drawn(name: str, allowed: float, why: str, **changes: Any) -> None:
    """The right chart with ``changes`` as a wrong specimen."""

    @specimens.wrong("trend-chart", name, allowed=allowed, why=why)
    def _(data: Any) -> dict[str, Any]:
        _can_be_mistaken(data, changes.get("series", ()))
        return {**_chart(data), **changes}


drawn("boosted-in", 0.5, "what the budget bought", series=["rate-boosted"])
drawn("by-followers", 0.5, "another denominator", series=["rate-followers"])
drawn("reach-for-response", 0.25, "how many could have reacted", series=["reach"], y_unit="người")
drawn("output-for-outcome", 0.25, "how many posts we made", series=["posts"], y_unit="bài")
drawn("two-lines", 0.5, "cannot decide", series=["rate", "rate-boosted"])
drawn("names-the-data", 1.5, "no finding", title="Tỷ lệ tương tác theo tháng")
drawn(
    "a-year-for-a-figure", 1.5, "no finding", title="Phản hồi trên trang Facebook của ta, năm 2026"
)
drawn("another-figure", 1.5, "a figure the chart does not show", title="Phản hồi tăng lên 987,6%")
drawn("pie-of-months", 1.75, "months are no shares", form="pie")
drawn("no-unit", 1.75, "3.4 of what", y_unit="")
drawn("nobody's-figures", 1.75, "no source", source="Nội bộ")
drawn("axes-of-one-letter", 1.75, "names nothing", x="x", y="y")
drawn(
    "description-of-one-letter",
    1.75,
    "fills the field",
    alt="a" * 60,
)
drawn(
    "description-without-a-figure",
    1.75,
    "says only that it is a chart",
    alt="Biểu đồ đường về tỷ lệ tương tác của trang qua các tháng.",
)


@specimens.wrong("trend-chart", "every-figure-in-the-title", allowed=1.5, why="a table, no finding")
def every_figure(data: Any) -> dict[str, Any]:
    rates = _rates(data)
    if len(rates) < 6:
        raise CannotTell(lacks.HARDLY_ANY_MONTHS)
    listed = ", ".join(f"{format_number(rate, 'vi', decimals=2)}%" for _, rate in rates)
    return {**_chart(data), "title": f"Phản hồi trên Facebook: {listed}"}


@specimens.wrong(
    "trend-chart", "description-repeats-the-title", allowed=1.75, why="pastes the title"
)
def title_again(data: Any) -> dict[str, Any]:
    chart = _chart(data)
    return {**chart, "alt": chart["title"] + ", ạ."}


@specimens.wrong("trend-chart", "false-points-under-the-right-key", allowed=1.5, why="other data")
def forged(data: Any) -> dict[str, Any]:
    points = [[month, 987.6] for month, _ in _rates(data)]
    return {
        **_chart(data),
        "series": [{"key": "rate", "name": "rate", "points": points}],
        "title": "Phản hồi trên Facebook luôn ở mức 987,6%",
    }
