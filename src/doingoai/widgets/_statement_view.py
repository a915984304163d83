"""What the statement studio shows of a draft at its minute: pure data in the learner's language."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from doingoai import rules
from doingoai.i18n import N_, translate
from doingoai.text import nfc, spoken_seconds
from doingoai.widgets._findings import in_browser, shown, tally
from doingoai.widgets._statement_findings import findings
from doingoai.widgets._studio_view import NEARLY, Counter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.spokesperson import DossierItem
    from doingoai.widgets._findings import Shown
    from doingoai.widgets._statement_draft import Draft
    from doingoai.widgets._statement_story import Story

_BLANK = N_("Nothing is written yet. Take what you need from the dossier, or write.")
_SO_FAR = N_("No rule objects to what is written so far.")
_MISSING = {
    "vi": N_("The Vietnamese version is not written yet."),
    "en": N_("The English version is not written yet."),
}
_CORRECTED = N_("Corrected at {time}: {text}")
_SECONDS = N_("about {seconds} s when read out, of {limit}")
_NO_LIMIT = N_("about {seconds} s when read out")
_LEFT = N_("{count} s left")
_BEYOND = N_("{count} s too long")
_FITS = N_("fits")


def view(draft: Draft, story: Story, language: str) -> dict[str, Any]:
    """Findings, what is still open, what was corrected since, how long it is to read out.

    What is merely not there yet is "open" until the draft is said to be done, and clearance until
    the statement is issued; from then on it is a finding.
    """
    every = shown(findings(draft, story, language), language, draft.at)
    still = [each for each in every if _open(each, draft)]
    found = [each for each in every if each not in still]
    begun = [each for each in draft.languages if draft.begun(each)]
    summary = translate(_BLANK, language)
    if begun:
        clear = translate(_SO_FAR if still else rules.NOT_CLEARANCE, language)
        summary = tally(found, language) or clear
    lacking = [each for each in draft.languages if each not in begun] if begun else []
    return {
        "findings": [asdict(each) for each in found],
        "open": [asdict(each) for each in still],
        "summary": summary,
        "missing": translate(_MISSING[lacking[0]], language) if lacking else "",
        "green": bool(begun) and not every and not lacking,
        "corrected": list(_corrected(draft, story, language)),
        "lengths": {
            each: asdict(_length(draft, each, story, language)) for each in draft.languages
        },
    }


def _open(finding: Shown, draft: Draft) -> bool:
    if finding.target in {"cleared_by", "cleared_at"}:
        blank = not (
            draft.cleared_by if finding.target == "cleared_by" else "cleared_at" in draft.stamps
        )
        return blank and "issued_at" not in draft.stamps
    blank = bool(finding.target) and "/" in finding.target and not draft.at(finding.target).strip()
    return blank and "drafted_at" not in draft.stamps


def _corrected(draft: Draft, story: Story, language: str) -> Iterator[dict[str, Any]]:
    """What stands in the statement from an item that another has replaced by now."""
    for each in draft.languages:
        dossier = story.dossiers[each]
        known = {item.item_id: item for item in dossier.known_at(draft.minute)}
        later = {item.item_id: item for item in story.dossiers[language].items}
        for item in known.values():
            old = known.get(item.corrects)
            for name in draft.fields if old else ():
                span = _taken_from(old, name, draft.text(each, name), draft) if old else None
                if span is not None:
                    words = translate(
                        _CORRECTED,
                        language,
                        time=story.clock(item.minute),
                        text=later[item.item_id].text,
                    )
                    yield {
                        "key": f"{old.item_id if old else ''} {name}/{each}",
                        "target": f"{name}/{each}",
                        "message": words,
                        "span": in_browser(span, draft.text(each, name)),
                    }


def _taken_from(item: DossierItem, name: str, text: str, draft: Draft) -> tuple[int, int] | None:
    """Where ``text`` (its NFC form) has an item's words, or its figure where it was put in."""
    written = nfc(text)
    wanted = [nfc(item.text)]
    if (item.item_id, name) in draft.used and item.figure:
        wanted.append(nfc(item.figure))
    for words in wanted:
        at = written.find(words)
        if at >= 0:
            return at, at + len(words)
    return None


def _length(draft: Draft, each: str, story: Story, language: str) -> Counter:
    """How long a version takes to read out, its headline not counted."""
    name = "opening" if draft.form == "opening" else "length"
    limit = story.context.limit("statement", name)
    written = " ".join(draft.text(each, field) for field in draft.fields if field != "headline")
    seconds = round(spoken_seconds(written, each))
    if limit is None:
        return Counter(translate(_NO_LIMIT, language, seconds=seconds), "", "unknown", 0)
    most = int(limit.value)
    words = translate(_SECONDS, language, seconds=seconds, limit=most)
    share = min(1.0, seconds / most)
    if not seconds:
        return Counter(words, "", "blank", 0)
    if seconds > most:
        return Counter(words, translate(_BEYOND, language, count=seconds - most), "over", share)
    if share >= NEARLY:
        return Counter(words, translate(_LEFT, language, count=most - seconds), "nearly", share)
    return Counter(words, translate(_FITS, language), "fits", share)
