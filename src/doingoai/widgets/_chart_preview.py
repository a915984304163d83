"""The picture of a chart answer as the browser shows it while the learner answers."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, translate

if TYPE_CHECKING:
    from doingoai.workbook import Chart, Question

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
    kind = _chart_kind(question)
    if kind is None or not (value or {}).get("series"):
        return None
    from doingoai import charts

    language = question.book.language
    chart = kind.artefact(value, language)
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


def draws(question: Question) -> bool:
    """Whether the answer has a picture, which takes longer to make than the answer to save."""
    return question.kind.name == "chart"


def warm(question: Question) -> None:
    """Load what drawing needs, so that the first preview does not keep the learner waiting."""
    if _chart_kind(question) is None:
        return
    from doingoai import charts
    from doingoai.rules import Chart as Described
    from doingoai.rules import Series

    points = (("2026-01-01", 1.0), ("2026-01-02", 2.0))
    series = (Series("…", points),)
    charts.png(Described("line", "…", series=series, language=question.book.language))


def _chart_kind(question: Question) -> Chart | None:
    """The question's kind if it is a chart; for any other one nothing that draws is loaded."""
    if not draws(question):
        return None
    from doingoai.workbook import Chart

    return question.kind if isinstance(question.kind, Chart) else None
