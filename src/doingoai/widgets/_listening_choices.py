"""The choices of the listening room: rules of alarm, thresholds, quiet hours."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from doingoai.i18n import N_, Message, format_number, translate
from doingoai.social import AlarmRule, Compare
from doingoai.widgets._explorer_view import Option

if TYPE_CHECKING:
    import pandas as pd

SAME_HOUR: Compare = "same-hour"
LAST_WEEK: Compare = "last-week"
FIXED: Compare = "fixed"
DAYS: dict[str, int] = {SAME_HOUR: 14, LAST_WEEK: 7, FIXED: 2}
NIGHT = (22, 7)
QUIET: dict[str, tuple[int, int] | None] = {"none": None, "late": (0, 6), "night": NIGHT}
ROWS = ("1", "2", "3")
CALM = ("6", "12", "24")
K_RANGE = (1.5, 6.0, 0.25)
_STEPS = 60
RULE_WORDS: dict[Compare, str] = {
    SAME_HOUR: N_("the same hour on the 14 days before"),
    LAST_WEEK: N_("all hours of the 7 days before"),
    FIXED: N_("a fixed number of mentions"),
}


@dataclass(frozen=True)
class Choices:
    """What the learner chose.

    Attributes:
        rule: "same-hour", "last-week" or "fixed".
        k: standard deviations above the mean, for the first two.
        count: mentions an hour, for the last.
        row: alarm hours in a row before the telephone rings, "1" to "3".
        calm: hours without an alarm hour after which it rings anew, "6", "12" or "24".
        quiet: "none", "late" (0 to 6) or "night" (22 to 7).
    """

    rule: Compare = SAME_HOUR
    k: float = 3.0
    count: int = 1
    row: str = "1"
    calm: str = "6"
    quiet: str = "none"

    def as_json(self) -> dict[str, Any]:
        """The choices for the browser."""
        return asdict(self)

    @property
    def alarm_rule(self) -> AlarmRule:
        """The choices as the domain knows them."""
        threshold = self.count if self.rule == FIXED else self.k
        return AlarmRule(self.rule, threshold, DAYS[self.rule], int(self.row), int(self.calm))


def options(hours: pd.DataFrame, language: str) -> dict[str, list[Option]]:
    """The options that a series allows; a rule that looks back needs days to look back on."""
    days = len(hours) / 24

    def too_short(rule: str) -> str:
        if rule == FIXED or days > DAYS[rule]:
            return ""
        return translate(N_("this series is too short to look back that far"), language)

    return {
        "rule": [
            Option(rule, translate(words, language), too_short(rule))
            for rule, words in RULE_WORDS.items()
        ],
        "row": [
            Option("1", translate(N_("after 1 hour"), language)),
            *(
                Option(
                    row, Message("after {count} hours in a row", {"count": int(row)}).text(language)
                )
                for row in ROWS[1:]
            ),
        ],
        "calm": [
            Option(calm, Message("after {count} calm hours", {"count": int(calm)}).text(language))
            for calm in CALM
        ],
        "quiet": [
            Option("none", translate(N_("none: it rings at any hour"), language)),
            Option("late", "00:00–06:00"),
            Option("night", "22:00–07:00"),
        ],
    }


def count_range(hours: pd.DataFrame) -> tuple[int, int, int]:
    """Lowest and highest threshold and the step of a fixed count, in round numbers."""
    counts = hours["mentions"].dropna()
    top = int(counts.max()) if len(counts) else 1
    step = next(
        base * 10**power
        for power in range(12)
        for base in (1, 2, 5)
        if base * 10**power * _STEPS >= top
    )
    return step, step * max(-(-top // step), 2), step


def first_choices(hours: pd.DataFrame) -> Choices:
    """Where the room opens: the first rule possible, a count that a busy hour does not reach."""
    low, high, step = count_range(hours)
    counts = hours["mentions"].dropna().astype(float)
    busy = float(counts.mean() + 3 * counts.std(ddof=0)) if len(counts) else low
    closed = {option.key for option in options(hours, "en")["rule"] if option.why_not}
    rule = next(rule for rule in RULE_WORDS if rule not in closed)
    return Choices(rule=rule, count=min(max(step * round(busy / step), low), high))


def checked(raw: dict[str, Any], hours: pd.DataFrame) -> Choices:
    """Choices as the browser sent them; what cannot be chosen falls back on the first ones."""
    first = first_choices(hours)
    may = {
        name: {option.key for option in listed if not option.why_not}
        for name, listed in options(hours, "en").items()
    }
    low, high, _ = count_range(hours)
    rule = next((rule for rule in RULE_WORDS if rule == raw.get("rule") in may["rule"]), first.rule)
    return Choices(
        rule=rule,
        k=float(_within(raw.get("k"), K_RANGE[0], K_RANGE[1], first.k)),
        count=int(_within(raw.get("count"), low, high, first.count)),
        row=raw["row"] if raw.get("row") in may["row"] else first.row,
        calm=raw["calm"] if raw.get("calm") in may["calm"] else first.calm,
        quiet=raw["quiet"] if raw.get("quiet") in may["quiet"] else first.quiet,
    )


def rule_in_words(choices: Choices, language: str) -> str:
    """The rule as one could print it."""
    if choices.rule == FIXED:
        level = Message(
            "An hour raises the alarm when it has more than {count} mentions.",
            {"count": choices.count},
        )
    else:
        same = N_(
            "An hour raises the alarm when its mentions exceed the mean of the same hour on the 14 "
            "days before by more than {k} standard deviations (taken as 1 mention where it is "
            "less)."
        )
        week = N_(
            "An hour raises the alarm when its mentions exceed the mean of all hours of the 7 days "
            "before by more than {k} standard deviations (taken as 1 mention where it is less)."
        )
        k = format_number(choices.k, language)
        level = Message(same if choices.rule == SAME_HOUR else week, {"k": k})
    rings = (
        Message("The telephone rings when that hour is over.")
        if choices.row == "1"
        else Message(
            "The telephone rings when {count} such hours in a row are over.",
            {"count": int(choices.row)},
        )
    )
    anew = Message("It rings anew after {hours} hours without alarm.", {"hours": int(choices.calm)})
    return " ".join(part.text(language) for part in (level, rings, anew))


def _within(value: Any, low: float, high: float, otherwise: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return otherwise
    return otherwise if math.isnan(value) else min(max(value, low), high)
