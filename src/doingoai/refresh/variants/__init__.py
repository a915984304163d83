"""Variants of the invented data for a class: the same lessons, other figures, other answers."""

from doingoai.refresh.variants._draw import NAMES, Variant, chosen, draw
from doingoai.refresh.variants._give import Given, class_store, give
from doingoai.refresh.variants._secret import SHORT, Secret

__all__ = ["NAMES", "SHORT", "Given", "Secret", "Variant", "chosen", "class_store", "draw", "give"]
