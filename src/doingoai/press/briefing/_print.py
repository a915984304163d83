"""Tomorrow's headline: what a desk would make of one reply, and which words led to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.press.briefing._choice import one_of
from doingoai.press.briefing._headlines import (
    HEADLINES,
    PLAIN,
    SOBER,
    TOPICS,
    WAITED,
    WITHOUT_WORDS,
)
from doingoai.press.briefing._heard_words import MISHEARD, SOUNDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.press.briefing._hear import Heard
    from doingoai.press.briefing._setting import Setting


@dataclass(frozen=True)
class Headline:
    """A headline of an invented paper, and why it stands there.

    Attributes:
        text: the headline; printed in the briefing's language.
        reasons: what was heard, each with the words that led to it, the gravest first.
        code: what it was made of, a key of `SOUNDS`; "" for silence and where nothing was heard.
    """

    text: Message
    reasons: tuple[Message, ...]
    code: str


def printed(setting: Setting, turn: int, topic: str, heard: tuple[Heard, ...]) -> Headline:
    """The headline after a reply.

    Args:
        setting: the briefing's.
        turn: how many turns there were before.
        topic: of the question, a key of `TOPICS`.
        heard: what was heard in the reply, the gravest first.
    """
    why = reasons(heard)
    about = {"topic": Message(TOPICS[topic] if topic in TOPICS else TOPICS[""])}
    made_of = next((each for each in heard if each.code in HEADLINES), None)
    if made_of is None:
        return Headline(Message(_drawn(setting, PLAIN, topic, turn), about), why, "")
    listed = HEADLINES[made_of.code]
    if not made_of.quote and made_of.code in WITHOUT_WORDS:
        listed = WITHOUT_WORDS[made_of.code]
    msgid = _drawn(setting, listed, topic, turn)
    return Headline(Message(msgid, {**about, "words": made_of.quote}), why, made_of.code)


def unsaid(setting: Setting, turn: int, topic: str) -> Headline:
    """The headline after a silence."""
    nothing = Message(N_("Nothing was said."))
    return Headline(Message(_drawn(setting, WAITED, topic, turn)), (nothing,), "")


def _drawn(setting: Setting, listed: Sequence[str], topic: str, turn: int) -> str:
    return listed[0] if topic in SOBER else one_of(setting.seed, listed, "headline", turn)


def reason(heard: Heard) -> Message:
    """What was heard as a sentence with the words that led to it; it says where it may be wrong."""
    says = Message(SOUNDS[heard.code].says)
    if not heard.sure:
        says = Message("{what} (by the wording)", {"what": says})
    if heard.words:
        quoted = " … ".join(f"“{words}”" for words in heard.words)
        return Message("{what}: {quoted}.", {"what": says, "quoted": quoted})
    return Message("{what}.", {"what": says})


def reasons(heard: tuple[Heard, ...]) -> tuple[Message, ...]:
    """All that was heard, each as `reason`; where some of it may be mistaken, that is said last."""
    unsure = (Message(MISHEARD),) if any(not each.sure for each in heard) else ()
    return (*map(reason, heard), *unsure)
