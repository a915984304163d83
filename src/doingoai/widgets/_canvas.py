"""The OASIS canvas: the learner's plan on one card, step by step, with the rules beside it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from doingoai import rules
from doingoai.i18n import translate
from doingoai.widgets._assets import script, style
from doingoai.widgets._canvas_choices import audiences, channels
from doingoai.widgets._canvas_words import CANVAS, STEP_NAMES
from doingoai.widgets._findings import tally
from doingoai.widgets._plan_desk import SCRIPTS, PlanWidget
from doingoai.widgets._plan_findings import shown
from doingoai.widgets._plan_gaps import STEPS, begun, gaps, written
from doingoai.widgets._plan_json import as_json, text_at
from doingoai.widgets._plan_words import STAGES
from doingoai.widgets._words import in_language

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from doingoai.planning import Plan
    from doingoai.widgets._findings import Shown


class CanvasWidget(PlanWidget):
    """Objectives, audience, strategy, implementation and scoring of the learner's plan.

    Args:
        language: of the canvas's own words, "vi" or "en".
        begin: what a plan begins with while there is none; None for a blank one.
        folder: where the notebook is; None for the working directory.
    """

    _esm = script(*SCRIPTS, "canvas_rows", "canvas", render="renderCanvas")
    _css = style("plan")

    def __init__(self, *, language: str, begin: Plan | None, folder: str | Path | None) -> None:
        self._own = in_language(CANVAS, language)
        config = {
            "own": self._own,
            "steps": [
                {"key": step, "name": translate(STEP_NAMES[step], language), "fields": list(names)}
                for step, names in STEPS.items()
            ],
            "options": {
                "stage": [
                    {"key": key, "label": translate(words, language)}
                    for key, words in STAGES.items()
                ],
                "audience": audiences(language),
                "channel": channels(language),
            },
        }
        super().__init__(
            language=language, folder=folder, begin=begin, name="canvas", config=config
        )

    def view(self, plan: Plan) -> dict[str, Any]:
        """See `PlanWidget.view`."""
        language, data = self._language, as_json(plan)
        report = rules.check(plan, "PLAN").findings if written(data) else ()
        every = shown(report, language, lambda at: text_at(data, at))
        # A step that nobody has begun is not faulty: the word on what is empty tells enough.
        unbegun = [step for step in STEPS if not begun(step, data)]
        waiting = [each for step in unbegun for each in _of(step, every)]
        found = [each for each in every if each not in waiting]
        return {
            "findings": [asdict(each) for each in found],
            "summary": self._summary(found, unbegun),
            "green": written(data) and not every,
            "gaps": gaps(data, language),
            "tallies": {step: tally(_of(step, found), language) for step in STEPS},
        }

    def _summary(self, found: Sequence[Shown], unbegun: Sequence[str]) -> str:
        """One sentence on all findings, and on the steps that were not looked at."""
        if len(unbegun) == len(STEPS):
            return self._own["blank"]
        counted = tally(found, self._language)
        if not unbegun:
            return counted or translate(rules.NOT_CLEARANCE, self._language)
        rest = self._own["unbegun"].format(count=len(unbegun))
        return f"{counted}. {rest}" if counted else rest


def _of(step: str, found: Sequence[Shown]) -> list[Shown]:
    """The findings that stand in one step."""
    return [each for each in found if each.target.partition("/")[0] in STEPS[step]]
