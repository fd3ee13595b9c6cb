"""Finds names in a text: one pass of an Aho–Corasick automaton over it, built once for a snapshot. No Django.

The cost of an article does not depend on how many names are known (ahocorasick-rs, leftmost-longest matching).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from .known import Known, KnownName
from .post_words import POSTS

# Letters that Unicode does not take apart, and signs that stand for one another; one letter for one letter.
_ALIKE = {
    "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-",
    "\xa0": " ", "\n": " ",
}  # fmt: skip
# The automaton's fast form takes too much memory beyond so many patterns.
MOST_FOR_DFA = 20_000

MEMBER_SUFFIX = re.compile(r"['’-]?(?:ers?|ster|sters|s)(?!\w)")
SENTENCE_START = re.compile(r"(?:^|[.!?:…]|\n\s*\n|[„“\"‘])[\s„“\"‘'(]*$|\A\s*$")
_AFTER_IMPERATIVE_TEXT = """
aan je u er eens maar niet dat ook bijvoorbeeld daarbij hierbij hier daar na goed nog dan even om alleen
vooral mee terug vooruit ik hoe wat over opnieuw anders groot klein zelf verder
"""
_AFTER_IMPERATIVE = frozenset(_AFTER_IMPERATIVE_TEXT.split())
_UNIT = re.compile(r"\d\s*$")
# A name that is also a common word stands for the party only beside other parties.
NEEDS_COMPANY = frozenset({"Forum", "GOUD", "NVA", "50+", "Artikel 1"})
_NO_PARTY_BEHIND = {
    "Artikel 1": re.compile(r"\s+(?:van|uit)\b|\s*,"),
    "50+": re.compile(r"['’]?ers?\b"),
    "SP": re.compile(r"\.?[aA]\b"),
}
_NO_PARTY_BEFORE = re.compile(r"(?:Economic|Europees|World|Social|het|Het|een) $")


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_BLANK = re.compile(r"\s*")


@lru_cache(maxsize=1024)
def _plain(letter: str) -> str:
    return _ALIKE.get(letter) or unicodedata.normalize("NFKD", letter)[0]


def without_accents(text: str) -> str:
    """The text with its accents left out, one letter for one letter: Yeşilgöz → Yesilgoz."""
    if text.isascii():
        return text
    return _NOT_ASCII.sub(lambda found: _plain(found[0]), text)


def folded(text: str) -> str:
    """The form in which names are looked up: without accents, on one line. As long as the text."""
    return without_accents(text).replace("\n", " ")


def starts_sentence(text: str, position: int) -> bool:
    """Whether a sentence, or a quotation, starts at an offset."""
    return (
        SENTENCE_START.search(text[max(0, position - 12) : position]) is not None
        or _BLANK.fullmatch(text, 0, position) is not None
    )


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name that stands in the text, with all that it can mean."""

    start: int
    end: int
    text: str
    meanings: tuple[KnownName, ...]
    kind: str  # of actor: a person where it can mean one
    actors: tuple[str, ...]  # the public ids of what it can mean, of its kind, each once
    genitive: bool = False  # Ruttes, Kaags


# What a name means, the kind and the actors, as in a match.
_Meaning = tuple[tuple[KnownName, ...], str, tuple[str, ...]]


