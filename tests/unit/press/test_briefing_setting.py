"""What a briefing is set to, and the code by which a class gets the same one."""

from __future__ import annotations

import pytest

from doingoai.press.briefing import Setting, setting_of

SETTINGS = (
    Setting(),
    Setting("en", 999_999, 20, pressure=3),
    Setting("vi", 17, 6, ("trade", "tourism"), "rumour"),
    Setting("en", 17, 6, ("trade",)),
    Setting("en", 4, 3, incident="stage-collapse"),
)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.code)
def test_a_code_gives_the_same_setting_again(setting: Setting) -> None:
    assert setting_of(setting.code) == setting


def test_a_code_is_short_enough_to_be_read_aloud() -> None:
    assert Setting("vi", 17, 6, pressure=2).code == "vi.6.2.17"
    assert (
        Setting("vi", 17, 6, ("trade", "tourism"), "rumour").code
        == "vi.6.2.17.rumour.tourism+trade"
    )


def test_capitals_and_spaces_in_a_code_do_not_matter() -> None:
    assert setting_of(" VI. 6.2 .17\n") == Setting("vi", 17, 6)


@pytest.mark.parametrize(
    "code",
    [
        *("", "17", "vi.6.2", "fr.6.2.17", "vi.0.2.17", "vi.21.2.17", "vi.6.4.17", "vi.6.2.0"),
        *(
            "vi.6.2.1000000",
            "vi.6.2.²",
            "vi.6.2.17.a.b.c",
            "vi.6.2.17.<b>",
            "vi.6.2.17.0.a+",
            "٣.٣.٣.٣",
        ),
    ],
)
def test_what_is_no_code_is_told_apart(code: str) -> None:
    assert setting_of(code) is None


@pytest.mark.parametrize(
    "wrong", [{"seed": 0}, {"count": 21}, {"pressure": 4}, {"language": "fr"}, {"topics": ("",)}]
)
def test_a_setting_out_of_range_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no such briefing"):
        Setting(**wrong)  # type: ignore[arg-type]


def test_topics_count_whatever_their_order() -> None:
    assert Setting(topics=("trade", "culture", "trade")) == Setting(topics=("culture", "trade"))
