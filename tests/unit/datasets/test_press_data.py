"""Questions, inquiries and briefings: equal in both languages, sourced, and able to be decided."""

import datetime as dt
import re
import unicodedata

import pytest

from doingoai import datasets
from doingoai._paths import course_file
from doingoai.datasets.generators import _schema_press as schema
from doingoai.datasets.generators.kept import read_kept
from doingoai.rules import Context, Reply, check
from doingoai.text import fold, sentences, spoken_seconds

BOTH = ("en", "vi")
DAY = dt.date(2026, 7, 28)
SPOKEN = 30  # seconds, the limit `press,reply`
TABLES = {
    "press-questions": ("data", "follow_ups", "askers", "types", "labels"),
    "inquiries": ("data", "practice", "items", "practice_items", "reports"),
    "briefings": ("data", "labels"),
}
GOOD = {"answered", "referred", "premise-corrected", "says-not-known"}


def rows(name, table="data"):
    """The rows of a table, every cell as it is written."""
    return read_kept(course_file("datasets", name, f"{table}.csv"))


def listed(cell):
    return [entry for entry in cell.split(";") if entry]


@pytest.fixture(scope="module")
def questions():
    return rows("press-questions")


@pytest.fixture(scope="module")
def labels():
    return {row["question_id"]: row for row in rows("press-questions", "labels")}


@pytest.fixture(scope="module")
def follow_ups():
    return rows("press-questions", "follow_ups")


@pytest.mark.parametrize(("name", "tables"), TABLES.items())
def test_every_text_stands_in_both_languages_and_in_composed_letters(name, tables):
    for table in tables:
        for row in rows(name, table):
            for column in row:
                if not column.endswith("_en"):
                    continue
                english, vietnamese = row[column], row[f"{column[:-3]}_vi"]
                assert bool(english) == bool(vietnamese), (table, row)
                assert unicodedata.is_normalized("NFC", english + vietnamese)


def test_there_are_questions_enough_of_every_sort(questions, labels, follow_ups):
    assert len(questions) >= 150
    assert {row["topic"] for row in questions} == set(schema.TOPICS)
    assert {row["wants"] for row in questions} == set(schema.WANTS)
    assert {row["pressure"] for row in questions} == {"1", "2", "3"}
    types = [listed(row["types"]) for row in labels.values()]
    assert {each for pair in types for each in pair} == set(schema.TYPES)
    assert all(1 <= len(pair) <= 2 for pair in types)
    own = [row["question_id"] for row in follow_ups if row["question_id"]]
    assert sum(own.count(row["question_id"]) >= 2 for row in questions) >= len(questions) / 2


def test_every_key_leads_somewhere(questions, labels, follow_ups):
    asked = {row["question_id"] for row in questions}
    askers = {row["asker_id"] for row in rows("press-questions", "askers")}
    cards = {row["content_id"] for row in rows("cards")}
    incidents = {row["incident_id"] for row in rows("incidents")}
    facts = {fact.fact_id for fact in datasets.facts()}
    for row in questions:
        assert row["asker_id"] in askers
        assert row["content_id"] in cards
        assert row["incident_id"] in {"", *incidents}
        assert set(listed(row["fact_ids"])) <= facts
    assert set(labels) == asked
    assert {row["question_id"] for row in follow_ups} <= {"", *asked}
    for label in labels.values():
        assert set(listed(label["technique"])) <= set(schema.TECHNIQUES)
    assert {row["type_id"] for row in rows("press-questions", "types")} == set(schema.TYPES)
    for row in rows("briefings"):
        assert row["question_id"] in {"", *asked}
        assert row["asker_id"] in ({""} if row["who"] == "spokesperson" else askers)


def test_everything_that_can_be_heard_has_a_follow_up_that_fits_any_question(follow_ups):
    generic = [row["when"] for row in follow_ups if not row["question_id"]]
    assert {when: generic.count(when) for when in schema.WHEN} == dict.fromkeys(schema.WHEN, 3)


