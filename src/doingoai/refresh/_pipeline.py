"""A refresh from the files to the verdict: each step can be read, and stopped at.

Until `Store.promote` nothing that anybody reads has changed.
"""

from __future__ import annotations

import datetime as dt
import time
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from doingoai import datasets
from doingoai.datasets.schemas import schema
from doingoai.i18n import N_, Message
from doingoai.refresh import _kept
from doingoai.refresh._ahead import ahead, each_ahead, in_turns
from doingoai.refresh._intake import Intake
from doingoai.refresh._outcome import Outcome
from doingoai.refresh._thresholds import thresholds
from doingoai.refresh.adapters import Told
from doingoai.refresh.compare import compare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from doingoai.grading.health import ModuleHealth
    from doingoai.refresh._files import Files
    from doingoai.refresh.privacy import Gate
    from doingoai.refresh.versions import Staging, Store

WAIT = 60.0  # seconds for another refresh of the same dataset to end; most take less
STEPS = {
    "read": N_("Reading, cleaning, anonymising, checking"),
    "compare": N_("Comparing with the current version"),
    "health": N_("Trying every exercise on the new data"),
    "promote": N_("Taking the new version in"),
}


class Watcher(Protocol):
    """Who is told how far a refresh has come."""

    def step(self, name: str) -> None:
        """A step of `STEPS` begins."""

    def rows(self, count: int) -> None:
        """``count`` more rows were read."""

    def waiting(self, why: Message) -> None:
        """Another refresh of the dataset is at work; this one waits for it."""


@dataclass(frozen=True)
class Asked:
    """One refresh as the instructor asks for it.

    Attributes:
        files: what was recognised.
        told: what the export does not say.
        accept: looks at the outcome and says whether it may come in; never asked when something
            refuses it.
        dry_run: stop before that, and change nothing.
        language: in which the report beside the version is written.
        today: no row may be of a later day.
    """

    files: Files
    accept: Callable[[Outcome], bool]
    told: Told = field(default_factory=Told)
    dry_run: bool = False
    language: str = "vi"
    today: dt.date = field(default_factory=lambda: dt.datetime.now(dt.UTC).date())


def refresh(asked: Asked, store: Store, gate: Gate, root: Path, watcher: Watcher) -> Outcome:
    """Bring the files in as a new version of their dataset, or say why not.

    Args:
        asked: what is to be done.
        store: where versions live.
        gate: takes out what is personal.
        root: a clone, whose modules are tried on the new data.
        watcher: is told how far it is.

    Returns:
        The outcome; its report lies beside the version, or where nothing was accepted in the
        dataset's folder of refused ones (see `_kept`).

    Raises:
        RefreshError: a file contradicts itself or can't be read to its end; the dataset is being
            refreshed by somebody else; the disk is full. Nothing has changed then.
    """
    name = asked.files.dataset
    with store.lock(name, WAIT, watcher.waiting):
        clock = _Clock(watcher)
        with store.staging(name) as staging:
            with clock("read"):
                intake = taken_in(asked, staging, gate, watcher)
            before = _kept.profile(store, name)
            outcome = _so_far(asked, intake, store, gate)
            if not outcome.refused:
                with clock("compare"):
                    diff = compare(before, intake.profile, schema(name))
                version = store.next_version(name, asked.today)
                folder = staging.describe(
                    version=version,
                    title=_title(asked),
                    made_by=_made_by(asked),
                    about=outcome.about,
                    removed=outcome.pii_removed,
                )
                with clock("health"), datasets.using({name: folder}):
                    health = _health(root, name)
                outcome = replace(outcome, version=version, diff=diff, health=health)
                outcome = replace(outcome, refused=tuple(_unhealthy(health)))
            outcome = replace(outcome, seconds=dict(clock.seconds))
            if outcome.refused or asked.dry_run or not asked.accept(outcome):
                _kept.aside(store, outcome, staging, before, intake.profile, asked.language)
                return outcome
            with clock("promote"):
                outcome = replace(outcome, accepted=True)
                _kept.beside(outcome, staging, before, intake.profile, asked.language)
                _kept.ground(store, name)
                staging.finish()
                store.promote(name, version)
        return replace(outcome, seconds=dict(clock.seconds))


