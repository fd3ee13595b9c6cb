"""Days of the week. Imports dates only."""

from __future__ import annotations

from collections.abc import Callable

from .. import days
from ..building import LONGEST_MONTH, day_of, from_end, month_number, number
from ..days import OpenSpan
from ..grammar import Example, Meaning, Parts, construction
from ..lexicon import PARTS_OF_DAY, WEEKDAY_PARTS, WEEKDAY_PLURALS, WEEKDAYS
from ..ranges import Either
from ..recurring import MonthDay, Weekday
from ..terms import After, Which, mapped

NEXT_WORDS = "(aankomende|komende|aanstaande|eerstkomende|eerstvolgende|volgende|a.s.)"
LAST_WORDS = "(afgelopen|vorige|verleden|jongstleden|voorbije)"
DAY_WORD = "(w:WEEKDAY|wp:WEEKDAY_PART)(p:PART_OF_DAY)?"
# The same under other names, for a pattern's second order of words.
DAY_WORD_2 = "(w2:WEEKDAY|wp2:WEEKDAY_PART)(p2:PART_OF_DAY)?"


def weekday_of(parts: Parts) -> tuple[int, str]:
    """The weekday and the part of the day that the words name."""
    end = next(mark for mark in ("", "2", "3") if parts.has("w" + mark) or parts.has("wp" + mark))
    if parts.has("wp" + end):
        return WEEKDAY_PARTS[parts.word("wp" + end)]
    part = PARTS_OF_DAY[parts.word("p" + end)] if parts.has("p" + end) else ""
    return WEEKDAYS[parts.word("w" + end)], part


def on_weekday(
    parts: Parts, which: Which = Which.BY_TENSE, weeks: int | None = None, later: int = 0
) -> Meaning:
    """A weekday with its part of the day."""
    name, part = weekday_of(parts)
    return Meaning(
        Weekday("day", number=name, which=which, weeks=weeks, later=later),
        time_of_day=part,
        timex_type="TIME" if part else "DATE",
        shape="day",
    )


@construction(
    "weekday.bare", "basic", f"z:(deze)? {DAY_WORD}",
    Example("De Kamer stemt vrijdag.", "vrijdag", "2023-07-07", "2023-07-07"),
    Example("De Kamer stemde vrijdag.", "vrijdag", "2023-06-30", "2023-06-30"),
    Example("Woensdagavond praat de top verder.", "Woensdagavond", "2023-07-05", "2023-07-05"),
    Example("Dinsdag viel het besluit.", "Dinsdag", "2023-07-04", "2023-07-04"),
    Example("Het debat van vrijdag.", "vrijdag", "2023-06-30", "2023-07-07",
            alternatives=(("2023-06-30", "2023-06-30"), ("2023-07-07", "2023-07-07"))),
)  # fmt: skip
def bare(parts: Parts) -> Meaning:
    """vrijdag, woensdagavond, vrijdag ochtend: the tense decides; where nothing does, the last and the next one
    ("deze vrijdag": the next).

    "Een vrijdag" is no certain one.
    """
    meaning = on_weekday(parts, Which.THIS if parts.has("z") else Which.BY_TENSE)
    meaning.quiet = parts.context.before() == "een"
    return meaning


@construction(
    "weekday.next", "basic",
    f"{NEXT_WORDS} {DAY_WORD} | {DAY_WORD_2} (aanstaande|a.s.|a.s|eerstkomende)",
    Example("Aankomende donderdag is de laatste vergaderdag.", "Aankomende donderdag", "2023-07-06", "2023-07-06"),
    Example("Komende dinsdag is er een debat.", "Komende dinsdag", "2023-07-11", "2023-07-11"),
    Example("Het congres is zaterdag a.s. in Utrecht.", "zaterdag a.s.", "2023-07-08", "2023-07-08"),
)  # fmt: skip
def coming(parts: Parts) -> Meaning:
    """aankomende, komende, aanstaande vrijdag; vrijdag a.s.: the first one after the day of speaking."""
    return on_weekday(parts, Which.NEXT)


