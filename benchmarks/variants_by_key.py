"""Health of every module on the variants of random keys: ``python -m benchmarks.variants_by_key``.

Not part of ``make bench``: it takes some ten seconds a key. Prints a line a key; exit 1 when the
marking of a module does not tell right from wrong on one of them.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from doingoai import datasets
from doingoai._paths import clone_root
from doingoai.grading.health import check_module, course_modules, datasets_used
from doingoai.refresh.variants import NAMES, Secret, draw


def healthy(key: str) -> bool:
    """Draw the variants of ``key``, try every module that uses them, print what was found."""
    root = clone_root()
    if root is None:
        raise SystemExit("This needs a clone.")
    began = time.perf_counter()
    variants = draw(Secret.of(key))
    drawn = time.perf_counter()
    using = [module for module in course_modules(root) if datasets_used(root, module) & {*NAMES}]
    with tempfile.TemporaryDirectory() as place:
        folders = {each.name: each.write(Path(place, each.name)) for each in variants}
        with datasets.using(folders):
            found = [check_module(root, module) for module in using]
    ok = all(module.ok for module in found)
    failed = ", ".join(f"{each.name} {each.attempt}" for each in variants)
    seconds = f"{drawn - began:.1f} s drawn, {time.perf_counter() - drawn:.1f} s tried"
    soft = sorted({f"{each.question}/{each.id}" for module in found for each in module.soft})
    sys.stdout.write(
        f"{key}: {'healthy' if ok else 'ILL'}; attempts before: {failed}; {seconds}; "
        f"soft: {', '.join(soft) or '–'}\n"
    )
    sys.stdout.flush()
    return ok


def main() -> int:
    """Try as many keys as asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--keys", type=int, default=20)
    parser.add_argument("--seed", type=int, default=None, help="for the same keys again")
    asked = parser.parse_args()
    dice = random.Random(asked.seed)  # noqa: S311 - keys to try, of no class
    results = [healthy(f"{dice.getrandbits(64):016x}") for _ in range(asked.keys)]
    return 0 if all(results) else 1


if __name__ == "__main__":
    raise SystemExit(main())
