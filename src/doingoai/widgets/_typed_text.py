"""Text that came from a browser."""

from __future__ import annotations


def clean(text: object, most: int) -> str:
    """``text`` as it can be sent and written again; "" for no text or more than ``most`` signs."""
    if not isinstance(text, str) or len(text) > most:
        return ""
    # Half a surrogate pair can neither be sent back nor written as UTF-8.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
