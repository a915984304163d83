"""PAIR: posts that say the same in several languages, or on several platforms."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.rules._artefacts import Post, Posts
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs import _commitments
from doingoai.rules.packs._alike import unshared
from doingoai.rules.packs._links import links
from doingoai.rules.packs._names import mentions, speaks_of
from doingoai.rules.packs._pairs import across_languages, contradictions, versions, written
from doingoai.rules.packs._stated import missing, only_in_words, said, said_with_title
from doingoai.rules.packs._which import which
from doingoai.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context
    from doingoai.text import Figure

_DAYS = {"date", "time"}
_ONLY_HERE = N_("“{what}” stands in {here} and not in {there}.")
_TWO_VALUES = N_("“{what}” in {here}, “{other}” in {there}: two figures for one thing.")
_SAME_FIGURES = N_(
    "Both texts must state the same figures and dates, each in its language's own way."
)
_LOOK_IT_UP = N_("Look it up at the source and write the same in every version.")
_COMMITS_MORE = N_("“{what}” in {here} commits to more than “{other}” in {there}.")
_SHORT_TEXT = 20


def _vi(text: str, platform: str = "x") -> Post:
    return Post(text, "vi", platform, field=f"vi-{platform}")


def _en(text: str, platform: str = "x") -> Post:
    return Post(text, "en", platform, field=f"en-{platform}")


def _fr(text: str, platform: str = "x") -> Post:
    return Post(text, "fr", platform, field=f"fr-{platform}")


_VI = _vi("Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế.")
_EN = _en("In 2025 Viet Nam welcomed 21.2 million international visitors.")
_FR = _fr("En 2025, le Viet Nam a accueilli 21,2 millions de visiteurs internationaux.")


def figures_agree(first: Post, second: Post) -> bool:
    """Whether two posts state the same figures, dates and times, each in its language's own way.

    Compared are kind, value and currency; how often and in what order does not matter. A day
    without its year agrees with the same day with one. A whole number up to twelve may be spelt
    out, a larger one too.
    """
    return not any(_missing(first, second)) and not any(_missing(second, first))


def names_agree(first: Post, second: Post) -> bool:
    """Whether two posts name the same countries and the same names of the naming card."""
    return all(
        speaks_of(there, mention.key)
        for here, there in ((first, second), (second, first))
        for mention in mentions(here)
    )


def _missing(here: Post, there: Post) -> Iterator[Figure]:
    return missing(said(here), said_with_title(there))


def _only_here(posts: Posts, *, days: bool) -> Iterator[Notice]:
    for here, there in across_languages(posts):
        for figure in _missing(here, there):
            if (figure.kind in _DAYS) is days:
                shown = {
                    "what": figure.text,
                    "here": which(here, posts),
                    "there": which(there, posts),
                }
                yield Notice(
                    Message(_ONLY_HERE, shown), Message(_SAME_FIGURES), here.field, figure.span
                )


def _contradicting(posts: Posts, *, days: bool) -> Iterator[Notice]:
    for first, second in versions(posts):
        for one, other in contradictions(first, second):
            if (one.kind in _DAYS) is days:
                shown = {
                    "what": one.text,
                    "here": which(first, posts),
                    "other": other.text,
                    "there": which(second, posts),
                }
                yield Notice(
                    Message(_TWO_VALUES, shown), Message(_LOOK_IT_UP), second.field, other.span
                )


@rule(
    "PAIR-001",
    on=Posts,
    title=N_("All language versions state the same figures, and no two platforms contradict."),
    why=N_(
        "Readers and journalists put the versions side by side, and the one that differs is quoted. "
        "21,2 triệu, 21.2 million and 21,2 millions are one figure. On another platform a version "
        "may leave a figure out, but not change it. Source: course rule; marks as CLDR has them."
    ),
    severity=Severity.ERROR,
    bad=(
        Posts((_VI, _en("In 2025 Viet Nam welcomed 21 million international visitors."))),
        Posts((_VI, _FR, _en("In 2025 Viet Nam welcomed more visitors than ever."))),
        Posts((_EN, _en("Viet Nam: 22.1 million international visitors in 2025.", "facebook"))),
    ),
    good=(
        Posts((_VI, _EN, _FR)),
        Posts((_EN, _en("Viet Nam had a record year in 2025.", "instagram"))),
        Posts((_vi("Sau 12 tháng, đã có 193 nước."), _en("After twelve months there are 193."))),
    ),
)
def other_figure(posts: Posts, context: Context) -> Iterator[Notice]:
    yield from _only_here(posts, days=False)
    yield from _contradicting(posts, days=False)


@rule(
    "PAIR-002",
    on=Posts,
    title=N_("All language versions state the same days and hours."),
    why=N_(
        "Guests who read the other version come on another day. A day without its year agrees "
        "with the same day with one; 20h and 8 p.m. are one hour. Source: course rule."
    ),
    severity=Severity.ERROR,
    bad=(
        Posts((_vi("Khai mạc ngày 24/9/2025."), _en("Opening on 25 September 2025."))),
        Posts((_vi("Mở cửa lúc 20h."), _en("Doors open at 9 p.m."))),
    ),
    good=(
        Posts((_vi("Khai mạc ngày 24/9 lúc 20h."), _en("Opening on 24 September at 8 p.m."))),
        Posts((_fr("Le 24 septembre 2025."), _en("On 24 September 2025."))),
    ),
)
def other_day(posts: Posts, context: Context) -> Iterator[Notice]:
    yield from _only_here(posts, days=True)
    yield from _contradicting(posts, days=True)


@rule(
    "PAIR-003",
    on=Posts,
    title=N_(
        "All language versions name the same countries, territories and names of the naming card."
    ),
    why=N_(
        "A country or a body that one version thanks and the other leaves out notices. An adjective "
        "is enough (“Japanese guests”, “khách Nhật”), and so is a usual short form. Source: the "
        "naming card; names of countries and territories as CLDR has them in each language."
    ),
    severity=Severity.ERROR,
    bad=(
        Posts((_vi("Khách từ Nhật Bản tăng nhanh nhất."), _en("Guests from Korea lead."))),
        Posts((_vi("Họp tại Hà Nội."), _en("They met in the capital."))),
        Posts((_fr("Un concert à Port Clair."), _en("A concert in Port Clare."))),
    ),
    good=(
        Posts((_vi("Khách từ Nhật Bản tăng nhanh nhất."), _en("Japanese guests lead."))),
        Posts((_vi("Họp tại Hà Nội."), _fr("Réunion à Hanoï."), _en("They met in Ha Noi."))),
    ),
)
def other_name(posts: Posts, context: Context) -> Iterator[Notice]:
    for here, there in across_languages(posts):
        for mention in mentions(here):
            if not speaks_of(there, mention.key):
                shown = {
                    "what": mention.text,
                    "here": which(here, posts),
                    "there": which(there, posts),
                }
                yield Notice(
                    Message(_ONLY_HERE, shown),
                    Message("Name the same in both, each as the naming card prints it."),
                    here.field,
                    mention.span,
                )


@rule(
    "PAIR-004",
    on=Posts,
    title=N_("People and places are in all language versions, spelt alike."),
    why=N_(
        "A person whose name is misspelt in one version is offended in one version. Languages in "
        "Latin letters spell such names alike once the Vietnamese marks are dropped. Source: course "
        "rule."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        Posts((_vi("Nghệ sĩ Nguyễn Thị Lan biểu diễn."), _en("Ms Nguyen Thi Lam performs."))),
        Posts((_vi("Mời bạn đến thăm vịnh biển."), _en("Come and see Nha Trang Bay."))),
    ),
    good=(
        Posts((_vi("Nghệ sĩ Nguyễn Thị Lan biểu diễn."), _en("Nguyen Thi Lan performs."))),
        Posts((_vi("Tuần lễ Văn hóa khai mạc."), _en("The Culture Week opens."))),
    ),
)
def other_spelling(posts: Posts, context: Context) -> Iterator[Notice]:
    for here, there in across_languages(posts):
        for name in unshared(here, there):
            shown = {"what": name.text, "here": which(here, posts), "there": which(there, posts)}
            yield Notice(
                Message(_ONLY_HERE, shown),
                Message("If it is a name, spell it alike in both; marks may differ."),
                here.field,
                name.span,
            )


@rule(
    "PAIR-005",
    on=Posts,
    title=N_("All language versions link to the same sites."),
    why=N_(
        "Readers of one language are sent to the source, those of the other are not. Pages of one "
        "site in different languages count as the same. Source: course rule."
    ),
    severity=Severity.WARNING,
    bad=(
        Posts((_vi("Chi tiết: https://example.org/vi"), _en("More: https://example.com/en"))),
        Posts((_vi("Chi tiết: https://example.org/vi"), _en("More to come."))),
    ),
    good=(Posts((_vi("Chi tiết: https://example.org/vi"), _en("More: example.org/en"))),),
)
def other_link(posts: Posts, context: Context) -> Iterator[Notice]:
    for here, there in across_languages(posts):
        text, others = nfc(here.text), links(nfc(there.text))
        for site, span in links(text).items():
            if site not in others:
                shown = {
                    "what": text[slice(*span)],
                    "here": which(here, posts),
                    "there": which(there, posts),
                }
                yield Notice(
                    Message(_ONLY_HERE, shown),
                    Message("Give both the link, if possible to the page in their own language."),
                    here.field,
                    span,
                )


@rule(
    "PAIR-006",
    on=Posts,
    title=N_("Each version is there once, and made for its language and platform."),
    why=N_(
        "Two posts for one place: nobody knows which goes out. One text pasted everywhere is too "
        "long here, without its link there, and in the wrong language somewhere. Source: course rule."
    ),
    severity=Severity.WARNING,
    bad=(
        Posts((_VI, Post(_VI.text + " Cảm ơn!", "vi", "x", field="vi-2"))),
        Posts((_EN, _vi(_EN.text))),
        Posts((_EN, _en(_EN.text, "facebook"), _en(_EN.text, "instagram"))),
    ),
    good=(
        Posts((_VI, _EN)),
        Posts((_EN, _en(_EN.text, "facebook"), _en("A record year for Viet Nam.", "instagram"))),
    ),
)
def pasted(posts: Posts, context: Context) -> Iterator[Notice]:
    there = written(posts)
    places = Counter((post.language, post.platform) for post in there if post.platform)
    for post in there:
        if places[post.language, post.platform] > 1:
            places[post.language, post.platform] = 0
            yield Notice(
                Message(
                    "There is more than one post here for one place: {here}.",
                    {"here": which(post, posts)},
                ),
                Message("Keep the one that goes out."),
                post.field,
            )
    yield from _pasted_into_another_language(posts, there)
    yield from _pasted_everywhere(there)


def _pasted_into_another_language(posts: Posts, there: tuple[Post, ...]) -> Iterator[Notice]:
    first: dict[str, Post] = {}
    for post in there:
        text = _plain(post)
        before = first.setdefault(text, post)
        if before.language != post.language and len(text) >= _SHORT_TEXT:
            yield Notice(
                Message(
                    "One text stands in {here} and in {there}.",
                    {"here": which(before, posts), "there": which(post, posts)},
                ),
                Message("Write each in its own language."),
                post.field,
            )


def _pasted_everywhere(there: tuple[Post, ...]) -> Iterator[Notice]:
    for language in dict.fromkeys(post.language for post in there):
        own = [post for post in there if post.language == language]
        texts = {_plain(post) for post in own}
        platforms = {post.platform for post in own}
        if len(platforms) > 1 and len(texts) == 1 and len(texts.pop()) >= _SHORT_TEXT:
            yield Notice(
                Message("The same text goes to all platforms: {count}.", {"count": len(platforms)}),
                Message(
                    "Make a version for each: its length, its first line, its link, its readers."
                ),
                own[-1].field,
            )


def _plain(post: Post) -> str:
    return " ".join(nfc(post.text).casefold().split())


@rule(
    "PAIR-007",
    on=Posts,
    title=N_("A figure stands in digits in every version."),
    why=N_(
        "A figure in words counts as stated, but nobody can compare it by eye with the other "
        "version, and search does not find it. Source: course rule."
    ),
    severity=Severity.ADVICE,
    bad=(Posts((_VI, _en("In 2025 Viet Nam welcomed twenty-one point two million visitors."))),),
    good=(Posts((_VI, _EN)), Posts((_vi("Sau 12 tháng."), _en("After twelve months.")))),
)
def in_words(posts: Posts, context: Context) -> Iterator[Notice]:
    for here, there in across_languages(posts):
        for figure, words in only_in_words(said(here), said(there)):
            shown = {"what": figure.text, "words": words.text, "there": which(there, posts)}
            yield Notice(
                Message("“{what}” stands in {there} in words: “{words}”.", shown),
                Message("Write it in digits there too."),
                there.field,
                words.span,
            )


@rule(
    "PAIR-008",
    on=Posts,
    title=N_("No language version promises or demands more than another."),
    why=N_(
        "The reader of the firmer version holds the mission to it. “Will”, “sẽ” and the French future "
        "are alike, and so are “must”, “phải” and “devoir”; “will try to”, “dự kiến” and “devrait” "
        "are less. Source: course rule."
    ),
    severity=Severity.ADVICE,
    bad=(
        Posts((_vi("Đại sứ quán sẽ cố gắng trả lời."), _en("The Embassy will answer."))),
        Posts((_en("We will pay the fee."), _fr("Nous examinerons la prise en charge des frais."))),
        Posts((_vi("Hồ sơ phải có ảnh."), _en("Applications should include a photograph."))),
    ),
    good=(
        Posts(
            (
                _vi("Đại sứ quán sẽ trả lời. Hồ sơ phải có ảnh."),
                _en("The Embassy will answer. Applications must include a photograph."),
                _fr("L’Ambassade répondra. Les demandes doivent comporter une photo."),
            )
        ),
    ),
)
def promises_more(posts: Posts, context: Context) -> Iterator[Notice]:
    for here, there in across_languages(posts):
        for mine, theirs in _commitments.unequal(here, there):
            shown = {
                "what": mine.text,
                "here": which(here, posts),
                "other": theirs.text,
                "there": which(there, posts),
            }
            yield Notice(
                Message(_COMMITS_MORE, shown),
                Message("Commit to the same in both: what can be kept, or a plan in both."),
                here.field,
                _place(here, mine.text),
            )


def _place(post: Post, sentence: str) -> tuple[int, int] | None:
    start = nfc(post.text).find(sentence)
    return (start, start + len(sentence)) if start >= 0 else None
