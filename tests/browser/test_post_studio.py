"""The post studio in JupyterLab: it counts, judges, exports, and loses nothing that is written."""

from __future__ import annotations

import os
import re
import signal
import time
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from axe_check import serious
from lab_server import ARTEFACTS, LabServer
from PIL import Image

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
        self.studio.wait_for()
        self.page.locator('.doingoai-bar[data-mood="quiet"]').wait_for(state="attached")

    def picture(self, name: str) -> None:
        """The whole studio as an artefact: the page grows until it fits."""
        ARTEFACTS.mkdir(exist_ok=True)
        self.studio.screenshot(path=ARTEFACTS / f"{name}.png")

    def focused(self) -> str:
        return str(self.page.evaluate("document.activeElement.dataset.field ?? ''"))

    def selected(self) -> str:
        script = "(({ value, selectionStart: a, selectionEnd: b }) => value.slice(a, b))"
        return str(self.page.evaluate(f"{script}(document.activeElement)"))

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
        self.counter(key).get_by_text(words, exact=True).wait_for()


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
    for kernel in studio_server.kernels():
        studio_server.api(f"kernels/{kernel}", "DELETE")


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
        at.counter(f"post/{key}/vi").get_by_text(words).wait_for()
    at.counter("post/youtube/vi").get_by_text(re.compile(r"^10 ")).wait_for()
    at.write_well()
    at.finding("PAIR-006").first.wait_for()
    at.write_for_instagram()
    at.studio.get_by_text(GREEN[language]).first.wait_for()
    assert at.studio.locator(".dg-finding").count() == 0
    at.picture(f"studio-{language}-green")

    at.write(text_en=f"{WRONG} #vietnamtourismweek")
    at.finding("POST-014").first.wait_for()
    at.finding("PAIR-001").first.wait_for()
    assert "YouTube" in at.finding("POST-014").inner_text(), "one line for all platforms"
    at.picture(f"studio-{language}")
    assert serious(at.page, ".dg-studio") == []
    at.write(text_en=EN)
    at.finding("POST-014").first.wait_for(state="detached")
    at.finding("PAIR-001").first.wait_for(state="detached")
    at.studio.get_by_text(GREEN[language]).first.wait_for()
    assert at.sitting.errors == []


@LANGUAGES
def test_the_keyboard_alone_writes_finds_mends_and_saves(desk, language: str) -> None:
    at = desk(language)
    keys = at.page.keyboard
    at.field("fact").focus()
    keys.press("Tab")
    keys.press("Tab")
    assert at.focused() == "text/vi"
    keys.type("Việt Nam mời bạn đến xem TUẦN LỄ PHIM VIỆT NAM tại Port Clair.")
    at.finding("POST-015").first.wait_for()
    at.tab_to('[data-rule="POST-015"] .dg-finding-go')
    keys.press("Enter")
    at.page.wait_for_function("document.activeElement.matches('[data-field=\"text/vi\"]')")
    assert at.selected() == "TUẦN LỄ PHIM VIỆT NAM"
    keys.type("tuần lễ phim")
    at.finding("POST-015").first.wait_for(state="detached")
    mended = "Việt Nam mời bạn đến xem tuần lễ phim tại Port Clair."
    assert at.field("text/vi").input_value() == mended
    at.tab_to(".dg-studio-ticks input")
    keys.press("Space")
    at.tab_to('[data-field="own/x/vi"]')
    keys.press("End")
    keys.type(" #ASEAN")
    at.sketch("x/vi").get_by_text("#ASEAN").wait_for()
    at.tab_to(".dg-sketch-foot button")
    with at.page.expect_download():
        keys.press("Enter")
    assert at.page.locator(".jp-Notebook-cell").count() == 1, "no notebook shortcut fired"


def test_focus_and_caret_stay_while_answers_come_and_undo_works(desk) -> None:
    at = desk("vi")
    at.write(text_vi="Việt Nam đón khách.")
    at.read_counter("post/instagram/vi", "19/2.200 ký tự")
    area = at.field("text/vi")
    area.evaluate("area => area.setSelectionRange(8, 8)")
    at.page.keyboard.type(" nay", delay=30)
    at.read_counter("post/instagram/vi", "23/2.200 ký tự")
    assert area.input_value() == "Việt Nam nay đón khách."
    assert area.evaluate("area => area.selectionStart") == 12
    for _ in " nay":  # where JupyterLab redraws in between, a browser undoes by letters
        if area.input_value() != "Việt Nam đón khách.":
            at.page.keyboard.press("Control+Z")
    at.read_counter("post/instagram/vi", "19/2.200 ký tự")


