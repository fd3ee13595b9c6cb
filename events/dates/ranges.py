"""Terms of two dates: from one to another, or one of both. Imports dates and dutch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .days import OpenSpan, weekday_beside
from .recurring import Weekday, Yearly, is_yearly
from .terms import NO_TERM, Now, Spans, Tense, Term, Which, choose


@dataclass(slots=True, eq=False)
class Between(Term):
    """From the start of one term to the end of another; the second is read after the first."""

    first: Term = NO_TERM
    second: Term = NO_TERM
    until: bool = False  # the last day itself is not included

    def _starts(self, now: Now, ends: Spans) -> Spans:
        """Where it starts; a start without a year takes that of an end that has one: van maart tot juni 2024."""
        if isinstance(self.first, Yearly) and not self.second.deictic and ends and ends[0][0] is not None:
            year = date.fromordinal(ends[0][0]).year
            for candidate in (year, year - 1):
                span = self.first.in_year(candidate)
                if span is not None and span[0] is not None and span[0] <= ends[0][0]:
                    return (span,)
        if (
            isinstance(self.first, Weekday)
            and self.first.by_tense
            and not (isinstance(self.second, Weekday) and self.second.by_tense)
            and len(ends) == 1
            and ends[0][1] is not None
        ):
            # van maandag tot en met vrijdag volgende week: a weekday starts in the week before the end that is told.
            start = weekday_beside(ends[0][1], self.first.number, back=True)
            return ((start, start),)
        return self.first.on(now)

    def _of_the_year(self, now: Now, first: Yearly, second: Yearly) -> Spans:
        """Both ends come every year: the range is one thing, and on while a day of it is: van 21 april tot 8 mei."""
        behind = current = ahead = None
        this = date.fromordinal(now.day).year
        for year in (this - 2, this - 1, this, this + 1, this + 2):
            start, end = first.in_year(year), second.in_year(year)
            if start is not None and end is not None and end[0] < start[0]:
                end = second.in_year(year + 1)
            if start is None or end is None:
                continue
            span = start[0], end[0] - 1 if self.until else end[1]
            if span[1] < now.day:
                behind = span
            elif span[0] <= now.day:
                current = span
            else:
                ahead = ahead or span
        return choose(now, Which.BY_TENSE, behind, current, ahead)

    def on(self, now: Now) -> Spans:
        first, second = self.first, self.second
        if (
            isinstance(first, Yearly)
            and isinstance(second, Yearly)
            and is_yearly(first)
            and is_yearly(second)
        ):
            return self._of_the_year(now, first, second)
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


@dataclass(slots=True, eq=False)
class Either(Term):
    """One of two dates: 7 of 8 juli, donderdag of vrijdag."""

    first: Term = NO_TERM
    second: Term = NO_TERM

    def on(self, now: Now) -> Spans:
        return tuple(dict.fromkeys((*self.first.on(now), *self.second.on(now))))
