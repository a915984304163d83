"""Respond, monitor, ignore or escalate: the printed thresholds, as one function."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from doingoai.i18n import Message
from doingoai.press._errors import PressError, need_columns

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

Response = Literal["respond", "monitor", "ignore", "escalate"]
RESPONSES: tuple[Response, ...] = ("respond", "monitor", "ignore", "escalate")
_COLUMNS = ("item_id", "text_en", "text_vi", "reach", "growth", "harm", "about")


@dataclass(frozen=True)
class Item:
    """Something said about the mission, its staff, its host or others.

    Attributes:
        item_id: its stable key.
        text_en: what is said, in English.
        text_vi: the same in Vietnamese.
        reach: people who have seen it so far.
        growth: by how many per cent that grows in an hour.
        harm: what it does to people if it is believed: 0 nothing, 1 annoyance, 2 money, health
            or trust, 3 danger to somebody.
        about: ``"us"``, ``"staff"``, ``"host"`` or ``"other"``.
    """

    item_id: str
    text_en: str
    text_vi: str
    reach: int
    growth: float
    harm: int
    about: str

    def text(self, language: str) -> str:
        """What is said, in ``language``."""
        return self.text_vi if language == "vi" else self.text_en


@dataclass(frozen=True)
class Thresholds:
    """The rule that an exercise prints; invented for the course and no norm of the field.

    Attributes:
        escalate_harm: from this harm on it goes to whoever the clearance card names.
        staff_harm: the same where it is about a member of staff.
        respond_harm: about us and from this harm on it is answered …
        respond_reach: … once so many people have seen it.
        monitor_harm: from this harm on it is watched …
        monitor_reach: … where so many people have seen it …
        monitor_growth: … or it grows by so many per cent in an hour.
    """

    escalate_harm: int
    staff_harm: int
    respond_harm: int
    respond_reach: int
    monitor_harm: int
    monitor_reach: int
    monitor_growth: float


def thresholds(about: Mapping[str, object]) -> Thresholds:
    """The thresholds that a package of inquiries states (``frame.attrs["doingoai"]``).

    Raises:
        PressError: it states none, or not all of them.
    """
    stated = about.get("thresholds")
    try:
        return Thresholds(**stated)  # type: ignore[arg-type]
    except TypeError as cause:
        raise PressError(
            Message("The data state no complete thresholds."),
            Message("Take the dataset “inquiries” as it comes with the course."),
        ) from cause


def items(table: pd.DataFrame) -> tuple[Item, ...]:
    """The items of a table in its order; rows without reach, growth or harm are left out.

    Args:
        table: rows in the schema of the table ``items`` of ``inquiries``.

    Raises:
        PressError: a column is missing.
    """
    need_columns(table, _COLUMNS)
    whole = table.dropna(subset=["item_id", "reach", "growth", "harm", "about"])
    return tuple(
        Item(
            item_id=str(row["item_id"]),
            text_en=str(row["text_en"]),
            text_vi=str(row["text_vi"]),
            reach=int(row["reach"]),
            growth=float(row["growth"]),
            harm=int(row["harm"]),
            about=str(row["about"]),
        )
        for row in whole.to_dict("records")
    )


def response_to(item: Item, limits: Thresholds) -> Response:
    """What the printed rule asks for: the first of its four lines that fits.

    Escalate where harm to somebody, or to a member of staff, is large; respond where it is about
    us, does harm and has been seen; monitor where it may come to that; ignore the rest. What is
    about the host country or others is theirs to answer: at most it is watched.
    """
    staff = item.about == "staff" and item.harm >= limits.staff_harm
    if staff or item.harm >= limits.escalate_harm:
        return "escalate"
    seen = item.reach >= limits.respond_reach
    if item.about == "us" and item.harm >= limits.respond_harm and seen:
        return "respond"
    spreads = item.reach >= limits.monitor_reach or item.growth >= limits.monitor_growth
    return "monitor" if item.harm >= limits.monitor_harm and spreads else "ignore"
