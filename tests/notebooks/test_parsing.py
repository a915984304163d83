"""Blocks of prose and literal texts of code: found exactly, put back exactly."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doingoai.build._blocks import joined, pieces
from doingoai.build._literals import literals, odd_calls, parsed, quoted, replaced
from doingoai.build._markers import split

PROSE = """\
# A heading
A paragraph
of two lines.

- an item

  with a second paragraph
- another
## A second heading

1. first
2. second

| a | b |
|---|---|
| c | 1 |

```python
x = 1

y = 2
```
After a fence.

{{ number(3) }}

---
"""


def blocks(text):
    return [piece.text for piece in pieces(text) if piece.translatable]


def test_paragraphs_lists_tables_and_fences_are_one_block_each():
    assert blocks(PROSE) == [
        "# A heading",
        "A paragraph\nof two lines.",
        "- an item\n\n  with a second paragraph\n- another",
        "## A second heading",
        "1. first\n2. second",
        "| a | b |\n|---|---|\n| c | 1 |",
        "```python\nx = 1\n\ny = 2\n```",
        "After a fence.",
    ]


@pytest.mark.parametrize("text", ["---", "{{ number(3) }}", "12 + 30 = 42", "", "\n\n"])
def test_what_has_no_letters_is_not_translated(text):
    assert blocks(text) == []


@given(st.text(alphabet="ab #-|`1.\n ~:{}", max_size=80))
def test_pieces_put_together_are_the_text(text):
    assert joined([piece.text for piece in pieces(text)]) == text


CODE = (
    'a = _("Đặt " "tên"); b = f(\n    _("two\\nlines"),  # ế\n    _(\n        "wrapped"\n    ),\n)'
)


def test_texts_in_code_are_found_whatever_letters_stand_before_them():
    assert [each.text for each in literals(CODE)] == ["Đặt tên", "two\nlines", "wrapped"]


def test_only_the_calls_are_replaced():
    assert replaced(CODE, str.upper) == (
        'a = "ĐẶT TÊN"; b = f(\n    "TWO\\nLINES",  # ế\n    "WRAPPED",\n)'
    )


@given(st.text())
def test_a_quoted_text_is_that_text_on_one_line(text):
    assert ast.literal_eval(quoted(text)) == text
    assert "\n" not in quoted(text)


def test_a_quoted_text_stays_readable():
    assert quoted("Điểm “tốt”, 5 %") == '"Điểm “tốt”, 5 %"'


@pytest.mark.parametrize("call", ["_(name)", '_("a" + "b")', '_("a", 1)', "_()", '_(text="a")'])
def test_a_call_that_is_not_one_literal_is_odd(call):
    assert odd_calls(call) == (ast.unparse(ast.parse(call)),)


@pytest.mark.parametrize("source", ["%time x", "!ls", "return 1", "x =", "'\\d'"])
def test_what_is_not_plain_python_is_refused(source):
    with pytest.raises(SyntaxError):
        parsed(source)


def test_regions_are_taken_apart():
    found = split("a\n### BEGIN SOLUTION\nb\n### END SOLUTION\nc")
    assert (found.visible, found.text("SOLUTION"), found.broken) == ("a\nc", "b", "")


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["BEGIN SOLUTION"], "unclosed"),
        (["END SOLUTION"], "unopened"),
        (["BEGIN SOLUTION", "BEGIN SOLUTION", "END SOLUTION"], "nested"),
        (["BEGIN SOLUTION", "END HIDDEN TESTS"], "crossed"),
    ],
)
def test_markers_that_do_not_pair_are_told_apart(lines, why):
    assert split("\n".join(f"### {line}" for line in lines)).broken == why
