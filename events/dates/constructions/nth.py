"""Days and weeks picked out of a period: derde dinsdag van september, eerste week van juni. Imports dates only."""

from __future__ import annotations

from .. import days
from ..building import UNIT_OF, number
from ..days import OpenSpan
from ..grammar import Example, Meaning, Parts, construction
from ..lexicon import ORDINALS, ordinal
from ..recurring import Weekday
from ..terms import Rest, mapped

PERIOD = "(de|het)? t:(Week|Month|Year|Period|Anchor)"


LAST_COUNTED_WEEK = 4  # nobody counts more weeks from New Year than a month has


def _nth(first: int, last: int, step: int, index: int) -> int | None:
    """The index-th (from 1; -1 is the last) of the days first, first + step … up to last."""
    day = first + step * (index - 1) if index > 0 else last - (last - first) % step
    return day if first <= day <= last else None


@construction(
    "nth.weekday", "part", f"o:ORDINAL d:Day (van|in) {PERIOD}",
    Example("Op de derde dinsdag van september leest de koning voor.", "derde dinsdag van september", "2023-09-19", "2023-09-19"),
    Example("De laatste vrijdag van de maand vergadert het college.", "laatste vrijdag van de maand", "2023-07-28", "2023-07-28"),
)  # fmt: skip
def weekday(parts: Parts) -> Meaning | None:
    """derde dinsdag van september, laatste vrijdag van de maand."""
    inner = parts.meaning("d")
    if not isinstance(inner.term, Weekday):
        return None
    name, index = inner.term.number, ORDINALS[parts.word("o")]

    def pick(span: OpenSpan) -> OpenSpan:
        low, high = span
        if low is None or high is None:
            return None, None
        day = _nth(low + (name - days.weekday(low)) % 7, high, 7, index)
        return day, day

    return inner.changed(term=mapped(parts.meaning("t").term, pick, "day"))


@construction(
    "nth.some-weekday", "part", f"een d:Day (van|in) {PERIOD}",
    Example("Op een vrijdag in maart besloot hij te gaan.", "een vrijdag in maart", "2023-03-03", "2023-03-31"),
)  # fmt: skip
def some_weekday(parts: Parts) -> Meaning | None:
    """een vrijdag in maart: one day from its first Friday to its last."""
    inner = parts.meaning("d")
    if not isinstance(inner.term, Weekday):
        return None
    name = inner.term.number

    def pick(span: OpenSpan) -> OpenSpan:
        low, high = span
        if low is None or high is None:
            return span
        first = low + (name - days.weekday(low)) % 7
        return first, _nth(first, high, 7, -1)

    return inner.changed(
        term=mapped(parts.meaning("t").term, pick, "day"), shape="within", category="Period", quiet=False
    )


@construction(
    "nth.day", "part", f"o:ORDINAL dag van {PERIOD}",
    Example("Op de laatste dag van het jaar loopt de regeling af.", "laatste dag van het jaar", "2023-12-31", "2023-12-31"),
)  # fmt: skip
def day(parts: Parts) -> Meaning:
    """eerste dag van het reces, laatste dag van het jaar."""
    index = ORDINALS[parts.word("o")]

    def pick(span: OpenSpan) -> OpenSpan:
        low, high = span
        found = None if low is None or high is None else _nth(low, high, 1, index)
        return found, found

    return Meaning(mapped(parts.meaning("t").term, pick, "day"), shape="day")


