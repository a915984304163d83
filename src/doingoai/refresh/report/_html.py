"""The report as one page that needs nothing else: no script, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import format_day, format_number, translate
from doingoai.refresh._change import Severity
from doingoai.refresh.report import _labels, _says
from doingoai.refresh.report._page_words import page_words
from doingoai.refresh.report._plots import hours_plot, spread_plots, volume_plots
from doingoai.refresh.report._questions import standings
from doingoai.refresh.report._tables import spread_table, value_tables, volume_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.refresh._change import Change
    from doingoai.refresh._outcome import Found, Outcome
    from doingoai.refresh.profile import Profile

_TEMPLATE = "page.html.j2"


def html(
    outcome: Outcome,
    language: str,
    *,
    before: Profile | None = None,
    after: Profile | None = None,
) -> str:
    """The report as a page.

    Args:
        outcome: what the refresh came to.
        language: "vi" or "en".
        before: the profile of the version that was current, for the pictures.
        after: the profile of the new version; without it there are no pictures.

    Returns:
        One HTML file, complete: styles and pictures are in it; it has no script.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("doingoai.refresh.report", "templates"),
        autoescape=True,  # names of columns, files and accounts are others' words
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template(_TEMPLATE).render(
        language=language,
        t=page_words(language, outcome.dataset),
        outcome=outcome,
        verdict=outcome.verdict.value,
        verdict_sign=_labels.VERDICT_SIGNS[outcome.verdict],
        verdict_words=_says.verdict(outcome).text(language),
        refused=_says.in_words(outcome.refused, language),
        figures=_figures(outcome, language),
        next_steps=[(says.text(language), do) for says, do in _says.next_steps(outcome)],
        changes=_changes(outcome, language),
        dropped=[_problem(each, language) for each in outcome.problems if each.drops],
        emptied=[_problem(each, language) for each in outcome.problems if not each.drops],
        repaired=_amounts(outcome.repaired, language),
        removed=_amounts(
            {_labels.personal(kind, language): n for kind, n in outcome.pii_removed.items() if n},
            language,
        ),
        modules=_modules(outcome, language),
        question_counts=_question_counts(outcome, language),
        about=[line.text(language) for line in _says.about_lines(outcome)],
        seconds=[
            (_labels.step(key, language), format_number(taken, language, decimals=1))
            for key, taken in outcome.seconds.items()
        ],
        period=_period(outcome, language),
        **_pictures(outcome, before, after, language),
    )
    return page + "\n"


def _pictures(
    outcome: Outcome, before: Profile | None, after: Profile | None, language: str
) -> dict[str, Any]:
    if after is None:
        return {"spread": [], "volume": [], "values": [], "spread_table": None, "volume_tables": []}
    spread = spread_plots(before, after, language)
    hours = hours_plot(before, after, language)
    return {
        "spread": [*spread, *([hours] if hours else [])],
        "spread_table": spread_table(before, after, outcome.diff, language),
        "volume": volume_plots(before, after, language),
        "volume_tables": volume_tables(before, after, language),
        "values": value_tables(before, after, language),
    }


def _figures(outcome: Outcome, language: str) -> list[tuple[str, str]]:
    removed = sum(outcome.pii_removed.values())
    return [
        (key, format_number(amount, language))
        for key, amount in (
            ("read", outcome.read),
            ("kept", outcome.kept),
            ("rejected", outcome.rejected),
            ("repaired", sum(outcome.repaired.values())),
            ("removed", removed),
        )
    ]


def _changes(outcome: Outcome, language: str) -> list[dict[str, str]]:
    return [_change(each, language) for each in (outcome.diff.changes if outcome.diff else ())]


def _change(change: Change, language: str) -> dict[str, str]:
    severity = Severity(change.severity)
    return {
        "severity": severity.value,
        "sign": _labels.SEVERITY_SIGNS[severity],
        "degree": translate(_labels.SEVERITIES[severity], language),
        "says": change.says.text(language),
    }


def _problem(found: Found, language: str) -> dict[str, str]:
    return {
        "column": found.column,
        "why": found.why.text(language),
        "count": format_number(found.count, language),
        "rows": _says.found_where(found),
    }


def _amounts(amounts: Mapping[str, int], language: str) -> list[tuple[str, str]]:
    return [(name, format_number(count, language)) for name, count in amounts.items()]


def _modules(outcome: Outcome, language: str) -> list[dict[str, Any]]:
    return [
        {
            "name": module.module,
            "complaints": _says.in_words(module.complaints, language),
            "questions": [
                {
                    "id": each.question,
                    "state": each.state.value,
                    "sign": _labels.STATE_SIGNS[each.state],
                    "words": translate(_labels.STATES[each.state], language),
                    "soft": [(soft.id, soft.reason.text(language)) for soft in each.soft],
                    "troubles": [_says.reason_of(trouble, language) for trouble in each.troubles],
                }
                for each in standings(module)
            ],
        }
        for module in outcome.health
    ]


def _question_counts(outcome: Outcome, language: str) -> str:
    counts = _says.question_counts(outcome)
    return counts.text(language) if counts else ""


def _period(outcome: Outcome, language: str) -> str:
    ends = outcome.diff.period[1] if outcome.diff else None
    if ends is None:
        return ""
    return " – ".join(format_day(end.date(), language) for end in ends)
