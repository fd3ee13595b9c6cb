"""Parts of a period, ranges and alternatives. Imports dates only."""

from __future__ import annotations

from ..building import first_part, last_day, last_part, middle_part, part
from ..grammar import Example, Meaning, Parts, construction
from ..ranges import Between, Either
from ..recurring import Yearly
from ..terms import Around, Fixed

PERIOD = "(Week|Month|Year|Period|Anchor)"
PART_WORDS = "(begin|aanvang|half|medio|midden|halverwege|eind|einde)"
# What the words say of a period, and TIMEX3's MOD for it.
PARTS = {
    "begin": (first_part, "START"), "aanvang": (first_part, "START"),
    "half": (middle_part, "MID"), "medio": (middle_part, "MID"), "midden": (middle_part, "MID"),
    "halverwege": (middle_part, "MID"),
    "eind": (last_part, "END"), "einde": (last_part, "END"),
    "vroeg": (first_part, "START"), "laat": (last_part, "END"),
}  # fmt: skip


@construction(
    "period.this", "basic", "(?<= (begin|eind|einde|midden|halverwege|helft|loop|rest|dag|weekend|WEEKDAY) van) (de|het) u:(week|maand|jaar|decennium|eeuw)",
    Example("Aan het einde van de maand loopt de termijn af.", "einde van de maand", "2023-07-31", "2023-07-31"),
)  # fmt: skip
def this_period(parts: Parts) -> Meaning:
    """ "van het jaar" after a part of it: the period around the day of speaking."""
    unit = {"week": "week", "maand": "month", "jaar": "year", "decennium": "decade", "eeuw": "century"}[
        parts.word("u")
    ]
    category = {"week": "Week", "month": "Month", "year": "Year"}.get(unit, "Period")
    return Meaning(Around(unit), category)


@construction(
    "period.part", "part", f"p:{PART_WORDS} (van|in)? (de|het)? t:{PERIOD} | p2:(vroeg|laat) in (de|het)? t2:{PERIOD}",
    Example("Het partijcongres van begin juni was druk.", "begin juni", "2023-06-01", "2023-06-10"),
    Example("Eind deze week komt er een brief.", "Eind deze week", "2023-07-06", "2023-07-09"),
    Example("Medio 2025 moet de wet er zijn.", "Medio 2025", "2025-05-01", "2025-08-31"),
)  # fmt: skip
def part_of(parts: Parts) -> Meaning:
    """begin juni, half maart, medio 2025, eind deze week, laat in 2017; "het einde van" is the last day."""
    end = "" if parts.has("p") else "2"
    inner = parts.meaning("t" + end)
    word = parts.word("p" + end)
    change, mod = PARTS[word]
    if word == "einde":
        meaning = part(inner, last_day, "")
        meaning.shape, meaning.category, meaning.named = "day", "Day", None
        return meaning
    return part(inner, change, mod)


def _between(parts: Parts, until: bool) -> Meaning:
    first, second = parts.meaning("a"), parts.meaning("b")
    term = Between(second.term.unit, first.term.deictic or second.term.deictic, first.term.anaphoric,
                   first=first.term, second=second.term, until=until)  # fmt: skip
    return Meaning(term, "Reach", shape="lasting")


@construction(
    "range.from-to", "relation",
    "(van|vanaf) (de|het)? a:Time u:(tot en met|t/m|tot aan|tot|naar) (de|het)? b:Time | a2:Time u2:(tot en met|t/m) (de|het)? b2:Time | a3:Day (-|–) b3:Day",
    Example("De regeling geldt van 1 september tot en met 31 december.", "van 1 september tot en met 31 december",
            "2023-09-01", "2023-12-31"),
    Example("De campagne loopt van maart tot juni 2024.", "van maart tot juni 2024", "2024-03-01", "2024-05-31"),
)  # fmt: skip
def from_to(parts: Parts) -> Meaning | None:
    """van X tot (en met) Y, 1 mei - 5 mei; "tot Y" ends the day before Y."""
    if parts.has("a"):
        if parts.word("u") == "naar":
            return None
        return _between(parts, parts.word("u") in ("tot", "tot aan"))
    end = "2" if parts.has("a2") else "3"
    first, second = parts.meaning("a" + end), parts.meaning("b" + end)
    if end == "3" and not all(isinstance(each.term, Fixed | Yearly) for each in (first, second)):
        return None  # "vrijdag – 7 juli" are two
    term = Between(
        second.term.unit, first.term.deictic or second.term.deictic, first=first.term, second=second.term
    )
    return Meaning(term, "Reach", shape="lasting")


@construction(
    "range.between", "relation", "tussen (de|het)? a:Time en (de|het)? b:Time",
    Example("Tussen maart en juni 2024 wordt er getest.", "Tussen maart en juni 2024", "2024-03-01", "2024-06-30"),
)  # fmt: skip
def between(parts: Parts) -> Meaning:
    """tussen X en Y: both included."""
    return _between(parts, False)


@construction(
    "alternative.or", "relation", "a:Day of b:Day | a2:Month of b2:Month | a3:Year of b3:Year",
    Example("De stemming is donderdag of vrijdag.", "donderdag of vrijdag", "2023-07-06", "2023-07-07",
            alternatives=(("2023-07-06", "2023-07-06"), ("2023-07-07", "2023-07-07"))),
)  # fmt: skip
def either(parts: Parts) -> Meaning:
    """donderdag of vrijdag: one of these."""
    end = next(mark for mark in ("", "2", "3") if parts.has("a" + mark))
    first, second = parts.meaning("a" + end), parts.meaning("b" + end)
    term = Either(
        first.term.unit, first.term.deictic or second.term.deictic, first=first.term, second=second.term
    )
    return Meaning(
        term, first.category, shape=first.shape, time_of_day=second.time_of_day or first.time_of_day
    )