@construction(
    "nth.week", "part", f"o:(ORDINAL|ORDINAL_NUMBER) week van {PERIOD}",
    Example("In de eerste week van september hervat de Kamer haar werk.", "eerste week van september", "2023-09-01", "2023-09-10"),
)  # fmt: skip
def week(parts: Parts) -> Meaning:
    """eerste week van september: seven days of it or its first week from Monday to Sunday; the hull of both. From the fifth
    week of a year on it is the numbered week."""
    index = ordinal(parts.word("o"))
    numbered = parts.meaning("t").category == "Year" and index > LAST_COUNTED_WEEK

    def pick(span: OpenSpan) -> OpenSpan:
        low, high = span
        if low is None or high is None:
            return span
        # As in ISO 8601 a week belongs to the period that has its Thursday.
        thursday = _nth(low + (3 - days.weekday(low)) % 7, high, 7, index)
        if numbered and thursday is not None:
            return days.week(thursday)
        counted = low + 7 * (index - 1) if index > 0 else high - 6
        monday, sunday = days.week(thursday) if thursday is not None else (counted, counted + 6)
        return min(monday, counted), max(sunday, counted + 6)

    return Meaning(mapped(parts.meaning("t").term, pick, "week"), "Period", shape="lasting")


@construction(
    "nth.units", "part", f"o:(eerste|laatste) n:(NUMBER|INTEGER)? u:(dagen|weken|maanden|maand|weekend) van {PERIOD}",
    Example("In de eerste drie maanden van 2024 volgt een proef.", "eerste drie maanden van 2024", "2024-01-01", "2024-03-31"),
)  # fmt: skip
def units(parts: Parts) -> Meaning | None:
    """eerste drie maanden van 2024, laatste twee weken van juli, eerste weekend van september."""
    first = parts.word("o") == "eerste"
    weekend = parts.word("u") == "weekend"
    count = number(parts.words("n")) if parts.has("n") else (1, False)
    if count is None or (not parts.has("n") and parts.word("u") not in ("maand", "weekend")):
        return None

    def pick(span: OpenSpan) -> OpenSpan:
        low, high = span
        if low is None or high is None:
            return span
        if weekend:
            saturday = _nth(low + (5 - days.weekday(low)) % 7, high, 7, 1 if first else -1)
            return (None, None) if saturday is None else (saturday, saturday + 1)
        unit = UNIT_OF[parts.word("u")]
        if first:
            return low, days.shift(low, count[0], unit) - 1
        return days.shift(high + 1, count[0], unit, back=True), high

    return Meaning(mapped(parts.meaning("t").term, pick), "Period", shape="lasting")


@construction(
    "nth.rest", "part", "rest van (de|het)? t:(Week|Month|Year|Period|Anchor)",
    Example("De rest van de week wordt er niet gestemd.", "rest van de week", "2023-07-04", "2023-07-09"),
)  # fmt: skip
def rest(parts: Parts) -> Meaning:
    """de rest van het jaar: from the day of speaking to its end."""
    inner = parts.meaning("t").term
    return Meaning(Rest(inner.unit, inner=inner), "Period", shape="lasting")


@construction(
    "nth.day-of", "part", "de? dag van (de|het)? t:Anchor",
    Example("Het advies komt op de dag van de verkiezingen.", "dag van de verkiezingen", "2023-11-22", "2023-11-22"),
)  # fmt: skip
def day_of(parts: Parts) -> Meaning:
    """de dag van de verkiezingen: the occurrence itself."""
    inner = parts.meaning("t")
    return inner.changed(category="Day", shape="day", quiet=inner.quiet and parts.context.before() != "op")


@construction(
    "nth.around-day", "relation", "u:week van (de|het)? t:(Day|Reach) | u2:weekend van (de|het)? t2:(Day|Reach)",
    Example("In de week van 17 juli is het rustig.", "week van 17 juli", "2023-07-17", "2023-07-23"),
    Example("In het weekend van 15 juli stemmen de leden.", "weekend van 15 juli", "2023-07-15", "2023-07-16"),
)  # fmt: skip
def around_day(parts: Parts) -> Meaning:
    """de week van 17 juli, het weekend van 15 en 16 juli."""
    unit, name = ("week", "t") if parts.has("u") else ("weekend", "t2")

    def around(span: OpenSpan) -> OpenSpan:
        return span if span[0] is None else days.unit_around(span[0], unit)

    return Meaning(mapped(parts.meaning(name).term, around, unit), "Week" if unit == "week" else "Period")
