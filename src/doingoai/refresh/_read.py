"""An export as one frame: for notebooks and tests, and for exports that fit into memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from doingoai.datasets.schemas import Schema, schema
from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.adapters import Told, recognise
from doingoai.refresh.adapters._schema import in_schema
from doingoai.refresh.sheets import open_export
from doingoai.refresh.values import known_zone

if TYPE_CHECKING:
    import pandas as pd

    from doingoai.refresh.adapters import Problem

_ROWS_SHOWN = 5


def read_export(
    path: Path | str,
    *,
    into: str | None = None,
    as_: str | None = None,
    zone: str | None = None,
    account: str = "",
) -> pd.DataFrame:
    """All that an export holds for one dataset, sorted by time, nothing anonymised or stored.

    ``doingoai refresh`` is the way into a class's data; this is for looking at an export, or for
    `write_package`.

    Args:
        path: the file, as it was downloaded.
        into: the dataset to fill, where the file could fill several.
        as_: the adapter to use; default: by content.
        zone: the time zone of times that name none. Ask; a wrong one moves every post.
        account: the label of the account; default: as the export calls it.

    Returns:
        A frame in the schema of the dataset, with the types that `doingoai.datasets.load` gives;
        ``attrs["doingoai"]`` holds the zone, the account and what the adapter says.

    Raises:
        RefreshError: the file can't be read or is not known, the zone is needed or unknown, or a
            cell or a row can't be used.
    """
    import pandas as pd

    told = Told(account=account, zone=known_zone(zone) if zone else None)
    found = recognise(open_export(Path(path)), only=as_, into=into)
    frames: list[pd.DataFrame] = []
    about: dict[str, object] = {}
    for adapter, sheet, match in found.readings:
        for piece in adapter.read(sheet, match, told):
            for problem in piece.problems:
                if problem.drops:
                    raise _unusable(problem)
            frames.append(piece.frame)
            about |= piece.about
    target = schema(found.dataset)
    frames = frames or [in_schema(found.dataset, {}, pd.RangeIndex(0))]
    frame = _typed(pd.concat(frames, ignore_index=True), target)
    _keyed(frame, target)
    frame = frame.sort_values(_order(target), ignore_index=True)
    said = {"mission": account, "zone": zone}
    frame.attrs["doingoai"] = {name: value for name, value in said.items() if value} | about
    return frame


def _unusable(problem: Problem) -> RefreshError:
    rows = ", ".join(str(row) for row in problem.rows[:_ROWS_SHOWN])
    return RefreshError(
        Message(
            "The column {column} can't be used in {count} rows ({rows}): {why}.",
            {
                "column": problem.column,
                "count": len(problem.rows),
                "rows": rows + (" …" if len(problem.rows) > _ROWS_SHOWN else ""),
                "why": problem.why,
            },
        )
    )


def _keyed(frame: pd.DataFrame, target: Schema) -> None:
    """RefreshError when a row has no key, or that of another."""
    key = _key(target)
    without = frame[key].isna().any(axis="columns")
    twice = frame.duplicated(key, keep=False)
    if without.any() or twice.any():
        raise RefreshError(
            Message(
                "{without} rows have no {key} of their own, {twice} share it with another.",
                {
                    "without": int(without.sum()),
                    "twice": int((twice & ~without).sum()),
                    "key": ", ".join(key),
                },
            ),
            Message("Ids that end in zeros were rounded by a spreadsheet program: export again."),
        )


def _typed(frame: pd.DataFrame, target: Schema) -> pd.DataFrame:
    """``frame`` with the types that `doingoai.datasets.load` gives."""
    dtypes: dict[str, Any] = {"string": "string", "number": "float64"}
    kinds = {field["name"]: dtypes.get(field["type"]) for field in target.fields}
    for field in target.fields:
        if field["type"] == "boolean" and field.get("constraints", {}).get("required"):
            kinds[field["name"]] = "bool"
    return frame.astype({name: kind for name, kind in kinds.items() if kind})


def _key(target: Schema) -> list[str]:
    return [target.primary_key] if isinstance(target.primary_key, str) else [*target.primary_key]


def _order(target: Schema) -> list[str]:
    """The time of a row, then its key."""
    kinds = {field["name"]: field["type"] for field in target.fields}
    times = [name for name, kind in kinds.items() if kind in {"datetime", "date"}]
    return times[:1] + [name for name in _key(target) if name not in times[:1]]
