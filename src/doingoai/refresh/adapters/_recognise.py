"""Which adapter reads which sheet: by content, never by the name of the file."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.adapters._adapter import Adapter, Match
from doingoai.refresh.adapters._unrecognised import Unrecognised

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from doingoai.refresh.sheets import Sheet

# What a file fills when it could fill several: the dataset that the most exercises stand on.
WEIGHT = ("posts", "mentions", "coverage", "daily", "breakdowns")
SURE = 0.5
APART = 0.05  # two adapters whose scores are closer than this could both be meant

Reading = tuple[Adapter, "Sheet", Match]


@dataclass(frozen=True)
class Recognised:
    """What the sheets of an export are.

    Attributes:
        dataset: the dataset that they fill.
        readings: which adapter reads which sheet into it, and how well it fits.
        also: other datasets that the same sheets could fill (``--into``).
        unused: sheets that no adapter of ``dataset`` reads.
    """

    dataset: str
    readings: tuple[Reading, ...]
    also: tuple[str, ...] = ()
    unused: tuple[Sheet, ...] = ()


def _registered() -> tuple[Adapter, ...]:
    """The ``ADAPTERS`` of every module here whose name does not begin with an underscore."""
    package = __name__.rpartition(".")[0]
    names = sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return tuple(
        made
        for name in names
        if not name.startswith("_")
        for made in importlib.import_module(f"{package}.{name}").ADAPTERS
    )


ALL: tuple[Adapter, ...] = _registered()


def adapter(name: str) -> Adapter:
    """The adapter called ``name``, as ``--as`` says it.

    Raises:
        RefreshError: there is none.
    """
    for one in ALL:
        if one.name == name:
            return one
    raise RefreshError(
        Message("There is no adapter called “{name}”.", {"name": name}),
        Message("There are: {adapters}.", {"adapters": ", ".join(one.name for one in ALL)}),
    )


def recognise(
    sheets: Sequence[Sheet], only: str | None = None, into: str | None = None
) -> Recognised:
    """Which adapter reads which of ``sheets`` into one dataset.

    Args:
        sheets: the tables of an export.
        only: the adapter to use, when the instructor names it.
        into: the dataset to fill; default: of those that the sheets could fill the first of
            posts, mentions, coverage, daily, breakdowns.

    Raises:
        Unrecognised: no adapter knows any sheet, or two know one equally well; says what was
            seen, what the nearest adapters lack, and which exist.
    """
    candidates = ALL if only is None else (adapter(only),)
    wanted = [one for one in candidates if into in {None, one.dataset}]
    found = {id(sheet): _fits(wanted, sheet, sure=only is None) for sheet in sheets}
    filled = {fit[0].dataset for fits in found.values() for fit in fits}
    if not filled:
        raise Unrecognised.missed(sheets, wanted or candidates, ALL)
    dataset = min(filled, key=WEIGHT.index)
    readings: list[Reading] = []
    unused: list[Sheet] = []
    for sheet in sheets:
        fits = [fit for fit in found[id(sheet)] if fit[0].dataset == dataset]
        if not fits:
            unused.append(sheet)
            continue
        (best, match), *others = fits
        rival = [one for one, other in others if match.score - other.score < APART]
        if rival:
            raise Unrecognised.tied(sheet, (best, *rival))
        readings.append((best, sheet, match))
    there = {one.name for one, _, _ in readings}
    unused += [sheet for one, sheet, _ in readings if there.intersection(one.yields_to)]
    readings = [reading for reading in readings if not there.intersection(reading[0].yields_to)]
    also = tuple(name for name in WEIGHT if name in filled - {dataset})
    return Recognised(dataset, tuple(readings), also, tuple(unused))


def _fits(adapters: Iterable[Adapter], sheet: Sheet, *, sure: bool) -> list[tuple[Adapter, Match]]:
    """The adapters that fit ``sheet``, the best first."""
    tried = [(one, one.match(sheet)) for one in adapters]
    fits = [(one, match) for one, match in tried if match.score >= (SURE if sure else 0.01)]
    return sorted(fits, key=lambda fit: -fit[1].score)
