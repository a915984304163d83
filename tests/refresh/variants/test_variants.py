"""A class gets data of its own: the same lessons, other answers, the same for the same key."""

import datetime as dt
import hashlib
import json
import re

import pytest

from doingoai import datasets, planning
from doingoai._paths import clone_root, course_file
from doingoai.cli import main
from doingoai.datasets.generators import posts as posts_generator
from doingoai.grading import Marker, check_module
from doingoai.grading.specimens import Role, load_specimens
from doingoai.refresh._errors import RefreshError, Refused
from doingoai.refresh.variants import Secret, _draw, chosen, class_store, draw, give
from doingoai.refresh.versions import Store
from doingoai.refresh.versions._version import order

pytestmark = pytest.mark.slow

MODULE = "5-social-media"
KEYS = ("Khóa 12, mùa đông", "spring cohort in Port Clair", "b")
# What is asked of facts and not of data stays the same for every class.
RECORDED = "021e10a01ccfa924830c9cc63480df2b3a46a3ef68267a346a8e1a4613864306"
FROM_DATA = ("engagement", "best-hour", "experiment", "spikes", "comments", "trend-chart")


@pytest.fixture(scope="module")
def drawn():
    """The variants of three cohorts."""
    return {key: draw(Secret.of(key)) for key in KEYS}


@pytest.fixture(scope="module")
def folders(drawn, tmp_path_factory):
    """The same, written: for each key a folder a dataset."""
    root = tmp_path_factory.mktemp("variants")
    return {
        key: {each.name: each.write(root / str(number) / each.name) for each in variants}
        for number, (key, variants) in enumerate(drawn.items())
    }


def reference():
    """The right answer to every question on the data in use."""
    specimens = load_specimens(clone_root() / "curriculum" / MODULE / "specimens.py")
    return {
        each.question: each.answer(datasets) for each in specimens.all if each.role is Role.RIGHT
    }


@pytest.fixture(scope="module")
def answers(folders):
    """The right answers on the course's data (key None) and on each variant."""
    found = {None: reference()}
    for key, places in folders.items():
        with datasets.using(places):
            found[key] = reference()
    return found


def test_the_same_key_gives_the_same_bytes(drawn):
    key = KEYS[-1]
    again = draw(Secret.of(f"  {key} "))
    assert [each.files for each in again] == [each.files for each in drawn[key]]


def test_the_bytes_are_those_of_every_other_computer(drawn):
    """Recorded once: a change of platform or Python must not change a class's data."""
    content = b"".join(each.files["data.csv"] for each in drawn["b"])
    assert hashlib.sha256(content).hexdigest() == RECORDED


def test_however_a_key_was_typed_it_is_the_same_key():
    assert Secret.of("Kho\u0301a").root == Secret.of("Khóa").root
    assert Secret.of("khóa").root != Secret.of("Khóa").root


def test_neither_key_nor_seed_is_written_anywhere(drawn):
    for key, variants in drawn.items():
        for variant in variants:
            text = b"".join(variant.files.values()).decode("utf-8")
            assert len(key) < 2 or key not in text
            made_by = json.loads(variant.files["datapackage.json"])["made_by"]
            assert set(made_by) <= {"generator", "variant", "written_in"}
            assert "seed" not in made_by
    assert "root" not in repr(Secret.of("a"))


def test_a_version_says_which_edition_and_whose_and_sorts_after_it(drawn):
    numbers = {each.version for variants in drawn.values() for each in variants}
    assert len(numbers) == len(KEYS)
    for number in numbers:
        assert re.fullmatch(r"2026\.11\.1-k[0-9a-f]{8}", number)
        assert order("2026.11.1") < order(number) < order("2026.11.2") < order("2026.12.1")


def test_every_exercise_tells_right_from_wrong_on_the_variant_of_any_key(folders):
    for key, places in folders.items():
        with datasets.using(places):
            health = check_module(clone_root(), MODULE)
        assert health.ok, (key, [each for each in health.specimens if not each.ok])
        assert {each.question for each in health.soft} <= {
            "best-hour",
            "comments",
            "experiment",
            "spikes",
        }


