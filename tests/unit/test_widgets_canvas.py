"""The canvas without a browser: nothing of a plan is lost, and findings lead to their fields."""

from __future__ import annotations

import errno
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai import planning, rules
from doingoai.planning import Activity, MessageHouse, Objective, Pillar, Plan, Spending
from doingoai.widgets import message_house, oasis_canvas
from doingoai.widgets._plan_gaps import gaps
from doingoai.widgets._plan_json import MAX_CHARS, as_json, from_json, text_at
from doingoai.widgets._plan_merge import merged

if TYPE_CHECKING:
    from pathlib import Path

PLAN = Plan(
    title="Estamar và Việt Nam",
    language="vi",
    drawn_up="16/11/2026",
    starts="4/1/2027",
    ends="30/6/2027",
    objectives=(Objective("tỷ trọng hiện diện", "outtakes", "%", "18", target="22"),),
    audiences=("press", "business"),
    house=MessageHouse("Mái", (Pillar("Dòng", "trade", "evfta-2020"),), "vi"),
    activities=(Activity("Bản tin", languages=("vi", "en"), reserve=True),),
    spending=(Spending("newsletter", "60"),),
)


class Browser:
    """Stands for the browser: sends as it does, keeps what comes back."""

    def __init__(self, widget: Any) -> None:
        self.widget = widget
        self.got: list[dict[str, Any]] = []
        self.files: list[bytes] = []
        widget.send = self._keep
        self.base: dict[str, Any] = widget.stored["plan"]

    def _keep(self, content: dict[str, Any], buffers: Any = None) -> None:
        self.got.append(content)
        self.files += buffers or []

    def send(self, **content: Any) -> dict[str, Any]:
        self.widget._handle_custom_msg({"view": "v", "seq": len(self.got), **content}, [])
        return self.got[-1]

    def save(self, **changed: Any) -> dict[str, Any]:
        answer = self.send(type="save", base=self.base, plan={**self.base, **changed})
        if answer.get("saved"):
            self.base = answer["plan"]
        return answer


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    return Browser(oasis_canvas(language="vi", folder=tmp_path))


def stored(folder: Path) -> Plan:
    plan = planning.PlanFile(folder / "plan.yaml").read()
    assert plan is not None
    return plan


def test_a_plan_goes_to_the_browser_and_back_unchanged() -> None:
    assert from_json(json.loads(json.dumps(as_json(PLAN)))) == PLAN


@pytest.mark.parametrize(
    "raw",
    [
        None, [], "text", 3, {"objectives": "no list", "house": []}, {"objectives": [None, 3, []]},
        {"house": {"pillars": [{"line": 5}]}}, {"audiences": {"a": 1}, "title": ["x"]},
        {"activities": [{"protocol": "yes", "languages": "vi"}]}, {"unknown": 1},
    ],
)  # fmt: skip
def test_a_message_of_another_shape_is_blank_and_never_an_error(raw: Any) -> None:
    plan = from_json(raw)
    assert (plan.title, plan.audiences, plan.house) == ("", (), None)
    assert from_json(as_json(plan)) == plan


def test_what_is_too_long_or_half_a_letter_does_not_get_in() -> None:
    plan = from_json({"title": "a" * (MAX_CHARS + 1), "insight": "half \ud83d pair"})
    assert plan.title == ""
    plan.insight.encode("utf-8")


def test_blank_pillars_at_the_end_are_none_and_those_before_keep_their_place() -> None:
    pillars = [{"line": ""}, {"line": "zwei"}, {"line": ""}]
    house = from_json({"house": {"pillars": pillars}}).house
    assert house is not None
    assert [pillar.line for pillar in house.pillars] == ["", "zwei"]
    assert from_json({"house": {"roof": "", "pillars": [{}], "language": "vi"}}).house is None


def test_what_each_of_two_windows_changed_is_there() -> None:
    base, mine, theirs = (as_json(PLAN) for _ in range(3))
    mine["title"] = "mine"
    theirs["mission"] = "theirs"
    mine["objectives"][0]["target"] = "25"
    theirs["objectives"][0]["source"] = "monitoring"
    both = from_json(merged(base, mine, theirs))
    assert (both.title, both.mission) == ("mine", "theirs")
    assert (both.objectives[0].target, both.objectives[0].source) == ("25", "monitoring")


def test_rows_that_both_added_are_all_kept_and_what_one_removed_is_gone() -> None:
    base = {"measures": [{"name": "a"}, {"name": "b"}], "audiences": ["press", "schools"]}
    mine = {"measures": [{"name": "a"}, {"name": "b"}, {"name": "c"}], "audiences": ["press"]}
    theirs = {"measures": [{"name": "a"}, {"name": "b"}, {"name": "d"}]}
    theirs |= {"audiences": ["press", "schools", "business"]}
    both = merged(base, mine, theirs)
    assert [row["name"] for row in both["measures"]] == ["a", "b", "c", "d"]
    assert both["audiences"] == ["press", "business"]


