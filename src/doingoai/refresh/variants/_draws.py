"""What differs from the course's own edition: drawn anew for each attempt."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from typing import TYPE_CHECKING

from doingoai.datasets.generators import comments, coverage, mentions, posts

if TYPE_CHECKING:
    from doingoai.refresh.variants._secret import Secret

# The course's own best hour is not among them: its answer is known to everybody.
_EVENINGS = (17, 18, 19, 21, 22)
# A caption's true effect on a film: too small to be told from chance, or plain to see.
_CAPTIONS = (1.0, 1.75)
_FILMS = 1.6
_LEVEL = (1.45, 1.85)  # our rates against the platforms' usual ones; in the course's edition 1
# When our mission writes and how it is answered: clearer than in the course's own edition, where
# one seed was chosen by hand, so that most seeds carry every lesson.
_OFFICE = {8: 10, 9: 16, 10: 44, 11: 38, 12: 16, 13: 14, 14: 8, 15: 10, 16: 10}
_AWAKE = {7: 0.75, 8: 0.75, 9: 0.85, 12: 1.6, 13: 1.6}
_AROUND = {-2: (9, 0.9), -1: (12, 0.7), 0: (20, 2.1), 1: (22, 2.1), 2: (26, 0.75), 3: (6, 0.8)}
# Three stretches of days, counted from the first: far enough apart for peaks of several days, and
# the first far enough from the beginning for the alarm to know what is usual.
_STRETCHES = ((16, 30), (50, 64), (85, 101))
# Weekdays (Monday is 0) and hours later or earlier at which each event may begin. None lasts into
# a Monday morning, which is loud by itself.
_MAY_BEGIN = {
    "festival": ((5,), (-2, 2)),
    "rumour": ((1, 2, 3), (-2, 0)),
    "queue": ((1, 2), (0, 1)),
}


def posts_draw(secret: Secret, attempt: int) -> posts.Draw:
    """The posts of one attempt."""
    # What is asked for is settled by the key alone: a seed that fails must not favour one answer.
    choice = random.Random(secret.seed("posts"))  # noqa: S311 - the seed is the secret
    evening, captions = choice.choice(_EVENINGS), choice.choice(_CAPTIONS)
    dice = _dice(secret, "posts", attempt)
    around = {(evening + after) % 24: how for after, how in _AROUND.items()}
    ours = replace(
        posts.OURS.ours,
        level=dice.uniform(*_LEVEL),
        office=_OFFICE | {hour: often for hour, (often, _) in around.items()},
        awake=_AWAKE | {hour: answers for hour, (_, answers) in around.items()},
    )
    return posts.Draw(dice.getrandbits(60), ours, captions, _FILMS)


def comments_draw(secret: Secret, attempt: int) -> comments.Draw:
    """The comments of one attempt."""
    return comments.Draw(seed=_dice(secret, "comments", attempt).getrandbits(60), ten=True)


def mentions_draw(secret: Secret, attempt: int) -> mentions.Draw:
    """The mentions of one attempt: the events in any order, on other days, at other hours."""
    dice = _dice(secret, "mentions", attempt)
    written = {event.event_id: event.began for event in mentions.OURS.events()}
    order = dice.sample(sorted(_MAY_BEGIN), k=len(_MAY_BEGIN))
    moved = {}
    for event_id, stretch in zip(order, _STRETCHES, strict=True):
        weekdays, hours = _MAY_BEGIN[event_id]
        days = [mentions.FIRST_DAY + dt.timedelta(days=number) for number in range(*stretch)]
        day = dice.choice([day for day in days if day.weekday() in weekdays])
        later = dt.timedelta(hours=dice.randint(*hours))
        moved[event_id] = day - written[event_id].date() + later
    return mentions.Draw(seed=dice.getrandbits(60), moved=moved)


def coverage_draw(secret: Secret, attempt: int) -> coverage.Draw:
    """The coverage of one attempt: how often we are written about, and with what message."""
    dice = _dice(secret, "coverage", attempt)
    return coverage.Draw(
        seed=dice.getrandbits(60),
        before=dice.uniform(22, 28),
        lately=dice.uniform(9, 13.5),
        after=dice.uniform(27, 33),
        carried=dice.uniform(0.3, 0.44),
        carried_before=dice.uniform(0.54, 0.66),
    )


def _dice(secret: Secret, name: str, attempt: int) -> random.Random:
    return random.Random(secret.seed(f"{name}/{attempt}"))  # noqa: S311 - the seed is the secret
