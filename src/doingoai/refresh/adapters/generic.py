"""Any other table, by a mapping file that the tool drafts and the instructor completes.

``draft(sheet, into)`` guesses, ``load_mapping(path)`` reads what became of it, and
``recognised(sheets, mapping)`` gives the adapter that reads by it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, cast

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.adapters import _mapping as known
from doingoai.refresh.adapters._adapter import Adapter, Match, Piece, Problem, Told
from doingoai.refresh.adapters._coverage import numbers, unsaid_subject
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._mapping_draft import draft
from doingoai.refresh.adapters._mapping_file import MappingError, load_mapping
from doingoai.refresh.adapters._mapping_guess import figure_kind
from doingoai.refresh.adapters._places import countries, languages
from doingoai.refresh.adapters._posts import blank_as_missing
from doingoai.refresh.adapters._recognise import Recognised
from doingoai.refresh.adapters._schema import in_schema
from doingoai.refresh.adapters._tabular import TOTALS, TabularAdapter
from doingoai.refresh.adapters._unrecognised import columns_seen
from doingoai.refresh.adapters.mention_series import MentionSeries
from doingoai.refresh.values import known_zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pandas as pd

    from doingoai.refresh.adapters._header import Kind
    from doingoai.refresh.sheets import Sheet

_UNITS: Mapping[str, Kind] = {"percent": "percent", "seconds": "duration"}
_TEXT = r"[\s@]|://"  # in an identifier
_FIRST = 2  # in how many columns a Total row may say that it is one


class Generic(Adapter):
    """What ``--as generic`` names; it reads nothing until a mapping file says what is what."""

    name = "generic"
    title = Message("Any other table, by a mapping file")
    dataset = "posts"

    def match(self, sheet: Sheet) -> Match:
        """Nothing: a table says of itself neither what it is nor what its columns are."""
        return Match(0.0)

    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """Nothing but what to do.

        Raises:
            RefreshError: always.
        """
        raise RefreshError(
            Message("Without a mapping file nobody knows what the columns of this table are."),
            Message("Complete the drafted file, then name it with --mapping."),
        )


class _Mapped(TabularAdapter):
    """A table read by a mapping file; `_bound` fills in what the file says."""

    name = "generic"
    title = Generic.title
    mapping: ClassVar[Mapping[str, Any]] = {}

    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """The rows of ``sheet``; what is said on the command line wins over the file."""
        zone = self.mapping["zone"]
        told = replace(
            told,
            zone=told.zone or (known_zone(zone) if zone else None),
            day_first=self.mapping["day_first"] if told.day_first is None else told.day_first,
        )
        yield from super().read(sheet, match, told)

    def summary(self, cells: pd.DataFrame) -> pd.Series[bool]:
        """Rows with "Total" in one of the first columns."""
        return cells.iloc[:, :_FIRST].isin(TOTALS).any(axis="columns")

    def remarks(self, frame: pd.DataFrame, match: Match) -> Iterable[Problem]:
        """Words that neither our schema nor the mapping file knows."""
        for name, target in known.targets(self.dataset).items():
            if not target.choices or name not in frame:
                continue
            strange = (frame[name] != "") & self.translated(name, frame[name]).isna()
            strange &= ~frame[name].str.strip().str.casefold().isin(self._blanked(name))
            if strange.any():
                rows = tuple(int(row) for row in frame.index[strange.to_numpy(dtype=bool)])
                why = Message(
                    "the mapping file does not say what this word is; add it under {key}",
                    {"key": f"[values.{name}]"},
                )
                yield Problem(rows, match.columns[name], why, target.required)

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of the dataset that ``frame`` makes."""
        return in_schema(self.dataset, self.filled(frame, told), frame.index)

    def filled(self, frame: pd.DataFrame, told: Told) -> dict[str, object]:
        """Our columns: translated, the constants, and what is told or made of the row."""
        made: dict[str, object] = dict(self.mapping["constants"])
        made |= {str(name): self.translated(str(name), frame[name]) for name in frame}
        for name, said in (
            ("mission", told.account),
            ("account", told.account),
            ("subject", told.subject),
        ):
            if said:
                made[name] = said
            elif name in known.targets(self.dataset) and name not in made:
                raise unsaid_subject() if name == "subject" else _unsaid_account()
        for name, codes in (("country", countries), ("language", languages)):
            if name in frame:
                made[name] = codes(frame[name])
        for name in known.MADE:
            if name in frame:
                made[name] = _numbered(frame[name])
            elif name in known.targets(self.dataset):
                made[name] = numbers(list(made.values()), frame)
        return made

    def translated(self, name: str, cells: pd.Series[Any]) -> pd.Series[Any]:
        """Text as the mapping file translates it, blanks missing; other cells as they are."""
        target = known.targets(self.dataset).get(name)
        if target is None or target.kind != "text":
            return cells
        words = {word.casefold(): word for word in target.choices} | self._words(name)
        if not words:
            return blank_as_missing(cells)
        mapped = {
            cell: words.get(str(cell).strip().casefold(), "" if target.choices else cell)
            for cell in cells.unique()
        }
        return blank_as_missing(cells.map(mapped).astype("str"))

    def _words(self, name: str) -> dict[str, str]:
        words: dict[str, str] = self.mapping["values"].get(name, {})
        return words

    def _blanked(self, name: str) -> list[str]:
        return [word for word, ours in self._words(name).items() if not ours]


