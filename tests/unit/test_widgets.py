"""The widgets without a browser: what it sends becomes answers, what it gets is confirmed."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from doingoai import workbook
from doingoai.widgets import JupyterFrontend
from doingoai.widgets._check import CheckWidget
from doingoai.widgets._question import QuestionWidget
from doingoai.workbook import (
    Question,
    choice,
    choices,
    day,
    match,
    number,
    order,
    record,
    table,
    text,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def book(folder: Path) -> Any:
    return workbook("5-social-media", language="vi", directory=folder)


class Browser:
    """Stands for the browser: sends as it does, keeps what comes back."""

    def __init__(self, widget: Any) -> None:
        self.widget = widget
        self.got: list[dict[str, Any]] = []
        widget.send = lambda content, buffers=None: self.got.append(content)

    def send(self, **content: Any) -> dict[str, Any]:
        self.widget._handle_custom_msg(content, [])
        return self.got[-1]


def stored(folder: Path, question: str) -> Any:
    document = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    return document["answers"][question]["value"]


def test_a_value_from_the_browser_is_in_the_file_when_it_is_confirmed(
    book: Any, folder: Path
) -> None:
    browser = Browser(QuestionWidget(book.ask("best-hour", number(0, 23, unit="h"))))
    answer = browser.send(type="save", seq=7, raw="20")
    assert (answer["type"], answer["seq"], answer["saved"], answer["value"]) == (
        "saved",
        7,
        True,
        20,
    )
    assert answer["savedAt"]
    assert stored(folder, "best-hour") == 20


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (number(0, 100), "17,5", 17.5),
        (day("2026-01-01"), "2/9/2026", "2026-09-02"),
        (choice({"a": "A", "b": "B"}), "b", "b"),
        (match({"c1": "one"}, {"reply": "Reply"}), {"c1": "reply"}, {"c1": "reply"}),
        (choices({"a": "A", "b": "B"}), ["b", "a"], ["a", "b"]),
        (order({"a": "A", "b": "B"}), ["b", "a"], ["b", "a"]),
        (text(), "Tiếng Việt", "Tiếng Việt"),
        (record(vi=text(), n=number(0, 9)), {"n": "3"}, {"n": 3}),
        (table({"x": "X"}, {"rate": number(0, 100)}), {"x": {"rate": "2.5"}}, {"x": {"rate": 2.5}}),
    ],
)
def test_every_kind_goes_the_whole_way(
    book: Any, folder: Path, kind: Any, raw: Any, value: Any
) -> None:
    browser = Browser(QuestionWidget(book.ask("q", kind)))
    assert browser.send(type="save", seq=1, raw=raw)["value"] == value
    assert stored(folder, "q") == value
    assert QuestionWidget(book.ask("q", kind)).stored["value"] == value


def test_problems_and_notes_come_with_the_path_of_their_field(book: Any) -> None:
    kind = table({"x": "X", "fb": "Facebook"}, {"rate": number(0, 100, unit="%")})
    browser = Browser(QuestionWidget(book.ask("engagement", kind)))
    answer = browser.send(type="save", seq=1, raw={"x": {"rate": "abc"}, "fb": {"rate": "3.75"}})
    assert [problem["path"] for problem in answer["problems"]] == ["x/rate"]
    assert "3,75" in answer["notes"]["fb/rate"]
    assert answer["value"] == {"fb": {"rate": 3.75}}


def test_clear_offers_undo_and_undo_brings_the_answer_back(book: Any) -> None:
    browser = Browser(QuestionWidget(book.ask("best-hour", number(0, 23))))
    browser.send(type="save", seq=1, raw="20")
    cleared = browser.send(type="clear", seq=2)
    assert (cleared["value"], cleared["canUndo"], cleared["rewrite"]) == (None, True, True)
    assert browser.send(type="undo", seq=3)["value"] == 20


def test_another_widget_and_code_are_followed(book: Any) -> None:
    one = Browser(QuestionWidget(book.ask("best-hour", number(0, 23))))
    two = Browser(QuestionWidget(book.ask("best-hour", number(0, 23))))
    one.send(type="save", seq=1, raw="20")
    assert [message["type"] for message in one.got] == ["saved"]
    assert [(message["type"], message["value"]) for message in two.got] == [("changed", 20)]
    book["best-hour"] = 21
    assert one.got[-1]["value"] == 21


def test_a_widget_that_is_gone_is_told_nothing_more(book: Any) -> None:
    gone = Browser(QuestionWidget(book.ask("best-hour", number(0, 23))))
    gone.widget.close()
    book["best-hour"] = 3
    assert gone.got == []


def test_a_fault_of_ours_is_said_and_never_looks_like_a_dead_kernel(
    book: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser(QuestionWidget(book.ask("best-hour", number(0, 23))))

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Question, "save", broken)
    answer = browser.send(type="save", seq=1, raw="20")
    assert answer["seq"] == 1
    assert answer["saved"] is False
    assert answer["error"]


def test_the_place_of_drafts_tells_nothing_of_the_folder(book: Any, folder: Path) -> None:
    config = QuestionWidget(book.ask("best-hour", number(0, 23))).config
    assert str(folder) not in json.dumps(config)
    assert config["slot"].endswith(":best-hour")


def test_the_panel_shows_the_state_hints_and_comments(book: Any) -> None:
    question = book.ask("best-hour", number(0, 23), hints=("one", "two"))
    panel = Browser(CheckWidget(book.check("best-hour")))
    assert panel.widget.stored == {"state": "not-attempted", "hints": []}
    assert panel.send(type="hint") == {"type": "hints", "texts": ["one"]}
    assert panel.send(type="hint")["texts"] == ["one", "two"]
    assert panel.send(type="hint")["texts"] == ["one", "two"]
    question.save("20")
    assert panel.got[-1] == {"type": "state", "state": "attempted"}
    result = panel.send(type="check")
    assert (result["type"], result["state"]) == ("result", "attempted")


def test_the_front_end_shows_widgets(book: Any) -> None:
    question = book.ask("best-hour", number(0, 23))
    shown = JupyterFrontend().show_question(question)
    assert "application/vnd.jupyter.widget-view+json" in shown._repr_mimebundle_()[0]
    assert isinstance(JupyterFrontend().show_check(book.check("best-hour")), CheckWidget)


def test_without_a_kernel_a_question_is_static_html(book: Any) -> None:
    made = book.ask("best-hour", number(0, 23))._repr_mimebundle_()
    assert set(made) == {"text/plain", "text/html"}


def test_a_question_of_numbers_loads_neither_rules_nor_what_draws(folder: Path) -> None:
    """The first question of an exercise appears as soon as these few modules are there."""
    asked = (
        "import sys; from doingoai import workbook; from doingoai.workbook import number, table;"
        "from doingoai.widgets import JupyterFrontend; book = workbook('5-social-media');"
        "rates = table({'x': 'X'}, {'rate': number(0, 100, unit='%')});"
        "JupyterFrontend().show_question(book.ask('engagement', rates));"
        "heavy = {'rules', 'charts', 'text', 'social', 'grading'};"
        "print(sorted(heavy & {name.removeprefix('doingoai.') for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=folder, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["[]"]
