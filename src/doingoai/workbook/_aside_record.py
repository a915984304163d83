"""Which questions were set aside when an exercise was last opened, so that *Start* can count.

Only asking tells: a module's data have to be read for it. It is noted in a small file beside the
answers, with the versions of the data, and holds until one of them changes.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from doingoai._files import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_Record = dict[str, dict[str, str]]


def note(answers: Path, question: str, versions: Mapping[str, str] | None) -> None:
    """Note whether ``question`` is set aside; a folder that cannot be written to is let be.

    Args:
        answers: the file of answers; it need not exist.
        question: the question's id.
        versions: the datasets that it cannot be asked on; None: it is asked.
    """
    file = _file(answers)
    before = _read(file)
    after = {name: on for name, on in before.items() if name != question}
    if versions is not None:
        after[question] = dict(versions)
    if after != before:
        with suppress(OSError):
            write_whole(file, json.dumps(after, indent=1).encode("utf-8"))


def set_aside(answers: Path) -> frozenset[str]:
    """The questions noted, less those whose data have changed since."""
    return frozenset(name for name, on in _read(_file(answers)).items() if _current(on))


def _current(versions: Mapping[str, str]) -> bool:
    from doingoai import datasets

    try:
        return all(datasets.version(name) == version for name, version in versions.items())
    except datasets.DatasetError:
        return False


def _file(answers: Path) -> Path:
    return answers.with_name(f".{answers.stem}-set-aside.json")


def _read(file: Path) -> _Record:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: on for name, on in found.items() if isinstance(on, dict)}
