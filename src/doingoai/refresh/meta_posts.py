"""Meta Business Suite's export of a page's posts.

What such files are like, from a real one of 2025 (domain reference §5, row 1): UTF-8 with a byte
order mark, line breaks inside cells, ids of 15 digits that a spreadsheet would round, times as
MM/DD/YYYY HH:MM without a zone, an empty "Funded content status" for posts that nobody boosted.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh._table import columns_seen, counts, known_zone, read_table

if TYPE_CHECKING:
    import pandas as pd

TIME_FORMAT = "%m/%d/%Y %H:%M"
NEEDED = (
    "Post ID",
    "Publish time",
    "Post type",
    "Views",
    "Reach",
    "Reactions",
    "Comments",
    "Shares",
)
_COUNTS = {
    "views": "Views",
    "reach": "Reach",
    "reactions": "Reactions",
    "comments": "Comments",
    "shares": "Shares",
    "clicks": "Total clicks",
}
# Lower-cased "Post type" in English exports. What is not here ("Events", "Shared posts" …) leads
# the reader elsewhere, which is what our schema calls a link.
_FORMATS = {
    "photo": "photo",
    "photos": "photo",
    "album": "photo",
    "albums": "photo",
    "image": "photo",
    "carousel": "photo",
    "video": "video",
    "videos": "video",
    "reel": "video",
    "reels": "video",
    "live": "video",
    "live video": "video",
    "link": "link",
    "links": "link",
    "text": "text",
    "status": "text",
    "status update": "text",
}
_UNKNOWN_FORMAT = "link"
_NOT_CAPTIONED = {"", "N/A", "NONE"}
_NOT_FUNDED = {"", "N/A", "NOT FUNDED", "ORGANIC"}


def read_meta_posts(path: Path | str, *, mission: str, zone: str) -> pd.DataFrame:
    """The posts of a page's export in the ``posts`` schema.

    Args:
        path: the CSV file, as it was downloaded.
        mission: the mission whose page it is.
        zone: the time zone of "Publish time", which the file does not say: the one set in the
            Business Suite of whoever made the export. Ask; a wrong one moves every post.

    Returns:
        One row for each post, oldest first: ``post_id`` as text, ``published_at`` in UTC,
        ``paid`` false where "Funded content status" is blank, counts ``Int64`` with blanks
        missing, ``followers`` missing throughout (the file has none). Of an hour that a clock
        change makes twice the second is taken; one that it leaves out moves forward.

    Raises:
        RefreshError: the file can't be read, is no export of page posts, or holds times, counts
            or a zone that make no sense.
    """
    import pandas as pd

    raw = read_table(Path(path))
    _recognise(list(raw.columns))
    frame = pd.DataFrame(
        {
            "post_id": raw["Post ID"].str.strip().astype("string"),
            "mission": pd.Series(mission, index=raw.index, dtype="string"),
            "platform": pd.Series("facebook", index=raw.index, dtype="string"),
            "published_at": _times(raw["Publish time"], zone),
            "format": _formats(raw["Post type"]),
            "language": _optional(raw, "Languages")
            .str.lower()
            .str[:2]
            .mask(lambda code: code == ""),
            "text": _text(raw),
            "captioned": (~_optional(raw, "Caption type").str.upper().isin(_NOT_CAPTIONED)).astype(
                "boolean"
            ),
            "paid": ~_optional(raw, "Funded content status").str.upper().isin(_NOT_FUNDED),
        }
    )
    for name in ("reach", "views", "reactions", "comments", "shares", "clicks"):
        frame[name] = counts(_optional(raw, _COUNTS[name]), _COUNTS[name])
    frame["followers"] = pd.Series(pd.NA, index=raw.index, dtype="Int64")
    frame["paid"] = frame["paid"].astype(bool)
    _unique(frame["post_id"])
    frame = frame.sort_values(["published_at", "post_id"], ignore_index=True)
    frame.attrs["doingoai"] = {"mission": mission, "zone": zone}
    return frame


def _recognise(columns: list[str]) -> None:
    missing = [name for name in NEEDED if name not in columns]
    if not missing:
        return
    raise RefreshError(
        Message(
            "This is not an export of page posts: it lacks {missing}.",
            {"missing": ", ".join(missing)},
        ),
        Message(
            "Columns seen: {seen}. In Business Suite choose Content, export posts, in English.",
            {"seen": columns_seen(columns)},
        ),
    )


def _times(written: pd.Series[Any], zone: str) -> pd.Series[Any]:
    import pandas as pd

    local_zone = known_zone(zone)
    times = pd.to_datetime(written.str.strip(), format=TIME_FORMAT, errors="coerce")
    if times.isna().any():
        raise RefreshError(
            Message(
                "“{value}” is not a time as this export writes it: month/day/year hour:minute.",
                {"value": written[times.isna()].iloc[0]},
            )
        )
    later = pd.Series(data=False, index=written.index).to_numpy()
    placed = times.dt.tz_localize(local_zone, ambiguous=later, nonexistent="shift_forward")
    return placed.dt.tz_convert("UTC")


def _formats(written: pd.Series[Any]) -> pd.Series[Any]:
    return written.str.strip().str.lower().map(_FORMATS).fillna(_UNKNOWN_FORMAT).astype("string")


def _text(raw: pd.DataFrame) -> pd.Series[Any]:
    text = _optional(raw, "Description")
    text = text.where(text != "", _optional(raw, "Title"))
    return text.mask(text == "").astype("string")


def _optional(raw: pd.DataFrame, name: str) -> pd.Series[Any]:
    import pandas as pd

    if name in raw.columns:
        return raw[name].str.strip().astype("string")
    return pd.Series("", index=raw.index, dtype="string")


def _unique(ids: pd.Series[Any]) -> None:
    twice = ids[ids.duplicated() | (ids == "")]
    if not twice.empty:
        raise RefreshError(
            Message("The post “{post}” has no number of its own.", {"post": str(twice.iloc[0])}),
            Message("Ids that end in zeros were rounded by a spreadsheet program: export again."),
        )
