"""Artefacts from files that a communicator writes: YAML, JSON, Markdown with a head, plain text.

A YAML file names its kind; what is nested is plain data, nothing is ever constructed from it.
::

    kind: post
    platform: x
    language: vi
    fact: arrivals-2025
    text: Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế.
    media:
      - {kind: image, alt: Khách tham quan phố cổ Hội An dưới trời mưa.}

``kind: posts`` has a list ``posts``; ``kind: chart``, ``correction``, ``statement``, ``reply`` and
``request`` have the fields of the dataclass of that name, ``kind: plan`` and ``kind: house`` those
of `doingoai.planning.Plan` and `doingoai.planning.MessageHouse`. ``kind: folder`` has lists
``statements``, ``replies`` and ``requests``. A Markdown file may carry the same keys between two
lines of ``---``; below stands the text. A text file is one post.
"""

from __future__ import annotations

import dataclasses
import math
import re
from typing import TYPE_CHECKING, Any

from doingoai._plain_data import UnreadableArtefact, plain_data
from doingoai.i18n import Message
from doingoai.rules._artefacts import (
    KINDS,
    Artefact,
    Media,
    Post,
    Posts,
    Series,
)
from doingoai.rules._languages import language_said, written_in
from doingoai.rules._read_plan import planned
from doingoai.rules._spoken import Folder, Reply, Request, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAX_PARTS = 2_000  # posts of a set, points of a chart
# Fields by which a file that does not name its kind is known.
_KINDS_BY = {
    "posts": "posts",
    **dict.fromkeys(
        ("objectives", "activities", "audiences", "measures", "spending", "drawn_up", "house"),
        "plan",
    ),
    "pillars": "house",
    **dict.fromkeys(("statements", "replies", "requests"), "folder"),
    **dict.fromkeys(("known", "unknown", "doing", "next_update"), "statement"),
    **dict.fromkeys(("question", "question_id"), "reply"),
    **dict.fromkeys(("outlet", "passage", "asks"), "request"),
}
_MEDIA = ("alt", "kind", "captioned")
_SAID = {"true": True, "yes": True, "false": False, "no": False}
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?", re.ASCII)


def read(path: Path, *, kind: str | None = None, language: str | None = None) -> Artefact:
    """The artefact in ``path``.

    Args:
        path: a YAML, JSON, Markdown or text file in UTF-8.
        kind: what it is, where the file does not say: a key of `KINDS`; default ``"post"``.
        language: its language, where the file does not say; default: by its letters.

    Raises:
        UnreadableArtefact: it cannot be read, is too large, refers to itself or lacks a field;
            says which and what to do.
    """
    return from_data(plain_data(path), kind=kind, language=language)


def from_data(data: object, *, kind: str | None = None, language: str | None = None) -> Artefact:
    """The artefact that plain ``data`` (of a YAML file) describes; see `read`."""
    if isinstance(data, list):
        data = {"kind": "posts", "posts": data}
    if not isinstance(data, dict):
        raise UnreadableArtefact(
            Message("The file holds no named fields."),
            Message(
                "Begin with lines such as “kind: post” and “text: …”; a plan with “kind: plan”."
            ),
        )
    wanted = str(kind or data.get("kind") or _kind_of(data))
    if wanted not in KINDS:
        raise UnreadableArtefact(
            Message("There is nothing called “{kind}” to check.", {"kind": wanted[:40]}),
            Message("It may be: {kinds}.", {"kinds": ", ".join(KINDS)}),
        )
    fields = {str(key): value for key, value in data.items() if key != "kind"}
    if wanted == "posts":
        return _posts(fields, language)
    if wanted == "folder":
        return _folder(fields, language)
    if wanted in {"plan", "house"}:
        return planned(wanted, fields, language)
    made: Artefact = _made(KINDS[wanted], fields, language)
    return made


def _kind_of(data: Mapping[object, Any]) -> str:
    """What a file without a kind is, by the fields that it holds."""
    return next((kind for name, kind in _KINDS_BY.items() if name in data), "post")


def _posts(fields: Mapping[str, Any], language: str | None) -> Posts:
    listed = fields.get("posts")
    if not listed:
        raise _lacks("posts")
    if isinstance(listed, dict):
        listed = [{"field": name, **_post(each, str(name))} for name, each in listed.items()]
    _listed(listed, "posts")
    shared = {key: fields[key] for key in ("fact", "platform") if key in fields}
    posts = []
    for number, each in enumerate(listed, start=1):
        given = {"field": str(number), **shared, **_post(each, str(number))}
        posts.append(_made(Post, given, language))
    return Posts(tuple(posts))


def _folder(fields: Mapping[str, Any], language: str | None) -> Folder:
    _no_strangers(fields, ("statements", "replies", "requests"))
    return Folder(
        statements=_each(Statement, fields, "statements", language),
        replies=_each(Reply, fields, "replies", language),
        requests=_each(Request, fields, "requests", language),
    )


def _each(
    kind: type, fields: Mapping[str, Any], name: str, language: str | None
) -> tuple[Any, ...]:
    listed = fields.get(name) or []
    _listed(listed, name)
    parts = [_mapping(each, f"{name}/{number}") for number, each in enumerate(listed, start=1)]
    return tuple(
        _made(kind, {key: value for key, value in part.items() if key != "kind"}, language)
        for part in parts
    )


def _post(given: object, where: str) -> dict[str, Any]:
    says = isinstance(given, str) and any(sign.isalpha() for sign in given)
    return {"text": given} if says else _mapping(given, where)


