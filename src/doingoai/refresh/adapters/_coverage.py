"""Parsed columns into rows of ``coverage``: what the adapters of media monitoring share."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError
from doingoai.refresh.adapters._places import countries, languages
from doingoai.refresh.adapters._posts import blank_as_missing
from doingoai.refresh.adapters._schema import in_schema
from doingoai.refresh.adapters._tabular import TabularAdapter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Told
    from doingoai.refresh.sheets import Sheet

_HOST = r"(?i)^\s*(?:[a-z][a-z+.-]*://)?(?:[^/@\s]*@)?(?:www\d?\.)?(?P<host>[^/:?#\s]+\.[a-z0-9-]+)"
_HASH_KEY = "doingoai coverage"[:16]  # pandas' hash asks for sixteen bytes; it hides nothing

# What tools call a tone; beyond these ("mixed", "not rated") a row has none.
TONES = {
    "positive": "positive positiv positivo positif tích_cực положительная положительный "
    "позитивная позитивный позитив positiva pos",
    "neutral": "neutral neutro neutre neutra trung_tính trung_lập нейтральная нейтральный "
    "нейтрально neu",
    "negative": "negative negativ negativo négatif tiêu_cực отрицательная отрицательный "
    "негативная негативный негатив negativa neg",
}
TONE_WORDS = {word.replace("_", " "): tone for tone, said in TONES.items() for word in said.split()}

# Kinds of source, by the first of these found in what the tool calls them.
_KINDS = (
    ("agency", r"agency|newswire|\bwire\b|agentur|agencia|agence|thông tấn|агентств"),
    ("broadcast", r"broadcast|\btv|tvradio|television|radio|podcast|truyền hình|phát thanh|теле"),
    ("newspaper", r"newspaper|print|zeitung|periódico|báo in|газет"),
    (
        "social",
        (
            r"social|twitter|^x$|x\.com|facebook|instagram|youtube|tiktok|reddit|linkedin|threads"
            r"|bluesky|telegram|vkontakte|\bvk\b|forum|messageboard|message board|comment|review"
            r"|pinterest|mạng xã hội|социальн"
        ),
    ),
    ("blog", r"blog"),
    ("online", r"online|news|web|magazine|internet|báo điện tử|trang tin|онлайн|сайт"),
)
# A platform by its host or its bare name; of others these do not tell the kind.
_SOCIAL = re.compile(
    r"(?:[\w.-]+\.)?(?:twitter|x|facebook|instagram|youtube|tiktok|reddit|linkedin|vk|weibo)\.com"
    r"|(?:[\w.-]+\.)?(?:threads\.(?:net|com)|bsky\.app|t\.me|zalo\.me|youtu\.be)"
    r"|twitter|x|facebook|instagram|youtube|tiktok|reddit|linkedin|threads|bluesky|zalo"
)


class CoverageAdapter(TabularAdapter):
    """An export with one row an item, by columns called as in the schema of ``coverage``.

    Beyond those of the schema a column may be called ``link`` (where the item stands; not kept),
    ``found`` and ``opening`` (the sentence that was found, or else the first ones),
    ``source_kind`` (what the tool calls the kind of source) and ``sentiment`` (kind "raw": a word,
    or a number with the sign of the tone). Names of authors are never read; an item of social
    media has the platform's host as its outlet, for the source's name may be a person's.
    """

    dataset = "coverage"

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of ``coverage`` that ``frame`` makes."""
        made: dict[str, object] = {name: frame[name] for name in frame.columns}
        if told.subject:
            made["subject"] = told.subject
        elif "subject" not in made:
            raise unsaid_subject()
        made |= {"period": "item", "stories": 1}
        host = hosts(frame["link"]) if "link" in frame else None
        kind = kinds(frame, host)
        made["kind"] = kind
        if host is not None:
            made["outlet"] = _outlets(frame.get("outlet"), host, social=kind == "social")
        if "sentiment" in frame:
            made["tone"], made["tone_score"] = tones(frame["sentiment"])
        made["text"] = first_said(frame, ("found", "opening", "text"))
        for name, code in (("country", countries), ("language", languages)):
            if name in frame:
                made[name] = code(frame[name])
        for name in ("headline", "topic", "messages"):
            if name in frame:
                made[name] = blank_as_missing(frame[name])
        if "coverage_id" not in frame:
            parts = [frame.get(name) for name in ("link", "headline", "found", "opening")]
            made["coverage_id"] = numbers([frame["published_at"], *parts, made["subject"]], frame)
        return in_schema(self.dataset, made, frame.index)


