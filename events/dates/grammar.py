"""The form of the grammar: a construction is one entry with its pattern, meaning and examples. Imports dates only.

Every word that some pattern knows gets a letter, all other words share one; a text becomes a string of letters, and a
pattern becomes a regular expression over letters. What a construction finds is put back into the string as one letter
of its category, so that later levels build on it: days and periods first, then their parts, then relations between
them, then operators. Each level passes once over the string, so that the work stays linear in the length of the text.

Patterns are written with

===================  ============================================================
``vandaag``          a word as it stands
``WEEKDAY``          a class of the lexicon
``Day``              what an earlier level found: Day, Week, Month, Year, Period, Anchor, Reach; Time is any of them
``n:NUMBER``         a part that the meaning needs, by a name
``_{1,4}``           any one to four words
``( | ) ? * + (?:``  as in regular expressions; ``(?<= )`` and ``(?! )`` look around
===================  ============================================================
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from . import lexicon
from .calendar import Calendar
from .terms import Term


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with what must come of it: bounds as ISO days, None open; alternatives where nothing decides."""

    text: str
    span: str
    earliest: str | None
    latest: str | None
    published: str = "2023-07-04"
    alternatives: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Meaning:
    """What a construction makes of its words.

    ``category`` is the letter that later levels see. ``timex_type`` and ``mod`` are TIMEX3's; ``value`` is the TIMEX3
    value where it does not follow from the days. ``shape`` says how the days belong to the date: ``day`` or ``period``
    are named as they are, ``lasting`` is an interval, ``within`` one day in it.
    """

    term: Term
    category: str = "Day"
    timex_type: str = "DATE"
    mod: str = ""
    value: str = ""
    shape: str = "period"
    time_of_day: str = ""
    clock: str = ""
    approximate: bool = False
    named: Term | None = None  # the date that an operator stands in front of: TIMEX3 names that one
    quiet: bool = False  # no time expression by itself ("de verkiezingen"), only under an operator
    keep_span: bool = False  # the words of an operator that adds nothing stay outside the span
    rule: str = ""
    start: int = 0  # first token of its words
    end: int = 0  # token after its words
    head: int = 0  # the token that carries the date, for the tense of its clause


class Parts:
    """The named parts of a match: the words, or the meanings that an earlier level found."""

    __slots__ = ("_items", "_match", "context")

    def __init__(self, match: re.Match[str], items: list[Any], context: Context) -> None:
        self._match = match
        self._items = items
        self.context = context

    def has(self, name: str) -> bool:
        """Whether an optional part is there; a name that the pattern does not know is not."""
        return name in self._match.re.groupindex and self._match.group(name) is not None

    def word(self, name: str) -> str:
        """The words of a part, lower case, with single spaces; empty when the part is absent."""
        start, end = self._match.span(name)
        return " ".join(item for item in self._items[start:end]) if start >= 0 else ""

    def words(self, name: str) -> list[str]:
        """The words of a part, lower case."""
        start, end = self._match.span(name)
        return self._items[start:end] if start >= 0 else []

    def all_words(self) -> list[str]:
        """All words of the construction, lower case."""
        return [item for item in self._items[self.context.start : self.context.end] if isinstance(item, str)]

    def meaning(self, name: str) -> Meaning:
        """What an earlier level found there."""
        found = self._items[self._match.start(name)]
        assert isinstance(found, Meaning)
        return found


@dataclass(slots=True)
class Context:
    """What a construction may look at beside its own words: the words around it, and the calendar's words."""

    items: list[Any]
    start: int
    end: int
    calendar: Calendar
    after_verb: bool = False  # whether a finite verb stands right in front

    def before(self, distance: int = 1) -> str:
        """The word before, lower case; empty at the start of the text."""
        index = self.start - distance
        found = self.items[index] if index >= 0 else ""
        return found if isinstance(found, str) else ""

    def after(self, distance: int = 1) -> str:
        """The word after, lower case; empty at the end of the text."""
        index = self.end + distance - 1
        found = self.items[index] if index < len(self.items) else ""
        return found if isinstance(found, str) else ""

    def clause(self, reach: int = 12) -> set[str]:
        """The words around it, as far as the sentence goes."""
        found = set()
        for step in (-1, 1):
            index = self.start - 1 if step < 0 else self.end
            for _ in range(reach):
                item = self.items[index] if 0 <= index < len(self.items) else "."
                if isinstance(item, str):
                    if item in SENTENCE_ENDS:
                        break
                    found.add(item)
                index += step
        return found


