"""What the rules say of a draft, as the studio shows it: said once, and leading to its field."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from doingoai import rules
from doingoai.i18n import N_, Message, translate
from doingoai.rules import Context, Post, Posts
from doingoai.rules.packs.post_limits import platform_name
from doingoai.widgets._findings import Placed, shown
from doingoai.widgets._studio_draft import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.widgets._findings import Shown
    from doingoai.widgets._studio_draft import Draft

_PLACES = {
    "text": {"vi": N_("the Vietnamese text"), "en": N_("the English text")},
    "title": {"vi": N_("the Vietnamese title"), "en": N_("the English title")},
    "alt": {"vi": N_("the Vietnamese description"), "en": N_("the English description")},
}
_WHERE_TEXTS_GO = "PAIR-006"
_A_PAIR = 2
_Groups = dict[tuple[object, ...], tuple[rules.Finding, str, list[str]]]


def shown_findings(
    draft: Draft, written: tuple[Post, ...], language: str, context: Context
) -> tuple[Shown, ...]:
    """All findings, identical ones of several platforms as one."""
    grouped: _Groups = {}
    for post in written:
        for finding in _found(post, ("POST",), context):
            target = f"title/{post.language}" if finding.field == "title" else finding.field or ""
            _group(grouped, finding, target, post.platform, language)
    for finding in _pair_findings(written, context):
        _group(grouped, finding, finding.field or "", "", language)
    placed = (
        Placed(finding, target, _where(target, on, language))
        for finding, target, on in grouped.values()
    )
    return shown(placed, language, lambda target: text_of(draft, target))


@lru_cache(maxsize=256)
def _found(
    artefact: Post | Posts, codes: tuple[str, ...], context: Context
) -> tuple[rules.Finding, ...]:
    """What rules say; kept, for a keystroke changes one text of many."""
    return rules.check(artefact, *codes, context=context).findings


def _group(
    grouped: _Groups,
    finding: rules.Finding,
    target: str,
    platform: str,
    language: str,
) -> None:
    hint = finding.hint.text(language) if finding.hint else ""
    key = (finding.rule, target, finding.message.text(language), hint, finding.span)
    _, _, on = grouped.setdefault(key, (finding, target, []))
    if platform and platform not in on:
        on.append(platform)


def _pair_findings(written: tuple[Post, ...], context: Context) -> Iterator[rules.Finding]:
    """What PAIR says of all posts together.

    A text that goes to several platforms is compared once, as the text for all of them; only
    the rule on where each text goes is told of every post.
    """
    if len(written) < _A_PAIR:
        return
    compared = {}
    for post in written:
        own = post.field.startswith("own/")
        compared[post.field] = post if own else replace(post, platform="", title="", media=())
    if len(compared) >= _A_PAIR:
        pairs = tuple(code for code in rules.all_rules() if code.startswith("PAIR-"))
        others = tuple(code for code in pairs if code != _WHERE_TEXTS_GO)
        yield from _found(Posts(tuple(compared.values())), others, context)
    yield from _found(Posts(written), (_WHERE_TEXTS_GO,), context)


def _where(target: str, on: list[str], language: str) -> str:
    from babel.lists import format_list

    kind, _, rest = target.partition("/")
    named = [platform_name(name) for name in on]
    if kind == "own":
        platform, _, spoken = rest.partition("/")
        kind, rest, named = "text", spoken, [platform_name(platform)]
    place = translate(_PLACES[kind][rest], language) if kind in _PLACES else ""
    places = format_list(named, locale=language) if named else ""
    if place and places:
        return Message("{place}, on {platforms}", {"place": place, "platforms": places}).text(
            language
        )
    return place or (
        Message("on {platforms}", {"platforms": places}).text(language) if places else ""
    )
