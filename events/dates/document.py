"""Writes docs/dates.md from the constructions: ``python -m events.dates.document``. Imports dates only."""

from __future__ import annotations

from pathlib import Path

from . import constructions  # noqa: F401  (enters the constructions)
from .grammar import CONSTRUCTIONS, LEVELS, Construction, Example

PAGE = Path(__file__).parents[2] / "docs" / "dates.md"

HEAD = """\
# Dates: which Dutch words are read, and as what

This page is written by `python -m events.dates.document` from the constructions in `events/dates/constructions/`; a test
fails when it is stale. Change the constructions, not the page.

A text is split into words; constructions find expressions in four passes (days and periods, their parts, relations
between dates, operators); each expression is resolved for every day on which the article can have appeared. The value
is an EDTF expression with inclusive bounds, beside it TIMEX3's type, value and MOD, the rule, and one line that says why.

## Conventions
- Bounds are inclusive. A week runs from Monday to Sunday, a weekend is Saturday and Sunday.
- Begin, half (medio, halverwege), eind of a month: days 1–10, 11–20, 21–last; of a year January–March, May–August,
  October–December; of a week Monday–Wednesday, Tuesday–Thursday, Thursday–Sunday. "Het einde van" a period is its last day.
- Seasons are meteorological; winter 2024 starts in December 2024. "Voor de zomer" and "na de zomer" mean the summer recess.
- "voor X" and "tot X" end the day before X, "uiterlijk X" and "tot en met X" on X; "na X" begins the day after X,
  "vanaf X" and "sinds X" on its first day. "voor" that says "for" ("de begroting voor 2024") is no limit.
- The tense of the clause decides a bare weekday, month or day: past looks back (today included), present, future and modal
  look ahead. Where nothing decides, both stay, as a one-of set.
- Where two readings are common, both are given, or the days that cover both: "maandag over drie weken", "de eerste week
  van september".
- Windows without a number ("de afgelopen jaren") are open; with a number they are closed. Offsets of weeks and longer are
  one day, marked approximate.
- What is counted from a yearly thing ("een week voor het zomerreces") asks the tense of its own days, not of the recess.
- Anaphors ("een jaar later", "destijds") count from the last date in the text.
- Words of the calendar ("het reces", "de verkiezingen", "Prinsjesdag") are resolved against its rows, which are data;
  feasts of years without a row follow from their rules (`events/dates/feasts.py`).
- A clock time stays with its day: the day is the value.
- Durations ("drie dagen lang") and clock times without a day ("om 15.00 uur") are told beside the dates and are none: no
  event and no deadline rests on them, nor does an anaphor. A duration has a TIMEX3 value and no days. A clock time gets the
  day that its sentence or the one before names, else that of the article, marked uncertain (`2023-07-04?`).

## An article dated to a month, or not at all
Every expression is resolved for each day of the window. Days on which two statements of the text contradict each other
are dropped, and the reason is kept:

- a day beside another name for it: "vandaag, dinsdag 4 juli", "gisteren (3 juli)";
- a day that the calendar knows: "morgen, op Prinsjesdag", "vandaag naar de stembus", "de laatste vergaderdag";
- a dated day behind in past tense, or ahead in present and future tense;
- a weekday to come in a paragraph about "deze week".

What is left over all days is the answer: one day, a one-of set, or the days from the first to the last.
A window of more than a year is no anchor: then only full dates are resolved.

## Constructions
In a pattern, words stand as they are; capitals are classes of words (`WEEKDAY`), capitalised names are what an earlier
pass found (`Day`, `Month`; `Time` is any of them), and `_` is any word. Examples are said on 4 July 2023 unless noted.
"""

TAIL = """
## Not covered
- Years in words ("tweeduizend achttien"); a rank that is a day of the month inside a sentence without "op de" ("ik kom de 25e");
  "het einde van de dag".
- Time zones; "in de ochtend" and "'s avonds" without a day or a clock time.
- Years before 1800 and after 2099, dates in other languages, other calendars.
- Elections, recesses and budgets that the calendar has no row for; feasts that no rule gives (Suikerfeest).
- "Een vrijdag" without more, "straks", "ooit", "binnenkort", "op korte termijn": no day follows from them.

## Adding a construction
1. Choose the file in `events/dates/constructions/` that has the subject, and enter one function:

   ```python
   @construction(
       "day.over-weeks", "basic", "d:(vandaag|morgen|overmorgen) over n:(NUMBER|INTEGER) (week|weken)",
       Example("Morgen over twee weken loopt de termijn af.", "Morgen over twee weken", "2023-07-19", "2023-07-19"),
   )
   def over_weeks(parts: Parts) -> Meaning | None:
       \"\"\"vandaag over een week: that day of a later week.\"\"\"
   ```

   The level says what it builds on: `basic` words only, `part` a period that was found, `relation` several dates,
   `operator` a word in front of a date. The function gives a `Meaning` with a term (`events/dates/terms.py`), or None where
   the words mean no date. New words go into `events/dates/lexicon.py`.
2. Its examples run as tests by themselves. Add sentences with values worked out by hand to `tests/dates/suite/`, and a trap
   to `tests/dates/test_traps.py` where the words can mean something else.
3. Write this page anew: `python -m events.dates.document`.
"""


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for number, level in enumerate(LEVELS):
        parts.append(
            f"\n### {TITLES[level]}\n\n| construction | reads | pattern | examples |\n| --- | --- | --- | --- |\n"
        )
        parts += [_row(entry) for entry in CONSTRUCTIONS if entry.level == number]
    return "".join((*parts, TAIL))


TITLES = {
    "basic": "Days and periods",
    "part": "Parts and clock times",
    "relation": "Relations between dates",
    "operator": "Operators",
    "aside": "Durations and times without a day",
}


def _row(entry: Construction) -> str:
    examples = "<br>".join(map(_example, entry.examples))
    about = " ".join(entry.about.split())
    pattern = " ".join(entry.pattern.text.split())
    return f"| {entry.name} | {_cell(about)} | `{_cell(pattern)}` | {_cell(examples)} |\n"


def _example(example: Example) -> str:
    if example.earliest == example.latest:
        days = example.earliest or "no fixed day"
    else:
        days = f"{example.earliest or '…'} to {example.latest or '…'}"
    if example.alternatives:
        days = " or ".join(low if low == high else f"{low} to {high}" for low, high in example.alternatives)
    said = (
        ""
        if example.published == Example("", "", None, None).published
        else f" (said on {example.published})"
    )
    return f"{example.text.replace(example.span, f'**{example.span}**', 1)} → {days}{said}"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
