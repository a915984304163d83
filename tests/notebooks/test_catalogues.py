"""Catalogues keep every word a translator wrote, and say what is left to do."""

from __future__ import annotations

import gettext
import io
from dataclasses import replace

import pytest
from sample_course import PROSE, change_catalogue

from doingoai.build import BuildError, build
from doingoai.build._catalogue import gaps, library_entries, merged
from doingoai.build._po import Catalogue, Entry, compiled, read, written

HELLO = Entry("m/lesson/a", "Hello to the world", "Xin chào thế giới")
POSTS = Entry("m/lesson/b", "Posts of this month", "Bài đăng trong tháng")
OLD = Catalogue((HELLO, POSTS))


def wanted(*entries):
    return [Entry(context, msgid) for context, msgid in entries]


def codes(problems):
    return [problem.code for problem in problems]


def test_an_unchanged_message_keeps_its_translation():
    assert merged(OLD, wanted(HELLO.key, POSTS.key)) == OLD


def test_a_changed_message_keeps_its_translation_as_fuzzy():
    new = merged(OLD, wanted(("m/lesson/a", "Hello to the whole world"), POSTS.key))
    assert new.entries[0] == Entry(
        "m/lesson/a", "Hello to the whole world", HELLO.msgstr, fuzzy=True
    )
    assert new.obsolete == ()
    assert new.words("m/lesson/a", "Hello to the whole world") == "Hello to the whole world"


def test_a_message_of_a_renamed_cell_keeps_its_translation_as_fuzzy():
    new = merged(OLD, wanted(("m/lesson/renamed", HELLO.msgid), POSTS.key))
    assert new.entries[0] == Entry("m/lesson/renamed", HELLO.msgid, HELLO.msgstr, fuzzy=True)


def test_a_message_broken_into_other_lines_is_still_translated():
    new = merged(OLD, wanted(("m/lesson/a", "Hello to\nthe world"), POSTS.key))
    assert not new.entries[0].fuzzy


def test_a_removed_message_is_set_aside_and_comes_back():
    without = merged(OLD, wanted(POSTS.key))
    assert without.obsolete == (HELLO,)
    assert merged(without, wanted(HELLO.key, POSTS.key)) == OLD


def test_a_quite_different_message_does_not_inherit_words():
    new = merged(OLD, wanted(("m/lesson/a", "Maps are never drawn"), POSTS.key))
    assert new.entries[0].msgstr == ""
    assert new.obsolete == (HELLO,)


def test_two_cells_with_the_same_words_are_two_messages():
    new = merged(OLD, wanted(HELLO.key, ("m/lesson/c", HELLO.msgid), POSTS.key))
    assert [entry.msgstr for entry in new.entries] == [HELLO.msgstr, "", POSTS.msgstr]


def test_merging_twice_changes_nothing():
    changed = wanted(("m/lesson/a", "Hello to the whole world"), ("m/lesson/x", "New"))
    once = merged(OLD, changed)
    assert merged(once, changed) == once


def test_what_a_translator_has_to_do_is_named():
    stored = Catalogue((HELLO, replace(POSTS, fuzzy=True), Entry("m/lesson/c", "Empty")))
    asked = wanted(POSTS.key, ("m/lesson/c", "Empty"), ("m/lesson/d", "New"))
    assert codes(gaps("vi.po", stored, asked)) == [
        "translation-fuzzy",
        "translation-empty",
        "translation-missing",
        "translation-stale",
    ]
    assert codes(gaps("vi.po", OLD, wanted(HELLO.key, POSTS.key))) == []


def test_a_white_translation_is_an_empty_one():
    stored = Catalogue((replace(HELLO, msgstr=" "),))
    assert codes(gaps("vi.po", stored, wanted(HELLO.key))) == ["translation-empty"]


def test_a_catalogue_reads_as_it_was_written(tmp_path):
    odd = Entry(
        "m/x/y", 'Two\nlines, a "quote", 5 % and \\', "Hai\ndòng, 5 %", comments=("why so",)
    )
    full = Catalogue((HELLO, odd, replace(POSTS, fuzzy=True)), (Entry("m/x/z", "Gone", "Đã bỏ"),))
    path = tmp_path / "vi.po"
    path.write_bytes(written(full, "A title."))
    assert read(path, "vi.po") == full
    assert written(read(path, "vi.po"), "A title.") == path.read_bytes()


