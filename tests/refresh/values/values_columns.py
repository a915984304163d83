"""Columns as sheets give them: text, row numbers from 1."""

import datetime as dt

import pandas as pd

from doingoai.refresh import values

LAST = dt.date(2026, 3, 1)


def column(*cells, start=1):
    return pd.Series(list(cells), index=range(start, start + len(cells)), dtype="str")


def said(parsed):
    """The values as plain Python, None where there is none."""
    return [None if pd.isna(value) else value for value in parsed.values.tolist()]


def bad_rows(parsed):
    return parsed.bad[parsed.bad].index.tolist()


def style_of(*chunks, day_first=None, last=LAST):
    survey = values.TimeSurvey(last)
    for chunk in chunks:
        survey.see(chunk)
    return survey.style(day_first)


def read_days(*cells, **more):
    cells = column(*cells)
    return values.days(cells, style_of(cells, **more))


def read_times(*cells, zone=None, **more):
    cells = column(*cells)
    return values.times(cells, style_of(cells, **more), zone)


def iso(parsed):
    """Days or times in short, None where there is none."""
    return [
        None if value is None else value.isoformat().removesuffix("T00:00:00")
        for value in said(parsed)
    ]
