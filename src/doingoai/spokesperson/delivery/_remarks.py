"""What a measured delivery tells its speaker, as values with a code; words come later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai import datasets
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.datasets import Limit
    from doingoai.spokesperson.delivery._measure import Delivery


@dataclass(frozen=True)
class Remark:
    """One thing to know of a delivery.

    Attributes:
        code: ``"silent"``, ``"short"``, ``"clipped"``, ``"soft"``, ``"loud-enough"``, ``"fast"``,
            ``"slow"``, ``"within"``, ``"no-words"``, ``"long-pause"``, ``"longest-pause"`` or
            ``"no-pause"``.
        good: whether it is as it should be.
        text: what was measured.
        hint: what to do; None where there is nothing to do.
    """

    code: str
    good: bool
    text: Message
    hint: Message | None = None


def rate_range(language: str) -> tuple[Limit, Limit]:
    """The least and the most units a minute for a language, with their sources."""
    spoken = "vi" if language == "vi" else "en"
    return (
        datasets.limit("speech", f"rate-{spoken}-least"),
        datasets.limit("speech", f"rate-{spoken}"),
    )


def unit_words(language: str) -> Message:
    """What a rate in a language counts."""
    return Message("syllables a minute") if language == "vi" else Message("words a minute")


def remarks(delivery: Delivery, language: str) -> tuple[Remark, ...]:
    """What to say of ``delivery``, the gravest first.

    Args:
        delivery: what was measured.
        language: what was spoken, "vi" or another, which is judged as English.
    """
    if delivery.silent:
        hint = Message(
            "Look whether the microphone is switched on, and chosen in the browser; then record "
            "again."
        )
        return (Remark("silent", good=False, text=Message("Nothing is heard in it."), hint=hint),)
    found = [*_loudness(delivery), *_length(delivery), _rate(delivery, language), _pause(delivery)]
    return tuple(sorted(found, key=lambda remark: remark.good))


def _loudness(delivery: Delivery) -> Iterator[Remark]:
    share = 100 * delivery.clipped
    if share >= datasets.limit("speech", "clipped").value:
        yield Remark(
            "clipped",
            good=False,
            text=Message(
                "Too loud: {share}% of the wave is cut off at the top.", {"share": round(share, 1)}
            ),
            hint=Message(
                "Move the microphone away or turn it down. What is cut off crackles, and no "
                "software brings it back."
            ),
        )
    if delivery.loudness is None:
        return
    softest = -datasets.limit("speech", "softest").value
    shown = {"loudness": round(delivery.loudness, 1), "softest": softest}
    if delivery.loudness < softest:
        yield Remark(
            "soft",
            good=False,
            text=Message("Too soft: {loudness} LUFS, below {softest}.", shown),
            hint=Message(
                "Go nearer to the microphone, a hand's breadth away, before you turn it up: that "
                "would make the room louder, too."
            ),
        )
    elif share < datasets.limit("speech", "clipped").value:
        yield Remark("loud-enough", good=True, text=Message("Loud enough: {loudness} LUFS.", shown))


def _length(delivery: Delivery) -> Iterator[Remark]:
    least = datasets.limit("speech", "length-least").value
    spoken = delivery.ended - delivery.began
    if spoken < least:
        yield Remark(
            "short",
            good=False,
            text=Message(
                "Only {seconds} s are spoken; a rate from less than {least} s says little.",
                {"seconds": round(spoken, 1), "least": least},
            ),
            hint=Message("Read at least two or three sentences."),
        )


def _rate(delivery: Delivery, language: str) -> Remark:
    if delivery.rate is None:
        return Remark(
            "no-words",
            good=False,
            text=Message("The rate cannot be told: the words that were spoken are missing."),
            hint=Message("Type or paste them in beside the sound."),
        )
    low, high = (limit.value for limit in rate_range(language))
    shown = {
        "rate": round(delivery.rate),
        "unit": unit_words(language),
        "low": low,
        "high": high,
    }
    if delivery.rate > high:
        return Remark(
            "fast",
            good=False,
            text=Message("Fast: {rate} {unit}. The range is {low} to {high}.", shown),
            hint=Message(
                "Cut words rather than hurry, and stop for a breath after each figure and name."
            ),
        )
    if delivery.rate < low:
        return Remark(
            "slow",
            good=False,
            text=Message("Slow: {rate} {unit}. The range is {low} to {high}.", shown),
            hint=Message(
                "Look first whether long pauses make it slow, or the speaking itself: without its "
                "pauses it is {articulation} {unit}.",
                {
                    "articulation": round(delivery.articulation_rate or 0),
                    "unit": unit_words(language),
                },
            ),
        )
    return Remark(
        "within", good=True, text=Message("{rate} {unit}, within {low} to {high}.", shown)
    )


def _pause(delivery: Delivery) -> Remark:
    longest = delivery.longest_pause
    if longest is None:
        return Remark(
            "no-pause",
            good=False,
            text=Message(
                "No pause of {least} s or more.",
                {"least": datasets.limit("speech", "pause-least").value},
            ),
            hint=Message(
                "Listeners need a moment after each thought: close your mouth and breathe."
            ),
        )
    most = datasets.limit("speech", "pause").value
    shown = {"seconds": round(longest.seconds, 1), "at": round(longest.start, 1), "most": most}
    if longest.seconds > most:
        return Remark(
            "long-pause",
            good=False,
            text=Message(
                "The longest pause lasts {seconds} s, more than {most}; it begins at {at} s.", shown
            ),
            hint=Message(
                "Meant or lost? If it was lost, mark on your sheet where the next sentence begins."
            ),
        )
    return Remark(
        "longest-pause",
        good=True,
        text=Message("The longest pause lasts {seconds} s; it begins at {at} s.", shown),
    )