def test_a_finding_far_down_in_a_long_text_is_brought_into_view(desk):
    at = desk("en")
    at.write(text_en="A line.\n" * 120 + "COME AND SEE OUR week of films.\n" + "A line.\n" * 120)
    at.finding("POST-015").first.locator(".dg-finding-go").click()
    assert at.selected() == "COME AND SEE OUR"
    area = at.field("text/en")
    at.page.wait_for_function("area => area.scrollTop > 0", arg=area.element_handle())
    share = area.evaluate("area => area.scrollTop / area.scrollHeight")
    assert 0.3 < share < 0.7


def test_a_platform_may_have_a_version_of_its_own_which_is_remembered(desk) -> None:
    at = desk("vi")
    at.write_well()
    box = at.studio.get_by_label("Viết bản riêng cho Instagram")
    box.check()
    assert at.field("own/instagram/vi").input_value() == VI, "it begins with the common text"
    at.write(own_instagram_en=WRONG)
    at.sketch("instagram/en").get_by_text("24.2%").wait_for()
    assert "20.4%" in at.sketch("facebook/en").inner_text()
    at.finding("PAIR-001").first.wait_for()
    own = at.studio.locator(".dg-studio-own:visible")
    own.locator('[data-counter="post/instagram/en"]').wait_for()
    assert at.counter("post/instagram/en").count() == 1
    at.picture("studio-vi-own")
    box.uncheck()
    at.finding("PAIR-001").first.wait_for(state="detached")
    assert "20.4%" in at.sketch("instagram/en").inner_text()
    box.check()
    assert at.field("own/instagram/en").input_value() == WRONG


def test_sketches_keep_lines_tint_links_and_fold_where_a_source_says_so(desk) -> None:
    at = desk("vi")
    at.write(text_vi="Một\nHai\nBa\nBốn #ASEAN https://example.org/vn", alt_vi=ALT_VI)
    at.sketch("facebook/vi").get_by_text("#ASEAN").wait_for()
    tinted = at.sketch("facebook/vi").locator(".dg-sketch-link")
    assert tinted.all_inner_texts() == ["#ASEAN", "https://example.org/vn"]
    assert "Một\nHai\nBa\nBốn" in at.sketch("facebook/vi").inner_text()
    assert at.sketch("facebook/vi").locator(".dg-sketch-more:visible").count() == 0
    assert ALT_VI in at.sketch("x/vi").inner_text()
    more = at.sketch("instagram/vi").locator(".dg-sketch-more")
    more.wait_for()
    folded = at.sketch("instagram/vi").bounding_box()["height"]
    more.click()
    assert at.sketch("instagram/vi").bounding_box()["height"] > folded
    assert more.get_attribute("aria-expanded") == "true"
    at.studio.get_by_label("Đăng kèm ảnh").uncheck()
    at.sketch("x/vi").get_by_text(ALT_VI).wait_for(state="hidden")
    assert at.finding("POST-010").count() == 0


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
    at.studio.get_by_text("Copied.").first.wait_for()
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
    for name in ("Copy all texts", "(.txt)", "(.yaml)"):
        at.studio.get_by_role("button", name=name).click()
        assert at.studio.locator(".dg-studio-said").inner_text() == "Nothing is written there yet."


def test_what_is_written_survives_a_reload_and_another_tab_follows(desk) -> None:
    at = desk("vi")
    at.write_well()
    at.studio.get_by_label("Viết bản riêng cho X").check()
    at.write(own_x_vi="Bản cho X")
    at.field("fact").select_option("exports-2025")
    at.page.reload()
    at.ready()
    assert at.field("text/vi").input_value() == VI
    assert at.field("alt/en").input_value() == ALT_EN
    assert at.field("own/x/vi").input_value() == "Bản cho X"
    assert at.field("fact").input_value() == "exports-2025"
    at.sketch("x/vi").get_by_text("Bản cho X").wait_for()
    at.finding("POST-002").first.wait_for()

    other = Desk(at.sitting, at.sitting.context.new_page(), at.server)
    at.sitting.open(other.page)
    other.ready()
    other.write(text_vi="Từ tab thứ hai")
    at.sketch("facebook/vi").get_by_text("Từ tab thứ hai").wait_for()
    assert at.field("text/vi").input_value() == "Từ tab thứ hai"


