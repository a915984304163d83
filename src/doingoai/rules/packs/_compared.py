"""Language versions of one text laid side by side: what each states, row by row.

It reads as the rules PAIR read, so that a table made of it and their findings say the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from doingoai.rules._artefacts import Post
from doingoai.rules.packs._aligned import aligned
from doingoai.rules.packs._alike import unshared
from doingoai.rules.packs._commitments import (
    LANGUAGES as COMMITTING,
)
from doingoai.rules.packs._commitments import (
    Sentence,
    Strength,
    commits_more,
    parts_of,
    reading,
)
from doingoai.rules.packs._names import mentions, speaks_of
from doingoai.rules.packs._stated import counterpart, each_figure, missing, said
from doingoai.text import nfc, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Kind = Literal["figure", "day", "name", "commitment"]
State = Literal["here", "otherwise", "differs", "missing"]
Weight = Literal["", "promise", "reserve", "demand", "request"]

_DAYS = {"date", "time"}
_COMMITS = {"promise", "reserve", "demand"}  # what only asks or allows makes no row by itself
_APART = 0.2  # of a text's length: so far apart two places may stand for one another


@dataclass(frozen=True)
class Cell:
    """What one version has in a row.

    Attributes:
        text: as it is written; "" where nothing can be pointed at.
        span: where, in the NFC form of the version, or None.
        state: ``"here"``; ``"otherwise"``: stated, in a way that cannot be pointed at;
            ``"differs"`` or ``"missing"``.
        weight: of a commitment: a firm promise, one with reserve, a demand, a request, or none.
    """

    text: str = ""
    span: tuple[int, int] | None = None
    state: State = "here"
    weight: Weight = ""


@dataclass(frozen=True)
class Row:
    """One thing that versions state.

    Attributes:
        kind: of thing.
        cells: by language, for every version.
    """

    kind: Kind
    cells: Mapping[str, Cell]

    @property
    def agrees(self) -> bool:
        """Whether every version has it, and alike."""
        return all(cell.state in {"here", "otherwise"} for cell in self.cells.values())


def compared(texts: Mapping[str, str]) -> tuple[Row, ...]:
    """The rows of ``texts`` by language, kind by kind, in the order of the first version.

    Blank texts are left out; nothing is compared with fewer than two.
    """
    posts = [Post(text, language) for language, text in texts.items() if text.strip()]
    if len(posts) < 2:  # noqa: PLR2004 - a pair
        return ()
    rows: list[Row] = []
    for row in (*_figures(posts), *_names(posts)):
        if row not in rows:  # the days of one range are written as one
            rows.append(row)
    found = (*_joined(rows, posts), *_commitments(posts))
    order: tuple[Kind, ...] = ("figure", "day", "name", "commitment")
    return tuple(sorted(found, key=lambda row: order.index(row.kind)))


def _figures(posts: Sequence[Post]) -> Iterator[Row]:
    told: set[tuple[str, tuple[int, int]]] = set()
    for post in posts:
        here = said(post)
        for figure in each_figure(here):
            if (post.language, figure.span) in told:
                continue
            cells = {post.language: Cell(figure.text, figure.span)}
            for other in posts:
                if other is post:
                    continue
                there = said(other)
                same = counterpart(figure, here, there)
                if same is not None:
                    told.add((other.language, same.span))
                    cells[other.language] = Cell(same.text, same.span)
                else:
                    lacks = figure in tuple(missing(here, there))
                    cells[other.language] = Cell(state="missing" if lacks else "otherwise")
            yield Row("day" if figure.kind in _DAYS else "figure", _in_order(cells, posts))


def _names(posts: Sequence[Post]) -> Iterator[Row]:
    told: set[str] = set()
    listed = {post.language: {each.key: each for each in mentions(post)} for post in posts}
    for post in posts:
        for key, name in listed[post.language].items():
            if key in told:
                continue
            told.add(key)
            cells = {post.language: Cell(name.text, name.span)}
            for other in posts:
                if other is post:
                    continue
                same = listed[other.language].get(key)
                there = speaks_of(other, key)
                cells[other.language] = (
                    Cell(same.text, same.span)
                    if same
                    else Cell(state="otherwise" if there else "missing")
                )
            yield Row("name", _in_order(cells, posts))
    for post in posts:
        yield from _spelt_alike(post, posts, told)


def _spelt_alike(post: Post, posts: Sequence[Post], told: set[str]) -> Iterator[Row]:
    """Persons and places that no card names: only those that a version lacks can be told."""
    lacking: dict[str, dict[str, Cell]] = {}
    for other in posts:
        for name in unshared(post, other) if other is not post else ():
            if name.text not in told:
                cells = lacking.setdefault(name.text, {post.language: Cell(name.text, name.span)})
                cells[other.language] = Cell(state="missing")
    for text, cells in lacking.items():
        told.add(text)
        yield Row("name", _in_order(cells, posts))


def _in_order(cells: Mapping[str, Cell], posts: Sequence[Post]) -> dict[str, Cell]:
    return {post.language: cells.get(post.language, Cell(state="otherwise")) for post in posts}


def _joined(rows: Sequence[Row], posts: Sequence[Post]) -> Iterator[Row]:
    """Rows that fill each other's gaps at the same place are one row, in which versions differ."""
    places = {post.language: _Places(post.text) for post in posts}
    left = list(rows)
    while left:
        row = left.pop(0)
        while not row.agrees:
            mate = next((each for each in left if _fills(row, each, places)), None)
            if mate is None:
                break
            left.remove(mate)
            row = _one(row, mate)
        yield row


