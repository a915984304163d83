"""What the tests of sheets share: writing files, reading them back whole."""

import csv
import io
from pathlib import Path

from doingoai.refresh.sheets import open_export

REAL = Path(__file__).parents[3].parent / "shared" / "exports"


def text_of(rows, delimiter=",", quoting=csv.QUOTE_MINIMAL, end="\r\n"):
    """``rows`` as a file of text."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(rows)
    return stream.getvalue()


def only(path):
    """The one sheet of a file."""
    (sheet,) = open_export(path)
    return sheet


def whole(sheet, columns=None, rows=50_000):
    """All rows of a sheet, by number."""
    return {
        number: cells
        for chunk in sheet.chunks(columns, rows)
        for number, cells in zip(chunk.index.tolist(), chunk.to_numpy().tolist(), strict=True)
    }


def cells_of(sheet):
    """All rows of a sheet."""
    return list(whole(sheet).values())
