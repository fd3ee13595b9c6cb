"""Letters for words, so that patterns over words are regular expressions. Imports dates.lexicon only.

Words that all patterns treat alike share a letter; a class of words is a set of letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from . import lexicon

# What a construction can make of its words, as later levels of the grammar see it.
CATEGORIES = ("Day", "Week", "Month", "Year", "Period", "Anchor", "Reach", "Set", "Final", "Aside")
# Whatever an operator can be put in front of; "Time" in a pattern.
TIME = ("Day", "Week", "Month", "Year", "Period", "Anchor")

_CLASSES: dict[str, Iterable[str]] = {
    "WEEKDAY": lexicon.WEEKDAYS,
    "WEEKDAY_ABBR": lexicon.WEEKDAY_ABBREVIATIONS,
    "WEEKDAYS": lexicon.WEEKDAY_PLURALS,
    "WEEKDAY_PART": lexicon.WEEKDAY_PARTS,
    "WEEKDAY_ADVERB": lexicon.WEEKDAY_ADVERBS,
    "DAY_PART": lexicon.DAY_PARTS,
    "PART_OF_DAY": lexicon.PARTS_OF_DAY,
    "MONTH": [*lexicon.MONTHS, *lexicon.MONTH_ABBREVIATIONS],
    "MONTH_NAME": lexicon.MONTHS,
    "SEASON": lexicon.SEASONS,
    "UNIT": [*lexicon.UNITS, *lexicon.UNIT_PLURALS],
    "ONE_UNIT": lexicon.UNITS,
    "UNITS": lexicon.UNIT_PLURALS,
    "HOURS": lexicon.HOURS,
    "NUMBER": lexicon.NUMBERS,
    "VAGUE": lexicon.VAGUE_NUMBERS,
    "ORDINAL": lexicon.ORDINALS,
    "DECADE": lexicon.DECADES,
    "CENTURY": lexicon.CENTURIES,
}
CLASSES = {name: frozenset(listed) for name, listed in _CLASSES.items()}

_MONTH_WORDS = "|".join(word for word in (*lexicon.MONTHS, *lexicon.MONTH_ABBREVIATIONS) if word.isalpha())
# Classes of tokens by their form: the first that fits the whole token gives them all.
FORMS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(form), frozenset(names.split()))
    for form, names in (
        (r"0?[1-9]|1[12]", "INTEGER DAY_NUMBER MONTH_NUMBER CLOCK"),
        (r"10", "INTEGER DAY_NUMBER MONTH_NUMBER CLOCK DECADE_NUMBER"),
        (r"20", "INTEGER DAY_NUMBER CLOCK DECADE_NUMBER"),
        (r"1[3-9]|2[1-4]", "INTEGER DAY_NUMBER CLOCK"),
        (r"30", "INTEGER DAY_NUMBER DECADE_NUMBER"),
        (r"2[5-9]|31", "INTEGER DAY_NUMBER"),
        (r"0|00", "INTEGER CLOCK"),
        (r"[4-9]0", "INTEGER DECADE_NUMBER"),
        (r"(?:1[89]|20)\d0", "INTEGER YEAR DECADE_NUMBER"),
        (r"(?:1[89]|20)\d\d", "INTEGER YEAR"),
        (r"\d{1,7}", "INTEGER"),
        (r"\d{1,3},5", "DECIMAL_HALF"),
        (r"(?:1[89]|20)\d\d([-/.])\d\d\1\d\d", "ISO_DATE"),
        (r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])", "ISO_MONTH YEARS"),
        (r"(?:19|20)\d\d[-/](?:(?:19|20)\d\d|\d\d)", "YEARS"),
        (
            r"\d{1,2}-\d{1,2}-(?:\d{4}|\d\d)|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)",
            "DMY",
        ),
        (r"\d{1,2}[/-]\d{1,2}", "DM"),
        (r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?u|(?:[01]?\d|2[0-4])[.:u][0-5]\d", "CLOCK"),
        (r"\d{1,2}(?:e|de|ste)", "ORDINAL_NUMBER"),
        (r"['’]\d0", "DECADE_NUMBER SHORT_YEAR"),
        (r"['’]\d\d", "SHORT_YEAR"),
        (r"(?:1[89]|20)\d\d-\d\d-\d\dt\d\d:\d\d.*", "ISO_MOMENT"),
        (r"(?:0?[1-9]|1[0-2])[-/](?:19|20)\d\d", "MONTH_OF_YEAR"),
        (rf"(?:{_MONTH_WORDS})-(?:(?:19|20)\d\d|\d\d)", "MONTH_AND_YEAR"),
    )
)
# Longer tokens have no form and no class: none of our words is as long.
LONGEST_WORD = 60

OTHER = "."  # the letter of every word that no pattern knows
SEPARATOR = "\n"  # stands between two sentences: no pattern reaches across it, not even by "any word"
_FIRST_LETTER = 0x100


def forms_of(word: str) -> frozenset[str]:
    """The classes of a token by its form."""
    if word[0].isdigit() or word[0] in "'’" or word[-1].isdigit():
        for form, names in FORMS:
            if form.fullmatch(word):
                return names
    return frozenset()


def commonness(symbols: frozenset[str]) -> int:
    """How often words of these symbols turn up in texts, roughly: rare words decide first whether a pattern can fit."""
    cost = 0
    for symbol in symbols:
        words = CLASSES.get(symbol, frozenset({symbol}))
        cost += 1 + _COMMON_COST * len(words & lexicon.COMMON) + _NUMBER_COST * (symbol == "INTEGER")
    return cost


_COMMON_COST, _NUMBER_COST = 100, 30


class Alphabet(dict[str, str]):
    """The letter of each word, lower case; asking for a new word gives it one."""

    def __init__(self, literals: Iterable[str], named: dict[str, frozenset[str]]) -> None:
        """``literals`` are the words that patterns have as they stand, ``named`` further classes."""
        super().__init__()
        self._literals = frozenset(literals)
        self._classes = CLASSES | named
        self.signatures: dict[frozenset[str], str] = {}
        for names in (*(names for _, names in FORMS), *(frozenset({name}) for name in CATEGORIES)):
            self._letter(names)
        for word in sorted(self._literals.union(*self._classes.values())):
            self[word]
        self._closed = True

    _closed = False
    # Distinct words kept before those that no pattern knows are forgotten.
    _KEPT = 200_000

    def __missing__(self, word: str) -> str:
        if len(word) > LONGEST_WORD:
            return OTHER
        names = {name for name, words in self._classes.items() if word in words} | forms_of(word)
        if word in self._literals:
            names.add(word)
        letter = self._letter(frozenset(names))
        if len(self) < self._KEPT:
            self[word] = letter
        return letter

    def _letter(self, names: frozenset[str]) -> str:
        if not names:
            return OTHER
        if names not in self.signatures:
            # All words of patterns are known by now; what is left has a form, and every form has its letter.
            assert not self._closed, f"no letter for {sorted(names)}"
            self.signatures[names] = chr(_FIRST_LETTER + len(self.signatures))
        return self.signatures[names]

    def letters_of(self, symbol: str) -> str:
        """The letters of all words that a pattern's symbol can stand for."""
        wanted = set(TIME) if symbol == "Time" else {symbol}
        return "".join(sorted(letter for names, letter in self.signatures.items() if names & wanted))

    def of_categories(self) -> dict[str, str]:
        """The letter of what a construction has found, by its category."""
        return {name: self.signatures[frozenset({name})] for name in CATEGORIES}
