"""What the post studio shows for one draft: counters and findings, pure data in one language."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from doingoai import datasets, rules
from doingoai.i18n import LANGUAGES, N_, translate
from doingoai.rules import Context
from doingoai.rules.packs.post_limits import counted, main_limit
from doingoai.text import length, nfc
from doingoai.widgets._findings import tally
from doingoai.widgets._studio_draft import posts, titled
from doingoai.widgets._studio_findings import shown_findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from doingoai.widgets._findings import Shown
    from doingoai.widgets._studio_draft import Draft

NEARLY = 0.9  # of a limit: from here on the counter says how much is left
_MISSING = {
    "vi": N_("The Vietnamese text is not written yet."),
    "en": N_("The English text is not written yet."),
}
_BLANK = N_("Nothing is written yet. Begin in either language.")


@dataclass(frozen=True)
class Counter:
    """How long one text is where it goes.

    Attributes:
        words: "252 of 280, as X counts".
        rest: "28 left", "5 too many" or that it fits; "" for no text and where no limit is known.
        state: ``"blank"``, ``"fits"``, ``"nearly"``, ``"over"`` or ``"unknown"``.
        share: how full it is, 0 to 1.
    """

    words: str
    rest: str
    state: str
    share: float


@dataclass(frozen=True)
class View:
    """All that the studio shows of a draft.

    Attributes:
        counters: by ``"post/<platform>/<language>"`` and ``"title/<platform>/<language>"``.
        findings: what the rules say, the gravest first.
        summary: one sentence on all of them.
        missing: which text is not written yet, or "".
        green: whether something is written and no rule objects.
    """

    counters: Mapping[str, Counter]
    findings: tuple[Shown, ...]
    summary: str
    missing: str
    green: bool

    def as_json(self) -> dict[str, Any]:
        """The view for the browser."""
        return asdict(self)


def view(
    draft: Draft, platforms: Sequence[str], language: str, *, context: Context | None = None
) -> View:
    """Counters and findings for ``draft``, in the words of ``language``."""
    here = context or Context()
    written = posts(draft, platforms)
    findings = shown_findings(draft, written, language, here)
    blank = [each for each in LANGUAGES if not any(post.language == each for post in written)]
    summary = translate(_BLANK, language)
    if written:
        summary = tally(findings, language) or translate(rules.NOT_CLEARANCE, language)
    return View(
        counters=dict(_counters(draft, platforms, language, here)),
        findings=findings,
        summary=summary,
        missing=translate(_MISSING[blank[0]], language) if len(blank) == 1 else "",
        green=bool(written) and not findings,
    )


def _counters(
    draft: Draft, platforms: Sequence[str], language: str, context: Context
) -> Iterator[tuple[str, Counter]]:
    with_title = titled(platforms, context)
    for platform in platforms:
        for each in LANGUAGES:
            text = draft.own.get(platform, draft.text).get(each, "")
            limit = main_limit(platform, context)
            yield f"post/{platform}/{each}", _counter(text, limit, language)
            if platform in with_title:
                limit = context.limit(platform, "title")
                yield (
                    f"title/{platform}/{each}",
                    _counter(draft.title.get(each, ""), limit, language),
                )


def _counter(text: str, limit: datasets.Limit | None, language: str) -> Counter:
    if limit is None:
        words = N_("{count} characters; our table of limits does not know this platform")
        return Counter(translate(words, language, count=len(nfc(text))), "", "unknown", 0)
    count = length(text, limit.unit)
    left = int(limit.value) - count
    words = counted(count, limit).text(language)
    share = min(1.0, count / limit.value)
    if not count:
        return Counter(words, "", "blank", 0)
    if left < 0:
        return Counter(
            words, translate(N_("{count} too many"), language, count=-left), "over", share
        )
    if share >= NEARLY:
        return Counter(words, translate(N_("{count} left"), language, count=left), "nearly", share)
    return Counter(words, translate(N_("fits"), language), "fits", share)
