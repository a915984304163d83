"""A page's export of posts, read with every quirk of the real thing."""

from pathlib import Path

import pandas as pd
import pytest
from meta_tiktok import POST, POSTS, header, table

from doingoai import datasets, social
from doingoai.refresh import RefreshError, read_export, write_package

REAL = Path(__file__).parents[3].parent / "shared" / "exports" / "meta_facebook_posts.csv"


@pytest.fixture
def export(tmp_path):
    """Writes rows as the platform does: byte order mark, quoted cells, blanks."""

    def write(*rows, header=POSTS, encoding="utf-8-sig", delimiter=","):
        path = tmp_path / "Jul-01-2026_Jul-31-2026_1.csv"
        made = [
            {**POST, "Post ID": str(900000000000001 + number), **row}
            for number, row in enumerate(rows)
        ]
        path.write_bytes(table(header, made, delimiter).encode(encoding))
        return path

    return write


def read(path, zone="Europe/Lisbon", account="estamar"):
    return read_export(path, zone=zone, account=account)


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
        ({"Publish time": "soon"}, "column Publish time"),
        ({"Publish time": "02/30/2026 20:30"}, "column Publish time"),
        ({"Post ID": "9.00E+14"}, "column Post ID"),
        ({"Post ID": ""}, "1 rows have no post_id of their own"),
    ],
)
def test_a_row_that_makes_no_sense_is_named_by_its_number_and_not_by_its_value(export, row, said):
    with pytest.raises(RefreshError, match=said) as caught:
        read(export({}, row))
    assert caught.value.text("vi") != caught.value.text("en")
    assert not any(value and value in str(caught.value) for value in row.values())


@pytest.mark.parametrize("cell", ["many", "-5", "1.5"])
def test_a_count_that_makes_no_sense_is_left_empty_and_its_row_stays(export, cell):
    frame = read(export({}, {"Reach": cell}))
    assert frame["reach"].fillna(-1).tolist() == [15, -1]


def test_two_posts_with_one_number_are_refused(export):
    with pytest.raises(RefreshError, match="0 rows have no post_id of their own, 2 share it"):
        read(export({"Post ID": "900000000000123"}, {"Post ID": "900000000000123"}))


def test_another_export_is_refused_with_what_was_seen_and_what_it_lacks(export):
    header = [name for name in POSTS if name not in {"Post ID", "Publish time"}]
    with pytest.raises(
        RefreshError, match=r"columns Page ID, Page name.*meta-posts.*lacks Post ID, Publish time"
    ):
        read(export({}, header=header))


def test_days_first_are_read_where_the_column_shows_it(export):
    frame = read(export({"Publish time": "15/07/2026 20:30"}, {"Publish time": "03/04/2026 09:00"}))
    assert frame["published_at"].tolist() == [
        pd.Timestamp("2026-04-03T08:00Z"),
        pd.Timestamp("2026-07-15T19:30Z"),
    ]


def test_a_column_with_both_orders_is_refused_by_its_rows(export):
    rows = [{"Publish time": "07/15/2026 20:30"}, {"Publish time": "15/07/2026 20:30"}]
    with pytest.raises(RefreshError, match="rows 1 and 2"):
        read(export(*rows))


def test_without_a_zone_nothing_is_read(export):
    with pytest.raises(RefreshError, match="--zone"):
        read(export({}), zone=None)


def test_an_account_not_named_is_called_as_the_export_calls_it(export):
    assert read(export({}), account="")["mission"].tolist() == [POST["Page name"]]


def test_older_exports_call_views_impressions_and_reach_unique_users(export):
    names = {"Views": "Impressions", "Reach": "IMPRESSION:UNIQUE_USERS"}
    header = [names.get(name, name) for name in POSTS]
    row = read(export({"Impressions": "77", "IMPRESSION:UNIQUE_USERS": "44"}, header=header)).iloc[
        0
    ]
    assert (row["views"], row["reach"]) == (77, 44)


OLDEST = header(
    "Identificador de la publicación,Enlace permanente,Mensaje de la publicación,Tipo,Países,"
    "Idiomas,Publicado,Lifetime Post Total Reach,Lifetime Post Total Impressions,"
    "Lifetime Engaged Users"
)


def test_a_half_translated_header_and_the_row_that_explains_it_are_understood(export):
    explains = dict.fromkeys(OLDEST, "")
    explains |= {
        "Lifetime Post Total Reach": "Lifetime: The total number of people",
        "Lifetime Post Total Impressions": "Lifetime: The number of impressions",
    }
    row = {
        "Identificador de la publicación": "111_222",
        "Mensaje de la publicación": "Quán cà phê",
        "Tipo": "Foto",
        "Publicado": "15/07/2015 20:30",
        "Lifetime Post Total Reach": "300",
        "Lifetime Post Total Impressions": "500",
    }
    path = export(explains, row, header=OLDEST, delimiter=";")
    frame = read(path)
    assert frame[["post_id", "format", "reach", "views"]].iloc[0].tolist() == [
        "111_222",
        "photo",
        300,
        500,
    ]
    assert frame["captioned"].tolist() == [False]


@pytest.mark.parametrize(
    "names",
    [
        (
            "ID bài viết,Tên Trang,Mô tả,Thời gian đăng,Loại bài viết,Lượt xem,"
            "Số người tiếp cận,Lượt thích và cảm xúc,Bình luận,Lượt chia sẻ"
        ),
        (
            "Identificador de la publicación,Nombre de la página,Descripción,Hora de publicación,"
            "Tipo de publicación,Visualizaciones,Alcance,Reacciones,Comentarios,Veces compartido"
        ),
        (
            "Beitrags-ID,Seitenname,Beschreibung,Veröffentlichungszeitpunkt,Beitragstyp,Aufrufe,"
            "Reichweite,Reaktionen,Kommentare,Geteilte Inhalte"
        ),
        (
            "ID публикации,Название Страницы,Описание,Время публикации,Тип публикации,Просмотры,"
            "Охват,Реакции,Комментарии,Репосты"
        ),
    ],
)
def test_headers_in_other_languages_are_understood_and_months_come_first_in_them_too(export, names):
    names = header(names)
    cells = ["900000000000005", "Estamar", "Phở", "03/04/2026 20:30", "Video", *"98765"]
    frame = read(export(dict(zip(names, cells, strict=True)), header=names))
    assert frame.iloc[0][
        ["format", "views", "reach", "reactions", "comments", "shares"]
    ].tolist() == [
        "video",
        9,
        8,
        7,
        6,
        5,
    ]
    assert frame["published_at"].tolist() == [pd.Timestamp("2026-03-04T20:30Z")]


def test_days_come_first_where_dots_divide_them(export):
    frame = read(export({"Publish time": "03.04.2026 20:30"}))
    assert frame["published_at"].tolist() == [pd.Timestamp("2026-04-03T19:30Z")]


def test_a_total_row_is_no_post(export):
    assert len(read(export({}, {"Post ID": "Total", "Publish time": ""}))) == 1


def test_days_without_hours_are_read_and_said(export):
    frame = read(export({"Publish time": "07/15/2026"}, {"Publish time": "07/02/2026"}))
    assert frame.attrs["doingoai"]["hours"] is False
    assert len(frame) == 2


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
    frame = read(REAL, zone="Africa/Johannesburg")
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
