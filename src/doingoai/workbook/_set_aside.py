"""A question that the data at hand cannot carry: set aside, and counted in full for everybody."""

from __future__ import annotations

import html

from doingoai.i18n import N_, Message, translate
from doingoai.workbook._verdict import Reason, Verdict

SET_ASIDE = "set-aside"
# Nobody could answer it, so nobody loses by it (docs/decisions/0011).
IN_FULL = Verdict(1.0, (Reason(SET_ASIDE, ok=True),))
_NOTE = N_(
    "This question cannot be asked on these data: {why} It is set aside, and counts in full for "
    "everybody. There is nothing to do here."
)
_MARKED = N_("Set aside on these data: {why} It counts in full for everybody.")


def reason(unless: Message | str | None) -> Message | None:
    """What the author says is lacking, as a message; None where nothing is."""
    if isinstance(unless, str):
        return Message("{reason}", {"reason": unless}) if unless.strip() else None
    return unless


def note(why: Message, language: str) -> str:
    """What stands in place of the question, plain text."""
    return translate(_NOTE, language, why=why)


def note_html(why: Message, language: str, *, title: str = "") -> str:
    """The same as HTML, below the question's title."""
    head = f"<p><strong>{html.escape(title)}</strong></p>" if title else ""
    words = html.escape(note(why, language))
    return f'<div class="doingoai-set-aside" lang="{language}">{head}<p>{words}</p></div>'


def marked(why: Message, language: str) -> str:
    """What the feedback says of it."""
    return translate(_MARKED, language, why=why)
