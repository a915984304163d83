"""CHRT-001 to CHRT-011: a chart that says what was found, from what, and to everybody.

Rules on what is drawn stand in ``_chart_drawn.py``, rules on the words around it here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.i18n import N_, Message
from doingoai.rules._artefacts import Chart
from doingoai.rules._finding import Notice, Severity
from doingoai.rules._rule import rule
from doingoai.rules.packs import _chart_drawn  # noqa: F401 - registers its rules
from doingoai.rules.packs._chart_examples import GOOD, GOOD_EN, GOOD_VI
from doingoai.rules.packs.chart_figures import claims, figures_of, not_in_data
from doingoai.rules.packs.chart_words import has_fraction, states_something
from doingoai.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doingoai.rules._context import Context

# Fewer words than these cannot say what is drawn, over which time, and what is found.
_FEWEST_WORDS = 8
_EXAMINED = 4_000
_COUNTS = ("number of ", "count of ", "how many ", "số ", "lượt ", "tổng số ")


@rule(
    "CHRT-001",
    on=Chart,
    title=N_("The chart has a title."),
    why=N_(
        "A chart is passed on without the text around it; what it shows must stand on it. Course "
        "rule: every figure says its answer in its title."
    ),
    severity=Severity.ERROR,
    bad=(replace(GOOD_EN, title=" "),),
    good=GOOD,
)
def no_title(chart: Chart, context: Context) -> Iterator[Notice]:
    if not chart.title.strip():
        yield Notice(
            Message("The chart has no title."),
            Message("Say in one sentence what the chart has shown you, with a figure."),
            "title",
        )


@rule(
    "CHRT-002",
    on=Chart,
    title=N_("The title says what was found, not only what was measured."),
    why=N_(
        "Whoever has ten seconds reads the title only. “Engagement rate by month” leaves the work "
        "to the reader; “Engagement rose from 3.2% to 4.8%” is the message. Course rule."
    ),
    severity=Severity.ADVICE,
    prose=True,
    bad=(
        replace(GOOD_EN, title="Engagement rate by month, 2026"),
        replace(GOOD_VI, title="Tỷ lệ tương tác theo tháng, năm 2026"),
    ),
    good=(
        *GOOD,
        replace(GOOD_EN, title="Instagram leads every month"),
        replace(GOOD_VI, title="Instagram luôn dẫn đầu"),
    ),
)
def title_names_the_data(chart: Chart, context: Context) -> Iterator[Notice]:
    title = chart.title.strip()
    if not title or states_something(title, chart.language) or any(claims(title, chart)):
        return
    yield Notice(
        Message("The title names the data and not what they show."),
        Message("Say what rises, falls, leads or stays, and by how much."),
        "title",
    )


@rule(
    "CHRT-003",
    on=Chart,
    title=N_("Each axis says what it shows and in what unit."),
    why=N_(
        "4.8 of what? Per cent, posts and thousands of people look alike on paper. Course rule."
    ),
    severity=Severity.ERROR,
    bad=(replace(GOOD_EN, x=""), replace(GOOD_EN, y=""), replace(GOOD_VI, y_unit="")),
    good=(
        *GOOD,
        replace(GOOD_EN, y="Number of posts", y_unit=""),
        replace(GOOD_VI, form="pie", x="", y="", y_unit="%"),
    ),
)
def axis_without_name(chart: Chart, context: Context) -> Iterator[Notice]:
    if chart.form == "pie":
        return
    for field, label in (("x", chart.x), ("y", chart.y)):
        if not label.strip():
            which = (
                N_("The lower axis has no name.")
                if field == "x"
                else N_("The value axis has no name.")
            )
            yield Notice(Message(which), Message("Write beside it what it shows."), field)
    if chart.y.strip() and not chart.y_unit.strip() and not _tells_unit(chart.y):
        yield Notice(
            Message("The value axis has no unit."),
            Message("Write it in brackets behind the name: (%), (posts), (thousand people)."),
            "y_unit",
        )
    if chart.x.strip() and not chart.x_unit.strip() and _bare_numbers(chart):
        yield Notice(
            Message("The lower axis shows bare numbers and has no unit."),
            Message("Say what they are: (hour of the day), (EUR), (years of age)."),
            "x_unit",
        )


def _tells_unit(label: str) -> bool:
    plain = f"{label.strip().lower()} "
    return plain.startswith(_COUNTS) or "%" in plain or "(" in plain


def _bare_numbers(chart: Chart) -> bool:
    places = [place for series in chart.series for place, _ in series.points]
    return bool(places) and not any(isinstance(place, str) for place in places)


@rule(
    "CHRT-004",
    on=Chart,
    title=N_("The chart says where its figures come from."),
    why=N_(
        "A figure nobody can check is an opinion. With the source on the picture it stays "
        "checkable wherever the picture goes. Course rule."
    ),
    severity=Severity.ERROR,
    bad=(replace(GOOD_EN, source=""),),
    good=GOOD,
)
def no_source(chart: Chart, context: Context) -> Iterator[Notice]:
    if not chart.source.strip():
        yield Notice(
            Message("The chart does not say where its figures come from."),
            Message("Name the data, who keeps them, and the period or day."),
            "source",
        )


@rule(
    "CHRT-005",
    on=Chart,
    title=N_("The chart has a description for those who don't see it."),
    why=N_(
        "A screen reader says nothing of a picture without one, and on a slow line it is all that "
        "arrives. Source: universal design guides (umassd.edu, oregon.gov/oha, read 2026-11)."
    ),
    severity=Severity.ERROR,
    bad=(replace(GOOD_EN, alt=" "),),
    good=GOOD,
)
def no_alt(chart: Chart, context: Context) -> Iterator[Notice]:
    if not chart.alt.strip():
        yield Notice(
            Message("The chart has no description."),
            Message(
                "Say what kind of chart it is, what it compares, and what it shows, in figures."
            ),
            "alt",
        )


@rule(
    "CHRT-006",
    on=Chart,
    title=N_("The description tells what the chart shows: more than the title, with a figure."),
    why=N_(
        "“Chart of engagement” is what a listener knows already. A description conveys what the "
        "picture is there for. Source: universal design guides (umassd.edu, oregon.gov/oha, read "
        "2026-11); that a chart's needs a figure is a course rule."
    ),
    severity=Severity.WARNING,
    bad=(
        replace(GOOD_EN, alt="Chart of the engagement rate from January to April"),
        replace(GOOD_VI, alt="Biểu đồ tỷ lệ tương tác từ tháng 1 đến tháng 4"),
        replace(GOOD_EN, alt="It went up to 4.8%"),
        replace(GOOD_VI, alt=GOOD_VI.title + "."),
    ),
    good=(
        *GOOD,
        replace(
            GOOD_EN, alt="One line over four months; the rate doubled between spring and summer."
        ),
    ),
)
def poor_alt(chart: Chart, context: Context) -> Iterator[Notice]:
    alt = nfc(chart.alt[:_EXAMINED]).strip()
    if not alt:
        return
    more = Message("Add what kind of chart it is, over which time, from which value to which.")
    if _plain(alt) == _plain(nfc(chart.title[:_EXAMINED])):
        yield Notice(Message("The description repeats the title."), more, "alt")
    elif len(alt.split()) < _FEWEST_WORDS:
        yield Notice(
            Message("The description is too short to tell what the chart shows."), more, "alt"
        )
    elif not _has_figure(alt, chart):
        yield Notice(
            Message(
                "The description has no figure: it says what the chart is about, not what it shows."
            ),
            Message("Give the values that matter: first and last, highest and lowest."),
            "alt",
        )


def _plain(words: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in words.lower()).split())


def _has_figure(alt: str, chart: Chart) -> bool:
    stated = any(figure.kind not in {"date", "time"} for figure in figures_of(alt, chart.language))
    if chart.language not in {"vi", "en"} and any(sign.isdigit() for sign in alt):
        return True
    return (stated and any(claims(alt, chart))) or has_fraction(alt, chart.language)


@rule(
    "CHRT-009",
    on=Chart,
    title=N_("Every figure in the title and the description can be had from what is drawn."),
    why=N_(
        "A title that the chart does not bear out costs trust in both. A figure counts as borne "
        "out when it is a drawn value, rounded or not, or the difference, ratio, change, total, "
        "share or mean of drawn values. Course rule."
    ),
    severity=Severity.WARNING,
    bad=(
        replace(GOOD_EN, title="Engagement rose from 3.2% to 5.9%"),
        replace(GOOD_VI, title="Tỷ lệ tương tác tăng từ 2,3% lên 4,8%"),
        replace(GOOD_EN, alt=GOOD_EN.alt.replace("3.2%", "2.3%")),
    ),
    good=(
        *GOOD,
        replace(GOOD_EN, title="Engagement grew by half: 50% more than in January 2026"),
        replace(GOOD_EN, title="Engagement rose by 1.6 points, to 1.5 times the start, nearly 5%"),
        replace(GOOD_VI, title="Tỷ lệ tương tác tăng 1,6 điểm phần trăm, gấp 1,5 lần tháng 1"),
    ),
)
def figure_not_drawn(chart: Chart, context: Context) -> Iterator[Notice]:
    if not any(series.points for series in chart.series):
        return
    for field, words in (("title", chart.title), ("alt", chart.alt)):
        for figure in not_in_data(words, chart):
            yield Notice(
                Message(
                    "“{figure}” cannot be had from what is drawn.", {"figure": figure.text[:40]}
                ),
                Message("Take the figure from the chart, or draw what it comes from."),
                field,
                figure.span,
            )
