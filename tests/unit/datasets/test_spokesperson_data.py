"""Drafts, incidents and terms of attribution: what is planted is there, and can be decided."""

import calendar
import csv
import datetime as dt
import itertools
import re
import unicodedata

import pytest
from labelled_rows import labelled, rows

from doingoai import datasets, spokesperson
from doingoai._paths import course_file
from doingoai.datasets.generators._schema_spokesperson import AGREED, RED_LINES
from doingoai.rules import Post
from doingoai.rules.packs import _commitments, _superlatives
from doingoai.rules.packs._fact_figure import states_figure
from doingoai.rules.packs.pair import figures_agree, names_agree
from doingoai.text import figures

BOTH = ("en", "vi")
TABLES = {
    "incidents": ("data", "items", "situations", "practice_situations"),
    "drafts": ("data", "lines", "agreements", "practice", "practice_lines"),
    "cards": ("attribution",),
}
LABELS = {
    "incidents": {"items": "item_id", "situations": "situation_id"},
    "drafts": {
        "data": "sentence_id",
        "versions": "sentence_id",
        "lines": "line_id",
        "agreements": "agreement_id",
    },
}
# Exercise and lesson, table by table.
BESIDE = [
    ("incidents", "situations", "practice_situations", "situation_id"),
    ("drafts", "data", "practice", "sentence_id"),
    ("drafts", "lines", "practice_lines", "line_id"),
    ("drafts", "versions", "practice_versions", "sentence_id"),
]


def agree(vi, en):
    return figures_agree(Post(vi, "vi"), Post(en, "en"))


SPEECHES = [
    pytest.param(labelled("drafts", "data", "data_labels", "sentence_id"), id="exercise"),
    pytest.param(labelled("drafts", "practice", "practice_labels", "sentence_id"), id="lesson"),
]
EACH_SPEECH = pytest.mark.parametrize("speech", SPEECHES)


# All tables ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["incidents", "drafts"])
def test_the_packages_of_the_spokesperson_module_say_whose_story_they_tell(name):
    about = datasets.package(name)["doingoai"]
    assert about["fictional"] is True
    assert (about["mission"], about["zone"]) == ("estamar", "Europe/Lisbon")
    card = course_file("datasets", name, "README.md").read_text(encoding="utf-8")
    assert "EXERCISE – NOT FOR RELEASE" in card
    assert "TÌNH HUỐNG GIẢ ĐỊNH – KHÔNG PHÁT HÀNH" in card


@pytest.mark.parametrize("name", ["incidents", "drafts"])
def test_answers_of_the_exercise_are_the_instructors_and_those_of_the_lesson_open(name):
    tables = datasets.package(name)["resources"]
    for table in tables:
        answers = table["name"].endswith("_labels") and not table["name"].startswith("practice")
        assert (table.get("audience") == "instructor") is answers, table["name"]


@pytest.mark.parametrize(
    ("package", "table"), [(name, table) for name, some in TABLES.items() for table in some]
)
def test_both_languages_are_there_and_state_the_same_figures(package, table):
    for row in rows(package, table):
        columns = [name[:-3] for name in row if name.endswith("_en")]
        for column in columns:
            vi, en = row[f"{column}_vi"], row[f"{column}_en"]
            assert bool(vi) == bool(en), (row, column)
            if column in {"text", "meaning", "note"}:
                assert agree(vi, en), (vi, en)


@pytest.mark.parametrize("package", ["incidents", "drafts"])
def test_every_cell_is_in_one_form_of_unicode_without_stray_spaces(package):
    for path in course_file("datasets", package).glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            for cell in itertools.chain.from_iterable(csv.reader(file)):
                assert cell == unicodedata.normalize("NFC", cell).strip()
                assert "  " not in cell
                if path.stem not in {"data", "practice"}:
                    assert not re.search(r"(?<!\w)Vietnam(?!\w)", cell)


@pytest.mark.parametrize("package", ["incidents", "drafts"])
def test_nobody_is_named(package):
    """No title before a name, and no Vietnamese family name before another capital."""
    titled = re.compile(
        r"\b(?:Mr|Mrs|Ms|Dr)\b|(?<!\w)(?:[ÔB]ng|Bà|Anh|Chị|Cô|Chú) [A-ZĐ]\w+ [A-ZĐ]|"
        r"(?<!\w)(?:Nguyễn|Nguyen|Trần|Lê|Phạm|Hoàng|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương) [A-ZĐ]\w"
    )
    for path in course_file("datasets", package).glob("*.csv"):
        assert not titled.search(path.read_text(encoding="utf-8")), path.name