@construction(
    "weekday.last", "basic",
    f"{LAST_WORDS} {DAY_WORD} | {DAY_WORD_2} (jl.|jl|jongstleden|l.l.|j.l.|ll|laatstleden)",
    Example("Afgelopen dinsdag stemde de Kamer.", "Afgelopen dinsdag", "2023-06-27", "2023-06-27"),
    Example("De brief van vrijdag jl. is openbaar.", "vrijdag jl.", "2023-06-30", "2023-06-30"),
)  # fmt: skip
def last(parts: Parts) -> Meaning:
    """afgelopen, vorige vrijdag; vrijdag jl.: the last one before the day of speaking."""
    return on_weekday(parts, Which.LAST)


WEEK_OFFSETS = {
    "deze": 0,
    "dezelfde": 0,
    "volgende": 1,
    "komende": 1,
    "aankomende": 1,
    "vorige": -1,
    "afgelopen": -1,
    "verleden": -1,
}
WEEK_WORD = "(deze|volgende|komende|aankomende|vorige|afgelopen|verleden)"


@construction(
    "weekday.in-week", "basic", f"k:{WEEK_WORD} week (op)? {DAY_WORD} | {DAY_WORD_2} (in|van)? (de)? k2:{WEEK_WORD} week",
    Example("Volgende week dinsdag debatteert de Kamer.", "Volgende week dinsdag", "2023-07-11", "2023-07-11"),
    Example("Dat bleek vorige week donderdag.", "vorige week donderdag", "2023-06-29", "2023-06-29"),
    Example("De stemming is dinsdag volgende week.", "dinsdag volgende week", "2023-07-11", "2023-07-11"),
)  # fmt: skip
def in_week(parts: Parts) -> Meaning:
    """volgende week dinsdag, donderdag vorige week: the day of that calendar week."""
    return on_weekday(parts, weeks=WEEK_OFFSETS[parts.word("k" if parts.has("k") else "k2")])


EIGHT_DAYS = 8  # of a weekday "over acht dagen" counts both ends, and is a week


@construction(
    "weekday.over-weeks", "basic", f"{DAY_WORD} over n:(NUMBER|INTEGER) u:(week|weken|dagen)",
    Example("Het debat is donderdag over een week.", "donderdag over een week", "2023-07-13", "2023-07-13"),
)  # fmt: skip
def over_weeks(parts: Parts) -> Meaning | None:
    """donderdag over een week: the coming one and so many weeks, or that day of the week so many weeks on, where these differ."""
    count = number(parts.words("n"))
    amount = 0 if count is None else count[0]
    if parts.word("u") == "dagen":
        amount = 7 if amount == EIGHT_DAYS else amount
    weeks, rest = divmod(amount, 7 if parts.word("u") == "dagen" else 1)
    if not weeks or rest:
        return None
    meaning = on_weekday(parts, Which.NEXT, later=weeks)
    in_that_week = on_weekday(parts, weeks=weeks).term
    return meaning.changed(term=Either("day", True, first=in_that_week, second=meaning.term))


@construction(
    "weekday.of-later-week", "basic", f"over n:(NUMBER|INTEGER) (week|weken) op {DAY_WORD} | n2:(NUMBER|INTEGER) (week|weken) geleden (op)? {DAY_WORD_2}"
    " | w3:WEEKDAY n3:(NUMBER|INTEGER) (week|weken) geleden",
    Example("Over twee weken op vrijdag is de stemming.", "Over twee weken op vrijdag", "2023-07-21", "2023-07-21"),
)  # fmt: skip
def of_later_week(parts: Parts) -> Meaning | None:
    """over twee weken op vrijdag, drie weken geleden op maandag: that day of the week so many weeks away."""
    end = next(mark for mark in ("", "2", "3") if parts.has("n" + mark))
    count = number(parts.words("n" + end))
    return None if count is None else on_weekday(parts, weeks=-count[0] if end else count[0])


