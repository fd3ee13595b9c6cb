"""Narrows the window in which a text appeared by what the text itself says. Imports dates and dutch.

A constraint looks at the expressions and says on which days of the window they can all be true. Constraints are
applied from the surest to the least sure; one that would leave no day is not believed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from events.dutch.clauses import Tense

from . import days
from .calendar import Calendar
from .explain import window_in_words
from .reader import Found
from .terms import Anchor, Fixed, Mapped, Weekday, Which, Yearly

if TYPE_CHECKING:
    from .resolve import Item

Holds = Callable[[int], bool]
Constraint = tuple[str, Holds]

# How far apart, in tokens, a day and the calendar's name for it may stand: "morgen, op Prinsjesdag,".
NEAR = 4
# Words that name a day of the calendar without being one of its names, by the kind of its rows.
BALLOT_WORDS = (("naar", "de", "stembus"), ("naar", "de", "stembussen"), ("naar", "de", "stembureaus"),
                ("verkiezingsdag",), ("stemlokalen",), ("stembureaus",))  # fmt: skip
LAST_SITTING_WORDS = (("laatste", "vergaderdag"), ("laatste", "vergaderdagen"), ("laatste", "kamerdag"))


def narrow(items: list[Item], found: Found, window: list[int], calendar: Calendar) -> tuple[list[int], list[str]]:
    """The days of the window on which the text can have been written, and why the others are out."""
    kept, reasons = window, []
    if len(window) < 2:
        return kept, reasons
    for find in (same_day, calendar_day, behind_or_ahead, same_week):
        for reason, holds in find(items, found, window, calendar):
            left = [day for day in kept if holds(day)]
            if left and len(left) < len(kept):
                kept = left
                reasons.append(f"{reason}: {window_in_words(kept)}")
    return kept, reasons


def _single_day(item: Item, day: int) -> int | None:
    spans = item.by_day[day]
    if len(spans) == 1 and spans[0][0] is not None and spans[0][0] == spans[0][1]:
        return spans[0][0]
    return None


def _words(found: Found, item: Item) -> str:
    start, end = found.span(item.meaning)
    return found.tokens.text[start:end]


def same_day(items: list[Item], found: Found, window: list[int], calendar: Calendar) -> Iterator[Constraint]:
    """Two days side by side are one day: vandaag, dinsdag 4 juli; gisteren (3 juli)."""
    for left, right in zip(items, items[1:], strict=False):
        between = found.tokens.lower[left.meaning.end : right.meaning.start]
        if between not in ([","], ["("]) or left.meaning.category != "Day" or right.meaning.category != "Day":
            continue
        if not left.meaning.term.deictic and not right.meaning.term.deictic:
            continue

        def holds(day: int, left: Item = left, right: Item = right) -> bool:
            first = _single_day(left, day)
            return first is not None and any(low == first == high for low, high in right.by_day[day])

        yield f"'{_words(found, left)}' is '{_words(found, right)}'", holds


def calendar_day(items: list[Item], found: Found, window: list[int], calendar: Calendar) -> Iterator[Constraint]:
    """A day that the text calls by a name of the calendar: morgen gaat Nederland naar de stembus."""
    lower = found.tokens.lower
    for item in items:
        meaning = item.meaning
        if meaning.category != "Day" or not meaning.term.deictic or isinstance(meaning.term, Yearly):
            continue
        clause = found.clauses.at(meaning.head)
        if clause is None:
            continue
        words = lower[clause.start : clause.end]
        if _has(words, LAST_SITTING_WORDS):
            last_days = {row.start - 1 for row in calendar.of_kind("recess")}
            yield f"'{_words(found, item)}' is de laatste vergaderdag voor een reces", _is_in(item, last_days)
        elif _has(words, BALLOT_WORDS):
            polls = {day for row in calendar.of_kind("election") for day in range(row.start, (row.end or row.start) + 1)}
            yield f"'{_words(found, item)}' is een verkiezingsdag", _is_in(item, polls)
        for other in items:
            term = other.meaning.term
            term = term.inner if isinstance(term, Mapped) else term
            if not isinstance(term, Anchor) or other.meaning.category not in ("Anchor", "Day"):
                continue
            gap = max(other.meaning.start - meaning.end, meaning.start - other.meaning.end)
            before = lower[other.meaning.start - 1] if other.meaning.start else ""
            if not 0 <= gap <= NEAR or before in ("voor", "van", "over", "na", "rond", "sinds", "tot", "richting"):
                continue
            rows = calendar.by_word.get(term.word, ())
            named = {day for row in rows for day in range(row.start, (row.end or row.start) + 1)}
            if other.meaning.category == "Day":  # eerste kerstdag: one day of it
                named &= {low for spans in other.by_day.values() for low, high in spans if low == high and low is not None}
            yield f"'{_words(found, item)}' is {_words(found, other)}", _is_in(item, named)


def _has(words: list[str], phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(
        tuple(words[index : index + len(phrase)]) == phrase for phrase in phrases for index in range(len(words) - len(phrase) + 1)
    )


def _is_in(item: Item, allowed: set[int]) -> Holds:
    def holds(day: int) -> bool:
        return _single_day(item, day) in allowed

    return holds


def behind_or_ahead(items: list[Item], found: Found, window: list[int], calendar: Calendar) -> Iterator[Constraint]:
    """A full date inside the window lies behind in past tense, and ahead in present or future tense."""
    years = {day.year for day in (days.as_date(window[0]), days.as_date(window[-1])) if day}
    for item in items:
        term, tense = item.meaning.term, item.tense
        if tense is Tense.NONE or item.meaning.category != "Day" or item.meaning.mod:
            continue
        if isinstance(term, Yearly) and term.day is not None:
            spans = [span for year in sorted(years) if (span := term.in_year(year))]
        elif isinstance(term, Fixed):
            spans = [(term.low, term.high)]
        else:
            continue
        for low, high in spans:
            if low is None or high is None or not window[0] <= low <= window[-1]:
                continue
            if tense is Tense.PAST:
                yield f"'{_words(found, item)}' ligt in het verleden", lambda day, low=low: day >= low
            else:
                yield f"'{_words(found, item)}' moet nog komen", lambda day, high=high: day <= high


def same_week(items: list[Item], found: Found, window: list[int], calendar: Calendar) -> Iterator[Constraint]:
    """In a paragraph about "deze week", a weekday that is still to come lies in that week."""
    lower = found.tokens.lower
    breaks = [index for index, word in enumerate(lower) if word == "\n"]

    def paragraph(token: int) -> int:
        return sum(1 for index in breaks if index < token)

    weeks = {
        paragraph(item.meaning.start)
        for item in items
        if item.meaning.rule == "week.relative" and lower[item.meaning.start] == "deze" and item.tense is Tense.AHEAD
    }
    for item in items:
        term = item.meaning.term
        if not isinstance(term, Weekday) or term.weeks is not None or term.later or item.tense is not Tense.AHEAD:
            continue
        if term.which is Which.LAST or item.meaning.category != "Day" or paragraph(item.meaning.start) not in weeks:
            continue

        def holds(day: int, item: Item = item) -> bool:
            found_day = _single_day(item, day)
            low, high = days.week(day)
            return found_day is not None and low <= found_day <= high

        yield f"'{_words(found, item)}' ligt in 'deze week'", holds
