"""A sound in memory: one channel of samples, and how many come in a second."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from doingoai.spokesperson.delivery._errors import SoundError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

LOWEST_RATE = 8_000  # Hz: a telephone's
HIGHEST_RATE = 384_000
# An hour with 48,000 samples a second fits; in memory they take 4 bytes each.
MOST_SAMPLES = 200_000_000
_AT_ONCE = 1_000_000  # samples that are converted together, so that memory stays bounded


@dataclass(frozen=True, eq=False)
class Sound:
    """One channel of sound.

    Attributes:
        samples: shape (n,), float32, full scale from -1 to 1; every one finite.
        rate: samples a second (Hz), 8,000 to 384,000.

    Raises:
        SoundError: the rate is none that speech can be measured at, or the sound is too long.
    """

    samples: NDArray[np.float32]
    rate: int

    def __post_init__(self) -> None:
        if not LOWEST_RATE <= self.rate <= HIGHEST_RATE:
            raise SoundError.odd_rate(self.rate, LOWEST_RATE, HIGHEST_RATE)
        need_room(len(self.samples), self.rate)

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.samples) / self.rate


def need_room(samples: int, rate: int) -> None:
    """Raise SoundError where so many samples are too many."""
    if samples > MOST_SAMPLES:
        raise SoundError.too_long(samples // (60 * rate), MOST_SAMPLES // (60 * rate))


def sound_of(values: NDArray[np.generic], rate: int) -> Sound:
    """A sound from samples of any common type; channels are averaged, NaN counts as silence.

    Args:
        values: shape (n,) or (n, channels); unsigned 8 bits, signed 16 or 32 bits, or float.
        rate: samples a second.
    """
    need_room(len(values), max(rate, 1))
    made = np.empty(len(values), dtype=np.float32)
    for begin, part in _parts(values):
        made[begin : begin + len(part)] = _scaled(part)
    return Sound(made, rate)


def sound_of_pcm(data: bytes | memoryview, rate: int) -> Sound:
    """A sound from bare samples: 16 bits, signed, little-endian, one channel."""
    return sound_of(np.frombuffer(data, dtype="<i2"), rate)


def _parts(values: NDArray[np.generic]) -> Iterator[tuple[int, NDArray[np.generic]]]:
    for begin in range(0, len(values), _AT_ONCE):
        yield begin, values[begin : begin + _AT_ONCE]


def _scaled(part: NDArray[np.generic]) -> NDArray[np.float64]:
    whole = part.astype(np.float64)
    if part.dtype == np.uint8:
        whole = (whole - 128) / 128
    elif np.issubdtype(part.dtype, np.signedinteger):
        whole /= 2.0 ** (8 * part.dtype.itemsize - 1)
    finite = np.nan_to_num(whole, nan=0, posinf=0, neginf=0)
    # float32 has no room for what a damaged file may claim
    mono = finite.mean(axis=1) if finite.ndim > 1 else finite
    clipped: NDArray[np.float64] = np.clip(mono, -1, 1)
    return clipped
