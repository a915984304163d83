"""What stands on the page, whatever draws it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A piece of text.

    Attributes:
        text: the text.
        own: whether it is the plan's, in the plan's language, and not ours.
        note: smaller words below it, such as a source; "" for none.
    """

    text: str
    own: bool = False
    note: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; ``label`` stands before it in bold where there is one."""

    words: Words
    label: str = ""


@dataclass(frozen=True)
class Table:
    """A table; the first cell of a row names it.

    Attributes:
        caption: what it shows.
        head: the columns.
        rows: of as many cells as there are columns.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it."""

    heading: str
    blocks: tuple[Paragraph | Table, ...]


@dataclass(frozen=True)
class Page:
    """The document.

    Attributes:
        language: of our words, "vi" or "en".
        own_language: of the plan's.
        title: the campaign.
        lead: whose, when, on what clock.
        stamp: what stands above everything; "" for nothing.
        sections: in the order of OASIS.
        foot: who cleared it; "" while nobody is named.
    """

    language: str
    own_language: str
    title: Words
    lead: str
    stamp: str
    sections: tuple[Section, ...]
    foot: str

    @property
    def length(self) -> int:
        """About how many characters are on it."""
        return sum(
            len(part.text) + len(part.note)
            for section in self.sections
            for block in section.blocks
            for part in _parts(block)
        )


def _parts(block: Paragraph | Table) -> list[Words]:
    if isinstance(block, Paragraph):
        return [block.words]
    return [cell for row in block.rows for cell in row]
