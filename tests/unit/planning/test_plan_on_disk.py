"""A plan in a YAML file: read with care, written whole, nothing lost."""

from __future__ import annotations

import dataclasses
import multiprocessing
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st

from doingoai import planning
from doingoai._plain_data import plain_data
from doingoai.errors import DoingoaiError
from doingoai.planning import (
    Activity,
    Measure,
    MessageHouse,
    Objective,
    Pillar,
    Plan,
    PlanFile,
    Spending,
    _plan_file,
)

if TYPE_CHECKING:
    from pathlib import Path

FULL = Plan(
    title="Chiến dịch 2027: thương mại",
    mission="estamar",
    language="vi",
    drawn_up="16/11/2026",
    starts="4/1/2027",
    ends="30/6/2027",
    zone="Europe/Lisbon",
    objectives=(Objective(metric="tỷ lệ", baseline="12,4", deadline="30/6/2027"), Objective()),
    audiences=("press", "a, b"),
    insight="Dòng một\nDòng hai",
    strategy="no",
    house=MessageHouse(roof="Mái: # nhà", pillars=(Pillar(line="~", topic="trade"),)),
    activities=(Activity(name="null", hour="18:00", languages=("vi", "en"), reserve=True),),
    budget="100",
    spending=(Spending("radio", "-3"),),
    measures=(Measure("Lượt xem", "outputs"),),
    cleared_by="Vụ",
    cleared_at="1/12/2026",
)


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "plan.yaml"


def others(path: Path) -> list[Path]:
    return [each for each in path.parent.iterdir() if each != path and each.suffix == ".yaml"]


# Reading plain data ------------------------------------------------------------------------------


def test_what_people_write_is_understood() -> None:
    plan, problems = planning.read_plan(
        {
            "kind": "plan",
            "title": "Film week",
            "budget": 100,
            "audiences": "press; business",
            "activities": [
                {"name": "opening", "languages": "vi, en", "protocol": "có", "reserve": False},
                {"name": "talk", "languages": ["fr"], "hour": 18, "reserve": "yes"},
            ],
            "house": {"roof": "One sentence", "pillars": [{"line": "a"}]},
            "measures": None,
        }
    )
    assert problems == ()
    assert (plan.budget, plan.audiences) == ("100", ("press", "business"))
    first, second = plan.activities
    assert (first.languages, first.protocol, first.reserve) == (("vi", "en"), True, False)
    assert (second.languages, second.hour, second.reserve) == (("fr",), "18", True)
    assert plan.house.pillars == (Pillar(line="a"),)


def test_what_is_not_understood_is_named_with_its_place_and_the_rest_is_read() -> None:
    plan, problems = planning.read_plan(
        {
            "titel": "x",
            "zone": {"a": 1},
            "objectives": "more visitors",
            "activities": [{"name": "a", "chanel": "radio", "protocol": "perhaps"}, "b"],
            "house": {"pillars": [{"desision": "arrivals-2025"}]},
            "budget": "100",
        }
    )
    assert plan.budget == "100"
    assert plan.activities[0].name == "a"
    told = {(each.code, each.where, each.nearest or each.expected) for each in problems}
    assert told == {
        ("unknown-key", "titel", "title"),
        ("wrong-shape", "zone", "text"),
        ("wrong-shape", "objectives", "rows"),
        ("unknown-key", "activities/1/chanel", "channel"),
        ("wrong-shape", "activities/1/protocol", "yes-no"),
        ("wrong-shape", "activities/2", "row"),
        ("unknown-key", "house/pillars/1/desision", "decision"),
    }


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([field.name for field in dataclasses.fields(Plan)])
            | st.sampled_from(["day", "line", "pillars", "languages", "reserve"])
            | st.text(max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(anything)
def test_no_data_break_the_reader(data) -> None:
    plan, problems = planning.read_plan(data)
    assert isinstance(plan, Plan)
    assert all(each.code in {"unknown-key", "wrong-shape"} for each in problems)
    house, _ = planning.read_house(data)
    assert isinstance(house, MessageHouse)


# Writing -----------------------------------------------------------------------------------------

TRICKY = ["no", "null", "~", "18:00", "0912", "a: b", "- x", "x\n\n y ", "\tq", "'", "#"]
BREAKS = ["\x85", "a\u2028b\n"]
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    [*TRICKY, *BREAKS]
)


