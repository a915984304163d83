"""Links that lead to a private person, a closed room or somebody's files, or carry a secret."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.refresh.privacy._found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAK = re.compile(r"[\s<>\"“”«»]")
# What stops a link, and what a sentence puts behind one.
_LINK = re.compile(
    r"(?<![\w@.-])(?:[a-z][a-z0-9+.-]{1,15}://|www\.)[^\s<>\"“”«»]+"
    r"|(?<![\w@./-])(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10}/[^\s<>\"“”«»]+",
    re.IGNORECASE,
)
_BEHIND = ".,;:!?…'’)]}"
_SCHEME = r"^(?:[a-z][a-z0-9+.-]*://)?(?:[\w-]+\.)*?"

# Rooms and invitations, and files that are shared with whoever has the link.
_PRIVATE = re.compile(
    _SCHEME
    + r"""(?:
    chat\.whatsapp\.com/ | wa\.me/ | api\.whatsapp\.com/ | whatsapp\.com/(?:channel|invite)/
  | zalo\.me/ | chat\.zalo\.me/ | t\.me/ | telegram\.(?:me|dog)/ | m\.me/ | messenger\.com/t/
  | discord\.gg/ | discord(?:app)?\.com/(?:invite|users|channels)/ | join\.skype\.com/
  | signal\.(?:group|me)/ | line\.me/(?:ti|R)/ | viber\.(?:com|click)/ | invite\.viber\.com/
  | zoom\.(?:us|com)/(?:j|my|w|s|wc|rec)/ | meet\.google\.com/ | teams\.microsoft\.com/
  | teams\.live\.com/meet | webex\.com/(?:meet|join|[\w-]+/j\.php) | whereby\.com/
  | meet\.jit\.si/ | chat\.google\.com/ | slack\.com/(?:t|join)/
  | (?:drive|docs)\.google\.com/ | forms\.gle/ | photos\.app\.goo\.gl/ | photos\.google\.com/
  | forms\.(?:office|cloud\.microsoft)(?:\.com)?/ | 1drv\.ms/ | onedrive\.live\.com/
  | [\w-]+\.sharepoint\.com/ | dropbox\.com/ | db\.tt/ | wetransfer\.com/ | we\.tl/
  | icloud\.com/ | mega\.nz/ | mediafire\.com/ | box\.com/s/
  | (?:facebook|fb)\.com/(?:profile\.php | people/ | messages/ | [^/?\#]*\d{6,}/?$
      | [a-z]+(?:\.[a-z0-9]+)+/?(?:$|\?))
  | linkedin\.com/(?:in|pub)/ | vk\.com/id\d | ok\.ru/profile/ | fb\.me/[a-z]+\.[a-z]
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# Schemes that are nothing but an address of somebody.
_OTHER_SCHEME = re.compile(
    r"^(?:viber|whatsapp|tg|skype|zoommtg|msteams|sgnl|line)://", re.IGNORECASE
)
# Profiles of people and of institutions look alike here; only the latter say what they are.
_PROFILE = re.compile(
    _SCHEME
    + r"""(?:instagram\.com|x\.com|twitter\.com|threads\.(?:net|com)|tiktok\.com|bsky\.app/profile
    |snapchat\.com/add|github\.com)/(@?[\w.-]{2,40})/?(?:\?.*)?$""",
    re.IGNORECASE | re.VERBOSE,
)
NOT_A_PERSON = re.compile(
    r"embassy|ambassad|daisuquan|consul|lanhsu|viet ?nam|mofa|gov|ministry|official|news|tv\b"
    r"|museum"
    r"|university|^(?:explore|home|search|about|hashtag|login|reel|reels|p|i|intent|share)$",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"[?&#;](?:(?:access_?|auth_?|id_?|reset_?|invite_?)?token|auth|api_?key|pwd|passwd|password"
    r"|pass|passcode|secret|sig|signature|session(?:_?id)?|otp|rlkey|e-?mail|mail|phone|tel|mobile|sdt"
    r"|user(?:name|_?id)?|passport|cccd|cmnd|dob|invite|ho_?ten|full_?name)=[^&\s]"
    r"|[?&](?:key|code|hash|magic)=[\w-]{12,}"
    r"|^[a-z]+://[^/@\s]+:[^/@\s]+@"
    r"|(?:%40|(?<=[\w.+-])@)[\w-]+\.[\w.-]*[a-z]{2}(?![\w/])",
    re.IGNORECASE,
)

# Whatever could be one of these, for a quick look (`_screen`).
SCREEN = (
    r"(?i:whatsapp|wa\.me/|zalo\.me/|t\.me/|telegram|m\.me/|messenger|discord|skype|signal\.|line\.me"
    r"|viber|zoom\.|zoommtg|msteams|sgnl:|line:|tg:|meet\.|teams\.|webex|whereby|chat\.google|slack\."
    r"|(?:drive|docs|photos)\.google|forms\.|photos\.app|1drv|onedrive|sharepoint|dropbox|db\.tt"
    r"|wetransfer|we\.tl|icloud|mega\.nz|mediafire|box\.com/s|profile\.php|/people/|/messages/"
    r"|linkedin\.com/(?:in|pub)|vk\.com/id|ok\.ru/profile|fb\.me/|facebook\.com/[a-z]+\.[a-z0-9]"
    r"|(?:facebook|fb)\.com/[^/?#\s]*\d{6}|bsky\.app/profile|snapchat\.com/add"
    r"|(?:instagram|x|twitter|threads|tiktok|github)\.(?:com|net)/@?[\w.-]+/?(?:[^\w./-]|$)"
    r"|token=|auth=|key=|(?:pwd|passwd|password|pass|passcode|secret|sig|signature|otp|e-?mail|mail)="
    r"|(?:session|session_?id|phone|tel|mobile|sdt|passport|cccd|cmnd|dob|invite|ho_?ten|full_?name)="
    r"|(?:user|username|user_?id|code|hash|magic)=|%40)"
)


def links(text: str) -> list[tuple[int, int]]:
    """Where links stand."""
    spans: list[tuple[int, int]] = []
    end = 0
    # Only the words with a slash are looked at: most texts have one at most.
    while (slash := text.find("/", end)) >= 0:
        start = slash
        while start > end and not _BREAK.match(text, start - 1):
            start -= 1
        stop = _BREAK.search(text, slash)
        end = stop.start() if stop else len(text)
        for match in _LINK.finditer(text, start, end):
            kept = match.group().rstrip(_BEHIND)
            spans.append((match.start(), match.start() + len(kept)))
    return spans


def private_links(text: str) -> Iterator[Found]:
    """Those of the links that have to go."""
    for start, end in links(text):
        if _private(text[start:end]):
            yield Found(start, end, "private-link")


def _private(link: str) -> bool:
    if _PRIVATE.match(link) or _OTHER_SCHEME.match(link) or _SECRET.search(link):
        return True
    profile = _PROFILE.match(link)
    return profile is not None and not NOT_A_PERSON.search(profile[1])
