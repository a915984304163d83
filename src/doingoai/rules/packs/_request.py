"""What the rules on a request for a correction share: requests to show."""

from __future__ import annotations

from doingoai.rules._spoken import Request

# Invented outlets and reports; the fact is real and sourced.
EN = Request(
    outlet="Port Clair Business Letter",
    called_at="2026-07-29T09:10",
    sent_at="2026-07-29T10:00",
    report="“Who still travels?”, 29 July 2026",
    passage="in 2025 the country received only 17.6 million international visitors",
    fact="arrivals-2025",
    right="In 2025 Viet Nam received about 21.2 million international visitors.",
    source="VietNamNet, 5 January 2026",
    asks=("correct-online", "note"),
    language="en",
)
VI = Request(
    outlet="Bản tin Doanh nghiệp Port Clair",
    called_at="2026-07-29T09:10",
    sent_at="2026-07-29T10:00",
    report="“Còn ai đi du lịch?”, ngày 29/7/2026",
    passage="năm 2025 nước này chỉ đón 17,6 triệu lượt khách quốc tế",
    fact="arrivals-2025",
    right="Năm 2025, Việt Nam đón khoảng 21,2 triệu lượt khách quốc tế.",
    source="VietNamNet, 5/1/2026",
    asks=("correct-online", "note"),
    language="vi",
)
REQUESTS = (EN, VI)