def rows(kind):
    return st.lists(
        st.builds(
            kind,
            **{
                field.name: st.booleans()
                if isinstance(field.default, bool)
                else st.lists(words.filter(bool), max_size=2).map(tuple)
                if isinstance(field.default, tuple)
                else words
                for field in dataclasses.fields(kind)
            },
        ),
        max_size=2,
    ).map(tuple)


plans = st.builds(
    Plan,
    title=words,
    language=words.filter(bool),
    insight=words,
    budget=words,
    objectives=rows(Objective),
    audiences=st.lists(words.filter(bool), max_size=2).map(tuple),
    house=st.none()
    | st.builds(MessageHouse, roof=words, language=words.filter(bool), pillars=rows(Pillar)),
    activities=rows(Activity),
    spending=rows(Spending),
    measures=rows(Measure),
)


@given(plans)
def test_every_plan_is_read_back_as_it_was(tmp_path_factory, plan) -> None:
    path = tmp_path_factory.mktemp("plan") / "plan.yaml"
    PlanFile(path).save(plan)
    assert PlanFile(path).read() == plan


def test_a_plan_reads_as_a_person_writes_it(path) -> None:
    PlanFile(path).save(FULL)
    text = path.read_text(encoding="utf-8")
    assert text.startswith("kind: plan\ntitle: ")
    for line in ("drawn_up: 16/11/2026", "  hour: 18:00", "  reserve: yes", "  units: -3"):
        assert f"\n{line}\n" in text
    assert "insight: |-\n  Dòng một\n  Dòng hai\n" in text
    assert "submitted" not in text  # what is blank takes no room
    assert PlanFile(path).read() == FULL


def test_no_file_is_no_plan_and_the_first_change_makes_one(path) -> None:
    file = PlanFile(path)
    assert file.read() is None
    assert file.notice is None
    made = file.change(lambda plan: dataclasses.replace(plan, title="A"))
    assert made == file.read() == Plan(title="A")
    assert others(path) == []


def test_a_change_applies_to_what_is_there_now(path) -> None:
    one, two = PlanFile(path), PlanFile(path)
    one.save(Plan(title="A"))
    two.change(lambda plan: dataclasses.replace(plan, budget="100"))
    one.change(lambda plan: dataclasses.replace(plan, strategy="C"))
    assert two.read() == Plan(title="A", budget="100", strategy="C")


def test_fields_that_no_plan_has_stay_where_they_were(path) -> None:
    path.write_text(
        "kind: plan\ntitle: A\nlanguage: en\n"
        "objectives:\n- metric: one\n  owner: Lan\n- metric: two\n  channel: x\n"
        "house:\n  roof: R\n  language: en\n  colour: blue\nnote:\n- a\n- b: c\n",
        encoding="utf-8",
    )
    file = PlanFile(path)
    file.change(lambda plan: dataclasses.replace(plan, title="B", objectives=plan.objectives[::-1]))
    data = plain_data(path)
    assert data["title"] == "B"
    assert data["note"] == ["a", {"b": "c"}]
    assert data["house"]["colour"] == "blue"
    assert data["objectives"] == [
        {"metric": "two", "channel": "x"},
        {"metric": "one", "owner": "Lan"},
    ]


def test_a_row_that_was_changed_keeps_its_own_fields(path) -> None:
    path.write_text(
        "objectives:\n- {metric: one, owner: Lan}\n- {metric: two, owner: Minh}\n", "utf-8"
    )
    changed = (Objective(metric="one", target="5"), Objective(metric="two"))
    PlanFile(path).change(lambda plan: dataclasses.replace(plan, objectives=changed))
    assert [row["owner"] for row in plain_data(path)["objectives"]] == ["Lan", "Minh"]


@pytest.mark.parametrize(
    "written",
    [
        "# a remark of mine\nkind: plan\ntitle: A\n",
        "title:   A\n",
        "kind: plan\ntitle: A\nobjectives: a text where rows belong\n",
        "kind: plan\r\ntitle: A\r\n",
    ],
)
def test_what_was_written_by_hand_is_kept_once_before_it_is_written_over(path, written) -> None:
    path.write_bytes(written.encode())
    file = PlanFile(path)
    assert file.read() == Plan(title="A")
    assert file.notice is None
    file.change(lambda plan: dataclasses.replace(plan, title="B"))
    [kept] = others(path)
    assert kept.read_bytes() == written.encode()
    assert kept.name in file.notice.text("en")
    file.change(lambda plan: dataclasses.replace(plan, title="C"))
    assert others(path) == [kept]
    assert file.notice is None


