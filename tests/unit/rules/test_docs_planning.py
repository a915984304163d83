"""docs/planning.md goes from blank to clean as printed, step by step."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from doingoai import rules
from doingoai.cli._app import app
from doingoai.cli.plan._blank_text import blank_plan
from doingoai.planning import plan_text, read_plan

ROOT = Path(__file__).resolve().parents[3]
GUIDE = (ROOT / "docs" / "planning.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(yaml|text)\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
RUN = CliRunner()


def steps():
    """What is in the file at each step, and what the guide says that is then said."""
    data = yaml.load(blank_plan("en"), Loader=yaml.BaseLoader)
    for language, block in BLOCKS:
        if language == "yaml":
            data = {**data, **yaml.load(block, Loader=yaml.BaseLoader)}
        else:
            yield dict(data), block


STEPS = list(steps())


@pytest.mark.parametrize("number", range(len(STEPS)))
def test_at_each_step_the_check_says_what_the_guide_says(tmp_path, number):
    data, said = STEPS[number]
    file = tmp_path / "plan.yaml"
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    output = RUN.invoke(app, ["check", str(file), "--lang", "en"]).output
    parts = [re.escape(part.strip("\n")) for part in re.split(r"^…$", said, flags=re.MULTILINE)]
    wanted = r"(?:.*\n)*?".join(f"{part}\n" if part else "" for part in parts)
    assert re.fullmatch(wanted, output), output


def test_the_last_step_has_neither_error_nor_warning_and_is_not_called_cleared():
    assert len(STEPS) >= 9
    plan = rules.from_data(STEPS[-1][0])
    severities = {found.severity for found in rules.check(plan).findings}
    assert severities == {rules.Severity.ADVICE}
    assert "This is not clearance" in STEPS[-1][1]


def test_the_plan_of_the_guide_is_kept_and_printed_whole():
    plan, problems = read_plan(STEPS[-1][0])
    assert problems == ()
    again, _ = read_plan(yaml.load(plan_text(plan), Loader=yaml.BaseLoader))
    assert again == plan


def test_the_commands_of_the_guide_run_as_printed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"^doingoai (.+)$", GUIDE, re.MULTILINE)
    assert len(commands) == 4
    blank, check, *pages = commands
    assert RUN.invoke(app, blank.split()).exit_code == 0
    assert RUN.invoke(app, check.split()).exit_code == 1
    Path("plan.yaml").write_text(yaml.safe_dump(STEPS[-1][0], allow_unicode=True), encoding="utf-8")
    assert RUN.invoke(app, check.split()).exit_code == 0
    for page in pages:
        assert RUN.invoke(app, page.split()).exit_code == 0
        assert Path(page.split()[4]).stat().st_size > 0


def test_every_code_and_link_in_the_guide_is_there():
    assert set(re.findall(r"\b(?:PLAN|MSG)-\d{3}\b", GUIDE)) <= set(rules.all_rules())
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", GUIDE):
        assert (ROOT / "docs" / target).is_file(), target
