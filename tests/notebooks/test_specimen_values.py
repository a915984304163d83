"""The reference answers of module 5, worked out a second time from the bare file."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import datetime
from statistics import median
from zoneinfo import ZoneInfo

import pytest

from doingoai import datasets
from doingoai._paths import clone_root
from doingoai.grading.specimens import Role, load_specimens

ROOT = clone_root()
SPECIMENS = load_specimens(ROOT / "curriculum" / "5-social-media" / "specimens.py")
COUNTS = ("reactions", "comments", "shares", "reach")


def reference(question):
    (specimen,) = SPECIMENS.of(question, Role.RIGHT)
    return specimen.answer(datasets)


@pytest.fixture(scope="module")
def organic():
    """Our mission's posts that were not boosted and have all four figures, as dictionaries."""
    with (ROOT / "datasets" / "posts" / "data.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["mission"] == "estamar"]
    whole = [row for row in rows if row["paid"] == "false" and all(row[name] for name in COUNTS)]
    return [row | {name: int(row[name]) for name in COUNTS} for row in whole]


def engagements(post):
    return post["reactions"] + post["comments"] + post["shares"]


def test_the_reference_rates_are_those_of_the_printed_formula(organic):
    done, reached = defaultdict(int), defaultdict(int)
    for post in organic:
        done[post["platform"]] += engagements(post)
        reached[post["platform"]] += post["reach"]
    rates = {
        platform: {"rate": round(100 * done[platform] / reached[platform], 2)} for platform in done
    }
    assert reference("engagement") == rates


def test_the_reference_hour_is_that_of_the_printed_rule(organic):
    inside = defaultdict(list)
    for post in organic:
        if post["platform"] == "facebook":
            published = datetime.fromisoformat(post["published_at"].replace("Z", "+00:00"))
            hour = published.astimezone(ZoneInfo("Europe/Lisbon")).hour
            for start in (hour, (hour - 1) % 24):
                inside[start].append(engagements(post) / post["reach"])
    scores = {start: median(rates) for start, rates in inside.items() if len(rates) >= 12}
    assert reference("best-hour") == max(scores, key=scores.__getitem__)


def test_every_comment_of_the_exercise_has_an_action_of_the_posted_rules():
    actions = set(datasets.load("comments", "house_rules")["action"])
    assert len(reference("comments")) == 10
    assert set(reference("comments").values()) == actions


def test_the_model_posts_state_the_fact_as_it_stands_in_the_list():
    fact, posts = datasets.fact("arrivals-2025"), reference("post-pair")
    for language in ("vi", "en"):
        assert fact.figure(language) in posts[language]
        assert fact.figure(language) in fact.statement(language)
