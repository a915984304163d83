"""Posts of four invented missions on four platforms, over twelve months.

What the exercise's wrong readings need is planted here; that it is there, and by what margin, is
said in `doingoai.refresh.variants`: rates that fall as reach grows (a mean of rates is
not the pooled rate), boosted posts with much reach and little answer, sent mostly at the best
hour; an audience awake on its own clock through two changes of the clock; a handful of lucky
posts at night; captions that only videos have.
"""

from __future__ import annotations

import datetime as dt
import math
import random
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from doingoai.datasets.generators._edition import Edition
from doingoai.datasets.generators._posts_words import TAGS, TEXTS
from doingoai.datasets.schemas import POSTS
from doingoai.datasets.writing import Package, Row, Table

SEED = 20261123
EDITION = Edition("2026.11.1")
FIRST_DAY, DAYS = dt.date(2025, 10, 1), 365


@dataclass(frozen=True)
class Platform:
    """How posts do on one platform.

    Attributes:
        rate: typical engagement rate by reach (YouTube: by views), a share of 1.
        reach: typical reach of a post that was not boosted, as a share of followers.
        steepness: how much the rate falls as reach grows.
        split: shares of reactions, comments and shares among the engagements.
        boosted: share of posts that are boosted.
        missing: share of posts whose reach the export lacks.
        formats: weights of photo, video, link, text.
    """

    rate: float
    reach: float
    steepness: float
    split: tuple[float, float, float]
    boosted: float
    missing: float
    formats: tuple[int, int, int, int]


PLATFORMS = {
    "facebook": Platform(0.036, 0.17, 0.22, (0.76, 0.13, 0.11), 0.17, 0.07, (50, 25, 20, 5)),
    "instagram": Platform(0.052, 0.34, 0.22, (0.86, 0.09, 0.05), 0.09, 0.06, (60, 40, 0, 0)),
    "x": Platform(0.024, 0.30, 0.24, (0.68, 0.12, 0.20), 0.07, 0.05, (35, 15, 30, 20)),
    "youtube": Platform(0.030, 0.20, 0.20, (0.84, 0.10, 0.06), 0.06, 1.0, (0, 100, 0, 0)),
}


@dataclass(frozen=True)
class Mission:
    """One invented mission and its audience.

    Attributes:
        name: its key and, capitalised, its host country.
        zone: the audience's time zone.
        followers: at the start, per platform.
        posts: how many, per platform.
        level: its rates against those of ``PLATFORMS``.
        office: weights of the local hours at which it publishes.
        awake: how the audience answers by local hour, 1 where not given.
        languages: weights of vi, en, fr.
        night: the local hours of its few lucky posts.
    """

    name: str
    zone: str
    followers: dict[str, int]
    posts: dict[str, int]
    level: float
    office: dict[int, int]
    awake: dict[int, float]
    languages: tuple[int, int, int] = (50, 50, 0)
    night: tuple[int, ...] = field(default=())

    @property
    def best(self) -> int:
        """The hour at which its audience answers most."""
        return max(self.awake, key=lambda hour: self.awake[hour])


