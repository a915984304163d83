from __future__ import annotations

from doingoai.errors import DoingoaiError


class RefreshError(DoingoaiError):
    """An export that cannot be read or is not of the kind expected; says what was seen."""
