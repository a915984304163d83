"""Health of the module, and what marking one submission costs, once the judges are known."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from benchmarks._measure import Row

ROOT = Path(__file__).resolve().parents[1]
MODULE = "5-social-media"
SUBMISSIONS = 200


def health() -> Row:
    """Seconds that ``doingoai health`` takes for the module, median of three."""
    from doingoai.grading.health import check_module

    times = []
    for _ in range(3):
        begun = time.perf_counter()
        if not check_module(ROOT, MODULE).ok:
            raise RuntimeError("the module is not healthy; there is nothing to measure")
        times.append(time.perf_counter() - begun)
    return Row("health of the module", statistics.median(times), 15, "s", len(times))


def one_submission() -> Row:
    """Milliseconds of CPU for one submission among many, every question answered."""
    from doingoai import datasets
    from doingoai.grading import Marker
    from doingoai.grading.specimens import Role, load_specimens

    specimens = load_specimens(ROOT / "curriculum" / MODULE / "specimens.py")
    answered = {
        each.question: {"value": each.answer(datasets)}
        for each in specimens.all
        if each.role is Role.RIGHT
    }
    handed_in = {"format": 1, "assignment": MODULE, "language": "vi", "answers": answered}
    with Marker(ROOT / "solutions" / "vi" / MODULE / "exercise.ipynb") as marker:
        marker.mark(handed_in)  # computes the keys
        begun = time.process_time()
        for _ in range(SUBMISSIONS):
            for mark in marker.mark(handed_in).values():
                mark._repr_html_()  # the feedback is part of the work
        spent = time.process_time() - begun
    name = "marking a submission, CPU, keys known"
    return Row(name, 1_000 * spent / SUBMISSIONS, 40, "ms", SUBMISSIONS)
