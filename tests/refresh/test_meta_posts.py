"""A page's export of posts, read with every quirk of the real thing."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from doingoai import datasets, social
from doingoai.refresh import RefreshError, read_meta_posts, write_package

REAL = Path(__file__).parents[2].parent / "shared" / "exports" / "meta_facebook_posts.csv"
HEADER = (
    "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink"
    ",Is crosspost,Is share,Post type,Languages,Custom labels,Funded content status,Data comment,"
    'Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks,'
    "Link Clicks,Other Clicks"
)
COLUMNS = next(csv.reader([HEADER]))
PLAIN = {
    "Post ID": "900000000000001",
    "Description": "Tuần lễ Việt Nam",
    "Publish time": "07/15/2026 20:30",
    "Caption type": "N/A",
    "Post type": "Photos",
    "Date": "Lifetime",
    "Views": "40",
    "Reach": "15",
    "Reactions, Comments and Shares": "3",
    "Reactions": "2",
    "Comments": "1",
    "Shares": "0",
}


@pytest.fixture
def export(tmp_path):
    """Writes rows as the platform does: byte order mark, quoted cells, blanks."""

    def write(*rows, header=COLUMNS, encoding="utf-8-sig"):
        path = tmp_path / "Jul-01-2026_Jul-31-2026_1.csv"
        with path.open("w", encoding=encoding, newline="") as file:
            writer = csv.DictWriter(
                file, header, restval="", extrasaction="ignore", lineterminator="\r\n"
            )
            writer.writeheader()
            for number, row in enumerate(rows):
                writer.writerow({**PLAIN, "Post ID": str(900000000000001 + number), **row})
        return path

    return write


def read(path, zone="Europe/Lisbon"):
    return read_meta_posts(path, mission="estamar", zone=zone)


def test_a_plain_row_becomes_a_post_of_our_schema(export):
    frame = read(export({}))
    ours = datasets.load("posts")
    assert list(frame.columns) == list(ours.columns)
    assert frame.dtypes.drop("published_at").equals(ours.dtypes.drop("published_at"))
    row = frame.iloc[0]
    assert row["post_id"] == "900000000000001"
    assert (row["platform"], row["mission"], row["format"]) == ("facebook", "estamar", "photo")
    assert row["published_at"] == pd.Timestamp("2026-07-15T19:30Z")
    assert (row["reach"], row["views"], row["reactions"], row["comments"], row["shares"]) == (
        15,
        40,
        2,
        1,
        0,
    )
    assert not row["paid"]
    assert row[["followers", "clicks", "language"]].isna().all()


def test_line_breaks_quotes_and_marks_inside_a_text_survive(export):
    text = 'Dòng một\n\nDòng "hai", 😀\u2028#VietNam'
    assert read(export({"Description": text}))["text"].tolist() == [text]


def test_a_title_stands_in_for_a_missing_text(export):
    frame = read(
        export({"Description": "", "Title": "Phim ngắn"}, {"Description": "", "Title": ""})
    )
    assert frame["text"].fillna("-").tolist() == ["Phim ngắn", "-"]


@pytest.mark.parametrize(
    ("status", "paid"), [("", False), ("N/A", False), ("Funded", True), ("Boosted", True)]
)
def test_a_blank_funding_status_means_not_boosted(export, status, paid):
    assert read(export({"Funded content status": status}))["paid"].tolist() == [paid]


@pytest.mark.parametrize(
    ("post_type", "kind"),
    [
        ("Photos", "photo"),
        ("Reels", "video"),
        ("Videos", "video"),
        ("Links", "link"),
        ("Text", "text"),
        ("Events", "link"),
    ],
)
def test_a_post_type_is_mapped_and_an_unknown_one_is_a_link(export, post_type, kind):
    assert read(export({"Post type": post_type}))["format"].tolist() == [kind]


def test_blank_counts_are_missing_and_not_nought(export):
    row = read(export({"Reach": "", "Views": "--", "Shares": "1,234"})).iloc[0]
    assert row[["reach", "views"]].isna().all()
    assert row["shares"] == 1234


def test_reach_above_views_is_kept_as_it_came(export):
    row = read(export({"Reach": "50", "Views": "40"})).iloc[0]
    assert (row["reach"], row["views"]) == (50, 40)


@pytest.mark.parametrize(
    ("local", "utc"),
    [
        ("01/15/2026 20:30", "2026-01-15T20:30Z"),
        ("07/15/2026 20:30", "2026-07-15T19:30Z"),
        ("03/29/2026 01:30", "2026-03-29T01:00Z"),  # left out by the clock
        ("10/25/2026 01:30", "2026-10-25T01:30Z"),  # made twice by the clock
    ],
)
def test_times_are_read_on_the_clock_given(export, local, utc):
    assert read(export({"Publish time": local}))["published_at"].tolist() == [pd.Timestamp(utc)]


def test_posts_come_oldest_first(export):
    frame = read(export({"Publish time": "07/15/2026 20:30"}, {"Publish time": "07/02/2026 09:00"}))
    assert frame["published_at"].is_monotonic_increasing


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"Publish time": "15/07/2026 20:30"}, "15/07/2026 20:30"),
        ({"Publish time": ""}, "not a time"),
        ({"Reach": "many"}, "“many” in the column Reach"),
        ({"Reach": "-5"}, "“-5” in the column Reach"),
        ({"Reach": "1.5"}, "“1.5” in the column Reach"),
        ({"Post ID": ""}, "no number of its own"),
    ],
)
def test_a_cell_that_makes_no_sense_is_named(export, row, said):
    with pytest.raises(RefreshError, match=said) as caught:
        read(export({}, row))
    assert caught.value.text("vi")


def test_two_posts_with_one_number_are_refused(export):
    with pytest.raises(RefreshError, match="9E"):
        read(export({"Post ID": "9E+14"}, {"Post ID": "9E+14"}))


def test_another_export_is_refused_with_what_was_seen(export):
    with pytest.raises(RefreshError, match=r"lacks Reactions, Comments\. Columns seen: Post ID"):
        read(export({}, header=[name for name in COLUMNS if name not in {"Reactions", "Comments"}]))


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfes\x00e\x00p\x00", b"\x00\x01\x02", b'a,b\n"1,2\n']
)
def test_a_file_that_is_no_table_is_refused(tmp_path, content):
    path = tmp_path / "export.csv"
    path.write_bytes(content)
    with pytest.raises(RefreshError):
        read(path)


def test_a_file_or_zone_that_is_not_there_is_refused(export, tmp_path):
    with pytest.raises(RefreshError, match="cannot be opened"):
        read(tmp_path / "nope.csv")
    with pytest.raises(RefreshError, match="no time zone"):
        read(export({}), zone="Europe/Nowhere")


def test_a_class_works_on_its_own_posts(export, tmp_path, monkeypatch):
    frame = read(export({}, {"Funded content status": "Funded", "Description": "a\nb"}))
    write_package(frame, tmp_path / "class", version="2026.11.7", title="Our page")
    monkeypatch.setenv("DOINGOAI_DATASETS", str(tmp_path / "class"))
    loaded = datasets.load("posts")
    assert loaded.attrs["doingoai"]["zone"] == "Europe/Lisbon"
    assert datasets.version("posts") == "2026.11.7"
    pd.testing.assert_frame_equal(loaded, frame, check_dtype=True)


@pytest.mark.skipif(not REAL.is_file(), reason=f"{REAL.name} is not here")
def test_a_real_export_comes_in_whole_and_answers_the_questions(tmp_path, monkeypatch):
    frame = read_meta_posts(REAL, mission="estamar", zone="Africa/Johannesburg")
    raw = pd.read_csv(REAL, encoding="utf-8-sig", dtype={"Post ID": str})
    assert len(frame) == len(raw) == 261
    assert set(frame["post_id"]) == set(raw["Post ID"])
    assert frame["format"].value_counts().to_dict() == {"photo": 254, "video": 6, "link": 1}
    assert frame["reach"].sum() == raw["Reach"].sum()
    write_package(frame, tmp_path, version="real", title="A real page")
    monkeypatch.setenv("DOINGOAI_DATASETS", str(tmp_path))
    posts = datasets.load("posts")
    engaged = raw["Reactions, Comments and Shares"][raw["Reach"] > 0].sum()
    rate = social.engagement_rate(posts)
    assert rate.to_dict() == {"facebook": pytest.approx(100 * engaged / raw["Reach"].sum())}
    assert social.engagement_rate(posts, denominator="followers").empty
    assert social.best_windows(posts, zone="Africa/Johannesburg")
