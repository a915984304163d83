"""Which language a person is spoken to in, and how numbers read in it."""

from __future__ import annotations

import pytest

from doingoai.i18n import Message, default_language, format_number, known_language


@pytest.fixture
def environment(monkeypatch):
    for name in ("DOINGOAI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "vi"),
        ({"LANG": "C.UTF-8"}, "vi"),
        ({"LANG": "POSIX"}, "vi"),
        ({"LANG": "fr_FR.UTF-8"}, "vi"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "vi_VN.UTF-8", "DOINGOAI_LANG": "en"}, "en"),
        ({"DOINGOAI_LANG": "klingon", "LANG": "en_US"}, "en"),
    ],
)
def test_the_language_is_the_one_asked_for_else_the_locales_else_vietnamese(
    environment, variables, language
):
    for name, value in variables.items():
        environment.setenv(name, value)
    assert default_language() == language


def test_names_of_languages_are_understood_however_a_system_writes_them():
    assert known_language("vi-VN") == "vi"
    assert known_language("Vietnamese_Viet Nam.1258") == "vi"
    assert known_language("English_United States") == "en"
    assert known_language(None) is None


def test_numbers_in_a_message_are_written_as_its_reader_writes_them():
    message = Message("{n} of {whole}", {"n": 1234.5, "whole": Message("{m}", {"m": 1000})})
    assert message.text("en") == "1,234.5 of 1,000"
    assert "1.234,5" in message.text("vi")
    assert "1.000" in message.text("vi")


def test_decimals_can_be_fixed():
    assert format_number(2, "vi", decimals=2) == "2,00"
    assert format_number(1234.567, "en", decimals=1) == "1,234.6"
