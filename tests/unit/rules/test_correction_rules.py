"""FIX: the debunk that is published and the request that an outlet gets; hostile input."""

import csv
import datetime as dt
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doingoai._paths import course_file
from doingoai.rules import Context, Correction, Request, check
from doingoai.rules.packs import _request as examples
from doingoai.rules.packs import fix

DEBUNK_EN, DEBUNK_VI = fix.GOOD
EN, VI = examples.EN, examples.VI
DAY = Context(today=dt.date(2026, 7, 29))
anything = st.text(alphabet=st.characters(exclude_categories=()), max_size=60)


def codes(artefact, *rules):
    return {found.rule for found in check(artefact, *(rules or ("FIX",)), context=DAY).findings}


def fields(artefact, code):
    return [found.field for found in check(artefact, code, context=DAY).findings]


@pytest.mark.parametrize("artefact", [DEBUNK_EN, DEBUNK_VI, EN, VI])
def test_what_is_sound_has_no_findings(artefact):
    assert codes(artefact) == set()


def test_a_letter_that_has_its_parts_is_sound():
    letter = (
        f"Dear editor, thank you for taking our call this morning. In {EN.report} your page says "
        f"“{EN.passage}”. {EN.right} The source is attached. We ask you to correct the text online "
        "and to add a note."
    )
    assert codes(replace(EN, text=letter)) == set()
    assert codes(replace(EN, text=unicodedata.normalize("NFD", letter))) == set()


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"called_at": ""}, "FIX-013", "called_at"),
        ({"called_at": "later"}, "FIX-013", "called_at"),
        ({"called_at": "10:30", "sent_at": "10:00"}, "FIX-013", "called_at"),
        ({"called_at": "2026-07-30T08:00"}, "FIX-013", "called_at"),
        ({"outlet": " "}, "FIX-014", "outlet"),
        ({"report": "Who still travels?"}, "FIX-014", "report"),
        ({"passage": "wrong"}, "FIX-015", "passage"),
        ({"asks": ()}, "FIX-016", "asks"),
        ({"right": "Far more came."}, "FIX-017", "right"),
        ({"right": ""}, "FIX-017", "right"),
        ({"source": ""}, "FIX-018", "source"),
        ({"right": EN.passage}, "FIX-019", "right"),
        ({"passage": "Viet Nam had 21.2 million visitors in 2025"}, "FIX-019", "passage"),
        ({"text": EN.passage + EN.right + " please" * 150}, "FIX-020", "text"),
        ({"fact": "arrivals-1850"}, "FIX-009", "fact"),
        ({"fact": "", "figure": ""}, "FIX-009", "fact"),
        ({"fact": "trade-january-2026"}, "FIX-008", "fact"),
        ({"language": "vi"}, "FIX-012", "right"),
    ],
)
def test_each_fault_of_a_request_is_told_where_it_is(changes, code, field):
    assert field in fields(replace(EN, **changes), code)


def test_a_call_the_day_before_is_before():
    assert codes(replace(EN, called_at="2026-07-28T23:00"), "FIX-013") == set()
    assert codes(replace(EN, called_at="09:10", sent_at="10:00"), "FIX-013") == set()
    assert codes(replace(EN, called_at="09:10", sent_at=""), "FIX-013") == set()


def test_a_fact_is_judged_on_the_day_of_the_request():
    january = replace(EN, fact="trade-january-2026")
    assert codes(replace(january, sent_at="2026-02-20T09:00"), "FIX-008") == set()
    assert codes(replace(january, sent_at="2026-07-29T09:00"), "FIX-008") == {"FIX-008"}


def test_an_empty_request_lacks_every_part():
    wanted = {"FIX-009", *(f"FIX-0{number}" for number in (13, 14, 15, 16, 17, 18))}
    assert wanted <= codes(Request())


def test_an_empty_debunk_lacks_its_fact_its_source_and_its_parts():
    assert codes(Correction()) == {"FIX-007", "FIX-009", "FIX-011"}
    assert sorted(fields(Correction(), "FIX-011")) == ["claim", "headline", "text"]


@pytest.mark.parametrize(
    ("headline", "claim", "told"),
    [
        ("Not 17.6 million: more came", "only 17.6 million came", True),
        ("Not 17.6 but more", "only 17.6 million came", True),
        ("21.2 million visitors in 2025", "only 17.6 million came in 2025", False),
        ("2025 was a record year", "only 17.6 million came in 2025", False),
        ("Visas every day from 9:00", "closed from 9:00", False),
        ("Fees are not 50% higher", "fees rise by 50 per cent", True),
    ],
)
def test_the_claims_figure_stays_out_of_the_headline(headline, claim, told):
    debunk = replace(DEBUNK_EN, headline=headline, claim=claim, figure="21.2 million")
    assert bool(codes(debunk, "FIX-010")) is told


def test_the_reports_of_the_course_can_be_answered():
    with course_file("datasets", "inquiries", "reports.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        for language in ("vi", "en"):
            request = Request(
                outlet=row["outlet"],
                called_at="2026-07-29T09:00",
                sent_at="2026-07-29T10:00",
                report=f"“{row[f'headline_{language}']}”, 29/7/2026",
                passage=row[f"passage_{language}"],
                fact=row["fact_id"],
                figure=row[f"figure_{language}"],
                right=row[f"right_{language}"],
                source=row[f"source_{language}"],
                asks=("correct-online", "note"),
                language=language,
            )
            assert codes(request) - {"FIX-019"} == set(), row["report_id"]


HOSTILE = {
    "one word": "No.",
    "ten thousand words": "The claim is false because it is old. " * 1_300,
    "emoji": "🔥" * 500,
    "markup": "<b>12</b> ![x](javascript:1) {{ fact }} %s %(x)s {0}",
    "another script": "大使馆正在了解情况。",
    "lone surrogate": "\ud800 11:00",
    "digits": "9" * 5_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("language", ["vi", "en", "fr", ""])
def test_hostile_input_gives_findings_and_no_crash(kind, language):
    text = HOSTILE[kind]
    whole = dict.fromkeys(
        ("outlet", "called_at", "sent_at", "report", "passage", "fact", "figure", "right", "text"),
        text,
    )
    for artefact in (
        Request(**whole, source=text, asks=(text,), language=language),
        Correction(text, text, text, text, text, text, language),
        Correction(text=text, language=language),
    ):
        report = check(artefact, "FIX", context=DAY)
        assert report.findings
        for found in report.findings[:20]:
            assert found.message.text("vi")
            assert found.hint is None or found.hint.text("vi")


@given(
    st.builds(
        Request,
        **dict.fromkeys(
            ("outlet", "called_at", "sent_at", "report", "passage", "figure", "right"), anything
        ),
        fact=st.sampled_from(["", "arrivals-2025", "x"]),
        asks=st.lists(anything, max_size=3).map(tuple),
        language=st.sampled_from(["vi", "en", "fr", "xx", ""]),
        text=anything,
    )
)
@settings(max_examples=40, deadline=None)
def test_no_request_whatever_breaks_a_rule(request_):
    check(request_, "FIX")
