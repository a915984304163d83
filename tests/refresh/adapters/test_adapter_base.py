"""What all adapters by columns share: headers, kinds, surveys, chunks, problems."""

from typing import ClassVar
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from doingoai.datasets.schemas import refreshed
from doingoai.refresh import RefreshError
from doingoai.refresh.adapters import ALL, Column, TabularAdapter, Told
from doingoai.refresh.adapters._daily import DailyAdapter
from doingoai.refresh.adapters._header import fit, folded, found
from doingoai.refresh.adapters._posts import PostsAdapter
from doingoai.refresh.adapters._schema import in_schema
from doingoai.refresh.sheets import Sheet

TOLD = Told(account="estamar", zone=ZoneInfo("Europe/Lisbon"))


class Posts(PostsAdapter):
    name = "posts-of-a-test"
    platform = "facebook"
    columns = (
        Column("post_id", ("Ref", "Số hiệu"), "identifier", needed=True),
        Column("published_at", ("When",), "time", needed=True, weight=1),
        Column("kind", ("Sort",), "raw"),
        Column("title", ("Title",)),
        Column("text", ("Words",)),
        Column("reach", ("Seen by",), "count"),
        Column("clicks", ("Taps",), "count", drops=True),
    )
    known = ("Colour",)
    formats: ClassVar = {"film": "video", "picture": "photo"}


class Days(DailyAdapter):
    name = "days-of-a-test"
    platform = "tiktok"
    columns = (
        Column("date", ("Day",), "day", needed=True),
        Column("views", ("Shown",), "count", unit="times"),
        Column("rate", ("Rate",), "percent", unit="%"),
    )


def sheet(rows, columns, step=2):
    """A sheet whose chunks have ``step`` rows, and which remembers what was asked of it."""
    frame = pd.DataFrame(rows, columns=list(columns), dtype="str")
    frame.index = pd.RangeIndex(1, len(frame) + 1)
    asked = []

    def opened(wanted, size):
        asked.append(wanted)
        names = [name for name in columns if wanted is None or name in wanted]
        for start in range(0, len(frame), step):
            yield frame.iloc[start : start + step][names]

    made = Sheet("test.csv", "", tuple(columns), frame.head(3), opened)
    return made, asked


def post(number, when="2026-07-15 20:30", **more):
    return {
        "Ref": f"p{number}",
        "When": when,
        "Sort": "Film",
        "Title": "",
        "Words": "Xin chào",
        "Seen by": "1,204",
        "Taps": "3",
        "Extra": "x",
        "Colour": "red",
    } | more


def posts(*rows, step=2):
    return sheet(list(rows), list(post(0)), step)


def read(adapter, made, told=TOLD):
    return list(adapter.read(made, adapter.match(made), told))


def test_rows_come_chunk_by_chunk_in_the_schema_under_their_own_numbers():
    made, asked = posts(*(post(number) for number in range(5)))
    pieces = read(Posts(), made)
    assert [piece.frame.index.tolist() for piece in pieces] == [[1, 2], [3, 4], [5]]
    assert [piece.read for piece in pieces] == [2, 2, 1]
    expected = in_schema("posts", {}, pd.RangeIndex(0))
    assert all(piece.frame.dtypes.equals(expected.dtypes) for piece in pieces)
    assert "Extra" not in asked[-1]
    assert "Colour" not in asked[-1]


def test_a_row_is_read_by_the_kinds_of_its_columns():
    made, _ = posts(post(1))
    row = read(Posts(), made)[0].frame.iloc[0]
    assert row["published_at"] == pd.Timestamp("2026-07-15T19:30Z")
    assert row[["post_id", "mission", "format", "reach", "clicks"]].tolist() == [
        "p1",
        "estamar",
        "video",
        1204,
        3,
    ]
    assert pd.isna(row["views"])


def test_a_title_stands_in_for_missing_words():
    made, _ = posts(post(1, Words="", Title="Phim"), post(2, Words="", Title=""))
    text = read(Posts(), made)[0].frame["text"]
    assert text.fillna("-").tolist() == ["Phim", "-"]


@pytest.mark.parametrize("total", ["Total", "Tổng cộng", "Gesamt", "Итого"])
def test_a_row_that_sums_up_the_others_is_left_out(total):
    made, _ = posts(post(1), post(2, Ref=total, When=""))
    (piece,) = read(Posts(), made)
    assert (piece.read, piece.frame.index.tolist()) == (1, [1])


def test_what_cannot_be_read_is_told_by_column_row_and_reason_without_the_value():
    made, _ = posts(post(1), post(2, **{"Seen by": "0901 234 567 x", "Taps": "lots"}))
    (piece,) = read(Posts(), made)
    told = {problem.column: (problem.rows, problem.drops) for problem in piece.problems}
    assert told == {"Seen by": ((2,), False), "Taps": ((2,), True)}
    assert not any("0901" in problem.why.text("en") for problem in piece.problems)
    assert piece.frame["reach"].isna().tolist() == [False, True]


