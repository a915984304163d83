"""What the delivery coach shows of one take: pure data, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, Message, format_day, format_number, translate
from doingoai.spokesperson.delivery import rate_range, remarks, unit_words

if TYPE_CHECKING:
    from doingoai.datasets import Limit
    from doingoai.spokesperson.delivery import Delivery, Remark

# The meter's axis, as shares of the range's ends: a hurried and a halting speaker still fit.
_AXIS = (0.4, 1.6)
_NAMED_PAUSES = 5  # in the words that stand for the curve; a table would not be read to its end


@dataclass(frozen=True)
class Shown:
    """All that is shown of a take.

    Attributes:
        remarks: what to know of it: code, good, text, hint.
        summary: the same in one line, for those who listen to the page.
        figures: label and value, in the same order for every take.
        meter: rate, range and axis, with words; ``rate`` is None where none can be told.
        curve: levels in dB, seconds of a step, pauses, and words that stand for the picture.
    """

    remarks: list[dict[str, Any]]
    summary: str
    figures: list[tuple[str, str]]
    meter: dict[str, Any]
    curve: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        """The view for the browser."""
        return {
            "remarks": self.remarks,
            "summary": self.summary,
            "figures": [list(figure) for figure in self.figures],
            "meter": self.meter,
            "curve": self.curve,
        }


def view(delivery: Delivery, spoken: str, language: str) -> Shown:
    """What to show of ``delivery``.

    Args:
        delivery: what was measured.
        spoken: the language that was spoken.
        language: the reader's.
    """
    found = remarks(delivery, spoken)
    return Shown(
        remarks=[_remark(each, language) for each in found],
        summary=" ".join(each.text.text(language) for each in found),
        figures=_figures(delivery, spoken, language),
        meter=_meter(delivery, spoken, language),
        curve=_curve(delivery, language),
    )


def _remark(remark: Remark, language: str) -> dict[str, Any]:
    return {
        "code": remark.code,
        "good": remark.good,
        "text": remark.text.text(language),
        "hint": remark.hint.text(language) if remark.hint else "",
    }


def _figures(delivery: Delivery, spoken: str, language: str) -> list[tuple[str, str]]:
    def told(value: float | None, unit: str | Message, decimals: int = 0) -> str:
        if value is None:
            return "–"
        named = unit.text(language) if isinstance(unit, Message) else unit
        return f"{format_number(value, language, decimals=decimals)} {named}".rstrip()

    longest = delivery.longest_pause
    per_minute = unit_words(spoken)
    second = translate(N_("s"), language)
    return [
        (translate(N_("Rate of speech"), language), told(delivery.rate, per_minute)),
        (
            translate(N_("Rate without its pauses"), language),
            told(delivery.articulation_rate, per_minute),
        ),
        (
            translate(N_("Longest pause"), language),
            told(longest.seconds if longest else None, second, 1),
        ),
        (
            translate(N_("It begins at"), language),
            told(longest.start if longest else None, second, 1),
        ),
        (translate(N_("Pauses"), language), told(len(delivery.pauses), "")),
        (translate(N_("Loudness"), language), told(delivery.loudness, "LUFS", 1)),
        (translate(N_("Cut off at the top"), language), told(100 * delivery.clipped, "%", 1)),
        (translate(N_("Length"), language), told(delivery.seconds, second, 1)),
    ]


def _meter(delivery: Delivery, spoken: str, language: str) -> dict[str, Any]:
    low, high = rate_range(spoken)
    shown = {"unit": unit_words(spoken), "low": low.value, "high": high.value}
    words = Message("Rate of speech: not known. The range is {low} to {high} {unit}.", shown)
    if delivery.rate is not None:
        words = Message(
            "Rate of speech: {rate} {unit}. The range is {low} to {high}.",
            {**shown, "rate": round(delivery.rate)},
        )
    return {
        "rate": None if delivery.rate is None else round(delivery.rate, 1),
        "low": low.value,
        "high": high.value,
        "axis": [round(_AXIS[0] * low.value), round(_AXIS[1] * high.value)],
        "unit": unit_words(spoken).text(language),
        "alt": words.text(language),
        "source": _source(high, language),
    }


def _source(limit: Limit, language: str) -> str:
    words = N_("Range after: {source}; read on {day}. {note}")
    return translate(
        words,
        language,
        source=limit.source,
        day=format_day(limit.as_of, language),
        note=limit.note(language),
    )


def _curve(delivery: Delivery, language: str) -> dict[str, Any]:
    longest = delivery.longest_pause
    return {
        "levels": list(delivery.levels),
        "step": delivery.step,
        "seconds": round(delivery.seconds, 2),
        "pauses": [
            {
                "start": round(pause.start, 2),
                "seconds": round(pause.seconds, 2),
                "longest": pause is longest,
                "words": f"{format_number(pause.seconds, language, decimals=1)} "
                f"{translate(N_('s'), language)}",
            }
            for pause in delivery.pauses
        ],
        "alt": _curve_words(delivery, language),
    }


def _curve_words(delivery: Delivery, language: str) -> str:
    seconds = {"seconds": round(delivery.seconds, 1)}
    if delivery.silent:
        return translate(
            N_("Level of {seconds} s of sound: nothing is heard."), language, **seconds
        )
    if not delivery.pauses:
        return translate(N_("Level of {seconds} s of sound, without a pause."), language, **seconds)
    named = sorted(
        sorted(delivery.pauses, key=lambda pause: -pause.seconds)[:_NAMED_PAUSES],
        key=lambda pause: pause.start,
    )
    each = N_("{length} s at {at} s")
    told = "; ".join(
        translate(each, language, length=round(pause.seconds, 1), at=round(pause.start, 1))
        for pause in named
    )
    words = N_("Level of {seconds} s of sound with {count} pauses. The longest: {told}.")
    return translate(words, language, count=len(delivery.pauses), told=told, **seconds)
