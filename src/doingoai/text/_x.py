"""X's weighted count of a post.

The rule is twitter-text's configuration version 3 (github.com/twitter/twitter-text,
``config/v3.json``, read 2026-11): NFC first; code points 0-4351, 8192-8205, 8208-8223 and
8242-8247 weigh 1, all others 2; an emoji sequence weighs 2; a web address weighs 23.
"""

from __future__ import annotations

import re
import sys
import threading
from contextlib import contextmanager
from functools import cache
from importlib import resources
from itertools import chain
from types import ModuleType
from typing import TYPE_CHECKING, cast

from doingoai.text._normal import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LIGHT = re.compile("[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
_URL_WEIGHT = 23
_EMOJI_WEIGHT = 2
# The platform itself takes at most 25,000; beyond this a post is simply too long, and the
# plain sum says so.
_EXAMINED = 30_000
# The library's search for an address takes time with the square of the dots in one run of
# letters ("a.a.a.…"): no address has so many, and no post so many addresses.
_DOTS_IN_A_RUN, _DOTS_IN_ALL = 60, 600

# Where neither can be there is no need to load the library: an address needs a dot with
# something other than a space, a digit or punctuation after it; emoji start at U+203C, but
# for the two marks that are also drawn as emoji.
_MAYBE_ADDRESS = re.compile(r"\.[^\s\d.,;:!?…'\"”’)\]]")
_MAYBE_EMOJI = re.compile("[©®\u203c-\U0010ffff]")

_Spans = tuple[tuple[int, int], ...]
_importing = threading.Lock()


def x_weight(text: str) -> int:
    """How long X counts ``text``: the number that must not exceed 280 on a free account.

    Args:
        text: any text; line ends count one, NFD is composed first, a lone surrogate weighs 2.

    Returns:
        The weighted length, 0 for an empty text. Beyond 30,000 characters addresses and emoji
        are no longer discounted, so that absurd input stays cheap.
    """
    post = re.sub(r"\r\n?", "\n", nfc(text))
    if len(post) > _EXAMINED:
        return _plain_weight(post)
    emoji = _emoji()(post) if _MAYBE_EMOJI.search(post) else ()
    weight, position = 0, 0
    spans = chain(
        ((start, end, _URL_WEIGHT) for start, end in _address_spans(post)),
        ((start, end, _EMOJI_WEIGHT) for start, end in emoji),
    )
    for start, end, counted in sorted(spans):
        if start < position:
            continue  # an emoji inside an address
        weight += _plain_weight(post[position:start]) + counted
        position = end
    return weight + _plain_weight(post[position:])


def _address_spans(post: str) -> Iterator[tuple[int, int]]:
    dots_left = _DOTS_IN_ALL
    for run in re.finditer(r"\S+", post):
        word, offset = run[0], run.start()
        dots = word.count(".")
        if not _MAYBE_ADDRESS.search(word) or dots > min(_DOTS_IN_A_RUN, dots_left):
            continue
        dots_left -= dots
        for start, end in _addresses()(word):
            yield offset + start, offset + end


def _plain_weight(text: str) -> int:
    return 2 * len(text) - len(_LIGHT.findall(text))


@cache
def _addresses() -> Callable[[str], _Spans]:
    with _importing, _resources_without_setuptools():
        from twitter_text.extract_urls import extract_urls_with_indices

    def find(text: str) -> _Spans:
        found = (entity["indices"] for entity in extract_urls_with_indices(text))
        return tuple(cast("tuple[int, int]", tuple(span)) for span in found)

    return find


@cache
def _emoji() -> Callable[[str], _Spans]:
    with _importing, _resources_without_setuptools():
        from twitter_text.extract_emojis import emoji

    return lambda text: tuple(found.span() for found in emoji.finditer(text))


@contextmanager
def _resources_without_setuptools() -> Iterator[None]:
    """Let twitter_text 3.0.0 read its emoji list where there is no ``pkg_resources``.

    It imports that module for one call without declaring setuptools, which new environments
    (Python 3.12 and later) and new setuptools no longer bring, and which warns where they do.
    """
    if "pkg_resources" in sys.modules or "twitter_text" in sys.modules:
        yield
        return
    stand_in = ModuleType("pkg_resources")
    stand_in.resource_string = _resource_string  # type: ignore[attr-defined]
    sys.modules["pkg_resources"] = stand_in
    try:
        yield
    finally:
        del sys.modules["pkg_resources"]


def _resource_string(module: str, name: str) -> bytes:
    return resources.files(module.rpartition(".")[0]).joinpath(name).read_bytes()
