"""The post studio in JupyterLab: it counts, judges, exports, and loses nothing that is written."""

from __future__ import annotations

import os
import re
import signal
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from axe_check import serious
from lab_server import ARTEFACTS, LabServer
from PIL import Image
from playwright.sync_api import expect

import notebooks
from doingoai import rules
from doingoai.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

VI = "Năm 2025, Việt Nam đón khoảng 21,2 triệu lượt khách quốc tế, tăng 20,4% so với năm 2024."
EN = "In 2025 Viet Nam received about 21.2 million international visitors, 20.4% more than in 2024."
WRONG = EN.replace("20.4%", "24.2%")
OWN_VI = "Việt Nam đón khoảng 21,2 triệu lượt khách quốc tế trong năm 2025."
OWN_EN = "Viet Nam received about 21.2 million international visitors in 2025."
ALT_VI = "Khách xếp hàng trước gian hàng của Đại sứ quán; một phụ nữ trao những bát phở."
ALT_EN = "Visitors queue at the stall of the Embassy; a woman hands out bowls of pho."
STAMP = "TÌNH HUỐNG GIẢ ĐỊNH – KHÔNG PHÁT HÀNH / EXERCISE – NOT FOR RELEASE"
GREEN = {language: translate(rules.NOT_CLEARANCE, language) for language in ("vi", "en")}
CELL = """\
from doingoai.widgets import post_studio
post_studio(language="{language}", fact="arrivals-2025")"""


def _notebook(language: str) -> Any:
    notebook = notebooks.exercise(language)
    cell = notebook.cells[0].copy()
    notebook.cells = [cell]
    cell.update(id="studio", source=CELL.format(language=language))
    cell["metadata"] = {"tags": ["widget", "auto"]}
    return notebook


@pytest.fixture(scope="module")
def studio_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    base = tmp_path_factory.mktemp("studio")
    (base / "work").mkdir()
    sources = [CELL.format(language=language) for language in ("vi", "en")]
    server = LabServer(base / "work", base / "state", sources).start()
    yield server
    server.stop()


@dataclass
class Desk:
    """Somebody who sits at a studio."""

    sitting: Any
    page: Any
    server: LabServer

    @property
    def studio(self) -> Any:
        return self.page.locator(".dg-studio")

    def field(self, path: str) -> Any:
        return self.studio.locator(f'[data-field="{path}"]')

    def counter(self, key: str) -> Any:
        return self.studio.locator(f'[data-counter="{key}"]')

    def finding(self, rule: str) -> Any:
        return self.studio.locator(f'.dg-finding[data-rule="{rule}"]')

    def sketch(self, key: str) -> Any:
        return self.studio.locator(f'[data-sketch="{key}"]')

    def write(self, **texts: str) -> None:
        for path, text in texts.items():
            self.field(path.replace("_", "/")).fill(text)

    def write_well(self) -> None:
        self.write(text_vi=VI, text_en=EN, alt_vi=ALT_VI, alt_en=ALT_EN)
        self.write(title_vi="Một năm đón khách", title_en="A year of visitors")

    def write_for_instagram(self) -> None:
        """A rule asks that not every platform gets the same text."""
        self.studio.locator(".dg-studio-ticks input").nth(2).check()
        self.write(own_instagram_vi=OWN_VI, own_instagram_en=OWN_EN)

    def ready(self) -> None:
        expect(self.studio).to_be_visible()
        expect(self.page.locator('.doingoai-bar[data-mood="quiet"]')).to_be_attached()
        self.judged()

    def judged(self) -> None:
        """Waits until counters and findings speak of what is written now."""
        expect(self.studio.locator(".dg-studio-rules")).not_to_have_attribute("aria-busy", "true")

    def green(self, language: str) -> None:
        """Waits until nothing is found any more."""
        self.judged()
        expect(self.studio.get_by_text(GREEN[language]).first).to_be_visible()
        expect(self.studio.locator(".dg-finding")).to_have_count(0)

    def picture(self, name: str) -> None:
        """The whole studio as an artefact: the page grows until it fits."""
        ARTEFACTS.mkdir(exist_ok=True)
        self.studio.screenshot(path=ARTEFACTS / f"{name}.png")

    def await_selected(self, path: str, words: str) -> None:
        expect(self.field(path)).to_be_focused()
        self.page.wait_for_function(
            """words => { const { value, selectionStart, selectionEnd } = document.activeElement;
                 return value.slice(selectionStart, selectionEnd) === words; }""",
            arg=words,
        )

    def tab_to(self, selector: str) -> None:
        for _ in range(60):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        raise AssertionError(f"the keyboard does not reach {selector}")

    def download(self, button: Any, folder: Path) -> Path:
        with self.page.expect_download() as coming:
            button.click()
        file = folder / coming.value.suggested_filename
        coming.value.save_as(file)
        return file

    def read_counter(self, key: str, words: str) -> None:
        expect(self.counter(key).get_by_text(words, exact=True)).to_be_visible()


