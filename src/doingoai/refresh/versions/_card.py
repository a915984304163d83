"""The data card of a refreshed version, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import Message, format_day, format_number, translate
from doingoai.refresh.report import _labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from doingoai.refresh.versions._version import Version

_LANGUAGES = ("en", "vi")  # the order of the cards that came with the course


def card(version: Version, removed: Mapping[str, int]) -> str:
    """The README of a version that a refresh made.

    Args:
        version: what is known of it.
        removed: what the privacy gate took out: how many of each kind.
    """
    return "\n".join("\n".join(_lines(version, removed, language)) for language in _LANGUAGES)


def _lines(version: Version, removed: Mapping[str, int], language: str) -> Iterator[str]:
    known = {"rows": version.rows, "version": version.number, "adapter": version.made_from}
    yield f"# {version.name}: {version.title}\n"
    yield translate("**DATA OF AN ACCOUNT OF OUR OWN – NOT FOR PUBLICATION.**", language) + "\n"
    if version.days is None:
        yield translate(
            "- **What.** {rows} rows. Columns, types and units are in `datapackage.json`.",
            language,
            **known,
        )
    else:
        first, last = (format_day(day, language) for day in version.days)
        yield translate(
            "- **What.** {rows} rows, from {first} to {last}. Columns, types and units are in "
            "`datapackage.json`.",
            language,
            first=first,
            last=last,
            **known,
        )
    yield translate(
        "- **How made.** By `doingoai refresh` from an export, read as {adapter}; version "
        "{version}.",
        language,
        **known,
    )
    yield translate("- **Fictional or real.** Real: nothing is invented.", language)
    yield translate(
        "- **Limits.** What the export does not say is empty here. Rows that could not be used "
        "are left out; `history/{version}/` says which and why.",
        language,
        **known,
    )
    yield (
        Message(
            "- **Sensitivities.** Removed to protect people: {removed}. A pattern finds most and "
            "never all: read a text before you show it to anybody.",
            {"removed": _listed(removed, language)},
        ).text(language)
        + "\n"
    )


def _listed(removed: Mapping[str, int], language: str) -> str:
    each = (
        f"{_labels.personal(kind, language)} {format_number(count, language)}"
        for kind, count in removed.items()
        if count
    )
    return ", ".join(each) or translate("nothing was found", language)