def unsaid_subject() -> RefreshError:
    """That somebody has to say whom the coverage is about."""
    return RefreshError(
        Message("The export does not say whom the coverage is about."),
        Message("Say it with --subject, such as --subject “Viet Nam”."),
    )


def numbers(parts: Iterable[object], frame: pd.DataFrame) -> pd.Series[Any]:
    """An identifier for each row, made of what it holds: the same item has the same every time.

    Args:
        parts: columns, or values that all rows share; None is left out.
        frame: gives the index.
    """
    import pandas as pd

    held = [part for part in parts if part is not None]
    told_apart = pd.DataFrame({str(n): part for n, part in enumerate(held)}, index=frame.index)
    for name in told_apart.select_dtypes(["string", "object"]):
        told_apart[name] = told_apart[name].fillna("").astype(object)  # "" and missing are one
    keys = pd.util.hash_pandas_object(told_apart, index=False, hash_key=_HASH_KEY, categorize=False)
    return pd.Series([f"{key:016x}" for key in keys.tolist()], index=frame.index, dtype="str")


def hosts(links: pd.Series[Any]) -> pd.Series[Any]:
    """The host of each link in lower case, without "www."; missing where there is none."""
    import pandas as pd
    import pyarrow as pa
    import pyarrow.compute as pc

    found = pc.extract_regex(pa.array(links, pa.large_string(), from_pandas=True), _HOST)
    host = pc.utf8_lower(pc.struct_field(found, "host"))
    return pd.Series(host.to_numpy(zero_copy_only=False), index=links.index, dtype="str")


def kinds(frame: pd.DataFrame, host: pd.Series[Any] | None) -> pd.Series[Any]:
    """The kind of each outlet, from what the tool says of it, else from its host or name."""
    import pandas as pd

    found = pd.Series(None, index=frame.index, dtype="str")
    if "source_kind" in frame:
        found = _by_word(frame["source_kind"], _kind)
    for cells in (host, frame.get("outlet")):
        if cells is not None:
            found = found.fillna(_by_word(cells, _social))
    return found


def tones(cells: pd.Series[Any]) -> tuple[pd.Series[Any], pd.Series[Any]]:
    """The tone (``positive`` …) and the score of each cell, from a word or a number's sign."""
    import pandas as pd

    written = pd.Series(cells.unique(), dtype="str")
    numbers = pd.to_numeric(written.str.replace(",", ".", regex=False), errors="coerce")
    scores = dict(zip(written, numbers.astype("float64"), strict=True))
    words = {cell: _tone(cell, score) for cell, score in scores.items()}
    return cells.map(words).astype("str"), cells.map(scores).astype("float64")


def _tone(cell: str, score: float) -> str | None:
    if math.isnan(score):
        return TONE_WORDS.get(cell.strip().casefold())
    return "positive" if score > 0 else "negative" if score < 0 else "neutral"


def first_said(frame: pd.DataFrame, names: Iterable[str]) -> pd.Series[Any] | None:
    """Of each row the first of the columns ``names`` that is not empty; missing where none is."""
    text: pd.Series[Any] | None = None
    for name in names:
        if name in frame:
            cells = blank_as_missing(frame[name])
            text = cells if text is None else text.fillna(cells)
    return text


def _outlets(
    names: pd.Series[Any] | None, host: pd.Series[Any], *, social: pd.Series[bool]
) -> pd.Series[Any]:
    if names is None:
        return host
    return blank_as_missing(names).fillna(host).mask(social, host)


def _by_word(cells: pd.Series[Any], kind: Callable[[str], str | None]) -> pd.Series[Any]:
    return cells.map({cell: kind(str(cell)) for cell in cells.dropna().unique()}).astype("str")


def _kind(said: str) -> str | None:
    plain = said.strip().casefold()
    return next((name for name, pattern in _KINDS if re.search(pattern, plain)), None)


def _social(name: str) -> str | None:
    return "social" if _SOCIAL.fullmatch(name.strip().casefold()) else None
