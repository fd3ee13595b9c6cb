"""The year and the weeks of parliament, between the rows of the calendar. Imports dates only."""

from __future__ import annotations

from dataclasses import dataclass

from .. import days
from ..building import from_end
from ..days import OpenSpan
from ..grammar import Example, Meaning, Parts, construction
from ..recurring import Anchor, shifted
from ..terms import Now, Spans, Term, Which

# The parliamentary year begins on Prinsjesdag (article 65 of the Constitution).
OPENING = "prinsjesdag"
YEARS_AWAY = {
    "dit": 0, "lopende": 0, "huidige": 0, "komend": 1, "komende": 1, "volgend": 1, "volgende": 1,
    "nieuwe": 1, "vorig": -1, "vorige": -1, "afgelopen": -1,
}  # fmt: skip


@dataclass(slots=True, eq=False)
class SittingYear(Term):
    """From one Prinsjesdag to the day before the next: the year that is on, or one so many away, or that of a calendar year."""

    offset: int = 0
    year: int | None = None
    unit: str = "sitting year"

    def on(self, now: Now) -> Spans:
        rows = now.calendar.by_word.get(OPENING, ())
        wanted = self.year
        if wanted is None:
            started = now.calendar.around(OPENING, now.day)[0]
            wanted = started.year + self.offset if started else None
        found = [
            next((row for row in rows if row.year == year), None) for year in (wanted, (wanted or 0) + 1)
        ]
        first, following = found
        if first is None or following is None:
            return ()
        now.used.extend(row for row in (first, following) if row not in now.used)
        return ((first.start, following.start - 1),)


@construction(
    "parliament.year", "basic",
    f"k:({'|'.join(YEARS_AWAY)}) ((parlementaire|parlementair|politieke|politiek) jaar|vergaderjaar) | (parlementaire jaar|parlementair jaar|vergaderjaar) y:YEARS",
    Example("De wet komt nog dit parlementaire jaar.", "dit parlementaire jaar", "2022-09-20", "2023-09-18"),
    Example("Het komende politieke jaar wordt druk.", "komende politieke jaar", "2023-09-19", "2024-09-16"),
)  # fmt: skip
def sitting_year(parts: Parts) -> Meaning:
    """dit parlementaire jaar, vergaderjaar 2022-2023: from Prinsjesdag to the day before the next."""
    if parts.has("y"):
        return Meaning(SittingYear(year=int(parts.word("y")[:4])), "Period")
    return Meaning(SittingYear(offset=YEARS_AWAY[parts.word("k")], deictic=True), "Period")


@construction(
    "parliament.last-week", "basic", "laatste (vergaderweek|kamerweek) ((voor|vóór) (de|het) c:CALENDAR)?",
    Example("In de laatste vergaderweek wordt veel gestemd.", "laatste vergaderweek", "2023-07-03", "2023-07-09"),
)  # fmt: skip
def last_week(parts: Parts) -> Meaning | None:
    """de laatste vergaderweek (voor het zomerreces): the week of the day before a recess."""
    word = parts.word("c") or "reces"
    rows = parts.context.calendar.by_word.get(word, ())
    if not rows or rows[0].kind != "recess":
        return None

    def reckon(day: int) -> OpenSpan:
        return days.week(day - 1)

    anchor = Anchor("anchor", word=word, which=Which.BY_TENSE)
    return Meaning(shifted(anchor, from_end(reckon, back=True), "week"), "Week")
