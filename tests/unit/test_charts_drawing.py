"""Charts drawn from data: every sign has a glyph, nothing rests on colour, nothing raises."""

from __future__ import annotations

import io
import string
import unicodedata
import warnings

import matplotlib.image
import pytest
from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

from doingoai import charts
from doingoai.charts._style import FILLINGS, MARKS, SIGNS, STROKES
from doingoai.rules import Chart, Series

MONTHS = tuple(f"2026-{month:02d}" for month in range(1, 7))
RATES = (3.2, 3.4, None, 3.9, 4.4, 4.8)


def line(**changes):
    shown = {
        "form": "line",
        "title": "Tỷ lệ tương tác tăng từ 3,2% lên 4,8%",
        "x": "Tháng",
        "y": "Tỷ lệ tương tác",
        "y_unit": "%",
        "series": (Series("Đại sứ quán", tuple(zip(MONTHS, RATES, strict=True))),),
        "source": "dữ liệu mẫu",
        "alt": "…",
        "language": "vi",
    }
    return Chart(**{**shown, **changes})


def several(number, form="line"):
    return line(
        form=form,
        series=tuple(
            Series(f"Nước {n}", tuple((month, n + i) for i, month in enumerate(MONTHS)))
            for n in range(number)
        ),
    )


def texts(figure):
    return [text.get_text() for text in figure.findobj(lambda part: hasattr(part, "get_text"))]


def vietnamese_alphabet():
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    vowels = [unicodedata.normalize("NFC", v + tone) for v in "aăâeêioôơuưy" for tone in tones]
    return sorted({*vowels, *(v.upper() for v in vowels), *"đĐ", *string.ascii_letters})


def test_every_letter_of_the_vietnamese_alphabet_has_a_glyph_in_plain_and_bold():
    letters = vietnamese_alphabet()
    assert len(letters) == 2 * (12 * 6 + 1) + 52 - 2 * 6  # a e i o u y stand in both lists
    for weight in ("normal", "bold"):
        named = font_manager.FontProperties(family="DejaVu Sans", weight=weight)
        font = FT2Font(font_manager.findfont(named, fallback_to_default=False))
        lacking = [
            sign for sign in (*letters, *SIGNS, *"₫€…–“”%→") if not font.get_char_index(ord(sign))
        ]
        assert lacking == []


def test_a_vietnamese_chart_draws_without_a_missing_glyph():
    letters = "".join(vietnamese_alphabet())
    figure = charts.draw(line(title=letters, x=letters, y=letters, source=letters))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure.savefig(io.BytesIO(), format="png")


def test_lines_are_told_apart_without_colour():
    lines = charts.draw(several(6)).axes[0].get_lines()
    told = {(drawn.get_marker(), str(drawn.get_linestyle())) for drawn in lines}
    assert len(told) == 6
    assert len(set(MARKS)) == len(set(map(str, STROKES))) == len(set(FILLINGS)) == 6


def test_each_line_has_its_name_beside_its_end_and_there_is_no_key_to_decode():
    figure = charts.draw(several(3))
    axes = figure.axes[0]
    named = [text.get_text() for text in axes.texts]
    assert named == ["● Nước 0", "■ Nước 1", "▲ Nước 2"]
    assert axes.get_legend() is None


def test_names_of_lines_that_end_together_do_not_collide():
    same = Series("một", ((1, 5.0), (2, 6.0))), Series("hai", ((1, 4.0), (2, 6.0)))
    figure = charts.draw(line(series=same))
    figure.draw_without_rendering()
    first, second = (text.get_window_extent() for text in figure.axes[0].texts)
    assert not first.overlaps(second)


@pytest.mark.parametrize("values", [(1, 3, 2, 2.8), (3, 1, 2, 1.5), (1, 2, 3, 4), (4, 3, 2, 1)])
def test_the_values_at_the_ends_do_not_lie_across_the_line(values):
    months = MONTHS[: len(values)]
    figure = charts.draw(
        line(series=(Series("Đại sứ quán", tuple(zip(months, values, strict=True))),))
    )
    figure.draw_without_rendering()
    axes = figure.axes[0]
    drawn = axes.lines[0].get_path().transformed(axes.transData)
    for text in axes.texts:
        assert not drawn.intersects_bbox(text.get_window_extent(), filled=False), text.get_text()
        assert axes.bbox.padded(2).count_contains(text.get_window_extent().corners()) == 4


