from __future__ import annotations

import unicodedata


def nfc(text: str) -> str:
    """``text`` with each letter and its marks composed into one code point where Unicode can.

    "ế" typed as e + circumflex + acute looks the same as the single "ế" and compares
    unequal; everything we count or compare goes through here first. Lone surrogates pass
    unchanged.
    """
    return unicodedata.normalize("NFC", text)
