from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doingoai.social._errors import need_columns
from doingoai.social._rates import ENGAGEMENTS, counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import pandas as pd

_PERCENTILES = (2.5, 97.5)


@dataclass(frozen=True)
class Difference:
    """Captioned posts against the others, with how far chance alone could move the answer.

    Attributes:
        captioned: posts with captions.
        plain: posts without.
        captioned_rate: mean of the captioned posts' own engagement rates by reach, percent.
        plain_rate: the same of the others.
        points: the first rate minus the second, percentage points.
        low: lower end of the 95 % interval of ``points``.
        high: upper end.
    """

    captioned: int
    plain: int
    captioned_rate: float
    plain_rate: float
    points: float
    low: float
    high: float

    @property
    def excludes_zero(self) -> bool:
        """Whether the interval lies on one side of zero: a difference beyond chance."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True)
class Comparison:
    """The same question asked twice; None where a group has too few posts to answer it.

    Attributes:
        all_posts: captioned posts against every other post. Only videos carry captions, so that
            this mostly compares videos with photos, links and texts.
        videos: captioned videos against videos without captions.
    """

    all_posts: Difference | None
    videos: Difference | None


def caption_experiment(
    posts: pd.DataFrame,
    *,
    platforms: Sequence[str] = ("facebook", "instagram"),
    seed: int = 20261123,
    draws: int = 4000,
    min_posts: int = 12,
) -> Comparison:
    """Do captions help? The difference of mean engagement rates, among all posts and like posts.

    A post's rate is (reactions + comments + shares) ÷ reach × 100. The interval is the bootstrap
    percentile interval (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, ch. 13):
    both groups are drawn anew from themselves, with replacement, ``draws`` times. Nothing was
    drawn by lot when the posts were made, so that "videos" removes one confounder, the format,
    and no other.

    Args:
        posts: rows in the ``posts`` schema, those of one mission.
        platforms: which platforms' posts are compared; names that do not occur count for nothing.
        seed: of the random draws; the same seed gives the same interval.
        draws: how often both groups are drawn anew, 2,000 or more.
        min_posts: a group with fewer posts (at least 2) gives no answer.

    Returns:
        Both differences. Boosted posts and posts without the figures are left out.

    Raises:
        SocialError: a needed column is missing.
        ValueError: fewer than 2,000 draws.
    """
    import numpy as np

    if draws < 2000:  # noqa: PLR2004 - the ends of a 95 % interval need that many
        message = f"too few draws for the ends of an interval: {draws}"
        raise ValueError(message)
    needed = (*ENGAGEMENTS, "reach", "captioned")
    need_columns(posts, (*needed, "paid", "platform", "format"))
    chosen = counted(
        posts[posts["platform"].isin(list(platforms)).fillna(value=False).astype(bool)],
        needed,
        include_paid=False,
    )
    chosen = chosen[chosen["reach"].astype(float) > 0]
    engaged = chosen[list(ENGAGEMENTS)].sum(axis="columns").astype(float)
    rates = (100 * engaged / chosen["reach"].astype(float)).to_numpy()
    captioned = chosen["captioned"].astype(bool).to_numpy()
    video = (chosen["format"] == "video").fillna(value=False).to_numpy(dtype=bool)

    def difference(among: np.ndarray[Any, Any]) -> Difference | None:
        # Each question has its own stream: the second does not depend on the first's size.
        dice = np.random.default_rng(seed)
        return _difference(
            rates[captioned & among], rates[~captioned & among], dice, draws, max(min_posts, 2)
        )

    return Comparison(
        all_posts=difference(np.ones(len(rates), dtype=bool)), videos=difference(video)
    )


def _difference(
    with_captions: np.ndarray[Any, Any],
    without: np.ndarray[Any, Any],
    dice: np.random.Generator,
    draws: int,
    min_posts: int,
) -> Difference | None:
    import numpy as np

    if min(len(with_captions), len(without)) < min_posts:
        return None
    drawn = [
        group[dice.integers(len(group), size=(draws, len(group)))].mean(axis=1)
        for group in (with_captions, without)
    ]
    low, high = np.percentile(drawn[0] - drawn[1], _PERCENTILES)
    first, second = float(with_captions.mean()), float(without.mean())
    return Difference(
        captioned=len(with_captions),
        plain=len(without),
        captioned_rate=first,
        plain_rate=second,
        points=first - second,
        low=float(low),
        high=float(high),
    )
