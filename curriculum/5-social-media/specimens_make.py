"""Simulated learners of module 5, part B: what is written and drawn."""

from typing import Any

from doingoai import social
from doingoai.grading import CannotTell, Specimens
from doingoai.i18n import format_number

specimens = Specimens("5-social-media")

# 6 post-pair ----------------------------------------------------------------------------------

VI = "Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế. Hẹn gặp bạn ở Hội An!"
EN = "In 2025 Viet Nam welcomed 21.2 million international visitors. See you in Hoi An!"
ALT_VI = "Phố cổ Hội An trong mưa, đèn lồng soi bóng xuống mặt đường ướt, hai du khách chung một chiếc ô."
ALT_EN = "Hoi An's old town in the rain, lanterns mirrored in the wet street, two visitors, one umbrella."
# About 250 characters: a word processor passes it, X does not.
LONG_VI = (
    "Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế. Đại sứ quán trân trọng kính mời "
    "bạn bè và bà con cộng đồng đến dự Tuần lễ Việt Nam tại Port Clair để thưởng thức ẩm thực, "
    "nghe những làn điệu dân ca và gặp gỡ các nghệ nhân đến từ mọi miền đất nước, hẹn gặp!"
)
PAIR = {"vi": VI, "alt_vi": ALT_VI, "en": EN, "alt_en": ALT_EN}


def pair(name: str, allowed: float, why: str, **changes: str | None) -> None:
    """A pair of posts as a wrong specimen: the right one with ``changes``; None leaves a part out."""
    value = {field: words for field, words in {**PAIR, **changes}.items() if words is not None}

    @specimens.wrong("post-pair", name, allowed=allowed, why=why)
    def _(_data: Any) -> dict[str, str]:
        return value


def other_pair(name: str, vi: str, en: str) -> None:
    """A pair of posts as another right answer."""

    @specimens.other("post-pair", name)
    def _(_data: Any) -> dict[str, str]:
        return {**PAIR, "vi": vi, "en": en}


@specimens.right("post-pair")
def plain_pair(_data: Any) -> dict[str, str]:
    return dict(PAIR)


other_pair(
    "with-the-growth-in-both",
    "Việt Nam đón 21,2 triệu lượt khách quốc tế trong năm 2025, tăng 20,4% so với năm 2024.",
    "Viet Nam welcomed 21.2 million international visitors in 2025, up 20.4% on 2024.",
)
other_pair(
    "terse",
    "21,2 triệu: số lượt khách quốc tế đến Việt Nam năm 2025.",
    "21.2 million: international arrivals in Viet Nam in 2025.",
)

pair("too-heavy-but-few-characters", 2.63, "counts characters, not weight", vi=LONG_VI)
pair("english-point-in-vietnamese", 1.88, "21.2 triệu", vi=VI.replace("21,2", "21.2"))
pair("rounded-in-one", 1.88, "21 million in English only", en=EN.replace("21.2", "21"))
pair(
    "growth-in-one-only",
    2.25,
    "a second figure in one language only",
    vi=VI.replace(". Hẹn", ", tăng 20,4%. Hẹn"),
)
pair("another-year", 2.25, "2024 in one, 2025 in the other", en=EN.replace("2025", "2024"))
pair(
    "no-figures-at-all",
    1.5,
    "an advertisement",
    vi="Việt Nam mến khách. Hẹn gặp bạn!",
    en="Viet Nam welcomes you!",
)
pair(
    "figure-in-words",
    1.5,
    "spelt out in both, found by nobody",
    vi="Việt Nam đón hai mươi mốt phẩy hai triệu lượt khách.",
    en="Viet Nam welcomed twenty-one point two million visitors.",
)
pair("one-language-only", 1.04, "no English post", en=None, alt_en=None)
pair("no-descriptions", 2.44, "forgets who does not see the picture", alt_vi=None, alt_en=None)
pair("description-repeats-the-post", 2.44, "pastes the post", alt_vi=VI, alt_en=EN)
pair("one-description-for-both", 2.44, "pastes the English one", alt_vi=ALT_EN)
pair("confetti", 2.82, "emoji as bullets", en="🎉 " + EN + "\n🎊 Lanterns\n🌟 Rain\n🎈 You")


