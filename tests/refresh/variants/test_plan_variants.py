"""A class with coverage of its own: module 2 still tells right from wrong, by other figures."""

from __future__ import annotations

import pytest

from doingoai import datasets
from doingoai._paths import clone_root
from doingoai.grading import Marker, check_module
from doingoai.grading.specimens import Role, load_specimens
from doingoai.refresh.variants import Secret, draw

pytestmark = pytest.mark.slow

MODULE = "2-planning"
KEYS = ("Khóa 12, mùa đông", "spring cohort in Port Clair", "b", "the fourth class")


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    root = tmp_path_factory.mktemp("coverages")
    made = {}
    for number, key in enumerate(KEYS):
        (variant,) = draw(Secret.of(key), ["coverage"])
        made[key] = {"coverage": variant.write(root / str(number) / "coverage")}
    return made


def baseline():
    specimens = load_specimens(clone_root() / "curriculum" / MODULE / "specimens.py")
    return next(
        each.answer(datasets)
        for each in specimens.all
        if (each.question, each.role) == ("baseline", Role.RIGHT)
    )


def test_module_2_is_healthy_on_the_coverage_of_any_key(folders):
    for key, places in folders.items():
        with datasets.using(places):
            health = check_module(clone_root(), MODULE)
        assert health.ok, (key, [each for each in health.specimens if not each.ok])
        assert (health.points, health.perfect, health.set_aside) == (20, 20, ())
        # What was planted holds: the mistakes that the lesson names are told apart for every class.
        soft = {each.id for each in health.soft}
        assert not soft & {"by-reach", "by-advertising-value", "quarter-before", "whole-period"}
        assert {each.question for each in health.soft} <= {"baseline"}


def test_last_years_baseline_is_of_no_use(folders):
    course = baseline()
    document = {"answers": {"baseline": {"value": course}}}
    for places in folders.values():
        with datasets.using(places):
            own = baseline()
            assert own != course
            with Marker(clone_root() / "solutions" / "en" / MODULE / "exercise.ipynb") as marker:
                assert marker.mark(document, ["baseline"])["baseline"].earned < 2
                mine = {"answers": {"baseline": {"value": own}}}
                assert marker.mark(mine, ["baseline"])["baseline"].earned == 2
