"""Meltwater, Talkwalker and Determ: items of media into rows of coverage, nobody named."""

from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from export_twins import claimed, pieces, read
from media_twins import (
    DETERM,
    MELTWATER_2025,
    NEWS,
    POST,
    TALKWALKER,
    as_downloaded,
    written,
)

from doingoai.datasets.schemas import schema
from doingoai.refresh import RefreshError
from doingoai.refresh.adapters import Told

LISBON = Told(zone=ZoneInfo("Europe/Lisbon"))
TALKED = {
    "url": "https://blog.example/item",
    "published": "2026-11-12T09:30:00Z",
    "title": "Trade grows",
    "content": "Trade with Viet Nam grows.",
    "lang": "en",
    "source_type": "BLOG,BLOG_OTHER",
    "sentiment": "-5",
    "reach": "1200",
    "extra_author_attributes.name": "Ada Quill",
    "extra_source_attributes.name": "Trade notes",
    "extra_source_attributes.world_data.country_code": "pt",
    "extra_article_attributes.world_data.latitude": "38.7223",
    "extra_article_attributes.world_data.longitude": "-9.1393",
    "matched_profile": "Viet Nam",
}
DETERMINED = {
    "title": "Queue at the consulate",
    "mention_snippet": "…the consulate of Viet Nam…",
    "date": "12.11.2026.",
    "time": "21:05",
    "author": "Ada Quill",
    "url": "https://www.facebook.com/ada.quill/posts/77",
    "source_type": "facebook",
    "reach": "321",
    "engagement_rate": "0.02",
}


def test_meltwater_s_file_is_read_as_it_was_downloaded(tmp_path):
    path = as_downloaded(tmp_path, [NEWS, POST])
    assert claimed(path) == [["meltwater"]]
    frame = read(path, LISBON)
    assert list(frame.columns) == list(schema("coverage").columns)
    news = frame.iloc[0].dropna().drop("coverage_id").to_dict()
    assert news == {
        "published_at": pd.Timestamp("2025-11-12T09:30Z"),
        "period": "item",
        "subject": "Embassy of Viet Nam",
        "outlet": "Estamar Times",
        "language": "en",
        "country": "VN",
        "topic": "culture",
        "headline": "Viet Nam opens a centre in Estamar",
        "text": "…the Embassy of Viet Nam in Estamar opened…",
        "tone": "positive",
        "stories": 1,
        "reach": 1_250_300,
        "ave": 11565.28,
    }


def test_a_post_has_its_platform_as_outlet_and_its_author_nowhere(tmp_path):
    frame = read(as_downloaded(tmp_path, [NEWS, POST]), LISBON)
    post = frame.iloc[1]
    assert (post["outlet"], post["kind"]) == ("twitter.com", "social")
    assert (post["country"], post["language"]) == ("GB", "vi")
    assert post["text"] == "Long queue at the consulate today"
    assert post["published_at"] == pd.Timestamp("2025-11-03T23:05Z")
    assert post[["tone", "reach", "headline"]].isna().all()
    assert "some_person" not in frame.to_csv()
    assert "Quill" not in frame.to_csv()


def test_the_layout_of_2025_has_the_hour_apart_and_numbers_of_its_own(tmp_path):
    row = {
        **{name: said for name, said in NEWS.items() if name in MELTWATER_2025},
        "Date": "12-Nov-2025",
        "Time": "09:30 PM",
        "Document ID": "aB3xYz_0001",
        "Title": "Viet Nam opens a centre",
        "Source Name": "Estamar Radio",
        "Source Type": "broadcast",
        "Author Name": "Zygmunt Quill",
    }
    path = written(tmp_path, "new.csv", MELTWATER_2025, [row])
    assert claimed(path) == [["meltwater"]]
    item = read(path, LISBON).iloc[0]
    assert item["published_at"] == pd.Timestamp("2025-11-12T21:30Z")
    assert (item["coverage_id"], item["kind"]) == ("aB3xYz_0001", "broadcast")
    assert (item["outlet"], item["headline"]) == ("Estamar Radio", "Viet Nam opens a centre")


