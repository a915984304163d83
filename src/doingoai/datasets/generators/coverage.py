"""Articles of invented outlets about Viet Nam and four unnamed peers, over eighteen months.

What the exercise's wrong readings need is planted here; that it is there, and by what margin, is
said in `doingoai.refresh.variants`: a last quarter in which we were written about less than
before, in small outlets and at length, so that stories, reach and advertising value give three
shares; fewer of our messages than before; articles with somebody else's message; a few articles
at midnight, where a quarter ends.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from doingoai.datasets.generators._coverage_words import HEADLINES, OUTLETS, TOPICS
from doingoai.datasets.generators._edition import Edition
from doingoai.datasets.schemas import COVERAGE
from doingoai.datasets.writing import Package, Row, Table

SEED = 20261144
EDITION = Edition("2026.11.1")
ZONE = ZoneInfo("Europe/Lisbon")
FIRST_MONTH, MONTHS = dt.date(2025, 5, 1), 18
LAST_QUARTER = range(14, 17)  # July to September 2026, counted in months from the first
OURS_KEY = "viet-nam"
MESSAGES = ("trade", "tourism", "culture")
SUBJECTS = {
    OURS_KEY: ("Viet Nam", "Việt Nam"),
    "peer-a": ("Country A", "Nước A"),
    "peer-b": ("Country B", "Nước B"),
    "peer-c": ("Country C", "Nước C"),
    "peer-d": ("Country D", "Nước D"),
}
PEERS = {"peer-a": 24.0, "peer-b": 18.0, "peer-c": 13.0, "peer-d": 9.0}  # articles a month
# What others are known for; an article about us may say it too.
_OTHERS = ("nature", "food", "invest", "safety")
_TIERS = {"usual": (26, 40, 34), "ours": (20, 38, 42), "ours-lately": (6, 30, 64)}
_TOPIC_WEIGHTS = (20, 26, 22, 14, 10, 8)
_SPACE = {True: 0.85, False: 0.3}  # of a page: features about us are long
_HOURS = (5, 22)


@dataclass(frozen=True)
class Draw:
    """What one edition of the coverage is drawn from.

    Attributes:
        seed: of the dice.
        usual: articles about us in a usual month.
        before: in a month of the quarter before the last.
        lately: in a month of the last quarter.
        after: in the month after it, which is no whole quarter.
        carried: share of our articles with one of our messages in the last quarter.
        carried_before: the same before that.
    """

    seed: int = SEED
    usual: float = 20
    before: float = 24
    lately: float = 13
    after: float = 30
    carried: float = 0.4
    carried_before: float = 0.58


OURS = Draw()


def package(draw: Draw = OURS, edition: Edition = EDITION) -> Package:
    """The ``coverage`` package, the same at every call with the same arguments."""
    return Package(
        name="coverage",
        title=edition.titled("Articles about Viet Nam and four peers in an invented country"),
        description="Exercise data, not for release. Eighteen months of articles as a media "
        "monitoring tool lists them, with its estimate of possible readers and the advertising "
        "value that the field rejects. Host country, outlets, articles and figures are invented; "
        "XE is a code for no real country or territory.",
        version=edition.version,
        tables=[Table("data", "Articles", COVERAGE, rows(draw), "coverage_id")],
        sources=[{"title": "Invented for this course by a seeded generator"}],
        made_by=edition.made_by("coverage", draw.seed),
        about={
            "fictional": True,
            "mission": "estamar",
            "zone": str(ZONE),
            "first": FIRST_MONTH.isoformat(),
            "last": (_month(MONTHS) - dt.timedelta(days=1)).isoformat(),
            "subject": OURS_KEY,
            "messages": list(MESSAGES),
            "subjects": [
                {"subject": key, "name_en": english, "name_vi": vietnamese}
                for key, (english, vietnamese) in SUBJECTS.items()
            ],
        },
    )


def rows(draw: Draw = OURS) -> list[Row]:
    """All articles in order of time, then subject and outlet."""
    dice = random.Random(draw.seed)  # noqa: S311 - invented data, no secret
    made = [
        _article(dice, draw, subject, month)
        for month in range(MONTHS)
        for subject in SUBJECTS
        for _ in range(_how_many(dice, draw, subject, month))
    ]
    made += [
        _article(dice, draw, subject, month, moment) for subject, month, moment in _midnights()
    ]
    made.sort(key=lambda row: (str(row["published_at"]), str(row["subject"]), str(row["outlet"])))
    for number, row in enumerate(made, start=1):
        row["coverage_id"] = f"k{number:04}"
    return made


def _midnights() -> list[tuple[str, int, dt.datetime]]:
    """Articles just after midnight on the Embassy's clock, an hour before it on UTC's."""
    places = (
        (OURS_KEY, LAST_QUARTER.start, 12),
        ("peer-b", LAST_QUARTER.start, 25),
        (OURS_KEY, LAST_QUARTER.start, 38),
        ("peer-b", LAST_QUARTER.stop, 20),
    )
    return [
        (subject, month, dt.datetime.combine(_month(month), dt.time(0, minute), tzinfo=ZONE))
        for subject, month, minute in places
    ]


def _month(number: int) -> dt.date:
    months = FIRST_MONTH.month - 1 + number
    return dt.date(FIRST_MONTH.year + months // 12, months % 12 + 1, 1)


def _how_many(dice: random.Random, draw: Draw, subject: str, month: int) -> int:
    if subject != OURS_KEY:
        usual = PEERS[subject]
    elif month in LAST_QUARTER:
        usual = draw.lately
    elif month in range(LAST_QUARTER.start - 3, LAST_QUARTER.start):
        usual = draw.before
    elif month >= LAST_QUARTER.stop:
        usual = draw.after
    else:
        usual = draw.usual
    return round(usual * dice.uniform(0.9, 1.1))


def _article(
    dice: random.Random, draw: Draw, subject: str, month: int, moment: dt.datetime | None = None
) -> Row:
    ours, lately = subject == OURS_KEY, month in LAST_QUARTER
    tiers = _TIERS["usual" if not ours else "ours-lately" if lately else "ours"]
    tier = dice.choices((1, 2, 3), tiers)[0]
    # The community's own paper writes about home.
    outlets = [each for each in OUTLETS if each[2] == tier and (ours or each[3] != "vi")]
    name, kind, _, language, audience, page = dice.choice(outlets)
    topic = dice.choices(TOPICS, _TOPIC_WEIGHTS)[0]
    who = SUBJECTS[subject][1 if language == "vi" else 0]
    when = moment or _moment(dice, month)
    return {
        "coverage_id": "",
        "published_at": when.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "period": "item",
        "subject": subject,
        "outlet": name,
        "kind": kind,
        "tier": tier,
        "language": language,
        "country": "XE",
        "topic": topic,
        "headline": dice.choice(HEADLINES[language][topic]).format(who=who),
        "text": None,
        "tone": dice.choices(("positive", "neutral", "negative"), (24, 62, 14))[0],
        "tone_score": None,
        "messages": _messages(dice, draw, topic, ours=ours, lately=lately),
        "stories": 1,
        "all_stories": None,
        "reach": round(audience * dice.uniform(0.85, 1.15)),
        "ave": round(page * _SPACE[ours] * dice.uniform(0.6, 1.4)),
    }


def _moment(dice: random.Random, month: int) -> dt.datetime:
    first = _month(month)
    days = (_month(month + 1) - first).days
    day = first + dt.timedelta(days=dice.randrange(days))
    time = dt.time(dice.randint(*_HOURS), dice.randrange(60), dice.randrange(60))
    return dt.datetime.combine(day, time, tzinfo=ZONE)


def _messages(
    dice: random.Random, draw: Draw, topic: str, *, ours: bool, lately: bool
) -> str | None:
    """The messages found in an article, separated by ;. Others' messages stand in ours too."""
    found: list[str] = []
    if ours and dice.random() < (draw.carried if lately else draw.carried_before):
        first = topic if topic in MESSAGES else dice.choice(MESSAGES)
        found.append(first)
        if dice.random() < 0.45:  # noqa: PLR2004 - a second message in nearly every other one
            found.append(dice.choice([each for each in MESSAGES if each != first]))
    if dice.random() < (0.22 if ours else 0.36):
        found.append(dice.choice(_OTHERS))
    return ";".join(found) or None
