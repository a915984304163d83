"""Days, figures and names of a plan as the reader's language has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.datasets import DatasetError, facts
from doingoai.i18n import format_day, format_number
from doingoai.planning._brief import at_host
from doingoai.planning._days import day_of, hour_of
from doingoai.planning._numbers import number_of
from doingoai.planning._setting import channels_by_id, segments_by_id
from doingoai.text import language_known

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.datasets import Fact
    from doingoai.planning._plan import Plan

# XML has no place for these, and nobody means them.
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_FIGURE = re.compile(r"([-\u2212]?[0-9][0-9.,]*)(\s*%)?")


class Writer:
    """Writes the parts of one plan for a reader of one language.

    Args:
        plan: whose language decides how its days and figures are read.
        language: of the reader.
    """

    def __init__(self, plan: Plan, language: str) -> None:
        self.language = language
        self._own = plan.language
        try:
            ours = at_host(plan.mission)
            channels = channels_by_id() if ours else {}
            segments = segments_by_id() if ours else {}
            self._channels = {key: each.name(language) for key, each in channels.items()}
            self._segments = {key: each.name(language) for key, each in segments.items()}
            self._facts: Mapping[str, Fact] = {fact.fact_id: fact for fact in facts()}
        except DatasetError:  # a plan can be printed without the course's data
            self._channels, self._segments, self._facts = {}, {}, {}

    def day(self, written: str) -> str:
        """A day as the reader writes it; what is no day as it stands."""
        date = day_of(written, self._own).date
        return clean(written) if date is None else format_day(date, self.language)

    def hour(self, written: str) -> str:
        """18:00; what is no hour as it stands."""
        hour = hour_of(written)
        return clean(written) if hour is None else f"{hour:%H:%M}"

    def figure(self, written: str, unit: str = "") -> str:
        """A figure with its unit, its marks as the reader writes them; words as they stand."""
        text = clean(written)
        match = _FIGURE.fullmatch(text)
        number = number_of(match[1], self._own) if match else None
        if match and number is not None:
            text = format_number(number, self.language) + ("%" if match[2] else "")
        unit = clean(unit)
        if not text or not unit or text.endswith(unit):
            return text
        return f"{text}{unit}" if unit == "%" else f"{text} {unit}"

    def channel(self, written: str) -> str:
        """The name of a channel; words as they stand."""
        return self._channels.get(written.strip()) or clean(written)

    def audience(self, written: str) -> str:
        """Who a segment is; words as they stand."""
        return self._segments.get(written.strip()) or clean(written)

    def fact(self, fact_id: str) -> Fact | None:
        """The fact of that id, or None."""
        return self._facts.get(fact_id.strip())

    def spoken(self, languages: tuple[str, ...]) -> str:
        """The names of languages; what is none as it stands."""
        from babel import Locale

        names = Locale.parse(self.language).languages
        return ", ".join(
            str(names.get(language_known(code) or "", clean(code))) for code in languages
        )


def clean(written: str) -> str:
    """``written`` without characters that no document can hold, its ends trimmed."""
    return _NO_CHARACTER.sub("", written).strip()
