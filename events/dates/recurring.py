"""Terms of what comes again and of whose occurrences a text means one: vrijdag, juni, de zomer, het reces. Imports dates and dutch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from . import days
from .calendar import KIND_WORDS, Calendar, Period
from .days import OpenSpan, Span
from .terms import NO_TERM, Mapped, Now, Spans, Tense, Term, Which, choose

# Of two occurrences the nearer is meant when the other lies so many times farther away; else both are possible.
CLEARLY_NEARER = 1.25


@dataclass(slots=True, eq=False)
class Weekday(Term):
    """A day of the week. ``weeks`` counts from the week of speaking (volgende week dinsdag) when it is given."""

    number: int = 0
    which: Which = Which.BY_TENSE
    weeks: int | None = None
    later: int = 0  # weeks added: donderdag over een week
    deictic: bool = True

    @property
    def by_tense(self) -> bool:
        """Whether nothing but the tense says which one is meant."""
        return self.weeks is None and self.which is Which.BY_TENSE

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
        elif self.which is Which.THIS and now.tense is Tense.PAST:
            found = choose(now, Which.BY_TENSE, behind, today, ahead)
        else:
            found = choose(now, self.which, behind, today, ahead)
        return tuple((day + 7 * self.later, day + 7 * self.later) for day in found)


@dataclass(slots=True, eq=False)
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
            return nearest_of(now, behind, current, ahead)
        return choose(now, self.which, behind, current, ahead)


def nearest_of(now: Now, behind: Span | None, current: Span | None, ahead: Span | None) -> Spans:
    """With a weekday only some occurrences fit; the nearest of them is meant, whatever the tense."""
    if current is not None:
        return (current,)
    fits = [span for span in (behind, ahead) if span is not None]
    return tuple(sorted(fits, key=lambda span: abs(span[0] - now.day))[:1])


@dataclass(slots=True, eq=False)
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


@dataclass(slots=True, eq=False)
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


@dataclass(slots=True, eq=False)
class AnchorInYear(Term):
    """A period of the calendar in the year that lies so many years away: het zomerreces van vorig jaar."""

    word: str = ""
    offset: int = 0

    def on(self, now: Now) -> Spans:
        return Anchor(word=self.word, year=date.fromordinal(now.day).year + self.offset).on(now)


@dataclass(slots=True, eq=False)
class MonthDay(Term):
    """A day of a month that is not named: op de 5e, vrijdag de 13e (``weekday`` must agree)."""

    number: int = 1
    weekday: int | None = None
    deictic: bool = True

    def on(self, now: Now) -> Spans:
        start = date.fromordinal(now.day)
        # Every day of the month falls on every weekday within 14 months.
        reach = 1 if self.weekday is None and self.number <= 28 else 2 if self.weekday is None else 14
        behind = current = ahead = None
        for offset in range(-reach, reach + 1):
            first, last = days.month(start.year, start.month + offset)
            day = first + self.number - 1
            if day > last or (self.weekday is not None and days.weekday(day) != self.weekday):
                continue
            if day < now.day:
                behind = day, day
            elif day == now.day:
                current = day, day
            else:
                ahead = ahead or (day, day)
        if self.weekday is not None and now.tense is Tense.NONE:
            return nearest_of(now, behind, current, ahead)
        return choose(now, Which.BY_TENSE, behind, current, ahead)


@dataclass(slots=True, eq=False)
class Nearest(Term):
    """A yearly thing that a plan or a limit names: told of in the past it may lie on either side of the telling.

    "Kreeg tot 1 oktober de tijd", "is uitgesteld tot 3 oktober": the nearer one is meant, and both where neither is.
    """

    inner: Term = NO_TERM

    def on(self, now: Now) -> Spans:
        if now.tense is Tense.AHEAD:
            return self.inner.on(now)
        sides = [(tense, self._away(now, tense)) for tense in (Tense.PAST, Tense.AHEAD)]
        found = [(away, tense) for tense, away in sides if away is not None]
        closest = min((away for away, _ in found), default=0)
        meant = [tense for away, tense in found if away <= CLEARLY_NEARER * closest]
        return tuple(dict.fromkeys(span for tense in meant for span in self.inner.on(now.but(tense))))

    def _away(self, now: Now, tense: Tense) -> int | None:
        """How many days away the last or the next one is; None where there is none."""
        quietly = Now(now.day, now.calendar, now.ask, now.before, [], tense)
        return min((_distance(span, now.day) for span in self.inner.on(quietly)), default=None)


def _distance(span: OpenSpan, day: int) -> int:
    low, high = span
    if (low is None or low <= day) and (high is None or high >= day):
        return 0
    return min(abs(end - day) for end in span if end is not None)


def is_yearly(term: Term) -> bool:
    """Whether a term means one of several occurrences that lie a year or so apart, as the tense has it."""
    while isinstance(term, Mapped):
        term = term.inner
    return isinstance(term, Yearly | SeasonOf | Anchor) and term.which is Which.BY_TENSE and term.deictic


def nearest(term: Term) -> Term:
    """The term of a limit or a plan."""
    return Nearest(term.unit, term.deictic, term.anaphoric, term) if is_yearly(term) else term


@dataclass(slots=True, eq=False)
class Shifted(Mapped):
    """What lies so far from a yearly thing: whether it is behind or ahead is asked of it, not of the thing.

    A week before the recess of next month can be behind already, two months after last January still to come.
    """

    def on(self, now: Now) -> Spans:
        if not is_yearly(self.inner) or now.tense is Tense.NONE:
            return Mapped.on(self, now)
        other = Tense.AHEAD if now.tense is Tense.PAST else Tense.PAST
        mine, theirs = (self._away(now, tense) for tense in (now.tense, other))
        nearer = theirs is not None and theirs >= 0 and mine is not None and not 0 <= mine <= theirs
        return Mapped.on(self, now.but(other) if nearer else now)

    def _away(self, now: Now, tense: Tense) -> int | None:
        """How far behind its first day lies, or ahead its last, for the occurrence of that tense; below zero if it does not."""
        spans = Mapped.on(self, Now(now.day, now.calendar, now.ask, now.before, [], tense))
        low, high = spans[0] if len(spans) == 1 else (None, None)
        if now.tense is Tense.PAST:
            return None if low is None else now.day - low
        return None if high is None else high - now.day


def shifted(inner: Term, change: Callable[[OpenSpan], OpenSpan], unit: str) -> Shifted:
    """Days that are counted from another date."""
    return Shifted(unit, inner.deictic, inner.anaphoric, inner, change)


@dataclass(slots=True, eq=False)
class Dated(Term):
    """An occurrence of the calendar whose day or month the text gives too: de verkiezingen van 29 oktober."""

    word: str = ""
    date: Yearly = field(default_factory=Yearly)
    deictic: bool = True

    def rows(self, calendar: Calendar) -> list[Period]:
        """The rows of the word that lie on the date."""
        rows = calendar.by_word.get(self.word, ())
        if self.word in KIND_WORDS["election"]:
            # The bare word means the national ones, but those of a day are whatever was voted on that day.
            rows = tuple(row for row in calendar.periods if row.kind == "election")
        return [row for row in rows if self._is_on_date(row)]

    def _is_on_date(self, row: Period) -> bool:
        span = self.date.in_year(date.fromordinal(row.start).year)
        return span is not None and any(
            span[0] <= day <= span[1] for day in (row.start, row.end or row.start)
        )

    def on(self, now: Now) -> Spans:
        rows = sorted(self.rows(now.calendar), key=lambda row: abs(row.start - now.day))[:1]
        now.used.extend(row for row in rows if row not in now.used)
        return tuple((row.start, row.end) for row in rows)
