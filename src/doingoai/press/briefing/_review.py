"""The review at the end: the best and the worst moments, why, and a better line for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.press.briefing._heard_words import MISHEARD, SOUNDS
from doingoai.press.briefing._print import Headline, reason
from doingoai.press.briefing._run import SILENT, SPOKEN, reply_to
from doingoai.press.briefing._shorter import shorter
from doingoai.rules import NOT_CLEARANCE

if TYPE_CHECKING:
    from doingoai.press.briefing._hear import Heard
    from doingoai.press.briefing._run import Briefing, Turn

MOST_MOMENTS = 3
_NOTHING_ASKED = N_("Nothing was asked: no question of the table fits what was set.")
_ALL_SET_ASIDE = N_(
    "You set every question aside, so there is nothing to review. The model lines below are a "
    "way in: read one aloud, then take the same question in your own words."
)
_ALL_SILENT = N_(
    "The room waited, and nothing was said. That happens to everybody once, and here it costs "
    "nothing. One sentence is enough to begin: what you know, or who answers and when."
)
_NOTHING_FOUND = N_("Nothing was found to mend in this briefing. {green} {misheard}")
_FOUND = N_(
    "What was heard in your replies, the gravest first. {misheard} Where your judgement differs, "
    "keep your judgement and note the reason."
)


@dataclass(frozen=True)
class Moment:
    """A moment that is worth another look.

    Attributes:
        number: which turn, from 0.
        turn: the turn itself.
        why: what was heard, with the words that led to it.
        better: what to do instead; empty for a good moment.
        model: the model answer of the question, in the briefing's language; "" for a good moment
            and where the table has none.
        own: the reply without what was objected to, where nothing is objected to then; or "".
    """

    number: int
    turn: Turn
    why: tuple[Message, ...]
    better: tuple[Message, ...] = ()
    model: str = ""
    own: str = ""


@dataclass(frozen=True)
class Review:
    """What to take home from a briefing.

    Attributes:
        summary: how to read the rest; what to say where there is nothing.
        best: three moments at most, the best first.
        worst: three moments at most, the gravest first.
        model_lines: where nothing was said, two questions with their model answers.
        headline: that of tomorrow's front page; None where nothing was printed.
    """

    summary: Message
    best: tuple[Moment, ...]
    worst: tuple[Moment, ...]
    model_lines: tuple[tuple[str, str], ...]
    headline: Headline | None


def review(briefing: Briefing) -> Review:
    """The review of all turns so far; it may be asked for before the briefing is over."""
    spoken = [(at, turn) for at, turn in enumerate(briefing.turns) if turn.kind == SPOKEN]
    worse = [(at, turn) for at, turn in spoken if _weight(turn, -1) < 0]
    worse.sort(key=lambda each: _weight(each[1], -1))
    # A moment that is among the worst is not praised beside it.
    worst = worse[:MOST_MOMENTS]
    better = [each for each in spoken if each not in worst and _weight(each[1]) > 0]
    better.sort(key=lambda each: -_weight(each[1]))
    return Review(
        summary=_summary(briefing, bool(spoken), bool(worse)),
        best=tuple(_good(at, turn) for at, turn in better[:MOST_MOMENTS]),
        worst=tuple(_bad(briefing, at, turn) for at, turn in worst),
        model_lines=() if spoken else _model_lines(briefing),
        headline=_front_page(briefing, [turn for _, turn in worse]),
    )


def _weight(turn: Turn, sign: int = 0) -> int:
    weights = (SOUNDS[each.code].weight for each in turn.because)
    return sum(weight for weight in weights if not sign or weight * sign > 0)


def _of(turn: Turn, sign: int) -> tuple[Heard, ...]:
    return tuple(each for each in turn.because if SOUNDS[each.code].weight * sign > 0)


def _good(at: int, turn: Turn) -> Moment:
    return Moment(at, turn, tuple(map(reason, _of(turn, 1))))


def _bad(briefing: Briefing, at: int, turn: Turn) -> Moment:
    faults = _of(turn, -1)
    question = briefing.bank.question(turn.asked.question_id)
    language = briefing.setting.language
    own = shorter(reply_to(briefing, turn.asked, turn.reply), briefing.bank.day)
    return Moment(
        number=at,
        turn=turn,
        why=tuple(map(reason, faults)),
        better=tuple(Message(SOUNDS[each.code].better) for each in faults),
        model=question.answer.get(language, ""),
        own=own,
    )


def _summary(briefing: Briefing, spoken: bool, faults: bool) -> Message:
    if spoken:
        said = {"green": Message(NOT_CLEARANCE), "misheard": Message(MISHEARD)}
        return Message(_FOUND if faults else _NOTHING_FOUND, said)
    if not briefing.queue:
        return Message(_NOTHING_ASKED)
    silent = any(turn.kind == SILENT for turn in briefing.turns)
    return Message(_ALL_SILENT if silent else _ALL_SET_ASIDE)


def _model_lines(briefing: Briefing) -> tuple[tuple[str, str], ...]:
    language = briefing.setting.language
    lines = ((each.text[language], each.answer.get(language, "")) for each in briefing.queue)
    return tuple(line for line in lines if line[1])[:2]


def _front_page(briefing: Briefing, worse: list[Turn]) -> Headline | None:
    """What sells best: the gravest that was heard, else the best answer, else the silence."""
    if worse:
        return worse[0].headline
    printed = [turn for turn in briefing.turns if turn.headline is not None]
    return max(printed, key=_weight).headline if printed else None
