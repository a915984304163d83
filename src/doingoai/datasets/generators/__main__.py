"""Write the data packages, or check them: ``python -m doingoai.datasets.generators``."""

from __future__ import annotations

import sys
from pathlib import Path

from doingoai._paths import clone_root
from doingoai.datasets._errors import DatasetError
from doingoai.datasets.generators import (
    comments,
    coverage,
    kept,
    mentions,
    planning_kept,
    posts,
    press_briefings,
    press_kept,
    press_questions,
    recordings,
    spokesperson_kept,
)
from doingoai.i18n import default_language


def written() -> dict[Path, bytes]:
    """Every file of every generated package, by its place below ``datasets/``."""
    made = posts.package()
    packages = (
        made,
        comments.package(made.tables[0].rows),
        mentions.package(),
        coverage.package(),
        kept.limits(),
        kept.facts(),
        kept.audiences(),
        kept.cards(),
        planning_kept.channels(),
        planning_kept.calendar(),
        planning_kept.brief(),
        spokesperson_kept.incidents(),
        spokesperson_kept.drafts(),
        press_questions.package(),
        press_kept.inquiries(),
        press_briefings.package(),
        recordings.package(),
    )
    return {
        Path(package.name, name): content
        for package in packages
        for name, content in package.files().items()
    }


def main(arguments: list[str]) -> int:
    """Write the packages, or with ``--check`` say which files are not what would be written."""
    root = clone_root()
    if root is None:
        print("Generating data needs a clone of the course.", file=sys.stderr)  # noqa: T201 - a tool's own output
        return 2
    try:
        made = written()
    except DatasetError as error:
        print(error.text(default_language()), file=sys.stderr)  # noqa: T201 - a tool's own output
        return 2
    stale = []
    for place, content in made.items():
        path = root / "datasets" / place
        if path.is_file() and path.read_bytes() == content:
            continue
        stale.append(place.as_posix())
        if "--check" not in arguments:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    word = "stale" if "--check" in arguments else "written"
    print(f"{word}: {', '.join(stale) or 'nothing'}")  # noqa: T201 - a tool's own output
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
