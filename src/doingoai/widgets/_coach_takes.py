"""Takes of a delivery coach in the kernel: sounds that come in pieces, and what was measured."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from doingoai.spokesperson import delivery
from doingoai.text import nfc, spoken_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.spokesperson.delivery import Delivery

RATE = 16_000  # Hz, as the browser decodes every sound for us
MOST_MINUTES = 70
MAX_CHARS = 60_000  # of the words spoken: an hour has some ten thousand words
_MOST_BYTES = MOST_MINUTES * 60 * RATE * 2
_KEPT = 8  # measured takes; their sounds are not kept


class Gone(Exception):
    """The sound, or a piece of it, is not here (any more): the browser sends it from the start."""


@dataclass
class Takes:
    """What one widget is measuring and has measured, by take."""

    _pieces: dict[str, list[bytes]] = field(default_factory=dict)
    _measured: dict[str, Delivery] = field(default_factory=dict)

    def add(self, take: str, place: int, piece: bytes) -> int:
        """Keep a piece of a take; gives the place of the next one.

        Raises:
            Gone: the pieces before it are not here.
        """
        if place == 0:
            self._pieces = {take: []}  # whatever was under way is not finished any more
        so_far = self._pieces.get(take)
        if so_far is None or len(so_far) != place:
            raise Gone
        if sum(map(len, so_far)) + len(piece) > _MOST_BYTES:
            self._pieces.clear()
            raise delivery.SoundError.too_long(MOST_MINUTES + 1, MOST_MINUTES)
        so_far.append(piece)
        return place + 1

    def finish(self, take: str) -> None:
        """Measure a take whose pieces are all here, and let go of its sound."""
        data = b"".join(self._pieces.pop(take))
        self.measured(
            take, delivery.measure(delivery.sound_of_pcm(data[: len(data) // 2 * 2], RATE))
        )

    def measured(self, take: str, found: Delivery) -> None:
        """Keep what was measured of a take."""
        self._measured[take] = found
        for old in list(self._measured)[:-_KEPT]:
            del self._measured[old]

    def told(self, take: str, text: str, language: str) -> Delivery:
        """What was measured of a take, with the words that were spoken in it.

        Raises:
            Gone: it has not been measured here, or too long ago.
        """
        if take not in self._measured:
            raise Gone
        units = spoken_units(text, language)
        return replace(self._measured[take], units=units or None)


def clean_text(raw: object) -> str:
    """The words spoken, as the browser sent them; what is no text or too long counts as none."""
    if not isinstance(raw, str) or len(raw) > MAX_CHARS:
        return ""
    # Half a surrogate pair is no letter.
    return nfc(raw.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def clean_language(raw: object, known: Sequence[str]) -> str:
    """The language spoken; the first of those known where the browser sent another."""
    return raw if isinstance(raw, str) and raw in known else known[0]
