"""Twins of GDELT's event files: 57, 58 and 61 columns, no header; invented addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_ACTOR = [
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
]
_GEO = ["Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID"]
_GEO_2 = ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"]


def columns(version: int) -> list[str]:
    """The columns of the code book of version 1 (58) or 2 (61)."""
    return [
        *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
        *(f"Actor{n}{part}" for n in (1, 2) for part in _ACTOR),
        *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass"),
        *("GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"),
        *(
            f"{place}Geo_{part}"
            for place in ("Actor1", "Actor2", "Action")
            for part in (_GEO if version == 1 else _GEO_2)
        ),
        *("DATEADDED", "SOURCEURL"),
    ]


def event(number: int, **said: str) -> dict[str, str]:
    """An event of 25 November 2026, as ``said`` otherwise."""
    usual = {
        "GLOBALEVENTID": str(1_200_000_000 + number),
        "SQLDATE": "20261125",
        "MonthYear": "202611",
        "Year": "2026",
        "FractionDate": "2026.8904",
        "Actor1Code": "VNM",
        "Actor1Name": "HANOI",
        "Actor1CountryCode": "VNM",
        "IsRootEvent": "1",
        "EventCode": "040",
        "EventBaseCode": "040",
        "EventRootCode": "04",
        "QuadClass": "1",
        "GoldsteinScale": "1.0",
        "NumMentions": "6",
        "NumSources": "2",
        "NumArticles": "6",
        "AvgTone": "-1.96918082576365",
        "ActionGeo_Type": "4",
        "ActionGeo_FullName": "Hanoi, Ha Noi, Vietnam",
        "ActionGeo_CountryCode": "VM",
        "ActionGeo_Lat": "21.0333",
        "ActionGeo_Long": "105.85",
        "DATEADDED": "20261125",
        "SOURCEURL": "http://www.estamar-times.example/news/7?id=3",
    }
    return usual | said


def written(
    folder: Path, rows: Sequence[Mapping[str, str]], *, version: int = 1, width: int | None = None
) -> Path:
    """A file of events, cut at ``width`` columns (57 before April 2013)."""
    names = columns(version)[:width]
    lines = ["\t".join(row.get(name, "") for name in names) for row in rows]
    path = folder / "events.export.CSV"
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return path
