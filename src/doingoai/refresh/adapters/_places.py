"""Countries and languages as exports write them, into their ISO codes."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doingoai.refresh.adapters._header import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

_FIPS = Path(__file__).with_name("_fips_countries.csv")
_SPOKEN = ("en", "vi", "es", "de", "ru", "fr", "pt")  # in which names are understood
_CODE = 2

# Names in use that CLDR, where the others come from, writes in another way.
_ALSO_COUNTRIES = {
    "Viet Nam": "VN",
    "SR Vietnam": "VN",
    "United States of America": "US",
    "U.S.": "US",
    "UK": "GB",
    "Great Britain": "GB",
    "Russian Federation": "RU",
    "Republic of Korea": "KR",
    "Korea, Republic of": "KR",
    "Korea (South)": "KR",
    "Czech Republic": "CZ",
    "Turkey": "TR",
    "Hong Kong": "HK",
    "Hồng Kông": "HK",
    "Macau": "MO",
    "Macao": "MO",
    "Myanmar": "MM",
    "Burma": "MM",
    "Ivory Coast": "CI",
    "Lao PDR": "LA",
    "Brunei Darussalam": "BN",
    "Iran, Islamic Republic of": "IR",
    "Syrian Arab Republic": "SY",
    "Moldova, Republic of": "MD",
    "Tanzania, United Republic of": "TZ",
    "Cape Verde": "CV",
    "Swaziland": "SZ",
    "Palestine": "PS",
    "Vatican": "VA",
    "UAE": "AE",
    "DRC": "CD",
}


def countries(cells: pd.Series[Any]) -> pd.Series[Any]:
    """The two-letter ISO 3166-1 code of each country; missing where it is not known.

    Args:
        cells: names in English, Vietnamese, Spanish, German, Russian, French or Portuguese
            (as the Unicode CLDR has them), or codes of two or three letters.
    """
    return _each(cells, _country)


def country_name(code: str) -> str:
    """The English name of a country by its code of two or three letters, or ``""``."""
    return _english().get(_country(code) or "", "")


def fips_countries(cells: pd.Series[Any]) -> pd.Series[Any]:
    """The two-letter ISO 3166-1 code of FIPS 10-4 codes, missing for those that have none."""
    return _each(cells, lambda cell: _fips().get(cell.strip().upper()))


def languages(cells: pd.Series[Any]) -> pd.Series[Any]:
    """The ISO 639-1 code of each language, by name or code ("English", "en-GB"); else missing."""
    return _each(cells, _language)


def _each(cells: pd.Series[Any], code: Callable[[str], str | None]) -> pd.Series[Any]:
    known = {cell: code(str(cell)) for cell in cells.dropna().unique()}
    return cells.map(known).astype("str")


def _country(cell: str) -> str | None:
    name = cell.strip()
    if len(name) == _CODE and name.upper() in _english():
        return name.upper()
    return _country_names().get(_plain(name))


def _language(cell: str) -> str | None:
    name = cell.strip()
    code = re.split(r"[-_]", name, maxsplit=1)[0].lower()
    if len(code) == _CODE and code in _language_codes():
        return code
    return _language_names().get(folded(name))


def _plain(name: str) -> str:
    return folded(name.replace("&", " and "))


@cache
def _fips() -> Mapping[str, str]:
    lines = _FIPS.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {row["fips"]: row["iso"] for row in rows}


@cache
def _english() -> Mapping[str, str]:
    from babel import Locale

    # XK is in use for Kosovo and is no code of ISO 3166-1; the others are bodies, not countries.
    left_out = {"XK", "XA", "XB", "EU", "EZ", "UN", "ZZ", "QO"}
    return {
        code: str(name)
        for code, name in Locale("en").territories.items()
        if re.fullmatch("[A-Z]{2}", code) and code not in left_out
    }


@cache
def _country_names() -> Mapping[str, str]:
    from babel import Locale
    from babel.core import get_global

    names: dict[str, str] = {}
    for spoken in _SPOKEN:
        for code, name in Locale(spoken).territories.items():
            if code in _english():
                names.setdefault(_plain(name), code)
                names.setdefault(_plain(re.sub(r"\(.*\)", "", name)), code)
    names |= {_plain(name): code for name, code in _ALSO_COUNTRIES.items()}
    for written, codes in get_global("territory_aliases").items():
        if re.fullmatch("[A-Z]{3}", written) and len(codes) == 1 and codes[0] in _english():
            names.setdefault(_plain(written), codes[0])
    return names


@cache
def _language_codes() -> frozenset[str]:
    from babel import Locale

    return frozenset(code for code in Locale("en").languages if len(code) == _CODE)


@cache
def _language_names() -> Mapping[str, str]:
    from babel import Locale

    names: dict[str, str] = {}
    for spoken in _SPOKEN:
        for code, name in Locale(spoken).languages.items():
            if code in _language_codes():
                names.setdefault(folded(name), code)
                names.setdefault(folded(re.sub(r"^Tiếng ", "", name)), code)
    return names
