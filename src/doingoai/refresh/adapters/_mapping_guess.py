"""Which column of a strange table is likely which of ours: by name, and by what is in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from doingoai.refresh import values
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.adapters import _mapping as known
from doingoai.refresh.adapters._coverage import TONE_WORDS
from doingoai.refresh.adapters._header import folded
from doingoai.refresh.adapters._meta import FORMATS
from doingoai.refresh.adapters._tabular import TabularAdapter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pandas as pd

    from doingoai.refresh.adapters._header import Kind
    from doingoai.refresh.sheets import Sheet

_ALIKE = 0.8  # names less alike than this are not taken for the same
_FITS = 0.9  # of the cells that are not empty, how many must be of the kind
_MOST_WORDS = 20  # more different cells than this are no words of a list
_LONGEST_WORD = 30
_TEXT = r"\s"  # no identifier has it
_PRIVATE = re.compile(r"@|://|\d{5}")  # what may be personal is not written into a draft
_DATED = r"\d{1,4}[-/.]\d{1,2}|\d:\d\d|[^\W\d]{3,} \d"
_ORDERS = {"dmy": "yes", "mdy": "no"}

# Names that no platform's export has and that people's own tables do.
_ALSO: Mapping[str, tuple[str, ...]] = {
    "post_id": ("id", "post no", "mã bài", "mã bài đăng", "số bài"),
    "published_at": ("date", "posted at", "posted", "ngày đăng", "thời gian đăng", "ngày giờ"),
    "date": ("day", "ngày", "fecha", "tag", "дата", "week", "tuần"),
    "hour": ("time", "date", "timestamp", "ngày giờ", "thời gian"),
    "text": (
        "content",
        "caption",
        "message",
        "description",
        "tweet",
        "post",
        "body",
        "nội dung",
        "nội dung bài",
        "contenido",
        "Inhalt",
    ),
    "format": ("type", "kind", "loại", "loại bài", "hình thức", "định dạng"),
    "mission": ("page", "account", "cơ quan đại diện", "đơn vị", "trang"),
    "platform": ("network", "channel", "nền tảng", "kênh", "mạng xã hội"),
    "views": ("impressions", "lượt xem", "lượt hiển thị"),
    "reach": ("people reached", "lượt tiếp cận", "số người tiếp cận", "người tiếp cận"),
    "reactions": ("likes", "lượt thích", "cảm xúc", "lượt bày tỏ cảm xúc"),
    "comments": ("replies", "bình luận", "lượt bình luận"),
    "shares": ("reposts", "chia sẻ", "lượt chia sẻ"),
    "clicks": ("link clicks", "lượt nhấp", "lượt bấm"),
    "followers": ("người theo dõi", "số người theo dõi"),
    "outlet": ("media", "newspaper", "cơ quan báo chí", "báo", "tên báo", "nguồn"),
    "headline": ("title", "tiêu đề", "tít", "đầu đề"),
    "group": ("age", "tuổi", "độ tuổi", "gender", "country", "city", "location", "segment"),
    "subject": ("about", "chủ thể", "đối tượng"),
    "topic": ("theme", "chủ đề"),
    "tone": ("sentiment", "sắc thái", "thái độ"),
    "country": ("nước", "quốc gia"),
    "language": ("ngôn ngữ", "tiếng"),
    "tier": ("hạng", "mức ưu tiên"),
}


@dataclass(frozen=True)
class Guess:
    """What a table is likely to hold.

    Attributes:
        columns: our name → the table's column.
        words: of our columns with a list of values, the different words in the table.
        metrics: columns of figures that are nothing else → "metric, unit" or ``""``.
        day_first: "yes" or "no" where the table shows which comes first, else ``""``.
        hours: whether its times have hours that name no zone.
    """

    columns: Mapping[str, str]
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    metrics: Mapping[str, str] = field(default_factory=dict)
    day_first: str = ""
    hours: bool = False


def guessed(sheet: Sheet, into: str) -> Guess:
    """What the columns of ``sheet`` are likely to be in ``into``, from names and first rows."""
    targets = known.targets(into)
    fits = {
        (target.name, name): likeness
        for target in targets.values()
        for name in sheet.columns
        if (likeness := _likeness(target.name, into, name)) >= _ALIKE
        and _is_of(sheet.head[name], target.kind)
    }
    columns: dict[str, str] = {}
    for target, name in sorted(fits, key=lambda pair: -fits[pair]):
        if target not in columns and name not in columns.values():
            columns[target] = name
    columns |= _only_time(sheet, into, columns)
    figures = {
        name: _metric(into, name)
        for name in sheet.columns
        if name not in columns.values() and figure_kind(sheet.head[name])
    }
    if into in known.TABLES_OF_METRICS and not {"metric", "value"} <= columns.keys():
        for part in known.METRIC:  # a metric a column, not a row
            if part in columns:
                name = columns.pop(part)
                figures[name] = _metric(into, name)
    in_order = {name: columns[name] for name in targets if name in columns}
    words = {
        name: _different(sheet.head[written])
        for name, written in in_order.items()
        if targets[name].choices
    }
    style = _style(sheet, into, in_order)
    hours = style is not None and style.hours and not style.zoned
    day_first = _ORDERS.get(style.order, "") if style is not None else ""
    return Guess(in_order, words, figures, day_first, hours)


def figure_kind(cells: pd.Series[Any]) -> Kind | None:
    """How the figures of a column are read, by its first rows; None where they are no figures.

    Whole numbers first: of "1.234" alone nobody knows whether its dot groups digits or ends
    them, and nearly every figure is a count.
    """
    kinds: tuple[Kind, ...] = ("count", "decimal", "percent", "duration")
    return next((kind for kind in kinds if _is_of(cells, kind)), None)


def words_of(target: str, word: str) -> str:
    """Our word for ``word`` in the column ``target``, or ``""``."""
    said = word.strip().casefold()
    known_words: dict[str, Mapping[str, str]] = {"format": FORMATS, "tone": TONE_WORDS}
    if said in known_words.get(target, {}):
        return known_words[target][said]
    choices = {choice for into in known.DATASETS for choice in _choices(into, target)}
    return said if said in choices else ""


def _choices(into: str, target: str) -> tuple[str, ...]:
    found = known.targets(into).get(target)
    return found.choices if found else ()


def _likeness(target: str, into: str, name: str) -> float:
    plain = folded(name)
    names = [target, *_ALSO.get(target, ()), *_aliases(into, target)]
    return max(SequenceMatcher(None, plain, folded(alias)).ratio() for alias in names)


def _aliases(into: str, target: str) -> Iterator[str]:
    """How the exports that we know call ``target``."""
    from doingoai.refresh.adapters._recognise import ALL

    for adapter in ALL:
        if adapter.dataset == into and isinstance(adapter, TabularAdapter):
            for column in adapter.columns:
                if column.target == target:
                    yield from column.aliases


def _metric(into: str, name: str) -> str:
    """The metric and its unit as an export that we know has them, or ``""``."""
    from doingoai.refresh.adapters._recognise import ALL

    for adapter in ALL:
        if adapter.dataset == into and isinstance(adapter, TabularAdapter):
            for column in adapter.columns:
                if column.unit and folded(name) in {folded(alias) for alias in column.aliases}:
                    return f"{column.target}, {column.unit}"
    return ""


def _is_of(cells: pd.Series[Any], kind: Kind) -> bool:
    """Whether nearly all cells that hold something are of ``kind``."""
    held = cells[~values.is_nothing(cells)]
    if held.empty:
        return False
    if kind in {"time", "day"}:
        return bool(held.str.contains(_DATED).mean() >= _FITS) and _times_fit(held)
    if kind == "identifier":
        return bool(held.is_unique and not held.str.contains(_TEXT).any())
    if kind == "text":
        return True
    style = _numbers(held)
    readers: dict[str, Callable[[], values.Parsed]] = {
        "count": lambda: values.count(held),
        "flag": lambda: values.flag(held),
        "decimal": lambda: values.decimal(held, style),
        "percent": lambda: values.percent(held, style),
        "duration": lambda: values.duration(held),
    }
    return bool(readers[kind]().bad.mean() <= 1 - _FITS)


def _numbers(held: pd.Series[Any]) -> values.NumberStyle:
    survey = values.NumberSurvey()
    survey.see(held)
    return survey.style()


def _times_fit(held: pd.Series[Any]) -> bool:
    survey = values.TimeSurvey()
    survey.see(held)
    try:
        style = survey.style(True)
        return bool(values.days(held, style).bad.mean() <= 1 - _FITS)
    except RefreshError:
        return False


def _only_time(sheet: Sheet, into: str, columns: Mapping[str, str]) -> dict[str, str]:
    """The one column of times, for our one column of times, whatever it is called."""
    wanted = [t.name for t in known.targets(into).values() if t.kind in {"time", "day"}]
    free = [name for name in sheet.columns if name not in columns.values()]
    found = [name for name in free if _is_of(sheet.head[name], "time")]
    if len(found) == 1 and wanted and wanted[0] not in columns:
        return {wanted[0]: found[0]}
    return {}


def _style(sheet: Sheet, into: str, columns: Mapping[str, str]) -> values.TimeStyle | None:
    """How the times of the table are written; None without times, or where nobody can tell."""
    for target in known.targets(into).values():
        if target.kind in {"time", "day"} and target.name in columns:
            survey = values.TimeSurvey()
            survey.see(sheet.head[columns[target.name]])
            try:
                return survey.style(None)
            except RefreshError:
                return None
    return None


def _different(cells: pd.Series[Any]) -> tuple[str, ...]:
    """The different words of a column, where they are few and nothing personal."""
    words = [str(cell).strip() for cell in cells[~values.is_nothing(cells)].unique()]
    shown = [w for w in dict.fromkeys(words) if len(w) <= _LONGEST_WORD and not _PRIVATE.search(w)]
    return tuple(sorted(shown)) if len(words) <= _MOST_WORDS else ()
