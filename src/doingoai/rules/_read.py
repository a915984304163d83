"""Artefacts from files that a communicator writes: YAML, Markdown with a head, plain text.

A YAML file names its kind; what is nested is plain data, nothing is ever constructed from it.
::

    kind: post
    platform: x
    language: vi
    fact: arrivals-2025
    text: Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế.
    media:
      - {kind: image, alt: Khách tham quan phố cổ Hội An dưới trời mưa.}

``kind: posts`` has a list ``posts``, ``kind: chart`` and ``kind: correction`` the fields of
`doingoai.rules.Chart` and `doingoai.rules.Correction`. A Markdown file may carry the same keys
between two lines of ``---``; below stands the text. A text file is one post.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from doingoai.errors import DoingoaiError
from doingoai.i18n import Message
from doingoai.rules._artefacts import KINDS, Artefact, Media, Post, Posts, Series

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAX_BYTES = 1_000_000  # a press kit is smaller; beyond this it is the wrong file
MAX_PARTS = 2_000  # posts of a set, points of a chart
_HEAD = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_YAML = {".yaml", ".yml", ".json"}


class UnreadableArtefact(DoingoaiError):
    """A file that holds nothing a rule can look at."""


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
    text = _text(path)
    head = _HEAD.match(text)
    if path.suffix.lower() in _YAML:
        data = _yaml(text)
    elif head:
        data = {"text": text[head.end() :].strip(), **_yaml(head[1])}
    else:
        data = {"text": text.strip()}
    return from_data(data, kind=kind, language=language)


def from_data(data: object, *, kind: str | None = None, language: str | None = None) -> Artefact:
    """The artefact that plain ``data`` (of a YAML file) describes; see `read`."""
    if isinstance(data, list):
        data = {"kind": "posts", "posts": data}
    if not isinstance(data, dict):
        raise UnreadableArtefact(
            Message("The file holds no named fields."),
            Message("Begin with lines such as “kind: post” and “text: …”."),
        )
    wanted = str(kind or data.get("kind") or ("posts" if "posts" in data else "post"))
    if wanted not in KINDS:
        raise UnreadableArtefact(
            Message("There is nothing called “{kind}” to check.", {"kind": wanted[:40]}),
            Message("It may be: {kinds}.", {"kinds": ", ".join(KINDS)}),
        )
    fields = {str(key): value for key, value in data.items() if key != "kind"}
    if wanted == "posts":
        return _posts(fields, language)
    made: Artefact = _made(KINDS[wanted], fields, language)
    return made


def _posts(fields: Mapping[str, Any], language: str | None) -> Posts:
    listed = fields.get("posts")
    if isinstance(listed, dict):
        listed = [{"field": name, **_mapping(each, str(name))} for name, each in listed.items()]
    if not isinstance(listed, list) or not listed:
        raise _lacks("posts")
    _not_too_many(listed)
    shared = {key: fields[key] for key in ("fact", "platform") if key in fields}
    posts = []
    for number, each in enumerate(listed, start=1):
        given = {"field": str(number), **shared, **_mapping(each, str(number))}
        posts.append(_made(Post, given, language))
    return Posts(tuple(posts))


def _made(kind: type, fields: Mapping[str, Any], language: str | None) -> Any:
    """``kind`` from plain fields, each of the type the dataclass asks for."""
    known = {each.name: each for each in dataclasses.fields(kind)}
    unknown = [name for name in fields if name not in known and name != "alt"]
    if unknown:
        raise UnreadableArtefact(
            Message("There is no field called “{name}” here.", {"name": unknown[0][:40]}),
            Message("The fields are: {known}.", {"known": ", ".join(known)}),
        )
    values: dict[str, Any] = {}
    for name, given in fields.items():
        if name in {"media", "series"}:
            continue
        if name not in known:
            continue
        values[name] = _number(name, given) if name == "y_from" else _text_of(name, given)
    if kind is Post:
        values["media"] = _media(fields)
    if "series" in known:
        values["series"] = _series(fields.get("series") or [])
    needed = [each.name for each in known.values() if each.default is dataclasses.MISSING]
    for name in needed:
        if name not in values and name != "posts":
            raise _lacks(name)
    if "language" in known and not values.get("language"):
        values["language"] = language or written_in(" ".join(map(str, values.values())))
    return kind(**values)


def _media(fields: Mapping[str, Any]) -> tuple[Media, ...]:
    listed = fields.get("media") or ([{"alt": fields["alt"]}] if "alt" in fields else [])
    if not isinstance(listed, list):
        listed = [listed]
    _not_too_many(listed)
    own = str(fields.get("field", ""))
    made = []
    for each in listed:
        given = _mapping(each, "media")
        made.append(
            Media(
                alt=_text_of("alt", given.get("alt") or ""),
                kind=_text_of("kind", given.get("kind") or "image"),
                captioned=given.get("captioned")
                if isinstance(given.get("captioned"), bool)
                else None,
                field=f"{own}/alt" if own else "alt",
            )
        )
    return tuple(made)


def _series(listed: object) -> tuple[Series, ...]:
    if isinstance(listed, dict):
        listed = [{"name": name, "points": points} for name, points in listed.items()]
    if not isinstance(listed, list):
        raise _lacks("series")
    _not_too_many(listed)
    made = []
    for each in listed:
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
        _not_too_many(points)
        pairs = tuple((_text_of("x", x), _number("y", y)) for x, y in points)
        made.append(Series(_text_of("name", given.get("name") or ""), pairs))
    return tuple(made)


def _text_of(name: str, given: object) -> str:
    if given is None:
        return ""
    if isinstance(given, dict | list):
        raise UnreadableArtefact(
            Message("The field “{name}” must be a text.", {"name": name[:40]}),
            Message(
                "Put it in quotes, or after “{name}: |” on lines of its own.", {"name": name[:40]}
            ),
        )
    return str(given)


def _number(name: str, given: object) -> float | None:
    import math

    if given is None or given == "":
        return None
    if isinstance(given, int | float) and not isinstance(given, bool) and math.isfinite(given):
        return float(given)
    raise UnreadableArtefact(
        Message(
            "“{given}” is no number, in the field “{name}”.",
            {"given": str(given)[:40], "name": name},
        ),
        Message("Write it with a point and without a unit: 3.2."),
    )


def _mapping(given: object, where: str) -> dict[str, Any]:
    if isinstance(given, str):
        return {"text": given}
    if not isinstance(given, dict):
        raise _lacks(where)
    return {str(key): value for key, value in given.items()}


def _not_too_many(listed: list[Any]) -> None:
    if len(listed) > MAX_PARTS:
        raise UnreadableArtefact(
            Message(
                "The file has {count} parts; at most {limit} are read.",
                {"count": len(listed), "limit": MAX_PARTS},
            ),
            Message("Cut it into several files."),
        )


def _lacks(name: str) -> UnreadableArtefact:
    return UnreadableArtefact(
        Message("The field “{name}” is missing.", {"name": name}),
        Message("See docs/rules.md for an example of each kind."),
    )


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableArtefact(
                Message(
                    "{path} has {size} bytes; at most {limit} are read.",
                    {"path": str(path), "size": path.stat().st_size, "limit": MAX_BYTES},
                ),
                Message("Check one text at a time."),
            )
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise UnreadableArtefact(
            Message("{path} is not a text in UTF-8.", {"path": str(path)}),
            Message("Save it as “UTF-8” and try again."),
        ) from error
    except OSError as error:
        raise UnreadableArtefact(
            Message(
                "{path} cannot be read: {why}.",
                {"path": str(path), "why": error.strerror or type(error).__name__},
            ),
            Message("Look at its name and whether you may read it."),
        ) from error


def _yaml(text: str) -> Any:
    import yaml

    class _Plain(yaml.SafeLoader):  # type: ignore[misc]  # PyYAML has no types
        """Plain data without anchors: a few aliases of aliases fill any memory."""

        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.AliasEvent):
                raise UnreadableArtefact(
                    Message("The file refers to its own parts (“*name”), which is not read."),
                    Message("Write each part out."),
                )
            return super().compose_node(parent, index)

    # Words stay words: "no", "on" and dates are text to a writer.
    _Plain.yaml_implicit_resolvers = {
        first: [
            (tag, pattern)
            for tag, pattern in listed
            if tag not in {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:merge"}
        ]
        for first, listed in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    try:
        return yaml.load(text, Loader=_Plain)  # noqa: S506 - a SafeLoader, made safer
    except RecursionError as error:
        raise UnreadableArtefact(
            Message("The file is nested too deeply."), Message("Write it flat.")
        ) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise UnreadableArtefact(
            Message("The file is not readable YAML, from line {line} on.", {"line": line}),
            Message("Text with a colon or a hash belongs in quotes, or after “text: |”."),
        ) from error


def written_in(text: str) -> str:
    """Vietnamese where letters occur that only Vietnamese has, else English."""
    return "vi" if re.search("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]", text) else "en"