def test_the_same_item_has_the_same_number_every_time(tmp_path):
    first = read(as_downloaded(tmp_path, [NEWS, POST]), LISBON)["coverage_id"].tolist()
    again = read(as_downloaded(tmp_path, [POST, NEWS]), LISBON)["coverage_id"].tolist()
    assert first == again[::-1]
    assert len(set(first)) == 2


def test_the_search_is_the_subject_unless_somebody_says_another(tmp_path):
    told = Told(zone=ZoneInfo("UTC"), subject="Viet Nam")
    assert set(read(as_downloaded(tmp_path, [NEWS, POST]), told)["subject"]) == {"Viet Nam"}


@pytest.mark.parametrize(
    ("said", "tone"),
    [("Negative", "negative"), ("trung lập", "neutral"), ("Positivo", "positive"), ("Mixed", "")],
)
def test_tones_are_known_in_several_languages(tmp_path, said, tone):
    frame = read(as_downloaded(tmp_path, [{**NEWS, "Sentiment": said}]), LISBON)
    assert frame["tone"].fillna("").tolist() == [tone]


def test_a_reach_that_is_no_number_is_left_empty_and_said(tmp_path):
    (piece,) = pieces(as_downloaded(tmp_path, [NEWS, {**POST, "Reach": "lots"}]), LISBON)
    assert [(p.rows, p.column, p.drops) for p in piece.problems] == [((2,), "Reach", False)]


def test_meltwater_s_hours_need_a_zone(tmp_path):
    with pytest.raises(RefreshError, match="--zone"):
        list(pieces(as_downloaded(tmp_path, [NEWS])))


def test_talkwalker_s_fields_are_read_and_its_coordinates_are_not(tmp_path):
    path = written(tmp_path, "tw.csv", TALKWALKER, [TALKED, {**TALKED, "sentiment": "0"}])
    assert claimed(path) == [["talkwalker"]]
    frame = read(path)
    row = frame.iloc[0]
    assert row["published_at"] == pd.Timestamp("2026-11-12T09:30Z")
    assert (row["outlet"], row["kind"], row["country"]) == ("Trade notes", "blog", "PT")
    assert (row["tone"], row["tone_score"], row["subject"]) == ("negative", -5.0, "Viet Nam")
    assert frame["tone"].tolist() == ["negative", "neutral"]
    assert "38.7223" not in frame.to_csv()
    assert "Quill" not in frame.to_csv()


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("ONLINENEWS,ONLINENEWS_NEWSPAPER", "newspaper"),
        ("ONLINENEWS,ONLINENEWS_AGENCY", "agency"),
        ("ONLINENEWS_OTHER", "online"),
        ("SOCIALMEDIA,SOCIALMEDIA_TWITTER", "social"),
        ("MESSAGEBOARD_OTHER", "social"),
        ("PODCAST_OTHER", "broadcast"),
    ],
)
def test_kinds_of_source_are_ours(tmp_path, said, kind):
    path = written(tmp_path, "tw.csv", TALKWALKER, [{**TALKED, "source_type": said}])
    assert read(path)["kind"].tolist() == [kind]


def test_a_social_source_s_name_is_not_kept_for_it_may_be_a_person_s(tmp_path):
    row = {
        **TALKED,
        "source_type": "SOCIALMEDIA_FACEBOOK",
        "url": "https://m.facebook.com/story?id=1",
        "extra_source_attributes.name": "Ada Quill",
    }
    frame = read(written(tmp_path, "tw.csv", TALKWALKER, [row]))
    assert frame["outlet"].tolist() == ["m.facebook.com"]


def test_determ_s_day_and_hour_are_put_together(tmp_path):
    path = written(tmp_path, "determ.csv", DETERM, [DETERMINED])
    assert claimed(path) == [["determ"]]
    told = Told(zone=ZoneInfo("Europe/Lisbon"), subject="Consulate", day_first=True)
    row = read(path, told).iloc[0]
    assert row["published_at"] == pd.Timestamp("2026-11-12T21:05Z")
    assert (row["outlet"], row["kind"], row["reach"]) == ("facebook.com", "social", 321)
    assert row["text"] == "…the consulate of Viet Nam…"
    with pytest.raises(RefreshError, match="--subject"):
        read(path, Told(zone=ZoneInfo("Europe/Lisbon"), day_first=True))