def test_a_premise_says_whether_it_holds_and_a_false_one_is_marked(questions, labels):
    for row in questions:
        assert bool(row["premise_en"]) == (row["premise_holds"] != ""), row["question_id"]
        if "false-premise" in listed(labels[row["question_id"]]["types"]):
            assert row["premise_holds"] == "false", row["question_id"]


def test_the_card_lets_nobody_answer_what_it_refers(questions):
    referred = {"position", "sovereignty", "food-safety", "consular-case", "private-account"}
    for row in questions:
        if row["content_id"] in referred:
            assert row["in_brief"] == "false", row["question_id"]


def test_answers_to_the_exercise_stand_only_in_the_instructors_table(questions, labels):
    for row in questions:
        shown = row["practice"] == "true"
        for language in BOTH:
            assert bool(row[f"answer_{language}"]) == shown, row["question_id"]
            assert labels[row["question_id"]][f"answer_{language}"]
    open_ones = {row["question_id"] for row in rows("press-questions", "practice_labels")}
    assert open_ones == {row["question_id"] for row in questions if row["practice"] == "true"}
    assert len(questions) - len(open_ones) >= 24


@pytest.mark.parametrize("language", BOTH)
def test_a_short_line_is_short_and_leaves_the_loaded_words_alone(questions, labels, language):
    for row in questions:
        answer = labels[row["question_id"]][f"answer_{language}"]
        assert spoken_seconds(answer, language) <= SPOKEN, row["question_id"]
        for word in listed(row[f"loaded_{language}"]):
            assert fold(word) in fold(row[f"text_{language}"]), (row["question_id"], word)
            assert word.lower() not in answer.lower(), (row["question_id"], word)
    for row in questions:
        assert len(listed(row["loaded_en"])) == len(listed(row["loaded_vi"])), row["question_id"]


# What can be decided: figures, days, length, language, a person's details.
_DECIDED = ("RPLY-001", "RPLY-002", "RPLY-003", "RPLY-004", "RPLY-005", "RPLY-006", "RPLY-007")


@pytest.mark.parametrize("language", BOTH)
def test_no_rule_that_can_decide_objects_to_a_short_line(questions, labels, language):
    context = Context(today=DAY)
    for row in questions:
        reply = Reply(
            question=row[f"text_{language}"],
            text=labels[row["question_id"]][f"answer_{language}"],
            language=language,
            question_id=row["question_id"],
            facts=tuple(listed(row["fact_ids"])),
            incident=row["incident_id"],
        )
        found = check(reply, *_DECIDED, "RPLY-016", context=context).findings
        assert not found, (row["question_id"], found)


def test_facts_of_a_short_line_hold_on_the_day_it_is_said(questions):
    expires = {fact.fact_id: fact.expires for fact in datasets.facts()}
    for row in questions:
        for fact_id in listed(row["fact_ids"]):
            assert expires[fact_id] >= DAY, (row["question_id"], fact_id)


_NUMBER = re.compile(r"\d[\d.,:/]*\d|\d")
_DATED = re.compile(
    r"\d+ (?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)(?: \d{4})?|(?:January|August) \d{4}|\d+/\d+(?:/\d{4})?"
)


def numbers(text, language):
    """The numerals of a text; days of the month are written otherwise in each language."""
    undated = _DATED.sub("", text)
    found = [number.strip(".,:/") for number in _NUMBER.findall(undated)]
    if language == "vi":
        found = [number.translate(str.maketrans(".,", ",.")) for number in found]
    return sorted(found)


def test_both_languages_say_the_same_figures(questions, labels, follow_ups):
    texts = [
        *((row["question_id"], row["text_en"], row["text_vi"]) for row in questions),
        *((key, row["answer_en"], row["answer_vi"]) for key, row in labels.items()),
        *((row["follow_up_id"], row["text_en"], row["text_vi"]) for row in follow_ups),
        *((row["briefing_id"], row["text_en"], row["text_vi"]) for row in rows("briefings")),
        *(
            (row["report_id"], row["passage_en"], row["passage_vi"])
            for row in rows("inquiries", "reports")
        ),
        *((row["item_id"], row["text_en"], row["text_vi"]) for row in rows("inquiries", "items")),
    ]
    for key, english, vietnamese in texts:
        assert numbers(english, "en") == numbers(vietnamese, "vi"), key


