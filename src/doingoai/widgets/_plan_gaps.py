"""What of a plan is still empty, in words for the head of each step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, Message, translate
from doingoai.widgets._plan_words import FIELDS, ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# The steps of OASIS, before them what names the campaign; each with the fields it asks for.
STEPS: Mapping[str, tuple[str, ...]] = {
    "campaign": ("title", "mission", "drawn_up", "starts", "ends"),
    "objectives": ("objectives",),
    "audience": ("audiences", "insight"),
    "strategy": ("strategy", "house"),
    "implementation": ("activities", "budget", "spending"),
    "scoring": ("measures", "cleared_by", "cleared_at"),
}
_ASKED = {
    "objectives": (
        "metric", "stage", "unit", "baseline", "baseline_day", "target", "audience", "deadline",
        "source",
    ),
    "activities": ("name", "channel", "audience", "day", "hour", "languages", "submitted"),
    "spending": ("channel", "units"),
    "measures": ("name", "stage", "source", "day"),
    "pillars": ("line", "decision", "target", "result"),
}  # fmt: skip
_NONE_YET = {
    "objectives": N_("no objective yet"),
    "activities": N_("no activity yet"),
    "spending": N_("no spending yet"),
    "measures": N_("no measure yet"),
}
# An act of protocol has no text to clear, a slot kept free no content yet.
_NEEDLESS = {"protocol": ("submitted",), "reserve": ("languages", "submitted", "audience")}
_EMPTY = N_("Still empty: {fields}.")
_FULL = N_("Every field is filled.")
_BARE = N_("Nothing is written yet.")


def gaps(plan: Mapping[str, Any], language: str) -> dict[str, str]:
    """What is still empty, one sentence a step of `STEPS`; of a plan as `as_json` gives it."""
    made = {}
    for step, names in STEPS.items():
        if not begun(step, plan):
            made[step] = translate(_BARE, language)
            continue
        open_parts = [words for name in names for words in _open(name, plan, language)]
        made[step] = (
            translate(_EMPTY, language, fields="; ".join(open_parts))
            if open_parts
            else translate(_FULL, language)
        )
    return made


def house_gaps(house: Mapping[str, Any] | None, language: str) -> str:
    """What of a message house is still empty, as one sentence."""
    given = house or {}
    if not _written(given):
        return translate(_BARE, language)
    rows = [*given.get("pillars", ()), {}, {}, {}]
    three = {"pillars": rows[: max(3, len(rows) - 3)]}
    parts = [] if _written(given.get("roof")) else [_label("house/roof", language)]
    parts += list(_rows("pillars", three["pillars"], language))
    if not parts:
        return translate(_FULL, language)
    return translate(_EMPTY, language, fields="; ".join(parts))


def written(plan: Mapping[str, Any]) -> bool:
    """Whether anything is written in a plan, its language and clock aside."""
    return any(begun(step, plan) for step in STEPS)


def begun(step: str, plan: Mapping[str, Any]) -> bool:
    """Whether anything is written in one of `STEPS`."""
    return any(_written(plan.get(name)) for name in STEPS[step])


def _open(name: str, plan: Mapping[str, Any], language: str) -> Iterator[str]:
    if not _written(plan.get(name)):
        none_yet = _NONE_YET.get(name)
        yield translate(none_yet, language) if none_yet else _label(name, language)
    elif name in _ASKED:
        yield from _rows(name, plan[name], language)


def _rows(name: str, rows: list[Mapping[str, Any]], language: str) -> Iterator[str]:
    for number, row in enumerate(rows, start=1):
        needless = [each for mark in _NEEDLESS if row.get(mark) for each in _NEEDLESS[mark]]
        missing = [
            _label(f"{name}/{field}", language)
            for field in _ASKED[name]
            if field not in needless and not _written(row.get(field))
        ]
        if missing:
            which = Message(ROWS[name], {"number": number}).text(language)
            yield f"{which} – {', '.join(missing)}"


def _label(name: str, language: str) -> str:
    words = translate(FIELDS[name], language)
    return words.partition(":")[0] if name.startswith(("house/", "pillars/")) else words.lower()


def _written(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_written(each) for name, each in value.items() if name not in {"language"})
    if isinstance(value, list):
        return any(_written(each) for each in value)
    return bool(value.strip()) if isinstance(value, str) else bool(value)
