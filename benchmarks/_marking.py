"""Health of each module, and what marking one submission costs, once the judges are known."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from benchmarks._measure import Row

ROOT = Path(__file__).resolve().parents[1]
SUBMISSIONS = 200


def modules() -> list[str]:
    """The modules whose marking can be tried: those with specimens and a built exercise."""
    return sorted(
        folder.name
        for folder in (ROOT / "curriculum").iterdir()
        if (folder / "specimens.py").is_file() and _solution(folder.name).is_file()
    )


def health() -> list[Row]:
    """Seconds that ``doingoai health`` takes for each module, median of three."""
    return [_health(module) for module in modules()]


def submissions() -> list[Row]:
    """Milliseconds of CPU for one submission among many, for each module."""
    return [_submission(module) for module in modules()]


def _health(module: str) -> Row:
    from doingoai.grading.health import check_module

    times = []
    for _ in range(3):
        begun = time.perf_counter()
        if not check_module(ROOT, module).ok:
            raise RuntimeError(f"{module} is not healthy; there is nothing to measure")
        times.append(time.perf_counter() - begun)
    return Row(f"health of module {module}", statistics.median(times), 15, "s", len(times))


def _submission(module: str) -> Row:
    """Every question that the sample data can answer is answered."""
    from doingoai import datasets
    from doingoai.grading import Marker
    from doingoai.grading.specimens import Role, load_specimens

    specimens = load_specimens(ROOT / "curriculum" / module / "specimens.py")
    answered = {
        each.question: {"value": each.answer(datasets)}
        for each in specimens.all
        if each.role is Role.RIGHT
    }
    handed_in = {"format": 1, "assignment": module, "language": "vi", "answers": answered}
    with Marker(_solution(module)) as marker:
        marker.mark(handed_in)  # computes the keys
        begun = time.process_time()
        for _ in range(SUBMISSIONS):
            for mark in marker.mark(handed_in).values():
                mark._repr_html_()  # the feedback is part of the work
        spent = time.process_time() - begun
    name = f"marking a submission of {module}, CPU, keys known"
    return Row(name, 1_000 * spent / SUBMISSIONS, 40, "ms", SUBMISSIONS)


def _solution(module: str) -> Path:
    return ROOT / "solutions" / "vi" / module / "exercise.ipynb"
