"""The fixed words of the page."""

from __future__ import annotations

from doingoai.i18n import N_, translate

_WORDS = {
    "about": N_("How it was read"),
    "adapters": N_("Adapters"),
    "after": N_("After"),
    "also": N_("They could also fill"),
    "before": N_("Before"),
    "changes": N_("What differs from the version before"),
    "column": N_("Column"),
    "count": N_("Rows"),
    "degree": N_("Degree"),
    "drift": N_("Drift"),
    "emptied": N_("Cells left empty"),
    "files": N_("Files"),
    "first_rows": N_("First row numbers"),
    "health": N_("Questions on these data"),
    "how_many": N_("How many"),
    "kept": N_("Rows kept"),
    "kind": N_("Kind"),
    "legend_after": N_("after: filled area"),
    "legend_before": N_("before: broken line"),
    "look": N_("What to look at"),
    "mistakes": N_("Which answers, and why"),
    "missing": N_("Empty"),
    "next": N_("What to do next"),
    "no_changes": N_("Nothing that deserves words."),
    "no_values": N_("No value of a rejected cell is shown in this report; row numbers count from 1 "
                    "below the header."),
    "none_removed": N_("Nothing had to be removed."),
    "none_rejected": N_("No row was rejected."),
    "numbers": N_("The figures behind the pictures"),
    "personal": N_("Removed to protect people"),
    "question": N_("Question"),
    "read": N_("Rows read"),
    "reason": N_("Reason"),
    "rejected": N_("Rows rejected"),
    "removed": N_("Personal data removed"),
    "repaired": N_("Repaired cells"),
    "rejections": N_("Rejected rows"),
    "seconds": N_("Seconds"),
    "share_axis": N_("Share of the rows with a value; long tails on a scale of tens."),
    "spread": N_("How the numbers are spread"),
    "state": N_("State"),
    "step": N_("Step"),
    "time_taken": N_("Time taken"),
    "unmapped": N_("Columns left alone"),
    "unused": N_("Tables left alone"),
    "recur": N_("Values that recur"),
    "value": N_("Value"),
    "version_before": N_("Version before"),
    "version_new": N_("New version"),
    "volume": N_("How much there is over time"),
    "within": N_("Quantiles are within 1% of the true ones."),
    "said": N_("Difference"),
}  # fmt: skip


def page_words(language: str, dataset: str) -> dict[str, str]:
    """The fixed words of the page in ``language``, by their keys in the template."""
    words = {key: translate(msgid, language) for key, msgid in _WORDS.items()}
    return words | {"title": translate(N_("Refresh of {dataset}"), language, dataset=dataset)}
