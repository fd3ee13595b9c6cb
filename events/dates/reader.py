"""Finds time expressions in a text: the cascade of the grammar over letters. Imports dates and dutch.

A reader is made once for a calendar and is used for many texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from events.dutch.clauses import Clauses
from events.dutch.tokens import Tokens, tokenize
from events.dutch.words import words

from . import constructions  # noqa: F401  (enters the constructions)
from .alphabet import OTHER, SEPARATOR, Alphabet
from .calendar import EMPTY, Calendar
from .grammar import CONSTRUCTIONS, LEVELS, Construction, Context, Meaning, Parts

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


# Place, minus the end, order of entry, match, entry: sorts as readings are preferred.
Reading = tuple[int, int, int, re.Match[str], Construction]


@dataclass(frozen=True, slots=True)
class Rule:
    """A construction made ready: its expression, and for each alternative the letters it needs, as sets of bits."""

    entry: Construction
    regex: re.Pattern[str]
    needs: tuple[tuple[int, ...], ...]

    def can_fit(self, present: int) -> bool:
        """Whether a text with these letters may hold it."""
        for needs in self.needs:
            for letters in needs:
                if not present & letters:
                    break
            else:
                return True
        return False


class Level:
    """The rules of a level, by the letters that they can start with."""

    def __init__(self, rules: list[Rule], alphabet: Alphabet) -> None:
        by_letter: dict[str, list[Rule]] = {}
        for rule in rules:
            for letter in set().union(*map(alphabet.letters_of, rule.entry.pattern.starts)):
                by_letter.setdefault(letter, []).append(rule)
        self._by_letter = by_letter
        self._rules = rules
        self._starts = re.compile(f"[{''.join(sorted(by_letter))}]")

    def readings(self, letters: str, present: int) -> list[Reading]:
        """What the rules can make of the letters: by place, then the longest, then the one entered first."""
        fitting = {rule.entry.order for rule in self._rules if rule.can_fit(present)}
        if not fitting:
            return []
        found: list[Reading] = []
        fitting_at: dict[str, list[Rule]] = {}
        for place in self._starts.finditer(letters):
            letter, start = place[0], place.start()
            if letter not in fitting_at:
                fitting_at[letter] = [rule for rule in self._by_letter[letter] if rule.entry.order in fitting]
            for rule in fitting_at[letter]:
                match = rule.regex.match(letters, start)
                if match is not None:
                    found.append((start, -match.end(), rule.entry.order, match, rule.entry))
        found.sort(key=lambda reading: reading[:3])
        return found


@dataclass(slots=True)
class Line:
    """Sentences while they are read: words and what was made of them, the tokens of each, and their letters.

    Sentences stand behind each other with an empty word between them.
    """

    items: list[Any]
    first: list[int]  # first token of each item
    last: list[int]  # the token after it
    letters: str

    def replace(self, found: list[tuple[int, int, Any, str]]) -> None:
        """Put one item with its letter in place of each stretch; the stretches come in order and do not overlap."""
        items: list[Any] = []
        first: list[int] = []
        last: list[int] = []
        letters: list[str] = []
        position = 0
        for start, end, item, letter in found:
            items += self.items[position:start]
            first += self.first[position:start]
            last += self.last[position:start]
            items.append(item)
            first.append(self.first[start])
            last.append(self.last[end - 1])
            letters += (self.letters[position:start], letter)
            position = end
        self.items = items + self.items[position:]
        self.first = first + self.first[position:]
        self.last = last + self.last[position:]
        self.letters = "".join((*letters, self.letters[position:]))


class DateReader:
    """Reads time expressions against a calendar."""

    def __init__(self, calendar: Calendar = EMPTY) -> None:
        self.calendar = calendar
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
        self._bits = {letter: 1 << index for index, letter in enumerate(self._alphabet.signatures.values())}
        rules: list[list[Rule]] = [[] for _ in LEVELS]
        heads: set[str] = set()
        for entry in CONSTRUCTIONS:
            needs = tuple(tuple(map(self._bits_of, branch.needs)) for branch in entry.pattern.branches)
            rules[entry.level].append(Rule(entry, entry.pattern.compile(self._alphabet.letters_of), needs))
            if entry.level == 0:
                heads = heads.union(*entry.pattern.heads())
        self._levels = [Level(of_level, self._alphabet) for of_level in rules]
        self._head = self._any_of(*heads)
        self._name, self._phrase = self._any_of("NAME"), self._any_of("PHRASE")

    def _any_of(self, *symbols: str) -> re.Pattern[str]:
        letters = set().union(*map(self._alphabet.letters_of, symbols))
        return re.compile(f"[{''.join(sorted(letters))}]" if letters else r"(?!)")

    def _bits_of(self, symbols: frozenset[str]) -> int:
        letters = set().union(*map(self._alphabet.letters_of, symbols))
        return sum(self._bits[letter] for letter in letters)

    def read(self, text: str) -> Found:
        """All time expressions of a text, in order, with their meanings; nothing is resolved yet."""
        tokens = tokenize(text)
        return self.read_tokens(tokens, Clauses(tokens))

    def read_tokens(self, tokens: Tokens, clauses: Clauses) -> Found:
        """The same for a text that was split already."""
        line = self._line(tokens, clauses)
        self._join_phrases(line)
        present = self._bits_in(line.letters)
        for level in self._levels:
            present |= self._pass(level, line, clauses, present)
        return Found(
            tokens, clauses, [item for item in line.items if isinstance(item, Meaning) and not item.quiet]
        )

    def _line(self, tokens: Tokens, clauses: Clauses) -> Line:
        """The sentences in which a time expression can stand."""
        line = Line([], [], [], "")
        letters = self._without_names(tokens, "".join(map(self._alphabet.__getitem__, tokens.lower)))
        heads = [head.start() for head in self._head.finditer(letters)]
        heads += (place for place, _ in self._phrases_in(tokens.lower, letters))
        pieces = []
        end = 0
        for head in sorted(heads):
            if head < end:
                continue
            start, end = clauses.sentence_at(head)
            pieces.append(letters[start:end])
            line.items += (*tokens.lower[start:end], "")
            line.first += range(start, end + 1)
            line.last += range(start + 1, end + 2)
        line.letters = SEPARATOR.join((*pieces, ""))
        return line

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

    def _bits_in(self, letters: str) -> int:
        """The letters that a text has, as a set of bits."""
        present = 0
        for letter in set(letters):
            present |= self._bits.get(letter, 0)
        return present

    def _pass(self, level: Level, line: Line, clauses: Clauses, present: int) -> int:
        """One level over the line: the longest reading at each place, from left to right. Gives the new letters as bits."""
        chosen: list[tuple[int, int, Any, str]] = []
        position = 0
        for start, negative_end, _, match, entry in level.readings(line.letters, present):
            if start < position:
                continue
            end = -negative_end
            context = Context(line.items, start, end, line.first[start], clauses, self.calendar)
            meaning = entry.build(Parts(match, line.items, context))
            if meaning is None:
                continue
            _place(meaning, line, start, end)
            meaning.rule = entry.name
            chosen.append((start, end, meaning, self._alphabet.of_category(meaning.category)))
            position = end
        if chosen:
            line.replace(chosen)
        return self._bits_in("".join({letter for _, _, _, letter in chosen}))


def _place(meaning: Meaning, line: Line, start: int, end: int) -> None:
    """Say which tokens bear the meaning: an article in front does not, nor does an operator that adds nothing."""
    inner = [item for item in line.items[start:end] if isinstance(item, Meaning)]
    if meaning.keep_span and inner:
        meaning.start, meaning.end = inner[0].start, inner[-1].end
    else:
        while start < end - 1 and line.items[start] in ARTICLES:
            start += 1
        meaning.start, meaning.end = line.first[start], line.last[end - 1]
    meaning.head = inner[-1].head if inner else meaning.end - 1
