from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.social._errors import known_zone, need_columns
from doingoai.social._heat import tells_hours
from doingoai.social._rates import ENGAGEMENTS, counted

if TYPE_CHECKING:
    import pandas as pd

_HOURS = 24


def window_scores(
    posts: pd.DataFrame, *, zone: str, width: int = 2, include_paid: bool = False
) -> pd.DataFrame:
    """How well posts did by the hour of publishing, in the audience's own time.

    The window that starts at ``h`` holds the posts published from h:00 up to, and not with,
    (h + width):00 local time, past midnight too. Its score is the median of the posts' own
    engagement rates by reach, (reactions + comments + shares) ÷ reach × 100: a median, since one
    lucky post would carry a mean. Local time follows the zone's summer time.

    Args:
        posts: rows in the ``posts`` schema; ``published_at`` in UTC (taken as UTC if naive).
        zone: the audience's time zone, such as ``"Europe/Lisbon"``.
        width: length of a window in hours, 1 to 24.
        include_paid: whether boosted posts count.

    Returns:
        One row for each start hour: ``start_hour`` 0-23, ``posts`` (how many), ``median_rate``
        in percent (NaN where there are none). Posts that say the day and no hour (see
        `tells_hours`) are in no window.

    Raises:
        SocialError: a needed column is missing, or there is no such zone.
    """
    import numpy as np
    import pandas as pd

    need_columns(posts, (*ENGAGEMENTS, "reach", "published_at", "paid"))
    local_zone = known_zone(zone)
    chosen = counted(posts, (*ENGAGEMENTS, "reach", "published_at"), include_paid=include_paid)
    chosen = chosen[chosen["reach"].astype(float) > 0]
    if not tells_hours(posts, zone=zone):
        chosen = chosen.iloc[:0]
    engaged = chosen[list(ENGAGEMENTS)].sum(axis="columns").to_numpy(dtype=float)
    rate = engaged / chosen["reach"].to_numpy(dtype=float)
    published = pd.to_datetime(chosen["published_at"], utc=True)
    hour = published.dt.tz_convert(local_zone).dt.hour.to_numpy()
    rows = []
    for start in range(_HOURS):
        inside = rate[(hour - start) % _HOURS < width]
        median = float(np.median(inside)) * 100 if len(inside) else float("nan")
        rows.append((start, len(inside), median))
    return pd.DataFrame(rows, columns=["start_hour", "posts", "median_rate"])


def best_windows(
    posts: pd.DataFrame,
    *,
    zone: str,
    width: int = 2,
    min_posts: int = 12,
    tie_within: float = 0.03,
    include_paid: bool = False,
) -> tuple[int, ...]:
    """The start hours of the best windows, all that can't be told from the best.

    Args:
        posts: rows in the ``posts`` schema.
        zone: the audience's time zone.
        width: length of a window in hours.
        min_posts: windows with fewer posts are not considered: too few to judge by.
        tie_within: a window whose score is at least ``(1 - tie_within)`` of the best is as good.
        include_paid: whether boosted posts count.

    Returns:
        Start hours 0-23 in order; empty when no window has enough posts.

    Raises:
        SocialError: a needed column is missing, or there is no such zone.
    """
    scores = window_scores(posts, zone=zone, width=width, include_paid=include_paid)
    enough = scores[(scores["posts"] >= max(min_posts, 1))]
    if enough.empty:
        return ()
    best = enough["median_rate"].max()
    chosen = enough.loc[enough["median_rate"] >= (1 - tie_within) * best, "start_hour"]
    return tuple(int(hour) for hour in chosen)
