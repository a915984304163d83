"""Columns of text into counts, shares, times, identifiers: every way exports write them."""

from doingoai.refresh.values._cells import is_nothing
from doingoai.refresh.values._count import count
from doingoai.refresh.values._duration import duration
from doingoai.refresh.values._identifier import identifier, ruined
from doingoai.refresh.values._parsed import Parsed
from doingoai.refresh.values._share import decimal, percent
from doingoai.refresh.values._style import NumberStyle, NumberSurvey
from doingoai.refresh.values._text import flag, text
from doingoai.refresh.values._time_style import EXCEL_SERIAL, TimeStyle
from doingoai.refresh.values._time_survey import TimeSurvey
from doingoai.refresh.values._times import days, times
from doingoai.refresh.values._zone import DoubledHour, known_zone

__all__ = [
    "EXCEL_SERIAL",
    "DoubledHour",
    "NumberStyle",
    "NumberSurvey",
    "Parsed",
    "TimeStyle",
    "TimeSurvey",
    "count",
    "days",
    "decimal",
    "duration",
    "flag",
    "identifier",
    "is_nothing",
    "known_zone",
    "percent",
    "ruined",
    "text",
    "times",
]
