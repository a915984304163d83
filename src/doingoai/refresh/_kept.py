"""What a refresh leaves beside a version: its report, its rejected rows, its profile."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from doingoai import datasets
from doingoai._paths import course_file
from doingoai.datasets.schemas import schema
from doingoai.refresh._intake import REJECTED
from doingoai.refresh.profile import Profile
from doingoai.refresh.report import html

if TYPE_CHECKING:
    from doingoai.refresh._outcome import Outcome
    from doingoai.refresh.versions import Staging, Store

PROFILE, REPORT, REPORT_JSON = "profile.json", "report.html", "report.json"
REFUSED = "not-accepted"  # below history/: the last refresh that was tried or refused


def version_before(store: Store, name: str) -> str | None:
    """The version that the new one follows: the store's, else the course's; None for the first."""
    current = store.current(name)
    if current is not None:
        return current.number
    try:
        return datasets.version(name)
    except datasets.DatasetError:
        return None


def ground(store: Store, name: str) -> None:
    """Keep the course's own version in a class's store, to go back to from its first refresh."""
    shipped = course_file("datasets", name)
    if store.current(name) is None and shipped.is_dir():
        store.adopt(name, shipped)


def profile(store: Store, name: str) -> Profile | None:
    """What that version is like; None where there is none."""
    before = version_before(store, name)
    if before is None:
        return None
    told = store.root / name / "history" / before / PROFILE
    if told.is_file():
        return Profile.from_dict(json.loads(told.read_text(encoding="utf-8")), schema(name))
    return Profile.of(datasets.load(name), schema(name))


def beside(
    outcome: Outcome,
    staging: Staging,
    before: Profile | None,
    after: Profile,
    language: str,
) -> None:
    """Write report and profile into the folder of the version that is about to come in."""
    _write(staging.folder, outcome, before, after, language)
    _as_json(staging.folder / PROFILE, after.as_dict())


def aside(  # noqa: PLR0917 - all of what a report is made of
    store: Store,
    outcome: Outcome,
    staging: Staging,
    before: Profile | None,
    after: Profile,
    language: str,
) -> None:
    """Keep the report of a refresh that did not come in, in place of the last such one."""
    folder = place(store, outcome)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _write(folder, outcome, before, after, language)
    shutil.copyfile(staging.folder / REJECTED, folder / REJECTED)


def place(store: Store, outcome: Outcome) -> Path:
    """The folder that holds the report of a refresh."""
    history = store.root / outcome.dataset / "history"
    return Path(history, str(outcome.version) if outcome.accepted else REFUSED)


def _write(
    folder: Path, outcome: Outcome, before: Profile | None, after: Profile, language: str
) -> None:
    _as_json(folder / REPORT_JSON, outcome.as_json())
    page = html(outcome, language, before=before, after=after)
    (folder / REPORT).write_text(page, encoding="utf-8")


def _as_json(file: Path, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    file.write_text(text, encoding="utf-8")
