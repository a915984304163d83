"""Facts and limits: true to their source as far as a test can see, dated, in both languages."""

import csv
import datetime as dt
import re
import unicodedata

import pytest

from doingoai import datasets
from doingoai._paths import course_file
from doingoai.rules import Post
from doingoai.rules.packs._fact_figure import states_figure
from doingoai.rules.packs.pair import figures_agree, names_agree
from doingoai.text import UNITS, figures, length

READ = dt.date(2026, 11, 23)
MID_2027 = dt.date(2027, 6, 30)
LAPSED = {"visa-exemption-january-2025": dt.date(2025, 8, 15)}  # the day of what replaced it
EACH_FACT = pytest.mark.parametrize("fact", datasets.facts(), ids=lambda fact: fact.fact_id)
EACH_LIMIT = pytest.mark.parametrize(
    "limit", datasets.limits(), ids=lambda limit: f"{limit.platform}-{limit.field}"
)
TOPICS = {
    "climate",
    "community",
    "culture",
    "diplomacy",
    "economy",
    "heritage",
    "investment",
    "peacekeeping",
    "policy",
    "tourism",
    "trade",
}
MAIN_TEXTS = {
    ("x", "post"): (280, "weighted"),
    ("facebook", "post"): (63_206, "utf16"),
    ("instagram", "caption"): (2_200, "characters"),
    ("tiktok", "caption"): (2_200, "characters"),
    ("youtube", "description"): (5_000, "utf8-bytes"),
    ("linkedin", "post"): (3_000, "characters"),
    ("threads", "post"): (500, "emoji-bytes"),
    ("bluesky", "post"): (300, "graphemes"),
    ("line", "post"): (5_000, "utf16"),
    ("mastodon", "post"): (500, "characters"),
}
# Text is counted in these; a rule that measures a text must know how.
OTHER_UNITS = {
    "LU-below-full-scale",
    "dB-below-speech",
    "frames-per-second",
    "full-width",
    "gigabytes",
    "hashtags",
    "hour-of-day",
    "images",
    "languages",
    "lines",
    "megabytes",
    "mentions",
    "minutes",
    "per-cent",
    "per-day",
    "pixels",
    "seconds",
    "syllables",
    "syllables-per-minute",
    "tags",
    "width-per-height",
    "words",
    "words-per-minute",
}
# What is no platform: limits of the course's own.
OURS = {"house", "plan", "statement", "sound-bite", "request", "press"}
# What is no platform either: how speech is measured, some of it by standards.
SPEECH = {"speech"}
# Tables of the planning module in which people read words.
PLANNING = [
    ("channels", "data.csv"),
    ("calendar", "data.csv"),
    ("coverage", "data.csv"),
    *(
        ("brief", f"{name}.csv")
        for name in ("data", "objectives", "objectives_labels", "measures", "measures_labels")
    ),
]


def cells(*place):
    path = course_file("datasets", *place)
    with path.open(encoding="utf-8", newline="") as file:
        return [cell for row in csv.reader(file) for cell in row]


def test_there_are_enough_facts_of_every_topic_and_kind():
    facts = datasets.facts()
    assert len(facts) >= 60
    assert {fact.topic for fact in facts} == TOPICS
    assert {fact.kind for fact in facts} == {"decision", "target", "result"}
    assert len({fact.fact_id for fact in facts}) == len(facts)
    assert len({fact.statement_en for fact in facts}) == len(facts)


@EACH_FACT
def test_a_fact_states_the_same_figures_in_both_languages(fact):
    assert figures_agree(Post(fact.statement_vi, "vi"), Post(fact.statement_en, "en"))
    assert figures_agree(Post(fact.note_vi, "vi"), Post(fact.note_en, "en"))


@EACH_FACT
def test_a_fact_names_the_same_in_both_languages(fact):
    assert names_agree(Post(fact.statement_vi, "vi"), Post(fact.statement_en, "en"))


@EACH_FACT
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_fact_states_its_figure_and_the_figure_is_its_value(fact, language):
    assert fact.figure(language) in fact.statement(language)
    assert states_figure(fact.statement(language), language, fact)
    [figure] = figures(fact.figure(language), language)
    assert float(figure.value) == fact.value
    assert (figure.kind == "percent") == (fact.unit == "per cent")
    assert (figure.currency == "USD") == fact.unit.startswith("US dollars")


@EACH_FACT
def test_a_fact_is_dated_sourced_and_written_as_the_course_writes(fact):
    assert fact.as_of < fact.expires
    assert fact.as_of <= READ
    assert fact.expires <= dt.date(2027, 6, 30)
    for language in ("vi", "en"):
        assert fact.statement(language).endswith(".")
        assert re.search(r"20[0-9]{2}", fact.source(language)), "no date in the source"
    assert bool(fact.note_en) == bool(fact.note_vi)
    years = {re.sub(r"\D", " ", source).split()[-1] for source in (fact.source_en, fact.source_vi)}
    assert len(years) == 1


