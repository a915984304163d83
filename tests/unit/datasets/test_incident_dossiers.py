"""Incidents minute by minute, and situations before the card: what is planted is there."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

import pytest
from labelled_rows import labelled, rows

from doingoai import datasets, spokesperson
from doingoai.datasets.generators._schema_spokesperson import SLOT_REASONS

BOTH = ("en", "vi")
DRAFT = 30
HOST = re.compile(r"food authority|police|rescue")
ITEMS = [
    row
    for labels in ("items_labels", "practice_labels")
    for row in labelled("incidents", "items", labels, "item_id")
    if "slot" in row
]
INCIDENTS = spokesperson.incidents()
EACH_INCIDENT = pytest.mark.parametrize("incident", INCIDENTS)


def of(incident):
    return [row for row in ITEMS if row["incident_id"] == incident]


# Incidents -------------------------------------------------------------------------------------


def test_two_incidents_are_for_the_exercise_and_two_for_the_lesson():
    assert spokesperson.incidents(practice=False) == ("rumour", "consular")
    assert spokesperson.incidents(practice=True) == ("website", "collapse")
    assert {row["item_id"] for row in ITEMS} == {
        row["item_id"] for row in rows("incidents", "items")
    }


def test_the_rumour_begins_with_the_first_mentions_of_it():
    opened = spokesperson.dossier("rumour", "en").opened_at
    [event] = [row for row in rows("mentions", "events") if row["event_id"] == "rumour"]
    assert opened == event["starts_at"]
    there = opened.astimezone(ZoneInfo("Europe/Lisbon"))
    assert there.isoformat(timespec="minutes") == "2026-07-28T07:38+01:00"
    assert str(there.date()) == datasets.package("incidents")["doingoai"]["day"]


def test_the_targets_are_those_of_the_clearance_card():
    about = datasets.package("incidents")["doingoai"]
    card = datasets.load("cards").set_index("content_id").loc["holding-statement"]
    assert (about["draft_by"], about["issue_by"]) == (card["drafted_by"], card["issued_by"])
    assert about["draft_by"] == DRAFT


@EACH_INCIDENT
def test_an_incident_comes_in_in_order_and_fills_every_slot_at_the_minute_of_the_draft(incident):
    there = of(incident)
    assert 12 <= len(there) <= 16
    minutes = [row["minute"] for row in there]
    assert minutes == sorted(minutes)
    assert minutes[0] == 0
    assert minutes[-1] > DRAFT
    slots = [row["slot"] for row in there]
    for slot in ("known", "unknown", "doing", "next"):
        assert slots.count(slot) >= 1, slot
    # Putting everything in must not pay.
    assert slots.count("none") >= len(slots) / 3


@pytest.mark.parametrize("row", ITEMS, ids=lambda row: row["item_id"])
def test_the_place_of_an_item_follows_from_its_minute_status_and_source(row):
    slot, reason = row["slot"], row["reason"]
    assert (slot == "none") is bool(reason)
    corrected = [other for other in of(row["incident_id"]) if other["corrects"] == row["item_id"]]
    superseded = any(other["minute"] <= DRAFT for other in corrected)
    assert (row["minute"] > DRAFT) is (reason == "not-yet")
    assert superseded is (reason == "superseded")
    assert not row["personal"] or reason == "personal"
    if slot != "none":
        assert slot == {
            "confirmed": "known", "unknown": "unknown", "doing": "doing", "promised": "next",
        }[row["status"]]  # fmt: skip
    elif row["status"] == "unconfirmed":
        assert reason in {"rumour", "unconfirmed", "hosts", "personal", "superseded"}
    assert reason in {"", *SLOT_REASONS}


@EACH_INCIDENT
def test_a_number_is_corrected_before_the_draft_by_another_number(incident):
    told = {row["item_id"]: row for row in of(incident)}
    [(wrong, right)] = [
        (told[row["corrects"]], row)
        for row in of(incident)
        if row["corrects"] and row["aspect"] == "how-many"
    ]
    assert wrong["minute"] < right["minute"] <= DRAFT
    for language in BOTH:
        figure = f"figure_{language}"
        assert wrong[figure].casefold() != right[figure].casefold()
        for row in (wrong, right):
            assert row[figure] in row[f"text_{language}"]
        # Whoever writes from the later item cannot come upon the earlier figure.
        assert wrong[figure] not in right[f"text_{language}"]


@EACH_INCIDENT
@pytest.mark.parametrize("language", BOTH)
def test_figures_and_tokens_stand_in_their_texts(incident, language):
    for row in of(incident):
        assert row[f"figure_{language}"] in row[f"text_{language}"]
        assert row["personal"] or not row[f"tokens_{language}"]
    dossier = spokesperson.dossier(incident, language)
    for token in dossier.personal_tokens:
        public = " ".join(item.text for item in dossier.items if not item.personal)
        assert token.casefold() not in public.casefold()


@EACH_INCIDENT
def test_the_next_information_is_the_missions_own_and_comes_after_the_hosts(incident):
    hours = {
        bool(HOST.search(row["said_by_en"])): row["figure_en"]
        for row in of(incident)
        if row["slot"] == "next"
    }
    assert hours[False] > hours.get(True, "")
    opened = spokesperson.dossier(incident, "en").opened_at.astimezone(ZoneInfo("Europe/Lisbon"))
    issued = opened + dt.timedelta(minutes=60)
    assert f"{issued:%H:%M}" < hours[False]


def test_the_rumour_has_what_makes_it_hard():
    there = of("rumour")
    reasons = [row["reason"] for row in there]
    assert reasons.count("rumour") == 1
    assert reasons.count("unconfirmed") >= 3
    assert {"hosts", "superseded", "not-yet"} <= set(reasons)
    said = {row["said_by_en"] for row in there if row["slot"] != "none"}
    assert {"the food authority of Estamar", "the head of the Trade Office"} <= said
    moved = [row for row in there if row["corrects"] and row["minute"] > DRAFT]
    assert len(moved) == 1


def test_no_statement_of_the_rumour_can_name_a_product():
    told = " ".join(f"{row['text_en']} {row['text_vi']}" for row in of("rumour")).casefold()
    for word in ("fish", "shrimp", "prawn", "seafood", "tôm", "thủy sản", "hải sản"):
        assert not re.search(rf"(?<!\w){word}(?!\w)", told)


def test_the_consular_case_has_personal_details_of_every_kind_that_the_card_names():
    personal = [row for row in of("consular") if row["personal"]]
    assert len(personal) >= 5
    words = " ".join(row["reason_en"] for row in personal)
    for kind in ("age", "town", "hospital", "Family"):
        assert kind in words
    card = datasets.load("cards").set_index("content_id").loc["consular-case", "note_en"]
    assert card == "Family first. No name, age, town or hospital."


# Dossiers --------------------------------------------------------------------------------------


def test_a_dossier_knows_what_has_come_in_and_what_still_stands():
    rumour = spokesperson.dossier("rumour", "en")
    assert [item.minute for item in rumour.known_at(5)] == [0, 2]
    assert "31" in rumour.figures_at(20)
    assert "31" not in rumour.figures_at(26)
    assert "23" in rumour.figures_at(26)
    assert "31" in [item.figure for item in rumour.known_at(26)]
    assert "40" not in rumour.figures_at(60)
    assert "10:30" in rumour.figures_at(40)
    assert "10:30" not in rumour.figures_at(41)


def test_nothing_unsure_or_personal_can_be_drawn_on():
    for incident in INCIDENTS:
        for item in spokesperson.dossier(incident, "vi").sure_at(60):
            assert item.status in {"confirmed", "doing", "promised"}
            assert not item.personal


def test_a_dossier_is_the_same_in_both_languages_but_for_its_words():
    for incident in INCIDENTS:
        vi, en = (spokesperson.dossier(incident, language) for language in ("vi", "en"))
        assert [item.item_id for item in vi.items] == [item.item_id for item in en.items]
        assert vi.title != en.title
        assert len(vi.figures_at(30)) == len(en.figures_at(30))


def test_an_incident_that_is_none_is_said_to_be_none():
    with pytest.raises(datasets.DatasetError) as caught:
        spokesperson.dossier("flood", "en")
    assert "rumour" in caught.value.text("en")


# Situations ------------------------------------------------------------------------------------


def test_of_eight_situations_three_are_allowed_and_each_turns_on_a_row_of_the_card():
    eight = rows("incidents", "situations_labels")
    five = rows("incidents", "practice_situations_labels")
    assert len(eight) == 8
    assert sum(row["allowed"] for row in eight) == 3
    assert {row["allowed"] for row in five} == {True, False}
    card = {row["content_id"] for row in rows("cards", "data")}
    assert {row["content_id"] for row in (*eight, *five)} <= card
    assert {"private-account", "sovereignty", "trade-matter", "consular-case"} <= {
        row["content_id"] for row in eight
    }
    assert len({row["reason"] for row in eight}) == 8


@pytest.mark.parametrize(
    ("table", "key", "allowed"),
    [
        ("situations", "authorised-until", True),
        ("practice_situations", "winter-clock", False),
    ],
)
def test_an_authorisation_holds_on_the_clock_that_it_names(table, key, allowed):
    """08:40 in Port Clair is 14:40 in Ha Noi in July and 15:40 in December."""
    [row] = [row for row in rows("incidents", table) if row["situation_id"] == key]
    found = re.search(r"(\d+) (July|December) 2026, (\d\d):(\d\d) in Port Clair", row["text_en"])
    month = {"July": 7, "December": 12}[found[2]]
    now = dt.datetime(
        2026, month, int(found[1]), int(found[3]), int(found[4]), tzinfo=ZoneInfo("Europe/Lisbon")
    )
    until = dt.datetime(2026, month, int(found[1]), 15, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    assert "15:00 today, Ha Noi time" in row["text_en"]
    assert (now < until) is allowed
    labels = {row["situation_id"]: row for row in rows("incidents", f"{table}_labels")}
    assert labels[key]["allowed"] is allowed
    # On the other clock of the year the answer would be the other one.
    other = now + dt.timedelta(hours=1) if allowed else now - dt.timedelta(hours=1)
    assert (other < until) is not allowed
