"""Everything personal in one text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from doingoai.refresh.privacy import (
    _contacts,
    _links,
    _names,
    _names_beside,
    _names_said,
    _papers,
    _phones,
    _places,
)
from doingoai.refresh.privacy._found import Found, overlaps
from doingoai.refresh.privacy._seen import seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Finder(NamedTuple):
    """How one sort of thing is found.

    Attributes:
        part: its name.
        find: what it finds in a plain text.
        screen: a pattern for RE2 that every text with such a thing matches.
    """

    part: str
    find: Callable[[str], Iterable[Found]]
    screen: str


# In the order in which they may claim a piece of text.
FINDERS = (
    Finder("link", _links.private_links, _links.SCREEN),
    Finder("map", _places.map_links, _places.MAP_SCREEN),
    Finder("email", _contacts.emails, _contacts.MAIL_SCREEN),
    Finder("place", _places.coordinates, _places.SCREEN),
    Finder("passport", _papers.passports, _papers.PASSPORT_SCREEN),
    Finder("bank", _papers.banks, _papers.BANK_SCREEN),
    Finder("identity", _papers.identities, _papers.IDENTITY_SCREEN),
    Finder("phone", _phones.phones, _phones.SCREEN),
    Finder("handle", _contacts.handles, _contacts.HANDLE_SCREEN),
    Finder("said", _names_said.said_names, _names_said.SCREEN),
    Finder("beside", _names_said.names_beside, _names_beside.SCREEN),
    Finder("name", _names.full_names, _names.SCREEN),
)


def find(original: str, parts: frozenset[str] | None = None) -> list[Found]:
    """What has to go from ``original``: spans that do not overlap, in order.

    Args:
        original: any text.
        parts: the finders that are needed; default: all.
    """
    plain = seen(original)
    addresses: list[tuple[int, int]] | None = None
    taken: list[Found] = []
    spans: list[tuple[int, int]] = []
    for finder in FINDERS:
        if parts is not None and finder.part not in parts:
            continue
        for each in finder.find(plain.text):
            if addresses is None:
                addresses = _links.links(plain.text)
            span = each.start, each.end
            # Figures and words inside a public link are its own: ids of posts and videos.
            public = each.kind != "handle" and span not in addresses and overlaps(span, addresses)
            if not public and not overlaps(span, spans):
                taken.append(each)
                spans.append(span)
    return sorted(Found(*plain.back(start, end), kind) for start, end, kind in taken)
