"""The reader that most adapters share: columns by name, cells by kind, chunk by chunk.

An adapter says which columns it reads (`Column`) and how the parsed rows become rows of its
dataset (`shaped`); `doingoai.refresh.adapters._posts` and `._daily` do the latter for the two
datasets that most exports fill.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from doingoai.refresh._ahead import ahead
from doingoai.refresh.adapters._adapter import Adapter, Match, Piece, Problem, Told
from doingoai.refresh.adapters._cells import Styles, parsed
from doingoai.refresh.adapters._header import Column, fit, found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pandas as pd

    from doingoai.refresh.sheets import Sheet

# What stands in the first column of a row that sums up the others.
_SUMS = (
    *("total", "totals", "grand total", "sum", "average", "tổng", "tổng số", "tổng cộng"),
    *("trung bình", "gesamt", "gesamtsumme", "gesamtergebnis", "summe", "insgesamt"),
    *("durchschnitt", "итого", "итог", "всего", "общий итог", "сумма", "среднее", "общо"),
    *("total general", "totales", "suma", "suma total", "promedio", "total général", "somme"),
    *("moyenne", "total geral", "soma", "média"),
)
TOTALS = frozenset(
    written + colon
    for word in _SUMS
    for written in (word, word.upper(), word.capitalize(), word.title())
    for colon in ("", ":")
)


class TabularAdapter(Adapter):
    """An export with one row an item and a header.

    Attributes:
        columns: what it reads; "Total" rows are told by the first of them that is there.
        known: other names of the layout, which it leaves alone.
        day_first: how 03/04 is meant where nothing in the column and nobody says; None: it is
            refused. `usual_order` may say it by the language of the header.
    """

    columns: ClassVar[tuple[Column, ...]]
    known: ClassVar[tuple[str, ...]] = ()
    day_first: ClassVar[bool | None] = None

    def match(self, sheet: Sheet) -> Match:
        """How well the header fits, and `accepts` what is in the columns."""
        held = found(self.columns, sheet.columns)
        missing = tuple(
            column.aliases[0]
            for column in self.columns
            if column.needed and column.target not in held
        )
        score = fit(self.columns, self.known, held, sheet.columns)
        if missing or not self.accepts(sheet, held):
            score = 0.0
        unmapped = tuple(name for name in sheet.columns if name not in held.values())
        return Match(score, held, unmapped, missing)

    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """The rows of ``sheet``, chunk by chunk."""
        used = [column for column in self.columns if column.target in match.columns]
        names = [match.columns[column.target] for column in used]
        styles = self._surveyed(sheet, match, told, used)
        about = self.about(sheet, match, styles)
        with ahead(sheet.chunks(names)) as chunks:
            for chunk in chunks:
                cells = chunk[names].set_axis([column.target for column in used], axis="columns")
                summary = self.summary(cells)
                if summary.any():
                    cells = cells[~summary]
                frame, problems, repaired = self._parsed(cells, used, match, styles)
                problems += tuple(self.remarks(frame, match))
                shaped = self.shaped(frame, sheet, told)
                yield Piece(shaped, len(cells), problems, repaired, about)

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Whether the cells of ``sheet.head`` are such an export's, where names do not tell."""
        return True

    def summary(self, cells: pd.DataFrame) -> pd.Series[bool]:
        """Which rows sum up the others and are left out; ``cells`` is text, under our names."""
        return cells.iloc[:, 0].isin(TOTALS)

    def usual_order(self, match: Match) -> bool | None:
        """Whether days come first in this export, as far as its header says."""
        return self.day_first

    def remarks(self, frame: pd.DataFrame, match: Match) -> Iterable[Problem]:
        """What is wrong with parsed rows beyond single cells."""
        return ()

    def about(self, sheet: Sheet, match: Match, styles: Styles) -> dict[str, object]:
        """What the dataset will say of itself."""
        return {} if styles.hours else {"hours": False}

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of the dataset that the parsed columns (under our names) make.

        Args:
            frame: the columns found, read by their kind; the index is the sheet's row number.
            sheet: where they come from.
            told: what the instructor said.
        """
        raise NotImplementedError

    def _surveyed(self, sheet: Sheet, match: Match, told: Told, used: list[Column]) -> Styles:
        """How columns of dates and decimals are written, from as many rows as it takes."""
        day_first = self.usual_order(match) if told.day_first is None else told.day_first
        styles = Styles(used, day_first, certain=told.day_first is not None)
        _see(styles, sheet.head, match)
        if styles.open:
            names = [match.columns[target] for target in styles.open]
            styles.begin_anew()  # a row that is seen twice would be out of order
            for chunk in sheet.chunks(names):
                _see(styles, chunk, match)
                if not styles.open:
                    break
        styles.settle(told.zone)
        return styles

    def _parsed(
        self, cells: pd.DataFrame, used: list[Column], match: Match, styles: Styles
    ) -> tuple[pd.DataFrame, tuple[Problem, ...], dict[str, int]]:
        import pandas as pd

        columns: dict[str, pd.Series[Any]] = {}
        problems: list[Problem] = []
        repaired: dict[str, int] = {}
        for column in used:
            written = match.columns[column.target]
            result = parsed(cells[column.target], column, styles)
            columns[column.target] = result.values
            if result.bad.any():
                rows = tuple(int(row) for row in cells.index[result.bad.to_numpy(dtype=bool)])
                problems.append(Problem(rows, written, result.why, column.rejects))
            if result.repaired:
                repaired[written] = result.repaired
        return pd.DataFrame(columns, index=cells.index), tuple(problems), repaired


def _see(styles: Styles, rows: pd.DataFrame, match: Match) -> None:
    for target in styles.open:
        if match.columns[target] in rows:
            styles.see(target, rows[match.columns[target]])
