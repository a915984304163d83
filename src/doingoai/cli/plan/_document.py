"""``doingoai plan document``: a plan as one page, to print or to edit."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from doingoai._files import free_name, write_whole
from doingoai.cli._reader import not_written, reader_language, refusal, say
from doingoai.errors import DoingoaiError
from doingoai.i18n import Message, default_language, translate

if TYPE_CHECKING:
    from doingoai.planning import Plan

_READER = default_language()
_ENDINGS = (".html", ".docx")


def command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=translate("The plan.", _READER))],
    to: Annotated[
        Path | None,
        typer.Option(
            "--to",
            metavar="OUT",
            help=translate("The page: .html or .docx; default: as the plan, .html.", _READER),
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="vi|en",
            help=translate("Language of the page: vi or en; default: the plan's.", _READER),
        ),
    ] = None,
) -> None:
    """Make a page of a plan, unchecked (0: written, 1: refused, 2: unreadable).

    Another page that is there under that name is kept.
    """
    reader = reader_language(lang)
    out = to or file.with_suffix(".html")
    if out.suffix.lower() not in _ENDINGS:
        raise refusal(_unknown(out), reader, 1)
    try:
        plan = _plan(file)
        language = reader if lang else ("vi" if plan.language == "vi" else "en")
        content = _page(plan, out, language)
    except DoingoaiError as error:
        raise refusal(error, reader) from None
    try:
        aside = _put(out, content)
    except OSError as error:
        raise refusal(not_written(out, error), reader, 1) from None
    console = Console(highlight=False)
    if aside:
        kept = Message("The file as it was before is kept as {name}.", {"name": aside.name})
        say(console, kept.text(reader))
    told = Message("{path} is written. This is not clearance.", {"path": str(out)})
    say(console, told.text(reader))


def _put(out: Path, content: bytes) -> Path | None:
    """Write the page; where another stands there (a DOCX is edited further), keep that aside."""
    aside = None
    if out.is_file() and (there := out.read_bytes()) != content:
        aside = free_name(out, "before")
        write_whole(aside, there)
    write_whole(out, content)
    return aside


def _plan(file: Path) -> Plan:
    from doingoai import rules
    from doingoai.planning import Plan

    read = rules.read(file)
    if not isinstance(read, Plan):
        raise DoingoaiError(
            Message("{path} holds no plan.", {"path": str(file)}),
            Message("A plan begins with “kind: plan”; see: doingoai plan blank"),
        )
    return read


def _page(plan: Plan, out: Path, language: str) -> bytes:
    from doingoai.planning.document import docx_bytes, html_page

    if out.suffix.lower() == ".docx":
        return docx_bytes(plan, language)
    return html_page(plan, language).encode("utf-8")


def _unknown(out: Path) -> DoingoaiError:
    return DoingoaiError(
        Message("No page can be made as “{ending}”.", {"ending": out.suffix or out.name}),
        Message("End its name with .html or .docx."),
    )
