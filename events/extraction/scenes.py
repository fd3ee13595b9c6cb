"""Cuts sentences into scenes: a clause with its verb, the dates and actors in it, its tense and its modality. Pure.

Events, deadlines and titles all read scenes; what a cue word does is said here once.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from events.dates.resolve import Expression, Resolved
from events.dutch.clauses import Clause, Clauses, Tense
from events.dutch.tokens import Tokens

SUBORDINATORS = frozenset(
    "dat omdat doordat terwijl als indien voordat nadat toen totdat zodat hoewel ofschoon waarin waarop waarbij waardoor waarmee "
    "waarna waarvoor waarvan waarover wanneer zodra om die wie mits tenzij alvorens zoals of".split()
)
CONDITIONAL = frozenset("als indien wanneer mits tenzij zodra".split())
NEGATIONS = frozenset("niet geen nooit niemand evenmin nergens nauwelijks".split())
# After these a negation denies something else than the verb.
NOT_NEGATED = (("niet", "alleen"), ("niet", "eerder"), ("niet", "later"), ("niet", "langer"), ("geen", "dag"), ("niet", "voor"), ("niet", "vóór"))
POSSIBLE_WORDS = frozenset("mogelijk misschien wellicht eventueel eventuele denkbaar mogelijke kan kunnen zou zouden overweegt overwegen overwogen".split())
CANCELLED_WORDS = frozenset("afgelast afgezegd geschrapt geannuleerd afgeblazen".split())
CANCELLED_PHRASES = (
    ("gaat", "niet", "door"), ("ging", "niet", "door"), ("gaan", "niet", "door"), ("van", "de", "baan"), ("van", "tafel"), ("ziet", "af", "van"),
    ("zag", "af", "van"), ("zien", "af", "van"), ("komt", "er", "niet"), ("gaat", "voorlopig", "niet", "door"),
)  # fmt: skip
POSTPONED_WORDS = frozenset(
    "uitgesteld uitstelt uitstel uitstellen verschoven opgeschoven doorgeschoven opgeschort verzet vooruitgeschoven verdaagd".split()
)


@dataclass(slots=True)
class Scene:
    """A clause: its tokens (``start`` to ``end``), tense, verbs, and the expressions of time in it."""

    start: int
    end: int
    sentence: tuple[int, int]
    paragraph: int
    sentence_number: int  # in the article
    tense: Tense = Tense.NONE
    verbs: list[int] = field(default_factory=list)
    participles: list[int] = field(default_factory=list)
    expressions: list[Expression] = field(default_factory=list)
    opener: str = ""  # the conjunction that opens it
    negated: bool = False
    possible: bool = False
    cancelled: bool = False
    postponed: bool = False
    words: frozenset[str] = frozenset()

    @property
    def subordinate(self) -> bool:
        """Whether a conjunction makes it depend on another clause."""
        return self.opener in SUBORDINATORS


@dataclass(slots=True)
class Stage:
    """All scenes of an article, in order, with its tokens."""

    tokens: Tokens
    clauses: Clauses
    scenes: list[Scene] = field(default_factory=list)
    by_sentence: dict[int, list[Scene]] = field(default_factory=dict)

    def offsets(self, scene: Scene) -> tuple[int, int]:
        """Offsets of a scene in the text."""
        return self.tokens.start[scene.start], self.tokens.end[scene.end - 1]

    def sentence_offsets(self, scene: Scene) -> tuple[int, int]:
        """Offsets of the sentence of a scene in the text."""
        return self.tokens.start[scene.sentence[0]], self.tokens.end[scene.sentence[1] - 1]


def stage_of(resolved: Resolved) -> Stage:
    """The scenes of an article whose dates were resolved."""
    tokens, clauses = resolved.found.tokens, resolved.found.clauses
    stage = Stage(tokens, clauses)
    starts = [expression.first for expression in resolved.expressions]
    paragraph = number = index = 0
    while index < len(tokens):
        start, end = clauses.sentence_at(index)
        index = end
        while start < end and tokens.lower[start] == "\n":
            start += 1
        while end > start and tokens.lower[end - 1] == "\n":
            end -= 1
            paragraph += 1
        if start >= end:
            continue
        scenes = _scenes(stage, clauses.of_sentence(start), (start, end))
        for scene in scenes:
            scene.paragraph, scene.sentence_number = paragraph, number
            first, last = bisect_left(starts, scene.start), bisect_left(starts, scene.end)
            scene.expressions = resolved.expressions[first:last]
            _read_modality(tokens, scene)
        stage.scenes += scenes
        stage.by_sentence[number] = scenes
        number += 1
    return stage


def _scenes(stage: Stage, clauses: list[Clause], sentence: tuple[int, int]) -> list[Scene]:
    """Pieces without a verb go with the clause before them, or the first one behind them."""
    tokens = stage.tokens
    scenes: list[Scene] = []
    pending: int | None = None
    for clause in clauses:
        start, end = max(clause.start, sentence[0]), min(clause.end, sentence[1])
        if start >= end:
            continue
        opener = _opener(tokens, start, end)
        has_verb = bool(clause.verbs) or (opener == "om") or (clause.tense is not Tense.NONE and bool(clause.participles))
        if not has_verb:
            if scenes:
                scenes[-1].end = end
            elif pending is None:
                pending = start
            continue
        scene = Scene(start if pending is None else pending, end, sentence, 0, 0, clause.tense, list(clause.verbs), list(clause.participles))
        scene.opener = opener
        pending = None
        scenes.append(scene)
    if not scenes:
        scenes.append(Scene(sentence[0], sentence[1], sentence, 0, 0, clauses[0].tense if clauses else Tense.NONE))
    return scenes


def _opener(tokens: Tokens, start: int, end: int) -> str:
    """The first word of a clause, punctuation aside."""
    for index in range(start, min(end, start + 3)):
        if tokens.lower[index][:1].isalnum():
            return tokens.lower[index]
    return ""


def _read_modality(tokens: Tokens, scene: Scene) -> None:
    lower = tokens.lower[scene.start : scene.end]
    scene.words = frozenset(lower)
    pairs = set(zip(lower, lower[1:], strict=False))
    negations = [word for word in lower if word in NEGATIONS]
    denied_otherwise = sum(1 for pair in NOT_NEGATED if pair in pairs)
    scene.negated = len(negations) > denied_otherwise
    scene.possible = bool(scene.words & POSSIBLE_WORDS) or scene.opener in CONDITIONAL or ("sluit", "niet") in pairs or "uitsluiten" in scene.words
    scene.cancelled = bool(scene.words & CANCELLED_WORDS) or any(has_phrase(lower, phrase) for phrase in CANCELLED_PHRASES)
    scene.postponed = bool(scene.words & POSTPONED_WORDS)


def has_phrase(words: list[str], phrase: tuple[str, ...]) -> bool:
    """Whether the words of a phrase stand in a row."""
    first = phrase[0]
    return any(words[index] == first and tuple(words[index : index + len(phrase)]) == phrase for index in range(len(words) - len(phrase) + 1))