@pytest.fixture
def desk(studio_server: LabServer, sit: Callable[..., Any]) -> Iterator[Callable[..., Desk]]:
    """Opens a studio for somebody, with a kernel of their own."""

    def sit_down(language: str = "vi", **options: Any) -> Desk:
        view = {"width": 1400, "height": 4200}
        settings = {"viewport": view, "accept_downloads": True, **options}
        sitting = sit(studio_server, _notebook(language), **settings)
        sitting.open()
        made = Desk(sitting, sitting.page, studio_server)
        made.ready()
        return made

    yield sit_down
    studio_server.end_kernels()


# As a paste does it, without a key for each letter.
PUT = """text => { const area = document.querySelector('[data-field="text/vi"]');
    area.value = text; area.dispatchEvent(new Event('input', { bubbles: true })); }"""
LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


@LANGUAGES
def test_it_counts_judges_and_shows_what_is_written(desk, language: str) -> None:
    at = desk(language)
    at.picture(f"studio-{language}-empty")
    at.write(text_vi="Việt Nam")
    count = {"vi": "{}/{}", "en": "{} of {}"}[language].format
    limit = {"vi": "2.200", "en": "2,200"}[language]
    for key, words in {"x": count(9, 280), "instagram": count(8, limit)}.items():
        expect(at.counter(f"post/{key}/vi").get_by_text(words)).to_be_visible()
    expect(at.counter("post/youtube/vi").get_by_text(re.compile(r"^10 "))).to_be_visible()
    at.write_well()
    expect(at.finding("PAIR-006").first).to_be_visible()
    at.write_for_instagram()
    at.green(language)
    at.picture(f"studio-{language}-green")

    at.write(text_en=f"{WRONG} #vietnamtourismweek")
    expect(at.finding("POST-014").first).to_be_visible()
    expect(at.finding("PAIR-001").first).to_be_visible()
    at.judged()
    expect(at.finding("POST-014"), "one line for all platforms").to_contain_text("YouTube")
    at.picture(f"studio-{language}")
    assert serious(at.page, ".dg-studio") == []
    at.write(text_en=EN)
    at.green(language)
    assert at.sitting.errors == []


@LANGUAGES
def test_the_keyboard_alone_writes_finds_mends_and_saves(desk, language: str) -> None:
    at = desk(language)
    keys = at.page.keyboard
    at.field("fact").focus()
    keys.press("Tab")
    keys.press("Tab")
    expect(at.field("text/vi")).to_be_focused()
    keys.type("Việt Nam mời bạn đến xem TUẦN LỄ PHIM VIỆT NAM tại Port Clair.")
    at.judged()
    expect(at.finding("POST-015").first).to_be_visible()
    at.tab_to('[data-rule="POST-015"] .dg-finding-go')
    keys.press("Enter")
    at.await_selected("text/vi", "TUẦN LỄ PHIM VIỆT NAM")
    keys.type("tuần lễ phim")
    at.judged()
    expect(at.finding("POST-015")).to_have_count(0)
    mended = "Việt Nam mời bạn đến xem tuần lễ phim tại Port Clair."
    expect(at.field("text/vi")).to_have_value(mended)
    at.tab_to(".dg-studio-ticks input")
    keys.press("Space")
    at.tab_to('[data-field="own/x/vi"]')
    keys.press("End")
    keys.type(" #ASEAN")
    expect(at.sketch("x/vi").get_by_text("#ASEAN")).to_be_visible()
    at.tab_to(".dg-sketch-foot button")
    with at.page.expect_download():
        keys.press("Enter")
    expect(at.page.locator(".jp-Notebook-cell"), "no notebook shortcut fired").to_have_count(1)


