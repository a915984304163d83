"""A plan as one page: HTML to print, DOCX to edit, from one description."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai import datasets
from doingoai.planning import (
    Activity,
    Measure,
    MessageHouse,
    Objective,
    Pillar,
    Plan,
    Spending,
    document,
)

STAMP = "TÌNH HUỐNG GIẢ ĐỊNH – KHÔNG PHÁT HÀNH / EXERCISE – NOT FOR RELEASE"
PLAN = Plan(
    title="Việt Nam gần hơn",
    mission="estamar",
    language="vi",
    drawn_up="16/11/2026",
    starts="4/1/2027",
    ends="30/6/2027",
    zone="Europe/Lisbon",
    objectives=(
        Objective(
            metric="Tỷ lệ tin bài có thông điệp chính",
            unit="%",
            baseline="12,4",
            baseline_day="30/9/2026",
            target="1.018,5",
            audience="press",
            deadline="30/6/2027",
            source="Bộ dữ liệu coverage",
        ),
    ),
    audiences=("travellers", "người chưa biết ta"),
    insight="Họ xem phim ngắn trước.",
    strategy="Một câu chuyện, ba cánh cửa.",
    house=MessageHouse(
        roof="Việt Nam giữ lời.",
        language="vi",
        pillars=(
            Pillar("Mời quý vị tới.", "tourism", result="arrivals-2025", target="no-such-fact"),
        ),
    ),
    activities=(
        Activity("Lời chúc", "page", "officials", "17/6/2027", "9", ("en", "fr"), protocol=True),
        Activity("Phim ngắn", "video", "travellers", "22/3/2027", "20h30", ("en",)),
        Activity("Chưa rõ ngày", day="mùa hè"),
    ),
    budget="100",
    spending=(Spending("video", "60"), Spending("báo in", "40"), Spending("", "")),
    measures=(Measure("Tỷ lệ cân nhắc đi Việt Nam", "outtakes", "Khảo sát", "31/5/2027"),),
    cleared_by="Vụ Thông tin Báo chí",
    cleared_at="1/12/2026",
)
VOID = {"meta", "br"}


class Outline(HTMLParser):
    """Tags in order, text, and whether every element was closed by its own tag."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.open: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        if not {"style", "title"} & set(self.open) and data.strip():
            self.texts.append(" ".join(data.split()))

    def named(self, tag: str) -> list[dict]:
        return [attrs for name, attrs in self.tags if name == tag]


def outline(page: str) -> Outline:
    found = Outline()
    found.feed(page)
    found.close()
    assert found.open == []
    return found


def opened(plan: Plan, language: str):
    return docx.Document(BytesIO(document.docx_bytes(plan, language)))


def all_text(opened_document) -> str:
    cells = [c.text for t in opened_document.tables for r in t.rows for c in r.cells]
    return "\n".join([*(p.text for p in opened_document.paragraphs), *cells])


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_is_whole_html_with_one_title_steps_and_named_tables(language) -> None:
    page = document.html_page(PLAN, language)
    found = outline(page)
    assert page.startswith("<!doctype html>")
    assert found.named("html") == [{"lang": language}]
    assert len(found.named("h1")) == len(found.named("main")) == 1
    assert len(found.named("h2")) == 5
    assert len(found.named("caption")) == len(found.named("table")) == 4
    assert all(attrs["scope"] in {"col", "row"} for attrs in found.named("th"))
    for name in ("script", "link", "img"):
        assert not found.named(name)
    assert "http" not in page
    assert "@page { size: A4" in page


def test_days_and_figures_are_written_as_the_readers_language_writes_them() -> None:
    english = outline(document.html_page(PLAN, "en")).texts
    for words in ("12.4%", "1,018.5%", "30 June 2027", "20:30", "30 September 2026"):
        assert words in english
    vietnamese = outline(document.html_page(PLAN, "vi")).texts
    for words in ("12,4%", "1.018,5%", "30/6/2027", "20:30", "mùa hè"):
        assert words in vietnamese


@pytest.mark.parametrize("language", ["vi", "en"])
def test_under_a_message_stand_its_facts_with_their_sources(language) -> None:
    fact = datasets.fact("arrivals-2025")
    texts = outline(document.html_page(PLAN, language)).texts
    assert fact.statement(language) in texts
    assert any(fact.source(language) in text and text != fact.source(language) for text in texts)
    assert "no-such-fact" in texts


