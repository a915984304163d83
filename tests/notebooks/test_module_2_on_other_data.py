"""Whatever is brought into module 2: every cell runs, the marking holds, the rest is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import other_plans
import pytest

from doingoai._paths import clone_root
from doingoai.build._blank import run_together
from doingoai.grading.health import ModuleHealth, check_module

if TYPE_CHECKING:
    from pathlib import Path

MODULE = "2-planning"
# What each world sets aside, and why. Shapes that have no question in common come together.
SET_ASIDE = {
    ("weekly_sums", "one_channel"): {
        "baseline": "The coverage has sums of periods and no single items.",
        "budget": "There is one channel only: nothing can be weighed against it.",
        "calendar": "A channel of the brief is not in the table of channels.",
    },
    ("nobody_else", "two_small_channels"): {
        "baseline": "The coverage has one subject only: there is nobody to compare with.",
        "budget": "The channels cannot take the units that there are.",
        "calendar": "A channel of the brief is not in the table of channels.",
    },
    ("no_messages", "two_segments"): {
        "baseline": "No item says which key messages it carries.",
        "audience-rank": "Fewer than three of the segments to be ranked are in the table.",
        "objective": "No segment with a baseline is as relevant as the question asks.",
        "calendar": "A segment of the brief is not in the table of audiences.",
    },
    ("other_subjects", "four_segments"): {
        "baseline": "In that quarter there is no coverage of our own subject.",
        "calendar": "A segment of the brief is not in the table of audiences.",
    },
    ("six_weeks", "no_trade_targets"): {
        "baseline": "The coverage holds no whole quarter before the day of the plan.",
        "message-house": (
            "For a place of the house there is no fact that holds on the day of the plan."
        ),
    },
    ("another_year",): {},
}
POINTS = {
    "audience-rank": 2,
    "baseline": 2,
    "budget": 2,
    "calendar": 4,
    "message-house": 3,
    "objective": 3,
}
NOTEBOOKS = (
    "course/{}/2-planning/lesson.ipynb",
    "exercises/{}/2-planning/exercise.ipynb",
    "solutions/{}/2-planning/exercise.ipynb",
)


@dataclass(frozen=True)
class World:
    """Data of other shapes, what health says of them, and where they lie."""

    shapes: tuple[str, ...]
    folder: Path
    health: ModuleHealth


@pytest.fixture(scope="module", params=SET_ASIDE, ids="-".join)
def world(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    for shape in request.param:
        getattr(other_plans, shape)(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOINGOAI_DATASETS", str(folder))
        yield World(request.param, folder, check_module(clone_root(), MODULE))


def test_what_cannot_be_asked_is_named_with_the_reason_and_the_rest_lives(world):
    health = world.health
    assert health.ok, (
        [each.text("en") for each in health.complaints],
        [each for each in health.specimens if not each.ok],
    )
    told = {each.question: each.reason.text("en") for each in health.set_aside}
    assert told == SET_ASIDE[world.shapes]
    left = 20 - sum(POINTS[question] for question in told)
    assert (health.points, health.perfect, health.blank) == (left, left, 0)
    assert not {each.question for each in health.specimens} & set(told)
    assert all(each.reason.text("vi") != each.reason.text("en") for each in health.set_aside)


def test_every_cell_runs_and_the_solution_earns_everything(world):
    # each world in one language, the worlds in both in turn: health looks at both in each
    language = ("vi", "en")[list(SET_ASIDE).index(world.shapes) % 2]
    files = [name.format(language) for name in NOTEBOOKS]
    done = run_together({file: (clone_root() / file).read_bytes() for file in files})
    problems = [problem.text("en") for each in done.values() for problem in each.problems]
    assert problems == []
