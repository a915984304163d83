"""What the sound-bite trimmer shows of a sentence: pure data in the learner's language."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from doingoai import rules
from doingoai.i18n import LANGUAGES, N_, translate
from doingoai.rules import Context, Statement
from doingoai.rules.packs.stmt_bite import stated
from doingoai.spokesperson import spare_words
from doingoai.text import figures, nfc, number_words, spoken_seconds, spoken_units
from doingoai.widgets._findings import Placed, in_browser, shown, tally
from doingoai.widgets._studio_view import Counter
from doingoai.widgets._typed_text import clean

if TYPE_CHECKING:
    from collections.abc import Collection

    from doingoai.rules import Finding

MAX_CHARS = 5_000
_CODES = ("STMT-019", "STMT-020")  # those of a sound bite
_BLANK = N_("Nothing is written yet. Choose a fact, and say it as you would to a friend.")
_COUNTS = {
    "en": N_("{count} words of {limit}, about {seconds} s"),
    "vi": N_("{count} syllables of {limit}, about {seconds} s"),
}
_LEFT = N_("{count} left")
_TOO_MANY = N_("{count} too many")
_FIGURES = N_("Figures in it: {figures}.")
_NO_FIGURE = N_("No figure is in it yet.")
_SHARE = {
    "en": N_("{count} of {whole} words"),
    "vi": N_("{count} of {whole} syllables"),
}
_MAY_GO = N_("“{words}” can mostly go.")
_SHORTER = N_("“{words}” is shorter as “{instead}”.")
# A comma or colon between digits is part of a figure or an hour, a hyphen of a word.
_CUT = re.compile(r"[,:](?!\d)|(?<!\d)[,:]|[;–—()\n]+|(?<=\s)-(?=\s)|[.!?…]+(?=\s|$)")
_NEARLY = 0.9


@dataclass(frozen=True)
class Bite:
    """What the browser holds.

    Attributes:
        language: in which it is said.
        fact: the id of the fact it states, or "".
        text: the sentence.
        source: attached in writing.
    """

    language: str = "en"
    fact: str = ""
    text: str = ""
    source: str = ""


def checked(raw: object, facts: Collection[str], language: str) -> Bite:
    """A sentence as the browser sent it; what is unknown, no text or too long counts as blank."""
    given: dict[str, Any] = raw if isinstance(raw, dict) else {}
    spoken, fact = given.get("language"), given.get("fact")
    return Bite(
        language=spoken if isinstance(spoken, str) and spoken in LANGUAGES else language,
        fact=fact if isinstance(fact, str) and fact in facts else "",
        text=clean(given.get("text"), MAX_CHARS),
        source=clean(given.get("source"), MAX_CHARS),
    )


def view(bite: Bite, language: str, context: Context) -> dict[str, Any]:
    """How long it is, which figures are in it, what may go, and what the rules say."""
    written = bool(bite.text.strip())
    fields = {"text": bite.text, "source": bite.source}
    placed = (Placed(each, each.field or "") for each in _found(bite, context)) if written else ()
    found = shown(placed, language, lambda target: fields.get(target, ""))
    clear = translate(rules.NOT_CLEARANCE, language)
    counter = _counter(bite, language, context)
    return {
        "counter": asdict(counter),
        "figures": _figures(bite, language) if written else "",
        "spare": _spare(bite, language),
        "parts": _parts(bite, counter.state == "over", language),
        "findings": [asdict(each) for each in found],
        "summary": (tally(found, language) or clear) if written else translate(_BLANK, language),
        "missing": "",
        "green": written and not found,
    }


@lru_cache(maxsize=64)
def _found(bite: Bite, context: Context) -> tuple[Finding, ...]:
    statement = Statement(
        form="sound-bite",
        language=bite.language,
        text=bite.text,
        facts=(bite.fact,) if bite.fact else (),
        source=bite.source,
    )
    return rules.check(statement, *_CODES, context=context).findings


def _counter(bite: Bite, language: str, context: Context) -> Counter:
    limit = context.limit("sound-bite", bite.language)
    count = spoken_units(bite.text, bite.language)
    most = int(limit.value) if limit else 0
    seconds = round(spoken_seconds(bite.text, bite.language))
    words = translate(_COUNTS[bite.language], language, count=count, limit=most, seconds=seconds)
    if not count:
        return Counter(words, "", "blank", 0)
    if count > most:
        return Counter(words, translate(_TOO_MANY, language, count=count - most), "over", 1)
    state = "nearly" if count > _NEARLY * most else "fits"
    return Counter(words, translate(_LEFT, language, count=most - count), state, count / most)


def _figures(bite: Bite, language: str) -> str:
    text = nfc(bite.text)
    heard = stated(text, bite.language)
    found = [*figures(text, bite.language), *number_words(text, bite.language)]
    listed = [
        f"“{each.text}”"
        for each in sorted(found, key=lambda each: each.span)
        if each.value in heard
    ]
    if not listed:
        return translate(_NO_FIGURE, language)
    return translate(_FIGURES, language, figures=", ".join(listed))


def _spare(bite: Bite, language: str) -> list[dict[str, Any]]:
    """Words of the list of spare words, each as a line that leads to them."""
    lines = []
    for each in spare_words(bite.text, bite.language):
        shown_as = {"words": each.said.words, "instead": each.instead}
        words = translate(_SHORTER if each.instead else _MAY_GO, language, **shown_as)
        span = in_browser((each.said.start, each.said.end), bite.text)
        lines.append({"words": words, "span": span})
    return lines


def _parts(bite: Bite, over: bool, language: str) -> list[dict[str, Any]]:
    """What stands between the commas of a sentence that is too long, each with its length."""
    text = nfc(bite.text)
    ends = [found.span() for found in _CUT.finditer(text)]
    starts, stops = [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)]
    bounds = zip(starts, stops, strict=True)
    kept = [(start, end) for start, end in bounds if text[start:end].strip()]
    if not over or len(kept) == 1:
        return []
    counts = [spoken_units(text[start:end], bite.language) for start, end in kept]
    carries = [bool(stated(text[start:end], bite.language)) for start, end in kept]
    most = max((n for n, figure in zip(counts, carries, strict=True) if not figure), default=0)
    made = []
    for (start, end), count, figure in zip(kept, counts, carries, strict=True):
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        share = {"count": count, "whole": sum(counts)}
        made.append(
            {
                "text": piece.strip(),
                "count": translate(_SHARE[bite.language], language, **share),
                "figure": figure,
                "longest": not figure and count == most,
                "span": in_browser((start + lead, start + len(piece.rstrip())), bite.text),
            }
        )
    return made
