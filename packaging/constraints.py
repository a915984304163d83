"""Write ``constraints.txt`` from what is installed here: doingoai with all its extras.

Only what doingoai needs, and what that needs in turn, is pinned; whatever else has been tried out
in this environment stays out. Run by ``make constraints``, which first brings everything up to
the newest versions that pyproject.toml allows.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
EXTRAS = ("instructor", "author", "dev")
# What packaging/venv.sh installs before doingoai itself, to build it.
BUILD = ("hatchling", "editables")

HEADER = """\
# Every package of doingoai and its extras, at the version it was last tested with.
# Written by `make constraints`, which takes the newest versions that pyproject.toml allows:
# run it, then `make test`, then commit this file. Not edited by hand.
# A package that only another system needs (pywinpty on Windows, say) is left free.
"""


def main() -> None:
    """Write the file."""
    pins = installed([Requirement(f"doingoai[{','.join(EXTRAS)}]"), *map(Requirement, BUILD)])
    del pins["doingoai"]
    lines = [f"{name}=={version}\n" for name, version in sorted(pins.items())]
    (ROOT / "constraints.txt").write_text(HEADER + "".join(lines), encoding="utf-8")


def installed(wanted: list[Requirement]) -> dict[str, str]:
    """The packages that ``wanted`` leads to, by canonical name, with their versions here."""
    found: dict[str, str] = {}
    done: set[tuple[str, str]] = set()
    while wanted:
        requirement = wanted.pop()
        name = canonicalize_name(requirement.name)
        try:
            package = distribution(name)
        except PackageNotFoundError:
            raise SystemExit(f"{name} is needed but not installed: run make setup.") from None
        found[name] = package.version
        for extra in ("", *requirement.extras):
            if (name, extra) in done:
                continue
            done.add((name, extra))
            needs = map(Requirement, package.requires or ())
            wanted += [
                need
                for need in needs
                if need.marker is None or need.marker.evaluate({"extra": extra})
            ]
    return found


if __name__ == "__main__":
    main()
