"""Coverage through the whole refresh: module 2 holds, and says which question cannot be asked."""

from __future__ import annotations

import pytest
from command_world import outcome, week, weeks

from doingoai._paths import clone_root

EXPORTS = clone_root().parent / "shared" / "exports"
MODULE = "2-planning"
ALWAYS = {
    "smart-objectives",
    "audience-rank",
    "evaluation",
    "objective",
    "message-house",
    "budget",
    "calendar",
}


def planned(told: dict) -> dict:
    """What health says of module 2, which is green and has lost the one question only."""
    module = told["health"]["modules"][MODULE]
    assert (module["ok"], module["complaints"]) == (True, [])
    assert (module["points"], module["perfect"], module["blank"]) == (18, 18, 0)
    asked = {each["question"] for each in module["specimens"]}
    assert asked == ALWAYS
    return {each["question"]: each["reason"] for each in module["set_aside"]}


def test_sums_of_weeks_set_the_baseline_aside(root, tmp_path, every_module):
    export = weeks(tmp_path / "weeks.csv", [week(n, name) for n in range(20) for name in "AB"])
    code, told = outcome(tmp_path, export, "--yes", "--lang", "en")
    assert code == 0, told["refused"]
    assert planned(told) == {"baseline": "In that quarter there is no coverage of our own subject."}


@pytest.mark.skipif(not EXPORTS.is_dir(), reason="the exports are not in the repository")
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (
            "media_mentions_weekly.csv",
            "In that quarter there is no coverage of our own subject.",
        ),
        ("gdelt_events.tsv", "The quarter has no coverage."),
    ],
)
def test_a_real_export_sets_the_baseline_aside(root, tmp_path, every_module, name, reason):
    _code, told = outcome(
        tmp_path, EXPORTS / name, "--zone", "Europe/Lisbon", "--dry-run", "--lang", "en"
    )
    assert planned(told) == {"baseline": reason}
