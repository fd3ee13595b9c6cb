"""Where words for posts stand in a text: found once, so that patterns are tried there and nowhere else. Pure.

A pattern that must end right before a name is never searched for: it is matched from the few words that can begin it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from .titles_of_office import BEGINS_POST, ENDS_POST, VERBS, Ending

# A longer post in front of a name is not looked for.
WINDOW = 110
# So many words at most belong to a post in front of the one that ends it: voormalig waarnemend commissaris van de Koning.
MOST_WORDS = 6
LONGEST_WORD = 80  # letters, with the white space behind it
_APOSTROPHES = ("'", "’")  # d'Hondt
_WORD = re.compile(r"\w+(?:[’'/–-]\w+)*-?")
_VERB = re.compile(rf"(?<!\w)(?:{VERBS})(?=\s|\Z)")
_PRONOUN = re.compile(r"(?<!\w)(?:[Hh]ij|[Zz]ij|[Zz]e)(?=\s|\Z)")


@lru_cache(maxsize=65_536)
def _begins_post(word: str) -> bool:
    return BEGINS_POST.fullmatch(word) is not None


@dataclass(frozen=True, slots=True)
class _Signs:
    """What stands in a stretch of text without spaces, by offsets in it."""

    capitals: tuple[int, ...]
    heads: tuple[tuple[int, int], ...]
    verbs: tuple[tuple[int, int], ...]
    pronouns: tuple[tuple[int, int], ...]


class _Stretches(dict[str, _Signs | None]):
    """The signs of each stretch, None for the many that have none: one is looked through once, however often texts have it."""

    _KEPT, _LONGEST = 200_000, 60

    def __missing__(self, stretch: str) -> _Signs | None:
        words = [found.span() for found in _WORD.finditer(stretch)]
        signs = _Signs(
            tuple(
                start
                for start, _ in words
                if stretch[start].isupper() or stretch[start + 1 : start + 2] in _APOSTROPHES
            ),
            tuple((start, end) for start, end in words if ENDS_POST.fullmatch(stretch[start:end])),
            tuple(found.span() for found in _VERB.finditer(stretch)),
            tuple(found.span() for found in _PRONOUN.finditer(stretch)),
        )
        found = signs if signs.capitals or signs.heads or signs.verbs or signs.pronouns else None
        if len(self) < self._KEPT and len(stretch) <= self._LONGEST:
            self[stretch] = found
        return found


_STRETCHES = _Stretches()


class PostPlaces:
    """The words of one text that can end a post, and what can stand in front of them.

    ``verbs`` and ``pronouns`` are where the words stand with which a sentence can give somebody a post.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._capitals: list[int] = []
        self._heads: list[tuple[int, int]] = []
        self.verbs: list[tuple[int, int]] = []
        self.pronouns: list[tuple[int, int]] = []
        stretches = text.split(" ")
        letters = accumulate(map(len, stretches), initial=0)
        for number, (before, signs) in enumerate(
            zip(letters, map(_STRETCHES.__getitem__, stretches), strict=False)
        ):
            if signs is None:
                continue
            offset = before + number  # a space behind each
            self._capitals += [offset + place for place in signs.capitals]
            if signs.heads or signs.verbs or signs.pronouns:
                self._heads += [(offset + start, offset + end) for start, end in signs.heads]
                self.verbs += [(offset + start, offset + end) for start, end in signs.verbs]
                self.pronouns += [(offset + start, offset + end) for start, end in signs.pronouns]
        self._ends = [end for _, end in self._heads]
        self._starting: dict[int, list[int]] = {}

    def before(self, ending: Ending, offset: int) -> re.Match[str] | None:
        """The longest match of a pattern that ends at an offset."""
        for number in self._within(offset - WINDOW, offset):
            if ending.tail.fullmatch(self._text, self._ends[number], offset) is None:
                continue
            for start in self._starts(self._heads[number][0]):
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
        for head, _ in self._heads:
            yield tuple(self._starts(head))

    def _within(self, start: int, end: int) -> range:
        return range(bisect_left(self._ends, start), bisect_left(self._ends, end + 1))

    def _starts(self, head: int) -> list[int]:
        """Where the post can start that ends with the word at an offset: the longest first."""
        if head not in self._starting:
            starts = [head]
            while len(starts) <= MOST_WORDS and (word := self._word_before(starts[0])):
                if not _begins_post(word[1]):
                    break
                starts.insert(0, word[0])
            self._starting[head] = starts
        return self._starting[head]

    def _word_before(self, offset: int) -> tuple[int, str] | None:
        """The word in front of an offset with only white space between, and where it starts."""
        before = self._text[max(0, offset - LONGEST_WORD) : offset]
        end = len(before.rstrip())
        if end == len(before):
            return None
        words = list(_WORD.finditer(before, before.rfind(" ", 0, end) + 1, end))
        if not words or words[-1].end() < end:
            return None
        return offset - len(before) + words[-1].start(), words[-1][0]
