"""One side of a comparison: 1,000 sample posts, checked by our rules or only counted.

``python -m benchmarks._check_posts rules|count``: the first as `doingoai check` would, every rule
on a post; the second asks twitter-text-parser for the weighted length and does nothing else.
"""

from __future__ import annotations

import csv
import itertools
import sys
from pathlib import Path

POSTS = Path(__file__).resolve().parents[1] / "datasets" / "posts" / "data.csv"
COUNT = 1_000


def texts() -> list[tuple[str, str, str]]:
    """Language, platform and text of the first 1,000 sample posts that have one."""
    with POSTS.open(encoding="utf-8", newline="") as file:
        rows = (row for row in csv.DictReader(file) if row["text"])
        return [
            (row["language"], row["platform"], row["text"]) for row in itertools.islice(rows, COUNT)
        ]


def by_rules() -> int:
    """How many findings our rules have."""
    from doingoai import rules

    context = rules.Context()
    return sum(
        len(rules.check(rules.Post(text, language, platform), context=context).findings)
        for language, platform, text in texts()
    )


def by_count() -> int:
    """The sum of the weighted lengths."""
    from doingoai.text._x import _resources_without_setuptools

    with _resources_without_setuptools():
        from twitter_text import parse_tweet
    return sum(parse_tweet(text).weightedLength for _, _, text in texts())


if __name__ == "__main__":
    sides = {"rules": by_rules, "count": by_count}
    sys.stdout.write(f"{sides[sys.argv[1]]()}\n")
