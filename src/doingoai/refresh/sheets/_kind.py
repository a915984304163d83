"""What kind of file it is, by its first bytes: names and endings are often wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal
from zipfile import BadZipFile, ZipFile

from doingoai.i18n import N_, Message
from doingoai.refresh._errors import RefreshError

if TYPE_CHECKING:
    from doingoai.refresh.sheets._source import Source

Kind = Literal["text", "xlsx", "xls", "zip"]

_OTHER = (
    (b"%PDF", N_("a PDF document")),
    (b"\x89PNG", N_("a picture")),
    (b"\xff\xd8\xff", N_("a picture")),
    (b"GIF8", N_("a picture")),
    (b"RIFF", N_("a picture, a sound or a video")),
    (b"7z\xbc\xaf", N_("an archive of another kind than zip")),
    (b"Rar!", N_("an archive of another kind than zip")),
    (b"\x1f\x8b", N_("an archive of another kind than zip")),
    (b"{\\rtf", N_("a text document")),
    (b"SQLite format", N_("a database")),
    (b"PAR1", N_("a Parquet file")),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x08", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00", b"\x09\x00\x04\x00")
_MARKUP = re.compile(rb"\s*(?:<!doctype html|<html|<head|<table|<meta|<\?xml|<body)", re.IGNORECASE)
_JSON = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\d\]])")
_VIDEO = slice(4, 8)


def kind_of(source: Source) -> Kind:
    """Which of our readers ``source`` is for.

    Raises:
        RefreshError: it is empty or for none of them; says what it is.
    """
    start = source.beginning(4096)
    if not start:
        raise RefreshError(
            Message("{file} is empty.", {"file": source.name}),
            Message("Download it again; the platform may still have been preparing it."),
        )
    if start.startswith((b"PK\3\4", b"PK\5\6")):
        return _packed(source)
    if start.startswith((_OLE, *_BIFF)):
        return "xls"
    if what := next((what for magic, what in _OTHER if start.startswith(magic)), None):
        raise _refused(source, Message(what))
    if start[_VIDEO] == b"ftyp":
        raise _refused(source, Message(N_("a picture, a sound or a video")))
    plain = start.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"")
    plain = plain.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if _MARKUP.match(plain):
        raise RefreshError(
            Message("{file} is a web page, whatever its name ends in.", {"file": source.name}),
            Message("Open it in a spreadsheet program and save it as CSV in UTF-8, or as XLSX."),
        )
    if _JSON.match(plain):
        raise _refused(source, Message(N_("data in JSON")))
    return "text"


def _packed(source: Source) -> Kind:
    """A zip archive, or a document that is one inside."""
    try:
        with source.open() as file, ZipFile(file) as archive:
            names = archive.namelist()
    except (BadZipFile, OSError, ValueError) as error:
        raise RefreshError(
            Message("{file} is a damaged zip archive or spreadsheet.", {"file": source.name}),
            Message("The download may have been cut off: download the file again."),
        ) from error
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "[Content_Types].xml" in names:
        if any(name.startswith("xl/") for name in names):
            raise _refused(source, Message(N_("a spreadsheet in a form we do not read")))
        raise _refused(source, Message(N_("a text document")))
    if "META-INF/manifest.xml" in names and "content.xml" in names:
        raise _refused(source, Message(N_("a spreadsheet in a form we do not read")))
    return "zip"


def _refused(source: Source, what: Message) -> RefreshError:
    return RefreshError(
        Message("{file} is {what}, not a table.", {"file": source.name, "what": what}),
        Message("Name the CSV, XLSX, XLS or ZIP file as it was downloaded."),
    )
