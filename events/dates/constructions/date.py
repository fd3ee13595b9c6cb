"""Full dates: with or without year, in words and in digits. Imports dates only."""

from __future__ import annotations

import re
from collections.abc import Callable

from events.dutch.tense import is_finite

from .. import days
from ..building import LONGEST_MONTH, day_of, full_year, month_number, year_number
from ..days import OpenSpan
from ..grammar import Context, Example, Meaning, Parts, construction
from ..lexicon import NUMBERS, ORDINALS, WEEKDAY_ABBREVIATIONS, WEEKDAY_PARTS, WEEKDAYS
from ..ranges import Between, Either
from ..recurring import MonthDay
from ..terms import Around, Fixed, Looking, Tense, Term, mapped
from .month import YEAR_OFFSETS, YEAR_WORD, within_year
from .year import is_amount

WEEKDAY_BEFORE = "((wd:WEEKDAY|wa:WEEKDAY_ABBR) ,?)?"
NUMBER_IN_WORDS = "(d:DAY_NUMBER|w:NUMBER|o:(ORDINAL_NUMBER|ORDINAL))"
NUMBER = "(d:DAY_NUMBER|o:(ORDINAL_NUMBER|ORDINAL))"


def _weekday(parts: Parts) -> int | None:
    if parts.has("wd"):
        return WEEKDAYS[parts.word("wd")]
    if parts.has("wp"):
        return WEEKDAY_PARTS[parts.word("wp")][0]
    return WEEKDAY_ABBREVIATIONS[parts.word("wa")] if parts.has("wa") else None


def _alone(context: Context) -> bool:
    """Whether nothing stands beside the words: what is a score or a rank in a sentence is a date by itself."""
    return context.before() == context.after() == ""


def _day_number(parts: Parts) -> int:
    if parts.has("w"):
        return NUMBERS[parts.word("w")]
    word = parts.word("d") if parts.has("d") else parts.word("o")
    digits = "".join(letter for letter in word if letter.isdigit())
    return int(digits) if digits else ORDINALS[word]


@construction(
    "date.day-month", "basic", f"((wd:WEEKDAY|wa:WEEKDAY_ABBR|wp:WEEKDAY_PART) (,|de)?)? {NUMBER_IN_WORDS} m:MONTH (,? (in|van)? y:(YEAR|SHORT_YEAR))?",
    Example("De verkiezingen zijn op 22 november.", "22 november", "2023-11-22", "2023-11-22"),
    Example("Op 7 juli 2021 gebeurde dat.", "7 juli 2021", "2021-07-07", "2021-07-07"),
    Example("Het debat is maandag 10 juli.", "maandag 10 juli", "2023-07-10", "2023-07-10"),
    Example("De vergadering is op 22 nov. in Den Haag.", "22 nov.", "2023-11-22", "2023-11-22"),
)  # fmt: skip
def day_month(parts: Parts) -> Meaning | None:
    """22 november (2023), maandag 10 juli, 22 nov. '16: without a year the weekday or else the tense gives it."""
    if parts.word("w") == "een":
        return None
    year = year_number(parts.word("y")) if parts.has("y") else None
    if year is not None and parts.context.after() in ("euro", "asielzoekers", "mensen"):
        year = None
    term = day_of(year, month_number(parts.word("m")), _day_number(parts), _weekday(parts))
    part = WEEKDAY_PARTS[parts.word("wp")][1] if parts.has("wp") else ""
    return (
        Meaning(term, shape="day", time_of_day=part, timex_type="TIME" if part else "DATE") if term else None
    )


@construction(
    "date.ordinal-of-month", "basic", "(?<= de) o:(ORDINAL_NUMBER|ORDINAL) van m:MONTH_NAME (y:YEAR)?",
    Example("De derde van mei 2018 was een donderdag.", "derde van mei 2018", "2018-05-03", "2018-05-03"),
)  # fmt: skip
def ordinal_of_month(parts: Parts) -> Meaning | None:
    """de derde van mei."""
    year = int(parts.word("y")) if parts.has("y") else None
    term = day_of(year, month_number(parts.word("m")), _day_number(parts))
    return Meaning(term, shape="day") if term else None


