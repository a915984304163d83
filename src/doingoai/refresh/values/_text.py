"""Text and yes-or-no cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._signs import beyond_ascii, met, texts, trimmed
from doingoai.refresh.values._cells import SPACES, arrow, booleans, nothing, parsed

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.refresh.values._parsed import Parsed

_YES = (
    *("1", "1.0", "true", "yes", "y", "t", "on", "x", "✓", "✔", "có", "đúng", "sí", "si", "ja"),
    *("oui", "sim", "да", "wahr", "vrai", "verdadero", "verdadeiro", "истина"),
)
_NO = (
    *("0", "0.0", "false", "no", "n", "f", "off", "✗", "✘", "không", "sai", "nein", "non", "não"),
    *("нет", "falsch", "faux", "falso", "ложь"),
)
# What only occurs in text that is not yet in NFC: marks, Hangul's letters, signs kept twice.
_LOOSE = (
    r"[\p{M}\x{1100}-\x{11ff}\x{0374}\x{037e}\x{0387}\x{1f71}-\x{1fff}\x{2000}\x{2001}"
    r"\x{2126}\x{212a}\x{212b}\x{2329}\x{232a}\x{f900}-\x{fb4f}\x{2f800}-\x{2fa1f}]"
)


def text(cells: pd.Series[Any]) -> pd.Series[Any]:
    """Text as it is kept: NFC, line feeds alone, no spaces or byte order mark around it.

    Returns:
        pandas' ``str``; an empty cell stays ``""``. Joiners within stay: emoji are made of them.
    """
    import pandas as pd
    import pyarrow.compute as pc

    array = pc.fill_null(texts(cells), "")
    beyond = beyond_ascii(array)
    if beyond and pc.any(loose := pc.match_substring_regex(array, _LOOSE)).as_py():
        whole = pc.utf8_normalize(array.filter(loose), form="NFC")
        array = pc.replace_with_mask(array, loose, whole)
    if met(array, "\r"):
        array = pc.replace_substring_regex(array, "\r\n?", "\n")
    array = trimmed(array, SPACES + "\u200b\ufeff")
    return pd.Series(pd.array(array, dtype="str"), index=cells.index)


def flag(cells: pd.Series[Any]) -> Parsed:
    """Yes or no: "true", "Yes", "1", "có", "sí", "да", "x" or "false", "No", "0", "không", "нет".

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
