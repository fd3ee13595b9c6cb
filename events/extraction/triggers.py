"""The trigger words of the types of events, from triggers.toml, and where they stand in a scene. Pure."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from events.dutch.tense import DETERMINERS
from events.dutch.tokens import Tokens
from events.dutch.verbs import PLURAL, forms

from .scenes import Scene

# Verbs that only say that something happens: the noun beside them is the event.
SUPPORT = frozenset("zijn beginnen volgen komen houden staan worden duren plaats|vinden door|gaan gaan eindigen wachten plannen lopen".split())


@dataclass(frozen=True, slots=True)
class VerbTrigger:
    """A verb that tells of a type of event; one of ``needs`` must stand beside it."""

    lemma: str
    type: str
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


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
    """A trigger word in a scene. ``firm`` says that it is a happening by itself when it is dated."""

    type: str
    token: int
    word: str
    verb: str = ""  # the lemma, for a verb
    firm: bool = False
    needs: bool = False  # whether a verb found the words that it needs


@dataclass(slots=True)
class Lexicon:
    """All triggers, by lemma and by noun."""

    types: dict[str, TriggerType] = field(default_factory=dict)
    by_lemma: dict[str, list[VerbTrigger]] = field(default_factory=dict)
    by_noun: dict[str, tuple[str, bool]] = field(default_factory=dict)
    endings: list[tuple[str, str, bool]] = field(default_factory=list)
    phrases: dict[str, list[tuple[tuple[str, ...], str, bool]]] = field(default_factory=dict)


def _verb(text: str, type_name: str) -> VerbTrigger:
    head, _, rest = text.partition("+")
    needs, _, unless = rest.partition("!")
    return VerbTrigger(head.strip(), type_name, tuple(needs.split()), tuple(unless.split()))


@cache
def lexicon() -> Lexicon:
    """The triggers of the file."""
    found = Lexicon()
    rows = tomllib.loads(resources.files("events.extraction").joinpath("triggers.toml").read_text("utf-8"))
    for name, row in rows.items():
        verbs = tuple(_verb(text, name) for text in row.get("verbs", ()))
        firm = frozenset(row.get("firm", ()))
        found.types[name] = TriggerType(
            name, row["plover"], verbs, tuple(row.get("nouns", ())), firm, tuple((text, word) for text, word in row.get("examples", ()))
        )
        for verb in verbs:
            found.by_lemma.setdefault(verb.lemma, []).append(verb)
        for noun in row.get("nouns", ()):
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


def triggers_in(tokens: Tokens, scene: Scene) -> list[Trigger]:
    """The triggers of a scene, in order."""
    found: list[Trigger] = []
    for index in range(scene.start, scene.end):
        trigger = _verb_at(tokens, scene, index) or _noun_at(tokens, scene, index)
        if trigger is not None:
            found.append(trigger)
    return found


def lemmas_at(tokens: Tokens, scene: Scene, index: int) -> list[str]:
    """The verbs that a token can be a form of, in this scene: a separable one only with its particle."""
    word = tokens.lower[index]
    found = []
    for form in forms().get(word, ()):
        if form.kind == PLURAL and _is_noun(tokens, index):
            continue
        particle = form.particle
        if not particle or word.startswith(particle) and len(word) > len(particle) + 2:
            if particle or not _has_particle(tokens, scene, index, form.lemma):
                found.append(form.lemma)
        elif particle in scene.words:
            found.append(form.lemma)
    return found


def _has_particle(tokens: Tokens, scene: Scene, index: int, lemma: str) -> bool:
    """Whether a particle behind the verb makes another verb of it: "trad ... af" is no "treden"."""
    word = tokens.lower[index]
    return any(form.particle and form.particle in scene.words and form.lemma.endswith("|" + lemma) and not word.startswith(form.particle)
               for form in forms().get(word, ()))  # fmt: skip


def _is_noun(tokens: Tokens, index: int) -> bool:
    before = tokens.lower[index - 1] if index else ""
    return before in DETERMINERS or before.isdecimal() or before in ("veel", "van", "alle", "met", "aantal", "meeste")


def _verb_at(tokens: Tokens, scene: Scene, index: int) -> Trigger | None:
    weak: Trigger | None = None
    for lemma in lemmas_at(tokens, scene, index):
        for verb in lexicon().by_lemma.get(lemma, ()):
            if verb.unless and any(_stands(word, scene) for word in verb.unless):
                continue
            if verb.needs:
                if any(_stands(word, scene) for word in verb.needs):
                    return Trigger(verb.type, index, tokens.raw[index], lemma, needs=True)
            elif weak is None:
                weak = Trigger(verb.type, index, tokens.raw[index], lemma)
    return weak


LONG_WORD = 6  # from this length on a needed word may be the start of a longer one: kabinet, kabinetten


def _stands(word: str, scene: Scene) -> bool:
    return word in scene.words or (len(word) >= LONG_WORD and any(other.startswith(word) for other in scene.words))


def _noun_at(tokens: Tokens, scene: Scene, index: int) -> Trigger | None:
    word = tokens.lower[index]
    for phrase, name, firm in lexicon().phrases.get(word, ()):
        if tuple(tokens.lower[index : index + len(phrase)]) == phrase and index + len(phrase) <= scene.end:
            return Trigger(name, index, " ".join(phrase), firm=firm)
    known = lexicon().by_noun.get(word)
    if known:
        return Trigger(known[0], index, tokens.raw[index], firm=known[1])
    if len(word) < 3:
        return None
    for ending, name, firm in lexicon().endings:
        if word.endswith(ending) and (word == ending or len(word) - len(ending) >= 2):
            return Trigger(name, index, tokens.raw[index], firm=firm)
    return None
