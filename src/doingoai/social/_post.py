"""Rules on one post: its length on X, the figure it must state."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.rules import Finding, Severity
from doingoai.social._pair import same_value
from doingoai.social._parts import part
from doingoai.text import Figure, figures, x_weight

if TYPE_CHECKING:
    from collections.abc import Callable


def fits_x(limit: int, field: str = "") -> Callable[[Any], list[Finding]]:
    """A look at a post: is it within X's weighted ``limit``?

    Args:
        limit: the most X takes, in its weighted count (``datasets.limit("x", "post")``).
        field: the field of a record that holds the post; of no matter for a plain text.

    Returns:
        A function from the answer to findings: ``POST-001`` when the post is too long.
    """

    def look(value: Any) -> list[Finding]:
        weight = x_weight(part(value, field))
        if weight <= limit:
            return []
        return [
            Finding(
                rule="POST-001",
                severity=Severity.ERROR,
                message=Message(
                    "X counts {weight} here and takes {limit}: {over} too many.",
                    {"weight": weight, "limit": int(limit), "over": weight - int(limit)},
                ),
                hint=Message(
                    "Letters such as ế, ạ, ộ and emoji count two, a web address counts 23."
                ),
                field=field or None,
            )
        ]

    return look


def states_figure(
    value: float | Decimal | str, field: str, *, language: str | None = None, within: float = 0
) -> Callable[[Any], list[Finding]]:
    """A look at a post: does it state the figure it is about?

    Args:
        value: the figure in units (``21_200_000``), or as written (``"21.2 million"``,
            ``"21,2 triệu"``) in ``language``.
        field: the field of the record that holds the post, ``"vi"`` or ``"en"``.
        language: the language of that field, where its name does not say.
        within: how far off a stated number may be, in the same units.

    Returns:
        A function from the answer to findings: ``POST-002`` when the figure is not there.
        Whether the figure is a number, a share or money does not matter here.
    """
    spoken = language or ("vi" if field == "vi" else "en")
    wanted, shown = _wanted(value, spoken)

    def look(answer: Any) -> list[Finding]:
        text = part(answer, field)
        if not text.strip():
            return []
        if any(same_value(figure, wanted, _decimal(within)) for figure in figures(text, spoken)):
            return []
        return [
            Finding(
                rule="POST-002",
                severity=Severity.ERROR,
                message=Message("The figure {figure} is not in this text.", {"figure": shown}),
                hint=Message("State the figure as the fact does, with its unit."),
                field=field or None,
            )
        ]

    return look


def _wanted(value: float | Decimal | str, language: str) -> tuple[Decimal, object]:
    if not isinstance(value, str):
        return _decimal(value), float(value)
    found: tuple[Figure, ...] = figures(value, language)
    numbers = [figure.value for figure in found if isinstance(figure.value, Decimal)]
    if not numbers:
        message = f"no figure in {value!r}"
        raise ValueError(message)
    return numbers[0], re.sub(r"\s+", " ", value)


def _decimal(value: float | Decimal) -> Decimal:
    try:
        return Decimal(str(value))
    except InvalidOperation as error:
        message = f"not a figure: {value!r}"
        raise ValueError(message) from error
