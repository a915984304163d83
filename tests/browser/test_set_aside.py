"""Questions that the data cannot carry, as a learner meets them: why comes first, and once."""

from __future__ import annotations

import json
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from axe_check import serious
from lab_server import ARTEFACTS
from learning import HERE, MODULE, Course, open_notebook, started
from patience import PATIENCE_MS
from playwright.sync_api import expect

from doingoai import datasets
from doingoai.refresh import write_package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# On posts of X alone; 9 questions in all.
ASIDE = {
    "engagement": "No post has a reach.",
    "best-hour": "There are no posts on Facebook.",
    "experiment": "There are no posts on Facebook or Instagram.",
    "trend-chart": "There are no posts on Facebook.",
}
WORDS = {
    "en": {
        "badge": "Set aside",
        "full": "counts in full",
        "kept": "What you answered before is kept.",
        "begun": "1 of 5 begun, 4 set aside",
        "start": "1 of 5 questions, 4 set aside",
    },
    "vi": {
        "badge": "Được miễn",
        "full": "đủ điểm",
        "kept": "Câu trả lời trước đây của anh/chị vẫn được giữ.",
        "begun": "Đã làm 1 trên 5 câu, 4 câu được miễn",
        "start": "1 trên 5 câu, 4 câu được miễn",
    },
}


def x_alone(folder: Path) -> None:
    """What the activity export of X holds: no reach, no followers, one account."""
    posts = datasets.load("posts")
    about = posts.attrs["doingoai"]
    ours = posts[(posts["mission"] == about["mission"]) & (posts["platform"] == "x")]
    lacking = ("reach", "followers", "captioned", "language")
    unknown = {name: pd.Series(pd.NA, ours.index, dtype=_nullable(ours[name])) for name in lacking}
    told = {"zone": about["zone"], "mission": about["mission"]}
    bare = ours.assign(**unknown)
    write_package(bare, folder, version="2027.1.1", title="Other posts", about=told)


def _nullable(column: pd.Series[Any]) -> Any:
    return "boolean" if column.dtype == bool else column.dtype


@pytest.fixture(scope="module")
def set_aside(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Course]:
    """The course on posts of X alone, with an answer and code from before."""
    base = tmp_path_factory.mktemp("aside")
    (base / "data").mkdir()
    x_alone(base / "data")
    with ExitStack() as running:
        with pytest.MonkeyPatch.context() as patch:  # for this course and no other
            patch.setenv("DOINGOAI_DATASETS", str(base / "data"))
            opened = running.enter_context(started(request.param, base / "doingoai"))
        _answer_before(opened)
        yield opened


def _answer_before(course: Course) -> None:
    answers = {
        "best-hour": {"kind": "number", "value": 7, "saved_at": "2026-11-02T09:00:00+00:00"},
        "comments": {"kind": "match", "value": {"c01": "reply"}},
    }
    document = {"format": 1, "assignment": MODULE, "language": course.language}
    course.answers.write_text(json.dumps({**document, "answers": answers}), encoding="utf-8")


def note(here: Any, name: str) -> Any:
    """The note on one question, by the words of its reason's place in the page."""
    return here.locator(".doingoai-aside").nth(list(ASIDE).index(name))


def test_why_comes_first_and_is_said_once(set_aside, page):
    words = WORDS[set_aside.language]
    here = open_notebook(page, set_aside, "exercise")
    expect(here.locator(".doingoai-aside")).to_have_count(len(ASIDE))
    for name in ASIDE:
        one = note(here, name)
        one.scroll_into_view_if_needed()
        expect(one).to_contain_text(words["badge"])
        expect(one).to_contain_text(words["full"])
        # Nothing stands between the question's heading and the note.
        expect(one.locator("xpath=preceding-sibling::*[1]")).to_have_role("heading")
        expect(here.locator(f'[data-question="{name}"], [data-check="{name}"]')).to_have_count(0)
    expect(here.locator(".doingoai-set-aside:visible")).to_have_count(0)
    expect(here.locator(".doingoai-set-aside-brief:visible")).to_have_count(0)
    here.locator(".doingoai-aside").first.scroll_into_view_if_needed()
    page.screenshot(path=ARTEFACTS / f"set-aside-{set_aside.language}.png")


@pytest.mark.one_language
def test_an_answer_from_before_is_kept_and_said_to_be(set_aside, page):
    here = open_notebook(page, set_aside, "exercise")
    kept = WORDS[set_aside.language]["kept"]
    expect(note(here, "best-hour")).to_contain_text(kept)
    expect(note(here, "engagement")).not_to_contain_text(kept)
    assert json.loads(set_aside.answers.read_text())["answers"]["best-hour"]["value"] == 7


