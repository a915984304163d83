"""The inquiry desk's kernel half: deadlines on two clocks, pairs that are plain, and no others."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from doingoai.datasets import load
from doingoai.press import PressError, clear_pairs, due_utc
from doingoai.widgets import inquiry_desk
from doingoai.widgets._desk_draft import MAX_CHARS, checked
from doingoai.widgets._desk_queue import queue_of

# By deadline on one clock p5, p2, p3, p4, p1; the first of these is also first in all else.
BEST = ["p5", "p2", "p3", "p4", "p1"]


@pytest.fixture(scope="module")
def practice() -> Any:
    return load("inquiries", "practice")


@pytest.fixture
def desk(practice: Any) -> Any:
    return inquiry_desk(practice, language="en")


def look(desk: Any, **draft: Any) -> dict[str, Any]:
    answer = desk.act({"draft": draft})
    return json.loads(json.dumps(answer, ensure_ascii=False).encode())  # type: ignore[no-any-return]


def test_the_desk_stands_at_the_first_named_hour_by_which_all_have_come_in(practice: Any) -> None:
    assert queue_of(practice).now.isoformat() == "2026-05-12T07:45:00+00:00"
    assert queue_of(load("inquiries")).now.isoformat() == "2026-07-28T08:30:00+00:00"
    bare = practice.copy()
    bare.attrs = {}
    assert queue_of(bare).now.isoformat() == "2026-05-12T07:40:00+00:00"


def test_a_deadline_is_shown_on_its_clock_and_on_ours(desk: Any) -> None:
    cards = {each["id"]: each for each in desk.config["inquiries"]}
    assert cards["p2"]["theirs"] == "15:30 Ha Noi time"
    assert cards["p2"]["ours"] == "09:30 Port Clair time"
    assert cards["p2"]["left"] == "45 min left"
    assert cards["p3"]["theirs"] == cards["p3"]["ours"]
    assert cards["p1"]["theirs"].startswith("13/5 09:00")
    assert desk.config["now"] == "It is 08:45 in Port Clair, Tuesday, 12 May 2026."


def test_vietnamese_is_spoken_throughout(practice: Any) -> None:
    desk = inquiry_desk(practice, language="vi")
    cards = {each["id"]: each for each in desk.config["inquiries"]}
    assert cards["p2"]["theirs"] == "15:30 giờ Hà Nội"
    assert cards["p2"]["left"] == "còn 45 phút"
    assert "rủi ro 3 trước rủi ro 0" in desk.config["first"]["pairs"][0]["why"]


def test_an_order_that_offends_no_plain_pair_is_left_alone(desk: Any, practice: Any) -> None:
    answer = look(desk, order=BEST)
    assert answer["pairs"] == []
    assert answer["summary"].startswith("No pair is plainly the wrong way round.")
    plain = clear_pairs(queue_of(practice).waiting)
    free = [pair for pair in pairwise(BEST) if pair not in plain]
    for one, two in free:  # two officers may differ
        swapped = [{one: two, two: one}.get(each, each) for each in BEST]
        assert look(desk, order=swapped)["pairs"] == []


def test_a_plain_pair_is_told_with_its_three_reasons(desk: Any) -> None:
    answer = look(desk, order=["p1", *BEST[:-1]])
    told = [(each["first"], each["second"]) for each in answer["pairs"]]
    assert ("p5", "p1") in told
    assert all(second == "p1" for _, second in told)
    why = answer["pairs"][told.index(("p5", "p1"))]["why"]
    assert why == (
        "due 23 h 50 min earlier, both on one clock; tier 1 before tier 3; risk 3 before risk 0"
    )


def test_many_plain_pairs_are_told_a_few_at_a_time(desk: Any, practice: Any) -> None:
    backwards = look(desk, order=BEST[::-1])
    whole = len(clear_pairs(queue_of(practice).waiting))
    assert f"{whole} of the {whole}" in backwards["summary"]
    assert 0 < len(backwards["pairs"]) < whole
    assert str(whole - len(backwards["pairs"])) in backwards["more"]


def test_deadlines_close_together_are_called_the_same(desk: Any) -> None:
    swapped = ["p2", "p5", *BEST[2:]]  # 09:30 before 09:10, tier 2 before tier 1
    (pair,) = look(desk, order=swapped)["pairs"]
    assert pair["why"].startswith("due at about the same time (within 30 minutes); tier 1")
    assert pair["why"].endswith("both risk 3")


def test_one_criterion_alone_gives_its_own_order(desk: Any, practice: Any) -> None:
    orders, queue = desk.config["orders"], queue_of(practice)
    due = {each.inquiry_id: due_utc(each) for each in queue.waiting}
    assert orders["deadline"] == sorted(due, key=lambda key: due[key])
    assert orders["written"].index("p2") > orders["written"].index("p3")
    assert orders["deadline"].index("p2") < orders["deadline"].index("p3")
    assert look(desk, order=orders["deadline"])["pairs"] == []
    assert look(desk, order=orders["arrival"])["pairs"] != []


def test_the_log_says_what_it_lacks_and_no_more(desk: Any) -> None:
    def problem(**entry: str) -> str:
        return str(look(desk, order=BEST, log={"p5": entry})["problems"]["p5"])

    by_card = {"content": "press-inquiry", "status": "answered"}
    assert problem() == ""
    assert problem(**by_card, at="09:05") == ""
    assert problem(**by_card, at="09:25") == "That is 15 min after the deadline."
    assert problem(status="noted", at="09:25") == ""
    assert problem(status="referred", at="08:50").startswith("Who answers is not noted")
    assert problem(**by_card, at="soon").startswith("Write the time")


def test_the_card_says_who_answers_and_who_clears(desk: Any) -> None:
    rows = {each["key"]: each for each in desk.config["contents"]}
    assert "Consular Department" in rows["consular-case"]["clears"]
    assert "Spokesperson" in rows["position"]["speaks"]


def test_what_still_waits_is_counted(desk: Any) -> None:
    done = {"content": "press-inquiry", "status": "answered"}
    assert look(desk, log={"p5": done, "p2": done})["waiting"] == (
        "Not answered or referred yet: 3 of 5."
    )
    every = dict.fromkeys(BEST, done)
    assert look(desk, log=every)["waiting"] == "All are answered or referred."


@pytest.mark.parametrize(
    "raw",
    [
        *(None, 7, [], {"order": "p1", "log": 3}, {"order": [None, 3, {}, ["p1"], "p9"]}),
        {"log": {"p1": {"content": "none", "status": ["open"], "at": 3, "note": "x" * 9999}}},
    ],
)
def test_what_no_browser_of_ours_sends_counts_as_not_there(raw: Any, desk: Any) -> None:
    draft = checked(raw, ("p1", "p2"), ("press-inquiry",))
    assert draft.order == ("p1", "p2")
    assert draft.log["p1"].status == "open"
    assert draft.log["p1"].note == ""
    assert look(desk, **(raw if isinstance(raw, dict) else {}))["pairs"]


def test_each_inquiry_stands_once_in_an_order() -> None:
    assert checked({"order": ["p2", "p2"]}, ("p1", "p2"), ()).order == ("p2", "p1")
    assert MAX_CHARS < 9999


def test_an_empty_desk_says_so_and_a_table_of_something_else_is_refused(practice: Any) -> None:
    empty = inquiry_desk(practice.iloc[:0], language="en")
    assert empty.config["first"]["summary"] == "Nothing waits on this desk."
    with pytest.raises(PressError, match="no column"):
        inquiry_desk(practice.drop(columns="tier"), language="en")
