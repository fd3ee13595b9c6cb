"""An expression while it is being resolved. Imports dates and dutch."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from .calendar import Calendar, Period
from .days import OpenSpan
from .grammar import SAME, Meaning
from .reader import Found
from .terms import Now, Spans, Tense

NO_DAY = 0  # stands for the day of speaking where that is not known


@dataclass(slots=True)
class Item:
    """A meaning with its spans for each day on which it may have been said.

    What does not depend on the day of speaking is resolved once, and then for every day.
    """

    meaning: Meaning
    found: Found
    now: Now
    by_day: dict[int, Spans] = field(default_factory=dict)
    always: Spans | None = None

    @property
    def tense(self) -> Tense:
        """Where the clause looks in which the expression stands."""
        return self.now.ask()

    @property
    def by_tense(self) -> bool:
        """Whether the tense had a say in which day is meant."""
        return self.now.asked is not None

    def rows(self, days: list[int]) -> tuple[Period, ...]:
        """The rows of the calendar that the answer rests on when said on one of these days."""
        if not self.now.used:
            return ()
        if len(days) >= len(self.by_day):
            return tuple(self.now.used)
        now = Now(NO_DAY, self.now.calendar, self.now.ask)
        for day in days:
            now.day = day
            self.meaning.term.on(now)
        return tuple(now.used)

    @property
    def words(self) -> str:
        """The expression as the text has it."""
        start, end = self.found.span(self.meaning)
        return self.found.tokens.text[start:end]

    def on(self, day: int) -> Spans:
        """What it can mean when said on a day of the window."""
        return self.by_day[day] if self.always is None else self.always

    def spans(self, days: list[int]) -> list[OpenSpan]:
        """What it can mean when said on one of these days, each span once."""
        if self.always is not None:
            return list(self.always)
        if len(days) == 1:
            return list(self.by_day[days[0]])
        return list(dict.fromkeys(chain.from_iterable(map(self.by_day.__getitem__, days))))

    def named(self, days: list[int]) -> list[OpenSpan]:
        """The same for the date that an operator stands in front of, on the first and last of these days; of the whole
        where there is none."""
        term = self.meaning.named
        if term is None or self.meaning.term.anaphoric or (term.deictic and days == [NO_DAY]):
            return self.spans(days)
        now = Now(NO_DAY, self.now.calendar, self.now.ask)
        out: dict[OpenSpan, None] = {}
        # What it means on the first and on the last day it means on all between.
        for day in dict.fromkeys((days[0], days[-1])) if term.deictic else days[:1]:
            now.day = day
            out.update(dict.fromkeys(term.on(now)))
        return list(out)

    def single_day(self, day: int) -> int | None:
        """The one day that it means when said on a day, None where it means another span or several."""
        spans = self.on(day)
        return spans[0][0] if len(spans) == 1 and spans[0][0] == spans[0][1] else None


def items_of(found: Found, days: list[int], calendar: Calendar) -> list[Item]:
    """The expressions of a text, resolved for each of these days, in the order of the text."""
    items: list[Item] = []
    for meaning in found.meanings:
        item = Item(
            meaning,
            found,
            Now(NO_DAY, calendar, partial(found.clauses.tense_of, meaning.start, meaning.head)),
        )
        if meaning.term.anaphoric:
            _resolve_anaphor(item, days, items)
        else:
            _resolve(item, days)
        items.append(item)
    return items


def _resolve(item: Item, days: list[int]) -> None:
    term, now = item.meaning.term, item.now
    if not term.deictic:
        item.always = term.on(now)
    elif days == [NO_DAY]:
        item.always = ()
    else:
        for day in days[:: max(1, len(days) - 1)]:  # the first and the last
            now.day = day
            item.by_day[day] = term.on(now)
        if len(days) > 2:
            _resolve_between(item, days, 0, len(days) - 1)


def _resolve_between(item: Item, days: list[int], first: int, last: int) -> None:
    """Resolve the days between two that are resolved already.

    As days go on a meaning moves forward or stays, and never comes back: what it is on two days, it is on all between.
    """
    spans = item.by_day[days[first]]
    if spans and spans == item.by_day[days[last]]:
        item.by_day.update(dict.fromkeys(days[first + 1 : last], spans))
    elif last - first > 1:
        middle = (first + last) // 2
        item.now.day = days[middle]
        item.by_day[days[middle]] = item.meaning.term.on(item.now)
        _resolve_between(item, days, first, middle)
        _resolve_between(item, days, middle, last)


# How many expressions back an anaphor looks for a date to count from.
ANAPHOR_REACH = 8


def _resolve_anaphor(item: Item, days: list[int], before: list[Item]) -> None:
    """Count from the last date in front that is one and no recurrence: een jaar later, destijds."""
    dates = [
        other
        for other in before[: -ANAPHOR_REACH - 1 : -1]
        if other.meaning.timex_type not in ("SET", "DURATION")
    ]
    now = item.now
    for day in days:
        targets = ((other, other.named([day])) for other in dates)
        target, spans = next((found for found in targets if len(found[1]) == 1), (None, None))
        now.day, now.before = day, spans[0] if spans else None
        if target is not None and item.meaning.shape == SAME:
            item.meaning = item.meaning.changed(shape=target.meaning.shape)
        item.by_day[day] = item.meaning.term.on(now)
