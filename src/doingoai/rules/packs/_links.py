from __future__ import annotations

import re
from urllib.parse import urlsplit

_EXAMINED = 20_000
_LINK = re.compile(
    r"https?://[^\s<>“”\"']+|(?<![\w@./-])(?:www\.)?[\w-]{2,63}(?:\.[\w-]{2,63}){0,3}"
    r"\.(?:com|org|net|int|gov|edu|vn|fr|eu|info)(?![\w.-]*@)(?:/[^\s<>“”\"']*)?(?!\w)",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"^(?:www|m|vi|en|fr|es|de|pt|it|id|ms)\.")


def links(text: str) -> dict[str, tuple[int, int]]:
    """The sites that ``text`` (NFC) links to, without "www." or a language, and where first.

    Two pages of one site count as one: its language versions have addresses of their own.
    """
    found: dict[str, tuple[int, int]] = {}
    for link in _LINK.finditer(text[:_EXAMINED]):
        written = link[0].rstrip(".,;:!?)…")
        site = _site(written)
        if site:
            found.setdefault(site, (link.start(), link.start() + len(written)))
    return found


def _site(link: str) -> str:
    try:
        host = urlsplit(link if "://" in link else f"https://{link}").hostname or ""
    except ValueError:  # half a bracket
        return ""
    return _LANGUAGE.sub("", host.lower())
