"""Kinds of answers that are a list of keys: several of the options, and an order of items."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message, translate
from doingoai.workbook._kinds import as_options, dash, refused
from doingoai.workbook._state import Cleaned, Problem

if TYPE_CHECKING:
    from doingoai.workbook._kinds import Path

# More keys than any question offers: what is longer (or endless) is not read to its end.
_MOST_KEYS = 1000
_LONGEST_KEY = 100


@dataclass(frozen=True)
class Choices:
    """Several of the options. Value: list of the chosen keys, in the options' order.

    By code any iterable of keys does: a list, a set, a column of a frame. Choosing nothing is no
    answer; where "none of these" can be right, offer it as an option.

    Attributes:
        options: what is offered, key → words, in the order shown.
        least: fewest that make a complete answer, 1 or more.
        most: most that can be chosen; None for all.
    """

    options: Mapping[str, str]
    label: str = ""
    least: int = 1
    most: int | None = None
    name: str = "choices"

    def __post_init__(self) -> None:
        if not 1 <= self.least <= self._most <= len(self.options):
            raise ValueError("1 ≤ least ≤ most ≤ number of options must hold")

    @property
    def _most(self) -> int:
        return len(self.options) if self.most is None else self.most

    def spec(self) -> dict[str, Any]:
        """See `Kind.spec`."""
        return {
            "kind": self.name,
            "label": self.label,
            "options": as_options(self.options),
            "least": self.least,
            "most": self.most,
        }

    def clean(self, raw: object, *, language: str, previous: Any = None) -> Cleaned:
        """See `Kind.clean`; keys that are offered no more are named, the others kept."""
        if raw is None:
            return Cleaned(None)
        keys = _keys(raw)
        if keys is None:
            return refused(previous, Message("A list of the options' keys is expected."))
        known = _known(keys, self.options)
        chosen = [key for key in self.options if key in known]
        problems = _strangers(keys, self.options)
        if len(chosen) > self._most:
            counts = {"most": self._most, "count": len(chosen)}
            too_many = Message("At most {most} can be chosen; these are {count}.", counts)
            return refused(previous, too_many)
        if not chosen:
            return Cleaned(previous if problems else None, problems)
        return Cleaned(chosen, problems)

    def complete(self, value: Any) -> bool:
        """See `Kind.complete`."""
        return value is not None and len(value) >= self.least

    def missing(self, value: Any, *, language: str) -> list[str]:
        """What a value lacks to be complete, in words."""
        if self.complete(value):
            return []
        counts = {"least": self.least, "count": len(value or ())}
        return [translate("{count} chosen; at least {least} are asked for.", language, **counts)]

    def schema(self) -> dict[str, Any]:
        """See `Kind.schema`."""
        return _list_schema(self.options, self._most)

    def show(self, value: Any, *, language: str) -> str:
        """See `Kind.show`."""
        return _listed("ul", [self.options[key] for key in value or () if key in self.options])

    def label_of(self, path: Path) -> str:
        """The label of the option that ``path`` names, else the question's."""
        return self.options.get(path[0], self.label) if path else self.label


@dataclass(frozen=True)
class Order:
    """All items, put in order. Value: list of their keys; incomplete while some are missing.

    By code a list of keys, first to last; a set says nothing about an order and is refused.

    Attributes:
        items: key → words, **in the order in which they are first shown**. Nothing is shuffled,
            since the order stands in the notebook's source anyway: write the items in an order
            that gives nothing away (by length, by name), never in the right one.
    """

    items: Mapping[str, str]
    label: str = ""
    name: str = "order"

    def __post_init__(self) -> None:
        if len(self.items) < 2:  # noqa: PLR2004 - fewer cannot be put in order
            raise ValueError("an order needs two items or more")

    def spec(self) -> dict[str, Any]:
        """See `Kind.spec`."""
        return {"kind": self.name, "label": self.label, "items": as_options(self.items)}

    def clean(self, raw: object, *, language: str, previous: Any = None) -> Cleaned:
        """See `Kind.clean`; of an item named twice the first place is kept."""
        if raw is None:
            return Cleaned(None)
        keys = None if isinstance(raw, Set) else _keys(raw)
        if keys is None:
            return refused(previous, Message("A list of the items' keys, in order, is expected."))
        known = _known(keys, self.items)
        placed = list(dict.fromkeys(known))
        problems = _strangers(keys, self.items)
        twice = [key for key in placed if known.count(key) > 1]
        if twice:
            named = {"named": ", ".join(twice[:3])}
            problems += (Problem((), Message("Named more than once: {named}.", named)),)
        if not placed:
            return Cleaned(previous if problems else None, problems)
        return Cleaned(placed, problems)

    def complete(self, value: Any) -> bool:
        """See `Kind.complete`."""
        return value is not None and len(value) == len(self.items)

    def missing(self, value: Any, *, language: str) -> list[str]:
        """The items without a place, in words."""
        return [label for key, label in self.items.items() if key not in (value or ())]

    def schema(self) -> dict[str, Any]:
        """See `Kind.schema`."""
        return _list_schema(self.items, len(self.items))

    def show(self, value: Any, *, language: str) -> str:
        """See `Kind.show`."""
        return _listed("ol", [self.items[key] for key in value or () if key in self.items])

    def label_of(self, path: Path) -> str:
        """The labels of the items along ``path`` (one, or the two of a pair), else the question's.

        A pair is shown with an arrow from the first to the second.
        """
        named = [self.items[key] for key in path if key in self.items]
        return " → ".join(named) or self.label


def _keys(raw: object) -> list[object] | None:
    """The keys in ``raw`` as a list, text in NFC; None where it is no list of keys.

    A text is one key at most and a mapping is more than keys: neither is what was meant.
    """
    if isinstance(raw, str | bytes | Mapping) or not isinstance(raw, Iterable):
        return None
    try:
        items = list(islice(raw, _MOST_KEYS + 1))
    except TypeError:  # numpy's scalar arrays say that they can be iterated over, and cannot
        return None
    if len(items) > _MOST_KEYS:
        return None
    return [_plain_key(item) for item in items]


def _plain_key(item: object) -> object:
    if isinstance(item, str) and len(item) <= _LONGEST_KEY:
        return unicodedata.normalize("NFC", item)
    return item


def _known(keys: list[object], known: Mapping[str, str]) -> list[str]:
    return [key for key in keys if isinstance(key, str) and key in known]


def _strangers(keys: list[object], known: Mapping[str, str]) -> tuple[Problem, ...]:
    unknown = [key for key in keys if not (isinstance(key, str) and key in known)]
    if not unknown:
        return ()
    named = ", ".join(_in_short(key) for key in unknown[:3])
    return (Problem((), Message("Not offered here: {named}.", {"named": named})),)


def _in_short(key: object) -> str:
    words = key if isinstance(key, str) else type(key).__name__
    return words[:30].encode("utf-8", "replace").decode("utf-8")


def _list_schema(known: Mapping[str, str], most: int) -> dict[str, Any]:
    return {
        "type": "array",
        "items": {"enum": list(known)},
        "uniqueItems": True,
        "minItems": 1,
        "maxItems": most,
    }


def _listed(tag: str, labels: list[str]) -> str:
    if not labels:
        return dash()
    lines = "".join(f"<li>{html.escape(label)}</li>" for label in labels)
    return f"<{tag}>{lines}</{tag}>"
