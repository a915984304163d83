"""The gate that every column of an export passes before it is kept."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from doingoai.refresh.privacy._pseudonym import given, pseudonym

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd
    import pyarrow as pa

    from doingoai.refresh.privacy._found import Found

# Of what has no pseudonym the kind alone is left, in words that both languages read.
_LEFT = {"private-link": "[link]"}


class Gate:
    """Takes what is personal out of columns of text, and counts what it took.

    It keeps no value, neither for its counters nor to give a pseudonym again: those are computed.
    Equal texts are looked at once; missing cells stay missing; the dtype and index are kept.

    Args:
        key: the instructor's secret, see `load_key`.

    Attributes:
        removed: how often something was taken out, by kind: those of `_found.KINDS` from texts,
            "account", "handle" and "link" from columns of those.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key
        self.removed: Counter[str] = Counter()

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

        encoded = pa.array(column, type=pa.large_string(), from_pandas=True)
        if isinstance(encoded, pa.ChunkedArray):
            encoded = encoded.combine_chunks()
        encoded = encoded.dictionary_encode()
        # In their order in the column: that is how `replace_with_mask` puts texts in their places.
        looked_at = dict(sorted(wanted(encoded.dictionary).items()))
        places = encoded.indices.drop_null().to_numpy(zero_copy_only=False)
        times = np.bincount(places, minlength=len(encoded.dictionary))
        positions: list[int] = []
        texts: list[str] = []
        for position, raw in zip(
            looked_at,
            encoded.dictionary.take(pa.array(looked_at, pa.int64())).to_pylist(),
            strict=True,
        ):
            text, taken = changed(raw, looked_at[position])
            for kind, number in taken.items():
                self.removed[kind] += number * int(times[position])
            if text != raw:
                positions.append(position)
                texts.append(text)
        if not positions:
            return column
        mask = np.zeros(len(encoded.dictionary), dtype=bool)
        mask[positions] = True
        new = pc.replace_with_mask(
            encoded.dictionary, pa.array(mask), pa.array(texts, pa.large_string())
        )
        return _like(column, new.take(encoded.indices))

    def _scrubbed(self, raw: str, parts: frozenset[str] | None) -> tuple[str, Counter[str]]:
        from doingoai.refresh.privacy._find import find

        found = find(raw, parts)
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


def _all(distinct: pa.Array) -> dict[int, frozenset[str] | None]:
    return dict.fromkeys(range(len(distinct)))


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
