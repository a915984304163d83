"""The files of one refresh: opened, recognised, and agreed on one dataset."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.adapters import generic, recognise
from doingoai.refresh.adapters._recognise import WEIGHT
from doingoai.refresh.sheets import open_export

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from doingoai.refresh.adapters import Recognised
    from doingoai.refresh.adapters._recognise import Reading


@dataclass(frozen=True)
class Files:
    """What the files are, and what of them is read.

    Attributes:
        dataset: the dataset that they fill together.
        readings: which adapter reads which sheet, in the order of the files.
        unused: the sheets that go into another dataset or none, as people call them.
        also: other datasets that every file could fill.
    """

    dataset: str
    readings: tuple[Reading, ...]
    unused: tuple[str, ...]
    also: tuple[str, ...]

    @property
    def adapters(self) -> tuple[str, ...]:
        """The keys of the adapters in use, each once."""
        return tuple(dict.fromkeys(adapter.name for adapter, _, _ in self.readings))


def recognised(
    files: Sequence[Path],
    *,
    only: str | None = None,
    into: str | None = None,
    mapping: Mapping[str, object] | None = None,
) -> Files:
    """Open ``files`` and tell what they are.

    Args:
        files: exports of one kind, or of several kinds that fill one dataset.
        only: the adapter, where the instructor names it.
        into: the dataset, where the instructor names it.
        mapping: for a table that no adapter knows, what its mapping file says; it names the
            dataset.

    Raises:
        RefreshError: a file cannot be read or recognised, or they fill different datasets.
    """
    opened = [open_export(file) for file in files]
    if mapping:
        return _together([generic.recognised(sheets, mapping) for sheets in opened], set())
    first = [recognise(sheets, only, into) for sheets in opened]
    shared = set.intersection(*({each.dataset, *each.also} for each in first))
    if not shared:
        raise _disagree(files, first)
    dataset = min(shared, key=WEIGHT.index)
    found = [
        each if each.dataset == dataset else recognise(sheets, only, dataset)
        for sheets, each in zip(opened, first, strict=True)
    ]
    return _together(found, shared - {dataset})


def draft_mapping(file: Path, into: str, language: str) -> Path:
    """Write the draft of a mapping file for ``file`` beside it, for the instructor to complete.

    Args:
        file: a table that no adapter knows; of several, its first is taken.
        into: the dataset that it is to fill.
        language: of the comments in it.

    Returns:
        The draft: ``export.csv`` → ``export.mapping.toml``. One that is there already is never
        overwritten: it may be half completed.

    Raises:
        RefreshError: the table has no header, or the draft cannot be written.
        DatasetError: no refresh fills a dataset of that name.
    """
    text = generic.draft(open_export(file)[0], into, language)
    made = file.with_suffix(".mapping.toml")
    try:
        with made.open("x", encoding="utf-8", newline="\n") as draft:
            draft.write(text)
    except FileExistsError:
        return made
    except OSError as error:
        why = {"path": str(made), "why": error.strerror or type(error).__name__}
        raise RefreshError(
            Message("{path} cannot be written: {why}.", why),
            Message("Copy the export into a folder that you may write to."),
        ) from error
    return made


def _together(found: Sequence[Recognised], also: set[str]) -> Files:
    return Files(
        found[0].dataset,
        tuple(reading for each in found for reading in each.readings),
        tuple(_called(sheet.file, sheet.title) for each in found for sheet in each.unused),
        tuple(name for name in WEIGHT if name in also),
    )


def _called(file: str, title: str) -> str:
    return f"{file} ({title})" if title else file


def _disagree(files: Sequence[Path], found: Sequence[Recognised]) -> RefreshError:
    fills = "; ".join(
        f"{file.name} → {each.dataset}" for file, each in zip(files, found, strict=True)
    )
    return RefreshError(
        Message("These files do not fill the same dataset: {fills}.", {"fills": fills}),
        Message("Refresh them one after the other, each with its own command."),
    )
