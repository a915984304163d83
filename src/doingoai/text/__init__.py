"""Text as platforms and readers count it: NFC, X's weighted length, figures in vi and en."""

from doingoai.text._figures import Figure, figures
from doingoai.text._normal import nfc
from doingoai.text._x import x_weight

__all__ = ["Figure", "figures", "nfc", "x_weight"]
