"""A matplotlib figure read as data, whichever way it was drawn."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

from doingoai import charts
from doingoai.rules import Chart, Series

MONTHS = pd.date_range("2026-01-01", periods=3, freq="MS")


def described(axes, **given):
    return charts.describe(axes.figure, **{"source": "s", "alt": "a", "language": "en", **given})


def axes():
    return Figure().subplots()


def read(axes):
    return [series.points for series in described(axes).series]


def test_a_figure_gives_title_labels_units_and_points():
    drawn = axes()
    drawn.plot(MONTHS, [3.2, 4.0, 4.8], label="Đại sứ quán")
    drawn.set(title="Tỷ lệ tăng", xlabel="Tháng", ylabel="Tỷ lệ tương tác (%)", ylim=(0, 6))
    assert described(drawn, language="vi", alt=" Đường đi lên. ", source=" posts ") == Chart(
        form="line",
        title="Tỷ lệ tăng",
        x="Tháng",
        y="Tỷ lệ tương tác",
        y_unit="%",
        series=(
            Series("Đại sứ quán", (("2026-01-01", 3.2), ("2026-02-01", 4), ("2026-03-01", 4.8))),
        ),
        source="posts",
        alt="Đường đi lên.",
        y_from=0.0,
        language="vi",
    )


@pytest.mark.parametrize(
    ("label", "name", "unit"),
    [("Rate (%)", "Rate", "%"), ("Rate [%]", "Rate", "%"), ("Rate, %", "Rate", "%"),
     ("Reach (thousand people)", "Reach", "thousand people"), ("Posts", "Posts", ""), ("", "", "")],
)  # fmt: skip
def test_a_unit_is_read_from_its_brackets(label, name, unit):
    drawn = axes()
    drawn.plot([1, 2])
    drawn.set_ylabel(label)
    assert (described(drawn).y, described(drawn).y_unit) == (name, unit)


def test_what_is_said_beside_the_figure_wins_over_it():
    drawn = axes()
    drawn.plot([1, 2])
    drawn.set(title="old", ylabel="Rate (%)")
    made = described(drawn, title="new", x="Month", x_unit="", y="Share", y_unit="per cent")
    assert (made.title, made.x, made.y, made.y_unit) == ("new", "Month", "Share", "per cent")


@pytest.mark.parametrize("loc", ["left", "center", "right"])
def test_a_title_is_found_wherever_it_stands(loc):
    drawn = axes()
    drawn.plot([1, 2])
    drawn.set_title("Two\nlines", loc=loc)
    assert described(drawn).title == "Two lines"


def test_a_title_of_the_whole_figure_counts_where_the_axes_have_none():
    drawn = axes()
    drawn.plot([1, 2])
    drawn.figure.suptitle("Above all")
    assert described(drawn).title == "Above all"


DAYS = (("2026-01-01", 1), ("2026-02-01", 2), ("2026-03-01", 3))
WAYS = {
    "datetime64": lambda ax: ax.plot(MONTHS, [1, 2, 3]),
    "dates": lambda ax: ax.plot([dt.date(2026, m, 1) for m in (1, 2, 3)], [1, 2, 3]),
    "bars at days": lambda ax: ax.bar(MONTHS, [1, 2, 3], width=20),
    "bars lying at days": lambda ax: ax.barh(MONTHS, [1, 2, 3], height=20),
    "ISO text": lambda ax: ax.plot(["2026-01-01", "2026-02-01", "2026-03-01"], [1, 2, 3]),
    "pandas, irregular": lambda ax: pd.Series([1, 2, 3], index=pd.DatetimeIndex(list(MONTHS))).plot(
        ax=ax, x_compat=True
    ),
    "pandas bars lying": lambda ax: pd.Series([1, 2, 3], index=MONTHS).plot.barh(ax=ax),
}


@pytest.mark.parametrize("way", WAYS)
def test_days_become_iso_text(way):
    drawn = axes()
    WAYS[way](drawn)
    assert read(drawn) == [DAYS]


@pytest.mark.parametrize("kind", ["line", "bar"])
def test_the_periods_of_pandas_become_their_own_text(kind):
    drawn = axes()
    pd.Series([1, 2, 3], index=MONTHS).plot(ax=drawn, kind=kind)
    assert read(drawn) == [(("2026-01", 1), ("2026-02", 2), ("2026-03", 3))]


def test_a_time_of_day_is_the_one_on_the_clock_of_its_zone():
    drawn = axes()
    at = pd.Timestamp("2026-03-01 14:30", tz="Europe/Lisbon")
    drawn.plot([at, at + pd.Timedelta(hours=1)], [1, 2])
    assert read(drawn) == [(("2026-03-01T14:30", 1), ("2026-03-01T15:30", 2))]


NAMES = (("Facebook", 1), ("X", 2), ("Zalo", 3))
NAMED = {
    "line of names": lambda ax: ax.plot(["Facebook", "X", "Zalo"], [1, 2, 3]),
    "bars": lambda ax: ax.bar(["Facebook", "X", "Zalo"], [1, 2, 3]),
    "bars lying": lambda ax: ax.barh(["Facebook", "X", "Zalo"], [1, 2, 3]),
    "ticks set by hand": lambda ax: (
        ax.bar([3, 7, 9], [1, 2, 3]),
        ax.set_xticks([3, 7, 9], ["Facebook", "X", "Zalo"]),
    ),
    "pandas line": lambda ax: pd.Series(dict(NAMES)).plot(ax=ax),
    "pandas bars": lambda ax: pd.Series(dict(NAMES)).plot.bar(ax=ax),
    "pandas bars lying": lambda ax: pd.Series(dict(NAMES)).plot.barh(ax=ax),
}


@pytest.mark.parametrize("way", NAMED)
def test_names_are_read_from_the_axis(way):
    drawn = axes()
    NAMED[way](drawn)
    assert read(drawn) == [NAMES]


def test_numbers_stay_numbers_even_where_ticks_are_fixed():
    drawn = axes()
    drawn.plot([0, 6, 12], [3, 4, 5])
    drawn.set_xticks([0, 6, 12])
    assert read(drawn) == [((0, 3), (6, 4), (12, 5))]


def test_bars_side_by_side_share_their_places():
    drawn = axes()
    pd.DataFrame({"a": [1, 2], "b": [3, 4]}, index=["u", "v"]).plot.bar(ax=drawn)
    made = described(drawn)
    assert [series.name for series in made.series] == ["a", "b"]
    assert read(drawn) == [(("u", 1), ("v", 2)), (("u", 3), ("v", 4))]


def test_of_bars_that_lie_the_names_are_x():
    drawn = axes()
    drawn.barh(["Facebook", "X"], [1, 2])
    drawn.set(xlabel="Rate (%)", ylabel="Platform", xlim=(0.5, 3))
    made = described(drawn)
    assert (made.x, made.y, made.y_unit, made.y_from) == ("Platform", "Rate", "%", 0.5)


def test_slices_are_shares_in_per_cent():
    drawn = axes()
    drawn.pie([1, 2, 5], labels=["a", "b", "c"])
    made = described(drawn)
    assert (made.form, made.y_unit, made.y_from) == ("pie", "%", None)
    assert made.series == (Series("", (("a", 12.5), ("b", 25), ("c", 62.5))),)


def test_a_missing_value_is_none_and_an_infinite_one_is_refused():
    drawn = axes()
    drawn.plot([1, 2, 3], [1, np.nan, 3])
    assert read(drawn) == [((1, 1), (2, None), (3, 3))]
    drawn.plot([1, 2], [1, np.inf])
    with pytest.raises(charts.ChartError, match="infinite"):
        described(drawn)


def test_a_rule_drawn_across_the_axes_is_no_series():
    drawn = axes()
    drawn.plot([1, 2], [3, 4])
    drawn.axhline(3.5)
    drawn.axvline(1.5)
    assert read(drawn) == [((1, 3), (2, 4))]


def test_the_first_axes_with_data_are_described():
    figure = Figure()
    _empty, drawn = figure.subplots(2)
    drawn.bar(["a"], [1])
    assert charts.describe(figure, source="s", alt="a").form == "bar"
    assert charts.describe(drawn, source="s", alt="a").form == "bar"


@pytest.mark.parametrize("nothing", [None, 3, "figure", Figure(), [1, 2]])
def test_what_is_no_chart_is_refused_in_words(nothing):
    with pytest.raises(charts.ChartError, match="no lines, bars or slices"):
        charts.describe(nothing, source="s", alt="a")


def test_a_scatter_is_none_of_the_forms():
    drawn = axes()
    drawn.scatter([1, 2], [1, 2])
    with pytest.raises(charts.ChartError):
        described(drawn)


def test_a_description_for_those_who_do_not_see_is_not_optional():
    drawn = axes()
    drawn.plot([1, 2])
    with pytest.raises(charts.ChartError, match="description"):
        described(drawn, alt=" ")


def test_a_refusal_shows_no_traceback_to_a_learner(monkeypatch):
    monkeypatch.setenv("DOINGOAI_LANG", "vi")
    with pytest.raises(charts.ChartError) as refused:
        charts.describe(Figure(), source="s", alt="a")
    (line,) = refused.value._render_traceback_()
    assert "biểu đồ" in line


def test_words_come_out_in_nfc():
    drawn = axes()
    drawn.plot([1, 2], label="Tỷ lệ".encode().decode())
    drawn.set_title("Ty\u0309 le\u0323\u0302")
    assert described(drawn).title == "Tỷ lệ"


@pytest.mark.parametrize("form", ["line", "bar"])
def test_what_is_drawn_from_a_description_is_described_as_it_was(form):
    chart = Chart(
        form=form,
        title="Engagement rose from 3% to 5%",
        x="Day",
        y="Rate",
        y_unit="%",
        series=(
            Series("Facebook", (("2026-01-01", 3), ("2026-01-02", None), ("2026-01-03", 5))),
            Series("X", (("2026-01-01", 2.5), ("2026-01-02", 2.25), ("2026-01-03", 2))),
        ),
        source="posts",
        alt="Two lines.",
        y_from=1.5,
        language="en",
    )
    assert (
        charts.describe(charts.draw(chart), source="posts", alt="Two lines.", language="en")
        == chart
    )


def test_points_come_from_whatever_a_person_has_them_in():
    wanted = (("2026-01-01", 1), ("2026-02-01", None))
    index = MONTHS[:2]
    assert charts.points(pd.Series([1, np.nan], index=index)) == wanted
    assert charts.points({"2026-01-01": 1, dt.date(2026, 2, 1): None}) == wanted
    midnight = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    assert charts.points([(midnight, 1.0), (np.datetime64("2026-02-01"), pd.NA)]) == wanted


@pytest.mark.parametrize(
    "wrong",
    ["ab", 3, None, [1, 2], ["ab"], [("a", 1, 2)], [("a", "b")], [("a", True)], [("a", np.inf)]],
)
def test_points_that_are_none_are_refused(wrong):
    with pytest.raises((TypeError, ValueError)):
        charts.points(wrong)
