"""The bytes of a column of text, looked at all at once.

A question that a few bytes answer (is there a letter beyond ASCII, a quotation mark) costs Arrow a
look into each cell, and NumPy a thirtieth of it. It is asked block by block: a block stays in the
processor's cache, while an answer for each byte of the column would be written to fresh memory,
which takes the system longer to clear than NumPy to fill.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    import pandas as pd
    import pyarrow as pa

_BLOCK = 1 << 16
_BEYOND_ASCII = 128


def texts(cells: pd.Series[Any]) -> pa.LargeStringArray:
    """``cells`` as one Arrow array of text; a missing cell is missing in it."""
    import pyarrow as pa

    array = pa.array(cells, from_pandas=True)
    if isinstance(array, pa.ChunkedArray):
        array = array.combine_chunks()
    return array.cast(pa.large_string())


def text_of(cells: pa.LargeStringArray) -> memoryview:
    """All strings of an array one after the other: that is how Arrow holds them."""
    import numpy as np

    _, offsets, text = cells.buffers()
    bounds = np.frombuffer(offsets, dtype=np.int64)
    first, last = bounds[cells.offset], bounds[cells.offset + len(cells)]
    return memoryview(text)[first:last] if last > first else memoryview(b"")


def beyond_ascii(cells: pa.LargeStringArray) -> bool:
    """Whether a letter of ``cells`` is none of ASCII."""
    return bool(_bytes(cells).max(initial=0) >= _BEYOND_ASCII)


def met(cells: pa.LargeStringArray, signs: Iterable[str]) -> set[str]:
    """Which of ``signs``, of ASCII, occur in ``cells``."""
    every = _bytes(cells)
    blocks = [every[start : start + _BLOCK] for start in range(0, len(every), _BLOCK)]
    return {sign for sign in signs if any((block == ord(sign)).any() for block in blocks)}


def _bytes(cells: pa.LargeStringArray) -> np.ndarray[Any, Any]:
    import numpy as np

    return np.frombuffer(text_of(cells) if len(cells) else b"", dtype=np.uint8)
