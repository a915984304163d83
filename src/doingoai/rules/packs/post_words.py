"""POST-018 to POST-021: names, people's details, claims, the language itself."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.rules._artefacts import Post
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs import _superlatives
from doingoai.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.datasets import Name
    from doingoai.rules._context import Context

_EXAMINED = 20_000
# A hashtag, address or handle is a name that somebody else chose.
_NOT_PROSE = re.compile(r"https?://\S+|www\.\S+|[@#]\w+|[\w.+-]{1,64}@\S+")
_PERSONAL = (
    (N_("an e-mail address"), re.compile(r"(?<![\w.])[\w.+-]{1,64}@(?!demo)[\w-]+(?:\.[\w-]+)+")),
    (
        N_("a telephone number"),
        re.compile(
            r"(?<![\w.,/])(?:\+\d{1,3}[\s.-]?|0)\d{2,3}(?:[\s.-]?\d{2,4}){2,3}(?![\w%/]|[.,]\d)"
        ),
    ),
    (
        N_("a passport number"),
        re.compile(r"(?:passport|hộ chiếu)[^\n.]{0,25}?\b[A-Z]\d{7,8}\b", re.IGNORECASE),
    ),
    (
        N_("an identity number"),
        re.compile(
            r"(?:CCCD|CMND|căn cước|identity card|ID card)[^\n.]{0,25}?\b\d{9,12}\b", re.IGNORECASE
        ),
    ),
)
# A telephone number that the mission gives out on purpose stands beside such words.
_OFFICIAL = re.compile(
    r"(?:hotline|đường dây nóng|điện thoại|tổng đài|call|phone|tel|contact|liên hệ|ring)[^\n]{0,40}$",
    re.IGNORECASE,
)
_VI_MARKS = re.compile(
    "[đĐăĂâÂêÊôÔơƠưƯ\u00e0-\u00e3\u00e8-\u00e9\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0129\u0169\u1ea0-\u1ef9]"
)
_FEW_WORDS = 6
_VI_SHARE = 0.2


@rule(
    "POST-018",
    on=Post,
    title=N_("Names stand as the naming card prints them."),
    why=N_(
        "A country, a sea or a body has one name in each language of a mission's texts. Another "
        "form looks careless, and for some names it is read as another position. Source: the "
        "naming card of the course's story; at a mission, the ministry's own list."
    ),
    severity=Severity.ERROR,
    bad=(
        Post("Vietnam welcomes you to Hanoi.", "en", "x"),
        Post("Remarks by the Spokesperson on the Paracel Islands", "en", "x"),
    ),
    good=(
        Post("Viet Nam welcomes you to Ha Noi. #Vietnam", "en", "x"),
        Post("Remarks by the Spokesperson on Hoang Sa (Paracel Islands)", "en", "x"),
    ),
)
def other_name(post: Post, context: Context) -> Iterator[Notice]:
    text = nfc(post.text[:_EXAMINED])
    prose = _NOT_PROSE.sub(lambda found: "\ue000" * len(found[0]), text)
    for pattern, right in _ruled_out(context.names, post.language):
        for found in pattern.finditer(prose):
            if _behind_ours(prose[: found.start()], found[0], right):
                continue
            yield Notice(
                Message("“{found}” is not how the naming card prints it.", {"found": found[0]}),
                Message("Write “{right}”.", {"right": right}),
                "text",
                found.span(),
            )


def _behind_ours(before: str, form: str, right: str) -> bool:
    """Whether ``form`` only explains our name in brackets, as the card itself does.

    "Hoang Sa (Paracel Islands)" is the ministry's own usage where the card prints "Hoang Sa
    (Paracel) archipelago"; "Paracel Islands" alone is not.
    """
    printed = re.match(r"(?:.*\s)?(\S+ \S+) \((\w+?)s?\)", right)
    if not printed or printed[2] not in form:
        return False
    return bool(re.search(rf"{re.escape(printed[1])}(?: \w+)? \($", before))


@cache
def _ruled_out(names: tuple[Name, ...], language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """For each form that the card rules out: how to find it, and what to write instead."""
    return tuple(
        (re.compile(rf"(?<!\w){re.escape(form)}(?!\w)"), getattr(name, language))
        for name in names
        for form in getattr(name, f"never_{language}", ())
    )


@rule(
    "POST-019",
    on=Post,
    title=N_("No details of a private person."),
    why=N_(
        "A passport or telephone number in a post is misused within the hour and cannot be taken "
        "back. Source: the house rules of the course's story."
    ),
    severity=Severity.ERROR,
    bad=(
        Post("Mrs A's passport C1234567 was found.", "en", "x"),
        Post("Ai biết cháu xin gọi mẹ cháu 0912 345 678.", "vi", "facebook"),
    ),
    good=(
        Post("Call our hotline: +351 210 000 000.", "en", "x"),
        Post("Đường dây nóng bảo hộ công dân: +351 210 000 000.", "vi", "x"),
    ),
)
def personal_details(post: Post, context: Context) -> Iterator[Notice]:
    text = nfc(post.text[:_EXAMINED])
    for what, pattern in _PERSONAL:
        for found in pattern.finditer(text):
            if what == N_("a telephone number") and _OFFICIAL.search(text[: found.start()]):
                continue
            yield Notice(
                Message("This looks like {what}.", {"what": Message(what)}),
                Message(
                    "Take it out, or make sure that it is the mission's own, given out on purpose."
                ),
                "text",
                found.span(),
            )


@rule(
    "POST-020",
    on=Post,
    title=N_("A claim to be first or best has a source."),
    why=N_(
        "“The most beautiful” convinces nobody and is easily contradicted; a rank that somebody "
        "else has given, named with its year, convinces. Source: course rule, for content "
        "that is specific and clear."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        Post("Viet Nam is the world's best destination.", "en", "x"),
        Post("Việt Nam là điểm đến hấp dẫn nhất thế giới.", "vi", "x"),
    ),
    good=(
        Post("Best wishes from the team. At least 40 stalls await you.", "en", "x"),
        Post("Ít nhất 40 gian hàng chờ đón bạn, nhất là món chay.", "vi", "x"),
    ),
)
def unsourced_superlative(post: Post, context: Context) -> Iterator[Notice]:
    for found in _superlatives.unsourced(nfc(post.text[:_EXAMINED]), post.language):
        yield Notice(
            Message("“{claim}” claims a rank and gives no source.", {"claim": found[0]}),
            Message("Say who found it so and when, or say what is special in figures."),
            "text",
            found.span(),
        )


@rule(
    "POST-021",
    on=Post,
    title=N_("A Vietnamese text has its marks, an English one is English."),
    why=N_(
        "Vietnamese without its marks is ambiguous and looks careless; the wrong text in the "
        "wrong field goes out to the wrong readers."
    ),
    severity=Severity.WARNING,
    bad=(
        Post("Tuan le Viet Nam khai mac hom nay tai Port Clair, moi cac ban", "vi", "x"),
        Post("Tuần lễ Việt Nam khai mạc hôm nay tại Port Clair", "en", "x"),
    ),
    good=(
        Post("Tuần lễ Việt Nam khai mạc hôm nay tại Port Clair", "vi", "x"),
        Post("The Week of Viet Nam opens today in Port Clair", "en", "x"),
    ),
)
def other_language(post: Post, context: Context) -> Iterator[Notice]:
    if post.language not in {"vi", "en"}:
        return
    prose = _NOT_PROSE.sub(" ", nfc(post.text[:_EXAMINED]))
    words = [word for word in re.findall(r"[^\W\d_]+", prose) if not word.isupper()]
    if len(words) < _FEW_WORDS:
        return
    marked = sum(bool(_VI_MARKS.search(word)) for word in words) / len(words)
    if post.language == "vi" and marked < _VI_SHARE:
        yield Notice(
            Message("This text has hardly any Vietnamese marks."),
            Message("Type it with its marks, or put it into the other field."),
            "text",
        )
    elif post.language == "en" and marked > 2 * _VI_SHARE:
        yield Notice(
            Message("This text seems to be Vietnamese."),
            Message("Put it into the Vietnamese field."),
            "text",
        )
