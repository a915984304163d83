"""What an adapter is: it knows one kind of export and reads it into one of our schemas."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from zoneinfo import ZoneInfo

    import pandas as pd

    from doingoai.i18n import Message
    from doingoai.refresh.sheets import Sheet


@dataclass(frozen=True)
class Match:
    """How well a sheet fits an adapter.

    Attributes:
        score: 0 (not at all) to 1 (every column known, every needed one there). An adapter gives
            0 where a column it needs is missing.
        columns: our name of each column found, and the sheet's.
        unmapped: the sheet's columns that the adapter leaves alone.
        missing: needed columns that are not there, as the newest export calls them.
    """

    score: float
    columns: Mapping[str, str] = field(default_factory=dict)
    unmapped: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Told:
    """What the instructor says that the export does not.

    Attributes:
        account: the label of the account: the ``mission`` of posts, the ``account`` of totals.
        zone: the zone of times that name none; None where nobody said.
        day_first: whether 03/04 is the third of April; None: infer it from the whole column.
        mapping: for the generic adapter, what a mapping file says.
        subject: whom mentions or coverage are about, where the export does not say.
    """

    account: str = ""
    zone: ZoneInfo | None = None
    day_first: bool | None = None
    mapping: Mapping[str, object] = field(default_factory=dict)
    subject: str = ""


@dataclass(frozen=True)
class Problem:
    """Cells of one column that cannot be used, for one reason.

    Attributes:
        rows: their row numbers in the sheet.
        column: the sheet's name of the column.
        why: the reason; it names no value.
        drops: whether the whole row is rejected; otherwise only the cell is left empty.
    """

    rows: tuple[int, ...]
    column: str
    why: Message
    drops: bool = True


@dataclass(frozen=True)
class Piece:
    """Some rows of a sheet in the schema of the adapter's dataset.

    Attributes:
        frame: the columns of the schema in its order and types; the index is the sheet's row
            number of each. Rows that a problem drops are still in it.
        read: how many rows of the sheet it accounts for, Total rows and blank ones left out.
        problems: what cannot be used.
        repaired: cells mended because what they meant is certain, by column.
        about: what the dataset will say of itself beyond what the run knows, such as
            ``{"hours": False}`` where the export has days only.
    """

    frame: pd.DataFrame
    read: int
    problems: tuple[Problem, ...] = ()
    repaired: Mapping[str, int] = field(default_factory=dict)
    about: Mapping[str, object] = field(default_factory=dict)


class Adapter(ABC):
    """One kind of export.

    Attributes:
        name: its key, for ``--as``: ``"meta-posts"``.
        title: what it is, for people: "Meta Business Suite: posts of a page".
        dataset: the dataset that it fills, see `doingoai.datasets.schemas`.
        platform: the platform whose export it is; empty where the rows say.
        yields_to: adapters whose sheet, where the same export has one, holds the same figures
            better; this one's is then left unused.
    """

    name: ClassVar[str]
    title: ClassVar[Message]
    dataset: ClassVar[str]
    platform: ClassVar[str] = ""
    yields_to: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def match(self, sheet: Sheet) -> Match:
        """How well ``sheet`` fits, by its content alone: never by the name of the file."""

    @abstractmethod
    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """The rows of ``sheet``, some at a time.

        Raises:
            RefreshError: the zone is needed and nobody said it, or the sheet contradicts itself
                (days first here, months first there).
        """
