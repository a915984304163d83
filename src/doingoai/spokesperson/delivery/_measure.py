"""Rate, pauses and loudness of a recording."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from doingoai import datasets
from doingoai.spokesperson.delivery._level import curve, levels, runs, sounding
from doingoai.spokesperson.delivery._loudness import loudness

if TYPE_CHECKING:
    from doingoai.spokesperson.delivery._sound import Sound

_DRAWN = 600  # points of the level curve
_TOP = 0.98  # of full scale: a sound that does not come near it is not cut off there
_STEP = 1.5 / 32768  # samples that differ by less are of one height
_FLAT = 3  # samples of one height at the top that make a cut
_CHUNK = 1_000_000


@dataclass(frozen=True)
class Pause:
    """A silence between words.

    Attributes:
        start: seconds from the beginning of the sound.
        seconds: how long it is.
    """

    start: float
    seconds: float


@dataclass(frozen=True)
class Delivery:
    """What was measured of one recording.

    Attributes:
        seconds: length of the sound.
        began, ended: seconds at which the first word begins and the last ends; both 0 where
            nothing is heard.
        pauses: silences between them that are long enough to be one, in order.
        units: words or syllables that were spoken; None where nobody said.
        loudness: integrated loudness in LUFS (ITU-R BS.1770, one channel); None for silence.
        peak: the highest sample, in dB of full scale; None where all are 0.
        clipped: share of samples (0 to 1) that are cut off at the top.
        silent: whether nothing is heard.
        levels: level curve in dB of full scale, at most 600 points, none below -80.
        step: seconds from one point of the curve to the next.
    """

    seconds: float
    began: float
    ended: float
    pauses: tuple[Pause, ...]
    units: int | None
    loudness: float | None
    peak: float | None
    clipped: float
    silent: bool
    levels: tuple[float, ...]
    step: float

    @property
    def speaking_seconds(self) -> float:
        """Time in which something is said: from first to last word, without the pauses."""
        return self.ended - self.began - sum(pause.seconds for pause in self.pauses)

    @property
    def longest_pause(self) -> Pause | None:
        """The longest pause, the first of several; None where there is none."""
        return max(self.pauses, key=lambda pause: pause.seconds, default=None)

    @property
    def rate(self) -> float | None:
        """Units a minute from the first word to the last, pauses included."""
        return self._per_minute(self.ended - self.began)

    @property
    def articulation_rate(self) -> float | None:
        """Units a minute of the time in which something is said."""
        return self._per_minute(self.speaking_seconds)

    def _per_minute(self, seconds: float) -> float | None:
        return 60 * self.units / seconds if self.units and seconds > 0 else None


def measure(sound: Sound, *, units: int | None = None) -> Delivery:
    """What can be measured of ``sound``.

    An hour takes seconds, and little memory beside the sound's own. Silence before the first
    word and after the last is no pause and not counted into the rate. What is a pause and what
    silence stands in ``datasets/limits`` under ``speech``.

    Args:
        sound: any sound, an empty one too.
        units: words (English) or syllables (Vietnamese) of the text spoken, as
            `doingoai.text.spoken_units` counts them; None where the text is not known.
    """
    at_level, frame = levels(sound)
    gate = -datasets.limit("speech", "silent").value
    loud = loudness(sound, gate=gate)
    highest = float(max(sound.samples.max(), -sound.samples.min())) if len(sound.samples) else 0.0
    peak = 20 * math.log10(highest) if highest > 0 else None
    heard = sounding(at_level, below=datasets.limit("speech", "silence").value)
    # Too short for a block of the standard: its peak has to tell.
    audible = loud is not None or (sound.seconds < 1 and peak is not None and peak > gate)
    spoken = runs(heard) if audible else []
    drawn = curve(at_level, most=_DRAWN)
    return Delivery(
        seconds=sound.seconds,
        began=spoken[0][0] * frame if spoken else 0.0,
        ended=spoken[-1][1] * frame if spoken else 0.0,
        pauses=_pauses(spoken, frame),
        units=units or None,
        loudness=loud,
        peak=peak,
        clipped=_clipped(sound, highest),
        silent=not spoken,
        levels=tuple(round(float(level), 1) for level in drawn),
        step=len(at_level) * frame / len(drawn),
    )


def _pauses(spoken: list[tuple[int, int]], frame: float) -> tuple[Pause, ...]:
    least = datasets.limit("speech", "pause-least").value
    between = [
        Pause(end * frame, (begin - end) * frame) for (_, end), (begin, _) in pairwise(spoken)
    ]
    return tuple(pause for pause in between if pause.seconds >= least)


def _clipped(sound: Sound, highest: float) -> float:
    """Share of samples in flat tops: several of one height, which is the sound's highest."""
    if highest < _TOP:
        return 0.0
    count = 0
    for begin in range(0, len(sound.samples), _CHUNK):
        top = np.abs(sound.samples[begin : begin + _CHUNK]) >= highest - _STEP
        count += sum(end - start for start, end in runs(top) if end - start >= _FLAT)
    return count / len(sound.samples)
