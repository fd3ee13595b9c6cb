"""Finds the subject of a scene by word order: in front of the finite verb, or behind it where something else opens. Pure."""

from __future__ import annotations

from events.dutch.tense import is_finite
from events.dutch.verbs import PARTICIPLE, PLURAL, kinds_of

from .scene_words import MODALS, PUNCTUATION, RELATIVES
from .scenes import Scene, Stage
from .subject_words import (
    ACTING,
    ADVERBS,
    COMPANIES,
    DETERMINERS,
    JOINS,
    NAME_PARTICLES,
    NEVER_NAMES,
    OBJECTS,
    PARTICLES,
    PERSONAL,
    PREPOSITIONS,
    PRONOMINAL,
    WHOLE,
    WHOLE_POSTS,
)

Span = tuple[int, int]

LONGEST = 14
QUOTATIONS = frozenset({'"', "“", "„", "‘"})
KNOWN = frozenset(
    ["vol", "bekend", "duidelijk", "zeker", "waar", "vast"]
)  # "houdt vol dat", "maakt bekend dat"


def subject_of(stage: Stage, scene: Scene) -> Span | None:
    """The tokens of the subject; None where the scene has none of its own."""
    if not scene.verbs:
        return None
    if scene.head is not None:
        return scene.head
    verb = scene.verbs[0]
    start = _skip(stage, scene.start, verb)
    if scene.subordinate:
        return _of_subordinate(stage, scene, start)
    while start < verb and stage.tokens.lower[start] in ("en", "maar", "want", "dus", "of"):
        start = _skip(stage, start + 1, verb)
    if start < verb and _opens_with_subject(stage, scene, start, verb):
        return start, verb
    if start >= verb and scene.start != scene.sentence[0]:
        before = stage.before(scene)
        opens = stage.tokens.lower[scene.start]
        # ", zei de minister" against "en beloofde beterschap"; "toen kwam hij en beloofde de minister beterschap".
        own = subject_of(stage, before) if before is not None and opens in ("en", "maar", ",") else None
        inverted = own is not None and before is not None and before.verbs and before.verbs[0] < own[0]
        behind = _behind_verb(stage, scene, verb + 1) if opens == "," or inverted else None
        if behind is None and own is not None:
            return own
        if behind is not None:
            return behind
    return _behind_verb(stage, scene, verb + 1)


def _skip(stage: Stage, index: int, end: int) -> int:
    while index < end and stage.tokens.lower[index] in PUNCTUATION:
        index += 1
    return index


def _of_subordinate(stage: Stage, scene: Scene, start: int) -> Span | None:
    index = start + 1
    lower = stage.tokens.lower
    if scene.opener in RELATIVES and scene.opener in ("die", "dat", "wie"):
        follower = lower[index] if index < scene.end else ""
        antecedent = _antecedent(stage, scene, start)
        says = _is_content(stage, scene, start)
        if not says and antecedent is not None and follower not in PERSONAL and follower != "er":
            if follower not in ("de", "het", "een"):
                return antecedent
            # "de Kamer, die het voorstel aannam" against "het voorstel, dat de Kamer aannam".
            behind = _noun_phrase(stage, scene, index)
            if behind is None or (not can_act(stage, behind) and can_act(stage, antecedent)):
                return antecedent
    return _noun_phrase(stage, scene, index)


def can_act(stage: Stage, span: Span) -> bool:
    """Whether a noun phrase can be somebody: a name, a post or an institution is in it."""
    tokens = stage.tokens
    return any(
        tokens.lower[index].endswith(ACTING) or (tokens.raw[index][0].isupper() and index > 0)
        for index in range(*span)
    )


def _is_content(stage: Stage, scene: Scene, start: int) -> bool:
    """Whether "dat" opens what is said or known, not a relative clause: a verb or a comma stands in front."""
    if scene.opener != "dat":
        return False
    before = stage.tokens.lower[start - 1] if start else ""
    return (
        start == scene.sentence[0]
        or before == ")"
        or (before not in PUNCTUATION and (bool(kinds_of(before)) or before in ADVERBS | PARTICLES | KNOWN))
    )


