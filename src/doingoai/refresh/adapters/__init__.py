"""Adapters: one kind of export each, recognised by its content."""

from doingoai.refresh.adapters._adapter import Adapter, Match, Piece, Problem, Told

__all__ = ["Adapter", "Match", "Piece", "Problem", "Told"]
