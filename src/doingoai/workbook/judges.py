"""Judges: functions from an answer's value to a `Verdict`, built from a few combinators.

A judge gets a value that its kind has accepted, complete or not; what is missing earns nothing.
Expected values are computed from the datasets where the judge is built. ``misconceptions`` name
known wrong ways by the value each leads to, so that feedback can say which one it was; where one
of them happens to equal the right answer on some data, right wins.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from typing import Any

from doingoai.workbook._chart_judge import chart
from doingoai.workbook._verdict import RIGHT, Judge, Reason, Verdict, wrong

__all__ = [
    "chart",
    "choices",
    "each",
    "equals",
    "near",
    "one_of",
    "order",
    "pairs",
    "rules",
    "slots",
]

# Two numbers closer than this are the same number; it absorbs the last binary digit only.
_SAME = 1e-9


def equals(expected: object, misconceptions: Mapping[str, object] | None = None) -> Judge:
    """Full for ``expected``, else nothing."""
    return one_of([expected], {c: [v] for c, v in (misconceptions or {}).items()})


def one_of(
    accepted: Collection[object], misconceptions: Mapping[str, object] | None = None
) -> Judge:
    """Full for any of ``accepted``; a misconception is one value or a collection of them."""
    known = {code: _several(value) for code, value in (misconceptions or {}).items()}

    def judge(value: object) -> Verdict:
        if value in accepted:
            return RIGHT
        return wrong(next((code for code, values in known.items() if value in values), "wrong"))

    return judge


def near(
    expected: float, within: float, misconceptions: Mapping[str, float | None] | None = None
) -> Judge:
    """Full for a number at most ``within`` (absolute, inclusive) away from ``expected``.

    Misconceptions that could not be computed (None, NaN) are left out.
    """
    known = {
        code: float(value)
        for code, value in (misconceptions or {}).items()
        if value is not None and math.isfinite(value)
    }

    def judge(value: float) -> Verdict:
        if abs(value - expected) <= within + _SAME:
            return RIGHT
        close = {
            code: abs(value - other)
            for code, other in known.items()
            if abs(value - other) <= within + _SAME
        }
        return wrong(min(close, key=close.__getitem__) if close else "wrong")

    return judge


def pairs(
    expected: Mapping[str, str | Collection[str]], reasons: Mapping[str, str] | None = None
) -> Judge:
    """An equal share for each item matched to its key (or to one of its keys).

    ``reasons`` gives an item's reason code for a wrong match; "wrong" where it names none.
    """
    accepted = {item: _several(keys) for item, keys in expected.items()}
    codes = reasons or {}

    def judge(value: Mapping[str, str]) -> Verdict:
        found = []
        for item, keys in accepted.items():
            if item not in value:
                found.append(Reason("missing", ok=False, at=(item,)))
            elif value[item] in keys:
                found.append(Reason("right", ok=True, at=(item,)))
            else:
                found.append(Reason(codes.get(item, "wrong"), ok=False, at=(item,)))
        return Verdict(sum(reason.ok for reason in found) / len(accepted), tuple(found))

    return judge


def choices(right: Collection[str], misconceptions: Mapping[str, str] | None = None) -> Judge:
    """(Right ones chosen − wrong ones chosen) ÷ number of right ones, never below 0.

    Args:
        right: the keys that belong to the answer, at least one.
        misconceptions: reason codes by option: for a wrong one that is chosen, or a right one
            that is left out. Others give "chosen-wrongly" and "left-out".

    Raises:
        ValueError: nothing is right; such a question cannot be marked.
    """
    belonging = sorted({str(key) for key in _several(right)})
    if not belonging:
        raise ValueError("at least one option must be right")
    codes = misconceptions or {}

    def judge(value: Collection[str]) -> Verdict:
        chosen = list(value)
        wrongly = [key for key in chosen if key not in belonging]
        left_out = [key for key in belonging if key not in chosen]
        if not wrongly and not left_out:
            return RIGHT
        hits = len(belonging) - len(left_out)
        reasons = [
            *(Reason("right", ok=True, at=(key,)) for key in chosen if key in belonging),
            *(Reason(codes.get(key, "chosen-wrongly"), ok=False, at=(key,)) for key in wrongly),
            *(Reason(codes.get(key, "left-out"), False, (key,), telling=1) for key in left_out),
        ]
        return Verdict(max(0, hits - len(wrongly)) / len(belonging), tuple(reasons))

    return judge


def order(
    pairs: Collection[tuple[str, str]], reasons: Mapping[tuple[str, str], str] | None = None
) -> Judge:
    """An equal share for each (before, after) pair that the order keeps; nothing else counts.

    Args:
        pairs: only those of which one is clearly first, at least one.
        reasons: a pair's reason code when it is the wrong way round; "wrong-order" where none
            is named.

    Raises:
        ValueError: no pair is given, or a pair and its opposite.
    """
    clear = tuple(dict.fromkeys((before, after) for before, after in pairs))
    if not clear or any((after, before) in clear for before, after in clear):
        raise ValueError("pairs must be given, and never a pair and its opposite")
    codes = reasons or {}

    def judge(value: Collection[str]) -> Verdict:
        place = {key: position for position, key in enumerate(value)}
        found = []
        for pair in clear:
            absent = [key for key in pair if key not in place]
            if absent:
                found.append(Reason("missing", ok=False, at=(absent[0],)))
            elif place[pair[0]] < place[pair[1]]:
                found.append(Reason("right", ok=True, at=pair, telling=2))
            else:
                code = codes.get(pair, "wrong-order")
                found.append(Reason(code, ok=False, at=pair, telling=2))
        kept = sum(reason.ok for reason in found)
        if kept == len(clear):
            return RIGHT
        return Verdict(kept / len(clear), tuple(dict.fromkeys(found)))

    return judge


def slots(fields: Mapping[str, Judge], weights: Mapping[str, float] | None = None) -> Judge:
    """Each field by its own judge; shares weighted (equally unless ``weights`` says otherwise)."""
    weight = {name: float((weights or {}).get(name, 1.0)) for name in fields}
    whole = sum(weight.values())

    def judge(value: Mapping[str, Any]) -> Verdict:
        share = 0.0
        found: list[Reason] = []
        for name, inner in fields.items():
            if name not in value:
                found.append(Reason("missing", ok=False, at=(name,)))
                continue
            verdict = inner(value[name])
            share += weight[name] * verdict.share
            found += [reason.under(name) for reason in verdict.reasons]
        return Verdict(share / whole, tuple(found))

    return judge


def each(cells: Mapping[str, Mapping[str, Judge]]) -> Judge:
    """A table's cells, each by its own judge, all of equal weight."""
    return slots(
        {row: slots(columns) for row, columns in cells.items()},
        weights={row: len(columns) for row, columns in cells.items()},
    )


def rules(checks: Mapping[str, tuple[Callable[[Any], bool], float]]) -> Judge:
    """A share for each check that holds: ``{code: (predicate on the value, weight)}``."""
    whole = sum(weight for _, weight in checks.values())

    def judge(value: object) -> Verdict:
        held = {code: bool(predicate(value)) for code, (predicate, _) in checks.items()}
        share = sum(checks[code][1] for code, ok in held.items() if ok) / whole
        return Verdict(share, tuple(Reason(code, ok=ok) for code, ok in held.items()))

    return judge


def _several(value: object) -> Collection[object]:
    if isinstance(value, str) or not isinstance(value, Collection):
        return (value,)
    return value
