"""What the comments must teach, as conditions on the data.

Each condition gets the ten of the exercise with the instructor's labels beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

    Condition = Callable[[pd.DataFrame], bool]

ACTIONS = ("reply", "private", "hide", "leave", "escalate")
_MOST_OF_ONE = 4  # of ten: who does the same to all earns little


def ten(comments: pd.DataFrame, labels: pd.DataFrame) -> pd.DataFrame:
    """The ten of the exercise with what the rules ask for: ``kind``, ``action``, ``also_right``."""
    asked = comments[comments["batch"] == "exercise"]
    return asked.merge(labels.fillna(""), on="comment_id", validate="one_to_one")


def _there_are_ten(asked: pd.DataFrame) -> bool:
    return len(asked) == 10  # noqa: PLR2004


def _every_action_is_there(asked: pd.DataFrame) -> bool:
    return set(asked["action"]) == set(ACTIONS)


def _no_action_is_right_for_most(asked: pd.DataFrame) -> bool:
    also = asked["also_right"].str.split(";")
    return all(
        sum(
            action == row or action in other
            for row, other in zip(asked["action"], also, strict=True)
        )
        <= _MOST_OF_ONE
        for action in ACTIONS
    )


def _criticism_and_a_plea_are_there(asked: pd.DataFrame) -> bool:
    return {"criticism", "consular-plea", "personal-data"} <= set(asked["kind"])


LESSONS: Mapping[str, Condition] = {
    "ten": _there_are_ten,
    "every-action": _every_action_is_there,
    "no-action-for-most": _no_action_is_right_for_most,
    "criticism-and-plea": _criticism_and_a_plea_are_there,
}