@construction(
    "date.day-month-of-year", "basic", f"{WEEKDAY_BEFORE} {NUMBER} m:MONTH (van)? k:{YEAR_WORD} jaar",
    Example("Op 1 juli vorig jaar ging de wet in.", "1 juli vorig jaar", "2022-07-01", "2022-07-01"),
)  # fmt: skip
def day_month_of_year(parts: Parts) -> Meaning | None:
    """1 juli vorig jaar."""
    number = _day_number(parts)
    month = within_year(YEAR_OFFSETS[parts.word("k")], month_number(parts.word("m")), 1, "month")

    def pick(span: days.OpenSpan) -> days.OpenSpan:
        low, high = span
        found = None if low is None else low + number - 1
        return (found, found) if found is not None and (high is None or found <= high) else span

    return Meaning(mapped(month, pick, "day"), shape="day") if number else None


@construction(
    "date.day-month-near", "basic", f"{WEEKDAY_BEFORE} {NUMBER} m:MONTH k:(jl.|jl|jongstleden|l.l.|j.l.|a.s.|a.s|aanstaande)",
    Example("De vragen dateren van 3 mei jl.", "3 mei jl.", "2023-05-03", "2023-05-03"),
)  # fmt: skip
def day_month_near(parts: Parts) -> Meaning | None:
    """3 mei jl., 22 november a.s.: the last, or the next one."""
    term = day_of(None, month_number(parts.word("m")), _day_number(parts), _weekday(parts))
    if term is None:
        return None
    ahead = parts.word("k").startswith("a")
    return Meaning(Looking("day", True, inner=term, tense=Tense.AHEAD if ahead else Tense.PAST), shape="day")


@construction(
    "date.years", "basic", "y:YEARS | a:YEAR j:(tot en met|t/m|tot|-|–) b:YEAR",
    Example("In de periode 2021-2025 kreeg de sector steun.", "2021-2025", "2021-01-01", "2025-12-31"),
)  # fmt: skip
def years(parts: Parts) -> Meaning | None:
    """2021-2025, 2024/25, 2015 t/m 2017: both years included; not a file number or a parliamentary year's label."""
    if parts.context.before() in ("nr", "nr.", "nummer", "dossier", "kamerstuk"):
        return None
    if parts.has("a"):
        if parts.context.before() in ("van", "tussen") or is_amount(parts.context):
            return None
        low, high = int(parts.word("a")), int(parts.word("b")) - (parts.word("j") == "tot")
    else:
        first, second = re.split(r"[-/–]", parts.word("y"))
        low, high = int(first), int(second) if len(second) == 4 else int(first[:2] + second)
    if not low < high:
        return None
    return Meaning(
        Fixed("year", low=days.year_of(low)[0], high=days.year_of(high)[1]), "Reach", shape="lasting"
    )


