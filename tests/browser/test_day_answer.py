"""A day as an answer in JupyterLab: typed as people write it, shown back with its weekday."""

from __future__ import annotations

import nbformat
import pytest
from axe_check import serious
from playwright.sync_api import expect

import notebooks

LAUNCH = """\
from doingoai.workbook import day
book.ask("launch", record(on=day("2027-01-04", "2027-06-30", label="D")), title="Launch")"""
DATES = """\
book.ask("dates", table({"radio": "Radio"}, {"on": day(label="D")}), title="Dates")"""


@pytest.mark.parametrize(
    ("language", "year", "read", "written"),
    [
        ("vi", "Hãy ghi cả năm", "Thứ Bảy, ngày 6/2/2027", "6/2/2027"),
        ("en", "Write the year too", "Saturday, 6 February 2027", "6 February 2027"),
    ],
)
def test_a_day_is_typed_read_back_and_kept(server, sit, language, year, read, written):
    notebook = notebooks.exercise(language)
    notebook.cells[1:1] = [
        nbformat.v4.new_code_cell(source, id=name, metadata={"tags": ["question", "auto"]})
        for name, source in (("launch", LAUNCH), ("dates", DATES))
    ]
    learner = sit(server, notebook)
    learner.open()
    learner.page.locator('.doingoai-bar[data-mood="ask"] button').click()
    learner.ready()
    question, field = learner.question("launch"), learner.field("launch")
    field.fill("6/2")
    expect(question.locator(".dg-problem:visible")).to_contain_text(year)
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("6/2/2027")
    expect(question.locator(".dg-note:visible")).to_contain_text(read)
    learner.await_stored({"on": "2027-02-06"}, "launch")
    learner.field("dates").fill("2027-02-07")
    learner.await_stored({"radio": {"on": "2027-02-07"}}, "dates")
    assert serious(learner.page, ".dg-question") == []
    learner.page.reload()
    expect(learner.field("launch")).to_have_value(written)
    expect(learner.question("launch").locator(".dg-note:visible")).to_contain_text(read)
    assert learner.errors == []
