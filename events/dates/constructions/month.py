"""Months and seasons. Imports dates only."""

from __future__ import annotations

from .. import days
from ..building import month_number, number, year_number
from ..grammar import Example, Meaning, Parts, construction
from ..lexicon import SEASONS
from ..ranges import Either
from ..recurring import SeasonOf, Yearly
from ..terms import Around, Fixed, Term, Which, mapped

NEXT_WORDS = "(aankomende|komende|volgende|aanstaande)"
LAST_WORDS = "(afgelopen|vorige|voorbije|verleden)"
YEAR_WORD = "(dit|vorig|volgend|komend|afgelopen|verleden)"
YEAR_OFFSETS = {"dit": 0, "vorig": -1, "afgelopen": -1, "verleden": -1, "volgend": 1, "komend": 1}


@construction(
    "month.with-year", "basic", "m:MONTH (van)? y:(YEAR|SHORT_YEAR)",
    Example("Dat was in juni 2022.", "juni 2022", "2022-06-01", "2022-06-30"),
)  # fmt: skip
def with_year(parts: Parts) -> Meaning:
    """juni 2022, jan '18."""
    low, high = days.month(year_number(parts.word("y")), month_number(parts.word("m")))
    return Meaning(Fixed("month", low=low, high=high), "Month")


@construction(
    "month.two-with-year", "basic", "a:MONTH_NAME j:(en|-|–|/|of) b:MONTH_NAME (van)? y:YEAR",
    Example("In maart en april 2022 werd er gestaakt.", "maart en april 2022", "2022-03-01", "2022-04-30"),
)  # fmt: skip
def two_with_year(parts: Parts) -> Meaning | None:
    """maart en april 2018, april - juni 2018, mei of juni 2019: the year is shared."""
    year, first, second = int(parts.word("y")), month_number(parts.word("a")), month_number(parts.word("b"))
    if first >= second:
        return None
    low, high = days.months(year, first, second - first + 1)
    if parts.word("j") in ("-", "–", "/") or (parts.word("j") == "en" and second == first + 1):
        return Meaning(Fixed("month", low=low, high=high), "Reach", shape="lasting")
    if parts.word("j") == "en":
        return None
    either = (
        Fixed("month", low=span[0], high=span[1])
        for span in (days.month(year, first), days.month(year, second))
    )
    return Meaning(Either("month", first=next(either), second=next(either)), "Month")


@construction(
    "month.bare", "basic", "m:MONTH_NAME",
    Example("In juni stemde de partij in.", "juni", "2023-06-01", "2023-06-30"),
    Example("In september komt er een wet.", "september", "2023-09-01", "2023-09-30"),
    Example("In juli gaat de Kamer uiteen.", "juli", "2023-07-01", "2023-07-31"),
)  # fmt: skip
def bare(parts: Parts) -> Meaning | None:
    """juni, in oktober: the tense decides the year."""
    return Meaning(Yearly("month", month=month_number(parts.word("m"))), "Month")


@construction(
    "month.next", "basic", f"{NEXT_WORDS} m:MONTH_NAME",
    Example("Komende september wordt het besluit genomen.", "Komende september", "2023-09-01", "2023-09-30"),
)  # fmt: skip
def coming(parts: Parts) -> Meaning:
    """komende september: the first one after this month."""
    return Meaning(Yearly("month", month=month_number(parts.word("m")), which=Which.NEXT), "Month")


@construction(
    "month.last", "basic", f"{LAST_WORDS} m:MONTH_NAME",
    Example("Afgelopen november won de partij.", "Afgelopen november", "2022-11-01", "2022-11-30"),
)  # fmt: skip
def last(parts: Parts) -> Meaning:
    """afgelopen november: the last one that is over."""
    return Meaning(Yearly("month", month=month_number(parts.word("m")), which=Which.LAST), "Month")


@construction(
    "month.of-year", "basic", f"m:MONTH_NAME (van)? k:{YEAR_WORD} jaar | k2:{YEAR_WORD} jaar (in)? m2:MONTH_NAME",
    Example("In maart volgend jaar zijn er verkiezingen.", "maart volgend jaar", "2024-03-01", "2024-03-31"),
    Example("Volgend jaar maart valt het besluit.", "Volgend jaar maart", "2024-03-01", "2024-03-31"),
)  # fmt: skip
def of_year(parts: Parts) -> Meaning:
    """maart volgend jaar, november vorig jaar."""
    end = "" if parts.has("k") else "2"
    month = month_number(parts.word("m" + end))
    return Meaning(within_year(YEAR_OFFSETS[parts.word("k" + end)], month, 1, "month"), "Month")