Build = Callable[[Parts], Meaning | None]


@dataclass(frozen=True, slots=True)
class Construction:
    """One entry of the grammar."""

    name: str
    level: int
    pattern: str
    build: Build
    examples: tuple[Example, ...]
    about: str
    order: int = 0


LEVELS = {"basic": 0, "part": 1, "relation": 2, "operator": 3}
CONSTRUCTIONS: list[Construction] = []


def construction(name: str, level: str, pattern: str, *examples: Example) -> Callable[[Build], Build]:
    """Enter a construction: the decorated function makes the meaning, or gives None where the words mean no date.

    Its docstring is its line in docs/dates.md. Of two constructions at the same place, the one with more words wins,
    then the one entered first.
    """

    def enter(build: Build) -> Build:
        about = (build.__doc__ or "").strip()
        CONSTRUCTIONS.append(Construction(name, LEVELS[level], pattern, build, examples, about, len(CONSTRUCTIONS)))
        return build

    return enter


SENTENCE_ENDS = frozenset({".", "!", "?", "…", "\n"})

CATEGORIES = ("Day", "Week", "Month", "Year", "Period", "Anchor", "Reach", "Final")
# What "Time" stands for in a pattern: whatever an operator can be put in front of.
TIME = ("Day", "Week", "Month", "Year", "Period", "Anchor")

CLASSES: dict[str, Iterable[str]] = {
    "WEEKDAY": lexicon.WEEKDAYS,
    "WEEKDAY_ABBR": lexicon.WEEKDAY_ABBREVIATIONS,
    "WEEKDAYS": lexicon.WEEKDAY_PLURALS,
    "WEEKDAY_PART": lexicon.WEEKDAY_PARTS,
    "PART_OF_DAY": lexicon.PARTS_OF_DAY,
    "MONTH": [*lexicon.MONTHS, *lexicon.MONTH_ABBREVIATIONS],
    "MONTH_NAME": lexicon.MONTHS,
    "SEASON": lexicon.SEASONS,
    "UNIT": [*lexicon.UNITS, *lexicon.UNIT_PLURALS],
    "ONE_UNIT": lexicon.UNITS,
    "UNITS": lexicon.UNIT_PLURALS,
    "HOURS": lexicon.HOURS,
    "NUMBER": lexicon.NUMBERS,
    "ORDINAL": lexicon.ORDINALS,
    "DECADE": lexicon.DECADES,
    "CENTURY": lexicon.CENTURIES,
}
# Classes of tokens that are not listed but recognised by their form; see classes_of().
FORMS = ("INTEGER", "DAY_NUMBER", "MONTH_NUMBER", "YEAR", "ISO_DATE", "ISO_MONTH", "DMY", "DM", "CLOCK", "DECADE_NUMBER", "ORDINAL_NUMBER", "YEARS")
CALENDAR = "CALENDAR"  # words of the calendar, which come with it

_DAY_OR_MONTH = re.compile(r"\d{1,2}")
_ISO_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_ISO_MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
_DMY = re.compile(r"\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})")
_DM = re.compile(r"\d{1,2}[/-]\d{1,2}")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[.:][0-5]\d")
_YEARS = re.compile(r"(?:19|20)\d\d[-/–](?:(?:19|20)\d\d|\d\d)")
_ORDINAL_NUMBER = re.compile(r"\d{1,2}(?:e|de|ste)")
FIRST_YEAR, LAST_YEAR = 1800, 2099


