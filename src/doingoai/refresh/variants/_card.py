"""The data card of a variant: the course's card, with a word that this is not its edition."""

from __future__ import annotations

from doingoai.i18n import Message

_LANGUAGES = ("en", "vi")  # the order of the cards that came with the course


def card(course: str, version: str) -> str:
    """The card ``course`` with what a variant is, below the heading in each language."""
    lines: list[str] = []
    languages = iter(_LANGUAGES)
    for line in course.splitlines():
        lines.append(line)
        if line.startswith("# "):
            lines += ["", _said(version).text(next(languages))]
    return "\n".join(lines) + "\n"


def _said(version: str) -> Message:
    return Message(
        "**Version {version}: a variant for one class.** It is drawn anew from the course's "
        "invented data by `doingoai data variant`: the lessons in it are the same, figures, days "
        "and right answers are others.",
        {"version": version},
    )
