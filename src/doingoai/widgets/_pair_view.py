"""What the pair checker shows of up to three versions: pure data in the learner's language."""

from __future__ import annotations

from dataclasses import asdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from doingoai import rules
from doingoai.i18n import N_, translate
from doingoai.rules import Post, Posts
from doingoai.rules.packs._compared import compared
from doingoai.widgets._findings import Placed, in_browser, shown, tally
from doingoai.widgets._typed_text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.rules import Context, Finding
    from doingoai.rules.packs._compared import Cell, Row

LANGUAGES = ("vi", "en", "fr")
MAX_CHARS = 10_000
_A_PAIR = 2
_KINDS = {
    "figure": N_("Figures"),
    "day": N_("Days and hours"),
    "name": N_("Names"),
    "commitment": N_("Commitments"),
}
_STATES = {
    "here": N_("the same"),
    "otherwise": N_("said in another way"),
    "differs": N_("differs"),
    "missing": N_("missing"),
}
_WEIGHTS = {
    "promise": N_("promises firmly"),
    "reserve": N_("promises with reserve"),
    "demand": N_("demands"),
    "request": N_("asks or allows"),
    "": N_("states, without a promise"),
}
_BLANK = N_("Write or paste the same text in two languages, or in three.")
_ALIKE = N_("{count} compared, all of them alike.")
_APART = N_("{count} compared; in {apart} the versions are not alike.")


def checked(raw: object) -> dict[str, str]:
    """The texts as the browser sent them; what is no text or too long counts as blank."""
    given = raw if isinstance(raw, dict) else {}
    texts = given.get("texts")
    listed = texts if isinstance(texts, dict) else {}
    return {each: clean(listed.get(each), MAX_CHARS) for each in LANGUAGES}


def view(texts: Mapping[str, str], language: str, context: Context) -> dict[str, Any]:
    """The rows of the table, and what PAIR says."""
    written = tuple((each, text) for each, text in texts.items() if text.strip())
    enough = len(written) >= _A_PAIR
    placed = (Placed(each, each.field or "") for each in _found(written, context)) if enough else ()
    found = shown(placed, language, lambda target: texts.get(target, ""))
    rows = _rows(written) if enough else ()
    clear = translate(rules.NOT_CLEARANCE, language)
    return {
        "rows": [_row(row, texts, language) for row in rows],
        "compared": [each for each, _ in written] if enough else [],
        "counted": _counted(rows, language) if enough else "",
        "findings": [asdict(each) for each in found],
        "summary": (tally(found, language) or clear) if enough else translate(_BLANK, language),
        "missing": "",
        "green": enough and not found,
    }


@lru_cache(maxsize=16)
def _rows(written: tuple[tuple[str, str], ...]) -> tuple[Row, ...]:
    return compared(dict(written))


@lru_cache(maxsize=16)
def _found(written: tuple[tuple[str, str], ...], context: Context) -> tuple[Finding, ...]:
    posts = Posts(tuple(Post(text, each, field=each) for each, text in written))
    pairs = (code for code in rules.all_rules() if code.startswith("PAIR-"))
    return rules.check(posts, *pairs, context=context).findings


def _counted(rows: tuple[Row, ...], language: str) -> str:
    apart = sum(not row.agrees for row in rows)
    return translate(_APART if apart else _ALIKE, language, count=len(rows), apart=apart)


def _row(row: Row, texts: Mapping[str, str], language: str) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "kindWords": translate(_KINDS[row.kind], language),
        "agrees": row.agrees,
        "cells": {
            each: _cell(cell, texts[each], row.kind, language) for each, cell in row.cells.items()
        },
    }


def _cell(cell: Cell, text: str, kind: str, language: str) -> dict[str, Any]:
    committing = kind == "commitment" and cell.text
    return {
        "text": cell.text,
        "state": cell.state,
        "stateWords": translate(_STATES[cell.state], language),
        "weight": translate(_WEIGHTS[cell.weight], language) if committing else "",
        "span": in_browser(cell.span, text),
    }
