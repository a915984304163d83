"""Parts of sentences that each language writes in its own way: days, shares, lists of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import Message, format_day, format_percent

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

_MOST_NAMES = 6
_LONGEST_NAME = 40


class Day(Message):
    """A day within a message: 3 May 2026, 3/5/2026."""

    def __init__(self, day: dt.date) -> None:
        super().__init__(day.isoformat())

    def text(self, language: str) -> str:
        """The day as ``language`` writes it."""
        import datetime as dt

        return format_day(dt.date.fromisoformat(self.msgid), language)


class Percent(Message):
    """A share within a message: 12%."""

    def __init__(self, share: float) -> None:
        super().__init__(repr(share))

    def text(self, language: str) -> str:
        """The share in per cent as ``language`` writes it; a decimal where it is small."""
        share = float(self.msgid)
        small = 0 < min(share, 1 - share) < 0.01  # noqa: PLR2004 - "0%" would say none at all
        return format_percent(100 * share, language, decimals=1 if small else 0)


def listed(names: Sequence[str]) -> Message | str:
    """The first few of ``names``, none too long, and how many more there are."""
    shown = ", ".join(
        name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
        for name in names[:_MOST_NAMES]
    )
    if len(names) <= _MOST_NAMES:
        return shown
    return Message("{names} and {more} more", {"names": shown, "more": len(names) - _MOST_NAMES})


def figure(value: float) -> float:
    """A number short enough for a sentence: whole from 100 on, else three figures."""
    if value == int(value) or abs(value) >= 100:  # noqa: PLR2004 - three figures
        return round(value)
    return float(f"{value:.3g}")
