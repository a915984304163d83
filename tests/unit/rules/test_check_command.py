"""`doingoai check`: a tool that people keep after the course."""

from __future__ import annotations

import json
import re

import pytest
from typer.testing import CliRunner

from doingoai.cli._app import app
from doingoai.errors import DoingoaiError

GOOD = "Năm 2025, Việt Nam đón 21,2 triệu lượt khách quốc tế."
RUN = CliRunner()


@pytest.fixture
def post(tmp_path):
    def write(text, name="post.yaml"):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return str(file)

    return write


def test_a_clean_post_exits_0_and_is_not_called_cleared(post):
    file = post(f"kind: post\nplatform: x\nlanguage: vi\nfact: arrivals-2025\ntext: {GOOD}\n")
    done = RUN.invoke(app, ["check", file, "--lang", "en"])
    assert done.exit_code == 0
    assert "This is not clearance" in done.output


def test_a_post_with_advice_only_exits_0_and_is_not_called_cleared(post):
    file = post(f"kind: post\nlanguage: vi\ntext: 🎉🎉🎉🎉 {GOOD}\n")
    done = RUN.invoke(app, ["check", file, "--lang", "en"])
    assert done.exit_code == 0
    assert "POST-016" in done.output
    assert "This is not clearance" in done.output


def test_errors_exit_1_with_code_place_and_remedy_in_the_language_asked_for(post):
    file = post(
        "kind: post\nplatform: x\nlanguage: vi\ntext: Việt Nam đón 21.2 triệu lượt khách.\n"
    )
    vietnamese = RUN.invoke(app, ["check", file, "--lang", "vi"])
    english = RUN.invoke(app, ["check", file, "--lang", "en"])
    assert vietnamese.exit_code == english.exit_code == 1
    assert "POST-009" in vietnamese.output
    assert "21.2 triệu" in vietnamese.output
    assert "decimals follow a comma" in english.output
    assert "decimals" not in vietnamese.output


def test_what_cannot_be_read_exits_2(post, tmp_path):
    assert RUN.invoke(app, ["check", post("kind: poem\n")]).exit_code == 2
    assert RUN.invoke(app, ["check", str(tmp_path / "nothing.txt")]).exit_code == 2


def test_the_json_holds_every_finding(post, tmp_path):
    file = post(
        "posts:\n  vi: {platform: x, text: 'Đón 21,2 triệu lượt khách.'}\n"
        "  en: {platform: x, text: 22 million visitors.}\n"
    )
    out = tmp_path / "findings.json"
    done = RUN.invoke(app, ["check", file, "--lang", "en", "--json", str(out)])
    assert done.exit_code == 1
    found = json.loads(out.read_text(encoding="utf-8"))
    assert found["kind"] == "posts"
    assert found["ok"] is False
    assert found["clearance"] is False
    assert {"PAIR-001"} <= {each["rule"] for each in found["findings"]}
    assert {"rule", "severity", "message", "hint", "field", "span"} == set(found["findings"][0])


def test_a_text_file_can_be_called_what_it_is(post):
    done = RUN.invoke(
        app, ["check", post("The office is open.", "fix.txt"), "--as", "correction", "--lang", "en"]
    )
    assert done.exit_code == 1
    assert "FIX-007" in done.output


def test_findings_are_read_even_where_the_json_cannot_be_written(post, tmp_path):
    file = post("kind: post\nplatform: x\ntext: '21,2 million visitors came to see us.'\n")
    for place in (tmp_path / "nowhere" / "findings.json", tmp_path):
        done = RUN.invoke(app, ["check", file, "--lang", "en", "--json", str(place)])
        assert done.exit_code == 2
        assert "POST-009" in done.output
        assert "cannot be written" in done.output


@pytest.mark.parametrize("platform", ["facebok", "constructor", "[bold]"])
def test_a_platform_without_known_limits_is_told(post, platform):
    file = post(f"text: Xin mời các bạn đến dự\nplatform: '{platform}'\n")
    done = RUN.invoke(app, ["check", file, "--lang", "en"])
    assert done.exit_code == 0
    assert f"No limits are known for “{platform}”" in done.output


def test_a_file_cannot_steer_the_terminal(post):
    file = post('posts:\n  "\\e[31mred": {text: "COME AND SEE \\e[2J THIS"}\n')
    done = RUN.invoke(app, ["check", file, "--lang", "en"])
    assert "POST-015" in done.output
    assert "\x1b" not in done.output


