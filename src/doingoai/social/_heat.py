from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.social._errors import known_zone, need_columns
from doingoai.social._rates import ENGAGEMENTS, counted

if TYPE_CHECKING:
    import pandas as pd

_HOURS, _DAYS = 24, 7
EVERY_DAY = 7


def heat(
    posts: pd.DataFrame, *, zone: str, width: int = 2, include_paid: bool = False
) -> pd.DataFrame:
    """How posts did by weekday and hour of publishing on one clock.

    A slot's score is the median of the posts' own engagement rates by reach, as in
    `window_scores`; here slots do not overlap, and begin at 0:00, ``width``:00 and so on.

    Args:
        posts: rows in the ``posts`` schema; ``published_at`` in UTC (taken as UTC if naive).
        zone: the clock, such as ``"Europe/Lisbon"``.
        width: length of a slot in hours; divides 24.
        include_paid: whether boosted posts count; needs no column ``paid`` when they do.

    Returns:
        One row for each weekday and slot: ``weekday`` 0 (Monday) to 6, and 7 for all days taken
        together; ``start_hour``; ``posts``, how many were published then; ``rated``, how many of
        them have a rate; ``median_rate`` in percent (NaN where none has).

    Raises:
        SocialError: a needed column is missing, or there is no such zone.
        ValueError: ``width`` does not divide 24.
    """
    import numpy as np
    import pandas as pd

    if width < 1 or _HOURS % width:
        message = f"a slot of {width} hours does not divide the day"
        raise ValueError(message)
    needed = (*ENGAGEMENTS, "reach", "published_at", *(() if include_paid else ("paid",)))
    need_columns(posts, needed)
    local_zone = known_zone(zone)
    chosen = counted(posts, ("published_at",), include_paid=include_paid)
    local = pd.to_datetime(chosen["published_at"], utc=True).dt.tz_convert(local_zone)
    engaged = chosen[list(ENGAGEMENTS)].astype("Float64").sum(axis="columns", skipna=False)
    reach = chosen["reach"].astype("Float64")
    rate = (100 * engaged / reach.where(reach > 0)).to_numpy(dtype=float, na_value=np.nan)
    one_day = pd.DataFrame(
        {
            "weekday": local.dt.day_of_week.to_numpy(),
            "start_hour": local.dt.hour.to_numpy() // width * width,
            "rate": rate,
        }
    )
    both = pd.concat([one_day, one_day.assign(weekday=EVERY_DAY)])
    grouped = both.groupby(["weekday", "start_hour"])["rate"]
    scores = pd.DataFrame(
        {"posts": grouped.size(), "rated": grouped.count(), "median_rate": grouped.median()}
    )
    slots = pd.MultiIndex.from_product(
        [range(_DAYS + 1), range(0, _HOURS, width)], names=["weekday", "start_hour"]
    )
    scores = scores.reindex(slots)
    whole = {
        "posts": scores["posts"].fillna(0).astype(int),
        "rated": scores["rated"].fillna(0).astype(int),
    }
    return scores.assign(**whole).reset_index()


def tells_hours(posts: pd.DataFrame, *, zone: str) -> bool:
    """Whether the times of publication say more than the day.

    X's export of 2026 has a date without an hour (domain reference §3.1); read into our schema
    all its posts are of midnight, in UTC or on the clock of ``zone``. No best hour comes of that.
    A dataset made of such an export says so itself (``hours`` in its description).

    Args:
        posts: rows with ``published_at``, as `doingoai.datasets.load` gives them or a part of them.
        zone: the zone in which the export may have been read.

    Raises:
        SocialError: the column is missing, or there is no such zone.
    """
    import pandas as pd

    need_columns(posts, ("published_at",))
    local_zone = known_zone(zone)
    if posts.attrs.get("doingoai", {}).get("hours") is False:
        return False
    times = pd.to_datetime(posts["published_at"], utc=True).dropna()
    return not any(
        (clock == clock.dt.normalize()).all() for clock in (times, times.dt.tz_convert(local_zone))
    )