@construction(
    "month.years-away", "basic", "n:(NUMBER|INTEGER) jaar geleden in m:MONTH_NAME | over n2:(NUMBER|INTEGER) jaar in m2:MONTH_NAME",
    Example("Twee jaar geleden in mei viel het besluit.", "Twee jaar geleden in mei", "2021-05-01", "2021-05-31"),
)  # fmt: skip
def years_away(parts: Parts) -> Meaning | None:
    """twee jaar geleden in mei: that month of the year so many years away."""
    end = "" if parts.has("n") else "2"
    count = number(parts.words("n" + end))
    if count is None:
        return None
    offset = count[0] if end else -count[0]
    return Meaning(within_year(offset, month_number(parts.word("m" + end)), 1, "month"), "Month")


def within_year(offset: int, first: int, count: int, unit: str) -> Term:
    """Months of the year that lies so many years away."""

    def pick(span: days.OpenSpan) -> days.OpenSpan:
        year = days.as_date(span[0])
        return days.months(year.year, first, count) if year else span

    return mapped(Around("year", offset=offset), pick, unit)


@construction(
    "month.relative", "basic", "k:(deze|volgende|komende|aankomende|vorige|verleden) maand",
    Example("Volgende maand is er een top.", "Volgende maand", "2023-08-01", "2023-08-31"),
    Example("Vorige maand viel de wet.", "Vorige maand", "2023-06-01", "2023-06-30"),
)  # fmt: skip
def relative(parts: Parts) -> Meaning:
    """deze, volgende, komende, vorige maand: the calendar month."""
    offset = {"deze": 0, "vorige": -1, "verleden": -1}.get(parts.word("k"), 1)
    return Meaning(Around("month", offset=offset), "Month")


@construction(
    "season.with-year", "basic", f"(de|het)? s:SEASON (van)? (y:YEAR|k:{YEAR_WORD} jaar) | k2:{YEAR_WORD} jaar (in de)? s2:SEASON",
    Example("Het moet in het voorjaar van 2024 klaar zijn.", "voorjaar van 2024", "2024-03-01", "2024-05-31"),
    Example("In de zomer van vorig jaar brak de crisis uit.", "zomer van vorig jaar", "2022-06-01", "2022-08-31"),
)  # fmt: skip
def season_with_year(parts: Parts) -> Meaning:
    """voorjaar 2024, zomer van vorig jaar; winter 2024 starts in December 2024."""
    end = "" if parts.has("s") else "2"
    name = SEASONS[parts.word("s" + end)]
    if parts.has("y"):
        low, high = days.season(name, int(parts.word("y")))
        return Meaning(Fixed("season", low=low, high=high), "Period")
    return Meaning(
        within_year(YEAR_OFFSETS[parts.word("k" + end)], days.SEASON_START[name], 3, "season"), "Period"
    )


@construction(
    "season.relative", "basic",
    "k:(dit|deze|komend|komende|aankomend|aankomende|volgend|volgende|afgelopen|vorig|vorige|voorbije|het|de) s:SEASON",
    Example("Dit najaar komt er een besluit.", "Dit najaar", "2023-09-01", "2023-11-30"),
    Example("Afgelopen winter bleek dat al.", "Afgelopen winter", "2022-12-01", "2023-02-28"),
    Example("In het najaar volgt een wet.", "najaar", "2023-09-01", "2023-11-30"),
)  # fmt: skip
def season(parts: Parts) -> Meaning:
    """dit najaar, komende winter, afgelopen zomer, het voorjaar."""
    word = parts.word("k")
    which = Which.BY_TENSE
    if word in ("dit", "deze"):
        which = Which.THIS
    elif word in ("afgelopen", "vorig", "vorige", "voorbije"):
        which = Which.LAST
    elif word not in ("het", "de"):
        which = Which.NEXT
    return Meaning(SeasonOf(name=SEASONS[parts.word("s")], which=which), "Period")


@construction(
    "season.two-years", "basic", "(de)? winter (van)? (y:YEAR (op|naar|-|–) YEAR|yy:YEARS)",
    Example("In de winter van 2023 op 2024 dreigt een tekort.", "winter van 2023 op 2024", "2023-12-01", "2024-02-29"),
)  # fmt: skip
def two_years(parts: Parts) -> Meaning:
    """de winter van 2023 op 2024, winter 2023-2024."""
    low, high = days.season("winter", int(parts.word("y") if parts.has("y") else parts.word("yy")[:4]))
    return Meaning(Fixed("season", low=low, high=high), "Period")
