"""What somebody has written in the studio, and the posts that would go out: plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from doingoai.i18n import LANGUAGES
from doingoai.rules import Context, Media, Post
from doingoai.widgets._typed_text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MAX_CHARS = 20_000  # of one field: several times what most platforms take
# What goes with a post there is a film; its words are the captions, not a description.
FILM_PLATFORMS = ("youtube", "tiktok")


@dataclass(frozen=True)
class Draft:
    """What somebody has written in the studio.

    Attributes:
        fact: the id of the fact it is about, or "".
        picture: whether a picture goes with it.
        text, title, alt: by language.
        own: by platform, then by language: the text of a version of its own.
    """

    fact: str = ""
    picture: bool = True
    text: Mapping[str, str] = field(default_factory=dict)
    title: Mapping[str, str] = field(default_factory=dict)
    alt: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def checked(raw: object, platforms: Iterable[str], facts: Iterable[str]) -> Draft:
    """A draft as the browser sent it; what is unknown, no text or too long counts as blank."""
    given = raw if isinstance(raw, dict) else {}
    own = given.get("own")
    versions = {
        p: _by_language(own.get(p)) for p in platforms if isinstance(own, dict) and p in own
    }
    fact = given.get("fact")
    return Draft(
        fact=fact if isinstance(fact, str) and fact in set(facts) else "",
        picture=given.get("picture", True) is True,
        text=_by_language(given.get("text")),
        title=_by_language(given.get("title")),
        alt=_by_language(given.get("alt")),
        own=versions,
    )


def titled(platforms: Iterable[str], context: Context | None = None) -> tuple[str, ...]:
    """Those of ``platforms`` on which a post has a title."""
    here = context or Context()
    return tuple(name for name in platforms if here.limit(name, "title"))


def posts(draft: Draft, platforms: Sequence[str]) -> tuple[Post, ...]:
    """The posts that would go out, each with the studio's field as its ``field``; no blank ones."""
    with_title = titled(platforms)
    made = []
    for platform in platforms:
        own = draft.own.get(platform)
        for language in LANGUAGES:
            text = (draft.text if own is None else own).get(language, "")
            if not text.strip():
                continue
            alt = Media(draft.alt.get(language, ""), field=f"alt/{language}")
            pictured = draft.picture and platform not in FILM_PLATFORMS
            made.append(
                Post(
                    text,
                    language,
                    platform,
                    title=draft.title.get(language, "") if platform in with_title else "",
                    fact=draft.fact,
                    media=(alt,) if pictured else (),
                    field=f"text/{language}" if own is None else f"own/{platform}/{language}",
                )
            )
    return tuple(made)


def text_of(draft: Draft, target: str) -> str:
    """What is written in the field called ``target``; "" for no field."""
    kind, _, rest = target.partition("/")
    if kind == "own":
        platform, _, language = rest.partition("/")
        return draft.own.get(platform, {}).get(language, "")
    fields = {"text": draft.text, "title": draft.title, "alt": draft.alt}
    return fields[kind].get(rest, "") if kind in fields else ""


def _by_language(raw: object) -> dict[str, str]:
    given = raw if isinstance(raw, dict) else {}
    return {each: clean(given.get(each), MAX_CHARS) for each in LANGUAGES}