MISSIONS = (
    Mission(
        "estamar",
        "Europe/Lisbon",
        {"facebook": 18_400, "instagram": 7_900, "x": 6_200, "youtube": 2_100},
        {"facebook": 310, "instagram": 190, "x": 200, "youtube": 44},
        1.0,
        {
            8: 10,
            9: 15,
            10: 26,
            11: 22,
            12: 15,
            13: 13,
            14: 10,
            15: 14,
            16: 18,
            17: 13,
            18: 7,
            19: 6,
            20: 20,
            21: 22,
            22: 4,
        },
        {7: 0.75, 8: 0.75, 9: 0.85, 12: 1.4, 13: 1.4, 19: 1.15, 20: 2.0, 21: 2.0, 22: 1.1},
        (42, 40, 18),
        (3, 3, 4, 3, 4),
    ),
    Mission(
        "osumira",
        "Asia/Tokyo",
        {"facebook": 9_300, "instagram": 12_600, "x": 15_800, "youtube": 3_400},
        {"facebook": 90, "instagram": 120, "x": 130, "youtube": 30},
        0.62,
        {9: 18, 10: 20, 11: 14, 12: 16, 14: 10, 16: 14, 17: 12, 18: 14, 19: 10},
        {7: 1.5, 12: 1.7, 18: 1.2},
    ),
    Mission(
        "nerivale",
        "America/New_York",
        {"facebook": 24_000, "instagram": 10_500, "x": 11_900, "youtube": 4_800},
        {"facebook": 110, "instagram": 100, "x": 120, "youtube": 30},
        1.3,
        {8: 10, 9: 16, 10: 18, 11: 14, 13: 14, 15: 14, 17: 14, 19: 12, 20: 8},
        {9: 1.1, 19: 1.7, 20: 1.6},
    ),
    Mission(
        "ezarune",
        "Africa/Nairobi",
        {"facebook": 13_700, "instagram": 4_200, "x": 5_100, "youtube": 900},
        {"facebook": 120, "instagram": 70, "x": 80, "youtube": 20},
        1.55,
        {8: 12, 9: 16, 11: 14, 12: 14, 14: 12, 16: 14, 18: 12, 21: 8},
        {12: 1.2, 18: 1.4, 21: 1.6},
    ),
)
FORMAT_LIFT = {"photo": 1.0, "video": 1.35, "link": 0.7, "text": 0.8}
# Reach is highest when people read the news; that is not when they answer.
NEWS_HOURS = {7: 1.9, 8: 1.9, 9: 1.7, 10: 1.5, 11: 1.4}
SUMMER = range(4, 10)


@dataclass(frozen=True)
class Draw:
    """What one edition of the posts is drawn from.

    Attributes:
        seed: of the dice.
        ours: the learner's mission.
        captions: how a caption multiplies the rate of a film.
        films: how being a film multiplies the rate of a post.
    """

    seed: int = SEED
    ours: Mission = MISSIONS[0]
    captions: float = 1.04
    films: float = FORMAT_LIFT["video"]


OURS = Draw()


def package(draw: Draw = OURS, edition: Edition = EDITION) -> Package:
    """The ``posts`` package, the same at every call with the same arguments."""
    ours = draw.ours
    return Package(
        name="posts",
        title=edition.titled("Social media posts of four invented missions"),
        description="Exercise data, not for release. Twelve months of posts with reach, views and "
        "engagements as platform exports have them, boosted posts and missing values included. "
        "Missions, host countries, posts and figures are invented; time zones are real.",
        version=edition.version,
        tables=[Table("data", "Posts", POSTS, rows(draw), "post_id")],
        sources=[{"title": "Invented for this course by a seeded generator"}],
        made_by=edition.made_by("posts", draw.seed),
        about={
            "fictional": True,
            "mission": ours.name,
            "zone": ours.zone,
            "missions": [{"mission": m.name, "zone": m.zone} for m in _missions(draw)],
        },
    )


def rows(draw: Draw = OURS) -> list[Row]:
    """All posts in order of time, then platform and mission."""
    dice = random.Random(draw.seed)  # noqa: S311 - invented data, no secret
    made = [
        _post(dice, draw, mission, name, number)
        for mission in _missions(draw)
        for name, count in mission.posts.items()
        for number in range(count)
    ]
    made.sort(key=lambda row: (str(row["published_at"]), str(row["mission"]), str(row["platform"])))
    for number, row in enumerate(made, start=1):
        row["post_id"] = f"p{number:04}"
    return made


def _missions(draw: Draw) -> tuple[Mission, ...]:
    return (draw.ours, *MISSIONS[1:])


