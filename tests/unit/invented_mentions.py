"""An invented series of mentions: a year's ordinary noise, and peaks where a test wants them."""

from __future__ import annotations

import numpy as np
import pandas as pd

ZONE = "Europe/Lisbon"
# Mentions by local hour on an ordinary working day.
DAY = (4, 4, 4, 4, 4, 5, 7, 10, 16, 22, 26, 26, 28, 26, 24, 24, 26, 28, 32, 36, 34, 26, 16, 8)
WEEK = (1, 1, 1, 1, 1.05, 0.75, 0.7)


def ordinary(days: int = 60, *, first: str = "2026-06-01", seed: int = 7) -> pd.DataFrame:
    """``days`` days of local time with a daily and a weekly season, no peak, tone 20 % negative."""
    start = pd.Timestamp(first, tz=ZONE)
    end = (start.tz_localize(None) + pd.Timedelta(days=days)).tz_localize(ZONE)
    local = pd.date_range(start, end, freq="h", inclusive="left")
    expected = np.array(DAY)[local.hour] * np.array(WEEK)[local.day_of_week]
    dice = np.random.default_rng(seed)
    mentions = dice.negative_binomial(30, 30 / (30 + expected))
    return toned(pd.DataFrame({"hour": local.tz_convert("UTC"), "mentions": mentions}), 0.2)


def toned(frame: pd.DataFrame, negative: float) -> pd.DataFrame:
    """With tone: this share negative, the rest half neutral, half positive."""
    bad = (frame["mentions"] * negative).round().astype(int)
    good = (frame["mentions"] - bad) // 2
    return frame.assign(positive=good, neutral=frame["mentions"] - bad - good, negative=bad)


def with_peak(
    frame: pd.DataFrame, began: str, *, hours: int = 10, extra: int = 150, negative: float = 0.2
) -> pd.DataFrame:
    """A step of ``extra`` mentions an hour from the local time ``began`` on."""
    start = pd.Timestamp(began, tz=ZONE)
    inside = (frame["hour"] >= start) & (frame["hour"] < start + pd.Timedelta(hours=hours))
    raised = frame.assign(mentions=frame["mentions"] + extra * inside)
    return raised.mask(inside, toned(raised, negative))


def local(text: str) -> pd.Timestamp:
    """A local time as the functions give it."""
    return pd.Timestamp(text, tz=ZONE).tz_convert("UTC")
