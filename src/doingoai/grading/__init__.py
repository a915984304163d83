"""Marks: trusted marking, specimens and health, and what we add to nbgrader.

The names are loaded when first used: a learner's computer has no nbgrader, and
``curriculum/*/specimens.py`` needs only :class:`Specimens`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from doingoai.grading._feedback import FeedbackExporter, FriendlyFeedback
    from doingoai.grading._release import remove_answers_from_release
    from doingoai.grading._sanitize import KeepLastCopy, RestoreCells
    from doingoai.grading._show_answers import ExecuteKeepingAnswers, ShowAnswers
    from doingoai.grading.health import ModuleHealth, check_module
    from doingoai.grading.marking import Marker, mark
    from doingoai.grading.specimens import CannotTell, Specimens

_HOME = {
    "CannotTell": "specimens",
    "ExecuteKeepingAnswers": "_show_answers",
    "FeedbackExporter": "_feedback",
    "FriendlyFeedback": "_feedback",
    "KeepLastCopy": "_sanitize",
    "Marker": "marking",
    "ModuleHealth": "health",
    "RestoreCells": "_sanitize",
    "ShowAnswers": "_show_answers",
    "Specimens": "specimens",
    "check_module": "health",
    "mark": "marking",
    "remove_answers_from_release": "_release",
}

__all__ = [
    "CannotTell",
    "ExecuteKeepingAnswers",
    "FeedbackExporter",
    "FriendlyFeedback",
    "KeepLastCopy",
    "Marker",
    "ModuleHealth",
    "RestoreCells",
    "ShowAnswers",
    "Specimens",
    "check_module",
    "mark",
    "remove_answers_from_release",
]


def __getattr__(name: str) -> object:
    """Load ``name`` from the module that holds it."""
    if name not in _HOME:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"doingoai.grading.{_HOME[name]}"), name)
