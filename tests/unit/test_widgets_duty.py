"""The duty sheet's kernel half: what is due and late by the card, what is open, two clocks."""

from __future__ import annotations

import json
from typing import Any

import pytest

from doingoai._stamp import STAMP
from doingoai.datasets import DatasetError
from doingoai.widgets import duty_sheet
from doingoai.widgets._duty_draft import LAST, MOST_LINES, checked
from doingoai.widgets._duty_view import card_steps

ALARM = {"at": "08:05", "who": "officer on duty", "what": "The page does not open.", "done": True}
STEPS = [each.step for each in card_steps()]


@pytest.fixture
def sheet() -> Any:
    return duty_sheet(language="en")


def look(sheet: Any, **draft: Any) -> dict[str, Any]:
    answer = sheet.act({"draft": draft})
    return json.loads(json.dumps(answer, ensure_ascii=False).encode())  # type: ignore[no-any-return]


def test_the_steps_are_the_cards_in_its_order(sheet: Any) -> None:
    told = sheet.config["steps"]
    assert [each["number"] for each in told] == STEPS == sorted(STEPS)
    assert [each["by"] for each in told] == sorted(each["by"] for each in told)
    assert told[-1]["by"] == LAST
    assert sheet.config["stamp"] == STAMP


def test_both_clocks_begin_at_the_alarm(sheet: Any) -> None:
    assert sheet.config["story"]["opened"] == 8 * 60 + 5
    assert sheet.config["homeOpened"] == 14 * 60 + 5
    assert sheet.config["places"] == {"here": "Port Clair", "home": "Ha Noi"}


@pytest.mark.parametrize(
    ("minute", "done", "state", "words"),
    [
        (0, "", "due", "due in 5 min"),
        (5, "", "due", "due now"),
        (12, "", "late", "7 min late"),
        (12, "08:09", "done", "done"),
        (12, "08:13", "done", "done 3 min late"),
        (12, "2026-05-12 08:09", "done", "done"),
        (0, "08:03", "done", "done"),  # the officer was faster than the alarm's clock
        (12, "just now", "late", "7 min late"),
    ],
)
def test_a_step_is_due_done_or_late(
    sheet: Any, minute: int, done: str, state: str, words: str
) -> None:
    step = look(sheet, minute=minute, steps={"1": done})["steps"]["1"]
    assert (step["state"], step["words"]) == (state, words)
    assert bool(step["problem"]) == (done == "just now")


def test_a_typed_time_stands_on_the_clock_of_ha_noi_too(sheet: Any) -> None:
    answer = look(sheet, steps={"1": "08:09"}, log=[ALARM], handover={"promised": "10:00"})
    assert answer["steps"]["1"]["home"] == "14:09"
    assert answer["log"][0]["home"] == "14:05"
    assert answer["promised"]["home"] == "16:00"
    assert look(sheet, handover={"promised": "noonish?"})["promised"]["problem"]


def test_past_midnight_in_ha_noi_the_day_is_said() -> None:
    evening = duty_sheet(language="en", incident="collapse")
    opened = evening.config["story"]["opened"]
    assert look(evening, log=[{**ALARM, "at": "18:30"}])["log"][0]["home"] == "7/6 00:30"
    assert opened == 15 * 60 + 20


def test_what_is_not_done_or_closed_is_open(sheet: Any) -> None:
    asked = {
        "at": "08:20",
        "who": "Estamar Wire",
        "what": "asks for a line by 09:10",
        "done": False,
    }
    blank = {"at": "08:30", "who": "", "what": "", "done": False}
    every = {str(step): "08:06" for step in STEPS}
    answer = look(sheet, minute=20, steps={**every, "8": ""}, log=[ALARM, asked, blank])
    assert len(answer["open"]) == 2
    assert answer["open"][0].startswith("Step 8: press and information officer")
    assert answer["open"][1] == "08:20 Estamar Wire: asks for a line by 09:10"
    assert answer["summary"] == "Steps done: 7 of 8. Open points: 2."
    done = look(sheet, minute=20, steps=every, log=[ALARM])
    assert done["open"] == []


def test_late_steps_are_counted(sheet: Any) -> None:
    assert look(sheet, minute=25)["summary"] == (
        "Steps done: 0 of 8, late and not done: 3. Open points: 8."
    )


def test_a_line_lacks_an_office_or_words_or_a_time(sheet: Any) -> None:
    lines = [
        {**ALARM, "who": ""},
        {**ALARM, "what": " "},
        {**ALARM, "at": "later"},
        {"at": "08:20"},
        ALARM,
    ]
    problems = [each["problem"] for each in look(sheet, log=lines)["log"]]
    assert problems[0].startswith("Who is missing: the office, never a name")
    assert problems[1] == "What happened is missing."
    assert problems[2].startswith("Write the time")
    assert problems[3:] == ["", ""]


def test_the_sheet_says_what_does_not_go_in(sheet: Any) -> None:
    assert sheet.config["words"]["warning"].startswith("Nothing internal or classified")
    vietnamese = duty_sheet(language="vi")
    assert "mật" in vietnamese.config["words"]["warning"]
    assert look(vietnamese, minute=12)["steps"]["1"]["words"] == "muộn 7 phút"
    assert look(vietnamese, minute=12, steps={"1": "8h09"})["steps"]["1"]["words"] == "đã xong"


@pytest.mark.parametrize(
    "raw",
    [
        *(None, 7, [], {"minute": "3", "steps": [1], "log": {}, "handover": 3}),
        {"minute": True, "steps": {"1": 3}, "log": [None, 7, {"who": 3, "done": "yes"}]},
    ],
)
def test_what_no_browser_of_ours_sends_counts_as_not_there(raw: Any, sheet: Any) -> None:
    draft = checked(raw, STEPS)
    assert draft.minute == 0
    assert set(draft.steps.values()) == {""}
    assert all(each.blank and not each.done for each in draft.log)
    assert look(sheet, **(raw if isinstance(raw, dict) else {}))["summary"].startswith(
        "Steps done: 0"
    )


def test_a_sheet_has_an_end() -> None:
    draft = checked({"minute": 10**9, "log": [ALARM] * (MOST_LINES + 5)}, STEPS)
    assert (draft.minute, len(draft.log)) == (LAST, MOST_LINES)


def test_there_is_no_sheet_for_an_incident_that_nobody_knows() -> None:
    with pytest.raises(DatasetError):
        duty_sheet(language="en", incident="none")
