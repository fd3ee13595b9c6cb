"""How a scene is meant: denied, possible, called off, put off or only supposed. Pure."""

from __future__ import annotations

import itertools

from events.dutch.clauses import Tense
from events.dutch.tokens import Tokens
from events.dutch.verbs import PLURAL, kinds_of

from .cues import cues_in
from .scene_words import (
    ASKING,
    CONDITIONAL,
    NEGATIONS,
    NOT_NEGATED,
    PUNCTUATION,
    RELATIVES,
)
from .scenes import Scene

ANTECEDENT = 4  # tokens in front of a relative clause that are read with it


def _is_main(tokens: Tokens, scene: Scene) -> bool:
    """Whether more than verbs follows the finite verb: "Tot die tijd neemt zij waar" is no condition."""
    behind = range(scene.verbs[0] + 1, scene.end) if scene.verbs else range(0)
    return any(
        tokens.lower[index] not in PUNCTUATION and index not in scene.verbs and index not in scene.participles
        for index in behind
    )


def read_modality(tokens: Tokens, scene: Scene) -> None:
    """Read the words of a scene and what their cues say."""
    lower = tokens.lower[scene.start : scene.end]
    scene.own_words = frozenset(lower)
    if scene.head is not None:
        lower = tokens.lower[scene.head[0] : scene.head[1]] + lower
    elif scene.opener in RELATIVES and not scene.demonstrative and scene.start > scene.sentence[0]:
        # What a relative clause tells more of counts as in it: "het reces, dat vrijdag begint".
        lower = [
            word
            for word in tokens.lower[max(scene.sentence[0], scene.start - ANTECEDENT) : scene.start]
            if word not in PUNCTUATION
        ][-3:] + lower
    scene.lower = lower
    scene.words = frozenset(lower)
    scene.text = " " + " ".join(lower)
    scene.cues = cues_in(lower, scene.words)
    denies_nothing = scene.has("inevitable") or scene.has("not_excluded")
    if not scene.words.isdisjoint(NEGATIONS) and not denies_nothing:
        pairs = list(itertools.pairwise(lower))
        scene.negated = sum(word in NEGATIONS for word in lower) > sum(pair in NOT_NEGATED for pair in pairs)
    conditional = scene.opener in CONDITIONAL and not (scene.opener == "tot" and _is_main(tokens, scene))
    scene.possible = scene.has("possible") or conditional
    scene.cancelled = scene.has("cancelled")
    scene.postponed = scene.has("postponed")
    first = scene.verbs[0] if scene.verbs else -1
    opens = first == scene.sentence[0] and tokens.lower[scene.sentence[1] - 1] != "?"
    unreal = (
        not scene.words.isdisjoint({"had", "hadden"})
        and not scene.words.isdisjoint({"moeten", "kunnen", "willen"})
        and all(PLURAL in kinds_of(tokens.lower[index]) for index in scene.participles)
    )
    asks = scene.opener in ASKING and scene.start == scene.sentence[0] and lower[1:3] != ["dan", "ook"]
    scene.hypothetical = unreal or asks or (opens and scene.tense is Tense.PAST and scene.head is None)


def is_condition(scenes: list[Scene]) -> bool:
    """Whether a sentence opens with its verb as a condition: "Stemt de Kamer in, dan gaat de wet in"."""
    first = scenes[0]
    return first.verbs[:1] == [first.sentence[0]] and len(scenes) > 1 and scenes[1].opener == "dan"
