"""Text and yes-or-no cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh.values._cells import SPACES, arrow, booleans, nothing, parsed

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.refresh.values._parsed import Parsed

_YES = (
    "1",
    "true",
    "yes",
    "y",
    "t",
    "on",
    "x",
    "✓",
    "✔",
    "có",
    "đúng",
    "sí",
    "si",
    "ja",
    "oui",
    "sim",
)
_YES += ("да", "wahr", "vrai", "verdadero", "verdadeiro", "истина", "1.0")
_NO = ("0", "false", "no", "n", "f", "off", "✗", "✘", "không", "sai", "nein", "non", "não", "нет")
_NO += ("falsch", "faux", "falso", "ложь", "0.0")


def text(cells: pd.Series[Any]) -> pd.Series[Any]:
    """Text as it is kept: NFC, lines ended by ``\\n``, no spaces or byte order mark around it.

    Returns:
        pandas' ``str``; an empty cell stays ``""``. Joiners within stay: emoji are made of them.
    """
    import pandas as pd
    import pyarrow as pa
    import pyarrow.compute as pc

    array = pa.array(cells, from_pandas=True)
    if isinstance(array, pa.ChunkedArray):
        array = array.combine_chunks()
    array = pc.fill_null(array.cast(pa.large_string()), "")
    if not pc.all(pc.string_is_ascii(array)).as_py():
        array = pc.utf8_normalize(array, form="NFC")
    if pc.any(pc.match_substring(array, "\r")).as_py():
        array = pc.replace_substring_regex(array, "\r\n?", "\n")
    array = pc.utf8_trim(array, characters=SPACES + "\u200b\ufeff")
    return pd.Series(array.to_numpy(zero_copy_only=False), index=cells.index, dtype="str")


def flag(cells: pd.Series[Any]) -> Parsed:
    """Yes or no: "true", "Yes", "1", "có", "sí", "да", "x"; "false", "No", "0", "không" …

    Returns:
        ``boolean``. Bad: any other word.
    """
    import pandas as pd
    import pyarrow as pa
    import pyarrow.compute as pc

    array = pc.utf8_lower(pc.utf8_normalize(arrow(cells), form="NFC"))
    yes = booleans(pc.is_in(array, value_set=pa.array(_YES, type=array.type)))
    no = booleans(pc.is_in(array, value_set=pa.array(_NO, type=array.type)))
    values = pd.Series(yes, index=cells.index).astype("boolean").mask(~(yes | no))
    bad = ~(yes | no) & ~booleans(nothing(array))
    return parsed(values, bad, Message("it says neither yes nor no"))
