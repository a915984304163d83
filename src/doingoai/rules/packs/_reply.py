"""What the rules on a reply share: its examples, what it rests on, where its passages stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from doingoai.rules._finding import Notice
from doingoai.rules._spoken import Reply
from doingoai.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from doingoai.datasets import Fact
    from doingoai.i18n import Message
    from doingoai.rules._context import Context
    from doingoai.rules._questions import Question
    from doingoai.spokesperson import Dossier, Said

_TOLD = 3  # passages of one kind that are told; the first shows what is meant
GOOD = (
    Reply(
        "Is it true that the visa page has been down since this morning?",
        "Yes, since 08:05. The firm that runs it is looking for the cause, and we tell you at 14:00 "
        "what it has found.",
        "en",
    ),
    Reply(
        "Có đúng là trang thị thực không truy cập được từ sáng nay?",
        "Đúng, từ 08:05. Đơn vị vận hành đang tìm nguyên nhân, 14:00 chúng tôi thông tin tiếp.",
        "vi",
    ),
)
# A question that the clearance card refers, with a reply that does.
REFERRED = (
    Reply(
        "Is the product safe?",
        "The food authority of Estamar answers that, at 16:00. Our Trade Office has sent it the papers.",
        "en",
        refers=True,
    ),
    Reply(
        "Sản phẩm này có an toàn không?",
        "Câu này do Cơ quan An toàn thực phẩm Estamar trả lời, lúc 16:00. Thương vụ đã gửi hồ sơ cho họ.",
        "vi",
        refers=True,
    ),
)


def en(text: str, **changes: Any) -> Reply:
    """The sound English reply with another text."""
    return replace(GOOD[0], text=text, **changes)


def vi(text: str, **changes: Any) -> Reply:
    """The sound Vietnamese reply with another text."""
    return replace(GOOD[1], text=text, **changes)


def answered(reply: Reply) -> bool:
    """Whether there is a reply to judge: more than a word."""
    return len(words(reply.text[:200])) > 1


def question_of(reply: Reply, context: Context) -> Question | None:
    """The row of the question, where the reply names it."""
    return context.question(reply.question_id.strip()) if reply.question_id.strip() else None


def facts_of(reply: Reply, context: Context) -> tuple[Fact, ...]:
    """The facts that the reply names, else those of its question."""
    question = question_of(reply, context)
    named = reply.facts or (question.fact_ids if question else ())
    return tuple(fact for fact in map(context.fact, named) if fact is not None)


def dossier_of(reply: Reply, context: Context) -> Dossier | None:
    """The dossier of the incident that the reply, or its question, is about."""
    question = question_of(reply, context)
    incident = reply.incident.strip() or (question.incident_id if question else "")
    language = "vi" if reply.language == "vi" else "en"
    return context.dossier(incident, language) if incident else None


def at_passages(said: Iterable[Said], message: Message, hint: Message) -> Iterator[Notice]:
    """The same notice at each of the first passages."""
    for passage in list(said)[:_TOLD]:
        shown = type(message)(message.msgid, {"words": passage.words})
        yield Notice(shown, hint, "text", (passage.start, passage.end))
