"""docs/refresh.md keeps to the tool: its adapters, commands, messages and example."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from doingoai.cli import main
from doingoai.datasets.schemas import refreshed
from doingoai.refresh import known_zone, recognised
from doingoai.refresh.adapters import ALL, Told
from doingoai.refresh.adapters.generic import load_mapping

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "refresh.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip().strip("|").split("|")]
    for line in GUIDE.splitlines()
    if line.lstrip().startswith("|") and "---" not in line
]
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
# Commands in blocks and between backticks, and what follows each up to its end or its comment.
COMMANDS = re.findall(r"(?:^ *|`)doingoai ([^`\n#]+)", GUIDE, re.MULTILINE)


def block(language: str) -> str:
    return re.search(rf"^```{language}\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)[1]


def table(head: str) -> list[list[str]]:
    """The rows below the header whose first cell is ``head``."""
    start = next(n for n, row in enumerate(ROWS) if row[0] == head) + 1
    width = len(ROWS[start])
    heads = {"option", "exit code", "state", "it says", "reason", "adapter"}
    end = next((n for n in range(start, len(ROWS)) if ROWS[n][0] in heads), len(ROWS))
    return [row for row in ROWS[start:end] if len(row) == width]


def helped(capsys, *command: str) -> str:
    with pytest.raises(SystemExit) as left:
        main([*command, "--help"])
    assert not left.value.code
    return capsys.readouterr().out


def messages() -> set[str]:
    """Every English message of the catalogue, with … for what is filled in."""
    catalogue = ROOT / "src/doingoai/locale/vi/LC_MESSAGES/doingoai.po"
    with catalogue.open("rb") as file:
        said = [entry.id for entry in read_po(file) if isinstance(entry.id, str)]
    return {re.sub(r"\{\w+\}", "…", message) for message in said}


def test_every_adapter_stands_in_the_list_with_its_dataset():
    listed = {row[0].strip("`"): re.findall(r"`([a-z]+)`", row[1]) for row in table("adapter")}
    expected = {each.name: [each.dataset] for each in ALL if each.name != "generic"}
    assert {name: sets for name, sets in listed.items() if name != "generic"} == expected
    assert set(listed["generic"]) == set(refreshed())


def test_the_commands_shown_exist_with_their_options(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    assert len(COMMANDS) > 8
    for shown in COMMANDS:
        words = shown.split()
        command = words[: 2 if words[0] == "data" else 1]
        known = set(OPTION.findall(helped(capsys, *command)))
        assert set(OPTION.findall(shown)) <= known, shown


def test_every_option_of_a_refresh_is_explained(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    explained = {name for row in table("option") for name in OPTION.findall(row[0])}
    assert explained == set(OPTION.findall(helped(capsys, "refresh"))) - {"--help"}


@pytest.mark.parametrize("head", ["it says", "reason"])
def test_what_it_says_when_refused_is_what_the_tool_says(head):
    said = {row[0] for row in table(head)}
    assert len(said) > 8
    assert said <= messages()


def test_the_example_of_a_mapping_file_is_read(tmp_path):
    export, mapping = tmp_path / "threads.csv", tmp_path / "threads.mapping.toml"
    export.write_text(block("csv"), encoding="utf-8")
    mapping.write_text(block("toml"), encoding="utf-8")
    said = load_mapping(mapping)
    ((adapter, sheet, match),) = recognised([export], mapping=said).readings
    told = Told(account="estamar", zone=known_zone("Europe/Lisbon"), mapping=said)
    (piece,) = adapter.read(sheet, match, told)
    assert piece.problems == ()
    assert piece.frame["format"].tolist() == ["photo", "text", "video"]
    assert piece.frame["reach"].tolist() == [1240, 860, 2310]
    assert piece.frame["mission"].unique().tolist() == ["estamar"]
    # Lisbon keeps winter time until the end of March.
    assert str(piece.frame["published_at"].iloc[0]) == "2026-03-02 09:15:00+00:00"


def test_pictures_and_pages_that_it_links_to_are_there():
    linked = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", GUIDE)
    local = [target for target in linked if "://" not in target]
    assert local
    for target in local:
        assert (ROOT / "docs" / target).is_file(), target