def taken_in(asked: Asked, staging: Staging, gate: Gate, watcher: Watcher) -> Intake:
    """Read, clean, check and anonymise the files, and write their rows; the first step."""
    intake = Intake(schema(asked.files.dataset), gate, asked.told, asked.today, staging.folder)
    with intake, in_turns():
        for adapter, sheet, match in asked.files.readings:
            # At the same time one reads, one cleans cells, two check and anonymise (most of the
            # work), one writes.
            with (
                ahead(adapter.read(sheet, match, asked.told)) as pieces,
                each_ahead(intake.cleaned, pieces, 2) as cleaned,
            ):
                intake.of(sheet.file)  # meanwhile: the gate prepares its patterns for a name
                for each in cleaned:
                    staging.add(intake.take(each))
                    watcher.rows(each.piece.read)
            intake.shifted(sheet.ragged)
    return intake


def _so_far(asked: Asked, intake: Intake, store: Store, gate: Gate) -> Outcome:
    """What is known once everything has been read."""
    outcome = Outcome(
        dataset=asked.files.dataset,
        adapters=asked.files.adapters,
        files=_named(gate, (sheet.file for _, sheet, _ in asked.files.readings)),
        read=intake.read,
        kept=intake.read - intake.rejected,
        rejected=intake.rejected,
        made=intake.made,
        problems=intake.tally.found(),
        repaired=dict(intake.repaired),
        columns_unmapped=_named(
            gate, (name for *_, match in asked.files.readings for name in match.unmapped)
        ),
        pii_removed=_removed(gate, intake),
        about=_about(asked, intake),
        before=_kept.version_before(store, asked.files.dataset),
        dry_run=asked.dry_run,
        unused=_named(gate, asked.files.unused),
        also=asked.files.also,
    )
    return replace(outcome, refused=tuple(_too_few(outcome, intake.repeated)))


def _named(gate: Gate, names: Iterable[str]) -> tuple[str, ...]:
    """Names of files or columns as they are written down, each once."""
    return tuple(dict.fromkeys(gate.name(name) for name in names))


def _removed(gate: Gate, intake: Intake) -> dict[str, int]:
    """What the gate took out of texts, by kind, and how many accounts have a pseudonym now."""
    counts = {kind: count for kind, count in sorted(gate.removed.items()) if count}
    return counts | ({"account": len(intake.accounts)} if "account" in counts else {})


def _about(asked: Asked, intake: Intake) -> dict[str, object]:
    """What the dataset says of itself: whose it is, on which clock, and what adapters say."""
    zone = "UTC" if asked.told.zone is None else asked.told.zone.key
    accounts = [account for account, _ in intake.accounts.most_common()]
    whose = {"mission": accounts[0]} if accounts else {}
    several = [{"mission": account, "zone": zone} for account in accounts]
    subject = {"subject": asked.told.subject} if asked.told.subject else {}
    return {
        "zone": zone,
        **whose,
        **({"missions": several} if len(several) > 1 else {}),
        **subject,
        **intake.about,
        **({} if intake.clocked or not intake.made else {"hours": False}),
    }


def _too_few(outcome: Outcome, repeated: int) -> Iterator[Message]:
    """Why so little came in; rows that an earlier file holds are nothing wrong."""
    most = float(thresholds()["rejected"]["most"])
    if not outcome.made:
        yield Message("No row could be kept.")
    elif outcome.rejected - repeated > most * outcome.read:
        yield Message(
            "{rejected} of {read} rows cannot be used, more than {most} in a hundred: something "
            "is wrong with the whole file.",
            {
                "rejected": outcome.rejected - repeated,
                "read": outcome.read,
                "most": round(100 * most),
            },
        )


def _health(root: Path, name: str) -> tuple[ModuleHealth, ...]:
    """Every module that uses the dataset, on the data in use now."""
    from doingoai.grading.health import check_module, course_modules, datasets_used

    using = [module for module in course_modules(root) if name in datasets_used(root, module)]
    return tuple(check_module(root, module, notebooks=True) for module in using)


def _unhealthy(health: tuple[ModuleHealth, ...]) -> Iterator[Message]:
    for module in health:
        if not module.ok:
            yield Message(
                "On these data the marking of {module} no longer tells right from wrong.",
                {"module": module.module},
            )


def _title(asked: Asked) -> str:
    kinds = dict.fromkeys(adapter.title.text("en") for adapter, _, _ in asked.files.readings)
    return "; ".join(kinds)


def _made_by(asked: Asked) -> dict[str, object]:
    return {"refresh": list(asked.files.adapters), "on": asked.today.isoformat()}


class _Clock:
    """Seconds per step."""

    def __init__(self, watcher: Watcher) -> None:
        self.seconds: dict[str, float] = {}
        self._watcher = watcher

    @contextmanager
    def __call__(self, step: str) -> Iterator[None]:
        self._watcher.step(step)
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[step] = time.perf_counter() - began
