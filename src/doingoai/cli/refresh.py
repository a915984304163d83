"""``doingoai refresh``: this quarter's export into a dataset of the course."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from doingoai._paths import clone_root
from doingoai.cli._reader import reader_language, refusal, say, write_json
from doingoai.errors import DoingoaiError
from doingoai.i18n import Message, default_language, format_number, translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from zoneinfo import ZoneInfo

    from doingoai.refresh import Outcome

_READER = default_language()


def refresh(  # noqa: PLR0917 - typer fills them by name
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…", help=translate("The export, as it was downloaded.", _READER)
        ),
    ],
    into: Annotated[
        str | None,
        typer.Option(
            "--into",
            metavar="NAME",
            help=translate("The dataset to fill: posts, mentions, coverage …", _READER),
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="ADAPTER",
            help=translate("What kind of export it is, where it cannot be told.", _READER),
        ),
    ] = None,
    zone: Annotated[
        str | None,
        typer.Option(
            "--zone",
            metavar="TZ",
            help=translate("The zone of its times, such as Europe/Lisbon.", _READER),
        ),
    ] = None,
    account: Annotated[
        str,
        typer.Option(
            "--account",
            metavar="NAME",
            help=translate("The label of the account; without it, a pseudonym.", _READER),
        ),
    ] = "",
    subject: Annotated[
        str,
        typer.Option(
            "--subject",
            metavar="NAME",
            help=translate("Whom mentions or coverage are about, where it is not said.", _READER),
        ),
    ] = "",
    day_first: Annotated[
        bool | None,
        typer.Option(
            "--day-first/--month-first",
            help=translate("How 03/04 is meant, where the column does not tell.", _READER),
        ),
    ] = None,
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping",
            metavar="FILE",
            help=translate("The mapping of an export that no adapter knows.", _READER),
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help=translate("Only try it: nothing changes.", _READER)),
    ] = False,
    yes: Annotated[
        bool,
        typer.Option("--yes", help=translate("Accept without asking.", _READER)),
    ] = False,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang", metavar="vi|en", help=translate("The language of the report.", _READER)
        ),
    ] = None,
    json_file: Annotated[
        Path | None,
        typer.Option(
            "--json", metavar="FILE", help=translate("Write the outcome as JSON.", _READER)
        ),
    ] = None,
) -> None:
    """Bring an export in as a new version (0: accepted or clean, 1: refused, 2: unreadable)."""
    from doingoai import refresh as made

    reader = reader_language(lang)
    try:
        outcome = _run(
            _Wish(files, into, kind, zone, account, subject, day_first, mapping, dry_run, yes),
            reader,
        )
        write_json(json_file, outcome.as_json())
    except made.Refused as error:
        raise refusal(error, reader, 1) from None
    except DoingoaiError as error:
        raise refusal(error, reader) from None
    if not (outcome.accepted or (outcome.dry_run and not outcome.refused)):
        raise typer.Exit(1)


@dataclass(frozen=True)
class _Wish:
    """What was asked for on the command line."""

    files: list[Path]
    into: str | None
    kind: str | None
    zone: str | None
    account: str
    subject: str
    day_first: bool | None
    mapping: Path | None
    dry_run: bool
    yes: bool


def _run(wish: _Wish, reader: str) -> Outcome:
    from doingoai import refresh as made

    root = clone_root()
    if root is None:
        raise DoingoaiError(
            Message("A refresh needs a clone of the repository; this is an installed copy."),
            Message("Clone the repository and run the command there."),
        )
    store = made.Store.here()
    mapping = {} if wish.mapping is None else made.load_mapping(wish.mapping)
    zone = wish.zone or str(mapping.get("zone", ""))
    told = made.Told(
        account=wish.account,
        zone=made.known_zone(zone) if zone else None,
        day_first=wish.day_first,
        mapping=mapping,
        subject=wish.subject,
    )
    if wish.kind == "generic" and wish.mapping is None:
        raise _drafted(wish, reader)
    console = Console(highlight=False)
    files = made.recognised(wish.files, only=wish.kind, into=wish.into, mapping=told.mapping)
    with _Shown(reader) as shown:
        asked = made.Asked(
            files=files,
            told=told,
            accept=_acceptance(console, reader, shown, yes=wish.yes),
            dry_run=wish.dry_run,
            language=reader,
        )
        gate = made.Gate(made.load_key())
        try:
            outcome = made.refresh(asked, store, gate, root, shown)
        except made.ZoneNeeded:
            if not sys.stdin.isatty():
                raise
            shown.pause()
            told = replace(told, zone=_asked_zone(reader))
            gate = made.Gate(made.load_key())
            outcome = made.refresh(replace(asked, told=told), store, gate, root, shown)
    if outcome.refused or outcome.dry_run or wish.yes:  # else it was shown before the question
        say(console, made.report_text(outcome, reader))
    say(
        console,
        translate("Report: {path}", reader, path=made.report_place(store, outcome) / "report.html"),
    )
    return outcome


def _drafted(wish: _Wish, reader: str) -> DoingoaiError:
    """What to do with the draft of a mapping file, which is written beside the export."""
    from doingoai import refresh as made

    draft = made.draft_mapping(wish.files[0], wish.into or "posts", reader)
    return DoingoaiError(
        Message("A mapping file for this export is at {path}.", {"path": str(draft)}),
        Message(
            "Complete it in any text editor, then run: {command}",
            {"command": f"doingoai refresh {wish.files[0]} --mapping {draft}"},
        ),
    )


def _acceptance(
    console: Console, reader: str, shown: _Shown, *, yes: bool
) -> Callable[[Outcome], bool]:
    """What decides whether an outcome comes in: ``--yes``, or the person at the keyboard."""

    def accept(outcome: Outcome) -> bool:
        from doingoai import refresh as made

        if yes:
            return True
        shown.pause()
        say(console, made.report_text(outcome, reader))
        if not sys.stdin.isatty():
            say(console, translate("Nobody is here to ask: --yes accepts.", reader))
            return False
        return bool(typer.confirm(translate("Take this version in?", reader)))

    return accept


def _asked_zone(reader: str) -> ZoneInfo:
    from doingoai import refresh as made

    words = translate("The zone of its times, such as Europe/Lisbon.", reader)
    return made.known_zone(str(typer.prompt(words)).strip())


class _Shown:
    """Progress on the terminal: the step at work and, while reading, the rows so far."""

    def __init__(self, reader: str) -> None:
        self._reader = reader
        self._rows = 0
        self._name = ""
        self._bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=20),
            TimeElapsedColumn(),
            console=Console(stderr=True, highlight=False),
            transient=True,
        )
        self._task = self._bar.add_task("", total=None)

    def __enter__(self) -> _Shown:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def pause(self) -> None:
        """Leave the terminal to a question."""
        self._bar.stop()

    def step(self, name: str) -> None:
        """A step begins."""
        from doingoai.refresh import STEPS

        self._name = translate(STEPS[name], self._reader)
        self._bar.update(self._task, description=self._name)

    def waiting(self, why: Message) -> None:
        """Another refresh is at work."""
        self._bar.update(self._task, description=why.text(self._reader))

    def rows(self, count: int) -> None:
        """More rows were read."""
        self._rows += count
        so_far = format_number(self._rows, self._reader, decimals=0)
        self._bar.update(self._task, description=f"{self._name} · {so_far}")
