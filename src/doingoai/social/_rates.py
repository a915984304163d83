from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from doingoai.social._errors import need_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

ENGAGEMENTS = ("reactions", "comments", "shares")


def engagement_rate(
    posts: pd.DataFrame,
    *,
    by: str = "platform",
    numerator: Sequence[str] = ENGAGEMENTS,
    denominator: str = "reach",
    include_paid: bool = False,
    average: Literal["pooled", "posts"] = "pooled",
) -> pd.Series[float]:
    """The engagement rate of each group of posts, in percent.

    Engagements ÷ reach × 100 ("ERR", engagement rate by reach; apparate.com.au, read 2026-11).
    Other denominators are in use too, so that a rate always names its own.

    Args:
        posts: rows in the ``posts`` schema.
        by: the column to group by.
        numerator: the columns that are added up to engagements.
        denominator: ``"reach"``, ``"views"`` or ``"followers"``.
        include_paid: whether boosted posts count; their reach was bought.
        average: ``"pooled"`` divides the sum of engagements by the sum of the denominator;
            ``"posts"`` is the mean of the posts' own rates, which lets small posts weigh as
            much as large ones.

    Returns:
        Percent by group, sorted by group. Rows where a needed figure is missing, or nobody was
        reached, are left out; a group without rows is absent.

    Raises:
        SocialError: a needed column is missing.
    """
    need_columns(posts, (by, *numerator, denominator, *(() if include_paid else ("paid",))))
    chosen = counted(posts, (*numerator, denominator), include_paid=include_paid)
    engaged = chosen[list(numerator)].sum(axis="columns").astype(float)
    base = chosen[denominator].astype(float)
    engaged, base, group = engaged[base > 0], base[base > 0], chosen.loc[base > 0, by]
    if average == "posts":
        rate = (engaged / base).groupby(group, observed=True).mean()
    else:
        rate = (
            engaged.groupby(group, observed=True).sum() / base.groupby(group, observed=True).sum()
        )
    return (rate * 100).rename("engagement_rate")


def counted(posts: pd.DataFrame, columns: Sequence[str], *, include_paid: bool) -> pd.DataFrame:
    """The posts that have all of ``columns``, without boosted ones unless they are wanted."""
    chosen = posts if include_paid else posts[~posts["paid"].fillna(value=False).astype(bool)]
    return chosen.dropna(subset=list(columns))