def test_the_reason_is_read_aloud_as_a_note(set_aside, page):
    here = open_notebook(page, set_aside, "exercise")
    badge = WORDS[set_aside.language]["badge"]
    found = here.get_by_role("note", name=badge)
    expect(found).to_have_count(len(ASIDE))
    expect(here.locator(".doingoai-aside").first).to_have_attribute("lang", set_aside.language)
    if set_aside.language == "en":
        for name, reason in ASIDE.items():
            expect(note(here, name)).to_contain_text(f"on these data. {reason} There is")
    assert serious(page, f"{HERE} .doingoai-aside") == []


@pytest.mark.one_language
def test_what_was_asked_opens_and_closes_by_keyboard(set_aside, page):
    here = open_notebook(page, set_aside, "exercise")
    one = note(here, "best-hour")
    text = one.locator("xpath=following-sibling::p[1]")
    table = here.locator(".doingoai-served table:visible").filter(has_text="UTC")
    toggle = one.get_by_role("button")
    expect(toggle).to_have_attribute("aria-expanded", "false")
    expect(text).to_be_hidden()
    expect(table).to_have_count(0)
    toggle.focus()
    page.keyboard.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    expect(text).to_be_visible()
    expect(table).to_have_count(1)
    expect(toggle).to_be_focused()
    assert serious(page, f"{HERE} .doingoai-aside") == []
    page.keyboard.press("Space")
    expect(toggle).to_have_attribute("aria-expanded", "false")
    expect(text).to_be_hidden()
    expect(table).to_have_count(0)


@pytest.mark.one_language
def test_code_is_asked_for_only_where_an_answer_counts(set_aside, page):
    here = open_notebook(page, set_aside, "exercise")
    expect(here.locator(".doingoai-aside")).to_have_count(len(ASIDE))
    # 8 questions have room for code; the note, which a person marks, has none.
    expect(here.locator(".doingoai-fold:visible")).to_have_count(8 - len(ASIDE))


@pytest.mark.one_language
def test_code_of_the_learners_own_is_never_folded_away(set_aside, page):
    file = set_aside.folder / MODULE / "exercise.ipynb"
    before = file.read_text(encoding="utf-8")
    notebook = json.loads(before)
    (cell,) = [each for each in notebook["cells"] if each["id"].endswith("-best-hour-code")]
    cell["source"] = ["my_own = 7\n"]
    file.write_text(json.dumps(notebook), encoding="utf-8")
    try:
        here = open_notebook(page, set_aside, "exercise")
        expect(here.locator(".doingoai-aside")).to_have_count(len(ASIDE))
        expect(here.locator(".cm-content:visible").filter(has_text="my_own = 7")).to_have_count(1)
    finally:
        file.write_text(before, encoding="utf-8")


@pytest.mark.one_language
def test_the_note_outlives_an_edit_of_the_text_above_it(set_aside, page):
    here = open_notebook(page, set_aside, "exercise")
    one = note(here, "best-hour")
    one.locator("xpath=preceding-sibling::*[1]").dblclick()
    expect(here.locator(".doingoai-aside")).to_have_count(len(ASIDE) - 1)
    page.keyboard.press("Shift+Enter")
    expect(here.locator(".doingoai-aside")).to_have_count(len(ASIDE))
    expect(one.get_by_role("button")).to_have_attribute("aria-expanded", "false")


def test_the_panel_and_start_count_what_is_set_aside_apart(set_aside, page):
    words = WORDS[set_aside.language]
    here = open_notebook(page, set_aside, "exercise")
    panel = here.locator(".dg-overview")
    expect(panel.locator(".dg-begun")).to_have_text(words["begun"])
    aside = panel.locator('li[data-attempt="set-aside"]')
    expect(aside).to_have_count(len(ASIDE))
    expect(aside.first).to_contain_text(words["badge"])
    assert serious(page, f"{HERE} .dg-overview") == []
    panel.get_by_role("button").first.focus()  # cells that come into view change their height
    expect(panel).to_be_in_viewport(ratio=0.9)
    page.screenshot(path=ARTEFACTS / f"set-aside-panel-{set_aside.language}.png")
    page.goto(set_aside.page("exercise").replace(f"{MODULE}/exercise", "start"))
    begun = page.locator(f"{HERE} .doingoai-progress")
    expect(begun).to_contain_text(words["start"], timeout=PATIENCE_MS)  # a kernel has to start


@pytest.mark.one_language
def test_on_whole_data_nothing_is_said_of_it(course, page):
    here = open_notebook(page, course, "exercise")
    words = WORDS[course.language]
    expect(here.locator(".dg-overview li")).to_have_count(9)
    expect(here.locator(".doingoai-aside, .doingoai-set-aside")).to_have_count(0)
    expect(here.locator(".dg-begun")).not_to_contain_text(words["badge"].lower())
    expect(here.locator(".doingoai-fold:visible")).to_have_count(8)
    assert not list(course.answers.parent.glob(".*-set-aside.json"))
