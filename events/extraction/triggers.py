"""The trigger words of the types of events, from triggers.toml, and where they stand in a scene. Pure."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from events.dutch.tense import DETERMINERS, STATES
from events.dutch.tokens import Tokens
from events.dutch.verbs import PAST, PLURAL, PRESENT, forms

from .needed import Needed, first_words
from .scene_words import LIKE_VERBS, PUNCTUATION, SUBORDINATORS
from .scenes import Scene
from .subject_words import PREPOSITIONS

# Verbs that only say that something happens, or lend a noun a verb: the noun beside them is the event.
SUPPORT = frozenset(
    [
        "zijn",
        "beginnen",
        "volgen",
        "komen",
        "houden",
        "staan",
        "worden",
        "duren",
        "plaats|vinden",
        "door|gaan",
        "gaan",
        "eindigen",
        "wachten",
        "plannen",
        "lopen",
        "vallen",
        "hebben",
        "doen",
        "voeren",
        "geven",
        "krijgen",
        "leggen",
        "brengen",
        "leiden",
        "nemen",
        "maken",
        "vinden",
        "mislukken",
        "schuiven",
        "uit|stellen",
        "stellen",
        "verlaten",
        "verlenen",
        "bij|wonen",
        "starten",
        "uit|sluiten",
        "overwegen",
        "uit|breken",
    ]
)
DENIALS = frozenset({"niet", "geen"})
AUXILIARIES = frozenset({"worden", "zijn", "hebben"})
# What a particle that has left its verb may be followed by.
BEHIND_PARTICLE = (
    PUNCTUATION
    | SUBORDINATORS
    | PREPOSITIONS
    | frozenset(
        [
            "en",
            "maar",
            "want",
            "van",
            "te",
            "alleen",
            "niet",
            "ook",
            "als",
            "of",
            "wanneer",
            "nadat",
            "dan",
            "toen",
            "dus",
        ]
    )
)


@dataclass(frozen=True, slots=True)
class VerbTrigger:
    """A verb that tells of a type of event; one of ``needs`` must stand beside it with all its parts, none of ``unless``."""

    lemma: str
    type: str
    needs: Needed
    unless: Needed


@dataclass(frozen=True, slots=True)
class TriggerType:
    """One type with its words, as in the file."""

    name: str
    plover: str
    verbs: tuple[VerbTrigger, ...]
    nouns: tuple[str, ...]
    firm: frozenset[str]
    examples: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger word in a scene. ``firm`` says that it is a happening by itself when it is dated.

    ``verb`` is the lemma, for a verb; ``needs`` says that the verb found the words that it needs, ``denies`` that
    these deny something, so that the denial is the happening: "haalde het niet".
    """

    type: str
    token: int
    word: str
    verb: str = ""
    firm: bool = False
    needs: bool = False
    denies: bool = False


@dataclass(slots=True)
class Lexicon:
    """All triggers, by lemma and by noun."""

    types: dict[str, TriggerType] = field(default_factory=dict)
    by_lemma: dict[str, list[VerbTrigger]] = field(default_factory=dict)
    by_noun: dict[str, tuple[str, bool]] = field(default_factory=dict)
    endings: list[tuple[str, str, bool]] = field(default_factory=list)
    phrases: dict[str, list[tuple[tuple[str, ...], str, bool]]] = field(default_factory=dict)


def _needed(words: str) -> Needed:
    return Needed(
        tuple(tuple(tuple(row.split("_")) for row in phrase.lower().split("&")) for phrase in words.split())
    )


def _verb(text: str, type_name: str) -> VerbTrigger:
    head, _, unless = text.partition("!")
    lemma, _, needs = head.partition("+")
    return VerbTrigger(lemma.strip(), type_name, _needed(needs), _needed(unless))


@cache
def lexicon() -> Lexicon:
    """The triggers of the file."""
    found = Lexicon()
    rows = tomllib.loads(resources.files("events.extraction").joinpath("triggers.toml").read_text("utf-8"))
    for name, row in rows.items():
        verbs = tuple(_verb(text, name) for text in row["verbs"])
        firm = frozenset(row.get("firm", ()))
        examples = tuple((text, word) for text, word in row["examples"])
        found.types[name] = TriggerType(name, row["plover"], verbs, tuple(row["nouns"]), firm, examples)
        for verb in verbs:
            found.by_lemma.setdefault(verb.lemma, []).append(verb)
        for noun in row["nouns"]:
            is_firm = noun in firm
            if noun.startswith("-"):
                found.endings.append((noun[1:], name, is_firm))
            elif " " in noun:
                words = tuple(noun.split())
                found.phrases.setdefault(words[0], []).append((words, name, is_firm))
            else:
                found.by_noun[noun] = (name, is_firm)
    found.endings.sort(key=lambda ending: -len(ending[0]))
    return found


