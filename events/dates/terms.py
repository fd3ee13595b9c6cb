"""Meanings of time expressions as terms that resolve on a day. Imports dutch, dates.days and dates.calendar.

A term is what a construction builds. ``term.on(now)`` gives the spans that it can mean when spoken on ``now.day``:
one span as a rule, several where nothing decides, none where it cannot be resolved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TypeVar

from events.dutch.clauses import Tense as Tense  # handed on

from . import days
from .calendar import Calendar, Period
from .days import OpenSpan, Span


@dataclass(slots=True)
class Now:
    """The circumstances in which a term is resolved. The tense is worked out only when a term asks for it."""

    day: int
    calendar: Calendar
    ask: Callable[[], Tense]
    before: OpenSpan | None = None  # the last date that the text named: what "een jaar later" counts from
    used: list[Period] = field(default_factory=list)  # calendar rows that the answer rests on
    asked: Tense | None = None  # the tense, once a term has asked for it

    @property
    def tense(self) -> Tense:
        """Where the clause looks."""
        if self.asked is None:
            self.asked = self.ask()
        return self.asked

    def but(self, tense: Tense, day: int | None = None) -> Now:
        """The same with another tense, and on another day where one is given."""
        return Now(self.day if day is None else day, self.calendar, self.ask, self.before, self.used, tense)


Spans = tuple[OpenSpan, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A meaning. ``unit`` is its granularity, ``deictic`` whether it depends on the day of speaking."""

    unit: str = "day"
    deictic: bool = False
    anaphoric: bool = False

    def on(self, now: Now) -> Spans:
        """The spans that it can mean on a day."""
        raise AssertionError("every term says what it means")


@dataclass(frozen=True, slots=True)
class Fixed(Term):
    """Days that do not depend on anything."""

    low: int | None = None
    high: int | None = None

    def on(self, now: Now) -> Spans:
        return ((self.low, self.high),)


@dataclass(frozen=True, slots=True)
class Around(Term):
    """The calendar unit around the day of speaking, or the one ``offset`` units away: gisteren, volgende week."""

    offset: int = 0
    deictic: bool = True

    def on(self, now: Now) -> Spans:
        return (days.unit_around(now.day, self.unit, self.offset),)


class Which(Enum):
    """Which one of a recurring day or period is meant."""

    BY_TENSE = "tense"
    NEXT = "next"
    LAST = "last"
    THIS = "this"


Found = TypeVar("Found")


def choose(
    now: Now, which: Which, behind: Found | None, current: Found | None, ahead: Found | None
) -> tuple[Found, ...]:
    """Pick among the last, the present and the next occurrence, by the word before it or the tense."""
    if which is Which.NEXT:
        picked = ahead
    elif which is Which.LAST:
        picked = behind
    elif current is not None:
        picked = current
    elif which is Which.THIS:
        picked = ahead
    elif now.tense is Tense.NONE:
        return tuple(found for found in (behind, ahead) if found is not None)
    else:
        picked = behind if now.tense is Tense.PAST else ahead
    return () if picked is None else (picked,)


@dataclass(frozen=True, slots=True)
class Weekday(Term):
    """A day of the week. ``weeks`` counts from the week of speaking (volgende week dinsdag) when it is given."""

    number: int = 0
    which: Which = Which.BY_TENSE
    weeks: int | None = None
    later: int = 0  # weeks added: donderdag over een week
    deictic: bool = True

    def on(self, now: Now) -> Spans:
        if self.weeks is not None:
            day = days.clip(days.week(now.day)[0] + 7 * self.weeks + self.number)
            return ((day, day),)
        away = (self.number - days.weekday(now.day)) % 7
        today = now.day if away == 0 else None
        ahead, behind = now.day + (away or 7), now.day + away - 7
        if self.which is Which.BY_TENSE and now.tense is Tense.NONE:
            # Without a verb "vrijdag" said on a Friday can be this one or the next.
            found: tuple[int, ...] = (behind if today is None else today, ahead)
        else:
            found = choose(now, self.which, behind, today, ahead)
        return tuple((day + 7 * self.later, day + 7 * self.later) for day in found)


