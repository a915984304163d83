"""A question that the data at hand cannot carry: set aside, and counted in full for everybody.

What is said of it is said once, where the question is; its check and its mark are brief. In
JupyterLab our extension moves the note below the question's heading and folds the question.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, Message, translate
from doingoai.workbook._verdict import Reason, Verdict

if TYPE_CHECKING:
    from doingoai.workbook._question import Question

SET_ASIDE = "set-aside"
# Nobody could answer it, so nobody loses by it (docs/decisions/0011).
IN_FULL = Verdict(1.0, (Reason(SET_ASIDE, ok=True),))
_BADGE = N_("Set aside")
# The reason is a sentence of its own, so it stands between full stops and keeps its capital.
_NOTE = N_(
    "This question cannot be asked on these data. {why} There is nothing for you to do here: it "
    "counts in full for everybody."
)
_KEPT = N_("What you answered before is kept.")
_BRIEF = N_("Set aside: counts in full.")
_MARKED = N_("Set aside on these data. {why} It counts in full for everybody.")
_BESIDE = N_("Set aside: {title}")
_SHOW, _HIDE = N_("Show the question"), N_("Hide the question")
# Read by front ends that don't know our extension, so the style is the note's own; it takes the
# colour of the text, light or dark.
_STYLE = "border-left:4px solid;padding:2px 0 2px 14px;margin:8px 0"


def reason(unless: Message | str | None) -> Message | None:
    """What the author says is lacking, as a message; None where nothing is."""
    if isinstance(unless, str):
        return Message("{reason}", {"reason": unless}) if unless.strip() else None
    return unless


def note(why: Message, language: str, *, kept: bool = False) -> str:
    """What stands in place of the question, plain text.

    Args:
        why: what the data lack.
        language: "vi" or "en".
        kept: whether there is an answer from before, which stays stored.
    """
    words = translate(_NOTE, language, why=why)
    return f"{words} {translate(_KEPT, language)}" if kept else words


def brief(language: str) -> str:
    """What the check says, once the note has said why."""
    return translate(_BRIEF, language)


def marked(why: Message, language: str) -> str:
    """What the feedback says of it."""
    return translate(_MARKED, language, why=why)


def note_html(question: Question, why: Message) -> str:
    """The note as HTML with the question's title, for whatever shows no widgets."""
    told = _told(question, why)
    title = f"<br>{html.escape(question.title)}" if question.title else ""
    return (
        f'<div class="doingoai-set-aside" role="note" aria-label="{html.escape(told["label"])}" '
        f'lang="{told["language"]}" style="{_STYLE}"><p><strong>{html.escape(told["badge"])}'
        f"</strong>{title}</p><p>{html.escape(told['note'])}</p></div>"
    )


def brief_html(language: str) -> str:
    """`brief` as HTML."""
    return (
        f'<p class="doingoai-set-aside-brief" lang="{language}">{html.escape(brief(language))}</p>'
    )


def bundle(question: Question, why: Message) -> tuple[dict[str, str], dict[str, Any]]:
    """The question as a cell's output, and the same words in its metadata for our extension."""
    data = {"text/plain": repr(question), "text/html": note_html(question, why)}
    return data, {"doingoai": {"setAside": _told(question, why)}}


def _told(question: Question, why: Message) -> dict[str, str]:
    language = question.book.language
    badge = translate(_BADGE, language)
    title = question.title
    return {
        "language": language,
        "badge": badge,
        "label": translate(_BESIDE, language, title=title) if title else badge,
        "note": note(why, language, kept=question.value is not None),
        "show": translate(_SHOW, language),
        "hide": translate(_HIDE, language),
    }
