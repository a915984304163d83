from __future__ import annotations

import re

from doingoai.text import fold

_ONSET = r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
_NUCLEUS = (
    r"(?:uoi|uou|uye|uya|uyu|uay|uai|uau|oai|oay|oao|oeo|ieu|yeu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|"
    r"oi|oo|ua|ue|ui|uo|uu|uy|ya|ye|[aeiouy])"
)
_CODA = r"(?:ch?|m|ng?|nh|p|t)?"
_SYLLABLE = re.compile(_ONSET + _NUCLEUS + _CODA)


def may_be_vietnamese(word: str) -> bool:
    """Whether ``word`` could be one syllable of Vietnamese, written with or without its marks."""
    return bool(_SYLLABLE.fullmatch(fold(word)))
