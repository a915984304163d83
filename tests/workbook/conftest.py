"""One small world: a Vietnamese book with a question of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from doingoai.workbook import (
    Book,
    choice,
    choices,
    match,
    number,
    order,
    record,
    table,
    text,
)
from doingoai.workbook._opening import open_book

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def ask_all(book: Book) -> Book:
    book.ask(
        "hour", number(0, 23, unit="h", whole=True), title="Giờ tốt nhất", hints=("1", "2", "3")
    )
    book.ask("unit", choice({"reach": "Số người tiếp cận", "views": "Lượt xem"}))
    book.ask(
        "comments", match({"c1": "Lời khen", "c2": "Câu hỏi"}, {"reply": "Trả lời", "hide": "Ẩn"})
    )
    book.ask("note", text(label="Ghi chú"))
    book.ask("pair", record(vi=text(label="Tiếng Việt"), en=text(label="Tiếng Anh")))
    rates = {"rate": number(0, 100, unit="%", label="Tỷ lệ")}
    book.ask("rates", table({"facebook": "Facebook", "x": "X"}, rates))
    risks = {"gps": "Tọa độ trong ảnh", "badge": "Thẻ ra vào", "flag": "Lá cờ"}
    book.ask("risks", choices(risks, label="Rủi ro", least=2))
    book.ask("queue", order({"late": "Việc gấp", "call": "Điện thoại", "mail": "Thư"}))
    return book


@pytest.fixture
def open_here(tmp_path: Path) -> Callable[..., Book]:
    """Opens a new book (as a new kernel would) over the same folder."""

    def open_again(language: str = "vi", folder: Path = tmp_path) -> Book:
        return ask_all(open_book("demo", language=language, practice=False, directory=folder))

    return open_again


@pytest.fixture
def book(open_here: Callable[..., Book]) -> Book:
    return open_here()


@pytest.fixture
def ask_hour() -> Callable[[Book], object]:
    return lambda book: book.ask("hour", number(0, 23, whole=True))
