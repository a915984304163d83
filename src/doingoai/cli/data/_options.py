"""What the commands of ``doingoai data`` have in common: options, where versions are, refusals."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from doingoai._paths import course_file
from doingoai.cli._reader import reader_language, refusal
from doingoai.datasets import DatasetError
from doingoai.errors import DoingoaiError
from doingoai.i18n import default_language, translate
from doingoai.refresh._errors import RefreshError, Refused
from doingoai.refresh.versions import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

_READER = default_language()

Name = Annotated[
    str, typer.Argument(metavar="NAME", help=translate("The dataset: posts, mentions …", _READER))
]
Json = Annotated[
    Path | None,
    typer.Option(
        "--json", metavar="FILE", help=translate("Write the same as JSON to this file.", _READER)
    ),
]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="LANG", help=translate("Language: vi or en.", _READER)),
]


def stores() -> tuple[Store, ...]:
    """Where datasets are read from, in that order: a class's own folder, then the course's."""
    course = Store(course_file("datasets"))
    try:
        own = Store.here()
    except RefreshError:  # an installed copy: there is the course's alone
        return (course,)
    return (own,) if own == course else (own, course)


def store_of(name: str) -> Store:
    """The store whose ``name`` is read.

    Raises:
        DatasetError: none has it.
    """
    found = stores()
    known = sorted({each for store in found for each in store.names()})
    for store in found:
        if name in store.names():
            return store
    raise DatasetError.unknown(name, known)


@contextmanager
def said_plainly(lang: str | None) -> Iterator[str]:
    """The language of this call; what goes wrong is said in it: exit 1 refused, 2 unreadable."""
    reader = default_language()
    try:
        reader = reader_language(lang)
        yield reader
    except Refused as error:
        raise refusal(error, reader, 1) from None
    except DoingoaiError as error:
        raise refusal(error, reader) from None
