"""POST-002: the figure of the fact, in its unit, said outright; nothing else is taken for it."""

from __future__ import annotations

import pytest

from doingoai import rules

VISITORS, EXPORTS = "arrivals-2025", "exports-2025"


def stated(text: str, fact: str) -> bool:
    language = rules.written_in(text)
    return not rules.objects(rules.Post(text, language, "x", fact=fact), "POST-002")


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2025 – 21,2 triệu lượt khách quốc tế.",
        "21.200.000 lượt khách, hơn năm trước.",
        "Viet Nam welcomed about 21.2 million visitors, not 17.6 million.",
        "Not 17.6 but 21.2 million visitors!",
        "Not only 21.2 million visitors: a record.",
        "Not 21.2 million strangers but 21.2 million friends.",
        "Không phải 21,2 triệu người lạ, mà là 21,2 triệu người bạn.",
        "From 17.6 million to 21.2 million visitors in a year.",
        "By air or by road: 21.2 million visitors in 2025.",
        "A 21.2-million-visitor year in Việt Nam.",
    ],
)
def test_the_figure_of_the_visitors_is_found_however_it_is_put(text):
    assert stated(text, VISITORS)


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam thu 21,2 triệu USD.",
        "Viet Nam shipped 21.2 million tonnes.",
        "Việt Nam xuất khẩu 21,2 triệu tấn.",
        "Viet Nam welcomed not 21.2 million visitors.",
        "Số khách không phải là 21,2 triệu.",
        "Viet Nam welcomed 21.2 or 22.1 million visitors.",
        "Viet Nam welcomed 21.2 million or 22.1 million visitors.",
        "Việt Nam đón 22,1 triệu hoặc 21,2 triệu lượt khách.",
        "Việt Nam đón 22,1/21,2 triệu lượt khách.",
        "See #21million and https://example.org/21.2million",
        "Viet Nam welcomed 21.\u200b2 million visitors.",
    ],
)
def test_another_unit_a_denial_and_a_choice_of_two_are_not_the_figure(text):
    assert not stated(text, VISITORS)


@pytest.mark.parametrize(
    "text",
    [
        "Xuất khẩu đạt 475 tỷ USD.",
        "Xuất khẩu đạt 475 tỷ đô-la Mỹ.",
        "Xuất khẩu đạt 475 tỷ đô.",
        "Exports came to $475bn.",
        "Việt Nam's exports passed the US$475-billion mark.",
    ],
)
def test_dollars_may_be_written_in_many_ways(text):
    assert stated(text, EXPORTS)


@pytest.mark.parametrize(
    "text",
    [
        "Xuất khẩu đạt 475 tỷ đồng.",
        "Exports came to €475 billion.",
        "Exports came to 475 billion tonnes.",
        "Exports came to US$475 or 457 billion.",
    ],
)
def test_another_currency_is_another_figure(text):
    assert not stated(text, EXPORTS)
