"""Files that communicators write become artefacts; bad ones become a sentence and a next step."""

from __future__ import annotations

import pytest

from doingoai import rules
from doingoai.rules import Chart, Correction, Post, Posts, UnreadableArtefact


def write(folder, name, text):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def test_a_post_in_yaml(tmp_path):
    file = write(
        tmp_path,
        "post.yaml",
        "kind: post\nplatform: x\nlanguage: vi\nfact: arrivals-2025\ntext: |\n  Một dòng.\n"
        "media:\n  - {kind: video, alt: Phố cổ, captioned: true}\n",
    )
    post = rules.read(file)
    assert isinstance(post, Post)
    assert (post.platform, post.language, post.fact) == ("x", "vi", "arrivals-2025")
    assert post.media[0].captioned is True


def test_a_text_file_is_a_post_and_its_language_is_seen(tmp_path):
    assert rules.read(write(tmp_path, "a.txt", "Tuần lễ Việt Nam")).language == "vi"
    assert rules.read(write(tmp_path, "b.txt", "Week of Viet Nam")).language == "en"


def test_markdown_may_carry_a_head(tmp_path):
    post = rules.read(write(tmp_path, "a.md", "---\nplatform: bluesky\n---\nHello\n\nthere"))
    assert (post.platform, post.text) == ("bluesky", "Hello\n\nthere")


def test_posts_are_a_list_or_named(tmp_path):
    listed = rules.read(
        write(
            tmp_path, "a.yaml", "posts:\n  - {language: vi, text: A}\n  - {language: en, text: B}\n"
        )
    )
    named = rules.read(
        write(
            tmp_path, "b.yaml", "kind: posts\nfact: f\nposts:\n  vi: {text: Đ}\n  en: {text: B}\n"
        )
    )
    assert isinstance(listed, Posts)
    assert [post.field for post in listed.posts] == ["1", "2"]
    assert [(post.field, post.fact) for post in named.posts] == [("vi", "f"), ("en", "f")]


def test_a_chart_and_a_correction(tmp_path):
    chart = rules.read(
        write(
            tmp_path,
            "c.yaml",
            "kind: chart\ntitle: Up\nseries:\n  - name: rate\n"
            "    points: {2026-01: 3.2, 2026-02: 4}\n",
        )
    )
    assert isinstance(chart, Chart)
    assert chart.series[0].points == (("2026-01", 3.2), ("2026-02", 4.0))
    fix = rules.read(
        write(tmp_path, "f.yaml", "kind: correction\nheadline: H\ntext: T\nclaim: C\n")
    )
    assert isinstance(fix, Correction)


@pytest.mark.parametrize("word", ["no", "on", "2026-11-24", "1e3", "20:30", "0912", "21.20"])
def test_words_stay_words(tmp_path, word):
    assert rules.read(write(tmp_path, "a.yaml", f"kind: post\ntext: {word}\n")).text == word


def test_json_is_read_as_programs_write_it(tmp_path):
    text = '{\n\t"platform": "x",\n\t"text": "Tu\\u1ea7n l\\u1ec5 \\ud83c\\udf89 \\ud83d"\n}'
    assert rules.read(write(tmp_path, "a.json", text)).text == "Tuần lễ 🎉 \ufffd"


@pytest.mark.parametrize(("written", "code"), [("VI", "vi"), ("vi-VN", "vi"), ("de-CH", "de-CH")])
def test_a_language_may_be_written_in_the_usual_ways(tmp_path, written, code):
    file = write(tmp_path, "a.yaml", f"text: Hello there\nlanguage: {written}\n")
    assert rules.read(file).language == code


