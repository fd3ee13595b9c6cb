"""Weeks, weekends and their numbers. Imports dates only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .. import days
from ..days import OpenSpan
from ..grammar import Example, Meaning, Parts, construction
from ..lexicon import UNITS
from ..terms import Around, Fixed, Now, Reckoned, Spans, Tense, Term

OFFSETS = {
    "deze": 0,
    "volgende": 1,
    "komende": 1,
    "aankomende": 1,
    "aanstaande": 1,
    "vorige": -1,
    "verleden": -1,
    "voorbije": -1,
}


@construction(
    "week.relative", "basic", "k:(deze|volgende|komende|aankomende|aanstaande|vorige|verleden|voorbije) week",
    Example("Het kabinet beslist deze week.", "deze week", "2023-07-03", "2023-07-09"),
    Example("Volgende week is er een debat.", "Volgende week", "2023-07-10", "2023-07-16"),
    Example("Vorige week viel het besluit.", "Vorige week", "2023-06-26", "2023-07-02"),
)  # fmt: skip
def relative(parts: Parts) -> Meaning:
    """deze, volgende, komende, vorige week: Monday to Sunday."""
    return Meaning(Around("week", offset=OFFSETS[parts.word("k")]), "Week")


@construction(
    "week.rest", "basic", "(later|verder) (deze w:(week|maand)|dit j:jaar)",
    Example("Later deze week volgt een brief.", "Later deze week", "2023-07-04", "2023-07-09"),
)  # fmt: skip
def rest(parts: Parts) -> Meaning:
    """later deze week, later dit jaar: from the day of speaking to the end of the period."""
    unit = "year" if parts.has("j") else UNITS[parts.word("w")]

    def from_now(day: int) -> OpenSpan:
        return day, days.unit_around(day, unit)[1]

    return Meaning(Reckoned(unit, reckon=from_now), "Period", shape="within", named=Around(unit))


@construction(
    "week.earlier", "basic", "eerder (deze w:(week|maand)|dit j:jaar)",
    Example("Eerder deze week stapte de minister op.", "Eerder deze week", "2023-07-03", "2023-07-04"),
)  # fmt: skip
def earlier(parts: Parts) -> Meaning:
    """eerder deze week, eerder dit jaar: from the start of the period to the day of speaking."""
    unit = "year" if parts.has("j") else UNITS[parts.word("w")]

    def until_now(day: int) -> OpenSpan:
        return days.unit_around(day, unit)[0], day

    return Meaning(Reckoned(unit, reckon=until_now), "Period", shape="within", named=Around(unit))


class Weekend(Term):
    """A weekend by tense: the last, the present or the coming one."""

    def on(self, now: Now) -> Spans:
        """Saturday and Sunday."""
        this = days.unit_around(now.day, "weekend")
        last = days.unit_around(now.day, "weekend", -1)
        if now.tense is Tense.PAST:
            return (this if this[0] <= now.day else last,)
        return (this,) if now.tense is Tense.AHEAD or this[0] <= now.day else (last, this)


@construction(
    "week.weekend", "basic",
    "(k:(dit|komend|aankomend|aanstaand|volgend|afgelopen|vorig|voorbije|voorbij|het|komende|aankomende) weekend|weekend)(?! van (DAY_NUMBER|ORDINAL_NUMBER))",
    Example("Dit weekend vergaderen de leden.", "Dit weekend", "2023-07-08", "2023-07-09"),
    Example("Afgelopen weekend stemden de leden.", "Afgelopen weekend", "2023-07-01", "2023-07-02"),
)  # fmt: skip
def weekend(parts: Parts) -> Meaning | None:
    """dit, komend, afgelopen weekend; "het weekend" goes by tense."""
    word = parts.word("k") if parts.has("k") else ""
    if word in ("", "het"):
        if word == "" and parts.context.before() not in ("in", "voor", "na", "vóór", "door", "tot"):
            return None
        return Meaning(Weekend("weekend", deictic=True), "Period")
    if word in ("afgelopen", "vorig", "voorbije", "voorbij"):

        def last(day: int) -> OpenSpan:
            this = days.unit_around(day, "weekend")
            return days.unit_around(day, "weekend", -1) if day <= this[1] else this

        return Meaning(Reckoned("weekend", reckon=last), "Period")
    if word == "volgend":
        return Meaning(Around("weekend", offset=1), "Period")

    def coming(day: int) -> OpenSpan:
        this = days.unit_around(day, "weekend")
        return this if day <= this[0] or word == "dit" else days.unit_around(day, "weekend", 1)

    return Meaning(Reckoned("weekend", reckon=coming), "Period")


@dataclass(slots=True, eq=False)
class WeekNumber(Term):
    """A numbered week without a year: by tense, as other yearly things."""

    number: int = 1
    unit: str = "week"
    deictic: bool = True

    def on(self, now: Now) -> Spans:
        """The weeks of that number around the day of speaking."""
        year = date.fromordinal(now.day).isocalendar().year
        found = [span for offset in (-1, 0, 1) if (span := days.iso_week(year + offset, self.number))]
        if not found:
            return ()
        past = [span for span in found if span[0] <= now.day]
        coming = [span for span in found if span[1] >= now.day]
        if now.tense is Tense.PAST:
            return (past[-1],) if past else ()
        if now.tense is Tense.AHEAD:
            return (coming[0],) if coming else ()
        return tuple(dict.fromkeys([*past[-1:], *coming[:1]]))


@construction(
    "week.number", "basic", "(week|weeknummer) n:DAY_NUMBER ((van|in)? y:YEAR)? | (week|weeknummer) n2:INTEGER ((van|in)? y2:YEAR)?",
    Example("De wet staat in week 36 op de agenda en wordt dan behandeld.", "week 36", "2023-09-04", "2023-09-10"),
    Example("In week 2 van 2024 volgt de stemming.", "week 2 van 2024", "2024-01-08", "2024-01-14"),
)  # fmt: skip
def numbered(parts: Parts) -> Meaning | None:
    """week 36, week 2 van 2024: the ISO week."""
    end = "" if parts.has("n") else "2"
    number = int(parts.word("n" + end))
    if not 1 <= number <= 53:
        return None
    if parts.has("y" + end):
        span = days.iso_week(int(parts.word("y" + end)), number)
        return Meaning(Fixed("week", low=span[0], high=span[1]), "Week") if span else None
    return Meaning(WeekNumber(number=number), "Week")
