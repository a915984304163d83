"""`doingoai check`: a tool that people keep after the course."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from doingoai.cli._app import app

GOOD = "Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế."
RUN = CliRunner()


@pytest.fixture
def post(tmp_path):
    def write(text, name="post.yaml"):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return str(file)

    return write


def test_a_clean_post_exits_0_and_is_not_called_cleared(post):
    file = post(f"kind: post\nplatform: x\nlanguage: vi\nfact: arrivals-2025\ntext: {GOOD}\n")
    done = RUN.invoke(app, ["check", file, "--lang", "en"])
    assert done.exit_code == 0
    assert "This is not clearance" in done.output


def test_a_post_with_advice_only_exits_0_and_is_not_called_cleared(post):
    file = post(f"kind: post\nlanguage: vi\ntext: 🎉🎉🎉🎉 {GOOD}\n")
    done = RUN.invoke(app, ["check", file, "--lang", "en"])
    assert done.exit_code == 0
    assert "POST-016" in done.output
    assert "This is not clearance" in done.output


def test_errors_exit_1_with_code_place_and_remedy_in_the_language_asked_for(post):
    file = post(
        "kind: post\nplatform: x\nlanguage: vi\ntext: Việt Nam đón 21.2 triệu lượt khách.\n"
    )
    vietnamese = RUN.invoke(app, ["check", file, "--lang", "vi"])
    english = RUN.invoke(app, ["check", file, "--lang", "en"])
    assert vietnamese.exit_code == english.exit_code == 1
    assert "POST-009" in vietnamese.output
    assert "21.2 triệu" in vietnamese.output
    assert "decimals follow a comma" in english.output
    assert "decimals" not in vietnamese.output


def test_what_cannot_be_read_exits_2(post, tmp_path):
    assert RUN.invoke(app, ["check", post("kind: poem\n")]).exit_code == 2
    assert RUN.invoke(app, ["check", str(tmp_path / "nothing.txt")]).exit_code == 2


def test_the_json_holds_every_finding(post, tmp_path):
    file = post(
        "posts:\n  vi: {platform: x, text: 'Đón 21,2 triệu lượt khách.'}\n"
        "  en: {platform: x, text: 22 million visitors.}\n"
    )
    out = tmp_path / "findings.json"
    done = RUN.invoke(app, ["check", file, "--lang", "en", "--json", str(out)])
    assert done.exit_code == 1
    found = json.loads(out.read_text(encoding="utf-8"))
    assert found["kind"] == "posts"
    assert found["ok"] is False
    assert found["clearance"] is False
    assert {"PAIR-001"} <= {each["rule"] for each in found["findings"]}
    assert {"rule", "severity", "message", "hint", "field", "span"} == set(found["findings"][0])


def test_a_text_file_can_be_called_what_it_is(post):
    done = RUN.invoke(
        app, ["check", post("The office is open.", "fix.txt"), "--as", "correction", "--lang", "en"]
    )
    assert done.exit_code == 1
    assert "FIX-007" in done.output
