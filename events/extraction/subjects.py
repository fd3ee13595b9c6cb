"""Finds the subject of a scene by word order: in front of the finite verb, or behind it where something else opens. Pure."""

from __future__ import annotations

from events.dutch.tense import is_finite
from events.dutch.verbs import PARTICIPLE, PLURAL, kinds_of

from .scene_words import MODALS, PUNCTUATION, RELATIVES
from .scenes import Scene, Stage

Span = tuple[int, int]

PREPOSITIONS = frozenset(
    [
        "aan",
        "achter",
        "bij",
        "binnen",
        "boven",
        "buiten",
        "door",
        "in",
        "langs",
        "met",
        "na",
        "naar",
        "naast",
        "namens",
        "om",
        "onder",
        "op",
        "over",
        "per",
        "rond",
        "sinds",
        "tegen",
        "tijdens",
        "tot",
        "tussen",
        "uit",
        "vanaf",
        "vanwege",
        "via",
        "volgens",
        "voor",
        "vóór",
        "wegens",
        "zonder",
        "dankzij",
        "ondanks",
        "behalve",
        "omtrent",
        "vlak",
        "nog",
    ]
)
# Words that open a clause or stand behind its verb without being its subject.
ADVERBS = frozenset(
    [
        "ook",
        "dan",
        "toen",
        "daarna",
        "daarmee",
        "daarom",
        "daarop",
        "daarover",
        "daarvoor",
        "daarin",
        "daarbij",
        "daar",
        "hier",
        "er",
        "zo",
        "wel",
        "nu",
        "eerder",
        "later",
        "vandaag",
        "morgen",
        "gisteren",
        "al",
        "inmiddels",
        "intussen",
        "bovendien",
        "aanvankelijk",
        "vervolgens",
        "alleen",
        "pas",
        "desondanks",
        "toch",
        "dus",
        "verder",
        "voorlopig",
        "eerst",
        "mogelijk",
        "waarschijnlijk",
        "vermoedelijk",
        "misschien",
        "wellicht",
        "hopelijk",
        "uiterlijk",
        "liefst",
        "liever",
        "vooral",
        "zelfs",
        "straks",
        "nog",
        "niet",
        "wel",
        "echter",
        "daardoor",
        "hierdoor",
        "waarschijnlijk",
        "zich",
        "afgesproken",
        "tegelijk",
        "tegelijkertijd",
        "ondertussen",
        "uiteindelijk",
        "opnieuw",
        "weer",
        "meteen",
        "direct",
        "formeel",
        "officieel",
        "zojuist",
        "vroeg",
        "laat",
        "dezelfde",
        "nooit",
        "geen",
        "eerst",
        "graag",
        "zodoende",
        "evengoed",
        "evenmin",
        "eveneens",
        "anders",
        "alvast",
        "enkel",
        "formeel",
        "gehoopt",
        "besloten",
        "verwacht",
        "zeker",
    ]
)
# Parts of separable verbs that are no prepositions.
PARTICLES = frozenset(
    [
        "toe",
        "af",
        "mee",
        "neer",
        "terug",
        "weg",
        "bekend",
        "vast",
        "bijeen",
        "waar",
        "samen",
        "rond",
        "eens",
        "klaar",
        "plaats",
    ]
)
DETERMINERS = frozenset(
    [
        "de",
        "het",
        "een",
        "deze",
        "dit",
        "die",
        "dat",
        "zijn",
        "haar",
        "hun",
        "beide",
        "alle",
        "alles",
        "iedereen",
        "geen",
        "elke",
        "elk",
        "sommige",
        "veel",
        "enkele",
        "meerdere",
        "twee",
        "drie",
        "vier",
        "vijf",
        "zes",
        "zo'n",
    ]
)
PRONOUNS = frozenset(
    [
        "hij",
        "zij",
        "ze",
        "die",
        "dat",
        "dit",
        "deze",
        "het",
        "er",
        "wie",
        "iedereen",
        "niemand",
        "men",
        "we",
        "wij",
        "ik",
    ]
)
PERSONAL = frozenset(["hij", "zij", "ze", "we", "wij", "ik", "men", "hij"])
JOINS = frozenset({"van", "en", "der", "den", "voor", "tot", "of", ","})
LONGEST = 14


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
        # ", zei de minister" against "en beloofde beterschap".
        behind = _behind_verb(stage, scene, verb + 1) if opens == "," else None
        if before is not None and behind is None and opens in ("en", "maar", ","):
            return subject_of(stage, before)
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
        if (
            not says
            and antecedent is not None
            and follower not in PERSONAL
            and follower not in ("de", "het", "er", "een")
        ):
            return antecedent
    return _noun_phrase(stage, scene, index)


def _is_content(stage: Stage, scene: Scene, start: int) -> bool:
    """Whether "dat" opens what is said or known, not a relative clause: a verb or a comma stands in front."""
    if scene.opener != "dat":
        return False
    before = stage.tokens.lower[start - 1] if start else ""
    return start == scene.sentence[0] or (
        before not in PUNCTUATION and (bool(kinds_of(before)) or before in ADVERBS)
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
        if word == "(":
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
        elif not depth:
            dated = any(one.first <= index < one.last for one in scene.expressions)
            ends = (
                word in PREPOSITIONS
                or word in ADVERBS
                or dated
                or index in scene.verbs
                or _is_participle(scene, index, word)
            )
            if (ends and word not in JOINS) or (word in PUNCTUATION and word != ","):
                break
            fresh = index == start or lower[index - 1] in JOINS or lower[index - 1] in DETERMINERS
            in_name = raw[index - 1][0].isupper() and index + 1 < scene.end and raw[index + 1][0].isupper()
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
