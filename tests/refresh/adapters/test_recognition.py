"""Which adapter reads which file: by content, and explained when it is none or two."""

from pathlib import Path

import pytest
from meta_tiktok import (
    AUDIENCE,
    IG_POST,
    INSTAGRAM,
    POST,
    POSTS,
    TIKTOK_OVERVIEW,
    TIKTOK_VIDEO,
    TIKTOK_VIDEOS,
    VIDEOS,
    daily,
    table,
)

from doingoai.refresh import RefreshError
from doingoai.refresh.adapters import (
    ALL,
    Column,
    TabularAdapter,
    Unrecognised,
    _recognise,
    adapter,
    recognise,
)
from doingoai.refresh.adapters._unrecognised import columns_seen
from doingoai.refresh.sheets import open_export

EXPORTS = Path(__file__).parents[3].parent / "shared" / "exports"
TWINS = Path(__file__).parents[1] / "twins"
REAL = {
    "gdelt_events.tsv": ["gdelt-events"],
    "media_mentions_weekly.csv": ["share-of-voice"],
    "mentions_5min_CVS.csv": ["mention-series"],
    "mentions_5min_KO.csv": ["mention-series"],
    "meta_audience_utf16.csv": ["meta-audience"] * 3,
    "meta_facebook_posts.csv": ["meta-posts"],
    "meta_facebook_videos.csv": ["meta-videos"],
    "meta_instagram_posts.csv": ["meta-instagram"],
    "meta_reach_utf16.csv": ["meta-daily"],
    "tiktok_overview.csv": ["tiktok-overview"],
    "tiktok_videos.csv": ["tiktok-videos"],
    "x_tweet_activity_20170101.csv": ["x-activity"],
    "x_tweet_activity_20170801.csv": ["x-activity"],
    "x_tweet_activity_20180401.csv": ["x-activity"],
    "youtube_geography.csv": ["youtube-geography"],
}
BUILT = {
    "meta-posts": table(POSTS, [POST]),
    "meta-videos": table(VIDEOS, [{**POST, "3-second video views": "4"}]),
    "meta-instagram": table(INSTAGRAM, [IG_POST]),
    "meta-daily": daily("Facebook reach"),
    "meta-audience": AUDIENCE,
    "tiktok-videos": table(TIKTOK_VIDEOS, [TIKTOK_VIDEO]),
    "tiktok-overview": f"{TIKTOK_OVERVIEW}\n2026/10/31,1,1,1,1,1,1,1,1,1,1,1\n",
    "tiktok-followers": (
        "Date,Followers,Difference in followers from previous day\nOctober 1,5,undefined\n"
    ),
}


