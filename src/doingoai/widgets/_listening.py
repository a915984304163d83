"""The listening room of the lesson: a threshold over the mentions, and what it costs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai import social
from doingoai.i18n import N_, Message
from doingoai.widgets._assets import script, style
from doingoai.widgets._listening_axis import midnights, stretches
from doingoai.widgets._listening_choices import (
    K_RANGE,
    checked,
    count_range,
    first_choices,
    options,
)
from doingoai.widgets._listening_view import view
from doingoai.widgets._source import source_line
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    import pandas as pd

WORDS = {
    "title": N_("Listening room"),
    "rule": N_("Compare each hour with"),
    "k": N_("Threshold k: standard deviations above the mean"),
    "count": N_("Threshold: mentions in an hour"),
    "row": N_("The telephone rings"),
    "calm": N_("It rings anew"),
    "quiet": N_("Quiet hours"),
    "notHere": N_("Not possible with these data:"),
    "stretch": N_("Look at"),
    "unjudged": N_("not judged: too little came before"),
    "table": N_("The alarms, one by one"),
    "none": N_("No alarm."),
    "mentions": N_("Mentions in an hour"),
    "threshold": N_("threshold"),
    "day": N_("Calls by day"),
    "night": N_("Calls at night"),
    "events": N_("What happened"),
    "alarm": N_("alarm"),
    "caught": N_("incident caught"),
    "missed": N_("incident missed"),
    "harmless": N_("harmless peak"),
    "again": N_("the same again"),
    "false": N_("false alarm"),
}


class ListeningWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Moves a threshold over hourly mentions; shows which alarms that makes.

    The browser writes ``choices``; the kernel answers with ``shown``; the chart is drawn in the
    browser, so that it keeps up with the slider.

    Args:
        mentions: frame in the ``mentions`` schema.
        zone: the audience's time zone, which is the duty officer's too.
        language: "vi" or "en".
        events: what happened, where it is known, with the columns that
            `social.misses_and_false_alarms` needs and ``what_vi``, ``what_en``.
    """

    _esm = script(
        "dom", "controls", "svg", "listening_chart", "listening", render="renderListening"
    )
    _css = style()

    config = traitlets.Dict().tag(sync=True)
    choices = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        mentions: pd.DataFrame,
        *,
        zone: str,
        language: str,
        events: pd.DataFrame | None = None,
    ) -> None:
        self._hours = social.hourly(mentions)
        self._events = events
        self._zone = zone
        self._language = language
        first = first_choices(self._hours).as_json()
        known = self._hours["mentions"].notna()
        super().__init__(
            config={
                "language": language,
                "words": in_language(WORDS, language),
                "source": source_line(mentions, language),
                "clock": Message("Times on the clock of {zone}.", {"zone": zone}).text(language),
                "options": {
                    name: [asdict(option) for option in listed]
                    for name, listed in options(self._hours, language).items()
                },
                "ranges": {"k": K_RANGE, "count": count_range(self._hours)},
                "counts": self._hours["mentions"].astype(object).where(known, None).tolist(),
                "days": midnights(self._hours, zone, language),
                "stretches": stretches(self._hours, zone, language),
                "known": events is not None,
            },
            choices=first,
            shown=self._view(first),
        )
        self.observe(self._chosen, names="choices")

    def _chosen(self, change: Any) -> None:
        self.shown = self._view(change["new"])

    def _view(self, raw: dict[str, Any]) -> dict[str, Any]:
        chosen = checked(raw, self._hours)
        made = view(self._hours, self._events, chosen, zone=self._zone, language=self._language)
        return {**asdict(made), "choices": raw}