def test_nobody_gives_the_injured_citizen_away(questions, labels):
    """Neither a question's words nor an answer's hold a detail of the dossier."""
    tokens = {
        language: [
            token
            for row in rows("incidents", "items")
            if row["incident_id"] == "consular"
            for token in listed(row[f"tokens_{language}"])
        ]
        for language in BOTH
    }
    assert all(tokens.values())
    for row in questions:
        for language in BOTH:
            told = row[f"text_{language}"] + labels[row["question_id"]][f"answer_{language}"]
            assert not [token for token in tokens[language] if token in told], row["question_id"]


@pytest.mark.parametrize(
    ("name", "table", "column"),
    [
        ("press-questions", "data", "text"),
        ("press-questions", "labels", "answer"),
        ("briefings", "data", "text"),
        ("inquiries", "data", "text"),
        ("inquiries", "items", "text"),
    ],
)
@pytest.mark.parametrize("language", BOTH)
def test_no_name_that_the_card_rejects_stands_in_a_text(name, table, column, language):
    never = [
        re.escape(form)
        for row in rows("cards", "naming")
        for form in listed(row[f"never_{language}"])
    ]
    rejected = re.compile(rf"\b(?:{'|'.join(never)})\b")
    for row in rows(name, table):
        assert not rejected.findall(row[f"{column}_{language}"]), row


# Briefings ---------------------------------------------------------------------------------------


def test_each_transcript_takes_turns_and_has_good_and_bad_moments():
    turns, told = rows("briefings"), rows("briefings", "labels")
    briefings = {row["briefing_id"] for row in turns}
    assert len(briefings) == 6
    for briefing in briefings:
        spoken = [row for row in turns if row["briefing_id"] == briefing]
        assert [row["turn"] for row in spoken] == [str(turn) for turn in range(1, 11)]
        assert [row["who"] for row in spoken] == ["asker", "spokesperson"] * 5
        judged = [row for row in told if row["briefing_id"] == briefing]
        assert [row["turn"] for row in judged] == ["2", "4", "6", "8", "10"]
        good = [row["good"] == "true" for row in judged]
        assert 2 <= sum(good) <= 3
        bad = {row["codes"] for row in judged if row["good"] == "false"}
        assert len(bad) >= 2


def test_a_bad_moment_has_a_better_line_and_a_good_one_needs_none():
    for row in rows("briefings", "labels"):
        good = row["good"] == "true"
        assert bool(row["better_en"]) != good, row
        assert (set(listed(row["codes"])) <= GOOD) == good, row
    open_ones = {row["briefing_id"] for row in rows("briefings", "practice_labels")}
    shown = {row["briefing_id"] for row in rows("briefings") if row["practice"] == "true"}
    assert open_ones == shown
    assert len(shown) == 3


# Reports -----------------------------------------------------------------------------------------


def test_a_wrong_report_is_put_right_by_a_fact_that_holds_on_its_day():
    reports = rows("inquiries", "reports")
    assert [row["practice"] for row in reports] == ["false", "false", "true"]
    facts = {fact.fact_id: fact for fact in datasets.facts()}
    for row in reports:
        fact = facts[row["fact_id"]]
        assert fact.expires >= dt.date.fromisoformat(row["published_at"][:10])
        for language in BOTH:
            assert row[f"figure_{language}"] == fact.figure(language)
            assert row[f"figure_{language}"] in row[f"right_{language}"]
            assert row[f"source_{language}"] == fact.source(language)
            assert row[f"claim_figure_{language}"] in row[f"passage_{language}"]
            assert row[f"claim_figure_{language}"] != row[f"figure_{language}"]
            assert len(sentences(row[f"passage_{language}"])) == 1
