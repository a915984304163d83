"""What a planner decides and computes: the plan, its figures, its calendar, its budget.

Pure functions and plain data. It lies below `doingoai.rules`: this package computes, rules judge.
Importing it is cheap; pandas and scipy load with the first figure.
"""

from doingoai.planning._audiences import clear_pairs, ranked, reachable
from doingoai.planning._budget import BudgetProblem, budget_problems
from doingoai.planning._coverage import (
    message_penetration,
    quarter_before,
    share_of_voice,
    voices,
)
from doingoai.planning._curves import Curve, Market, Option, marginal, market, reached
from doingoai.planning._days import Day, day_of, hour_of
from doingoai.planning._errors import PlanningError
from doingoai.planning._even import even_split
from doingoai.planning._numbers import number_of
from doingoai.planning._optimum import Allocation, optimum, whole_units
from doingoai.planning._plan import (
    Activity,
    Measure,
    MessageHouse,
    Objective,
    Pillar,
    Plan,
    Spending,
)
from doingoai.planning._quarter import Quarter, last_quarter, quarter_of
from doingoai.planning._why import why_no_penetration, why_no_share

# The stages of the GCS evaluation cycle in order; learning closes the circle and is no measure.
STAGES = ("inputs", "outputs", "outtakes", "outcomes", "impact")

__all__ = [
    "STAGES",
    "Activity",
    "Allocation",
    "BudgetProblem",
    "Curve",
    "Day",
    "Market",
    "Measure",
    "MessageHouse",
    "Objective",
    "Option",
    "Pillar",
    "Plan",
    "PlanningError",
    "Quarter",
    "Spending",
    "budget_problems",
    "clear_pairs",
    "day_of",
    "even_split",
    "hour_of",
    "last_quarter",
    "marginal",
    "market",
    "message_penetration",
    "number_of",
    "optimum",
    "quarter_before",
    "quarter_of",
    "ranked",
    "reachable",
    "reached",
    "share_of_voice",
    "voices",
    "whole_units",
    "why_no_penetration",
    "why_no_share",
]
