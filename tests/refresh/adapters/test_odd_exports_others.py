"""Exports of X, YouTube, TikTok, LinkedIn and Analytics in other languages and rarer layouts."""

import csv
import datetime as dt
import io
import zipfile
from zoneinfo import ZoneInfo

import openpyxl
import pandas as pd
import pytest
from export_twins import claimed, figures, read

from doingoai.refresh import RefreshError, Told

LISBON = Told(zone=ZoneInfo("Europe/Lisbon"), account="estamar")


def day(*parts):
    return pd.Timestamp(dt.date(*parts))


@pytest.fixture
def saved(tmp_path):
    def write(*rows, above="", delimiter=","):
        file = io.StringIO()
        csv.writer(file, lineterminator="\r\n", delimiter=delimiter).writerows(rows)
        path = tmp_path / "export.csv"
        path.write_bytes((above + file.getvalue()).encode("utf-8-sig"))
        return path

    return write


@pytest.fixture
def workbook(tmp_path):
    def write(**tabs):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in tabs.items():
            tab = book.create_sheet(name.replace("_", " "))
            for row in rows:
                tab.append(row)
        book.save(tmp_path / "export.xlsx")
        return tmp_path / "export.xlsx"

    return write


VIDEO_TABLES = {
    "de": (
        ["Videos", "Videotitel", "Veröffentlichungszeitpunkt des Videos", "Dauer", "Aufrufe"],
        ['"Mag ich"-Bewertungen', "Kommentare hinzugefügt", "Geteilte Inhalte"],
        ("Gesamt", "Feb 16, 2026"),
    ),
    "vi": (
        ["Nội dung", "Tiêu đề video", "Thời gian xuất bản video", "Thời lượng", "Số lượt xem"],
        ["Lượt thích", "Số bình luận đã thêm", "Số lượt chia sẻ"],
        ("Tổng", "16 thg 2, 2026"),
    ),
    "es": (
        [
            "Contenido",
            "Título del vídeo",
            "Hora de publicación del vídeo",
            "Duración",
            "Visualizaciones",
        ],
        ["Me gusta", "Comentarios añadidos", "Compartidos"],
        ("Total", "16 feb 2026"),
    ),
    "fr": (
        ["Contenu", "Titre de la vidéo", "Heure de publication de la vidéo", "Durée", "Vues"],
        ["J'aime", "Commentaires ajoutés", "Partages"],
        ("Total", "16 févr. 2026"),
    ),
    "pt": (
        [
            "Conteúdo",
            "Título do vídeo",
            "Horário de publicação do vídeo",
            "Duração",
            "Visualizações",
        ],
        ['Marcações "Gostei"', "Comentários adicionados", "Compartilhamentos"],
        ("Total", "16 de fev. de 2026"),
    ),
}


@pytest.mark.parametrize("language", VIDEO_TABLES)
def test_videos_come_with_all_their_counts_in_other_languages(saved, language):
    names, counts, (total, published) = VIDEO_TABLES[language]
    videos = [["abcDEF_gh01", "Phở", published, "30", "1\u202f234", "7", "6", "5"]]
    path = saved([*names, *counts], [total, "", "", "", "1\u202f234", "", "", ""], *videos)
    assert claimed(path) == [["youtube-content"]]
    frame = read(path, LISBON)
    assert frame["published_at"].dt.date.tolist() == [dt.date(2026, 2, 16)]
    assert frame[["views", "reactions", "comments", "shares"]].to_numpy().tolist() == [
        [1234, 7, 6, 5]
    ]


def test_the_activity_of_x_by_day_is_one_of_days(saved):
    counts = ["impressions", "engagements", "engagement rate", "retweets", "replies", "likes"]
    counts += ["user profile clicks", "url clicks", "hashtag clicks", "follows", "media views"]
    names = ["Date", "Tweets published", *counts, *(f"promoted {name}" for name in counts)]
    row = ["2021-08-01", "2", "1000", "50", "0.05", *"3456789", "12", *["-"] * len(counts)]
    path = saved(names, row)
    assert claimed(path) == [["x-overview"]]
    assert figures(read(path, LISBON), "metric") == {
        "posts": 2,
        "views": 1000,
        "engagements": 50,
        "reposts": 3,
        "comments": 4,
        "likes": 5,
        "profile_clicks": 6,
        "link_clicks": 7,
        "new_followers": 9,
        "media_views": 12,
    }


