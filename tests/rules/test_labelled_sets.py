"""Replies and statements labelled for many codes at once are complete, balanced and clean.

Held-out lines may be absent: they are added only when the rules stand.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

LABELLED = Path(__file__).parent / "labelled"
CODES = {
    "replies": {
        f"RPLY-{each}" for each in ("008", "009", "010", "011", "012", "013", "015", "018")
    },
    "statements": {f"STMT-{each}" for each in ("011", "012", "013", "014", "018", "021")},
}
FIELDS = {
    "replies": {"kind", "language", "question", "text", "refers"},
    "statements": {"kind", "language", "form", "headline", "text"},
}
# Of each half, and of each code in it; the plan asks for twice as many in all.
ITEMS = {"replies": 75, "statements": 60}
FAULTY = 12
FILES = [f"{kind}_{language}" for kind in CODES for language in ("en", "vi")]


def items(name: str) -> list[dict[str, Any]]:
    lines = (LABELLED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def halves(name: str) -> dict[str, list[dict[str, Any]]]:
    """Items by half; a half of which there is nothing is left out."""
    parted: dict[str, list[dict[str, Any]]] = {"tune": []}
    for item in items(name):
        parted.setdefault(item["half"], []).append(item)
    return parted


@pytest.mark.parametrize("name", FILES)
def test_every_item_is_labelled_for_every_code_of_its_kind(name):
    kind, language = name.split("_")
    for item in items(name):
        assert set(item) == {"id", "language", "half", "labels", "artefact", "note"}, item["id"]
        assert set(item["labels"]) == CODES[kind], item["id"]
        assert {type(label) for label in item["labels"].values()} == {bool}, item["id"]
        assert set(item["artefact"]) - {"question_id"} == FIELDS[kind], item["id"]
        assert item["language"] == item["artefact"]["language"] == language, item["id"]


@pytest.mark.parametrize("name", FILES)
def test_each_half_has_enough_items_and_enough_of_each_fault(name):
    kind, _ = name.split("_")
    parted = halves(name)
    assert set(parted) <= {"tune", "held-out"}
    for half, inside in parted.items():
        assert len(inside) >= ITEMS[kind], half
        for code in CODES[kind]:
            assert sum(item["labels"][code] for item in inside) >= FAULTY, (half, code)


@pytest.mark.parametrize("name", FILES)
def test_a_third_or_so_has_no_fault(name):
    for half, inside in halves(name).items():
        sound = sum(not any(item["labels"].values()) for item in inside)
        assert 0.25 <= sound / len(inside) <= 0.5, half


def test_only_a_question_that_the_card_refers_can_be_overstepped():
    for name in FILES[:2]:
        for item in items(name):
            assert item["artefact"]["refers"] or not item["labels"]["RPLY-015"], item["id"]


def test_ids_and_texts_stand_once_and_in_composed_letters():
    ids, texts = set(), set()
    for name in FILES:
        for item in items(name):
            artefact = item["artefact"]
            words = artefact.get("question", artefact.get("headline")) + "\n" + artefact["text"]
            assert unicodedata.is_normalized("NFC", words), item["id"]
            assert item["id"] not in ids
            assert words not in texts, item["id"]
            ids.add(item["id"])
            texts.add(words)
