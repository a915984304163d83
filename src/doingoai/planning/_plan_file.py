"""The learner's plan on disk: locked, written whole, nothing lost."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from doingoai._files import free_name, why_not_saved, write_whole
from doingoai._plain_data import UnreadableArtefact, plain_data
from doingoai.i18n import Message
from doingoai.planning._errors import PlanNotSaved
from doingoai.planning._plan import Plan
from doingoai.planning._plan_text import plan_text
from doingoai.planning._read_plan import read_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MODULE = "2-planning"
NAME = "plan.yaml"
_LOCK_SECONDS = 10.0


def plan_path(folder: Path) -> Path:
    """Where the learner's plan is: ``plan.yaml`` in the folder of the planning module.

    Lesson, exercise and later modules share it.

    Args:
        folder: the folder of a notebook: that of the module itself, or one beside it.

    Returns:
        The file, whether it exists or not; in ``folder`` where there is no folder of the module.
    """
    beside = folder.parent / MODULE
    home = beside if folder.name != MODULE and beside.is_dir() else folder
    return home / NAME


class PlanFile:
    """A plan in a YAML file.

    Fields that a plan does not know are kept. What somebody wrote by hand (with remarks, in
    another order, or not readable at all) is kept as it was, under a dated name, before the file
    is written for the first time.

    Args:
        path: the file; it need not exist.

    Attributes:
        path: the file.
        notice: what a reader should know of the file since the last reading or writing, or None.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice: Message | None = None

    def read(self) -> Plan | None:
        """The plan, or None where there is none or none that can be read (`notice` then says so).

        Raises:
            UnreadableArtefact: the disk or the permissions do not let it be read.
        """
        data = self._data()
        return None if data is None else read_plan(data)[0]

    def change(self, edit: Callable[[Plan], Plan]) -> Plan:
        """Apply ``edit`` to the plan as it is at this moment and keep the result.

        Args:
            edit: from a plan to a plan; gets a blank one where there is none.

        Raises:
            PlanNotSaved: nothing was changed.
        """
        try:
            with self._locked():
                data = self._data()
                before = Plan() if data is None else read_plan(data)[0]
                plan = edit(before)
                if data is None or plan != before:
                    self._write(plan, before, data or {})
        except Timeout:
            raise PlanNotSaved(
                Message("The plan is held by another program at the moment."),
                Message("Close other copies of this notebook, then try again."),
            ) from None
        except UnreadableArtefact as error:
            raise PlanNotSaved(error.message, error.next_step) from error
        except OSError as error:
            raise PlanNotSaved(*why_not_saved(error, self.path)) from error
        return plan

    def save(self, plan: Plan) -> None:
        """Put ``plan`` in the place of what is there.

        Raises:
            PlanNotSaved: nothing was changed.
        """
        self.change(lambda _: plan)

    def _data(self) -> dict[str, Any] | None:
        """The file's fields; None where it is missing, blank or damaged."""
        self.notice = None
        if not self.path.exists():
            return None
        try:
            data = plain_data(self.path)
        except UnreadableArtefact as error:
            if isinstance(error.__cause__, OSError):
                raise
            self.notice = _damaged(self.path)
            return None
        if data is None:
            return None
        if not isinstance(data, dict) or data.get("kind", Plan.kind) != Plan.kind:
            self.notice = _damaged(self.path)
            return None
        return data

    def _write(self, plan: Plan, before: Plan, data: dict[str, Any]) -> None:
        self._keep_handwriting(plan_text(before, data))
        write_whole(self.path, plan_text(plan, data).encode("utf-8"))

    def _keep_handwriting(self, ours: str) -> None:
        """Keep the file as it is under another name, unless it is as we write it."""
        try:
            there = self.path.read_bytes()
        except FileNotFoundError:
            return
        if there == ours.encode("utf-8") or not there.strip():
            return
        aside = free_name(self.path, "before")
        write_whole(aside, there)
        self.notice = Message("The file as it was before is kept as {name}.", {"name": aside.name})

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        with FileLock(self.path.with_name(f".{self.path.name}.lock"), timeout=_LOCK_SECONDS):
            yield


def _damaged(path: Path) -> Message:
    return Message(
        "{name} holds no plan that can be read. With the first save it is kept under another name.",
        {"name": path.name},
    )
