"""The end of an exercise at a glance, and the two acts it offers."""

from __future__ import annotations

import json

import pytest

from doingoai.widgets._overview import OverviewWidget
from doingoai.workbook import OwnMarks, _overview


class SomeKeys:
    def can_mark(self, module, language):
        return module == "demo"

    def mark(self, module, folder, language):
        stored = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
        return OwnMarks(f"{len(stored['answers'])} {language}", (("Giờ", "<p>✓</p>"),))


@pytest.fixture
def keys(monkeypatch):
    monkeypatch.setattr(_overview, "_marker", SomeKeys)


def test_every_question_is_listed_with_how_far_it_is(book):
    book.save("hour", 20)
    book.save("pair", {"vi": "một"})
    states = {row.id: row.state for row in book.overview().standings()}
    assert states["hour"] == "attempted"
    assert states["pair"] == "in-progress"
    assert states["note"] == "not-attempted"


def test_a_panel_keeps_up_with_the_answers(book):
    panel = OverviewWidget(book.overview())
    book.save("hour", 20)
    assert {row["id"]: row["state"] for row in panel.stored["rows"]}["hour"] == "attempted"


def test_without_keys_no_marking_is_offered(book, monkeypatch):
    monkeypatch.setattr(_overview, "_marker", lambda: None)
    assert not OverviewWidget(book.overview()).config["canMark"]


def test_with_keys_the_stored_answers_are_marked(book, keys):
    book.save("hour", 20)
    panel = OverviewWidget(book.overview())
    assert panel.config["canMark"]
    marks = panel.act({"type": "mark"})
    assert marks["total"] == "1 vi"
    assert marks["feedback"] == [{"title": "Giờ", "html": "<p>✓</p>"}]


def test_starting_again_empties_the_fields_and_names_the_file_kept(book, tmp_path):
    book.save("hour", 20)
    panel = OverviewWidget(book.overview())
    said = panel.act({"type": "startAgain"})["text"]
    kept = list(tmp_path.glob("answers-before-*.json"))
    assert kept[0].name in said
    assert all(row["state"] == "not-attempted" for row in panel.stored["rows"])


def test_learner_text_in_a_title_is_escaped(book):
    book.questions["hour"].title = "<b>x</b>"
    assert "<b>" not in book.overview()._repr_html_()
