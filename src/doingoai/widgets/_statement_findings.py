"""What the rules say of the statement at this minute of the story: of each version, of the pair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from doingoai import rules
from doingoai.i18n import N_, translate
from doingoai.rules import Post, Posts, Statement
from doingoai.text import nfc
from doingoai.widgets._findings import Placed
from doingoai.widgets._statement_draft import STAMPS
from doingoai.widgets._statement_words import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules import Context, Finding
    from doingoai.widgets._statement_draft import Draft
    from doingoai.widgets._statement_story import Story

# Those about the course of the clearance, which has its own times; the others judge the words by
# what is known now.
_CLEARANCE = ("STMT-005", "STMT-006", "STMT-007", "STMT-008")
_OF_BOTH = (*STAMPS, "cleared_by")
_BREAK = "\n\n"
_WHERE = {"vi": N_("{place} (Vietnamese)"), "en": N_("{place} (English)")}


def statement(draft: Draft, language: str, story: Story) -> Statement:
    """The version in ``language`` as it would go out, with its stamps."""
    words: dict[str, Any] = {name: draft.text(language, name) for name in draft.fields}
    words |= {name: story.clock(at) for name, at in draft.stamps.items()}
    return Statement(
        form=draft.form,
        language=language,
        cleared_by=story.office(draft.cleared_by, language),
        incident=story.dossiers[language].incident_id,
        **words,
    )


def findings(draft: Draft, story: Story, language: str) -> Iterator[Placed]:
    """What STMT and PAIR say, each of its field; what holds of all versions once."""
    told: set[tuple[str, str]] = set()
    for each in draft.languages:
        if not draft.begun(each):
            continue
        for finding in _judged(draft, statement(draft, each, story), story):
            field = finding.field or ""
            if field in _OF_BOTH:
                if (finding.rule, field) in told:
                    continue
                told.add((finding.rule, field))
                yield Placed(finding, field, translate(PLACES[field], language))
            else:
                yield _placed(finding, field, each, draft, language)
    yield from _of_the_pair(draft, story.context, language)


def _judged(draft: Draft, written: Statement, story: Story) -> Iterator[Finding]:
    """What is said of one version: of its words by what is known now, of its stamps as they are."""
    now = written
    if not written.issued_at:
        now = replace(written, drafted_at="", cleared_at="", issued_at=story.clock(draft.minute))
    of_words = tuple(
        code for code in rules.all_rules() if code.startswith("STMT-") and code not in _CLEARANCE
    )
    yield from _found(now, of_words, story.context)
    yield from _found(written, _CLEARANCE, story.context)


def _of_the_pair(draft: Draft, context: Context, language: str) -> Iterator[Placed]:
    """What PAIR says of what both languages have written so far, slot for slot."""
    both = [
        name
        for name in draft.fields
        if all(draft.text(each, name).strip() for each in draft.languages)
    ]
    if len(draft.languages) < 2 or not both:  # noqa: PLR2004 - a pair
        return
    wholes = {each: _whole(draft, each, both) for each in draft.languages}
    pair = Posts(tuple(Post(whole.text, each, field=each) for each, whole in wholes.items()))
    codes = tuple(code for code in rules.all_rules() if code.startswith("PAIR-"))
    for finding in _found(pair, codes, context):
        each = finding.field or ""
        if each not in wholes:
            yield Placed(finding, "")
            continue
        field, span = wholes[each].place(finding.span)
        yield _placed(replace(finding, span=span), field, each, draft, language)


def _placed(finding: Finding, field: str, version: str, draft: Draft, language: str) -> Placed:
    if field not in PLACES:
        return Placed(finding, "")
    where = translate(PLACES[field], language)
    if len(draft.languages) > 1:
        where = translate(_WHERE[version], language, place=where)
    return Placed(finding, f"{field}/{version}", where)


@dataclass(frozen=True)
class _Whole:
    """Several fields as one text.

    Attributes:
        text: NFC.
        starts: where each field begins in it, in order.
    """

    text: str
    starts: tuple[tuple[str, int], ...]

    def place(self, span: tuple[int, int] | None) -> tuple[str, tuple[int, int] | None]:
        """The field that holds ``span``, and where in it."""
        if span is None:
            return self.starts[0][0], None
        field, start = next(each for each in reversed(self.starts) if each[1] <= span[0])
        return field, (span[0] - start, span[1] - start)


def _whole(draft: Draft, language: str, fields: list[str]) -> _Whole:
    text, starts = "", []
    for name in fields:
        text += _BREAK if text else ""
        starts.append((name, len(text)))
        text += nfc(draft.text(language, name))
    return _Whole(text, tuple(starts))


@lru_cache(maxsize=128)
def _found(
    artefact: Statement | Posts, codes: tuple[str, ...], context: Context
) -> tuple[Finding, ...]:
    """What rules say; kept, for a keystroke changes one version of two."""
    return rules.check(artefact, *codes, context=context).findings
