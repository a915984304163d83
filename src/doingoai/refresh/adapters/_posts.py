"""Parsed columns into rows of ``posts``: what the adapters of post exports share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from doingoai.refresh._signs import texts
from doingoai.refresh.adapters._schema import in_schema
from doingoai.refresh.adapters._tabular import TabularAdapter

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    import pandas as pd

    from doingoai.refresh.adapters._adapter import Told
    from doingoai.refresh.sheets import Sheet


class PostsAdapter(TabularAdapter):
    """An export with one row a post, by columns called as in the schema of ``posts``.

    Beyond those of the schema a column may be called ``kind`` (the platform's word for the kind
    of post, kind "raw") and ``title`` (which stands in for a missing text).

    Attributes:
        formats: our format of the platform's words for it, case-folded.
        other_format: the format of words that are not there, and where there is no such column.
    """

    dataset = "posts"
    formats: ClassVar[Mapping[str, str]] = {}
    other_format: ClassVar[str] = "link"

    def shaped(self, frame: pd.DataFrame, sheet: Sheet, told: Told) -> pd.DataFrame:
        """The rows of ``posts`` that ``frame`` makes."""
        made: dict[str, object] = {name: frame[name] for name in frame.columns}
        made["platform"] = self.platform
        made["mission"] = told.account or made.get("mission", self.platform)
        formats = self.format_of(frame)
        made["format"] = formats
        made["text"] = self.text_of(frame)
        made["captioned"] = self.captioned(frame, formats)
        made["paid"] = self.paid(frame)
        if "language" in frame:
            made["language"] = by_distinct(
                frame["language"], lambda cell: cell.lower()[:2] or None, "str"
            )
        return in_schema(self.dataset, made, frame.index)

    def format_of(self, frame: pd.DataFrame) -> pd.Series[Any] | str:
        """The main content of each post."""
        if "kind" not in frame:
            return self.other_format
        return mapped(frame["kind"], self.formats, self.other_format)

    def text_of(self, frame: pd.DataFrame) -> pd.Series[Any] | None:
        """The text of each post, its title where it has none."""
        if "text" not in frame:
            return frame.get("title")
        if "title" not in frame:
            return blank_as_missing(frame["text"])
        text = frame["text"].fillna("")
        titled = (text == "") & (frame["title"] != "")
        return blank_as_missing(text.mask(titled, frame["title"]) if titled.any() else text)

    def captioned(self, frame: pd.DataFrame, formats: pd.Series[Any] | str) -> pd.Series[Any]:
        """Whether a video carries captions: false of what is no video, else not known."""
        import pandas as pd

        known = pd.Series(data=pd.NA, index=frame.index, dtype="boolean")
        return known.mask(pd.Series(formats, index=frame.index) != "video", other=False)

    def paid(self, frame: pd.DataFrame) -> pd.Series[Any] | bool:
        """Whether money was spent on each post."""
        return False


def mapped(cells: pd.Series[Any], words: Mapping[str, str], other: str) -> pd.Series[Any]:
    """Each cell by ``words`` (case-folded keys)."""
    return by_distinct(cells, lambda cell: words.get(cell.strip().casefold(), other), "str")


def among(cells: pd.Series[Any], words: Collection[str]) -> pd.Series[Any]:
    """Which cells are one of ``words`` (upper case)."""
    return by_distinct(cells, lambda cell: cell.strip().upper() in words, "boolean")


def by_distinct(cells: pd.Series[Any], read: Callable[[str], Any], dtype: Any) -> pd.Series[Any]:
    """What ``read`` makes of each cell of a column that holds few different ones."""
    import pandas as pd

    codes, distinct = pd.factorize(cells)
    made = pd.array([read(str(cell)) for cell in distinct], dtype=dtype)
    return pd.Series(made.take(codes, allow_fill=True), index=cells.index)


def blank_as_missing(cells: pd.Series[Any]) -> pd.Series[Any]:
    """Text of which an empty cell is missing."""
    import pandas as pd
    import pyarrow as pa
    import pyarrow.compute as pc

    array = texts(cells)
    filled = pc.fill_null(pc.not_equal(array, ""), fill_value=False)
    if cells.dtype != "str" or array.offset or filled.offset:
        return cells.mask(cells == "")
    # The same texts under other marks of what is missing: they are not copied.
    _, ends, signs = array.buffers()
    marked = pa.LargeStringArray.from_buffers(len(array), ends, signs, filled.buffers()[1])
    return pd.Series(pd.array(marked, dtype="str"), index=cells.index, name=cells.name)
