"""Simulated learners of module 5, part B: what is drawn."""

from typing import Any

from doingoai import social
from doingoai.grading import CannotTell, Specimens
from doingoai.i18n import format_number

specimens = Specimens("5-social-media")

# 8 trend-chart --------------------------------------------------------------------------------


def _rates(data: Any) -> list[tuple[str, float]]:
    """Our Facebook page's rate by reach for each of its last twelve months, boosted posts out."""
    posts = data.load("posts")
    about = posts.attrs["doingoai"]
    page = posts[(posts["mission"] == about["mission"]) & (posts["platform"] == "facebook")]
    month = page["published_at"].dt.tz_convert(about["zone"]).dt.strftime("%Y-%m")
    rates = [
        (name, social.engagement_rate(page[month == name]).get("facebook"))
        for name in sorted(month.unique())[-12:]
    ]
    known = [(name, round(float(rate), 2)) for name, rate in rates if rate is not None]
    if not known:
        raise CannotTell("no month has a rate by reach")
    return known


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
    points = [list(point) for point in _rates(data)]
    return {**_chart(data), "series": [{"name": "rate", "points": points}]}


@specimens.other("trend-chart", "the-unit-in-words")
def unit_in_words(data: Any) -> dict[str, Any]:
    return {**_chart(data), "y_unit": "phần trăm (%)"}


@specimens.other("trend-chart", "the-unit-in-the-name-of-the-axis")
def unit_in_the_name(data: Any) -> dict[str, Any]:
    return {**_chart(data, "en"), "y": "Engagement rate by reach, %", "y_unit": ""}


def drawn(name: str, allowed: float, why: str, **changes: Any) -> None:
    """The right chart with ``changes`` as a wrong specimen."""

    @specimens.wrong("trend-chart", name, allowed=allowed, why=why)
    def _(data: Any) -> dict[str, Any]:
        posts = data.load("posts")
        if "rate-boosted" in changes.get("series", ()) and not posts["paid"].any():
            raise CannotTell("no post was boosted")
        if "rate-followers" in changes.get("series", ()) and not posts["followers"].notna().any():
            raise CannotTell("the data have no followers")
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
drawn("another-figure", 1.5, "a figure the chart does not show", title="Phản hồi tăng lên 61,7%")
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
        raise CannotTell("the page has hardly any months")
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
    points = [[month, 61.7] for month, _ in _rates(data)]
    return {
        **_chart(data),
        "series": [{"key": "rate", "name": "rate", "points": points}],
        "title": "Phản hồi trên Facebook luôn ở mức 61,7%",
    }