# 7 four-platforms -----------------------------------------------------------------------------

FOUR = {
    "x": "475 tỷ USD: kim ngạch xuất khẩu của Việt Nam năm 2025, tăng 17% so với năm 2024.",
    "facebook": "Năm 2025 Việt Nam đã bán ra thế giới những gì? Tổng cộng 475 tỷ USD hàng hóa. "
    "Bạn đã gặp mặt hàng nào ở Port Clair?",
    "instagram": "Từ xưởng nhỏ đến bàn ăn của bạn: năm 2025, xuất khẩu của Việt Nam đạt 475 tỷ USD. "
    "#XuatKhauVietNam #PortClair",
    "title": "Xuất khẩu của Việt Nam năm 2025 trong một phút",
    "youtube": "Kim ngạch xuất khẩu của Việt Nam năm 2025 đạt 475 tỷ USD. Một phút để biết con số "
    "này từ đâu ra và đằng sau nó là gì. Nguồn và ngày có trong video.",
}
EN_FOUR = {
    "x": "US$475 billion: what Viet Nam exported in 2025.",
    "facebook": "What did Viet Nam sell to the world in 2025? US$475 billion worth of goods. Which do you know?",
    "instagram": "From a small workshop to your table. Exports in 2025: US$475 billion. #VietNamTrade",
    "title": "Viet Nam's exports in 2025, in one minute",
    "youtube": "Viet Nam's exports in 2025 came to US$475 billion. Where the figure comes from, in one minute.",
}


def four(name: str, allowed: float, why: str, **changes: str | None) -> None:
    """Four texts as a wrong specimen: the right ones with ``changes``."""
    value = {field: words for field, words in {**FOUR, **changes}.items() if words is not None}

    @specimens.wrong("four-platforms", name, allowed=allowed, why=why)
    def _(_data: Any) -> dict[str, str]:
        return value


@specimens.right("four-platforms")
def four_doors(_data: Any) -> dict[str, str]:
    return dict(FOUR)


@specimens.other("four-platforms", "in-english")
def in_english(_data: Any) -> dict[str, str]:
    return dict(EN_FOUR)


four(
    "pasted-everywhere",
    2.5,
    "one text in four windows",
    facebook=FOUR["x"],
    instagram=FOUR["x"],
    youtube=FOUR["x"],
)
four("too-heavy-for-x", 2.75, "counts characters, not weight", x=(FOUR["x"] + " ") * 3 + FOUR["x"])
four(
    "nearly-five-hundred",
    2,
    "rounds the figure up everywhere",
    **{field: words.replace("475 tỷ", "gần 500 tỷ") for field, words in FOUR.items()},
)
four(
    "figure-on-x-only",
    2.25,
    "three advertisements",
    facebook="Việt Nam xuất khẩu ngày càng nhiều. Bạn đã gặp mặt hàng nào?",
    instagram="Từ xưởng nhỏ đến bàn ăn của bạn. #XuatKhauVietNam",
    youtube="Xuất khẩu của Việt Nam trong một phút.",
)
four(
    "thirty-hashtags",
    2.75,
    "goes by the old limit of Instagram",
    instagram=FOUR["instagram"] + "".join(f" #The{number}" for number in range(30)),
)
four("title-with-brackets", 2.75, "a title that YouTube refuses", title="<475 tỷ USD>")
four(
    "bytes-taken-for-characters",
    2.75,
    "4,300 characters of Vietnamese are more than 5,000 bytes",
    youtube=FOUR["youtube"] + " " + "Cảm ơn bạn đã xem đến đây. " * 160,
)
four("x-only", 0.5, "one door", facebook=None, instagram=None, youtube=None, title=None)


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
drawn("another-figure", 1.5, "a figure the chart does not show", title="Phản hồi tăng lên 61,7%")
drawn("pie-of-months", 1.75, "months are no shares", form="pie")
drawn("no-unit", 1.75, "3.4 of what", y_unit="")
drawn("nobody's-figures", 1.75, "no source", source="Nội bộ")
drawn(
    "description-without-a-figure",
    1.75,
    "says only that it is a chart",
    alt="Biểu đồ đường về tỷ lệ tương tác của trang qua các tháng.",
)
