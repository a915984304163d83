"""POST-001 to POST-009: what a platform takes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from doingoai.datasets import PLATFORM_NAMES
from doingoai.i18n import N_, Message
from doingoai.rules._artefacts import Post
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.text import hashtags, length, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.datasets import Limit
    from doingoai.rules._context import Context

# What each platform calls the text of a post, as the table of limits does.
MAIN_TEXT = {"instagram": "caption", "tiktok": "caption", "youtube": "description"}
HANDLED_UNITS = {
    "weighted": N_("{count} of {limit}, as X counts"),
    "utf8-bytes": N_("{count} of {limit} bytes"),
    "graphemes": N_("{count} of {limit} visible characters"),
    "utf16": N_("{count} of {limit} units of UTF-16"),
    "emoji-bytes": N_("{count} of {limit} characters, emoji by their bytes"),
    "characters": N_("{count} of {limit} characters"),
}
_OVER = N_("Too long for {platform} by {over}: {counted}.")
_UNIT_HINTS = {
    "weighted": N_("Letters such as ế, ạ, ộ and emoji count two, a web address counts 23."),
    "utf8-bytes": N_("A Vietnamese letter with its marks takes two or three bytes."),
    "emoji-bytes": N_("An emoji counts four and more here."),
}
# A limit read longer ago than this may have changed (Instagram's hashtags went from 30 to 5).
_STALE_AFTER = dt.timedelta(days=365)
_SHORT = "Số liệu mới có tại trang của Đại sứ quán."


def platform_name(platform: str) -> str:
    """A platform as readers know it."""
    return PLATFORM_NAMES.get(platform, platform.capitalize())


def main_limit(platform: str, context: Context) -> Limit | None:
    """How much text a post on ``platform`` may have, or None where the table does not say."""
    return context.limit(platform, MAIN_TEXT.get(platform, "post")) if platform else None


def counted(count: int, limit: Limit) -> Message:
    """A length in the platform's own unit, such as “252 of 280, as X counts”."""
    shown = {"count": count, "limit": int(limit.value)}
    return Message(HANDLED_UNITS[limit.unit], shown)


@rule(
    "POST-001",
    on=Post,
    title=N_("A post is no longer than its platform takes, in the platform's own unit."),
    why=N_(
        "Each platform counts in its own way: X weighs, YouTube counts bytes, Bluesky visible "
        "characters. What looks short enough is refused at the minute it is due. Source: the "
        "table of limits, each row with its source and day."
    ),
    severity=Severity.ERROR,
    bad=(Post("Việt Nam " * 32, "vi", "x"), Post("a" * 301, "en", "bluesky")),
    good=(Post(_SHORT, "vi", "x"), Post("a" * 300, "en", "bluesky")),
)
def too_long(post: Post, context: Context) -> Iterator[Notice]:
    limit = main_limit(post.platform, context)
    if limit is None:
        return
    count = length(post.text, limit.unit)
    if count <= limit.value:
        return
    shown = {
        "platform": platform_name(post.platform),
        "over": count - int(limit.value),
        "counted": counted(count, limit),
    }
    hint = _UNIT_HINTS.get(limit.unit)
    yield Notice(Message(_OVER, shown), Message(hint) if hint else None, "text")


@rule(
    "POST-003",
    on=Post,
    title=N_("A title is within its limit and without the signs < and >."),
    why=N_("YouTube refuses a longer title, and one with < or >. Source: YouTube Data API."),
    severity=Severity.ERROR,
    bad=(Post("…", "en", "youtube", title="a" * 101), Post("…", "en", "youtube", title="<News>")),
    good=(Post("…", "en", "youtube", title="A year of visitors"),),
)
def title_refused(post: Post, context: Context) -> Iterator[Notice]:
    limit = context.limit(post.platform, "title") if post.title else None
    if limit is None:
        return
    count = length(post.title, limit.unit)
    if count > limit.value:
        shown = {
            "platform": platform_name(post.platform),
            "over": count - int(limit.value),
            "counted": counted(count, limit),
        }
        yield Notice(Message(_OVER, shown), None, "title")
    if post.platform == "youtube" and any(sign in post.title for sign in "<>"):
        yield Notice(Message("The title holds < or >, which YouTube refuses."), None, "title")


@rule(
    "POST-004",
    on=Post,
    title=N_("A post has no more hashtags than its platform takes."),
    why=N_(
        "Instagram takes 5 (older pages say 30), TikTok 5 since August 2025; on YouTube more than "
        "15 make it ignore them all. Source: the table of limits."
    ),
    severity=Severity.ERROR,
    bad=(Post("#A1 #B2 #C3 #D4 #E5 #F6", "en", "instagram"),),
    good=(Post("#VietNam #Culture", "en", "instagram"),),
)
def too_many_hashtags(post: Post, context: Context) -> Iterator[Notice]:
    limit = context.limit(post.platform, "hashtags") if post.platform else None
    if limit is None:
        return
    count = len(hashtags(post.text))
    if count > limit.value:
        shown = {
            "count": count,
            "platform": platform_name(post.platform),
            "limit": int(limit.value),
        }
        yield Notice(
            Message("{count} hashtags, and {platform} takes {limit}.", shown),
            Message("Keep the ones that people search for."),
            "text",
        )


@rule(
    "POST-005",
    on=Post,
    title=N_("The limit a post is measured by has been read within a year."),
    why=N_("Platforms change their limits without notice; a limit has a day on which it was read."),
    severity=Severity.ADVICE,
    bad=(),
    good=(Post(_SHORT, "vi", "x"),),
)
def stale_limit(post: Post, context: Context) -> Iterator[Notice]:
    limit = main_limit(post.platform, context)
    if limit is not None and context.today - limit.as_of > _STALE_AFTER:
        shown = {
            "platform": platform_name(post.platform),
            "days": (context.today - limit.as_of).days,
        }
        yield Notice(
            Message("The limit of {platform} was read {days} days ago.", shown),
            Message("Look it up again before you rely on it."),
        )


@rule(
    "POST-024",
    on=Post,
    title=N_("A post is for a platform whose limits are known."),
    why=N_(
        "With its name misspelt a post is measured by nothing, and passes. Source: the table of limits."
    ),
    severity=Severity.WARNING,
    bad=(Post(_SHORT, "vi", "facebok"),),
    good=(Post(_SHORT, "vi", "facebook"), Post(_SHORT, "vi", "")),
)
def unknown_platform(post: Post, context: Context) -> Iterator[Notice]:
    if post.platform and main_limit(post.platform, context) is None:
        yield Notice(
            Message(
                "No limits are known for “{platform}”, so the length was not looked at.",
                {"platform": post.platform[:40]},
            ),
            Message("It may be: {platforms}.", {"platforms": ", ".join(PLATFORM_NAMES)}),
            "platform",
        )


@rule(
    "POST-006",
    on=Post,
    title=N_("A post says something."),
    why=N_("An empty post, or one of hashtags and links alone, tells a reader nothing."),
    severity=Severity.ERROR,
    bad=(Post("", "vi", "x"), Post("#VietNam https://example.org", "en", "x")),
    good=(Post(_SHORT, "vi", "x"),),
)
def says_nothing(post: Post, context: Context) -> Iterator[Notice]:
    rest = nfc(post.text)
    for tag in hashtags(post.text):
        rest = rest.replace(tag, " ", 1)
    left = [word for word in rest.split() if not word.startswith(("http://", "https://", "#", "@"))]
    if not any(sign.isalnum() for word in left for sign in word):
        yield Notice(
            Message("There is no text here besides links and hashtags."),
            Message("Say in one sentence what happened."),
            "text",
        )
