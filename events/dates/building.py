"""Pieces that constructions are built from: numbers, operators, parts of a period. Imports dates only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from . import days, lexicon
from .days import OpenSpan
from .grammar import Meaning
from .recurring import Yearly, nearest
from .terms import Fixed, Reckoned, Term, mapped

UNIT_OF = lexicon.UNITS | lexicon.UNIT_PLURALS
TIMEX_UNIT = {
    "day": "D",
    "workday": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "halfyear": "M",
    "decade": "DE",
    "century": "CE",
}
HALF_NUMBERS = {"half": 0, "halve": 0, "anderhalf": 1, "anderhalve": 1}
MANY = 1000  # more units than this are no time that politics speaks of


def number(words: list[str]) -> tuple[int, bool] | None:
    """A number in words or digits, and whether a half comes on top: ``anderhalf`` is (1, True); None if it is none."""
    half = False
    count = 0
    for word in words:
        if word in HALF_NUMBERS:
            count, half = count + HALF_NUMBERS[word], True
        elif word in lexicon.NUMBERS:
            count = lexicon.NUMBERS[word]
        elif word.isdecimal():
            count = int(word)
        elif word.endswith(",5"):
            count, half = int(word[:-2]), True
        elif word not in ("en",):
            return None
    return (count, half) if (count or half) and count <= MANY else None


def month_number(word: str) -> int:
    """1 to 12 of a month's name or abbreviation."""
    return lexicon.MONTHS.get(word) or lexicon.MONTH_ABBREVIATIONS[word]


def duration(count: int, half: bool, unit: str) -> str:
    """The TIMEX3 value of a duration; half a year is six months, half a quarter and half a month are left to a fraction."""
    if unit == "year" and half:
        return f"P{12 * count + 6}M"
    if unit in ("quarter", "halfyear"):
        return f"P{days.MONTHS_IN[unit] * count}M"
    if unit == "workday":
        return "PXD"  # TIMEX3 knows no working days, and how many days they fill is not told
    if unit == "decade":
        return f"P{10 * count}Y"
    return f"P{count}{'.5' if half else ''}{TIMEX_UNIT[unit]}"


def moved(count: int, unit: str, half: bool = False, back: bool = False) -> Callable[[int], OpenSpan]:
    """A reckoning of one day, so many units from the day of speaking."""

    def reckon(day: int) -> OpenSpan:
        there = days.shift(day, count, unit, half, back)
        return there, there

    return reckon


def offset(count: int, half: bool, unit: str, back: bool = False) -> Meaning:
    """One day reckoned from the day of speaking, approximate when it is counted in weeks or longer units."""
    about = unit != "day"
    term = Reckoned("day", reckon=moved(count, unit, half, back))
    return Meaning(term, mod="APPROX" if about else "", approximate=about, shape="day")


def day_of(year: int | None, month: int, day: int, weekday: int | None = None) -> Term | None:
    """A day of a month, with its year or without; None where no such day exists."""
    if year is None:
        exists = 1 <= month <= 12 and 1 <= day <= days.month(2024, month)[1] - days.month(2024, month)[0] + 1
        return Yearly("day", month=month, day=day, weekday=weekday) if exists else None
    try:
        found = date(year, month, day).toordinal()
    except ValueError:
        return None
    return Fixed("day", low=found, high=found)


