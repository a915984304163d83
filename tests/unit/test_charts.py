"""Charts that everybody can read: contrast, Vietnamese letters, words for those who don't see."""

import io

import matplotlib.image
import pytest
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.ft2font import FT2Font

from doingoai import charts


def drawn():
    figure = Figure(figsize=(5, 2), layout="constrained")
    axes = figure.subplots()
    axes.barh(["Facebook", "Instagram"], [3.9, 6.6])
    axes.set_title("Instagram được hưởng ứng nhiều nhất")
    charts.source_line(figure, "Nguồn: dữ liệu giả định")
    return figure


@pytest.mark.parametrize("colour", [charts.INK, charts.QUIET])
def test_text_stands_out_from_the_ground(colour):
    assert charts.contrast(colour, charts.GROUND) >= 4.5


@pytest.mark.parametrize("colour", charts.PALETTE)
def test_marks_stand_out_from_the_ground(colour):
    assert charts.contrast(colour, charts.GROUND) >= 3


def test_contrast_is_the_standards():
    assert charts.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert charts.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_font_has_every_vietnamese_letter():
    font = FT2Font(font_manager.findfont("DejaVu Sans", fallback_to_default=False))
    letters = "ạảãàáâậầấẩẫăắằặẳẵđèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹ₫"
    assert [
        letter for letter in letters + letters.upper() if not font.get_char_index(ord(letter))
    ] == []


def test_a_figure_made_in_any_style_comes_out_in_ours():
    figure = drawn()
    image = matplotlib.image.imread(io.BytesIO(charts.figure_png(figure)))
    axes = figure.axes[0]
    assert image.shape[1] == 5 * 144
    assert matplotlib.colors.to_hex(axes.patches[0].get_facecolor()) == charts.PALETTE[0]
    assert axes.get_title(loc="left") == "Instagram được hưởng ứng nhiều nhất"
    assert axes.get_title(loc="center") == ""


def test_a_colour_that_was_chosen_is_kept():
    figure = Figure()
    figure.subplots().bar([1], [1], color="#8a4b00")
    charts.figure_png(figure)
    assert matplotlib.colors.to_hex(figure.axes[0].patches[0].get_facecolor()) == "#8a4b00"


def test_the_same_chart_gives_the_same_bytes():
    assert charts.figure_png(drawn()) == charts.figure_png(drawn())


def test_drawing_leaves_matplotlibs_settings_alone():
    before = matplotlib.rcParams["axes.titlelocation"]
    charts.figure_png(drawn())
    assert matplotlib.rcParams["axes.titlelocation"] == before


def test_a_picture_carries_its_words():
    picture = charts.picture(drawn(), alt=" Instagram 6.6%, Facebook 3.9% ")
    data, about = picture._repr_mimebundle_()
    assert data["text/plain"] == about["image/png"]["alt"] == "Instagram 6.6%, Facebook 3.9%"
    assert data["image/png"].startswith(b"\x89PNG")
    assert data["text/html"].startswith(
        '<img alt="Instagram 6.6%, Facebook 3.9%" src="data:image/png'
    )


def test_a_picture_without_words_is_refused():
    with pytest.raises(charts.ChartError, match="description"):
        charts.picture(drawn(), alt=" ")
