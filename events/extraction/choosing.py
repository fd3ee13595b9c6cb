"""Which words of a scene tell of a happening. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from events.dates.resolve import Expression
from events.dutch.clauses import Tense
from events.dutch.tense import STATES

from .casting import Casting
from .event_words import (
    ANNOUNCED,
    ANNOUNCED_NOUNS,
    PLAIN,
    STATIC,
    STRONG_SAYINGS,
)
from .scene_words import RELATIVES
from .scenes import Scene, Stage
from .scenes import Window as Window  # handed on
from .subject_words import PREPOSITIONS
from .timing import (
    beside,
    containing,
    is_datable,
    is_tied,
    named_period,
)
from .triggers import SUPPORT, THREATS, Trigger, best_of, lemmas_at, nouns_in, verbs_in


@dataclass(slots=True)
class Reading:
    """What the rules read from: the article's scenes, its actors and its window."""

    stage: Stage
    casting: Casting
    window: Window


def chosen_in(reading: Reading, scene: Scene) -> list[Trigger]:
    """The verb of a scene, and nouns with a date of their own; a noun in the verb's place where that says little."""
    stage = reading.stage
    verbs = verbs_in(stage.tokens, scene)
    spans = [scene.head, (scene.start, scene.end)] if scene.head else [(scene.start, scene.end)]
    if scene.relative and scene.expressions and not verbs and is_supported(stage, scene):
        spans.insert(0, (max(scene.sentence[0], scene.start - ANTECEDENT), scene.start))
    nouns = [
        one for span in spans for one in nouns_in(stage.tokens, *span) if not _is_point(reading, scene, one)
    ]
    best = best_of(verbs)
    chosen: list[Trigger] = []
    if best is not None:
        chosen.append(_by_content(reading, scene, best, verbs))
    for noun in nouns:
        if any(trigger.type == noun.type for trigger in chosen):
            continue
        if noun.type == "election" and named_period(scene, noun.token) is not None:
            chosen.append(noun)
            continue
        own = containing(scene, noun.token) or beside(stage, scene, noun.token)
        has_own = own is not None and (
            own.first <= noun.token
            or _is_in_phrase(stage, scene, noun, own)
            or is_tied(stage, own)
            or best is None
            or (not best.needs and own.first - noun.token <= 2)
        )
        if best is not None and _is_subject(reading, scene, noun):
            continue
        says_little = best is None and (not scene.verbs or is_supported(stage, scene))
        if says_little and scene.verbs and _is_described(stage, scene) and not scene.expressions:
            continue  # "het debat was fel"
        carried = says_little and not _is_topic(stage, scene, noun)
        if (has_own and (noun.firm or carried)) or carried or (noun.firm and _is_place(reading, scene, noun)):
            chosen.append(noun)
    if not chosen:
        plain = _plain(reading, scene)
        if plain is not None:
            chosen.append(plain)
    return chosen


def _is_described(stage: Stage, scene: Scene) -> bool:
    """Whether the only verb is "to be", which tells how something was and not that it took place."""
    return not scene.participles and all(
        stage.tokens.lower[index] in ("is", "zijn", "was", "waren") for index in scene.verbs
    )


def _is_subject(reading: Reading, scene: Scene, noun: Trigger) -> bool:
    """Whether a gathering is the one that acts: "de ministerraad stemde in"."""
    subject = reading.casting.subject(scene)
    return noun.type == "meeting" and subject is not None and subject[0] <= noun.token < subject[1]


def _is_topic(stage: Stage, scene: Scene, noun: Trigger) -> bool:
    """Whether a noun only says what another one is about: "de onderhandelingen over het akkoord"."""
    return "over" in stage.tokens.lower[max(scene.start, noun.token - 2) : noun.token]


def _is_in_phrase(stage: Stage, scene: Scene, noun: Trigger, own: Expression) -> bool:
    """Whether noun and date are one phrase behind a preposition: "tot hun congres op 14 oktober"."""
    near = stage.tokens.lower[max(scene.start, noun.token - 3) : noun.token]
    return own.first - noun.token <= 2 and not PREPOSITIONS.isdisjoint(near)


def _by_content(reading: Reading, scene: Scene, trigger: Trigger, verbs: list[Trigger]) -> Trigger:
    """An announcement is what it announces, where that is a leaving, a fall or the like."""
    if trigger.type != "statement" or trigger.verb in THREATS:
        return trigger
    tokens = reading.stage.tokens
    contents = [one for one in verbs if one.type in ANNOUNCED] + [
        one
        for one in nouns_in(tokens, scene.start, scene.end)
        if one.type in ANNOUNCED_NOUNS and tokens.lower[one.token - 2] not in PREPOSITIONS
    ]
    after = reading.stage.after(scene)
    if (
        not contents
        and after is not None
        and after.opener in ("dat", "te")
        and not after.negated
        and trigger.verb in ("bekend|maken", "aan|kondigen", "maken")
    ):
        contents = [
            one
            for one in verbs_in(tokens, after)
            if one.type in ANNOUNCED and (one.needs or one.type == "resignation")
        ]
    if contents and trigger.verb in STRONG_SAYINGS:
        return Trigger(contents[0].type, trigger.token, trigger.word, trigger.verb, needs=True)
    return trigger


