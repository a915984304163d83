"""Whether two values are one answer, told from the values alone."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence

_LAST_DIGIT = 1e-9


def same_answer(one: object, two: object, within: float = 0.0) -> bool:
    """Whether ``one`` and ``two`` say the same, numbers at most ``within`` (absolute) apart.

    Judges have no say here: a judge that gives everybody full marks must be seen.
    """
    if isinstance(one, bool) or isinstance(two, bool):
        return one is two
    if isinstance(one, int | float) and isinstance(two, int | float):
        return math.isclose(one, two, rel_tol=_LAST_DIGIT, abs_tol=within + _LAST_DIGIT)
    if isinstance(one, str) and isinstance(two, str):
        return _plain(one) == _plain(two)
    if isinstance(one, Mapping) and isinstance(two, Mapping):
        return one.keys() == two.keys() and all(
            same_answer(one[key], two[key], within) for key in one
        )
    if isinstance(one, Sequence) and isinstance(two, Sequence):
        return len(one) == len(two) and all(
            same_answer(a, b, within) for a, b in zip(one, two, strict=True)
        )
    return one == two


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
