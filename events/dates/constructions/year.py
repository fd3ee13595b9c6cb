"""Years, their quarters and halves, decades and centuries. Imports dates only."""

from __future__ import annotations

from .. import days, lexicon
from ..grammar import Context, Example, Meaning, Parts, construction
from ..recurring import Yearly
from ..terms import Around, Fixed, Term, mapped
from .month import YEAR_OFFSETS, YEAR_WORD, within_year
from .week import Weekend


@construction(
    "year.number", "basic",
    "(?<= in|sinds|vanaf|tot|voor|vóór|na|uit|van|eind|einde|begin|medio|half|halverwege|midden|met|rond|richting|per|uiterlijk|"
    "tussen|en|of|naar|jaar|over|verkiezingsjaar|begrotingsjaar|heel|hele|omstreeks|circa|anno|sedert|tegen|schooljaar|seizoen|vroege|late) y:YEAR | (?<= (later|eerder) dan) y2:YEAR",
    Example("In 2030 moet de uitstoot gehalveerd zijn.", "2030", "2030-01-01", "2030-12-31"),
    Example("Sinds 2019 is dat zo.", "Sinds 2019", "2019-01-01", None),
)  # fmt: skip
def number(parts: Parts) -> Meaning | None:
    """2030 after a word that a date can follow; "2023 euro" and "2000 asielzoekers" are amounts."""
    if is_amount(parts.context):
        return None
    digits = parts.word("y") or parts.word("y2")
    if parts.context.before() in ("en", "of", "over", "van", "naar", "met", "voor") and _round(digits):
        return None
    return Meaning(year(int(digits)), "Year")


def _round(digits: str) -> bool:
    """A round number far from our days: rather an amount than a year."""
    return int(digits) % 100 == 0 and digits != "2000"


def is_amount(context: Context) -> bool:
    """Whether the word after a number makes it an amount."""
    after = context.after()
    return after in lexicon.AMOUNTS or after in ("%", "€", "à")


def year(value: int) -> Term:
    """A calendar year."""
    low, high = days.year_of(value)
    return Fixed("year", low=low, high=high)


@construction(
    "year.start", "basic", "(?<! nummer|dossier|artikel|wet|nr|nr.|kamerstuk|motie|agenda) y:YEAR",
    Example("2030 is het jaar waarin alles klaar moet zijn.", "2030", "2030-01-01", "2030-12-31"),
)  # fmt: skip
def at_start(parts: Parts) -> Meaning | None:
    """A year at the start of a sentence, in front of a verb."""
    first = parts.context.before() in ("", ".", "\n", "!", "?")
    verb = parts.context.after() in ("is", "was", "wordt", "werd", "moet", "lijkt", "geldt", "blijft")
    return Meaning(year(int(parts.word("y"))), "Year") if first and verb else None


@construction(
    "year.relative", "basic", "k:(dit|vorig|verleden|volgend|komend|aankomend) jaar",
    Example("Dit jaar komt er een wet.", "Dit jaar", "2023-01-01", "2023-12-31"),
    Example("Vorig jaar won de partij.", "Vorig jaar", "2022-01-01", "2022-12-31"),
    Example("Komend jaar gaat de wet in.", "Komend jaar", "2024-01-01", "2024-12-31"),
)  # fmt: skip
def relative(parts: Parts) -> Meaning:
    """dit, vorig, volgend, komend jaar: the calendar year."""
    return Meaning(Around("year", offset=YEAR_OFFSETS.get(parts.word("k"), 1)), "Year")


@construction(
    "unit.whole", "basic", "(het|de|dit|deze) hele u:(week|maand|jaar|weekend) (?! YEAR)",
    Example("De hele week wordt er onderhandeld.", "hele week", "2023-07-03", "2023-07-09"),
)  # fmt: skip
def whole(parts: Parts) -> Meaning:
    """de hele week, dit hele jaar: the one around the day of speaking; a weekend by tense."""
    if parts.word("u") == "weekend":
        return Meaning(Weekend("weekend", deictic=True), "Period")
    unit = lexicon.UNITS[parts.word("u")]
    return Meaning(Around(unit), unit.capitalize())


QUARTER = "q:(eerste|tweede|derde|vierde|laatste|1e|2e|3e|4e) kwartaal"
HALF = "h:(eerste|tweede|1e|2e) (helft|halfjaar)"
QUARTERS = 4
OF_YEAR = f"((van)? (y:YEAR|k:{YEAR_WORD} jaar|j:(het jaar)))"


def _in_year(parts: Parts, first: int, count: int, unit: str) -> Meaning:
    if parts.has("y"):
        low, high = days.months(int(parts.word("y")), first, count)
        return Meaning(Fixed(unit, low=low, high=high), "Period")
    offset = YEAR_OFFSETS[parts.word("k")] if parts.has("k") else 0
    return Meaning(within_year(offset, first, count, unit), "Period")


