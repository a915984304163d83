"""Words that a spoken sentence can mostly do without, from ``spare.toml``, which names sources."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from doingoai.spokesperson._said import Said
from doingoai.text import nfc

_EXAMINED = 20_000


@dataclass(frozen=True)
class Spare:
    """Words that may go.

    Attributes:
        said: the words, and where they stand.
        instead: what says the same in fewer, or "".
    """

    said: Said
    instead: str


def spare_words(text: str, language: str) -> tuple[Spare, ...]:
    """The words of ``text`` that may go, in order; () in a language without a list.

    Args:
        text: any text; its first 20,000 signs are read.
        language: ``"vi"`` or ``"en"``.
    """
    written = nfc(text)[:_EXAMINED]
    found = [
        Spare(Said(*each.span(), each[0]), instead)
        for pattern, instead in _list().get(language, ())
        for each in pattern.finditer(written)
    ]
    return tuple(sorted(found, key=lambda each: each.said.start))


@cache
def _list() -> dict[str, tuple[tuple[re.Pattern[str], str], ...]]:
    file = resources.files("doingoai.spokesperson") / "spare.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        language: tuple((_pattern(entry["words"]), str(entry["instead"])) for entry in entries)
        for language, entries in data.items()
    }


def _pattern(words: list[str]) -> re.Pattern[str]:
    spaced = (
        re.escape(each).replace(r"\ ", r"\s+") for each in sorted(words, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE)
