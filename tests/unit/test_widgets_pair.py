"""The pair checker's kernel half: three versions, row by row, as the rules read them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from doingoai import datasets, rules
from doingoai.rules import Post, Posts
from doingoai.rules.packs._compared import Row, compared
from doingoai.widgets import pair_checker
from doingoai.widgets._pair_view import MAX_CHARS

LANGUAGES = ("vi", "en", "fr")


def whole(resource: str) -> dict[str, str]:
    frame = datasets.load("drafts", resource)
    return {each: "\n".join(frame[each]) for each in LANGUAGES}


def unlike(rows: tuple[Row, ...]) -> dict[tuple[str, str], str]:
    """What differs or is missing: by kind and language, what stands there."""
    return {
        (row.kind, language): cell.text
        for row in rows
        for language, cell in row.cells.items()
        if cell.state in {"differs", "missing"}
    }


def look(language: str = "en", **texts: str) -> dict[str, Any]:
    answer: dict[str, Any] = pair_checker(language=language).act({"draft": {"texts": texts}})
    sent = json.dumps(answer, ensure_ascii=False).encode("utf-8")
    return json.loads(sent)  # type: ignore[no-any-return]  # as a browser reads it


def test_every_planted_mismatch_of_the_practice_text_stands_in_a_row() -> None:
    found = unlike(compared(whole("practice_versions")))
    assert found.pop(("commitment", "en")).startswith("The Embassy will open")
    assert found == {
        ("figure", "en"): "80",
        ("day", "fr"): "12 août 2026",
        ("name", "fr"): "Da Nang",
    }


@pytest.mark.parametrize(("resource", "count"), [("practice_versions", 4), ("versions", 7)])
def test_the_table_finds_what_the_labels_say_and_nothing_else(resource: str, count: int) -> None:
    labels = datasets.load("drafts", f"{resource}_labels")
    apart = {
        (cell.text, language)
        for row in compared(whole(resource))
        for language, cell in row.cells.items()
        if cell.state == "differs"
    }
    assert len(apart) == count
    for stands, language in zip(labels["stands"], labels["language"], strict=True):
        assert any(stands in text and language == each for text, each in apart), stands


def test_a_row_that_is_not_alike_is_one_that_the_rules_object_to() -> None:
    texts = whole("versions")
    posts = Posts(tuple(Post(text, each, field=each) for each, text in texts.items()))
    told = " ".join(each.message.text("en") for each in rules.check(posts, "PAIR").findings)
    for row in compared(texts):
        if not row.agrees and row.kind != "commitment":
            assert any(cell.text and f"“{cell.text}”" in told for cell in row.cells.values())


def test_with_two_versions_neither_is_called_the_right_one() -> None:
    rows = compared({"vi": "Lớp có 18 chỗ.", "en": "The class has 80 places."})
    (row,) = rows
    assert {each: cell.state for each, cell in row.cells.items()} == {
        "vi": "differs",
        "en": "differs",
    }


def test_what_one_version_leaves_out_is_missing_there() -> None:
    (row,) = compared({"vi": "Có 45 doanh nghiệp.", "en": "Companies have registered."})
    assert (row.cells["vi"].state, row.cells["en"].state) == ("here", "missing")


def test_what_is_said_in_another_way_is_not_called_missing() -> None:
    rows = compared(
        {"vi": "Mở cửa lúc 12:00 cho khách Nhật Bản.", "en": "Open at noon to Japanese guests."}
    )
    assert {row.kind: row.cells["en"].state for row in rows} == {
        "day": "otherwise",
        "name": "otherwise",
    }
    assert all(row.agrees for row in rows)


def test_a_figure_in_another_sentence_is_no_counterpart() -> None:
    rows = compared(
        {"vi": "Có 45 doanh nghiệp. Nhà hát đẹp.", "en": "Companies came. It has 1,200 seats."}
    )
    assert len(rows) == 2
    assert {cell.state for row in rows for cell in row.cells.values()} == {"here", "missing"}


@pytest.mark.parametrize("texts", [{}, {"vi": "Có 45 chỗ."}, {"vi": "Có 45.", "en": " \n"}])
def test_fewer_than_two_versions_are_not_compared(texts: dict[str, str]) -> None:
    assert compared(texts) == ()
    answer = look(**texts)
    assert (answer["rows"], answer["findings"], answer["green"]) == ([], [], False)
    assert answer["summary"].startswith("Write or paste")


def test_versions_that_say_the_same_are_green_and_no_clearance() -> None:
    answer = look(vi="Lớp có 18 chỗ.", en="The class has 18 places.", fr="Il y a 18 places.")
    assert answer["green"]
    assert answer["summary"] == "No rule objected. This is not clearance."
    assert answer["counted"] == "1 compared, all of them alike."


def test_a_cell_points_at_its_words_as_a_browser_selects() -> None:
    text = "👩‍👧 Lớp có 18 chỗ."
    answer = look(vi=text, en="The class has 80 places.")
    start, end = answer["rows"][0]["cells"]["vi"]["span"]
    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "18"
    assert {each["target"] for each in answer["findings"]} == {"vi", "en"}


def test_what_is_not_alike_is_said_in_words() -> None:
    answer = look("vi", vi="Lớp có 18 chỗ.", en="The class has 80 places.")
    assert answer["rows"][0]["cells"]["en"]["stateWords"] == "khác"
    assert answer["counted"] == "Đã đối chiếu 1 mục, 1 mục không khớp."


def test_texts_may_be_given_as_texts_as_sentences_or_as_a_frame() -> None:
    frame = datasets.load("drafts", "practice_versions")
    given = whole("practice_versions")
    for texts in (frame, given, {each: list(frame[each]) for each in LANGUAGES}):
        assert pair_checker(language="vi", texts=texts).config["begin"] == given
    assert pair_checker(language="vi").config["begin"] == dict.fromkeys(LANGUAGES, "")
    assert pair_checker(language="vi", texts={"vi": "Một."}).config["begin"]["fr"] == ""


@pytest.mark.parametrize("raw", [None, [], {"texts": 3}, {"texts": {"vi": 7, "xx": "y"}}])
def test_a_message_of_another_shape_is_blank(raw: Any) -> None:
    assert pair_checker(language="vi").act({"draft": raw})["rows"] == []


@pytest.mark.parametrize(
    "text", ["1 " * (MAX_CHARS // 2), "Ha Noi, 1. " * 900, "\ud800", "😀" * 3_000]
)
def test_any_text_is_answered_with_words_that_can_be_sent(text: str) -> None:
    assert look(vi=text, en=text, fr="Il y a 18 places.")["type"] == "seen"
