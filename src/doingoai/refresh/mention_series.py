"""A series of mentions as monitoring tools export it: a time and a count.

What such files are like, from the labelled series of the Numenta Anomaly Benchmark (domain
reference §5, row 19; MIT): ``timestamp,value``, a reading every five minutes at odd minutes and
seconds (21:42:53), no zone, no tone, a first and a last hour that are there only in part.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh._table import columns_seen, counts, known_zone, read_table

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    import pandas as pd

NEEDED = ("timestamp", "value")
TONES = ("positive", "neutral", "negative")
_HOUR = 3600
_WHOLE = 0.75  # the share of an hour's readings without which its sum would mislead


def read_mention_series(path: Path | str, *, zone: str) -> pd.DataFrame:
    """The hourly sums of a series of counts, in the ``mentions`` schema.

    Args:
        path: the CSV file, as it was downloaded.
        zone: the time zone of "timestamp", which the file does not say. Ask; a wrong one moves
            every hour.

    Returns:
        One row an hour, oldest first: ``hour`` in UTC, ``mentions`` (``Int64``), the tones
        missing throughout. An hour with less than three quarters of its readings, such as the
        first and the last, is absent: its sum would look like a quiet hour. How many readings
        make an hour is taken from the usual distance between two. Of a clock change the hour
        made twice is told apart by its second coming; times that the clock leaves out are
        dropped.

    Raises:
        RefreshError: the file can't be read, is no such series, or holds times, counts or a zone
            that make no sense.
    """
    import pandas as pd

    raw = read_table(Path(path))
    _recognise(list(raw.columns))
    readings = pd.DataFrame(
        {"at": _times(raw["timestamp"], known_zone(zone)), "count": counts(raw["value"], "value")}
    ).dropna()
    readings = readings.sort_values("at", ignore_index=True)
    _once(readings["at"])
    expected = _readings_an_hour(readings["at"])
    hours = readings.groupby(readings["at"].dt.floor("h"))["count"].agg(["sum", "size"])
    whole = hours.loc[hours["size"] >= _WHOLE * expected, "sum"].astype("Int64")
    frame = whole.rename("mentions").rename_axis("hour").reset_index()
    for tone in TONES:
        frame[tone] = pd.Series(pd.NA, index=frame.index, dtype="Int64")
    frame.attrs["doingoai"] = {"zone": zone}
    return frame


def _recognise(columns: list[str]) -> None:
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        raise RefreshError(
            Message(
                "This is not a series of mentions: it lacks {missing}.",
                {"missing": ", ".join(missing)},
            ),
            Message(
                "Columns seen: {seen}. Needed are timestamp and value.",
                {"seen": columns_seen(columns)},
            ),
        )


def _times(written: pd.Series[Any], zone: ZoneInfo) -> pd.Series[Any]:
    import pandas as pd

    times = pd.to_datetime(written.str.strip(), format="ISO8601", errors="coerce", utc=False)
    if times.isna().any():
        raise RefreshError(
            Message(
                "“{value}” is not a time as this export writes it: year-month-day "
                "hour:minute:second.",
                {"value": written[times.isna()].iloc[0]},
            )
        )
    summer = ~times.duplicated().to_numpy()
    return times.dt.tz_localize(zone, ambiguous=summer, nonexistent="NaT").dt.tz_convert("UTC")


def _once(times: pd.Series[Any]) -> None:
    twice = times[times.duplicated()]
    if not twice.empty:
        raise RefreshError(
            Message(
                "The time “{time}” comes twice.", {"time": f"{twice.iloc[0]:%Y-%m-%d %H:%M:%S}"}
            ),
            Message("Export the series again, for one subject only."),
        )


def _readings_an_hour(times: pd.Series[Any]) -> float:
    """How many readings make a whole hour, at least one."""
    apart = times.diff().dropna().dt.total_seconds()
    return max(1.0, _HOUR / float(apart.median())) if len(apart) else 1.0
