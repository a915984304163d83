"""A page's export of posts of any size: our sample posts as Business Suite writes them, multiplied.

What is like in a real export (domain reference §5, row 1): the 31 columns of 2025, a byte order
mark, line breaks inside cells, ids of 15 digits, MM/DD/YYYY HH:MM, blanks. Every text is another:
it begins with a sample text or two, ends in a link of its own and a hashtag. About one post of 100
names somebody's handle (one of the 83 with a text in the real samples does), one of 200 each holds
an e-mail address, a telephone number, somebody's name (none of those 83).
"""

from __future__ import annotations

import csv
import itertools
import random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MISSION = "estamar"
PAGE = "Embassy of Viet Nam in Estamar"
ZONE = "Europe/Lisbon"
HEADER = (
    "Post ID", "Page ID", "Page name", "Title", "Description", "Duration (sec)", "Publish time",
    "Caption type", "Permalink", "Is crosspost", "Is share", "Post type", "Languages",
    "Custom labels", "Funded content status", "Data comment", "Date", "Views", "Reach",
    "Reactions, Comments and Shares", "Reactions", "Comments", "Shares", "Total clicks",
    "Link Clicks", "Other Clicks", "Matched Audience Targeting Consumption (Photo Click)",
    "Seconds viewed", "Average Seconds viewed", "Estimated earnings (USD)", "Ad impressions",
)  # fmt: skip
_PAGE_ID = 100_066_300_000_000
_POST_ID = 939_005_954_000_000
_PERSONAL_SHARE = 0.025
_PERSONAL = (
    "Đăng ký: lop.tiengviet{n}@example.org",
    "Hotline: 0912 {a:03d} {b:03d}",
    "Ảnh: @ban.doc.{n}",
    "Video: @ban.doc.{n}",
    "Chúc mừng bạn Nguyễn Thị Mai Lan!",
)
_TAGS = ("#VietNamWeek", "#TuanLeVietNam", "#AmThucViet #HaNoi2025", "#Visa")


def write(path: Path, rows: int) -> Path:
    """Write an export of ``rows`` posts; the same one each time."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(itertools.islice(_rows(), rows))
    return path


def _rows() -> Iterator[tuple[object, ...]]:
    import pandas as pd

    from doingoai import datasets

    posts = datasets.load("posts")
    posts = posts[(posts["mission"] == MISSION) & (posts["platform"] == "facebook")]
    clocks = posts["published_at"].dt.tz_convert(ZONE).dt.tz_localize(None)
    samples = list(zip(posts.astype(object).itertuples(), clocks, strict=True))
    texts = posts["text"].dropna().tolist()
    draw = random.Random(2026)  # noqa: S311 - the same file each time
    for copy in itertools.count():
        earlier = pd.Timedelta(minutes=copy)
        for number, (sample, clock) in enumerate(samples, copy * len(samples) + 1):
            text = _text(sample.text, texts, number, draw)
            yield _row(number, sample, clock - earlier, text)


def _text(sample: Any, texts: list[str], number: int, draw: random.Random) -> str:
    if not isinstance(sample, str):
        return ""
    parts = [sample]
    if draw.random() < 0.6:  # noqa: PLR2004 - most posts have a second paragraph
        parts.append(draw.choice(texts))
    if draw.random() < _PERSONAL_SHARE:
        personal = draw.choice(_PERSONAL)
        parts.append(personal.format(n=number, a=number // 1000 % 1000, b=number % 1000))
    parts.append(f"👉 https://example.org/estamar/{number:07d} {draw.choice(_TAGS)}")
    return "\n".join(parts)


def _row(number: int, post: Any, clock: Any, text: str) -> tuple[object, ...]:
    reach, views, clicks = (
        "" if str(count) == "<NA>" else count for count in (post.reach, post.views, post.clicks)
    )
    reactions, comments, shares = post.reactions, post.comments, post.shares
    link = f"https://www.facebook.com/{_PAGE_ID}/posts/{_POST_ID + number}"
    return (
        _POST_ID + number,
        _PAGE_ID,
        PAGE,
        "",
        text,
        30 if post.format == "video" else 0,
        clock.strftime("%m/%d/%Y %H:%M"),
        "BURNED_IN" if post.captioned else "N/A",
        link,
        0,
        0,
        f"{post.format.title()}s",
        post.language,
        "",
        "Funded" if post.paid else "",
        "",
        "Lifetime",
        views,
        reach,
        reactions + comments + shares,
        reactions,
        comments,
        shares,
        clicks,
        "",
        clicks,
        "",
        "",
        "",
        "",
        "",
    )
