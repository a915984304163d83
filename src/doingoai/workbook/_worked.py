"""The way to the answer, folded away: it opens for who has tried."""

from __future__ import annotations

import html

from doingoai.i18n import N_, translate

WORKED_SOLUTION = N_("Worked solution")
WORKED_EXAMPLE = N_("A worked example")
_LOCKED = N_("Answer all fields and check once; the worked solution then opens.")


def worked_html(body: str | None, language: str, *, title: str = WORKED_SOLUTION) -> str:
    """``body`` behind its ``title``; without a body the one line that says how to open it.

    Args:
        body: HTML, everything in it escaped; None while it is locked.
        language: "vi" or "en", of the body.
        title: a message of the catalogue.
    """
    if body is None:
        return f'<p lang="{language}">{html.escape(translate(_LOCKED, language))}</p>'
    summary = html.escape(translate(title, language))
    return f'<details lang="{language}"><summary>{summary}</summary>{body}</details>'


def paragraphs(words: str) -> str:
    """A plain text as HTML: blank lines part paragraphs, other line ends stay."""
    parts = [part.strip() for part in words.split("\n\n")]
    return "".join(f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>" for part in parts if part)
