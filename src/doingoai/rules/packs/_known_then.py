"""Figures of a statement against what its dossier and facts give at that minute."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from doingoai.rules.packs._small_numbers import written_out
from doingoai.text import figures, fold, nfc, number_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from doingoai.datasets import Fact
    from doingoai.spokesperson import Dossier, DossierItem
    from doingoai.text import Figure

Why = Literal["later", "corrected", "unconfirmed", "personal", "nowhere"]

# Telephone numbers are given out, not claimed.
_TELEPHONE = re.compile(
    r"\+\d[\d .-]{6,}\d|(?<![\d.,])0\d(?:[ .-]?\d{2,4}){2,4}(?!\d)|(?<![\d.,])\d{3}[ -]\d{3,4}(?:[ -]\d{3,4})?(?![\d.,]\d)"
)
_SMALL = 12
_YEARS = range(1900, 2100)
_WORD = r"[^\W\d_]+"


@dataclass(frozen=True)
class Unsupported:
    """A figure that a statement may not state.

    Attributes:
        text: as it is written.
        span: where, in the NFC form of the text.
        why: ``"later"`` (comes in after that minute), ``"corrected"``, ``"unconfirmed"``,
            ``"personal"`` or ``"nowhere"``.
        item: the item of the dossier that has it, or None.
    """

    text: str
    span: tuple[int, int]
    why: Why
    item: DossierItem | None = None


def unsupported(
    text: str,
    language: str,
    *,
    dossier: Dossier | None,
    minute: int | None,
    facts: Iterable[Fact] = (),
    hours: bool = False,
) -> Iterator[Unsupported]:
    """The figures of ``text`` that neither the dossier nor the facts support.

    Days, years and telephone numbers are left alone; whole numbers up to twelve too where there
    is no dossier.

    Args:
        text: a part of a statement.
        language: of the text.
        dossier: what came in, or None.
        minute: up to which it counts; None for all of it.
        facts: those that the statement names.
        hours: whether times of day are looked at too.
    """
    prose = _TELEPHONE.sub(lambda found: "\ue000" * len(found[0]), nfc(text))
    at = minute if minute is not None else 10**6
    allowed = _values((each.figure(language) for each in facts), language)
    sure = [item.text for item in dossier.sure_at(at)] if dossier else []
    allowed |= _values(sure, language) - _replaced(dossier, at, language)
    for figure in (*figures(prose, language), *number_words(prose, language)):
        if _left_alone(figure, hours=hours, dossier=dossier) or _value(figure) in allowed:
            continue
        if _small_in(figure, sure, language):
            continue
        yield _told(figure, dossier, at, language)
    if dossier is not None:
        yield from _in_words(prose, dossier, at, language)


def _replaced(dossier: Dossier | None, at: int, language: str) -> set[tuple[str, Decimal | str]]:
    """Figures that were corrected by then; the correction names them too ("23, not 31")."""
    if dossier is None:
        return set()
    known = dossier.known_at(at)
    gone = {item.corrects for item in known}
    old = _values((item.figure for item in known if item.item_id in gone), language)
    return old - _values(dossier.figures_at(at), language)


def _value(figure: Figure) -> tuple[str, Decimal | str]:
    kind = "percent" if figure.kind == "percent" else "time" if figure.kind == "time" else "number"
    return (kind, figure.value)


def _values(texts: Iterable[str], language: str) -> set[tuple[str, Decimal | str]]:
    return {
        _value(figure)
        for text in texts
        for figure in (*figures(text, language), *number_words(text, language))
    }


def _left_alone(figure: Figure, *, hours: bool, dossier: Dossier | None) -> bool:
    if figure.kind == "date":
        return True
    if figure.kind == "time":
        return not hours or dossier is None
    if figure.kind != "number" or not isinstance(figure.value, Decimal):
        return False
    whole = figure.value == figure.value.to_integral_value()
    return whole and (figure.value in _YEARS or (dossier is None and figure.value <= _SMALL))


def _small_in(figure: Figure, texts: list[str], language: str) -> bool:
    """Whether a small number in digits stands in a text in words: 4, "four cold stores"."""
    if figure.kind != "number" or not isinstance(figure.value, Decimal):
        return False
    if figure.value != figure.value.to_integral_value() or figure.value > _SMALL:
        return False
    return any(written_out(int(figure.value), nfc(text), language) for text in texts)


def _told(figure: Figure, dossier: Dossier | None, at: int, language: str) -> Unsupported:
    for item in dossier.items if dossier else ():
        same = _value(figure) in _values((item.text, item.figure), language)
        if same or _small_in(figure, [item.figure], language):
            return Unsupported(figure.text, figure.span, _why(item, dossier, at), item)
    return Unsupported(figure.text, figure.span, "nowhere")


def _why(item: DossierItem, dossier: Dossier | None, at: int) -> Why:
    if item.personal:
        return "personal"
    if item.minute > at:
        return "later"
    if item.status in {"unconfirmed", "unknown"}:
        return "unconfirmed"
    replaced = {each.corrects for each in (dossier.known_at(at) if dossier else ())}
    return "corrected" if item.item_id in replaced else "unconfirmed"


def _in_words(prose: str, dossier: Dossier, at: int, language: str) -> Iterator[Unsupported]:
    """Small numbers in words as an item that is not sure has them: "eight people", "tám người"."""
    sure = dossier.sure_at(at)
    firm = " ".join(fold(item.text) for item in sure)
    for item in dossier.items:
        if item in sure or not item.figure.isalpha():
            continue
        counted = re.search(
            rf"(?<!\w){re.escape(fold(item.figure))}\s+{_WORD}(?!\w)", fold(item.text)
        )
        if counted is None or counted[0] in firm:
            continue
        number, thing = counted[0].split()
        pattern = re.compile(
            rf"(?<!\w){re.escape(item.figure)}\s+(?P<thing>{_WORD})(?!\w)", re.IGNORECASE
        )
        for found in pattern.finditer(prose):
            if fold(found[0]) == f"{number} {thing}":
                yield Unsupported(found[0], found.span(), _why(item, dossier, at), item)
