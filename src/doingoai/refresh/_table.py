"""What every reader of an export does: open the table, read counts, know the zone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

_SHOWN = 12


def read_table(path: Path) -> pd.DataFrame:
    """The table in ``path``, all cells as text; RefreshError when it is none."""
    import pandas as pd

    try:
        return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except OSError as error:
        raise RefreshError(
            Message(
                "{file} cannot be opened: {why}.", {"file": path.name, "why": error.strerror or ""}
            ),
        ) from error
    except (UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise RefreshError(
            Message("{file} is not a table of text in UTF-8 with commas.", {"file": path.name}),
            Message(
                "Take the file as it was downloaded; a spreadsheet program may have changed it."
            ),
        ) from error


def columns_seen(columns: list[str]) -> str:
    """The first columns of a table, for a message."""
    return ", ".join(columns[:_SHOWN]) + (" …" if len(columns) > _SHOWN else "")


def known_zone(zone: str) -> ZoneInfo:
    """The time zone called ``zone``; RefreshError when there is none of that name."""
    try:
        return ZoneInfo(zone)
    except (OSError, ValueError, KeyError) as error:
        raise RefreshError(
            Message("There is no time zone called “{zone}”.", {"zone": zone}),
            Message("Use a name such as Europe/Lisbon or Asia/Ho_Chi_Minh."),
        ) from error


def counts(written: pd.Series[Any], name: str) -> pd.Series[Any]:
    """Whole numbers of the column ``name`` (``Int64``), blanks missing."""
    import pandas as pd

    written = written.astype("string")  # its blanks are missing, where a float's are not a number
    blank = written.isin(["", "-", "--", "N/A", "NaN"])
    numbers = pd.to_numeric(written.where(~blank).str.replace(",", ""), errors="coerce")
    wrong = (
        (numbers.isna() & ~blank)
        | (numbers < 0).fillna(value=False)
        | (numbers % 1 != 0).fillna(value=False)
    )
    if wrong.any():
        raise RefreshError(
            Message(
                "“{value}” in the column {column} is not a count.",
                {"value": str(written[wrong].iloc[0]), "column": name},
            )
        )
    return numbers.astype("Int64")
