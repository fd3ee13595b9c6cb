"""What a text tells of time without naming a day: durations and clock times. Imports dates and dutch.

They are handed on beside the dates of a text, for readers of its time expressions; no event and no deadline rests on
them. The day of a clock time is that of the date beside it, else the day of the article, and it is marked uncertain.
"""

from __future__ import annotations

from datetime import date

from . import edtf
from .edtf import UNKNOWN
from .expression import Expression, Standing
from .grammar import Meaning
from .reader import DateReader
from .resolve import Resolved
from .timex import value_of


def asides_of(reader: DateReader, resolved: Resolved) -> list[Expression]:
    """The durations and clock times of a text that stand outside its expressions, in order."""
    return [_expression(meaning, resolved) for meaning in reader.asides(resolved.found)]


def _expression(meaning: Meaning, resolved: Resolved) -> Expression:
    found = resolved.found
    start, end = found.span(meaning)
    beside = None if meaning.timex_type == "DURATION" else _date_beside(meaning, resolved)
    said = resolved.earliest if resolved.earliest == resolved.latest else None
    day = None if meaning.timex_type == "DURATION" else beside or said
    return Expression(
        text=found.tokens.text[start:end],
        start=start,
        end=end,
        type=meaning.timex_type,
        mod=meaning.mod,
        value=UNKNOWN if day is None else edtf.uncertain(edtf.day(day)),
        alternatives=(),
        timex=meaning.value or _timex(meaning, day),
        rule=meaning.rule,
        time_of_day=meaning.time_of_day,
        clock=meaning.clock,
        first=meaning.start,
        last=meaning.end,
        category=meaning.category,
        deictic=day is not None and beside is None,
        anaphoric=beside is not None,
        by_tense=False,
        said=(day, day) if day is not None and beside is None else None,
        periods=(),
        standing=Standing(found.clauses, meaning.start, meaning.head),
    )


def _timex(meaning: Meaning, day: date | None) -> str:
    if day is None:
        return f"T{meaning.clock}" if meaning.clock else ""
    ordinal = day.toordinal()
    return value_of((ordinal, ordinal), "day", meaning.time_of_day, meaning.clock)


def _date_beside(meaning: Meaning, resolved: Resolved) -> date | None:
    """The day that the sentence names, or else the last one that the sentence before it names."""
    clauses = resolved.found.clauses
    start, end = clauses.sentence_at(meaning.start)
    days = [
        (one.first, one.value.earliest)
        for one in resolved.expressions
        if one.value.earliest is not None and one.value.earliest == one.value.latest and not one.mod
    ]
    inside = [(abs(first - meaning.start), day) for first, day in days if start <= first < end]
    if inside:
        return min(inside)[1]
    before = clauses.sentence_at(start - 1)[0] if start else 0
    return next((day for first, day in reversed(days) if before <= first < start), None)
