"""Clock times and parts of the day that stay with their day. Imports dates only."""

from __future__ import annotations

from .. import lexicon
from ..building import last_day
from ..grammar import Example, Meaning, Parts, construction
from ..lexicon import PARTS_OF_DAY
from ..terms import mapped

NOON, LAST_HOUR = 12, 24
CLOCK_TIME = (
    "(c:CLOCK (uur)?|n:NUMBER uur|half h:NUMBER|q:(kwart|vijf|tien) r:(over|voor) qh:NUMBER|m:middernacht)"
)


def clock_of(parts: Parts, time_of_day: str) -> str | None:
    """HH:MM; an hour in words is taken after noon where the text says middag or avond. None where it is no time."""
    if parts.has("m"):
        return "00:00"
    if parts.has("c"):
        words = parts.words("c")
        hour_text, _, minute_text = words[0].replace(":", ".").partition(".")
        whole = not minute_text
        hour, minute = int(hour_text), int(minute_text or 0)
        if whole and "uur" not in parts.all_words():
            return None
    elif parts.has("n"):
        hour, minute = lexicon.NUMBERS[parts.word("n")], 0
    elif parts.has("q"):
        away = 15 if parts.word("q") == "kwart" else lexicon.NUMBERS[parts.word("q")]
        hour = lexicon.NUMBERS[parts.word("qh")]
        hour, minute = (hour, away) if parts.word("r") == "over" else (hour - 1, 60 - away)
    else:
        hour, minute = lexicon.NUMBERS[parts.word("h")] - 1, 30
    if not 0 <= hour <= LAST_HOUR:
        return None
    if hour < NOON and not parts.has("c") and time_of_day in ("afternoon", "evening"):
        hour += NOON
    return f"{hour % LAST_HOUR:02}:{minute:02}"


def _with_clock(parts: Parts) -> Meaning | None:
    inner = parts.meaning("t")
    clock = clock_of(parts, inner.time_of_day)
    if clock is None:
        return None
    term = inner.term
    if inner.time_of_day == "night" and clock < "12:00":
        term = mapped(term, last_day)  # after midnight it is the later of the night's two days
    return inner.changed(term=term, clock=clock, timex_type="TIME")


@construction(
    "clock.after-day", "part", f"t:Day ,? (om|rond|vanaf|tegen|omstreeks|voor|na|tot|iets na|kort na|uiterlijk om)? {CLOCK_TIME}",
    Example("Het debat begint vrijdag om 10.15 uur.", "vrijdag om 10.15 uur", "2023-07-07", "2023-07-07"),
)  # fmt: skip
def after_day(parts: Parts) -> Meaning | None:
    """vrijdag om 10.15 uur: the day is the value, the time is kept."""
    return _with_clock(parts)


@construction(
    "clock.before-day", "part", f"(om|rond|vanaf|tegen|omstreeks) {CLOCK_TIME} (op)? t:Day",
    Example("Om 14.00 uur vrijdag begint het debat.", "Om 14.00 uur vrijdag", "2023-07-07", "2023-07-07"),
)  # fmt: skip
def before_day(parts: Parts) -> Meaning | None:
    """om 14.00 uur vrijdag."""
    return _with_clock(parts)


@construction(
    "clock.part-after-day", "part", "t:Day (in de|'s|’s) p:(ochtend|middag|avond|nacht|ochtends|middags|avonds|nachts) | (in de)? k:(ochtend|middag|avond) van t2:Day",
    Example("Vrijdag in de avond volgt een besluit.", "Vrijdag in de avond", "2023-07-07", "2023-07-07"),
)  # fmt: skip
def part_after_day(parts: Parts) -> Meaning:
    """vrijdag in de avond, vrijdag 's avonds, de avond van 7 juli."""
    inner = parts.meaning("t" if parts.has("t") else "t2")
    word = parts.word("p" if parts.has("p") else "k").removesuffix("s")
    return inner.changed(time_of_day=PARTS_OF_DAY[word], timex_type="TIME")
