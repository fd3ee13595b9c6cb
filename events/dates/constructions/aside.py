"""Durations, and times of a day that the text does not name: they stand beside the dates and are none. Imports dates only."""

from __future__ import annotations

from events.dutch.clauses import SENTENCE_ENDS
from events.dutch.words import words

from ..building import TIMEX_UNIT, UNIT_OF, duration
from ..grammar import Context, Example, Meaning, Parts, construction
from ..lexicon import AMOUNTS, HOURS
from ..terms import Undated
from .clock import CLOCK_RANGE, CLOCK_TIME, clock_of
from .offset import AMOUNT, COUNT, VAGUE, amount

UNITS = "(UNIT|HOURS)"
# What is smaller than a day, in minutes or, for seconds, in themselves; with TIMEX3's letter.
SMALL = {"hour": (60, "M"), "quarter hour": (15, "M"), "minute": (1, "M"), "second": (1, "S")}
# Around a number of years these make it an age: een man van 45 jaar, vanaf 18 jaar.
AGED_BEFORE = words("van is was werd wordt tot boven onder vanaf ouder jonger rond op de")
AGED_AFTER = words("oud oude jong jonge of en")
LASTING = words(
    "periode termijn duur contract straf celstraf gevangenisstraf looptijd periodes termijnen mandaat"
)
ENDS = SENTENCE_ENDS | {""}
# Behind these an amount of time is a rate or a distance from something else.
NO_DURATION = words("per later eerder geleden terug daarvoor daarna vanaf")


def aside(timex_type: str, value: str = "", clock: str = "") -> Meaning:
    """A duration or a time, with its TIMEX3 value where that does not follow from a day."""
    return Meaning(Undated(), "Aside", timex_type=timex_type, value=value, clock=clock, shape="none")


def lasting(count: int, half: bool, word: str) -> str:
    """The TIMEX3 value of so many of a unit; a half of what is smaller than a day is told in what it has."""
    if word in UNIT_OF:
        return duration(count, half, UNIT_OF[word])
    size, letter = SMALL[HOURS[word]]
    if HOURS[word] == "hour" and not half:
        return f"PT{count}H"
    return f"PT{count * size + (size // 2 if half else 0)}{letter}"


def _ages(parts: Parts) -> bool:
    """Whether a number of years is how old somebody is."""
    context = parts.context
    if parts.word("u") != "jaar":
        return False
    before, second = (_word(context, context.start - away) for away in (1, 2))
    return context.after() in AGED_AFTER or (before in AGED_BEFORE and second not in LASTING)


def _word(context: Context, index: int) -> str:
    item = context.items[index] if index >= 0 else ""
    return item if isinstance(item, str) else ""


@construction(
    "duration.counted", "aside", f"{COUNT} u:{UNITS} lang? | k:kwartier",
    Example("Het debat duurde drie dagen.", "drie dagen", None, None),
    Example("Er werd anderhalf uur vergaderd.", "anderhalf uur", None, None),
)  # fmt: skip
def counted(parts: Parts) -> Meaning | None:
    """drie dagen (lang), twee uur, een half jaar; no age, and not one of something: "een dag" is no length by itself."""
    if parts.has("k"):
        return aside("DURATION", lasting(1, False, "kwartier"))
    count = amount(parts.words("n"))
    if count is None or parts.context.after() in NO_DURATION or _ages(parts):
        return None
    if parts.word("n") in ("een", "half") and parts.context.before() in (
        "op",
        "om",
        "de",
        "het",
        "elk",
        "elke",
    ):
        return None  # op een dag, om het half uur
    return aside("DURATION", lasting(*count, parts.word("u")))


