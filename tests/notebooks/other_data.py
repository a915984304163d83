"""Data of other shapes than ours, as a refresh leaves them: made of ours, one quirk at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from doingoai import datasets
from doingoai.datasets.schemas import TONES
from doingoai.refresh import write_package

if TYPE_CHECKING:
    from pathlib import Path

PAGE, ZONE = "account-estamar", "Europe/Lisbon"


def x_only(folder: Path) -> None:
    """X as its activity export gives it: no reach, no followers, one account."""
    _write(folder, _without(_of("x"), "reach", "followers", "captioned", "language"))


def youtube_only(folder: Path) -> None:
    """YouTube Studio: days without hours, views and no reach; and a short series of mentions."""
    posts = _without(_of("youtube"), "reach", "followers", "clicks", "captioned")
    local = posts["published_at"].dt.tz_convert(ZONE).dt.normalize()
    _write(folder, posts.assign(published_at=local.dt.tz_convert("UTC"), paid=False), hours=False)
    _mentions(folder, datasets.load("mentions").iloc[: 10 * 24])


def instagram_only(folder: Path) -> None:
    """Instagram, nothing boosted, nobody says how many follow; mentions without tone."""
    posts = _of("instagram")
    _write(folder, _without(posts[~posts["paid"]], "followers"))
    _mentions(folder, _without(datasets.load("mentions"), *TONES))


def twenty_posts(folder: Path) -> None:
    """A young page: twenty posts on Facebook within a few weeks."""
    posts = _of("facebook").sort_values("published_at")
    _write(folder, posts.iloc[:60:3])


def facebook_by_the_day(folder: Path) -> None:
    """Facebook with reach, but with days for times, and no word on captions."""
    posts = _without(_of("facebook"), "captioned")
    _write(folder, posts.assign(published_at=posts["published_at"].dt.normalize()), hours=False)


def tiktok_only(folder: Path) -> None:
    """A platform that the sample data do not know, a few dozen posts."""
    posts = _without(_of("youtube").head(40), "reach", "followers", "clicks", "captioned")
    _write(folder, posts.assign(platform="tiktok", paid=False))


def _of(platform: str) -> pd.DataFrame:
    posts = datasets.load("posts")
    ours = posts[posts["mission"] == posts.attrs["doingoai"]["mission"]]
    return ours[ours["platform"] == platform].assign(mission=PAGE)


def _without(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    empty = {name: pd.Series(pd.NA, frame.index, dtype=_nullable(frame[name])) for name in columns}
    return frame.assign(**empty)


def _nullable(column: pd.Series) -> object:
    return "boolean" if column.dtype == bool else column.dtype


def _write(folder: Path, posts: pd.DataFrame, **about: object) -> None:
    told = {"zone": ZONE, "mission": PAGE, **about}
    write_package(posts, folder, version="2027.1.1", title="Other posts", about=told)


def _mentions(folder: Path, mentions: pd.DataFrame) -> None:
    told = {"zone": ZONE}
    write_package(
        mentions, folder, name="mentions", version="2027.1.1", title="Other mentions", about=told
    )
