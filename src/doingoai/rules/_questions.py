"""Questions of the press by their ids, as rules on a reply need them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doingoai.datasets._rows import listed, table

if TYPE_CHECKING:
    from collections.abc import Mapping

# Rows of the clearance card whose speaker is not the mission: it quotes, or says who answers.
_REFERRED = frozenset({"position", "sovereignty", "food-safety", "consular-case"})


@dataclass(frozen=True)
class Question:
    """A row of ``datasets/press-questions``.

    Attributes:
        question_id: its stable key.
        in_brief: whether the spokesperson's brief covers it.
        content_id: the row of the clearance card it falls under.
        fact_ids: the facts that answer it.
        incident_id: the incident it is about, or "".
        loaded_en: its loaded words in English.
        loaded_vi: the same in Vietnamese.
    """

    question_id: str
    in_brief: bool
    content_id: str
    fact_ids: tuple[str, ...]
    incident_id: str
    loaded_en: tuple[str, ...]
    loaded_vi: tuple[str, ...]

    @property
    def refers(self) -> bool:
        """Whether the clearance card has somebody else answer it."""
        return self.content_id in _REFERRED

    def loaded(self, language: str) -> tuple[str, ...]:
        """Its loaded words in ``language``."""
        return self.loaded_vi if language == "vi" else self.loaded_en


def questions_by_id() -> Mapping[str, Question]:
    """Every question of the press.

    Raises:
        DatasetError: the dataset can't be read.
    """
    reading = {
        "in_brief": _true,
        "fact_ids": listed,
        "loaded_en": listed,
        "loaded_vi": listed,
    }
    return {each.question_id: each for each in table("press-questions", Question, reading)}


def _true(cell: str) -> bool:
    return cell == "true"