class _Nouns(dict[str, tuple[str, bool] | None]):
    """Which type a noun tells of, by its end, and whether it is firm; worked out once for each word."""

    _KEPT = 200_000

    def __missing__(self, word: str) -> tuple[str, bool] | None:
        found = lexicon().by_noun.get(word)
        if found is None and len(word) > 2 and word[0].isalpha():
            found = next(
                (
                    (name, firm)
                    for ending, name, firm in lexicon().endings
                    if word.endswith(ending) and (word == ending or len(word) - len(ending) >= 2)
                ),
                None,
            )
        if len(self) < self._KEPT:
            self[word] = found
        return found


_NOUNS = _Nouns()
_PHRASES = lexicon().phrases
_BY_LEMMA = lexicon().by_lemma
_FIRST_WORDS = {lemma: first_words(verb.needs for verb in verbs) for lemma, verbs in _BY_LEMMA.items()}
_WITHOUT_NEEDS = {lemma: [verb for verb in verbs if not verb.needs] for lemma, verbs in _BY_LEMMA.items()}


def verbs_in(tokens: Tokens, scene: Scene) -> list[Trigger]:
    """The triggers of a scene that are verbs, in order; of one verb the type whose words were found."""
    helps = any(tokens.lower[place] not in STATES for place in scene.participles)
    words = enumerate(tokens.lower[scene.start : scene.end], scene.start)
    triggers = [_verb_at(tokens, scene, index, helps) for index, word in words if _TRIGGERING[word]]
    return [trigger for trigger in triggers if trigger is not None]


class _Triggering(dict[str, bool]):
    """Whether a word is a form of a verb that is a trigger; worked out once for each word."""

    _KEPT = 200_000

    def __missing__(self, word: str) -> bool:
        lemmas = lexicon().by_lemma
        found = any(form.lemma in lemmas for form in forms().get(word, ()))
        if len(self) < self._KEPT:
            self[word] = found
        return found


_TRIGGERING = _Triggering()


def nouns_in(tokens: Tokens, start: int, end: int) -> list[Trigger]:
    """The triggers among some tokens that are nouns, in order."""
    words = enumerate(tokens.lower[start:end], start)
    triggers = [noun_at(tokens, index, end) for index, word in words if _NOUNS[word] or word in _PHRASES]
    return [trigger for trigger in triggers if trigger is not None]


def triggers_in(tokens: Tokens, scene: Scene) -> list[Trigger]:
    """All triggers of a scene."""
    return verbs_in(tokens, scene) + nouns_in(tokens, scene.start, scene.end)


def lemmas_at(tokens: Tokens, scene: Scene, index: int) -> list[str]:
    """The verbs that a token can be a form of, in this scene: a separable one only with its particle."""
    if index not in scene.lemmas:
        scene.lemmas[index] = _lemmas(tokens, scene, index)
    return scene.lemmas[index]


class _Readings(dict[str, tuple[tuple[str, str, str], ...]]):
    """What each word can be as a verb: lemma, kind and the particle that has to stand behind it, if one has to."""

    _KEPT = 200_000

    def __missing__(self, word: str) -> tuple[tuple[str, str, str], ...]:
        found = tuple(
            (form.lemma, form.kind, "" if _is_whole(form.particle, word) else form.particle)
            for form in forms().get(word, ())
        )
        if len(self) < self._KEPT:
            self[word] = found
        return found


_READINGS = _Readings()


def _lemmas(tokens: Tokens, scene: Scene, index: int) -> list[str]:
    known = _READINGS[tokens.lower[index]]
    if not known:
        return []
    joined: list[str] = []
    apart: list[str] = []
    is_noun = _is_noun(tokens, index)
    is_finite = _is_finite(tokens, scene, index)
    for lemma, kind, particle in known:
        if (is_noun and kind == PLURAL) or (not is_finite and kind in FINITE):
            continue
        if not particle:
            joined.append(lemma)
        elif _particle_behind(tokens, scene, index, particle):
            apart.append(lemma)
    # "trad … af" is no "treden".
    return apart or joined