@EACH_FACT
def test_a_fact_uses_the_names_of_the_naming_card(fact):
    for name in datasets.naming():
        for language in ("vi", "en"):
            text = f"{fact.statement(language)} {fact.note(language)}"
            for never in getattr(name, f"never_{language}"):
                assert not re.search(rf"(?<!\w){re.escape(never)}(?!\w)", text), never


@EACH_FACT
def test_a_fact_expires_by_the_rule_of_the_data_card(fact):
    month = r"(?:January|June|December|October|first half|quarter|Q[1-4])"
    if fact.kind in {"target", "decision"}:
        year = re.search(r"\b(?:For|in|by) (20[0-9]{2})\b", fact.statement_en)
        last = dt.date(int(year[1]), 12, 31) if fact.kind == "target" and year else MID_2027
        assert fact.expires == LAPSED.get(fact.fact_id, min(last, MID_2027))
    elif fact.topic in {"economy", "trade", "investment", "tourism"}:
        if re.search(month, fact.statement_en):
            assert fact.expires - fact.as_of < dt.timedelta(days=110)
        else:
            after = 2027 if fact.as_of >= dt.date(2025, 12, 30) else fact.as_of.year + 1
            assert fact.expires == dt.date(after, 1, 10)


def test_some_facts_have_expired_and_most_have_not():
    facts = datasets.facts()
    stale = [fact for fact in facts if fact.expires <= READ]
    assert 8 <= len(stale) <= len(facts) / 4
    assert not {"arrivals-2025", "exports-2025", "missions-2030"} & {f.fact_id for f in stale}


def test_the_main_text_of_each_platform_has_its_limit_in_its_own_unit():
    for (platform, field), (value, unit) in MAIN_TEXTS.items():
        limit = datasets.limit(platform, field)
        assert (limit.value, limit.unit) == (value, unit), platform


@EACH_LIMIT
def test_a_limit_is_dated_sourced_and_counted_in_a_known_unit(limit):
    assert READ <= limit.as_of <= READ + dt.timedelta(days=7)
    assert limit.source
    assert limit.value > 0
    assert limit.unit in {*UNITS, *OTHER_UNITS}
    assert bool(limit.note_en) == bool(limit.note_vi)
    assert figures_agree(Post(limit.note_vi, "vi"), Post(limit.note_en, "en"))
    if limit.field in {"post", "caption", "description", "title", "alt-text", "comment"}:
        assert length("Việt Nam 🇻🇳", limit.unit) > 0


@EACH_LIMIT
def test_where_sources_disagree_a_limit_says_so(limit):
    if limit.confidence == "low":
        assert limit.note_en


def test_hashtags_and_descriptions_of_pictures_have_limits_where_a_source_gives_one():
    allowed = {row.platform: row.value for row in datasets.limits() if row.field == "hashtags"}
    assert allowed == {"instagram": 5, "tiktok": 5, "youtube": 15}
    assert datasets.limit("instagram", "alt-text").value == 1_000


def test_a_limit_of_the_course_says_that_it_is_the_courses():
    own = [row for row in datasets.limits() if row.platform in OURS]
    assert {row.platform for row in own} == OURS
    for row in own:
        assert row.source.startswith("Course convention")
        assert row.confidence == "low"


def test_what_is_not_verified_is_no_row():
    platforms = {row.platform for row in datasets.limits()}
    assert len(platforms - OURS - SPEECH) == 12
    assert not {"wechat", "kakaotalk"} & platforms
    with pytest.raises(datasets.DatasetError):
        datasets.limit("weibo", "post")


@pytest.mark.parametrize(
    "place",
    [
        ("facts", "data.csv"),
        ("limits", "data.csv"),
        ("audiences", "data.csv"),
        ("cards", "data.csv"),
        ("cards", "steps.csv"),
        ("cards", "naming.csv"),
        ("mentions", "events.csv"),
        ("mentions", "practice_events.csv"),
        *PLANNING,
    ],
)
def test_tables_are_in_one_form_of_unicode_and_have_no_stray_spaces(place):
    for cell in cells(*place):
        assert cell == unicodedata.normalize("NFC", cell)
        assert cell == cell.strip()
        assert "  " not in cell


@pytest.mark.parametrize(
    "place",
    [
        ("facts", "data.csv"),
        ("audiences", "data.csv"),
        ("cards", "data.csv"),
        ("mentions", "events.csv"),
        ("mentions", "practice_events.csv"),
        *PLANNING,
    ],
)
def test_english_texts_write_viet_nam_in_two_words(place):
    texts = [
        cell for cell in cells(*place) if not re.search(r"Vietnam(?:Plus|Net)|Vietnamese", cell)
    ]
    assert not [cell for cell in texts if re.search(r"(?<![\w.])Vietnam(?![\w.])", cell)]
