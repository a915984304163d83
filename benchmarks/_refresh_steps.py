"""Seconds that each step of a refresh takes: a stopwatch around what does the step's work."""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack, contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from benchmarks import _refresh_stage
from doingoai.refresh import Gate, Store, refresh
from doingoai.refresh._intake import Intake
from doingoai.refresh.adapters.meta_posts import MetaPosts
from doingoai.refresh.sheets import Sheet
from doingoai.refresh.versions import Staging

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[1]
# A step within another is taken off the outer one.
_STEPS: tuple[tuple[str, object, str], ...] = (
    ("recognise", _refresh_stage, "recognised"),
    ("clean", MetaPosts, "read"),
    ("read", Sheet, "chunks"),
    ("validate", Intake, "cleaned"),
    ("anonymise", Intake, "_anonymous"),
    ("profile", Intake, "take"),
    ("stage", Staging, "add"),
    ("stage", Staging, "describe"),
)


class Stopwatch:
    """Seconds of CPU by step, each thread's own: what waits for another does not count."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys((step for step, *_ in _STEPS), 0.0)
        self._local = threading.local()

    def around(self, step: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """``work``, a function or a generator function, its time counted for ``step``."""

        @wraps(work)
        def timed(*args: Any, **named: Any) -> Any:
            made = self._count(step, lambda: work(*args, **named))
            return self._each(step, made) if hasattr(made, "__next__") else made

        return timed

    def _each(self, step: str, made: Iterator[Any]) -> Iterator[Any]:
        end = object()
        while (item := self._count(step, lambda: next(made, end))) is not end:
            yield item

    def _count(self, step: str, work: Callable[[], Any]) -> Any:
        outer = getattr(self._local, "inner", 0.0)
        self._local.inner = 0.0
        begun = time.thread_time()
        try:
            return work()
        finally:
            spent = time.thread_time() - begun
            self.seconds[step] += spent - self._local.inner
            self._local.inner = outer + spent


def seconds(export: Path, store: Path) -> dict[str, float]:
    """Seconds by step of a whole refresh that is only tried: of CPU up to "stage", then by clock.

    Args:
        export: a page's export of posts.
        store: an empty folder for its versions, or none yet.
    """
    with _watched() as watch:
        asked = _refresh_stage.asked_for(export)
        gate = Gate(_refresh_stage.KEY)
        outcome = refresh(asked, Store(store), gate, ROOT, _refresh_stage.Quiet())
    if outcome.refused or not outcome.health:
        raise RuntimeError("the refresh was refused; there is nothing to measure")
    later = {step: outcome.seconds[step] for step in ("compare", "health")}
    return watch.seconds | later


def staging_seconds(export: Path) -> dict[str, float]:
    """Seconds by step from the file to the described version."""
    with _watched() as watch:
        _refresh_stage.staged(export)
    return watch.seconds


@contextmanager
def _watched() -> Iterator[Stopwatch]:
    watch = Stopwatch()
    with ExitStack() as patched:
        for step, owner, name in _STEPS:
            work = watch.around(step, getattr(owner, name))
            patched.enter_context(patch.object(owner, name, work))
        yield watch
