"""A plan as the text of a YAML file, always written the same way."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any, ClassVar

from doingoai.planning._plan import MessageHouse, Plan
from doingoai.planning._read_plan import ROWS, TEXTS, read_row

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDTH = 100
# As `doingoai._plain_data` reads: every other word stays a word, in quotes or not.
# Unicode's own line breaks; YAML reads them as spaces unless they are escaped.
_OTHER_BREAKS = re.compile("[\x85\u2028\u2029]")
_NULL = re.compile(r"(?:~|null|)$")


def plan_text(plan: Plan, beside: Mapping[str, Any] | None = None) -> str:
    """``plan`` as YAML: fields in the order of `Plan`, what is blank left out.

    Reading it with `read_plan` gives the same plan.

    Args:
        plan: the plan.
        beside: data in which the file may hold fields that a plan does not know; they are kept,
            at the end of the part to which they belong.
    """
    data = {"kind": plan.kind, **_plain(plan)}
    _keep(data, beside or {}, Plan)
    return _yaml(data)


def _plain(row: Any) -> dict[str, Any]:
    """What is not blank in a plan or a row of it."""
    data: dict[str, Any] = {}
    for field in dataclasses.fields(row):
        value = getattr(row, field.name)
        if field.name in ROWS:
            value = [_plain(each) for each in value]
        elif field.name in TEXTS:
            value = list(value)
        elif field.name == "house" and value is not None:
            value = _plain(value)
        if value not in ("", [], None, False):
            data[field.name] = "yes" if value is True else value
    return data


def _keep(data: dict[str, Any], beside: Mapping[str, Any], kind: type) -> None:
    """Add to ``data``, of a ``kind``, the fields of ``beside`` that no such row has."""
    known = {"kind", *(field.name for field in dataclasses.fields(kind))}
    for key, value in beside.items():
        if str(key).strip() not in known:
            data[str(key)] = value
        elif key == "house" and isinstance(value, dict) and key in data:
            _keep(data[key], value, MessageHouse)
        elif key in ROWS and isinstance(value, list):
            _keep_rows(data.get(key, []), value, ROWS[key])


def _keep_rows(rows: list[dict[str, Any]], beside: list[Any], kind: type) -> None:
    """The same for rows: each to the row that it was, wherever that now stands."""
    left = {place: old for place, old in enumerate(beside) if isinstance(old, dict)}
    free = dict(enumerate(rows))
    for place, old in list(left.items()):
        was = _plain(read_row(kind, old))
        now = next((now for now, row in free.items() if row == was), None)
        if now is not None:
            _keep(free.pop(now), left.pop(place), kind)
    for place in left.keys() & free.keys():
        _keep(free[place], left[place], kind)


def _yaml(data: dict[str, Any]) -> str:
    import yaml

    class _Writer(yaml.SafeDumper):  # type: ignore[misc]  # PyYAML has no types
        """Days, hours and figures without quotes: the reader takes all for text."""

        yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}

        def ignore_aliases(self, data: Any) -> bool:
            return True

    def text(writer: Any, written: str) -> Any:
        style = '"' if _OTHER_BREAKS.search(written) else "|" if "\n" in written else None
        return writer.represent_scalar("tag:yaml.org,2002:str", written, style=style)

    _Writer.add_implicit_resolver("tag:yaml.org,2002:null", _NULL, ["~", "n", ""])
    _Writer.add_representer(str, text)
    return str(yaml.dump(data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=_WIDTH))
