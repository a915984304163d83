"""The language of a class, which nbgrader's configuration is told in the environment."""

from __future__ import annotations

import os

from doingoai.errors import DoingoaiError
from doingoai.i18n import DEFAULT_LANGUAGE, LANGUAGES, Message


class ClassLanguageError(DoingoaiError):
    """``DOINGOAI_LANG`` names a language that the course does not have."""


def class_language() -> str:
    """The language in ``DOINGOAI_LANG``, Vietnamese where it is not set.

    Raises:
        ClassLanguageError: it names another than ``LANGUAGES``.
    """
    named = os.environ.get("DOINGOAI_LANG", "").strip() or DEFAULT_LANGUAGE
    if named not in LANGUAGES:
        raise ClassLanguageError(
            Message(
                "DOINGOAI_LANG is “{value}”. A class is in one of these languages: {known}.",
                {"value": named, "known": ", ".join(LANGUAGES)},
            )
        )
    return named