@construction(
    "duration.several", "aside", f"x:({AMOUNT} {UNITS} (,? en? {AMOUNT} {UNITS}){{1,3}}) lang?",
    Example("De bezetting duurde twee weken en drie dagen.", "twee weken en drie dagen", None, None),
)  # fmt: skip
def several(parts: Parts) -> Meaning | None:
    """twee weken en drie dagen, een uur en tien minuten."""
    days, small = "", ""
    number: list[str] = []
    for word in parts.words("x"):
        if word not in UNIT_OF and word not in HOURS:
            number.append(word)
            continue
        count = amount([each for each in number if each != ","])
        if count is None:
            return None
        value = lasting(*count, word)
        if value.startswith("PT"):
            small += value[2:]
        else:
            days += value[1:]
        number = []
    return aside("DURATION", f"P{days}" + (f"T{small}" if small else ""))


@construction(
    "duration.vague", "aside", f"{VAGUE} u:(UNITS|HOURS) lang? | w:(dagenlang|wekenlang|maandenlang|jarenlang|urenlang)",
    Example("Het duurde enkele maanden.", "enkele maanden", None, None),
)  # fmt: skip
def vague(parts: Parts) -> Meaning | None:
    """enkele maanden, een paar uur, jarenlang: nobody said how many."""
    word = parts.word("w").removesuffix("lang") if parts.has("w") else parts.word("u")
    if parts.context.after() in NO_DURATION:
        return None
    if word in UNIT_OF:
        return aside("DURATION", f"PX{TIMEX_UNIT[UNIT_OF[word]]}")
    return aside("DURATION", f"PTX{HOURS[word][0].upper()}")


@construction(
    "time.alone", "aside", f"p:(om|rond|vanaf|tegen|omstreeks|tot|na|voor|klokslag|sinds)? {CLOCK_TIME}",
    Example("Het debat begint om 15.00 uur.", "om 15.00 uur", "2023-07-04", "2023-07-04"),
    Example("Vrijdag is er een debat. Om half vier begint het.", "Om half vier", "2023-07-07", "2023-07-07"),
)  # fmt: skip
def alone(parts: Parts) -> Meaning | None:
    """om 15.00 uur, kwart over acht 's avonds, half vier: on the day of the date beside it, else that of the article."""
    if not _is_time(parts):
        return None
    clock = clock_of(parts, "")
    return None if clock is None else aside("TIME", clock=clock)


def _is_time(parts: Parts) -> bool:
    """Whether the words are a time of the day: "drie uur" by itself is a duration, "15.30" alone a time."""
    context = parts.context
    if parts.has("m"):
        return True
    if context.after() in AMOUNTS or context.after() == "per" or context.before() in (",", "€"):
        return False
    if context.before() == "" and context.after() in ENDS and not parts.has("n"):
        return True
    hour = parts.has("pd") or (parts.has("p") and "uur" in parts.all_words())
    minutes = (
        parts.has("c") and len(parts.word("c")) > len("15") and (parts.has("p") or "uur" in parts.all_words())
    )
    it_is = parts.has("h") and context.before() in ("is", "was")  # het is half vier
    spoken = it_is or parts.word("q") == "kwart" or (parts.has("p") and (parts.has("q") or parts.has("h")))
    return hour or minutes or spoken


@construction(
    "time.range", "aside", f"{CLOCK_RANGE} (('s|’s) pd:(ochtends|morgens|middags|avonds|nachts))?",
    Example("Het loket is open van 9.00 tot 11.30 uur.", "van 9.00 tot 11.30 uur", "2023-07-04", "2023-07-04"),
)  # fmt: skip
def between(parts: Parts) -> Meaning | None:
    """van 14.00 tot 16.00 uur: the time at which it begins."""
    if "uur" not in parts.all_words():
        return None
    clock = clock_of(parts, "")
    return None if clock is None else aside("TIME", clock=clock)


@construction(
    "time.hours-away", "aside", f"over? {COUNT} u:HOURS k:(geleden|terug|later|eerder|daarna|daarvoor|erna|ervoor)?",
    Example("Over een uur begint het debat.", "Over een uur", "2023-07-04", "2023-07-04"),
)  # fmt: skip
def hours_away(parts: Parts) -> Meaning | None:
    """over een uur, twee uur geleden, een half uur later: some time of that day."""
    away = parts.has("k") or parts.all_words()[0] == "over"
    return aside("TIME") if away and amount(parts.words("n")) is not None else None
