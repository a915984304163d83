"""Which edition of the invented data is made: the course's own, or a variant for one class."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Edition:
    """How a package is numbered, and what it tells of its making.

    Attributes:
        version: its number.
        variant: the public mark of a class's variant; "" for the course's own edition.
    """

    version: str
    variant: str = ""

    def titled(self, title: str) -> str:
        """``title``, with a word that this is a variant where it is one."""
        return f"{title} (variant for one class)" if self.variant else title

    def made_by(self, generator: str, seed: object, **more: object) -> dict[str, object]:
        """What the description says; a variant keeps its seed to itself: it gives the answers."""
        how = {"variant": self.variant} if self.variant else {"seed": seed}
        return {"generator": f"doingoai.datasets.generators.{generator}", **how, **more}
