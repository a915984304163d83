"""The invented mission's cards and public: complete, consistent, in both languages."""

import re
from zoneinfo import ZoneInfo

import pytest

from doingoai import datasets

LANGUAGES = ("vi", "en", "fr")
PLATFORMS = ("facebook", "instagram", "x", "youtube")


def written(form):
    """Finds ``form`` as a rule does: whole words, upper and lower case as they stand."""
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")


@pytest.fixture(scope="module")
def clearance():
    return datasets.load("cards").set_index("content_id")


@pytest.fixture(scope="module")
def audiences():
    return datasets.load("audiences").set_index("segment_id")


def test_the_naming_card_has_twenty_names_and_more_in_three_languages():
    names = datasets.naming()
    assert len(names) >= 20
    assert len({name.name_id for name in names}) == len(names)
    for name in names:
        assert all(getattr(name, language) for language in LANGUAGES), name.name_id
        assert name.source("vi")
        assert name.source("en")
        assert bool(name.note_vi) == bool(name.note_en), name.name_id


def test_the_card_prints_names_as_the_ministry_does():
    names = {name.name_id: name for name in datasets.naming()}
    assert names["viet-nam"].en == "Viet Nam"
    assert names["ha-noi"].en == "Ha Noi"
    assert names["ho-chi-minh-city"].en == "Ho Chi Minh City"
    assert (names["east-sea"].vi, names["east-sea"].en) == ("Biển Đông", "East Sea")
    assert names["overseas-vietnamese"].en == "overseas Vietnamese"
    assert "Vietnam" in names["viet-nam"].never_en
    assert "Việt kiều" in names["overseas-vietnamese"].never_vi


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_of_the_card_contains_a_form_that_it_rules_out(language):
    names = datasets.naming()
    for name in names:
        for other in names:
            for never in getattr(other, f"never_{language}"):
                found = written(never).search(getattr(name, language))
                assert not found, (name.name_id, never)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_is_ruled_out_once(language):
    """Else one slip is said twice."""
    forms = [form for name in datasets.naming() for form in getattr(name, f"never_{language}")]
    assert len(set(forms)) == len(forms)
    for form in forms:
        assert not [other for other in forms if other != form and written(form).search(other)]


def test_questions_on_sovereignty_are_referred(clearance):
    for content in ("sovereignty", "position"):
        assert "Spokesperson" in clearance.loc[content, "speaks_en"]
        assert "Người phát ngôn" in clearance.loc[content, "speaks_vi"]


def test_a_holding_statement_is_out_within_the_hour_and_the_card_calls_that_its_own_target(
    clearance,
):
    row = clearance.loc["holding-statement"]
    assert (row["drafted_by"], row["issued_by"]) == (30, 60)
    assert "the course's target" in row["note_en"]
    assert "mục tiêu do khóa học đặt ra" in row["note_vi"]


def test_every_kind_of_content_has_somebody_who_speaks_and_somebody_who_clears(clearance):
    assert len(clearance) >= 10
    for column in ("content", "speaks", "clears"):
        assert clearance[[f"{column}_en", f"{column}_vi"]].notna().all(axis=None)
    assert (clearance["note_en"].isna() == clearance["note_vi"].isna()).all()


def test_the_steps_lead_to_the_times_of_the_card(clearance):
    steps = datasets.load("cards", "steps")
    assert list(steps["step"]) == list(range(1, len(steps) + 1))
    assert steps["done_by"].is_monotonic_increasing
    drafted = steps.loc[steps["does_en"].str.startswith("drafts"), "done_by"]
    issued = steps.loc[steps["does_en"].str.startswith("issues"), "done_by"]
    row = clearance.loc["holding-statement"]
    assert (drafted.item(), issued.item()) == (row["drafted_by"], row["issued_by"])


@pytest.mark.parametrize("name", ["cards", "audiences", "mentions"])
def test_invented_packages_say_so(name):
    about = datasets.package(name)["doingoai"]
    assert about["fictional"] is True
    assert (about["mission"], about["zone"]) == ("estamar", "Europe/Lisbon")


def test_the_public_is_of_a_sensible_size(audiences):
    assert 8 <= len(audiences) <= 10
    assert audiences["size"].sum() < 2_000_000
    assert audiences.index.str.startswith("community").sum() == 2
    for zone in audiences["zone"]:
        assert ZoneInfo(zone)


def test_shares_are_per_cent_and_no_platform_reaches_everybody(audiences):
    for column in (*PLATFORMS, "trust"):
        assert audiences[column].between(1, 95).all(), column
    assert audiences[["concerns_en", "concerns_vi", "name_en", "name_vi"]].notna().all(axis=None)


@pytest.mark.parametrize("platform", ["facebook", "instagram", "x"])
def test_no_post_reaches_more_people_than_there_are(audiences, platform):
    posts = datasets.load("posts").query("mission == 'estamar' and platform == @platform")
    reachable = (audiences["size"] * audiences[platform]).sum() / 100
    assert posts["reach"].max() < reachable
    assert posts["followers"].max() < reachable


def test_the_largest_group_is_not_the_one_that_trusts_most(audiences):
    assert audiences["size"].idxmax() != audiences["trust"].idxmax()
