from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def part(value: Any, field: str) -> str:
    """The text of ``field`` in an answer: of a record, or the answer itself when it is a text."""
    if isinstance(value, str):
        return value
    found = value.get(field) if isinstance(value, Mapping) else None
    return found if isinstance(found, str) else ""
