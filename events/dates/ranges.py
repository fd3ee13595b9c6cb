"""Terms of two dates: from one to another, or one of both. Imports dates and dutch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .days import OpenSpan
from .recurring import Yearly
from .terms import NO_TERM, Now, Spans, Tense, Term


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


@dataclass(slots=True, eq=False)
class Either(Term):
    """One of two dates: 7 of 8 juli, donderdag of vrijdag."""

    first: Term = NO_TERM
    second: Term = NO_TERM

    def on(self, now: Now) -> Spans:
        return tuple(dict.fromkeys((*self.first.on(now), *self.second.on(now))))
