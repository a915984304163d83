"""Adapters: one kind of export each, recognised by its content.

A module here whose name does not begin with an underscore is found by itself: what it lists in
``ADAPTERS`` is registered.
"""

from doingoai.refresh.adapters._adapter import Adapter, Match, Piece, Problem, Told
from doingoai.refresh.adapters._header import Column
from doingoai.refresh.adapters._recognise import ALL, Recognised, adapter, recognise
from doingoai.refresh.adapters._tabular import TabularAdapter
from doingoai.refresh.adapters._unrecognised import Unrecognised

__all__ = [
    "ALL",
    "Adapter",
    "Column",
    "Match",
    "Piece",
    "Problem",
    "Recognised",
    "TabularAdapter",
    "Told",
    "Unrecognised",
    "adapter",
    "recognise",
]
