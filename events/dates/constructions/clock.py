"""Clock times and parts of the day that stay with their day. Imports dates only."""

from __future__ import annotations

from .. import lexicon
from ..building import last_day
from ..grammar import Example, Meaning, Parts, construction
from ..lexicon import PARTS_OF_DAY
from ..terms import mapped

NOON, LAST_HOUR, HALF_HOUR, HOUR = 12, 24, 30, 60
PART = "(ochtend|middag|avond|nacht|ochtends|middags|avonds|nachts)"
OF_DAY = "(ochtends|morgens|middags|avonds|nachts)"
CLOCK_TIME = (
    "(q:(kwart|NUMBER|DAY_NUMBER) (minuten)? r:(over|voor) hf:(half)? qh:(NUMBER|DAY_NUMBER)"
    "|c:CLOCK (uur)?|n:NUMBER uur|half h:(NUMBER|DAY_NUMBER)|m:middernacht) (uur)? (('s|’s) pd:OF_DAY)?"
).replace("OF_DAY", OF_DAY)
# From one hour to another: "van 9 tot 11 uur"; what lies between stays within the day.
CLOCK_RANGE = "(van|tussen) (half h:(NUMBER|DAY_NUMBER)|c:CLOCK (uur)?|n:NUMBER) (tot|en|–|-) (half)? (CLOCK|NUMBER) (uur)?"


def clock_of(parts: Parts, time_of_day: str) -> str | None:
    """HH:MM; an hour is taken after noon where the text says middag or avond. None where it is no time."""
    if parts.has("m"):
        return "00:00"
    written = parts.has("c")
    if written:
        word = parts.word("c")
        hour_text, _, minute_text = word.rstrip("u").replace(":", ".").replace("u", ".").partition(".")
        hour, minute = int(hour_text), int(minute_text or 0)
        if not minute_text and "u" not in word and "uur" not in parts.all_words():
            return None
    elif parts.has("n"):
        hour, minute = lexicon.NUMBERS[parts.word("n")], 0
    elif parts.has("q"):
        away = 15 if parts.word("q") == "kwart" else _number(parts.word("q"))
        hour, minute = _number(parts.word("qh")), away if parts.word("r") == "over" else -away
        minute -= HALF_HOUR if parts.has("hf") else 0  # tien over half drie: from half past two
        hour, minute = hour + minute // HOUR, minute % HOUR
    else:
        hour, minute = _number(parts.word("h")) - 1, HALF_HOUR
    if not 0 <= hour <= LAST_HOUR:
        return None
    named = next((parts.word(name) for name in ("pd", "pe") if parts.has(name)), "")
    said = PARTS_OF_DAY[_singular(named)] if named else "" if written else time_of_day
    if hour < NOON and said in ("afternoon", "evening"):
        hour += NOON
    return f"{hour % LAST_HOUR:02}:{minute:02}"


def _number(word: str) -> int:
    return lexicon.NUMBERS[word] if word in lexicon.NUMBERS else int(word)


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _with_clock(parts: Parts) -> Meaning | None:
    inner = parts.meaning("t")
    clock = None if inner.quiet else clock_of(parts, inner.time_of_day)
    if clock is None:
        return None
    term = inner.term
    if inner.time_of_day == "night" and clock < "12:00":
        term = mapped(term, last_day)  # after midnight it is the later of the night's two days
    return inner.changed(term=term, clock=clock, timex_type="TIME")


@construction(
    "clock.after-day", "part", f"t:(Day|Anchor) (('s|’s|in de) pe:{PART})? ,? (om|rond|vanaf|tegen|omstreeks|voor|na|tot|iets na|kort na|uiterlijk om)? {CLOCK_TIME}",
    Example("Het debat begint vrijdag om 10.15 uur.", "vrijdag om 10.15 uur", "2023-07-07", "2023-07-07"),
    Example("Het debat begint vrijdag om tien over half acht.", "vrijdag om tien over half acht", "2023-07-07", "2023-07-07"),
)  # fmt: skip
def after_day(parts: Parts) -> Meaning | None:
    """vrijdag om 10.15 uur, vrijdag om 8 uur 's avonds, kerstavond om 7 uur: the day is the value, the time is kept."""
    return _with_clock(parts)


@construction(
    "clock.after-set", "part", f"t:Set ,? (om|rond|vanaf|tegen) {CLOCK_TIME}",
    Example("De fractie vergadert elke dinsdag om 10.00 uur.", "elke dinsdag om 10.00 uur", None, None),
)  # fmt: skip
def after_set(parts: Parts) -> Meaning | None:
    """elke dinsdag om 10.00 uur: the recurrence, with its time in the value where TIMEX3 has a place for it."""
    inner = parts.meaning("t")
    clock = clock_of(parts, "")
    if clock is None:
        return None
    value = (
        f"{inner.value}T{clock}"
        if inner.value.startswith("XXXX-WXX-") and "T" not in inner.value
        else inner.value
    )
    return inner.changed(clock=clock, value=value)


@construction(
    "clock.range-after-day", "part", f"t:Day ,? {CLOCK_RANGE}",
    Example("Het loket is vrijdag van 9 tot 11 uur open.", "vrijdag van 9 tot 11 uur", "2023-07-07", "2023-07-07"),
)  # fmt: skip
def range_after_day(parts: Parts) -> Meaning | None:
    """vrijdag van 9 tot 11 uur: the day, with the time at which it begins."""
    if parts.has("n") and "uur" not in parts.all_words():
        return None
    return _with_clock(parts)


@construction(
    "clock.before-day", "part", f"(om|rond|vanaf|tegen|omstreeks) {CLOCK_TIME} (op)? t:Day | k:CLOCK uur (op)? t2:Day",
    Example("Om 14.00 uur vrijdag begint het debat.", "Om 14.00 uur vrijdag", "2023-07-07", "2023-07-07"),
)  # fmt: skip
def before_day(parts: Parts) -> Meaning | None:
    """om 14.00 uur vrijdag, om 8 uur 's avonds op 3 mei."""
    if parts.has("t"):
        return _with_clock(parts)
    hour, _, minute = parts.word("k").replace(":", ".").partition(".")
    if not minute.isdecimal():
        return None  # "duurde 8 uur vrijdag" is no time of the day
    return parts.meaning("t2").changed(clock=f"{int(hour) % LAST_HOUR:02}:{minute}", timex_type="TIME")


@construction(
    "clock.part-after-day", "part", f"t:Day ((vroeg|laat)? in de (loop van de)?|'s|’s) p:{PART} | (in de)? k:(ochtend|middag|avond|nacht) van t2:Day",
    Example("Vrijdag in de avond volgt een besluit.", "Vrijdag in de avond", "2023-07-07", "2023-07-07"),
)  # fmt: skip
def part_after_day(parts: Parts) -> Meaning:
    """vrijdag in de avond, vrijdag 's avonds, de avond van 7 juli."""
    inner = parts.meaning("t" if parts.has("t") else "t2")
    word = _singular(parts.word("p" if parts.has("p") else "k"))
    return inner.changed(time_of_day=PARTS_OF_DAY[word], timex_type="TIME")