def forms_of(word: str) -> set[str]:
    """The classes of a token by its form."""
    found: set[str] = set()
    if not word[:1].isdigit():
        if word in ("'90", "'80", "'70", "'60", "'50", "'20", "'30", "'40", "'10", "’90", "’80", "’70", "’60", "’50"):
            found.add("DECADE_NUMBER")
        return found
    if word.isdecimal():
        found.add("INTEGER")
        if _DAY_OR_MONTH.fullmatch(word):
            if 1 <= int(word) <= 31:
                found.add("DAY_NUMBER")
            if 1 <= int(word) <= 12:
                found.add("MONTH_NUMBER")
            if 0 <= int(word) <= 24:
                found.add("CLOCK")
            if int(word) % 10 == 0 and len(word) == 2:
                found.add("DECADE_NUMBER")
        if len(word) == 4 and FIRST_YEAR <= int(word) <= LAST_YEAR:
            found.add("YEAR")
            if int(word) % 10 == 0:
                found.add("DECADE_NUMBER")
        return found
    for name, form in (("ISO_DATE", _ISO_DATE), ("ISO_MONTH", _ISO_MONTH), ("DMY", _DMY), ("DM", _DM),
                       ("CLOCK", _CLOCK), ("ORDINAL_NUMBER", _ORDINAL_NUMBER), ("YEARS", _YEARS)):  # fmt: skip
        if form.fullmatch(word):
            found.add(name)
    return found


_ATOM = re.compile(
    r"(?P<group>[a-z_0-9]+):(?=\()\("
    r"|(?:(?P<name>[a-z_0-9]+):)?(?P<word>[^\W\d_][\w'’./-]*|['’][a-z]+|\d\w*|,|–|-)"
    r"|(?P<regex>\{\d+,\d+\}|\(\?<=|\(\?<!|\(\?=|\(\?!|\(\?:|[()|?*+])"
    r"|(?P<any>_)"
    r"|(?P<space>\s+)"
)

OTHER = "."  # the letter of every word that no pattern knows
_FIRST_LETTER = 0x100


@dataclass(slots=True)
class Alphabet:
    """Letters for words: words with the same classes share one, so that a class is a set of letters."""

    literals: frozenset[str]
    of_signature: dict[frozenset[str], str] = field(default_factory=dict)

    def signature(self, word: str, extra: Iterable[str] = ()) -> frozenset[str]:
        """All that patterns can call a word: itself where some pattern has it as it stands, and its classes."""
        found = {name for name, words in CLASS_SETS.items() if word in words} | forms_of(word) | set(extra)
        if word in self.literals:
            found.add(word)
        return frozenset(found)

    def letter(self, signature: frozenset[str]) -> str:
        """The letter of a signature; a new one when it was not seen before."""
        if not signature:
            return OTHER
        letter = self.of_signature.get(signature)
        if letter is None:
            letter = self.of_signature[signature] = chr(_FIRST_LETTER + len(self.of_signature))
        return letter


CLASS_SETS = {name: frozenset(words) for name, words in CLASSES.items()}


def literals_of(pattern: str) -> set[str]:
    """The words that a pattern has as they stand."""
    return {
        found["word"]
        for found in _ATOM.finditer(pattern)
        if found["word"] and not found["word"][0].isupper()
    }


def translate(pattern: str, letters_of: Callable[[str], str]) -> str:
    """A pattern as a regular expression over letters; ``letters_of`` gives the letters of a word or class."""
    out: list[str] = []
    position = 0
    while position < len(pattern):
        found = _ATOM.match(pattern, position)
        if found is None:
            raise ValueError(f"pattern {pattern!r}: {pattern[position:]!r} is no word, class or operator")
        position = found.end()
        if found["space"]:
            continue
        if found["any"]:
            out.append(".")
        elif found["regex"]:
            out.append(found["regex"])
        elif found["group"]:
            out.append(f"(?P<{found['group']}>")
        else:
            letters = letters_of(found["word"])
            piece = f"[{letters}]" if letters else r"(?!)"
            out.append(f"(?P<{found['name']}>{piece})" if found["name"] else piece)
    return "".join(out)
