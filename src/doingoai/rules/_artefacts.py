"""What rules look at: a post, posts that belong together, a chart, a correction. Plain data.

A plan and a message house are artefacts too, laid out in `doingoai.planning`; so is what a
spokesperson says (`doingoai.rules._spoken`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from doingoai.planning import MessageHouse, Pillar, Plan
from doingoai.rules._spoken import Folder, Reply, Request, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Media:
    """A picture, film or document that goes out with a post.

    Attributes:
        alt: its description for those who don't see it; "" when there is none.
        kind: ``"image"`` or ``"video"``.
        captioned: for a film, whether it carries captions; None when nobody said.
        field: the name by which findings call this part.
    """

    alt: str = ""
    kind: str = "image"
    captioned: bool | None = None
    field: str = "alt"


@dataclass(frozen=True)
class Post:
    """One post on one platform, in one language.

    Attributes:
        text: the post; on YouTube the description.
        language: ``"vi"``, ``"en"``, ``"fr"`` … (ISO 639-1).
        platform: ``"x"``, ``"facebook"``, ``"instagram"``, ``"youtube"`` …; "" when not said.
        title: the title, where the platform has one (YouTube).
        fact: the id of the fact it states, a row of ``datasets/facts``; "" when it states none.
        media: what goes out with it.
        field: the name by which findings call its text.
    """

    kind: ClassVar[str] = "post"

    text: str
    language: str = "en"
    platform: str = ""
    title: str = ""
    fact: str = ""
    media: tuple[Media, ...] = ()
    field: str = "text"


@dataclass(frozen=True)
class Posts:
    """Posts that say the same thing in several languages or on several platforms.

    Attributes:
        posts: at least two; each with its own ``field``.
    """

    kind: ClassVar[str] = "posts"

    posts: tuple[Post, ...]


@dataclass(frozen=True)
class Series:
    """One line, or one group of bars, of a chart.

    Attributes:
        name: what the legend calls it.
        points: pairs of a category, day or number, and a value; a missing value is None.
    """

    name: str
    points: tuple[tuple[str | float, float | None], ...] = ()


@dataclass(frozen=True)
class Chart:
    """A chart described as data, so that rules and marking can read it.

    Attributes:
        form: ``"line"``, ``"bar"`` or ``"pie"``.
        title: the sentence above it.
        x, y: what the axes show.
        x_unit, y_unit: in what unit; "" when it has none.
        series: what is drawn.
        source: where the data come from.
        alt: the description for those who don't see it.
        y_from: where the value axis begins; None when nobody said.
        language: of its words.
    """

    kind: ClassVar[str] = "chart"

    form: str = "line"
    title: str = ""
    x: str = ""
    x_unit: str = ""
    y: str = ""
    y_unit: str = ""
    series: tuple[Series, ...] = ()
    source: str = ""
    alt: str = ""
    y_from: float | None = None
    language: str = "en"


@dataclass(frozen=True)
class Correction:
    """A published correction of a false claim: fact, warning, the claim once, why, fact.

    Attributes:
        headline: what people read if they read nothing else.
        text: the correction, sentences in order.
        claim: the false claim in its own words, as it goes round.
        fact: the id of the fact that answers it, or "".
        figure: the figure that answers it, as ``language`` writes it, where no fact is named.
        source: where a reader can check it.
        language: of its words.
    """

    kind: ClassVar[str] = "correction"

    headline: str = ""
    text: str = ""
    claim: str = ""
    fact: str = ""
    figure: str = ""
    source: str = ""
    language: str = "en"


Artefact = (
    Post | Posts | Chart | Correction | Plan | MessageHouse | Statement | Reply | Request | Folder
)
_ALL: tuple[type[Artefact], ...] = (
    *(Post, Posts, Chart, Correction, Plan, MessageHouse),
    *(Statement, Reply, Request, Folder),
)
KINDS: Mapping[str, type] = {each.kind: each for each in _ALL}


def says_anything(house: MessageHouse) -> bool:
    """Whether a house in a plan has been begun; one that has not is a blank step of the plan."""
    return bool(house.roof.strip()) or any(pillar != Pillar() for pillar in house.pillars)
