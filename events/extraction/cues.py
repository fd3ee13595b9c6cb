"""Words and phrases that say how a clause is meant, from cues.toml. Imports the standard library only."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib import resources

Phrase = tuple[str, ...]
ANYTHING = "*"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue with its words and phrases, and sentences that have it or only come near."""

    name: str
    words: frozenset[str]
    phrases: tuple[Phrase, ...]
    heads: frozenset[str]  # the first words of the phrases
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def found_in(self, lower: Sequence[str], words: AbstractSet[str]) -> bool:
        """Whether the cue is in a clause, given as its words in a row and as a set."""
        if not self.words.isdisjoint(words):
            return True
        if self.heads.isdisjoint(words):
            return False
        return any(
            phrase[0] in words and phrase[-1] in words and has_phrase(lower, phrase)
            for phrase in self.phrases
        )


@cache
def cues() -> dict[str, Cue]:
    """The cues of the file, by name."""
    rows = tomllib.loads(resources.files("events.extraction").joinpath("cues.toml").read_text("utf-8"))
    found = {}
    for name, row in rows.items():
        phrases = tuple(tuple(phrase.split()) for phrase in row["phrases"])
        heads = frozenset(phrase[0] for phrase in phrases)
        found[name] = Cue(name, frozenset(row["words"]), phrases, heads, tuple(row["yes"]), tuple(row["no"]))
    return found


@cache
def _by_word() -> dict[str, tuple[tuple[str, ...], tuple[tuple[Phrase, str], ...]]]:
    """By each word the cues that it is by itself, and the phrases that it opens with their cues."""
    alone: dict[str, list[str]] = {}
    opened: dict[str, list[tuple[Phrase, str]]] = {}
    for cue in cues().values():
        for word in cue.words:
            alone.setdefault(word, []).append(cue.name)
        for phrase in cue.phrases:
            opened.setdefault(phrase[0], []).append((phrase, cue.name))
    return {
        word: (tuple(alone.get(word, ())), tuple(opened.get(word, ())))
        for word in alone.keys() | opened.keys()
    }


NO_CUES: frozenset[str] = frozenset()


def cues_in(lower: Sequence[str], words: AbstractSet[str]) -> frozenset[str]:
    """The names of all cues in a clause, given as its words in a row and as a set."""
    by_word = _by_word()
    known = by_word.keys() & words
    if not known:
        return NO_CUES
    found: set[str] = set()
    for word in known:
        alone, opened = by_word[word]
        found.update(alone)
        for phrase, name in opened:
            if name not in found and phrase[-1] in words and has_phrase(lower, phrase):
                found.add(name)
    return frozenset(found)


def has_phrase(words: Sequence[str], phrase: Phrase) -> bool:
    """Whether the words of a phrase stand in a row; a star lets any words stand in between."""
    return any(_fits(words, index, phrase) for index in range(len(words)) if words[index] == phrase[0])


def _fits(words: Sequence[str], index: int, phrase: Phrase) -> bool:
    for place, wanted in enumerate(phrase):
        if wanted == ANYTHING:
            rest = phrase[place + 1 :]
            return any(
                _fits(words, other, rest) for other in range(index, len(words)) if words[other] == rest[0]
            )
        if index >= len(words) or words[index] != wanted:
            return False
        index += 1
    return True
