"""Kinds of answers that are one value: a number, a choice.

A kind knows the form of an answer and nothing of right or wrong. It says how a front end shows
it (``spec``), turns raw input into a language-neutral value (``clean``), tells whether nothing is
missing (``complete``) and describes the value as a JSON schema (``schema``).
"""

from __future__ import annotations

import html
import math
import numbers
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from doingoai.i18n import Message, format_number
from doingoai.workbook._state import Cleaned, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

Path = tuple[str, ...]


class Kind(Protocol):
    """What every kind of answer offers."""

    @property
    def name(self) -> str:
        """The kind's name in answers.json."""

    @property
    def label(self) -> str:
        """What the learner reads beside the field."""

    def spec(self) -> dict[str, Any]:
        """The form as JSON, for a front end."""

    def clean(self, raw: object, *, language: str, previous: Any = None) -> Cleaned:
        """The value in ``raw``; parts that cannot be kept fall back on ``previous``."""

    def complete(self, value: Any) -> bool:
        """Whether a cleaned ``value`` has all its parts."""

    def schema(self) -> dict[str, Any]:
        """The JSON schema of a value, complete or not."""

    def show(self, value: Any, *, language: str) -> str:
        """The value as static HTML, every word of the learner's escaped."""

    def label_of(self, path: Path) -> str:
        """What the learner reads at the part that ``path`` leads to."""


@dataclass(frozen=True)
class Number:
    """A number within a range. Value: int or float."""

    minimum: float
    maximum: float
    unit: str = ""
    whole: bool = False
    label: str = ""
    name: str = "number"

    def spec(self) -> dict[str, Any]:
        """See `Kind.spec`."""
        return {
            "kind": self.name,
            "label": self.label,
            "minimum": self.minimum,
            "maximum": self.maximum,
            "unit": self.unit,
            "whole": self.whole,
        }

    def clean(self, raw: object, *, language: str, previous: Any = None) -> Cleaned:
        """See `Kind.clean`; text is read as the learner's language writes numbers."""
        if _nothing(raw):
            return Cleaned(None)
        typed = isinstance(raw, str)
        value = _typed(raw, language) if isinstance(raw, str) else _plain_number(raw)
        if value is None:
            return refused(previous, Message("This is not a number that can be read."))
        if not self.minimum <= value <= self.maximum:
            bounds = {"minimum": self.minimum, "maximum": self.maximum}
            return refused(
                previous, Message("A number from {minimum} to {maximum} is expected.", bounds)
            )
        if self.whole and value != int(value):
            return refused(previous, Message("A whole number is expected."))
        if value == int(value):
            value = int(value)
        notes: dict[Path, Message] = {}
        if typed:
            shown = format_number(value, language, decimals=_decimals(value))
            if str(raw).strip() != shown:
                notes[()] = Message("Read as {number}", {"number": shown})
        return Cleaned(value, notes=notes)

    def complete(self, value: Any) -> bool:
        """See `Kind.complete`."""
        return value is not None

    def schema(self) -> dict[str, Any]:
        """See `Kind.schema`."""
        return {
            "type": "integer" if self.whole else "number",
            "minimum": self.minimum,
            "maximum": self.maximum,
        }

    def show(self, value: Any, *, language: str) -> str:
        """See `Kind.show`."""
        if value is None:
            return dash()
        words = format_number(value, language, decimals=_decimals(value))
        space = "" if self.unit == "%" else " "  # as `format_percent` writes it
        return html.escape(f"{words}{space}{self.unit}".strip())

    def label_of(self, path: Path) -> str:
        """See `Kind.label_of`."""
        return self.label


@dataclass(frozen=True)
class Choice:
    """One of several options. Value: the option's key."""

    options: Mapping[str, str]
    label: str = ""
    name: str = "choice"

    def spec(self) -> dict[str, Any]:
        """See `Kind.spec`."""
        return {"kind": self.name, "label": self.label, "options": as_options(self.options)}

    def clean(self, raw: object, *, language: str, previous: Any = None) -> Cleaned:
        """See `Kind.clean`."""
        if _nothing(raw):
            return Cleaned(None)
        if not isinstance(raw, str) or raw not in self.options:
            return refused(previous, Message("This is none of the options offered."))
        return Cleaned(raw)

    def complete(self, value: Any) -> bool:
        """See `Kind.complete`."""
        return value is not None

    def schema(self) -> dict[str, Any]:
        """See `Kind.schema`."""
        return {"enum": list(self.options)}

    def show(self, value: Any, *, language: str) -> str:
        """See `Kind.show`."""
        return html.escape(self.options[value]) if value in self.options else dash()

    def label_of(self, path: Path) -> str:
        """See `Kind.label_of`."""
        return self.label


def as_options(options: Mapping[str, str]) -> list[dict[str, str]]:
    """Keys and labels in order, as a front end takes them."""
    return [{"key": key, "label": label} for key, label in options.items()]


def _nothing(raw: object) -> bool:
    return raw is None or (isinstance(raw, str) and not raw.strip())


def _typed(raw: str, language: str) -> int | float | None:
    from doingoai.text import typed_number  # a question that nobody answers yet needs none of it

    return typed_number(raw, language)


def _plain_number(raw: object) -> int | float | None:
    """A finite built-in number, also from numpy or pandas; booleans are none."""
    if hasattr(raw, "item") and callable(raw.item):
        try:
            raw = raw.item()
        except (ValueError, TypeError):
            return None
    if isinstance(raw, bool) or not isinstance(raw, numbers.Real):
        return None
    if isinstance(raw, numbers.Integral):
        return int(raw)
    value = float(raw)
    return value if math.isfinite(value) else None


def refused(previous: Any, message: Message) -> Cleaned:
    return Cleaned(previous, problems=(Problem((), message),))


def _decimals(value: float) -> int:
    """As many decimals as the number has, four at most."""
    return len(f"{value:.4f}".rstrip("0").partition(".")[2])


def dash() -> str:
    return "–"