def test_each_window_fills_its_own_pillar() -> None:
    blank, one, other = {"line": ""}, {"line": "one"}, {"line": "other"}
    base: dict[str, Any] = {"house": None}
    mine = {"house": {"roof": "", "pillars": [one]}}
    theirs = {"house": {"roof": "theirs", "pillars": [blank, other]}}
    assert merged(base, mine, theirs) == {"house": {"roof": "theirs", "pillars": [one, other]}}


_TEXTS = st.sampled_from(["", "a", "b", "c"])
_ROWS = st.lists(st.fixed_dictionaries({"name": _TEXTS, "day": _TEXTS}), max_size=3)
_PLANS = st.fixed_dictionaries({"title": _TEXTS, "mission": _TEXTS, "measures": _ROWS})


@given(_PLANS, _PLANS)
def test_who_changed_nothing_gets_the_other_and_alone_one_gets_what_one_wrote(
    base: dict[str, Any], other: dict[str, Any]
) -> None:
    assert merged(base, base, other) == other
    assert merged(base, other, base) == other
    assert merged(base, other, other) == other


@given(_PLANS, _PLANS, _PLANS)
def test_every_row_that_this_window_holds_stays(
    base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> None:
    both = merged(base, mine, theirs)
    changed = {key: mine[key] for key in ("title", "mission") if mine[key] != base[key]}
    assert {key: both[key] for key in changed} == changed
    if len({len(each["measures"]) for each in (base, mine, theirs)}) > 1:
        new = [row for row in mine["measures"] if row not in base["measures"]]
        assert all(row in both["measures"] for row in new)


def test_a_save_is_confirmed_when_the_file_holds_it(browser: Browser, tmp_path: Path) -> None:
    answer = browser.save(title="Estamar và Việt Nam")
    assert (answer["type"], answer["saved"], answer["error"]) == ("saved", True, "")
    assert (answer["view"], answer["seq"]) == ("v", 0)
    assert stored(tmp_path).title == "Estamar và Việt Nam"
    assert stored(tmp_path).language == "vi"


def test_a_plan_is_there_again_in_a_new_kernel(browser: Browser, tmp_path: Path) -> None:
    browser.save(**as_json(PLAN))
    again = oasis_canvas(language="en", folder=tmp_path)
    assert from_json(again.stored["plan"]) == PLAN


def test_an_edit_by_hand_and_one_on_the_page_are_both_kept(
    browser: Browser, tmp_path: Path
) -> None:
    browser.save(title="T", mission="M")
    file = tmp_path / "plan.yaml"
    file.write_text(file.read_text("utf-8").replace("M", "by hand") + "remark: mine\n", "utf-8")
    answer = browser.save(title="typed")
    assert (answer["plan"]["title"], answer["plan"]["mission"]) == ("typed", "by hand")
    assert "remark: mine" in file.read_text("utf-8")


@pytest.mark.parametrize("written", ["title: [", "", "kind: post\ntext: x\n", "- a\n- b\n"])
def test_a_damaged_file_does_not_empty_the_plan_that_is_open(
    browser: Browser, tmp_path: Path, written: str
) -> None:
    browser.save(title="T", mission="M")
    (tmp_path / "plan.yaml").write_text(written, encoding="utf-8")
    seen = browser.send(type="look", stamp="other")
    assert seen["there"] is False
    answer = browser.save(title="T2")
    assert (answer["plan"]["title"], answer["plan"]["mission"]) == ("T2", "M")
    assert stored(tmp_path).mission == "M"
    kept = [file.read_text("utf-8") for file in tmp_path.glob("plan-before-*.yaml")]
    assert not written or written in kept


def test_a_file_taken_away_is_written_anew_as_a_whole(browser: Browser, tmp_path: Path) -> None:
    browser.save(title="T", mission="M")
    (tmp_path / "plan.yaml").unlink()
    assert browser.send(type="look", stamp="other")["there"] is False
    browser.save(title="T2")
    assert stored(tmp_path).mission == "M"


@pytest.mark.parametrize(
    ("number", "words"), [(errno.EACCES, "cannot be written to"), (errno.ENOSPC, "disk is full")]
)
def test_what_cannot_be_written_is_said_and_stays_on_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    browser = Browser(oasis_canvas(language="en", folder=tmp_path))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr("doingoai.planning._plan_file.write_whole", refuse)
    answer = browser.save(title="T")
    assert answer["saved"] is False
    assert words in answer["error"]
    assert answer["plan"]["title"] == "T"
    monkeypatch.undo()
    assert browser.save(title="T")["saved"]


def test_looking_again_at_what_is_known_costs_nothing(browser: Browser) -> None:
    stamp = browser.save(title="T")["stamp"]
    assert browser.send(type="look", stamp=stamp)["type"] == "same"
    assert browser.send(type="look", stamp="")["type"] == "seen"


def test_a_save_in_one_widget_is_seen_in_the_other_of_the_same_kernel(tmp_path: Path) -> None:
    canvas = Browser(oasis_canvas(language="en", folder=tmp_path))
    house = Browser(message_house(language="en", folder=tmp_path))
    elsewhere = Browser(oasis_canvas(language="en", folder=tmp_path / "other"))
    canvas.save(title="T")
    assert house.got[-1]["type"] == "seen"
    assert house.got[-1]["plan"]["title"] == "T"
    assert "view" not in house.got[-1]
    assert elsewhere.got == []


def test_a_fault_of_ours_is_said_and_never_looks_like_a_dead_kernel(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("doingoai.widgets._canvas.gaps", broken)
    answer = browser.save(title="T")
    assert answer["type"] == "trouble"
    assert answer["text"]


def test_an_empty_plan_is_not_called_faulty(browser: Browser) -> None:
    shown = browser.widget.stored
    assert (shown["findings"], shown["green"]) == ([], False)
    assert shown["summary"]


def test_findings_name_their_field_and_steps_not_begun_are_left_alone(browser: Browser) -> None:
    row = {**as_json(PLAN)["objectives"][0], "deadline": "mùa xuân"}
    answer = browser.save(objectives=[row])
    places = {found["target"]: found for found in answer["findings"]}
    assert places["objectives/1/deadline"]["rule"] == "PLAN-003"
    assert all(place.startswith("objectives/") for place in places)
    assert answer["green"] is False
    assert answer["tallies"]["objectives"]
    assert answer["tallies"]["scoring"] == ""
    assert "5" in answer["summary"]


def test_the_canvas_and_the_command_line_say_the_same(browser: Browser) -> None:
    plan = replace(PLAN, insight="i", strategy="s", budget="100", cleared_by="x")
    plan = replace(plan, measures=(planning.Measure("AVE", "outtakes"),), mission="estamar")
    answer = browser.save(**as_json(plan))
    found = {(each["rule"], each["target"]) for each in answer["findings"]}
    report = rules.check(plan, "PLAN").findings
    assert found == {(each.rule, each.field or "") for each in report}
    assert len(answer["findings"]) == len({each["key"] for each in answer["findings"]})


def test_a_place_leads_to_its_text() -> None:
    data = as_json(PLAN)
    assert text_at(data, "objectives/1/baseline") == "18"
    assert text_at(data, "house/pillars/1/line") == "Dòng"
    for nowhere in ("", "objectives", "objectives/2/metric", "objectives/x/y", "title/z"):
        assert text_at(data, nowhere) == ""


@pytest.mark.parametrize(("language", "words"), [("vi", "Còn trống"), ("en", "Still empty")])
def test_what_is_still_empty_is_said_step_by_step(language: str, words: str) -> None:
    said = gaps(as_json(PLAN), language)
    assert said["objectives"].startswith(words)
    assert said["scoring"] != said["campaign"]
    assert said["audience"].startswith(words)
    unit = {"vi": "đơn vị", "en": "unit"}[language]
    assert unit not in said["objectives"], "what is filled is not named"


def test_a_slot_kept_free_needs_no_languages() -> None:
    free = as_json(Plan(activities=(Activity("Trống", "x", "y", "1/2/2027", "9", reserve=True),)))
    assert "languages" not in gaps(free, "en")["implementation"]


@pytest.mark.parametrize(("form", "start"), [("html", b"<!"), ("docx", b"PK")])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_is_made_of_what_stands_in_the_browser(
    browser: Browser, form: str, start: bytes, language: str
) -> None:
    answer = browser.send(type="export", plan=as_json(PLAN), format=form, language=language)
    assert answer["type"] == "file"
    assert answer["file"].endswith(f".{form}")
    (made,) = browser.files
    assert made.lower().startswith(start.lower())


def test_audiences_and_channels_come_with_names_in_the_reader_s_language(tmp_path: Path) -> None:
    options = oasis_canvas(language="vi", folder=tmp_path).config["options"]
    audience = {each["key"]: each["label"] for each in options["audience"]}
    assert audience["press"] == "Phóng viên, biên tập viên"
    assert "newsletter" in {each["key"] for each in options["channel"]}
    assert [each["key"] for each in options["stage"]] == list(planning.STAGES)


def test_the_place_of_drafts_tells_nothing_of_the_folder(tmp_path: Path) -> None:
    canvas = oasis_canvas(language="vi", folder=tmp_path)
    house = message_house(language="vi", folder=tmp_path)
    assert str(tmp_path) not in json.dumps(canvas.config)
    assert canvas.config["slot"] != house.config["slot"]
    assert canvas.config["slot"].split(":")[0] == house.config["slot"].split(":")[0]