def test_an_order_of_day_and_month_that_shows_late_holds_from_the_first_row():
    early = [post(number, "03/04/2026 09:00") for number in range(6)]
    made, _ = posts(*early, post(7, "25/04/2026 09:00"))
    first = read(Posts(), made)[0].frame["published_at"].iloc[0]
    assert first == pd.Timestamp("2026-04-03T08:00Z")


def test_an_order_that_never_shows_is_asked_for_or_told():
    made, _ = posts(post(1, "03/04/2026 09:00"))
    with pytest.raises(RefreshError):
        read(Posts(), made)
    told = Told(zone=TOLD.zone, day_first=False)
    assert read(Posts(), made, told)[0].frame["published_at"].dt.month.tolist() == [3]


def test_times_without_a_zone_need_one():
    made, _ = posts(post(1))
    with pytest.raises(RefreshError, match="--zone"):
        read(Posts(), made, Told())
    zoned, _ = posts(post(1, "2026-07-15T20:30:00+07:00"))
    frame = read(Posts(), zoned, Told())[0].frame
    assert frame["published_at"].tolist() == [pd.Timestamp("2026-07-15T13:30Z")]


def test_days_without_a_year_are_seen_once_and_in_order():
    days = [{"Day": f"October {day}", "Shown": "1", "Rate": ""} for day in range(1, 8)]
    made, _ = sheet(days, ("Day", "Shown", "Rate"))
    frame = pd.concat(piece.frame for piece in read(Days(), made))
    assert frame["date"].diff().dropna().dt.days.unique().tolist() == [1]


def test_a_day_gives_a_row_for_each_figure_and_none_for_a_missing_one():
    rows = [
        {"Day": "2026-07-01", "Shown": "1,200", "Rate": "3,5 %"},
        {"Day": "2026-07-02", "Shown": "--", "Rate": "12,25 %"},
    ]
    made, _ = sheet(rows, ("Day", "Shown", "Rate"))
    (piece,) = read(Days(), made)
    rows = piece.frame.set_index(["metric", "date"])
    assert rows["value"].to_dict() == {
        ("views", pd.Timestamp("2026-07-01")): 1200,
        ("rate", pd.Timestamp("2026-07-01")): 3.5,
        ("rate", pd.Timestamp("2026-07-02")): 12.25,
    }
    assert rows["unit"].tolist() == ["times", "%", "%"]
    assert set(piece.frame["account"]) == {"estamar"}


@pytest.mark.parametrize(
    "name", ["Seen by", "SEEN  BY", "seen_by", "Seen by:", " Seen-by ", "Ｓeen by"]
)
def test_headers_are_compared_without_case_spaces_and_marks(name):
    assert folded(name) == "seen by"


def test_accents_tell_words_apart():
    assert folded("Lượt xem") != folded("Luot xem")
    assert folded("Lượt xem") == "lượt xem"


def test_the_newer_name_wins_and_no_column_is_taken_twice():
    columns = (Column("one", ("New", "Old")), Column("two", ("Old", "Older")))
    assert found(columns, ("Old", "New", "Older")) == {"one": "New", "two": "Old"}
    assert found(columns, ("Old", "Older")) == {"one": "Old", "two": "Older"}


def test_a_whole_header_scores_one_and_what_is_missing_nothing():
    made, _ = posts(post(1))
    assert Posts().match(made).score > 0.8
    assert Posts().match(made).unmapped == ("Extra", "Colour")
    lacking, _ = sheet([], ("Ref", "Title"))
    match = Posts().match(lacking)
    assert (match.score, match.missing) == (0, ("When",))


def test_a_hundred_new_columns_beside_all_the_old_leave_an_export_itself():
    names = [*post(0), *(f"New {number}" for number in range(100))]
    made, _ = sheet([], names)
    assert Posts().match(made).score > 0.5


def test_names_that_every_platform_uses_are_not_enough():
    columns = (Column("views", ("Views",)), Column("likes", ("Likes",)))
    held = {"views": "Views", "likes": "Likes"}
    assert fit(columns, (), held, ("Views", "Likes")) < 0.5


def test_a_name_that_comes_again_is_not_strange():
    columns = (Column("ref", ("Ref",), weight=2),)
    once = fit(columns, (), {"ref": "Ref"}, ("Ref",))
    assert fit(columns, (), {"ref": "Ref"}, ("Ref", "Ref (2)")) == once == 1


def test_every_adapter_has_a_name_of_its_own_words_in_both_languages_and_a_dataset():
    names = [one.name for one in ALL]
    assert len(set(names)) == len(names)
    for one in ALL:
        assert one.dataset in refreshed(), one.name
        assert one.title.text("vi"), one.name
        if isinstance(one, TabularAdapter):
            targets = [column.target for column in one.columns]
            assert len(set(targets)) == len(targets), one.name
