"""The campaign timeline of the lesson: outputs on the calendar, and what stands in their way."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from doingoai import planning
from doingoai.errors import DoingoaiError
from doingoai.i18n import N_, Message, translate
from doingoai.widgets import _timeline_setting as settings
from doingoai.widgets._assets import place_of, script, style
from doingoai.widgets._timeline_chart import calendar_rows, drawn
from doingoai.widgets._timeline_kept import with_placed
from doingoai.widgets._timeline_setting import Written
from doingoai.widgets._timeline_view import view
from doingoai.widgets._words import CHECK, QUESTION, TROUBLE, in_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from doingoai.planning import Activity

VARIANTS = ("campaign", "visit")
WORDS = {
    "campaign": N_("Campaign timeline"),
    "visit": N_("Timeline of a visit at a high level"),
    "outputs": N_("Choose an output to move it"),
    "day": N_("Day"),
    "hour": N_("Hour on our clock"),
    "languages": N_("Languages"),
    "earlier": N_("One day earlier"),
    "later": N_("One day later"),
    "here": N_("On our clock"),
    "thereCampaign": N_("On the audience's clock"),
    "thereVisit": N_("On the other side's clock"),
    "submit": N_("To clearance by"),
    "embargo": N_("Under embargo"),
    "toMend": N_("To mend:"),
    "problems": N_("What does not work, and how to mend it"),
    "nothing": N_("Nothing to mend."),
    "table": N_("The timeline as a table"),
    "calendar": N_("The days of the calendar and how they are handled"),
    "placed": N_("placed"),
    "wrong": N_("placed, to mend"),
    "lead": N_("text in clearance, then with the channel"),
    "window": N_("days on which it may go out"),
    "celebrate": N_("celebrate"),
    "protocol": N_("acts of protocol only"),
    "none": N_("no content of ours"),
    "closed": N_("offices closed"),
    "keep": N_("Keep in my plan"),
    "keeping": N_("Saving…"),
    "dayOrder": QUESTION["dayOrder"],
    "noAnswer": CHECK["noAnswer"],
}
_VISIT = N_(
    "An invented visit, between sides that are not named. Until both have agreed the joint text, "
    "all that is in it is under embargo."
)
_CLOCK = N_("Days and hours on our clock, {zone}.")
_OTHER = N_("Days and hours on our clock, {zone}; the other side lives by {other}.")
_LEAD = N_(
    "Counted back from each output: the channel's own lead, then {days} working days of clearance; "
    "a day counts only if it is worked at home and in the host country."
)


class TimelineWidget(anywidget.AnyWidget):  # type: ignore[misc]
    """Puts outputs on days and hours; shows lead times, the calendar, both clocks, what clashes.

    The browser writes ``choices`` (``{"slots": {key: {"day", "hour", "languages"}}}``); the
    kernel answers with ``shown``, which names the choices it answers. ``{type: "keep"}`` puts
    them into the learner's plan and is confirmed by ``kept``.

    Args:
        language: "vi" or "en".
        brief: what must go out; default: as the learner's plan, else the story's.
        activities: what stands on the timeline at first; default: as the learner's plan has it.
        folder: where the notebook is; default: the working directory.
        variant: "campaign" or "visit".
    """

    _esm = script(
        "dom", "controls", "drafts", "tried", "day",
        "timeline_chart", "timeline_editor", "timeline",
        render="renderTimeline",
    )  # fmt: skip
    _css = style("timeline")

    config = traitlets.Dict().tag(sync=True)
    choices = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        *,
        language: str,
        brief: planning.Brief | None = None,
        activities: Sequence[Activity] | None = None,
        folder: str | Path | None = None,
        variant: str = "campaign",
    ) -> None:
        if variant not in VARIANTS:
            raise ValueError(f"variant: one of {', '.join(VARIANTS)}")
        path = planning.plan_path(Path(folder) if folder is not None else Path.cwd())
        self._file = planning.PlanFile(path)
        self._language = language
        is_visit = variant == "visit"
        self._setting = settings.visit(language) if is_visit else self._campaign(brief, activities)
        begin = {
            key: {"day": each.day, "hour": each.hour, "languages": list(each.languages)}
            for key, each in self._setting.begin.items()
        }
        first = {"slots": begin}
        super().__init__(
            config={
                "variant": variant,
                "slot": place_of("timeline", variant),
                "begin": first,
                "language": language,
                "words": in_language(WORDS, language),
                "calendarTable": calendar_rows(self._setting, language),
                "foot": self._foot(),
                **drawn(self._setting, language),
            },
            choices=first,
            shown=self._view(first),
        )
        self.observe(self._chosen, names="choices")
        self.on_msg(_receive)

    def _campaign(
        self, brief: planning.Brief | None, activities: Sequence[Activity] | None
    ) -> settings.Setting:
        try:
            plan = self._file.read()
        except DoingoaiError:
            plan = None  # what stands in the way is said when something is to be kept
        if brief is None:
            brief = planning.brief_of(plan) if plan and plan.mission else planning.brief()
        if activities is not None:
            return settings.campaign(brief, activities, self._language, self._language)
        there = plan.activities if plan else ()
        written_in = plan.language if plan else self._language
        return settings.campaign(brief, there, written_in, self._language)

    def _foot(self) -> list[str]:
        setting = self._setting
        shown = {"zone": setting.brief.zone, "other": settings.VISIT_ZONE}
        lines = [Message(_OTHER if setting.visit else _CLOCK, shown)]
        if setting.brief.clearance_days:
            lines.append(Message(_LEAD, {"days": setting.brief.clearance_days}))
        if setting.visit:
            lines.insert(0, Message(_VISIT))
        return [line.text(self._language) for line in lines]

    def _chosen(self, change: Any) -> None:
        self.shown = self._view(change["new"])

    def _view(self, raw: dict[str, Any]) -> dict[str, Any]:
        made = view(self._setting, _written(raw, self._setting), self._language)
        return {**asdict(made), "choices": raw}

    def keep(self, raw: dict[str, Any]) -> None:
        """Put days, hours and languages into the learner's plan.

        Raises:
            PlanNotSaved: nothing was changed.
        """
        written = _written(raw, self._setting)
        rows = view(self._setting, written, self._language).rows
        placed = [
            (item, replace(written[item.key], day=row.iso or written[item.key].day))
            for item, row in zip(self._setting.items, rows, strict=True)
        ]
        self._file.change(lambda plan: with_placed(plan, placed, self._setting.brief))


def _written(raw: dict[str, Any], setting: settings.Setting) -> Mapping[str, Written]:
    """The choices as the browser sent them; what makes no sense is blank."""
    given = raw.get("slots")
    slots = given if isinstance(given, dict) else {}
    made = {}
    for item in setting.items:
        slot = slots.get(item.key)
        fields = slot if isinstance(slot, dict) else {}
        listed = fields.get("languages")
        made[item.key] = Written(
            day=str(fields.get("day") or ""),
            hour=str(fields.get("hour") or ""),
            languages=tuple(str(each) for each in listed) if isinstance(listed, list) else (),
        )
    return made


def _receive(widget: TimelineWidget, content: dict[str, Any], _buffers: object) -> None:
    if content.get("type") != "keep":
        return
    language = widget.config["language"]
    try:
        widget.keep(content.get("choices") or {})
        saved, words = True, Message("Kept in {file}.", {"file": widget._file.path.name})
        told = words.text(language)
        if widget._file.notice:
            told = f"{told} {widget._file.notice.text(language)}"
    except DoingoaiError as error:
        saved, told = False, error.text(language)
    except Exception:  # noqa: BLE001 - a fault of ours is said, not shown as a dead kernel
        saved, told = False, translate(TROUBLE, language)
    widget.send({"type": "kept", "seq": content.get("seq"), "saved": saved, "text": told})
