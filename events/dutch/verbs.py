"""Verbs and their forms, from the list beside this file. Imports only the standard library.

Weak verbs are conjugated by the rules of Dutch spelling (Nederlandse Taalunie, woordenlijst.org, "werkwoordspelling");
strong ones give their forms in the list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from .words import words

# Finite past, finite present (third person singular), plural and infinitive (the same word), participle.
PAST, PRESENT, PLURAL, PARTICIPLE = "past", "present", "plural", "participle"

# Prefixes behind which a participle has no ge-.
UNSTRESSED = ("be", "ge", "ver", "ont", "her", "er", "onder", "over")
VOICELESS = tuple("tkfschpx")
VOWELS = "aeiouëï"


@dataclass(frozen=True, slots=True)
class Form:
    """What a word can be as a verb: the lemma (with a bar where it is separable) and the kind of form."""

    lemma: str
    kind: str

    @property
    def particle(self) -> str:
        """The separable part, empty when the verb has none."""
        return self.lemma.partition("|")[0] if "|" in self.lemma else ""


def stem_of(infinitive: str) -> tuple[str, bool]:
    """The stem of a weak verb (maken → maak), and whether its past takes -te."""
    base = infinitive.removesuffix("en") if infinitive.endswith("en") else infinitive.removesuffix("n")
    voiceless = base.endswith(("ch", *VOICELESS)) and not base.endswith(("v", "z"))
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in VOWELS:
        stem = base[:-1]
    elif (
        len(base) >= 2
        and base[-1] not in VOWELS
        and base[-1] not in "wx"
        and base[-2] in "aeou"
        and (len(base) < 3 or base[-3] not in VOWELS)
        # An unstressed last syllable stays short: weigeren → weiger, openen → open.
        and not (base[-2] == "e" and re.search(rf"[{VOWELS}].*e[rnl]$", base) and not base.endswith("eer"))
        and not re.search(r"ig$", base)
    ):
        stem = base[:-1] + base[-2] + base[-1]
    else:
        stem = base
    if stem.endswith("v"):
        stem = stem[:-1] + "f"
    elif stem.endswith("z"):
        stem = stem[:-1] + "s"
    return stem, voiceless


# Verbs in -eren whose stress lies earlier: the last syllable of their stem stays short.
UNSTRESSED_ERS = words(
    "leveren weigeren vergaderen verbeteren ergeren luisteren herinneren verkleineren veranderen verhinderen hinderen "
    "beheren fluisteren kletteren mopperen schemeren twitteren"
)


def is_learned(infinitive: str) -> bool:
    """Verbs in -eren with the stress on it: presenteren, reageren (not leveren, voeren, vieren)."""
    return (
        infinitive.endswith("eren")
        and not infinitive.endswith(("oeren", "ieren"))
        and infinitive not in UNSTRESSED_ERS
    )


def weak_forms(infinitive: str) -> tuple[str, str, str, str]:
    """Third person present, past singular, past plural and participle of a weak verb."""
    stem, voiceless = stem_of(infinitive)
    if is_learned(infinitive):
        stem, voiceless = infinitive[:-4] + "eer", False
    ending = "t" if voiceless else "d"
    present = stem if stem.endswith("t") else stem + "t"
    past = stem + ending + "e"
    prefix = "" if infinitive.startswith(UNSTRESSED) else "ge"
    participle = prefix + stem + ("" if stem.endswith(ending) else ending)
    return present, past, past + "n", participle


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Every form of every verb of the list, by the word as it stands when nothing is separated."""
    found: dict[str, dict[Form, None]] = {}

    def add(word: str, lemma: str, kind: str) -> None:
        if word and word != "-":
            found.setdefault(word, {})[Form(lemma, kind)] = None

    text = resources.files("events.dutch").joinpath("verbs.txt").read_text("utf-8")
    for line in text.splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        line, _, irregular = line.partition(":")
        if "|" in line:
            particle, _, rest = line.partition("|")
        else:
            particle, rest = "", line
        infinitive, *strong = rest.split()
        lemma = f"{particle}|{infinitive}" if particle else infinitive
        present, past, pasts, participle = weak_forms(infinitive)
        if len(strong) == 3:
            past, pasts, participle = strong
        elif particle:
            participle = particle + participle
        for word in irregular.split() or [present]:  # the bare stem is a noun as often as not
            add(word, lemma, PRESENT)
            add(particle + word, lemma, PRESENT)
        for word in (past, pasts):
            add(word, lemma, PAST)
            add(particle + word, lemma, PAST)
        add(infinitive, lemma, PLURAL)
        add(particle + infinitive, lemma, PLURAL)
        if particle:
            add(f"{particle}te{infinitive}", lemma, PLURAL)
        add(participle, lemma, PARTICIPLE)
    return {word: tuple(kinds) for word, kinds in found.items()}


@cache
def strong_participles() -> frozenset[str]:
    """The participles in -en of the list without their ge-: boden, slagen."""
    return frozenset(
        word.removeprefix("ge")
        for word, kinds in forms().items()
        if word.endswith("en") and any(form.kind == PARTICIPLE for form in kinds)
    )


# Words that are verb forms by the list but are nearly always something else.
OTHER_WORDS = words(
    "week weken mede eten wezen woog vol at geleden bad doel werk stem deel steun start plan volg bouw boek "
    "leef stap stel zorg zin prijs stuk druk roep wegen plaatsen zaken banen kop"
)  # fmt: skip

# Verbs in -eren that the list lacks: by their endings.
_LEARNED = (
    (re.compile(r"ge\w{2,}eerd"), PARTICIPLE),
    (re.compile(r"\w{2,}eerden?"), PAST),
    (re.compile(r"\w{2,}eert"), PRESENT),
)


@lru_cache(maxsize=65_536)
def kinds_of(word: str) -> frozenset[str]:
    """The kinds of verb form that a lower-case word can be; empty for what is no verb."""
    if word in forms() and word not in OTHER_WORDS:
        return frozenset(form.kind for form in forms()[word])
    return next((frozenset({kind}) for ending, kind in _LEARNED if ending.fullmatch(word)), frozenset())