def test_most_answers_differ_from_class_to_class_and_from_the_courses(answers):
    keys = list(answers)
    for number, one in enumerate(keys):
        for other in keys[number + 1 :]:
            same = [q for q in FROM_DATA if answers[one][q] == answers[other][q]]
            assert len(same) <= 2, (one, other, same)
            assert not set(same) & {"engagement", "spikes", "comments", "trend-chart"}


def test_the_courses_best_hour_is_never_a_classs(answers):
    assert answers[None]["best-hour"] == 20
    assert all(answers[key]["best-hour"] != 20 for key in KEYS)


def test_answers_on_facts_stay(answers):
    for question in ("post-pair", "four-platforms"):
        assert all(answers[key].get(question) == answers[None].get(question) for key in KEYS)


def test_last_years_answers_are_of_no_use(folders, answers):
    notebook = clone_root() / "solutions" / "en" / MODULE / "exercise.ipynb"

    def earned(values):
        document = {"answers": {question: {"value": value} for question, value in values.items()}}
        with Marker(notebook) as marker:
            marks = marker.mark(document, FROM_DATA)
        return sum(marks[question].earned for question in FROM_DATA)

    whole = 14.0
    assert earned(answers[None]) == whole
    for key in KEYS:
        with datasets.using(folders[key]):
            assert earned(answers[key]) == whole
            assert earned(answers[None]) < 0.5 * whole


def test_each_class_has_a_share_of_voice_of_its_own(folders):
    shares = set()
    for places in [{}, *folders.values()]:
        with datasets.using(places):
            coverage = datasets.load("coverage")
        quarter = planning.quarter_before(coverage, dt.date(2026, 11, 16), zone="Europe/Lisbon")
        share = planning.share_of_voice(
            coverage, "viet-nam", quarter.start, quarter.end, zone="Europe/Lisbon"
        )
        shares.add(round(share, 2))
    assert len(shares) == 1 + len(KEYS)


def test_what_is_real_and_what_is_practice_stays(folders):
    for places in folders.values():
        with datasets.using(places):
            variant = datasets.load("mentions", "practice")
        assert variant.equals(datasets.load("mentions", "practice"))


def test_the_ten_comments_are_none_of_those_that_were_asked_before(folders):
    def asked():
        comments = datasets.load("comments")
        return set(comments.loc[comments["batch"] == "exercise", "text_en"])

    ours = asked()
    for places in folders.values():
        with datasets.using(places):
            assert len(asked()) == 10
            assert not asked() & ours


def test_a_comment_stands_under_a_post_of_its_own_variant(folders):
    for places in folders.values():
        with datasets.using(places):
            posts = datasets.load("posts").set_index("post_id")
            comments = datasets.load("comments")
        under = posts.loc[comments["post_id"]]
        assert (under["platform"] == "facebook").all()
        assert (comments["posted_at"].to_numpy() > under["published_at"].to_numpy()).all()


def test_the_card_says_in_both_languages_that_it_is_a_variant(drawn):
    for variant in drawn["b"]:
        card = variant.files["README.md"].decode("utf-8")
        assert card.count(variant.version) == 2
        assert "a variant for one class" in card
        assert "bộ dữ liệu riêng cho một lớp" in card
        title = json.loads(variant.files["datapackage.json"])["title"]
        assert title.endswith("(variant for one class)")


# Giving it to a class --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def given(drawn, tmp_path_factory):
    """A class that had the course's data and has its variant now."""
    store = Store(tmp_path_factory.mktemp("class"))
    for name in ("posts", "comments", "mentions", "coverage"):
        store.promote(name, store.adopt(name, course_file("datasets", name)))
    return give(drawn["b"], store)


def test_the_variant_is_current_and_what_was_before_is_kept(given):
    store = Store(given.folder)
    for version in given.versions:
        assert store.current(version.name).number == version.number
        assert [each.number for each in store.history(version.name)] == [
            version.number,
            "2026.11.1",
        ]
        assert store.next_version(version.name, posts_generator.FIRST_DAY) == "2026.11.2"


