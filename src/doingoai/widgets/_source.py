from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.i18n import N_, translate

if TYPE_CHECKING:
    import pandas as pd


def source_line(frame: pd.DataFrame, language: str) -> str:
    """Where the figures come from, as a chart must say; empty for a frame that does not tell."""
    about = frame.attrs.get("doingoai", {})
    if "name" not in about:
        return ""
    invented = N_("Source: sample data “{name}”, version {version}; the missions are invented.")
    real = N_("Source: dataset “{name}”, version {version}.")
    return translate(
        invented if about.get("fictional") else real,
        language,
        name=about["name"],
        version=str(about["version"]),
    )
