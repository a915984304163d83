"""What was brought to the folder before: the memory by which an edit is known."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from doingoai._files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from doingoai.workspace._shipped import Shipped

FORMAT = 1
# Versions of one file that are remembered; enough for years of terms in two languages.
_REMEMBERED = 40


@dataclass
class Entry:
    """One file of the folder.

    Attributes:
        brought: content digests of every version ever meant for this place, oldest first.
        content: content digest of the version that was last delivered here.
        whole: its digest with tags and words of ours.
        beside: place of a newer version that was put beside the learner's own, if any.
        beside_content: content digest of that version.
    """

    brought: list[str] = field(default_factory=list)
    content: str = ""
    whole: str = ""
    beside: str = ""
    beside_content: str = ""


@dataclass
class Manifest:
    """All entries, by path in the folder."""

    entries: dict[str, Entry] = field(default_factory=dict)

    def entry(self, path: str) -> Entry:
        """The entry of ``path``, made when there is none."""
        return self.entries.setdefault(path, Entry())

    def announce(self, path: str, file: Shipped) -> None:
        """Remember a version before it is written: an interruption then leaves no doubt."""
        brought = self.entry(path).brought
        if file.content in brought:
            brought.remove(file.content)
        brought.append(file.content)
        del brought[:-_REMEMBERED]

    def delivered(self, path: str, file: Shipped) -> None:
        """Remember that a version is at ``path`` now."""
        entry = self.entry(path)
        entry.content, entry.whole = file.content, file.whole
        entry.beside = entry.beside_content = ""

    def delivered_beside(self, path: str, beside: str, file: Shipped) -> None:
        """Remember that a version is beside the learner's own at ``path``."""
        entry = self.entry(path)
        entry.beside, entry.beside_content = beside, file.content


def read_manifest(path: Path) -> tuple[Manifest, Path | None]:
    """The manifest, and where a damaged one was set aside.

    Without a manifest every notebook that is not exactly ours counts as edited, so that damage
    here never costs a learner anything.

    Raises:
        OSError: it can neither be read nor set aside.
    """
    try:
        return _parsed(json.loads(path.read_text(encoding="utf-8"))), None
    except FileNotFoundError:
        return Manifest(), None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Manifest(), set_aside(path)


def set_aside(path: Path) -> Path:
    """Move a damaged file out of the way, under a name that says so; returns the new place."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = path.with_name(f"{path.stem} (damaged {stamp}){path.suffix}")
    path.replace(aside)
    return aside


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Keep ``manifest``.

    Raises:
        OSError: the old one stands.
    """
    document = {
        "format": FORMAT,
        "files": {name: vars(entry) for name, entry in sorted(manifest.entries.items())},
    }
    write_whole(path, json.dumps(document, ensure_ascii=False, indent=1).encode())


def _parsed(document: Any) -> Manifest:
    if document["format"] != FORMAT:
        raise ValueError("another format")
    return Manifest({str(name): _entry(entry) for name, entry in document["files"].items()})


def _entry(read: Any) -> Entry:
    entry = Entry(**read)
    if not isinstance(entry.brought, list):
        raise TypeError("brought")
    return entry
