"""The words of which a trigger needs some beside it, or bears none. Pure.

A word that starts with a hyphen is the end of a longer one; a long word may be the start of one.
"""

from __future__ import annotations

from collections.abc import Iterable

from .cues import has_phrase
from .scenes import Scene

# Words in a row, and several of these that stand in one clause.
Row = tuple[str, ...]
Together = tuple[Row, ...]

LONG_WORD = 6  # from this length on a needed word may be the start of a longer one: kabinet, kabinetten


class Needed:
    """What may stand in a scene, sorted by how it is looked for, since every verb of every scene asks: most are single words.

    ``most`` is the greatest weight that it can find.
    """

    __slots__ = ("_denying", "_ends", "_long", "_together", "_words", "most", "phrases")

    def __init__(self, phrases: tuple[Together, ...]) -> None:
        self.phrases = phrases
        single = dict.fromkeys(phrase[0][0] for phrase in phrases if _weight_of(phrase) == 1)
        self._words = frozenset(word for word in single if word[0] != "-")
        self._long = tuple(f" {word}" for word in single if word[0] != "-" and len(word) >= LONG_WORD)
        self._ends = tuple(f"{word[1:]} " for word in single if word[0] == "-")
        several = [(_weight_of(phrase), phrase) for phrase in phrases if _weight_of(phrase) > 1]
        self._together = tuple(sorted(several, key=lambda one: -one[0]))
        self._denying = tuple(phrase for phrase in phrases if "niet" in phrase[0])
        self.most = max(map(_weight_of, phrases), default=0)

    def __bool__(self) -> bool:
        return self.most > 0

    def weight_in(self, scene: Scene) -> int:
        """How many words stand together in a scene, at most; 0 where nothing does."""
        for weight, phrase in self._together:
            if _stand(phrase, scene):
                return weight
        return int(bool(self.most) and self.has_single(scene))

    def deny(self, scene: Scene) -> bool:
        """Whether something stands in a scene that denies: "haalde het niet"."""
        return bool(self._denying) and any(_stand(phrase, scene) for phrase in self._denying)

    def has_single(self, scene: Scene) -> bool:
        """Whether one of the words that need no other stands in a scene."""
        if not self._words.isdisjoint(scene.words):
            return True
        for start in self._long:
            if start in scene.text:
                return True
        return bool(self._ends) and any(end in f"{scene.text} " for end in self._ends)


def first_words(every: Iterable[Needed]) -> Needed:
    """The first word of everything that is needed: where none of them stands in a scene, nothing does."""
    return Needed(tuple(((phrase[0][0],),) for needed in every for phrase in needed.phrases))


def _weight_of(phrase: Together) -> int:
    return sum(map(len, phrase))


def _stand(phrase: Together, scene: Scene) -> bool:
    for row in phrase:  # noqa: SIM110  (a loop, for this is asked more often than anything else)
        if not _stands(row, scene):
            return False
    return True


def _stands(row: Row, scene: Scene) -> bool:
    word = row[0]
    if len(row) > 1:
        return word in scene.words and has_phrase(scene.lower, row)
    if word[0] == "-":
        return f"{word[1:]} " in f"{scene.text} "
    return word in scene.words or (len(word) >= LONG_WORD and f" {word}" in scene.text)
