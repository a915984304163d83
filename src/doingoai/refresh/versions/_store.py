"""The versions of all datasets below one folder."""

from __future__ import annotations

import os
import secrets
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai._paths import clone_root, course_file
from doingoai.datasets import DatasetError
from doingoai.datasets._packages import (
    DESCRIPTION,
    HISTORY,
    Described,
    is_name,
    is_version,
    read_description,
)
from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError, Refused
from doingoai.refresh.versions import _promotion
from doingoai.refresh.versions._disk import clear, meets, owner, told_plainly
from doingoai.refresh.versions._keeping import keep
from doingoai.refresh.versions._lock import locked
from doingoai.refresh.versions._staging import Ground, Staging
from doingoai.refresh.versions._version import Version, order, read_if_whole, read_version

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator


@dataclass(frozen=True)
class Store:
    """The versions of all datasets below one folder.

    Attributes:
        root: the folder: a clone's ``datasets``, or a class's own.
    """

    root: Path

    @classmethod
    def here(cls) -> Store:
        """The store of this computer: ``DOINGOAI_DATASETS``, else the clone's ``datasets``.

        Raises:
            RefreshError: neither is there.
            Refused: the folder can't be made.
        """
        own = os.environ.get("DOINGOAI_DATASETS")
        if own:
            root = Path(own).expanduser().resolve()
            with told_plainly(root):
                root.mkdir(parents=True, exist_ok=True)
            return cls(root)
        clone = clone_root()
        if clone is None:
            raise RefreshError(
                Message("There is no folder to keep datasets in: this is an installed copy."),
                Message(
                    "Set DOINGOAI_DATASETS to a folder of your own, or work in a clone of the "
                    "course."
                ),
            )
        return cls(clone / "datasets")

    def names(self) -> tuple[str, ...]:
        """The datasets that have a current version here, by name."""
        return tuple(sorted(path.parent.name for path in self.root.glob(f"*/{DESCRIPTION}")))

    def current(self, name: str) -> Version | None:
        """The current version of ``name``; None where there is none.

        Raises:
            DatasetError: no dataset can have that name; its description can't be read.
        """
        folder = self._folder(name)
        return read_version(name, folder) if (folder / DESCRIPTION).is_file() else None

    def history(self, name: str) -> tuple[Version, ...]:
        """Every version of ``name`` that is here whole, the current one too, newest first.

        Raises:
            DatasetError: no dataset can have that name; its description can't be read.
        """
        current = self.current(name)
        folders = self._folder(name).glob(f"{HISTORY}/*")
        found = [read_if_whole(name, folder) for folder in folders if is_version(folder.name)]
        versions = {each.number: each for each in found if each and each.number == each.folder.name}
        if current is not None:
            versions.setdefault(current.number, current)
        return tuple(versions[number] for number in sorted(versions, key=order, reverse=True))

    def next_version(self, name: str, today: dt.date) -> str:
        """A number greater than that of every version known: ``"2026.11.2"``, by month and count.

        Versions of the course count too, so that an answer's version names one set of data.
        """
        numbers = [folder.name for folder in self._folder(name).glob(f"{HISTORY}/*")]
        numbers += [
            str(read_description(name, place / DESCRIPTION)["version"])
            for place in (self._folder(name), course_file("datasets", name))
            if (place / DESCRIPTION).is_file()
        ]
        known = (order(number)[0] for number in numbers)
        editions = [parts for parts in known if len(parts) == 3]  # noqa: PLR2004 - year, month, count
        year, month, count = max([*editions, (today.year, today.month, 0)])
        return f"{year}.{month}.{count + 1}"

    @contextmanager
    def lock(
        self,
        name: str,
        wait: float = 0.0,
        waiting: Callable[[Message], None] | None = None,
    ) -> Iterator[None]:
        """Keep every other refresh of ``name`` out; whoever holds it may take it again.

        Args:
            name: the dataset.
            wait: how long to wait for another one, in seconds.
            waiting: is told once, before the wait begins, since when the other one runs.

        Raises:
            Refused: another one still runs, or the folder can't be written to.
            DatasetError: no dataset can have that name.
        """
        self._folder(name)
        with locked(self.root, name, wait, waiting):
            yield

    @contextmanager
    def staging(self, name: str) -> Iterator[Staging]:
        """A new version of ``name`` in the making; left without `Staging.finish`, it is gone.

        Raises:
            Refused: another refresh runs, or the disk is full or can't be written to.
            DatasetError: no refresh fills a dataset of that name.
        """
        with self.lock(name):
            self.recover(name)
            parts = f"{_promotion.STAGING}{owner()}-{secrets.token_hex(4)}"
            folder = self._folder(name) / HISTORY / parts
            try:
                with told_plainly(folder):
                    folder.mkdir(parents=True)
                    staging = Staging(name, folder, self._ground(name))
                with staging:
                    yield staging
            except OSError as error:
                # What others write beside the rows meets the same disk.
                if not meets(error, folder):
                    raise
                with told_plainly(folder):
                    raise
            finally:
                clear(folder)

    def promote(self, name: str, version: str) -> Version:
        """Make ``version``, which the history holds, the current one; at one stroke.

        Raises:
            Refused: it is not there whole, another refresh runs, or the disk is full or can't be
                written to. The version that was current still is.
            DatasetError: the current version is damaged, so that it can't be kept.
        """
        with self.lock(name):
            self.recover(name)
            _promotion.promote(name, self._folder(name), version)
        return read_version(name, self._folder(name))

    def rollback(self, name: str, version: str | None = None) -> Version:
        """Make an older version current again; the history keeps all.

        Args:
            name: the dataset.
            version: default: the one that was current before this one.

        Raises:
            Refused: there is none; and as `promote`.
        """
        with self.lock(name):
            self.recover(name)
            current = self.current(name)
            if current is not None and version == current.number:
                raise Refused(
                    Message(
                        "Version “{version}” of “{name}” is the current one already.",
                        {"version": version, "name": name},
                    )
                )
            return self.promote(name, self._earlier(name) if version is None else version)

    def adopt(self, name: str, folder: Path, *, instructors: bool = False) -> str:
        """Keep a version from elsewhere in the history here.

        Args:
            name: the dataset.
            folder: where the version lies whole.
            instructors: whether to keep what answers a question, too.

        Returns:
            Its number; `promote` makes it current.

        Raises:
            Refused: other data of that number are here, another refresh runs, or the disk is full
                or can't be written to.
            DatasetError: it is damaged, or no dataset can have that name.
        """
        found = Described(name, folder, read_description(name, folder / DESCRIPTION))
        with self.lock(name):
            self.recover(name)
            return keep(found, self._folder(name), instructors=instructors).name

    def recover(self, name: str) -> bool:
        """Finish or clear away what a refresh left that was stopped; whether there was any.

        Raises:
            Refused: a refresh is running, or the disk is full or can't be written to.
        """
        with self.lock(name):
            return _promotion.recover(name, self._folder(name))

    def _earlier(self, name: str) -> str:
        """What was current before; else, where that is not kept, the next older version."""
        current = self.current(name)
        kept = {path.parent.name for path in self._folder(name).glob(f"{HISTORY}/*/{DESCRIPTION}")}
        if current is not None:
            older = [each for each in kept if order(each) < order(current.number)]
            after = str(current.made_by.get("after", ""))
            if after in kept:
                return after
            if older:
                return max(older, key=order)
        known = sorted(kept | ({current.number} if current else set()), key=order)
        raise Refused(
            Message("“{name}” has no version before this one.", {"name": name}),
            Message("Its versions are: {known}.", {"known": ", ".join(known) or "–"}),
        )

    def _folder(self, name: str) -> Path:
        if not is_name(name):
            raise DatasetError.unknown(name, list(self.names()))
        return self.root / name

    def _ground(self, name: str) -> Ground:
        """What a new version follows: the current one here, else the one of the course."""
        for folder in (self._folder(name), course_file("datasets", name)):
            path = folder / DESCRIPTION
            if path.is_file():
                before = Described(name, folder, read_description(name, path))
                return Ground(before, before.version if folder.parent == self.root else None)
        return Ground(None, None)
