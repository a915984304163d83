"""Which posts of a set are compared with which, and figures in which two versions contradict."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from doingoai.rules.packs._stated import said, same_figure
from doingoai.text import fold, writes_latin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._artefacts import Post, Posts
    from doingoai.rules.packs._stated import Said
    from doingoai.text import Figure

# A campaign has a dozen posts; of a larger set the first ones are compared.
_MOST = 24
# Figures for one thing are of one size: 21 and 22 million visitors, not 21 million and 300.
_NEAR = (Decimal("0.5"), Decimal(2))
# "3 days" and "5 days" are seldom the same days.
_LARGEST_SMALL = 12
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_END = re.compile(r"[.,;:!?…\n(–—]")
_LITTLE = {"de", "d", "des", "di", "of", "the", "lượt", "người"}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def written(posts: Posts) -> tuple[Post, ...]:
    """The posts that say something yet, at most 24: a blank one is not compared."""
    return tuple(post for post in posts.posts if post.text.strip())[:_MOST]


def across_languages(posts: Posts) -> Iterator[tuple[Post, Post]]:
    """Each ordered pair of posts that must say the same in two languages of Latin script.

    Those on one platform; where a language has no post on that platform, with every other of it.
    """
    posted = [post for post in written(posts) if writes_latin(post.language)]
    places = {(post.language, post.platform) for post in posted}
    for here, there in permutations(posted, 2):
        if here.language == there.language:
            continue
        partnered = (there.language, here.platform) in places or (
            here.language,
            there.platform,
        ) in places
        if here.platform == there.platform or not partnered:
            yield here, there


def versions(posts: Posts) -> Iterator[tuple[Post, Post]]:
    """Each pair of posts of one language: the versions for different platforms."""
    for first, second in combinations(written(posts), 2):
        if first.language == second.language and first.text != second.text:
            yield first, second


def contradictions(first: Post, second: Post) -> Iterator[tuple[Figure, Figure]]:
    """Figures for one thing that two versions in one language give differently.

    One thing: the same kind, currency and following word (for a share: the word before it). Told
    only where neither version has the other's figure and both speak of the same years.
    """
    one, other = said(first), said(second)
    years = [set(_YEAR.findall(each.text)) for each in (one, other)]
    if all(years) and not years[0] & years[1]:
        return
    yield from _other_day(one, other)
    theirs = _by_thing(other)
    for thing, mine in _by_thing(one).items():
        if thing not in theirs or any(same_figure(a, b) for a in mine for b in theirs[thing]):
            continue
        left, right = mine[0], theirs[thing][0]
        if _near(left, right):
            yield left, right


def _other_day(one: Said, other: Said) -> Iterator[tuple[Figure, Figure]]:
    """Where each version names one day, or one hour, and they differ."""
    for kind in ("date", "time"):
        mine, theirs = (
            [figure for figure in each.digits if figure.kind == kind] for each in (one, other)
        )
        if len(mine) == len(theirs) == 1 and not same_figure(mine[0], theirs[0]):
            yield mine[0], theirs[0]


def _by_thing(each: Said) -> dict[tuple[str, str, str], list[Figure]]:
    things: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in each.digits:
        counted = isinstance(figure.value, Decimal) and figure.value > _LARGEST_SMALL
        thing = _thing(each, figure) if counted or figure.kind == "percent" else ""
        if thing:
            things.setdefault((figure.kind, figure.currency, thing), []).append(figure)
    return things


def _thing(each: Said, figure: Figure) -> str:
    start, end = figure.span
    if figure.kind == "percent":
        before = _CLAUSE_END.split(each.text[max(0, start - 40) : start])[-1]
        return " ".join(fold(word) for word in _WORD.findall(before)[-1:])
    after = _CLAUSE_END.split(each.text[end : end + 40])[0]
    words = [word.lower() for word in _WORD.findall(after)]
    named = [word for word in words if word not in _LITTLE]
    return " ".join(fold(word) for word in named[: 2 if each.language == "vi" else 1])


def _near(left: Figure, right: Figure) -> bool:
    one, other = Decimal(str(left.value)), Decimal(str(right.value))
    return bool(one) and _NEAR[0] <= other / one <= _NEAR[1]
