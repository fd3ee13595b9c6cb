"""One line that tells a curator how words became days. Imports dates only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .days import as_date

if TYPE_CHECKING:
    from .expression import Expression

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
          "december")  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
TENSES = {
    "past": "verleden tijd",
    "ahead": "tegenwoordige of toekomende tijd",
    "none": "geen tijd die beslist",
}
MEMBERS_SHOWN = 5


def in_words(day: date, weekday: bool = False) -> str:
    """A day in Dutch: 6 juli 2023, or donderdag 6 juli 2023."""
    name = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {name}" if weekday else name


def span_in_words(first: date | None, last: date | None) -> str:
    """A span in Dutch: op één dag, van … tot en met …, tot en met …, vanaf …"""
    if first is None:
        return "geen dag te bepalen" if last is None else f"tot en met {in_words(last, True)}"
    if last is None:
        return f"vanaf {in_words(first, True)}"
    if first == last:
        return in_words(first, True)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} tot en met {in_words(last)}"
    return f"{in_words(first)} tot en met {in_words(last)}"


def days_in_words(days: list[int]) -> str:
    """The first and last of some days in Dutch."""
    return span_in_words(as_date(days[0]), as_date(days[-1]))


def explain(expression: Expression) -> str:
    """The line: the words, the days of speaking, the answer, and what it rests on."""
    if expression.type == "SET":
        return f"'{expression.text}' keert terug ({expression.timex}) en staat op geen vaste dag; {expression.rule}"
    if expression.category == "Aside" and expression.value.earliest is None:
        return (
            f"'{expression.text}' ({expression.timex}) staat op geen dag van de kalender; {expression.rule}"
        )
    anchor = ""
    if expression.anaphoric:
        anchor = ", gerekend vanaf de vorige datum in de tekst"
    elif expression.said is not None:
        anchor = f", gezegd op {span_in_words(*expression.said)}"
    elif expression.deictic:
        anchor = ", gezegd op een onbekende dag"
    members = expression.alternatives
    if len(members) > 1:
        answer = "een van: " + ", ".join(span_in_words(*member) for member in members[:MEMBERS_SHOWN])
        answer += " …" if len(members) > MEMBERS_SHOWN else ""
    else:
        answer = span_in_words(expression.value.earliest, expression.value.latest)
    notes = [expression.rule]
    if expression.by_tense:
        notes.append(TENSES[expression.tense.value])
    if expression.category == "Aside":
        notes.append("de tekst noemt de dag niet")
    notes += [
        f"{row.name} ({span_in_words(as_date(row.start), as_date(row.end))})" for row in expression.periods
    ]
    return f"'{expression.text}'{anchor} → {answer}; {'; '.join(notes)}"