@pytest.mark.parametrize("head", ["---\n---\n", "---\n\n---\n", "---\n~\n---\n"])
def test_an_empty_head_is_no_head(tmp_path, head):
    assert rules.read(write(tmp_path, "a.md", head + "Hello")).text == "Hello"


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{b}: &{b} [*{a},*{a},*{a},*{a},*{a},*{a},*{a},*{a},*{a}]\n"
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
UNREADABLE = {
    "a bomb of references": BOMB,
    "no fields": "just a line: of: colons\n",
    "a list of numbers": "[1, 2, 3]",
    "nothing at all, as YAML": "",
    "no text": "kind: post\nplatform: x\n",
    "a text that is a list": "kind: post\ntext: [a, b]\n",
    "an unknown kind": "kind: poem\ntext: roses\n",
    "an unknown field": "kind: post\ntext: a\nplatfrom: x\n",
    "posts that are a word": "kind: posts\nposts: two\n",
    "an empty list of posts": "kind: posts\nposts: []\n",
    "points that are no pairs": "kind: chart\nseries: [{name: a, points: [1, 2, 3]}]\n",
    "a point that is a word": "kind: chart\nseries: [{name: a, points: [[a, many]]}]\n",
    "a point that is not a number": "kind: chart\nseries: [{name: a, points: [[a, .nan]]}]\n",
    "an object to construct": "kind: post\ntext: !!python/object/apply:os.system [ls]\n",
    "open quotes": 'kind: post\ntext: "abc\n',
    "deep nesting": "[" * 5_000 + "]" * 5_000,
    "one field twice": "text: a b c\ntext: d e f\n",
    "numbers for posts": "posts: [1, 2, 3]\n",
    "series that are words": "kind: chart\nseries: [a, b]\n",
    "series that are one word": "kind: chart\nseries: many\n",
    "a number beyond all size": "kind: chart\nseries: {a: {x: " + "9" * 400 + "}}\n",
    "a picture that is a word": "text: Hello there\nmedia: photo\n",
    "an unknown field of a picture": "text: Hello there\nmedia: [{src: a.png}]\n",
    "a language that is none": "text: Xin chào các bạn\nlanguage: vn\n",
    "a set for a text": "text: !!set {a, b}\n",
    "not UTF-8": b"kind: post\ntext: Vi\xe9t\n",
    "ten megabytes": "text: " + "a" * 10_000_000,
    "a thousand thousand posts": "posts: [" + "{text: a}," * 30_000 + "]",
}


UNREADABLE_ELSE = {
    "an open head": ("a.md", "---\nplatform: x\nHello"),
    "a head that is a list": ("a.md", "---\n- a\n---\nHello"),
    "a head that is words": ("a.md", "---\njust words\n---\nHello"),
    "a head with an error": ("a.md", "---\nplatform: [x\n---\nHello"),
    "half of a JSON file": ("a.json", '{"kind":'),
    "a JSON field twice": ("a.json", '{"text": "a", "text": "b"}'),
    "JSON without a number": ("a.json", '{"kind": "chart", "y_from": NaN}'),
    "a number of 400 digits": ("a.json", '{"kind": "chart", "y_from": ' + "9" * 400 + "}"),
    "a number of 9,000 digits": ("a.json", '{"kind": "chart", "y_from": ' + "9" * 9_000 + "}"),
    "deep JSON": ("a.json", '{"text":' * 5_000 + "1" + "}" * 5_000),
}


@pytest.mark.parametrize(
    ("name", "text"),
    [("bad.yaml", text) for text in UNREADABLE.values()] + list(UNREADABLE_ELSE.values()),
    ids=[*UNREADABLE, *UNREADABLE_ELSE],
)
def test_what_cannot_be_read_is_refused_with_a_next_step(tmp_path, name, text):
    with pytest.raises(UnreadableArtefact) as raised:
        rules.read(write(tmp_path, name, text))
    assert raised.value.next_step
    for language in ("vi", "en"):
        assert raised.value.text(language)
    assert raised.value.text("vi") != raised.value.text("en")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UnreadableArtefact, match=r"missing\.txt"):
        rules.read(tmp_path / "missing.txt")


ODD_TEXTS = {
    "empty": "",
    "one character": "a",
    "emoji families": "👨‍👩‍👧‍👦" * 60,
    "right to left": "مرحبا بكم في فيتنام 2025",
    "mixed scripts": "Việt Nam Вьетнам 越南 ベトナム 21,2 triệu",
    "decomposed": "Vie\u0323\u0302t Nam",
    "zero width": "Vi\u200bệt\u200d N\ufeffam",
    "lone surrogate": "a\ud83d b",
    "long": "Việt Nam " * 100_000,
    "one word": "a" * 500_000,
    "dots": "a." * 50_000,
    "digits": "1,234." * 50_000,
    "hashtags": "#a" * 50_000,
    "only marks": "\u0301" * 5_000,
}


@pytest.mark.parametrize("what", ODD_TEXTS)
@pytest.mark.parametrize("platform", ["x", "bluesky", "youtube", "threads", "line", ""])
def test_no_text_however_odd_breaks_a_rule(what, platform):
    text = ODD_TEXTS[what]
    media = (rules.Media(text), rules.Media("", "video"))
    pair = rules.Posts(
        (
            Post(text, "vi", platform, title=text, fact="arrivals-2025", media=media, field="vi"),
            Post(text, "en", platform, fact="arrivals-2025", media=media, field="en"),
        )
    )
    report = rules.check(pair)
    assert report.findings  # none of these may pass in silence
    for language in ("vi", "en"):
        report.text(language)
        report.html(language)


@pytest.mark.parametrize("what", ODD_TEXTS)
def test_no_correction_and_no_chart_however_odd_breaks_a_rule(what):
    text = ODD_TEXTS[what]
    for language in ("vi", "en", "fr"):
        assert rules.check(Correction(text, text, text, "", text, "", language)).findings
        assert rules.check(
            Chart("bar", text, text, text, text, text, (), text, text, language=language)
        ).findings
