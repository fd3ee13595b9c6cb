"""Feasts and days whose date follows from a rule, for the years in which the calendar has no row of them. Imports dates only.

Easter is reckoned by the Gregorian computus in the form of Meeus, Jones and Butcher (Nature, 20 April 1876, page 487).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache

from . import days
from .calendar import Calendar, Period

# Years that news and general texts speak of; Koningsdag and the like hold only since they are kept.
FIRST_YEAR, LAST_YEAR = 1900, 2060
FIRST_KONINGSDAG = 2014
SATURDAY_BEFORE, SUNDAY, THURSDAY = -1, 6, 3

Rule = Callable[[int], tuple[int, int] | None]


@lru_cache(maxsize=512)
def easter(year: int) -> int:
    """Easter Sunday of a year, as an ordinal."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    rest_leaps, rest_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * rest_leaps - epact - rest_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1).toordinal()


def on(month: int, day: int, length: int = 1) -> Rule:
    """The same day each year, and the days behind it."""

    def rule(year: int) -> tuple[int, int]:
        first = date(year, month, day).toordinal()
        return first, first + length - 1

    return rule


def from_easter(away: int, length: int = 1) -> Rule:
    """So many days from Easter Sunday."""
    return lambda year: (easter(year) + away, easter(year) + away + length - 1)


def nth(weekday: int, month: int, index: int, away: int = 0) -> Rule:
    """The index-th weekday of a month, or a day so many days from it."""

    def rule(year: int) -> tuple[int, int]:
        first = days.month(year, month)[0]
        found = first + (weekday - days.weekday(first)) % 7 + 7 * (index - 1) + away
        return found, found

    return rule


def birthday(month: int, day: int, moved: int, first: int, last: int) -> Rule:
    """A royal birthday while it is kept; moved by a day where it is a Sunday."""

    def rule(year: int) -> tuple[int, int] | None:
        if not first <= year <= last:
            return None
        found = date(year, month, day).toordinal()
        found += moved if days.weekday(found) == SUNDAY else 0
        return found, found

    return rule


# Names of each, the first of them the one that explanations show.
FEASTS: tuple[tuple[str, Rule], ...] = (
    ("Nieuwjaarsdag|nieuwjaar", on(1, 1)),
    ("Driekoningen", on(1, 6)),
    ("Valentijnsdag", on(2, 14)),
    ("Carnaval", from_easter(-49, 3)),
    ("Aswoensdag", from_easter(-46)),
    ("Palmzondag|Palmpasen", from_easter(-7)),
    ("Witte Donderdag", from_easter(-3)),
    ("Goede Vrijdag", from_easter(-2)),
    ("Stille Zaterdag|paaszaterdag", from_easter(-1)),
    ("Pasen|paasweekend|paasdagen", from_easter(0, 2)),
    ("paaszondag", from_easter(0)),
    ("paasmaandag", from_easter(1)),
    ("Koninginnedag", birthday(4, 30, SATURDAY_BEFORE, 1949, FIRST_KONINGSDAG - 1)),
    ("Koningsdag", birthday(4, 27, SATURDAY_BEFORE, FIRST_KONINGSDAG, LAST_YEAR)),
    ("Dag van de Arbeid", on(5, 1)),
    ("Dodenherdenking|Nationale Dodenherdenking", on(5, 4)),
    ("Bevrijdingsdag", on(5, 5)),
    ("Moederdag", nth(SUNDAY, 5, 2)),
    ("Hemelvaart|Hemelvaartsdag", from_easter(39)),
    ("Pinksteren|pinksterweekend|pinksterdagen", from_easter(49, 2)),
    ("pinksterzondag", from_easter(49)),
    ("pinkstermaandag", from_easter(50)),
    ("Vaderdag", nth(SUNDAY, 6, 3)),
    ("Dierendag", on(10, 4)),
    ("Halloween", on(10, 31)),
    ("Allerheiligen", on(11, 1)),
    ("Allerzielen", on(11, 2)),
    ("Sint-Maarten", on(11, 11)),
    ("Black Friday", nth(THURSDAY, 11, 4, away=1)),
    ("Sinterklaas|sinterklaasavond|pakjesavond", on(12, 5)),
    ("Kerstavond|kerstnacht", on(12, 24)),
    ("Kerst|Kerstmis|kerstdagen", on(12, 25, 2)),
    ("Oudejaarsavond|oudejaarsdag|oudjaarsdag|oudjaar|oudejaarsnacht", on(12, 31)),
    ("Oud en nieuw|jaarwisseling", on(12, 31, 2)),
)


def with_feasts(calendar: Calendar) -> Calendar:
    """The calendar with the feasts of all years that it has no rows for."""
    return Calendar.of((*calendar.periods, *_missing(calendar.periods)))


def _missing(periods: Iterable[Period]) -> Iterator[Period]:
    known = {(alias.lower(), row.year) for row in periods if row.kind == "holiday" for alias in row.aliases}
    for names, rule in FEASTS:
        aliases = tuple(names.split("|"))
        for year in range(FIRST_YEAR, LAST_YEAR + 1):
            found = rule(year)
            free = tuple(alias for alias in aliases if (alias.lower(), year) not in known)
            if found is not None and free:
                yield Period("holiday", f"{free[0]} {year}", *found, aliases=free)
