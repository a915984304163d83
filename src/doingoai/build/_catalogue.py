"""The two catalogues: the course's prose, and the library's own words.

Both are brought up to date from what they translate: a message that is still there keeps its
translation, a changed or renamed one keeps it as *fuzzy*, a removed one goes to the end of the
file as obsolete. Nothing a translator wrote is thrown away.
"""

from __future__ import annotations

import contextlib
import io
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from babel.messages.extract import extract_from_file

from doingoai.build._model import Problem
from doingoai.build._po import Catalogue, Entry
from doingoai.i18n import N_, Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PROSE = "curriculum/locale/vi.po"
PROSE_TITLE = "Vietnamese for the course's prose; msgctxt is module/notebook/cell."
LIBRARY_FOLDER = "src/doingoai"
LIBRARY = "src/doingoai/locale/vi/LC_MESSAGES/doingoai.po"
LIBRARY_TITLE = "Vietnamese for doingoai's own words."
COMPILED = "src/doingoai/locale/vi/LC_MESSAGES/doingoai.mo"

# "_words" is what a class calls its own translate()
_KEYWORDS = {"N_": None, "translate": (1,), "Message": (1,), "Lack": (1,), "_words": (1,)}
_ALIKE = 0.6  # of difflib's ratio; below it the old words are no help to a translator


def library_entries(root: Path) -> tuple[Entry, ...]:
    """The English messages in the library's code below ``root``, each with the files it is in."""
    found: dict[str, list[str]] = {}
    folder = root / LIBRARY_FOLDER
    for path in sorted(folder.rglob("*.py"), key=lambda path: path.as_posix()):
        file = path.relative_to(root).as_posix()
        with contextlib.redirect_stderr(io.StringIO()):  # babel prints a remark on each N_("")
            texts = extract_from_file("python", path, keywords=_KEYWORDS)
        for _, text, _, _ in texts:
            msgid = text if isinstance(text, str) else text[0]
            files = found.setdefault(msgid, []) if msgid else []
            if file not in files:
                files.append(file)
    return tuple(Entry("", msgid, files=tuple(files)) for msgid, files in found.items())


def merged(old: Catalogue, wanted: Iterable[Entry]) -> Catalogue:
    """``old`` brought up to date with the messages ``wanted``; merging twice changes nothing."""
    fresh = {entry.key: entry for entry in wanted}
    known = {entry.key: entry for entry in (*old.obsolete, *old.entries)}
    left = [entry for entry in old.entries if entry.key not in fresh and entry.msgstr]
    entries: list[Entry] = []
    for key, entry in fresh.items():
        if key in known:
            before = known[key]
            entries.append(replace(before, files=entry.files))
            continue
        source = _closest(entry, left)
        if source is None:
            entries.append(entry)
            continue
        left.remove(source)
        fuzzy = source.fuzzy or not _only_rewrapped(entry, source)
        entries.append(replace(entry, msgstr=source.msgstr, fuzzy=fuzzy, comments=source.comments))
    gone = {each.key: each for each in (*old.obsolete, *left) if each.key not in fresh}
    obsolete = (replace(each, fuzzy=False, files=()) for each in gone.values())
    return Catalogue(tuple(entries), tuple(sorted(obsolete, key=lambda each: each.key)))


def gaps(file: str, old: Catalogue, wanted: Iterable[Entry]) -> Iterator[Problem]:
    """What a translator still has to do in ``file``.

    Codes: ``translation-missing`` (not in the file yet), ``-empty``, ``-fuzzy``, and ``-stale``
    (in the file, but its English is gone from the source).
    """
    known = {entry.key: entry for entry in old.entries}
    fresh = {entry.key: entry for entry in wanted}
    for key, entry in fresh.items():
        before = known.get(key)
        if before is None:
            yield _gap("missing", file, entry)
        elif not before.msgstr.strip():
            yield _gap("empty", file, entry)
        elif before.fuzzy:
            yield _gap("fuzzy", file, entry)
    for key, entry in known.items():
        if key not in fresh:
            yield _gap("stale", file, entry)


_GAPS = {
    "missing": (
        N_("This message isn't in the catalogue yet: “{text}”."),
        N_("Run “doingoai build --catalogue”, then write its Vietnamese."),
    ),
    "empty": (N_("This message has no Vietnamese: “{text}”."), N_("Write its msgstr.")),
    "fuzzy": (
        N_("The English changed after this was translated: “{text}”."),
        N_("Mend the msgstr, then delete the line “#, fuzzy”."),
    ),
    "stale": (
        N_("The course no longer says this: “{text}”."),
        N_("Run “doingoai build --catalogue”, which sets it aside."),
    ),
}
_SHOWN = 60


def _gap(kind: str, file: str, entry: Entry) -> Problem:
    words, next_step = _GAPS[kind]
    text = " ".join(entry.msgid.split())
    shown = text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"
    where = entry.context or None
    return Problem(
        f"translation-{kind}", file, where, Message(words, {"text": shown}), Message(next_step)
    )


def _closest(entry: Entry, left: list[Entry]) -> Entry | None:
    """The left-over entry that ``entry`` was most likely made from."""

    def likeness(other: Entry) -> tuple[bool, bool, float]:
        matcher = SequenceMatcher(None, other.msgid, entry.msgid, autojunk=False)
        ratio = matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0
        return other.msgid == entry.msgid, other.context == entry.context, ratio

    near = [(likeness(other), index) for index, other in enumerate(left) if _near(entry, other)]
    alike = [each for each in near if each[0][0] or each[0][2] >= _ALIKE]
    return left[max(alike)[1]] if alike else None


def _near(entry: Entry, other: Entry) -> bool:
    """Whether both are of one notebook (or both of the library)."""
    return entry.context.rpartition("/")[0] == other.context.rpartition("/")[0]


def _only_rewrapped(entry: Entry, source: Entry) -> bool:
    return entry.context == source.context and entry.msgid.split() == source.msgid.split()
