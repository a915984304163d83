"""The privacy gate: what is personal does not pass into a dataset, and nothing remembers it."""

from doingoai.refresh.privacy._gate import Gate
from doingoai.refresh.privacy._key import load_key

__all__ = ["Gate", "load_key"]
