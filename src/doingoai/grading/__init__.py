"""Marks: trusted marking, specimens and health, and what we add to nbgrader.

The names are loaded when first used: a learner's computer has no nbgrader, and
``curriculum/*/specimens.py`` needs only :class:`Specimens`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from doingoai.grading._attention import Attention, AttentionKind
    from doingoai.grading._feedback import FeedbackExporter, FriendlyFeedback
    from doingoai.grading._other_versions import SetAsideOtherVersions
    from doingoai.grading._pinned import PinnedMarker, PinnedMarks, mark_pinned
    from doingoai.grading._pins import allowed_for
    from doingoai.grading._release import after_release
    from doingoai.grading._sanitize import KeepLastCopy, RestoreCells
    from doingoai.grading._show_answers import ExecuteKeepingAnswers, ShowAnswers
    from doingoai.grading.health import ModuleHealth, check_module
    from doingoai.grading.marking import Marker, mark
    from doingoai.grading.specimens import CannotTell, Specimens

_HOME = {
    "Attention": "_attention",
    "AttentionKind": "_attention",
    "CannotTell": "specimens",
    "ExecuteKeepingAnswers": "_show_answers",
    "FeedbackExporter": "_feedback",
    "FriendlyFeedback": "_feedback",
    "KeepLastCopy": "_sanitize",
    "Marker": "marking",
    "ModuleHealth": "health",
    "PinnedMarker": "_pinned",
    "PinnedMarks": "_pinned",
    "RestoreCells": "_sanitize",
    "SetAsideOtherVersions": "_other_versions",
    "ShowAnswers": "_show_answers",
    "Specimens": "specimens",
    "after_release": "_release",
    "allowed_for": "_pins",
    "check_module": "health",
    "mark": "marking",
    "mark_pinned": "_pinned",
}

__all__ = [
    "Attention",
    "AttentionKind",
    "CannotTell",
    "ExecuteKeepingAnswers",
    "FeedbackExporter",
    "FriendlyFeedback",
    "KeepLastCopy",
    "Marker",
    "ModuleHealth",
    "PinnedMarker",
    "PinnedMarks",
    "RestoreCells",
    "SetAsideOtherVersions",
    "ShowAnswers",
    "Specimens",
    "after_release",
    "allowed_for",
    "check_module",
    "mark",
    "mark_pinned",
]


def __getattr__(name: str) -> object:
    """Load ``name`` from the module that holds it."""
    if name not in _HOME:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"doingoai.grading.{_HOME[name]}"), name)
