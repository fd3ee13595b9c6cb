"""Narrows the window in which a text appeared by what the text itself says. Imports dates and dutch.

A constraint looks at the expressions and says on which days of the window they can all be true. Constraints are
applied from the surest to the least sure; one that would leave no day is not believed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise

from events.dutch.clauses import Tense
from events.dutch.words import words

from . import days
from .building import UP_TO
from .calendar import Calendar
from .days import OpenSpan
from .explain import days_in_words
from .items import Item
from .reader import Found
from .recurring import Anchor, Nearest, Weekday, Yearly
from .terms import Fixed, Mapped, Which

Holds = Callable[[int], bool]
Constraint = tuple[str, Holds]

# How far apart, in tokens, a day and the calendar's name for it may stand: "morgen, op Prinsjesdag,".
NEAR = 4
# Words that name a day of the calendar without being one of its names, by the kind of its rows.
BALLOT_WORDS = (("naar", "de", "stembus"), ("naar", "de", "stembussen"), ("naar", "de", "stembureaus"),
                ("verkiezingsdag",), ("stemlokalen",), ("stembureaus",))  # fmt: skip
LAST_SITTING_WORDS = (("laatste", "vergaderdag"), ("laatste", "vergaderdagen"), ("laatste", "kamerdag"))
# In front of a name of the calendar these say that the day is another one.
ASIDE = words("voor van over na rond sinds tot richting")


def narrow(
    items: list[Item], found: Found, window: list[int], calendar: Calendar
) -> tuple[list[int], list[str]]:
    """The days of the window on which the text can have been written, and why the others are out."""
    kept = window
    reasons: list[str] = []
    for find in (same_day, calendar_day, behind_or_ahead, same_week):
        for reason, holds in find(items, found, window, calendar):
            left = [day for day in kept if holds(day)]
            if left and len(left) < len(kept):
                kept = left
                reasons.append(f"{reason}: {days_in_words(kept)}")
    return kept, reasons


def same_day(items: list[Item], found: Found, window: list[int], calendar: Calendar) -> Iterator[Constraint]:
    """Two days side by side are one day: vandaag, dinsdag 4 juli; gisteren (3 juli)."""
    for left, right in pairwise(items):
        between = found.tokens.lower[left.meaning.end : right.meaning.start]
        if between not in ([","], ["("]) or left.meaning.category != "Day" or right.meaning.category != "Day":
            continue
        if left.meaning.term.deictic or right.meaning.term.deictic:
            yield f"'{left.words}' is '{right.words}'", _is_same(left, right)


def _is_same(left: Item, right: Item) -> Holds:
    def holds(day: int) -> bool:
        first = left.single_day(day)
        return first is not None and (first, first) in right.on(day)

    return holds


def calendar_day(
    items: list[Item], found: Found, window: list[int], calendar: Calendar
) -> Iterator[Constraint]:
    """A day that the text calls by a name of the calendar: morgen gaat Nederland naar de stembus."""
    lower = found.tokens.lower
    anchors = [
        item for item in items if item.meaning.category in ("Anchor", "Day") and _anchor(item) is not None
    ]
    starts = [item.meaning.start for item in anchors]
    last_days = {row.start - 1 for row in calendar.of_kind("recess")}
    polls = {day for row in calendar.of_kind("election") for day in row.days}
    speaks: dict[int, tuple[bool, bool]] = {}  # by the start of a clause: of a last sitting day, of a ballot
    for item in items:
        meaning = item.meaning
        if meaning.category != "Day" or not meaning.term.deictic or isinstance(meaning.term, Yearly):
            continue
        clause = found.clauses.at(meaning.head)
        if clause is not None:
            if clause.start not in speaks:
                words = lower[clause.start : clause.end]
                speaks[clause.start] = _has(words, LAST_SITTING_WORDS), _has(words, BALLOT_WORDS)
            of_sitting, of_ballot = speaks[clause.start]
            if of_sitting:
                yield f"'{item.words}' is de laatste vergaderdag voor een reces", _is_in(item, last_days)
            elif of_ballot:
                yield f"'{item.words}' is een verkiezingsdag", _is_in(item, polls)
        place = bisect_right(starts, meaning.start)
        for other in anchors[max(0, place - 1) : place + 1]:
            gap = max(other.meaning.start - meaning.end, meaning.start - other.meaning.end)
            before = lower[other.meaning.start - 1] if other.meaning.start else ""
            if 0 <= gap <= NEAR and before not in ASIDE:
                yield f"'{item.words}' is {other.words}", _is_in(item, _days_named(other, window, calendar))


def _anchor(item: Item) -> Anchor | None:
    """The period of the calendar that an expression names, by itself or as a day of it."""
    term = item.meaning.term
    term = term.inner if isinstance(term, Mapped) else term
    return term if isinstance(term, Anchor) else None


def _days_named(item: Item, window: list[int], calendar: Calendar) -> set[int]:
    anchor = _anchor(item)
    rows = calendar.by_word.get(anchor.word, ()) if anchor else ()
    named = {day for row in rows for day in row.days}
    if item.meaning.category == "Day":  # eerste kerstdag: one day of it
        named &= {low for low, high in item.spans(window) if low is not None and low == high}
    return named


def _has(words: list[str], phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(
        phrase[0] in words and tuple(words[index : index + len(phrase)]) == phrase
        for phrase in phrases
        for index, word in enumerate(words)
        if word == phrase[0]
    )


def _is_in(item: Item, allowed: set[int]) -> Holds:
    def holds(day: int) -> bool:
        return item.single_day(day) in allowed

    return holds


def behind_or_ahead(
    items: list[Item], found: Found, window: list[int], calendar: Calendar
) -> Iterator[Constraint]:
    """A full date inside the window lies behind in past tense, and ahead in present or future tense.

    A limit that is told of in the past may lie on either side.
    """
    years = sorted({day.year for day in (days.as_date(window[0]), days.as_date(window[-1])) if day})
    for item in items:
        is_limit = item.meaning.mod in UP_TO
        term = item.meaning.named if is_limit else item.meaning.term
        term = term.inner if isinstance(term, Nearest) else term
        if not is_limit and (item.meaning.category != "Day" or item.meaning.mod):
            continue
        spans: list[OpenSpan | None]
        if isinstance(term, Yearly) and term.day is not None:
            spans = [term.in_year(year) for year in years]
        elif isinstance(term, Fixed):
            spans = [(term.low, term.high)]
        else:
            continue
        for low in (span[0] for span in spans if span is not None):
            if low is None or not window[0] <= low <= window[-1]:
                continue
            if item.tense is Tense.PAST and not is_limit:
                yield f"'{item.words}' ligt in het verleden", low.__le__
            elif item.tense is Tense.AHEAD:
                yield f"'{item.words}' moet nog komen", low.__ge__


def same_week(items: list[Item], found: Found, window: list[int], calendar: Calendar) -> Iterator[Constraint]:
    """In a paragraph about "deze week", a weekday that is still to come lies in that week."""
    lower = found.tokens.lower
    breaks = [index for index, word in enumerate(lower) if word == "\n"]
    weeks = {
        bisect_right(breaks, item.meaning.start)
        for item in items
        if item.meaning.rule == "week.relative"
        and lower[item.meaning.start] == "deze"
        and item.tense is Tense.AHEAD
    }
    for item in items if weeks else ():
        term = item.meaning.term
        if (
            not isinstance(term, Weekday)
            or term.weeks is not None
            or term.later
            or item.tense is not Tense.AHEAD
        ):
            continue
        if term.which is Which.LAST or item.meaning.category != "Day":
            continue
        if bisect_right(breaks, item.meaning.start) in weeks:
            yield f"'{item.words}' ligt in 'deze week'", _is_this_week(item)


def _is_this_week(item: Item) -> Holds:
    def holds(day: int) -> bool:
        meant = item.single_day(day)
        low, high = days.week(day)
        return meant is not None and low <= meant <= high

    return holds
