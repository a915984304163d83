"""Data of other shapes than module 2's own, as a refresh or a hand at the table leaves them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
from typing import TYPE_CHECKING

import pandas as pd

from doingoai import datasets
from doingoai._paths import clone_root
from doingoai.refresh import write_package

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ZONE = "Europe/Lisbon"


def weekly_sums(folder: Path) -> None:
    """A share-of-voice table: sums of weeks, no single item, no message."""
    ours = datasets.load("coverage")
    week = ours["published_at"].dt.tz_convert(ZONE).dt.tz_localize(None).dt.to_period("W")
    sums = ours.groupby([week.dt.start_time.dt.tz_localize("UTC"), "subject"]).size()
    frame = sums.rename("stories").reset_index()
    _coverage(folder, _filled(frame, ours).assign(period="week"))


def nobody_else(folder: Path) -> None:
    """A monitoring export about ourselves only, with messages."""
    ours = datasets.load("coverage")
    _coverage(folder, ours[ours["subject"] == "viet-nam"])


def no_messages(folder: Path) -> None:
    """Items of all five subjects; nobody marked messages, reach or value."""
    ours = datasets.load("coverage")
    _coverage(folder, _without(ours, "messages", "reach", "ave", "tone"))


def other_subjects(folder: Path) -> None:
    """Items about others only: a search that was set up for somebody else."""
    ours = datasets.load("coverage")
    _coverage(folder, ours[ours["subject"] != "viet-nam"])


def six_weeks(folder: Path) -> None:
    """A service that began in October: no whole quarter."""
    ours = datasets.load("coverage")
    _coverage(folder, ours[ours["published_at"] >= pd.Timestamp("2026-09-15", tz="UTC")])


def another_year(folder: Path) -> None:
    """The same coverage eight years ago."""
    ours = datasets.load("coverage")
    _coverage(folder, ours.assign(published_at=ours["published_at"] - pd.DateOffset(years=8)))


def no_trade_targets(folder: Path) -> None:
    """Facts of which every target on trade has to be looked up again."""

    def stale(row: dict[str, str]) -> dict[str, str]:
        due = (row["topic"], row["kind"]) == ("trade", "target")
        return {**row, "expires": "2026-06-30"} if due else row

    _edited(folder, "facts", lambda rows: [stale(row) for row in rows])


def one_channel(folder: Path) -> None:
    """A table of channels with one row."""
    _edited(folder, "channels", lambda rows: [row for row in rows if row["channel_id"] == "radio"])


def two_small_channels(folder: Path) -> None:
    """Two channels that cannot take the units there are."""
    kept = ("page", "newsletter")
    _edited(folder, "channels", lambda rows: [row for row in rows if row["channel_id"] in kept])


def two_segments(folder: Path) -> None:
    """A table of audiences with two rows, none of which matters much."""
    kept = ("community-elder", "schools")
    _edited(folder, "audiences", lambda rows: [row for row in rows if row["segment_id"] in kept])


def four_segments(folder: Path) -> None:
    """A table of audiences with four rows, one of them on the brief's list and relevant."""
    kept = ("business", "press", "schools", "travellers")
    _edited(folder, "audiences", lambda rows: [row for row in rows if row["segment_id"] in kept])


def _coverage(folder: Path, frame: pd.DataFrame) -> None:
    about = {"zone": ZONE, "mission": "estamar"}
    write_package(
        frame, folder, name="coverage", version="2027.1.1", title="Other coverage", about=about
    )


def _without(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    return frame.assign(**{name: _empty(frame.index, frame[name]) for name in columns})


def _filled(frame: pd.DataFrame, like: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with the columns of ``like`` that it does not have, empty."""
    keys = [f"w{number:05d}" for number in range(len(frame))]
    made = frame.assign(coverage_id=keys)
    missing = {name: _empty(made.index, like[name]) for name in like.columns if name not in made}
    return made.assign(**missing)[list(like.columns)]


def _empty(index: pd.Index[int], like: pd.Series[object]) -> pd.Series[object]:
    nothing = float("nan") if like.dtype == float else pd.NA
    return pd.Series(nothing, index, dtype=like.dtype)


def _edited(
    folder: Path, name: str, edit: Callable[[list[dict[str, str]]], list[dict[str, str]]]
) -> None:
    """A copy of the course's dataset with other rows in its first table."""
    made = shutil.copytree(clone_root() / "datasets" / name, folder / name)
    description = made / "datapackage.json"
    told = json.loads(description.read_text(encoding="utf-8"))
    entry = told["resources"][0]
    table = made / entry["path"]
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    written = io.StringIO()
    writer = csv.DictWriter(written, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(edit(rows))
    data = written.getvalue().encode("utf-8")
    table.write_bytes(data)
    entry |= {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
    description.write_text(json.dumps({**told, "version": "2027.1.1"}), encoding="utf-8")
