"""Exports of Business Suite that differ from the usual one: languages, years, both platforms."""

import datetime as dt
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from export_twins import claimed, figures, pieces
from meta_tiktok import IG_POST, INSTAGRAM, POST, POSTS, VIDEOS, daily, header, table

from doingoai.refresh import RefreshError, Told, read_export
from doingoai.refresh.adapters._meta import format_of
from doingoai.refresh.adapters._metric_titles import metric_of

FRENCH = header(
    "Identifiant de la publication,Nom de la Page,Titre,Description,Heure de publication,"
    "Permalien,Type de publication,Date,Vues,Couverture,Réactions,Commentaires,Partages,"
    "Total de clics"
)
PORTUGUESE = header(
    "Identificação do post,Nome da Página,Título,Descrição,Horário de publicação,Link permanente,"
    "Tipo de post,Data,Visualizações,Alcance,Reações,Comentários,Compartilhamentos,"
    "Total de cliques"
)
GERMAN = header(
    "Beitrags-ID,Seitenname,Titel,Beschreibung,Veröffentlichungszeit,Permalink,Beitragsart,Datum,"
    "Aufrufe,Reichweite,Reaktionen,Kommentare,Geteilte Inhalte,Klicks insgesamt"
)
PORTUGUESE_INSTAGRAM = header(
    "Identificação do post,Identificação da conta,Nome de usuário da conta,Nome da conta,Descrição,"
    "Duração (s),Horário de publicação,Link permanente,Tipo de post,Comentário de dados,Data,"
    "Visualizações,Alcance,Curtidas,Compartilhamentos,Seguimentos,Comentários,Salvamentos"
)
STORIES = header(
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
    "Permalink,Post type,Data comment,Date,Impressions,Reach,Replies,Navigation,Profile visits,"
    "Sticker taps,Link clicks,Follows,Shares"
)


@pytest.fixture
def saved(tmp_path):
    def write(names, *rows, encoding="utf-8-sig"):
        path = tmp_path / "export.csv"
        path.write_bytes(table(names, list(rows)).encode(encoding))
        return path

    return write


def read(path):
    return read_export(path, zone="Europe/Lisbon", account="estamar")


@pytest.mark.parametrize(
    ("names", "video"), [(FRENCH, "Vidéos"), (PORTUGUESE, "Vídeos"), (GERMAN, "Videos")]
)
def test_posts_come_in_french_portuguese_and_german_too(saved, names, video):
    cells = ["900000000000005", "Estamar", "", "Phở", "02/16/2026 20:30", "", video, "Total"]
    row = read(saved(names, dict(zip(names, [*cells, *"987654"], strict=True)))).iloc[0]
    assert row["published_at"] == pd.Timestamp("2026-02-16T20:30Z")
    assert row[
        ["format", "views", "reach", "reactions", "comments", "shares", "clicks"]
    ].tolist() == ["video", 9, 8, 7, 6, 5, 4]


def test_instagram_comes_in_portuguese_too(saved):
    cells = ["17900000000000011", "178", "vn.estamar", "Estamar", "Phở", "22", "01/17/2026 10:29"]
    cells += ["", "Reel do Instagram", "", "Total", *"9876", "", *"54"]
    names = PORTUGUESE_INSTAGRAM
    row = read(saved(names, dict(zip(names, cells, strict=True)))).iloc[0]
    assert row["post_id"] == "17900000000000011"
    assert row[["platform", "format", "views", "reach", "reactions", "shares"]].tolist() == [
        "instagram",
        "video",
        9,
        8,
        7,
        6,
    ]
    assert row["comments"] == 5


@pytest.mark.parametrize(
    ("kind", "ours"),
    [
        ("Photos", "photo"),
        ("IG reel", "video"),
        ("IG-Karussell", "photo"),
        ("Reel de Instagram", "video"),
        ("Thước phim trên IG", "video"),
        ("Bài viết quay vòng trên IG", "photo"),
        ("A\u0309nh", "photo"),
        ("Видео Reels IG", "video"),
        ("Links", "link"),
        ("Văn bản", "text"),
        ("Shared posts", ""),
        ("Contextual", ""),
    ],
)
def test_a_kind_of_post_is_told_by_a_word_in_it(kind, ours):
    assert format_of(kind) == ours


def test_viewers_stand_for_reach_in_the_newest_export(saved):
    names = ["Viewers" if name == "Reach" else name for name in POSTS]
    assert read(saved(names, {**POST, "Viewers": "15"}))["reach"].tolist() == [15]


def test_an_export_with_a_hundred_columns_of_retention_is_one_of_videos(saved):
    retention = [f"Video retention: {decile}%" for decile in range(101)]
    row = {**POST, "3-second video views": "4", "Post type": "Videos"}
    path = saved([*VIDEOS, *retention], row)
    assert read(path)["format"].tolist() == ["video"]
    assert claimed(path) == [["meta-videos"]]


def test_stories_without_likes_are_posts_on_instagram_a_film_by_its_duration(saved):
    story = {**IG_POST, "Post type": "IG story", "Impressions": "52", "Replies": "3"}
    other = {**story, "Post ID": "17900000000000012", "Duration (sec)": "0"}
    frame = read(saved(STORIES, story, other))
    assert set(frame["platform"]) == {"instagram"}
    assert frame["format"].tolist() == ["video", "photo"]
    assert frame["views"].tolist() == [52, 52]
    assert frame["reactions"].isna().all()


