"""Resolves the expressions of a text against the day, or days, on which it can have appeared. Imports dates and dutch.

The anchor is an interval: every expression is resolved for each day of it, the days that contradict the text are
dropped (``anchor``), and what is left is the answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from . import edtf
from .anchor import narrow
from .days import FIRST_YEAR, LAST_YEAR, OpenSpan, as_date
from .edtf import UncertainDate
from .expression import Expression as Expression  # handed on
from .expression import Standing
from .grammar import Meaning
from .items import NO_DAY, Item, items_of
from .reader import DateReader, Found
from .timex import value_of

# A window of more days than a leap year is no anchor: "gisteren" in a text of some decade means nothing.
LONGEST_WINDOW = 366

Members = tuple[tuple[date, date], ...]


@dataclass(slots=True)
class Resolved:
    """The expressions of a text, and the window in which it appeared as narrowed by them."""

    found: Found
    expressions: list[Expression]
    earliest: date | None
    latest: date | None
    reasons: list[str] = field(default_factory=list)


def resolve(reader: DateReader, found: Found, published: UncertainDate) -> Resolved:
    """Resolve all expressions of a text that was published then (``edtf.UNKNOWN`` when that is not known)."""
    window = window_of(published)
    days = window or [NO_DAY]
    items = items_of(found, days, reader.calendar)
    reasons: list[str] = []
    if len(window) > 1:
        days, reasons = narrow(items, found, window, reader.calendar)
    said = None if days[0] == NO_DAY else (date.fromordinal(days[0]), date.fromordinal(days[-1]))
    expressions = [_expression(item, days, said) for item in items]
    if not window:
        return Resolved(found, expressions, published.earliest, published.latest)
    return Resolved(found, expressions, as_date(days[0]), as_date(days[-1]), reasons)


def window_of(published: UncertainDate) -> list[int]:
    """The days on which the text can have appeared; empty when that is not known well enough to reckon from."""
    if published.earliest is None or published.latest is None:
        return []
    if not FIRST_YEAR < published.earliest.year <= published.latest.year < LAST_YEAR:
        return []
    low, high = published.earliest.toordinal(), published.latest.toordinal()
    if high - low >= LONGEST_WINDOW:
        return []
    if published.members:
        return [
            day for first, last in published.members for day in range(first.toordinal(), last.toordinal() + 1)
        ]
    return list(range(low, high + 1))


def _expression(item: Item, days: list[int], said: tuple[date, date] | None) -> Expression:
    meaning, found = item.meaning, item.found
    spans = item.spans(days)
    value, alternatives = value_from(spans, meaning)
    timex = meaning.value
    if not timex and len(spans) == 1:
        named = spans if meaning.named is None else item.named(days)
        unit = (meaning.named or meaning.term).unit
        timex = value_of(named[0] if len(named) == 1 else spans[0], unit, meaning.time_of_day, meaning.clock)
    start, end = found.span(meaning)
    return Expression(
        text=found.tokens.text[start:end],
        start=start,
        end=end,
        type=meaning.timex_type,
        mod=meaning.mod,
        value=edtf.approximate(value) if meaning.approximate else value,
        alternatives=alternatives,
        timex=timex,
        rule=meaning.rule,
        time_of_day=meaning.time_of_day,
        clock=meaning.clock,
        first=meaning.start,
        last=meaning.end,
        category=meaning.category,
        deictic=meaning.term.deictic,
        anaphoric=meaning.term.anaphoric,
        by_tense=item.by_tense,
        said=said if meaning.term.deictic else None,
        periods=item.rows(days),
        standing=Standing(found.clauses, meaning.start, meaning.head),
    )


def value_from(spans: list[OpenSpan], meaning: Meaning) -> tuple[UncertainDate, Members]:
    """The date that is one of these spans, and its members where they are several and apart."""
    if not spans:
        return edtf.UNKNOWN, ()
    if len(spans) == 1:
        return _one_span(spans[0], meaning.shape == "within"), ()
    members = sorted({(low, high) for low, high in spans if low is not None and high is not None})
    if len(members) < len(spans):  # some are open: what holds for all is the hull
        lows, highs = ([span[side] for span in spans] for side in (0, 1))
        first = None if None in lows else min(low for low in lows if low is not None)
        last = None if None in highs else max(high for high in highs if high is not None)
        return edtf.lasting(as_date(first), as_date(last)), ()
    dates = tuple((date.fromordinal(low), date.fromordinal(high)) for low, high in members)
    if _in_a_row(members):
        return edtf.within(dates[0][0], dates[-1][1]), dates if len(dates) == 2 else ()
    return edtf.one_of(dates), dates if len(dates) <= edtf.MAX_MEMBERS else ()


@lru_cache(maxsize=4096)
def _one_span(span: OpenSpan, within: bool) -> UncertainDate:
    make = edtf.within if within else edtf.lasting
    return make(as_date(span[0]), as_date(span[1]))


def _in_a_row(members: list[tuple[int, int]]) -> bool:
    """Whether these are all days from one to another."""
    return members[-1][0] - members[0][0] == len(members) - 1 and all(low == high for low, high in members)