@construction(
    "date.digits", "basic", f"{WEEKDAY_BEFORE} (iso:ISO_DATE | moment:ISO_MOMENT | dmy:DMY | a:DAY_NUMBER (-|–) b:MONTH_NUMBER (-|–) c:YEAR | n:DAY_NUMBER -? my:MONTH_AND_YEAR)",
    Example("De brief is van 22-11-2023.", "22-11-2023", "2023-11-22", "2023-11-22"),
    Example("De brief is van 2023-11-22.", "2023-11-22", "2023-11-22", "2023-11-22"),
)  # fmt: skip
def digits(parts: Parts) -> Meaning | None:
    """22-11-2023, 22/11/23, 2023-11-22, 2023-11-22T14:00, 22 - 11 - 2023, 3-nov-2023."""
    clock = ""
    if parts.has("iso") or parts.has("moment"):
        text, _, rest = parts.word("iso" if parts.has("iso") else "moment").partition("t")
        year, month, day = (int(piece) for piece in re.split("[-/.]", text))
        clock = rest[: len("hh:mm")]
    elif parts.has("a"):
        day, month, year = (int(parts.word(name)) for name in "abc")
    elif parts.has("my"):
        name, _, digits_of_year = parts.word("my").partition("-")
        day, month, year = int(parts.word("n")), month_number(name), full_year(digits_of_year)
    else:
        separator = next(mark for mark in "-/." if mark in parts.word("dmy"))
        first, second, third = parts.word("dmy").split(separator)
        if separator == "." and len(third) == 2 and not _alone(parts.context):
            return None  # 12.30.15 is a time or a version
        day, month, year = int(first), int(second), full_year(third)
    if not 1 <= month <= 12:
        return None
    term = day_of(year, month, day)
    return Meaning(term, shape="day", clock=clock, timex_type="TIME" if clock else "DATE") if term else None


@construction(
    "date.month-digits", "basic", "m:ISO_MONTH | my:MONTH_OF_YEAR",
    Example("Het besluit viel in 2022-09.", "2022-09", "2022-09-01", "2022-09-30"),
)  # fmt: skip
def month_digits(parts: Parts) -> Meaning | None:
    """2022-09, 09-2022 after a preposition, or alone."""
    if not _alone(parts.context) and parts.context.before() not in (
        "in",
        "sinds",
        "vanaf",
        "tot",
        "voor",
        "na",
        "per",
    ):
        return None
    if parts.has("m"):
        year, month = (int(piece) for piece in parts.word("m").split("-"))
    else:
        month, year = (int(piece) for piece in re.split("[-/]", parts.word("my")))
    low, high = days.month(year, month)
    return Meaning(Fixed("month", low=low, high=high), "Month")


@construction(
    "date.slash", "basic", f"{WEEKDAY_BEFORE} x:DM",
    Example("Het debat is op 22/11 in de Kamer.", "22/11", "2023-11-22", "2023-11-22"),
)  # fmt: skip
def slash(parts: Parts) -> Meaning | None:
    """22/11 after a weekday or a word that a day follows, or as the whole text; elsewhere "1/3" is a fraction and "3-1" a score."""
    alone = _alone(parts.context)
    if "/" not in parts.word("x") and not alone:
        return None
    cue = alone or parts.context.before() in (
        "op",
        "tot",
        "t/m",
        "vanaf",
        "sinds",
        "uiterlijk",
        "voor",
        "vóór",
        "na",
        "per",
        "van",
        "en",
        "d.d.",
    )
    fraction = parts.context.after() in ("van", "deel")
    if (not cue or fraction) and _weekday(parts) is None:
        return None
    day, month = (int(piece) for piece in re.split("[-/]", parts.word("x")))
    if not 1 <= month <= 12:
        return None
    term = day_of(None, month, day, _weekday(parts))
    return Meaning(term, shape="day") if term else None


