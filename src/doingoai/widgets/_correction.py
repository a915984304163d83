"""The correction builder: call, request, and apart from them the published debunk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai import datasets, rules
from doingoai._stamp import STAMP
from doingoai.i18n import LANGUAGES, format_day, translate
from doingoai.rules import Context
from doingoai.widgets._answering import answer
from doingoai.widgets._assets import place_of, script, style
from doingoai.widgets._correction_draft import (
    ASKS,
    CALL,
    DEBUNK,
    MAX_CHARS,
    REQUEST,
    Draft,
    checked,
)
from doingoai.widgets._correction_report import report_of
from doingoai.widgets._correction_view import view
from doingoai.widgets._correction_words import ASKS as ASK_WORDS
from doingoai.widgets._correction_words import BUILDER, FILES, PLACES, TITLES
from doingoai.widgets._studio_setting import fact_listed
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

_SCRIPTS = (
    "dom", "drafts", "download", "findings", "studio_draft", "studio_talk", "practice",
    "studio_fields", "studio_findings", "radios", "open_list", "paper", "take",
    "correction_steps", "correction_papers", "correction",
)  # fmt: skip


class CorrectionWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """From a false report to a call, a request and a debunk.

    The browser has what is written; it sends it with a sequence number, and the kernel answers
    with findings under the same number (see ``studio_talk.js``). It stores nothing.

    Args:
        language: of the widget's own words, "vi" or "en"; the texts may be in either.
        report: a row of ``reports`` of ``datasets/inquiries``, or its key; None for the lesson's.
        facts: what may be chosen: ids, or facts; None for the whole table.
        name: which draft of this folder; builders of one report and name share one.

    Raises:
        DatasetError: there is no such report or fact.
    """

    _esm = script(*_SCRIPTS, render="renderCorrection")
    _css = style("studio", "statement", "take", "correction")

    config = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        *,
        language: str,
        report: str | Mapping[str, Any] | pd.Series[Any] | None,
        facts: Sequence[str | datasets.Fact] | None,
        name: str,
    ) -> None:
        self._language = language
        told = report_of(report)
        self._context = Context(told.day)
        listed = datasets.facts() if facts is None else facts
        known = [datasets.fact(each) if isinstance(each, str) else each for each in listed]
        self._facts = tuple(each.fact_id for each in known)
        super().__init__(
            config={
                "slot": f"{place_of(told.report_id)}:{name}",
                "language": language,
                "languages": list(LANGUAGES),
                "words": in_language(BUILDER, language),
                "places": {each: in_language(PLACES, each) for each in LANGUAGES},
                "titles": {each: in_language(TITLES, each) for each in LANGUAGES},
                "files": in_language(FILES, language),
                "asks": {each: in_language(ASK_WORDS, each) for each in LANGUAGES},
                "askKeys": list(ASKS),
                "fields": {"call": list(CALL), "request": list(REQUEST), "debunk": list(DEBUNK)},
                "green": {each: translate(rules.NOT_CLEARANCE, each) for each in LANGUAGES},
                "stamp": STAMP,
                "maxChars": MAX_CHARS,
                "facts": [self._listed(each) for each in known],
                "report": {
                    "outlet": told.outlet,
                    "day": {each: format_day(told.day, each) for each in LANGUAGES},
                    "reachable": told.reachable,
                    "named": {each: told.named(each) for each in LANGUAGES},
                    "told": told.told,
                },
                "first": view(Draft(language), self._context, language),
            }
        )
        self.on_msg(answer)

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """What is found in the draft in one message of the browser."""
        draft = checked(content.get("draft"), self._facts, self._language)
        return {"type": "seen", **view(draft, self._context, self._language)}

    def _listed(self, fact: datasets.Fact) -> dict[str, Any]:
        listed = fact_listed(fact, self._language, self._context.today)
        return {**listed, "attach": {each: fact.source(each) for each in LANGUAGES}}
