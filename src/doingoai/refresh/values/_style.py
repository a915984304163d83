"""How the numbers of a column are written, settled from the whole of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from doingoai.refresh.values._cells import arrow
from doingoai.refresh.values._damage import Damage

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.refresh.values._damage import Order

Mark = Literal[".", ",", ""]
_MARKS: tuple[Mark, ...] = (".", ",")
_ENOUGH = 1000  # marked cells after which a column has shown how it is written
_TENTHS = 2  # cells with one decimal without which "one decimal" is no habit of the column

# Before the first digit and after the last one signs, a percent sign or a unit may stand.
_A, _Z = r"^[^\d.,]*", r"[^\d.,]*$"
# What can only be a decimal mark: nothing, nought or four digits before it, other than three
# behind it, a different mark before it, or two of the other (Indian grouping has pairs).
_SURE = (
    rf"{_A}(?:(?:0|\d{{4,}})?M\d+|\d+M(?:\d{{1,2}}|\d{{4,}})"
    rf"|\d{{1,3}}(?:(?:[ '’\x{{a0}}\x{{202f}}\x{{2009}}]|O)\d{{3}})+M\d+"
    rf"|\d{{1,3}}(?:O\d{{2,3}})+O\d{{3}}(?:M\d+)?)(?:[eE][-+]?\d+)?{_Z}"
)
_UNSURE = rf"{_A}[1-9]\d{{0,2}}M\d{{3}}{_Z}"
DAY_MONTH = r"^(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])$"  # 03.04 may be a spreadsheet's date
_PADDED = r"^0[1-9]\.(?:0[1-9]|1[0-2])$"
_TENTH = rf"{_A}\d*[.,]\d{_Z}"
_FINER = rf"{_A}\d*[.,]\d{{2,}}{_Z}"


@dataclass(frozen=True)
class NumberStyle:
    """How the numbers of a column are written.

    Attributes:
        decimal: the decimal mark; the other one of dot and comma groups digits. Empty: not known,
            so that "1.234" can't be read as a share (as a count it can, see `count`).
        groups: where the decimal mark is not known, the one mark that stands before three digits;
            empty where there is none or where there are both.
        tenths: whether shares show one decimal throughout (or none).
        padded: whether "03.04" occurs, which is no number but a date that was a share.
        order: in which order a spreadsheet program read shares as dates, where that is certain.
    """

    decimal: Mark = ""
    groups: Mark = ""
    tenths: bool = False
    padded: bool = False
    order: Order = ""


class NumberSurvey:
    """Looks at a column chunk by chunk and says how its numbers are written."""

    def __init__(self) -> None:
        self._sure = dict.fromkeys(_MARKS, 0)
        self._unsure = dict.fromkeys(_MARKS, 0)
        self._tenths = 0
        self._finer = 0
        self._padded = 0
        self._damage = Damage()

    def see(self, cells: pd.Series[Any]) -> None:
        """Take the next chunk of the column into account."""
        import pyarrow.compute as pc

        def hits(pattern: str) -> int:
            return int(pc.sum(pc.match_substring_regex(array, pattern)).as_py() or 0)

        array = arrow(cells)
        dates = hits(DAY_MONTH)
        for mark, other in zip(_MARKS, reversed(_MARKS), strict=True):
            self._sure[mark] += hits(_SURE.replace("M", f"[{mark}]").replace("O", f"[{other}]"))
            self._unsure[mark] += hits(_UNSURE.replace("M", f"[{mark}]"))
        self._sure["."] -= dates
        self._tenths += hits(_TENTH)
        self._finer += hits(_FINER) - dates
        self._padded += hits(_PADDED)
        self._damage.see(array)

    @property
    def settled(self) -> bool:
        """Whether more of the column would hardly change what is known."""
        found = [n for n in self._sure.values() if n]
        return len(found) == 1 and found[0] >= _ENOUGH and not self._damage

    def style(self, default: Mark = "") -> NumberStyle:
        """How the column is written.

        Args:
            default: the decimal mark where the column doesn't show which it is; the export's own
                language may say.

        Returns:
            A style without a decimal mark where the column shows both or none and no default is
            given: then only cells are read that can be read in one way.
        """
        sure = [mark for mark in _MARKS if self._sure[mark]]
        unsure = [mark for mark in _MARKS if self._unsure[mark]]
        decimal: Mark = sure[0] if len(sure) == 1 else "" if sure else default
        tenths = self._tenths >= _TENTHS and not self._finer
        return NumberStyle(
            decimal=decimal,
            groups=unsure[0] if not sure and len(unsure) == 1 else "",
            tenths=tenths,
            padded=bool(self._padded),
            order=self._damage.order() if tenths else "",
        )


def style_of(cells: pd.Series[Any]) -> NumberStyle:
    """How ``cells`` are written, as far as they alone show."""
    survey = NumberSurvey()
    survey.see(cells)
    return survey.style()
