"""A plan as the browser holds it: plain lists, texts and switches, and back."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any

from doingoai.planning import (
    Activity,
    Measure,
    MessageHouse,
    Objective,
    Pillar,
    Plan,
    Spending,
)
from doingoai.widgets._typed_text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_CHARS = 5_000  # of one field: a plan is one page
MAX_ROWS = 60  # of one list: a year has 52 weeks
_ROWS: dict[str, type] = {
    "objectives": Objective,
    "activities": Activity,
    "spending": Spending,
    "measures": Measure,
    "pillars": Pillar,
}
_BLANK_PILLAR = Pillar()


def as_json(plan: Plan) -> dict[str, Any]:
    """``plan`` for the browser: mappings in the order of the fields, lists, texts, booleans."""
    made: dict[str, Any] = _listed(asdict(plan))
    return made


def from_json(raw: object) -> Plan:
    """The plan that the browser sent; what is unknown, of another type or too long is blank."""
    plan: Plan = _made(Plan, raw)
    return replace(plan, house=_trimmed(plan.house))


def blanks() -> dict[str, Any]:
    """One blank row of each list by its name, and a blank house, for the browser to add."""
    rows = {name: _listed(asdict(kind())) for name, kind in _ROWS.items()}
    return {**rows, "house": _listed(asdict(MessageHouse()))}


def _made(kind: type, raw: object) -> Any:
    given = raw if isinstance(raw, dict) else {}
    values: dict[str, Any] = {}
    for each in fields(kind):
        name, value = each.name, given.get(each.name)
        if name in _ROWS:
            rows = value if isinstance(value, list) else []
            values[name] = tuple(_made(_ROWS[name], row) for row in rows[:MAX_ROWS])
        elif name == "house":
            values[name] = _made(MessageHouse, value) if isinstance(value, dict) else None
        elif isinstance(each.default, tuple):
            listed = value if isinstance(value, list) else []
            texts = (clean(one, MAX_CHARS) for one in listed[:MAX_ROWS])
            values[name] = tuple(dict.fromkeys(text for text in texts if text))
        elif isinstance(each.default, bool):
            values[name] = value is True
        else:
            values[name] = clean(value, MAX_CHARS)
    return kind(**values)


def _trimmed(house: MessageHouse | None) -> MessageHouse | None:
    """Without blank pillars at the end; None where nothing is written."""
    if house is None:
        return None
    pillars = list(house.pillars)
    while pillars and pillars[-1] == _BLANK_PILLAR:
        pillars.pop()
    return replace(house, pillars=tuple(pillars)) if pillars or house.roof or house.day else None


def _listed(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _listed(each) for name, each in value.items()}
    return [_listed(each) for each in value] if isinstance(value, tuple | list) else value


def text_at(plan: Mapping[str, Any], place: str) -> str:
    """What is written in the field at ``place`` (``"objectives/1/metric"``); "" for no text."""
    here: Any = plan
    for step in place.split("/"):
        if isinstance(here, list):
            here = here[int(step) - 1] if step.isdecimal() and 0 < int(step) <= len(here) else None
        else:
            here = here.get(step) if isinstance(here, dict) else None
    return here if isinstance(here, str) else ""