def test_names_of_segments_channels_and_stages_are_written_out() -> None:
    text = "\n".join(outline(document.html_page(PLAN, "en")).texts)
    for name in ("Journalists and editors", "Short films on YouTube: 60; báo in: 40", "Out-takes"):
        assert name in text
    assert "Audiences: People of Estamar who plan a long journey; người chưa biết ta" in (
        text.replace(":\n", ": ")
    )
    assert "act of protocol" in text


def test_outputs_stand_in_the_order_of_their_days_and_the_undated_last() -> None:
    texts = outline(document.html_page(PLAN, "vi")).texts
    order = [texts.index(name) for name in ("Phim ngắn", "Lời chúc", "Chưa rõ ngày")]
    assert order == sorted(order)


def test_only_a_plan_of_the_story_is_stamped_and_none_is_called_cleared_by_us() -> None:
    for language in ("vi", "en"):
        own = replace(PLAN, mission="Embassy elsewhere")
        assert STAMP in document.html_page(PLAN, language)
        assert STAMP not in document.html_page(own, language)
        assert STAMP in all_text(opened(PLAN, language))
        assert STAMP not in all_text(opened(own, language))
        assert "No rule objected" not in document.html_page(PLAN, language)
    uncleared = replace(PLAN, cleared_by="", cleared_at="")
    assert "Cleared by Vụ Thông tin Báo chí on 1 December 2026" in document.html_page(PLAN, "en")
    assert "Cleared by" not in document.html_page(uncleared, "en")


def test_the_plans_own_words_are_marked_as_of_its_language() -> None:
    assert '<span lang="vi">Họ xem phim ngắn trước.</span>' in document.html_page(PLAN, "en")
    assert "<span" not in document.html_page(PLAN, "vi")


def test_what_is_blank_takes_no_room() -> None:
    for language in ("vi", "en"):
        page = outline(document.html_page(Plan(), language))
        assert not page.named("h2")
        assert not page.named("table")
        assert page.texts  # a title of our own
        assert not opened(Plan(), language).tables
    one = Plan(objectives=(Objective(), Objective(metric="m")), activities=(Activity(),))
    page = outline(document.html_page(one, "en"))
    assert len(page.named("table")) == 1
    assert [attrs["scope"] for attrs in page.named("th")] == ["col", "row"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_docx_opens_with_headings_tables_language_and_a4(language) -> None:
    found = opened(PLAN, language)
    headings = [p.text for p in found.paragraphs if p.style.name == "Heading 2"]
    page = outline(document.html_page(PLAN, language))
    assert [p.text for p in found.paragraphs if p.style.name == "Heading 1"] == [PLAN.title]
    assert len(headings) == 5
    assert all(heading in page.texts for heading in headings)
    assert len(found.tables) == 4
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in found.tables)
    assert found.core_properties.title == PLAN.title
    assert found.core_properties.language == language
    assert found.core_properties.author == ""
    assert round(found.sections[0].page_width.mm) == 210
    assert round(found.sections[0].page_height.mm) == 297


def test_both_documents_say_the_same() -> None:
    for language in ("vi", "en"):
        text = " ".join(all_text(opened(PLAN, language)).split())
        for words in outline(document.html_page(PLAN, language)).texts:
            assert words in text


any_text = st.text(max_size=12)


@given(any_text, any_text, st.sampled_from(["vi", "en", "fr", "tlh"]) | any_text)
def test_no_words_break_the_documents(words, more, own) -> None:
    plan = Plan(
        title=words,
        mission=more,
        language=own,
        zone=words,
        drawn_up=more,
        objectives=(Objective(metric=words, baseline=more, unit=words, target=words),),
        audiences=(more,),
        house=MessageHouse(roof=words, pillars=(Pillar(line=more, decision=words),)),
        activities=(Activity(name=words, day=more, hour=words, languages=(more, words)),),
        budget=words,
        spending=(Spending(words, more),),
    )
    assert outline(document.html_page(plan, "vi"))
    assert opened(plan, "en")


def test_markup_in_a_plan_is_words() -> None:
    page = document.html_page(Plan(title="<script>alert(1)</script>"), "en")
    assert "<script" not in page


def test_the_package_is_cheap_until_a_document_or_a_figure_is_asked_for() -> None:
    code = (
        "import sys, doingoai.planning\n"
        "heavy = {'pandas', 'numpy', 'scipy', 'docx', 'lxml', 'jinja2', 'yaml'}\n"
        "print(*sorted(heavy & set(sys.modules)))\n"
        "import doingoai.planning.document\n"
        "print(*sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