def full_year(digits: str) -> int:
    """A year of two digits lies between 1950 and 2049."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 50 else 1900)


def year_number(word: str) -> int:
    """2016 of "2016" and of "'16"."""
    return full_year(word.strip("'’"))


def first_part(span: OpenSpan) -> OpenSpan:
    """DESIGN: the begin of a period: days 1–10 of a month, January–March, Monday–Wednesday, else its first third."""
    return _third(span, 0)


def middle_part(span: OpenSpan) -> OpenSpan:
    """The middle of a period: days 11–20, May–August, Tuesday–Thursday …"""
    return _third(span, 1)


def last_part(span: OpenSpan) -> OpenSpan:
    """The end of a period: days 21–last, October–December, Thursday–Sunday …"""
    return _third(span, 2)


# First and last month of a year's begin, middle and end (DESIGN, conventions).
YEAR_PARTS = ((1, 3), (5, 8), (10, 12))
# First and last day of a week's begin, middle and end, from Monday.
WEEK_PARTS = ((0, 2), (1, 3), (3, 6))
MONTH_PARTS = ((0, 9), (10, 19), (20, 30))
SHORTEST_MONTH, LONGEST_MONTH, LONGEST_WEEK, MONTHS_OF_YEAR = 28, 31, 7, 12


def _third(span: OpenSpan, index: int) -> OpenSpan:
    low, high = span
    if low is None or high is None:
        return span
    length = high - low + 1
    if length <= LONGEST_WEEK:
        first, last = WEEK_PARTS[index]
        return min(low + first, high), min(low + last, high)
    if SHORTEST_MONTH <= length <= LONGEST_MONTH:
        first, last = MONTH_PARTS[index]
        return low + first, min(low + last, high)
    start, end = date.fromordinal(low), date.fromordinal(high + 1)
    months = 12 * (end.year - start.year) + end.month - start.month
    if start.day != 1 or end.day != 1:
        third = length // 3
        return ((low, low + third - 1), (low + third, high - third), (high - third + 1, high))[index]
    if months == MONTHS_OF_YEAR:
        first, last = YEAR_PARTS[index]
    elif months > MONTHS_OF_YEAR:
        # Of decades and centuries by years, the middle as long as both ends, and no year left out.
        years = months // MONTHS_OF_YEAR
        third = years // 3
        begin, stop = ((0, third), (third, years - 1 - third), (years - 1 - third, years - 1))[index]
        first, last = MONTHS_OF_YEAR * begin + 1, MONTHS_OF_YEAR * (stop + 1)
    else:
        third = months // 3
        begin, stop = ((0, third), (third, months - third), (months - third, months))[index]
        first, last = start.month + begin, start.month + stop - 1
    return days.months(start.year, first, last - first + 1)


def from_end(reckon: Callable[[int], OpenSpan], back: bool) -> Callable[[OpenSpan], OpenSpan]:
    """A reckoning from the last day of a span, or backwards from its first one."""

    def change(span: OpenSpan) -> OpenSpan:
        day = span[0] if back else span[1]
        return (None, None) if day is None else reckon(day)

    return change


def last_day(span: OpenSpan) -> OpenSpan:
    """The end of a period taken strictly: its last day."""
    return span[1], span[1]


def before(span: OpenSpan) -> OpenSpan:
    """Up to the day before a period starts."""
    return None, (None if span[0] is None else span[0] - 1)


def by(span: OpenSpan) -> OpenSpan:
    """Up to and including the last day of a period."""
    return None, span[1]


def after(span: OpenSpan) -> OpenSpan:
    """From the day after a period."""
    return (None if span[1] is None else span[1] + 1), None


def since(span: OpenSpan) -> OpenSpan:
    """From the first day of a period on."""
    return span[0], None


UP_TO = frozenset({"BEFORE", "ON_OR_BEFORE"})  # the TIMEX3 MODs of limits by which something is due


def _as_it_is(term: Term) -> Term:
    return term


def bounded(inner: Meaning, change: Callable[[OpenSpan], OpenSpan], mod: str) -> Meaning:
    """An operator in front of a date. TIMEX3 keeps the value of the inner date and says the relation in MOD."""
    reach = nearest if mod in UP_TO else _as_it_is
    return inner.changed(
        term=mapped(reach(inner.term), change),
        named=reach(inner.named or inner.term),
        category="Final",
        mod=mod,
        shape="lasting",
        approximate=False,
        quiet=False,
    )


def part(inner: Meaning, change: Callable[[OpenSpan], OpenSpan], mod: str) -> Meaning:
    """A part of a period, as one day somewhere in it or the days of it."""
    return inner.changed(
        term=mapped(inner.term, change),
        named=inner.named or inner.term,
        category="Period",
        mod=mod,
        shape="lasting",
        quiet=False,
    )
