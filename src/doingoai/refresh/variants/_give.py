"""Giving a class its variant: tried on the exercises first, then current in the class's folder."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai import datasets
from doingoai._paths import clone_root, course_file
from doingoai.i18n import Message
from doingoai.refresh._errors import RefreshError, Refused
from doingoai.refresh.versions import Store, Version
from doingoai.refresh.versions._disk import told_plainly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doingoai.grading.health import ModuleHealth
    from doingoai.refresh.variants._draw import Variant


@dataclass(frozen=True)
class Given:
    """What a class has now.

    Attributes:
        folder: the class's folder.
        versions: the datasets that are current there now.
        health: what was found when every exercise that uses them was tried on them.
    """

    folder: Path
    versions: tuple[Version, ...]
    health: tuple[ModuleHealth, ...]


def class_store(folder: Path | None) -> Store:
    """The store of a class: ``folder``, else ``DOINGOAI_DATASETS``; made if absent.

    Raises:
        RefreshError: neither is given.
        Refused: it is the clone's own, which is the course's edition for everybody; or it can't
            be made.
    """
    named = folder or os.environ.get("DOINGOAI_DATASETS")
    if not named:
        raise RefreshError(
            Message("No folder is named for the datasets of the class."),
            Message("Name one with --class DIR, or in DOINGOAI_DATASETS."),
        )
    place = Path(named).expanduser().resolve()
    if place.is_relative_to(course_file("datasets").resolve()):
        raise Refused(
            Message("{folder} holds the course's own datasets.", {"folder": str(place)}),
            Message("Name another folder, outside them. Nothing was changed."),
        )
    with told_plainly(place):
        place.mkdir(parents=True, exist_ok=True)
    return Store(place)


def give(variants: Sequence[Variant], store: Store) -> Given:
    """Make the variants the current versions in ``store``, with the instructor's tables.

    Raises:
        Refused: on these data the marking of a module doesn't tell right from wrong; a refresh is
            running; the disk is full or can't be written to. Nothing is current then that wasn't.
        RefreshError: this is no clone.
    """
    root = clone_root()
    if root is None:
        raise RefreshError(Message("Variants are drawn in a clone of the course."))
    with tempfile.TemporaryDirectory(prefix="doingoai-variant-") as place, ExitStack() as held:
        folders = {each.name: each.write(Path(place, each.name)) for each in variants}
        health = _tried(root, folders)
        for name in folders:
            held.enter_context(store.lock(name))
        # All that needs room on the disk comes before the first becomes current.
        numbers = {
            name: store.adopt(name, folder, instructors=True) for name, folder in folders.items()
        }
        versions = [store.promote(name, number) for name, number in numbers.items()]
    return Given(store.root, tuple(versions), health)


def _tried(root: Path, folders: dict[str, Path]) -> tuple[ModuleHealth, ...]:
    """Every module that uses one of the datasets, on these data."""
    from doingoai.grading.health import check_module, course_modules, datasets_used

    using = [
        module for module in course_modules(root) if datasets_used(root, module) & folders.keys()
    ]
    with datasets.using(folders):
        found = tuple(check_module(root, module) for module in using)
    for module in found:
        if not module.ok:
            raise Refused(
                Message(
                    "On these data the marking of {module} no longer tells right from wrong.",
                    {"module": module.module},
                ),
                Message("Choose another key. Nothing was changed."),
            )
    return found