class NameFinder:
    """The automaton over all names of a snapshot."""

    def __init__(self, known: Known) -> None:
        self._meanings: dict[str, list[KnownName]] = {}
        founded = {
            name.actor: name.start
            for name in known.names
            if name.actor_kind == "party" and name.kind == "short" and name.start is not None
        }
        for name in known.names:
            if name.actor_kind == "person" and name.text[:1].islower() and name.text.split()[0] in POSTS:
                continue  # "koning Willem-Alexander" is a post and a name
            first_day = founded.get(name.actor)
            if first_day and name.start is None and name.kind != "former":
                name = KnownName(name.text, name.actor, name.actor_kind, name.kind, first_day, name.end)
            for surface in surfaces(name):
                self._meanings.setdefault(surface, []).append(name)
        self._patterns = sorted(self._meanings)
        few = len(self._patterns) < MOST_FOR_DFA
        self._automaton = AhoCorasick(
            self._patterns or ["\0"],
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.DFA if few else Implementation.ContiguousNFA,
        )

    def find(self, text: str, first: date | None, last: date | None) -> list[NameMatch]:
        """All names in a text that could be used on some day from first to last (None is open), in order."""
        found: list[NameMatch] = []
        plain = folded(text)
        meant: dict[int, _Meaning | None] = {}  # an article names the same ones again and again
        for number, start, end in self._automaton.find_matches_as_indexes(plain):
            if number not in meant:
                meant[number] = self._meaning(number, first, last)
            meaning = meant[number]
            if meaning is None or not _begins_word(text, start):
                continue
            match = NameMatch(start, end, text[start:end], *meaning)
            if match.kind == "party":
                if _ends_party(text, end) and _is_party(text, match):
                    found.append(match)
            elif _ends_word(text, end):
                found.append(match)
            elif _is_genitive(text, start, end):
                found.append(replace(match, genitive=True))
        return _in_company(text, found)

    def _meaning(self, number: int, first: date | None, last: date | None) -> _Meaning | None:
        """What the name with a number can mean in those days."""
        every = self._meanings[self._patterns[number]]
        meanings = tuple(name for name in every if _in_use(name, first, last))
        if not meanings:
            return None
        kind = "person" if any(name.actor_kind == "person" for name in meanings) else meanings[0].actor_kind
        return (
            meanings,
            kind,
            tuple(dict.fromkeys(name.actor for name in meanings if name.actor_kind == kind)),
        )


def surfaces(name: KnownName) -> Iterable[str]:
    """The ways in which a name is looked up: a body's name also with a capital."""
    plain = folded(name.text)
    yield plain
    if name.actor_kind == "body" and plain[:1].islower():
        yield plain[:1].upper() + plain[1:]


def _in_use(name: KnownName, first: date | None, last: date | None) -> bool:
    return (name.start is None or last is None or name.start <= last) and (
        name.end is None or first is None or name.end >= first
    )


def _begins_word(text: str, start: int) -> bool:
    return not start or not (text[start - 1].isalnum() or text[start - 1] in "_@#")


def _ends_word(text: str, end: int) -> bool:
    return end >= len(text) or not (text[end].isalnum() or text[end] == "_")


def _is_genitive(text: str, start: int, end: int) -> bool:
    return (
        text[end] == "s" and _ends_word(text, end + 1) and text[start].isupper() and text[end - 1].islower()
    )


def _ends_party(text: str, end: int) -> bool:
    """VVD, VVD's, VVD'er, D66'ers and also VVDers."""
    takes_suffix = not text[end - 1].islower() or text.startswith("Links", end - 5)
    return _ends_word(text, end) or (takes_suffix and bool(MEMBER_SUFFIX.match(text, end)))


def _is_party(text: str, match: NameMatch) -> bool:
    """Whether a party's name means the party here, and no common word: Denk aan, 230 Volt, sp.a."""
    name = match.text
    behind = _NO_PARTY_BEHIND.get(name)
    if behind and behind.match(text, match.end):
        return False
    if name in ("Volt", "VOLT") and _UNIT.search(text[max(0, match.start - 4) : match.start]):
        return False
    if name in ("Denk", "DENK"):
        following = re.match(r"\s+(\w+)", text[match.end : match.end + 20])
        word = following[1] if following else ""
        same_case = word.isupper() if name == "DENK" else starts_sentence(text, match.start)
        if same_case and word.lower() in _AFTER_IMPERATIVE:
            return False
    before = text[max(0, match.start - 12) : match.start]
    return name != "Forum" or not _NO_PARTY_BEFORE.search(before)


def _in_company(text: str, found: list[NameMatch]) -> list[NameMatch]:
    """Without the names that need other parties near them, where there are none."""
    parties = {match.text for match in found if match.kind == "party"}
    if parties.isdisjoint(NEEDS_COMPANY) or parties - NEEDS_COMPANY:
        return found
    return [match for match in found if match.kind != "party" or match.text not in NEEDS_COMPANY]
