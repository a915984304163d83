"""Answers that a person has to look at before they count, because of the data they were given on.

Every word of an answers.json comes from outside: a version in it is believed only if it is one of
those allowed, and quoted only if it looks like one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from doingoai import datasets
from doingoai.datasets import DatasetError
from doingoai.datasets._packages import is_version
from doingoai.i18n import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LONGEST = 40


class AttentionKind(StrEnum):
    """Why an answer was not marked."""

    NOT_ALLOWED = "version-not-allowed"
    UNKNOWN = "version-unknown"
    NOT_HERE = "version-not-here"


@dataclass(frozen=True)
class Attention:
    """An answer that was not marked, for a person to decide.

    Attributes:
        question: the question's id.
        kind: why, as a code.
        message: why, in plain words.
        dataset: the dataset in question; "" where the answer names none.
        version: the version that the answer names; "" where it names none that could be one.
        allowed: the versions that would be marked.
    """

    question: str
    kind: AttentionKind
    message: Message
    dataset: str = ""
    version: str = ""
    allowed: tuple[str, ...] = ()


def given_on(
    question: str,
    entry: Mapping[str, Any],
    allowed: Mapping[str, Sequence[str]],
    otherwise: Mapping[str, str],
) -> dict[str, str] | Attention:
    """The versions to mark an answer on: those it was given on, if they are allowed.

    A dataset that the answer doesn't name had not been read when it was given. An answer that
    names none can only have been given on the one version allowed; where several are, nobody
    knows on which.

    Args:
        question: the question's id.
        entry: what is stored of the answer.
        allowed: for each dataset the versions allowed; not empty.
        otherwise: the version of a dataset that the answer doesn't name.
    """
    noted = noted_versions(entry)
    if not noted.keys() & allowed.keys():
        if all(len(versions) == 1 for versions in allowed.values()):
            return {name: versions[0] for name, versions in allowed.items()}
        return Attention(question, AttentionKind.UNKNOWN, _unknown())
    for name, versions in allowed.items():
        if name in noted and noted[name] not in versions:
            return Attention(
                question,
                AttentionKind.NOT_ALLOWED,
                Message(
                    "Given on {name} {version}; this assignment allows {allowed}.",
                    {"name": name, "version": noted[name] or "?", "allowed": ", ".join(versions)},
                ),
                name,
                noted[name],
                tuple(versions),
            )
    return {name: noted.get(name, otherwise[name]) for name in allowed}


def not_here(question: str, name: str, version: str) -> Attention:
    """The version is allowed, but this computer does not have it."""
    return Attention(
        question,
        AttentionKind.NOT_HERE,
        Message(
            "Given on {name} {version}, which is allowed but is not on this computer.",
            {"name": name, "version": version},
        ),
        name,
        version,
    )


def noted_versions(entry: Mapping[str, Any]) -> dict[str, str]:
    """The versions that an answer names, by dataset; "" for one that can't be a version."""
    noted = entry.get("dataset")
    if not isinstance(noted, dict):
        return {}
    return {
        name: version if _plausible(version) else ""
        for name, version in noted.items()
        if isinstance(name, str)
    }


def other_versions(entry: Mapping[str, Any]) -> list[Message]:
    """What to say of an answer that was given on other versions than those that are current."""
    noted = noted_versions(entry)
    current = {name: _current(name) for name in noted}
    return [
        Message(
            "Given on {name} {version}, marked on {current}: the right answer may be another.",
            {"name": name, "version": version, "current": current[name]},
        )
        for name, version in noted.items()
        if version and current[name] not in {"", version}
    ]


def _current(name: str) -> str:
    try:
        return datasets.version(name)
    except DatasetError:
        return ""


def _plausible(version: object) -> bool:
    return isinstance(version, str) and len(version) <= _LONGEST and is_version(version)


def _unknown() -> Message:
    return Message("It is not noted on which data this answer was given.")
