"""The plan's page in Chromium: on one sheet of A4, without a serious fault for anybody's reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from axe_check import serious
from playwright.sync_api import expect

from doingoai import datasets, planning
from doingoai.planning import document

if TYPE_CHECKING:
    from collections.abc import Iterator

A4_MM = (210, 297)


def whole_plan() -> planning.Plan:
    """As full a plan as the course asks for: eight outputs, three pillars with three facts."""
    brief = planning.brief()
    proofs = {
        (fact.topic, fact.kind): fact.fact_id
        for fact in datasets.facts()
        if fact.expires > brief.drawn_up
    }
    kinds = ("decision", "target", "result")
    return planning.Plan(
        title="Việt Nam gần hơn: thương mại, du lịch, văn hóa",
        mission=brief.mission,
        language="vi",
        drawn_up="16/11/2026",
        starts="4/1/2027",
        ends="30/6/2027",
        zone=brief.zone,
        objectives=(
            planning.Objective(
                metric="Tỷ lệ tin bài về Việt Nam có ít nhất một thông điệp chính",
                unit="%",
                baseline="12,4",
                baseline_day="30/9/2026",
                target="18",
                audience="press",
                deadline="30/6/2027",
                source="Bộ dữ liệu coverage, quý III/2026",
            ),
        ),
        audiences=("travellers", "business", "culture-lovers", "press"),
        insight="Người Estamar tìm hiểu chuyến đi qua phim ngắn trước khi xem giá; doanh nghiệp "
        "đọc bản tin trước 10 giờ sáng.",
        strategy="Một câu chuyện, ba cánh cửa: sản phẩm, chuyến đi, bộ phim. Mỗi tháng một điểm "
        "nhấn, không chạy theo mọi ngày lễ.",
        house=planning.MessageHouse(
            roof="Việt Nam giữ lời: đã quyết là làm, đã làm là có kết quả.",
            language="vi",
            pillars=tuple(
                planning.Pillar(line, topic, *(proofs[topic, kind] for kind in kinds))
                for topic, line in (
                    ("trade", "Hàng Việt Nam tới đúng hẹn, đúng chuẩn."),
                    ("tourism", "Việt Nam mở cửa đón quý vị."),
                    ("culture", "Văn hóa là cây cầu giữa hai dân tộc."),
                )
            ),
        ),
        activities=tuple(
            planning.Activity(
                name=output.name("vi"),
                channel=output.channel,
                audience=output.segment,
                day=output.latest.isoformat(),
                hour="18:00",
                languages=output.languages,
                submitted=output.earliest.isoformat(),
                protocol=output.protocol,
                reserve=output.reserve,
            )
            for output in brief.outputs.values()
        ),
        budget="100",
        spending=tuple(
            planning.Spending(channel, "20")
            for channel in ("video", "creators", "newspaper", "page", "newsletter")
        ),
        measures=(
            planning.Measure("Thông điệp chính trên báo chí", "outputs", "coverage", "30/6/2027"),
            planning.Measure("Cân nhắc đi Việt Nam", "outtakes", "Khảo sát", "31/5/2027"),
            planning.Measure("Đơn xin thị thực", "outcomes", "Bộ phận Lãnh sự", "30/6/2027"),
        ),
        cleared_by="Vụ Thông tin Báo chí",
        cleared_at="1/12/2026",
    )


@pytest.fixture
def page(browser) -> Iterator[Any]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_whole_plan_prints_on_one_sheet_of_a4(page, language) -> None:
    page.set_content(document.html_page(whole_plan(), language))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Việt Nam gần hơn")
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1
    box = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([0-9.]+)\s+([0-9.]+)", printed)
    points = [float(side) for side in box.groups()]
    assert [round(side / 72 * 25.4) for side in points] == list(A4_MM)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_the_page_has_no_serious_fault(page, language, media) -> None:
    page.emulate_media(media=media)
    page.set_content(document.html_page(whole_plan(), language))
    expect(page.get_by_role("table")).to_have_count(4)
    assert serious(page, "html") == []


def test_the_page_fits_a_narrow_screen(page) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    page.set_content(document.html_page(whole_plan(), "vi"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
