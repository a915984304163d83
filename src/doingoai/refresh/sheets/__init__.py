"""Files as they were downloaded, into tables of text."""

from doingoai.refresh.sheets._open import open_export
from doingoai.refresh.sheets._sheet import CHUNK_ROWS, Sheet

__all__ = ["CHUNK_ROWS", "Sheet", "open_export"]
