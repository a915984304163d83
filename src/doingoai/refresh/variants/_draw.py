"""Drawing a variant: attempts in a fixed order, until every lesson is in the data."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai import datasets
from doingoai._paths import clone_root, course_file
from doingoai.datasets.generators import comments, coverage, mentions, posts
from doingoai.datasets.generators._edition import Edition
from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError, Refused
from doingoai.refresh.variants import (
    planted_comments,
    planted_coverage,
    planted_mentions,
    planted_posts,
)
from doingoai.refresh.variants._card import card
from doingoai.refresh.variants._draws import (
    comments_draw,
    coverage_draw,
    mentions_draw,
    posts_draw,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from doingoai.datasets.writing import Package
    from doingoai.refresh.variants._secret import Secret

# One attempt in some twelve carries every lesson; that none of so many does is not to be expected.
MOST_ATTEMPTS = 250
NAMES = ("posts", "comments", "mentions", "coverage")
CARD = "README.md"


@dataclass(frozen=True)
class Variant:
    """One dataset as it is for one cohort.

    Attributes:
        name: the dataset.
        version: its number: the edition it is drawn from, and the cohort's mark.
        attempt: how many attempts failed before it.
        files: every file with its bytes; the same for the same key, everywhere.
    """

    name: str
    version: str
    attempt: int
    files: dict[str, bytes]

    def write(self, folder: Path) -> Path:
        """Put the files into the new folder ``folder``."""
        folder.mkdir(parents=True)
        for file, content in self.files.items():
            (folder / file).write_bytes(content)
        return folder


def chosen(names: Sequence[str]) -> tuple[str, ...]:
    """The datasets to draw: those asked for, with what belongs to them; by default all.

    Comments stand under posts, so one is not drawn without the other.

    Raises:
        RefreshError: there is no variant of a dataset: it isn't invented, or isn't drawn by lot.
    """
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        raise RefreshError(
            Message("There are no variants of “{name}”.", {"name": unknown[0][:40]}),
            Message(
                "Variants are drawn of {known}; facts and limits are real and stay.",
                {"known": ", ".join(NAMES)},
            ),
        )
    asked = set(names) or set(NAMES)
    if asked & {"posts", "comments"}:
        asked |= {"posts", "comments"}
    return tuple(name for name in NAMES if name in asked)


def draw(secret: Secret, names: Sequence[str] = ()) -> tuple[Variant, ...]:
    """The variants of a cohort.

    Args:
        secret: of the cohort's key.
        names: the datasets; see `chosen`.

    Raises:
        RefreshError: this is no clone, whose files the generators read; or see `chosen`.
        Refused: no attempt carries every lesson.
    """
    if clone_root() is None:
        raise RefreshError(
            Message("Variants are drawn in a clone of the course; this is an installed copy."),
            Message("Clone the repository and run the command there."),
        )
    return tuple(_drawn(secret, chosen(names)))


def _drawn(secret: Secret, names: tuple[str, ...]) -> Iterator[Variant]:
    if "posts" in names:
        attempt, made = _first(lambda n: _posts(secret, n), _posts_hold)
        yield _variant(made, attempt)
        rows = made.tables[0].rows
        attempt, under = _first(lambda n: _comments(secret, n, rows), _comments_hold)
        yield _variant(under, attempt)
    if "mentions" in names:
        attempt, series = _first(lambda n: _mentions(secret, n), _mentions_hold)
        yield _variant(series, attempt)
    if "coverage" in names:
        attempt, articles = _first(lambda n: _coverage(secret, n), _coverage_holds)
        yield _variant(articles, attempt)


def _first(make: Callable[[int], Package], holds: Callable[[], bool]) -> tuple[int, Package]:
    """The first attempt that carries every lesson."""
    for attempt in range(MOST_ATTEMPTS):
        package = make(attempt)
        with tempfile.TemporaryDirectory(prefix="doingoai-variant-") as place:
            for file, content in package.files().items():
                Path(place, file).write_bytes(content)
            with datasets.using({package.name: place}):
                if holds():
                    return attempt, package
    raise Refused(
        Message(
            "None of {attempts} drawings for this key carries every lesson of the exercises.",
            {"attempts": MOST_ATTEMPTS},
        ),
        Message("Choose another key. Nothing was changed."),
    )


def _posts_hold() -> bool:
    found = datasets.load("posts")
    return all(holds(found) for holds in planted_posts.LESSONS.values())


def _comments_hold() -> bool:
    labels = datasets.load("comments", "labels")
    asked = planted_comments.ten(datasets.load("comments"), labels)
    return all(holds(asked) for holds in planted_comments.LESSONS.values())


def _mentions_hold() -> bool:
    series, events = datasets.load("mentions"), datasets.load("mentions", "events")
    return all(holds(series, events) for holds in planted_mentions.LESSONS.values())


def _coverage_holds() -> bool:
    found = datasets.load("coverage")
    return all(holds(found) for holds in planted_coverage.LESSONS.values())


def _posts(secret: Secret, attempt: int) -> Package:
    return posts.package(posts_draw(secret, attempt), _edition(posts.EDITION, secret))


def _comments(secret: Secret, attempt: int, rows: object) -> Package:
    edition = _edition(comments.EDITION, secret)
    return comments.package(rows, comments_draw(secret, attempt), edition)


def _mentions(secret: Secret, attempt: int) -> Package:
    return mentions.package(mentions_draw(secret, attempt), _edition(mentions.EDITION, secret))


def _coverage(secret: Secret, attempt: int) -> Package:
    return coverage.package(coverage_draw(secret, attempt), _edition(coverage.EDITION, secret))


def _edition(ours: Edition, secret: Secret) -> Edition:
    return Edition(f"{ours.version}-k{secret.mark}", secret.mark)


def _variant(package: Package, attempt: int) -> Variant:
    files = package.files()
    words = course_file("datasets", package.name, CARD).read_text(encoding="utf-8")
    files[CARD] = card(words, package.version).encode("utf-8")
    return Variant(package.name, package.version, attempt, dict(files))
