"""TIMEX3 values (TimeML 1.2.1, ISO 8601) of resolved spans. Imports dates only."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from . import days
from .days import OpenSpan

PART_CODES = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
SEASON_CODES = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


@lru_cache(maxsize=4096)
def value_of(span: OpenSpan, unit: str, time_of_day: str = "", clock: str = "") -> str:
    """The TIMEX3 value that names a span; empty where TIMEX3 has no name for it."""
    low, high = span
    if low is None or high is None:
        return ""
    first = date.fromordinal(low)
    if clock:
        return f"{first.isoformat()}T{clock}"
    if time_of_day:
        return first.isoformat() + PART_CODES[time_of_day]
    if low == high:
        return first.isoformat()
    if (low, high) == days.week(low):
        return "{}-W{:02}".format(*first.isocalendar()[:2])
    if unit == "weekend" or (high == low + 1 and first.weekday() == 5):
        return "{}-W{:02}-WE".format(*first.isocalendar()[:2])
    if first.day != 1:
        return ""
    for months, name in _NAMES:
        if (low, high) == days.months(first.year, first.month, months):
            return name(first, unit)
    return ""


def _quarter(first: date, unit: str) -> str:
    if unit == "season" or first.month not in (1, 4, 7, 10):
        code = SEASON_CODES.get(first.month)
        return f"{first.year}-{code}" if code else ""
    return f"{first.year}-Q{(first.month - 1) // 3 + 1}"


_NAMES = (
    (1, lambda first, unit: f"{first.year}-{first.month:02}"),
    (3, _quarter),
    (6, lambda first, unit: f"{first.year}-H{1 if first.month == 1 else 2}" if first.month in (1, 7) else ""),
    (12, lambda first, unit: str(first.year) if first.month == 1 else ""),
    (120, lambda first, unit: str(first.year // 10) if first.month == 1 else ""),
    (1200, lambda first, unit: f"{first.year // 100}" if first.month == 1 else ""),
)
