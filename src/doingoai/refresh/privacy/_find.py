"""Everything personal in one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.refresh.privacy._contacts import emails, handles
from doingoai.refresh.privacy._found import Found, overlaps
from doingoai.refresh.privacy._links import links, private_links
from doingoai.refresh.privacy._names import names
from doingoai.refresh.privacy._papers import banks, identities, passports
from doingoai.refresh.privacy._phones import phones
from doingoai.refresh.privacy._places import coordinates, map_links
from doingoai.refresh.privacy._seen import seen

if TYPE_CHECKING:
    from collections.abc import Iterator

# What has to be looked for may be known from a quick look at all texts, see `_screen`.
PARTS = frozenset({"contacts", "links", "numbers", "places", "names"})


def find(original: str, parts: frozenset[str] | None = None) -> list[Found]:
    """What has to go from ``original``: spans that do not overlap, in order.

    Args:
        original: any text.
        parts: what to look for, of `PARTS`; default: everything.
    """
    parts = PARTS if parts is None else parts
    plain = seen(original)
    taken: list[Found] = []
    spans: list[tuple[int, int]] = []
    addresses = links(plain.text) if "/" in plain.text else []
    for each in _by_priority(plain.text, addresses, parts):
        span = each.start, each.end
        # Figures and words inside a public link are its own: ids of posts and videos.
        inside = each.kind not in _IN_LINKS and overlaps(span, addresses)
        if not inside and not overlaps(span, spans):
            taken.append(each)
            spans.append(span)
    return sorted(Found(*plain.back(start, end), kind) for start, end, kind in taken)


_IN_LINKS = {"private-link", "handle"}


def _by_priority(
    text: str, addresses: list[tuple[int, int]], parts: frozenset[str]
) -> Iterator[Found]:
    """All candidates, those that may claim a piece of text first before the others."""
    if addresses:
        yield from (Found(*each[:2], "private-link") for each in private_links(text, addresses))
        yield from map_links(text, addresses)
    if "contacts" in parts:
        yield from emails(text)
    if "places" in parts:
        yield from coordinates(text)
    if "numbers" in parts:
        yield from passports(text)
        yield from banks(text)
        yield from identities(text)
        yield from phones(text)
    if "contacts" in parts:
        yield from handles(text)
    if "names" in parts:
        yield from names(text)
