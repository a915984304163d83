"""MSG-001 to MSG-003, MSG-010 to MSG-013: how a message house is built and worded."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.planning import MessageHouse, day_of
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._house import (
    HOUSE,
    KINDS,
    PILLARS,
    TOURISM,
    TRADE,
    with_pillar,
)
from doingoai.text import nfc, same_text, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

_ROOF_VI = "Estamar và Việt Nam cùng có lợi khi hợp tác với nhau."
_LONG_EN = (
    "Viet Nam, a country of many peoples, long coasts, old cities and young engineers, offers "
    "Estamar trade that grows, journeys that are remembered and a culture that is alive."
)
_EXAMINED = 2_000
# What a frame is denied with, and phrases that only look like it: “not only … but also”.
_NEGATED = {
    "en": re.compile(
        r"\b(?:not(?!\s+(?:only|just|least)\b)|never|no(?!\s+(?:doubt|less|fewer)\b)(?=\s+[a-z])|"
        r"(?:is|are|was|were|do|does|did|wo|ca|could|should|would|has|have|had)n['’]t|cannot)\b",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"(?<!\w)(?<!hàng )(?:không(?!\s+(?:chỉ|những|ngừng|gian|khí|quân|phận|thể\s+thiếu|thể\s+quên|"
        r"ai\s+bị\s+bỏ))|chẳng(?!\s+(?:những|hạn|bao))|chưa(?!\s+(?:kể|nói))|đừng|chớ)(?!\w)",
        re.IGNORECASE,
    ),
}


@rule(
    "MSG-001",
    on=MessageHouse,
    title=N_("A message house has a roof: one sentence that all else carries."),
    why=N_(
        "Without it every officer says something of their own, and nothing stays with the "
        "listener. Source: guides to the message house (b2bstorytelling.com, thirdwunder.com), "
        "read 2026-11."
    ),
    severity=Severity.ERROR,
    bad=(replace(HOUSE, roof=""),),
    good=(HOUSE,),
)
def no_roof(house: MessageHouse, context: Context) -> Iterator[Notice]:
    if not any(sign.isalnum() for sign in house.roof):
        yield Notice(
            Message("The house has no roof."),
            Message("Say in one sentence what a listener shall keep of it all."),
            "roof",
        )


@rule(
    "MSG-002",
    on=MessageHouse,
    title=N_("A message house stands on three pillars, each with a line of its own."),
    why=N_(
        "Three is what a speaker remembers and a listener takes along; guides say three, some "
        "three to four. Source: guides to the message house (b2bstorytelling.com, "
        "thirdwunder.com), read 2026-11; exactly three is the course's rule."
    ),
    severity=Severity.ERROR,
    bad=(replace(HOUSE, pillars=(TRADE, TOURISM)), with_pillar(line="")),
    good=(HOUSE,),
)
def not_three_pillars(house: MessageHouse, context: Context) -> Iterator[Notice]:
    count = len(house.pillars)
    if count != PILLARS:
        yield Notice(
            Message("There are {count} pillars; there shall be three.", {"count": count}),
            Message("Add what is missing, or join two that say the same."),
            "pillars",
        )
    for number, pillar in enumerate(house.pillars, start=1):
        if not any(sign.isalnum() for sign in pillar.line):
            yield Notice(
                Message("Pillar {number} says nothing.", {"number": number}),
                Message("Write its message in one sentence."),
                f"pillars/{number}/line",
            )


@rule(
    "MSG-003",
    on=MessageHouse,
    title=N_("Each pillar has a decision, a target and a result."),
    why=N_(
        "The decision shows will, the target determination, the result action: a target without a "
        "result is an intention. Course rule, after the words of the ministry's seminar “will, "
        "determination and action”, read 2026-11."
    ),
    severity=Severity.ERROR,
    bad=(with_pillar(result=""), with_pillar(decision=" ")),
    good=(HOUSE,),
)
def proof_missing(house: MessageHouse, context: Context) -> Iterator[Notice]:
    for number, pillar in enumerate(house.pillars, start=1):
        for kind, word in KINDS.items():
            if not getattr(pillar, kind).strip():
                yield Notice(
                    Message(
                        "Pillar {number} lacks its {kind}.",
                        {"number": number, "kind": Message(word)},
                    ),
                    Message("Choose one of that kind from the fact sheet (datasets/facts)."),
                    f"pillars/{number}/{kind}",
                )


@rule(
    "MSG-010",
    on=MessageHouse,
    title=N_("A message says what is, and denies nothing."),
    why=N_(
        "A denial repeats the picture it denies, and the picture stays. Source: Debunking "
        "Handbook 2020, read 2026-11, on repeating what is false; for messages it is the "
        "course's advice."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        replace(HOUSE, roof="Viet Nam is not a risky partner for Estamar."),
        replace(HOUSE, roof="Việt Nam không phải là đối tác rủi ro.", language="vi"),
    ),
    good=(
        HOUSE,
        replace(HOUSE, roof="Not only trade: Viet Nam and Estamar learn from each other."),
        replace(
            HOUSE, roof="Hợp tác không ngừng phát triển, nhất là về hàng không.", language="vi"
        ),
    ),
)
def negated_frame(house: MessageHouse, context: Context) -> Iterator[Notice]:
    pattern = _NEGATED.get(house.language)
    if pattern is None:
        return
    for field, sentence in _sentences(house):
        found = pattern.search(nfc(sentence[:_EXAMINED]))
        if found:
            yield Notice(
                Message(
                    "“{word}”: is a picture denied here that somebody has?", {"word": found[0]}
                ),
                Message("If so, say what is the case instead; the listener keeps the picture."),
                field,
                found.span(),
            )


@rule(
    "MSG-011",
    on=MessageHouse,
    title=N_("The roof can be said in one breath."),
    why=N_(
        "What is longer is shortened by others. The limit is the course's (datasets/limits, "
        "house), in words of English or syllables of Vietnamese, as its sound bites."
    ),
    severity=Severity.WARNING,
    bad=(
        replace(HOUSE, roof=_LONG_EN),
        replace(HOUSE, roof=" ".join(["Việt Nam và Estamar cùng phát triển"] * 6), language="vi"),
    ),
    good=(HOUSE, replace(HOUSE, roof=_ROOF_VI, language="vi")),
)
def roof_too_long(house: MessageHouse, context: Context) -> Iterator[Notice]:
    limit = context.limit("house", "roof-vi" if house.language == "vi" else "roof")
    if limit is None:
        return
    count = len(words(house.roof))  # of Vietnamese these are its syllables
    if count > limit.value:
        shown = {"count": count, "limit": int(limit.value)}
        yield Notice(
            Message("The roof has {count} words; {limit} are enough.", shown)
            if limit.unit == "words"
            else Message("The roof has {count} syllables; {limit} are enough.", shown),
            Message("Keep what a listener can repeat; what proves it stands in the pillars."),
            "roof",
        )


@rule(
    "MSG-012",
    on=MessageHouse,
    title=N_("The day on which the facts must hold can be read."),
    why=N_("Whether a fact still stands is a question of the day it is said on. Course rule."),
    severity=Severity.ERROR,
    bad=(replace(HOUSE, day="next spring"), replace(HOUSE, day="2/9")),
    good=(HOUSE, replace(HOUSE, day=""), replace(HOUSE, day="2/9/2027")),
)
def day_unreadable(house: MessageHouse, context: Context) -> Iterator[Notice]:
    if house.day.strip() and day_of(house.day, house.language).date is None:
        yield Notice(
            Message("The day “{day}” cannot be read.", {"day": house.day[:40]}),
            Message("Write it with its year: 16 November 2026, 16/11/2026 or 2026-11-16."),
            "day",
        )


@rule(
    "MSG-013",
    on=MessageHouse,
    title=N_("Each pillar says something else."),
    why=N_(
        "Two pillars with one message are one pillar, and the place for a third is lost. Course rule."
    ),
    severity=Severity.WARNING,
    bad=(with_pillar(line=TOURISM.line.upper()),),
    good=(HOUSE, with_pillar(line="")),
)
def same_line(house: MessageHouse, context: Context) -> Iterator[Notice]:
    lines = [(number, each.line) for number, each in enumerate(house.pillars[:20], start=1)]
    said = [(number, line) for number, line in lines if any(sign.isalnum() for sign in line)]
    for (one, first), (other, second) in combinations(said, 2):
        if same_text(first, second):
            yield Notice(
                Message("Pillars {one} and {other} say the same.", {"one": one, "other": other}),
                Message("Join them, or say in one of them what the other does not."),
                f"pillars/{other}/line",
            )


def _sentences(house: MessageHouse) -> Iterator[tuple[str, str]]:
    yield "roof", house.roof
    for number, pillar in enumerate(house.pillars, start=1):
        yield f"pillars/{number}/line", pillar.line
