"""Finds time expressions in a text: the cascade of the grammar over letters. Imports dates and dutch.

A reader is made once for a calendar and is used for many texts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from events.dutch.clauses import Clauses
from events.dutch.tokens import Tokens, tokenize

from . import constructions  # noqa: F401  (enters the constructions)
from .calendar import EMPTY, Calendar
from .grammar import (
    CATEGORIES,
    CLASS_SETS,
    CONSTRUCTIONS,
    OTHER,
    TIME,
    Alphabet,
    Construction,
    Context,
    Meaning,
    Parts,
    forms_of,
    literals_of,
    translate,
)

# Tokens of every form, so that each form has its letter before the patterns are compiled.
_SAMPLES = [
    *(str(number) for number in range(130)), "999", "1000", "1799", "1800", "1801", "2023", "2030", "2101", "12345",
    "2023-07-05", "2023-07", "5-7-2023", "05/07/23", "5.7.2023", "5.7.23", "5/7", "5-7", "10.15", "9:05", "24.00", "10.75",
    "1.234", "5e", "1e", "18e", "12de", "3ste", "40e", "'90", "'s", "1,5", "06-12", "2024/2025",
]  # fmt: skip
_LETTERS_KEPT = 200_000  # distinct words remembered before the memo starts anew


@dataclass(slots=True)
class Found:
    """The expressions of a text, with the tokens and clauses they stand in."""

    tokens: Tokens
    clauses: Clauses
    meanings: list[Meaning] = field(default_factory=list)

    def span(self, meaning: Meaning) -> tuple[int, int]:
        """Offsets of an expression in the text."""
        return self.tokens.start[meaning.start], self.tokens.end[meaning.end - 1]


class DateReader:
    """Reads time expressions against a calendar."""

    def __init__(self, calendar: Calendar = EMPTY) -> None:
        self.calendar = calendar
        literals: set[str] = set()
        for entry in CONSTRUCTIONS:
            literals |= literals_of(entry.pattern)
        self._alphabet = Alphabet(frozenset(literals))
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        calendar_words = set()
        for words in calendar.by_word:
            parts = tuple(token.lower() for token in tokenize(words).raw)
            if len(parts) > 1:
                self._phrases.setdefault(parts[0], []).append(parts)
            calendar_words.add(" ".join(parts))
        for found in self._phrases.values():
            found.sort(key=len, reverse=True)
        self._calendar_words = frozenset(calendar_words)
        self._letters: dict[str, str] = {}
        known = {word for words in CLASS_SETS.values() for word in words} | literals | calendar_words | set(self._phrases) | set(_SAMPLES)
        for word in sorted(known):
            self._letter_of(word)
        self._categories = {name: self._alphabet.letter(frozenset({name})) for name in CATEGORIES}
        self._levels: list[list[tuple[Construction, re.Pattern[str]]]] = [[], [], [], []]
        for entry in CONSTRUCTIONS:
            self._levels[entry.level].append((entry, re.compile(translate(entry.pattern, self._letters_of))))
        heads = {"WEEKDAY", "WEEKDAY_ABBR", "WEEKDAYS", "WEEKDAY_PART", "MONTH", "SEASON", "UNIT", "HOURS", "YEAR", "ISO_DATE",
                 "ISO_MONTH", "DMY", "DM", "CALENDAR", "PHRASE", "YEARS"}  # fmt: skip
        head_words = {
            "vandaag", "gisteren", "eergisteren", "morgen", "overmorgen", "vanochtend", "vanmorgen", "vanmiddag", "vanavond",
            "vannacht", "gisterochtend", "gistermorgen", "gistermiddag", "gisteravond", "morgenochtend", "morgenmiddag",
            "morgenavond", "weekend", "destijds", "toentertijd", "indertijd", "toen", "kort", "kerstdag", "paasdag", "pinksterdag", "halfjaar", "zomervakantie", "zomerstop",
            "q1", "q2", "q3", "q4", "avond", "ochtend", "middag", "nacht", "dagelijks", "dagelijkse",
        }  # fmt: skip
        head_words |= {word for word in literals if word.endswith(("lijks", "lijkse"))}
        letters = {
            letter for signature, letter in self._alphabet.of_signature.items() if signature & (heads | head_words)
        }
        self._head = re.compile(f"[{''.join(sorted(letters))}]")

    def _letter_of(self, word: str) -> str:
        letter = self._letters.get(word)
        if letter is None:
            if len(self._letters) > _LETTERS_KEPT:
                self._letters.clear()
            extra = [name for name, words in (("CALENDAR", self._calendar_words), ("PHRASE", self._phrases)) if word in words]
            letter = self._letters[word] = self._alphabet.letter(self._alphabet.signature(word, extra))
        return letter

    def _letters_of(self, symbol: str) -> str:
        wanted = set(TIME) if symbol == "Time" else {symbol}
        return "".join(sorted(letter for names, letter in self._alphabet.of_signature.items() if names & wanted))

    def read(self, text: str) -> Found:
        """All time expressions of a text, in order, with their meanings; nothing is resolved yet."""
        tokens = tokenize(text)
        return self.read_tokens(tokens, Clauses(tokens))

    def read_tokens(self, tokens: Tokens, clauses: Clauses) -> Found:
        """The same for a text that was split already."""
        found = Found(tokens, clauses)
        get = self._letters.get
        letters = "".join([get(word) or self._letter_of(word) for word in tokens.lower])
        last = -1
        for head in self._head.finditer(letters):
            if head.start() < last:
                continue
            start, end = clauses.sentence_at(head.start())
            found.meanings += self._read_sentence(tokens, clauses, start, end, letters[start:end])
            last = end
        return found

    def _read_sentence(self, tokens: Tokens, clauses: Clauses, start: int, end: int, letters: str) -> list[Meaning]:
        items: list[Any] = tokens.lower[start:end]
        bounds = [(index, index + 1) for index in range(start, end)]
        letters = self._hide_names(tokens, start, letters)
        if self._phrases:
            letters = self._join_phrases(items, bounds, letters)
        for level in self._levels:
            letters = self._pass(level, items, bounds, letters, clauses)
        return [item for item in items if isinstance(item, Meaning) and not item.quiet]

    def _hide_names(self, tokens: Tokens, start: int, letters: str) -> str:
        """Months and seasons inside a name are no dates: Mei Li Vos, Van der Maart."""
        out = None
        for offset, letter in enumerate(letters):
            if letter == OTHER:
                continue
            index = start + offset
            raw = tokens.raw[index]
            if not raw[:1].isupper() or tokens.lower[index] not in _NAME_LIKE:
                continue
            follower = tokens.raw[index + 1] if index + 1 < len(tokens) else ""
            before = tokens.raw[index - 1] if offset else ""
            if (follower[:1].isupper() and follower.isalpha()) or (offset and before[:1].isupper() and before.isalpha()):
                out = out or list(letters)
                out[offset] = OTHER
        return "".join(out) if out else letters

    def _join_phrases(self, items: list[Any], bounds: list[tuple[int, int]], letters: str) -> str:
        index = 0
        while index < len(items):
            for words in self._phrases.get(items[index], ()):
                if tuple(items[index : index + len(words)]) == words:
                    joined = " ".join(words)
                    end = index + len(words)
                    items[index:end] = [joined]
                    bounds[index:end] = [(bounds[index][0], bounds[end - 1][1])]
                    letters = letters[:index] + self._letter_of(joined) + letters[end:]
                    break
            index += 1
        return letters

    def _pass(
        self,
        level: list[tuple[Construction, re.Pattern[str]]],
        items: list[Any],
        bounds: list[tuple[int, int]],
        letters: str,
        clauses: Clauses,
    ) -> str:
        """One level over a sentence: the longest reading at each place, from left to right."""
        matches: list[tuple[int, int, int, re.Match[str], Construction]] = []
        for entry, pattern in level:
            for match in pattern.finditer(letters):
                if match.end() > match.start():
                    matches.append((match.start(), -match.end(), entry.order, match, entry))
        if not matches:
            return letters
        matches.sort(key=lambda found: found[:3])
        chosen: list[tuple[int, int, Meaning]] = []
        position = 0
        for start, negative_end, _, match, entry in matches:
            if start < position:
                continue
            end = -negative_end
            context = Context(items, start, end, self.calendar)
            if entry.name == "anaphor.then":
                context.after_verb = clauses.follows_verb(bounds[start][0])
            meaning = entry.build(Parts(match, items, context))
            if meaning is None:
                continue
            meaning.rule = entry.name
            first, last = self._own_words(match, items, start, end, meaning)
            meaning.start, meaning.end = bounds[first][0], bounds[last - 1][1]
            inner = [item for item in items[start:end] if isinstance(item, Meaning)]
            if meaning.keep_span and inner:
                meaning.start, meaning.end = inner[0].start, inner[-1].end
            meaning.head = inner[-1].head if inner else meaning.end - 1
            chosen.append((start, end, meaning))
            position = end
        for start, end, meaning in reversed(chosen):
            items[start:end] = [meaning]
            bounds[start:end] = [(bounds[start][0], bounds[end - 1][1])]
            letters = letters[:start] + self._categories[meaning.category] + letters[end:]
        return letters

    @staticmethod
    def _own_words(match: re.Match[str], items: list[Any], start: int, end: int, meaning: Meaning) -> tuple[int, int]:
        """The words that bear the meaning: an article in front, or a preposition that was only a condition, does not."""
        while start < end - 1 and isinstance(items[start], str) and items[start] in ("de", "het", "een") and not _counts(items, start):
            start += 1
        while start < end - 1 and isinstance(items[start], str) and items[start] == "van" and meaning.rule in _OUTER_VAN:
            start += 1
        return start, end


def _counts(items: list[Any], start: int) -> bool:
    """Whether "een" is the number one: een jaar later, een half jaar geleden."""
    return bool(items[start] == "een")


_OUTER_VAN = frozenset({"period.this"})
_NAME_LIKE = frozenset({"mei", "maart", "augustus", "juli", "juni", "april", "mei.", "winter", "zomer", "herfst", "lente", "week", "dag"})
