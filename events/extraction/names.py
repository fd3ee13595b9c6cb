"""Finds names in a text: one pass of an Aho–Corasick automaton over it, built once for a snapshot. No Django.

The cost of an article does not depend on how many names are known (ahocorasick-rs, leftmost-longest matching).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from .known import Known, KnownName
from .titles_of_office import POSTS


def without_accents(text: str) -> str:
    """The text with its accents left out, one letter for one letter: Yeşilgöz → Yesilgoz."""
    return "".join(
        letter if letter.isascii() else (unicodedata.normalize("NFKD", letter)[0] if len(letter) == 1 else letter) for letter in text
    )


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name that stands in the text, with all that it can mean."""

    start: int
    end: int
    text: str
    meanings: tuple[KnownName, ...]


class NameFinder:
    """The automaton over all names of a snapshot."""

    def __init__(self, known: Known) -> None:
        self._meanings: dict[str, list[KnownName]] = {}
        for name in known.names:
            if name.actor_kind == "person" and name.text[:1].islower() and name.text.split()[0] in POSTS:
                continue  # "koning Willem-Alexander" is a post and a name
            for surface in surfaces(name):
                self._meanings.setdefault(surface, []).append(name)
        self._patterns = sorted(self._meanings)
        self._automaton = AhoCorasick(
            self._patterns or ["\0"], matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
            if len(self._patterns) < 20_000 else Implementation.ContiguousNFA
        )  # fmt: skip

    def find(self, text: str, first: date | None, last: date | None) -> list[NameMatch]:
        """All names in a text that could be used on some day from first to last (None is open), in order."""
        found: list[NameMatch] = []
        length = len(text)
        for number, start, end in self._automaton.find_matches_as_indexes(text):
            if _is_word(text, start, end, length):
                surface = self._patterns[number]
                meanings = tuple(name for name in self._meanings[surface] if _in_use(name, first, last))
                if meanings:
                    found.append(NameMatch(start, end, surface, meanings))
        return found


def surfaces(name: KnownName) -> Iterable[str]:
    """The ways in which a name is written: with and without its accents; a body's name also with a capital."""
    yield name.text
    plain = without_accents(name.text)
    if name.actor_kind == "person" and plain != name.text:
        yield plain
    if name.actor_kind == "body" and name.text[:1].islower():
        yield name.text[:1].upper() + name.text[1:]


def _in_use(name: KnownName, first: date | None, last: date | None) -> bool:
    return (name.start is None or last is None or name.start <= last) and (name.end is None or first is None or name.end >= first)


def _is_word(text: str, start: int, end: int, length: int) -> bool:
    """Whether the match is a whole word; a hyphen, an apostrophe or a possessive -s may follow."""
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return False
    if end >= length or not (text[end].isalnum() or text[end] == "_"):
        return True
    # Ruttes, Kaags: the genitive of a name.
    return text[end] == "s" and (end + 1 >= length or not text[end + 1].isalnum()) and text[start].isupper() and text[end - 1].islower()
