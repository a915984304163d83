"""Real exports through the whole refresh: which questions live, go soft, or are set aside."""

from __future__ import annotations

import pytest
from command_world import outcome

from doingoai._paths import clone_root

EXPORTS = clone_root().parent / "shared" / "exports"
MODULE = "5-social-media"
ALWAYS = {"spikes", "comments", "post-pair", "four-platforms"}
NO_FACEBOOK = "There are no posts on Facebook."
NOTHING = {
    "engagement": "No post has a reach.",
    "best-hour": NO_FACEBOOK,
    "experiment": "There are no posts on Facebook or Instagram.",
    "trend-chart": NO_FACEBOOK,
}

pytestmark = pytest.mark.skipif(
    not EXPORTS.is_dir(), reason="the exports carry no licence and are not in the repository"
)


@pytest.fixture
def health(root, tmp_path):
    """What health says of module 5 once a real export has been tried."""

    def tried(name: str) -> dict:
        file = EXPORTS / name
        code, told = outcome(tmp_path, file, "--zone", "Europe/Lisbon", "--dry-run", "--lang", "en")
        module = told["health"]["modules"][MODULE]
        assert (code, module["ok"], module["complaints"]) == (0, True, [])
        assert (module["perfect"], module["blank"]) == (module["points"], 0)
        return module

    return tried


def standing(module: dict) -> tuple[set[str], set[str], dict[str, str]]:
    """The questions that live, those that are soft, and those set aside with the reason."""
    aside = {each["question"]: each["reason"] for each in module["set_aside"]}
    soft = {each["question"] for each in module["soft"]} - set(aside)
    return {each["question"] for each in module["specimens"]} - soft, soft, aside


@pytest.mark.parametrize("name", ["x_tweet_activity_20170101.csv", "tiktok_videos.csv"])
def test_without_reach_the_rates_are_set_aside_and_the_rest_lives(health, name):
    module = health(name)
    assert module["points"] == 11
    assert standing(module) == (ALWAYS, set(), NOTHING)


def test_instagram_alone_keeps_its_rates(health):
    module = health("meta_instagram_posts.csv")
    lives, soft, aside = standing(module)
    assert (lives, soft) == (ALWAYS, {"engagement"})
    assert aside == {
        "best-hour": NO_FACEBOOK,
        "experiment": "No post carries captions.",
        "trend-chart": NO_FACEBOOK,
    }
    told = {each["id"]: each["kind"] for each in module["soft"] if each["question"] == "engagement"}
    assert told["boosted-in"] == "missing"


def test_a_facebook_page_keeps_all_but_the_comparison_of_captions(health):
    lives, soft, aside = standing(health("meta_facebook_posts.csv"))
    assert (lives, soft) == (ALWAYS, {"engagement", "best-hour", "trend-chart"})
    assert set(aside) == {"experiment"}
    assert "too few posts with captions" in aside["experiment"]
