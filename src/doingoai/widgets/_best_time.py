"""The best-time map of the lesson: weekday by hour, on the clock of whoever reads."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai.i18n import N_
from doingoai.widgets._assets import script, style
from doingoai.widgets._best_time_choices import LEAST, MOST, checked, options
from doingoai.widgets._best_time_grid import SHADES
from doingoai.widgets._best_time_view import view
from doingoai.widgets._source import source_line
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    import pandas as pd

WORDS = {
    "title": N_("Best-time map"),
    "platform": N_("Platform"),
    "clock": N_("Clock"),
    "show": N_("Show"),
    "least": N_("Fewest posts in a slot"),
    "boosted": N_("Count boosted posts too"),
    "notHere": N_("Not possible with these data:"),
    "weekday": N_("Weekday"),
    "best": N_("best"),
    "keyBest": N_("best, or as good"),
    "keyLow": N_("lowest"),
    "keyHigh": N_("highest"),
    "keyFew": N_("too few posts"),
    "keySmall": N_("n: how many posts"),
}


class BestTimeWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Chooses platform, clock, figure and floor; shows a table of weekdays and two-hour slots.

    The browser writes ``choices``; the kernel answers with ``shown``, and puts right in
    ``choices`` what these posts do not allow.

    Args:
        posts: frame in the ``posts`` schema.
        zone: the audience's time zone.
        language: "vi" or "en".
    """

    _esm = script("dom", "controls", "besttime", render="renderBestTime")
    _css = style()

    config = traitlets.Dict().tag(sync=True)
    choices = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)

    def __init__(self, posts: pd.DataFrame, *, zone: str, language: str) -> None:
        self._posts = posts
        self._zone = zone
        self._language = language
        first = checked({}, posts, zone).as_json()
        super().__init__(
            config={
                "language": language,
                "words": in_language(WORDS, language),
                "source": source_line(posts, language),
                "shades": SHADES,
                "least": [LEAST, MOST],
            },
            choices=first,
            shown=self._view(first),
        )
        self.observe(self._chosen, names="choices")

    def _chosen(self, change: Any) -> None:
        possible = checked(change["new"], self._posts, self._zone).as_json()
        self.shown = self._view(possible)
        if possible != change["new"]:
            self.choices = possible

    def _view(self, raw: dict[str, Any]) -> dict[str, Any]:
        chosen = checked(raw, self._posts, self._zone)
        found = options(self._posts, chosen, self._zone, self._language)
        return {
            **asdict(view(self._posts, chosen, self._zone, self._language)),
            "options": {name: [asdict(o) for o in listed] for name, listed in found.items()},
            "choices": raw,
        }
