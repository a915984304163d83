"""The gate that every column of an export passes before it is kept."""

from __future__ import annotations

from collections import Counter
from threading import Lock
from typing import TYPE_CHECKING, Any

from doingoai.refresh.privacy._pseudonym import given, pseudonym

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd
    import pyarrow as pa

    from doingoai.refresh.privacy._found import Found

# Of what has no pseudonym the kind alone is left, in words that both languages read.
_LEFT = {"private-link": "[link]"}
# What is looked for in the name of a file or a column, see `_find.FINDERS`.
_IN_NAMES = frozenset(
    (
        "link",
        "map",
        "email",
        "place",
        "passport",
        "identity",
        "phone",
        "handle",
        "said",
        "beside",
        "name",
    )
)


class Gate:
    """Takes what is personal out of columns of text, and counts what it took.

    It keeps no value, neither for its counters nor to give a pseudonym again: those are computed.
    Equal texts are looked at once; missing cells stay missing; the dtype and index are kept.
    Several threads may use it at the same time.

    Args:
        key: the instructor's secret, see `load_key`.

    Attributes:
        removed: how often something was taken out, by kind: those of `_found.KINDS` from texts,
            "account", "handle" and "link" from columns of those.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key
        self.removed: Counter[str] = Counter()
        self._counting = Lock()

    def __repr__(self) -> str:
        return f"Gate(removed={dict(self.removed)})"

    def text(self, column: pd.Series[Any]) -> pd.Series[Any]:
        """A column of posts, headlines or comments without what is personal in them.

        "[email]", "[phone]", "[identity]", "[passport]", "[bank]", "[coordinates]" and "[link]"
        stand where something was; names become "[name-…]", handles "@user-…", the same for the
        same person. Hashtags, figures, dates, public offices and institutions stay.
        """
        # Their patterns take a fifth of a second to compile: only for whoever has texts.
        from doingoai.refresh.privacy._screen import suspects

        return self._each_distinct(column, suspects, self._scrubbed)

    def name(self, name: str) -> str:
        """The name of a file, a table or a column without what is personal in it; not counted.

        Long figures that could be those of a bank card stay: names of exports hold the moment
        they were made at, and numbers of pages.
        """
        return self._scrubbed(name, _IN_NAMES, plain=name.replace("_", " "))[0]

    def account(self, column: pd.Series[Any]) -> pd.Series[Any]:
        """A column of names of accounts as "account-…"."""
        return self._each_distinct(column, _all, self._replacing("account", "account"))

    def handle(self, column: pd.Series[Any]) -> pd.Series[Any]:
        """A column of handles, with or without @, as "@user-…": as `text` writes them."""
        return self._each_distinct(column, _all, self._replacing("user", "handle"))

    def link(self, column: pd.Series[Any]) -> pd.Series[Any]:
        """A column of links as "[link-…]": rows with the same link can still be joined."""
        return self._each_distinct(column, _all, self._replacing("link", "link"))

    def _each_distinct(
        self,
        column: pd.Series[Any],
        wanted: Callable[[pa.Array], dict[int, frozenset[str] | None]],
        changed: Callable[[str, frozenset[str] | None], tuple[str, Counter[str]]],
    ) -> pd.Series[Any]:
        import numpy as np
        import pyarrow as pa
        import pyarrow.compute as pc

        array = pa.array(column, type=pa.large_string(), from_pandas=True)
        if isinstance(array, pa.ChunkedArray):
            array = array.combine_chunks()
        looked_at = wanted(array)
        # In their order in the column: that is how `replace_with_mask` puts texts in their places.
        rows = np.sort(np.fromiter(looked_at, dtype=np.int64, count=len(looked_at)))
        # Only those are compared with each other; most texts of a large export come once.
        encoded = array.take(pa.array(rows)).dictionary_encode()
        places = encoded.indices.to_numpy(zero_copy_only=False)
        _, first, times = np.unique(places, return_index=True, return_counts=True)
        raws = encoded.dictionary.to_pylist()
        texts: list[str] = []
        removed: Counter[str] = Counter()
        for raw, row, number in zip(raws, rows[first].tolist(), times.tolist(), strict=True):
            text, taken = changed(raw, looked_at[row])
            texts.append(text)
            for kind, count in taken.items():
                removed[kind] += count * number
        with self._counting:
            self.removed.update(removed)
        if texts == raws:
            return column
        mask = np.zeros(len(array), dtype=bool)
        mask[rows] = True
        new = pa.array(texts, pa.large_string()).take(encoded.indices)
        return _like(column, pc.replace_with_mask(array, pa.array(mask), new))

    def _scrubbed(
        self, raw: str, parts: frozenset[str] | None, plain: str = ""
    ) -> tuple[str, Counter[str]]:
        """``raw`` without what is personal in it, or in ``plain``, which is as long."""
        from doingoai.refresh.privacy._find import find

        found = find(plain or raw, parts)
        pieces: list[str] = []
        position = 0
        for each in found:
            pieces += [raw[position : each.start], self._instead(raw, each)]
            position = each.end
        return "".join((*pieces, raw[position:])), Counter(each.kind for each in found)

    def _instead(self, raw: str, found: Found) -> str:
        value = raw[found.start : found.end]
        if found.kind == "name":
            return pseudonym(self._key, "name", value)
        if found.kind == "handle":
            return pseudonym(self._key, "user", value.lstrip("@＠"))
        return _LEFT.get(found.kind, f"[{found.kind}]")

    def _replacing(
        self, kind: str, counted: str
    ) -> Callable[[str, frozenset[str] | None], tuple[str, Counter[str]]]:
        def replaced(raw: str, _: frozenset[str] | None) -> tuple[str, Counter[str]]:
            value = raw.strip()
            if not value or given(value):
                return raw, Counter()
            bare = value.lstrip("@＠") if kind == "user" else value
            return pseudonym(self._key, kind, bare), Counter((counted,))

        return replaced


def _all(cells: pa.Array) -> dict[int, frozenset[str] | None]:
    import numpy as np

    return dict.fromkeys(np.flatnonzero(cells.is_valid()).tolist())


def _like(column: pd.Series[Any], values: pa.Array) -> pd.Series[Any]:
    """``values`` as a Series with the dtype, index and name of ``column``."""
    import pandas as pd
    import pyarrow as pa

    dtype = column.dtype
    if isinstance(dtype, pd.StringDtype | pd.ArrowDtype):
        made: Any = dtype.__from_arrow__(  # type: ignore[union-attr]  # not in the stubs
            pa.chunked_array([values])
        )
    else:
        made = pd.array(values.to_pylist(), dtype="object")
    return pd.Series(made, index=column.index, name=column.name, dtype=dtype)