def test_groups_of_bars_have_fillings_and_begin_at_zero():
    axes = charts.draw(several(3, "bar")).axes[0]
    assert len({patch.get_hatch() for patch in axes.patches}) == 3
    assert axes.get_ylim()[0] == 0


def test_bars_that_were_cut_are_shown_as_they_were_cut():
    axes = charts.draw(line(form="bar", y_from=3.0)).axes[0]
    assert axes.get_ylim()[0] == 3


def test_bars_with_long_names_lie_down_first_on_top():
    points = (("Hội chợ ẩm thực đường phố Việt Nam", 12), ("Tọa đàm", 6))
    axes = charts.draw(line(form="bar", series=(Series("", points),))).axes[0]
    assert axes.containers[0].orientation == "horizontal"
    assert axes.yaxis_inverted()
    assert "Tháng" in axes.get_ylabel()


def test_slices_carry_their_name_and_share_and_bad_ones_are_left_out():
    points = (("Facebook", 75.0), ("X", 25.0), ("Zalo", -3.0), ("YouTube", None))
    axes = charts.draw(line(form="pie", series=(Series("", points),))).axes[0]
    named = [text.get_text() for text in axes.texts]
    assert [words for words in named if words] == ["Facebook 75,0%", "X 25,0%"]


def test_numbers_and_months_are_written_as_the_language_writes_them():
    figure = charts.draw(line())
    figure.draw_without_rendering()
    shown = texts(figure)
    assert {"T1\n2026", "T2", "3,2%", "4,8%"} <= set(shown)
    assert "Nguồn: dữ liệu mẫu" in shown
    english = charts.draw(line(language="en"))
    english.draw_without_rendering()
    assert {"Jan\n2026", "Feb", "3.2%", "Source: dữ liệu mẫu"} <= set(texts(english))


@pytest.mark.parametrize("source", ["Nguồn: posts", "Source: posts", "Nguồn số liệu: posts"])
def test_the_word_source_is_not_written_twice(source):
    assert source in texts(charts.draw(line(source=source)))


def test_money_is_no_formula():
    figure = charts.draw(
        line(title="Giá $5 và $_{", x="$x^", series=(Series("$a$", (("$b_$", 1),)),))
    )
    figure.savefig(io.BytesIO(), format="png")
    assert "Giá $5 và $_{" in texts(figure)


HOSTILE = {
    "nothing at all": Chart(),
    "no points": Chart(series=(Series(""),)),
    "only gaps": line(series=(Series("", ((1, None), (2, None))),)),
    "one point": line(series=(Series("", (("2026-01", 4.0),)),)),
    "huge and tiny": line(series=(Series("", ((1, 1e300), (2, -1e300), (3, 1e-300))),)),
    "thousands of points": line(series=(Series("", tuple((n, n % 7) for n in range(5000))),)),
    "long words": line(title="x" * 3000, x="ữ" * 500, y="y" * 500, source="z" * 5000),
    "right to left": line(title="ارتفع المعدل \u202e%", x="الشهر", language="ar"),
    "emoji": line(title="Tăng 📈 mạnh 🇻🇳", series=(Series("😀", (("😀", 1), ("😁", 2))),)),
    "twice the same place": line(series=(Series("", (("a", 1), ("a", 2))),)),
    "names and numbers mixed": line(series=(Series("", (("a", 1), (2, 2))),)),
    "a form nobody knows": line(form="radar"),
    "no such month": line(series=(Series("", (("2026-13", 1), ("2026-99-99", 2))),)),
    "an empty pie": line(form="pie", series=(Series("", (("a", 0), ("b", -1))),)),
    "twenty lines": several(20),
}


@pytest.mark.parametrize("form", ["line", "bar", "pie"])
@pytest.mark.parametrize("name", HOSTILE)
def test_no_description_is_too_odd_to_draw(name, form):
    from dataclasses import replace

    chart = HOSTILE[name] if name.startswith("a form") else replace(HOSTILE[name], form=form)
    image = matplotlib.image.imread(io.BytesIO(charts.png(chart)))
    assert image.shape[:2] == (462, 814)


def test_the_same_description_gives_the_same_picture_and_other_words_a_different_one():
    assert charts.png(line()) == charts.png(line())
    assert charts.png(line()) is charts.png(line(alt="mô tả khác")), "not drawn a second time"
    assert charts.png(line()) != charts.png(line(title="Tỷ lệ tương tác tăng"))


def test_drawing_leaves_matplotlibs_settings_alone():
    before = dict(matplotlib.rcParams)
    charts.png(line(title="một lần nữa"))
    assert dict(matplotlib.rcParams) == before
