"""Pins: the versions of each dataset on which an assignment may be answered.

They are recorded at release in one file of the class, ``pins.json`` in its folder of datasets, and
a refresh doesn't change them: ``{"format": 1, "pins": {module: {dataset: [version, …]}}}``, the
versions in the order in which they were released.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doingoai import datasets
from doingoai._files import write_whole
from doingoai.datasets import DatasetError
from doingoai.datasets._packages import is_name, is_version
from doingoai.errors import DoingoaiError
from doingoai.grading._datasets_used import datasets_answered
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

PINS = "pins.json"
_FORMAT = 1

# For each dataset the versions allowed, the one released last at the end.
Allowed = dict[str, tuple[str, ...]]


class PinError(DoingoaiError):
    """The pins of a class cannot be read or written."""


def pins_file(root: Path) -> Path:
    """Where a class keeps its pins: with its own datasets, else with those below ``root``."""
    own = os.environ.get("DOINGOAI_DATASETS")
    return Path(Path(own).expanduser() if own else root / "datasets", PINS)


def read_pins(file: Path) -> dict[str, Allowed]:
    """What is allowed for each module; nothing where nothing was recorded.

    Raises:
        PinError: the file can't be read or is no file of pins.
    """
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        if found["format"] != _FORMAT:
            raise _unreadable(file, f"“format”: {found['format']}")
        return {str(module): _allowed(each) for module, each in found["pins"].items()}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise _unreadable(file, error.strerror or type(error).__name__) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unreadable(file, str(error)) from error


def allowed_for(module: str, root: Path) -> Allowed:
    """The versions on which ``module`` may be answered; empty where none was recorded.

    Args:
        module: the module's id.
        root: of the course; see `pins_file`.

    Raises:
        PinError: see `read_pins`.
    """
    return read_pins(pins_file(root)).get(module, {})


def current_versions(root: Path, module: str) -> dict[str, str]:
    """The version that is read now of each dataset that the answers of ``module`` rest on."""
    found = {}
    for name in sorted(datasets_answered(root, module)):
        with suppress(DatasetError):  # whatever else a module loads by name is no dataset
            found[name] = datasets.version(name)
    return found


def record(file: Path, module: str, versions: Mapping[str, str], *, only: bool = False) -> Allowed:
    """Allow ``versions`` for ``module``, beside those that are allowed already.

    Args:
        file: of `pins_file`.
        module: the module's id.
        versions: a version for each dataset.
        only: take back those allowed before for these datasets.

    Returns:
        What is allowed for the module now.

    Raises:
        PinError: the file can't be read or written; nothing was changed.
    """
    pins = read_pins(file)
    allowed = pins.setdefault(module, {})
    for name, version in versions.items():
        before = () if only else allowed.get(name, ())
        # What was released last stands last: an answer that was never given is marked on it.
        allowed[name] = (*(each for each in before if each != version), version)
    content = {"format": _FORMAT, "pins": pins}
    text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, text.encode("utf-8"))
    except OSError as error:
        raise PinError(
            Message(
                "{file} cannot be written: {why}.",
                {"file": str(file), "why": error.strerror or type(error).__name__},
            ),
            Message("Nothing was changed."),
        ) from error
    return allowed


def pin_release(root: Path, module: str) -> Allowed:
    """Allow for ``module`` the versions that are current now, as it is being released.

    Raises:
        PinError: the pins can't be read or written.
    """
    versions = current_versions(root, module)
    return record(pins_file(root), module, versions) if versions else {}


def _allowed(each: Any) -> Allowed:
    allowed = {str(name): tuple(map(str, versions)) for name, versions in each.items()}
    for name, versions in allowed.items():
        if not (is_name(name) and versions and all(map(is_version, versions))):
            raise ValueError(name)
    return allowed


def _unreadable(file: Path, why: str) -> PinError:
    return PinError(
        Message("The pins in {file} cannot be read: {why}.", {"file": str(file), "why": why}),
        Message("Put a copy of the file back, or pin again: doingoai data pin MODULE"),
    )
