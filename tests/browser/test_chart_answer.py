"""A chart as an answer, in the browser: chosen, described, seen, kept; by mouse, keyboard, code."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import Any

import nbformat
import pytest
from axe_check import serious
from lab_server import ARTEFACTS, LabServer
from playwright.sync_api import expect

import notebooks

ASK = """\
from doingoai import rules
from doingoai.workbook import chart
months = [f"2026-{{month:02d}}" for month in range(1, 7)]
trend = chart(
    {{
        "rate": ({rate!r}, "%", list(zip(months, [3.2, 3.4, 3.3, 3.9, 4.4, 4.8]))),
        "boosted": ({boosted!r}, "%", list(zip(months, [5.2, 5.1, 5.3, 4.9, 4.8, 4.7]))),
    }},
    forms=("line", "bar", "pie"),
)
book.ask("trend-chart", trend, title={title!r},
         looks=(rules.look(lambda value: trend.artefact(value, {language!r}), "CHRT"),))"""
BY_CODE = """\
from doingoai import charts
from matplotlib.figure import Figure
ax = Figure().subplots()
ax.bar(months, [3.2, 3.4, 3.3, 3.9, 4.4, 4.8])
ax.set(title="Viết bằng mã: tăng lên 4,8%", xlabel="Tháng", ylabel="Tỷ lệ (%)")
book["trend-chart"] = charts.describe(ax.figure, source="posts", alt="Cao nhất: 4,8%.")"""
TALL = {"width": 1280, "height": 1500}
WORDS = {
    "vi": {
        "rate": "Tỷ lệ tương tác theo lượt tiếp cận",
        "boosted": "Kể cả bài quảng cáo",
        "title": "Một biểu đồ gửi Đại sứ",
    },
    "en": {
        "rate": "Engagement rate by reach",
        "boosted": "Boosted posts included",
        "title": "One chart for the Ambassador",
    },
}
TYPED = {
    "vi": {
        "title": "Tỷ lệ tương tác tăng từ 3,2% lên 4,8% trong nửa năm",
        "x": "Tháng",
        "y": "Tỷ lệ tương tác",
        "y_unit": "%",
        "source": "dữ liệu mẫu “posts” (giả định)",
        "alt": "Biểu đồ đường, tháng 1 đến tháng 6: đi ngang, rồi tăng từ 3,3% lên 4,8%.",
    },
    "en": {
        "title": "Engagement rose from 3.2% to 4.8% within half a year",
        "x": "Month",
        "y": "Engagement rate",
        "y_unit": "%",
        "source": "sample data “posts” (invented)",
        "alt": "Line chart, January to June: flat until March, then a climb from 3.3% to 4.8%.",
    },
}


def notebook(language: str) -> Any:
    made = notebooks.exercise(language)
    ask = ASK.format(language=language, **WORDS[language])
    cells = (("trend-chart", ask), ("trend-chart-marks", 'book.check("trend-chart")'))
    made.cells[2:2] = [
        nbformat.v4.new_code_cell(source, id=slug, metadata={"tags": ["question", "auto"]})
        for slug, source in cells
    ]
    made.cells.insert(4, nbformat.v4.new_code_cell(BY_CODE, id="by-code", metadata={"tags": []}))
    return made


@pytest.fixture(scope="module")
def chart_server(tmp_path_factory):
    base = tmp_path_factory.mktemp("chart-lab")
    (base / "work").mkdir()
    sources = [s for language in WORDS for s in notebooks.auto_sources(notebook(language))]
    server = LabServer(base / "work", base / "state", sources).start()
    yield server
    server.stop()


@pytest.fixture
def learner(chart_server, sit):
    def seat(language: str = "vi", **options: Any) -> Any:
        seated = sit(chart_server, notebook(language), **options)
        seated.open()
        seated.ready()
        return seated

    yield seat
    chart_server.end_kernels()


def part(learner: Any, name: str) -> Any:
    return learner.question("trend-chart").locator(f'[data-field="{name}"]')


def type_all(learner: Any, language: str = "vi") -> None:
    part(learner, "series").first.check()
    part(learner, "form").first.check()
    for name, words in TYPED[language].items():
        part(learner, name).fill(words)


def await_part(learner: Any, name: str, wanted: Any) -> Any:
    """The answer on disk, once its part ``name`` is as ``wanted``."""
    return learner.eventually(
        lambda: learner.stored("trend-chart") or {}, lambda value: value.get(name) == wanted
    )


def await_picture(learner: Any) -> Any:
    """The picture's place in the page, once it shows the answer that is on disk."""
    image = learner.question("trend-chart").locator("figure img")

    def both() -> tuple[str | None, str | None]:
        name = ((learner.stored("trend-chart") or {}).get("png") or {}).get("file")
        kept = learner.folder / name if name else None
        if kept is None or not kept.exists():  # drawn anew while we looked
            return None, None
        encoded = b64encode(kept.read_bytes()).decode("ascii")
        return image.get_attribute("src"), f"data:image/png;base64,{encoded}"

    learner.eventually(both, lambda seen: seen[0] is not None and seen[0] == seen[1])
    expect(image).to_be_visible()
    return image


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_chart_is_chosen_described_seen_and_kept(learner, language):
    seated = learner(language, viewport=TALL)
    image = seated.question("trend-chart").locator("figure img")
    expect(image).to_be_hidden()
    type_all(seated, language)
    value = await_part(seated, "alt", TYPED[language]["alt"])
    assert {name: value[name] for name in TYPED[language]} == TYPED[language]
    assert [series["key"] for series in value["series"]] == ["rate"]
    assert value["form"] == "line"
    await_picture(seated)
    expect(image).to_have_attribute("alt", value["alt"])
    expect(image).to_have_js_property("naturalWidth", 814)
    panel = seated.page.locator('[data-check="trend-chart"]')
    panel.get_by_role("button").last.click()
    panel.locator(".dg-summary").wait_for()
    expect(panel.locator(".dg-finding")).to_have_count(0)
    seated.question("trend-chart").scroll_into_view_if_needed()
    seated.question("trend-chart").screenshot(path=_picture(f"chart-{language}"))
    assert seated.errors == []


