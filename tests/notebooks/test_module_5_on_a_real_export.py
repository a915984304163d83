"""A real page's export in place of ours: the exercise, its answers and the explorer hold."""

from __future__ import annotations

import pytest

from doingoai import datasets
from doingoai._paths import clone_root
from doingoai.grading.health import check_module
from doingoai.refresh import read_export, write_package
from doingoai.widgets import engagement_explorer

EXPORT = clone_root().parent / "shared" / "exports" / "meta_facebook_posts.csv"

pytestmark = pytest.mark.skipif(
    not EXPORT.is_file(), reason="the export carries no licence and is not in the repository"
)


@pytest.fixture
def a_real_page(tmp_path, monkeypatch):
    posts = read_export(EXPORT, account="our-page", zone="Africa/Johannesburg")
    write_package(posts, tmp_path, version="2026.11.2", title="A page's posts")
    monkeypatch.setenv("DOINGOAI_DATASETS", str(tmp_path))


def test_the_exercise_is_sound_on_a_real_export(a_real_page):
    assert datasets.version("posts") == "2026.11.2"
    health = check_module(clone_root(), "5-social-media")
    assert health.ok
    assert [aside.question for aside in health.set_aside] == ["experiment"]
    assert (health.points, health.perfect, health.blank) == (18, 18, 0)
    told_apart = {(s.question, s.id) for s in health.specimens if s.kind.value == "wrong"}
    assert {("engagement", "by-views"), ("best-hour", "reads-utc-as-local")} <= told_apart
    assert ("trend-chart", "output-for-outcome") in told_apart
    soft = {(soft.question, soft.id) for soft in health.soft}
    assert {("engagement", "boosted-in"), ("trend-chart", "boosted-in")} <= soft


def test_the_explorer_opens_on_a_real_export_and_says_what_it_lacks(a_real_page):
    explorer = engagement_explorer(datasets.load("posts"), language="en")
    why_not = {option["key"]: option["why_not"] for option in explorer.config["options"]["metric"]}
    assert why_not["reach"] == ""
    assert why_not["followers"] != ""
    assert explorer.shown["rows"]