@pytest.fixture
def sheets(tmp_path):
    def write(text, name="Table data.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return open_export(path)

    return write


@pytest.mark.skipif(not EXPORTS.is_dir(), reason="the exports are not here")
@pytest.mark.parametrize(("file", "names"), REAL.items())
def test_every_real_export_is_recognised_as_what_it_is(file, names):
    found = recognise(open_export(EXPORTS / file))
    assert [one.name for one, _, _ in found.readings] == names
    assert (found.also, found.unused) == ((), ())


@pytest.mark.parametrize(("name", "text"), BUILT.items())
def test_a_twin_is_recognised_whatever_its_file_is_called(sheets, name, text):
    found = recognise(sheets(text, "tweet_activity_metrics.csv"))
    assert {one.name for one, _, _ in found.readings} == {name}


@pytest.mark.parametrize("path", sorted(TWINS.glob("*.[ctxz]*[vpsx]")), ids=lambda path: path.name)
def test_no_twin_is_claimed_by_two(path):
    for sheet in open_export(path):
        fits = [(one.match(sheet).score, one.dataset) for one in ALL]
        for dataset in {dataset for _, dataset in fits}:
            best, *others = sorted((s for s, filled in fits if filled == dataset), reverse=True)
            assert best < _recognise.SURE or not others or best - others[0] > _recognise.APART


@pytest.mark.parametrize(
    "text",
    [
        "Date,Likes\n2026-01-01,4\n2026-01-02,5\n",
        "Views,Likes,Comments,Shares\n1,2,3,4\n5,6,7,8\n",
        "Title,Link,Date,Reach\na,b,2026-01-01,4\n",
    ],
)
def test_names_that_all_platforms_use_make_nobody_win(sheets, text):
    with pytest.raises(Unrecognised):
        recognise(sheets(text))


def test_a_miss_says_what_was_seen_what_the_nearest_lack_and_the_way_out(sheets):
    lacking = [name for name in POSTS if name != "Publish time"]
    with pytest.raises(Unrecognised) as caught:
        recognise(sheets(table(lacking, [POST])))
    said = str(caught.value)
    assert "Table data.csv: columns Post ID, Page ID" in said
    assert "meta-posts, “Meta Business Suite: posts of a page” (lacks Publish time)" in said
    assert "youtube-geography" in said
    assert "--as generic" in said
    assert "thiếu Publish time" in caught.value.text("vi")


def test_cells_that_may_be_a_person_s_data_are_shown_by_their_shape(sheets):
    names = ("Views", "lan.nguyen@example.org", "0901 234 567", "Đã gửi " * 12)
    assert columns_seen(names) == "Views, aaa.aaaaaa@aaaaaaa.a, 9999 999 999, aa aaa aa aaa aa aaa"
    with pytest.raises(Unrecognised) as caught:
        recognise(sheets("lan@example.org,0901 234 567\nminh@example.org,0907 654 321\n"))
    assert "example" not in str(caught.value)
    assert "234" not in caught.value.text("vi")


class One(TabularAdapter):
    name, dataset = "one", "posts"
    title = ALL[0].title
    columns = (Column("post_id", ("Ref",), needed=True), Column("text", ("Words",)))


class Two(One):
    name = "two"


class Daily(One):
    name, dataset = "other", "daily"


def test_a_tie_is_refused_and_explained_and_naming_one_decides_it(sheets, monkeypatch):
    monkeypatch.setattr(_recognise, "ALL", (One(), Two()))
    seen = sheets("Ref,Words\n1,a\n")
    with pytest.raises(Unrecognised, match=r"one, .*two, .*columns Ref, Words.*--as one"):
        recognise(seen)
    assert recognise(seen, only="two").readings[0][0].name == "two"


def test_a_sheet_of_which_little_is_known_is_not_taken_unless_told_so(sheets, monkeypatch):
    monkeypatch.setattr(_recognise, "ALL", (One(),))
    seen = sheets("Ref,Height\n1,2\n3,4\n")
    with pytest.raises(Unrecognised, match="too few of its columns"):
        recognise(seen)
    assert recognise(seen, only="one").dataset == "posts"


def test_of_two_datasets_the_weightier_is_filled_unless_the_other_is_asked_for(sheets, monkeypatch):
    monkeypatch.setattr(_recognise, "ALL", (Daily(), One()))
    seen = sheets("Ref,Words\n1,a\n")
    found = recognise(seen)
    assert (found.dataset, found.also) == ("posts", ("daily",))
    assert recognise(seen, into="daily").dataset == "daily"
    with pytest.raises(Unrecognised):
        recognise(seen, into="coverage")


def test_an_adapter_that_is_named_must_still_find_what_it_needs(sheets):
    with pytest.raises(Unrecognised, match="lacks Publish time"):
        recognise(sheets("Post ID,Views\n1,2\n"), only="meta-posts")


def test_an_unknown_adapter_is_answered_with_those_that_there_are():
    with pytest.raises(RefreshError, match=r"“facebook”.*meta-posts"):
        adapter("facebook")
    assert adapter("meta-posts").name == "meta-posts"