def _fills(row: Row, other: Row, places: Mapping[str, _Places]) -> bool:
    if row.kind != other.kind or other.agrees:
        return False
    mine, theirs = (
        {name for name, cell in each.cells.items() if cell.span} for each in (row, other)
    )
    gaps = {name for name, cell in row.cells.items() if cell.state == "missing"}
    if not theirs or not theirs <= gaps:
        return False
    return all(
        places[a].near(row.cells[a].span, places[b], other.cells[b].span)
        for a in mine
        for b in theirs
    )


def _one(row: Row, other: Row) -> Row:
    """Both rows as one: the value that fewer versions have differs, both do where it is even."""
    sizes = [
        sum(cell.state in {"here", "otherwise", "differs"} for cell in each.cells.values())
        for each in (row, other)
    ]
    cells = {}
    for name, cell in row.cells.items():
        theirs = other.cells[name]
        mine = cell.state != "missing"
        size, opposed = (sizes[0], sizes[1]) if mine else (sizes[1], sizes[0])
        chosen = cell if mine else theirs
        differs = chosen.state != "missing" and size <= opposed
        cells[name] = replace(chosen, state="differs") if differs else chosen
    return Row(row.kind, cells)


class _Places:
    """Which sentence of a text a place is in, and how far on."""

    def __init__(self, text: str) -> None:
        written = nfc(text)
        self.length = max(1, len(written))
        self.starts: list[int] = []
        at = 0
        for sentence in sentences(written):
            at = written.index(sentence, at)
            self.starts.append(at)
            at += len(sentence)

    def near(
        self, span: tuple[int, int] | None, other: _Places, theirs: tuple[int, int] | None
    ) -> bool:
        """Whether two places, one in each text, may stand for one another."""
        if span is None or theirs is None:
            return False
        if len(self.starts) == len(other.starts):
            return self._sentence(span[0]) == other._sentence(theirs[0])
        return abs(span[0] / self.length - theirs[0] / other.length) < _APART

    def _sentence(self, place: int) -> int:
        return sum(start <= place for start in self.starts)


def _commitments(posts: Sequence[Post]) -> Iterator[Row]:
    """Sentences that promise or demand anything, each beside its counterparts."""
    able = [post for post in posts if post.language in COMMITTING]
    if len(able) < 2:  # noqa: PLR2004 - a pair
        return
    first, *others = able
    pairs = {other.language: dict(aligned(parts_of(first), parts_of(other))) for other in others}
    keys = dict.fromkeys(key for each in pairs.values() for key in each)
    for key in keys:
        read = {first.language: reading(key, first.language)}
        for other in others:
            theirs = pairs[other.language].get(key)
            if theirs is not None:
                read[other.language] = reading(theirs, other.language)
        if len(read) > 1 and any(_weight(each) in _COMMITS for each in read.values()):
            yield Row("commitment", _in_order(_commitment_cells(read, able), posts))


def _commitment_cells(read: Mapping[str, Sentence], posts: Sequence[Post]) -> dict[str, Cell]:
    texts = {post.language: nfc(post.text) for post in posts}
    unlike = {
        name: sum(_unequal(each, other) for other in read.values()) for name, each in read.items()
    }
    most = (len(read) - 1) / 2  # who differs from more than half of the others stands alone
    alone = {name for name, count in unlike.items() if count > most} or {
        name for name, count in unlike.items() if count
    }
    cells = {}
    for name, each in read.items():
        start = texts[name].find(each.text)
        span = (start, start + len(each.text)) if start >= 0 else None
        state: State = "differs" if name in alone else "here"
        cells[name] = Cell(each.text, span, state, _weight(each))
    return cells


def _unequal(one: Sentence, other: Sentence) -> bool:
    return commits_more(one, other) or commits_more(other, one)


def _weight(sentence: Sentence) -> Weight:
    if sentence.promise is not Strength.NONE:
        return "promise" if sentence.promise is Strength.FIRM else "reserve"
    if sentence.demand is not Strength.NONE:
        return "demand" if sentence.demand is Strength.FIRM else "request"
    return ""
