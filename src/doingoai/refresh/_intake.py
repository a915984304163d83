"""Rows on their way in: what can't be used goes out with its reason, what is personal goes."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from doingoai.i18n import Message
from doingoai.refresh._outcome import Tally
from doingoai.refresh._validate import Seen, problems
from doingoai.refresh.adapters import Problem
from doingoai.refresh.profile import Profile

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    import pandas as pd

    from doingoai.datasets.schemas import Schema
    from doingoai.refresh.adapters import Piece, Told
    from doingoai.refresh.privacy import Gate

REJECTED = "rejected.csv"
_WHO = ("mission", "account")  # whose account it is
_CODES = ("country", "language")  # adapters make them, of two letters
_MOMENT = "published_at"
# What a spreadsheet program that opens the file would run: a function, or a command (DDE).
_RUNS = r"^[\s\x00]*[=+\-@][\s=+\-@]*(?:[A-Za-z_][\w.]*\(|[^\n]*\|[^\n]*!)"
_HEADER = ("file", "row", "column", "reason_en", "reason_vi")


@dataclass(frozen=True)
class Cleaned:
    """A piece on its way in.

    Attributes:
        piece: what the adapter made.
        frame: its rows that can be used, free of what is personal.
        found: what cannot be used.
        repaired: cells made harmless, by column.
    """

    piece: Piece
    frame: pd.DataFrame
    found: tuple[Problem, ...]
    repaired: Mapping[str, int]


class Intake:
    """Takes the pieces of all sheets in: each is `cleaned`, then, in their order, taken.

    Attributes:
        read: rows of the sheets so far.
        rejected: rows of the sheets that were dropped; one that makes several of ours counts once.
        repeated: those of them that an earlier file holds: exports whose periods overlap.
        made: rows of ours that came through: an hour of many readings is one, a day of many
            figures several.
        tally: what could not be used, summed.
        repaired: cells mended, by column.
        about: what the adapters say of the dataset.
        accounts: how many rows each account has, under its label or pseudonym.
        profile: what the kept rows are like.
        clocked: whether a moment of publication is another than midnight, as far as there are any.
    """

    def __init__(
        self, schema: Schema, gate: Gate, told: Told, today: dt.date, folder: Path
    ) -> None:
        self.read = self.rejected = self.repeated = self.made = 0
        self.tally = Tally()
        self.repaired: Counter[str] = Counter()
        self.about: dict[str, object] = {}
        self.accounts: Counter[str] = Counter()
        self.profile = Profile(schema)
        self.clocked = _MOMENT not in schema.columns
        self._schema, self._gate, self._told, self._today = schema, gate, told, today
        key = schema.primary_key
        self._texts = _texts(schema)
        self._key: list[str] = [key] if isinstance(key, str) else list(key)
        self._seen = Seen()
        self._here: Seen | None = None  # the keys of the file at hand, from the second on
        self._file = ""
        self._rejected = (folder / REJECTED).open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._rejected, lineterminator="\n")
        self._writer.writerow(_HEADER)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._rejected.close()

    def of(self, file: str) -> None:
        """The pieces to come are from ``file``."""
        name = _inert(self._gate.name(file))
        if self._file not in {"", name}:
            self._here = Seen()
        self._file = name

    def cleaned(self, piece: Piece) -> Cleaned:
        """The rows of ``piece`` that can be used, free of what is personal.

        Nothing is noted yet, so that several threads may clean pieces at the same time.
        """
        frame = _without(piece.frame, piece.problems)
        found = problems(frame, self._schema.name, today=self._today)
        frame, repaired = self._anonymous(_without(frame, found))
        return Cleaned(piece, frame, (*piece.problems, *found), repaired)

    def take(self, cleaned: Cleaned) -> pd.DataFrame:
        """The rows of a piece that are kept; the pieces come one after the other."""
        piece = cleaned.piece
        self.read += piece.read
        self.repaired.update(
            {self._gate.name(column): count for column, count in piece.repaired.items()}
        )
        self.repaired.update(cleaned.repaired)
        self.about |= piece.about
        dropped = self._told_of(cleaned.found)
        # First anonymous, then told apart: two groups may be the same without what is personal.
        again = self._again(cleaned.frame, dropped)
        dropped |= self._told_of(again)
        frame = _without(cleaned.frame, again)
        self.accounts.update(_times(frame))
        self.rejected += len(dropped)
        self.clocked = self.clocked or _clocked(frame[_MOMENT], self._told)
        self.profile.see(frame)
        self.made += len(frame)
        return frame

    def shifted(self, rows: Collection[int]) -> None:
        """Rows whose cells do not fit under the header, which the sheet left out when read."""
        if rows:
            why = Message("it has more cells than there are columns, or one cell only")
            self._note((Problem(tuple(sorted(rows)), "–", why),))
            self.read += len(rows)
            self.rejected += len(rows)

    def _again(self, frame: pd.DataFrame, dropped: set[int]) -> tuple[Problem, ...]:
        again = self._seen.again(frame[self._key])
        here = again if self._here is None else self._here.again(frame[self._key])
        key = ", ".join(self._key)
        within = tuple(int(row) for row in frame.index[(again & here).to_numpy()])
        earlier = tuple(int(row) for row in frame.index[(again & ~here).to_numpy()])
        self.repeated += len({*earlier} - {*within} - dropped)
        found = (
            Problem(within, key, Message("the same row came before")),
            Problem(earlier, key, Message("an earlier file holds the same row, which is kept")),
        )
        return tuple(problem for problem in found if problem.rows)

    def _told_of(self, found: Iterable[Problem]) -> set[int]:
        """Notes what was found under names that can be shown; the rows that it costs."""
        found = tuple(
            replace(problem, column=_inert(self._gate.name(problem.column))) for problem in found
        )
        self._note(found)
        return {row for problem in found if problem.drops for row in problem.rows}

    def _note(self, found: Iterable[Problem]) -> None:
        """Count what cannot be used, and write down each row with its reason."""
        found = tuple(found)
        self.tally.add(found)
        for problem in found:
            reason = (problem.why.text("en"), problem.why.text("vi"))
            self._writer.writerows(
                (self._file, row, problem.column, *reason) for row in problem.rows
            )

    def _anonymous(self, frame: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, int]]:
        columns: dict[str, pd.Series[str]] = {}
        repaired: dict[str, int] = {}
        for name in self._texts:
            clean = self._gate.text(frame[name])
            harmless = _harmless(clean)
            if harmless is not clean:
                repaired[name] = int((harmless != clean).fillna(value=False).sum())
            columns[name] = harmless
        for name in _WHO:
            if name in frame:
                columns[name] = self._whose(frame[name])
        return frame.assign(**columns), repaired

    def _whose(self, column: pd.Series[str]) -> pd.Series[str]:
        """The label the instructor gave, else the pseudonym of the account's name."""
        if label := self._told.account or _constant(self._told, str(column.name)):
            return column.mask(column.notna(), label)
        return self._gate.account(column)


