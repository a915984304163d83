"""The page in a browser: no serious fault of accessibility, light and dark, wide and narrow."""

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from small_world import outcome, profile

from doingoai.refresh import report

pytestmark = pytest.mark.browser


def faults(page):
    found = Axe().run(page).response["violations"]
    return [
        (each["id"], [node["html"][:160] for node in each["nodes"]])
        for each in found
        if each["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize(
    ("language", "scheme", "width"), [("vi", "dark", 390), ("en", "light", 1100)]
)
def test_the_page_has_no_serious_fault_and_needs_no_sideways_scrolling(
    browser, tmp_path, language, scheme, width
):
    after = profile(followers=pd.Series([pd.NA] * 200, dtype="Int64"))
    file = tmp_path / "report.html"
    file.write_text(
        report.html(outcome(), language, before=profile(), after=after), encoding="utf-8"
    )
    with browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}
    ) as context:
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        for details in page.locator("summary").all():
            details.click()
        assert faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert asked == [file.as_uri()]
