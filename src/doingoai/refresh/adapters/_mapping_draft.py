"""The draft of a mapping file: what the tool guesses of a table, to be completed by a person."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message, default_language, translate
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.adapters import _mapping as known
from doingoai.refresh.adapters._mapping_guess import Guess, guessed, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.refresh.sheets import Sheet

_WIDE = 100


def draft(sheet: Sheet, into: str, language: str | None = None) -> str:
    """The text of a mapping file (TOML) for ``sheet``, what is guessed filled in.

    Args:
        sheet: a table with a header.
        into: the dataset that it is to fill.
        language: of the comments, "vi" or "en"; default: the user's.

    Returns:
        Text that `load_mapping` takes once everything that is needed is named; what could not be
        guessed is ``""``.

    Raises:
        DatasetError: ``into`` is no dataset that a refresh can fill.
        RefreshError: the table has no header.
    """
    writer = _Writer(language or default_language())
    if not sheet.columns:
        raise RefreshError(
            Message("{file}: the table has no header.", {"file": sheet.file}),
            Message("Write a name above each column, in a spreadsheet program, and try again."),
        )
    guess = guessed(sheet, into)
    lines = [
        *writer.comment(_ABOUT),
        "",
        *writer.comment(_DATASET),
        _set("dataset", into),
        *writer.comment(_TABLE),
        _set("table", ""),
        *writer.comment(_HOURS if guess.hours else _ZONE),
        _set("zone", ""),
        *writer.comment(_ORDER),
        _set("day_first", guess.day_first),
        "",
        *writer.comment(_COLUMNS),
        *writer.comment(Message("The table has: {names}", {"names": ", ".join(sheet.columns)})),
        "[columns]",
        *writer.columns(into, guess),
        "",
        *writer.comment(_CONSTANTS),
        "[constants]",
        *writer.constants(into, guess),
        *writer.values(into, guess),
        *writer.metrics(into, guess),
    ]
    return "\n".join(lines) + "\n"


_ABOUT = Message(
    "Which column of your table is which of ours. The tool has guessed; look at each guess, "
    "complete what is blank and needed, then run the same command with --mapping and this file. "
    "Texts stand in quotes; lines that begin with # are explanations."
)
_DATASET = Message("The dataset that the table fills.")
_TABLE = Message("The title of the table, where the file has several; blank: every one that fits.")
_ZONE = Message(
    "The time zone of hours that name none, such as Europe/Lisbon; blank where there are no hours."
)
_HOURS = Message(
    "NEEDED: the time zone of the table's hours, which name none, such as Europe/Lisbon."
)
_ORDER = Message('Whether 03/04 is the third of April: "yes" or "no"; blank: let the tool see.')
_COLUMNS = Message('Our column = "the column of your table". Blank: the table has no such column.')
_CONSTANTS = Message("What is the same in every row and in no column, such as the platform.")
_VALUES = Message('"Word of your table" = "our word". Blank: leave such cells empty.')
_METRICS = Message(
    'For a table with a column for each figure: "column" = "name of ours, what it counts", '
    'such as "views, times". Blank: leave the column out.'
)
_NEEDED = N_("NEEDED")
_KINDS = {
    "count": N_("a whole number"),
    "decimal": N_("a number"),
    "time": N_("a day and an hour, or a day"),
    "day": N_("a day"),
    "flag": N_("yes or no"),
}


class _Writer:
    """Lines of a mapping file, explained in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def comment(self, message: Message) -> Iterator[str]:
        """``message`` as comments, wrapped."""
        from textwrap import wrap

        for line in wrap(message.text(self._language), _WIDE - 2, break_long_words=False):
            yield f"# {line}"

    def columns(self, into: str, guess: Guess) -> Iterator[str]:
        """A line for each of our columns."""
        for target in _wanted(into, guess):
            yield f"{_set(target.name, guess.columns.get(target.name, ''))}  # {self._told(target)}"

    def constants(self, into: str, guess: Guess) -> Iterator[str]:
        """A line for each column that can be the same throughout and was not guessed."""
        for target in _wanted(into, guess):
            if target.name in guess.columns or not target.may_be_constant or not _asked(target):
                continue
            choices = "; ".join(target.choices)
            said = f"  # {choices}" if choices else ""
            yield _set(target.name, known.USUAL.get(target.name, "")) + said

    def values(self, into: str, guess: Guess) -> Iterator[str]:
        """For each column with words of its own a table that translates them."""
        for target in known.targets(into).values():
            words = guess.words.get(target.name, ())
            if target.choices and words:
                yield ""
                yield from self.comment(_VALUES)
                yield f"[values.{target.name}]  # {'; '.join(target.choices)}"
                for word in words:
                    yield _set(word, words_of(target.name, word), quoted=True)

    def metrics(self, into: str, guess: Guess) -> Iterator[str]:
        """For tables of figures a line for each column of numbers that is nothing else."""
        if into in known.TABLES_OF_METRICS and guess.metrics:
            yield ""
            yield from self.comment(_METRICS)
            yield "[metrics]"
            for name, said in guess.metrics.items():
                yield _set(name, said, quoted=True)

    def _told(self, target: known.Target) -> str:
        words = known.WORDS[target.name].text(self._language)
        kind = translate(_KINDS[target.kind], self._language) if target.kind in _KINDS else ""
        needed = translate(_NEEDED, self._language) if target.required else ""
        return "; ".join(part for part in (words, kind, needed) if part)


def _wanted(into: str, guess: Guess) -> list[known.Target]:
    """Our columns, without those that a table with a column for each figure has by its header."""
    wide = bool(guess.metrics) and into in known.TABLES_OF_METRICS
    left_out = known.METRIC if wide and "value" not in guess.columns else ()
    return [target for name, target in known.targets(into).items() if name not in left_out]


def _asked(target: known.Target) -> bool:
    return target.required or target.name in {"language", "outlet", "kind", "country"}


def _set(key: str, value: str, *, quoted: bool = False) -> str:
    name = json.dumps(key, ensure_ascii=False) if quoted else key
    return f"{name} = {json.dumps(value, ensure_ascii=False)}"
