"""How loud a sound is from one hundredth of a second to the next, and which of it is silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from doingoai.spokesperson.delivery._sound import Sound

FRAMES_A_SECOND = 100
FLOOR_DB = -80.0  # what is softer is drawn here
_SMOOTH = 3  # frames that are averaged: a voice's own wave is longer than one
_GATE_DB = 10.0  # below the mean: what is softer is no measure of how loud somebody speaks
_ROOM_FRAMES = 25  # the quietest quarter of a second is the room
_ABOVE_ROOM_DB = 6.0
_NEAREST_DB = 13.0  # below speech: however noisy the room, the line comes no nearer
_BLIP_FRAMES = 5  # a click this short does not end a silence
_CHUNK = 6_000  # frames that are computed together


def levels(sound: Sound) -> tuple[NDArray[np.float64], float]:
    """The level of each frame in dB of full scale, and the seconds of a frame.

    Returns:
        shape (frames,), at least one, -inf for digital silence; and a frame's length.
    """
    hop = max(sound.rate // FRAMES_A_SECOND, 1)
    middle = float(sound.samples.mean(dtype=np.float64)) if len(sound.samples) else 0.0
    count = max(len(sound.samples) // hop, 1)
    power = np.zeros(count)
    for begin in range(0, count, _CHUNK):
        part = sound.samples[begin * hop : min(begin + _CHUNK, count) * hop].astype(np.float64)
        if len(part) >= hop:
            power[begin : begin + len(part) // hop] = (
                np.square(part - middle).reshape(-1, hop).mean(axis=1)
            )
    smooth = (
        np.convolve(power, np.ones(_SMOOTH) / _SMOOTH, mode="same") if count > _SMOOTH else power
    )
    with np.errstate(divide="ignore"):
        return 10 * np.log10(np.maximum(smooth, 0)), hop / sound.rate


def sounding(levels_db: NDArray[np.float64], *, below: float) -> NDArray[np.bool_]:
    """Which frames are speech.

    The line lies ``below`` dB under the speech. A noisy room raises it, by the quietest quarter
    of a second. Clicks shorter than a twentieth of a second count as silence.

    Args:
        levels_db: shape (frames,).
        below: how far under the level of the speech silence begins, in dB.
    """
    speech = _speech_level(levels_db)
    if speech is None:
        return np.zeros(len(levels_db), dtype=bool)
    line = min(max(_room(levels_db) + _ABOVE_ROOM_DB, speech - below), speech - _NEAREST_DB)
    heard = levels_db > line
    for begin, end in runs(heard):
        if end - begin < _BLIP_FRAMES:
            heard[begin:end] = False
    return heard


def runs(chosen: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Where stretches of chosen frames begin and end (the end is the first frame after)."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], chosen, [False])).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def curve(levels_db: NDArray[np.float64], *, most: int) -> NDArray[np.float64]:
    """At most ``most`` points, each the loudest of its frames, no lower than -80 dB."""
    starts = np.unique(
        np.linspace(0, len(levels_db), min(most, len(levels_db)) + 1)[:-1].astype(int)
    )
    drawn: NDArray[np.float64] = np.maximum(np.maximum.reduceat(levels_db, starts), FLOOR_DB)
    return drawn


def _speech_level(levels_db: NDArray[np.float64]) -> float | None:
    """The level of what is said: the mean power, without what is much softer."""
    heard = levels_db[levels_db > FLOOR_DB]
    if not heard.size:
        return None
    loud = heard[heard > _mean(heard) - _GATE_DB]
    return _mean(loud)


def _room(levels_db: NDArray[np.float64]) -> float:
    """The level of the quietest quarter of a second."""
    power = 10 ** (levels_db / 10)
    if len(power) <= _ROOM_FRAMES:
        return float(levels_db.min())
    window = np.convolve(power, np.ones(_ROOM_FRAMES) / _ROOM_FRAMES, mode="valid")
    with np.errstate(divide="ignore"):
        return float(10 * np.log10(max(window.min(), 0.0)))


def _mean(levels_db: NDArray[np.float64]) -> float:
    return float(10 * np.log10(np.mean(10 ** (levels_db / 10))))
