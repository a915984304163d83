"""Names that stand for people: the same person keeps the same one, and nobody can go back."""

from __future__ import annotations

import hashlib
import hmac
import re

from doingoai.text import fold

# Letters only, without vowels: a pseudonym is no word of any language, and no figure that an
# exercise could read out of a text, nor digits that a second pass could take for a phone.
_LETTERS = "bcdfghjklmnpqrstvwxz"
# 20 ** 8: among 10,000 people two share one once in 500 exports.
LENGTH = 8
TOKEN = rf"[{_LETTERS}]{{{LENGTH}}}"
_GIVEN = re.compile(rf"\[(?:name|link)-{TOKEN}\]|@user-{TOKEN}|account-{TOKEN}")


def pseudonym(key: bytes, kind: str, value: str) -> str:
    """``[name-…]``, ``@user-…``, ``account-…`` or ``[link-…]`` for a value of that ``kind``.

    HMAC-SHA256 over the value in small letters without marks: "Nguyễn Văn A" in a Vietnamese post
    and "NGUYEN VAN A" in an English one stay one person.

    Args:
        key: the instructor's key, see `load_key`.
        kind: "name", "user", "account" or "link"; equal values of two kinds differ.
        value: what is hidden.
    """
    plain = " ".join(value.split())
    # What differs in capitals only is two links, and one person.
    same = plain if kind == "link" else fold(plain)
    digest = hmac.digest(key, f"{kind}\0{same}".encode("utf-8", "surrogatepass"), hashlib.sha256)
    number = int.from_bytes(digest, "big")
    token = ""
    for _ in range(LENGTH):
        number, place = divmod(number, len(_LETTERS))
        token += _LETTERS[place]
    return {"user": f"@user-{token}", "account": f"account-{token}"}.get(kind, f"[{kind}-{token}]")


def given(value: str) -> bool:
    """Whether ``value`` is a pseudonym already, so that passing the gate twice changes nothing."""
    return _GIVEN.fullmatch(value) is not None