def test_a_damaged_catalogue_is_named_and_not_overwritten(course):
    path = course / PROSE
    path.write_text('msgid "a"\nmsgstr "b\n', encoding="utf-8")
    with pytest.raises(BuildError, match=r"vi\.po"):
        build(course, run=False)
    assert path.read_text(encoding="utf-8") == 'msgid "a"\nmsgstr "b\n'


def test_gettext_reads_what_was_compiled():
    library = Catalogue((Entry("", "Saved", "Đã lưu"), Entry("", "Undo", "", fuzzy=True)))
    words = gettext.GNUTranslations(io.BytesIO(compiled(library)))
    assert words.gettext("Saved") == "Đã lưu"
    assert words.gettext("Undo") == "Undo"
    in_context = gettext.GNUTranslations(io.BytesIO(compiled(OLD)))
    assert in_context.pgettext(*HELLO.key) == HELLO.msgstr


def test_what_is_fuzzy_is_not_compiled():
    fuzzy = Catalogue((Entry("", "Saved", "Đã lưu", fuzzy=True),))
    assert gettext.GNUTranslations(io.BytesIO(compiled(fuzzy))).gettext("Saved") == "Saved"


def test_the_librarys_messages_are_found_with_their_files(tmp_path):
    code = tmp_path / "src/doingoai/part.py"
    code.parent.mkdir(parents=True)
    code.write_text(
        'A = N_("Marked")\n'
        'Message("At most {limit} " "characters.", {"limit": 1})\n'
        'translate("Shown", language)\ntranslate(variable, language)\n_("Not ours")\n'
        '"""Message("In a docstring")"""\n',
        encoding="utf-8",
    )
    assert library_entries(tmp_path) == tuple(
        Entry("", msgid, files=("src/doingoai/part.py",))
        for msgid in ("Marked", "At most {limit} characters.", "Shown")
    )


def test_a_library_beside_the_course_gets_its_catalogue(course):
    code = course / "src/doingoai/part.py"
    code.parent.mkdir(parents=True)
    code.write_text('N_("Marked")\n', encoding="utf-8")
    report = build(course, catalogue_only=True)
    folder = "src/doingoai/locale/vi/LC_MESSAGES/doingoai"
    assert set(report.written) == {f"{folder}.po", f"{folder}.mo"}
    assert [problem.file for problem in report.gaps] == [f"{folder}.po"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda entry: replace(entry, msgstr=""), "translation-empty"),
        (lambda entry: replace(entry, fuzzy=True), "translation-fuzzy"),
        (lambda entry: None, "translation-missing"),
        (lambda entry: replace(entry, msgid=entry.msgid + " and more"), "translation-stale"),
    ],
)
def test_a_check_fails_on_each_gap_and_names_its_place(built, change, code):
    at = "9-sample/exercise/mean-text"
    change_catalogue(built, lambda entry: change(entry) if entry.context == at else entry)
    report = build(built, check=True, run=False)
    assert not report.ok
    assert (code, at) in {(gap.code, gap.cell) for gap in report.gaps}


def test_the_english_is_shown_where_the_vietnamese_is_fuzzy(built):
    at = "9-sample/exercise/mean-text"
    change_catalogue(built, lambda each: replace(each, fuzzy=True) if each.context == at else each)
    build(built, run=False)
    text = (built / "exercises/vi/9-sample/exercise.ipynb").read_text(encoding="utf-8")
    assert '"## You can take a mean"' in text


def test_changing_the_english_makes_the_check_say_so(built):
    source = built / "curriculum/9-sample/exercise.md"
    text = source.read_text(encoding="utf-8").replace("You can take a mean", "You can take means")
    source.write_text(text, encoding="utf-8")
    report = build(built, check=True, run=False)
    assert {gap.code for gap in report.gaps} == {"translation-missing", "translation-stale"}
    assert ("product-stale", PROSE) in {(each.code, each.file) for each in report.stale}
    gap = build(built, run=False).gaps
    assert codes(gap) == ["translation-fuzzy"]
