"""One small world for what a refresh tells: posts of an invented mission, and what came of them."""

import datetime as dt

import pandas as pd

from doingoai.datasets.schemas import schema
from doingoai.grading.health import MarkedSpecimen, ModuleHealth, SetAside, Soft
from doingoai.grading.specimens import Role
from doingoai.i18n import Message
from doingoai.refresh._outcome import Found, Outcome
from doingoai.refresh.compare import compare
from doingoai.refresh.profile import Profile

POSTS = schema("posts")
NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC).replace(tzinfo=None)
HOSTILE = "--></svg><script>alert('x')</script>"


def posts(count=200, first="2026-01-05 08:00", **columns):
    """Posts every six hours; reach 1, 2, 3 …; ``columns`` take the place of these."""
    frame = pd.DataFrame(
        {
            "post_id": pd.Series([f"{number:017d}" for number in range(count)], dtype="string"),
            "mission": pd.Series(["estamar"] * count, dtype="string"),
            "platform": pd.Series(
                ["facebook" if number % 4 else "x" for number in range(count)], dtype="string"
            ),
            "published_at": pd.date_range(first, periods=count, freq="6h", tz="UTC"),
            "format": pd.Series(["photo"] * count, dtype="string"),
            "language": pd.Series(["vi"] * count, dtype="string"),
            "text": pd.Series(["Secret of Lan, lan@example.org"] * count, dtype="string"),
            "captioned": pd.Series([False] * count, dtype="boolean"),
            "paid": [number % 10 == 0 for number in range(count)],
            **{
                name: pd.Series(range(1, count + 1), dtype="Int64")
                for name in (
                    "reach",
                    "views",
                    "reactions",
                    "comments",
                    "shares",
                    "clicks",
                    "followers",
                )
            },
        }
    )
    return frame.assign(**columns)


def profile(**options):
    return Profile.of(posts(**options), POSTS)


def diff(before, after):
    return compare(before, after, POSTS, now=NOW)


def specimen(question, name, kind, *, ok=True, trouble=None):
    right = kind is not Role.WRONG
    return MarkedSpecimen(question, name, kind, 2.0 if right else 0.0, 2.0, ok, trouble)


def health():
    """One question that lives, one that is soft, one that is set aside."""
    return ModuleHealth(
        module="5-social-media",
        points=6,
        perfect=6,
        blank=0,
        specimens=(
            specimen("engagement", "reference", Role.RIGHT),
            specimen("engagement", "forgets-shares", Role.WRONG),
            specimen("best-hour", "reference", Role.RIGHT),
        ),
        soft=(
            Soft("best-hour", "reads-utc-as-local", Message("A tie.")),
            Soft("experiment", "reference", Message("No post was boosted.")),
        ),
        manual={},
        set_aside=(SetAside("experiment", Message("No post was boosted.")),),
    )


def outcome(**changes):
    told = {
        "dataset": "posts",
        "adapters": ("meta-posts",),
        "files": ("posts.csv",),
        "read": 1210,
        "kept": 1200,
        "rejected": 10,
        "problems": (
            Found("Publish time", Message("This is no time."), 10, (3, 17, 1020)),
            Found("Views", Message("This is no count."), 2, (5, 6), drops=False),
        ),
        "repaired": {"Reach": 3},
        "columns_unmapped": ("Page ID",),
        "pii_removed": {"email": 4, "phone": 0},
        "about": {"zone": "Europe/Lisbon", "hours": False},
        "before": "2026.11.1",
        "version": "2026.11.2",
        "diff": diff(profile(), profile(followers=pd.Series([pd.NA] * 200, dtype="Int64"))),
        "health": (health(),),
        "accepted": True,
        "seconds": {"read": 1.25},
        "unused": ("Totals.csv",),
        "also": ("daily",),
    }
    return Outcome(**(told | changes))