def _made(kind: type, fields: Mapping[str, Any], language: str | None) -> Any:
    """``kind`` from plain fields, each of the type the dataclass asks for."""
    known = {each.name: each for each in dataclasses.fields(kind)}
    _no_strangers(fields, known, "alt" if kind is Post else "")
    values: dict[str, Any] = {}
    for name, given in fields.items():
        if name in {"media", "series"} or name not in known:
            continue
        values[name] = _value_of(name, given)
    if kind is Post:
        values["media"] = _media(fields)
    if "series" in known:
        values["series"] = _series(fields.get("series") or [])
    needed = [each.name for each in known.values() if each.default is dataclasses.MISSING]
    for name in needed:
        if name not in values:
            raise _lacks(name)
    if values.get("language"):
        values["language"] = language_said(values["language"])
    else:  # a question is answered in its own language
        words = values.get("question") or " ".join(map(str, values.values()))
        values["language"] = language or written_in(words)
    return kind(**values)


def _media(fields: Mapping[str, Any]) -> tuple[Media, ...]:
    listed = fields.get("media") or ([{"alt": fields["alt"]}] if "alt" in fields else [])
    if not isinstance(listed, list):
        listed = [listed]
    _listed(listed, "media")
    own = str(fields.get("field", ""))
    made = []
    for each in listed:
        given = _mapping(each, "media")
        _no_strangers(given, _MEDIA)
        captioned = given.get("captioned")
        made.append(
            Media(
                alt=_text_of("alt", given.get("alt") or ""),
                kind=_text_of("kind", given.get("kind") or "image"),
                captioned=_SAID.get(str(captioned).lower()),
                field=f"{own}/alt" if own else "alt",
            )
        )
    return tuple(made)


def _series(listed: object) -> tuple[Series, ...]:
    if isinstance(listed, dict):
        listed = [{"name": name, "points": points} for name, points in listed.items()]
    _listed(listed, "series")
    made = []
    for each in listed:  # type: ignore[attr-defined]  # a list, or refused
        given = _mapping(each, "series")
        points = given.get("points") or []
        if isinstance(points, dict):
            points = list(points.items())
        if not isinstance(points, list) or not all(
            isinstance(point, list | tuple) and len(point) == 2  # noqa: PLR2004 - a pair
            for point in points
        ):
            raise UnreadableArtefact(
                Message("The points of a series are pairs: [2026-01, 3.2]."),
                Message("Write them as a list of pairs, or as “2026-01: 3.2”."),
            )
        _listed(points, "points")
        pairs = tuple((_text_of("x", x), _number("y", y)) for x, y in points)
        made.append(Series(_text_of("name", given.get("name") or ""), pairs))
    return tuple(made)


def _value_of(name: str, given: object) -> str | float | bool | tuple[str, ...] | None:
    if name == "y_from":
        return _number(name, given)
    if name in {"facts", "asks"}:
        listed = given if isinstance(given, list) else _text_of(name, given).split(";")
        _listed(listed, name)
        return tuple(text for each in listed if (text := _text_of(name, each).strip()))
    if name == "refers":
        return _said(name, given)
    return _text_of(name, given)


def _said(name: str, given: object) -> bool:
    said = _SAID.get(str(given or "no").strip().lower())
    if said is None:
        raise UnreadableArtefact(
            Message(
                "“{found}” is not what belongs under “{place}”.",
                {"found": str(given)[:40], "place": name},
            ),
            Message("Write yes or no."),
        )
    return said


def _text_of(name: str, given: object) -> str:
    if given is None:
        return ""
    if not isinstance(given, str | int | float):
        raise UnreadableArtefact(
            Message("The field “{name}” must be a text.", {"name": name[:40]}),
            Message(
                "Put it in quotes, or after “{name}: |” on lines of its own.", {"name": name[:40]}
            ),
        )
    # Two halves of an emoji, as JSON may write it, make one; half of one is no character.
    return str(given).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _number(name: str, given: object) -> float | None:
    if given is None or given == "":
        return None
    plain = isinstance(given, int | float) and not isinstance(given, bool)
    if plain or (isinstance(given, str) and _NUMBER.fullmatch(given.strip())):
        try:
            number = float(given)  # type: ignore[arg-type]
        except OverflowError:
            number = math.inf
        if math.isfinite(number):
            return number
    raise UnreadableArtefact(
        Message(
            "“{given}” is no number, in the field “{name}”.",
            {"given": str(given)[:40], "name": name},
        ),
        Message("Write it with a point and without a unit: 3.2."),
    )


def _mapping(given: object, where: str) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise UnreadableArtefact(
            Message("The part “{name}” holds no named fields.", {"name": where[:40]}),
            Message("See docs/rules.md for an example of each kind."),
        )
    return {str(key): value for key, value in given.items()}


def _listed(given: object, where: str) -> None:
    if not isinstance(given, list):
        raise UnreadableArtefact(
            Message("The field “{name}” must be a list.", {"name": where}),
            Message("See docs/rules.md for an example of each kind."),
        )
    if len(given) > MAX_PARTS:
        raise UnreadableArtefact(
            Message(
                "The file has {count} parts; at most {limit} are read.",
                {"count": len(given), "limit": MAX_PARTS},
            ),
            Message("Cut it into several files."),
        )


def _no_strangers(fields: Mapping[str, Any], known: Any, also: str = "") -> None:
    for name in fields:
        if name not in known and name != also:
            raise UnreadableArtefact(
                Message("There is no field called “{name}” here.", {"name": name[:40]}),
                Message("The fields are: {known}.", {"known": ", ".join(known)}),
            )


def _lacks(name: str) -> UnreadableArtefact:
    return UnreadableArtefact(
        Message("The field “{name}” is missing.", {"name": name}),
        Message("See docs/rules.md for an example of each kind."),
    )