class _MappedSeries(_Mapped, MentionSeries):
    """A table of counts over time, summed by the hour."""

    name = "generic"
    title = Generic.title

    def accepts(self, sheet: Sheet, held: Mapping[str, str]) -> bool:
        """Whatever the columns are called: the mapping file says what they are."""
        return True


class _MappedMetrics(_Mapped):
    """A table with a metric a column: a row of ours for each figure."""

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of the dataset that ``frame`` makes: one a figure; missing ones make none."""
        units = dict(self.mapping["metrics"].values())
        labels = self.filled(frame.drop(columns=list(units)), told)
        labelled = in_schema(self.dataset, labels, frame.index).drop(columns=[*known.METRIC])
        figures = frame[list(units)].astype("float64")
        long = (
            labelled.join(figures)
            .melt(id_vars=list(labelled.columns), var_name="metric", ignore_index=False)
            .dropna(subset=["value"])
        )
        made = {name: long[name] for name in long.columns}
        made["unit"] = long["metric"].map(units)
        return in_schema(self.dataset, made, long.index)


def recognised(sheets: Sequence[Sheet], mapping: Mapping[str, object]) -> Recognised:
    """The sheets that ``mapping`` (see `load_mapping`) can read, and the adapter that does.

    Raises:
        RefreshError: no sheet has all the columns that the mapping names.
    """
    title = mapping["table"]
    wanted = [sheet for sheet in sheets if not title or sheet.title == title]
    tried = [(_bound(mapping, sheet), sheet) for sheet in wanted]
    matches = [(adapter, sheet, adapter.match(sheet)) for adapter, sheet in tried]
    readings = tuple(fit for fit in matches if not fit[2].missing)
    if not readings:
        raise _lacking([(sheet, match) for _, sheet, match in matches])
    read = [id(sheet) for _, sheet, _ in readings]
    unused = tuple(sheet for sheet in sheets if id(sheet) not in read)
    return Recognised(readings[0][0].dataset, readings, (), unused)


def _bound(mapping: Mapping[str, Any], sheet: Sheet) -> _Mapped:
    """The adapter that reads ``sheet`` by ``mapping``."""
    dataset = mapping["dataset"]
    kind: type[_Mapped] = _Mapped
    if dataset == "mentions":
        kind = _MappedSeries
    elif mapping["metrics"]:
        kind = _MappedMetrics
    ours = known.targets(dataset)
    columns = [
        Column(name, (written,), ours[name].kind, needed=True, drops=ours[name].required)
        for name, written in mapping["columns"].items()
    ]
    columns += [
        Column(metric, (written,), _figures(sheet, written, unit), needed=True, drops=False)
        for written, (metric, unit) in mapping["metrics"].items()
    ]
    said = {"dataset": dataset, "columns": tuple(columns), "mapping": mapping}
    return cast("_Mapped", type("Mapped", (kind,), said)())


def _numbered(cells: pd.Series[Any]) -> pd.Series[Any]:
    """Identifiers, with a number in place of those that are a link, an address or a text.

    They are kept as they are, so they may hold nothing personal.
    """
    texts = cells.str.contains(_TEXT).fillna(value=False).astype(bool)
    if not texts.any():
        return cells
    return cells.mask(texts, numbers([cells], cells.to_frame()).astype(cells.dtype))


def _figures(sheet: Sheet, written: str, unit: str) -> Kind:
    if unit in _UNITS:
        return _UNITS[unit]
    cells = sheet.head[written] if written in sheet.columns else None
    return "decimal" if cells is None else figure_kind(cells) or "decimal"


def _lacking(matches: Sequence[tuple[Sheet, Match]]) -> RefreshError:
    if not matches:
        return RefreshError(
            Message("No table of the file has the title that the mapping file names."),
            Message("Leave “table” blank in the mapping file to read every table that fits."),
        )
    sheet, match = min(matches, key=lambda pair: len(pair[1].missing))
    return RefreshError(
        Message(
            "The table lacks columns that the mapping file names: {missing}.",
            {"missing": ", ".join(match.missing)},
        ),
        Message("Columns seen: {seen}.", {"seen": columns_seen(sheet.columns)}),
    )


def _unsaid_account() -> RefreshError:
    return RefreshError(
        Message("Neither the table nor the mapping file says whose account it is."),
        Message("Say it with --account, or complete the mapping file."),
    )


ADAPTERS: tuple[Adapter, ...] = (Generic(),)

__all__ = [
    "ADAPTERS",
    "Generic",
    "MappingError",
    "draft",
    "load_mapping",
    "recognised",
]
