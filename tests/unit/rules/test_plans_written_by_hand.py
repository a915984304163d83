"""Plans as people write them in Notepad: what is wrong, where, how to mend it, nothing lost."""

from __future__ import annotations

import pytest
import yaml
from typer.testing import CliRunner

from doingoai import rules
from doingoai.cli._app import app
from doingoai.errors import DoingoaiError
from doingoai.planning import Plan, hour_of

RUN = CliRunner()
GOOD = """kind: plan
title: Tea week
mission: Embassy of Viet Nam in Norland
drawn_up: 1 March 2026
starts: 1 June 2026
ends: 30 September 2026
zone: Europe/Oslo
objectives:
  - metric: tea shops that list a tea from Viet Nam
    stage: outcomes
    unit: shops
    baseline: 12
    baseline_day: 1 February 2026
    target: 16
    audience: owners of tea shops
    deadline: 30 September 2026
    source: call round of the Trade Office
audiences: [owners of tea shops]
insight: They taste before they buy.
strategy: Samples first.
activities:
  - name: Tasting
    channel: tasting evening
    audience: owners of tea shops
    day: 10 June 2026
    hour: "18:00"
    languages: [en]
    submitted: 8 May 2026
  - name: Kept free
    day: 22 June 2026
    reserve: yes
budget: 100
spending:
  - channel: tasting evening
    units: 100
measures:
  - name: tea shops that list a tea from Viet Nam
    stage: outcomes
    source: call round of the Trade Office
    day: 30 September 2026
cleared_by: Department of Press and Information
"""
# What is written, what the hint speaks of, how it is mended by doing what it says.
UNREADABLE = {
    "tab": (("    stage", "\tstage"), "tab", ("\tstage", "    stage")),
    "curly quotes": (
        ("title: Tea week", "title: “Tea: a week”"),
        "straight quotes",
        ("“Tea: a week”", '"Tea: a week"'),
    ),
    "no colon": (("target: 16", "target 16"), "“target 16”", ("target 16", "target: 16")),
    "no space": (("title: Tea week", "title:Tea week"), "a space", ("title:Tea", "title: Tea")),
    "colon in a text": (
        ("title: Tea week", "title: Norland: tea"),
        "quotes",
        ("Norland: tea", '"Norland: tea"'),
    ),
    "decimal comma cut in two": (
        ("  - channel: tasting evening\n    units: 100", "  - {channel: evening, units: 87,5 EUR}"),
        "quotes",
        ("87,5 EUR", '"87,5 EUR"'),
    ),
    "field in Vietnamese": (
        ("objectives:", "mục tiêu:"),
        "“objectives”",
        ("mục tiêu", "objectives"),
    ),
    "field misspelt": (("measures:", "mesures:"), "“measures”", ("mesures", "measures")),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_cannot_be_read_is_mended_by_doing_what_is_said(tmp_path, case):
    spoilt, said, mended = UNREADABLE[case]
    assert GOOD.count(spoilt[0]) >= 1
    text = GOOD.replace(*spoilt, 1)
    file = tmp_path / "plan.yaml"
    file.write_text(text, encoding="utf-8")
    for lang in ("en", "vi"):
        result = RUN.invoke(app, ["check", str(file), "--lang", lang])
        assert result.exit_code == 2
        assert "Traceback" not in result.output
    with pytest.raises(DoingoaiError) as refused:
        rules.read(file)
    assert said in refused.value.next_step.text("en")
    assert refused.value.next_step.text("vi") != refused.value.next_step.text("en")
    file.write_text(text.replace(*mended, 1), encoding="utf-8")
    assert isinstance(rules.read(file), Plan)


@pytest.mark.parametrize(
    "written",
    [
        "audiences: [importers]\n",
        "drawn_up: 1 March 2026\n",
        "measures:\n  - name: calls\n",
        "spending:\n  - {channel: a, units: 1}\n",
    ],
)
def test_a_plan_is_known_by_its_fields_where_it_does_not_say_so(tmp_path, written):
    file = tmp_path / "plan.yaml"
    file.write_text("title: Tea week\n" + written, encoding="utf-8")
    assert isinstance(rules.read(file), Plan)


@pytest.mark.parametrize("written", ["“18:00”", "‘18:00’", '"18:00"', " 18:00\u00a0"])
def test_an_hour_in_quotation_marks_of_any_sort_is_read(written):
    assert f"{hour_of(written):%H:%M}" == "18:00"


def codes(**changes):
    data = {**yaml.load(GOOD, Loader=yaml.BaseLoader), **changes}
    return {each.rule for each in rules.check(rules.from_data(data)).findings}


def objective(**changes):
    [first] = yaml.load(GOOD, Loader=yaml.BaseLoader)["objectives"]
    return [{**first, **changes}]


def activity(**changes):
    first, kept = yaml.load(GOOD, Loader=yaml.BaseLoader)["activities"]
    return [{**first, **changes}, kept]


class TestWhatIsAbsurd:
    @pytest.mark.parametrize("year", ["0206", "2101", "9999"])
    def test_a_year_beyond_the_calendar_is_told_as_such(self, year):
        plan = rules.from_data({**yaml.load(GOOD, Loader=yaml.BaseLoader), "ends": f"1 May {year}"})
        [found] = rules.check(plan, "PLAN-003").findings
        assert found.field == "ends"
        assert "2099" in found.hint.text("en")

    def test_a_leap_day_that_is_none_sends_to_a_calendar(self):
        assert "PLAN-003" in codes(activities=activity(day="29/2/2027", submitted="1/2/2027"))
        assert "PLAN-003" not in codes(activities=activity(day="29/2/2028", submitted="1/2/2028"))

    @pytest.mark.parametrize(
        ("hour", "found"), [("1:59", False), ("2:00", True), ("2:59", True), ("3:00", False)]
    )
    def test_an_hour_that_summer_time_jumps_over(self, hour, found):
        changes = {"day": "28/3/2027", "hour": hour, "submitted": "1/3/2027"}
        plan = {"starts": "1/3/2027", "ends": "30/4/2027", "activities": activity(**changes)}
        assert ("PLAN-034" in codes(**plan)) is found

    def test_a_campaign_over_five_years_is_read_like_any_other(self):
        assert "PLAN-004" not in codes(ends="30/9/2031")


class TestSums:
    @pytest.mark.parametrize(
        ("budget", "parts", "wrong"),
        [
            ("1 tỷ đồng", ["600 triệu đồng", "400 triệu đồng"], False),
            ("1 tỷ đồng", ["600 triệu đồng", "500 triệu đồng"], True),
            ("2,5 tỷ", ["1.500 triệu", "1 tỷ"], False),
            ("US$1.2 million", ["US$1 million", "US$200 thousand"], False),
            ("100%", ["62,5%", "37,5%"], False),
            ("100%", ["62,5%", "27,5%"], True),
            ("1.000.000", ["999.999", "1"], False),
        ],
    )
    def test_sums_count_as_people_write_them(self, budget, parts, wrong):
        language = "en" if "US" in budget else "vi"
        spending = [{"channel": f"c{place}", "units": part} for place, part in enumerate(parts)]
        found = codes(language=language, budget=budget, spending=spending)
        assert ("PLAN-009" in found) is wrong


class TestFiguresThatStayOrFall:
    @pytest.mark.parametrize(
        ("metric", "target", "code", "found"),
        [
            ("tea shops that list our tea", "12", "PLAN-007", True),
            ("Hold the number of tea shops", "12", "PLAN-007", False),
            ("Giữ số cửa hàng bán chè", "12", "PLAN-007", False),
            ("household names", "12", "PLAN-007", True),
            ("complaints", "8", "PLAN-032", True),
            ("Fewer complaints", "8", "PLAN-032", False),
            ("Giảm số khiếu nại", "8", "PLAN-032", False),
            ("số giám đốc bột mì ghé thăm", "8", "PLAN-032", True),
        ],
    )
    def test_the_metric_says_which_is_meant(self, metric, target, code, found):
        assert (code in codes(objectives=objective(metric=metric, target=target))) is found


class TestAnotherCountry:
    def test_the_words_of_the_tables_are_words_there(self):
        plan = {
            "activities": activity(audience="press", channel="newspaper", hour="20:00"),
            "audiences": ["press"],
            "objectives": objective(audience="press"),
        }
        assert codes(**plan).isdisjoint({"PLAN-006", "PLAN-011", "PLAN-012", "PLAN-013"})
        there = codes(**plan, mission="Embassy of Viet Nam in Estamar")
        assert {"PLAN-011"} <= there

    def test_holidays_of_the_invented_country_are_nobody_elses(self):
        changes = {"activities": activity(day="17/6/2026", submitted="1/6/2026")}
        assert "PLAN-010" not in codes(**changes)
        assert "PLAN-010" in codes(**changes, mission="Đại sứ quán Việt Nam tại ESTAMAR")

    def test_the_page_does_not_rename_its_channels(self, tmp_path):
        from doingoai.planning.document import html_page

        plan = rules.from_data(
            {**yaml.load(GOOD, Loader=yaml.BaseLoader), "activities": activity(channel="radio")}
        )
        assert "A sponsored series" not in html_page(plan, "en")


class TestPages:
    @pytest.mark.parametrize("ending", ["html", "docx"])
    def test_a_page_that_somebody_edited_is_kept(self, tmp_path, ending):
        file, page = tmp_path / "plan.yaml", tmp_path / f"page.{ending}"
        file.write_text(GOOD, encoding="utf-8")
        page.write_bytes(b"edited by hand")
        result = RUN.invoke(app, ["plan", "document", str(file), "--to", str(page)])
        assert result.exit_code == 0
        [kept] = tmp_path.glob(f"page-before-*.{ending}")
        assert kept.read_bytes() == b"edited by hand"
        assert kept.name in "".join(result.output.split())
        assert page.stat().st_size > 1_000

    @pytest.mark.parametrize("ending", ["html", "docx"])
    def test_a_title_of_any_length_has_its_page(self, tmp_path, ending):
        file, page = tmp_path / "plan.yaml", tmp_path / f"page.{ending}"
        file.write_text(GOOD.replace("Tea week", "Tuần chè 🍵 " * 400), encoding="utf-8")
        result = RUN.invoke(app, ["plan", "document", str(file), "--to", str(page)])
        assert result.exit_code == 0
        assert page.is_file()

    def test_the_same_page_again_leaves_nothing_aside(self, tmp_path):
        file, page = tmp_path / "plan.yaml", tmp_path / "page.html"
        file.write_text(GOOD, encoding="utf-8")
        for _ in range(2):
            assert (
                RUN.invoke(app, ["plan", "document", str(file), "--to", str(page)]).exit_code == 0
            )
        assert sorted(each.name for each in tmp_path.iterdir()) == ["page.html", "plan.yaml"]

    def test_half_a_blank_plan_does_not_stay(self, tmp_path, monkeypatch):
        import errno
        import io

        def full(self, data):
            raise OSError(errno.ENOSPC, "no space")

        from doingoai import _files

        class Full(io.FileIO):
            write = full

        file = tmp_path / "plan.yaml"
        monkeypatch.setattr(type(file), "open", lambda self, mode: Full(self, "x"))
        with pytest.raises(OSError, match="no space"):
            _files.write_new(file, b"kind: plan")
        assert not file.exists()


class TestTheReadersLanguage:
    """An English plan checked by a reader of Vietnamese: days and holidays are in Vietnamese."""

    @pytest.mark.parametrize(
        ("changes", "said", "not_said"),
        [
            ({"ends": "1 May 2026"}, "1/5/2026", "1 May"),
            (
                {"activities": activity(day="27 July 2026")},
                "Ngày Thương binh",
                "War Invalids",
            ),
            ({"activities": activity(day="1 October 2026")}, "30/9/2026", "30 September"),
            ({"activities": activity(hour="2:30", day="29/3/2026")}, "29/3/2026", "29 March"),
        ],
    )
    def test_is_that_of_the_report_not_of_the_plan(self, changes, said, not_said):
        data = {**yaml.load(GOOD, Loader=yaml.BaseLoader), **changes}
        report = rules.check(rules.from_data(data))
        assert said in report.text("vi")
        assert not_said not in report.text("vi")
        assert said not in report.text("en")
        assert not_said in report.text("en")


@pytest.mark.parametrize("command", ["blank", "document"])
def test_a_place_that_is_not_there_is_told_in_the_readers_language(tmp_path, command):
    file = tmp_path / "plan.yaml"
    file.write_text(GOOD, encoding="utf-8")
    gone = tmp_path / "gone"
    given = [str(gone / "p.yaml")] if command == "blank" else [str(file), "--to", f"{gone}/p.html"]
    result = RUN.invoke(app, ["plan", command, *given, "--lang", "vi"])
    assert result.exit_code == 1
    assert "không có thư mục này" in " ".join(result.output.split())
    assert "No such" not in result.output