def test_the_instructors_tables_are_in_the_folder_and_marked_as_such(given):
    for name, table in (("mentions", "events"), ("comments", "labels")):
        folder = given.folder / name
        assert (folder / f"{table}.csv").is_file()
        described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        audience = {each["name"]: each.get("audience") for each in described["resources"]}
        assert audience[table] == "instructor"
        assert audience["data"] is None


def test_the_folder_for_learners_has_no_answers(given, tmp_path, monkeypatch):
    monkeypatch.setenv("DOINGOAI_DATASETS", str(given.folder))
    for version in given.versions:
        arguments = ["data", "use", version.name, version.number, "--class", str(tmp_path / "l")]
        with pytest.raises(SystemExit) as left:
            main(arguments)
        assert not left.value.code
    names = {path.name for path in (tmp_path / "l").rglob("*.csv")}
    assert "data.csv" in names
    assert not names & {"events.csv", "labels.csv"}


# The command, and what it refuses -------------------------------------------------------------


def run(*arguments):
    try:
        main(["data", "variant", *arguments, "--lang", "en"])
    except SystemExit as left:
        return int(left.code or 0)
    return 0


def test_the_command_draws_what_is_asked_for_and_says_what_to_do(tmp_path, capsys):
    file = tmp_path / "said.json"
    arguments = ("--cohort", "b", "mentions", "--class", str(tmp_path / "c"), "--json", str(file))
    assert run(*arguments) == 0
    said = capsys.readouterr().out
    assert "DOINGOAI_DATASETS" in said
    assert "key is short" in said
    assert json.loads(file.read_text(encoding="utf-8"))["health"][MODULE]["ok"] is True
    assert Store(tmp_path / "c").names() == ("mentions",)


def test_drawing_again_changes_nothing(given, drawn):
    kept = [path for path in given.folder.rglob("*.*") if path.is_file() and path.suffix != ".lock"]
    before = {path: path.read_bytes() for path in kept}
    again = give(drawn["b"], Store(given.folder))
    assert [each.number for each in again.versions] == [each.number for each in given.versions]
    after = {path: path.read_bytes() for path in before}
    assert after == before


@pytest.mark.parametrize("place", ["datasets", "datasets/posts", "datasets/../datasets/new"])
def test_the_clones_own_datasets_are_never_written_to(place, capsys):
    folder = clone_root() / place
    assert run("--cohort", "a key of a class", "--class", str(folder)) == 1
    assert "Nothing was changed" in capsys.readouterr().err
    assert not (clone_root() / "datasets" / "new").exists()


def test_without_a_folder_it_says_how_to_name_one(monkeypatch, capsys):
    monkeypatch.delenv("DOINGOAI_DATASETS", raising=False)
    assert run("--cohort", "a key of a class") == 2
    assert "--class DIR" in capsys.readouterr().err


def test_facts_have_no_variant(tmp_path, capsys):
    assert run("--cohort", "b", "facts", "--class", str(tmp_path / "c")) == 2
    assert "are real and stay" in capsys.readouterr().err
    with pytest.raises(RefreshError):
        chosen(["../posts"])


def test_comments_and_the_posts_they_stand_under_are_drawn_together():
    assert chosen(["comments"]) == chosen(["posts"]) == ("posts", "comments")
    assert chosen([]) == ("posts", "comments", "mentions", "coverage")


def test_a_key_for_which_nothing_holds_is_refused_in_plain_words(monkeypatch):
    monkeypatch.setattr(_draw, "MOST_ATTEMPTS", 2)
    monkeypatch.setitem(_draw.planted_posts.LESSONS, "never", lambda posts: False)
    with pytest.raises(Refused, match="Choose another key"):
        draw(Secret.of("b"), ["posts"])


def test_data_on_which_marking_fails_are_not_given(drawn, tmp_path, monkeypatch):
    from doingoai.grading import health

    found = health.check_module
    monkeypatch.setattr(health, "check_module", lambda root, module: _ill(found(root, module)))
    store = class_store(tmp_path / "class")
    with pytest.raises(Refused, match="no longer tells right from wrong"):
        give([each for each in drawn["b"] if each.name == "mentions"], store)
    assert store.names() == ()


def _ill(health):
    from dataclasses import replace

    return replace(health, blank=1)
