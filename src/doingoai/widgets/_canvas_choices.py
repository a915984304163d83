"""What may be chosen in a plan: audiences and channels of the course's datasets."""

from __future__ import annotations

from doingoai import datasets
from doingoai.i18n import Message


def audiences(language: str) -> list[dict[str, str]]:
    """Each segment: key, label and size; none where the dataset is not here.

    Then the field takes words only.
    """
    try:
        table = datasets.load("audiences")
    except datasets.DatasetError:
        return []
    names = table["name_vi" if language == "vi" else "name_en"]
    return [
        {
            "key": str(key),
            "label": str(label),
            "size": Message("{count} people", {"count": int(size)}).text(language),
        }
        for key, label, size in zip(table["segment_id"], names, table["size"], strict=True)
    ]


def channels(language: str) -> list[dict[str, str]]:
    """Each channel: key and label; none where the dataset is not here."""
    try:
        table = datasets.load("channels")
    except datasets.DatasetError:
        return []
    names = table["name_vi" if language == "vi" else "name_en"]
    return [
        {"key": str(key), "label": str(label)}
        for key, label in zip(table["channel_id"], names, strict=True)
    ]
