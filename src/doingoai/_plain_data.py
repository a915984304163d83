"""Plain data from a file that a person wrote: text, YAML, JSON, Markdown with a head.

Nothing is ever constructed but mappings, lists and text (in JSON also numbers): words stay
words, ``no``, ``20:30`` and ``0912`` included.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NoReturn

from doingoai.errors import DoingoaiError
from doingoai.i18n import N_, Message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAX_BYTES = 1_000_000  # a press kit is smaller; beyond this it is the wrong file
_HEAD = re.compile(r"\A---[ \t]*\n(?:(.*?)\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)
_OPENS_HEAD = re.compile(r"---[ \t]*\n")
_MARKDOWN, _YAML, _JSON = {".md", ".markdown"}, {".yaml", ".yml"}, {".json"}
# A text in the quotation marks that word processors type, which YAML does not take for quotes.
_CURLY = re.compile("[:-] *[\u201c\u201d\u2018\u201e]")
_FIELD = re.compile(r"[^:]+:(\s|$)")
_NULL = re.compile(r"(?:~|null|)$")
_WHY = {
    FileNotFoundError: N_("there is no such file"),
    IsADirectoryError: N_("it is a folder"),
    PermissionError: N_("you may not read it"),
}


class UnreadableArtefact(DoingoaiError):
    """A file that holds nothing a rule can look at."""


def plain_data(path: Path) -> Any:
    """What stands in ``path``, by its ending and its head.

    Raises:
        UnreadableArtefact: it cannot be read, is too large, refers to itself, or says one thing
            twice.
    """
    text = _text(path)
    ending = path.suffix.lower()
    if ending in _YAML:
        return _yaml(text)
    if ending in _JSON:
        return _json(text)
    head = _HEAD.match(text)
    if head:
        return {"text": text[head.end() :].strip(), **_named(_yaml(head[1] or "", above=1))}
    if ending in _MARKDOWN and _OPENS_HEAD.match(text):
        raise UnreadableArtefact(
            Message("The head of the file does not end."),
            Message("Write “---” on a line of its own below its last field."),
        )
    return {"text": text.strip()}


def _named(head: Any) -> dict[str, Any]:
    if head is None:
        return {}
    if not isinstance(head, dict):
        raise UnreadableArtefact(
            Message("The head of the file holds no named fields."),
            Message("Write lines such as “platform: x” between the two “---”."),
        )
    return head


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:  # a device may have no size and no end
            raw = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        why = next((words for kind, words in _WHY.items() if isinstance(error, kind)), "")
        other = getattr(error, "strerror", None) or type(error).__name__
        raise UnreadableArtefact(
            Message(
                "{path} cannot be read: {why}.",
                {"path": str(path), "why": Message(why) if why else other},
            ),
            Message("Look at its name and whether you may read it."),
        ) from error
    if len(raw) > MAX_BYTES:
        raise UnreadableArtefact(
            Message(
                "{path} has more than {limit} bytes, and no more are read.",
                {"path": str(path), "limit": MAX_BYTES},
            ),
            Message("Check one text at a time."),
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableArtefact(
            Message("{path} is not a text in UTF-8.", {"path": str(path)}),
            Message("Save it as “UTF-8” and try again."),
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _json(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except RecursionError as error:
        raise _nested() from error
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise UnreadableArtefact(
            Message("The file is not readable JSON, from line {line} on.", {"line": line}),
            Message("Each name and text stands in double quotes; no comma after the last."),
        ) from error


def _no_constant(written: str) -> NoReturn:
    raise ValueError(written)


def _once(pairs: Iterable[tuple[Any, Any]]) -> dict[Any, Any]:
    made: dict[Any, Any] = {}
    for name, value in pairs:
        if name in made:
            raise UnreadableArtefact(
                Message("The field “{name}” stands there twice.", {"name": str(name)[:40]}),
                Message("Keep the one that is meant."),
            )
        made[name] = value
    return made


def _yaml(text: str, *, above: int = 0) -> Any:
    """The data of a YAML text that begins ``above`` lines below the file's first."""
    import yaml

    class _Plain(yaml.BaseLoader):  # type: ignore[misc]  # PyYAML has no types
        """Text, lists and mappings without anchors: a few aliases of aliases fill any memory."""

        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.AliasEvent):
                raise UnreadableArtefact(
                    Message("The file refers to its own parts (“*name”), which is not read."),
                    Message("Write each part out."),
                )
            return super().compose_node(parent, index)

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            _once((self.construct_object(key, deep=True), None) for key, _ in node.value)
            return super().construct_mapping(node, deep=deep)

    _Plain.add_implicit_resolver("tag:yaml.org,2002:null", _NULL, ["~", "n", ""])
    _Plain.add_constructor("tag:yaml.org,2002:null", lambda *_: None)
    try:
        return yaml.load(text, Loader=_Plain)  # noqa: S506 - a BaseLoader constructs nothing
    except RecursionError as error:
        raise _nested() from error
    except (yaml.YAMLError, ValueError, TypeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = mark.line if mark else 0
        raise UnreadableArtefact(
            Message(
                "The file is not readable YAML, from line {line} on.", {"line": above + where + 1}
            ),
            _why_no_yaml(text.split("\n"), where),
        ) from error


def _why_no_yaml(lines: list[str], where: int) -> Message:
    """What is most often wrong in the line ``where``, or in the one before it."""
    near = [line for line in reversed(lines[max(where - 1, 0) : where + 1]) if line.strip()]
    if any("\t" in line[: len(line) - len(line.lstrip())] for line in near):
        return Message("Put spaces in the place of the tab at the beginning of the line.")
    if any(_CURLY.search(line) for line in near):
        return Message('Put straight quotes (") in the place of the curly ones.')
    for line in near:
        bare = line.strip().removeprefix("- ").strip()
        if not _FIELD.match(bare) and not bare.startswith(("#", "- ", '"', "'", "[", "{")):
            shown = {"line": bare[:40]}
            return Message("“{line}”: put a colon and a space behind the name of the field.", shown)
    return Message("Text with a colon or a hash belongs in quotes, or after “text: |”.")


def _nested() -> UnreadableArtefact:
    return UnreadableArtefact(Message("The file is nested too deeply."), Message("Write it flat."))
