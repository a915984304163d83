"""What a spokesperson says and a press officer sends, as plain data that rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Statement:
    """Something that goes out in the mission's name: a holding statement, an update, an opening.

    Each text is as it is published. The text of a holding statement may be its four slots alone.

    Attributes:
        form: ``"holding"``, ``"update"``, ``"opening"`` or ``"sound-bite"``.
        language: of its words.
        headline: what people read if they read nothing else.
        text: the statement; "" where its slots are the text.
        known: what is confirmed.
        unknown: what is not known yet.
        doing: what the mission does.
        next_update: when and where there is more.
        cleared_by: the office that cleared it.
        cleared_at, drafted_at, issued_at: day and time (ISO) or time of day (HH:MM), as written.
        incident: the row of ``datasets/incidents`` it is about, or "".
        facts: ids of the facts it states, rows of ``datasets/facts``.
        source: of a sound bite's figure: attached in writing, not spoken.
    """

    kind: ClassVar[str] = "statement"

    form: str = "holding"
    language: str = "en"
    headline: str = ""
    text: str = ""
    known: str = ""
    unknown: str = ""
    doing: str = ""
    next_update: str = ""
    cleared_by: str = ""
    cleared_at: str = ""
    drafted_at: str = ""
    issued_at: str = ""
    incident: str = ""
    facts: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Reply:
    """What a spokesperson says to one question.

    Attributes:
        question: the question as it was asked.
        text: the reply as it is said.
        language: of the question, and so of the reply that is expected.
        question_id: the row of ``datasets/press-questions``, or "".
        facts: ids of the facts it states, rows of ``datasets/facts``.
        message: the words of the key message to be brought home, or "".
        incident: the row of ``datasets/incidents`` it is about, or "".
        refers: whether the clearance card refers such a question to somebody else; where
            ``question_id`` is known, the table says so.
    """

    kind: ClassVar[str] = "reply"

    question: str = ""
    text: str = ""
    language: str = "en"
    question_id: str = ""
    facts: tuple[str, ...] = ()
    message: str = ""
    incident: str = ""
    refers: bool = False


@dataclass(frozen=True)
class Request:
    """The request to an outlet to correct what it reported.

    Attributes:
        outlet: to whom it goes.
        called_at: when the journalist was called first; day and time, as written.
        sent_at: when the request went out.
        report: headline and date of the report.
        passage: the wrong passage, quoted.
        fact: the id of the fact that the passage gets wrong, or "".
        figure: the right figure, as ``language`` writes it, where no fact is named.
        right: what is right, in a sentence.
        source: where the outlet can check it.
        asks: what is asked for: ``"correct-online"``, ``"note"``, ``"print"``, ``"apology"`` …
        language: of its words.
        text: the letter, where it is written out.
    """

    kind: ClassVar[str] = "request"

    outlet: str = ""
    called_at: str = ""
    sent_at: str = ""
    report: str = ""
    passage: str = ""
    fact: str = ""
    figure: str = ""
    right: str = ""
    source: str = ""
    asks: tuple[str, ...] = ()
    language: str = "en"
    text: str = ""


@dataclass(frozen=True)
class Folder:
    """Several of them in one file, as a morning at the press desk brings them.

    Attributes:
        statements, replies, requests: each looked at for itself.
    """

    kind: ClassVar[str] = "folder"

    statements: tuple[Statement, ...] = ()
    replies: tuple[Reply, ...] = ()
    requests: tuple[Request, ...] = ()
