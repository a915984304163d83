"""The pair checker: one text in up to three languages, compared thing by thing."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai._stamp import STAMP
from doingoai.rules import Context
from doingoai.widgets._answering import answer
from doingoai.widgets._assets import place_of, script, style
from doingoai.widgets._pair_view import LANGUAGES, MAX_CHARS, view
from doingoai.widgets._pair_view import checked as checked_texts
from doingoai.widgets._pair_words import PAIR
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

_SCRIPTS = (
    "dom", "drafts", "findings", "studio_draft", "studio_talk", "practice", "studio_fields",
    "studio_findings", "asked", "pair_table", "pair",
)  # fmt: skip


class PairWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """A text in Vietnamese, English and French: what each version states, side by side.

    Args:
        language: of the widget's own words, "vi" or "en".
        texts: what stands there at first, by language; None for blank fields.
        name: which draft of this folder; checkers of one name and first texts share one.
    """

    _esm = script(*_SCRIPTS, render="renderPair")
    _css = style("studio", "pair")

    config = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        *,
        language: str,
        texts: Mapping[str, str | Iterable[str]] | pd.DataFrame | None,
        name: str,
    ) -> None:
        self._language = language
        self._context = Context()
        begin = {each: _whole(texts, each) for each in LANGUAGES}
        given = hashlib.sha256("\0".join(begin.values()).encode()).hexdigest()[:8]
        super().__init__(
            config={
                "slot": f"{place_of(given)}:{name}",
                "language": language,
                "languages": list(LANGUAGES),
                "words": in_language(PAIR, language),
                "stamp": STAMP,
                "maxChars": MAX_CHARS,
                "begin": begin,
                "first": view(begin, language, self._context),
            }
        )
        self.on_msg(answer)

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """What is found in the texts in one message of the browser."""
        texts = checked_texts(content.get("draft"))
        return {"type": "seen", **view(texts, self._language, self._context)}


def _whole(texts: Mapping[str, str | Iterable[str]] | pd.DataFrame | None, language: str) -> str:
    """The text of ``language``, its sentences on lines of their own; "" where none is given."""
    given: Any = None if texts is None else texts.get(language)
    if given is None or isinstance(given, str):
        return given or ""
    return "\n".join(str(each) for each in given)
