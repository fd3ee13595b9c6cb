"""Things that recur: they have a TIMEX3 value and no place on the calendar. Imports dates only."""

from __future__ import annotations

from .. import days
from ..building import UNIT_OF, duration, month_number, number
from ..grammar import Example, Meaning, Parts, construction
from ..lexicon import AMOUNTS, ORDINALS, SEASONS, WEEKDAY_ADVERBS, WEEKDAY_PARTS, WEEKDAY_PLURALS, WEEKDAYS
from ..terms import Undated
from ..timex import SEASON_CODES

PART_CODES = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
ADVERBS = {
    "dagelijks": "P1D", "wekelijks": "P1W", "tweewekelijks": "P2W", "maandelijks": "P1M", "tweemaandelijks": "P2M",
    "jaarlijks": "P1Y", "halfjaarlijks": "P6M", "tweejaarlijks": "P2Y", "vierjaarlijks": "P4Y",
}  # fmt: skip
ADVERBS |= {f"{word}e": value for word, value in ADVERBS.items()} | {"dagelijkse": "P1D"}


# Recurrences in what is no unit of the calendar's arithmetic.
SMALLER = {"uur": "PT1H", "uren": "PT1H", "minuut": "PT1M", "minuten": "PT1M", "weekend": "XXXX-WXX-WE"}
WORKING_DAY = "XXXX-WXX-WD"
TIMES = "(eenmaal|tweemaal|driemaal|viermaal|vijfmaal|zesmaal)"


def recurring(value: str) -> Meaning:
    """A recurrence with its TIMEX3 value."""
    return Meaning(Undated(), "Set", timex_type="SET", value=value, shape="none")


@construction(
    "set.weekday", "basic", "(elke|iedere) (w:WEEKDAY|wp:WEEKDAY_PART) | (op)? ws:WEEKDAYS | ('s|’s)? wa:WEEKDAY_ADVERB",
    Example("Elke vrijdag vergadert de ministerraad.", "Elke vrijdag", None, None),
)  # fmt: skip
def weekday(parts: Parts) -> Meaning:
    """elke vrijdag, op maandagen, 's maandags."""
    if parts.has("wa"):
        return recurring(f"XXXX-WXX-{WEEKDAY_ADVERBS[parts.word('wa')] + 1}")
    if parts.has("wp"):
        name, part = WEEKDAY_PARTS[parts.word("wp")]
        return recurring(f"XXXX-WXX-{name + 1}{PART_CODES[part]}")
    name = WEEKDAYS[parts.word("w")] if parts.has("w") else WEEKDAY_PLURALS[parts.word("ws")]
    return recurring(f"XXXX-WXX-{name + 1}")


@construction(
    "set.unit", "basic", "(elke|iedere|elk|ieder) n:(NUMBER|INTEGER)? u:(UNIT|HOURS|weekend) | om de n2:(NUMBER|INTEGER)? u2:UNIT | om het u3:jaar",
    Example("Elk jaar komt er een begroting.", "Elk jaar", None, None),
    Example("Om de week overleggen ze.", "Om de week", None, None),
)  # fmt: skip
def unit(parts: Parts) -> Meaning | None:
    """elk jaar, iedere maand, elke twee weken; om de week is every second week."""
    if UNIT_OF.get(parts.word("u")) == "workday":
        return None  # elke werkdag
    if parts.has("u"):
        if parts.word("u") in SMALLER:
            return None if parts.has("n") else recurring(SMALLER[parts.word("u")])
        name = UNIT_OF[parts.word("u")]
        count = number(parts.words("n")) if parts.has("n") else (1, False)
    elif parts.has("u3"):
        name, count = "year", (2, False)
    else:
        name = UNIT_OF[parts.word("u2")]
        count = number(parts.words("n2")) if parts.has("n2") else (2, False)
    return None if count is None else recurring(duration(count[0], False, name))


