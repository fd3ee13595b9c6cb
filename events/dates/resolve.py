"""Resolves the expressions of a text against the day, or days, on which it can have appeared. Imports dates and dutch.

The anchor is an interval: every expression is resolved for each day of it, the days that contradict the text are
dropped (``anchor``), and what is left is the answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from events.dutch.clauses import Tense

from . import edtf
from .calendar import Calendar, Period
from .days import OpenSpan, as_date
from .edtf import UncertainDate
from .explain import explain
from .grammar import Meaning
from .reader import DateReader, Found
from .terms import Now, Spans, Which
from .timex import value_of

# A window of more days than a leap year is no anchor: "gisteren" in a text of some decade means nothing.
LONGEST_WINDOW = 366


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression with its value. Offsets are characters of the text that was read."""

    text: str
    start: int
    end: int
    type: str
    mod: str
    value: UncertainDate
    alternatives: tuple[tuple[date, date], ...]
    timex: str
    rule: str
    why: str
    time_of_day: str
    clock: str
    tense: Tense
    rows: tuple[str, ...]
    first: int  # first token
    last: int  # token after its words
    category: str
    deictic: bool


@dataclass(slots=True)
class Resolved:
    """The expressions of a text, and the window in which it appeared as narrowed by them."""

    found: Found
    expressions: list[Expression]
    earliest: date | None
    latest: date | None
    reasons: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Item:
    """An expression while it is being resolved: its meaning, its tense, and its spans for each day of the window."""

    meaning: Meaning
    tense: Tense
    by_day: dict[int, Spans] = field(default_factory=dict)
    rows: list[Period] = field(default_factory=list)
    named: list[OpenSpan] = field(default_factory=list)  # the date under an operator

    @property
    def depends_on_tense(self) -> bool:
        """Whether the tense decides which day is meant."""
        which = getattr(self.meaning.term, "which", None)
        return which is Which.BY_TENSE and getattr(self.meaning.term, "weeks", None) is None


def resolve(reader: DateReader, found: Found, published: UncertainDate) -> Resolved:
    """Resolve all expressions of a text that was published then (``edtf.UNKNOWN`` when that is not known)."""
    from .anchor import narrow

    items = [Item(meaning, found.clauses.tense_at(meaning.head)) for meaning in found.meanings]
    window = window_of(published)
    for day in window or (None,):
        resolve_on(items, day, reader.calendar)
    kept, reasons = narrow(items, found, window, reader.calendar)
    expressions = [_expression(item, found, kept) for item in items]
    first, last = (as_date(kept[0]), as_date(kept[-1])) if kept else (published.earliest, published.latest)
    return Resolved(found, expressions, first, last, reasons)


def window_of(published: UncertainDate) -> list[int]:
    """The days on which the text can have appeared; empty when that is not known well enough to reckon from."""
    if published.earliest is None or published.latest is None:
        return []
    low, high = published.earliest.toordinal(), published.latest.toordinal()
    if high - low >= LONGEST_WINDOW:
        return []
    if published.members:
        return [day for first, last in published.members for day in range(first.toordinal(), last.toordinal() + 1)]
    return list(range(low, high + 1))


def resolve_on(items: list[Item], day: int | None, calendar: Calendar) -> None:
    """Resolve the items for one day, in the order of the text, so that anaphors find the date before them."""
    before: OpenSpan | None = None
    for item in items:
        term = item.meaning.term
        spans: Spans
        if term.anaphoric:
            spans = term.on(Now(day or 0, item.tense, calendar, before, item.rows))
        elif day is None:
            spans = () if term.deictic else term.on(Now(0, item.tense, calendar, None, item.rows))
        elif not term.deictic and item.by_day:
            spans = next(iter(item.by_day.values()))
        else:
            spans = term.on(Now(day, item.tense, calendar, before, item.rows))
        item.by_day[day or 0] = spans
        named = item.meaning.named
        if named is not None and (day is not None or not named.deictic) and not term.anaphoric:
            target = named.on(Now(day or 0, item.tense, calendar, before))
            item.named += [span for span in target if span not in item.named]
        else:
            target = spans
        if len(target) == 1 and item.meaning.timex_type not in ("SET", "DURATION"):
            before = target[0]


def _expression(item: Item, found: Found, kept: list[int]) -> Expression:
    meaning = item.meaning
    spans: list[OpenSpan] = []
    for day in kept or item.by_day:
        spans += [span for span in item.by_day[day] if span not in spans]
    value, alternatives = value_from(spans, meaning)
    if meaning.approximate:
        value = edtf.approximate(value)
    start, end = found.span(meaning)
    text = found.tokens.text[start:end]
    timex = meaning.value
    if not timex and len(spans) == 1:
        unit = (meaning.named or meaning.term).unit
        named = item.named if len(item.named) == 1 else spans
        timex = value_of(named[0], unit, meaning.time_of_day, meaning.clock)
    return Expression(
        text=text,
        start=start,
        end=end,
        type=meaning.timex_type,
        mod=meaning.mod,
        value=value,
        alternatives=alternatives,
        timex=timex,
        rule=meaning.rule,
        why=explain(text, item, kept, value, alternatives),
        time_of_day=meaning.time_of_day,
        clock=meaning.clock,
        tense=item.tense,
        rows=tuple(row.name for row in item.rows),
        first=meaning.start,
        last=meaning.end,
        category=meaning.category,
        deictic=meaning.term.deictic,
    )


def value_from(spans: list[OpenSpan], meaning: Meaning) -> tuple[UncertainDate, tuple[tuple[date, date], ...]]:
    """The date that is one of these spans, and its members where they are several and apart."""
    if not spans:
        return edtf.UNKNOWN, ()
    if len(spans) == 1:
        low, high = as_date(spans[0][0]), as_date(spans[0][1])
        make = edtf.within if meaning.shape == "within" else edtf.lasting
        return make(low, high), ()
    lows = [low for low, _ in spans]
    highs = [high for _, high in spans]
    closed = [(low, high) for low, high in spans if low is not None and high is not None]
    if len(closed) < len(spans):
        first = None if None in lows else min(low for low in lows if low is not None)
        last = None if None in highs else max(high for high in highs if high is not None)
        return edtf.lasting(as_date(first), as_date(last)), ()
    members = sorted(set(closed))
    dates = tuple((date.fromordinal(low), date.fromordinal(high)) for low, high in members)
    in_a_row = all(low == high for low, high in members) and members[-1][0] - members[0][0] == len(members) - 1
    value = edtf.one_of(dates)
    if in_a_row:
        return edtf.within(dates[0][0], dates[-1][1]), (dates if len(dates) == 2 else ())
    return value, dates if len(dates) <= edtf.MAX_MEMBERS else ()