@dataclass(frozen=True, slots=True)
class Yearly(Term):
    """Something that comes once a year and whose year the text leaves out: juni, 22 november, de zomer.

    ``low_month`` and ``count`` are months; ``day`` picks one day of the month. ``weekday`` must agree where given.
    """

    month: int = 1
    count: int = 1
    day: int | None = None
    weekday: int | None = None
    which: Which = Which.BY_TENSE
    deictic: bool = True

    def _reach(self) -> range:
        """How many years away the nearest ones can lie."""
        if self.weekday is not None:
            return range(-12, 13)
        return range(-8, 9) if (self.month, self.day) == (2, 29) else range(-1, 2)

    def in_year(self, year: int) -> Span | None:
        """The span in one year; None where that year has no such day."""
        if self.day is None:
            return days.months(year, self.month, self.count)
        first, last = days.month(year, self.month)
        found = first + self.day - 1
        if found > last or (self.weekday is not None and days.weekday(found) != self.weekday):
            return None
        return found, found

    def on(self, now: Now) -> Spans:
        year = date.fromordinal(now.day).year
        behind = current = ahead = None
        for offset in self._reach():
            span = self.in_year(year + offset)
            if span is None:
                continue
            low, high = span
            if high < now.day:
                behind = span
            elif low > now.day:
                ahead = span
                break
            else:
                current = span
        if self.weekday is not None and self.which is Which.BY_TENSE:
            return self._nearest(now, behind, current, ahead)
        return choose(now, self.which, behind, current, ahead)

    def _nearest(self, now: Now, behind: Span | None, current: Span | None, ahead: Span | None) -> Spans:
        """With a weekday only some years fit; the nearest of them is meant, whatever the tense."""
        if current is not None:
            return (current,)
        fits = [span for span in (behind, ahead) if span is not None]
        return tuple(sorted(fits, key=lambda span: abs(span[0] - now.day))[:1])


@dataclass(frozen=True, slots=True)
class SeasonOf(Term):
    """A season without a year: dit najaar, afgelopen zomer."""

    name: str = "summer"
    which: Which = Which.BY_TENSE
    unit: str = "season"
    deictic: bool = True

    def on(self, now: Now) -> Spans:
        year = date.fromordinal(now.day).year
        spans = [days.season(self.name, year + offset) for offset in (-2, -1, 0, 1, 2)]
        behind = [span for span in spans if span[1] < now.day][-1]
        ahead = next(span for span in spans if span[0] > now.day)
        current = next((span for span in spans if span[0] <= now.day <= span[1]), None)
        if self.which is Which.THIS and current is None:
            # "dit najaar" is the one of this year, whether it is over or not.
            current = days.season(self.name, year)
        return choose(now, self.which, behind, current, ahead)


@dataclass(frozen=True, slots=True)
class Anchor(Term):
    """A period of the calendar, by one of its words, of a given year or the one that is meant now."""

    word: str = ""
    year: int | None = None
    which: Which = Which.BY_TENSE
    unit: str = "anchor"
    deictic: bool = True

    def rows(self, now: Now) -> tuple[Period, ...]:
        """The calendar rows that it can mean."""
        if self.year is not None:
            row = now.calendar.in_year(self.word, self.year)
            return (row,) if row else ()
        started, coming = now.calendar.around(self.word, now.day)
        current = started if started and (started.end is None or started.end >= now.day) else None
        behind = now.calendar.around(self.word, current.start - 1)[0] if current else started
        return choose(now, self.which, behind, current, coming)

    def on(self, now: Now) -> Spans:
        rows = self.rows(now)
        now.used.extend(row for row in rows if row not in now.used)
        return tuple((row.start, row.end) for row in rows)


