"""The parts of a chart answer: their names, their length, what a value of each looks like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, Message, default_language, translate
from doingoai.workbook._text_kind import Text

if TYPE_CHECKING:
    from doingoai.rules import Chart
    from doingoai.workbook._state import Cleaned

FORMS = {"line": N_("Line chart"), "bar": N_("Bar chart"), "pie": N_("Pie chart")}
# In the order of the form and of the table shown to whoever marks.
LABELS = {
    "series": N_("What is drawn"),
    "form": N_("Form of the chart"),
    "title": N_("Title"),
    "x": N_("Name of the lower axis"),
    "x_unit": N_("Its unit, if it has one"),
    "y": N_("Name of the value axis"),
    "y_unit": N_("Unit of the value axis"),
    "source": N_("Source"),
    "alt": N_("Description for those who don't see the chart"),
    "png": N_("The picture"),
}
# The longest text that is kept for each, in code points: more does not fit on a chart.
LONGEST = {"title": 200, "x": 80, "x_unit": 40, "y": 80, "y_unit": 40, "source": 300, "alt": 1000}
_NEEDED = ("series", "form", "title", "x", "y", "source", "alt")
_NO_AXES = {"x", "y"}
# What a chart described by code says of itself, and is no part of the answer.
_NOT_KEPT = {"language"}
KEPT = {*LONGEST, "series", "form", "png", "y_from"}


def part_label(part: str, language: str | None) -> str:
    """What a learner reads beside a part."""
    return translate(LABELS.get(part, ""), language or default_language())


def given_parts(raw: object) -> Mapping[Any, Any] | None:
    """The named parts of a mapping or of a described chart; None where ``raw`` is neither."""
    from doingoai.rules import Chart

    if isinstance(raw, Chart):
        return {
            **{part: getattr(raw, part) for part in (*LONGEST, "form", "y_from")},
            "series": [{"name": each.name, "points": each.points} for each in raw.series],
        }
    if isinstance(raw, Mapping):
        return {key: value for key, value in raw.items() if key not in _NOT_KEPT}
    return None


def clean_text(part: str, raw: object, *, language: str, previous: Any) -> Cleaned:
    """One of the texts: NFC, no control signs, on one line (the description keeps its lines)."""
    from dataclasses import replace

    cleaned = Text(max_chars=LONGEST[part]).clean(raw, language=language, previous=previous)
    if isinstance(cleaned.value, str) and part != "alt":
        return replace(cleaned, value=" ".join(cleaned.value.split()))
    return cleaned


def missing_parts(value: Mapping[str, Any] | None) -> list[str]:
    """The parts that a complete answer needs and ``value`` lacks; a pie has no axes."""
    given = value or {}
    spared = _NO_AXES if given.get("form") == "pie" else set()
    return [part for part in _NEEDED if part not in given and part not in spared]


def described(value: Mapping[str, Any], names: Mapping[str, str], language: str) -> Chart:
    """The chart that ``value`` describes, for rules and judges.

    Args:
        value: a cleaned value, complete or not.
        names: what the series with a key are called.
        language: of its words.
    """
    from doingoai.rules import Chart, Series

    bars = value.get("form") == "bar"
    return Chart(
        form=value.get("form", ""),
        **{part: value.get(part, "") for part in LONGEST},
        series=tuple(
            Series(
                names.get(each.get("key") or "", each["name"]),
                tuple((place, number) for place, number in each["points"]),
            )
            for each in value.get("series", ())
        ),
        y_from=value.get("y_from", 0.0) if bars else None,
        language=language,
    )


def no_chart() -> Message:
    """What to say to somebody who gives something that is no chart."""
    return Message(
        "A chart is expected here. By code: book[…] = charts.describe(figure, source=…, alt=…)."
    )
