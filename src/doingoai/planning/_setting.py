"""Channels and segments as a timeline needs them, from the datasets or from a frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.datasets._rows import listed, number, records
from doingoai.planning._errors import need_columns

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd


@dataclass(frozen=True)
class Channel:
    """A channel of the campaign.

    Attributes:
        channel_id: its key.
        name_en, name_vi: what it is called.
        peso: ``"paid"``, ``"earned"``, ``"shared"`` or ``"owned"``.
        use: the column of ``audiences`` that says who can be found there.
        lead_days: working days from a cleared text to the public.
    """

    channel_id: str
    name_en: str
    name_vi: str
    peso: str
    use: str
    lead_days: int

    def name(self, language: str) -> str:
        """What it is called in ``language``."""
        return self.name_vi if language == "vi" else self.name_en


@dataclass(frozen=True)
class Segment:
    """A part of the public.

    Attributes:
        segment_id: its key.
        name_en, name_vi: who they are.
        size: how many.
        languages: what they read, the first best.
        zone: the clock they live by.
        window_from, window_to: between which hours on that clock they read or listen, the first
            included, the last not.
        uses: per cent of them who use what, by column of ``audiences``.
    """

    segment_id: str
    name_en: str
    name_vi: str
    size: int
    languages: tuple[str, ...]
    zone: str
    window_from: int
    window_to: int
    uses: Mapping[str, float]

    def name(self, language: str) -> str:
        """Who they are, in ``language``."""
        return self.name_vi if language == "vi" else self.name_en


_CHANNEL = ("channel_id", "name_en", "name_vi", "peso", "use", "lead_days")
_SEGMENT = (
    "segment_id",
    "name_en",
    "name_vi",
    "size",
    "languages",
    "zone",
    "window_from",
    "window_to",
)
_NOT_USE = {*_SEGMENT, "trust", "concerns_en", "concerns_vi"}


def channels_by_id(
    channels: pd.DataFrame | Mapping[str, Channel] | None = None,
) -> dict[str, Channel]:
    """The channels by id, in the order of the table.

    Args:
        channels: rows in the ``channels`` schema; default: the dataset.

    Raises:
        PlanningError: a column is missing.
        DatasetError: the dataset can't be read.
    """
    if isinstance(channels, Mapping):
        return dict(channels)
    made = (
        Channel(**{**{name: row[name] for name in _CHANNEL}, "lead_days": int(row["lead_days"])})
        for row in _rows("channels", channels, _CHANNEL)
    )
    return {channel.channel_id: channel for channel in made}


def segments_by_id(
    audiences: pd.DataFrame | Mapping[str, Segment] | None = None,
) -> dict[str, Segment]:
    """The segments by id, in the order of the table.

    Args:
        audiences: rows in the ``audiences`` schema; default: the dataset.

    Raises:
        PlanningError: a column is missing.
        DatasetError: the dataset can't be read.
    """
    if isinstance(audiences, Mapping):
        return dict(audiences)
    made = (
        Segment(
            segment_id=row["segment_id"],
            name_en=row["name_en"],
            name_vi=row["name_vi"],
            size=int(row["size"]),
            languages=listed(row["languages"]),
            zone=row["zone"],
            window_from=int(row["window_from"]),
            window_to=int(row["window_to"]),
            uses={
                name: number(value)
                for name, value in row.items()
                if name not in _NOT_USE and not name.startswith("relevance_") and value
            },
        )
        for row in _rows("audiences", audiences, _SEGMENT)
    )
    return {segment.segment_id: segment for segment in made}


def _rows(
    name: str, frame: pd.DataFrame | None, columns: Iterable[str]
) -> Iterable[Mapping[str, Any]]:
    if frame is None:
        return records(name)
    need_columns(frame, columns)
    texts = frame.astype("string").fillna("")
    return ({str(key): value for key, value in row.items()} for row in texts.to_dict("records"))
