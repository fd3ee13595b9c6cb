"""The form of the grammar: a construction is one entry with its pattern, meaning and examples. Imports dates and dutch.

Every word that some pattern knows gets a letter, all other words share one (``alphabet``); a text becomes a string of
letters, and a pattern becomes a regular expression over letters (``pattern`` has the notation). What a construction
finds is put back into the string as one letter of its category, so that later levels build on it: days and periods
first, then their parts, then relations between them, then operators. Each level passes once over the string, so that
the work stays linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from events.dutch.clauses import SENTENCE_ENDS, Clauses

from .alphabet import commonness
from .calendar import Calendar
from .pattern import Pattern
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


SAME = "same"  # the shape of what an anaphor goes back to


@dataclass(slots=True)
class Meaning:
    """What a construction makes of its words.

    ``category`` is the letter that later levels see. ``timex_type`` and ``mod`` are TIMEX3's; ``value`` is the TIMEX3
    value where it does not follow from the days. ``shape`` says how the days belong to the date: ``day`` or ``period``
    are named as they are, ``lasting`` is an interval, ``within`` one day in it; ``same`` is that of the date which an anaphor repeats.
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

    def changed(self, **fields: Any) -> Meaning:
        """The same meaning with other fields."""
        other = Meaning(*_FIELDS(self))
        for name, value in fields.items():
            setattr(other, name, value)
        return other


_FIELDS = attrgetter(*(field.name for field in fields(Meaning)))


class Parts:
    """The named parts of a match: the words, or the meanings that an earlier level found."""

    __slots__ = ("_first", "_items", "_match", "_surroundings")

    def __init__(
        self,
        match: re.Match[str],
        items: list[Any],
        first: list[int],
        surroundings: tuple[Clauses, Calendar],
    ) -> None:
        """``items`` are the words of the line, ``first`` the token of the text at which each starts."""
        self._match, self._items, self._first, self._surroundings = match, items, first, surroundings

    @property
    def context(self) -> Context:
        """What stands around."""
        start, end = self._match.span()
        return Context(self._items, start, end, self._first[start], *self._surroundings)

    def has(self, name: str) -> bool:
        """Whether an optional part is there; a name that the pattern does not know is not."""
        try:
            return self._match.start(name) >= 0
        except IndexError:
            return False

    def word(self, name: str) -> str:
        """The words of a part, lower case, with single spaces; empty when the part is absent."""
        start, end = self._match.span(name)
        return " ".join(self._items[start:end]) if start >= 0 else ""

    def words(self, name: str) -> list[str]:
        """The words of a part, lower case."""
        start, end = self._match.span(name)
        return self._items[start:end] if start >= 0 else []

    def all_words(self) -> list[str]:
        """All words of the construction, lower case."""
        return [item for item in self._items[slice(*self._match.span())] if isinstance(item, str)]

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
    token: int  # its first token in the text
    clauses: Clauses
    calendar: Calendar

    def before(self) -> str:
        """The word before, lower case; empty at the start of the sentence."""
        found = self.items[self.start - 1] if self.start else ""
        return found if isinstance(found, str) else ""

    def after(self) -> str:
        """The word after, lower case; empty at the end of the sentence."""
        found = self.items[self.end] if self.end < len(self.items) else ""
        return found if isinstance(found, str) else ""

    def around(self, reach: int = 12) -> set[str]:
        """The words around it, as far as the sentence goes."""
        found = set()
        for step in (-1, 1):
            index = self.start - 1 if step < 0 else self.end
            for _ in range(reach):
                item = self.items[index] if 0 <= index < len(self.items) else ""
                if isinstance(item, str):
                    if not item or item in SENTENCE_ENDS:
                        break
                    found.add(item)
                index += step
        return found

    def follows_verb(self) -> bool:
        """Whether a finite verb stands right in front, or opens the rest of the sentence."""
        return self.clauses.follows_verb(self.token)


Build = Callable[[Parts], Meaning | None]


@dataclass(frozen=True, slots=True)
class Construction:
    """One entry of the grammar."""

    name: str
    level: int
    pattern: Pattern
    build: Build
    examples: tuple[Example, ...]
    about: str
    order: int = 0


# The last one reads what names no day, beside the dates that the others found.
LEVELS = ("basic", "part", "relation", "operator", "aside")
CONSTRUCTIONS: list[Construction] = []


def construction(name: str, level: str, pattern: str, *examples: Example) -> Callable[[Build], Build]:
    """Enter a construction: the decorated function makes the meaning, or gives None where the words mean no date.

    Its docstring is its line in docs/dates.md. Of two constructions at the same place, the one with more words wins,
    then the one entered first.
    """

    def enter(build: Build) -> Build:
        about = (build.__doc__ or "").strip()
        read = Pattern(pattern, commonness)
        CONSTRUCTIONS.append(
            Construction(name, LEVELS.index(level), read, build, examples, about, len(CONSTRUCTIONS))
        )
        return build

    return enter
