"""Any other table: the drafted mapping file, completed by a person, read back."""

import tomllib
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from doingoai.datasets import DatasetError
from doingoai.datasets.schemas import schema
from doingoai.refresh import RefreshError
from doingoai.refresh.adapters import Told, generic
from doingoai.refresh.adapters._mapping import WORDS, targets
from doingoai.refresh.sheets import open_export

POSTS = """Mã bài,Ngày đăng,Nội dung bài,Loại,Lượt xem,Người tiếp cận,Ghi chú
b-1,25/12/2025 09:00,Chào Giáng sinh,Ảnh,"1,234",900,Lan duyệt
b-2,26/12/2025 10:30,Gặp gỡ cộng đồng,Video,50,40,
b-3,03/01/2026 08:15,Năm mới,Thơ,7,,
"""
TOLD = Told(account="Embassy of Viet Nam in Estamar", zone=ZoneInfo("Asia/Ho_Chi_Minh"))


@pytest.fixture
def sheet(tmp_path):
    def write(text, name="table.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        (found,) = open_export(path)
        return found

    return write


@pytest.fixture
def mapping(tmp_path):
    """Writes a mapping file and loads it."""

    def write(text, name="mapping.toml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return generic.load_mapping(path)

    return write


def completed(draft, **said):
    """``draft`` with keys set as a person sets them: the last of that name, which is blank."""
    for key, value in said.items():
        before, blank, after = draft.rpartition(f'\n{key} = ""')
        assert blank, key
        draft = f'{before}\n{key} = "{value}"{after}'
    return draft


def read(sheets, mapped, told=TOLD):
    found = generic.recognised(sheets, mapped)
    return [piece for one, at, match in found.readings for piece in one.read(at, match, told)]


def faults(mapping, text, name="mapping.toml"):
    with pytest.raises(generic.MappingError) as caught:
        mapping(text, name)
    assert caught.value.text("vi") != caught.value.text("en")
    return [fault.text("en") for fault in caught.value.faults]


def test_a_draft_completed_in_two_keys_reads_the_table(sheet, mapping):
    table = sheet(POSTS)
    draft = completed(generic.draft(table, "posts", "en"), platform="threads")
    draft = draft.replace('"Thơ" = ""', '"Thơ" = "text"')
    (piece,) = read([table], mapping(draft.replace('"Ảnh" = ""', '"Ảnh" = "photo"')))
    frame = piece.frame
    assert list(frame.columns) == list(schema("posts").columns)
    assert piece.problems == ()
    assert frame["post_id"].tolist() == ["b-1", "b-2", "b-3"]
    assert frame["published_at"].iloc[0] == pd.Timestamp("2025-12-25T02:00Z")
    assert frame["format"].tolist() == ["photo", "video", "text"]
    assert frame["views"].tolist() == [1234, 50, 7]
    assert frame["reach"].isna().tolist() == [False, False, True]
    assert set(frame["mission"]) == {"Embassy of Viet Nam in Estamar"}
    assert set(frame["platform"]) == {"threads"}
    assert not frame["paid"].any()
    assert "Lan duyệt" not in frame.to_csv()


def test_a_draft_guesses_by_name_and_by_what_is_in_the_column(sheet):
    said = tomllib.loads(generic.draft(sheet(POSTS), "posts", "vi"))
    assert {name: column for name, column in said["columns"].items() if column} == {
        "post_id": "Mã bài",
        "published_at": "Ngày đăng",
        "format": "Loại",
        "text": "Nội dung bài",
        "reach": "Người tiếp cận",
        "views": "Lượt xem",
    }
    assert said["day_first"] == "yes"
    assert said["constants"]["platform"] == ""
    assert said["constants"]["paid"] == "no"
    assert said["values"]["format"] == {"Thơ": "", "Video": "video", "Ảnh": "photo"}


def test_a_column_of_the_right_name_and_the_wrong_kind_is_not_guessed(sheet):
    table = sheet("Post ID,Views,Zeit\n1,many,2026-01-02\n2,few,2026-01-03\n")
    said = tomllib.loads(generic.draft(table, "posts", "en"))
    assert said["columns"]["views"] == ""
    assert said["columns"]["published_at"] == "Zeit"


def test_a_draft_explains_itself_in_the_user_s_language(sheet):
    table = sheet(POSTS)
    vi, en = (generic.draft(table, "posts", language) for language in ("vi", "en"))
    assert "BẮT BUỘC" in vi
    assert "NEEDED" in en
    assert tomllib.loads(vi) == tomllib.loads(en)
    assert "NEEDED: the time zone" in en
    assert "NEEDED: the time zone" not in generic.draft(
        sheet("Ngày đăng,Lượt xem\n2026-01-02,3\n"), "posts", "en"
    )


def test_a_draft_shows_no_cell_that_may_be_personal(sheet):
    rows = "\n".join(f"{n},2026-01-0{n},lan{n}@mail.example,09123456{n}" for n in range(1, 4))
    draft = generic.draft(sheet(f"Post ID,Date,Post type,Platform\n{rows}\n"), "posts", "en")
    assert "@" not in draft
    assert "09123456" not in draft


def test_a_table_without_a_header_or_for_no_dataset_gets_no_draft(sheet):
    from dataclasses import replace

    with pytest.raises(RefreshError, match="no header"):
        generic.draft(replace(sheet(POSTS), columns=()), "posts")
    with pytest.raises(DatasetError):
        generic.draft(sheet(POSTS), "nonsense")


def test_every_column_of_every_dataset_has_words():
    named = {
        name for into in ("posts", "mentions", "daily", "breakdowns") for name in targets(into)
    }
    assert named | set(targets("coverage")) == set(WORDS)


def test_words_that_the_file_does_not_translate_are_problems_with_their_rows(sheet, mapping):
    table = sheet(POSTS)
    draft = completed(generic.draft(table, "posts", "en"), platform="threads")
    draft = draft.replace('"Thơ" = ""\n', "")
    (piece,) = read([table], mapping(draft))
    (problem,) = piece.problems
    assert (problem.rows, problem.column, problem.drops) == ((3,), "Loại", True)
    assert "[values.format]" in problem.why.text("en")
    assert "Thơ" not in problem.why.text("vi")


def test_yaml_says_the_same_as_toml(sheet, mapping):
    toml = mapping(
        'dataset = "mentions"\n[columns]\nhour = "Zeit"\nmentions = "N"\n[values]\n', "a.toml"
    )
    yaml = mapping("dataset: mentions\ncolumns:\n  hour: Zeit\n  mentions: N\n", "b.yaml")
    assert toml == yaml
    (piece,) = read([sheet("Zeit,N\n2026-07-14 09:02,3\n2026-07-14 09:32,4\n")], yaml)
    assert piece.frame["hour"].tolist() == [pd.Timestamp("2026-07-14T02:00Z")]
    assert piece.frame["mentions"].tolist() == [7]


def test_all_faults_are_said_at_once_with_their_lines(mapping):
    text = (
        'dataset = "posts"\nzon = "UTC"\nday_first = "maybe"\n[columns]\nfoo = "a"\ntext = ["a"]\n'
        'post_id = "Nr"\nviews = "Nr"\n[constants]\nplatform = "myspace"\npaid = "perhaps"\n'
        'reach = "-3"\npublished_at = "2026-01-01"\n[values.format]\n"Foto" = "picture"\n'
    )
    said = faults(mapping, text)
    for start in (
        "line 2, zon: there is no such key",
        "line 3, day_first: it must be one of yes, no",
        "line 5, columns.foo: there is no such key",
        "line 6, columns.text: it must be one text",
        "line 8, columns.views: this column stands here twice",
        "line 10, constants.platform: it must be one of facebook",
        "line 11, constants.paid: it must be yes or no",
        "line 12, constants.reach: it must be a number",
        "line 13, constants.published_at: it can't be the same",
        "line 15, values.format.Foto: it must be one of photo",
        "line 4, columns.format: it is needed",
    ):
        assert any(fault.startswith(start) for fault in said), (start, said)
    assert len(said) == 11


def test_a_file_that_is_no_toml_or_yaml_is_refused_with_the_line(mapping):
    assert faults(mapping, 'dataset = "posts"\nzone = Lisbon\n')[0].startswith("line 2 can't be")
    assert faults(mapping, "dataset: posts\ncolumns: [\n", "m.yaml")[0].startswith("line 3 can't")
    assert "no keys" in faults(mapping, "just words", "m.yml")[0]
    assert "dataset" in faults(mapping, "")[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('dataset = "daily"\n[metrics]\n"Views" = "views"\n', "“views, times”"),
        ('dataset = "daily"\n[metrics]\nA = "views, times"\nB = "views, times"\n', "twice"),
        ('dataset = "posts"\n[metrics]\nA = "views, times"\n', "only daily"),
        ('dataset = "posts"\nzone = "Europe/Nowhere"\n', "no such time zone"),
        ('dataset = "posts"\ncolumns = "all"\n', "a table of keys"),
    ],
)
def test_metrics_zones_and_tables_are_judged(mapping, text, said):
    assert any(said in fault for fault in faults(mapping, text))


def test_a_missing_mapping_file_says_so(tmp_path):
    with pytest.raises(RefreshError, match="cannot be opened"):
        generic.load_mapping(tmp_path / "nope.toml")


def test_a_table_that_lacks_a_mapped_column_is_refused_with_what_was_seen(sheet, mapping):
    mapped = mapping('dataset = "mentions"\n[columns]\nhour = "Zeit"\nmentions = "N"\n')
    with pytest.raises(RefreshError, match=r"names: N\. Columns seen: Zeit, M"):
        generic.recognised([sheet("Zeit,M\n2026-07-14 09:02,3\n")], mapped)


def test_of_several_tables_the_one_that_fits_is_read(sheet, mapping):
    mapped = mapping('dataset = "mentions"\n[columns]\nhour = "Zeit"\nmentions = "N"\n')
    one = sheet("Zeit,N\n2026-07-14 09:02,3\n", "one.csv")
    other = sheet("Land,N\nPT,3\n", "other.csv")
    found = generic.recognised([other, one], mapped)
    assert [at.file for _, at, _ in found.readings] == [one.file]
    assert found.unused == (other,)
    assert found.dataset == "mentions"


def test_a_table_with_a_column_for_each_figure_becomes_a_row_for_each(sheet, mapping):
    table = sheet('Ngày,Lượt xem,Tỷ lệ,Ghi chú\n01/12/2025,"1.200","3,5%",x\n31/12/2025,50,,\n')
    draft = generic.draft(table, "daily", "en")
    assert '"Tỷ lệ" = ""' in draft
    draft = draft.replace('"Tỷ lệ" = ""', '"Tỷ lệ" = "ctr, percent"')
    draft = draft.replace('"Lượt xem" = ""', '"Lượt xem" = "views, times"')
    (piece,) = read([table], mapping(completed(draft, platform="threads")))
    rows = piece.frame[["date", "metric", "value", "unit"]].to_numpy().tolist()
    assert sorted(rows, key=str) == sorted(
        [
            [pd.Timestamp("2025-12-01"), "views", 1200.0, "times"],
            [pd.Timestamp("2025-12-31"), "views", 50.0, "times"],
            [pd.Timestamp("2025-12-01"), "ctr", 3.5, "percent"],
        ],
        key=str,
    )
    assert set(piece.frame["account"]) == {"Embassy of Viet Nam in Estamar"}


def test_coverage_by_a_mapping_has_numbers_and_codes_of_its_own(sheet, mapping):
    table = sheet(
        "Ngày,Cơ quan báo chí,Tiêu đề,Sắc thái,Nước\n"
        "2026-01-02,Báo Mẫu,Một,Tích cực,Bồ Đào Nha\n2026-01-03,Báo Mẫu,Hai,,Áo\n"
    )
    mapped = mapping(generic.draft(table, "coverage", "vi"))
    with pytest.raises(RefreshError, match="--subject"):
        read([table], mapped)
    (piece,) = read([table], mapped, Told(subject="Việt Nam"))
    frame = piece.frame
    assert frame["tone"].fillna("").tolist() == ["positive", ""]
    assert frame["country"].tolist() == ["PT", "AT"]
    assert (frame["period"] == "item").all()
    assert frame["stories"].tolist() == [1, 1]
    assert frame["coverage_id"].is_unique


def test_whose_account_it_is_has_to_be_said_somewhere(sheet, mapping):
    table = sheet(POSTS)
    mapped = mapping(completed(generic.draft(table, "posts", "en"), platform="threads"))
    with pytest.raises(RefreshError, match="--account"):
        read([table], mapped, Told(zone=ZoneInfo("UTC")))


def test_the_command_line_wins_over_the_file(sheet, mapping):
    text = 'dataset = "mentions"\nzone = "UTC"\n[columns]\nhour = "Zeit"\nmentions = "N"\n'
    table = sheet("Zeit,N\n2026-07-14 09:00,3\n")
    (piece,) = read([table], mapping(text), Told())
    assert piece.frame["hour"].tolist() == [pd.Timestamp("2026-07-14T09:00Z")]
    (piece,) = read([table], mapping(text), TOLD)
    assert piece.frame["hour"].tolist() == [pd.Timestamp("2026-07-14T02:00Z")]


def test_without_a_mapping_the_adapter_fits_nothing_and_says_what_to_do(sheet):
    table = sheet(POSTS)
    plain = generic.Generic()
    assert plain.match(table).score == 0
    with pytest.raises(RefreshError, match="--mapping"):
        plain.read(table, plain.match(table), TOLD)
