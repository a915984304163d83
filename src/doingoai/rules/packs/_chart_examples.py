"""A sound chart in either language, from which the rules' examples are varied."""

from __future__ import annotations

from dataclasses import replace

from doingoai.rules._artefacts import Chart, Series

_MONTHS = ("2026-01", "2026-02", "2026-03", "2026-04")
GOOD_EN = Chart(
    form="line",
    title="Engagement rose from 3.2% to 4.8% within four months",
    x="Month",
    y="Engagement rate by reach",
    y_unit="%",
    series=(Series("Embassy", tuple(zip(_MONTHS, (3.2, 3.6, 4.1, 4.8), strict=True))),),
    source="Facebook export of the Embassy, January to April 2026",
    alt="Line chart of the monthly engagement rate: it climbs without a break, from 3.2% in "
    "January to 4.8% in April.",
    language="en",
)
GOOD_VI = replace(
    GOOD_EN,
    title="Tỷ lệ tương tác tăng từ 3,2% lên 4,8% trong bốn tháng",
    x="Tháng",
    y="Tỷ lệ tương tác theo lượt tiếp cận",
    series=(replace(GOOD_EN.series[0], name="Đại sứ quán"),),
    source="Dữ liệu Facebook của Đại sứ quán, tháng 1 đến tháng 4/2026",
    alt="Biểu đồ đường về tỷ lệ tương tác hằng tháng: tăng liên tục, từ 3,2% trong tháng 1 lên "
    "4,8% trong tháng 4.",
    language="vi",
)
GOOD = (GOOD_EN, GOOD_VI)
