"""A mapping file, read and judged whole: all that is wrong with it is said at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import reduce
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.adapters import _mapping as known
from doingoai.refresh.values import known_zone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import yaml

_TOP = ("dataset", "table", "zone", "day_first", "columns", "constants", "values", "metrics")
_TABLES = ("columns", "constants", "values", "metrics")
_FLAGS = {"yes": True, "no": False, "có": True, "không": False}
_TABLE = re.compile(r"\s*\[([^\[\]]+)\]")
_KEY = re.compile(r"""(\s*)["']?([^"'=:#]+?)["']?\s*[=:](.*)""")
_METRIC = re.compile(r"\s*([a-z][a-z0-9_]*)\s*,\s*([^,]+?)\s*")


class MappingError(RefreshError):
    """A mapping file that can't be used.

    Attributes:
        faults: everything that is wrong with it.
    """

    faults: tuple[Message, ...] = ()

    @classmethod
    def of(cls, file: str, faults: tuple[Message, ...]) -> MappingError:
        """``file`` has these ``faults``."""
        listed = reduce(lambda done, more: Message("{first}; {then}", _two(done, more)), faults)
        error = cls(
            Message("The mapping file {file} can't be used: {faults}.", _said(file, listed)),
            Message("Correct it in a text editor and run the command again."),
        )
        error.faults = faults
        return error


def load_mapping(path: Path) -> dict[str, object]:
    """What the mapping file ``path`` says, in TOML or YAML.

    Returns:
        ``dataset``; ``table``, the title of the sheet, or ``""``; ``zone``, a name or ``""``;
        ``day_first``, True, False or None; ``columns``, our name → the table's; ``constants``,
        our name → the value of all rows; ``values``, our name → the table's word (case-folded) →
        ours, ``""`` for nothing; ``metrics``, the table's column → (metric, unit). What is blank
        in the file is left out.

    Raises:
        MappingError: with all faults, each with its line.
    """
    raw, where = _opened(path)
    faults: list[Message] = []
    mapping: dict[str, object] = dict(_top(raw, where, faults))
    dataset = mapping["dataset"]
    if isinstance(dataset, str):
        judge = _Judge(dataset, where, faults)
        mapping["columns"] = judge.columns(raw)
        mapping["constants"] = judge.constants(raw)
        mapping["values"] = judge.values(raw)
        mapping["metrics"] = judge.metrics(raw)
        judge.whole(mapping)
    if faults:
        raise MappingError.of(path.name, tuple(faults))
    return mapping


class _Where:
    """On which line each key of the file stands, for messages."""

    def __init__(self, text: str, *, toml: bool) -> None:
        self._lines: dict[str, int] = {}
        above: list[tuple[int, str]] = []  # the keys (YAML) or the table (TOML) a line is inside
        for number, line in enumerate(text.splitlines(), start=1):
            if toml and (table := _TABLE.match(line)):
                above = [(-1, re.sub(r"[\"'\s]", "", table[1]))]
                self._lines.setdefault(above[0][1], number)
            elif key := _KEY.match(line):
                indent = len(key[1])
                if not toml:
                    above = [(deep, name) for deep, name in above if deep < indent]
                path = ".".join([*(name for _, name in above), key[2].strip()])
                self._lines.setdefault(path, number)
                if not toml and not key[3].strip():
                    above.append((indent, key[2].strip()))

    def fault(self, key: str, why: Message) -> Message:
        """``why`` with the line of ``key`` before it."""
        line = self._lines.get(key) or self._lines.get(key.rpartition(".")[0])
        if line is None:
            return Message("{key}: {why}", {"key": key, "why": why})
        return Message("line {line}, {key}: {why}", {"line": line, "key": key, "why": why})


def _opened(path: Path) -> tuple[Mapping[str, Any], _Where]:
    import yaml

    toml = path.suffix.lower() not in {".yaml", ".yml"}
    try:
        text = path.read_text(encoding="utf-8-sig")
        twice = () if toml else tuple(_twice(yaml.compose(text, yaml.SafeLoader)))
        raw = tomllib.loads(text) if toml else yaml.safe_load(text) or {}
    except OSError as error:
        raise RefreshError(
            Message(
                "{file} cannot be opened: {why}.", {"file": path.name, "why": error.strerror or ""}
            )
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, yaml.YAMLError, RecursionError) as error:
        raise MappingError.of(path.name, (_syntax(error),)) from error
    if twice:
        raise MappingError.of(path.name, twice)
    if not isinstance(raw, Mapping):
        raise MappingError.of(path.name, (Message("it has no keys such as dataset = …"),))
    return raw, _Where(text, toml=toml)


def _twice(root: yaml.Node | None) -> Iterator[Message]:
    """The keys of a YAML file that come again in their table, of which the last would win."""
    import yaml

    ahead, met = [root], {id(root)}
    while ahead:
        node = ahead.pop()
        if not isinstance(node, yaml.MappingNode):
            continue
        keys: set[str] = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in keys:
                where = {"line": key.start_mark.line + 1, "key": key.value}
                yield Message("line {line}, {key}: this key stands here twice", where)
            keys.add(str(key.value))
            if id(value) not in met:  # an alias stands for a node that is elsewhere too
                met.add(id(value))
                ahead.append(value)


def _syntax(error: Exception) -> Message:
    mark = getattr(error, "problem_mark", None)
    said = re.search(r"line (\d+)", str(error))
    line = mark.line + 1 if mark is not None else int(said[1]) if said else None
    if line is None:
        return Message("it can't be read as TOML or YAML")
    return Message(
        'line {line} can\'t be read; texts stand in quotes, as in platform = "threads"',
        {"line": line},
    )


def _top(
    raw: Mapping[str, Any], where: _Where, faults: list[Message]
) -> Iterator[tuple[str, object]]:
    faults += [where.fault(str(key), _unknown(_TOP)) for key in raw if key not in _TOP]
    no_table = Message("it must be a table of keys")
    faults += [where.fault(key, no_table) for key in _TABLES if not _table(raw, key)[1]]
    dataset = raw.get("dataset")
    if dataset not in known.DATASETS:
        faults.append(where.fault("dataset", _one_of(known.DATASETS)))
    yield "dataset", dataset if dataset in known.DATASETS else None
    yield "table", _plain(raw.get("table"))
    zone = _plain(raw.get("zone"))
    if zone:
        try:
            known_zone(zone)
        except RefreshError:
            why = Message("there is no such time zone; one is Europe/Lisbon")
            faults.append(where.fault("zone", why))
    yield "zone", zone
    first = raw.get("day_first")
    said = first if isinstance(first, bool) else _FLAGS.get(_plain(first).casefold())
    if said is None and _plain(first):
        faults.append(where.fault("day_first", _one_of(("yes", "no"))))
    yield "day_first", said


class _Judge:
    """Looks at the tables of a mapping file for one dataset, noting what is wrong."""

    def __init__(self, dataset: str, where: _Where, faults: list[Message]) -> None:
        self._dataset = dataset
        self._targets = known.targets(dataset)
        self._where = where
        self._faults = faults
        self._noted: set[str] = set()

    def columns(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """Our name → the table's, each of the table's once."""
        held: dict[str, str] = {}
        for target, name in self._entries(raw, "columns"):
            if name in held.values():
                self._note("columns", target, Message("this column stands here twice"))
            held[target] = name
        return held

    def constants(self, raw: Mapping[str, Any]) -> dict[str, object]:
        """Our name → the value of all rows, in its type."""
        held: dict[str, object] = {}
        for name, written in self._entries(raw, "constants"):
            target = self._targets[name]
            if not target.may_be_constant:
                self._note("constants", name, Message("it can't be the same in all rows"))
            elif target.choices and written not in target.choices:
                self._note("constants", name, _one_of(target.choices))
            elif (value := _typed(target, written)) is None:
                kinds = {"flag": Message("yes or no")}
                needs = kinds.get(target.kind, Message("a number that is not negative"))
                self._note("constants", name, Message("it must be {what}", {"what": needs}))
            else:
                held[name] = value
        return held

    def values(self, raw: Mapping[str, Any]) -> dict[str, dict[str, str]]:
        """Our name → the table's words, case-folded → ours."""
        held: dict[str, dict[str, str]] = {}
        for name, words in _table(raw, "values")[0].items():
            target = self._targets.get(name)
            if target is None:
                self._note("values", name, _unknown(tuple(self._targets)))
            elif not isinstance(words, Mapping):
                self._note("values", name, Message("it must be a table of keys"))
            else:
                held[name] = {
                    str(word).strip().casefold(): _plain(ours) for word, ours in words.items()
                }
                for word, ours in words.items():
                    if target.choices and _plain(ours) and _plain(ours) not in target.choices:
                        self._note(f"values.{name}", str(word), _one_of(target.choices))
        return held

    def metrics(self, raw: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
        """The table's column → (metric, unit), where each metric has a column."""
        held: dict[str, tuple[str, str]] = {}
        given = {name: _plain(said) for name, said in _table(raw, "metrics")[0].items()}
        given = {name: said for name, said in given.items() if said}
        if given and self._dataset not in known.TABLES_OF_METRICS:
            self._note("metrics", "", Message("only daily and breakdowns have metrics"))
            return held
        for name, said in given.items():
            parts = _METRIC.fullmatch(said)
            if parts is None:
                self._note("metrics", name, Message("it must be like “views, times”"))
            elif parts[1] in {metric for metric, _ in held.values()}:
                self._note("metrics", name, Message("this metric stands here twice"))
            else:
                held[str(name)] = (parts[1], parts[2])
        return held

    def whole(self, mapping: Mapping[str, Any]) -> None:
        """What is needed and not there, or there twice."""
        columns, constants = mapping["columns"], mapping["constants"]
        noted = frozenset(self._noted)
        for name, target in self._targets.items():
            if name in columns and name in constants:
                self._note("constants", name, Message("its column is named above as well"))
            if not target.required or name in columns or name in constants:
                continue
            if name in known.MADE or name in known.TOLD:
                continue
            if name in noted or (name in known.METRIC and mapping["metrics"]):
                continue
            self._note("columns", name, _needed(target))

    def _entries(self, raw: Mapping[str, Any], table: str) -> Iterator[tuple[str, str]]:
        """What ``table`` says of our columns; blanks are left out, strange keys noted."""
        for name, written in _table(raw, table)[0].items():
            if name not in self._targets:
                self._note(table, str(name), _unknown(tuple(self._targets)))
            elif isinstance(written, list | Mapping):
                self._note(table, name, Message("it must be one text in quotes"))
            elif _plain(written):
                yield name, _plain(written)

    def _note(self, table: str, key: str, why: Message) -> None:
        self._noted.add(key)
        self._faults.append(self._where.fault(f"{table}.{key}" if key else table, why))


def _table(raw: Mapping[str, Any], name: str) -> tuple[Mapping[str, Any], bool]:
    """The table ``name`` of the file, and whether it is one."""
    found = raw.get(name) or {}
    return (found, True) if isinstance(found, Mapping) else ({}, False)


def _needed(target: known.Target) -> Message:
    if target.may_be_constant:
        return Message(
            "it is needed: name its column under [columns], or its value under [constants]"
        )
    return Message("it is needed: name its column under [columns]")


def _typed(target: known.Target, written: str) -> object:
    """A constant in its type; None when it can't be."""
    if target.kind == "flag":
        return _FLAGS.get(
            {"true": "yes", "false": "no"}.get(written.casefold(), written.casefold())
        )
    if target.kind not in {"count", "decimal"}:
        return written
    pattern = r"\d+" if target.whole else r"-?\d+(?:\.\d+)?"
    if not re.fullmatch(pattern, written):
        return None
    return int(written) if target.whole else float(written)


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).strip()


def _unknown(names: tuple[str, ...]) -> Message:
    return Message("there is no such key; there are {names}", {"names": ", ".join(names)})


def _one_of(choices: tuple[str, ...]) -> Message:
    return Message("it must be one of {choices}", {"choices": ", ".join(choices)})


def _two(first: Message, then: Message) -> dict[str, object]:
    return {"first": first, "then": then}


def _said(file: str, faults: Message) -> dict[str, object]:
    return {"file": file, "faults": faults}