def test_a_change_that_changes_nothing_leaves_the_file_alone(path) -> None:
    path.write_text("title:   A  # mine\n", encoding="utf-8")
    PlanFile(path).change(lambda plan: plan)
    assert path.read_text(encoding="utf-8") == "title:   A  # mine\n"
    assert others(path) == []


@pytest.mark.parametrize(
    "written",
    [
        b"kind: [plan\n: x",
        b"\xff\xfe\x00",
        b"just words",
        b"- a\n- b\n",
        b"kind: post\ntext: x\n",
        b"title: A\ntitle: B\n",
        b"a: &x [1]\nb: *x\n",
        b"[" * 5000,
    ],
)
def test_a_damaged_file_is_no_plan_and_is_kept_when_one_is_saved(path, written) -> None:
    path.write_bytes(written)
    file = PlanFile(path)
    assert file.read() is None
    assert "plan.yaml" in file.notice.text("vi")
    assert path.read_bytes() == written  # reading alone moves nothing
    file.save(FULL)
    assert file.read() == FULL
    [kept] = others(path)
    assert kept.read_bytes() == written


@pytest.mark.parametrize("written", [b"", b"\n \n", b"# only a remark\n"])
def test_a_file_without_a_word_is_no_plan_and_no_damage(path, written) -> None:
    path.write_bytes(written)
    file = PlanFile(path)
    assert file.read() is None
    assert file.notice is None
    file.save(FULL)
    assert file.read() == FULL
    assert [each.read_bytes() for each in others(path)] == ([written] if written.strip() else [])


def test_a_place_where_nothing_can_be_written_is_told(tmp_path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    file = PlanFile(tmp_path / "file" / "plan.yaml")
    assert file.read() is None
    with pytest.raises(planning.PlanNotSaved) as told:
        file.save(FULL)
    assert told.value.next_step is not None
    assert (tmp_path / "file").read_text(encoding="utf-8") == "no folder"


def test_a_file_that_cannot_be_read_is_told_and_left_alone(tmp_path) -> None:
    (tmp_path / "plan.yaml").mkdir()
    file = PlanFile(tmp_path / "plan.yaml")
    with pytest.raises(DoingoaiError):
        file.read()
    with pytest.raises(planning.PlanNotSaved):
        file.save(FULL)


def test_a_file_held_by_another_program_is_told(path, monkeypatch) -> None:
    monkeypatch.setattr(_plan_file, "_LOCK_SECONDS", 0.05)
    file = PlanFile(path)
    file.save(FULL)
    with (
        FileLock(path.with_name(".plan.yaml.lock")),
        pytest.raises(planning.PlanNotSaved, match="held"),
    ):
        file.save(Plan(title="other"))
    assert file.read() == FULL


def _write_many(path: Path, name: str) -> None:
    for number in range(10):
        PlanFile(path).change(
            lambda plan, number=number: dataclasses.replace(
                plan, audiences=(*plan.audiences, f"{name}{number}")
            )
        )


def test_two_programs_at_once_lose_nothing(path) -> None:
    spawn = multiprocessing.get_context("spawn")
    both = [spawn.Process(target=_write_many, args=(path, name)) for name in "ab"]
    for each in both:
        each.start()
    for each in both:
        each.join()
        assert each.exitcode == 0
    assert sorted(PlanFile(path).read().audiences) == sorted(
        f"{name}{number}" for name in "ab" for number in range(10)
    )


# Where it is -------------------------------------------------------------------------------------


def test_lesson_exercise_and_later_modules_share_one_plan(tmp_path) -> None:
    home = tmp_path / "2-planning"
    later = tmp_path / "5-social-media"
    later.mkdir()
    assert planning.plan_path(later) == later / "plan.yaml"
    home.mkdir()
    assert planning.plan_path(home) == home / "plan.yaml"
    assert planning.plan_path(later) == home / "plan.yaml"
