"""Bring the course's files into a learner's folder without touching the learner's work."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from glob import escape
from itertools import count
from typing import TYPE_CHECKING

from doingoai._files import write_whole
from doingoai.i18n import Message, translate
from doingoai.workspace._manifest import read_manifest, set_aside, write_manifest
from doingoai.workspace._shipped import (
    NOTE_TAG,
    START,
    Shipped,
    content_digest,
    described,
    read_notebook,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from doingoai.workspace._manifest import Entry, Manifest


@dataclass(frozen=True)
class Update:
    """What an update did, by path in the folder.

    Attributes:
        written: files that are new or replaced an unedited older one.
        beside: newer versions that were put beside the learner's own, now: (own, newer).
        set_aside: damaged files that were moved out of the way: (place, where it is kept).
    """

    written: tuple[str, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()
    set_aside: tuple[tuple[str, str], ...] = ()

    def messages(self) -> tuple[Message, ...]:
        """What the learner should know."""
        kept = [
            Message(
                "You have worked in {own} itself, so it stays as it is. "
                "The newer version lies beside it: {newer}",
                {"own": own, "newer": newer},
            )
            for own, newer in self.beside
        ]
        damaged = [
            Message("{name} was damaged. It was kept as {kept}.", {"name": name, "kept": kept})
            for name, kept in self.set_aside
        ]
        return (*kept, *damaged)


def update(
    folder: Path,
    files: Mapping[str, Shipped],
    *,
    manifest: Path,
    language: str,
    edition: str,
) -> Update:
    """Bring ``files`` into ``folder``.

    Each file is replaced whole, and every version is written into the manifest before it is
    written into the folder; interrupted anywhere, the next call completes the work.

    Args:
        folder: the learner's folder; it exists.
        files: what the course brings, by path.
        manifest: where the memory of former updates is kept.
        language: language of the note that is put on *Start*.
        edition: names newer versions that come beside a learner's own, such as "2026-11".

    Raises:
        OSError: the disk refuses; what was there before is still there.
    """
    memory, damaged = read_manifest(manifest)
    done = _Done(folder, memory, edition)
    if damaged is not None:
        done.set_aside.append((manifest.name, damaged.name))
    for path, file in files.items():
        memory.announce(path, file)
    write_manifest(manifest, memory)
    try:
        for path, file in files.items():
            if path != START:
                done.bring(path, file)
        if START in files:
            notes = _still_beside(folder, memory, files)
            done.bring(START, _with_note(files[START], notes, language))
    finally:
        write_manifest(manifest, memory)
    return done.update()


class _Found(Enum):
    NOTHING, OURS, EDITED, DAMAGED = range(4)


class _Done:
    """An update under way."""

    def __init__(self, folder: Path, memory: Manifest, edition: str) -> None:
        self.folder = folder
        self.memory = memory
        self.edition = edition
        self.written: list[str] = []
        self.beside: list[tuple[str, str]] = []
        self.set_aside: list[tuple[str, str]] = []

    def update(self) -> Update:
        return Update(tuple(self.written), tuple(self.beside), tuple(self.set_aside))

    def bring(self, path: str, file: Shipped) -> None:
        entry = self.memory.entry(path)
        found = _found(self.folder / path, path, entry)
        if found is _Found.EDITED:
            if file.content not in {entry.content, entry.beside_content}:
                self._put_beside(path, file)
            return
        if found is _Found.DAMAGED:
            self.set_aside.append((path, set_aside(self.folder / path).name))
        if found is not _Found.OURS or entry.whole != file.whole:
            self._write(path, file)
            self.written.append(path)
        self.memory.delivered(path, file)

    def _put_beside(self, path: str, file: Shipped) -> None:
        beside = self._free_place(path)
        self.memory.announce(beside, file)
        self._write(beside, file)
        self.memory.delivered(beside, file)
        self.memory.delivered_beside(path, beside, file)
        self.beside.append((path, beside))

    def _free_place(self, path: str) -> str:
        """A name beside ``path`` that holds nothing, or nothing but a version of ours."""
        stem, dot, suffix = path.rpartition(".")
        for number in count(1):
            tail = f" {number}" if number > 1 else ""
            place = f"{stem} (new {self.edition}{tail}){dot}{suffix}"
            found = _found(self.folder / place, place, self.memory.entry(place))
            if found in {_Found.NOTHING, _Found.OURS}:
                return place
        raise AssertionError  # pragma: no cover - count() has no end

    def _write(self, path: str, file: Shipped) -> None:
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        for half in place.parent.glob(f".{escape(place.name)}.*.new"):
            half.unlink(missing_ok=True)  # left by an update that was killed
        write_whole(place, file.data)


def _found(place: Path, path: str, entry: Entry) -> _Found:
    try:
        content = content_digest(path, place.read_bytes())
    except FileNotFoundError:
        return _Found.NOTHING
    except (ValueError, RecursionError):
        return _Found.DAMAGED
    return _Found.OURS if content in entry.brought else _Found.EDITED


def _still_beside(
    folder: Path, memory: Manifest, files: Mapping[str, Shipped]
) -> list[tuple[str, str]]:
    """Newer versions that wait beside a learner's own: (own, newer)."""
    pairs = [(path, memory.entry(path).beside) for path in files if path != START]
    return [
        (own, newer)
        for own, newer in pairs
        if newer and memory.entry(own).content != files[own].content and (folder / newer).is_file()
    ]


def _with_note(start: Shipped, pairs: Iterable[tuple[str, str]], language: str) -> Shipped:
    """*Start* with a note on top about each newer version that waits, if any."""
    lines = [
        "- "
        + translate(
            "[{own}](<{own}>) is your own version; the newer one is [{newer}](<{newer}>).",
            language,
            own=own,
            newer=newer,
        )
        for own, newer in pairs
    ]
    if not lines:
        return start
    head = translate(
        "**There are newer versions of notebooks that you have worked in.** Yours stay as they "
        "are. Your answers are kept apart from them and appear in both.",
        language,
    )
    notebook = read_notebook(start.data)
    note = {
        "cell_type": "markdown",
        "id": NOTE_TAG,
        "metadata": {"tags": [NOTE_TAG], "editable": False},
        "source": "\n".join([head, "", *lines]),
    }
    notebook["cells"].insert(1, note)
    text = json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
    return described(start.path, text.encode())
