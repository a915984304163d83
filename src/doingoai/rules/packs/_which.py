from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.rules.packs.post_limits import platform_name

if TYPE_CHECKING:
    from doingoai.rules._artefacts import Post, Posts

_TEXTS = {
    "vi": N_("the Vietnamese text"),
    "en": N_("the English text"),
    "fr": N_("the French text"),
    "es": N_("the Spanish text"),
    "de": N_("the German text"),
    "pt": N_("the Portuguese text"),
    "it": N_("the Italian text"),
    "id": N_("the Indonesian text"),
    "ms": N_("the Malay text"),
}


def which(post: Post, posts: Posts) -> Message:
    """A post as a reader knows it: "the Vietnamese text", and for which platform if there are more."""
    text = Message(_TEXTS[post.language]) if post.language in _TEXTS else _other(post.language)
    languages = Counter(each.language for each in posts.posts)
    if languages[post.language] == 1 or not post.platform:
        return text
    return Message(
        "{text} for {platform}", {"text": text, "platform": platform_name(post.platform)}
    )


def _other(language: str) -> Message:
    return Message("the text in “{language}”", {"language": language})