def test_focus_and_caret_stay_while_answers_come_and_undo_works(desk) -> None:
    at = desk("vi")
    at.write(text_vi="Việt Nam đón khách.")
    at.read_counter("post/instagram/vi", "19/2.200 ký tự")
    area = at.field("text/vi")
    area.evaluate("area => area.setSelectionRange(8, 8)")
    at.page.keyboard.type(" nay", delay=30)
    at.read_counter("post/instagram/vi", "23/2.200 ký tự")
    expect(area).to_have_value("Việt Nam nay đón khách.")
    assert area.evaluate("area => area.selectionStart") == 12
    for _ in " nay":  # where JupyterLab redraws in between, a browser undoes by letters
        if area.input_value() != "Việt Nam đón khách.":
            at.page.keyboard.press("Control+Z")
    at.read_counter("post/instagram/vi", "19/2.200 ký tự")


def test_a_finding_far_down_in_a_long_text_is_brought_into_view(desk):
    at = desk("en")
    at.write(text_en="A line.\n" * 120 + "COME AND SEE OUR week of films.\n" + "A line.\n" * 120)
    at.judged()
    at.finding("POST-015").first.locator(".dg-finding-go").click()
    at.await_selected("text/en", "COME AND SEE OUR")
    at.page.wait_for_function(
        """area => { const share = area.scrollTop / area.scrollHeight;
             return 0.3 < share && share < 0.7; }""",
        arg=at.field("text/en").element_handle(),
    )


def test_a_platform_may_have_a_version_of_its_own_which_is_remembered(desk) -> None:
    at = desk("vi")
    at.write_well()
    box = at.studio.get_by_label("Viết bản riêng cho Instagram")
    box.check()
    begun = at.field("own/instagram/vi")
    expect(begun, "it begins with the common text").to_have_value(VI)
    at.write(own_instagram_en=WRONG)
    expect(at.sketch("instagram/en")).to_contain_text("24.2%")
    expect(at.sketch("facebook/en")).to_contain_text("20.4%")
    at.judged()
    expect(at.finding("PAIR-001").first).to_be_visible()
    own = at.studio.locator(".dg-studio-own:visible")
    expect(own.locator('[data-counter="post/instagram/en"]')).to_be_visible()
    expect(at.counter("post/instagram/en")).to_have_count(1)
    at.picture("studio-vi-own")
    box.uncheck()
    at.judged()
    expect(at.finding("PAIR-001")).to_have_count(0)
    expect(at.sketch("instagram/en")).to_contain_text("20.4%")
    box.check()
    expect(at.field("own/instagram/en")).to_have_value(WRONG)


def test_sketches_keep_lines_tint_links_and_fold_where_a_source_says_so(desk) -> None:
    at = desk("vi")
    at.write(text_vi="Một\nHai\nBa\nBốn #ASEAN https://example.org/vn", alt_vi=ALT_VI)
    tinted = at.sketch("facebook/vi").locator(".dg-sketch-link")
    expect(tinted).to_have_text(["#ASEAN", "https://example.org/vn"])
    assert "Một\nHai\nBa\nBốn" in at.sketch("facebook/vi").inner_text()
    expect(at.sketch("x/vi")).to_contain_text(ALT_VI)
    more = at.sketch("instagram/vi").locator(".dg-sketch-more")
    expect(more).to_be_visible()
    expect(at.sketch("facebook/vi").locator(".dg-sketch-more")).to_be_hidden()
    folded = at.sketch("instagram/vi").bounding_box()["height"]
    more.click()
    expect(more).to_have_attribute("aria-expanded", "true")
    at.sitting.eventually(
        at.sketch("instagram/vi").bounding_box, lambda box: box["height"] > folded
    )


def test_without_a_picture_nothing_asks_for_its_description(desk) -> None:
    at = desk("vi")
    at.write(text_vi="Một #ASEAN", alt_vi=ALT_VI)
    at.judged()
    expect(at.finding("POST-010")).to_have_count(0)
    at.write(alt_vi="")
    expect(at.finding("POST-010").first).to_be_visible()
    at.write(alt_vi=ALT_VI)
    at.studio.get_by_label("Đăng kèm ảnh").uncheck()
    expect(at.sketch("x/vi").get_by_text(ALT_VI)).to_be_hidden()
    at.write(text_vi="Hai #ASEAN")
    at.judged()
    expect(at.finding("POST-010")).to_have_count(0)


