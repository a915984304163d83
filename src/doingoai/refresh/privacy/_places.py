"""Coordinates: where somebody was, to within a few streets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.refresh.privacy._found import Found
from doingoai.refresh.privacy._links import links

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAP = re.compile(
    r"(?:google\.[a-z.]+/maps|maps\.google\.|maps\.apple\.com|openstreetmap\.org|bing\.com/maps"
    r"|waze\.com|here\.com|yandex\.[a-z]+/maps|maps\.me)"
    r".*?-?\d{1,3}\.\d{2,}(?:,|%2C|/|&\w+=|!\dd|~)\+?-?\d{1,3}\.\d{2,}",
    re.IGNORECASE,
)
# Wherever they lead, it is one point.
_SHORT = re.compile(r"(?:https?://)?(?:maps\.app\.goo\.gl|goo\.gl/maps)/", re.IGNORECASE)
_GEO = re.compile(r"\bgeo:-?\d{1,3}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?[^\s<>\"]*", re.IGNORECASE)
# Four decimals are ten metres; three would also be "12.345, 67.890", two counts in Vietnamese.
_HEMISPHERE = r"(?:\s?°?\s?[NSEWBĐT](?!\w))?"
_PAIR = re.compile(
    rf"(?<![\w.,/])(?:[NSB]\s)?[-+−]?(?:\d{{1,2}}|90)\.\d{{4,}}{_HEMISPHERE}(?:\s?[,;/]\s?|\s)"
    rf"(?:[EWĐT]\s)?[-+−]?(?:1[0-7]\d|\d{{1,2}}|180)\.\d{{4,}}{_HEMISPHERE}(?![\w%])"
    rf"|(?<![\w.,/])[-+−]?\d{{1,2}},\d{{4,}}{_HEMISPHERE}(?:\s?[;/]\s?|\s|,\s)"
    rf"[-+−]?1?\d{{1,2}},\d{{4,}}{_HEMISPHERE}(?![\w%])"
    rf"|(?<![\w.,/])\d{{1,2}}\.\d{{3,}}\s?°?\s?[NSB](?:\s?[,;/]\s?|\s)"
    rf"1?\d{{1,2}}\.\d{{3,}}\s?°?\s?[EWĐT](?!\w)"
)
# Degrees with minutes. What a forecast says of a storm ("17,5°N") is no place of a person.
_ANGLE = (
    r"[NSEW]?\s?\d{1,3}\s?[°º]\s?\d{1,2}(?:[.,]\d+)?\s?['′’`]\s?"
    r"(?:\d{1,2}(?:[.,]\d+)?\s?(?:[\"″”]|''|′′)\s?)?"
    r"(?:[NSEWBĐT](?!\w)|(?:vĩ|kinh)\s(?:độ\s)?(?:Bắc|Nam|Đông|Tây|bắc|nam|đông|tây))?"
)
_ANGLES = re.compile(rf"(?<!\w){_ANGLE}(?:\s?[,;/–-]?\s?{_ANGLE})?")
_SAID = re.compile(
    r"(?:\b(?:lat(?:itude)?|lon(?:gitude)?|lng)\b|vĩ độ|kinh độ|(?:toạ|tọa) độ)"
    r"[\s:=(là]{0,6}([-+−]?\d{1,3}[.,]\d{2,})(?![\d%])",
    re.IGNORECASE,
)

MAP_SCREEN = r"(?i:/maps|maps\.|openstreetmap|waze\.|here\.com)"
SCREEN = (
    r"[°º]|(?i:geo:)|[0-9][.,][0-9]{4}"
    r"|(?i:lat|latitude|lon|longitude|lng|vĩ độ|kinh độ|toạ độ|tọa độ)[ :=(là]{0,6}[-+−]?[0-9]"
)


def map_links(text: str) -> Iterator[Found]:
    """Links to a point on a map."""
    for start, end in links(text):
        if _SHORT.match(text, start, end) or _MAP.search(text, start, end):
            yield Found(start, end, "coordinates")


def coordinates(text: str) -> Iterator[Found]:
    """Points on the globe, in decimals or degrees."""
    for pattern in (_GEO, _PAIR, _ANGLES):
        for match in pattern.finditer(text):
            start = match.end() - len(match.group().lstrip())
            yield Found(start, match.start() + len(match.group().rstrip()), "coordinates")
    for match in _SAID.finditer(text):
        yield Found(match.start(1), match.end(1), "coordinates")
