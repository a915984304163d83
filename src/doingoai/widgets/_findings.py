"""What the rules say, as widgets show it: the gravest first, in words, leading to its field."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai import rules
from doingoai.i18n import N_, format_number, translate
from doingoai.rules import Severity
from doingoai.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}
_TALLY = {
    Severity.ERROR: N_("to mend: {count}"),
    Severity.WARNING: N_("to look at: {count}"),
    Severity.ADVICE: N_("advice: {count}"),
}


@dataclass(frozen=True)
class Placed:
    """A finding, and where the widget shows what it is about.

    Attributes:
        finding: of the rules.
        target: the widget's name of the field, such as ``"text/vi"``; "" for the whole.
        where: the same in the reader's words, or "".
    """

    finding: rules.Finding
    target: str
    where: str = ""


@dataclass(frozen=True)
class Shown:
    """A finding as a widget shows it.

    Attributes:
        key: stays the same while the same rule objects to the same field.
        rule: its code.
        severity: ``"error"``, ``"warning"`` or ``"advice"``.
        severity_words: the same for the reader.
        message: what was noticed.
        hint: how to mend it, or "".
        where: which field, in words, or "".
        target: which field, as the widget names it; "" for the whole.
        span: where in that field, in units of UTF-16 as a browser selects, or None.
    """

    key: str
    rule: str
    severity: str
    severity_words: str
    message: str
    hint: str
    where: str
    target: str
    span: tuple[int, int] | None


def shown(
    placed: Iterable[Placed], language: str, text_at: Callable[[str], str]
) -> tuple[Shown, ...]:
    """Findings in the words of ``language``, the gravest first.

    Args:
        placed: what the rules say, and of which field.
        language: of the words.
        text_at: what is written in the field of that name; "" for no field.
    """
    seen: dict[tuple[str, str], int] = {}
    made = []
    for each in sorted(placed, key=lambda one: _ORDER[one.finding.severity]):
        finding, target = each.finding, each.target
        nth = seen[finding.rule, target] = seen.get((finding.rule, target), 0) + 1
        made.append(
            Shown(
                key=f"{finding.rule} {target} {nth}",
                rule=finding.rule,
                severity=finding.severity.value,
                severity_words=translate(rules.SEVERITY_WORDS[finding.severity], language),
                message=finding.message.text(language),
                hint=finding.hint.text(language) if finding.hint else "",
                where=each.where,
                target=target,
                span=in_browser(finding.span, text_at(target)) if target else None,
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


def in_browser(span: tuple[int, int] | None, text: str) -> tuple[int, int] | None:
    """A span of the NFC form of ``text`` as positions in ``text`` itself, in units of UTF-16."""
    if span is None:
        return None
    places = []
    for position in span:
        prefixes = range(len(text) + 1)
        # The longest beginning of the text as typed that is no longer when composed.
        typed = position
        if nfc(text) != text:
            typed = bisect_right(prefixes, position, key=lambda end: len(nfc(text[:end]))) - 1
        places.append(len(text[:typed].encode("utf-16-le", "surrogatepass")) // 2)
    return places[0], places[1]
