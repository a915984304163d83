"""The bytes of a column of text, looked at all at once.

A question that a few bytes answer (is there a letter beyond ASCII, a quotation mark) costs Arrow a
look into each cell, and NumPy a thirtieth of it. It is asked block by block: a block stays in the
processor's cache, while an answer for each byte of the column would be written to fresh memory,
which takes the system longer to clear than NumPy to fill.
"""

from __future__ import annotations

from functools import cache
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


def trimmed(cells: pa.LargeStringArray, signs: str) -> pa.LargeStringArray:
    """``cells`` without ``signs`` around them; ``cells`` itself where there are none.

    Trimming copies all texts of a column, of which the first and the last byte of each mostly show
    that nothing is to be trimmed.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    if not len(cells):
        return cells
    _, offsets, text = cells.buffers()
    bounds = np.frombuffer(offsets, dtype=np.int64)[cells.offset : cells.offset + len(cells) + 1]
    filled = np.flatnonzero(bounds[:-1] < bounds[1:])
    every = np.frombuffer(text or b"", dtype=np.uint8)
    first, last = _ends(signs)
    doubtful = first[every[bounds[filled]]] | last[every[bounds[filled + 1] - 1]]
    if not doubtful.any():
        return cells
    some = cells.take(pa.array(filled[doubtful]))
    if pc.utf8_trim(some, characters=signs).equals(some):
        return cells
    return pc.utf8_trim(cells, characters=signs)


@cache
def _ends(signs: str) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Whether each byte begins one of ``signs`` in UTF-8, and whether it ends one."""
    import numpy as np

    first, last = np.zeros(256, dtype=bool), np.zeros(256, dtype=bool)
    for sign in signs:
        first[sign.encode()[0]] = last[sign.encode()[-1]] = True
    return first, last


def _bytes(cells: pa.LargeStringArray) -> np.ndarray[Any, Any]:
    import numpy as np

    return np.frombuffer(text_of(cells) if len(cells) else b"", dtype=np.uint8)
