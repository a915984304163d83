"""A briefing as it goes: what is asked, what was said to it, what the room made of it.

Every state is a value. The same setting and the same replies give the same briefing, on any
machine; whoever holds the replies can `replay` it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from doingoai.press.briefing._choice import shuffled
from doingoai.press.briefing._follow import follow_up
from doingoai.press.briefing._hear import Heard, hear
from doingoai.press.briefing._meters import BEGIN, Meters, Movement, moved, movements
from doingoai.press.briefing._print import Headline, printed, unsaid
from doingoai.rules import Reply
from doingoai.text import nfc, spoken_seconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from doingoai.press.briefing._bank import Bank, Question
    from doingoai.press.briefing._setting import Setting
    from doingoai.rules import Finding

SPOKEN, SILENT, SKIPPED = "spoken", "silent", "skipped"


@dataclass(frozen=True)
class Asked:
    """A question as it was put.

    Attributes:
        question_id: the question, or for a follow-up the one it follows.
        asker, outlet, manner: how the chair calls on them, for whom they work, how they ask; in
            the briefing's language.
        text: in the briefing's language.
        follow_up_of: the question that it follows, or None.
        number: which question of the briefing, from 1; a follow-up has that of its question.
    """

    question_id: str
    asker: str
    outlet: str
    manner: str
    text: str
    follow_up_of: str | None
    number: int


@dataclass(frozen=True)
class Said:
    """What was done with one question: the input of `replay`.

    Attributes:
        text: the reply.
        seconds: how long it took to say; None where nobody measured it.
        kind: ``"spoken"``, ``"silent"`` (nothing was said) or ``"skipped"``.
    """

    text: str = ""
    seconds: float | None = None
    kind: str = SPOKEN


@dataclass(frozen=True)
class Turn:
    """A question, what was said to it, and what came of it.

    Attributes:
        asked: the question.
        reply: what was said; "" for silence and a skipped question.
        kind: as `Said.kind`.
        seconds: how long the reply takes to say.
        estimated: whether ``seconds`` were reckoned from the words.
        findings: what the rules noticed.
        because: what the room heard, the gravest first, with the words that led to it.
        headline: of tomorrow's paper; None for a skipped question.
        movements: what the reply did to the meters.
        meters: where they stand after it.
    """

    asked: Asked
    reply: str
    kind: str
    seconds: float
    estimated: bool
    findings: tuple[Finding, ...]
    because: tuple[Heard, ...]
    headline: Headline | None
    movements: tuple[Movement, ...]
    meters: Meters

    @property
    def heard(self) -> frozenset[str]:
        """The codes of what was heard, such as ``"evasion"`` and ``"answered"``."""
        return frozenset(each.code for each in self.because)


@dataclass(frozen=True)
class Briefing:
    """A briefing at one moment.

    Attributes:
        setting: what it was set to.
        bank: whence its questions come.
        queue: the questions in order, without follow-ups.
        message: the key message that is to be brought home, in the briefing's language, or "".
        turns: what has been asked and answered.
    """

    setting: Setting
    bank: Bank
    queue: tuple[Question, ...]
    message: str = ""
    turns: tuple[Turn, ...] = ()

    @property
    def meters(self) -> Meters:
        """Where the meters stand."""
        return self.turns[-1].meters if self.turns else BEGIN

    @property
    def over(self) -> bool:
        """Whether nothing more is asked."""
        return self.ask() is None

    def ask(self) -> Asked | None:
        """What is asked now: a follow-up, or the next question; None at the end."""
        if self.turns:
            words = self._follow_up()
            if words is not None:
                last = self.turns[-1].asked
                return replace(last, text=words, follow_up_of=last.question_id)
        number = len({turn.asked.number for turn in self.turns})
        if number >= len(self.queue):
            return None
        question, language = self.queue[number], self.setting.language
        asker = self.bank.asker(question.asker_id)
        return Asked(
            question_id=question.question_id,
            asker=asker.called.get(language, ""),
            outlet=asker.outlet,
            manner=asker.manner.get(language, ""),
            text=question.text[language],
            follow_up_of=None,
            number=number + 1,
        )

    def after(self, turn: Turn) -> Briefing:
        """The briefing once ``turn`` is over."""
        return replace(self, turns=(*self.turns, turn))

    def _follow_up(self) -> str | None:
        last = self.turns[-1]
        if last.kind != SPOKEN:
            return None
        return follow_up(
            self.setting,
            self.bank,
            self.bank.question(last.asked.question_id),
            last.because,
            in_a_row=sum(turn.asked.number == last.asked.number for turn in self.turns) - 1,
            asked=frozenset(turn.asked.text for turn in self.turns),
        )


def start(setting: Setting, bank: Bank, *, message: str = "") -> Briefing:
    """A briefing before its first question.

    Args:
        setting: what it is set to; with fewer questions that fit, it is shorter.
        bank: what may be asked.
        message: the key message that is to be brought home, in the briefing's language.
    """
    return Briefing(setting, bank, _queue(setting, bank), message)


def answer(briefing: Briefing, text: str, seconds: float | None = None) -> Turn:
    """What comes of answering the question that stands with ``text``.

    Args:
        briefing: where a question stands.
        text: any text; an empty one is silence.
        seconds: how long it took to say; None to reckon it from the words.

    Raises:
        ValueError: nothing is asked any more.
    """
    if not text.strip():
        return _turn(briefing, Said(kind=SILENT))
    return _turn(briefing, Said(text, seconds))


def skip(briefing: Briefing) -> Turn:
    """The question that stands set aside; nothing comes of it. Raises as `answer`."""
    return _turn(briefing, Said(kind=SKIPPED))


def replay(setting: Setting, bank: Bank, said: Iterable[Said], *, message: str = "") -> Briefing:
    """The briefing after all that was ``said``; what comes after the last question is left out."""
    briefing = start(setting, bank, message=message)
    for each in said:
        if briefing.over:
            break
        briefing = briefing.after(_turn(briefing, each))
    return briefing


def reply_to(briefing: Briefing, asked: Asked, text: str) -> Reply:
    """``text`` as the reply to ``asked``, as rules look at it."""
    question = briefing.bank.question(asked.question_id)
    return Reply(
        question=asked.text,
        text=text,
        language=briefing.setting.language,
        question_id=asked.question_id if asked.follow_up_of is None else "",
        facts=question.fact_ids,
        message=briefing.message,
        incident=question.incident_id,
        refers=question.refers,
    )


def _turn(briefing: Briefing, said: Said) -> Turn:
    asked = briefing.ask()
    if asked is None:
        raise ValueError("nothing is asked any more")
    if said.kind == SPOKEN and not said.text.strip():
        said = Said(kind=SILENT)
    at = len(briefing.turns)
    question = briefing.bank.question(asked.question_id)
    topic = "incident" if question.incident_id else question.topic
    if said.kind != SPOKEN:
        silent = said.kind == SILENT
        headline = unsaid(briefing.setting, at, topic) if silent else None
        return Turn(asked, "", said.kind, 0, False, (), (), headline, (), briefing.meters)
    findings, because = hear(reply_to(briefing, asked, said.text), briefing.bank.day)
    moves = movements(because)
    measured = said.seconds
    return Turn(
        asked=asked,
        reply=nfc(said.text),
        kind=SPOKEN,
        seconds=spoken_seconds(said.text, briefing.setting.language)
        if measured is None
        else measured,
        estimated=measured is None,
        findings=findings,
        because=because,
        headline=printed(briefing.setting, at, topic, because),
        movements=moves,
        meters=moved(briefing.meters, moves),
    )


def _queue(setting: Setting, bank: Bank) -> tuple[Question, ...]:
    """The questions of a briefing: half of them on its incident, neighbours unlike each other."""
    fit = [each for each in bank.questions if each.pressure <= setting.pressure]
    lots = shuffled(setting.seed, fit, lambda each: each.question_id, "questions")
    of_incident = [
        each for each in lots if setting.incident and each.incident_id == setting.incident
    ]
    others = [
        each
        for each in lots
        if not each.incident_id and (not setting.topics or each.topic in setting.topics)
    ]
    half = max((setting.count + 1) // 2, setting.count - len(others))
    chosen = of_incident[:half]
    chosen += others[: setting.count - len(chosen)]
    return tuple(_mixed(shuffled(setting.seed, chosen, lambda each: each.question_id, "order")))


def _mixed(questions: list[Question]) -> list[Question]:
    """The mildest first, then as they come; nobody asks twice running where it can be avoided."""
    rest = list(questions)
    if not rest:
        return []
    ordered = [min(rest, key=lambda each: each.pressure)]
    rest.remove(ordered[0])
    while rest:
        following = min(rest, key=_unlike(ordered[-1], rest))
        ordered.append(following)
        rest.remove(following)
    return ordered


def _unlike(last: Question, rest: list[Question]) -> Callable[[Question], tuple[bool, int, bool]]:
    """Puts first who did not ask last, of those who has most left to ask, and another topic."""
    left = Counter(each.asker_id for each in rest)
    return lambda each: (
        each.asker_id == last.asker_id,
        -left[each.asker_id],
        each.topic == last.topic,
    )
