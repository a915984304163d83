"""Integrated loudness after ITU-R BS.1770, with bounded memory however long the sound is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from doingoai.spokesperson.delivery._sound import Sound

# BS.1770-4, annex 1: blocks of 400 ms, 100 ms apart; gates; the constant of its formula.
_BLOCK_S = 0.4
_RELATIVE_GATE = 10.0  # LU below the mean of what passes the first gate
_CONSTANT = 0.691
# The meter looks at so much at a time; pieces overlap so that every block is whole in one.
_PIECE_S = 30.0
_OVERLAP_S = 0.3


def loudness(sound: Sound, *, gate: float) -> float | None:
    """The integrated loudness in LUFS of one channel; None where no block passes the gate.

    Args:
        sound: at least 0.4 seconds; less has no block.
        gate: the absolute gate in LUFS, -70 in the standard.
    """
    found = _blocks(sound)
    heard = found[found >= gate]
    if not heard.size:
        return None
    relative = _mean(heard) - _RELATIVE_GATE
    return _mean(heard[heard > relative])


def _blocks(sound: Sound) -> NDArray[np.float64]:
    """The loudness of each block, 100 ms apart."""
    from pyloudnorm import Meter

    meter = Meter(sound.rate)
    step = round(_PIECE_S * sound.rate)
    whole = round(_BLOCK_S * sound.rate)
    found: list[float] = []
    for begin in range(0, len(sound.samples), step):
        piece = sound.samples[begin : begin + step + round(_OVERLAP_S * sound.rate)]
        if len(piece) >= whole:
            meter.integrated_loudness(piece.astype(np.float64))
            found += meter.blockwise_loudness
    return np.array(found, dtype=np.float64)


def _mean(levels: NDArray[np.float64]) -> float:
    """The level of the mean power."""
    power = 10 ** ((levels + _CONSTANT) / 10)
    return float(10 * np.log10(power.mean()) - _CONSTANT)
