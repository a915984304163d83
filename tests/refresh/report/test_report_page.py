"""The report as a page: whole, safe against what an export calls things, complete in words."""

import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from small_world import HOSTILE, outcome, profile

from doingoai.datasets.schemas import schema
from doingoai.i18n import Message
from doingoai.refresh import report
from doingoai.refresh._outcome import Found
from doingoai.refresh.profile import Profile

VOID = {"meta", "br", "path", "use", "rect"}


class Reader(HTMLParser):
    """Collects tags and ids, and what is not closed."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.ids, self.open, self.links = [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        told = dict(attributes)
        self.ids += [told["id"]] if "id" in told else []
        self.links += [told[name] for name in ("src", "href", "xlink:href") if name in told]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def pages():
    before = profile()
    after = profile(followers=pd.Series([pd.NA] * 200, dtype="Int64"))
    return {
        language: report.html(outcome(), language, before=before, after=after)
        for language in ("en", "vi")
    }


def test_the_page_is_one_well_formed_file_that_loads_nothing(pages):
    for page in pages.values():
        reader = Reader(page)
        assert reader.open == []
        assert "script" not in reader.tags
        assert "link" not in reader.tags
        assert all(link.startswith("#") for link in reader.links)
        assert "url(http" not in page


def test_no_id_comes_twice(pages):
    ids = Reader(pages["en"]).ids
    assert len(ids) == len(set(ids))


def test_the_page_says_its_language_and_the_verdict_in_words_and_a_sign(pages):
    assert '<html lang="en">' in pages["en"]
    assert '<html lang="vi">' in pages["vi"]
    heading = re.search(r"<h1>.*?</h1>", pages["en"], re.DOTALL)[0]
    assert "✓" in heading
    assert "Accepted" in heading


def test_every_picture_has_words_and_a_table_beside_it(pages):
    page = pages["en"]
    pictures = re.findall(r'<svg [^>]*role="img" aria-label="([^"]+)"', page)
    assert len(pictures) == 10  # seven columns, the hours, two volumes
    assert any("How “reach” is spread. After: median 100" in alt for alt in pictures)
    assert any(alt.startswith("After: Rows per") for alt in pictures)
    assert page.count("<details>") == 2


def test_pictures_take_their_colours_from_the_page(pages):
    drawn = "".join(re.findall(r"<svg .*?</svg>", pages["en"], re.DOTALL))
    assert "var(--after)" in drawn
    assert "var(--ink)" in drawn
    assert not re.findall(r"(?:fill|stroke): #(?!000000|808080)\w+", drawn)


def test_names_from_an_export_are_words_not_markup():
    hostile = outcome(
        files=(HOSTILE,),
        columns_unmapped=(HOSTILE,),
        repaired={HOSTILE: 1},
        unused=(HOSTILE,),
        pii_removed={HOSTILE: 1},
        about={"zone": HOSTILE},
        problems=(Found(HOSTILE, Message("{x}", {"x": HOSTILE}), 1, (1,)),),
        refused=(Message("{x}", {"x": HOSTILE}),),
    )
    after = profile(mission=pd.Series([HOSTILE] * 200, dtype="string"))
    reader = Reader(report.html(hostile, "en", before=profile(), after=after))
    assert "script" not in reader.tags
    assert reader.open == []


def test_a_metric_of_a_hostile_name_stays_a_word_in_its_picture():
    days = pd.DataFrame(
        {
            "date": pd.date_range("2026-01-01", periods=3),
            "account": "estamar",
            "platform": "facebook",
            "metric": HOSTILE,
            "value": [1.0, 2.0, 3.0],
            "unit": "times",
        }
    )
    after = Profile.of(days, schema("daily"))
    reader = Reader(report.html(outcome(dataset="daily", diff=None), "vi", after=after))
    assert "script" not in reader.tags
    assert reader.open == []


def test_no_text_of_a_post_reaches_the_page(pages):
    assert "Lan" not in pages["en"]


def test_a_refusal_has_a_page_without_pictures():
    refused = outcome(
        accepted=False, diff=None, health=(), version=None, refused=(Message("There are no rows."),)
    )
    page = report.html(refused, "en")
    assert "There are no rows." in page
    assert "<svg" not in page


def test_a_dataset_without_any_value_has_a_page():
    report.html(outcome(), "vi", before=profile(count=0), after=profile(count=0))


def test_vietnamese_pages_have_vietnamese_numbers_and_words(pages):
    text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", pages["vi"], flags=re.DOTALL)
    assert "1.210" in text
    for word in ("Rows", "Column", "Before", "Question", "Drift", "Median"):
        assert not re.search(rf"\b{word}\b", text)
