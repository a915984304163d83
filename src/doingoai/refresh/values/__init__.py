"""Columns of text into counts, shares, times, identifiers: every way exports write them."""

from doingoai.refresh.values._parsed import Parsed

__all__ = ["Parsed"]
