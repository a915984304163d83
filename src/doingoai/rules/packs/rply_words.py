"""RPLY-008 to -011, -018: words of a reply that are quoted against the mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai import spokesperson
from doingoai.i18n import N_, Message
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules._spoken import Reply
from doingoai.rules.packs import _reply as rp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

_COVER_UP_EN = "Why are you hiding the number of complaints?"
_COVER_UP_VI = "Sao các anh bưng bít số đơn khiếu nại?"


@rule(
    "RPLY-008",
    on=Reply,
    title=N_("Who declines says why, or who answers."),
    why=N_(
        "“No comment” is printed as a confession. A reason that can be checked, or the office and the "
        "hour that will answer, is printed as an answer. Source: trainers of spokespersons "
        "(throughlinegroup.com), read 2026-11."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        rp.en("No comment."),
        rp.en("We will not discuss this."),
        rp.vi("Tôi không bình luận về việc này."),
        rp.vi("Xin phép không trả lời."),
    ),
    good=(
        *rp.GOOD,
        rp.en("I can't discuss the contract because it is not signed. On Friday I can."),
        rp.vi("Tôi chưa trả lời được vì hợp đồng chưa ký. Thứ Sáu chúng tôi thông tin."),
    ),
)
def refuses(reply: Reply, context: Context) -> Iterator[Notice]:
    yield from rp.at_passages(
        spokesperson.refusals(reply.text, reply.language),
        Message("“{words}” declines, and says neither why nor who answers."),
        Message("Give the reason, or say who answers and when."),
    )


@rule(
    "RPLY-009",
    on=Reply,
    title=N_("A reply does not speculate and takes no hypothetical."),
    why=N_(
        "What a spokesperson supposes is quoted as what the mission knows. Source: speculative and "
        "hypothetical questions, throughlinegroup.com; “be right”, CERC manual of the CDC 2018; read "
        "2026-11."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        rp.en("It was probably an overload."),
        rp.en("If that happened again, we would change the firm."),
        rp.vi("Có lẽ là do quá tải."),
        rp.vi("Tôi đoán là lỗi máy chủ."),
    ),
    good=(
        *rp.GOOD,
        rp.en("I won't guess. The firm tells us the cause by 14:00."),
        rp.vi("Tôi không phỏng đoán. Đơn vị vận hành báo nguyên nhân trước 14:00."),
    ),
)
def speculates(reply: Reply, context: Context) -> Iterator[Notice]:
    yield from rp.at_passages(
        spokesperson.speculation(reply.text, reply.language)
        or spokesperson.assumes(reply.question, reply.text, reply.language),
        Message("“{words}” supposes what nobody has confirmed."),
        Message("Say what is known, and when there is more."),
    )


@rule(
    "RPLY-010",
    on=Reply,
    title=N_("A reply blames nobody."),
    why=N_(
        "Who is at fault, the competent body finds. Blame before that is the headline, and has to be "
        "taken back. Source: guides to holding statements (katieharrington.co, heying.com), read "
        "2026-11."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        rp.en("The firm has been careless."),
        rp.en("The papers only want clicks."),
        rp.vi("Đơn vị vận hành làm ăn tắc trách."),
        rp.vi("Mấy tờ báo chỉ giật tít câu khách."),
    ),
    good=(
        *rp.GOOD,
        rp.en(
            "The data authority has found that the firm lost the key. Its report is on its page."
        ),
        rp.vi("Lỗi này là của chúng tôi. Từ hôm nay có người trực điện thoại."),
    ),
)
def blames(reply: Reply, context: Context) -> Iterator[Notice]:
    yield from rp.at_passages(
        spokesperson.blame(reply.text, reply.language),
        Message("“{words}” says, or is heard to say, that somebody is at fault."),
        Message(
            "Say what happened and what is done; leave the fault to whoever finds it, by name."
        ),
    )


@rule(
    "RPLY-011",
    on=Reply,
    title=N_("The question's loaded words stay the asker's."),
    why=N_(
        "“We are not hiding anything” is printed without its “not”. Source: false-premise and "
        "accusatory questions, throughlinegroup.com, read 2026-11."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        rp.en("We are not hiding anything.", question=_COVER_UP_EN),
        rp.vi("Chúng tôi không bưng bít gì cả.", question=_COVER_UP_VI),
    ),
    good=(
        *rp.GOOD,
        rp.en("There were 14, and the list is on our page.", question=_COVER_UP_EN),
        rp.en("You say hiding. There were 14, and the list is public.", question=_COVER_UP_EN),
        rp.vi("Có 14 đơn, danh sách đăng trên trang.", question=_COVER_UP_VI),
    ),
)
def repeats_frame(reply: Reply, context: Context) -> Iterator[Notice]:
    question = rp.question_of(reply, context)
    yield from rp.at_passages(
        spokesperson.repeats_frame(
            reply.question,
            reply.text,
            reply.language,
            loaded=question.loaded(reply.language) if question else (),
        ),
        Message("“{words}” is the asker's word, now in your mouth."),
        Message("Say the thing in your own words, or name the word as theirs: “you say …”."),
    )


@rule(
    "RPLY-018",
    on=Reply,
    title=N_(
        "A reply promises the mission's own acts alone, and everything in it is on the record."
    ),
    why=N_(
        "Money, visas, laws and other people's dates are not the speaker's to give. Who offers "
        "something off the record has no rule to rely on: the terms differ by outlet. Source: table "
        "attribution of datasets/cards; course rule."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        rp.en("I promise that everybody will get the money back."),
        rp.en("Off the record, the firm will be changed."),
        rp.vi("Tôi hứa ai cũng sẽ được bồi thường."),
        rp.vi("Nói riêng với anh thôi, đừng trích dẫn."),
    ),
    good=(
        *rp.GOOD,
        rp.en("I can't promise that, the bank decides. We call everybody back by Friday."),
        rp.vi("Tôi không hứa thay ngân hàng được. Trước thứ Sáu chúng tôi gọi lại cho từng người."),
    ),
)
def promises(reply: Reply, context: Context) -> Iterator[Notice]:
    yield from rp.at_passages(
        spokesperson.promises(reply.text, reply.language)
        or spokesperson.grants(reply.question, reply.text, reply.language),
        Message("“{words}”: is it yours to give?"),
        Message("Promise what the mission itself does, or say who decides."),
    )
