"""Words in two languages: lazy messages, the catalogue, numbers as each language writes them.

English is the source; ``locale/vi/LC_MESSAGES/doingoai.po`` holds the Vietnamese. A message
travels as its English text with parameters and becomes words only where a person reads it.
"""

from __future__ import annotations

import datetime as dt
import gettext
import locale
import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("vi", "en")
DEFAULT_LANGUAGE = "vi"
LOCALE_DIR = Path(__file__).parent / "locale"


@dataclass(frozen=True)
class Message:
    """A catalogue entry and what fills its ``{braces}``.

    ``Message("At most {limit} characters.", {"limit": 280})``. Parameters that are numbers or days
    are written as the reader's language writes them; messages and `InBoth` are in that language.
    """

    msgid: str
    params: Mapping[str, Any] = field(default_factory=dict)

    def text(self, language: str) -> str:
        """The message in ``language``, ready to read."""
        return translate(self.msgid, language, **self.params)


@dataclass(frozen=True)
class InBoth:
    """Words from a table that has them in both languages, for a parameter of a `Message`."""

    en: str
    vi: str

    def text(self, language: str) -> str:
        """The words in ``language``."""
        return self.vi if language == "vi" else self.en


def N_(msgid: str) -> str:  # noqa: N802 - the name every gettext tool looks for
    """Mark ``msgid`` for the catalogue; it is translated later, where it is shown."""
    return msgid


def translate(msgid: str, language: str, /, **params: object) -> str:
    """``msgid`` in ``language``, its braces filled from ``params``."""
    words = _catalogue(language).gettext(msgid) if msgid else ""
    if not params:
        return words
    return words.format(**{name: _shown(value, language) for name, value in params.items()})


def format_number(value: float, language: str, *, decimals: int | None = None) -> str:
    """``value`` with the separators of ``language``: 1,234.5 in English, 1.234,5 in Vietnamese."""
    from babel.numbers import format_decimal

    if decimals is None:
        return str(format_decimal(value, locale=language))
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(value, format=pattern, locale=language))


def format_percent(value: float, language: str, *, decimals: int = 0) -> str:
    """``value``, already in per cent, with its sign: 3.75% in English, 3,75% in Vietnamese."""
    return format_number(value, language, decimals=decimals) + "%"


def format_day(day: dt.date, language: str, *, weekday: bool = False) -> str:
    """A day as running text has it: 23 November 2026 in English, 23/11/2026 in Vietnamese.

    With ``weekday`` it begins with Monday or Thứ Hai.
    """
    from babel.dates import format_date

    pattern = "d/M/y" if language == "vi" else "d MMMM y"
    if weekday:
        pattern = "EEEE, 'ngày' d/M/y" if language == "vi" else "EEEE, d MMMM y"
    return str(format_date(day, format=pattern, locale=language))


def known_language(language: str | None) -> str | None:
    """``language`` reduced to one we have ("vi_VN" → "vi"), or None.

    Windows names its locales in words ("Vietnamese_Viet Nam"); those are understood too.
    """
    name = (language or "").replace("-", "_").replace(".", "_").split("_", maxsplit=1)[0].lower()
    short = {"vietnamese": "vi", "english": "en"}.get(name, name)
    return short if short in LANGUAGES else None


def default_language() -> str:
    """The learner's language: ``DOINGOAI_LANG``, else the locale, else Vietnamese."""
    return (
        known_language(os.environ.get("DOINGOAI_LANG"))
        or known_language(_locale_name())
        or DEFAULT_LANGUAGE
    )


def _locale_name() -> str | None:
    if os.name == "nt":
        return locale.getlocale()[0]
    # Not locale.getlocale(): it calls the language-less "C.UTF-8" American English.
    variables = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((value for value in variables if value), None)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(
        "doingoai", localedir=str(LOCALE_DIR), languages=[language], fallback=True
    )


def _shown(value: object, language: str) -> object:
    if isinstance(value, Message | InBoth):
        return value.text(language)
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return format_day(value, language)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return format_number(value, language)
    return value
