"""The ways in which exports write times, as patterns over a whole column (Arrow's RE2)."""

from __future__ import annotations

from functools import cache

# Hour, minute, second and its fraction, half of the day, zone. Vietnamese has SA and CH.
_CLOCK = (
    r"(?P<h>\d{1,2})(?:[:h]| giờ )(?P<i>\d{2})(?::(?P<s>\d{2})(?:[.,](?P<f>\d{1,9}))?)?"
    r"(?: ?(?P<p>[ap]\.? ?m\b\.?|sa|ch))?(?: uhr)?"
    r"(?: ?\(?(?P<z>z|utc|gmt|(?:utc|gmt)?[-+]\d{1,2}(?::?\d{2})?)\)?)?"
)
_THEN = rf"(?:(?:[ T]|, ?)(?:(?:at|um|lúc|à|às|в|a las|a la) )?{_CLOCK})?$"
_NAME = r"(?P<n>(?:tháng|thg|th)\.? ?\d{1,2}|\p{L}+)"
_DAY = r"(?:ngày )?(?P<d>\d{1,2})(?:st|nd|rd|th|er|o|\.)?[ -]?(?:de |of )?"
_YEAR = r"[., -]+(?:de |del |năm )?(?P<y>\d{4})(?: ?г\.?)?"


_NUMBER_DATE = r"(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})[-/.]"
_AFTER = r"(?:st|nd|rd|th)?"


@cache
def patterns() -> dict[str, str]:
    """Every pattern by its name, in the order in which they are tried.

    Groups: ``y`` year, ``m`` month, ``d`` day, ``n`` name of the month; ``a``, ``b``, ``c`` the
    parts of a date whose order only the column tells; ``h i s f p z`` see above; ``e`` seconds,
    milliseconds or microseconds since 1970. Days of the week are gone before.
    """
    found = {
        "iso": rf"(?P<y>\d{{4}})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}}){_THEN}",
        "numbers": rf"{_NUMBER_DATE}(?P<y>\d{{4}})(?: ?г\.?)?{_THEN}",
        "day-name-year": rf"{_DAY}{_NAME}{_YEAR}{_THEN}",
        "name-day-year": (
            rf"{_NAME}[. -]+(?P<d>\d{{1,2}}){_AFTER}[, -]+(?:năm )?(?P<y>\d{{4}}){_THEN}"
        ),
        "compact": (
            r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"
            r"(?:t?(?P<h>\d{2})(?P<i>\d{2})(?P<s>\d{2})(?P<z>z)?)?$"
        ),
        "epoch": r"(?P<e>\d{10}(?:\.\d+)?|\d{13}(?:\.0+)?|\d{16})$",
        "year-name-day": rf"(?P<y>\d{{4}})[ -]{_NAME}[ -](?P<d>\d{{1,2}}){_THEN}",
        "clock-inside": rf"{_NAME} (?P<d>\d{{1,2}}) {_CLOCK} (?P<y>\d{{4}})$",
        "short": rf"{_NUMBER_DATE}(?P<c>\d{{2}}){_THEN}",
        # Before the short one, to which "20 tháng 11" is November of a month called "tháng".
        "day-name": rf"{_DAY}{_NAME}\.?{_THEN}",
        "short-name": rf"(?P<a>\d{{1,2}})[ .-]{{1,2}}{_NAME}[., -]{{1,2}}(?P<c>\d{{2}}){_THEN}",
        "name-day": rf"{_NAME}[. -]+(?P<d>\d{{1,2}}){_AFTER}{_THEN}",
    }
    return {name: f"(?i)^{pattern}" for name, pattern in found.items()}
