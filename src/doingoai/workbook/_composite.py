"""Kinds of answers made of parts: matches, records, tables."""

from __future__ import annotations

import html
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.workbook._kinds import Choice, as_options
from doingoai.workbook._state import Cleaned, Problem

if TYPE_CHECKING:
    from doingoai.workbook._kinds import Kind, Path


class _Parts(ABC):
    """What all kinds with named parts share: clean, completeness, schema, part by part."""

    label: str

    @abstractmethod
    def parts(self) -> Mapping[str, Kind]:
        """The parts by name, each with its kind."""

    def clean(self, raw: object, *, language: str, previous: Any = None) -> Cleaned:
        """Each part cleaned by its own kind; a bad part does not cost the good ones."""
        if raw is None:
            return Cleaned(None)
        if not isinstance(raw, Mapping):
            problem = Problem((), Message("The answer has the wrong form: named parts expected."))
            return Cleaned(previous, problems=(problem,))
        before = previous if isinstance(previous, Mapping) else {}
        value: dict[str, Any] = {}
        problems = list(self._strangers(raw))
        notes: dict[Path, Message] = {}
        for key, kind in self.parts().items():
            part = kind.clean(raw.get(key), language=language, previous=before.get(key))
            if part.value is not None:
                value[key] = part.value
            problems += [Problem((key, *path), message) for path, message in part.problems]
            notes |= {(key, *path): message for path, message in part.notes.items()}
        return Cleaned(value or None, tuple(problems), notes)

    def _strangers(self, raw: Mapping[Any, Any]) -> Iterator[Problem]:
        unknown = [key for key in raw if key not in self.parts()]
        if unknown:
            named = ", ".join(str(key)[:30] for key in unknown[:3])
            yield Problem((), Message("There is no part called {named}.", {"named": named}))

    def complete(self, value: Any) -> bool:
        """Whether every part is there and complete."""
        return value is not None and all(
            key in value and kind.complete(value[key]) for key, kind in self.parts().items()
        )

    def schema(self) -> dict[str, Any]:
        """The JSON schema of a value; parts may be missing while in progress."""
        return {
            "type": "object",
            "properties": {key: kind.schema() for key, kind in self.parts().items()},
            "additionalProperties": False,
        }

    def label_of(self, path: Path) -> str:
        """The labels along ``path``, joined."""
        if not path or path[0] not in self.parts():
            return self.label
        head, rest = path[0], path[1:]
        own = self._part_label(head)
        deeper = self.parts()[head].label_of(rest) if rest else ""
        return " · ".join(words for words in (own, deeper) if words)

    def _part_label(self, key: str) -> str:
        return self.parts()[key].label


@dataclass(frozen=True)
class Match(_Parts):
    """Each item gets one of the options. Value: ``{item: option key}``."""

    items: Mapping[str, str]
    options: Mapping[str, str]
    label: str = ""
    name: str = "match"

    def parts(self) -> Mapping[str, Kind]:
        """One choice an item."""
        return {key: Choice(self.options, label) for key, label in self.items.items()}

    def spec(self) -> dict[str, Any]:
        """See `Kind.spec`."""
        return {
            "kind": self.name,
            "label": self.label,
            "items": as_options(self.items),
            "options": as_options(self.options),
        }

    def show(self, value: Any, *, language: str) -> str:
        """See `Kind.show`."""
        chosen = value or {}
        rows = [
            (html.escape(label), html.escape(self.options.get(chosen.get(key, ""), "–")))
            for key, label in self.items.items()
        ]
        return _html_rows(rows)


@dataclass(frozen=True)
class Record(_Parts):
    """Named fields, each of its own kind. Value: ``{field: value}``."""

    fields: Mapping[str, Kind]
    label: str = ""
    name: str = "record"

    def parts(self) -> Mapping[str, Kind]:
        """The fields."""
        return self.fields

    def spec(self) -> dict[str, Any]:
        """See `Kind.spec`."""
        fields = [{"key": key, **kind.spec()} for key, kind in self.fields.items()]
        return {"kind": self.name, "label": self.label, "fields": fields}

    def show(self, value: Any, *, language: str) -> str:
        """See `Kind.show`."""
        given = value or {}
        rows = [
            (html.escape(kind.label or key), kind.show(given.get(key), language=language))
            for key, kind in self.fields.items()
        ]
        return _html_rows(rows)


@dataclass(frozen=True)
class _Row(_Parts):
    columns: Mapping[str, Kind]
    label: str = ""
    name: str = "row"

    def parts(self) -> Mapping[str, Kind]:
        return self.columns

    def spec(self) -> dict[str, Any]:
        return {}

    def show(self, value: Any, *, language: str) -> str:
        given = value or {}
        return "".join(
            f"<td>{kind.show(given.get(key), language=language)}</td>"
            for key, kind in self.columns.items()
        )


@dataclass(frozen=True)
class Table(_Parts):
    """Rows and columns. Value: ``{row: {column: value}}``.

    By code a pandas DataFrame with the rows as index does as well, and where there is one column
    a Series or a plain ``{row: value}``.
    """

    rows: Mapping[str, str]
    columns: Mapping[str, Kind]
    label: str = ""
    name: str = "table"

    def parts(self) -> Mapping[str, Kind]:
        """The rows."""
        return {key: _Row(self.columns, label) for key, label in self.rows.items()}

    def clean(self, raw: object, *, language: str, previous: Any = None) -> Cleaned:
        """See `Kind.clean`."""
        return super().clean(self._as_rows(raw), language=language, previous=previous)

    def _as_rows(self, raw: object) -> object:
        if hasattr(raw, "columns") and hasattr(raw, "to_dict"):
            return raw.to_dict("index")  # a DataFrame
        if hasattr(raw, "to_dict"):
            raw = raw.to_dict()  # a Series
        if len(self.columns) == 1 and isinstance(raw, Mapping):
            (column,) = self.columns
            return {
                row: cell if cell is None or isinstance(cell, Mapping) else {column: cell}
                for row, cell in raw.items()
            }
        return raw

    def spec(self) -> dict[str, Any]:
        """See `Kind.spec`."""
        return {
            "kind": self.name,
            "label": self.label,
            "rows": as_options(self.rows),
            "columns": [{"key": key, **kind.spec()} for key, kind in self.columns.items()],
        }

    def show(self, value: Any, *, language: str) -> str:
        """See `Kind.show`."""
        given = value or {}
        heads = "".join(
            f'<th scope="col">{html.escape(kind.label or key)}</th>'
            for key, kind in self.columns.items()
        )
        body = "".join(
            f'<tr><th scope="row">{html.escape(self.rows[key])}</th>'
            f"{row.show(given.get(key), language=language)}</tr>"
            for key, row in self.parts().items()
        )
        return f"<table><thead><tr><td></td>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _html_rows(rows: list[tuple[str, str]]) -> str:
    body = "".join(f'<tr><th scope="row">{head}</th><td>{cell}</td></tr>' for head, cell in rows)
    return f"<table><tbody>{body}</tbody></table>"
