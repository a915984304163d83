"""A learner has Windows: no part of a learner's path may need what Windows lacks."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "doingoai"
ROOT = SOURCE.parents[1]
LEARNERS = (
    "text", "rules", "social", "datasets", "charts", "workbook", "widgets", "labextension",
    "i18n.py", "errors.py", "_paths.py", "_files.py", "workspace", "cli/learn.py", "cli/mark.py",
    "cli/_app.py", "grading/_keys.py", "grading/_selfmark.py", "grading/marking.py",
)  # fmt: skip
POSIX_MODULES = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "termios"}
POSIX_CALLS = {"os.fork", "os.getuid", "os.geteuid", "os.killpg", "os.mkfifo", "os.symlink"}
PROGRAMS = {"bash", "git", "make", "sh"}
ENCODED = {"open", "read_text", "write_text"}
FORBIDDEN_IN_NAMES = set('<>:"|?*\\')


def files() -> list[Path]:
    found = [
        file
        for part in LEARNERS
        for file in sorted(
            (SOURCE / part).rglob("*.py") if (SOURCE / part).is_dir() else [SOURCE / part]
        )
    ]
    assert len(found) > 60
    return found


def faults(source: str) -> list[str]:
    """What in ``source`` needs more than Windows has, each with its line."""
    return [
        f"{node.lineno}: {fault}" for node in ast.walk(ast.parse(source)) for fault in _of(node)
    ]


def _of(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names if name.name in POSIX_MODULES]
    if isinstance(node, ast.ImportFrom):
        return [node.module] if node.module in POSIX_MODULES else []
    if isinstance(node, ast.Attribute) and f"{ast.unparse(node)}" in POSIX_CALLS:
        return [ast.unparse(node)]
    if isinstance(node, ast.List) and node.elts and isinstance(node.elts[0], ast.Constant):
        return [f"runs {node.elts[0].value}"] if node.elts[0].value in PROGRAMS else []
    return _without_encoding(node) if isinstance(node, ast.Call) else []


def _without_encoding(call: ast.Call) -> list[str]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name not in ENCODED or any(word.arg == "encoding" for word in call.keywords):
        return []
    modes = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    reads_bytes = name == "open" and any("b" in mode for mode in modes)
    of_a_file = name != "open" or bool(modes) or isinstance(call.func, ast.Name)
    return [f"{name} without encoding"] if of_a_file and not reads_bytes else []


@pytest.mark.parametrize("file", files(), ids=lambda file: file.relative_to(SOURCE).as_posix())
def test_a_learners_code_runs_on_windows(file):
    assert faults(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "import fcntl",
        "from pwd import getpwuid",
        "os.fork()",
        "subprocess.run(['git', 'status'])",
        "path.read_text()",
        "path.open('w')",
        "open(path)",
    ],
)
def test_what_windows_lacks_is_found(source):
    assert faults(source)


@pytest.mark.parametrize(
    "source",
    [
        "path.open('rb')",
        "path.read_text(encoding='utf-8')",
        "book.open('x', 'vi', encoding='utf-8')",
    ],
)
def test_what_windows_has_is_let_through(source):
    assert faults(source) == []


def test_every_file_of_the_repository_can_have_its_name_on_windows():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    names = [name for name in listed.stdout.decode("utf-8").split("\0") if name]
    assert not [name for name in names if FORBIDDEN_IN_NAMES & set(name) or len(name) > 150]
    folded = [name.casefold() for name in names]
    assert len(set(folded)) == len(folded)
