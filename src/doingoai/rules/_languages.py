"""In what language an artefact is: as its file says, or by its letters."""

from __future__ import annotations

from doingoai._plain_data import UnreadableArtefact
from doingoai.i18n import Message
from doingoai.text import is_vietnamese


def language_said(written: str) -> str:
    """A language's code as rules know it: "vi-VN" and "VI" are "vi"."""
    if written in {"vi", "en"}:
        return written
    from doingoai.text import language_known

    code = language_known(written)
    if code is None:
        raise UnreadableArtefact(
            Message("There is no language “{language}”.", {"language": written[:40]}),
            Message("Write its code: vi, en, fr …"),
        )
    return code


def written_in(text: str) -> str:
    """Vietnamese where words carry its marks, else English; names in a text do not decide."""
    return "vi" if is_vietnamese(text) else "en"
