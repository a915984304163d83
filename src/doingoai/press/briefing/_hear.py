"""What the room hears in a reply: by the rules of RPLY and the measures of speech, no more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from doingoai import rules, spokesperson
from doingoai.press.briefing._heard_words import SOUNDS
from doingoai.rules import Context, Reply
from doingoai.text import figures, nfc, sentences, spoken_seconds

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from doingoai.rules import Finding

# Nobody in a room follows a thousand words; the length is measured on all of them.
LISTENS_CHARS = 6000
QUOTED_WORDS = 14
_ENDS = ".,;: "  # a quotation within a sentence goes without them
_BY_RULE = {
    "RPLY-001": "nothing",
    "RPLY-002": "other-language",
    "RPLY-003": "copied",
    "RPLY-004": "long",
    "RPLY-005": "wrong-figure",
    "RPLY-006": "expired",
    "RPLY-007": "new-claim",
    "RPLY-008": "refusal",
    "RPLY-009": "speculation",
    "RPLY-010": "blame",
    "RPLY-011": "repeats-frame",
    "RPLY-012": "evasion",
    "RPLY-013": "no-time",
    "RPLY-014": "only-message",
    "RPLY-015": "position",
    "RPLY-016": "personal",
    "RPLY-017": "goes-on",
    "RPLY-018": "promise",
    "RPLY-019": "bridge",
}
LENGTH_RULE = "RPLY-004"
# With these a reply may have answered; with any other fault that is no merit.
_LIGHT = frozenset({"long", "goes-on", "bridge", "no-time", "repeats-frame", "expired"})
# Rules that judge the reply as a whole: what it began with is what a paper would print.
_QUOTES_ITS_BEGINNING = frozenset({"refusal", "evasion", "only-message", "position", "promise"})
_LIKE_A_REFERRAL = frozenset({"promise", "position"})
_FIGURE_FAULTS = frozenset({"wrong-figure", "expired", "new-claim"})
HALF_A_MINUTE = 30.0


@dataclass(frozen=True)
class Heard:
    """One thing that the room heard.

    Attributes:
        code: a key of `SOUNDS`.
        words: those of the reply that led to it, shortened; () where it is about the whole.
        quote: what a paper would print of them: the sentence they stand in, a figure alone; or "".
        sure: False where it comes of a rule over free wording that may be mistaken.
        rule: the rule that noticed it, or "" for a measure.
    """

    code: str
    words: tuple[str, ...] = ()
    quote: str = ""
    sure: bool = True
    rule: str = ""


@lru_cache(maxsize=128)  # a briefing is replayed with each reply that comes
def hear(reply: Reply, day: dt.date) -> tuple[tuple[Finding, ...], tuple[Heard, ...]]:
    """What rules find in a reply on a day, and what the room makes of it; the gravest first."""
    context = _context(day)
    spoken = replace(reply, text=_listened(reply.text))
    findings = _found(spoken, reply.text, context)
    faults = tuple(_in_doubt_for_the_speaker(_faults(findings, spoken.text), spoken))
    merits = _merits(spoken, reply.text, frozenset(each.code for each in faults), context)
    return findings, tuple(sorted((*faults, *merits), key=lambda each: _RANK[each.code]))


def shortened(words: str, most: int = QUOTED_WORDS) -> str:
    """``words`` on one line, with an ellipsis where they are cut after ``most`` of them."""
    parts = words.split()
    if len(parts) > most:
        return " ".join(parts[:most]).rstrip(_ENDS) + "…"
    return " ".join(parts).rstrip(_ENDS)


_RANK = {code: place for place, code in enumerate(SOUNDS)}


def _listened(text: str) -> str:
    if len(text) <= LISTENS_CHARS:
        return text
    return text[:LISTENS_CHARS].rpartition(" ")[0] or text[:LISTENS_CHARS]


def _found(spoken: Reply, whole: str, context: Context) -> tuple[Finding, ...]:
    findings = rules.check(spoken, "RPLY", context=context).findings
    if spoken.text == whole:
        return findings
    length = rules.check(replace(spoken, text=whole), LENGTH_RULE, context=context).findings
    return (*(each for each in findings if each.rule != LENGTH_RULE), *length)


@lru_cache(maxsize=8)
def _context(day: dt.date) -> Context:
    return Context(today=day)


@cache
def _sure(code: str) -> bool:
    return rules.may_cost_points(code, prose=rules.all_rules()[code].prose)


def _faults(findings: tuple[Finding, ...], text: str) -> Iterator[Heard]:
    composed = nfc(text)
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.rule in _BY_RULE:
            by_code.setdefault(_BY_RULE[finding.rule], []).append(finding)
    for code, found in by_code.items():
        spans = [each.span for each in found if each.span is not None and each.field == "text"]
        quoted = dict.fromkeys(shortened(composed[start:end]) for start, end in spans)
        words = tuple(words for words in quoted if words)
        if not words and code in _QUOTES_ITS_BEGINNING:
            words = tuple(map(shortened, sentences(composed)[:1]))
        quote = words[0] if words else ""
        if words and code not in _FIGURE_FAULTS:
            quote = _around(quote, composed)
        yield Heard(code, words, quote, _sure(found[0].rule), found[0].rule)


def _in_doubt_for_the_speaker(faults: Iterable[Heard], reply: Reply) -> Iterator[Heard]:
    """``faults`` without what the wording alone says of a sentence that refers to somebody.

    "The authority answers at 16:00" sounds like a promise, and is what the card asks for.
    """
    text = nfc(reply.text)
    there = spokesperson.referrals(text, reply.language)
    refers = [each for each in sentences(text) if any(said.words in each for said in there)]
    for fault in faults:
        doubtful = fault.code in _LIKE_A_REFERRAL and not fault.sure and fault.words
        if not (doubtful and all(_stands_in(words, refers) for words in fault.words)):
            yield fault


def _stands_in(words: str, whole: list[str]) -> bool:
    return any(words.removesuffix("…") in sentence for sentence in whole)


def _merits(reply: Reply, whole: str, faults: frozenset[str], context: Context) -> Iterator[Heard]:
    text, language = nfc(reply.text), reply.language
    if not text.strip() or faults & {"nothing", "other-language", "copied"}:
        return
    unknown = spokesperson.unknowns(text, language)
    times = spokesperson.times_named(text, language)
    if unknown and times and "no-time" not in faults:
        quoted = _sentences_with((unknown[0], times[0]), text)
        yield Heard("told-when", quoted, sure=False)
    if (referrals := spokesperson.referrals(text, language)) and "position" not in faults:
        yield Heard("referred", _sentences_with(referrals[:1], text), sure=False)
    if not faults & _FIGURE_FAULTS and (right := _right_figure(reply, text, context)):
        yield Heard("figure", (right,), right)
    first = spokesperson.answers_first(reply.question, text, language)
    if first and faults <= _LIGHT:
        yield Heard("answered", tuple(map(shortened, sentences(text)[:1])), sure=False)
    if not faults and spoken_seconds(whole, language) <= HALF_A_MINUTE:
        yield Heard("brief")


def _right_figure(reply: Reply, text: str, context: Context) -> str:
    """The first figure that a fact of the question gives, as it was said; "" for none."""
    facts = (context.fact(each) for each in reply.facts)
    given = {
        figure.meaning
        for fact in facts
        if fact is not None
        for figure in figures(fact.figure(reply.language), reply.language)
    }
    said = figures(text, reply.language)
    return next((each.text for each in said if each.meaning in given), "")


def _around(words: str, text: str) -> str:
    """The sentence of ``text`` that has ``words``, cut so that they stay in it."""
    known = words.removesuffix("…")
    whole = (" ".join(each.split()) for each in sentences(text))
    sentence = next((each for each in whole if known in each), words)
    cut = shortened(sentence)
    return cut if known in cut else f"…{shortened(sentence[sentence.index(known) :])}"


def _sentences_with(said: tuple[spokesperson.Said, ...], text: str) -> tuple[str, ...]:
    """The sentences that ``said`` stand in, each once: a merit is seldom three words."""
    quoted = (sentence for each in said for sentence in sentences(text) if each.words in sentence)
    return tuple(dict.fromkeys(map(shortened, quoted)))