@construction(
    "set.month", "basic", "(elke|iedere|elk|ieder) (m:MONTH_NAME|s:SEASON)",
    Example("Iedere september begint het parlementaire jaar.", "Iedere september", None, None),
)  # fmt: skip
def month(parts: Parts) -> Meaning:
    """iedere september."""
    if parts.has("s"):
        return recurring(f"XXXX-{SEASON_CODES[days.SEASON_START[SEASONS[parts.word('s')]]]}")
    return recurring(f"XXXX-{month_number(parts.word('m')):02}")


@construction(
    "set.part-of-day", "basic", "(elke|iedere) p:(ochtend|middag|avond|nacht)",
    Example("Elke avond wordt er onderhandeld.", "Elke avond", None, None),
)  # fmt: skip
def part_of_day(parts: Parts) -> Meaning:
    """elke avond."""
    code = {"ochtend": "TMO", "middag": "TAF", "avond": "TEV", "nacht": "TNI"}[parts.word("p")]
    return recurring(f"XXXX-XX-XX{code}")


@construction(
    "set.adverb", "basic", f"a:({'|'.join(ADVERBS)})",
    Example("De norm wordt jaarlijks vastgesteld.", "jaarlijks", None, None),
)  # fmt: skip
def adverb(parts: Parts) -> Meaning:
    """jaarlijks, maandelijks, wekelijkse."""
    return recurring(ADVERBS[parts.word("a")])


@construction(
    "set.per-unit", "basic", "per u:ONE_UNIT",
    Example("De cijfers worden per week gemeld.", "per week", None, None),
)  # fmt: skip
def per_unit(parts: Parts) -> Meaning | None:
    """per week; "100 euro per maand" is a rate."""
    rate = parts.context.before() in AMOUNTS or parts.context.before().isdecimal()
    return None if rate else recurring(duration(1, False, UNIT_OF[parts.word("u")]))


@construction(
    "set.times", "basic", f"n:(NUMBER|INTEGER|één) (keer|maal) (per|in de|in het) k:(NUMBER|INTEGER)? u:UNIT | (eens|{TIMES}) (per|in de|in het) k2:(NUMBER|INTEGER)? u2:UNIT",
    Example("De raad vergadert twee keer per jaar.", "twee keer per jaar", None, None),
)  # fmt: skip
def times(parts: Parts) -> Meaning | None:
    """twee keer per jaar, eens in de vier jaar: the period; how often in it is not part of the value."""
    first = parts.has("u")
    unit_name = UNIT_OF[parts.word("u" if first else "u2")]
    key = "k" if first else "k2"
    count = number(parts.words(key)) if parts.has(key) else (1, False)
    return None if count is None else recurring(duration(count[0], False, unit_name))


@construction(
    "set.workdays", "basic", "(?<= op) (werkdagen|weekdagen) | doordeweeks | (elke|iedere) (werkdag|weekdag)",
    Example("De balie is op werkdagen open.", "werkdagen", None, None),
)  # fmt: skip
def workdays(parts: Parts) -> Meaning:
    """op werkdagen, doordeweeks, elke werkdag."""
    return recurring(WORKING_DAY)


@construction(
    "set.every-second", "basic", "(elke|iedere) o:ORDINAL (w:WEEKDAY|u:(week|maand|dag)) (?! van)",
    Example("Elke tweede maandag is er spreekuur.", "Elke tweede maandag", None, None),
)  # fmt: skip
def every_second(parts: Parts) -> Meaning | None:
    """elke tweede maandag: every so many weeks."""
    count = ORDINALS[parts.word("o")]
    if count <= 1:
        return None
    return recurring(duration(count, False, "week" if parts.has("w") else UNIT_OF[parts.word("u")]))


@construction(
    "set.nth-weekday", "basic", "(elke|iedere) ORDINAL (WEEKDAY|dag) van (de|het|elke|iedere) u:(week|maand|kwartaal|jaar)",
    Example("Iedere eerste maandag van de maand loeien de sirenes.", "Iedere eerste maandag van de maand", None, None),
)  # fmt: skip
def nth_weekday(parts: Parts) -> Meaning:
    """iedere eerste maandag van de maand: the period; which day of it is not part of the value."""
    return recurring(duration(1, False, UNIT_OF[parts.word("u")]))
