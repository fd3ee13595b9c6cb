"""The actors of an article and the places where they stand. Imports facts and posts only."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from .facts import GroupFact, PersonFact, UnresolvedFact
from .titles_of_office import Post

Place = tuple[int, int, str, int]  # start, end, kind, index


@dataclass(slots=True)
class Mention:
    """One place where a person is named: the words, whom they can mean, and the posts and party beside them."""

    start: int
    end: int
    text: str
    full: tuple[str, ...] = ()  # known persons by full name
    family: tuple[str, ...] = ()  # known persons by surname
    assigned: tuple[str, ...] = ()  # known persons whom a curator said this name means
    given: bool = False  # a given name or initials stand in front: it is a full name
    genitive: bool = False  # Ruttes: it may also be another surname
    posts: list[Post] = field(default_factory=list)  # what the text says of the person
    hints: list[Post] = field(default_factory=list)  # what helps to find the person, and is no role to keep
    maybe: list[Post] = field(default_factory=list)  # what holds if the dated roles say so too
    party: str = ""  # public id
    portfolio: str = ""
    person: int = -1  # index of the person in the article, once known

    @property
    def is_full(self) -> bool:
        """Whether it names the person in full."""
        return self.given or bool(self.full)


class Named(Protocol):
    """Something with a place in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Covered:
    """The letters of a text at which something has been found."""

    def __init__(self, length: int, found: Iterable[Named]) -> None:
        self._letters = bytearray(length)
        self.add(found)

    def add(self, found: Iterable[Named]) -> None:
        """Cover more letters."""
        for one in found:
            self._letters[one.start : one.end] = b"\1" * (one.end - one.start)

    def touches(self, start: int, end: int) -> bool:
        """Whether something was found between two offsets."""
        return 1 in self._letters[start:end]

    def all_of(self, start: int, end: int) -> bool:
        """Whether all letters between two offsets are covered."""
        return 0 not in self._letters[start:end]


@dataclass(slots=True)
class Cast:
    """The actors of an article, and a way to ask who stands at some place."""

    persons: list[PersonFact] = field(default_factory=list)
    parties: list[GroupFact] = field(default_factory=list)
    bodies: list[GroupFact] = field(default_factory=list)
    unresolved: list[UnresolvedFact] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)  # in order

    def between(self, start: int, end: int) -> list[Place]:
        """The mentions that lie within two offsets."""
        first = bisect_right(self.places, (start - 1, 10**9, "", 0))
        found = []
        for place in self.places[first:]:
            if place[0] >= end:
                break
            if place[1] <= end:
                found.append(place)
        return found
