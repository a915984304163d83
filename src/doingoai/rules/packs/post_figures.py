"""Figures in a post: there, right, current, written as the language writes them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message, format_day
from doingoai.rules._artefacts import Post
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs._contradiction import contradictions
from doingoai.rules.packs._fact_figure import states_figure
from doingoai.text import nfc, number_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

_FACT = "arrivals-2025"
_VI = "Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế."
_EN = "In 2025 Viet Nam received 21.2 million international visitors."
# A figure that has a unit, with the marks of the other language: "21.2 triệu", "21,2 million".
_FOREIGN_MARK = {
    "vi": re.compile(r"(?<![\w.,])\d{1,3}\.\d{1,2}\s?(?:%|triệu|tỷ|tỉ|nghìn)(?!\w)"),
    "en": re.compile(r"(?<![\w.,])\d{1,3},\d{1,2}\s?(?:%|(?:million|billion|thousand|per cent)\b)"),
}


@rule(
    "POST-002",
    on=Post,
    title=N_("A post states the figure of the fact it is about."),
    why=N_(
        "A message without its figure is an advertisement; with another figure it is an error "
        "under the mission's name. The figure is that of the facts table, source and day beside it; "
        "in another currency or measure, denied, or offered beside another it is not that figure."
    ),
    severity=Severity.ERROR,
    bad=(
        Post("Viet Nam welcomed more visitors than ever.", "en", "x", fact=_FACT),
        Post("Năm 2025, Việt Nam đón 22,1 triệu lượt khách quốc tế.", "vi", "x", fact=_FACT),
        Post("Việt Nam đón hai mươi mốt phẩy hai triệu lượt khách.", "vi", "x", fact=_FACT),
        Post("Kim ngạch xuất khẩu đạt 475 tỷ đồng.", "vi", "x", fact="exports-2025"),
        Post("We welcomed 21.2 or 22.1 million visitors.", "en", "x", fact=_FACT),
    ),
    good=(Post(_EN, "en", "x", fact=_FACT), Post(_VI, "vi", "x", fact=_FACT)),
)
def figure_missing(post: Post, context: Context) -> Iterator[Notice]:
    fact = context.fact(post.fact) if post.fact else None
    if fact is None or not post.text.strip():
        return
    if states_figure(post.text, post.language, fact):
        return
    figure = fact.figure(post.language)
    spelt = [
        w for w in number_words(post.text, post.language) if w.value == Decimal(str(fact.value))
    ]
    if spelt:
        message = Message("The figure {figure} is written in words only.", {"figure": figure})
        yield Notice(
            message, Message("Write it in digits: readers look for it."), "text", spelt[0].span
        )
        return
    yield Notice(
        Message("The figure {figure} is not in this text.", {"figure": figure}),
        Message("State the figure as the fact does, with its unit."),
        "text",
    )


@rule(
    "POST-007",
    on=Post,
    title=N_("The fact that a post names is in the table of facts."),
    why=N_("A figure that nobody can trace to a source and a day cannot be defended."),
    severity=Severity.ERROR,
    bad=(Post(_EN, "en", "x", fact="arrivals-1850"),),
    good=(Post(_EN, "en", "x", fact=_FACT),),
)
def unknown_fact(post: Post, context: Context) -> Iterator[Notice]:
    if post.fact and context.fact(post.fact) is None:
        yield Notice(
            Message("There is no fact called “{fact}”.", {"fact": post.fact}),
            Message("Take its name from the table of facts: datasets/facts."),
            "fact",
        )


@rule(
    "POST-008",
    on=Post,
    title=N_("The fact that a post states has not expired."),
    why=N_(
        "Facts have a day from which they must be looked up again: a yearly figure is old when the "
        "next is out. A journalist who finds the newer one quotes the mission against it."
    ),
    severity=Severity.WARNING,
    bad=(),
    good=(),
)
def expired_fact(post: Post, context: Context) -> Iterator[Notice]:
    fact = context.fact(post.fact) if post.fact else None
    if fact is None or context.today < fact.expires:
        return
    language = "vi" if post.language == "vi" else "en"
    yield Notice(
        Message(
            "This fact was to be looked up again by {day}.",
            {"day": format_day(fact.expires, language)},
        ),
        Message("Find the newer figure, or the sentence that it still stands, and its source."),
        "fact",
    )


@rule(
    "POST-009",
    on=Post,
    title=N_("A figure is written with the marks of the text's own language."),
    why=N_(
        "In Vietnamese 21.2 triệu reads as 212 triệu to some and as a foreign text to all; in "
        "English 21,2 million is no figure. Decimal comma in Vietnamese, decimal point in English "
        "(CLDR, the data behind babel)."
    ),
    severity=Severity.ERROR,
    bad=(
        Post("Việt Nam đón 21.2 triệu lượt khách.", "vi", "x"),
        Post("Viet Nam received 21,2 million visitors.", "en", "x"),
    ),
    good=(Post(_VI, "vi", "x"), Post(_EN, "en", "x")),
)
def foreign_marks(post: Post, context: Context) -> Iterator[Notice]:
    pattern = _FOREIGN_MARK.get(post.language)
    if pattern is None:
        return
    for found in pattern.finditer(nfc(post.text[:20_000])):
        yield Notice(
            Message("“{figure}” carries the other language's mark.", {"figure": found[0]}),
            Message("In Vietnamese the decimals follow a comma, in English a point."),
            "text",
            found.span(),
        )


@rule(
    "POST-022",
    on=Post,
    title=N_("A text gives one figure for one thing."),
    why=N_(
        "Two figures for the same thing in one text: a reader asks which of them the mission means, "
        "and stops believing both."
    ),
    severity=Severity.WARNING,
    prose=True,
    bad=(
        Post(
            "In 2025 we received 21.2 million visitors. All 22.1 million visitors are welcome back.",
            "en",
        ),
        Post(
            "Năm 2025, Việt Nam đón 21,2 triệu lượt khách. Cảm ơn 22,1 triệu lượt khách đã đến!",
            "vi",
        ),
    ),
    good=(
        Post(
            "Viet Nam received 17.6 million visitors in 2024 and 21.2 million visitors in 2025.",
            "en",
        ),
        Post(
            "Năm 2024 Việt Nam đón 17,6 triệu lượt khách, năm 2025 đón 21,2 triệu lượt khách.", "vi"
        ),
    ),
)
def contradicts_itself(post: Post, context: Context) -> Iterator[Notice]:
    for first, second in contradictions(post.text, post.language):
        yield Notice(
            Message(
                "“{first}” and “{second}” seem to be two figures for one thing.",
                {"first": first.text, "second": second.text},
            ),
            Message("Keep the one of the source, or say what makes the difference."),
            "text",
            second.span,
        )


@rule(
    "POST-023",
    on=Post,
    title=N_("Figures stand in digits."),
    why=N_(
        "Readers and search look for digits, and a figure in words cannot be compared with the "
        "other language version by eye."
    ),
    severity=Severity.ADVICE,
    bad=(
        Post("Viet Nam received twenty-one million visitors.", "en"),
        Post("Việt Nam đón hai mươi mốt triệu lượt khách.", "vi"),
    ),
    good=(Post(_EN, "en"), Post(_VI, "vi")),
)
def spelt_out(post: Post, context: Context) -> Iterator[Notice]:
    for found in number_words(post.text, post.language):
        yield Notice(
            Message("“{figure}” is written in words.", {"figure": found.text}),
            Message("Write it in digits: readers look for it."),
            "text",
            found.span,
        )
