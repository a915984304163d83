"""Each answer is marked on the data that it was given on, if the assignment allows them."""

import json

import pytest
from pinned_course import (
    NEW,
    NEW_HOUR,
    OLD,
    OLD_HOUR,
    class_with_posts,
    course_on_posts,
    given,
    key,
    refresh,
)
from small_course import MODULE

from doingoai import datasets
from doingoai.cli import main
from doingoai.grading import AttentionKind, PinnedMarker, _keys, allowed_for, mark_pinned
from doingoai.grading._pins import PINS, PinError, pin_release, pins_file, read_pins, record

BOTH = {"posts": (OLD, NEW)}


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return course_on_posts(tmp_path_factory.mktemp("course"))


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A class whose posts were refreshed after the release."""
    monkeypatch.setenv("DOINGOAI_DATASETS", str(tmp_path / "class"))
    return class_with_posts(tmp_path / "class")


@pytest.fixture
def refreshed(store):
    refresh(store)
    assert datasets.version("posts") == NEW
    return store


def earned(marked):
    return {question: mark.earned for question, mark in marked.marks.items()}


@pytest.mark.parametrize(("version", "hour"), [(OLD, OLD_HOUR), (NEW, NEW_HOUR)])
def test_an_answer_right_on_its_own_data_earns_all(root, refreshed, version, hour):
    marked = mark_pinned(key(root), given(version, hour), BOTH)
    assert earned(marked) == {"hour": 2.0, "rates": 3.0, "acts": 2.0}
    assert marked.versions["hour"] == {"posts": version}
    assert marked.attention == ()


@pytest.mark.parametrize(("version", "hour"), [(OLD, NEW_HOUR), (NEW, OLD_HOUR)])
def test_the_answer_of_other_data_earns_nothing(root, refreshed, version, hour):
    assert earned(mark_pinned(key(root), given(version, hour), BOTH))["hour"] == 0.0


def test_one_submission_may_hold_answers_on_several_versions(root, refreshed):
    document = given(NEW, NEW_HOUR)
    document["answers"]["rates"]["dataset"] = {"posts": OLD}
    marked = mark_pinned(key(root), document, BOTH)
    assert list(marked.marks) == ["hour", "rates", "acts"]
    assert sum(earned(marked).values()) == 7.0
    assert marked.versions["rates"] == {"posts": OLD}


def test_one_marker_serves_a_class_on_both_versions(root, refreshed):
    with PinnedMarker(key(root), BOTH) as marker:
        for version, hour, points in (
            (OLD, OLD_HOUR, 2.0),
            (NEW, OLD_HOUR, 0.0),
            (NEW, NEW_HOUR, 2.0),
            (OLD, OLD_HOUR, 2.0),
        ):
            assert earned(marker.mark(given(version, hour)))["hour"] == points


@pytest.mark.parametrize("forged", ["2026.08.1", "../..", "", None, 7, ["2026.11.1"], {"a": 1}])
def test_a_version_that_is_not_allowed_goes_to_attention_and_is_not_marked(root, refreshed, forged):
    document = given(OLD, OLD_HOUR)
    document["answers"]["hour"]["dataset"] = {"posts": forged}
    marked = mark_pinned(key(root), document, BOTH)
    assert "hour" not in marked.marks
    (attention,) = marked.attention
    assert (attention.question, attention.kind) == ("hour", AttentionKind.NOT_ALLOWED)
    assert earned(marked) == {"rates": 3.0, "acts": 2.0}


def test_attention_says_in_plain_words_what_is_allowed(root, refreshed):
    marked = mark_pinned(key(root), given("2026.08.1", 3), {"posts": (NEW,)})
    assert [each.message.text("en") for each in marked.attention] == [
        "Given on posts 2026.08.1; this assignment allows 2026.11.2."
    ] * 3


def test_what_is_no_version_is_not_quoted(root, refreshed):
    marked = mark_pinned(key(root), given("<script>alert(1)</script>", 3), BOTH)
    assert all("script" not in each.message.text("vi") for each in marked.attention)


@pytest.mark.parametrize("noted", [None, {}, [], "posts", {"other": OLD}])
def test_an_answer_that_does_not_say_its_data_goes_to_attention(root, refreshed, noted):
    document = given(OLD, OLD_HOUR)
    document["answers"]["hour"]["dataset"] = noted
    (attention,) = mark_pinned(key(root), document, BOTH).attention
    assert attention.kind is AttentionKind.UNKNOWN


@pytest.mark.parametrize(("version", "hour"), [(OLD, OLD_HOUR), (NEW, NEW_HOUR)])
def test_where_one_version_is_allowed_an_answer_need_not_name_it(root, refreshed, version, hour):
    document = given(version, hour)
    del document["answers"]["hour"]["dataset"]
    marked = mark_pinned(key(root), document, {"posts": (version,)})
    assert earned(marked)["hour"] == 2.0
    assert marked.versions["hour"] == {"posts": version}


def test_naming_another_allowed_version_gains_nothing(root, refreshed):
    honest = mark_pinned(key(root), given(NEW, OLD_HOUR), BOTH)
    forged = mark_pinned(key(root), given(OLD, OLD_HOUR), {"posts": (NEW,)})
    assert earned(honest)["hour"] == 0.0
    assert "hour" not in forged.marks


def test_a_blank_answer_is_not_a_matter_of_data(root, refreshed):
    marked = mark_pinned(key(root), None, BOTH)
    assert marked.attention == ()
    assert set(earned(marked).values()) == {0.0}
    assert marked.marks["hour"].reasons[0].code == "not-attempted"


def test_an_allowed_version_that_is_not_here_goes_to_attention(root, refreshed):
    allowed = {"posts": ("2026.10.1", OLD, NEW)}
    marked = mark_pinned(key(root), given("2026.10.1", 3), allowed)
    assert {each.kind for each in marked.attention} == {AttentionKind.NOT_HERE}


def test_a_note_that_a_person_marks_is_looked_at_too(root, refreshed):
    document = given(NEW, NEW_HOUR, note="Text")
    document["answers"]["note"]["dataset"] = {"posts": "2026.08.1"}
    assert [each.question for each in mark_pinned(key(root), document, BOTH).attention] == ["note"]


def test_a_refresh_after_the_release_leaves_marks_and_pins_as_they_were(root, store):
    pin_release(root, MODULE)
    document = given(OLD, OLD_HOUR)
    before = mark_pinned(key(root), document, allowed_for(MODULE, root))
    refresh(store)
    after = mark_pinned(key(root), document, allowed_for(MODULE, root))
    assert earned(after) == earned(before) == {"hour": 2.0, "rates": 3.0, "acts": 2.0}
    assert allowed_for(MODULE, root) == {"posts": (OLD,)}
    assert (
        "hour" not in mark_pinned(key(root), given(NEW, NEW_HOUR), allowed_for(MODULE, root)).marks
    )


def test_releasing_again_adds_what_is_current(root, store):
    pin_release(root, MODULE)
    refresh(store)
    assert pin_release(root, MODULE) == {"posts": (OLD, NEW)}
    store.rollback("posts", OLD)
    assert pin_release(root, MODULE) == {"posts": (NEW, OLD)}
    assert read_pins(pins_file(root)) == {MODULE: {"posts": (NEW, OLD)}}


def test_pins_of_one_module_leave_those_of_others(tmp_path):
    file = tmp_path / PINS
    record(file, "a", {"posts": OLD})
    record(file, "b", {"posts": NEW})
    record(file, "a", {"posts": NEW}, only=True)
    assert read_pins(file) == {"a": {"posts": (NEW,)}, "b": {"posts": (NEW,)}}


@pytest.mark.parametrize(
    "text", ["", "[]", '{"format": 2, "pins": {}}', '{"format": 1, "pins": {"a": {"posts": []}}}']
)
def test_a_damaged_file_of_pins_is_said_and_not_taken_for_none(tmp_path, text):
    (tmp_path / PINS).write_text(text, encoding="utf-8")
    with pytest.raises(PinError, match=r"doingoai data pin"):
        read_pins(tmp_path / PINS)


# One's own work ----------------------------------------------------------------------------------


@pytest.fixture
def desk(root, tmp_path, monkeypatch):
    monkeypatch.setattr(_keys, "clone_root", lambda: root)
    folder = tmp_path / "desk" / MODULE
    folder.mkdir(parents=True)
    return folder


def own(desk, document):
    (desk / "answers.json").write_text(json.dumps(document), encoding="utf-8")
    return dict(_keys.OwnMarker().mark(MODULE, desk, "en").feedback)


def test_alone_an_answer_on_older_data_is_marked_and_the_feedback_says_so(desk, refreshed):
    told = own(desk, given(OLD, OLD_HOUR))
    assert "Given on posts 2026.11.1, marked on 2026.11.2" in told["The best hour"]
    assert "Given on" not in own(desk, given(NEW, NEW_HOUR))["The best hour"]


def test_where_pins_are_recorded_own_work_is_marked_by_them(root, desk, refreshed):
    record(pins_file(root), MODULE, {"posts": OLD})
    assert "2 of 2" in own(desk, given(OLD, OLD_HOUR))["The best hour"]
    told = own(desk, given(NEW, NEW_HOUR))["The best hour"]
    assert told == "<p>Given on posts 2026.11.2; this assignment allows 2026.11.1.</p>"


# The command -------------------------------------------------------------------------------------


def run(*arguments):
    try:
        main(["data", "pin", *arguments, "--lang", "en"])
    except SystemExit as left:
        return int(left.code or 0)
    return 0


MODULE_5 = "5-social-media"


def test_the_command_pins_what_is_current_of_every_dataset_used(store, capsys):
    assert run(MODULE_5) == 0
    assert "posts" in capsys.readouterr().out
    pinned = read_pins(store.root / PINS)[MODULE_5]
    assert pinned == dict.fromkeys(("comments", "mentions", "posts"), (OLD,))


def test_the_command_pins_in_the_folder_named(tmp_path, capsys):
    class_with_posts(tmp_path / "b")
    refresh(class_with_posts(tmp_path / "b"))
    assert run(MODULE_5, "--class", str(tmp_path / "b")) == 0
    assert read_pins(tmp_path / "b" / PINS)[MODULE_5]["posts"] == (NEW,)
    assert run(MODULE_5, f"posts={OLD}", "--class", str(tmp_path / "b")) == 0
    assert read_pins(tmp_path / "b" / PINS)[MODULE_5]["posts"] == (NEW, OLD)
    assert run(MODULE_5, f"posts={OLD}", "--only", "--class", str(tmp_path / "b")) == 0
    assert read_pins(tmp_path / "b" / PINS)[MODULE_5]["posts"] == (OLD,)


def test_showing_pins_records_none(store, tmp_path, capsys):
    file = tmp_path / "pins-shown.json"
    assert run(MODULE_5, "--show", "--json", str(file)) == 0
    assert "Nothing is pinned" in capsys.readouterr().out
    assert json.loads(file.read_text(encoding="utf-8"))["allowed"] == {}
    assert not (store.root / PINS).exists()


@pytest.mark.parametrize(
    "arguments",
    [("9-none",), (MODULE_5, "posts"), (MODULE_5, "facts=1"), (MODULE_5, "posts=1999.1")],
)
def test_what_cannot_be_pinned_is_refused_with_a_next_step(store, capsys, arguments):
    assert run(*arguments) == 2
    said = capsys.readouterr().err
    assert said.count("\n") >= 1
    assert "Traceback" not in said
    assert not (store.root / PINS).exists()
