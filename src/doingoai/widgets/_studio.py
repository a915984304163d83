"""The post studio: write once in two languages, see every platform's card, count and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai import datasets
from doingoai._stamp import STAMP, STAMPS
from doingoai.i18n import LANGUAGES
from doingoai.rules import Context
from doingoai.widgets._answering import answer
from doingoai.widgets._assets import place_of, script, style
from doingoai.widgets._studio_draft import MAX_CHARS, Draft, checked
from doingoai.widgets._studio_setting import (
    fact_listed,
    fold_note,
    how_counted,
    limit_sources,
    platforms_listed,
)
from doingoai.widgets._studio_view import view
from doingoai.widgets._studio_words import HANDLE, SKETCH, STUDIO
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    from collections.abc import Sequence

_SCRIPTS = (
    "dom", "drafts", "download", "findings", "studio_draft", "studio_talk", "practice",
    "studio_fields", "studio_counters", "studio_versions", "studio_findings", "studio_sketches",
    "studio_lines", "studio_picture", "studio_export", "studio_take", "studio",
)  # fmt: skip


class StudioWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Write a post in two languages; counters and findings follow each keystroke.

    The browser keeps what is written and sends it with a sequence number; the kernel answers
    with counters and findings under the same number (see ``studio_talk.js``). It stores nothing.

    Args:
        language: of the studio's own words, "vi" or "en".
        fact: the id of the fact chosen at first, or None.
        facts: what may be chosen: ids, or facts; None for the whole table.
        platforms: where the post goes, in this order.
        name: which draft of this folder; studios of one name share one.

    Raises:
        DatasetError: there is no such fact.
    """

    _esm = script(*_SCRIPTS, render="renderStudio")
    _css = style("studio")

    config = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        *,
        language: str,
        fact: str | None,
        facts: Sequence[str | datasets.Fact] | None,
        platforms: Sequence[str],
        name: str,
    ) -> None:
        here = Context()
        listed = datasets.facts() if facts is None else facts
        known = [datasets.fact(each) if isinstance(each, str) else each for each in listed]
        if fact is not None and fact not in {each.fact_id for each in known}:
            known.insert(0, datasets.fact(fact))
        self._facts = tuple(each.fact_id for each in known)
        self._platforms = tuple(dict.fromkeys(platforms))
        self._language = language
        super().__init__(
            config={
                "slot": f"{place_of()}:{name}",
                "language": language,
                "languages": list(LANGUAGES),
                "words": in_language(STUDIO, language),
                "sketch": {each: in_language(SKETCH, each) for each in LANGUAGES},
                "handle": HANDLE,
                "stamp": STAMP,
                "stamps": STAMPS,
                "maxChars": MAX_CHARS,
                "fact": fact or "",
                "facts": [fact_listed(each, language, here.today) for each in known],
                "platforms": platforms_listed(self._platforms, here),
                "how": how_counted(self._platforms, language, here),
                "sources": limit_sources(self._platforms, language, here),
                "foldNote": fold_note(self._platforms, language, here),
                "blank": view(Draft(), self._platforms, language, context=here).as_json(),
            }
        )
        self.on_msg(answer)

    def act(self, content: dict[str, Any]) -> dict[str, Any]:
        """Counters and findings for the draft in one message of the browser."""
        draft = checked(content.get("draft"), self._platforms, self._facts)
        return {"type": "seen", **view(draft, self._platforms, self._language).as_json()}
