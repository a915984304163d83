"""Opens the twins of real exports and reads them as the pipeline does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from doingoai.refresh.adapters import ALL, Told, adapter, recognise
from doingoai.refresh.sheets import open_export

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.refresh.adapters import Piece

TWINS = Path(__file__).parents[1] / "twins"
EXPORTS = Path(__file__).parents[4] / "shared" / "exports"


def claimed(path: Path) -> list[list[str]]:
    """The adapters that could read each table in ``path``, the surest first."""
    fits = [
        sorted(((one.match(sheet).score, one.name) for one in ALL), reverse=True)
        for sheet in open_export(path)
    ]
    return [[name for score, name in fit if score >= 0.5] for fit in fits]


def pieces(path: Path, told: Told | None = None, *, into: str | None = None) -> Iterator[Piece]:
    """What the adapters recognised by content make of ``path``."""
    for one, sheet, match in recognise(open_export(path), into=into).readings:
        yield from one.read(sheet, match, told or Told())


def read(path: Path, told: Told | None = None, *, into: str | None = None) -> pd.DataFrame:
    """All rows of ``path``, none of which a problem drops."""
    made = list(pieces(path, told, into=into))
    assert [problem for piece in made for problem in piece.problems] == []
    return pd.concat([piece.frame for piece in made])


def figures(frame: pd.DataFrame, *by: str) -> dict[object, float]:
    """The values of a tidy frame by the columns ``by``, which tell every row from every other."""
    assert not frame.duplicated(list(by)).any()
    keys = frame[by[0]] if len(by) == 1 else pd.MultiIndex.from_frame(frame[list(by)])
    return dict(zip(keys, frame["value"], strict=True))


def edited(source: Path, target: Path, *changes: tuple[str, str]) -> Path:
    """``source`` with some of its text changed, at ``target``."""
    text = source.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    target.write_text(text, encoding="utf-8")
    return target


__all__ = ["EXPORTS", "TWINS", "adapter", "claimed", "edited", "figures", "pieces", "read"]
