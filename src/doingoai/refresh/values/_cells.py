"""Cells as Arrow holds them: stripped of what can't be seen, looked at in one go.

A clean column is read by one cast of the whole chunk. What follows is there so that only the
cells which such a cast can't read are looked at one by one, and each distinct one only once.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import regex

from doingoai.refresh._signs import texts, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import pandas as pd

    from doingoai.i18n import Message
    from doingoai.refresh.values._parsed import Parsed

# Zero-width signs, joiners, marks of direction, the byte order mark, the soft hyphen.
UNSEEN = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
SPACES = (
    " \t\n\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
# What platforms and programs write where there is nothing: case and spaces don't count.
NOTHING = (
    *("", "-", "--", "---", "–", "—", "−", "n/a", "n.a.", "na", "#n/a", "#n/a n/a", "#na", "nan"),
    *("-nan", "#null!", "null", "<null>", "nil", "none", "undefined", "<na>", "nat", "\\n"),
    *("không có", "k/c", "s/d", "k.a.", "н/д", "n.d.", "n/d"),
)

_UNSEEN = regex.compile(f"[{UNSEEN}]")
_SPACES = regex.compile(f"[{SPACES}]+")


def arrow(cells: pd.Series[Any]) -> Any:
    """``cells`` as one Arrow array of text without spaces and unseen signs around it.

    A missing cell is ``""``, as one left empty.
    """
    import pyarrow.compute as pc

    array = texts(cells)
    if array.null_count:
        array = pc.fill_null(array, "")
    return trimmed(array, SPACES + UNSEEN)


def nothing(array: Any) -> Any:
    """Which cells of an Arrow array say that there is nothing; an Arrow array of booleans."""
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.is_in(pc.utf8_lower(array), value_set=pa.array(NOTHING, type=array.type))


def is_nothing(cells: pd.Series[Any]) -> pd.Series[bool]:
    """Which cells say that there is nothing, in whatever words exports have for it.

    ``""``, ``"--"``, ``"N/A"``, ``"NAN"``, ``"undefined"`` and others; spaces and zero-width signs
    around the words don't count, neither does their case.
    """
    return mask(nothing(arrow(cells)), cells.index)


def mask(flags: Any, index: pd.Index[Any]) -> pd.Series[bool]:
    """An Arrow array of booleans as a Series; what is missing is false."""
    import pandas as pd

    return pd.Series(booleans(flags), index=index)


def booleans(flags: Any) -> np.ndarray[Any, Any]:
    """An Arrow array of booleans for NumPy; what is missing is false."""
    import pyarrow.compute as pc

    found: np.ndarray[Any, Any] = pc.fill_null(flags, False).to_numpy(zero_copy_only=False)
    return found


def tidy(cell: str) -> str:
    """One cell as it is compared: NFKC (full-width digits, ligatures), one space where several are.

    Unseen signs go wherever they stand, every kind of space is a plain one.
    """
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", cell))
    digits = "".join(
        str(unicodedata.digit(sign)) if sign.isdecimal() and not sign.isascii() else sign
        for sign in plain
    )
    return str(_SPACES.sub(" ", digits)).strip()


def each(array: Any, rows: np.ndarray[Any, Any], read: Callable[[str], Any]) -> list[Any]:
    """``read`` of the cells of ``array`` at ``rows``, each distinct cell only once."""
    import pyarrow as pa

    chosen = array.take(pa.array(rows)).dictionary_encode()
    found = [read(cell) for cell in chosen.dictionary.to_pylist()]
    return [found[place] for place in chosen.indices.to_pylist()]


def parsed(
    values: pd.Series[Any],
    bad: np.ndarray[Any, Any],
    why: Message,
    repaired: int = 0,
    rounded: int = 0,
) -> Parsed:
    """A `Parsed` with ``bad`` on the index of ``values``."""
    import pandas as pd

    from doingoai.refresh.values._parsed import Parsed

    return Parsed(values, pd.Series(bad, index=values.index), why, repaired, rounded)
