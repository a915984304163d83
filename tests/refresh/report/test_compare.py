"""Two versions side by side: what is said, and how gravely."""

import json

import numpy as np
import pandas as pd
from small_world import NOW, POSTS, diff, posts, profile

from doingoai.refresh.compare import Severity, compare
from doingoai.refresh.profile import Profile


def ints(values):
    return pd.Series(values, dtype="Int64")


def said(found, kind, column=""):
    return [change for change in found.changes if change.kind == kind and change.column == column]


def lognormal(seed, mean, count):
    return ints(np.random.default_rng(seed).lognormal(mean, 1, count).astype(int) + 1)


def test_the_same_data_have_nothing_to_say():
    found = diff(profile(), profile())
    assert found.changes == ()
    assert all(not column.drift for column in found.columns)


def test_no_rows_is_an_alarm_and_a_reason_to_refuse():
    found = diff(profile(), profile(count=0))
    assert [change.kind for change in found.refusals] == ["empty"]
    assert found.changes[0].severity is Severity.ALARM


def test_rows_from_the_future_are_an_alarm_and_a_reason_to_refuse():
    found = diff(profile(), profile(first="2026-11-01"))
    assert [change.kind for change in found.refusals] == ["future"]


def test_a_column_that_became_empty_is_an_alarm_but_no_reason_to_refuse():
    found = diff(profile(), profile(followers=ints([pd.NA] * 200)))
    assert said(found, "missing", "followers")[0].severity is Severity.ALARM
    assert found.refusals == ()


def test_nine_rows_in_ten_lost_is_an_alarm_and_half_a_look():
    assert said(diff(profile(), profile(count=20)), "rows")[0].severity is Severity.ALARM
    assert said(diff(profile(), profile(count=90)), "rows")[0].severity is Severity.LOOK
    assert not said(diff(profile(), profile(count=150)), "rows")


def test_emptier_deserves_a_look_and_fuller_a_note():
    gaps = ints([pd.NA if number % 2 else number for number in range(200)])
    worse, better = diff(profile(), profile(clicks=gaps)), diff(profile(clicks=gaps), profile())
    assert said(worse, "missing", "clicks")[0].severity is Severity.LOOK
    assert said(better, "missing", "clicks")[0].severity is Severity.NOTE


def test_numbers_spread_otherwise_deserve_a_look_and_never_an_alarm():
    before = profile(count=1000, views=lognormal(1, 6, 1000))
    after = profile(count=1000, views=lognormal(2, 7, 1000))
    change = said(diff(before, after), "drift", "views")[0]
    assert change.severity is Severity.LOOK


def test_a_median_ten_times_as_high_asks_for_the_unit():
    before = profile(count=1000, views=lognormal(1, 5, 1000))
    after = profile(count=1000, views=lognormal(2, 8, 1000))
    assert said(diff(before, after), "scale", "views")[0].severity is Severity.LOOK


def test_chance_in_few_rows_is_not_called_drift():
    before = profile(count=1000, views=lognormal(1, 6, 1000))
    quiet = [
        not said(diff(before, profile(count=30, views=lognormal(seed, 6, 30))), "drift", "views")
        for seed in range(10, 30)
    ]
    assert sum(quiet) >= 18


def test_drift_is_seen_where_most_values_are_nought():
    before = profile(count=1000, shares=ints([0] * 900 + [5] * 100))
    after = profile(count=1000, shares=ints([0] * 400 + [5] * 600))
    assert said(diff(before, after), "drift", "shares")


def test_categories_new_and_gone_are_named():
    threads = pd.Series(["facebook"] * 150 + ["threads"] * 50, dtype="string")
    found = diff(profile(), profile(platform=threads))
    column = next(column for column in found.columns if column.name == "platform")
    assert (column.new, column.gone) == (("threads",), ("x",))
    texts = [change.says.text("en") for change in said(found, "category", "platform")]
    assert texts == [
        "“platform” no longer has x: 25% of the rows before.",
        "“platform” has new values: threads.",
    ]


def test_a_rare_category_that_is_gone_is_only_a_note():
    rare = pd.Series(["facebook"] * 197 + ["x"] * 3, dtype="string")
    found = diff(profile(platform=rare), profile(platform=rare.replace("x", "facebook")))
    assert [each.severity for each in said(found, "category", "platform")] == [Severity.NOTE]


def test_many_new_names_are_not_all_listed():
    names = pd.Series([f"mission {number % 20}" for number in range(200)], dtype="string")
    text = said(diff(profile(), profile(mission=names)), "category", "mission")[-1].says.text("en")
    assert text.endswith("and 14 more.")


def test_an_older_export_deserves_a_look():
    found = diff(profile(first="2026-06-01"), profile())
    assert said(found, "period")[0].severity is Severity.LOOK


def test_without_an_earlier_version_only_the_new_data_are_looked_at():
    found = compare(None, profile(), POSTS, now=NOW)
    assert [change.kind for change in found.changes] == ["first"]
    assert found.as_dict()["rows"] == {"before": None, "after": 200}


def test_changes_come_gravest_first():
    found = diff(profile(), profile(count=20, first="2026-11-20"))
    ranks = [list(Severity).index(change.severity) for change in found.changes]
    assert ranks == sorted(ranks)


def test_a_profile_from_json_compares_like_the_one_it_was():
    before, after = profile(), profile(count=90)
    stored = Profile.from_dict(json.loads(json.dumps(before.as_dict())), POSTS)
    assert diff(stored, after).as_dict() == diff(before, after).as_dict()


def test_the_diff_is_plain_json_without_nan():
    empty = posts(followers=ints([pd.NA] * 200))
    told = json.dumps(diff(profile(), Profile.of(empty, POSTS)).as_dict(), allow_nan=False)
    assert json.loads(told)["columns"]["followers"]["median"] == {"before": 100.0, "after": None}
