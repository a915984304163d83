"""The budget allocator of the lesson: units to channels, and whom they reach."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai.i18n import N_, Message, format_percent, translate
from doingoai.widgets import _allocator_words as told
from doingoai.widgets._allocator_view import Budget, budget_of, starts, view
from doingoai.widgets._assets import place_of, script, style
from doingoai.widgets._words import CHECK, in_language

if TYPE_CHECKING:
    import pandas as pd

WORDS = {
    "title": N_("Budget allocator"),
    "slide": N_("{name}: slide the units"),
    "slid": N_("{units} units"),
    "startFrom": N_("Start from:"),
    "most": N_("most for one more unit"),
    "toMend": N_("To mend:"),
    "noAnswer": CHECK["noAnswer"],
}
_SCALE = N_(
    "All curves to one scale: units to the right, up to {top}; share of the group upwards, up to "
    "{share}. The point stands over its slider."
)


class AllocatorWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Gives units to channels; shows their reach curves, the reach of all, where a unit does most.

    The browser writes ``choices`` (``{"units": {channel_id: text}}``); the kernel answers with
    ``shown``, which names the choices it answers.

    Args:
        channels: frame in the ``channels`` schema.
        language: "vi" or "en".
        total: units to give out.
        size: people in the target group; default: as the frame says.
        reveal: whether the best split is drawn, too.
    """

    _esm = script("dom", "drafts", "tried", "allocator", render="renderAllocator")
    _css = style("allocator")

    config = traitlets.Dict().tag(sync=True)
    choices = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        channels: pd.DataFrame,
        *,
        language: str,
        total: float = 100,
        size: float | None = None,
        reveal: bool = False,
    ) -> None:
        self._budget = budget_of(channels, language=language, total=total, size=size, reveal=reveal)
        self._language = language
        begin = starts(self._budget, language)
        first = {"units": begin[0][1]}
        super().__init__(
            config={
                "language": language,
                "slot": place_of("allocator", total, *self._budget.market.options),
                "begin": first,
                "words": in_language(WORDS, language),
                "starts": [{"label": label, "units": units} for label, units in begin],
                "foot": _foot(channels, language),
                **_drawn(self._budget, language),
            },
            choices=first,
            shown=self._view(first),
        )
        self.observe(self._chosen, names="choices")

    def _chosen(self, change: Any) -> None:
        self.shown = self._view(change["new"])

    def _view(self, raw: dict[str, Any]) -> dict[str, Any]:
        units = raw.get("units")
        given = units if isinstance(units, dict) else {}
        written = {str(key): str(value) for key, value in given.items()}
        return {**asdict(view(self._budget, written, self._language)), "choices": raw}


def _drawn(budget: Budget, language: str) -> dict[str, Any]:
    """The curves, all to one scale."""
    curves = {channel.key: budget.points(channel.key) for channel in budget.channels}
    ends = [curve[-1] for curve in curves.values()]
    ceiling = max(share for _, share in ends)
    top = max(units for units, _ in ends)
    shown = {"share": format_percent(100 * ceiling, language), "top": told.amount(top, language)}
    return {
        "top": top,
        "ceiling": ceiling,
        "ceilingWords": shown["share"],
        "scale": Message(_SCALE, shown).text(language),
        "channels": [
            {
                **asdict(channel),
                "curve": curves[channel.key],
                "unit": _unit(budget, channel.key, language),
                "best": _best(budget, channel.key),
            }
            for channel in budget.channels
        ],
    }


def _unit(budget: Budget, key: str, language: str) -> str:
    """What a field counts, with the channel's own limit where it has one."""
    most = budget.market.options[key].most
    if most >= budget.market.total:
        return translate(N_("units"), language)
    shown = {"most": told.amount(most, language)}
    return Message("units, {most} at most", shown).text(language)


def _best(budget: Budget, key: str) -> tuple[float, float] | None:
    """Where the best split stands on a channel's curve, where it is revealed."""
    if budget.best is None:
        return None
    units = budget.best.units[key]
    return units, budget.market.options[key].share(units)


def _foot(channels: pd.DataFrame, language: str) -> list[str]:
    about = channels.attrs.get("doingoai", {})
    lines = [Message(told.INVENTED).text(language), Message(told.INDEPENDENT).text(language)]
    return [*lines, told.source(about, language)] if about else lines
