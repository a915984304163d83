"""The kind of answers that are a chart: described as data, with its picture beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from doingoai import charts
from doingoai.i18n import Message, default_language
from doingoai.workbook._chart_parts import (
    FORMS,
    KEPT,
    LONGEST,
    clean_text,
    described,
    given_parts,
    missing_parts,
    no_chart,
    part_label,
)
from doingoai.workbook._chart_picture import (
    is_picture,
    keep_picture,
    picture_fault,
    tidy_pictures,
)
from doingoai.workbook._chart_series import (
    MOST_POINTS,
    MOST_SERIES,
    ChartSeries,
    offered,
    read_series,
)
from doingoai.workbook._chart_show import chart_html, form_label
from doingoai.workbook._kinds import dash, refused
from doingoai.workbook._state import Cleaned, Problem

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path as File

    from doingoai import rules
    from doingoai.workbook._kinds import Path


@dataclass(frozen=True)
class Chart:
    """A chart: which series, in what form, with title, axes, source and description.

    Value: ``{"series": [{"key", "name", "points": [[place, value], …]}, …], "form", "title",
    "x", "x_unit", "y", "y_unit", "source", "alt", "png": {"file", "sha256"}}``; empty parts are
    absent, ``"key"`` is None for a series that was not offered, and ``"y_from"`` stands in it only
    for bars cut off by code. By code a `doingoai.rules.Chart` does (``charts.describe(figure, …)``)
    or a mapping with these parts.

    Attributes:
        series: what is offered: key → label, unit, points (a pandas Series does).
        forms: the forms offered, ``"line"``, ``"bar"``, ``"pie"``; or form → words.
        label: what the learner reads above it.
        language: of the words of its own parts; a book sets it.
    """

    series: Mapping[str, ChartSeries | tuple[str, str, Any]]
    forms: Mapping[str, str] | Collection[str] = ("line", "bar")
    label: str = ""
    language: str | None = None
    name: str = "chart"

    def __post_init__(self) -> None:
        object.__setattr__(self, "series", offered(self.series))
        if not self.forms or set(self.forms) - set(FORMS):
            raise ValueError(f"forms are some of {', '.join(FORMS)}")

    def in_language(self, language: str) -> Chart:
        """The same kind, its own words in ``language``."""
        return replace(self, language=language)

    def spec(self) -> dict[str, Any]:
        """See `Kind.spec`."""
        return {
            "kind": self.name,
            "label": self.label,
            "series": [
                {"key": key, "label": label, "unit": unit}
                for key, (label, unit, _) in self.series.items()
            ],
            "forms": [{"key": form, "label": self._form(form)} for form in self.forms],
            "labels": {
                part: part_label(part, self.language) for part in ("series", "form", *LONGEST)
            },
            "longest": LONGEST,
        }

    def clean(self, raw: object, *, language: str, previous: Any = None) -> Cleaned:
        """See `Kind.clean`; a series given by its points gets the key of the one it is."""
        if raw is None:
            return Cleaned(None)
        given = given_parts(raw)
        if given is None:
            return refused(previous, no_chart())
        if given.get("png") is not None and not is_picture(given["png"]):
            # Only a hand that edits the file writes such a name; nothing else in it is believed.
            words = Message("The picture named is none that belongs to this answer.")
            return Cleaned(previous, (Problem(("png",), words),))
        before = previous if isinstance(previous, Mapping) else {}
        value, problems = self._parts(given, before, language)
        if given.get("png") is not None:
            value["png"] = dict(given["png"])
        elif value and value == {part: before[part] for part in before if part != "png"}:
            value = dict(before)  # nothing was changed, so its picture is still its picture
        return Cleaned(value or None, tuple(problems))

    def _parts(
        self, given: Mapping[Any, Any], before: Mapping[str, Any], language: str
    ) -> tuple[dict[str, Any], list[Problem]]:
        value: dict[str, Any] = {}
        problems = list(_strangers(given))
        form = given.get("form") or None
        if form is not None and not (isinstance(form, str) and form in self.forms):
            problems.append(Problem(("form",), Message("This is none of the options offered.")))
            form = before.get("form")
        read = read_series(given.get("series") or (), self._offered, form)
        problems += read.problems
        series = read.series or (before.get("series") if read.problems else None)
        found = {"series": series, "form": form}
        for part in LONGEST:
            cleaned = clean_text(
                part, given.get(part), language=language, previous=before.get(part)
            )
            problems += [Problem((part,), problem.message) for problem in cleaned.problems]
            found[part] = cleaned.value
        value |= {part: kept for part, kept in found.items() if kept}
        start = _cut_at(given.get("y_from"))
        if value.get("form") == "bar" and start:
            value["y_from"] = start
        return value, problems

    def complete(self, value: Any) -> bool:
        """See `Kind.complete`; a unit may be missing, and a pie's axes."""
        return value is not None and not missing_parts(value)

    def missing(self, value: Any, *, language: str) -> list[str]:
        """The parts that are missing, in words."""
        return [part_label(part, language) for part in missing_parts(value)]

    def schema(self) -> dict[str, Any]:
        """See `Kind.schema`."""
        place = {"type": ["string", "number"]}
        point = {"prefixItems": [place, {"type": ["number", "null"]}], "minItems": 2, "maxItems": 2}
        series = {
            "type": "object",
            "properties": {
                "key": {"enum": [*self.series, None]},
                "name": {"type": "string"},
                "points": {"type": "array", "items": point, "maxItems": MOST_POINTS},
            },
            "required": ["key", "name", "points"],
            "additionalProperties": False,
        }
        file = {"type": "string", "pattern": r"^[A-Za-z0-9_-]+\.png$"}
        picture = {
            "type": "object",
            "properties": {"file": file, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
            "required": ["file", "sha256"],
            "additionalProperties": False,
        }
        return {
            "type": "object",
            "properties": {
                "series": {"type": "array", "items": series, "maxItems": MOST_SERIES},
                "form": {"enum": list(self.forms)},
                **{part: {"type": "string", "maxLength": most} for part, most in LONGEST.items()},
                "y_from": {"type": "number"},
                "png": picture,
            },
            "additionalProperties": False,
        }

    def show(self, value: Any, *, language: str) -> str:
        """See `Kind.show`; the picture is drawn from the value, never read from a file."""
        if value is None:
            return dash()
        chart = self.artefact(value, language)
        return chart_html(chart, self._form(chart.form), language)

    def label_of(self, path: Path) -> str:
        """The words beside the part that ``path`` names, else the question's label."""
        return (part_label(path[0], self.language) or self.label) if path else self.label

    def artefact(self, value: Any, language: str) -> rules.Chart:
        """The chart as rules and judges read it, complete or not."""
        names = {key: label for key, (label, _, _) in self.series.items()}
        return described(value or {}, names, language)

    # What a book calls ----------------------------------------------------------------------

    def keep_beside(self, value: Any, answers: File, question: str) -> Any:
        """``value`` with its picture drawn and kept beside the file of ``answers``."""
        plain = {part: kept for part, kept in value.items() if part != "png"}
        if not plain.get("series") or not plain.get("form"):
            return plain
        try:
            png = charts.png(self.artefact(plain, self.language or default_language()))
        except Exception:  # noqa: BLE001 - a picture that cannot be drawn must not lose the answer
            return plain
        kept = keep_picture(png, answers, question)
        return plain if kept is None else {**plain, "png": kept}

    def tidy_beside(self, entry: Mapping[str, Any], answers: File, question: str) -> None:
        """Take away pictures that the entry of ``question`` names no more."""
        tidy_pictures(entry, answers, question)

    def fault_beside(self, value: Any, folder: File) -> str | None:
        """A reason code where the picture in ``folder`` is not the one that was drawn."""
        return picture_fault(value, folder)

    # Inside ---------------------------------------------------------------------------------

    @property
    def _offered(self) -> Mapping[str, ChartSeries]:
        return cast("Mapping[str, ChartSeries]", self.series)  # made so with the kind

    def _form(self, form: str) -> str:
        if isinstance(self.forms, Mapping) and form in self.forms:
            return str(self.forms[form])
        return form_label(form, self.language or default_language())


def _strangers(given: Mapping[Any, Any]) -> list[Problem]:
    unknown = [str(part)[:30] for part in given if part not in KEPT]
    if not unknown:
        return []
    named = {"named": ", ".join(unknown[:3])}
    return [Problem((), Message("There is no part called {named}.", named))]


def _cut_at(raw: object) -> float | None:
    try:
        return charts.plain_value(raw)
    except ValueError:
        return None
