"""What an inquiry desk says of an order: which pairs are plainly wrong, and nothing more."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from doingoai.i18n import N_, format_number, translate
from doingoai.press import clear_pairs, due_utc
from doingoai.rules.packs._moments import moment
from doingoai.widgets._clocks import lasting, on_clock, place
from doingoai.widgets._desk_words import KINDS, RISKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.press import Inquiry
    from doingoai.widgets._desk_draft import Draft, Entry
    from doingoai.widgets._desk_queue import Queue

_MOST = 4  # pairs told at once; the others are counted
_NONE_WAITS = N_("Nothing waits on this desk.")
_SOUND = N_(
    "No pair is plainly the wrong way round. Where one is ahead in this and the other in that, "
    "you decide."
)
_WRONG = N_("Plainly the wrong way round: {count} of the {whole} pairs that are plain.")
_PAIR = N_("{first} before {second}")
_MORE = N_("And more of them: {count}. Mend these first.")
_EARLIER = N_("due {time} earlier, both on one clock")
_SAME_DUE = N_("due at about the same time (within {minutes} minutes)")
_TIER = N_("tier {first} before tier {second}")
_SAME_TIER = N_("both tier {tier}")
_RISK = N_("risk {first} before risk {second}")
_SAME_RISK = N_("both risk {risk}")
_WAITING = N_("Not answered or referred yet: {count} of {whole}.")
_ALL_DONE = N_("All are answered or referred.")
_NO_TIME = N_("Write the time as 14:05, on our clock.")
_LATE = N_("That is {time} after the deadline.")
_NO_ROW = N_("Who answers is not noted: choose the row of the clearance card.")
_LEFT = N_("{time} left")
_PASSED = N_("passed {time} ago")
_ON_CLOCK = N_("{time} {place} time")


def view(draft: Draft, queue: Queue, language: str) -> dict[str, Any]:
    """The pairs plainly the wrong way round with their reasons; what the log still lacks."""
    plain = clear_pairs(queue.waiting, same_minutes=queue.same_minutes)
    at = {key: place for place, key in enumerate(draft.order)}
    wrong = sorted(
        ((first, second) for first, second in plain if at[first] > at[second]),
        key=lambda pair: (at[pair[1]], at[pair[0]]),
    )
    shown = [
        _pair(queue.find(first), queue.find(second), queue, language) for first, second in wrong
    ]
    return {
        "summary": _summary(len(wrong), len(plain), queue, language),
        "pairs": shown[:_MOST],
        "more": translate(_MORE, language, count=len(wrong) - _MOST) if len(wrong) > _MOST else "",
        "problems": {
            key: _problem(entry, queue.find(key), queue, language)
            for key, entry in draft.log.items()
        },
        "waiting": _waiting(draft, queue, language),
    }


def listed(queue: Queue, language: str) -> list[dict[str, Any]]:
    """Each inquiry as its card shows it."""
    return [_card(each, queue, language) for each in queue.waiting]


def _card(each: Inquiry, queue: Queue, language: str) -> dict[str, Any]:
    due = due_utc(each)
    left = int((due - queue.now) / dt.timedelta(minutes=1))
    theirs, ours = (
        translate(
            _ON_CLOCK,
            language,
            time=on_clock(due, zone, queue.today),
            place=place(zone, language),
        )
        for zone in (each.zone.key, queue.zone)
    )
    words = _LEFT if left >= 0 else _PASSED
    return {
        "id": each.inquiry_id,
        "outlet": each.outlet,
        "kind": translate(KINDS.get(each.kind, each.kind), language),
        "tier": each.tier,
        "reach": format_number(each.reach, language),
        "risk": each.risk,
        "riskWords": translate(RISKS[min(max(each.risk, 0), 3)], language),
        "subject": each.subject(language),
        "text": each.text(language),
        "received": on_clock(each.received_at, queue.zone, queue.today),
        "theirs": theirs,
        "ours": ours,
        "left": translate(words, language, time=lasting(abs(left), language)),
        "passed": left < 0,
    }


def _summary(wrong: int, plain: int, queue: Queue, language: str) -> str:
    if not queue.waiting:
        return translate(_NONE_WAITS, language)
    if not wrong:
        return translate(_SOUND, language)
    return translate(_WRONG, language, count=wrong, whole=plain)


def _pair(first: Inquiry, second: Inquiry, queue: Queue, language: str) -> dict[str, Any]:
    names = {"first": first.outlet, "second": second.outlet}
    return {
        "first": first.inquiry_id,
        "second": second.inquiry_id,
        "text": translate(_PAIR, language, **names),
        "why": "; ".join(_reasons(first, second, queue, language)),
    }


def _reasons(first: Inquiry, second: Inquiry, queue: Queue, language: str) -> Iterator[str]:
    earlier = int((due_utc(second) - due_utc(first)) / dt.timedelta(minutes=1))
    if abs(earlier) <= queue.same_minutes:
        yield translate(_SAME_DUE, language, minutes=queue.same_minutes)
    else:
        yield translate(_EARLIER, language, time=lasting(earlier, language))
    if first.tier == second.tier:
        yield translate(_SAME_TIER, language, tier=first.tier)
    else:
        yield translate(_TIER, language, first=first.tier, second=second.tier)
    if first.risk == second.risk:
        yield translate(_SAME_RISK, language, risk=first.risk)
    else:
        yield translate(_RISK, language, first=first.risk, second=second.risk)


def _problem(entry: Entry, inquiry: Inquiry, queue: Queue, language: str) -> str:
    """What the log of one inquiry lacks; "" for nothing."""
    if entry.at.strip():
        at = moment(entry.at, language)
        if at is None:
            return translate(_NO_TIME, language)
        clock = ZoneInfo(queue.zone)
        done = dt.datetime.combine(at.date or queue.today, dt.time(), clock)
        done += dt.timedelta(minutes=at.minute)
        late = int((done - due_utc(inquiry)) / dt.timedelta(minutes=1))
        if entry.status == "answered" and late > 0:
            return translate(_LATE, language, time=lasting(late, language))
    if entry.status in ("answered", "referred") and not entry.content:
        return translate(_NO_ROW, language)
    return ""


def _waiting(draft: Draft, queue: Queue, language: str) -> str:
    if not queue.waiting:
        return ""
    still = sum(each.status not in ("answered", "referred") for each in draft.log.values())
    if not still:
        return translate(_ALL_DONE, language)
    return translate(_WAITING, language, count=still, whole=len(queue.waiting))
