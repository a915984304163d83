"""Time zones by name: the one place that says so when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from doingoai.i18n import Message

if TYPE_CHECKING:
    from doingoai.errors import DoingoaiError


def known_zone(zone: str, error: type[DoingoaiError]) -> ZoneInfo:
    """The time zone called ``zone``; raises ``error`` when there is none of that name."""
    try:
        return ZoneInfo(zone)
    except (OSError, ValueError, KeyError) as cause:  # missing, a folder, or no name at all
        raise error(
            Message("There is no time zone called “{zone}”.", {"zone": zone}),
            Message("Use a name such as Europe/Lisbon or Asia/Ho_Chi_Minh."),
        ) from cause