def test_pictures_and_texts_really_leave_and_are_stamped(desk, tmp_path) -> None:
    at = desk("en")
    at.write_well()
    at.write(text_vi=f"{VI}\n\nMời bạn đến xem 🎉\n#DuLichVietNam")
    at.write(text_en=f"{EN}\nمرحبا بكم في فيتنام")
    at.studio.get_by_label("Write a version of its own for Instagram").check()
    at.write(own_instagram_en='- "quoted": #not a comment\n\ttab \u200b')

    for key in ("x/vi", "facebook/vi", "instagram/en", "youtube/vi"):
        foot = at.sketch(key).locator("xpath=following-sibling::*")
        file = at.download(foot.get_by_role("button").first, tmp_path)
        assert file.name == f"exercise-{key.replace('/', '-')}.png"
        _is_a_stamped_picture(file)
        (ARTEFACTS / f"studio-{file.name}").write_bytes(file.read_bytes())

    text = at.download(at.studio.get_by_role("button", name="(.txt)"), tmp_path).read_text("utf-8")
    assert text.splitlines()[0] == STAMP
    assert "Mời bạn đến xem 🎉" in text
    assert ALT_EN in text

    saved = at.download(at.studio.get_by_role("button", name="(.yaml)"), tmp_path)
    assert saved.read_text("utf-8").splitlines()[0] == f"# {STAMP}"
    posts = {post.field: post for post in rules.read(saved).posts}
    assert len(posts) == 8
    for key, language in (key.split("/") for key in posts):
        own = key == "instagram"
        assert (
            posts[f"{key}/{language}"].text
            == at.field(f"own/{key}/{language}" if own else f"text/{language}").input_value()
        )
    assert posts["x/en"].media[0].alt == ALT_EN
    assert posts["youtube/vi"].title == "Một năm đón khách"
    assert {post.fact for post in posts.values()} == {"arrivals-2025"}

    at.sitting.context.grant_permissions(["clipboard-read", "clipboard-write"])
    at.studio.get_by_role("button", name="Copy all texts").click()
    expect(at.studio.get_by_text("Copied.").first).to_be_visible()
    copied = at.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(STAMP)
    assert copied.count(EN) == 3


def _is_a_stamped_picture(file: Path) -> None:
    """A PNG of sensible size, dark with light letters at head and foot, with something between."""
    with Image.open(file) as opened:
        picture = opened.convert("L")
    width, height = picture.size
    assert width == 1200
    assert 700 < height < 3000
    for band in (picture.crop((0, 0, width, 90)), picture.crop((0, height - 90, width, height))):
        shades = band.histogram()
        assert sum(shades[:90]) > 0.6 * width * 90, "the band"
        assert sum(shades[200:]) > 0.02 * width * 90, "the words on it"
    middle = picture.crop((0, 100, width, height - 100))
    assert middle.getextrema()[0] < 60, "ink"
    assert middle.getextrema()[1] == 255, "paper"


def test_nothing_to_export_is_said(desk) -> None:
    at = desk("en")
    said = at.studio.locator(".dg-studio-said")
    for name in ("Copy all texts", "(.txt)", "(.yaml)"):
        said.evaluate("said => said.replaceChildren()")
        at.studio.get_by_role("button", name=name).click()
        expect(said).to_have_text("Nothing is written there yet.")


def test_what_is_written_survives_a_reload_and_another_tab_follows(desk) -> None:
    at = desk("vi")
    at.write_well()
    at.studio.get_by_label("Viết bản riêng cho X").check()
    at.write(own_x_vi="Bản cho X")
    at.field("fact").select_option("exports-2025")
    at.page.reload()
    at.ready()
    expect(at.field("text/vi")).to_have_value(VI)
    expect(at.field("alt/en")).to_have_value(ALT_EN)
    expect(at.field("own/x/vi")).to_have_value("Bản cho X")
    expect(at.field("fact")).to_have_value("exports-2025")
    expect(at.sketch("x/vi")).to_contain_text("Bản cho X")
    expect(at.finding("POST-002").first).to_be_visible()

    other = Desk(at.sitting, at.sitting.context.new_page(), at.server)
    at.sitting.open(other.page)
    other.ready()
    other.write(text_vi="Từ tab thứ hai")
    expect(at.sketch("facebook/vi")).to_contain_text("Từ tab thứ hai")
    expect(at.field("text/vi")).to_have_value("Từ tab thứ hai")


