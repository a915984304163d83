"""docs/author.md works as printed: its question is added to a copy of the course and marked."""

from __future__ import annotations

import re
import shutil
from io import StringIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from doingoai.build import build
from doingoai.grading.health import check_module

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "author.md").read_text(encoding="utf-8")
MODULE = "5-social-media"


def block(language: str, fence: str = "```") -> str:
    return re.search(rf"^{fence}{language}\n(.*?)^{fence}$", GUIDE, re.DOTALL | re.MULTILINE)[1]


@pytest.fixture
def copy_of_the_course(tmp_path):
    for name in ("curriculum", "course", "exercises", "solutions"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "src" / "doingoai" / "locale", tmp_path / "src" / "doingoai" / "locale")
    return tmp_path


def test_the_worked_question_builds_and_its_marking_is_sound(copy_of_the_course):
    module = copy_of_the_course / "curriculum" / MODULE
    exercise = (module / "exercise.md").read_text(encoding="utf-8")
    before, part_b = exercise.split('+++ {"slug": "part-b"}')
    together = f'{before}{block("md", "````")}\n+++ {{"slug": "part-b"}}{part_b}'
    (module / "exercise.md").write_text(together, encoding="utf-8")
    with (module / "specimens.py").open("a", encoding="utf-8") as specimens:
        specimens.write(f"\n\n{block('python')}")
    course = copy_of_the_course / "curriculum" / "course.toml"
    others, ours = course.read_text(encoding="utf-8").split(f'id = "{MODULE}"')
    points = re.sub(r"points = \d+\n", block("toml"), ours, count=1)
    course.write_text(f'{others}id = "{MODULE}"{points}', encoding="utf-8")

    build(copy_of_the_course, run=False)
    health = check_module(copy_of_the_course, MODULE)

    assert health.ok
    marked = [specimen for specimen in health.specimens if specimen.question == "boosted-count"]
    assert [specimen.earned for specimen in marked] == [1, 0, 0, 0]
    with (copy_of_the_course / "curriculum" / "locale" / "vi.po").open("rb") as file:
        catalogue = read_po(file)
    printed = [entry for entry in read_po(StringIO(block("po"))) if entry.id]
    context = f"{MODULE}/exercise/boosted-count"
    assert [entry.context for entry in printed] == [context]
    assert catalogue.get(printed[0].id, context).string == ""
