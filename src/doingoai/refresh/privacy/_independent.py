"""The part of docs/privacy.md about the sample whose author had not seen the patterns."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from doingoai.refresh.privacy._found import KINDS
from doingoai.refresh.privacy._measured import INDEPENDENT, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from doingoai.refresh.privacy._measured import FirstMiss, Labelled, Measured

_SECTION = """\
### Independent: written by somebody who had not seen the patterns

{planted} planted items in {holding} texts, and {clean} texts with nothing personal. Their author
knew the kinds and the format, from one text of each half below, and kept the set before it was
measured; these too are invented, not found. **At
first sight the gate caught {first} of {planted} ({first_rate:.2f}), of names and handles far less.
Expect that of real texts, or worse, not what stands further down.** It took nothing from the
{clean} other texts. No label was changed.

Then the patterns were mended where the misses showed a class of faults, by the author of these
texts. The same texts now give {after} of {planted} ({after_rate:.2f}), with false alarms on
{alarmed} of {clean}. That figure is no longer independent: it says that the known faults are
mended, not how many unknown ones there are.

| kind | {heads} |
|---|{lines}
{rows}

What was missed, by class:

| kind | what | at first sight | after mending |
|---|---|---|---|
{classes}

Besides what was planted, its texts lose: {beside}.
"""
_HEADS = tuple(
    f"{when}: {language}"
    for when in ("at first sight", "after mending")
    for language in (*LANGUAGES, "all")
)


def independent(texts: Iterable[Labelled], measured: Measured, first: list[FirstMiss]) -> str:
    """The section, with these figures."""
    language = {each.id: each.language for each in texts}
    missed = Counter((each.kind, language[each.id]) for each in first)
    caught, planted = measured.caught_of(INDEPENDENT)
    clean = sum(number for (half, _), number in measured.clean.items() if half == INDEPENDENT)
    return _SECTION.format(
        planted=planted,
        holding=sum(name.startswith("independent-planted") for name in language),
        clean=clean,
        first=planted - len(first),
        first_rate=(planted - len(first)) / planted,
        after=caught,
        after_rate=caught / planted,
        alarmed=sum(
            number for (half, _), number in measured.alarmed.items() if half == INDEPENDENT
        ),
        heads=" | ".join(_HEADS),
        lines="---|" * len(_HEADS),
        rows="\n".join(_row(measured, missed, kind) for kind in (*KINDS, "")),
        classes=_classes(measured, first),
        beside=", ".join(
            f"{kind} {number}"
            for (half, kind), number in sorted(measured.beside.items())
            if half == INDEPENDENT
        )
        or "nothing",
    )


def _row(measured: Measured, missed: Counter[tuple[str, str]], kind: str) -> str:
    then, now = [], []
    for language in (*LANGUAGES, ""):
        caught, planted = measured.caught_of(INDEPENDENT, kind, language)
        lost = sum(
            number
            for (of, written), number in missed.items()
            if kind in ("", of) and language in ("", written)
        )
        then.append(share(planted - lost, planted))
        now.append(share(caught, planted))
    return f"| {kind or '**all**'} | {' | '.join(then + now)} |"


def _classes(measured: Measured, first: list[FirstMiss]) -> str:
    still = Counter(measured.missed)
    then, now = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for each in first:
        then[each.kind, each.why] += 1
        now[each.kind, each.why] += still[each.id, each.kind] > 0
    return "\n".join(
        f"| {kind} | {why} | {number} | {now[kind, why]} |"
        for (kind, why), number in sorted(then.items(), key=lambda row: (-row[1], row[0]))
    )


def share(caught: int, planted: int) -> str:
    """A cell of a table of recall."""
    return f"{caught / planted:.2f} ({caught}/{planted})" if planted else "–"