def _post(dice: random.Random, draw: Draw, mission: Mission, name: str, number: int) -> Row:
    platform = PLATFORMS[name]
    lucky = name == "facebook" and number < len(mission.night)
    paid = not lucky and _happens(dice, platform.boosted)
    local = _local_time(dice, mission, name, number, lucky=lucky, paid=paid)
    kind = dice.choices(("photo", "video", "link", "text"), platform.formats)[0]
    captioned = kind == "video" and dice.random() < (
        0.7 if name in {"instagram", "youtube"} else 0.5
    )
    followers = _followers(dice, mission, name, local.date())
    # Reach: log-normal, as on real pages; a few posts travel far.
    spread = dice.gauss(0, 0.75)
    typical = followers * platform.reach * NEWS_HOURS.get(local.hour, 1.0)
    reach = typical * math.exp(spread) * (dice.uniform(5, 11) if paid else 1)
    rate = (
        platform.rate
        * mission.level
        * (draw.films if kind == "video" else FORMAT_LIFT[kind])
        * (draw.captions if captioned else 1)
        * (mission.awake.get(local.hour, 1.0) if name != "youtube" else 1)
        * math.exp(-platform.steepness * spread + dice.gauss(0, 0.28))
        * (3.2 if lucky else 1)
        * (dice.uniform(0.2, 0.4) if paid else 1)
    )
    reached = max(12, round(reach * (0.25 if lucky else 1)))
    views = round(reached * dice.uniform(1.15, 1.4) * (1.25 if kind == "video" else 1))
    engaged = min(0.6, rate) * (reached if name != "youtube" else views)
    reactions, comments, shares = (
        max(0, round(engaged * part * dice.uniform(0.8, 1.2))) for part in platform.split
    )
    clicks = round(engaged * dice.uniform(0.4, 1.6)) if name in {"facebook", "x"} else None
    language = dice.choices(("vi", "en", "fr"), mission.languages)[0]
    text = _text(dice, mission, language) if not _happens(dice, 0.02) else None
    return {
        "post_id": "",
        "mission": mission.name,
        "platform": name,
        "published_at": local.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "format": kind,
        "language": language if text else None,
        "text": text,
        "captioned": captioned,
        "paid": paid,
        "reach": None if not lucky and _happens(dice, platform.missing) else reached,
        "views": views if not _happens(dice, 0.01) else None,
        "reactions": reactions,
        "comments": comments,
        "shares": shares if not _happens(dice, 0.01) or lucky else None,
        "clicks": clicks,
        "followers": followers if not _happens(dice, 0.02) else None,
    }


def _local_time(
    dice: random.Random, mission: Mission, name: str, number: int, *, lucky: bool, paid: bool
) -> dt.datetime:
    hours, weights = list(mission.office), list(mission.office.values())
    hour = dice.choices(hours, weights)[0]
    if paid and name == "facebook" and _happens(dice, 0.7):
        hour = mission.best + dice.randrange(2)  # the agency buys the evening
    if lucky:
        hour = mission.night[number]
    day = FIRST_DAY + dt.timedelta(days=dice.randrange(DAYS))
    # The summer campaign speaks in the evening: three evening posts in four fall into summer time.
    evening = {mission.best, mission.best + 1}
    while mission.night and hour in evening and day.month not in SUMMER and _happens(dice, 0.66):
        day = FIRST_DAY + dt.timedelta(days=dice.randrange(DAYS))
    return dt.datetime.combine(
        day, dt.time(hour, dice.randrange(60), dice.randrange(60)), tzinfo=ZoneInfo(mission.zone)
    )


def _followers(dice: random.Random, mission: Mission, name: str, day: dt.date) -> int:
    """Followers drift upwards by some 15 % a year, a little unevenly."""
    share = (day - FIRST_DAY).days / DAYS
    return round(
        mission.followers[name] * (1 + 0.15 * share + 0.01 * math.sin(9 * share))
        + dice.randrange(-9, 10)
    )


def _text(dice: random.Random, mission: Mission, language: str) -> str:
    words = dice.choice(TEXTS[language]).format(
        host=mission.name.capitalize(), n=dice.randrange(4, 31)
    )
    return f"{words} {dice.choice(TAGS)}" if _happens(dice, 0.7) else words


def _happens(dice: random.Random, share: float) -> bool:
    return dice.random() < share
