"""Whatever a refresh brings: every cell runs, the marking holds, what cannot be asked is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import other_data
import pytest

from doingoai import datasets, social
from doingoai._paths import clone_root
from doingoai.build._blank import run_together
from doingoai.grading._rehearsal import rehearsal
from doingoai.grading.health import ModuleHealth, check_module

if TYPE_CHECKING:
    from pathlib import Path

MODULE = "5-social-media"
NO_FACEBOOK = "There are no posts on Facebook."
NO_META = "There are no posts on Facebook or Instagram."
NO_REACH = "No post has a reach."

SET_ASIDE = {
    "x_only": {
        "engagement": NO_REACH,
        "best-hour": NO_FACEBOOK,
        "experiment": NO_META,
        "trend-chart": NO_FACEBOOK,
    },
    "youtube_only": {
        "engagement": NO_REACH,
        "best-hour": NO_FACEBOOK,
        "experiment": NO_META,
        "spikes": "The series is no longer than the 14 days that the rule looks back.",
        "trend-chart": NO_FACEBOOK,
    },
    "tiktok_only": {
        "engagement": NO_REACH,
        "best-hour": NO_FACEBOOK,
        "experiment": NO_META,
        "trend-chart": NO_FACEBOOK,
    },
    "instagram_only": {"best-hour": NO_FACEBOOK, "trend-chart": NO_FACEBOOK},
    "twenty_posts": {
        "best-hour": "Every window has fewer than 12 posts with a rate.",
        "experiment": "There are too few posts with captions, or without, to compare the two.",
    },
    "facebook_by_the_day": {
        "best-hour": "The posts have days of publication and no hours.",
        "experiment": "The posts do not say whether they carry captions.",
    },
}
# The last one, solved, must earn all that is left, set aside or not.
NOTEBOOKS = (
    "course/{}/5-social-media/lesson.ipynb",
    "exercises/{}/5-social-media/exercise.ipynb",
    "solutions/{}/5-social-media/exercise.ipynb",
)
POINTS = {"engagement": 3, "best-hour": 2, "experiment": 2, "spikes": 2, "trend-chart": 2}


@dataclass(frozen=True)
class World:
    """One shape of data, what health says of it, and where it lies."""

    shape: str
    folder: Path
    health: ModuleHealth


@pytest.fixture(scope="module", params=SET_ASIDE)
def world(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    getattr(other_data, request.param)(folder)
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
    assert told == SET_ASIDE[world.shape]
    left = 20 - sum(POINTS[question] for question in told)
    assert (health.points, health.perfect, health.blank) == (left, left, 0)
    assert not {each.question for each in health.specimens} & set(told)
    assert all(each.reason.text("vi") != each.reason.text("en") for each in health.set_aside)


def test_every_cell_runs_and_the_solution_earns_everything(world):
    # each world in one language, the worlds in both in turn: health looks at both in each
    language = ("vi", "en")[list(SET_ASIDE).index(world.shape) % 2]
    files = [name.format(language) for name in NOTEBOOKS]
    done = run_together({file: (clone_root() / file).read_bytes() for file in files})
    problems = [problem.text("en") for each in done.values() for problem in each.problems]
    assert problems == []


def test_mentions_without_tone_leave_the_peaks_askable_and_the_tone_soft(tmp_path, monkeypatch):
    other_data.instagram_only(tmp_path)
    monkeypatch.setenv("DOINGOAI_DATASETS", str(tmp_path))
    kinds = {peak.kind for peak in social.peaks(datasets.load("mentions"), zone="Europe/Lisbon")}
    assert kinds == {"unknown"}
    soft = {each.id: each.kind.value for each in check_module(clone_root(), MODULE).soft}
    assert soft["every-peak-an-incident"] == "missing"


def test_a_cell_that_fails_on_the_data_is_named(tmp_path):
    root = tmp_path / "clone"
    for part in ("curriculum", "solutions", "exercises", "course"):
        (root / part).parent.mkdir(exist_ok=True)
        (root / part).symlink_to(clone_root() / part)
    (root / "course").unlink()
    lesson = root / "course" / "vi" / MODULE / "lesson.ipynb"
    lesson.parent.mkdir(parents=True)
    whole = (clone_root() / "course" / "vi" / MODULE / "lesson.ipynb").read_text(encoding="utf-8")
    asked = "engagement_explorer(posts if others.empty else others"
    assert asked in whole
    lesson.write_text(whole.replace(asked, "engagement_explorer(posts['no such column']"), "utf-8")
    found = check_module(root, MODULE, notebooks=True)
    assert not found.ok
    (words,) = [each.text("en") for each in found.complaints]
    assert f"course/vi/{MODULE}/lesson.ipynb" in words
    assert "explorer" in words
    assert "no such column" in words


def test_the_kernels_read_the_version_in_use(tmp_path):
    other_data.tiktok_only(tmp_path)
    (tmp_path / "posts" / "data.csv").write_text("not what its description says", "utf-8")
    with datasets.using({"posts": tmp_path / "posts"}), rehearsal(clone_root(), MODULE) as heard:
        told = [complaint.text("en") for complaint in heard()]
    assert any("exercise.ipynb, cell 5-social-media-exercise-set-up" in each for each in told)
    assert any("lesson.ipynb" in each and "explorer" in each for each in told)
