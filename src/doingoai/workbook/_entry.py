"""What is stored of one answer, and how one entry follows from the one before."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from doingoai.workbook._store import now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.workbook._store import Entry

# Saves by widget closer together than this are one act of typing, and undone together.
_ONE_TYPING = timedelta(seconds=3)
_OF_A_VALUE = ("value", "dataset", "saved_at", "by")


def next_entry(
    before: Entry,
    *,
    kind: str,
    value: Any,
    datasets: Mapping[str, str],
    by: str,
    cell: str | None,
) -> Entry:
    """The entry that holds ``value``, with the value to go back to."""
    entry: Entry = {
        "kind": kind,
        "value": value,
        "dataset": dict(datasets),
        "saved_at": now(),
        "by": by,
        # A save by widget keeps the hash: that cell's code is older than this answer.
        "cell": cell if by == "code" else before.get("cell"),
    }
    if _worth_going_back_to(before, entry):
        entry["previous"] = {key: before.get(key) for key in _OF_A_VALUE}
    elif "previous" in before:
        entry["previous"] = before["previous"]
    if "checked_at" in before:
        entry["checked_at"] = before["checked_at"]
    return entry


def undone(entry: Entry) -> Entry:
    """The entry with its value and the previous one exchanged; itself where there is none."""
    before = entry.get("previous")
    if not isinstance(before, dict):
        return entry
    left = {key: entry.get(key) for key in _OF_A_VALUE}
    return {
        **entry,
        "value": before.get("value"),
        # On the data it was given on, not on those of the value that it replaces.
        "dataset": before.get("dataset", entry.get("dataset")),
        "saved_at": now(),
        "by": "widget",
        "previous": left,
    }


def _worth_going_back_to(before: Entry, after: Entry) -> bool:
    """Whether undo should lead back to ``before``: not to each pause within one typing."""
    if "value" not in before or before["value"] == after["value"]:
        return False
    by_hand = before.get("by") == after["by"] == "widget"
    if not by_hand or after["value"] is None or before["value"] is None:
        return True
    try:
        pause = datetime.fromisoformat(after["saved_at"]) - datetime.fromisoformat(
            before["saved_at"]
        )
    except (TypeError, ValueError):
        return True
    return pause > _ONE_TYPING
