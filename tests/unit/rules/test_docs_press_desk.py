"""docs/press-desk.md goes from faulty to clean as printed, with `doingoai check`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from doingoai import rules
from doingoai.cli._app import app

ROOT = Path(__file__).resolve().parents[3]
GUIDE = (ROOT / "docs" / "press-desk.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(yaml|text|sh)\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
WRITTEN = [block for language, block in BLOCKS if language == "yaml"]
SAID = [block for language, block in BLOCKS if language == "text"]
COMMANDS = [block.strip() for language, block in BLOCKS if language == "sh"]
RUN = CliRunner()


def name_of(block):
    """The file's name, which its first line gives."""
    return re.match(r"# (\S+\.yaml)\n", block)[1]


def test_every_file_is_shown_faulty_and_mended_and_checked_by_a_command():
    names = [name_of(block) for block in WRITTEN]
    assert len(WRITTEN) == len(SAID) == 10
    assert names[::2] == names[1::2]
    assert [f"doingoai check {name}" for name in names[::2]] == COMMANDS


@pytest.mark.parametrize("number", range(len(SAID)))
def test_the_check_says_what_the_guide_says(tmp_path, monkeypatch, number):
    monkeypatch.chdir(tmp_path)
    Path(name_of(WRITTEN[number])).write_text(WRITTEN[number], encoding="utf-8")
    command = COMMANDS[number // 2].removeprefix("doingoai ").split()
    output = RUN.invoke(app, [*command, "--lang", "en"]).output
    parts = [
        re.escape(part.strip("\n")) for part in re.split(r"^…$", SAID[number], flags=re.MULTILINE)
    ]
    wanted = r"(?:.*\n)*?".join(f"{part}\n" if part else "" for part in parts)
    assert re.fullmatch(wanted, output), output


@pytest.mark.parametrize("number", range(1, len(SAID), 2))
def test_what_is_mended_is_clean_and_not_called_cleared(number):
    artefact = rules.from_data(yaml.load(WRITTEN[number], Loader=yaml.BaseLoader))
    assert rules.check(artefact).findings == ()
    assert "This is not clearance" in SAID[number]


@pytest.mark.parametrize("number", range(0, len(SAID), 2))
def test_what_is_faulty_has_findings(number):
    artefact = rules.from_data(yaml.load(WRITTEN[number], Loader=yaml.BaseLoader))
    assert len(rules.check(artefact).findings) >= 4


def test_statements_and_replies_may_stand_in_one_file(tmp_path):
    morning = {
        "kind": "folder",
        "statements": [yaml.load(WRITTEN[3], Loader=yaml.BaseLoader)],
        "replies": [yaml.load(WRITTEN[1], Loader=yaml.BaseLoader)],
        "requests": [yaml.load(WRITTEN[7], Loader=yaml.BaseLoader)],
    }
    for entry in (*morning["statements"], *morning["replies"], *morning["requests"]):
        entry.pop("kind")
    file = tmp_path / "morning.yaml"
    file.write_text(yaml.safe_dump(morning, allow_unicode=True), encoding="utf-8")
    done = RUN.invoke(app, ["check", str(file), "--lang", "vi"])
    assert done.exit_code == 0, done.output


def test_every_code_and_link_in_the_guide_is_there():
    assert set(re.findall(r"\b(?:RPLY|STMT|FIX|PAIR)-\d{3}\b", GUIDE)) <= set(rules.all_rules())
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", GUIDE):
        assert (ROOT / "docs" / target).is_file(), target
