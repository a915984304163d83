"""Why a figure cannot be had from the data at hand: one place for questions and their specimens.

Each function gives a `Lack`, or None where the figure can be had. An exercise sets a question
aside for it (``book.ask(…, unless=…)``), a specimen raises ``CannotTell`` with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.datasets import PLATFORM_NAMES, Lack, LackKind
from doingoai.social._errors import known_zone
from doingoai.social._experiment import caption_experiment
from doingoai.social._heat import tells_hours
from doingoai.social._hours import best_windows
from doingoai.social._mentions import hourly
from doingoai.social._peaks import peaks
from doingoai.social._rates import ENGAGEMENTS, counted, engagement_rate

if TYPE_CHECKING:
    import pandas as pd

_FEWEST_MONTHS = 2
_DAY_HOURS = 24


def why_no_rates(posts: pd.DataFrame, *, platform: str | None = None) -> Lack | None:
    """Why no engagement rate by reach can be had, boosted posts left out.

    Args:
        posts: rows in the ``posts`` schema.
        platform: the one platform asked for; None for any.

    Raises:
        SocialError: a needed column is missing altogether.
    """
    asked = posts if platform is None else posts[posts["platform"] == platform]
    if not engagement_rate(asked).empty:
        return None
    if asked.empty:
        return _no_posts(platform)
    if asked["paid"].fillna(value=False).astype(bool).all():
        return Lack("Every post was boosted.")
    if asked["reach"].isna().all():
        return Lack("No post has a reach.")
    if counted(asked, [*ENGAGEMENTS, "reach"], include_paid=False).empty:
        return Lack("No post has all four figures: reactions, comments, shares and reach.")
    return Lack("No post reached anybody.")


def why_no_windows(
    posts: pd.DataFrame, *, zone: str, platform: str | None = None, min_posts: int = 12
) -> Lack | None:
    """Why there is no best window of publishing (see `best_windows`).

    Args:
        posts: rows in the ``posts`` schema.
        zone: the audience's time zone.
        platform: the one platform asked for; None for all of them together.
        min_posts: windows with fewer posts are not considered.

    Raises:
        SocialError: a needed column is missing altogether, or there is no such zone.
    """
    asked = posts if platform is None else posts[posts["platform"] == platform]
    if asked.empty:
        return _no_posts(platform)
    if not tells_hours(asked, zone=zone):
        return Lack("The posts have days of publication and no hours.")
    lacking = why_no_rates(asked)
    if lacking is not None or best_windows(asked, zone=zone, min_posts=min_posts):
        return lacking
    return Lack(
        "Every window has fewer than {posts} posts with a rate.",
        {"posts": min_posts},
        LackKind.TOO_FEW,
    )


def why_no_comparison(posts: pd.DataFrame) -> Lack | None:
    """Why posts with captions cannot be compared with others (see `caption_experiment`).

    Raises:
        SocialError: a needed column is missing altogether.
    """
    trial = caption_experiment(posts, draws=2000)  # whether there is one needs no exact interval
    if trial.all_posts is not None:
        return None
    asked = posts[posts["platform"].isin(["facebook", "instagram"]).fillna(value=False)]
    if asked.empty:
        return Lack("There are no posts on Facebook or Instagram.")
    lacking = why_no_rates(asked)
    if lacking is not None:
        return lacking
    captioned = asked["captioned"].dropna().astype(bool)
    if captioned.empty:
        return Lack("The posts do not say whether they carry captions.")
    if not captioned.any():
        return Lack("No post carries captions.")
    return Lack(
        "There are too few posts with captions, or without, to compare the two.",
        kind=LackKind.TOO_FEW,
    )


def why_no_months(
    posts: pd.DataFrame, *, zone: str, platform: str | None = None, months: int = 12
) -> Lack | None:
    """Why no course over months can be shown: fewer than two of them have a rate by reach.

    Args:
        posts: rows in the ``posts`` schema.
        zone: the zone by whose clock a month begins.
        platform: the one platform asked for; None for all of them together.
        months: how many months are looked at, the last ones in which there are posts.

    Raises:
        SocialError: a needed column is missing altogether, or there is no such zone.
    """
    lacking = why_no_rates(posts, platform=platform)
    if lacking is not None:
        return lacking
    asked = posts if platform is None else posts[posts["platform"] == platform]
    local = asked["published_at"].dt.tz_convert(known_zone(zone))
    month = local.dt.strftime("%Y-%m").rename("month")
    rates = engagement_rate(asked.assign(month=month), by="month")
    last = sorted(month.dropna().unique())[-months:]
    if rates.index.isin(last).sum() >= _FEWEST_MONTHS:
        return None
    return Lack("Fewer than two months have a rate.", kind=LackKind.TOO_FEW)


def why_no_peaks(mentions: pd.DataFrame, *, zone: str, days: int = 14) -> Lack | None:
    """Why no peak stands out (see `peaks`).

    Args:
        mentions: rows in the ``mentions`` schema.
        zone: the audience's time zone.
        days: days looked back upon; nothing is judged before they have passed.

    Raises:
        SocialError: as `peaks`.
    """
    if peaks(mentions, zone=zone, days=days):
        return None
    if len(hourly(mentions)) <= days * _DAY_HOURS:
        return Lack(
            "The series is no longer than the {days} days that the rule looks back.",
            {"days": days},
            LackKind.TOO_FEW,
        )
    return Lack("The series has no peak by the printed rule.")


def _no_posts(platform: str | None) -> Lack:
    if platform is None:
        return Lack("There are no posts.")
    name = PLATFORM_NAMES.get(platform, platform)
    return Lack("There are no posts on {platform}.", {"platform": name})
