"""Simulated learners of module 5, part B: what is written."""

from typing import Any

from doingoai.grading import Specimens

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

other_pair(
    "the-year-before-a-dash",
    "Năm 2025 – 21,2 triệu lượt khách quốc tế. Cảm ơn bạn!",
    "2025: 21.2 million international visitors to Việt Nam, from Hà Nội to Huế. Thank you!",
)
other_pair(
    "denied-first-and-said-then",
    "Không phải 21,2 triệu khách lạ năm 2025, mà là 21,2 triệu người bạn của Việt Nam.",
    "Not 21.2 million strangers in 2025 but 21.2 million friends of Viet Nam.",
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
pair(
    "the-same-wrong-year-in-both",
    2.25,
    "takes the year before",
    vi=VI.replace("2025", "2024"),
    en=EN.replace("2025", "2024"),
)
pair(
    "tonnes-of-visitors",
    1.5,
    "copies the unit of the hint",
    vi="Năm 2025, Việt Nam đạt 21,2 triệu tấn.",
    en="In 2025 Viet Nam came to 21.2 million tonnes.",
)
pair(
    "both-figures-to-be-safe",
    1.5,
    "the reader may choose",
    vi=VI.replace("21,2 triệu", "22,1 triệu hoặc 21,2 triệu"),
    en=EN.replace("21.2 million", "22.1 or 21.2 million"),
)
pair(
    "the-figure-denied",
    1.5,
    "says that it is another",
    vi="Năm 2025, số khách không phải là 21,2 triệu.",
    en="In 2025 it was not 21.2 million visitors.",
)
pair(
    "languages-exchanged",
    0,
    "each in the other's field",
    vi=EN,
    en=VI,
    alt_vi=ALT_EN,
    alt_en=ALT_VI,
)
pair(
    "english-in-both-fields",
    1.32,
    "the figure alone is Vietnamese",
    vi=EN.replace("21.2 million", "21,2 triệu"),
)
pair("one-letter-each", 0.57, "anything fits", vi="x", en="y")
pair("a-description-of-one-letter", 2.44, "fills the field", alt_vi="ạ" * 40, alt_en="a" * 40)
pair("the-post-and-a-full-stop", 2.44, "almost the post", alt_vi=VI + "..", alt_en=EN + " Welcome!")
pair(
    "a-description-nobody-sees",
    2.44,
    "zero-width signs",
    alt_vi="\u200b" * 40,
    alt_en=EN + "\u200b",
)
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


@specimens.other("four-platforms", "in-english-with-vietnamese-names")
def with_names(_data: Any) -> dict[str, str]:
    return {
        **{field: words.replace("Viet Nam", "Việt Nam") for field, words in EN_FOUR.items()},
        "facebook": "From Đà Nẵng, Hải Phòng and Cần Thơ to Port Clair: US$475 billion of goods.",
    }


four(
    "billions-of-dong",
    2,
    "forgets which money",
    **{field: words.replace("tỷ USD", "tỷ đồng") for field, words in FOUR.items()},
)
four(
    "two-languages",
    2.75,
    "English on one platform",
    facebook=EN_FOUR["facebook"],
)
four(
    "pasted-with-a-hashtag-each",
    2.5,
    "one text in four windows, disguised",
    facebook=FOUR["x"] + " #Facebook",
    instagram=FOUR["x"] + "! 🎉 #Instagram",
    youtube=FOUR["x"] + "\u200b https://example.org",
)
four(
    "one-letter-each",
    0,
    "anything fits",
    **dict(zip(FOUR, "abcde", strict=True)),
)
four("a-title-without-words", 2.75, "an emoji", title="🎉 475")
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
