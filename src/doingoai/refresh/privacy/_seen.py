"""A text as the patterns see it, and the way back to where it was found."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Signs by which a number or an address is written so that people read it and machines do not:
# combining marks, spaces without width, full-width and mathematical letters, digits of other
# scripts or in circles; between digits also fixed spaces and what makes an emoji of a digit.
# One class, as Python's re and Arrow's RE2 both read it.
MARKED = (
    "[\u00ad\u0300-\u036f\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u2069\u2460-\u2473\ufeff\uff01-\uff5e"
    "\U0001d400-\U0001d7ff]"
)
BETWEEN = "[0-9][\u00a0\u2000-\u200a\u200d\u202f\u205f\u3000\ufe0e\ufe0f\u20e3]"
ODD = f"{MARKED}|{BETWEEN}"
_ODD = re.compile(ODD)
_UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff\u20e3]"
)


@dataclass(frozen=True)
class Seen:
    """A text made plain for matching.

    Attributes:
        text: NFKC, digits 0-9, nothing invisible.
        starts: where in the original each character of ``text`` begins; None: the same place.
        length: how long the original is.
    """

    text: str
    starts: tuple[int, ...] | None
    length: int

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that ``text[start:end]`` was made from."""
        if self.starts is None:
            return start, end
        after = self.starts[end] if end < len(self.starts) else self.length
        return self.starts[start], after


def seen(original: str) -> Seen:
    """``original`` made plain."""
    if original.isascii() or not _ODD.search(original):
        return Seen(original, None, len(original))
    made: list[str] = []
    starts: list[int] = []
    position = 0
    while position < len(original):
        end = position + 1
        while end < len(original) and unicodedata.combining(original[end]):
            end += 1
        plain = _plain(original[position:end])
        made.append(plain)
        starts += [position] * len(plain)
        position = end
    return Seen("".join(made), tuple(starts), len(original))


def _plain(letter: str) -> str:
    if letter.isascii():
        return letter
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", letter))
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in plain)
