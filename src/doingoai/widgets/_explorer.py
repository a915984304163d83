"""The engagement explorer of the lesson: one rate, four ways to divide, nothing to program."""

from __future__ import annotations

import base64
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai.i18n import N_, format_number, translate
from doingoai.widgets._assets import script, style
from doingoai.widgets._explorer_chart import bar_chart
from doingoai.widgets._explorer_view import (
    View,
    checked,
    first_choices,
    options,
    percent,
    view,
)
from doingoai.widgets._source import source_line
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    import pandas as pd

WORDS = {
    "title": N_("Engagement explorer"),
    "metric": N_("Rate of engagement"),
    "by": N_("Compare by"),
    "mission": N_("Posts of"),
    "boosted": N_("Count boosted posts too"),
    "notHere": N_("Not possible with these data:"),
    "posts": N_("Posts"),
    "engagements": N_("Engagements"),
    "rate": N_("Rate"),
    "table": N_("The figures behind the chart"),
}
GROUP_HEAD = {"platform": N_("Platform"), "format": N_("Format"), "mission": N_("Mission")}


class ExplorerWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Chooses a metric, a grouping and a mission; shows formula, chart and table.

    The browser writes ``choices``; the kernel answers with ``shown``.

    Args:
        posts: frame in the ``posts`` schema.
        language: "vi" or "en".
    """

    _esm = script("dom", "controls", "explorer", render="renderExplorer")
    _css = style()

    config = traitlets.Dict().tag(sync=True)
    choices = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)

    def __init__(self, posts: pd.DataFrame, *, language: str) -> None:
        self._posts = posts
        self._language = language
        first = first_choices(posts)
        super().__init__(
            config={
                "language": language,
                "words": in_language(WORDS, language),
                "source": source_line(posts, language),
                "options": {
                    name: [asdict(option) for option in listed]
                    for name, listed in options(posts, language).items()
                },
            },
            choices=first.as_json(),
            shown=self._view(first.as_json()),
        )
        self.observe(self._chosen, names="choices")

    def _chosen(self, change: Any) -> None:
        self.shown = self._view(change["new"])

    def _view(self, raw: dict[str, Any]) -> dict[str, Any]:
        language = self._language
        chosen = checked(raw, self._posts)
        made = view(self._posts, chosen, language)
        picture = bar_chart(made, language)
        return {
            "formula": made.formula,
            "finding": made.finding,
            "leftOut": made.left_out,
            "heads": [
                translate(GROUP_HEAD[chosen.by], language),
                translate(WORDS["posts"], language),
                translate(WORDS["engagements"], language),
                made.base_label,
                translate(WORDS["rate"], language),
            ],
            "rows": _cells(made, language),
            "png": base64.b64encode(picture).decode("ascii"),
            "alt": _alt(made, language),
        }


def _cells(made: View, language: str) -> list[list[str]]:
    return [
        [
            row.label,
            *(format_number(n, language) for n in (row.posts, row.engagements, row.base)),
            percent(row.rate, language),
        ]
        for row in made.rows
    ]


def _alt(made: View, language: str) -> str:
    values = "; ".join(f"{row.label}: {percent(row.rate, language)}" for row in made.rows)
    words = N_("Bar chart. {finding}. {values}.")
    return translate(words, language, finding=made.finding, values=values)
