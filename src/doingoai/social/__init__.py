"""What a social media officer counts and checks: pure functions over posts and texts."""

from doingoai.social._errors import SocialError
from doingoai.social._hours import best_windows, window_scores
from doingoai.social._pair import figures_agree, same_figures
from doingoai.social._post import fits_x, states_figure
from doingoai.social._rates import counted, engagement_rate

# What the posted house rules let an officer do with a comment.
HOUSE_RULE_ACTIONS = ("reply", "private", "hide", "leave", "escalate")

__all__ = [
    "HOUSE_RULE_ACTIONS",
    "SocialError",
    "best_windows",
    "counted",
    "engagement_rate",
    "figures_agree",
    "fits_x",
    "same_figures",
    "states_figure",
    "window_scores",
]
