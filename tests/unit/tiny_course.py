"""A course of one module, small enough to change in every way a real one changes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

WORDS = {
    "vi": {"start": "# Chào mừng", "lesson": "# Bài học", "exercise": "# Bài tập"},
    "en": {"start": "# Welcome", "lesson": "# Lesson", "exercise": "# Exercise"},
}
MODULE = "5-social-media"
AUTO = "x = 1"


def tiny_course(source: Path, *, edition: str = "2026.11", extra: str = "") -> Path:
    """Write course/, exercises/ and datasets/ below ``source``; ``extra`` makes a new version."""
    for language, words in WORDS.items():
        course = source / "course" / language
        _write(course / "start.ipynb", words["start"] + extra, edition, language)
        _write(course / MODULE / "lesson.ipynb", words["lesson"] + extra, edition, language)
        exercises = source / "exercises" / language / MODULE
        _write(exercises / "exercise.ipynb", words["exercise"] + extra, edition, language)
    posts = source / "datasets" / "posts"
    posts.mkdir(parents=True, exist_ok=True)
    (posts / "data.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (posts / "labels.csv").write_text("key\nreply\n", encoding="utf-8")
    (posts / "README.md").write_text("# Posts\n", encoding="utf-8")
    resources = [
        {"name": "data", "path": "data.csv"},
        {"name": "labels", "path": "labels.csv", "audience": "instructor"},
    ]
    described = json.dumps({"name": "posts", "resources": resources})
    (posts / "datapackage.json").write_text(described, encoding="utf-8")
    return source


def _write(path: Path, text: str, edition: str, language: str) -> None:
    cells = [
        {"cell_type": "markdown", "id": "head", "metadata": {}, "source": text},
        {
            "cell_type": "code",
            "id": "set-up",
            "metadata": {"tags": ["setup", "auto"]},
            "source": AUTO,
            "outputs": [],
            "execution_count": None,
        },
    ]
    metadata = {
        "doingoai": {"format": 1, "edition": edition, "language": language},
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