def _antecedent(stage: Stage, scene: Scene, start: int) -> Span | None:
    """The noun phrase that a relative clause belongs to: back to the nearest preposition, verb or comma."""
    lower = stage.tokens.lower
    end = start
    while end > scene.sentence[0] and lower[end - 1] in PUNCTUATION and lower[end - 1] != ")":
        end -= 1
    begin = end
    while begin > scene.sentence[0] and end - begin < LONGEST:
        word = lower[begin - 1]
        if (
            word in PREPOSITIONS
            or word in (",", ";", ":")
            or (is_finite(word) and stage.tokens.raw[begin - 1].islower())
        ):
            break
        begin -= 1
    return (begin, end) if begin < end else None


def _opens_with_subject(stage: Stage, scene: Scene, start: int, verb: int) -> bool:
    """Whether the words in front of the verb are its subject: no preposition, adverb, date or participle opens them."""
    lower = stage.tokens.lower
    first = lower[start]
    if any(expression.first <= start < expression.last for expression in scene.expressions):
        return False
    if first in ("'s", "’s"):
        return False
    if (
        first == "van"
        and stage.tokens.raw[verb - 1].islower()
        and (start != scene.sentence[0] or lower[start + 1] in ("de", "het"))
    ):
        return False  # "van de rechtbank moeten de doelen zijn gehaald"; names begin with it as well
    last = lower[verb - 1]
    if last in ADVERBS or PRONOMINAL.match(last) is not None:
        return False
    if first in PREPOSITIONS or first in ADVERBS or PARTICIPLE in kinds_of(first):
        return False
    follower = lower[verb + 1] if verb + 1 < scene.end else ""
    if follower in PERSONAL and first not in PERSONAL:
        return False
    # "Dat rapport wil hij", "Die wet behandelt de Kamer": what is acted on stands in front.
    return not (
        first in ("die", "dat", "dit")
        and verb == start + 1
        and follower in ("de", "het")
        and "door" not in scene.words
    )


def _behind_verb(stage: Stage, scene: Scene, index: int) -> Span | None:
    lower = stage.tokens.lower
    while index < scene.end:
        inside = next((one for one in scene.expressions if one.first <= index < one.last), None)
        if inside is not None:
            index = inside.last
        elif lower[index] in ADVERBS or lower[index] in PUNCTUATION:
            index += 1
        elif (
            lower[index] in ("volgens", "bij", "in", "na", "op", "naar", "met", "nog")
            and index + 2 < scene.end
        ):
            # "zijn volgens de minister alle plannen": a short phrase may stand in between.
            if (lower[index] == "naar" and lower[index + 1] == "verwachting") or lower[index] == "volgens":
                index += 2
            else:
                return None
        else:
            break
    return _noun_phrase(stage, scene, index)


def _is_named_next(stage: Stage, index: int) -> bool:
    """Whether a name goes on behind "voor": "minister voor Wonen", "Partij voor de Dieren"."""
    raw, lower = stage.tokens.raw, stage.tokens.lower
    return _is_capital(raw, index + 1) or (
        lower[index + 1 : index + 2] == ["de"] and _is_capital(raw, index + 2) and _is_capital(raw, index - 1)
    )


def _is_capital(raw: list[str], index: int) -> bool:
    return index < len(raw) and raw[index][0].isupper()


def _is_complete(stage: Stage, index: int, start: int) -> bool:
    """Whether the noun in front is a whole subject: "de Tweede Kamer | Remkes", "de koning | eervol ontslag"."""
    lower, raw = stage.tokens.lower, stage.tokens.raw
    if lower[start] not in DETERMINERS or lower[index] in JOINS or lower[index] in PUNCTUATION:
        return False
    if lower[index - 1] in WHOLE and lower[start] in ("de", "het"):
        return True
    return raw[index][0].islower() and (
        lower[index - 1] in WHOLE_POSTS or lower[index - 1].endswith(COMPANIES)
    )


