"""The post studio without a browser: right counts, findings that lead to their field, no hang."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import time
import unicodedata
from typing import Any

import pytest

from doingoai import datasets, rules
from doingoai._stamp import STAMP
from doingoai.rules import Context
from doingoai.widgets import post_studio
from doingoai.widgets._findings import in_browser
from doingoai.widgets._studio_draft import MAX_CHARS, Draft, checked, posts
from doingoai.widgets._studio_setting import fact_listed, fold_note, how_counted, limit_sources
from doingoai.widgets._studio_view import view

PLATFORMS = ("x", "facebook", "instagram", "youtube")
VI = "Năm 2025, Việt Nam đón khoảng 21,2 triệu lượt khách quốc tế, tăng 20,4% so với năm 2024."
EN = "In 2025 Viet Nam received about 21.2 million international visitors, 20.4% more than in 2024."
# The caption for Instagram: a rule asks that not every platform gets the same text.
OWN = {
    "vi": "Việt Nam đón khoảng 21,2 triệu lượt khách quốc tế trong năm 2025.",
    "en": "Viet Nam received about 21.2 million international visitors in 2025.",
}
ALT_VI = "Khách xếp hàng trước gian hàng của Đại sứ quán; một phụ nữ trao những bát phở."
ALT_EN = "Visitors queue at the stall of the Embassy; a woman hands out bowls of pho."


def draft(**changed: Any) -> Draft:
    whole = Draft(
        fact="arrivals-2025",
        text={"vi": VI, "en": EN},
        title={"vi": "Một năm đón khách", "en": "A year of visitors"},
        alt={"vi": ALT_VI, "en": ALT_EN},
        own={"instagram": OWN},
    )
    return dataclasses.replace(whole, **changed)


def seen(language: str = "en", platforms: tuple[str, ...] = PLATFORMS, **changed: Any) -> Any:
    return view(draft(**changed), platforms, language)


def found(shown: Any) -> dict[str, list[Any]]:
    by_rule: dict[str, list[Any]] = {}
    for finding in shown.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    return by_rule


def test_a_post_to_which_no_rule_objects_is_still_no_clearance() -> None:
    shown = seen("en")
    assert shown.findings == ()
    assert shown.green
    assert shown.summary == "No rule objected. This is not clearance."


def test_an_empty_studio_is_not_called_faulty() -> None:
    shown = view(Draft(), PLATFORMS, "vi")
    assert (shown.findings, shown.green, shown.missing) == ((), False, "")
    assert shown.summary


@pytest.mark.parametrize(("blank", "words"), [("vi", "Vietnamese"), ("en", "English")])
def test_the_language_that_is_still_missing_is_named(blank: str, words: str) -> None:
    shown = seen("en", text={"vi": VI, "en": EN} | {blank: " \n"}, own={})
    assert words in shown.missing
    assert "PAIR-001" not in found(shown)


@pytest.mark.parametrize(
    ("text", "platform", "words"),
    [
        ("Việt Nam", "x", "9 of 280"),
        ("Việt Nam", "instagram", "8 of 2,200"),
        ("Việt Nam", "youtube", "10 of 5,000"),
        (unicodedata.normalize("NFD", "Việt Nam"), "x", "9 of 280"),
        ("👨‍👩‍👧", "x", "2 of 280"),
    ],
)
def test_each_platform_counts_in_its_own_unit(text: str, platform: str, words: str) -> None:
    shown = seen("en", text={"vi": text, "en": ""}, own={})
    assert shown.counters[f"post/{platform}/vi"].words.startswith(words)


def test_the_counter_speaks_the_language_of_the_studio() -> None:
    assert seen("vi", own={}).counters["post/instagram/vi"].words.endswith("2.200 ký tự")


@pytest.mark.parametrize(
    ("length", "state", "rest"),
    [
        (0, "blank", ""),
        (251, "fits", "fits"),
        (252, "nearly", "28 left"),
        (280, "nearly", "0 left"),
        (285, "over", "5 too many"),
    ],
)
def test_the_counter_says_in_words_whether_it_fits(length: int, state: str, rest: str) -> None:
    counter = seen("en", text={"vi": "", "en": "a" * length}).counters["post/x/en"]
    assert (counter.state, counter.rest) == (state, rest)


def test_a_platform_without_a_known_limit_gets_no_limit_invented() -> None:
    counter = seen("en", platforms=("weibo",)).counters["post/weibo/vi"]
    assert (counter.state, counter.share) == ("unknown", 0)
    assert str(len(VI)) in counter.words


def test_what_holds_on_several_platforms_is_said_once() -> None:
    (finding,) = found(seen("en", text={"vi": VI, "en": f"{EN} #vietnamtourismweek"}))["POST-014"]
    assert finding.where == "the English text, on X, Facebook, and YouTube"
    assert finding.target == "text/en"


def test_what_holds_on_one_platform_names_that_one() -> None:
    (finding,) = found(seen("en", text={"vi": VI, "en": f"{EN} {'a ' * 150}"}))["POST-001"]
    assert finding.where == "the English text, on X"
    assert finding.severity == "error"


def test_findings_stand_with_the_gravest_first() -> None:
    text = {"vi": VI, "en": f"{EN} #vietnamtourismweek {'a ' * 150}"}
    severities = [finding.severity for finding in seen("en", text=text).findings]
    assert severities == sorted(severities, key=["error", "warning", "advice"].index)
    assert severities[0] == "error"


def test_another_figure_in_the_other_language_is_found_and_mended() -> None:
    wrong = EN.replace("20.4%", "24.2%")
    assert "PAIR-001" in found(seen("en", fact="", text={"vi": VI, "en": wrong}))
    assert "PAIR-001" not in found(seen("en", fact=""))


def test_a_version_of_its_own_is_counted_judged_and_compared_where_it_goes() -> None:
    own = {"instagram": {"vi": VI, "en": EN.replace("20.4%", "24.2%")}}
    shown = seen("en", fact="", own=own)
    assert shown.counters["post/instagram/en"].words == f"{len(EN)} of 2,200 characters"
    pair = found(shown)["PAIR-001"]
    assert all(finding.target.partition("/")[0] in {"text", "own"} for finding in pair)
    assert any("24.2%" in finding.message for finding in pair)


def test_a_version_of_its_own_that_says_the_same_is_no_version_of_its_own() -> None:
    everywhere = found(seen("en", own={}))["PAIR-006"]
    assert {finding.target for finding in everywhere} == {"text/vi", "text/en"}
    assert "PAIR-006" not in found(seen("en"))


def test_the_studio_and_the_command_line_say_the_same() -> None:
    text = {"vi": VI, "en": EN.replace("20.4%", "24.2%") + " #vietnamtourismweek"}
    shown = seen("en", text=text)
    checked_as_file = rules.check(rules.Posts(posts(draft(text=text), PLATFORMS)))
    assert {finding.rule for finding in shown.findings} == {
        finding.rule for finding in checked_as_file.findings
    }


def test_a_version_that_is_blank_is_not_sent_out() -> None:
    own = {"instagram": {"vi": "", "en": ""}}
    assert {post.platform for post in posts(draft(own=own), PLATFORMS)} == {
        "x",
        "facebook",
        "youtube",
    }


def test_the_same_rule_on_the_same_field_keeps_its_key_while_its_words_change() -> None:
    one = found(seen("en", text={"vi": VI, "en": f"{EN} {'a ' * 150}"}))["POST-001"][0]
    more = found(seen("en", text={"vi": VI, "en": f"{EN} {'a ' * 151}"}))["POST-001"][0]
    assert one.key == more.key
    assert one.message != more.message


def test_keys_of_findings_are_unique() -> None:
    text = {"vi": VI, "en": f"{EN} #vietnamtourismweek #vietnamcultureweek THIS IS THE BEST"}
    keys = [finding.key for finding in seen("en", text=text).findings]
    assert len(keys) == len(set(keys)) > 2


def test_a_picture_without_description_leads_to_the_description() -> None:
    (finding,) = found(seen("en", alt={"vi": ALT_VI, "en": ""}))["POST-010"]
    assert finding.where == "the English description, on X, Facebook, and Instagram"
    assert finding.target == "alt/en"
    assert "POST-010" not in found(seen("en", alt={"vi": "", "en": ""}, picture=False))


def test_a_title_that_youtube_refuses_leads_to_the_title() -> None:
    (finding,) = found(seen("en", title={"vi": "<Tin>", "en": ""}))["POST-003"]
    assert finding.target == "title/vi"


def test_a_span_selects_the_words_that_are_meant() -> None:
    text = "👨‍👩‍👧 Viet\u200bNam"
    (finding,) = found(seen("en", text={"vi": "", "en": text}))["POST-017"]
    start, end = finding.span
    units = text.encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == "\u200b"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_span_finds_its_words_in_the_text_as_it_was_typed(form: str) -> None:
    composed = "Đại sứ quán 🎉 mời CÁC BẠN"
    typed = unicodedata.normalize(form, composed)
    start = composed.index("CÁC")
    span = in_browser((start, start + 3), typed)
    assert span is not None
    units = typed.encode("utf-16-le")
    meant = units[2 * span[0] : 2 * span[1]].decode("utf-16-le")
    assert meant == unicodedata.normalize(form, "CÁC")


@pytest.mark.parametrize(
    "text",
    [
        "", "a", "👨‍👩‍👧" * 500, "مرحبا بكم في فيتنام", "Việt Nam 越南 Вьетнам",
        "\u200b\u202e\u0000\u0007", "\ud800 lone \udfff", unicodedata.normalize("NFD", VI),
        "#" * 5_000, "a.a" * 3_000, "1" * MAX_CHARS,
    ],
)  # fmt: skip
@pytest.mark.parametrize("place", ["text", "title", "alt"])
def test_any_text_is_answered_soon_with_words_that_can_be_sent(text: str, place: str) -> None:
    widget = post_studio(language="vi", platforms=(*PLATFORMS, "bluesky", "threads", "line"))
    raw = {"text": {"vi": VI, "en": EN}} | {place: {"vi": text, "en": text}}
    begun = time.process_time()
    answer = widget.act({"draft": raw})
    assert time.process_time() - begun < 3
    json.dumps(answer, ensure_ascii=False).encode("utf-8")


def test_a_text_above_the_limit_is_not_looked_at() -> None:
    raw = {"text": {"vi": "a" * (MAX_CHARS + 1), "en": EN}}
    assert checked(raw, PLATFORMS, ()).text == {"vi": "", "en": EN}


@pytest.mark.parametrize(
    "raw",
    [None, [], "text", {"text": 3, "own": [1], "fact": {}, "alt": {"vi": 7}}, {"own": {"x": None}}],
)
def test_a_message_of_another_shape_is_a_blank_draft(raw: Any) -> None:
    assert view(checked(raw, PLATFORMS, ("arrivals-2025",)), PLATFORMS, "vi").findings == ()


def test_a_fact_that_is_not_offered_is_not_taken() -> None:
    assert checked({"fact": "exports-2025"}, PLATFORMS, ("arrivals-2025",)).fact == ""


class Browser:
    """Stands for the browser: sends as it does, keeps what comes back."""

    def __init__(self, widget: Any) -> None:
        self.widget = widget
        self.got: list[dict[str, Any]] = []
        widget.send = lambda content, buffers=None: self.got.append(content)

    def send(self, **content: Any) -> dict[str, Any]:
        self.widget._handle_custom_msg(content, [])
        return self.got[-1]


def test_the_answer_carries_the_number_and_the_view_of_the_question() -> None:
    browser = Browser(post_studio(language="vi"))
    answer = browser.send(type="look", view="v1", seq=7, draft={"text": {"vi": "Việt Nam"}})
    assert (answer["type"], answer["view"], answer["seq"]) == ("seen", "v1", 7)
    assert answer["counters"]["post/x/vi"]["words"].startswith("9/280")


def test_a_fault_of_ours_is_said_and_never_looks_like_a_dead_kernel(monkeypatch: Any) -> None:
    browser = Browser(post_studio(language="vi"))

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("doingoai.widgets._studio.view", broken)
    answer = browser.send(type="look", view="v1", seq=1, draft={})
    assert (answer["type"], answer["seq"]) == ("trouble", 1)
    assert answer["text"]


def test_facts_may_be_named_and_the_first_one_chosen() -> None:
    config = post_studio(language="en", facts=["exports-2025"], fact="arrivals-2025").config
    assert [fact["id"] for fact in config["facts"]] == ["arrivals-2025", "exports-2025"]
    assert config["fact"] == "arrivals-2025"
    assert config["facts"][0]["statement"]["vi"] == datasets.fact("arrivals-2025").statement_vi


def test_without_facts_the_whole_table_is_offered() -> None:
    config = post_studio(language="vi").config
    assert [fact["id"] for fact in config["facts"]] == [fact.fact_id for fact in datasets.facts()]


def test_an_unknown_fact_is_refused() -> None:
    with pytest.raises(datasets.DatasetError):
        post_studio(language="vi", fact="no-such-fact")


@pytest.mark.parametrize(("language", "words"), [("vi", "tra cứu lại"), ("en", "look it up again")])
def test_a_stale_fact_is_marked_in_words(language: str, words: str) -> None:
    fact = datasets.fact("arrivals-2025")
    fresh = fact_listed(fact, language, fact.expires - dt.timedelta(days=1))
    stale = fact_listed(fact, language, fact.expires)
    assert (fresh["stale"], fresh["mark"]) == ("", "")
    assert words in stale["stale"]
    assert stale["mark"]


def test_who_counts_how_is_said_with_source_and_day() -> None:
    how = {each["who"]: each["how"] for each in how_counted(PLATFORMS, "en", Context())}
    assert "byte" in how["YouTube"]
    assert "weigh" in how["X"]
    assert all("read on" in line for line in limit_sources(PLATFORMS, "en", Context()))


def test_only_a_sourced_fold_is_claimed() -> None:
    assert "lines" in fold_note(("instagram",), "en", Context())
    assert "help.instagram.com" in fold_note(("instagram",), "en", Context())
    assert "Facebook" not in fold_note(("instagram", "facebook"), "en", Context())
    config = post_studio(language="en").config
    folds = {platform["key"]: platform["fold"] for platform in config["platforms"]}
    assert folds == {"x": 0, "facebook": 0, "instagram": 3, "youtube": 0}


def test_the_place_of_drafts_tells_nothing_of_the_folder(tmp_path: Any, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    here = post_studio(language="vi").config
    assert str(tmp_path) not in json.dumps(here)
    assert post_studio(language="en").config["slot"] == here["slot"]
    assert post_studio(language="en", name="second").config["slot"] != here["slot"]


def test_the_stamp_is_there_in_both_languages() -> None:
    config = post_studio(language="en").config
    assert config["stamp"] == STAMP
    assert "KHÔNG PHÁT HÀNH" in STAMP
    assert "NOT FOR RELEASE" in STAMP