def test_what_is_written_survives_the_restart_of_the_kernel(desk) -> None:
    at = desk("vi")
    at.write(text_en=EN)
    area = at.field("text/vi")
    area.click()
    at.page.keyboard.type("Việt Nam")
    at.read_counter("post/instagram/vi", "8/2.200 ký tự")
    old = at.studio.element_handle()
    (kernel,) = at.server.kernels()
    at.server.api(f"kernels/{kernel}/restart", "POST")
    at.page.keyboard.type(" mời bạn")
    old.wait_for_element_state("hidden")
    at.ready()
    assert area.input_value() == "Việt Nam mời bạn"
    at.read_counter("post/instagram/vi", "16/2.200 ký tự")
    at.page.wait_for_function("document.activeElement.matches('[data-field=\"text/vi\"]')")
    at.page.keyboard.type(" đến")
    at.read_counter("post/instagram/vi", "20/2.200 ký tự")
    assert at.field("text/en").input_value() == EN


def test_a_silent_kernel_is_said_within_two_seconds_and_writing_goes_on(desk) -> None:
    at = desk("vi")
    at.write(text_vi="Việt Nam")
    at.read_counter("post/instagram/vi", "8/2.200 ký tự")
    (pid,) = at.server.kernel_pids()
    os.kill(pid, signal.SIGSTOP)
    try:
        at.field("text/vi").click()
        at.page.keyboard.press("End")
        at.page.keyboard.type(" xin chào")
        at.studio.locator(".dg-studio-trouble:visible").wait_for(timeout=2600)
        at.picture("studio-vi-silent")
        at.page.keyboard.type(" bạn")
        assert at.field("text/vi").input_value() == "Việt Nam xin chào bạn"
        assert "xin chào bạn" in at.sketch("x/vi").inner_text(), "the sketch needs no kernel"
    finally:
        os.kill(pid, signal.SIGCONT)
    at.read_counter("post/instagram/vi", "21/2.200 ký tự")
    at.studio.locator(".dg-studio-trouble").wait_for(state="hidden")
    assert at.field("text/vi").input_value() == "Việt Nam xin chào bạn"


def test_ten_megabytes_are_refused_in_words_and_nothing_hangs(desk):
    at = desk("vi")
    at.write(text_vi="Việt Nam", text_en=EN)
    at.read_counter("post/instagram/vi", "8/2.200 ký tự")
    at.sitting.context.grant_permissions(["clipboard-read", "clipboard-write"])
    at.page.evaluate("() => navigator.clipboard.writeText('một dòng\\n'.repeat(1_165_000))")
    at.field("text/vi").click()
    began = time.monotonic()
    at.page.keyboard.press("Control+V")
    problem = at.studio.locator(".dg-problem:visible")
    problem.filter(has_text="10.485.000").wait_for()
    assert time.monotonic() - began < 5
    assert at.field("text/vi").input_value() == "Việt Nam"
    at.page.keyboard.press("End")
    at.page.keyboard.type("!")
    at.read_counter("post/instagram/vi", "9/2.200 ký tự")
    problem.wait_for(state="hidden")


def test_a_text_above_the_limit_stays_in_its_field_with_words_why(desk):
    at = desk("vi")
    at.write(text_en="Viet Nam")
    at.page.evaluate(f"({PUT})('một dòng\\n'.repeat(20_000))")
    problem = at.studio.locator(".dg-problem:visible")
    problem.filter(has_text="180.000").wait_for()
    at.write(text_en="Viet Nam!")
    at.read_counter("post/instagram/en", "9/2.200 ký tự")
    at.read_counter("post/instagram/vi", "không tính vì quá dài")
    assert at.field("text/vi").evaluate("area => area.value.length") == 180_000
    assert at.field("text/vi").get_attribute("aria-invalid") == "true"
    at.picture("studio-vi-too-long")
    at.page.evaluate(f"({PUT})('ngắn')")
    at.read_counter("post/instagram/vi", "4/2.200 ký tự")
    problem.wait_for(state="hidden")


