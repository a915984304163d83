"""What the rules say of a plan, as its widgets show it: in words, and leading to its field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai import rules
from doingoai.i18n import N_, format_number, translate
from doingoai.rules import Severity
from doingoai.widgets._studio_findings import in_browser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}
_TALLY = {
    Severity.ERROR: N_("to mend: {count}"),
    Severity.WARNING: N_("to look at: {count}"),
    Severity.ADVICE: N_("advice: {count}"),
}


@dataclass(frozen=True)
class Shown:
    """A finding as a widget of the plan shows it.

    Attributes:
        key: stays the same while the same rule objects to the same field.
        rule: its code.
        severity: ``"error"``, ``"warning"`` or ``"advice"``.
        severity_words: the same for the reader.
        message: what was noticed.
        hint: how to mend it, or "".
        target: its place in the plan: ``"objectives/1/baseline"``, rows counted from 1; "" for
            the whole.
        span: where in that field, in units of UTF-16 as a browser selects, or None.
    """

    key: str
    rule: str
    severity: str
    severity_words: str
    message: str
    hint: str
    target: str
    span: tuple[int, int] | None


def shown(
    findings: Iterable[rules.Finding],
    language: str,
    text_at: Callable[[str], str],
    *,
    below: str = "",
) -> tuple[Shown, ...]:
    """``findings`` in the words of ``language``, the gravest first.

    Args:
        findings: what the rules say.
        language: of the words.
        text_at: what is written in the field at a place; "" for no field.
        below: where in the plan the artefact stands that was looked at, such as ``"house"``.
    """
    seen: dict[tuple[str, str], int] = {}
    made = []
    for finding in sorted(findings, key=lambda each: _ORDER[each.severity]):
        target = "/".join(part for part in (below, finding.field or "") if part)
        nth = seen[finding.rule, target] = seen.get((finding.rule, target), 0) + 1
        made.append(
            Shown(
                key=f"{finding.rule} {target} {nth}",
                rule=finding.rule,
                severity=finding.severity.value,
                severity_words=translate(rules.SEVERITY_WORDS[finding.severity], language),
                message=finding.message.text(language),
                hint=finding.hint.text(language) if finding.hint else "",
                target=target,
                span=in_browser(finding.span, text_at(target)),
            )
        )
    return tuple(made)


def tally(findings: Iterable[Shown], language: str) -> str:
    """How many findings of each severity, in words; "" for none."""
    severities = [finding.severity for finding in findings]
    parts = [
        translate(words, language, count=format_number(count, language))
        for severity, words in _TALLY.items()
        if (count := severities.count(severity.value))
    ]
    joined = " · ".join(parts)
    return joined[:1].upper() + joined[1:]