@pytest.mark.parametrize("package", ["incidents", "drafts"])
def test_no_outlet_is_named_at_all(package):
    """Outlets are “a news site of Port Clair”: none of those that the facts are sourced from."""
    others = "|".join(
        ["Vi[eệ]t Nam", "English", "Decision", "Resolution", *calendar.month_name[1:]]
    )
    sources = {
        name
        for fact in datasets.facts()
        for name in re.findall(r"[A-ZĐ][\w.]*(?: [A-ZĐ][\w.]*)*", fact.source_en)
        if len(name) > 3 and not re.fullmatch(others, name)
    }
    assert {"VnExpress", "Thanh Niên", "VietnamPlus"} <= sources
    for path in course_file("datasets", package).glob("*.csv"):
        told = path.read_text(encoding="utf-8")
        assert not [name for name in sources if re.search(rf"(?<!\w){name}(?!\w)", told)]


@pytest.mark.parametrize(("package", "table", "practice", "key"), BESIDE)
def test_exercise_and_lesson_share_neither_texts_nor_keys(package, table, practice, key):
    def texts(name):
        there = rows(package, name)
        return {str(value) for row in there for value in row.values() if len(str(value)) > 12}

    assert not texts(table) & texts(practice)
    assert not {row[key] for row in rows(package, table)} & {
        row[key] for row in rows(package, practice)
    }


@pytest.mark.parametrize(
    ("package", "table", "key"),
    [(package, table, key) for package, some in LABELS.items() for table, key in some.items()],
)
def test_labels_belong_to_rows_of_their_table(package, table, key):
    there = {row[key] for row in rows(package, table)}
    told = [row[key] for row in rows(package, f"{table}_labels")]
    assert len(set(told)) == len(told)
    assert set(told) <= there
    if table not in {"versions", "items"}:
        assert set(told) == there


# The speech ------------------------------------------------------------------------------------


SPEECH_DAY = dt.date(2026, 11, 19)


def test_the_speech_has_sixteen_sentences_and_a_fault_of_each_kind():
    speech = rows("drafts", "data_labels")
    assert datasets.package("drafts")["doingoai"]["day"] == SPEECH_DAY.isoformat()
    assert len(speech) == 16
    faults = [row["fault"] for row in speech]
    assert faults.count("") == 8
    assert set(faults) == {
        "", "stale-figure", "expired", "wrong-year", "which-count", "former-name", "wrong-name",
        "unsourced",
    }  # fmt: skip


@EACH_SPEECH
@pytest.mark.parametrize("language", BOTH)
def test_a_sentence_agrees_with_the_facts_or_departs_as_its_label_says(speech, language):
    for row in speech:
        text = row[f"text_{language}"]
        assert row[f"figure_{language}"] in text
        if not row["fact_id"]:
            assert not row[f"figure_{language}"]
            continue
        fact = datasets.fact(row["fact_id"])
        right = states_figure(text, language, fact)
        if row["fault"] in {"stale-figure", "wrong-year", "which-count"}:
            assert not right
            [stands] = figures(row[f"figure_{language}"], language)
            assert float(stands.value) != fact.value
        else:
            assert right, text
        assert (fact.expires <= SPEECH_DAY) is (row["fault"] == "expired"), fact.fact_id


def test_the_stale_figures_are_those_of_real_rows_that_have_expired_or_been_replaced():
    expired = {fact.figure_en: fact for fact in datasets.facts() if fact.expires <= SPEECH_DAY}
    for speech in (param.values[0] for param in SPEECHES):
        for row in speech:
            if row["fault"] == "stale-figure":
                told = datasets.fact(row["fact_id"]).note_en
                assert row["figure_en"] in expired or row["figure_en"] in told, row
            elif row["fault"] == "which-count":
                assert row["figure_en"].split()[0] in datasets.fact(row["fact_id"]).note_en


@EACH_SPEECH
@pytest.mark.parametrize("language", BOTH)
def test_names_are_at_fault_where_the_label_says_and_nowhere_else(speech, language):
    for row in speech:
        text = row[f"text_{language}"]
        stands = row[f"name_{language}"]
        assert stands in text
        never = {
            (name.name_id, form)
            for name in datasets.naming()
            for form in getattr(name, f"never_{language}")
            if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text)
        }
        named = {name for name, _form in never}
        assert named == ({row["name_id"]} if row["name_id"] else set())
        assert (row["fault"] in {"former-name", "wrong-name"}) is bool(row["name_id"])
        if row["name_id"]:
            assert {form for _name, form in never} == {stands}


