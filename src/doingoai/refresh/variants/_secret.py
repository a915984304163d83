"""From a cohort's key to seeds: the same everywhere, and no way back."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from dataclasses import dataclass, field

# A learner has this code and may try keys; each try shall cost them something.
_ROUNDS = 300_000
_SALT = b"doingoai data variant 1"
_MARK = 8  # hexadecimal digits: enough to tell any two classes apart
SHORT = 8  # characters of a key below which guessing it is too easy


@dataclass(frozen=True)
class Secret:
    """What a cohort's key gives; it is never written anywhere.

    Attributes:
        root: the bytes from which every seed is derived.
    """

    root: bytes = field(repr=False)

    @classmethod
    def of(cls, key: str) -> Secret:
        """The secret of a key, by PBKDF2 with SHA-256.

        Spaces around a key don't count, nor how its accents are stored.
        """
        written = unicodedata.normalize("NFC", key.strip()).encode("utf-8")
        return cls(hashlib.pbkdf2_hmac("sha256", written, _SALT, _ROUNDS))

    def seed(self, purpose: str) -> int:
        """A seed of 64 bits for one purpose, by HMAC with SHA-256."""
        return int.from_bytes(self._digest(f"seed/{purpose}")[:8], "big")

    @property
    def mark(self) -> str:
        """What tells this cohort's data from others', and may be seen by anybody."""
        return self._digest("mark").hex()[:_MARK]

    def _digest(self, purpose: str) -> bytes:
        return hmac.new(self.root, purpose.encode("ascii"), hashlib.sha256).digest()
