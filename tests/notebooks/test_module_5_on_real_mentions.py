"""A real series of mentions in place of ours: no tone, five-minute steps, odd minutes."""

from __future__ import annotations

import pytest

from doingoai import datasets
from doingoai._paths import clone_root
from doingoai.grading.health import check_module
from doingoai.refresh import read_export, write_package

EXPORTS = clone_root().parent / "shared" / "exports"
SERIES = ("mentions_5min_CVS.csv", "mentions_5min_KO.csv")

pytestmark = pytest.mark.skipif(
    not EXPORTS.is_dir(), reason="the exports are not in the repository"
)


@pytest.fixture(params=SERIES)
def a_real_series(request, tmp_path, monkeypatch):
    frame = read_export(EXPORTS / request.param, zone="America/New_York")
    write_package(frame, tmp_path, name="mentions", version="2026.11.2", title="A brand's mentions")
    monkeypatch.setenv("DOINGOAI_DATASETS", str(tmp_path))


def test_the_exercise_is_sound_on_a_real_series_and_soft_questions_are_named(a_real_series):
    assert datasets.version("mentions") == "2026.11.2"
    health = check_module(clone_root(), "5-social-media")
    assert health.ok, (health.complaints, [s for s in health.specimens if not s.ok])
    assert (health.perfect, health.blank) == (20, 0)
    told_apart = {s.id for s in health.specimens if s.question == "spikes"}
    assert "the-loudest-hour" in told_apart
    # Without tone nothing can be called harmless, and the report says so.
    soft = {s.id: s.reason.text("en") for s in health.soft if s.question == "spikes"}
    assert "no tone" in soft["every-peak-an-incident"]
    assert "no tone" in soft["the-quietest-is-harmless"]
