"""Finds time expressions in a text: the cascade of the grammar over letters. Imports dates and dutch.

A reader is made once for a calendar and is used for many texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from events.dutch.clauses import Clauses
from events.dutch.tokens import Tokens, tokenize
from events.dutch.words import words

from . import constructions  # noqa: F401  (enters the constructions)
from .alphabet import OTHER, SEPARATOR, Alphabet
from .calendar import EMPTY, Calendar
from .feasts import with_feasts
from .grammar import CONSTRUCTIONS, LEVELS, Construction, Meaning, Parts
from .lexicon import COMMON
from .pattern import ANYTHING, END

ARTICLES = ("de", "het")  # "een" can be the number
# Words of dates that are also names, or stand in them: Mei Li Vos, Van der Maart.
NAME_LIKE = words("mei maart augustus juli juni april winter zomer herfst lente week dag")
NAME_PARTICLES = words("der den de ter ten te")


@dataclass(slots=True)
class Found:
    """The expressions of a text, with the tokens and clauses they stand in."""

    tokens: Tokens
    clauses: Clauses
    meanings: list[Meaning] = field(default_factory=list)

    def span(self, meaning: Meaning) -> tuple[int, int]:
        """Offsets of an expression in the text."""
        return self.tokens.start[meaning.start], self.tokens.end[meaning.end - 1]


# Minus the end, order of entry, match, entry: sorts as the readings of a place are preferred.
Reading = tuple[int, int, re.Match[str], Construction]


@dataclass(frozen=True, slots=True)
class Rule:
    """A construction made ready: its expression, and the letters that it can open with.

    Each of these has the letters that can stand behind it; None is any.
    """

    entry: Construction
    regex: re.Pattern[str]
    openings: dict[str, set[str] | None]

    def can_open(self, first: str, second: str) -> bool:
        """Whether it can fit where these two letters stand."""
        behind = self.openings[first]
        return behind is None or second in behind


class Level:
    """The rules of a level, by the two letters that they can open with; those of a new pair are worked out."""

    def __init__(self, rules: list[Rule], common: set[str]) -> None:
        self._rules: dict[str, list[Rule]] = {}  # by the first letter
        for rule in rules:
            for first in rule.openings:
                self._rules.setdefault(first, []).append(rule)
        self._starts = _starts_of(self._rules, common)
        self._opening: dict[str, tuple[Rule, ...]] = {}

    def places(self, letters: str) -> Iterator[tuple[int, tuple[Rule, ...]]]:
        """Where rules can open, from left to right, with these rules."""
        opening = self._opening
        for place in self._starts.finditer(letters):
            start = place.start()
            pair = letters[start : start + 2]
            rules = opening.get(pair)
            if rules is None:
                rules = tuple(rule for rule in self._rules[pair[0]] if rule.can_open(*pair))
                opening[pair] = rules
            if rules:
                yield start, rules


def _starts_of(rules: dict[str, list[Rule]], common: set[str]) -> re.Pattern[str]:
    """The letters that open some rule; behind a common word only in front of a letter that can follow one."""
    followers: set[str] = set()
    free = set()  # stand in front of anything
    for first, of_letter in rules.items():
        behind = [rule.openings[first] for rule in of_letter]
        if first not in common or None in behind:
            free.add(first)
        else:
            followers = followers.union(*filter(None, behind))
    return re.compile(f"{_one_of(rules)}(?:(?<={_one_of(free)})|(?={_one_of(followers)}))")


def _one_of(letters: Iterable[str]) -> str:
    listed = "".join(sorted(letters))
    return f"[{listed}]" if listed else "(?!)"


def readings_at(letters: str, start: int, rules: tuple[Rule, ...]) -> list[Reading]:
    """What rules can make of the letters from a place on: the longest first, then the one entered first."""
    found: list[Reading] = []
    for rule in rules:
        match = rule.regex.match(letters, start)
        if match is not None:
            found.append((-match.end(), rule.entry.order, match, rule.entry))
    if len(found) > 1:
        found.sort()  # orders differ, so that matches are never compared
    return found


@dataclass(slots=True)
class Line:
    """Sentences while they are read: words and what was made of them, the first token of each, and their letters.

    Sentences stand behind each other with an empty word after each.
    """

    items: list[Any]
    first: list[int]
    letters: str

    def replace(self, found: list[tuple[int, int, Any, str]]) -> None:
        """Put one item with its letter in place of each stretch; the stretches come in order and do not overlap."""
        letters: list[str] = []
        position = 0
        for start, end, _, letter in found:
            letters += (self.letters[position:start], letter)
            position = end
        self.letters = "".join((*letters, self.letters[position:]))
        # The lists of before stay as they are: terms that were built can still ask for their words.
        self.items, self.first = self.items.copy(), self.first.copy()
        for start, end, item, _ in reversed(found):
            self.items[start:end] = (item,)
            del self.first[start + 1 : end]


class DateReader:
    """Reads time expressions against a calendar."""

    def __init__(self, calendar: Calendar = EMPTY) -> None:
        self.calendar = calendar = with_feasts(calendar)
        names = [tuple(tokenize(name).lower) for name in calendar.by_word]
        # Names of several words, by their first one, the longest name first.
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        for parts in sorted(names, key=len, reverse=True):
            if len(parts) > 1:
                self._phrases.setdefault(parts[0], []).append(parts)
        symbols = set().union(*(entry.pattern.symbols for entry in CONSTRUCTIONS))
        self._alphabet = Alphabet(
            (symbol for symbol in symbols if not symbol[0].isupper()),
            {
                "CALENDAR": frozenset(" ".join(words) for words in names),
                "PHRASE": frozenset(self._phrases),
                "NAME": NAME_LIKE,
            },
        )
        rules: list[list[Rule]] = [[] for _ in LEVELS]
        heads: set[str] = set()
        for entry in CONSTRUCTIONS:
            rules[entry.level].append(self._ready(entry))
            if entry.level == 0:
                heads = heads.union(*entry.pattern.heads())
        self._category_letters = self._alphabet.of_categories()
        common = {self._alphabet[word] for word in COMMON}
        *self._levels, self._asides = [Level(of_level, common) for of_level in rules]
        self._head = self._any_of(*heads)
        self._name, self._phrase = self._any_of("NAME"), self._any_of("PHRASE")

    def _ready(self, entry: Construction) -> Rule:
        letters_of = self._alphabet.letters_of
        openings: dict[str, set[str] | None] = {}
        for first, second in entry.pattern.openings:
            behind = None if second in (ANYTHING, END) else set(letters_of(second))
            for letter in letters_of(first):
                known = openings.get(letter, set())
                openings[letter] = None if behind is None or known is None else known | behind
        return Rule(entry, entry.pattern.compile(letters_of), openings)

    def _any_of(self, *symbols: str) -> re.Pattern[str]:
        return re.compile(_one_of(set().union(*map(self._alphabet.letters_of, symbols))))

    def read(self, text: str) -> Found:
        """All time expressions of a text, in order, with their meanings; nothing is resolved yet."""
        tokens = tokenize(text)
        return self.read_tokens(tokens, Clauses(tokens))

    def read_tokens(self, tokens: Tokens, clauses: Clauses) -> Found:
        """The same for a text that was split already."""
        line = self._line(tokens, clauses)
        self._join_phrases(line)
        for level in self._levels:
            self._pass(level, line, clauses)
        return Found(
            tokens, clauses, [item for item in line.items if isinstance(item, Meaning) and not item.quiet]
        )

    def asides(self, found: Found) -> list[Meaning]:
        """What stands beside the expressions of a text and names no day: durations, times of a day."""
        lower = found.tokens.lower
        letters = list(map(self._alphabet.__getitem__, lower))
        for meaning in found.meanings:
            letters[meaning.start : meaning.end] = SEPARATOR * (meaning.end - meaning.start)
        line = Line([*lower, ""], list(range(len(lower) + 1)), "".join((*letters, SEPARATOR)))
        self._pass(self._asides, line, found.clauses)
        return [item for item in line.items if isinstance(item, Meaning)]

    def _line(self, tokens: Tokens, clauses: Clauses) -> Line:
        """The sentences in which a time expression can stand."""
        line = Line([], [], "")
        letters = self._without_names(tokens, "".join(map(self._alphabet.__getitem__, tokens.lower)))
        pieces = []
        end = 0
        for head in self._heads(tokens, letters):
            if head < end:
                continue
            start, end = clauses.sentence_at(head)
            pieces.append(letters[start:end])
            line.items += tokens.lower[start:end]
            line.items.append("")
            line.first += range(start, end + 1)
        line.letters = SEPARATOR.join((*pieces, ""))
        return line

    def _heads(self, tokens: Tokens, letters: str) -> list[int]:
        """Where words stand without which there is no time expression, from left to right."""
        heads = [head.start() for head in self._head.finditer(letters)]
        names = [place for place, _ in self._phrases_in(tokens.lower, letters)]
        return sorted(heads + names) if names else heads

    def _without_names(self, tokens: Tokens, letters: str) -> str:
        """Months and seasons inside a name are no dates."""
        raw = tokens.raw
        hidden = []
        for found in self._name.finditer(letters):
            index = found.start()
            if tokens.lower[index] in NAME_LIKE and raw[index][0].isupper():
                neighbours = raw[max(0, index - 1) : index] + raw[index + 1 : index + 2]
                if neighbours[0] in NAME_PARTICLES or any(
                    word[0].isupper() and word.isalpha() for word in neighbours
                ):
                    hidden.append(index)
        if not hidden:
            return letters
        out = list(letters)
        for index in hidden:
            out[index] = OTHER
        return "".join(out)

    def _phrases_in(self, words: list[Any], letters: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Where names of several words stand: tweede kamerverkiezingen."""
        end = 0
        for head in self._phrase.finditer(letters):
            start = head.start()
            for name in self._phrases.get(words[start], ()) if start >= end else ():
                if tuple(words[start : start + len(name)]) == name:
                    end = start + len(name)
                    yield start, name
                    break

    def _join_phrases(self, line: Line) -> None:
        """Make one item of a name of several words."""
        found: list[tuple[int, int, Any, str]] = []
        for start, parts in self._phrases_in(line.items, line.letters):
            name = " ".join(parts)
            found.append((start, start + len(parts), name, self._alphabet[name]))
        if found:
            line.replace(found)

    def _pass(self, level: Level, line: Line, clauses: Clauses) -> None:
        """One level over the line: the longest reading at each place, from left to right."""
        chosen: list[tuple[int, int, Any, str]] = []
        letters, items, first = line.letters, line.items, line.first
        surroundings = clauses, self.calendar
        position = 0
        for start, rules in level.places(letters):
            if start < position:
                continue
            for negative_end, _, match, entry in readings_at(letters, start, rules):
                end = -negative_end
                meaning = entry.build(Parts(match, items, first, surroundings))
                if meaning is not None:
                    _place(meaning, line, start, end)
                    meaning.rule = entry.name
                    chosen.append((start, end, meaning, self._category_letters[meaning.category]))
                    position = end
                    break
        if chosen:
            line.replace(chosen)


def _place(meaning: Meaning, line: Line, start: int, end: int) -> None:
    """Say which tokens bear the meaning: an article in front does not, nor does an operator that adds nothing."""
    inner = [item for item in line.items[start:end] if type(item) is Meaning]
    if meaning.keep_span and inner:
        meaning.start, meaning.end = inner[0].start, inner[-1].end
    else:
        while start < end - 1 and line.items[start] in ARTICLES:
            start += 1
        first = line.items[start]
        meaning.start = line.first[start] if isinstance(first, str) else first.start
        meaning.end = line.first[end]
    meaning.head = inner[-1].head if inner else meaning.end - 1