def test_the_activity_of_posts_on_x_comes_in_spanish(saved):
    names = ["Identificador del Tweet", "Enlace permanente de Tweet", "Texto del Tweet", "hora"]
    names += ["impresiones", "interacciones", "tasa de interacción", "retweets", "respuestas"]
    names += ["me gusta", "clics en etiquetas"]
    row = [
        "1340000000000000001",
        "https://twitter.com/vn/status/1",
        "Phở",
        "2021-08-01 10:00 +0000",
    ]
    path = saved(names, [*row, "9", "8", "0.1", *"7654"])
    frame = read(path, LISBON)
    assert frame["post_id"].tolist() == ["1340000000000000001"]
    assert frame[["views", "shares", "comments", "reactions", "clicks"]].to_numpy().tolist() == [
        [9, 7, 6, 5, 4]
    ]


@pytest.mark.parametrize(
    ("names", "days"),
    [
        (
            "Ngày,Lượt xem video,Lượt xem hồ sơ,Lượt thích,Bình luận,Lượt chia sẻ",
            ("31 tháng 10", "1 tháng 11"),
        ),
        (
            "Date,Vues de vidéos,Vues de profil,J’aime,Commentaires,Partages",
            ("31 octobre", "1 novembre"),
        ),
        (
            (
                "Data,Visualizações de vídeo,Visualizações de perfil,Curtidas,Comentários,"
                "Compartilhamentos"
            ),
            ("31 de outubro", "1 de novembro"),
        ),
        (
            (
                "Fecha,Visualizaciones de vídeos,Visualizaciones de perfil,Me gusta,Comentarios,"
                "Compartidos"
            ),
            ("31 de octubre", "1 de noviembre"),
        ),
        (
            "Datum,Videoaufrufe,Profilaufrufe,Likes,Kommentare,Geteilt",
            ("31. Oktober", "1. November"),
        ),
        (
            "Дата,Просмотры видео,Просмотры профиля,Лайки,Комментарии,Репосты",
            ("31 октября", "1 ноября"),
        ),
    ],
)
def test_the_overview_of_tiktok_comes_in_other_languages_without_years(saved, names, days):
    path = saved(names.split(","), *([day_, *"98765"] for day_ in days))
    assert claimed(path) == [["tiktok-overview"]]
    frame = read(path, LISBON)
    assert [(when.month, when.day) for when in frame["date"].unique()] == [(10, 31), (11, 1)]
    assert figures(frame[frame["date"].dt.day == 1], "metric") == {
        "views": 9,
        "profile_views": 8,
        "likes": 7,
        "comments": 6,
        "shares": 5,
    }


def test_videos_of_tiktok_come_in_vietnamese_without_years(saved):
    names = ["Thời gian", "Tiêu đề video", "Liên kết video", "Thời gian đăng", "Tổng lượt thích"]
    names += ["Tổng lượt bình luận", "Tổng lượt chia sẻ", "Tổng lượt xem"]
    link = "https://www.tiktok.com/@vn.estamar/video/756745211298106907"
    rows = [
        ["1 tháng 11", "Phở", f"{link}{number}", f"{day_} tháng {month}", *"7654"]
        for number, (day_, month) in enumerate(((20, 10), (3, 9)))
    ]
    frame = read(saved(names, *rows), LISBON)
    assert [(when.month, when.day) for when in frame["published_at"]] == [(10, 19), (9, 2)]
    assert frame[["reactions", "comments", "shares", "views"]].iloc[0].tolist() == [7, 6, 5, 4]


def test_viewers_of_tiktok_are_read_by_day(saved):
    names = ["Date", "Total Viewers", "New Viewers", "Returning Viewers"]
    path = saved(names, ["October 1", "undefined", "0", "0"], ["October 2", "14", "9", "5"])
    assert claimed(path) == [["tiktok-viewers"]]
    frame = read(path, LISBON)
    assert figures(frame[frame["date"].dt.day == 2], "metric") == {
        "viewers": 14,
        "new_viewers": 9,
        "returning_viewers": 5,
    }
    assert figures(frame[frame["date"].dt.day == 1], "metric") == {
        "new_viewers": 0,
        "returning_viewers": 0,
    }


@pytest.mark.parametrize(
    ("name", "group", "written"),
    [("Gender", "Female", "Female"), ("Top territories", "VN", "VN")],
)
def test_followers_of_tiktok_are_read_by_group_in_per_cent(saved, name, group, written):
    path = saved([name, "Distribution"], [written, "0.852"], ["Others", "0.148"])
    assert claimed(path) == [["tiktok-audience"]]
    assert figures(read(path, LISBON), "group") == pytest.approx({group: 85.2, "Others": 14.8})