def test_what_is_written_survives_the_restart_of_the_kernel(desk) -> None:
    at = desk("vi")
    at.write(text_en=EN)
    area = at.field("text/vi")
    area.click()
    at.page.keyboard.type("Việt Nam")
    at.read_counter("post/instagram/vi", "8/2.200 ký tự")
    old = at.studio.element_handle()
    at.server.api(f"kernels/{at.sitting.kernel}/restart", "POST")
    at.page.keyboard.type(" mời bạn")
    old.wait_for_element_state("hidden")
    at.ready()
    expect(area).to_have_value("Việt Nam mời bạn")
    at.read_counter("post/instagram/vi", "16/2.200 ký tự")
    expect(area).to_be_focused()
    at.page.keyboard.type(" đến")
    at.read_counter("post/instagram/vi", "20/2.200 ký tự")
    expect(area).to_have_value("Việt Nam mời bạn đến")
    expect(at.field("text/en")).to_have_value(EN)


def test_a_silent_kernel_is_said_and_writing_goes_on(desk) -> None:
    at = desk("vi")
    at.write(text_vi="Việt Nam")
    at.read_counter("post/instagram/vi", "8/2.200 ký tự")
    pid = at.server.process_of(at.sitting.kernel)
    os.kill(pid, signal.SIGSTOP)
    try:
        at.field("text/vi").click()
        at.page.keyboard.press("End")
        at.page.keyboard.type(" xin chào")
        expect(at.studio.locator(".dg-studio-trouble")).to_be_visible()
        at.picture("studio-vi-silent")
        at.page.keyboard.type(" bạn")
        expect(at.field("text/vi")).to_have_value("Việt Nam xin chào bạn")
        expect(at.sketch("x/vi"), "the sketch needs no kernel").to_contain_text("xin chào bạn")
    finally:
        os.kill(pid, signal.SIGCONT)
    at.read_counter("post/instagram/vi", "21/2.200 ký tự")
    expect(at.studio.locator(".dg-studio-trouble")).to_be_hidden()
    expect(at.field("text/vi")).to_have_value("Việt Nam xin chào bạn")


def test_ten_megabytes_are_refused_in_words_and_nothing_hangs(desk):
    at = desk("vi")
    at.write(text_vi="Việt Nam", text_en=EN)
    at.read_counter("post/instagram/vi", "8/2.200 ký tự")
    at.sitting.context.grant_permissions(["clipboard-read", "clipboard-write"])
    at.page.evaluate("() => navigator.clipboard.writeText('một dòng\\n'.repeat(1_165_000))")
    at.field("text/vi").click()
    at.page.keyboard.press("Control+V")
    problem = at.studio.locator(".dg-problem:visible")
    expect(problem.filter(has_text="10.485.000")).to_be_visible()
    expect(at.field("text/vi")).to_have_value("Việt Nam")
    at.page.keyboard.press("End")
    at.page.keyboard.type("!")
    at.read_counter("post/instagram/vi", "9/2.200 ký tự")
    expect(problem).to_have_count(0)


def test_a_text_above_the_limit_stays_in_its_field_with_words_why(desk):
    at = desk("vi")
    at.write(text_en="Viet Nam")
    at.page.evaluate(f"({PUT})('một dòng\\n'.repeat(20_000))")
    problem = at.studio.locator(".dg-problem:visible")
    expect(problem.filter(has_text="180.000")).to_be_visible()
    at.write(text_en="Viet Nam!")
    at.read_counter("post/instagram/en", "9/2.200 ký tự")
    at.read_counter("post/instagram/vi", "không tính vì quá dài")
    assert at.field("text/vi").evaluate("area => area.value.length") == 180_000
    expect(at.field("text/vi")).to_have_attribute("aria-invalid", "true")
    at.picture("studio-vi-too-long")
    at.page.evaluate(f"({PUT})('ngắn')")
    at.read_counter("post/instagram/vi", "4/2.200 ký tự")
    expect(problem).to_have_count(0)


ODD = [
    "", "a", "👨‍👩‍👧‍👦🇻🇳", "مرحبا بكم في فيتنام 123", "Việt Nam 越南 Вьетнам",
    "\u200b\u202eabc\u0001", unicodedata.normalize("NFD", VI), "\n" * 500, "a" * 19_999,
    "<img src=x onerror='window.hit=1'><b>đậm</b>",
]  # fmt: skip


