"""The formative check: form, plausibility, rules, hints. It never tells the key."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message, translate
from doingoai.workbook import _frontends, _set_aside
from doingoai.workbook._mark import Mark
from doingoai.workbook._state import State

if TYPE_CHECKING:
    from doingoai.rules import Finding
    from doingoai.workbook._kinds import Kind
    from doingoai.workbook._question import Question


@dataclass(frozen=True)
class CheckResult:
    """What a check found, in words of one language.

    Attributes:
        state: how far the answer is.
        summary: one sentence to begin with.
        open_parts: labels of the parts still missing.
        findings: each with severity, severity_words, message, hint, field, field_label.
        verdict_html: right or wrong with reasons, in practice; None in exercises.
    """

    state: State
    state_words: str
    summary: str
    open_parts: tuple[str, ...]
    findings: tuple[dict[str, str], ...]
    verdict_html: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The result for a front end."""
        return {
            "state": self.state.value,
            "state_words": self.state_words,
            "summary": self.summary,
            "open_parts": list(self.open_parts),
            "findings": [dict(finding) for finding in self.findings],
            "verdict_html": self.verdict_html,
        }


class Check:
    """A check of one question, shown as a panel with its hints."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.hints_shown = 0

    @property
    def hints(self) -> tuple[str, ...]:
        """All hints, mildest first; none where nothing is asked."""
        return () if self.question.unless is not None else self.question.hints

    def next_hint(self) -> str | None:
        """The next hint, or None after the last."""
        if self.hints_shown >= len(self.hints):
            return None
        self.hints_shown += 1
        return self.hints[self.hints_shown - 1]

    def result(self, language: str | None = None) -> CheckResult:
        """Look at the stored answer now."""
        question, book = self.question, self.question.book
        words = language or book.language
        if question.unless is not None:
            brief = _set_aside.brief(words)
            return CheckResult(State.SET_ASIDE, State.SET_ASIDE.words().text(words), brief, (), ())
        value, state = question.value, question.state
        findings = () if value is None else tuple(self._findings(value, words))
        verdict = None
        if question.judge is not None and state is State.ATTEMPTED:
            said = question.judge(value).discreet()
            mark = Mark(question.id, 1, said, words, question.kind, question.feedback)
            verdict = mark._repr_html_()
        if state is State.ATTEMPTED:
            book.note_honest_attempt(question.id)
        return CheckResult(
            state=state,
            state_words=state.words().text(words),
            summary=_summary(
                state, findings, judged=verdict is not None, by_rules=bool(question.looks)
            ).text(words),
            open_parts=tuple(self._open_parts(value, words)) if state is State.IN_PROGRESS else (),
            findings=findings,
            verdict_html=verdict,
        )

    def _findings(self, value: Any, language: str) -> list[dict[str, str]]:
        return [self._shown(f, language) for look in self.question.looks for f in look(value)]

    def _shown(self, finding: Finding, language: str) -> dict[str, str]:
        from doingoai.rules import SEVERITY_WORDS  # a question without rules needs none of them

        field = finding.field or ""
        return {
            "rule": finding.rule,
            "severity": finding.severity.value,
            "severity_words": translate(SEVERITY_WORDS[finding.severity], language),
            "message": finding.message.text(language),
            "hint": finding.hint.text(language) if finding.hint else "",
            "field": field,
            "field_label": _label(field, self.question.kind),
        }

    def _open_parts(self, value: Any, language: str) -> list[str]:
        kind = self.question.kind
        missing = getattr(kind, "missing", None)
        if missing is not None:
            return list(missing(value, language=language))
        parts = getattr(kind, "parts", None)
        if parts is None:
            return []
        return [
            kind.label_of((key,))
            for key, part in parts().items()
            if key not in value or not part.complete(value[key])
        ]

    def _repr_mimebundle_(self, **_: object) -> Any:
        if self.question.unless is not None:  # nothing to look at again
            return {"text/plain": repr(self), "text/html": self._repr_html_()}
        return _frontends.bundle("show_check", self, self)

    def _repr_html_(self) -> str:
        if _frontends.grading():
            return ""
        if self.question.unless is not None:
            return _set_aside.brief_html(self.question.book.language)
        result = self.result()
        lines = "".join(f"<li>{html.escape(line)}</li>" for line in _lines(result))
        return (
            f'<div class="doingoai-check" lang="{self.question.book.language}">'
            f"<p>{html.escape(result.summary)}</p><ul>{lines}</ul>{result.verdict_html or ''}</div>"
        )

    def __repr__(self) -> str:
        result = self.result()
        return "\n".join([result.summary, *(f"- {line}" for line in _lines(result))])


def _label(field: str, kind: Kind) -> str:
    """What the learner reads at the part that a finding names; "" for the whole."""
    return kind.label_of(_path_of(field, kind)) if field else ""


def _path_of(field: str, kind: Kind) -> tuple[str, ...]:
    """The way to the part called ``field``; rules count rows: ``"pillars/2/line"``."""
    path: list[str] = []
    here: Any = kind
    for step in field.split("/"):
        parts = here.parts() if hasattr(here, "parts") else {}
        keys = list(parts)
        if step not in parts and step.isdecimal() and 0 < int(step) <= len(keys):
            step = keys[int(step) - 1]  # noqa: PLW2901 - the row that is meant by its number
        if step not in parts:
            return (field,)  # a part that the kind itself knows by this name
        path.append(step)
        here = parts[step]
    return tuple(path)


def _lines(result: CheckResult) -> list[str]:
    found = [
        " ".join(
            part
            for part in (
                f"{f['severity_words']}:",
                f"{f['field_label']}:" if f["field_label"] else "",
                f["message"],
                f["hint"],
            )
            if part
        )
        for f in result.findings
    ]
    return [*result.open_parts, *found]


def _summary(
    state: State, findings: tuple[dict[str, str], ...], *, judged: bool, by_rules: bool
) -> Message:
    if state is State.NOT_ATTEMPTED:
        return Message("Not started yet. Nothing is wrong: give an answer, then look again.")
    if state is State.IN_PROGRESS:
        return Message("Something is still missing.")
    if findings:
        return Message("The answer is complete. Look at these points before you hand it in.")
    if by_rules:  # what rules find in order must never read as permission to publish
        return Message("The answer is complete. No rule objected. This is not clearance.")
    if judged:
        return Message("The answer is complete.")
    return Message("The answer is complete. Whether it is right, the marking will say.")
