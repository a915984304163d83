"""The next piece of work begun while the last one is finished."""

from __future__ import annotations

import sys
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

_Item = TypeVar("_Item")
_Made = TypeVar("_Made")


@contextmanager
def in_turns() -> Iterator[None]:
    """Threads take turns ten times as often as usual in Python.

    One that needs Python only to hand the next column to Arrow would wait 5 ms each time for one
    that looks at texts in Python.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 10)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


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
        first = worker.submit(context.run, _some, iterator)

        def begun() -> Iterator[_Item]:
            coming = first
            while some := coming.result():
                coming = worker.submit(context.run, _some, iterator)
                yield some[0]

        yield begun()


@contextmanager
def each_ahead(
    work: Callable[[_Item], _Made], source: Iterable[_Item], workers: int
) -> Iterator[Iterator[_Made]]:
    """What ``work`` makes of each item of ``source``, in their order, by several at once.

    Args:
        work: may run in several threads at the same time.
        source: is asked for its items in the thread that takes what is made of them.
        workers: how many items at most are at work or lie ready.
    """
    with ThreadPoolExecutor(max_workers=workers) as pool:

        def begun() -> Iterator[_Made]:
            coming: deque[Future[_Made]] = deque()
            for item in source:
                coming.append(pool.submit(copy_context().run, work, item))
                if len(coming) == workers:
                    yield coming.popleft().result()
            while coming:
                yield coming.popleft().result()

        yield begun()


def _some(iterator: Iterator[_Item]) -> tuple[_Item] | tuple[()]:
    """The next item; nothing at the end. A `StopIteration` would not pass through a generator."""
    for item in iterator:
        return (item,)
    return ()
