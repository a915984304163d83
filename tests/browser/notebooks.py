"""Small notebooks of the shape that the builder writes."""
# ruff: noqa: E501 - words and one-line cells read better unbroken

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import nbformat

from doingoai.labextension import words_in

if TYPE_CHECKING:
    from pathlib import Path

SET_UP = """\
from doingoai import workbook
from doingoai.workbook import choice, choices, judges, match, number, order, record, table, text
book = workbook("5-social-media", language="{language}")"""

ASK_NUMBER = """\
book.ask("best-hour", number(0, 23, unit="h", label={label!r}), title={title!r},
         hints=({hint1!r}, {hint2!r}), given={{{zone!r}: "Europe/Lisbon"}})"""

WORDS: dict[str, dict[str, Any]] = {
    "vi": {
        "heading": "# Bài tập thử", "label": "Giờ bắt đầu",
        "title": "Khung hai giờ nào có tỷ lệ tương tác trung vị cao nhất?",
        "hint1": "Hãy đổi giờ đăng sang giờ địa phương trước.", "hint2": "Xem lại phần múi giờ trong bài học.",
        "zone": "Múi giờ", "note": "Ghi chú gửi Đại sứ", "note_label": "Nội dung",
        "comments": "Chọn cách xử lý cho từng bình luận",
        "items": {"c01": "Hộ chiếu của tôi bị mất, số điện thoại của tôi là [đã ẩn]. Xin giúp tôi.",
                  "c02": "Triển lãm rất hay, nhưng phụ đề quá nhỏ, người lớn tuổi không đọc được."},
        "options": {"reply": "Trả lời công khai", "private": "Chuyển sang nhắn tin riêng", "hide": "Ẩn bình luận"},
        "rates": "Tỷ lệ tương tác theo số người tiếp cận", "rate": "Tỷ lệ (%)",
        "pair": "Một bài đăng trên X bằng hai ngôn ngữ", "vi": "Tiếng Việt", "en": "Tiếng Anh",
        "decide": "Phụ đề có giúp gì không?", "yes": "Có, rõ rệt", "no": "Chưa thể kết luận từ số liệu này",
        "risks": "Ảnh này để lộ những gì?", "risks_items": {"gps": "Tọa độ nơi chụp", "badge": "Thẻ ra vào của đồng nghiệp", "flag": "Lá cờ trước trụ sở"},
        "queue": "Trả lời ai trước?", "queue_items": {"mail": "Thư hỏi thủ tục, chưa có hạn", "radio": "Đài phát thanh, lên sóng lúc 17 giờ", "daily": "Nhật báo, khóa trang lúc 21 giờ"},
        "code_remark": "# Viết mã của anh/chị ở đây",
    },
    "en": {
        "heading": "# A trial exercise", "label": "First hour",
        "title": "Which two-hour window has the highest median engagement rate?",
        "hint1": "Bring the times to local time first.", "hint2": "See “time zones” in the lesson.",
        "zone": "Time zone", "note": "Note to the ambassador", "note_label": "Text",
        "comments": "Choose what to do with each comment",
        "items": {"c01": "I lost my passport, my phone number is [hidden]. Please help me.",
                  "c02": "A fine exhibition, but the captions are too small for older visitors."},
        "options": {"reply": "Reply in public", "private": "Move to private messages", "hide": "Hide"},
        "rates": "Engagement rate by reach", "rate": "Rate (%)",
        "pair": "One post on X in two languages", "vi": "Vietnamese", "en": "English",
        "decide": "Do captions help?", "yes": "Yes, clearly", "no": "These figures cannot tell",
        "risks": "What does this picture give away?", "risks_items": {"gps": "The place where it was taken", "badge": "A colleague's badge", "flag": "The flag in front of the building"},
        "queue": "Who is answered first?", "queue_items": {"mail": "A letter about procedure, no deadline", "radio": "The radio, on air at 17:00", "daily": "The daily paper, closing at 21:00"},
        "code_remark": "# Write your code here",
    },
}  # fmt: skip


def exercise(language: str = "vi", *, slow: str = "", rich: bool = False) -> nbformat.NotebookNode:
    """One number question with its check, a fold for code, a note; ``rich`` adds every kind."""
    words = WORDS[language]
    cells = [
        _code("set-up", ["setup", "auto"], SET_UP.format(language=language) + slow),
        _markdown("intro", words["heading"]),
        _code("best-hour", ["question", "auto"], ASK_NUMBER.format(**words)),
        _code(
            "best-hour-code", ["code"], words["code_remark"], {"jupyter": {"source_hidden": True}}
        ),
        _code("best-hour-marks", ["marks", "auto"], 'book.check("best-hour")'),
    ]
    if rich:
        cells += _rich(words)
    cells.append(
        _code(
            "monthly-note",
            ["manual", "auto"],
            f'book.ask("monthly-note", text(label={words["note_label"]!r}, rows=5, max_chars=20000, '
            f'counting="words", limit=200), title={words["note"]!r})',
        )
    )
    return _notebook(cells, language)


def _rich(words: dict[str, Any]) -> list[nbformat.NotebookNode]:
    w = words
    return [
        _code("comments", ["question", "auto"],
              f'book.ask("comments", match(items={w["items"]!r}, options={w["options"]!r}), title={w["comments"]!r})'),
        _code("engagement", ["question", "auto"],
              'book.ask("engagement", table(rows={"facebook": "Facebook", "x": "X"}, '
              f'columns={{"rate": number(0, 100, unit="%", label={w["rate"]!r})}}), title={w["rates"]!r})'),
        _code("post-pair", ["question", "auto"],
              f'book.ask("post-pair", record(vi=text(label={w["vi"]!r}, counting="x", limit=280, language="vi"), '
              f'en=text(label={w["en"]!r}, counting="x", limit=280, language="en")), title={w["pair"]!r})'),
        _code("risks", ["question", "auto"],
              f'book.ask("risks", choices({w["risks_items"]!r}, least=2), title={w["risks"]!r})'),
        _code("queue", ["question", "auto"],
              f'book.ask("queue", order({w["queue_items"]!r}), title={w["queue"]!r})'),
        _code("captions", ["question", "auto"],
              f'book.ask("captions", choice({{"yes": {w["yes"]!r}, "no": {w["no"]!r}}}), title={w["decide"]!r})'),
    ]  # fmt: skip


def auto_sources(notebook: nbformat.NotebookNode) -> list[str]:
    return [cell.source for cell in notebook.cells if "auto" in cell.metadata.get("tags", [])]


def write(notebook: nbformat.NotebookNode, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)


def _notebook(cells: list[nbformat.NotebookNode], language: str) -> nbformat.NotebookNode:
    return nbformat.v4.new_notebook(
        cells=cells,
        metadata={
            "doingoai": {
                "format": 1,
                "module": "5-social-media",
                "notebook": "exercise",
                "language": language,
                "words": words_in(language),
            },
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
            "language_info": {"name": "python"},
        },
    )


def _code(
    slug: str, tags: list[str], source: str, extra: dict[str, Any] | None = None
) -> nbformat.NotebookNode:
    return nbformat.v4.new_code_cell(source, id=slug, metadata={"tags": tags, **(extra or {})})


def _markdown(slug: str, source: str) -> nbformat.NotebookNode:
    return nbformat.v4.new_markdown_cell(source, id=slug)
