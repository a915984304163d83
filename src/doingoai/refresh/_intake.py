"""Rows on their way in: what can't be used goes out with its reason, what is personal goes."""

from __future__ import annotations

import csv
from collections import Counter
from typing import TYPE_CHECKING, Self

from doingoai.i18n import Message
from doingoai.refresh._outcome import Tally
from doingoai.refresh._validate import Seen, problems
from doingoai.refresh.adapters import Problem
from doingoai.refresh.profile import Profile

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    import pandas as pd

    from doingoai.datasets.schemas import Schema
    from doingoai.refresh.adapters import Piece, Told
    from doingoai.refresh.privacy import Gate

REJECTED = "rejected.csv"
_WHO = ("mission", "account")  # whose account it is
_HEADER = ("file", "row", "column", "reason_en", "reason_vi")


class Intake:
    """Takes the pieces of all sheets in, one after the other.

    Attributes:
        read: rows of the sheets so far.
        rejected: rows of the sheets that were dropped; one that makes several of ours counts once.
        made: rows of ours that came through: an hour of many readings is one, a day of many
            figures several.
        tally: what could not be used, summed.
        repaired: cells mended, by column.
        about: what the adapters say of the dataset.
        accounts: how many rows each account has, under its label or pseudonym.
        profile: what the kept rows are like.
    """

    def __init__(
        self, schema: Schema, gate: Gate, told: Told, today: dt.date, folder: Path
    ) -> None:
        self.read = self.rejected = self.made = 0
        self.tally = Tally()
        self.repaired: Counter[str] = Counter()
        self.about: dict[str, object] = {}
        self.accounts: Counter[str] = Counter()
        self.profile = Profile(schema)
        self._schema, self._gate, self._told, self._today = schema, gate, told, today
        key = schema.primary_key
        self._key: list[str] = [key] if isinstance(key, str) else list(key)
        self._seen = Seen()
        self._dropped: set[int] = set()  # of the piece at hand
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
        self._file = file

    def take(self, piece: Piece) -> pd.DataFrame:
        """The rows of ``piece`` that may be kept, free of what is personal."""
        self.read += piece.read
        self._dropped = set()
        self.repaired.update(piece.repaired)
        self.about |= piece.about
        frame = self._without(piece.frame, piece.problems)
        frame = self._without(frame, problems(frame, self._schema.name, today=self._today))
        frame = self._without(frame, self._again(frame))
        frame = self._anonymous(frame)
        self.rejected += len(self._dropped)
        self.profile.see(frame)
        self.made += len(frame)
        return frame

    def _again(self, frame: pd.DataFrame) -> tuple[Problem, ...]:
        again = self._seen.again(frame[self._key])
        rows = tuple(int(row) for row in frame.index[again.to_numpy()])
        why = Message("the same row came before")
        return (Problem(rows, ", ".join(self._key), why),) if rows else ()

    def _without(self, frame: pd.DataFrame, found: Iterable[Problem]) -> pd.DataFrame:
        """``frame`` without the rows that ``found`` drops, which are written down."""
        found = tuple(found)
        if not found:
            return frame
        self.tally.add(found)
        dropped: set[int] = set()
        for problem in found:
            if problem.drops:
                dropped.update(problem.rows)
            reason = (problem.why.text("en"), problem.why.text("vi"))
            self._writer.writerows(
                (self._file, row, problem.column, *reason) for row in problem.rows
            )
        self._dropped |= dropped
        return frame[~frame.index.isin(dropped)] if dropped else frame

    def _anonymous(self, frame: pd.DataFrame) -> pd.DataFrame:
        columns = {name: self._gate.text(frame[name]) for name in self._schema.free_text}
        for name in _WHO:
            if name in frame:
                columns[name] = self._whose(frame[name])
                self.accounts.update(
                    {str(k): int(n) for k, n in columns[name].value_counts().items()}
                )
        return frame.assign(**columns)

    def _whose(self, column: pd.Series[str]) -> pd.Series[str]:
        """The label the instructor gave, else the pseudonym of the account's name."""
        if self._told.account:
            return column.mask(column.notna(), self._told.account)
        return self._gate.account(column)
