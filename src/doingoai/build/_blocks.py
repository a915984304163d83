"""Markdown as a translator sees it: a paragraph, a list, a table, a fence are one block each."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,}|:{3,})")
_HEADING = re.compile(r"^ {0,3}#{1,6}(\s|$)")
_ITEM = re.compile(r"^ {0,3}([-*+]|\d{1,9}[.)])\s")
_INDENTED = re.compile(r"^\s+\S")
EXPRESSION = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


@dataclass(frozen=True)
class Piece:
    """A stretch of markdown: ``text``, and whether there is something to translate in it."""

    text: str
    translatable: bool


def pieces(markdown: str) -> tuple[Piece, ...]:
    """``markdown`` in pieces; their texts joined with newlines give it back unchanged."""
    lines = markdown.split("\n")
    found: list[Piece] = []
    start = 0
    while start < len(lines):
        end = _end(lines, start)
        text = "\n".join(lines[start:end])
        found.append(Piece(text, _has_words(text)))
        start = end
    return tuple(found)


def joined(texts: list[str]) -> str:
    """Pieces' texts put together again, after some were translated."""
    return "\n".join(texts)


def _end(lines: list[str], start: int) -> int:
    """The index after the block that begins at ``start``."""
    first = lines[start]
    if not first.strip() or _HEADING.match(first):
        return start + 1
    fence = _FENCE.match(first)
    if fence:
        return _after_fence(lines, start, fence[1])
    if _ITEM.match(first):
        return _after_list(lines, start)
    end = start + 1
    while end < len(lines) and not _interrupts(lines[end]):
        end += 1
    return end


def _after_fence(lines: list[str], start: int, fence: str) -> int:
    for index in range(start + 1, len(lines)):
        closing = lines[index].strip()
        if closing and set(closing) == {fence[0]} and len(closing) >= len(fence):
            return index + 1
    return len(lines)


def _after_list(lines: list[str], start: int) -> int:
    """A list goes on over blank lines as long as items or indented lines follow."""
    end = start + 1
    while end < len(lines):
        line = lines[end]
        if not line.strip():
            following = next((each for each in lines[end:] if each.strip()), "")
            if not (_ITEM.match(following) or _INDENTED.match(following)):
                break
        elif not line.startswith(" ") and (_HEADING.match(line) or _FENCE.match(line)):
            break
        end += 1
    return end


def _interrupts(line: str) -> bool:
    return not line.strip() or bool(_HEADING.match(line) or _FENCE.match(line) or _ITEM.match(line))


def _has_words(text: str) -> bool:
    return any(letter.isalpha() for letter in EXPRESSION.sub("", text))