FINITE = frozenset({PAST, PRESENT})


def _is_finite(tokens: Tokens, scene: Scene, index: int) -> bool:
    """Whether a form that can be a finite verb is one: not the noun of "een dapper besluit"."""
    if index not in scene.verbs:
        return index in scene.participles
    return not (index >= 2 and tokens.lower[index - 2] == "een" and tokens.lower[index] in LIKE_VERBS)


def _is_whole(particle: str, word: str) -> bool:
    return word.startswith(particle) and len(word) > len(particle) + 2


def _particle_behind(tokens: Tokens, scene: Scene, index: int, particle: str) -> bool:
    """Whether the particle stands behind its verb, at a place where it is no preposition; or before "te": door te praten."""
    if index >= 2 and tokens.lower[index - 1] == "te" and tokens.lower[index - 2] == particle:
        return True
    # "waar" opens a clause of its own where something follows: one place further on.
    last = min(scene.end + 1, scene.sentence[1])
    if particle not in tokens.lower[index + 1 : last]:
        return False
    for place in range(index + 1, last):
        if tokens.lower[place] == particle:
            follower = tokens.lower[place + 1] if place + 1 < len(tokens) else "."
            if place + 1 >= scene.end or follower in BEHIND_PARTICLE:
                return True
    return False


def _is_noun(tokens: Tokens, index: int) -> bool:
    before = tokens.lower[index - 1] if index else ""
    return (
        before in DETERMINERS
        or (before.isdecimal() and len(before) < len("2019"))
        or before in ("veel", "van", "alle", "met", "aantal", "meeste")
    )


def _verb_at(tokens: Tokens, scene: Scene, index: int, helps: bool) -> Trigger | None:
    """The trigger of a verb; an auxiliary that ``helps`` a participle of the scene is none."""
    best: tuple[int, Trigger] | None = None
    helps = helps and index in scene.verbs
    for lemma in lemmas_at(tokens, scene, index):
        if helps and lemma in AUXILIARIES:
            continue  # "werd aangenomen" is no "worden"
        verbs = _BY_LEMMA.get(lemma)
        if verbs is None:
            continue
        for verb in verbs if _FIRST_WORDS[lemma].has_single(scene) else _WITHOUT_NEEDS[lemma]:
            needs = verb.needs
            if best is not None and needs.most <= best[0]:
                continue
            # "zijn te gast bij de informateur" needs more than "zijn te gast".
            weight = needs.weight_in(scene)
            if (needs and not weight) or (best is not None and weight <= best[0]):
                continue
            if verb.unless.weight_in(scene):
                continue
            denies = needs.deny(scene)
            trigger = Trigger(verb.type, index, tokens.raw[index], lemma, needs=weight > 0, denies=denies)
            best = weight, trigger
    return best[1] if best is not None else None


def noun_at(tokens: Tokens, index: int, end: int) -> Trigger | None:
    """The trigger that starts at a token, if it is a noun."""
    word = tokens.lower[index]
    for phrase, name, firm in _PHRASES.get(word, ()):
        if index + len(phrase) <= end and tuple(tokens.lower[index : index + len(phrase)]) == phrase:
            return Trigger(name, index, " ".join(tokens.raw[index : index + len(phrase)]), firm=firm)
    known = _NOUNS[word]
    if known is None:
        return None
    return Trigger(known[0], index, tokens.raw[index], firm=known[1])


THREATS = frozenset({"dreigen", "weigeren"})
STRONG_FIRST = {
    "statement": 3,
    "meeting": 2,
    "negotiation": 2,
    "commitment": 2,
    "letter_report": 1,
    "legislation": 1,
}


def best_of(verbs: list[Trigger]) -> Trigger | None:
    """Of several verbs the one that found its words, then the one of the narrower type, then the first."""
    if len(verbs) < 2:
        return verbs[0] if verbs else None
    # "dreigt het kabinet te laten vallen": the threat is the happening.
    said = next((one for one in verbs if one.verb in THREATS), None)
    if said is not None and said is verbs[0]:
        return said
    return min(
        verbs, key=lambda trigger: (not trigger.needs, STRONG_FIRST.get(trigger.type, 0)), default=None
    )
