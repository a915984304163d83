"""The sound-bite trimmer: one fact, one sentence, one breath."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai import datasets
from doingoai._stamp import STAMP
from doingoai.i18n import LANGUAGES, N_, format_day, translate
from doingoai.rules import Context
from doingoai.widgets._answering import answer
from doingoai.widgets._assets import place_of, script, style
from doingoai.widgets._studio_setting import fact_listed
from doingoai.widgets._trimmer_view import MAX_CHARS, Bite, checked, view
from doingoai.widgets._trimmer_words import TRIMMER
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    from collections.abc import Sequence

_SCRIPTS = (
    "dom", "drafts", "findings", "studio_draft", "studio_talk", "practice", "studio_fields",
    "studio_counters", "studio_findings", "radios", "trimmer",
)  # fmt: skip
_LIMIT = {
    "en": N_("In English at most {limit} words. Source: {source}, read on {day}."),
    "vi": N_("In Vietnamese at most {limit} syllables. Source: {source}, read on {day}."),
}


class TrimmerWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Write a sentence with a figure, and cut it until it is said in one breath.

    Args:
        language: of the widget's own words, "vi" or "en".
        facts: what may be chosen: ids, or facts; None for the whole table.
        name: which draft of this folder; trimmers of one name share one.

    Raises:
        DatasetError: there is no such fact.
    """

    _esm = script(*_SCRIPTS, render="renderTrimmer")
    _css = style("studio", "statement")

    config = traitlets.Dict().tag(sync=True)

    def __init__(
        self, *, language: str, facts: Sequence[str | datasets.Fact] | None, name: str
    ) -> None:
        self._language = language
        self._context = Context()
        listed = datasets.facts() if facts is None else facts
        known = [datasets.fact(each) if isinstance(each, str) else each for each in listed]
        self._facts = tuple(each.fact_id for each in known)
        super().__init__(
            config={
                "slot": f"{place_of()}:{name}",
                "language": language,
                "languages": list(LANGUAGES),
                "words": in_language(TRIMMER, language),
                "stamp": STAMP,
                "maxChars": MAX_CHARS,
                "facts": [self._listed(each) for each in known],
                "limits": [self._limit(each) for each in LANGUAGES],
                "first": view(Bite(language), language, self._context),
            }
        )
        self.on_msg(answer)

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """What is found in the sentence in one message of the browser."""
        bite = checked(content.get("draft"), self._facts, self._language)
        return {"type": "seen", **view(bite, self._language, self._context)}

    def _listed(self, fact: datasets.Fact) -> dict[str, Any]:
        listed = fact_listed(fact, self._language, self._context.today)
        return {**listed, "attach": {each: fact.source(each) for each in LANGUAGES}}

    def _limit(self, language: str) -> str:
        limit = self._context.limit("sound-bite", language)
        if limit is None:
            return ""
        shown = {"limit": int(limit.value), "source": limit.source}
        day = format_day(limit.as_of, self._language)
        return translate(_LIMIT[language], self._language, **shown, day=day)