def is_supported(stage: Stage, scene: Scene) -> bool:
    """Whether the verb of a scene only says that something happens: the noun beside it is the happening."""
    return any(
        lemma in SUPPORT
        for index in (*scene.verbs, *scene.participles)
        for lemma in lemmas_at(stage.tokens, scene, index)
    )


def _is_point(reading: Reading, scene: Scene, noun: Trigger) -> bool:
    """Whether a noun is a mere point of reference, "voor Prinsjesdag", or part of a name."""
    inside = next((one for one in scene.expressions if one.first <= noun.token < one.last), None)
    if inside is None:
        return reading.casting.is_name(noun.token)
    before = reading.stage.tokens.lower[inside.first - 1] if inside.first else ""
    named = noun.type == "election" and named_period(scene, noun.token) is not None
    if noun.firm and (named or containing(scene, noun.token) is not None):
        return False
    return bool(inside.mod) or before in POINTING or inside.last - inside.first > 1


ANTECEDENT = 4  # tokens: "de laatste ministerraad, die op 14 juli is"
POINTING = frozenset(["voor", "na", "bij", "tot", "sinds", "tijdens", "rond", "met", "op", "van", "vanaf"])
# Prepositions that make a noun the place and time of what the clause tells: op het congres, tijdens het debat.
PLACING = frozenset(["op", "tijdens", "bij", "in"])
STAGES = frozenset(["begin", "einde", "eind", "slot", "start"])


def _is_place(reading: Reading, scene: Scene, noun: Trigger) -> bool:
    """Whether a gathering is where and when it happened: "op het congres van haar partij"."""
    if scene.tense is not Tense.PAST or noun.type not in ("party", "debate", "meeting", "summit_visit"):
        return False
    lower = reading.stage.tokens.lower
    near = lower[max(scene.start, noun.token - 3) : noun.token]
    if not near or "een" in near or "geen" in near:
        return False
    return not PLACING.isdisjoint(near) or (
        "van" in near and not STAGES.isdisjoint(lower[max(scene.start, noun.token - 6) : noun.token])
    )


def _plain(reading: Reading, scene: Scene) -> Trigger | None:
    """A clause with a day, somebody we know and a verb that tells of a deed, though the verb is no trigger."""
    stage = reading.stage
    if not scene.verbs or (scene.negated and not scene.cancelled) or (scene.possible and not scene.cancelled):
        return None
    dated = [
        one
        for one in scene.expressions
        if is_datable(one)
        and not is_tied(stage, one)
        and one.type in ("DATE", "TIME")
        and one.mod in ("", "START", "MID", "END")
    ]
    if not dated or all(_is_wide(one) for one in dated):
        return None
    deeds = [index for index in (*scene.verbs, *scene.participles) if _is_deed(stage, scene, index)]
    acts = reading.casting.has_actor(scene) or reading.casting.can_act(scene)
    on_day = any(one.value.precision == "day" for one in dated)
    by_day = on_day and bool(scene.participles)
    if not deeds or not (by_day or acts or (on_day and scene.opener == "dat")):
        return None
    return Trigger(_type_around(reading, scene), deeds[-1], stage.tokens.raw[deeds[-1]])


WIDE = 100  # days: a season or more says too little of a deed that no trigger names


def _is_wide(expression: Expression) -> bool:
    value = expression.value
    return (
        value.earliest is None
        or value.latest is None
        or ((value.latest - value.earliest).days > WIDE and not value.members)
    )


def _is_deed(stage: Stage, scene: Scene, index: int) -> bool:
    word = stage.tokens.lower[index]
    if word in STATES:
        return False
    lemmas = lemmas_at(stage.tokens, scene, index)
    if not lemmas:
        return index in scene.participles
    return any(lemma not in STATIC for lemma in lemmas)


def _type_around(reading: Reading, scene: Scene) -> str:
    """The type that the nouns of a clause, or of the sentence before it, suggest."""
    tokens = reading.stage.tokens
    near = nouns_in(tokens, scene.start, scene.end)
    if not near and scene.opener in RELATIVES | {"deze", "het"} and scene.sentence_number:
        before = reading.stage.by_sentence[scene.sentence_number - 1]
        near = nouns_in(tokens, before[0].start, before[-1].end)[-1:]
    return near[0].type if near else PLAIN
