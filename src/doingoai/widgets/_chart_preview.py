"""The picture of a chart answer as the browser shows it while the learner answers."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from doingoai import charts
from doingoai.i18n import N_, translate
from doingoai.rules import Chart as Described
from doingoai.rules import Series
from doingoai.workbook import Chart

if TYPE_CHECKING:
    from doingoai.workbook import Question

CHART = {
    "chartPreview": N_("How your chart looks"),
    "noChart": N_("Choose what is drawn and in which form: your chart appears here."),
    "ownSeries": N_("A series of your own, drawn by code"),
}
_UNDESCRIBED = N_("Your chart. You have not described it yet.")


def preview(question: Question, value: Any) -> dict[str, str] | None:
    """The picture of ``value`` (``png`` in base64, ``alt``); None where there is nothing to draw.

    Its words for those who don't see it are the learner's own.
    """
    if not isinstance(question.kind, Chart) or not (value or {}).get("series"):
        return None
    language = question.book.language
    chart = question.kind.artefact(value, language)
    if not chart.form:
        return None
    try:
        png = charts.png(chart)
    except Exception:  # noqa: BLE001 - the answer is saved; only its picture cannot be shown
        return None
    return {
        "png": base64.b64encode(png).decode("ascii"),
        "alt": chart.alt or translate(_UNDESCRIBED, language),
    }


def warm(question: Question) -> None:
    """Load what drawing needs, so that the first preview does not keep the learner waiting."""
    if isinstance(question.kind, Chart):
        language = question.book.language
        points = (("2026-01-01", 1.0), ("2026-01-02", 2.0))
        charts.png(Described("line", "…", series=(Series("…", points),), language=language))
