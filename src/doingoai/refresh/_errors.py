from __future__ import annotations

from doingoai.errors import DoingoaiError


class RefreshError(DoingoaiError):
    """An export that cannot be read or recognised; says what was seen. The command's exit 2."""


class Refused(RefreshError):
    """An export that was read and may not come in: validation or health says no. Exit 1."""


class ZoneNeeded(RefreshError):
    """The export has hours and does not say in which zone: a person has to."""
