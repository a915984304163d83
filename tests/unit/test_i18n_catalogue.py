"""The library speaks Vietnamese wherever it speaks English, and says the same."""

from __future__ import annotations

import string

import pytest

from doingoai._paths import clone_root
from doingoai.build._catalogue import (
    COMPILED,
    LIBRARY,
    LIBRARY_TITLE,
    gaps,
    library_entries,
    merged,
)
from doingoai.build._lint_words import lint_words
from doingoai.build._po import compiled, read, written
from doingoai.i18n import translate

ROOT = clone_root()
CATALOGUE = read(ROOT / LIBRARY, LIBRARY)


@pytest.fixture(scope="module")
def wanted():
    return library_entries(ROOT)


def test_every_message_of_the_library_has_its_vietnamese(wanted):
    assert [gap.text("en") for gap in gaps(LIBRARY, CATALOGUE, wanted)] == []


def test_every_translation_keeps_the_braces_links_and_letters_of_its_english():
    assert [each.text("en") for each in lint_words(LIBRARY, CATALOGUE.entries)] == []


def test_the_catalogue_is_as_the_builder_writes_it(wanted):
    assert (ROOT / LIBRARY).read_bytes() == written(merged(CATALOGUE, wanted), LIBRARY_TITLE)


def test_the_compiled_catalogue_is_fresh(wanted):
    assert (ROOT / COMPILED).read_bytes() == compiled(merged(CATALOGUE, wanted))


def test_every_message_can_be_filled_in_both_languages():
    for entry in CATALOGUE.entries:
        names = [name for _, name, _, _ in string.Formatter().parse(entry.msgid) if name]
        for language in ("vi", "en"):
            said = translate(entry.msgid, language, **dict.fromkeys([*names, "_"], "ở đây"))
            assert said.count("ở đây") >= len(set(names)), entry.msgid


def test_a_message_may_have_any_name_in_its_braces():
    # “language” and “msgid” were once taken by translate()'s own arguments
    assert translate("{language} {msgid}", "vi", language="a", msgid="b") == "a b"
