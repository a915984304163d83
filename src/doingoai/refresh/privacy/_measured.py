"""How much of what is planted in labelled texts the gate finds, and what it finds besides.

The texts (``tests/refresh/privacy/*.jsonl``) are invented, in three samples. "held-out" was written
before the patterns, by their author, and not looked at while those were mended. "independent" was
written by somebody who had not seen the patterns; what was missed at its first measuring is kept
(``first-sight.csv``), since they were mended by it afterwards.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai.refresh.privacy._find import find
from doingoai.refresh.privacy._found import Found, overlaps

if TYPE_CHECKING:
    from collections.abc import Iterable

HALVES = ("tune", "held-out")
INDEPENDENT = "independent"
SAMPLES = (*HALVES, INDEPENDENT)
LANGUAGES = ("vi", "en", "mixed")
LABELLED = Path("tests", "refresh", "privacy")
FIRST = LABELLED / "first-sight.csv"


@dataclass(frozen=True)
class Labelled:
    """A text with what is personal in it.

    Attributes:
        id: its name.
        half: its sample, one of `SAMPLES`.
        language: "vi", "en" or "mixed".
        text: the text.
        items: what has to go; nothing else may.
    """

    id: str
    half: str
    language: str
    text: str
    items: tuple[Found, ...]


@dataclass(frozen=True)
class Measured:
    """What the gate did on labelled texts.

    Attributes:
        planted: how many items there are, by half, kind and language.
        caught: how many of them leave no letter or digit, likewise.
        missed: the texts and kinds of the others.
        mistaken: how many were caught, as something else, by half and kind.
        clean: texts without anything personal, by half and language.
        alarmed: how many of those lose something, likewise.
        alarms: what they lose, by half and kind.
        holding: how many texts hold something personal.
        beside: what goes from those though it is not planted, by half and kind.
    """

    planted: Counter[tuple[str, str, str]]
    caught: Counter[tuple[str, str, str]]
    missed: tuple[tuple[str, str], ...]
    mistaken: Counter[tuple[str, str]]
    clean: Counter[tuple[str, str]]
    alarmed: Counter[tuple[str, str]]
    alarms: Counter[tuple[str, str]]
    beside: Counter[tuple[str, str]]
    holding: int

    @property
    def texts(self) -> int:
        """How many texts there are."""
        return self.clean.total() + self.holding

    def caught_of(self, half: str, kind: str = "", language: str = "") -> tuple[int, int]:
        """How many of how many planted items were caught, of a kind and language or of all."""
        wanted = [
            key
            for key in self.planted
            if key[0] == half and kind in ("", key[1]) and language in ("", key[2])
        ]
        return sum(self.caught[key] for key in wanted), sum(self.planted[key] for key in wanted)


def labelled(root: Path) -> list[Labelled]:
    """The labelled texts of the clone at ``root``."""
    rows = []
    for half in SAMPLES:
        for line in (root / LABELLED / f"{half}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            items = tuple(
                Found(item["start"], item["start"] + len(item["value"]), item["kind"])
                for item in row["items"]
            )
            rows.append(Labelled(row["id"], row["half"], row["language"], row["text"], items))
    return rows


@dataclass(frozen=True)
class FirstMiss:
    """A planted item the gate overlooked when it first saw the independent sample.

    Attributes:
        id: the text.
        kind: the kind of the item.
        why: the class of the fault.
    """

    id: str
    kind: str
    why: str


def first_misses(root: Path) -> list[FirstMiss]:
    """What was missed at the first measuring of the independent sample of the clone."""
    rows = csv.DictReader((root / FIRST).read_text(encoding="utf-8").splitlines())
    return [FirstMiss(**row) for row in rows]


def measure(texts: Iterable[Labelled]) -> Measured:
    """What the gate does on ``texts``."""
    planted, caught = Counter[tuple[str, str, str]](), Counter[tuple[str, str, str]]()
    clean, alarmed = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    alarms, beside = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    mistaken = Counter[tuple[str, str]]()
    missed: list[tuple[str, str]] = []
    holding = 0
    for each in texts:
        found = find(each.text)
        if not each.items:
            clean[each.half, each.language] += 1
            alarmed[each.half, each.language] += bool(found)
            alarms.update((each.half, kind) for kind in {one.kind for one in found})
            continue
        holding += 1
        spans = [(one.start, one.end) for one in each.items]
        beside.update(
            (each.half, one.kind) for one in found if not overlaps((one.start, one.end), spans)
        )
        for item in each.items:
            key = (each.half, item.kind, each.language)
            planted[key] += 1
            if _gone(each.text, item, found):
                caught[key] += 1
                mistaken[each.half, item.kind] += item.kind not in {
                    one.kind for one in found if overlaps((one.start, one.end), [item[:2]])
                }
            else:
                missed.append((each.id, item.kind))
    return Measured(
        planted, caught, tuple(missed), +mistaken, clean, alarmed, alarms, beside, holding
    )


def _gone(text: str, item: Found, found: list[Found]) -> bool:
    """Whether every letter and digit of ``item`` is in something found, of whatever kind."""
    return all(
        any(one.start <= place < one.end for one in found)
        for place in range(item.start, item.end)
        if text[place].isalnum()
    )