@construction(
    "date.two-days", "basic",
    "p:(van|tussen)? ((wd:WEEKDAY|wa:WEEKDAY_ABBR))? a:DAY_NUMBER j:(tot en met|tot|t/m|en|of|–|-) (WEEKDAY)? b:DAY_NUMBER m:MONTH (y:YEAR)? | r:DM m2:MONTH (y2:YEAR)?",
    Example("Het reces duurt van 7 tot en met 16 juli.", "van 7 tot en met 16 juli", "2023-07-07", "2023-07-16"),
    Example("De top is op 11 en 12 juli.", "11 en 12 juli", "2023-07-11", "2023-07-12"),
)  # fmt: skip
def two_days(parts: Parts) -> Meaning | None:
    """van 7 tot en met 16 juli, 11 en 12 juli, tussen 3 en 5 juli, 4-22 juli: the month is shared."""
    end = "2" if parts.has("r") else ""
    year = int(parts.word("y" + end)) if parts.has("y" + end) else None
    month = month_number(parts.word("m" + end))
    numbers = parts.word("r").split("-") if end else [parts.word("a"), parts.word("b")]
    if len(numbers) == 1 or int(numbers[0]) > int(numbers[1]):
        return None
    first, second = (day_of(year, month, int(number)) for number in numbers)
    if first is None or second is None:
        return None
    joined = parts.word("j") if parts.has("j") else "-"
    until = joined == "tot" and parts.has("p")
    if joined == "of":
        return Meaning(Either("day", first.deictic, first=first, second=second), shape="day", category="Day")
    return Meaning(
        Between("day", first.deictic, first=first, second=second, until=until),
        "Reach",
        shape="lasting",
        timex_type="DATE",
    )


MONTH_OFFSETS = {"deze": 0, "de": 0, "volgende": 1, "komende": 1, "vorige": -1, "afgelopen": -1}
OTHER_MONTH = "((van)? k:(deze|volgende|komende|vorige|afgelopen)|van k2:de) maand"


def _of_month(parts: Parts, pick: Callable[[int], OpenSpan]) -> Term:
    """Days of the month that lies so many months away; ``pick`` gets its first day."""

    def change(span: OpenSpan) -> OpenSpan:
        return span if span[0] is None else pick(span[0])

    return mapped(
        Around("month", offset=MONTH_OFFSETS[parts.word("k" if parts.has("k") else "k2")]), change, "day"
    )


@construction(
    "date.day-of-other-month", "basic", f"(de)? o:ORDINAL_NUMBER {OTHER_MONTH}",
    Example("De 20ste van volgende maand begint de inspraak.", "20ste van volgende maand", "2023-08-20", "2023-08-20"),
)  # fmt: skip
def day_of_other_month(parts: Parts) -> Meaning | None:
    """de 20ste van volgende maand."""
    number = _day_number(parts)
    return Meaning(_of_month(parts, lambda first: (first + number - 1, first + number - 1)), shape="day")


@construction(
    "date.two-days-of-other-month", "basic", f"p:(van|tussen)? a:DAY_NUMBER j:(tot en met|tot|t/m|en|–|-) b:DAY_NUMBER {OTHER_MONTH}",
    Example("De beurs is van 4 t/m 22 deze maand.", "van 4 t/m 22 deze maand", "2023-07-04", "2023-07-22"),
)  # fmt: skip
def two_days_of_other_month(parts: Parts) -> Meaning | None:
    """van 4 t/m 22 deze maand; "tot" leaves the last day out."""
    first, last = int(parts.word("a")), int(parts.word("b")) - (parts.word("j") == "tot")
    if first > last:
        return None
    return Meaning(
        _of_month(parts, lambda start: (start + first - 1, start + last - 1)), "Reach", shape="lasting"
    )


@construction(
    "date.day-alone", "basic", "(?<= (op|tot|vanaf|sinds|uiterlijk|na|vóór) de) o:ORDINAL_NUMBER | de w:ORDINAL_NUMBER",
    Example("Op de 5e beslist de rechter.", "5e", "2023-07-05", "2023-07-05"),
)  # fmt: skip
def day_alone(parts: Parts) -> Meaning | None:
    """op de 5e, or "de 5e" as the whole text: the last or the next one, by tense; not in front of a noun ("op de 5e plaats")."""
    after = parts.context.after()
    if parts.has("w") and not _alone(parts.context):
        return None
    number = int(re.sub("[a-z]", "", parts.word("w"))) if parts.has("w") else _day_number(parts)
    if not 1 <= number <= LONGEST_MONTH or (after[:1].isalpha() and not is_finite(after)):
        return None
    return Meaning(MonthDay("day", number=number), shape="day")