ODD = [
    "", "a", "👨‍👩‍👧‍👦🇻🇳", "مرحبا بكم في فيتنام 123", "Việt Nam 越南 Вьетнам",
    "\u200b\u202eabc\u0001", unicodedata.normalize("NFD", VI), "\n" * 500, "a" * 19_999,
    "<img src=x onerror='window.hit=1'><b>đậm</b>",
]  # fmt: skip


def test_any_text_is_counted_shown_as_text_and_saved(desk, tmp_path) -> None:
    at = desk("en")
    for number, text in enumerate(ODD):
        at.write(text_vi=text, text_en=f"{number}", alt_vi=text[:500])
        at.read_counter("post/instagram/en", f"{len(str(number))} of 2,200 characters")
        if text.strip():
            saved = at.download(at.studio.get_by_role("button", name="(.yaml)"), tmp_path)
            posts = {post.field: post for post in rules.read(saved).posts}
            assert posts["facebook/vi"].text == at.field("text/vi").input_value()
            foot = at.sketch("facebook/vi").locator("xpath=following-sibling::*")
            with Image.open(at.download(foot.get_by_role("button").first, tmp_path)) as picture:
                assert picture.size[1] > 300
    at.page.evaluate(f"({PUT})('half \\ud83d pair')")
    at.read_counter("post/instagram/vi", "11 of 2,200 characters")
    assert at.page.evaluate("window.hit") is None
    assert at.studio.locator("img").count() == 0
    assert at.sitting.errors == []


def test_only_a_settled_outcome_is_read_aloud(desk) -> None:
    at = desk("en")
    at.page.evaluate(
        """() => { window.spoken = [];
          const live = document.querySelector('.dg-studio .dg-unseen[role=status]');
          new MutationObserver(() => window.spoken.push(live.textContent))
            .observe(live, { childList: true, characterData: true, subtree: true }); }"""
    )
    at.field("text/en").click()
    at.page.keyboard.type(f"{EN} #vietnamtourismweek", delay=15)
    at.page.wait_for_function("window.spoken.length > 0")
    assert len(at.page.evaluate("window.spoken")) == 1, "not at every key"
    assert "to look at" in at.page.evaluate("window.spoken[0]").lower()


@pytest.mark.parametrize("width", [900, 1160, 1400])
def test_both_languages_stand_side_by_side(desk, width: int) -> None:
    at = desk("vi", viewport={"width": width, "height": 4400})
    at.write_well()
    at.read_counter("post/instagram/en", f"{len(EN)}/2.200 ký tự")
    for left, right in (("text/vi", "text/en"), ("alt/vi", "alt/en")):
        one, other = at.field(left).bounding_box(), at.field(right).bounding_box()
        assert one["x"] + one["width"] <= other["x"]
        assert abs(one["y"] - other["y"]) < 1
    wide = at.studio.evaluate("studio => studio.scrollWidth - studio.clientWidth")
    assert wide <= 0, "nothing sticks out"
    at.picture(f"studio-vi-{width}")


@LANGUAGES
def test_dark_and_on_paper_it_reads_as_well(desk, language: str) -> None:
    at = desk(language)
    at.write_well()
    at.write(text_en=f"{WRONG} {'More to come. ' * 20}", text_vi=f"{VI} #tuanlevanhoa")
    at.finding("POST-001").first.wait_for()
    at.page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    dark = "body { --jp-layout-color0: #111; --jp-content-font-color0: #fff; }"
    at.page.add_style_tag(content=dark)
    assert serious(at.page, ".dg-studio") == []
    at.picture(f"studio-{language}-dark")
    at.page.evaluate("document.body.dataset.jpThemeLight = 'true'")
    at.page.emulate_media(media="print")
    assert at.studio.locator(".dg-sketch-foot:visible, .dg-actions:visible").count() == 0
    at.picture(f"studio-{language}-print")