def _picture(name: str) -> Any:
    ARTEFACTS.mkdir(exist_ok=True)
    return ARTEFACTS / f"{name}.png"


def test_what_was_kept_is_there_again_with_its_picture(learner):
    seated = learner()
    type_all(seated)
    await_part(seated, "alt", TYPED["vi"]["alt"])
    seated.page.reload()
    seated.ready()
    await_picture(seated)
    expect(part(seated, "series").first).to_be_checked()
    expect(part(seated, "form").first).to_be_checked()
    expect(part(seated, "title")).to_have_value(TYPED["vi"]["title"])
    expect(part(seated, "x_unit")).to_have_value("")


def test_the_preview_follows_each_choice(learner):
    seated = learner()
    seen = set()
    part(seated, "series").first.check()
    for number in range(3):
        part(seated, "form").nth(number).check()
        await_part(seated, "form", ("line", "bar", "pie")[number])
        image = await_picture(seated)
        seen.add(image.get_attribute("src"))
    assert len(seen) == 3
    part(seated, "series").first.uncheck()
    expect(image).to_be_hidden()
    seated.eventually(
        lambda: seated.stored("trend-chart"), lambda value: "series" not in (value or {})
    )


def test_an_answer_by_code_appears_in_the_form(learner):
    seated = learner()
    cell = seated.page.locator(".jp-CodeCell", has_text="charts.describe").first
    cell.locator(".cm-content").click()
    seated.page.keyboard.press("Shift+Enter")
    value = await_part(seated, "form", "bar")
    assert value["series"][0]["key"] == "rate"
    expect(part(seated, "title")).to_have_value(re.compile("^Viết bằng mã"))
    expect(part(seated, "series").first).to_be_checked()
    expect(part(seated, "y_unit")).to_have_value("%")


def test_the_keyboard_alone_draws_a_chart(learner):
    seated = learner()
    keys = seated.page.keyboard
    part(seated, "series").first.focus()
    keys.press("Space")
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Space")
    value = await_part(seated, "form", "line")
    assert [series["key"] for series in value["series"]] == ["rate"]
    keys.press("Tab")
    keys.type("Tăng đều")
    await_part(seated, "title", "Tăng đều")


def test_too_long_a_title_is_told_beside_its_field_and_the_rest_is_kept(learner):
    seated = learner()
    part(seated, "source").fill("posts")
    await_part(seated, "source", "posts")
    part(seated, "title").fill("dài " * 100)
    problem = seated.question("trend-chart").locator(".dg-problem:visible")
    expect(problem).to_contain_text("200")
    assert "title" not in seated.stored("trend-chart")


def test_the_form_is_accessible_fits_and_can_be_read_in_the_dark(learner):
    seated = learner(viewport=TALL)
    type_all(seated)
    await_part(seated, "alt", TYPED["vi"]["alt"])
    await_picture(seated)
    card = seated.question("trend-chart")
    for width in (1280, 600):
        seated.page.set_viewport_size({**TALL, "width": width})
        seated.page.wait_for_function(
            "([node, width]) => innerWidth === width && node.scrollWidth <= node.clientWidth + 1",
            arg=[card.element_handle(), width],
        )
        assert serious(seated.page, '[data-question="trend-chart"]') == []
        card.screenshot(path=_picture(f"chart-{width}"))
    seated.page.set_viewport_size(TALL)
    seated.page.evaluate("() => document.body.setAttribute('data-jp-theme-light', 'false')")
    card.screenshot(path=_picture("chart-dark"))
    assert seated.errors == []
