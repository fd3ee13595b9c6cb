"""Meanings of time expressions as terms that resolve on a day. Imports dutch, dates.days and dates.calendar.

A term is what a construction builds. ``term.on(now)`` gives the spans that it can mean when spoken on ``now.day``:
one span as a rule, several where nothing decides, none where it cannot be resolved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

from events.dutch.tense import Tense as Tense  # handed on

from . import days
from .calendar import Calendar, Period
from .days import OpenSpan


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


@dataclass(slots=True, eq=False)
class Term:
    """A meaning; never changed once it is built. ``unit`` is its granularity, ``deictic`` whether it depends on the day of speaking."""

    unit: str = "day"
    deictic: bool = False
    anaphoric: bool = False

    def on(self, now: Now) -> Spans:
        """The spans that it can mean on a day."""
        raise AssertionError("every term says what it means")


NO_TERM = Term()  # what a term is built on must be given; this is what a dataclass wants instead


@dataclass(slots=True, eq=False)
class Fixed(Term):
    """Days that do not depend on anything."""

    low: int | None = None
    high: int | None = None

    def on(self, now: Now) -> Spans:
        return ((self.low, self.high),)


@dataclass(slots=True, eq=False)
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


@dataclass(slots=True, eq=False)
class Looking(Term):
    """A term that looks back or ahead whatever the clause does: sinds vrijdag."""

    inner: Term = NO_TERM
    tense: Tense = Tense.PAST

    def on(self, now: Now) -> Spans:
        return self.inner.on(now.but(self.tense))


@dataclass(slots=True, eq=False)
class Mapped(Term):
    """Another term with each of its spans changed: begin juni, voor vrijdag, twee weken na de verkiezingen."""

    inner: Term = NO_TERM
    change: Callable[[OpenSpan], OpenSpan] = lambda span: span

    def on(self, now: Now) -> Spans:
        return tuple(self.change(span) for span in self.inner.on(now))


def mapped(inner: Term, change: Callable[[OpenSpan], OpenSpan], unit: str | None = None) -> Mapped:
    """A changed term that depends on what the inner one depends on."""
    return Mapped(unit or inner.unit, inner.deictic, inner.anaphoric, inner, change)


@dataclass(slots=True, eq=False)
class Reckoned(Term):
    """Days reckoned from the day of speaking: twee weken geleden, de komende maanden, binnen zes weken."""

    reckon: Callable[[int], OpenSpan] = lambda day: (day, day)
    deictic: bool = True

    def on(self, now: Now) -> Spans:
        return (self.reckon(now.day),)


@dataclass(slots=True, eq=False)
class Ahead(Term):
    """What holds from the day of speaking unless it is told of in the past, for then nobody knows from when."""

    inner: Term = NO_TERM

    def on(self, now: Now) -> Spans:
        return () if now.tense is Tense.PAST else self.inner.on(now)


@dataclass(slots=True, eq=False)
class Rest(Term):
    """What is left of a period on the day of speaking: de rest van de week."""

    inner: Term = NO_TERM
    deictic: bool = True

    def on(self, now: Now) -> Spans:
        return tuple(
            (now.day if low is None else max(now.day, low), high)
            for low, high in self.inner.on(now)
            if high is None or high >= now.day
        )


@dataclass(slots=True, eq=False)
class After(Term):
    """Reckoned from the last date that the text named: een jaar later, de dag ervoor, toen."""

    reckon: Callable[[OpenSpan], OpenSpan] = lambda span: span
    deictic: bool = True
    anaphoric: bool = True

    def on(self, now: Now) -> Spans:
        return () if now.before is None else (self.reckon(now.before),)


@dataclass(slots=True, eq=False)
class Undated(Term):
    """A duration or a recurrence: it has a value, but no place on the calendar."""

    unit: str = "none"

    def on(self, now: Now) -> Spans:
        return ()