def _is_infinitive(stage: Stage, index: int) -> bool:
    """Whether a word is an infinitive that belongs to the verb: "liet de partij | weten"."""
    lower = stage.tokens.lower
    before = lower[index - 1]
    return (
        PLURAL in kinds_of(lower[index])
        and before not in DETERMINERS
        and before not in JOINS
        and not before.endswith("e")
    )


def _leaves_name(stage: Stage, scene: Scene, index: int, start: int) -> bool:
    """Whether a word behind a name is no part of it: "de Tweede Kamer | opdracht"."""
    raw, lower = stage.tokens.raw, stage.tokens.lower
    return (
        raw[index][0].islower()
        and raw[index - 1][0].isupper()
        and lower[index] not in JOINS
        and lower[start] not in JOINS
        and (index - 1 > start or start > scene.sentence[0])
        and not (
            lower[index] in NAME_PARTICLES
            and _is_capital(raw, index + 1)
            and lower[index + 1] not in NEVER_NAMES
        )
    )


def _is_participle(scene: Scene, index: int, word: str) -> bool:
    """Whether a word is a participle, and no plural that looks like one: regeringspartijen."""
    return index in scene.participles and (bool(kinds_of(word)) or not word.endswith("en"))


def _noun_phrase(stage: Stage, scene: Scene, start: int) -> Span | None:
    """The noun phrase that starts at a token: up to a preposition, a verb, a date or the next determiner."""
    lower, raw = stage.tokens.lower, stage.tokens.raw
    start = _skip(stage, start, scene.end)
    while start < scene.end:
        inside = next((one for one in scene.expressions if one.first <= start < one.last), None)
        if inside is None and lower[start] not in ADVERBS:
            break
        start = inside.last if inside is not None else start + 1
    index = start
    depth = 0
    if index < scene.end and lower[index] in PERSONAL:
        return index, index + 1
    while index < min(scene.end, start + LONGEST):
        word = lower[index]
        if word in QUOTATIONS and index > start and lower[index - 1] in DETERMINERS:
            pass  # the "eerste contouren"
        elif word == "(":
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
        elif not depth:
            dated = any(one.first <= index < one.last for one in scene.expressions)
            ends = (
                word in PREPOSITIONS
                or word in ADVERBS
                or (index > start and (word in OBJECTS or PRONOMINAL.match(word) is not None))
                or dated
                or index in scene.verbs
                or (_is_participle(scene, index, word) and (index > start or bool(kinds_of(word))))
            )
            joins = word in JOINS and (word != "voor" or _is_named_next(stage, index))
            if (ends and not joins) or (word in PUNCTUATION and word != ","):
                break
            if index > start and (
                _leaves_name(stage, scene, index, start) or _is_complete(stage, index, start)
            ):
                break
            if index > start and _is_infinitive(stage, index):
                break
            fresh = index == start or lower[index - 1] in JOINS or lower[index - 1] in DETERMINERS
            in_name = (
                raw[index - 1][0].isupper()
                and _is_capital(raw, index + 1)
                and lower[index + 1] not in NEVER_NAMES
            )
            if word in PARTICLES or (
                word in DETERMINERS and not fresh and not in_name and raw[index] == word and index > start
            ):
                break
        index += 1
    while index > start and (
        lower[index - 1] in JOINS or (lower[index - 1] in PUNCTUATION and lower[index - 1] != ")")
    ):
        index -= 1
    if (
        index > start + 2
        and scene.verbs
        and lower[scene.verbs[0]] in MODALS
        and PLURAL in kinds_of(lower[index - 1])
    ):
        index -= 1  # the infinitive at the end: "moet er een verslag liggen"
    return (start, index) if index > start else None
