"""The one base of every error a person may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from doingoai.i18n import Message


class DoingoaiError(Exception):
    """Something a person can act on: what is wrong, and what to do next.

    Both parts are catalogue messages, so that the same error reads in the language of
    whoever meets it. ``str(error)`` is English, for logs.
    """

    def __init__(self, message: Message, next_step: Message | None = None) -> None:
        self.message = message
        self.next_step = next_step
        super().__init__(self.text("en"))

    def text(self, language: str) -> str:
        """The whole message in ``language`` ("vi" or "en"), the next step after it."""
        parts = [self.message.text(language)]
        if self.next_step is not None:
            parts.append(self.next_step.text(language))
        return " ".join(parts)
