"""What a planner decides and computes: the plan, its figures, its calendar, its budget.

Pure functions and plain data. It lies below `doingoai.rules`: this package computes, rules judge.
Importing it is cheap; pandas and scipy load with the first figure.
"""

from doingoai.planning._answers import house_answer, objective_answer
from doingoai.planning._plan import (
    Activity,
    Measure,
    MessageHouse,
    Objective,
    Pillar,
    Plan,
    Spending,
)

# The stages of the GCS evaluation cycle in order; learning closes the circle and is no measure.
STAGES = ("inputs", "outputs", "outtakes", "outcomes", "impact")

__all__ = [
    "STAGES",
    "Activity",
    "Measure",
    "MessageHouse",
    "Objective",
    "Pillar",
    "Plan",
    "Spending",
    "house_answer",
    "objective_answer",
]
