"""What the correction builder shows of a draft: findings of request and debunk, and its order."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from doingoai import rules
from doingoai.i18n import N_, Message, translate
from doingoai.rules.packs._debunk_order import debunk_order
from doingoai.widgets._correction_draft import DEBUNK, REQUEST
from doingoai.widgets._correction_words import PARTS, PLACES
from doingoai.widgets._findings import Placed, shown, tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from doingoai.rules import Context, Correction, Request
    from doingoai.rules.packs._debunk_order import DebunkOrder
    from doingoai.widgets._correction_draft import Draft
    from doingoai.widgets._findings import Shown

_BLANK_REQUEST = N_("The request is not begun. The call comes first.")
_BLANK_DEBUNK = N_("The debunk is not begun.")
_SO_FAR = N_("No rule objects to what is written so far.")
_BOTH = N_("Request: {request} Debunk: {debunk}")
_SENTENCE = N_("sentence {number}")
_ONCE = N_("once, in sentence {number}")
_OFTEN = N_("{count} times, in sentences {numbers}")
_NO_FACT = N_("choose the fact first")
_NOT_FIRST = N_("not in the first sentence")
_NOT_LAST = N_("not in the last sentence")
_NO_CLAIM = N_("not mentioned, or in quite other words")
_NOT_WARNED = N_("not before the claim")
_NO_WHY = N_("not found")
_NOTHING = N_("not yet")


@dataclass(frozen=True)
class _Part:
    """One of the two texts.

    Attributes:
        fields: the widget's, which may be open.
        names: where the widget has a field of another name than the artefact.
    """

    fields: tuple[str, ...]
    names: Mapping[str, str]


_REQUEST = _Part(REQUEST, {"figure": "fact"})
_DEBUNK = _Part(DEBUNK, {"text": "debunk", "source": "source_debunk", "figure": "fact"})


def view(draft: Draft, context: Context, language: str) -> dict[str, Any]:
    """Findings of either part, what is still open in it, and the order of the debunk."""
    request = _blank(_BLANK_REQUEST, language)
    if draft.begun(REQUEST) or draft.asks:
        request = _judged(draft, _REQUEST, draft.request, context, language)
    debunk = _blank(_BLANK_DEBUNK, language)
    if draft.begun(DEBUNK):
        debunk = _judged(draft, _DEBUNK, draft.correction, context, language)
    told = {"request": request["summary"], "debunk": debunk["summary"]}
    return {
        "request": request,
        "debunk": debunk,
        "strip": list(_strip(debunk_order(draft.correction, context), language)),
        "summary": translate(_BOTH, language, **told),
    }


def _blank(words: str, language: str) -> dict[str, Any]:
    summary = translate(words, language)
    return {"findings": [], "open": [], "summary": summary, "missing": "", "green": False}


def _judged(
    draft: Draft, part: _Part, artefact: Request | Correction, context: Context, language: str
) -> dict[str, Any]:
    """What FIX says; of a text that is merely not there yet, it is open."""
    placed = []
    for finding in rules.check(artefact, "FIX", context=context).findings:
        target = part.names.get(finding.field or "", finding.field or "")
        where = translate(PLACES[target], language) if target in PLACES else ""
        placed.append(Placed(finding, target, where))
    every = shown(placed, language, draft.at)
    still = [each for each in every if _open(each, draft, part.fields)]
    found = [each for each in every if each not in still]
    clear = translate(_SO_FAR if still else rules.NOT_CLEARANCE, language)
    return {
        "findings": [asdict(each) for each in found],
        "open": [asdict(each) for each in still],
        "summary": tally(found, language) or clear,
        "missing": "",
        "green": not every,
    }


def _open(finding: Shown, draft: Draft, fields: tuple[str, ...]) -> bool:
    if finding.target == "asks":
        return not draft.asks and not draft.times.get("sent_at", "").strip()
    return finding.target in fields and not draft.at(finding.target).strip()


def _strip(order: DebunkOrder, language: str) -> Iterator[dict[str, str]]:
    """Each part of a debunk in its order: its name, whether it is there, and where."""
    parts = {
        "first": _fact(order, order.first, _NOT_FIRST),
        "warning": _there(order.warning, _NOT_WARNED if order.claim else _NOTHING),
        "claim": _claim(order),
        "why": _there(order.why, _NO_WHY),
        "last": _fact(order, order.last, _NOT_LAST),
    }
    for key, name in PARTS.items():
        state, words = parts[key] if order.sentences else ("open", Message(_NOTHING))
        yield {
            "key": key,
            "name": translate(name, language),
            "state": state,
            "words": words.text(language),
        }


def _fact(order: DebunkOrder, place: int, missing: str) -> tuple[str, Message]:
    return _there(place, missing) if order.answered else ("open", Message(_NO_FACT))


def _claim(order: DebunkOrder) -> tuple[str, Message]:
    if not order.claim:
        return "open", Message(_NO_CLAIM)
    if len(order.claim) == 1:
        return "there", Message(_ONCE, {"number": order.claim[0]})
    numbers = ", ".join(map(str, order.claim))
    return "off", Message(_OFTEN, {"count": len(order.claim), "numbers": numbers})


def _there(place: int, missing: str) -> tuple[str, Message]:
    if place:
        return "there", Message(_SENTENCE, {"number": place})
    return "open" if missing == _NOTHING else "off", Message(missing)
