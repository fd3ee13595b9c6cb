"""Days as ordinals and the calendar arithmetic on them. Imports only the standard library.

An ordinal is ``date.toordinal()``; integers keep the resolution of a whole month of possible days cheap.
A span is a pair of ordinals, both included; None is an open side.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache

Span = tuple[int, int]
OpenSpan = tuple[int | None, int | None]

# Years that a text can mean; outside them arithmetic stops at the border instead of failing.
FIRST_YEAR, LAST_YEAR = 1000, 2999
FIRST_DAY = date(FIRST_YEAR, 1, 1).toordinal()
LAST_DAY = date(LAST_YEAR, 12, 31).toordinal()

MONDAY, SATURDAY, SUNDAY = 0, 5, 6

# DESIGN: meteorological seasons; winter of a year starts in its December.
SEASON_START = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def clip(day: int) -> int:
    """The day itself, or the nearest one that we can name."""
    return max(FIRST_DAY, min(LAST_DAY, day))


def weekday(day: int) -> int:
    """0 for Monday … 6 for Sunday."""
    return (day - 1) % 7


def weekday_beside(day: int, number: int, back: bool = False) -> int:
    """The first such weekday behind a day, or the last one in front of it."""
    if back:
        return day - 1 - (weekday(day - 1) - number) % 7
    return day + 1 + (number - weekday(day + 1)) % 7


def week(day: int) -> Span:
    """The week, Monday to Sunday, around a day."""
    monday = day - weekday(day)
    return monday, monday + 6


@lru_cache(maxsize=4096)
def month(year: int, number: int) -> Span:
    """A month; numbers below 1 and above 12 run into other years."""
    year, index = year + (number - 1) // 12, (number - 1) % 12 + 1
    year = max(FIRST_YEAR, min(LAST_YEAR, year))
    first = date(year, index, 1).toordinal()
    return first, first + monthrange(year, index)[1] - 1


@lru_cache(maxsize=4096)
def months(year: int, first: int, count: int) -> Span:
    """``count`` months from a month of a year."""
    return month(year, first)[0], month(year, first + count - 1)[1]


def year_of(number: int) -> Span:
    """A calendar year."""
    return months(number, 1, 12)


def season(name: str, year: int) -> Span:
    """A meteorological season; winter 2024 is December 2024 to February 2025."""
    return months(year, SEASON_START[name], 3)


WORK_DAYS = 5  # of a week


def _work_days(day: int, count: int) -> int:
    """So many days from Monday to Friday on, or back; a weekend counts as the work day beside it, feasts are not known."""
    if weekday(day) >= SATURDAY:
        day = week(day)[1] + 1 if count < 0 else week(day)[0] + WORK_DAYS - 1
    weeks, rest = divmod(weekday(day) + count, WORK_DAYS)
    return week(day)[0] + 7 * weeks + rest


def add_months(day: int, count: int) -> int:
    """The same day of the month, so many months on; the last day where that month is shorter."""
    start = date.fromordinal(day)
    year = start.year + (start.month - 1 + count) // 12
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return FIRST_DAY if year < FIRST_YEAR else LAST_DAY
    first, last = month(start.year, start.month + count)
    return min(first + start.day - 1, last)


# Half a unit, in the smaller unit that it is counted in.
HALVES = {"workday": (0, "day"), "day": (0, "day"), "week": (4, "day"), "month": (15, "day"), "quarter": (45, "day"),
          "year": (6, "month"), "decade": (60, "month"), "century": (600, "month")}  # fmt: skip
MONTHS_IN = {"quarter": 3, "halfyear": 6, "year": 12, "decade": 120, "century": 1200}


def shift(day: int, count: int, unit: str, half: bool = False, back: bool = False) -> int:
    """A day moved by a number of units (day, week, month, quarter, year, decade, century), plus half a unit if asked."""
    sign = -1 if back else 1
    if unit == "workday":
        moved = _work_days(day, sign * count)
    elif unit in ("day", "week"):
        moved = day + sign * count * (7 if unit == "week" else 1)
    else:
        moved = add_months(day, sign * count * MONTHS_IN.get(unit, 1))
    if half:
        size, smaller = HALVES[unit]
        moved = shift(moved, size, smaller, back=back)
    return clip(moved)


def unit_around(day: int, unit: str, offset: int = 0) -> Span:
    """The calendar unit that a day lies in, or the one ``offset`` units away."""
    if unit == "day":
        moved = clip(day + offset)
        return moved, moved
    if unit == "week":
        first, last = week(day)
        return clip(first + 7 * offset), clip(last + 7 * offset)
    if unit == "weekend":
        saturday = week(day)[0] + 5 + 7 * offset
        return clip(saturday), clip(saturday + 1)
    now = date.fromordinal(day)
    if unit == "month":
        return month(now.year, now.month + offset)
    if unit == "quarter":
        return months(now.year, (now.month - 1) // 3 * 3 + 1 + 3 * offset, 3)
    if unit == "year":
        return year_of(max(FIRST_YEAR, min(LAST_YEAR, now.year + offset)))
    if unit == "decade":
        first_year = now.year // 10 * 10 + 10 * offset
        return months(first_year, 1, 120)
    first_year = now.year // 100 * 100 + 100 * offset
    return months(first_year, 1, 1200)


def iso_week(year: int, number: int) -> Span | None:
    """An ISO week of a year, or None where the year has no such week."""
    try:
        monday = date.fromisocalendar(year, number, 1).toordinal()
    except ValueError:
        return None
    return monday, monday + 6


def as_date(day: int | None) -> date | None:
    """The date of an ordinal; None stays None."""
    return None if day is None else date.fromordinal(day)
