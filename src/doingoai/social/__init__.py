"""What a social media officer counts and checks: pure functions over posts and texts."""

from doingoai.social._errors import SocialError
from doingoai.social._experiment import Comparison, Difference, caption_experiment
from doingoai.social._heat import EVERY_DAY, heat, tells_hours
from doingoai.social._hours import best_windows, window_scores
from doingoai.social._mentions import (
    Alarm,
    AlarmRule,
    Compare,
    alarm_levels,
    alarms,
    hourly,
    in_hours,
)
from doingoai.social._peaks import (
    Caught,
    Drowned,
    Heard,
    Peak,
    misses_and_false_alarms,
    negative_shares,
    peaks,
)
from doingoai.social._rates import counted, engagement_rate
from doingoai.social._why import (
    why_no_comparison,
    why_no_months,
    why_no_peaks,
    why_no_rates,
    why_no_windows,
)

# What the posted house rules let an officer do with a comment.
HOUSE_RULE_ACTIONS = ("reply", "private", "hide", "leave", "escalate")

__all__ = [
    "EVERY_DAY",
    "HOUSE_RULE_ACTIONS",
    "Alarm",
    "AlarmRule",
    "Caught",
    "Compare",
    "Comparison",
    "Difference",
    "Drowned",
    "Heard",
    "Peak",
    "SocialError",
    "alarm_levels",
    "alarms",
    "best_windows",
    "caption_experiment",
    "counted",
    "engagement_rate",
    "heat",
    "hourly",
    "in_hours",
    "misses_and_false_alarms",
    "negative_shares",
    "peaks",
    "tells_hours",
    "why_no_comparison",
    "why_no_months",
    "why_no_peaks",
    "why_no_rates",
    "why_no_windows",
    "window_scores",
]
