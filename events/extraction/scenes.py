"""A clause of an article with its verb, dates, tense and modality, and the stage of all of them. Pure.

Events, deadlines and titles all read scenes; what a cue word does is said in cues.toml.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from events.dates.resolve import Expression
from events.dutch.clauses import Clauses, Tense
from events.dutch.tokens import Tokens

from .facts import Quote
from .scene_words import (
    PERFECT,
    PLUPERFECT,
    RELATIVES,
    SUBORDINATORS,
)


@dataclass(frozen=True, slots=True)
class Window:
    """When the article appeared; None where that is not known."""

    earliest: date | None
    latest: date | None


@dataclass(slots=True, eq=False)  # each is one place of its article, and looking for it compares no words
class Scene:
    """A clause: its tokens (``start`` to ``end``), tense, verbs, and the expressions of time in it.

    ``head`` are the tokens that the clause goes on from, where a relative clause stands between: "Het debat, dat …, is uitgesteld".
    """

    start: int
    end: int
    sentence: tuple[int, int]
    paragraph: int = 0
    sentence_number: int = 0  # in the article
    tense: Tense = Tense.NONE
    verbs: list[int] = field(default_factory=list)
    participles: list[int] = field(default_factory=list)
    expressions: list[Expression] = field(default_factory=list)
    opener: str = ""  # the word that opens it
    demonstrative: bool = False  # "dat" and "die" open it as "that one", not as a conjunction
    head: tuple[int, int] | None = None
    negated: bool = False
    possible: bool = False
    cancelled: bool = False
    postponed: bool = False
    hypothetical: bool = False
    lower: list[str] = field(default_factory=list)
    words: frozenset[str] = frozenset()
    text: str = ""  # the words in a row, a space in front of each
    own_words: frozenset[str] = frozenset()  # without those of ``head``
    cues: frozenset[str] = frozenset()  # the names of those that are in it
    lemmas: dict[int, list[str]] = field(default_factory=dict)  # of its tokens, as triggers.py found them

    @property
    def subordinate(self) -> bool:
        """Whether a conjunction makes it depend on another clause."""
        return self.opener in SUBORDINATORS and not self.demonstrative

    @property
    def relative(self) -> bool:
        """Whether it tells more of a noun: "de minister, die dinsdag aftrad"."""
        return self.opener in RELATIVES and self.opener != "dat" and not self.demonstrative

    def has(self, cue: str) -> bool:
        """Whether a cue of cues.toml is in it."""
        return cue in self.cues


@dataclass(slots=True)
class Stage:
    """All scenes of an article, in order, with its tokens."""

    tokens: Tokens
    clauses: Clauses
    scenes: list[Scene] = field(default_factory=list)
    by_sentence: dict[int, list[Scene]] = field(default_factory=dict)
    source: str = (
        ""  # the article's text as it stands: captions and credits are blanked out in that of the tokens
    )
    titles: dict[int, str] = field(default_factory=dict)  # what titling.py made, by the start of the scene
    duties: dict[int, list[Any]] = field(
        default_factory=dict
    )  # what duties.py found, by the start of the scene

    def offsets(self, scene: Scene) -> tuple[int, int]:
        """Offsets of a scene in the text."""
        return self.tokens.start[scene.start], self.tokens.end[scene.end - 1]

    def sentence_offsets(self, scene: Scene) -> tuple[int, int]:
        """Offsets of the sentence of a scene in the text."""
        return self.tokens.start[scene.sentence[0]], self.tokens.end[scene.sentence[1] - 1]

    def quote(self, scene: Scene) -> Quote:
        """The sentence of a scene as evidence, in the article's own letters."""
        start, end = self.sentence_offsets(scene)
        return Quote((self.source or self.tokens.text)[start:end], start, end)

    def before(self, scene: Scene) -> Scene | None:
        """The scene before one in its sentence."""
        scenes = self.by_sentence[scene.sentence_number]
        place = scenes.index(scene)
        return scenes[place - 1] if place else None

    def after(self, scene: Scene) -> Scene | None:
        """The scene behind one in its sentence."""
        scenes = self.by_sentence[scene.sentence_number]
        place = scenes.index(scene) + 1
        return scenes[place] if place < len(scenes) else None

    def is_perfect(self, scene: Scene) -> bool:
        """Whether it is told in the present perfect: "heeft gezegd", "is gevallen"."""
        return self._with_auxiliary(scene, PERFECT)

    def is_pluperfect(self, scene: Scene) -> bool:
        """Whether it is told as before what is told: "had beloofd"."""
        return self._with_auxiliary(scene, PLUPERFECT)

    def _with_auxiliary(self, scene: Scene, auxiliaries: frozenset[str]) -> bool:
        return bool(scene.participles) and any(
            self.tokens.lower[index] in auxiliaries for index in scene.verbs
        )