@construction(
    "weekday.counted-back", "basic", "n:(NUMBER|INTEGER) d:(WEEKDAY|WEEKDAYS) (geleden|terug)",
    Example("Twee zondagen geleden stemden de leden.", "Twee zondagen geleden", "2023-06-25", "2023-06-25"),
)  # fmt: skip
def counted_back(parts: Parts) -> Meaning | None:
    """twee zondagen geleden: the last but one before the day of speaking."""
    count = number(parts.words("n"))
    if count is None:
        return None
    day = (WEEKDAYS | WEEKDAY_PLURALS)[parts.word("d")]
    return Meaning(Weekday("day", number=day, which=Which.LAST, later=1 - count[0]), shape="day")


@construction(
    "weekday.day-of-month", "basic", f"{DAY_WORD} de n:(ORDINAL_NUMBER|DAY_NUMBER)",
    Example("Vrijdag de 13e vergadert de fractie.", "Vrijdag de 13e", "2023-10-13", "2023-10-13"),
)  # fmt: skip
def day_of_month(parts: Parts) -> Meaning | None:
    """vrijdag de 13e: the last or next month in which that day falls on that weekday, by tense."""
    day = int("".join(letter for letter in parts.word("n") if letter.isdigit()))
    name, part = weekday_of(parts)
    if not 1 <= day <= LONGEST_MONTH:
        return None
    return Meaning(
        MonthDay("day", number=day, weekday=name),
        time_of_day=part,
        timex_type="TIME" if part else "DATE",
        shape="day",
    )


@construction(
    "weekday.next-to-last-date", "part", "d:Day k:(daarna|erna|daarop|erop|daaropvolgend|ervoor|daarvoor)",
    Example("Op 7 juli 2022 viel het besluit. De maandag daarna was er een debat.", "maandag daarna", "2022-07-11", "2022-07-11"),
)  # fmt: skip
def beside(parts: Parts) -> Meaning | None:
    """de maandag daarna, de vrijdag ervoor: counted from the last date in the text."""
    inner = parts.meaning("d")
    if not isinstance(inner.term, Weekday):
        return None
    change = beside_span(inner.term.number, parts.word("k") in ("ervoor", "daarvoor"))
    return inner.changed(term=After("day", reckon=change), category="Day")


def beside_span(name: int, back: bool) -> Callable[[OpenSpan], OpenSpan]:
    """The first such weekday behind a span, or the last in front of it."""

    def reckon(day: int) -> OpenSpan:
        found = days.weekday_beside(day, name, back)
        return found, found

    return from_end(reckon, back)


@construction(
    "date.night", "basic",
    "(de)? nacht van WEEKDAY? a:DAY_NUMBER am:MONTH? op WEEKDAY? b:DAY_NUMBER m:MONTH (y:YEAR)?",
    Example("In de nacht van 6 op 7 juli wordt doorvergaderd.", "nacht van 6 op 7 juli", "2023-07-06", "2023-07-07"),
)  # fmt: skip
def night_of_date(parts: Parts) -> Meaning | None:
    """de nacht van 6 op 7 juli: both days are bounds."""
    year = int(parts.word("y")) if parts.has("y") else None
    term = day_of(year, month_number(parts.word("m")), int(parts.word("b")))
    if term is None:
        return None
    return Meaning(mapped(term, _with_day_before), time_of_day="night", timex_type="TIME", shape="within")


def _with_day_before(span: OpenSpan) -> OpenSpan:
    return (None if span[0] is None else span[0] - 1), span[1]


@construction(
    "weekday.night", "basic", "(de)? nacht van a:WEEKDAY op b:WEEKDAY",
    Example("In de nacht van donderdag op vrijdag viel het kabinet.", "nacht van donderdag op vrijdag",
            "2023-06-29", "2023-06-30"),
)  # fmt: skip
def night(parts: Parts) -> Meaning | None:
    """de nacht van donderdag op vrijdag: both days are bounds."""
    first, second = WEEKDAYS[parts.word("a")], WEEKDAYS[parts.word("b")]
    if (first + 1) % 7 != second:
        return None
    term = mapped(Weekday("day", number=second), _with_day_before)
    return Meaning(term, time_of_day="night", timex_type="TIME", shape="within")