# What a desk really meets: file names, their content, options, the exit code.
ODD = {
    "an empty text": ("a.txt", "", [], 1),
    "one character": ("a.txt", "a", [], 0),
    "blanks only": ("a.txt", " \n\t\n", [], 1),
    "a word processor's file": ("a.docx", b"PK\x03\x04\xff\xfe\x00", [], 2),
    "UTF-16": ("a.txt", "Việt Nam".encode("utf-16"), [], 2),
    "a byte order mark": ("a.txt", "\ufeffTuần lễ Việt Nam khai mạc.", [], 0),
    "line ends of Windows": ("a.md", "---\r\nplatform: x\r\n---\r\nHello there\r\n", [], 0),
    "a zero byte": ("a.txt", "a\0b", [], 1),
    "JSON with tabs": ("a.json", '{\n\t"text": "Hello there"\n}', [], 0),
    "an empty YAML file": ("a.yaml", "", [], 2),
    "YAML beyond reason": ("a.yaml", "text: " + "[" * 3_000, [], 2),
    "a reference to itself": ("a.yaml", "a: &a [x]\nb: [*a, *a]\n", [], 2),
    "a missing field": ("a.yaml", "kind: post\nplatform: x\n", [], 2),
    "an open head": ("a.md", "---\nplatform: x\nHello", [], 2),
    "a head that is a list": ("a.md", "---\n- a\n---\nHello", [], 2),
    "a head of a chart": ("a.md", "---\nkind: chart\ntitle: T\n---\nHello", [], 2),
    "posts that are numbers": ("a.yaml", "posts: [1, 2]\n", [], 2),
    "a chart of words": ("a.yaml", "kind: chart\nseries: {a: {x: many}}\n", [], 2),
    "a chart of too large a number": ("a.json", f'{{"kind":"chart","y_from":{"9" * 400}}}', [], 2),
    "a debunk without a claim": ("a.yaml", "kind: correction\nheadline: H\ntext: T\n", [], 1),
    "an unknown fact": ("a.yaml", "text: Hello there\nfact: nope\n", [], 1),
    "a language that is none": ("a.yaml", "text: Xin chào\nlanguage: vn\n", [], 2),
    "half an emoji": ("a.json", '{"text": "COME AND \\ud83d SEE US"}', [], 0),
    "a tag that would construct": ("a.yaml", "text: !!bool abc\n", [], 0),
    "ten megabytes": ("a.txt", "a" * 10_000_000, [], 2),
    "a text called a poem": ("a.txt", "Hello", ["--as", "poem"], 2),
    "a text called a chart": ("a.txt", "Hello", ["--as", "chart"], 2),
    "a chart called a post": ("a.yaml", "kind: chart\ntitle: T\n", ["--as", "post"], 2),
}


@pytest.mark.parametrize("what", ODD)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_odd_file_gets_a_sentence_in_the_language_asked_for(tmp_path, what, language):
    name, content, options, code = ODD[what]
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    done = RUN.invoke(app, ["check", str(file), "--lang", language, *options])
    assert done.exit_code == code, done.output
    assert done.exception is None or isinstance(done.exception, SystemExit)
    said = done.output.replace(str(file), "")
    assert said.strip()
    assert bool(re.search("[ăđơư\u1ea0-\u1ef9]", said)) is (language == "vi"), said


@pytest.mark.parametrize(
    ("place", "vietnamese", "english"),
    [
        ("nothing.txt", "không có tệp này", "there is no such file"),
        (".", "đây là thư mục", "folder"),
    ],
)
def test_why_a_file_cannot_be_read_is_said_in_one_language(tmp_path, place, vietnamese, english):
    given = str(tmp_path / place)
    assert vietnamese in RUN.invoke(app, ["check", given, "--lang", "vi"]).output
    assert english in RUN.invoke(app, ["check", given, "--lang", "en"]).output


def test_a_language_without_messages_is_refused(post):
    done = RUN.invoke(app, ["check", post("text: Hello there\n"), "--lang", "xx"])
    assert isinstance(done.exception, DoingoaiError)  # the program says it and exits with 2
    assert "vi, en" in str(done.exception)
