"""GDELT's files of events: what the world's news said that somebody did to somebody.

What such files are like (domain reference §5, row 23, and the code books "The GDELT Event
Database Data Format Codebook" 1.03 of 2013 and 2.0 of 2015): tabs, no header, 58 columns in
version 1.0 (57 before April 2013, when no address was given) and 61 in 2.0, which adds three
codes of places and gives the moment of `DATEADDED` to the second. Countries of places are FIPS
10-4 codes, roots of events CAMEO codes. Coordinates are there, and are not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh import values
from doingoai.refresh.adapters._adapter import Adapter, Match, Piece, Problem
from doingoai.refresh.adapters._coverage import hosts
from doingoai.refresh.adapters._header import folded
from doingoai.refresh.adapters._places import country_name, fips_countries
from doingoai.refresh.adapters._posts import blank_as_missing
from doingoai.refresh.adapters._schema import in_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Told
    from doingoai.refresh.sheets import Sheet

# Places of the columns read, counted from 0: those of 1.0, and of 2.0 where they are different.
_PLACES = {
    "GLOBALEVENTID": 0,
    "SQLDATE": 1,
    "Actor1Name": 6,
    "Actor1CountryCode": 7,
    "Actor2Name": 16,
    "Actor2CountryCode": 17,
    "EventRootCode": 28,
    "QuadClass": 29,
    "NumArticles": 33,
    "AvgTone": 34,
    "ActionGeo_CountryCode": 51,
    "DATEADDED": 56,
    "SOURCEURL": 57,
}
_PLACES_2 = {**_PLACES, "ActionGeo_CountryCode": 53, "DATEADDED": 59, "SOURCEURL": 60}
_WIDTHS = {57: _PLACES, 58: _PLACES, 61: _PLACES_2}
_OPTIONAL = {"SOURCEURL", "QuadClass"}
_SHAPES = {
    "GLOBALEVENTID": r"\d+",
    "SQLDATE": r"[12]\d{3}[01]\d[0-3]\d",
    "EventRootCode": r"(?:0[1-9]|1\d|20|---|)",
    "QuadClass": r"[1-4]?",
    "DATEADDED": r"[12]\d{3}[01]\d[0-3]\d(?:\d{6})?",
}
_FITS = 0.95  # of the rows looked at; a line may be damaged
_DAY, _SECOND = 8, 14  # digits of a day, and of a moment


class GdeltEvents(Adapter):
    """Events as items of coverage, one for each event and as many stories as articles had it.

    The tone is left empty: GDELT's score, from -100 to +100, measures how the articles are
    worded, not what they think of the subject.
    """

    name = "gdelt-events"
    title = Message("GDELT: events (1.0 and 2.0)")
    dataset = "coverage"

    def match(self, sheet: Sheet) -> Match:
        """How well the columns fit, by their number and what is in them, or by their names."""
        columns = _held(sheet)
        missing = tuple(name for name in _PLACES if name not in columns and name not in _OPTIONAL)
        if missing:
            return Match(0.0, columns if sheet.columns else {}, tuple(sheet.columns), missing)
        head = sheet.head
        fits = [
            head[columns[name]].str.fullmatch(shape).mean()
            for name, shape in _SHAPES.items()
            if name in columns
        ]
        score = 1.0 if len(head) and min(fits) >= _FITS else 0.0
        read = set(columns.values())
        return Match(score, columns, tuple(str(name) for name in head if name not in read))

    def read(self, sheet: Sheet, match: Match, told: Told) -> Iterator[Piece]:
        """The events of ``sheet``, chunk by chunk."""
        names = [name for name in match.columns if name != "QuadClass"]
        hours = False
        for chunk in sheet.chunks([match.columns[name] for name in names]):
            cells = chunk[[match.columns[name] for name in names]].set_axis(names, axis="columns")
            if "SOURCEURL" not in cells:
                cells["SOURCEURL"] = ""
            frame, problems = _rows(cells, match, told)
            hours = hours or bool((cells["DATEADDED"].str.len() == _SECOND).any())
            yield Piece(frame, len(cells), problems, about={} if hours else {"hours": False})


def _held(sheet: Sheet) -> dict[str, str]:
    """The sheet's name of each column: by place without a header, by name with one."""
    if sheet.columns:
        there = {folded(name): name for name in sheet.columns}
        return {name: there[folded(name)] for name in _PLACES if folded(name) in there}
    places = _WIDTHS.get(len(sheet.head.columns), {})
    count = len(sheet.head.columns)
    return {name: sheet.head.columns[at] for name, at in places.items() if at < count}


