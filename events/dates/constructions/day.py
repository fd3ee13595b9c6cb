"""Days by their distance from the day of speaking, and their parts. Imports dates only."""

from __future__ import annotations

from ..building import number
from ..days import OpenSpan
from ..grammar import Example, Meaning, Parts, construction
from ..lexicon import DAY_PARTS, PARTS_OF_DAY
from ..terms import Around, Now, Spans, Tense, Term

DISTANCE = {"vandaag": 0, "heden": 0, "gisteren": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2}


def day_at(distance: int, time_of_day: str = "") -> Meaning:
    """A day so many days from the day of speaking."""
    return Meaning(
        Around("day", offset=distance),
        time_of_day=time_of_day,
        timex_type="TIME" if time_of_day else "DATE",
        shape="day",
    )


@construction(
    "day.relative", "basic", "d:(vandaag|gisteren|eergisteren|overmorgen)",
    Example("De Kamer stemt vandaag.", "vandaag", "2023-07-04", "2023-07-04"),
    Example("Gisteren viel het besluit.", "Gisteren", "2023-07-03", "2023-07-03"),
    Example("De brief komt overmorgen.", "overmorgen", "2023-07-06", "2023-07-06"),
)  # fmt: skip
def relative_day(parts: Parts) -> Meaning:
    """vandaag, gisteren, eergisteren, overmorgen."""
    return day_at(DISTANCE[parts.word("d")])


@construction(
    "day.tomorrow", "basic", "(?<! de|die|'s|elke|iedere|deze|’s) morgen",
    Example("Morgen debatteert de Kamer.", "Morgen", "2023-07-05", "2023-07-05"),
)  # fmt: skip
def tomorrow(parts: Parts) -> Meaning | None:
    """morgen; "in de morgen" is a part of a day and no date."""
    return day_at(1)


@construction(
    "day.today-part", "basic", "d:(vanochtend|vanmorgen|vanmiddag|vanavond) | deze p:(ochtend|middag|avond)",
    Example("Vanavond spreekt de premier.", "Vanavond", "2023-07-04", "2023-07-04"),
)  # fmt: skip
def part_of_today(parts: Parts) -> Meaning:
    """vanochtend, vanmiddag, vanavond, deze avond: today, with the part of the day kept."""
    return day_at(0, PARTS_OF_DAY[parts.word("p") if parts.has("p") else parts.word("d")[3:]])


@construction(
    "day.part", "basic",
    "d:(gisteren|eergisteren|morgen|overmorgen|vandaag) p:PART_OF_DAY | w:DAY_PART",
    Example("Gisteravond vergaderde de fractie.", "Gisteravond", "2023-07-03", "2023-07-03"),
    Example("Morgenochtend begint het overleg.", "Morgenochtend", "2023-07-05", "2023-07-05"),
)  # fmt: skip
def part_of_day(parts: Parts) -> Meaning:
    """gisteravond, morgenochtend, gisteren middag."""
    if parts.has("w"):
        return day_at(*DAY_PARTS[parts.word("w")])
    return day_at(DISTANCE[parts.word("d")], PARTS_OF_DAY[parts.word("p")])


@construction(
    "day.now", "basic", "(?<= tussen|vanaf) nu | (?<= vanaf|per) heden",
    Example("Tussen nu en eind augustus moet er een plan zijn.", "Tussen nu en eind augustus", "2023-07-04", "2023-08-31"),
)  # fmt: skip
def now(parts: Parts) -> Meaning:
    """tussen nu en …, vanaf heden: the day of speaking; "nu" elsewhere is no date."""
    return day_at(0)


@construction(
    "day.over-weeks", "basic", "d:(vandaag|morgen|overmorgen) over n:(NUMBER|INTEGER) u:(week|weken|dagen)",
    Example("Morgen over twee weken loopt de termijn af.", "Morgen over twee weken", "2023-07-19", "2023-07-19"),
)  # fmt: skip
def over_weeks(parts: Parts) -> Meaning | None:
    """vandaag over een week: that day of a later week."""
    count = number(parts.words("n"))
    return (
        None
        if count is None
        else day_at(DISTANCE[parts.word("d")] + count[0] * (1 if parts.word("u") == "dagen" else 7))
    )


class Tonight(Term):
    """The night around the day of speaking: the one just over in past tense, else the coming one; it has two days."""

    def on(self, now: Now) -> Spans:
        """The evening's day and the morning's day."""
        over: OpenSpan = (now.day - 1, now.day)
        coming: OpenSpan = (now.day, now.day + 1)
        if now.tense is Tense.PAST:
            return (over,)
        return (coming,) if now.tense is Tense.AHEAD else (over, coming)


@construction(
    "day.tonight", "basic", "vannacht",
    Example("Vannacht bereikten de partijen een akkoord.", "Vannacht", "2023-07-03", "2023-07-04"),
    Example("De partijen zullen vannacht doorgaan.", "vannacht", "2023-07-04", "2023-07-05"),
)  # fmt: skip
def tonight(parts: Parts) -> Meaning:
    """vannacht: the tense picks the night; both of its days are bounds."""
    return Meaning(Tonight("day", deictic=True), time_of_day="night", timex_type="TIME", shape="within")