@EACH_SPEECH
@pytest.mark.parametrize("language", BOTH)
def test_a_superlative_stands_only_where_it_is_planted(speech, language):
    for row in speech:
        found = any(_superlatives.unsourced(row[f"text_{language}"], language))
        assert found is (row["fault"] == "unsourced"), row[f"text_{language}"]


# Versions --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (
            "versions",
            {
                ("en", "figure"), ("en", "date"), ("en", "name"), ("en", "commitment"),
                ("fr", "figure"), ("fr", "date"), ("fr", "name"),
            },
        ),
        (
            "practice_versions",
            {("en", "figure"), ("en", "commitment"), ("fr", "date"), ("fr", "name")},
        ),
    ],
)  # fmt: skip
def test_versions_depart_from_the_vietnamese_as_their_labels_say_and_nowhere_else(table, kinds):
    labels = {row["sentence_id"]: row for row in rows("drafts", f"{table}_labels")}
    assert {(row["language"], row["kind"]) for row in labels.values()} == kinds
    assert len(labels) == len(kinds)
    for row in rows("drafts", table):
        label = labels.get(row["sentence_id"])
        for language in ("en", "fr"):
            here, there = Post(row["vi"], "vi"), Post(row[language], language)
            departs = label is not None and label["language"] == language
            of_kind = label["kind"] if departs else ""
            assert figures_agree(here, there) is (of_kind not in {"figure", "date"}), row
            assert names_agree(here, there) is (of_kind != "name"), row
            more = [*_commitments.unequal(here, there), *_commitments.unequal(there, here)]
            assert bool(more) is (of_kind == "commitment"), row
            if departs:
                assert label["stands"] in row[language]
                mended = row[language].replace(label["stands"], label["right"])
                assert figures_agree(here, Post(mended, language)), mended
                assert names_agree(here, Post(mended, language)), mended
                assert not any(_commitments.unequal(Post(mended, language), here)), mended


def test_mismatches_in_the_french_can_be_seen_without_french():
    labels = [row for row in rows("drafts", "versions_labels") if row["language"] == "fr"]
    assert "commitment" not in {row["kind"] for row in labels}
    english = {row["sentence_id"]: row["en"] for row in rows("drafts", "versions")}
    for row in labels:
        digits = re.findall(r"\d+", row["right"])
        seen = "".join(digits[:2]) if row["kind"] == "figure" else (digits or [row["right"]])[0]
        assert seen in english[row["sentence_id"]].replace(",", "")


# Lines and agreements --------------------------------------------------------------------------


def test_every_red_line_is_crossed_and_some_lines_cross_none():
    for table, most in (("lines_labels", 10), ("practice_lines_labels", 6)):
        codes = [row["code"] for row in rows("drafts", table)]
        assert len(codes) == most
        assert set(codes) == {"", *RED_LINES}
    ten = [row["code"] for row in rows("drafts", "lines_labels")]
    assert 3 <= ten.count("") <= 5


def test_a_line_that_may_be_said_states_what_is_sure_in_the_dossier_and_nothing_else():
    sure = set(spokesperson.dossier("rumour", "en").figures_at(60))
    lines = labelled("drafts", "lines", "lines_labels", "line_id")
    for row in lines:
        if not row["code"]:
            numbers = re.findall(r"\d+(?::\d\d)?", row["text_en"])
            assert set(numbers) - {"08:00"} <= sure
    [ill] = [row for row in lines if row["code"] == "unconfirmed"]
    assert "40" in ill["text_en"]
    assert "40" not in sure
    personal = [row["text_vi"] for row in lines if row["code"] == "personal"]
    tokens = spokesperson.dossier("consular", "vi").personal_tokens
    for row in lines:
        held = any(token in row["text_vi"] for token in tokens)
        assert held is (row["text_vi"] in personal)


def test_each_term_holds_somewhere_and_on_the_record_wherever_nothing_was_agreed():
    terms = {row["term_id"] for row in rows("cards", "attribution")}
    labels = rows("drafts", "agreements_labels")
    assert len(labels) == 8
    assert {row["term_id"] for row in labels} == terms
    assert len(terms) == 6
    assert {row["reason"] for row in labels} == set(AGREED)
    by_default = {row["reason"] for row in labels if row["term_id"] == "on-record"}
    assert by_default == {"nothing-agreed", "quotable", "too-late"}
