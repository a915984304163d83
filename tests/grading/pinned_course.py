"""The small course on two versions of posts: its best hour is how many posts there are, by 24."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import nbformat
from nbgrader_course import cell
from small_course import MARKS, MODULE, RIGHT, answers, write

from doingoai import datasets
from doingoai.datasets.generators import posts as ours
from doingoai.refresh.versions import Store

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = "2026.11.1", "2026.11.2"
OLD_HOUR, NEW_HOUR = len(ours.rows()) % 24, 50 % 24
assert OLD_HOUR != NEW_HOUR


def course_on_posts(root: Path) -> Path:
    """The small course, its first question answered by the posts."""
    write(root, {**MARKS, "hour": "judges.one_of([len(posts) % 24])"})
    for language in ("vi", "en"):
        file = root / "solutions" / language / MODULE / "exercise.ipynb"
        notebook = nbformat.read(file, as_version=4)
        cell(notebook, "set-up").source += '\nposts = book.dataset("posts")'
        nbformat.write(notebook, file)
    return root


def class_with_posts(folder: Path) -> Store:
    """A class's folder in which the course's posts are current."""
    store = Store(folder)
    store.promote("posts", store.adopt("posts", datasets.version_folder("posts", OLD)))
    return store


def refresh(store: Store) -> None:
    """The class's posts replaced by fifty others."""
    with store.staging("posts") as staging:
        staging.add(datasets.load("posts").head(50))
        staging.describe(version=NEW, title="An export", made_by={"refresh": ["meta-posts"]})
        staging.finish()
    store.promote("posts", NEW)


def given(version: object, hour: int, **more: Any) -> dict[str, Any]:
    """Right answers, the hour as given on ``version`` of the posts."""
    document = answers(**{**RIGHT, "hour": hour, **more})
    for entry in document["answers"].values():
        entry["dataset"] = {"posts": version}
    return document


def key(root: Path, language: str = "vi") -> Path:
    """The instructor's notebook."""
    return root / "solutions" / language / MODULE / "exercise.ipynb"
