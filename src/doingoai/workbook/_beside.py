"""What some kinds have besides a form: a file beside the answers, words of their own.

The picture of a chart is such a file. Of a kind without these methods nothing is asked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from doingoai.workbook._verdict import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from doingoai.workbook._kinds import Kind
    from doingoai.workbook._mark import Mark


def speaking(kind: Kind, language: str) -> Kind:
    """``kind`` with the words of its own parts, where it has any, in ``language``."""
    in_language = getattr(kind, "in_language", None)
    return kind if in_language is None else in_language(language)


def kept(kind: Kind, value: Any, answers: Path | None, question: str) -> Any:
    """``value`` with what belongs beside it written and named; unchanged where nothing is kept."""
    keep = getattr(kind, "keep_beside", None)
    if keep is None or answers is None or value is None:
        return value
    return keep(value, answers, question)


def tidied(kind: Kind, entry: Mapping[str, Any], answers: Path | None, question: str) -> None:
    """Take away what ``entry`` names no more."""
    tidy = getattr(kind, "tidy_beside", None)
    if tidy is not None and answers is not None:
        tidy(entry, answers, question)


def told(mark: Mark, value: Any, folder: Path | None) -> Mark:
    """``mark`` with a remark where what was kept beside the answers is missing or altered.

    It costs nothing: the answer itself was marked.
    """
    look = getattr(mark.kind, "fault_beside", None)
    code = look(value, folder) if look is not None and folder is not None else None
    if code is None:
        return mark
    remark = Reason(code, ok=False, at=("png",))
    return replace(mark, verdict=Verdict(mark.verdict.share, (*mark.reasons, remark)))