def test_any_text_is_counted_shown_as_text_and_saved(desk, tmp_path) -> None:
    at = desk("en")
    for number, text in enumerate(ODD):
        # The English text tells the rounds apart: it is one letter longer in each.
        at.write(text_vi=text, text_en="n" * (number + 1), alt_vi=text[:500])
        at.read_counter("post/instagram/en", f"{number + 1} of 2,200 characters")
        if text.strip():
            saved = at.download(at.studio.get_by_role("button", name="(.yaml)"), tmp_path)
            posts = {post.field: post for post in rules.read(saved).posts}
            assert posts["facebook/vi"].text == at.field("text/vi").input_value()
            foot = at.sketch("facebook/vi").locator("xpath=following-sibling::*")
            with Image.open(at.download(foot.get_by_role("button").first, tmp_path)) as picture:
                assert picture.size[1] > 300
    at.page.evaluate(f"({PUT})('half \\ud83d pair')")
    at.read_counter("post/instagram/vi", "11 of 2,200 characters")
    expect(at.studio.locator("img")).to_have_count(0)
    assert at.page.evaluate("window.hit") is None
    assert at.sitting.errors == []


def test_only_a_settled_outcome_is_read_aloud(desk) -> None:
    at = desk("en")
    at.page.evaluate(
        """() => { window.spoken = [];
          const live = document.querySelector('.dg-studio .dg-unseen[role=status]');
          const text = document.querySelector('[data-field="text/en"]');
          let typed = 0;
          text.addEventListener('input', () => { typed = performance.now(); });
          new MutationObserver(() => window.spoken.push(performance.now() - typed))
            .observe(live, { childList: true, characterData: true, subtree: true }); }"""
    )
    at.field("text/en").click()
    at.page.keyboard.type(f"{EN} #vietnamtourismweek", delay=15)
    live = at.studio.locator(".dg-unseen[role=status]")
    expect(live).to_have_text(re.compile("to look at", re.IGNORECASE))
    at.judged()
    summary = at.studio.locator(".dg-studio-summary").inner_text()
    expect(live).to_have_text(summary)
    # A pause of the typist's may come where this machine is busy; what counts is that each
    # announcement followed one.
    pauses = at.page.evaluate("window.spoken")
    assert min(pauses) > 1190, "milliseconds without a key"


def test_both_languages_stand_side_by_side(desk) -> None:
    at = desk("vi")
    at.write_well()
    at.read_counter("post/instagram/en", f"{len(EN)}/2.200 ký tự")
    at.judged()
    for width in (900, 1160, 1400):
        at.page.set_viewport_size({"width": width, "height": 4400})
        for left, right in (("text/vi", "text/en"), ("alt/vi", "alt/en")):
            at.page.wait_for_function(
                """([left, right]) => {
                  const [one, other] = [left, right].map((node) => node.getBoundingClientRect());
                  return one.right <= other.x && Math.abs(one.y - other.y) < 1; }""",
                arg=[at.field(path).element_handle() for path in (left, right)],
            )
        at.page.wait_for_function(  # nothing sticks out
            "([studio, width]) => innerWidth === width && studio.scrollWidth <= studio.clientWidth",
            arg=[at.studio.element_handle(), width],
        )
        at.picture(f"studio-vi-{width}")


@LANGUAGES
def test_dark_and_on_paper_it_reads_as_well(desk, language: str) -> None:
    at = desk(language)
    at.write_well()
    at.write(text_en=f"{WRONG} {'More to come. ' * 20}", text_vi=f"{VI} #tuanlevanhoa")
    at.judged()
    expect(at.finding("POST-001").first).to_be_visible()
    at.page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    dark = "body { --jp-layout-color0: #111; --jp-content-font-color0: #fff; }"
    at.page.add_style_tag(content=dark)
    assert serious(at.page, ".dg-studio") == []
    at.picture(f"studio-{language}-dark")
    at.page.evaluate("document.body.dataset.jpThemeLight = 'true'")
    at.page.emulate_media(media="print")
    buttons = at.studio.locator(".dg-sketch-foot:visible, .dg-actions:visible")
    expect(buttons).to_have_count(0)
    at.picture(f"studio-{language}-print")
