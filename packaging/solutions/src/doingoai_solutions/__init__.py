"""Worked solutions and keys of doingoai: files only, and where they are."""

from __future__ import annotations

from pathlib import Path

__version__ = "0.1.0"

_COURSE = Path(__file__).parent / "_course"


def solutions_file(*parts: str) -> Path:
    """A path below ``solutions/``, ``curriculum/`` or ``datasets/`` in this distribution.

    Example: ``solutions_file("solutions", "vi", "5-social-media", "exercise.ipynb")``.
    """
    return _COURSE.joinpath(*parts)
