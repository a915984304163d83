"""A class's folder, exports to bring into it, and the command as an instructor calls it."""

from __future__ import annotations

import csv
import hashlib
import json
from typing import TYPE_CHECKING

from doingoai import datasets
from doingoai.cli import main

if TYPE_CHECKING:
    from pathlib import Path

SHARE = ("date", "name", "matched_stories", "all_candidate_stories", "query")
PAGE = "Embassy of Viet Nam in Estamar"
META = (
    "Post ID", "Page ID", "Page name", "Title", "Description", "Duration (sec)", "Publish time",
    "Caption type", "Permalink", "Is crosspost", "Is share", "Post type", "Languages",
    "Custom labels", "Funded content status", "Data comment", "Date", "Views", "Reach",
    "Reactions, Comments and Shares", "Reactions", "Comments", "Shares", "Total clicks",
)  # fmt: skip


def refresh(*arguments: object) -> int:
    """The exit code of ``doingoai refresh …``."""
    try:
        main(["refresh", *map(str, arguments)])
    except SystemExit as left:
        return int(left.code or 0)
    return 0


def outcome(folder: Path, *arguments: object) -> tuple[int, dict]:
    """The exit code and what ``--json`` wrote."""
    file = folder / "outcome.json"
    code = refresh(*arguments, "--json", file)
    return code, json.loads(file.read_text(encoding="utf-8"))


def weeks(path: Path, rows: list[tuple], header: tuple = SHARE) -> Path:
    """A weekly share-of-voice table; the module tried here does not stand on it: quick."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
    return path


def week(number: int, name: str = "Viet Nam", stories: object = 45.0) -> tuple:
    """One row of it."""
    return (
        f"2026-0{1 + number // 4}-{1 + 7 * (number % 4):02d}",
        name,
        stories,
        806,
        f'("{name}")',
    )


def page_export(path: Path, *, planted: tuple[str, ...] = ()) -> Path:
    """Our sample posts of one mission's page, as Meta's Business Suite would export them.

    Args:
        planted: texts to put in place of those of the first posts.
    """
    posts = datasets.load("posts")
    posts = posts[(posts["mission"] == "estamar") & (posts["platform"] == "facebook")]
    posts = posts.astype({"language": "str"}).fillna({"language": ""})
    local = posts["published_at"].dt.tz_convert("Europe/Lisbon")
    texts = [*planted, *posts["text"].fillna("")[len(planted) :]]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(META)
        for number, (post, time, text) in enumerate(
            zip(posts.itertuples(), local, texts, strict=True), start=1
        ):
            counts = (post.reactions, post.comments, post.shares)
            writer.writerow(
                (
                    939005954000000 + number,
                    100066300000000,
                    PAGE,
                    "",
                    f"{text}\n#VietNamWeek",
                    0,
                    time.strftime("%m/%d/%Y %H:%M"),
                    "BURNED_IN" if post.captioned else "N/A",
                    "https://example.org",
                    0,
                    0,
                    f"{post.format.title()}s",
                    post.language,
                    "",
                    "Funded" if post.paid else "",
                    "",
                    "Lifetime",
                    *(("" if str(n) == "<NA>" else n) for n in (post.views, post.reach)),
                    sum(counts),
                    *counts,
                    "",
                )
            )
    return path


def everything(root: Path) -> dict[str, str]:
    """Each file below ``root`` and what is in it, locks and the last refused report left out."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.suffix != ".lock" and "not-accepted" not in path.parts
    }
