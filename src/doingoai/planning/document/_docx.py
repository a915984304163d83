"""The page as DOCX, for those who edit it further."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from doingoai.planning.document._make import page_of
from doingoai.planning.document._page import Paragraph, Table, Words

if TYPE_CHECKING:
    from doingoai.planning._plan import Plan
    from doingoai.planning.document._page import Page

_A4_MM = (210, 297)
_MARGIN_MM = 12
_FONT = "Arial"  # on every office machine, and with all Vietnamese letters
_SIZE_PT, _NOTE_PT, _HEADING_PT, _TITLE_PT = 8.5, 7, 10, 14
_RED, _BLUE, _GREY = "8A1C1C", "0B4A6F", "444444"
_PROPERTY = 255  # signs that a property of the file may have
_LOCALES = {"vi": "vi-VN", "en": "en-GB"}


def docx_bytes(plan: Plan, language: str) -> bytes:
    """``plan`` as the bytes of a DOCX file, for a reader of ``language``; see `html_page`.

    Args:
        plan: the plan; what is blank in it takes no room.
        language: "vi" or "en".
    """
    import docx

    page = page_of(plan, language)
    document = docx.Document()
    _set_up(document, page)
    if page.stamp:
        _line(document, page.stamp, bold=True, colour=_RED, centred=True)
    document.add_heading(page.title.text, level=1)
    if page.lead:
        _line(document, page.lead, colour=_GREY)
    for section in page.sections:
        document.add_heading(section.heading, level=2)
        for block in section.blocks:
            if isinstance(block, Table):
                _table(document, block)
            else:
                _paragraph(document, block)
    if page.foot:
        _line(document, page.foot, bold=True)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: Any, page: Page) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, _A4_MM)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(_MARGIN_MM))
    sizes = {"Normal": _SIZE_PT, "Heading 1": _TITLE_PT, "Heading 2": _HEADING_PT}
    for name, size in sizes.items():
        style = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(attribute), _FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.space_before = Pt(0 if name == "Normal" else 4)
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(_BLUE)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), _LOCALES.get(page.language, page.language))
    document.styles["Normal"].element.get_or_add_rPr().append(spoken)
    about = document.core_properties
    about.title, about.author, about.comments = page.title.text[:_PROPERTY], "", ""
    about.language = page.language


def _line(
    document: Any, text: str, *, bold: bool = False, colour: str = "", centred: bool = False
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import RGBColor

    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = bold
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _paragraph(document: Any, block: Paragraph) -> None:
    paragraph = document.add_paragraph()
    if block.label:
        paragraph.add_run(f"{block.label}: ").bold = True
    paragraph.add_run(block.words.text)


def _table(document: Any, block: Table) -> None:
    from docx.oxml import OxmlElement

    caption = document.add_paragraph()
    caption.add_run(block.caption).bold = True
    caption.paragraph_format.keep_with_next = True
    table = document.add_table(rows=0, cols=len(block.head), style="Table Grid")
    head = table.add_row()
    # Readers of a screen, and a second page, hear and see the names of the columns.
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, name in zip(head.cells, block.head, strict=True):
        _fill(cell, Words(name), bold=True)
    for row in block.rows:
        for place, (cell, words) in enumerate(zip(table.add_row().cells, row, strict=True)):
            _fill(cell, words, bold=place == 0)


def _fill(cell: Any, words: Words, *, bold: bool = False) -> None:
    from docx.shared import Pt, RGBColor

    paragraph = cell.paragraphs[0]
    paragraph.add_run(words.text).bold = bold
    if words.note:
        note = paragraph.add_run(f"\n{words.note}")
        note.font.size = Pt(_NOTE_PT)
        note.font.color.rgb = RGBColor.from_string(_GREY)
