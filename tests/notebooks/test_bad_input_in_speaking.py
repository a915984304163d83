"""What may be typed into the exercises of modules 3 and 4: *Check* finds words, no traceback."""

from __future__ import annotations

import unicodedata
from typing import Any

import nbformat
import pytest

from doingoai import datasets
from doingoai._paths import clone_root
from doingoai.workbook import State

QUESTION = datasets.load("press-questions").set_index("question_id").loc["rumour-hospital"]
MIXED = "Đến nay chưa rõ; 11 giờ chúng tôi trả lời. "
BAD = {
    "one word": "Vâng",
    "ten thousand words": "as we said and shall say again " * 1_500,
    "another language": "Aucune autorité n'a confirmé un seul cas à cette heure de la matinée.",
    "the question": QUESTION["text_en"],
    "the message": "Viet Nam trades with the world by agreed rules.",
    "emoji": "🙂👍🏽🇻🇳" * 20,
    "both forms": MIXED + unicodedata.normalize("NFD", MIXED),
    "half an emoji": "\ud83d not known",
}
WRITTEN = {
    "3-spokesperson": {
        "sound-bite": None,
        "holding-statement": ("text",),
        "pair": ("en",),
    },
    "4-press": {"replies": ("rumour", "trade", "message"), "correction": ("headline", "text")},
}


@pytest.fixture(scope="module", params=WRITTEN)
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The workbook of a released exercise, its questions asked."""
    module = request.param
    file = clone_root() / "exercises" / "vi" / module / "exercise.ipynb"
    space: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp(module))
        for cell in nbformat.read(file, as_version=nbformat.NO_CONVERT).cells:
            tags = set(cell.metadata.get("tags", ()))
            if cell.cell_type == "code" and tags & {"setup", "question", "manual", "auto"}:
                exec(compile(cell.source, str(file), "exec"), space)
        yield space["book"]


def questions(book: Any) -> dict[str, tuple[str, ...] | None]:
    return WRITTEN[book.assignment]


@pytest.mark.parametrize("what", BAD)
def test_a_bad_text_is_checked(book: Any, what: str) -> None:
    for question, fields in questions(book).items():
        book.save(question, dict.fromkeys(fields, BAD[what]) if fields else BAD[what])
        for language in ("vi", "en"):
            found = book.check(question).result(language)
            assert found.summary
            assert "Traceback" not in str(found.as_json())
            assert found.verdict_html is None
            assert found.open_parts or found.findings, (question, language)


def test_an_empty_text_is_an_answer_not_started(book: Any) -> None:
    for question, fields in questions(book).items():
        book.save(question, dict.fromkeys(fields, " \n") if fields else " \n")
        found = book.check(question).result("en")
        assert found.state in (State.NOT_ATTEMPTED, State.IN_PROGRESS)
        assert found.findings == ()
