"""What the rules say of a plan, as its widgets show it: leading to its place in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.widgets import _findings
from doingoai.widgets._findings import Placed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from doingoai import rules
    from doingoai.widgets._findings import Shown


def shown(
    findings: Iterable[rules.Finding],
    language: str,
    text_at: Callable[[str], str],
    *,
    below: str = "",
) -> tuple[Shown, ...]:
    """``findings`` in the words of ``language``, the gravest first.

    Args:
        findings: what the rules say.
        language: of the words.
        text_at: what is written in the field at a place (``"objectives/1/baseline"``, rows counted
            from 1); "" for no field.
        below: where in the plan the artefact stands that was looked at, such as ``"house"``.
    """
    placed = (
        Placed(each, "/".join(part for part in (below, each.field or "") if part))
        for each in findings
    )
    return _findings.shown(placed, language, text_at)
