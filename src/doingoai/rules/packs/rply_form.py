"""RPLY-001 to -004, -014, -017, -019: whether there is a reply, in what language, how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai import spokesperson
from doingoai.i18n import N_, Message
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules._spoken import Reply
from doingoai.rules.packs import _reply as rp
from doingoai.text import is_vietnamese, nfc, sentences, spoken_seconds, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

_EXAMINED = 20_000
# Fewer words than this may be a name or a figure, in any language.
_TELLING = 4
_LONG_ENOUGH = 10
# English has more than twice as many; other languages share a few of these words.
_ENGLISH_FROM = 0.15
_MESSAGE_ALONE = 0.8
_AFTER_BRIDGE = 2
_MESSAGE_EN = "Estamar and Viet Nam gain from each other's open markets"
_MESSAGE_VI = "Estamar và Việt Nam cùng có lợi từ thị trường mở của nhau"


@rule(
    "RPLY-001",
    on=Reply,
    title=N_("There is a reply: more than one word."),
    why=N_(
        "Silence, one word or a smiley is printed as “did not answer”. A sentence costs five seconds "
        "and is the mission's own. Course rule."
    ),
    severity=Severity.ERROR,
    bad=(rp.en(""), rp.en("Yes."), rp.en("👍👍"), rp.vi("Không."), rp.vi("…")),
    good=(*rp.GOOD, rp.vi("Chưa rõ.")),
)
def nothing_said(reply: Reply, context: Context) -> Iterator[Notice]:
    if not rp.answered(reply):
        yield Notice(
            Message("There is no reply that could be quoted."),
            Message("Say in one sentence what you know, what you don't, or who answers."),
            "text",
        )


@rule(
    "RPLY-002",
    on=Reply,
    title=N_("The reply is in the language of the question."),
    why=N_(
        "A reply in another language is translated by whoever prints it, and their words are quoted "
        "as yours. Where you speak through an interpreter, hand out both. Course rule."
    ),
    severity=Severity.ERROR,
    bad=(
        rp.en("Trang ngừng hoạt động từ 08:05, đơn vị vận hành đang tìm nguyên nhân."),
        rp.en("La page est en panne depuis ce matin et nous cherchons la cause avec l'opérateur."),
        rp.vi("The page has been down since 08:05 and the firm looks for the cause."),
        rp.vi("Trang ngung hoat dong tu sang nay, don vi van hanh dang tim nguyen nhan."),
    ),
    good=(*rp.GOOD, rp.en("At Hội An, from Friday."), rp.vi("Website e-visa: 08:05.")),
)
def other_language(reply: Reply, context: Context) -> Iterator[Notice]:
    said = words(reply.text[:_EXAMINED])
    vietnamese = is_vietnamese(reply.text)
    if len(said) < _TELLING or reply.language not in {"vi", "en"}:
        return
    if reply.language == "vi" and not vietnamese:
        yield Notice(
            Message("The reply is not in Vietnamese, or has lost its marks."),
            Message("Answer in the language of the question, with all its marks."),
            "text",
        )
    if reply.language == "en" and (vietnamese or not _english(said)):
        yield Notice(
            Message("The question is in English, the reply is not."),
            Message("Answer in the language of the question."),
            "text",
        )


@rule(
    "RPLY-003",
    on=Reply,
    title=N_("The reply is not the question handed back."),
    why=N_("A question repeated as an answer says nothing and spreads its words. Course rule."),
    severity=Severity.ERROR,
    bad=(
        rp.en("So is it true that the visa page has been down since this morning"),
        rp.vi("Có đúng là trang thị thực không truy cập được từ sáng nay"),
    ),
    good=rp.GOOD,
)
def handed_back(reply: Reply, context: Context) -> Iterator[Notice]:
    if spokesperson.copies_question(reply.question, reply.text):
        yield Notice(
            Message("The reply is the question over again."),
            Message("Answer it, or say what is not known and when it will be."),
            "text",
        )


@rule(
    "RPLY-004",
    on=Reply,
    title=N_("A reply takes no longer than 30 seconds to say."),
    why=N_(
        "What is longer is cut by somebody else, who chooses. Words are counted at 150 a minute, "
        "Vietnamese syllables at 233. Source: the row press, reply of datasets/limits."
    ),
    severity=Severity.WARNING,
    bad=(
        rp.en("The firm that runs the page is looking for the cause. " * 12),
        rp.vi("Đơn vị vận hành đang tìm nguyên nhân và sẽ báo cho chúng tôi. " * 12),
    ),
    good=rp.GOOD,
)
def too_long(reply: Reply, context: Context) -> Iterator[Notice]:
    limit = context.limit("press", "reply")
    seconds = spoken_seconds(reply.text, reply.language)
    if limit is not None and seconds > limit.value:
        yield Notice(
            Message(
                "It takes {seconds} seconds to say; {limit} are enough.",
                {"seconds": round(seconds), "limit": round(limit.value)},
            ),
            Message("Answer, give one fact, stop. What else there is goes into the written sheet."),
            "text",
        )


@rule(
    "RPLY-014",
    on=Reply,
    title=N_("There is more in a reply than the key message."),
    why=N_(
        "A message in the place of an answer is heard as an evasion, and the evasion becomes the "
        "story. Source: throughlinegroup.com and insideronline.org on bridging, read 2026-11."
    ),
    severity=Severity.WARNING,
    bad=(
        rp.en(f"{_MESSAGE_EN}.", message=_MESSAGE_EN),
        rp.vi(f"Xin nói lại: {_MESSAGE_VI}.", message=_MESSAGE_VI),
    ),
    good=(
        *rp.GOOD,
        rp.en(f"Yes, by two per cent, in June. {_MESSAGE_EN}.", message=_MESSAGE_EN),
        rp.vi(f"Đúng, giảm 2% trong tháng 6. {_MESSAGE_VI}.", message=_MESSAGE_VI),
    ),
)
def message_alone(reply: Reply, context: Context) -> Iterator[Notice]:
    message, language = reply.message, reply.language
    if not message.strip() or not rp.answered(reply):
        return
    brought = spokesperson.message_share(reply.text, message, language)
    share = spokesperson.message_share(message, reply.text, language)
    if brought >= 0.5 and share >= _MESSAGE_ALONE:  # noqa: PLR2004 - half of it is the message
        yield Notice(
            Message("The reply holds the key message and nothing else."),
            Message("Answer first, in a few words; then the message, once."),
            "text",
        )


@rule(
    "RPLY-017",
    on=Reply,
    title=N_("After the message the speaker stops."),
    why=N_(
        "Answer, bridge, message, stop: what comes after is quoted in its place. Source: the four "
        "steps of bridging after George Merlis (masterthemedia.com), read 2026-11."
    ),
    severity=Severity.ADVICE,
    bad=(
        rp.en(
            "Yes, since 08:05. What matters is that passports are issued as usual. The counter is "
            "open. The telephone is staffed. The form is on our page too."
        ),
        rp.vi(
            "Đúng, từ 08:05. Điều quan trọng là việc cấp hộ chiếu vẫn bình thường. Quầy vẫn mở. Điện "
            "thoại có người trực. Mẫu đơn cũng có trên trang."
        ),
    ),
    good=(
        *rp.GOOD,
        rp.en("Yes, since 08:05. What matters is that passports are issued as usual."),
        rp.vi("Đúng, từ 08:05. Điều quan trọng là việc cấp hộ chiếu vẫn bình thường."),
    ),
)
def goes_on(reply: Reply, context: Context) -> Iterator[Notice]:
    text = nfc(reply.text)[:_EXAMINED]
    for bridge in spokesperson.bridges(text, reply.language)[:1]:
        after = len(sentences(text[bridge.end :])) - 1
        if after > _AFTER_BRIDGE:
            yield Notice(
                Message(
                    "{count} more sentences follow the one with “{words}”.",
                    {"count": after, "words": bridge.words},
                ),
                Message("Stop after the message."),
                "text",
                (bridge.start, bridge.end),
            )


@rule(
    "RPLY-019",
    on=Reply,
    title=N_("Who is asked within the brief answers and does not bridge."),
    why=N_(
        "A bridge leads back to the brief. Within it, it sounds as if there were something to hide. "
        "Source: the column in_brief of datasets/press-questions; course rule."
    ),
    severity=Severity.ADVICE,
    bad=(
        rp.en("Let me first talk about tourism. It grows.", question_id="visa-list"),
        rp.vi("Điều quan trọng là du lịch đang tăng trưởng.", question_id="visa-list"),
    ),
    good=(
        *rp.GOOD,
        rp.en("The list is on our page, with the date of each change.", question_id="visa-list"),
        rp.vi("Danh sách có trên trang, kèm ngày của từng thay đổi.", question_id="visa-list"),
    ),
)
def bridges_within_brief(reply: Reply, context: Context) -> Iterator[Notice]:
    question = rp.question_of(reply, context)
    if question is None or not question.in_brief:
        return
    for bridge in spokesperson.bridges(reply.text, reply.language)[:1]:
        yield Notice(
            Message(
                "“{words}” bridges, and the question is within the brief.", {"words": bridge.words}
            ),
            Message("Answer it; no bridge is needed."),
            "text",
            (bridge.start, bridge.end),
        )


def _english(said: list[str]) -> bool:
    """Whether so many words as English needs are its little words; few words may be anything."""
    if len(said) < _LONG_ENOUGH:
        return True
    return spokesperson.little_words(said, "en") >= _ENGLISH_FROM