@construction(
    "year.quarter", "basic",
    f"{QUARTER} {OF_YEAR}? | kwartaal n:DAY_NUMBER ((van)? y2:YEAR)? | kw:(q1|q2|q3|q4|k1|k2|k3|k4) ((van)? y3:YEAR)? | y4:YEAR kw4:(q1|q2|q3|q4|k1|k2|k3|k4)",
    Example("De wet komt in het derde kwartaal van 2024.", "derde kwartaal van 2024", "2024-07-01", "2024-09-30"),
    Example("Het advies volgt in het vierde kwartaal.", "vierde kwartaal", "2023-10-01", "2023-12-31"),
    Example("In Q1 wordt de evaluatie verwacht.", "Q1", "2024-01-01", "2024-03-31"),
)  # fmt: skip
def quarter(parts: Parts) -> Meaning | None:
    """derde kwartaal (van 2024), kwartaal 3, Q3 2024; without a year the one in which it is, else by tense."""
    if parts.has("q"):
        index = lexicon.ORDINALS[parts.word("q")]
        index = QUARTERS if index < 0 else index
        if parts.has("y") or parts.has("k") or parts.has("j"):
            return _in_year(parts, 3 * index - 2, 3, "quarter")
        return Meaning(Yearly("quarter", month=3 * index - 2, count=3), "Period")
    if parts.has("y4"):
        low, high = days.months(int(parts.word("y4")), 3 * int(parts.word("kw4")[1]) - 2, 3)
        return Meaning(Fixed("quarter", low=low, high=high), "Period")
    index = int(parts.word("n")) if parts.has("n") else int(parts.word("kw")[1])
    if not 1 <= index <= QUARTERS:
        return None
    digits = parts.word("y2") if parts.has("y2") else parts.word("y3") if parts.has("y3") else ""
    if digits:
        low, high = days.months(int(digits), 3 * index - 2, 3)
        return Meaning(Fixed("quarter", low=low, high=high), "Period")
    if parts.has("kw") and (
        parts.word("kw")[0] == "k"
        or parts.context.before() not in ("in", "voor", "na", "vanaf", "tot", "sinds", "eind", "begin")
    ):
        return None
    return Meaning(Yearly("quarter", month=3 * index - 2, count=3), "Period")


@construction(
    "unit.relative", "basic", "k:(dit|vorig|verleden|volgend|komend|aankomend) u:(kwartaal|decennium)",
    Example("Volgend kwartaal begint de aanbesteding.", "Volgend kwartaal", "2023-10-01", "2023-12-31"),
    Example("Dit decennium moet de uitstoot halveren.", "Dit decennium", "2020-01-01", "2029-12-31"),
)  # fmt: skip
def relative_unit(parts: Parts) -> Meaning:
    """dit, vorig, volgend kwartaal; dit decennium."""
    return Meaning(
        Around(lexicon.UNITS[parts.word("u")], offset=YEAR_OFFSETS.get(parts.word("k"), 1)), "Period"
    )


@construction(
    "year.half", "basic", f"{HALF} {OF_YEAR} | hy:(h1|h2) (van)? y2:YEAR",
    Example("De regels gelden in de eerste helft van 2024.", "eerste helft van 2024", "2024-01-01", "2024-06-30"),
)  # fmt: skip
def half(parts: Parts) -> Meaning:
    """eerste helft van 2024, H1 2024."""
    if parts.has("hy"):
        low, high = days.months(int(parts.word("y2")), 1 if parts.word("hy") == "h1" else 7, 6)
        return Meaning(Fixed("half", low=low, high=high), "Period")
    return _in_year(parts, 1 if lexicon.ORDINALS[parts.word("h")] == 1 else 7, 6, "half")


@construction(
    "month.half", "part", f"{HALF} van m:Month",
    Example("De stemming is in de tweede helft van september.", "tweede helft van september", "2023-09-16", "2023-09-30"),
)  # fmt: skip
def half_month(parts: Parts) -> Meaning:
    """tweede helft van september: from the 16th on; the first half ends on the 15th."""
    inner = parts.meaning("m")
    first = lexicon.ORDINALS[parts.word("h")] == 1

    def cut(span: days.OpenSpan) -> days.OpenSpan:
        low, high = span
        return (
            (low, None if low is None else low + 14) if first else (None if low is None else low + 15, high)
        )

    return Meaning(mapped(inner.term, cut), "Period", shape="lasting", named=inner.term)


@construction(
    "decade.number", "basic", "jaren (n:DECADE | d:DECADE_NUMBER | y:YEAR) (van de (k:(vorige|deze)|c:CENTURY) eeuw)?",
    Example("In de jaren negentig gebeurde dat ook.", "jaren negentig", "1990-01-01", "1999-12-31"),
)  # fmt: skip
def decade(parts: Parts) -> Meaning | None:
    """jaren negentig, jaren '80: of the twentieth century unless the text says otherwise."""
    if parts.has("y"):
        first = int(parts.word("y"))
        if first % 10:
            return None
    else:
        tens = lexicon.DECADES[parts.word("n")] if parts.has("n") else int(parts.word("d").strip("'’")) // 10
        century = (
            lexicon.CENTURIES[parts.word("c")] if parts.has("c") else 21 if parts.word("k") == "deze" else 20
        )
        first = 100 * (century - 1) + 10 * tens
    low, high = days.months(first, 1, 120)
    return Meaning(Fixed("decade", low=low, high=high), "Period")


@construction(
    "century.number", "basic", "n:CENTURY eeuw | k:(deze|vorige|volgende) eeuw",
    Example("In de twintigste eeuw was dat anders.", "twintigste eeuw", "1900-01-01", "1999-12-31"),
)  # fmt: skip
def century(parts: Parts) -> Meaning:
    """de negentiende eeuw, de vorige eeuw; as in EDTF, the twentieth runs from 1900 to 1999."""
    if parts.has("k"):
        return Meaning(
            Around("century", offset={"deze": 0, "vorige": -1, "volgende": 1}[parts.word("k")]), "Period"
        )
    low, high = days.months(100 * (lexicon.CENTURIES[parts.word("n")] - 1), 1, 1200)
    return Meaning(Fixed("century", low=low, high=high), "Period")