@dataclass(frozen=True, slots=True)
class AnchorInYear(Term):
    """A period of the calendar in the year that lies so many years away: het zomerreces van vorig jaar."""

    word: str = ""
    offset: int = 0

    def on(self, now: Now) -> Spans:
        return Anchor(word=self.word, year=date.fromordinal(now.day).year + self.offset).on(now)


@dataclass(frozen=True, slots=True)
class Looking(Term):
    """A term that looks back or ahead whatever the clause does: sinds vrijdag."""

    inner: Term = Term()
    tense: Tense = Tense.PAST

    def on(self, now: Now) -> Spans:
        return self.inner.on(now.but(self.tense))


@dataclass(frozen=True, slots=True)
class Mapped(Term):
    """Another term with each of its spans changed: begin juni, voor vrijdag, twee weken na de verkiezingen."""

    inner: Term = Term()
    change: Callable[[OpenSpan], OpenSpan] = lambda span: span

    def on(self, now: Now) -> Spans:
        return tuple(self.change(span) for span in self.inner.on(now))


def mapped(inner: Term, change: Callable[[OpenSpan], OpenSpan], unit: str | None = None) -> Mapped:
    """A changed term that depends on what the inner one depends on."""
    return Mapped(unit or inner.unit, inner.deictic, inner.anaphoric, inner, change)


@dataclass(frozen=True, slots=True)
class Between(Term):
    """From the start of one term to the end of another; the second is read after the first."""

    first: Term = Term()
    second: Term = Term()
    until: bool = False  # the last day itself is not included

    def _starts(self, now: Now, ends: Spans) -> Spans:
        """Where it starts; a start without a year takes that of an end that has one: van maart tot juni 2024."""
        if isinstance(self.first, Yearly) and not self.second.deictic and ends and ends[0][0] is not None:
            year = date.fromordinal(ends[0][0]).year
            for candidate in (year, year - 1):
                span = self.first.in_year(candidate)
                if span is not None and span[0] is not None and span[0] <= ends[0][0]:
                    return (span,)
        return self.first.on(now)

    def on(self, now: Now) -> Spans:
        found: list[OpenSpan] = []
        ends = self.second.on(now)
        for low, first_high in self._starts(now, ends):
            ends = self.second.on(now)
            if low is not None:
                later = [span for span in ends if span[1] is None or span[1] >= low]
                if not later:
                    # "van vrijdag tot dinsdag": the end is the first one after the start.
                    inner_now = now.but(Tense.AHEAD, first_high or low)
                    later = [span for span in self.second.on(inner_now) if span[1] is None or span[1] >= low]
                ends = tuple(later[:1])
            for second_low, second_high in ends:
                end = second_high
                if self.until and second_low is not None:
                    end = second_low - 1
                if low is None or end is None or low <= end:
                    found.append((low, end))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Either(Term):
    """One of two dates: 7 of 8 juli, donderdag of vrijdag."""

    first: Term = Term()
    second: Term = Term()

    def on(self, now: Now) -> Spans:
        return tuple(dict.fromkeys((*self.first.on(now), *self.second.on(now))))


@dataclass(frozen=True, slots=True)
class Reckoned(Term):
    """Days reckoned from the day of speaking: twee weken geleden, de komende maanden, binnen zes weken."""

    reckon: Callable[[int], OpenSpan] = lambda day: (day, day)
    deictic: bool = True

    def on(self, now: Now) -> Spans:
        return (self.reckon(now.day),)


@dataclass(frozen=True, slots=True)
class After(Term):
    """Reckoned from the last date that the text named: een jaar later, de dag ervoor, toen."""

    reckon: Callable[[OpenSpan], OpenSpan] = lambda span: span
    deictic: bool = True
    anaphoric: bool = True

    def on(self, now: Now) -> Spans:
        return () if now.before is None else (self.reckon(now.before),)


@dataclass(frozen=True, slots=True)
class Undated(Term):
    """A duration or a recurrence: it has a value, but no place on the calendar."""

    unit: str = "none"

    def on(self, now: Now) -> Spans:
        return ()
