"""A reply in its own words, shorter: without the sentences that were objected to."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from doingoai.press.briefing._hear import HALF_A_MINUTE, LISTENS_CHARS, hear
from doingoai.press.briefing._heard_words import SOUNDS
from doingoai.text import nfc, sentences, spoken_seconds

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from doingoai.rules import Reply


def shorter(reply: Reply, day: dt.date) -> str:
    """``reply`` without what was objected to on ``day``; "" where nothing, or a fault, remains.

    Only whole sentences go, so that every word that stays is the speaker's own. What comes out
    is offered only if the room finds nothing in it to mend.
    """
    text = nfc(reply.text)[:LISTENS_CHARS]
    findings, _ = hear(reply, day)
    spans = [found.span for found in findings if found.span is not None and found.field == "text"]
    kept = [
        sentence
        for start, end, sentence in _placed(text)
        if not any(begin < end and start < stop for begin, stop in spans)
    ]
    lengths = accumulate(spoken_seconds(sentence, reply.language) for sentence in kept)
    within = [each for each, so_far in zip(kept, lengths, strict=True) if so_far <= HALF_A_MINUTE]
    made = " ".join(within)
    if not made or made == " ".join(sentences(text)):
        return ""
    _, heard = hear(replace(reply, text=made), day)
    return "" if any(SOUNDS[each.code].weight < 0 for each in heard) else made


def _placed(text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for sentence in sentences(text):
        start = text.index(sentence, at)
        at = start + len(sentence)
        yield start, at, sentence