def _without(frame: pd.DataFrame, found: Iterable[Problem]) -> pd.DataFrame:
    """``frame`` without the rows that ``found`` drops."""
    dropped = {row for problem in found if problem.drops for row in problem.rows}
    return frame[~frame.index.isin(dropped)] if dropped else frame


def _texts(schema: Schema) -> tuple[str, ...]:
    """The columns of ``schema`` whose cells are words of the export, not ours."""
    return tuple(
        field["name"]
        for field in schema.fields
        if field["type"] == "string"
        and field["name"] not in {*_WHO, *_CODES}
        and not {"enum", "unique"} & field.get("constraints", {}).keys()
    )


def _constant(told: Told, name: str) -> str:
    """What a mapping file says of all rows, as the instructor wants to call it."""
    constants = told.mapping.get("constants")
    return str(constants.get(name, "")) if isinstance(constants, dict) else ""


def _clocked(moments: pd.Series[Any], told: Told) -> bool:
    """Whether one of ``moments`` is not midnight: a spreadsheet writes days as 00:00."""
    local = moments.dropna().dt.tz_convert(told.zone or "UTC")
    return bool((local != local.dt.normalize()).any())


def _times(frame: pd.DataFrame) -> dict[str, int]:
    """How many rows each account has."""
    for name in _WHO:
        if name in frame:
            return {str(k): int(n) for k, n in frame[name].value_counts().items()}
    return {}


def _harmless(column: pd.Series[str]) -> pd.Series[str]:
    """``column`` with an apostrophe before what a spreadsheet program would run.

    A headline such as ``=HYPERLINK(…)`` is an attack on whoever opens ``data.csv``. A text that
    begins with a dash, a plus or a handle and holds neither function nor command stays.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    texts = pa.array(column, pa.large_string(), from_pandas=True)
    runs = pc.fill_null(pc.match_substring_regex(texts, _RUNS), fill_value=False)
    if not pc.any(runs).as_py():
        return column
    return column.mask(np.asarray(runs, dtype=bool), "'" + column)


def _inert(name: str) -> str:
    """The same for one name, whatever follows its first sign."""
    return f"'{name}" if name.lstrip().startswith(("=", "+", "-", "@")) else name
