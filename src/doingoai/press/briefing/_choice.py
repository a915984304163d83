"""Choice by a seed: the same on every machine, in every version of Python.

`random` promises its order only within a version and `hash` changes with each process; a digest
of what is chosen does neither. A row added to a table moves none of the others.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Thing = TypeVar("Thing")


def drawn(seed: int, *about: object) -> int:
    """A number that ``seed`` and what it is ``about`` settle, 0 to 2**64 - 1."""
    written = "\x1f".join(map(str, (seed, *about)))
    return int.from_bytes(hashlib.sha256(written.encode()).digest()[:8], "big")


def shuffled(
    seed: int, things: Iterable[Thing], name: Callable[[Thing], str], *about: object
) -> list[Thing]:
    """``things`` in an order that the seed settles, whatever order they come in."""
    return sorted(things, key=lambda thing: (drawn(seed, *about, name(thing)), name(thing)))


def one_of(seed: int, things: Sequence[Thing], *about: object) -> Thing:
    """One of ``things``; there must be one."""
    return things[drawn(seed, *about) % len(things)]
