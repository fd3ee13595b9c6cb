"""Where words for posts stand in a text: found once, so that patterns are tried there and nowhere else. Pure.

A pattern that must end right before a name is never searched for: it is matched from the few words that can begin it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from .titles_of_office import BEGINS_POST, ENDS_POST, Ending

# A longer post in front of a name is not looked for.
WINDOW = 110
# So many words at most belong to a post in front of the one that ends it: voormalig waarnemend commissaris van de Koning.
MOST_WORDS = 6
_APOSTROPHES = ("'", "’")  # d'Hondt
_WORD = re.compile(r"\w+(?:[’'/–-]\w+)*-?")


@lru_cache(maxsize=65_536)
def _ends_post(word: str) -> bool:
    return ENDS_POST.fullmatch(word) is not None


@lru_cache(maxsize=65_536)
def _begins_post(word: str) -> bool:
    return BEGINS_POST.fullmatch(word) is not None


class PostPlaces:
    """The words of one text that can end a post, and what can stand in front of them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = [found.span() for found in _WORD.finditer(text)]
        self._capitals = [
            start
            for start, _ in self._words
            if text[start].isupper() or text[start + 1 : start + 2] in _APOSTROPHES
        ]
        self._heads = [
            number for number, (start, end) in enumerate(self._words) if _ends_post(text[start:end])
        ]
        self._ends = [self._words[number][1] for number in self._heads]

    def before(self, ending: Ending, offset: int) -> re.Match[str] | None:
        """The longest match of a pattern that ends at an offset."""
        for number in self._within(offset - WINDOW, offset):
            if ending.tail.fullmatch(self._text, self._ends[number], offset) is None:
                continue
            for start in self._starts(self._heads[number]):
                if found := ending.pattern.match(self._text, start, offset):
                    return found
        return None

    def at_capitals(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern that begins with a word with a capital, in order; none overlap."""
        position = 0
        for start in self._capitals:
            if start >= position and (found := pattern.match(self._text, start)):
                position = found.end()
                yield found

    def is_near(self, start: int, end: int) -> bool:
        """Whether a word for a post ends between two offsets."""
        return bool(self._within(start, end))

    def starts(self) -> Iterator[tuple[int, ...]]:
        """For each word that can end a post where the post can start: the longest first."""
        for head in self._heads:
            yield tuple(self._starts(head))

    def _within(self, start: int, end: int) -> range:
        return range(bisect_left(self._ends, start), bisect_left(self._ends, end + 1))

    def _starts(self, head: int) -> list[int]:
        first = head
        while (
            first > 0
            and head - first < MOST_WORDS
            and _begins_post(self._text[slice(*self._words[first - 1])])
            and self._text[self._words[first - 1][1] : self._words[first][0]].isspace()
        ):
            first -= 1
        return [self._words[number][0] for number in range(first, head + 1)]
