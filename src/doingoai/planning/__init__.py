"""What a planner decides and computes: the plan, its figures, its calendar, its budget.

Pure functions and plain data. It lies below `doingoai.rules`: this package computes, rules judge.
Importing it is cheap; pandas and scipy load with the first figure.
"""

from doingoai.planning._answers import house_answer, objective_answer
from doingoai.planning._audiences import clear_pairs, ranked, reachable
from doingoai.planning._brief import Brief, Output, at_host, brief, brief_of, story_plan, visit
from doingoai.planning._budget import BudgetProblem, budget_problems
from doingoai.planning._calendar import CalendarDay, calendar_between, calendar_days, handling_of
from doingoai.planning._coverage import (
    Denominator,
    items_with_message,
    message_penetration,
    quarter_before,
    share_of_voice,
    voices,
)
from doingoai.planning._curves import Curve, Market, Option, marginal, market, reached
from doingoai.planning._days import Day, day_of, hour_of
from doingoai.planning._errors import PlanningError, PlanNotSaved
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
from doingoai.planning._plan_file import PlanFile, plan_path
from doingoai.planning._plan_text import plan_text
from doingoai.planning._quarter import Quarter, last_quarter, quarter_of
from doingoai.planning._read_plan import PlanProblem, read_house, read_plan
from doingoai.planning._setting import Channel, Segment, channels_by_id, segments_by_id
from doingoai.planning._slot_looks import clock_there, no_such_hour
from doingoai.planning._slot_problem import SLOT_CODES, SlotProblem
from doingoai.planning._slots import Slot, slots
from doingoai.planning._timeline import problems
from doingoai.planning._why import why_no_penetration, why_no_share
from doingoai.planning._why_story import (
    why_no_house,
    why_no_ranking,
    why_no_segment,
    why_no_spending,
    why_no_timeline,
)
from doingoai.planning._working import (
    in_calendar,
    is_working,
    latest_submission,
    working_days_before,
)

# The stages of the GCS evaluation cycle in order; learning closes the circle and is no measure.
STAGES = ("inputs", "outputs", "outtakes", "outcomes", "impact")

__all__ = [
    "SLOT_CODES",
    "STAGES",
    "Activity",
    "Allocation",
    "Brief",
    "BudgetProblem",
    "CalendarDay",
    "Channel",
    "Curve",
    "Day",
    "Denominator",
    "Market",
    "Measure",
    "MessageHouse",
    "Objective",
    "Option",
    "Output",
    "Pillar",
    "Plan",
    "PlanFile",
    "PlanNotSaved",
    "PlanProblem",
    "PlanningError",
    "Quarter",
    "Segment",
    "Slot",
    "SlotProblem",
    "Spending",
    "at_host",
    "brief",
    "brief_of",
    "budget_problems",
    "calendar_between",
    "calendar_days",
    "channels_by_id",
    "clear_pairs",
    "clock_there",
    "day_of",
    "even_split",
    "handling_of",
    "hour_of",
    "house_answer",
    "in_calendar",
    "is_working",
    "items_with_message",
    "last_quarter",
    "latest_submission",
    "marginal",
    "market",
    "message_penetration",
    "no_such_hour",
    "number_of",
    "objective_answer",
    "optimum",
    "plan_path",
    "plan_text",
    "problems",
    "quarter_before",
    "quarter_of",
    "ranked",
    "reachable",
    "reached",
    "read_house",
    "read_plan",
    "segments_by_id",
    "share_of_voice",
    "slots",
    "story_plan",
    "visit",
    "voices",
    "whole_units",
    "why_no_house",
    "why_no_penetration",
    "why_no_ranking",
    "why_no_segment",
    "why_no_share",
    "why_no_spending",
    "why_no_timeline",
    "working_days_before",
]
