"""The noun phrase of a happening that its noun names, for titles, and which words of a scene say when. Pure."""

from __future__ import annotations

from events.dutch.tokens import Tokens
from events.dutch.verbs import kinds_of

from .scene_words import PUNCTUATION, RELATIVES
from .scenes import Scene, Stage
from .subject_words import ADVERBS, PREPOSITIONS
from .subjects import Span
from .timing import PARTS_OF_DAY
from .title_words import ARTICLES, PHRASE_LINKS, POINTERS

MOST_BEFORE = 3  # words in front of a noun


def dated_in(tokens: Tokens, scene: Scene) -> set[int]:
    """The tokens of a scene that say when."""
    found = {index for expression in scene.expressions for index in range(expression.first, expression.last)}
    if scene.own_words.isdisjoint(PARTS_OF_DAY):
        return found
    for index in range(scene.start, scene.end):
        if tokens.lower[index] in PARTS_OF_DAY and index and tokens.lower[index - 1] in ("'s", "’s", "s"):
            found |= {index - 1, index}
    return found


def noun_phrase(stage: Stage, scene: Scene, noun: Span) -> list[int]:
    """The noun with the words that describe it in front, and what it is about behind it."""
    tokens = stage.tokens
    dated = dated_in(tokens, scene) - set(range(*noun))
    start = noun[0]
    while (
        start > scene.sentence[0] and noun[0] - start < MOST_BEFORE and _describes(tokens, start - 1, dated)
    ):
        start -= 1
        if tokens.lower[start] in ARTICLES:
            break
    kept = [index for index in range(start, noun[1]) if index not in dated]
    index = noun[1]
    while index < scene.sentence[1]:
        if index in dated or (tokens.lower[index] in PHRASE_LINKS and index + 1 in dated):
            index += 1
        elif tokens.lower[index] in PHRASE_LINKS:
            end = _end_of_phrase(stage, scene, index + 1, dated)
            if end > index + 1:
                kept += range(index, end)
            index = max(end, index + 1)
        else:
            break
    return kept


def _describes(tokens: Tokens, index: int, dated: set[int]) -> bool:
    word = tokens.lower[index]
    if index in dated or word in PREPOSITIONS or word in PUNCTUATION or word in ADVERBS or word in POINTERS:
        return False
    return (
        word in ARTICLES or word.endswith(("e", "'s")) or (not kinds_of(word) and tokens.raw[index].islower())
    )


def _end_of_phrase(stage: Stage, scene: Scene, index: int, dated: set[int]) -> int:
    lower = stage.tokens.lower
    start = index
    while index < scene.sentence[1] and index not in dated and lower[index] not in PUNCTUATION:
        word = lower[index]
        if index in scene.verbs or index in scene.participles or word in ADVERBS or word in RELATIVES:
            break
        if word in ("te", "om", "dat", "als") or (
            word in PREPOSITIONS and index > start and word not in ("van", "over")
        ):
            break
        index += 1
    return index
