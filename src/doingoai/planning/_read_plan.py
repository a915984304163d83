"""A plan from plain data that a person wrote: never refused, what does not fit is named."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from doingoai.planning._plan import (
    Activity,
    Measure,
    MessageHouse,
    Objective,
    Pillar,
    Plan,
    Spending,
)
from doingoai.text import fold

ROWS: Mapping[str, type] = {
    "objectives": Objective,
    "activities": Activity,
    "spending": Spending,
    "measures": Measure,
    "pillars": Pillar,
}
TEXTS = ("audiences", "languages")  # fields that hold several texts
SWITCHES = ("protocol", "reserve")
# Fields as somebody writes them who thinks in Vietnamese (folded); the first that a row has holds.
_IN_VIETNAMESE = {
    "tieu de": ("title",),
    "ten": ("name", "title", "metric"),
    "ten chien dich": ("title",),
    "co quan": ("mission",),
    "ngay lap": ("drawn_up",),
    "bat dau": ("starts",),
    "ket thuc": ("ends",),
    "mui gio": ("zone",),
    "ngon ngu": ("languages", "language"),
    "muc tieu": ("objectives",),
    "chi so": ("metric", "name"),
    "giai doan": ("stage",),
    "don vi": ("unit", "units"),
    "muc ban dau": ("baseline",),
    "chi tieu": ("target",),
    "doi tuong": ("audiences", "audience"),
    "thoi han": ("deadline",),
    "nguon": ("source",),
    "chien luoc": ("strategy",),
    "khung thong diep": ("house",),
    "mai": ("roof",),
    "mai nha": ("roof",),
    "tru cot": ("pillars",),
    "thong diep": ("line", "house"),
    "chu de": ("topic",),
    "quyet dinh": ("decision",),
    "ket qua": ("result",),
    "hoat dong": ("activities",),
    "kenh": ("channel",),
    "ngay": ("day",),
    "gio": ("hour",),
    "ngan sach": ("budget",),
    "chi": ("spending",),
    "chi phi": ("spending",),
    "danh gia": ("measures",),
    "thuoc do": ("measures",),
    "co quan duyet": ("cleared_by",),
    "ngay duyet": ("cleared_at",),
}
_YES = {"yes", "true", "y", "1", "x", "có", "đúng"}
_NO = {"no", "false", "n", "0", "", "không", "sai"}
_SHOWN = 60


@dataclass(frozen=True)
class PlanProblem:
    """A part of a plan that was not understood.

    Attributes:
        code: ``"unknown-key"``: there is no such field; ``"wrong-shape"``: a list, a row of named
            fields, a text or yes/no was expected.
        where: the place, steps parted by "/", rows counted from 1: ``"activities/2/dya"``.
        found: what stands there, shortened.
        nearest: for an unknown field the known one that is nearest, else "".
        expected: for a wrong shape ``"rows"``, ``"row"``, ``"text"`` or ``"yes-no"``, else "".
    """

    code: Literal["unknown-key", "wrong-shape"]
    where: str
    found: str = ""
    nearest: str = ""
    expected: str = ""


def read_plan(data: object) -> tuple[Plan, tuple[PlanProblem, ...]]:
    """The plan that plain data describe, and what in them was not understood.

    Args:
        data: mappings, lists and texts as a YAML file gives them; numbers and days become text.

    Returns:
        A plan, in which what was not understood is blank; no problems where all was.
    """
    found: list[PlanProblem] = []
    plan: Plan = _row(Plan, data, "", found)
    return plan, tuple(found)


def read_house(data: object) -> tuple[MessageHouse, tuple[PlanProblem, ...]]:
    """The message house that plain data describe; see `read_plan`."""
    found: list[PlanProblem] = []
    house: MessageHouse = _row(MessageHouse, data, "", found)
    return house, tuple(found)


def read_row(kind: type, data: object) -> Any:
    """One row of a plan, of the dataclass ``kind``; what is not understood is blank."""
    return _row(kind, data, "", [])


def _row(kind: type, data: object, where: str, found: list[PlanProblem]) -> Any:
    if not isinstance(data, Mapping):
        if data not in (None, ""):
            found.append(PlanProblem("wrong-shape", where, _shown(data), expected="row"))
        return kind()
    known = [field.name for field in dataclasses.fields(kind)]
    values: dict[str, Any] = {}
    for key, given in data.items():
        name = str(key).strip()
        place = f"{where}/{name[:_SHOWN]}" if where else name[:_SHOWN]
        if name in known:
            values[name] = _value(name, given, place, found)
        elif name != "kind":
            found.append(
                PlanProblem("unknown-key", place, _shown(given), nearest=_nearest(name, known))
            )
    return kind(**values)


def _nearest(name: str, known: Sequence[str]) -> str:
    """The field that is meant by a name that is none; "" where nobody can tell."""
    folded = fold(name.replace("_", " "))
    for field in _IN_VIETNAMESE.get(" ".join(folded.split()), ()):
        if field in known:
            return field
    return next(iter(difflib.get_close_matches(name.lower(), known, 1)), "")


def _value(name: str, given: object, place: str, found: list[PlanProblem]) -> Any:
    if name == "house":
        return None if given in (None, "") else _row(MessageHouse, given, place, found)
    if name in ROWS:
        return _rows(ROWS[name], given, place, found)
    if name in TEXTS:
        return _texts(given, place, found)
    if name in SWITCHES:
        said = (_text(given, place, found) or "").strip().lower()
        if said not in _YES | _NO:
            found.append(PlanProblem("wrong-shape", place, _shown(given), expected="yes-no"))
        return said in _YES
    return _text(given, place, found)


def _rows(kind: type, given: object, place: str, found: list[PlanProblem]) -> tuple[Any, ...]:
    if given in (None, ""):
        return ()
    if isinstance(given, str) or not isinstance(given, Sequence):
        found.append(PlanProblem("wrong-shape", place, _shown(given), expected="rows"))
        return ()
    return tuple(
        _row(kind, each, f"{place}/{number}", found) for number, each in enumerate(given, start=1)
    )


def _texts(given: object, place: str, found: list[PlanProblem]) -> tuple[str, ...]:
    if isinstance(given, str):  # "vi, en"
        return tuple(part for each in given.replace(";", ",").split(",") if (part := each.strip()))
    if not isinstance(given, Sequence):
        text = _text(given, place, found)
        return (text,) if text else ()
    texts = (_text(each, f"{place}/{number}", found) for number, each in enumerate(given, start=1))
    return tuple(text for text in texts if text)


def _text(given: object, place: str, found: list[PlanProblem]) -> str:
    if given is None:
        return ""
    if isinstance(given, Mapping) or (isinstance(given, Sequence) and not isinstance(given, str)):
        found.append(PlanProblem("wrong-shape", place, _shown(given), expected="text"))
        return ""
    if isinstance(given, bool):
        return "yes" if given else "no"
    # Half of an emoji, as JSON may write it, is no character and cannot be saved.
    return str(given).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _shown(given: object) -> str:
    text = " ".join(str(given).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
