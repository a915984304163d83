"""The picture of a chart answer: a file beside the answers, drawn from them, named by content.

Nothing is ever marked by it: it can be drawn again at any time, and whoever marks sees it drawn
from the answer itself. A file that is missing or altered is told and costs nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from doingoai._files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

MISSING, ALTERED = "picture-missing", "picture-altered"
_MOST_BYTES = 2_000_000
_HASHED = 16
# A plain name in the folder of the answers: no other folder can be meant by it.
_NAME = re.compile(r"[\w-]{1,100}-[0-9a-f]{16}\.png", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}")


def is_picture(raw: object) -> bool:
    """Whether ``raw`` names a picture as we name them: nothing outside the answers' folder."""
    return (
        isinstance(raw, Mapping)
        and set(raw) == {"file", "sha256"}
        and all(isinstance(part, str) for part in raw.values())
        and bool(_NAME.fullmatch(raw["file"]) and _SHA256.fullmatch(raw["sha256"]))
        and raw["file"].endswith(f"-{raw['sha256'][:_HASHED]}.png")
    )


def keep_picture(png: bytes, answers: Path, question: str) -> dict[str, str] | None:
    """Put ``png`` beside the file of answers; its name and sum, or None where it cannot be written.

    A picture alone must never keep an answer from being saved.
    """
    digest = hashlib.sha256(png).hexdigest()
    file = answers.with_name(f"{_stem(answers, question)}-{digest[:_HASHED]}.png")
    try:
        if not (file.is_file() and file.read_bytes() == png):
            write_whole(file, png)
    except OSError:
        return None
    return {"file": file.name, "sha256": digest}


def tidy_pictures(entry: Mapping[str, Any], answers: Path, question: str) -> None:
    """Take away pictures of ``question`` that neither its value nor the one before it names."""
    named = {_name_in(entry.get("value"))}
    before = entry.get("previous")
    if isinstance(before, Mapping):
        named.add(_name_in(before.get("value")))
    ours = re.compile(rf"{re.escape(_stem(answers, question))}-[0-9a-f]{{16}}\.png", re.ASCII)
    try:
        for file in answers.parent.iterdir():
            if ours.fullmatch(file.name) and file.name not in named:
                file.unlink(missing_ok=True)
    except OSError:
        return  # an old picture that stays does no harm


def picture_fault(value: Any, folder: Path) -> str | None:
    """What is wrong with the file that ``value`` names in ``folder``: a reason code, or None."""
    named = value.get("png") if isinstance(value, Mapping) else None
    if named is None:
        return None
    try:
        file = folder / named["file"]
        if not file.is_file():
            return MISSING
        if file.stat().st_size > _MOST_BYTES:
            return ALTERED
        same = hashlib.sha256(file.read_bytes()).hexdigest() == named["sha256"]
    except OSError:
        return MISSING
    return None if same else ALTERED


def _stem(answers: Path, question: str) -> str:
    plain = re.sub(r"[^\w-]", "-", f"{answers.stem}-{question}", flags=re.ASCII)
    return plain[:100]


def _name_in(value: Any) -> str | None:
    png = value.get("png") if isinstance(value, Mapping) else None
    return png.get("file") if isinstance(png, Mapping) else None
