"""What rules found, to read on a terminal, in a page, or by a program."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, translate
from doingoai.rules._finding import Finding, Severity

if TYPE_CHECKING:
    from doingoai.rules._rule import Rule

SEVERITY_WORDS = {
    Severity.ERROR: N_("To mend"),
    Severity.WARNING: N_("To look at"),
    Severity.ADVICE: N_("Advice"),
}
NOT_CLEARANCE = N_("No rule objected. This is not clearance.")
_WEIGHT = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.ADVICE: 1}
_SIGN = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.ADVICE: "·"}


@dataclass(frozen=True)
class Report:
    """The findings on one artefact.

    Attributes:
        kind: the artefact's kind.
        findings: what was noticed, in the order of the rules.
        looked: the rules that had something to look at.
    """

    kind: str
    findings: tuple[Finding, ...]
    looked: tuple[Rule, ...]

    @property
    def ok(self) -> bool:
        """Whether no rule found an error; warnings and advice may remain."""
        return not any(found.severity is Severity.ERROR for found in self.findings)

    @property
    def score(self) -> int:
        """0 to 100: the share of rules kept, an error weighing three times an advice."""
        whole = sum(_WEIGHT[rule.severity] for rule in self.looked)
        broken = {found.rule for found in self.findings}
        lost = sum(_WEIGHT[rule.severity] for rule in self.looked if rule.code in broken)
        return round(100 * (whole - lost) / whole) if whole else 100

    def text(self, language: str) -> str:
        """One line a finding, for a terminal."""
        if not self.findings:
            return translate(NOT_CLEARANCE, language)
        lines = []
        for found in self.findings:
            where = f" [{found.field}]" if found.field else ""
            severity = translate(SEVERITY_WORDS[found.severity], language)
            lines.append(
                f"{_SIGN[found.severity]} {found.rule}{where} {severity}: "
                f"{found.message.text(language)}"
            )
            if found.hint:
                lines.append(f"    {found.hint.text(language)}")
        return "\n".join(lines)

    def html(self, language: str) -> str:
        """A list for a page; every word of the artefact is escaped."""
        if not self.findings:
            return f"<p>{html.escape(translate(NOT_CLEARANCE, language))}</p>"
        items = []
        for found in self.findings:
            severity = html.escape(translate(SEVERITY_WORDS[found.severity], language))
            words = html.escape(found.message.text(language))
            hint = f" {html.escape(found.hint.text(language))}" if found.hint else ""
            where = f" ({html.escape(found.field)})" if found.field else ""
            items.append(
                f'<li class="doingoai-{found.severity.value}"><strong>{severity}</strong> '
                f"<code>{found.rule}</code>{where}: {words}{hint}</li>"
            )
        return f"<ul>{''.join(items)}</ul>"

    def as_json(self, language: str) -> dict[str, Any]:
        """The report for a program: kind, ok, score, clearance (always false), findings."""
        return {
            "kind": self.kind,
            "ok": self.ok,
            "score": self.score,
            "clearance": False,
            "note": translate(NOT_CLEARANCE, language) if not self.findings else "",
            "findings": [
                {
                    "rule": found.rule,
                    "severity": found.severity.value,
                    "message": found.message.text(language),
                    "hint": found.hint.text(language) if found.hint else "",
                    "field": found.field,
                    "span": list(found.span) if found.span else None,
                }
                for found in self.findings
            ],
        }
