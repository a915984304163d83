"""Tables of monitoring tools and of shares of voice as they are too: other names, other periods."""

from zoneinfo import ZoneInfo

import pytest
from export_twins import claimed, pieces, read
from media_twins import MELTWATER_2025

from doingoai.refresh import RefreshError
from doingoai.refresh.adapters import Told, Unrecognised
from doingoai.refresh.adapters._periods import begun

LISBON = Told(zone=ZoneInfo("Europe/Lisbon"), subject="Estamar")


@pytest.fixture
def export(tmp_path):
    def write(header, *rows, delimiter=",", encoding="utf-8"):
        path = tmp_path / "export.csv"
        lines = [header, *(delimiter.join(map(str, row)) for row in rows), ""]
        path.write_text("\n".join(lines), encoding=encoding)
        return path

    return write


def days(form="2026-03-{:02d}"):
    return [(form.format(day), 10 + day, 3, 4, 1) for day in range(12, 20)]


@pytest.mark.parametrize(
    "header",
    [
        "Datum;Anzahl der Erwähnungen;Positiv;Neutral;Negativ",
        "Fecha;Menciones;Positivas;Neutras;Negativas",
        "Ngày;Số lượt nhắc;Sắc thái tích cực;Sắc thái trung lập;Sắc thái tiêu cực",
        "Дата;Количество упоминаний;Позитивные;Нейтральные;Негативные",
    ],
)
def test_volume_by_tone_is_known_in_the_languages_of_the_posts(export, header):
    frame = read(export(header, *days("{:02d}.03.2026"), delimiter=";"))
    assert frame["mentions"].tolist() == [10 + day for day in range(12, 20)]
    assert frame[["positive", "neutral", "negative"]].sum().tolist() == [24, 32, 8]


@pytest.mark.parametrize("hour", ["{}", "{:02d}", "{:02d}:00", "{}h"])
def test_a_day_and_an_hour_apart_are_put_together(export, hour):
    rows = [("2026-03-12", hour.format(at), 5 + at) for at in range(24)]
    frame = read(export("Date,Hour,Mentions", *rows), LISBON)
    assert frame["hour"].dt.hour.tolist() == list(range(24))
    assert frame["mentions"].tolist() == [5 + at for at in range(24)]


def test_weekly_counts_are_no_days_of_an_uproar(export):
    weeks = [("2026-03-02", 70), ("2026-03-09", 90), ("2026-03-16", 80)]
    with pytest.raises(RefreshError, match="7 days apart"):
        list(pieces(export("Date,Mentions", *weeks)))


def test_a_reading_without_a_count_is_said(export):
    rows = [(day, "" if place == 2 else count) for place, (day, count, *_) in enumerate(days())]
    (piece,) = pieces(export("Date,Mentions", *rows))
    assert [(problem.rows, problem.column) for problem in piece.problems] == [((3,), "Mentions")]
    assert len(piece.frame) == len(rows) - 1


@pytest.mark.parametrize("total", ["Total:", "TOTAL", "Grand Total", "Suma", "Итог", "Trung bình"])
def test_a_row_that_sums_up_is_left_out_however_it_is_called(export, total):
    frame = read(export("Date,Mentions", *((day, n) for day, n, *_ in days()), (total, 999)))
    assert frame["mentions"].max() == 29


def test_clips_of_television_are_stories(export):
    path = export(
        "date,name,matched_clips,all_candidate_clips,pct_of_all_candidate_clips,query",
        *((day, "Estamar", f"{count}.0", "806.0", 0.1, "x") for day, count, *_ in days()),
    )
    assert claimed(path) == [["share-of-voice"]]
    assert read(path)["stories"].tolist() == [10 + day for day in range(12, 20)]


def test_a_chart_of_attention_is_about_whom_the_instructor_says(export):
    path = export("date,count,total_count,ratio", *((day, n, 500, 0.1) for day, n, *_ in days()))
    frame = read(path, LISBON)
    assert set(frame["subject"]) == {"Estamar"}
    assert set(frame["all_stories"]) == {500}
    assert set(frame["period"]) == {"day"}


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("2025-W10", "2025-03-03"),
        ("2025W1", "2024-12-30"),
        ("2025-03", "2025-03-01"),
        ("3/2025", "2025-03-01"),
        ("March 2025", "2025-03-01"),
        ("tháng 3 năm 2025", "2025-03-01"),
        ("marzo de 2025", "2025-03-01"),
        ("03/03/2025 - 09/03/2025", "03/03/2025"),
        ("2025-03-03–2025-03-09", "2025-03-03"),
        ("3 Mar 2025 to 9 Mar 2025", "3 Mar 2025"),
        ("2025-03-03", "2025-03-03"),
        ("3 March 2025", "3 March 2025"),
        ("2025-W60", "2025-W60"),
        ("2025-13", "2025-13"),
        ("talks", "talks"),
        ("", ""),
    ],
)
def test_a_period_is_the_day_it_begins_at(written, first):
    assert begun(written) == first


@pytest.mark.parametrize(
    ("periods", "kind"),
    [(("2025-W10", "2025-W11", "2025-W12"), "week"), (("2025-01", "2025-02", "2025-03"), "month")],
)
def test_weeks_and_months_by_their_names_are_read(export, periods, kind):
    rows = [(period, "Estamar", 5, 50) for period in periods]
    frame = read(export("period,name,stories,total stories".replace("period", kind), *rows))
    assert set(frame["period"]) == {kind}
    assert frame["published_at"].is_monotonic_increasing
    assert frame["published_at"].iloc[0].year == 2025


def test_meltwater_without_ave_is_still_meltwater(export):
    names = [name for name in MELTWATER_2025 if name != "AVE"]
    cells = {"Date": "12-Nov-2025", "Time": "09:30 AM", "Input Name": "Estamar", "Title": "Talks"}
    cells |= {"URL": "https://example.org/1", "Document ID": "a-1", "Reach": "10.0"}
    path = export(",".join(names), [cells.get(name, "") for name in names])
    assert claimed(path) == [["meltwater"]]
    assert read(path, LISBON)["headline"].tolist() == ["Talks"]


def test_another_tool_s_mentions_are_not_taken_for_determ_s(export):
    path = export(
        "Query Id,Query Name,Date,Title,Snippet,Url,Domain,Sentiment,Page Type,Country Code",
        (1, "Estamar", "2025-03-12 09:30:00.0", "Talks", "…", "u", "d", "neutral", "news", "PRT"),
    )
    with pytest.raises(Unrecognised):
        read(path, LISBON)