def test_updates_of_linkedin_come_in_german(workbook):
    names = ["Titel des Beitrags", "Link zum Beitrag", "Erstellungsdatum", "Impressionen"]
    names += ["Klicks", "Gefällt mir", "Kommentare", "Reposts"]
    link = "https://www.linkedin.com/feed/update/urn:li:activity:7200000000000000001"
    path = workbook(Alle_Beiträge=[names, ["Phở", link, "02/16/2026", 9, 8, 7, 6, 5]])
    frame = read(path, LISBON)
    assert frame["post_id"].tolist() == ["7200000000000000001"]
    assert frame[["views", "clicks", "reactions", "comments", "shares"]].to_numpy().tolist() == [
        [9, 8, 7, 6, 5]
    ]


def test_a_persons_export_of_linkedin_is_read_by_its_tabs(workbook):
    path = workbook(
        DISCOVERY=[["Overall Performance", "1/1/2026 - 1/2/2026"], ["Impressions", 12]],
        ENGAGEMENT=[["Date", "Impressions", "Engagements"], ["1/2/2026", 12, 3]],
        FOLLOWERS=[
            ["Total followers on 1/2/2026:", 900],
            [],
            ["Date", "New followers"],
            ["1/1/2026", 1],
            ["1/2/2026", 2],
        ],
    )
    assert figures(read(path, LISBON), "date", "metric") == {
        (day(2026, 1, 2), "views"): 12,
        (day(2026, 1, 2), "engagements"): 3,
        (day(2026, 1, 1), "new_followers"): 1,
        (day(2026, 1, 2), "new_followers"): 2,
    }


def test_the_same_names_without_the_tab_are_not_taken_for_linkedins(workbook):
    path = workbook(Sheet1=[["Date", "Impressions", "Engagements"], ["1/2/2026", 12, 3]])
    assert claimed(path) == [[]]


def test_reports_of_analytics_come_in_french(saved):
    above = "# ----\r\n# Compte : E\r\n# ----\r\n#\r\n# Date de début : 20260101\r\n"
    path = saved(["Énième jour", "Utilisateurs actifs"], ["0000", "5"], ["0001", "6"], above=above)
    assert figures(read(path, LISBON), "date", "metric") == {
        (day(2026, 1, 1), "active_users"): 5,
        (day(2026, 1, 2), "active_users"): 6,
    }


def test_content_of_x_comes_in_vietnamese_with_all_clicks(saved):
    names = ["ID bài đăng", "Ngày", "Nội dung bài đăng", "Liên kết bài đăng", "Lượt hiển thị"]
    names += ["Lượt thích", "Trả lời", "Đăng lại", "Lượt truy cập hồ sơ", "Lượt mở rộng chi tiết"]
    names += ["Lượt nhấp URL", "Lượt nhấp hashtag", "Lượt nhấp liên kết cố định"]
    row = ["1990000000000000001", "Fri, Oct 31, 2025", "Phở", "https://x.com/vn/status/1", "99"]
    frame = read(saved(names, [*row, *"87654321"]), LISBON)
    assert frame[["views", "reactions", "comments", "shares", "clicks"]].to_numpy().tolist() == [
        [99, 8, 7, 6, 5 + 4 + 3 + 2 + 1]
    ]


def test_a_country_beside_each_city_does_not_hide_the_cities(saved):
    names = ["Cities", "City name", "Geography", "Views"]
    path = saved(names, ["Total", "", "", "9"], ["0x1", "Hanoi", "VN", "9"])
    assert figures(read(path, LISBON), "dimension", "group") == {("city", "Hanoi"): 9}


def test_a_note_beside_the_tables_of_an_archive_is_passed_over(tmp_path):
    path = tmp_path / "export.zip"
    names = "Date,Total Viewers,New Viewers,Returning Viewers\n"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("note.txt", "Exported by the press section on Monday.\n")
        archive.writestr("Viewers.csv", names + "October 2,14,9,5\n")
        archive.writestr("Followers without a row.csv", "Gender,Distribution\n")
    assert figures(read(path, LISBON, into="daily"), "metric") == {
        "viewers": 14,
        "new_viewers": 9,
        "returning_viewers": 5,
    }
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("note.txt", "Exported by the press section on Monday.\n")
    with pytest.raises(RefreshError, match=r"note\.txt holds lines of text"):
        read(path)