def _rows(
    cells: pd.DataFrame, match: Match, told: Told
) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
    tone = values.decimal(cells["AvgTone"], values.NumberStyle(decimal="."))
    stories = values.count(cells["NumArticles"])
    when, undated = _published(cells)
    subject = told.subject or _subject(cells)
    nobody = _nobody(subject, cells)
    made: dict[str, object] = {
        "coverage_id": blank_as_missing(cells["GLOBALEVENTID"].str.strip()),
        "published_at": when,
        "period": "item",
        "subject": subject,
        "outlet": hosts(cells["SOURCEURL"]),
        "kind": "online",
        "country": fips_countries(cells["ActionGeo_CountryCode"]),
        "topic": blank_as_missing(cells["EventRootCode"].str.strip()),
        "tone_score": tone.values,
        "stories": stories.values,
    }
    found = (
        ("AvgTone", tone.bad, tone.why, False),
        ("NumArticles", stories.bad, stories.why, True),
        ("DATEADDED", undated, Message("it is not a day as GDELT writes it"), True),
        ("Actor1Name", nobody, Message("the event names nobody whom it could be about"), True),
    )
    problems = tuple(
        Problem(tuple(int(row) for row in cells.index[bad]), match.columns[name], why, drops)
        for name, bad, why, drops in found
        if bad.any()
    )
    return in_schema("coverage", made, cells.index), problems


def _published(cells: pd.DataFrame) -> tuple[pd.Series[Any], pd.Series[bool]]:
    """When each was published, and where that can't be read.

    The day GDELT found the articles, which for its own back files (they give no address) is the
    day it loaded them all: there it is the day of the event.
    """
    loaded = cells["SOURCEURL"].str.strip() == ""
    written = cells["DATEADDED"].mask(loaded, cells["SQLDATE"]).str.strip()
    when = written.map(_moments(written.unique())).astype("datetime64[us, UTC]")
    return when, when.isna()


def _moments(written: Iterable[str]) -> Mapping[str, object]:
    """What each day (8 digits) or moment (14) is, missing where it is neither."""
    import pandas as pd

    cells = pd.Series(list(written), dtype="str")
    form = cells.str.len().map({_DAY: "%Y%m%d", _SECOND: "%Y%m%d%H%M%S"})
    found = pd.Series(pd.NaT, index=cells.index, dtype="datetime64[us, UTC]")
    for one in form.dropna().unique():
        of_it = form == one
        found[of_it] = pd.to_datetime(cells[of_it], format=str(one), errors="coerce", utc=True)
    return dict(zip(cells, found, strict=True))


def _subject(cells: pd.DataFrame) -> pd.Series[Any]:
    """Whom each event is about: the country of who acts, else its name, else of the other one."""
    subject = blank_as_missing(cells["Actor1Name"]).mask(lambda cells: cells.notna(), None)
    for actor in ("Actor1", "Actor2"):
        codes = cells[f"{actor}CountryCode"]
        named = codes.map({code: country_name(code) for code in codes.unique()}).astype("str")
        subject = subject.fillna(blank_as_missing(named))
        subject = subject.fillna(blank_as_missing(cells[f"{actor}Name"].str.strip()))
    return subject


def _nobody(subject: str | pd.Series[Any], cells: pd.DataFrame) -> pd.Series[bool]:
    import pandas as pd

    if isinstance(subject, str):
        return pd.Series(data=False, index=cells.index)
    return subject.isna()


ADAPTERS: tuple[Adapter, ...] = (GdeltEvents(),)
