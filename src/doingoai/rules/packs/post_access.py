"""POST-010 to POST-017: whether everybody can read a post, with eyes, ears or a screen reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.rules._artefacts import Media, Post
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs.post_limits import platform_name
from doingoai.text import emoji_count, fold, hashtags, invisible, length, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

_ALT_EN = "Visitors queue at the stall of the Embassy; a woman hands out bowls of pho."
_ALT_VI = "Khách xếp hàng trước gian hàng của Đại sứ quán; một phụ nữ trao những bát phở."
# A rule of thumb of accessibility guides, not a platform's limit (umassd.edu, oregon.gov/oha,
# read 2026-11): more than this belongs into the text.
_ALT_COMFORT = 150
_MANY_EMOJI = 3
_OPENING = {
    "en": re.compile(
        r"\s*(?:in\s+)?(?:IMG_?\d+\s+)?(?:an?\s+|the\s+|this\s+(?:is\s+)?(?:an?\s+)?)?"
        r"(?:(?:black[- ]and[- ]white|close[- ]up|aerial|colou?r|old|group|press|archive|stock|wide|blurred)\s+)*"
        r"(?:image|photo|photograph|picture|pic|graphic|screenshot|illustration|snapshot|snap|shot)s?"
        r"(?:\s*[:–—-]|\s+(?:of|showing|shows|that shows|which shows|depicting|depicts|taken|with|"
        r"from|by|above|below|in which|here|description|you can see|you see|we see|one sees))",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"\s*(?:(?:đây là|trong|file|tệp)\s+)?(?:một\s+|những\s+|các\s+)?(?:bức\s+|tấm\s+|tấm\s+hình\s+)?"
        r"(?:hình ảnh|ảnh chụp(?: màn hình)?|hình chụp|hình minh họa|ảnh minh họa|bức ảnh|tấm ảnh|"
        r"bức hình|tấm hình|ảnh|hình)"
        r"(?=\s*[:–—-]|\s+(?:về|của|chụp|cho thấy|ghi lại|mô tả|minh họa|có|từ|là|trên|dưới|này|"
        r"thể hiện|một|các|những|đoàn|toàn|cảnh|người|khách|đại|buổi|lễ|gian|nhà|họp|phong cảnh|nhóm|phố))",
        re.IGNORECASE,
    ),
}
_CAPITALS = re.compile(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*")
_SHOUTED = 3
_ABBREVIATIONS = frozenset(
    [
        "AFP",
        "AI",
        "AIPA",
        "APEC",
        "ASEAN",
        "ASEM",
        "AU",
        "BBC",
        "COP",
        "COVID",
        "CPTPP",
        "CV",
        "ECOSOC",
        "EU",
        "EVFTA",
        "EXPO",
        "FAO",
        "FAQ",
        "FDI",
        "FTA",
        "GDP",
        "GMT",
        "GPS",
        "HIV",
        "IAEA",
        "ICAO",
        "ICT",
        "ID",
        "ILO",
        "IMF",
        "IMO",
        "IOM",
        "IPU",
        "IT",
        "ITU",
        "LED",
        "NATO",
        "NGO",
        "OECD",
        "ODA",
        "PCR",
        "PDF",
        "RCEP",
        "SEA",
        "SMS",
        "SOS",
        "TV",
        "UAE",
        "UK",
        "UKVFTA",
        "UN",
        "UNDP",
        "UNESCO",
        "UNFPA",
        "UNHCR",
        "UNICEF",
        "UPU",
        "US",
        "USA",
        "UTC",
        "VAT",
        "VIP",
        "VND",
        "VTV",
        "WB",
        "WEF",
        "WHO",
        "WIPO",
        "WTO",
    ]
)
# Names of bodies stand in capitals on letterheads; the stamp of the exercise always does.
_A_NAME = re.compile(
    r"(?:THE )?(?:EMBASSY|CONSULATE|MINISTRY|DEPARTMENT|ASSOCIATION|UNIVERSITY|UNITED NATIONS|SOCIALIST REPUBLIC|"
    r"TRADE OFFICE|ĐẠI SỨ QUÁN|TỔNG LÃNH SỰ QUÁN|LÃNH SỰ QUÁN|BỘ|HỘI|CỤC|VỤ|SỞ|ỦY BAN|CỘNG HÒA|THƯƠNG VỤ|"
    r"TRƯỜNG|VIỆN|LIÊN HỢP QUỐC|HỌC VIỆN|TRUNG TÂM|EXERCISE|TÌNH HUỐNG GIẢ ĐỊNH)(?!\w)"
)
# Written together in small letters: two words are hard to hear apart, and from about this many
# letters on hardly any single word is left. Names that are one word are not meant.
_ONE_WORD = {
    "vietnam", "asean", "unesco", "travel", "tourism", "culture", "heritage", "festival", "exhibition",
    "embassy", "diplomacy", "business", "investment", "technology", "photography", "architecture",
    "sustainability", "environment", "community", "education", "scholarship", "scholarships",
    "international", "friendship", "partnership", "independence", "agriculture", "cooperation",
    "collaboration", "innovation", "communication", "communications", "development", "photooftheday",
    "information", "celebration", "commemoration", "agreement", "announcement", "registration",
    "restaurant", "restaurants", "conference", "discovery", "hospitality", "destination",
    "destinations", "wednesday", "september", "breakfast", "traditional", "tradition", "throwback",
}  # fmt: skip
_LONG_TAG = 10
_SYLLABLE_VI = (
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
    r"[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)


@rule(
    "POST-010",
    on=Post,
    title=N_("Every picture has a description."),
    why=N_(
        "Who does not see the picture hears nothing at all, and on a slow line the description is "
        "all that arrives. Source: universal design guides (umassd.edu, oregon.gov/oha, read 2026-11)."
    ),
    severity=Severity.ERROR,
    bad=(Post("Week of Viet Nam opens today.", "en", "x", media=(Media(""),)),),
    good=(Post("Week of Viet Nam opens today.", "en", "x", media=(Media(_ALT_EN),)),),
)
def no_alt(post: Post, context: Context) -> Iterator[Notice]:
    for media in post.media:
        if not media.alt.strip():
            yield Notice(
                Message("The picture has no description."),
                Message("Say in one sentence what one sees and why it is there."),
                media.field,
            )


@rule(
    "POST-011",
    on=Post,
    title=N_("A description is as long as the platform takes, and no longer than needed."),
    why=N_(
        "Platforms cut a longer description off; about 150 characters are what listeners bear "
        "(rule of thumb, umassd.edu, read 2026-11)."
    ),
    severity=Severity.WARNING,
    bad=(Post("News", "en", "x", media=(Media("a " * 600),)),),
    good=(Post("News", "en", "x", media=(Media(_ALT_EN),)),),
)
def long_alt(post: Post, context: Context) -> Iterator[Notice]:
    limit = context.limit(post.platform, "alt-text") if post.platform else None
    for media in post.media:
        count = len(nfc(media.alt))
        if limit is not None and length(media.alt, limit.unit) > limit.value:
            shown = {
                "count": count,
                "platform": platform_name(post.platform),
                "limit": int(limit.value),
            }
            yield Notice(
                Message("The description has {count} characters; {platform} takes {limit}.", shown),
                Message("Keep what is needed."),
                media.field,
            )
        elif count > 2 * _ALT_COMFORT:
            yield Notice(
                Message("The description has {count} characters.", {"count": count}),
                Message(
                    "About {comfort} are enough; the rest belongs into the text.",
                    {"comfort": _ALT_COMFORT},
                ),
                media.field,
            )


@rule(
    "POST-012",
    on=Post,
    title=N_("A film carries captions."),
    why=N_(
        "Most films are watched without sound, and who does not hear sees moving lips. Source: "
        "universal design guides (oregon.gov/oha, read 2026-11)."
    ),
    severity=Severity.WARNING,
    bad=(Post("Film", "en", "facebook", media=(Media(_ALT_EN, "video", captioned=False),)),),
    good=(Post("Film", "en", "facebook", media=(Media(_ALT_EN, "video", captioned=True),)),),
)
def no_captions(post: Post, context: Context) -> Iterator[Notice]:
    for media in post.media:
        if media.kind == "video" and media.captioned is False:
            yield Notice(
                Message("The film has no captions."),
                Message("Have captions made and read by a person, in each language."),
                media.field,
            )


@rule(
    "POST-013",
    on=Post,
    title=N_("A description begins with what there is to see."),
    why=N_(
        "Screen readers say “image” by themselves; “image of” says it twice and costs the words "
        "that matter. Source: universal design guides (umassd.edu, read 2026-11)."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        Post("News", "en", "x", media=(Media("Image of visitors at a stall."),)),
        Post("Tin", "vi", "x", media=(Media("Hình ảnh về khách tại gian hàng."),)),
    ),
    good=(
        Post("News", "en", "x", media=(Media(_ALT_EN),)),
        Post("Tin", "vi", "x", media=(Media(_ALT_VI),)),
    ),
)
def alt_opening(post: Post, context: Context) -> Iterator[Notice]:
    pattern = _OPENING.get(post.language)
    for media in post.media if pattern else ():
        found = pattern.match(nfc(media.alt[:2_000])) if pattern else None
        if found:
            yield Notice(
                Message("The description begins by saying that it is a picture."),
                Message("Begin with who or what one sees."),
                media.field,
                found.span(),
            )


@rule(
    "POST-014",
    on=Post,
    title=N_("Hashtags of several words have a capital at each word."),
    why=N_(
        "A screen reader reads #TuanLeVanHoa word by word and spells #tuanlevanhoa out or swallows "
        "it. Source: universal design guides (digitalcommons.nc.gov, read 2026-11)."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        Post("#vietnamcultureweek opens today", "en", "x"),
        Post("Khai mạc #tuanlevanhoavietnam hôm nay", "vi", "x"),
    ),
    good=(
        Post("#VietNamCultureWeek opens today #asean", "en", "x"),
        Post("Khai mạc #TuanLeVanHoaVietNam hôm nay #asean", "vi", "x"),
    ),
)
def small_hashtag(post: Post, context: Context) -> Iterator[Notice]:
    for tag in hashtags(post.text):
        letters = tag[1:]
        if letters == letters.lower() and _is_run_together(letters, post.language):
            yield Notice(
                Message("“{tag}” cannot be heard word by word.", {"tag": tag}),
                Message("Give each word a capital: #TuanLeVanHoa."),
                "text",
            )


def _is_run_together(letters: str, language: str) -> bool:
    plain = fold(letters)
    if plain in _ONE_WORD or not plain.isalpha():
        return "_" not in letters and not plain.isalpha() and len(plain) > _LONG_TAG
    if language != "vi":
        return len(plain) >= _LONG_TAG
    syllables = re.findall(_SYLLABLE_VI, plain)
    return len(syllables) > 1 and ("".join(syllables) == plain or len(plain) >= _LONG_TAG)


@rule(
    "POST-015",
    on=Post,
    title=N_("Nothing is shouted in capitals."),
    why=N_(
        "Capitals are slower to read, sound like shouting, and some screen readers spell them. "
        "Source: universal design guides (oregon.gov/oha, read 2026-11)."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        Post("COME AND SEE our week of films", "en", "x"),
        Post("MỜI CÁC BẠN ĐẾN xem phim", "vi", "x"),
    ),
    good=(Post("ASEAN, UNESCO and APEC", "en", "x"), Post("ASEAN, UNESCO và APEC", "vi", "x")),
)
def shouted(post: Post, context: Context) -> Iterator[Notice]:
    text = nfc(post.text[:20_000])
    run: list[re.Match[str]] = []
    for word in [*_CAPITALS.finditer(text), None]:
        if word and word[0].isupper() and (not run or _adjoining(text, run[-1], word)):
            run.append(word)
            continue
        if _is_shouted([each[0] for each in run]):
            span = (run[0].start(), run[-1].end())
            yield Notice(
                Message("“{words}” is shouted.", {"words": text[span[0] : span[1]][:60]}),
                Message("Write it as you would say it to one reader."),
                "text",
                span,
            )
        run = [word] if word and word[0].isupper() else []


def _adjoining(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Only spaces, digits and a mark such as "!" between two words; a comma makes it a list."""
    return not re.search(r"[,;/()\n|]", text[one.end() : other.start()]) and (
        not re.search(r"[^\W\d_]", text[one.end() : other.start()])
    )


