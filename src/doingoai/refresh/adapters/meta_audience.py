"""Meta Business Suite's audience: age and gender, countries, cities, in per cent.

From a real one of 2025 (domain reference §5, row 4): UTF-16, three stacked tables, each under its
title. The first has ages down and genders across; of the other two the header is the row of names
and the only row below holds their shares.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh import values
from doingoai.refresh.adapters._adapter import Adapter, Match, Piece, Problem, Told
from doingoai.refresh.adapters._header import folded
from doingoai.refresh.adapters._metric_titles import platform_of
from doingoai.refresh.adapters._places import countries
from doingoai.refresh.adapters._schema import in_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from doingoai.refresh.sheets import Sheet

_DIMENSIONS = {
    "age_gender": ("age", "độ tuổi", "edad", "alter", "возраст", "idade", "âge"),
    "country": ("countr", "territor", "quốc gia", "país", "länder", "стран", "pays"),
    "city": ("cities", "towns", "thành phố", "ciudades", "städte", "город", "cidades", "villes"),
}
_GENDERS = {
    **dict.fromkeys(("women", "nữ", "mujeres", "frauen", "женщины", "mulheres", "femmes"), "women"),
    **dict.fromkeys(("men", "nam", "hombres", "männer", "мужчины", "homens", "hommes"), "men"),
}
_SHARE = r"^\d+([.,]\d+)? ?%?$"
_AGE = r"^\d\d[-–]\d\d$|^65\+$"


class MetaAudience(Adapter):
    """Shares of the followers by age and gender, country, city."""

    name = "meta-audience"
    title = Message("Meta Business Suite: audience")
    dataset = "breakdowns"
    platform = "meta"

    def match(self, sheet: Sheet) -> Match:
        """By the title, and by what the table must look like under it."""
        dimension = _dimension(sheet.title)
        columns = {name: name for name in sheet.columns}
        if dimension == "age_gender":
            ages = sheet.head.iloc[:, 0].str.strip().str.match(_AGE)
            fits = len(sheet.columns) > 1 and len(ages) > 0 and bool(ages.all())
        else:
            # Names across and one row of shares; a header of a usual table has words below it.
            row = [str(cell) for cell in sheet.head.iloc[0]] if len(sheet.head) == 1 else []
            fits = bool(dimension and row and all(re.match(_SHARE, cell) for cell in row))
        return Match(1.0, columns) if fits else Match(0.0)

    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """One row a share, in per cent."""
        for chunk in sheet.chunks():
            long = _across(chunk) if _dimension(sheet.title) == "age_gender" else _names(chunk)
            survey = values.NumberSurvey()
            survey.see(long["cell"])
            share = values.percent(long["cell"], survey.style())
            platform = platform_of(sheet.title)
            frame = in_schema(
                self.dataset,
                {
                    "account": told.account or platform,
                    "platform": platform,
                    "dimension": _dimension(sheet.title),
                    "group": _groups(long["group"], _dimension(sheet.title)),
                    "metric": "audience",
                    "value": share.values,
                    "unit": "%",
                },
                long.index,
            )
            bad = frame.index[share.bad.to_numpy(dtype=bool)].unique()
            problems = (
                (Problem(tuple(int(row) for row in bad), sheet.title, share.why),)
                if len(bad)
                else ()
            )
            present = frame["value"].notna().to_numpy() | share.bad.to_numpy(dtype=bool)
            repaired = {sheet.title: share.repaired} if share.repaired else {}
            yield Piece(frame[present], int(present.sum()), problems, repaired)


def _dimension(title: str) -> str:
    plain = folded(title)
    found = (name for name, words in _DIMENSIONS.items() if any(word in plain for word in words))
    return next(found, "")


def _groups(names: pd.Series[Any], dimension: str) -> pd.Series[Any]:
    """Countries by their code where it is known; other groups as they are called."""
    return countries(names).fillna(names) if dimension == "country" else names


def _across(chunk: pd.DataFrame) -> pd.DataFrame:
    """Ages down, genders across: a group such as "women 25-34" and its share."""
    ages = chunk.columns[0]
    long = chunk.melt(id_vars=[ages], var_name="gender", value_name="cell", ignore_index=False)
    gender = long["gender"].map(lambda name: _GENDERS.get(folded(name), name))
    return long.assign(group=gender + " " + long[ages].str.strip())[["group", "cell"]]


def _names(chunk: pd.DataFrame) -> pd.DataFrame:
    """Names across: each and its share."""
    long: pd.DataFrame = chunk.melt(var_name="group", value_name="cell", ignore_index=False)
    return long


ADAPTERS: tuple[Adapter, ...] = (MetaAudience(),)
