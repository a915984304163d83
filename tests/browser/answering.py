"""A learner's hands and eyes on a notebook of the course: answering, checking, reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from learning import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words of the sentences that every English paragraph has and no Vietnamese one.
ENGLISH = r"\b(the|and|of|your|you|with|this|that|is|are|not|which|what)\b"
# English on purpose: a post that says so, a source in italics, the naming card, the stamp.
FOREIGN_LINES = """(here, english) => {
  const meant = (node) => {
    if (node.closest('.cm-editor, .jp-RenderedHTML details')) return true;
    for (let at = node; at !== here; at = at.parentElement) if (at.lang === 'en') return true;
    return false;
  };
  const own = (node) => {
    const copy = node.cloneNode(true);
    for (const part of copy.querySelectorAll('[lang=en], em')) part.remove();
    return copy.textContent.replace('EXERCISE – NOT FOR RELEASE', '').trim();
  };
  return [...here.querySelectorAll(
      'p, li, td, th, label, legend, button, option, summary, figcaption, dt, dd, h1, h2, h3')]
    .filter((node) => !meant(node)).map(own)
    .filter((words) => new RegExp(english, 'i').test(words));
}"""


def question(page: Any, name: str) -> Any:
    return page.locator(f'{HERE} [data-question="{name}"]')


def parts(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from parts(inner, (*path, key))
    else:
        yield "/".join(path), value


def foreign(here: Any, language: str) -> list[str]:
    """English sentences of a Vietnamese page; in the English one there must be some to see."""
    found: list[str] = here.evaluate(FOREIGN_LINES, ENGLISH)
    if language == "en":
        return [] if found else ["the page shows no English that we could find"]
    return found


def give(page: Any, name: str, value: Any, language: str) -> None:
    """Answer a question with mouse and keyboard; back when the page says that it is saved."""
    for path, part in parts(value):
        fields = question(page, name).locator(f'[data-field="{path}"]')
        tag = fields.first.evaluate("field => field.type || field.tagName")
        if tag == "select-one":
            fields.select_option(part)
        elif tag == "radio":
            question(page, name).locator(f'[data-field="{path}"][value="{part}"]').click()
        elif tag == "checkbox":
            for key in part:
                question(page, name).locator(f'[data-field="{path}"][id$="-{key}"]').check()
        else:
            words = str(part)
            if isinstance(part, float) and language == "vi":
                words = words.replace(".", ",")
            fields.click()
            page.keyboard.press("Control+A")
            page.keyboard.insert_text(words)
    page.keyboard.press("Tab")
    question(page, name).locator('[data-status="saved"]:not([data-busy])').wait_for()


def look(page: Any, name: str) -> Any:
    panel = page.locator(f'{HERE} [data-check="{name}"]')
    panel.locator(".dg-button-main").click()
    panel.locator(".dg-summary").wait_for()
    return panel