def _is_shouted(words: list[str]) -> bool:
    """Three words or more that are no abbreviations, and no name of a body or our own stamp."""
    spoken = [word for word in words if word not in _ABBREVIATIONS]
    return len(spoken) >= _SHOUTED and not _A_NAME.match(" ".join(words))


@rule(
    "POST-016",
    on=Post,
    title=N_("Emoji are few and no bullets."),
    why=N_(
        "A screen reader says each emoji in words; in front of every line they drown the message. "
        "Source: universal design guides (umassd.edu, universaldesignaustralia.net.au, read 2026-11)."
    ),
    severity=Severity.ADVICE,
    bad=(
        Post("🎉 🎊 ✨ 🌟 Opening today!", "en", "x"),
        Post("✅ Miễn phí\n✅ Có phiên dịch\n✅ Mời cả nhà", "vi", "facebook"),
    ),
    good=(Post("Opening today! 🎉", "en", "x"), Post("Khai mạc hôm nay! 🎉", "vi", "x")),
)
def many_emoji(post: Post, context: Context) -> Iterator[Notice]:
    count = emoji_count(post.text)
    lines = [line.strip() for line in post.text[:20_000].splitlines() if line.strip()]
    bullets = sum(emoji_count(line[:2]) > 0 for line in lines)
    if bullets > 1:
        yield Notice(
            Message("Emoji stand in front of {count} lines.", {"count": bullets}),
            Message("Begin a line with its words."),
            "text",
        )
    elif count > _MANY_EMOJI:
        yield Notice(
            Message("{count} emoji: a screen reader says each in words.", {"count": count}),
            Message("Keep one, at the end."),
            "text",
        )


@rule(
    "POST-017",
    on=Post,
    title=N_("No invisible signs."),
    why=N_(
        "Zero-width signs and signs that turn the direction of writing come with copied text: they "
        "break search and hashtags, count as characters, and can make a text read otherwise than "
        "it looks. Source: Unicode Technical Report 36."
    ),
    severity=Severity.ERROR,
    bad=(Post("Viet\u200bNam", "en", "x"), Post("abc \u202egnp.exe", "en", "x")),
    good=(Post("Viet Nam 👨‍👩‍👧", "en", "x"),),
)
def invisible_signs(post: Post, context: Context) -> Iterator[Notice]:
    spans = invisible(post.text)
    if spans:
        yield Notice(
            Message("Invisible signs in the text: {count}.", {"count": len(spans)}),
            Message("Delete the place and type it again."),
            "text",
            spans[0],
        )
