"""A version as a line of a table, as JSON, and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.markup import escape

from doingoai.i18n import N_, format_day, format_number, translate

if TYPE_CHECKING:
    from doingoai.refresh.versions import Version

_GENERATORS = "doingoai.datasets.generators."
COLUMNS = (
    N_("Version"),
    N_("Rows"),
    N_("Days covered"),
    N_("Made from"),
    N_("Fictional or real"),
)


def cells(version: Version, reader: str) -> tuple[str, ...]:
    """The version under each of `COLUMNS`, in the language ``reader``."""
    kind = N_("fictional") if version.fictional else N_("real")
    return (
        escape(version.number),
        format_number(version.rows, reader),
        days(version, reader),
        _made_from(version, reader),
        translate(kind, reader),
    )


def _made_from(version: Version, reader: str) -> str:
    made_from = version.made_from
    if made_from.startswith(_GENERATORS):
        return translate("seeded generator", reader)
    return escape(made_from)


def days(version: Version, reader: str) -> str:
    """The days that a version covers, in the language ``reader``."""
    if version.days is None:
        return "–"
    return " – ".join(format_day(day, reader) for day in version.days)


def as_json(version: Version) -> dict[str, Any]:
    """What `cells` shows, for programs."""
    first, last = version.days or (None, None)
    return {
        "name": version.name,
        "version": version.number,
        "title": version.title,
        "rows": version.rows,
        "first_day": first and first.isoformat(),
        "last_day": last and last.isoformat(),
        "made_from": version.made_from,
        "made_at": version.made_at and version.made_at.isoformat(),
        "fictional": version.fictional,
        "folder": str(version.folder),
    }
