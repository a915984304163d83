"""Whether drawn points are those of a series that was offered, up to rounding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doingoai.charts import moment_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doingoai.charts import Points

Place = str | float

# Finer than this nobody rounds; the rest is the last bits of a float.
_MOST_DECIMALS = 6
_LAST_BITS = 1e-9


def recognised(points: Points, offered: Mapping[str, Points], form: object) -> str | None:
    """The key of the offered series that ``points`` are, or None.

    Values may be rounded, missing ones left out, days written as months (or the other way round),
    names replaced by positions or by words of the learner's own. Slices are compared by share.
    Where several series would do, the closest is meant, of equal ones the first; where two that
    differ are equally close, none.
    """
    drawn = _known(points)
    errors: dict[str, float] = {}
    for key, series in offered.items():
        error = _error(drawn, _known(series), shares=form == "pie")
        if error is not None:
            errors[key] = error
    if not errors:
        return None
    least = min(errors.values())
    best = [key for key, error in errors.items() if error == least]
    return best[0] if all(offered[key] == offered[best[0]] for key in best) else None


def _known(points: Points) -> list[tuple[Place, float]]:
    return [(place, float(value)) for place, value in points if value is not None]


def _error(
    drawn: list[tuple[Place, float]], series: list[tuple[Place, float]], *, shares: bool
) -> float | None:
    """The sum of differences where all are within rounding, else None."""
    if not drawn or len(drawn) != len(series):
        return None
    pairs = _paired(drawn, series)
    if pairs is None:
        return None
    within = _rounding([value for value, _ in pairs])
    if shares:
        pairs, within = _as_shares(pairs), 0.01
    differences = [abs(one - other) for one, other in pairs]
    near = all(
        difference <= within + _LAST_BITS * abs(other)
        for difference, (_, other) in zip(differences, pairs, strict=True)
    )
    return sum(differences) if near else None


def _paired(
    drawn: list[tuple[Place, float]], series: list[tuple[Place, float]]
) -> list[tuple[float, float]] | None:
    """The values of both at each place; None where they stand at other places."""
    there = {_plain(place): value for place, value in series}
    if {_plain(place) for place, _ in drawn} == set(there) and len(there) == len(series):
        # Bars are often sorted by their length.
        return [(value, there[_plain(place)]) for place, value in drawn]
    if not _same_places([place for place, _ in drawn], [place for place, _ in series]):
        return None
    return [(value, other) for (_, value), (_, other) in zip(drawn, series, strict=True)]


def _same_places(drawn: list[Place], offered: list[Place]) -> bool:
    """Whether places that are written otherwise are the same, in this order."""
    positions = drawn in ([*range(len(drawn))], [*range(1, len(drawn) + 1)])
    if all(map(moment_of, offered)):
        if positions or all(isinstance(one, str) and not moment_of(one) for one in drawn):
            return True  # "Jan", "T1" or a mere position: no day to compare, so the order counts
        return all(
            str(one).startswith(str(other)) or str(other).startswith(str(one))
            for one, other in zip(drawn, offered, strict=True)
        )
    if any(isinstance(place, str) for place in offered):
        return positions
    return all(
        not isinstance(one, str) and not isinstance(other, str) and abs(one - other) <= 1e-6  # noqa: PLR2004 - last bits
        for one, other in zip(drawn, offered, strict=True)
    )


def _plain(place: Place) -> Place:
    return place.casefold() if isinstance(place, str) else place


def _rounding(values: list[float]) -> float:
    """Half a unit of the last decimal that any of ``values`` has."""
    decimals = max(
        len(f"{value:.{_MOST_DECIMALS}f}".rstrip("0").partition(".")[2]) for value in values
    )
    return 0.5 * 10.0**-decimals


def _as_shares(pairs: list[tuple[float, float]]) -> list[tuple[float, float]]:
    one, other = (sum(row) or 1.0 for row in zip(*pairs, strict=True))
    return [(100 * left / one, 100 * right / other) for left, right in pairs]
