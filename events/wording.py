"""The uncertain date in Dutch words, as readers see it; imports events.dates.edtf only."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from events.dates import edtf

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
SEASONS = {21: "lente", 22: "zomer", 23: "herfst", 24: "winter"}
QUARTERS = {33: "eerste kwartaal", 34: "tweede kwartaal", 35: "derde kwartaal", 36: "vierde kwartaal"}
HALVES = {40: "eerste helft", 41: "tweede helft"}

UNKNOWN = "datum onbekend"
# A longer list of days reads worse than how many there are.
MOST_NAMED = 6

# DESIGN, Dates: begin, half and eind of a month and of a year.
MONTH_PARTS = {(1, 10): "begin", (11, 20): "medio"}
END_OF_MONTH_STARTS = 21
YEAR_PARTS = {((1, 1), (3, 31)): "begin", ((5, 1), (8, 31)): "medio", ((10, 1), (12, 31)): "eind"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for a simple date, split so that what two dates share is said once: "3" + "juli" + "2023"."""

    day: str
    month: str
    year: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.day, self.month, self.year) if part)


def month_name(day: date) -> str:
    """A month with its year: juli 2023."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def in_words(value: edtf.UncertainDate) -> str:
    """A date in Dutch words: "7 juli 2023", "tussen 3 en 5 juli 2023", "uiterlijk 6 juli 2023"."""
    text = value.edtf
    if not text:
        return UNKNOWN
    if value.precision == "set":
        return _one_of(text[1:-1].split(","))
    if value.precision == "within":
        return _within(text, value.earliest, value.latest)
    if value.precision == "interval":
        return _lasting(*text.split("/"))
    return _marked(text)


def _within(text: str, earliest: date | None, latest: date | None) -> str:
    first, _, last = text[1:-1].partition("..")
    if not first:
        return f"uiterlijk {_marked(last)}"
    if not last:
        return f"vanaf {_marked(first)}"
    if earliest is not None and latest is not None:
        part = _part_of_period(earliest, latest)
        if part:
            return part
    start, end = _sharing([first, last])
    return f"tussen {start} en {end}"


def _lasting(first: str, last: str) -> str:
    if first == "..":
        return f"tot en met {_marked(last)}"
    if last == "..":
        return f"vanaf {_marked(first)}"
    start, end = _sharing([first, last])
    return f"van {start} tot en met {end}"


def _one_of(members: Sequence[str]) -> str:
    if len(members) > MOST_NAMED:
        first, last = _sharing([members[0], members[-1]])
        return f"een van {len(members)} mogelijkheden tussen {first} en {last}"
    named = _sharing(members)
    all_days = all(edtf.parse(member).precision == "day" for member in members)
    # "op 7 juli", but "in juli"; a year or a season takes "in" too.
    return f"{'op' if all_days else 'in'} {', '.join(named[:-1])} of {named[-1]}"


def _part_of_period(first: date, last: date) -> str | None:
    """ "begin juli 2023", "eind 2023": the parts of months and years that the design names."""
    if first.year != last.year:
        return None
    if first.month == last.month:
        end_of_month = monthrange(last.year, last.month)[1]
        part = MONTH_PARTS.get((first.day, last.day))
        if (first.day, last.day) == (END_OF_MONTH_STARTS, end_of_month):
            part = "eind"
        return f"{part} {month_name(first)}" if part else None
    part = YEAR_PARTS.get(((first.month, first.day), (last.month, last.day)))
    return f"{part} {first.year}" if part else None


def _sharing(atoms: Sequence[str]) -> list[str]:
    """Each date in words, without the year or month that the next one repeats: 3, 5 juli 2023."""
    named: list[str] = []
    following: Phrase | None = None
    for atom in reversed(atoms):
        phrase = _phrase(atom)
        marked = atom.strip()[-1] in "~?%"
        shown = phrase
        if following is not None and not marked and phrase.year == following.year and phrase.month:
            shown = Phrase(phrase.day, phrase.month, "")
            if phrase.day and phrase.month == following.month and following.day:
                shown = Phrase(phrase.day, "", "")
        named.append(_with_mark(str(shown), atom))
        following = None if marked else phrase
    return named[::-1]


def _marked(atom: str) -> str:
    return _with_mark(str(_phrase(atom)), atom)


def _with_mark(words: str, atom: str) -> str:
    """``~`` is "rond", ``?`` "onzeker", ``%`` both."""
    mark = atom.strip()[-1]
    if mark in "~%":
        words = f"rond {words}"
    return f"{words} (onzeker)" if mark in "?%" else words


def _phrase(atom: str) -> Phrase:
    """The words of one simple date of our subset."""
    text = atom.strip().rstrip("~?%")
    if "X" in text:
        first, last = text.replace("X", "0"), text.replace("X", "9")
        return Phrase("", "", f"{int(first)}–{int(last)}")
    numbers = [int(part) for part in text.split("-")]
    year = str(numbers[0])
    if len(numbers) == 1:
        return Phrase("", "", year)
    month = numbers[1]
    if len(numbers) == 3:
        return Phrase(str(numbers[2]), MONTHS[month - 1], year)
    if month in SEASONS:
        # Winter runs into the next year.
        return Phrase("", SEASONS[month], f"{year}-{int(year) + 1}" if month == 24 else year)
    if month in QUARTERS:
        return Phrase("", QUARTERS[month], f"van {year}")
    if month in HALVES:
        return Phrase("", HALVES[month], f"van {year}")
    return Phrase("", MONTHS[month - 1], year)
