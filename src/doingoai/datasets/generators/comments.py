"""Comments under the posts of the invented Embassy in Estamar, with their key.

The words, kinds and reasons are written by hand in ``curriculum/5-social-media/comments.toml``
(they hold answers, and no learner's wheel carries that folder); posts, times and handles come from
the seed.
"""

from __future__ import annotations

import datetime as dt
import random
import tomllib
from dataclasses import dataclass
from typing import Any

from doingoai._paths import course_file
from doingoai.datasets.generators._edition import Edition
from doingoai.datasets.schemas import COMMENTS, HOUSE_RULES, LABELS
from doingoai.datasets.writing import Package, Row, Table

SEED = 20261124
EDITION = Edition("2026.11.1")
MISSION = "estamar"
_HANDLES = ("harbour", "lantern", "maple", "river", "bamboo", "cloud", "pepper", "anchor", "lotus")
_BUSY = 30  # comments stand under the posts people talked about
# The ten of an exercise, by kind: one of each line, so that every action and every trap is there.
_TEN = (
    ("consular-plea",),
    ("personal-data",),
    ("criticism",),
    ("question",),
    ("misunderstanding",),
    ("abuse", "staff-attack"),
    ("spam", "fraud"),
    ("praise", "opinion", "provocation"),
    ("impersonator", "threat"),
    ("rumour", "press"),
)


@dataclass(frozen=True)
class Draw:
    """What one edition of the comments is drawn from.

    Attributes:
        seed: of the dice.
        ten: whether the ten of the exercise are drawn from the spare ones; else they are those
            of the course's own edition.
    """

    seed: int = SEED
    ten: bool = False


OURS = Draw()


def package(posts: Any, draw: Draw = OURS, edition: Edition = EDITION) -> Package:
    """The ``comments`` package under the generated ``posts``."""
    written = _written()
    rows, labels = _rows(written, posts, draw)
    rules: list[Row] = [
        {
            "rule_id": f"r{number}",
            "action": rule["rule_id"],
            "text_en": rule["en"],
            "text_vi": rule["vi"],
        }
        for number, rule in enumerate(written["house_rules"], start=1)
    ]
    return Package(
        name="comments",
        title=edition.titled("Comments under posts of an invented mission"),
        description="Exercise data, not for release. Every person, handle and number in them is "
        "invented; numbers of documents and telephones are visibly false. The table of labels "
        "is the instructor's.",
        version=edition.version,
        tables=[
            Table("data", "Comments", COMMENTS, rows, "comment_id"),
            Table("house_rules", "The posted house rules", HOUSE_RULES, rules, "rule_id"),
            Table(
                "labels", "What the house rules ask for", LABELS, labels, "comment_id", "instructor"
            ),
        ],
        sources=[{"title": "Written for this course"}],
        made_by=edition.made_by(
            "comments", draw.seed, written_in="curriculum/5-social-media/comments.toml"
        ),
        about={"fictional": True, "mission": MISSION, "zone": "Europe/Lisbon"},
    )


def _written() -> dict[str, Any]:
    source = course_file("curriculum", "5-social-media", "comments.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _entries(written: dict[str, Any], draw: Draw) -> list[dict[str, Any]]:
    """The comments as written, in the batches of this draw."""
    entries: list[dict[str, Any]] = written["comments"]
    if not draw.ten:
        return entries
    dice = random.Random(f"{draw.seed}/ten")  # noqa: S311 - invented data, no secret
    spare = [number for number, entry in enumerate(entries) if entry["batch"] == "spare"]
    asked = {
        dice.choice([number for number in spare if entries[number]["kind"] in kinds])
        for kinds in _TEN
    }
    others = {"exercise": "spare", "spare": "spare", "lesson": "lesson"}
    return [
        {**entry, "batch": "exercise" if number in asked else others[entry["batch"]]}
        for number, entry in enumerate(entries)
    ]


def _rows(written: dict[str, Any], posts: Any, draw: Draw) -> tuple[list[Row], list[Row]]:
    dice = random.Random(draw.seed)  # noqa: S311 - invented data, no secret
    busy = [
        row
        for row in posts
        if row["mission"] == MISSION and row["platform"] == "facebook" and row["comments"]
    ]
    busy = sorted(busy, key=lambda row: (-row["comments"], row["post_id"]))[:_BUSY]
    # The order in which comments come in says nothing about what they ask for.
    entries = sorted(_entries(written, draw), key=lambda _entry: dice.random())
    rows: list[Row] = []
    labels: list[Row] = []
    for number, entry in enumerate(entries, start=1):
        post = dice.choice(busy)
        published = dt.datetime.fromisoformat(str(post["published_at"]))
        posted = published + dt.timedelta(
            minutes=dice.randrange(4, 2880), seconds=dice.randrange(60)
        )
        handle = f"@demo_{dice.choice(_HANDLES)}{dice.randrange(10, 99)}"
        kind = written["kinds"][entry["kind"]]
        comment_id = f"c{number:02}"
        rows.append(
            {
                "comment_id": comment_id,
                "post_id": post["post_id"],
                "mission": MISSION,
                "platform": post["platform"],
                "posted_at": posted.strftime("%Y-%m-%dT%H:%M:%SZ"),
                "author": entry.get("author", handle),
                "language": entry["language"],
                "text_en": entry["en"],
                "text_vi": entry["vi"],
                "batch": entry["batch"],
            }
        )
        labels.append(
            {
                "comment_id": comment_id,
                "kind": entry["kind"],
                "action": kind["action"],
                "also_right": kind.get("also_right"),
                "reason_en": entry.get("reason_en", kind["en"]),
                "reason_vi": entry.get("reason_vi", kind["vi"]),
            }
        )
    return rows, labels
