"""An outcome and its JSON: the contract's keys, and no value of a cell."""

import json

import pytest
from small_world import outcome

from doingoai.i18n import Message
from doingoai.refresh import report
from doingoai.refresh._outcome import Tally, Verdict
from doingoai.refresh.adapters import Problem

CONTRACT = [
    "dataset",
    "adapter",
    "rows",
    "columns_unmapped",
    "pii_removed",
    "diff",
    "health",
    "version",
    "accepted",
]


def test_json_begins_with_exactly_the_keys_of_the_contract():
    told = json.loads(report.json(outcome()))
    assert list(told)[: len(CONTRACT)] == CONTRACT
    assert told["adapter"] == "meta-posts"
    assert told["rows"] == {"read": 1210, "kept": 1200, "rejected": 10}
    assert told["version"] == "2026.11.2"
    assert told["accepted"] is True


def test_health_in_json_is_as_doingoai_health_writes_it():
    told = outcome().as_json()["health"]
    assert told["ok"] is True
    assert set(told["modules"]["5-social-media"]) >= {"points", "perfect", "specimens", "soft"}


def test_without_diff_and_health_the_keys_are_still_there():
    told = outcome(diff=None, health=(), version=None, accepted=False).as_json()
    assert (told["diff"], told["version"]) == ({}, None)
    assert told["health"] == {"modules": {}, "ok": True}


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, Verdict.ACCEPTED),
        ({"accepted": False}, Verdict.READY),
        ({"accepted": False, "refused": (Message("There are no rows."),)}, Verdict.REFUSED),
    ],
)
def test_the_verdict_follows_from_what_was_found(changes, verdict):
    assert outcome(**changes).verdict is verdict


def test_problems_of_many_pieces_are_summed_by_column_and_reason():
    tally = Tally()
    why = Message("This is no count.")
    tally.add([Problem((1, 2, 3), "Views", why), Problem((9,), "Views", why, drops=False)])
    tally.add([Problem((50_004, 50_009, 50_010), "Views", why)])
    first, second = tally.found()
    assert (first.count, first.rows, first.drops) == (6, (1, 2, 3, 50_004, 50_009), True)
    assert (second.count, second.drops) == (1, False)


def test_a_million_problems_keep_five_row_numbers():
    tally = Tally()
    for start in range(0, 1_000_000, 50_000):
        tally.add([Problem(tuple(range(start, start + 50_000)), "Views", Message("No."))])
    (found,) = tally.found()
    assert (found.count, len(found.rows)) == (1_000_000, 5)
