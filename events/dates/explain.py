"""One line that tells a curator how words became days. Imports dates only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .edtf import UncertainDate

if TYPE_CHECKING:
    from .resolve import Item

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
          "december")  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
TENSES = {"past": "verleden tijd", "ahead": "tegenwoordige of toekomende tijd", "none": "geen tijd die beslist"}


def in_words(day: date, weekday: bool = False) -> str:
    """A day in Dutch: 6 juli 2023, or donderdag 6 juli 2023."""
    name = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {name}" if weekday else name


def span_in_words(first: date | None, last: date | None) -> str:
    """A span in Dutch: op één dag, van … tot en met …, tot en met …, vanaf …"""
    if first is None and last is None:
        return "geen dag te bepalen"
    if first is None and last is not None:
        return f"tot en met {in_words(last, True)}"
    if first is not None and last is None:
        return f"vanaf {in_words(first, True)}"
    assert first is not None and last is not None
    if first == last:
        return in_words(first, True)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} tot en met {in_words(last)}"
    return f"{in_words(first)} tot en met {in_words(last)}"


def window_in_words(days: list[int]) -> str:
    """The days of speaking in Dutch."""
    if not days:
        return "een onbekende dag"
    return span_in_words(date.fromordinal(days[0]), date.fromordinal(days[-1]))


def explain(
    text: str, item: Item, days: list[int], value: UncertainDate, alternatives: tuple[tuple[date, date], ...]
) -> str:
    """The line: the words, the days of speaking, the answer, and what it rests on."""
    meaning = item.meaning
    if meaning.timex_type == "SET":
        return f"'{text}' keert terug ({meaning.value}) en staat op geen vaste dag"
    anchor = f" gezegd op {window_in_words(days)}" if meaning.term.deictic or meaning.term.anaphoric else ""
    if meaning.term.anaphoric:
        anchor = " gerekend vanaf de vorige datum in de tekst"
    if len(alternatives) > 1:
        answer = "een van: " + ", ".join(span_in_words(*member) for member in alternatives[:5])
        answer += " …" if len(alternatives) > 5 else ""
    else:
        answer = span_in_words(value.earliest, value.latest)
    notes = [meaning.rule]
    if item.depends_on_tense:
        notes.append(TENSES[item.tense.value])
    notes += [f"{row.name} ({span_in_words(date.fromordinal(row.start), date.fromordinal(row.end) if row.end else None)})"
              for row in item.rows]  # fmt: skip
    return f"'{text}'{anchor} → {answer}; {'; '.join(notes)}"