BOTH = ["Platform", *POSTS, "Likes"]


def both(*platforms):
    return [
        {**POST, "Post ID": str(900000000000001 + place), "Platform": name, "Likes": "9"}
        | ({"Reactions": ""} if name == "Instagram" else {"Likes": ""})
        for place, name in enumerate(platforms)
    ]


def test_one_table_of_both_platforms_is_told_apart_row_by_row(saved):
    path = saved(BOTH, *both("Facebook", "Instagram"))
    frame = read(path)
    assert frame[["platform", "reactions"]].to_numpy().tolist() == [
        ["facebook", 2],
        ["instagram", 9],
    ]
    assert claimed(path) == [["meta-content"]]


def test_a_row_of_neither_platform_is_rejected_with_the_reason(saved):
    path = saved(BOTH, *both("Facebook", "Threads", "Instagram"))
    told = Told(zone=ZoneInfo("Europe/Lisbon"))
    problems = [problem for piece in pieces(path, told) for problem in piece.problems]
    assert [(problem.rows, problem.column) for problem in problems] == [((2,), "Platform")]
    assert problems[0].why.text("en") == "it is neither Facebook nor Instagram"


@pytest.mark.parametrize(
    ("title", "metric"),
    [
        ("Viewers", ("viewers", "people")),
        ("Net follows", ("net_followers", "accounts")),
        ("Unfollows", ("unfollows", "accounts")),
        ("3-second views", ("views_3s", "times")),
        ("Paid reach", ("reach_paid", "people")),
        ("Views from ads", ("views_ads", "times")),
        ("Couverture Facebook", ("reach", "people")),
        ("Người xem", ("viewers", "people")),
        ("Seguimientos netos", ("net_followers", "accounts")),
        ("Watch time", None),
    ],
)
def test_a_metric_by_day_is_told_from_its_parts_and_its_likes(title, metric):
    assert metric_of(title) == metric


def test_net_follows_may_be_below_nought(tmp_path):
    path = tmp_path / "export.csv"
    text = daily("Net follows").replace('"5"', '"-5"').replace("1,404", "1404")
    path.write_text(text, encoding="utf-16")
    made = figures(read(path), "date", "metric")
    assert made[pd.Timestamp(dt.date(2026, 1, 1)), "net_followers"] == -5
    path.write_text(daily("Follows").replace('"5"', '"-5"'), encoding="utf-16")
    with pytest.raises(RefreshError, match="not a count"):
        read(path)


@pytest.mark.parametrize("between", ["", "\n"])
def test_reach_on_two_platforms_may_be_stacked_in_one_file(tmp_path, between):
    path = tmp_path / "export.csv"
    second = daily("Instagram reach").removeprefix("sep=,\n")
    path.write_text(daily("Facebook reach") + between + second, encoding="utf-16")
    made = figures(read(path), "date", "platform")
    assert made[pd.Timestamp(dt.date(2026, 1, 2)), "facebook"] == 1404
    assert made[pd.Timestamp(dt.date(2026, 1, 2)), "instagram"] == 1404
    assert len(made) == 6


def test_genders_of_the_audience_come_in_french(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text(
        'sep=,\n"Âge et genre"\n"","Femmes","Hommes"\n"18-24","10,6","6,5"\n', encoding="utf-16"
    )
    assert figures(read(path), "group") == {"women 18-24": 10.6, "men 18-24": 6.5}


@pytest.mark.parametrize(("names", "one"), [(POSTS, POST), (INSTAGRAM, IG_POST)])
def test_figures_of_single_days_are_no_posts_and_the_way_out_is_said(saved, names, one):
    days = [{**one, "Date": f"07/{day}/2026"} for day in (15, 16, 17)]
    with pytest.raises(RefreshError, match="has a row for each day: the column Date") as refused:
        read(saved(names, *days))
    assert "trọn đời" in refused.value.text("vi")
    assert len(read(saved(names, days[0]))) == 1


def test_likes_without_an_account_of_instagrams_are_another_platforms(saved):
    names = header("Post ID,Username,Text,Publish time,Permalink,Views,Likes,Replies,Reposts")
    row = {"Post ID": "1", "Publish time": "07/15/2026 20:30", "Views": "9", "Likes": "5"}
    with pytest.raises(RefreshError, match="No adapter knows"):
        read(saved(names, row))


def test_the_figure_of_a_day_may_be_named_in_vietnamese(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text(daily("Lượt xem", date="Ngày").replace("Primary", "Chính"), encoding="utf-16")
    assert set(read(path)["metric"]) == {"views"}


def test_shares_that_became_dates_are_mended_and_counted_or_refused_under_their_table(tmp_path):
    path = tmp_path / "export.csv"
    rows = ["Age & gender;;", ";Women;Men", "18-24;10.6;6.5", "25-34;26.2;19.1", "65+;4.май;3.апр"]
    path.write_bytes("\r\n".join([*rows, ""]).encode("cp1251"))
    (piece,) = pieces(path)
    assert dict(piece.repaired) == {"Age & gender": 2}
    assert figures(piece.frame, "group")["women 65+"] == 4.5
    path.write_bytes("\r\n".join([*rows, "55-64;4.25;1.5", ""]).encode("cp1251"))
    (piece,) = pieces(path)
    assert [problem.column for problem in piece.problems] == ["Age & gender"]
    assert not piece.repaired
