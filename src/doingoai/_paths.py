"""Where the course's own files are: inside an installed copy, or around a clone."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_BUNDLED = _PACKAGE / "_course"


def clone_root() -> Path | None:
    """The clone that this package is run from, or None for an installed copy."""
    root = _PACKAGE.parents[1]
    return root if (root / "curriculum" / "course.toml").is_file() else None


def course_file(*parts: str) -> Path:
    """A path below ``course/``, ``exercises/`` or ``datasets/``, wherever they are here.

    Example: ``course_file("datasets", "posts")``.
    """
    return (clone_root() or _BUNDLED).joinpath(*parts)
