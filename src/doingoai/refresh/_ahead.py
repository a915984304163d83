"""The next piece of work begun while the last one is finished."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_Item = TypeVar("_Item")


@contextmanager
def ahead(source: Iterable[_Item]) -> Iterator[Iterator[_Item]]:
    """The items of ``source``, in their order, the next one made meanwhile in another thread.

    Worth it where making an item leaves Python to Arrow, NumPy or the disk. One item at most lies
    ready, so that memory stays bounded; an error comes out where its item would have come. On
    leaving, the item at work is waited for and dropped.
    """
    iterator = iter(source)
    context = copy_context()
    with ThreadPoolExecutor(max_workers=1) as worker:

        def begun() -> Iterator[_Item]:
            coming = worker.submit(context.run, _some, iterator)
            while some := coming.result():
                coming = worker.submit(context.run, _some, iterator)
                yield some[0]

        yield begun()


def _some(iterator: Iterator[_Item]) -> tuple[_Item] | tuple[()]:
    """The next item; nothing at the end. A `StopIteration` would not pass through a generator."""
    for item in iterator:
        return (item,)
    return ()
