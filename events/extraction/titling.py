"""A short line for an entry, made from its clause: readable on its own, without a relative date. Pure.

The subject comes first, then the verb with the rest, as in a headline: "Kabinet-Rutte IV gevallen". A noun that is a
happening by itself gives its noun phrase: "Debat over de breuk".
"""

from __future__ import annotations

import re

from events.dutch.tokens import Tokens
from events.dutch.verbs import PARTICIPLE, kinds_of

from .casting import Casting
from .scenes import PERFECT, PUNCTUATION, RELATIVES, Scene, Stage
from .subjects import ADVERBS, PREPOSITIONS, Span

LONGEST = 90
ARTICLES = frozenset({"de", "het", "een"})
PRONOUNS = frozenset("hij zij ze die dat dit deze het".split())
# Words that tie a clause to the text around it.
LINKS = frozenset(
    "dat omdat doordat terwijl als indien en maar want ook dus nadat toen die om of waarna dan daarna daar daarom daarmee daarover daarop echter "
    "vervolgens toch bovendien inmiddels intussen nu al alweer nog zo er ondertussen verder eerder later vanochtend vanmiddag vanavond zelfs".split()
)
BEFORE_DATE = frozenset("op in van voor sinds per om rond tijdens vanaf tot na binnen nog al pas eind begin medio uiterlijk de het aan tegen bij met".split())
DANGLING = frozenset(
    "op in van voor na en de het een om met dat tot sinds vanaf uiterlijk per aan te , ; : ( – - dus of maar die als bij door over naar tegen uit zijn "
    "haar hun deze dit waarin waarop ook nog er zich al toen omdat terwijl waarna".split()
)
EDGES = " ,;:–—-\"“”„«»'’.!?…("


def title_of(stage: Stage, scene: Scene, casting: Casting, noun: int | None = None) -> str:
    """The title of a scene, or of the noun in it that is the happening."""
    if noun is not None:
        line = _line(stage.tokens, _noun_phrase(stage, scene, noun))
        if len(line) > len(stage.tokens.raw[noun]) or not scene.verbs:
            return line
    return _clause(stage, scene, casting) or _line(stage.tokens, list(range(*scene.sentence))) or "Zonder titel"


def _noun_phrase(stage: Stage, scene: Scene, noun: int) -> list[int]:
    """The noun with the words that describe it in front, and what it is about behind it."""
    lower = stage.tokens.lower
    start = noun
    while start > scene.sentence[0] and lower[start - 1] not in PREPOSITIONS | PUNCTUATION | ADVERBS and start > noun - 4:
        if kinds_of(lower[start - 1]) and lower[start - 1] not in ARTICLES and not lower[start - 1].endswith("e"):
            break
        start -= 1
        if lower[start] in ARTICLES:
            break
    dated = _dated(scene)
    kept = [index for index in range(start, noun + 1) if index not in dated]
    index = noun + 1
    while index < scene.sentence[1]:
        if index in dated:
            index += 1
            continue
        if lower[index] not in ("over", "van", "met", "tussen", "tegen", "in", "op", "bij"):
            if not (lower[index] in ("op", "in", "van") and index + 1 in dated):
                break
            index += 1
            continue
        if index + 1 in dated:
            index += 1
            continue
        end = index + 1
        while end < scene.sentence[1] and end not in dated and lower[end] not in PUNCTUATION and end not in scene.verbs and end not in scene.participles:
            if lower[end] in PREPOSITIONS and end > index + 1 and lower[end] not in ("van", "over") or lower[end] in ADVERBS or lower[end] in RELATIVES:
                break
            end += 1
        kept += range(index, end)
        index = end
    return kept


def _dated(scene: Scene) -> set[int]:
    return {index for expression in scene.expressions for index in range(expression.first, expression.last)}


def _clause(stage: Stage, scene: Scene, casting: Casting) -> str:
    """Subject, verb and rest of a scene."""
    tokens = stage.tokens
    subject = casting.subject(scene)
    kept = _without_dates(tokens, scene, list(range(scene.start, scene.end)))
    verb = next((index for index in scene.verbs if index in kept), None)
    front: list[int] = []
    if subject is not None:
        front = _without_dates(tokens, scene, list(range(*subject)))
        kept = [index for index in kept if not subject[0] <= index < subject[1]]
    rest = [index for index in kept if verb is None or index != verb]
    while rest and tokens.lower[rest[0]] in LINKS | PUNCTUATION:
        rest.pop(0)
    name = _named(casting, scene, subject)
    middle = _verb(tokens, scene, verb)
    body = _line(tokens, [*front, *middle, *rest], capital=False) if not name else _joined_words(name, _line(tokens, [*middle, *rest], capital=False))
    return _capital(_shortened(_tidy(body)))


def _verb(tokens: Tokens, scene: Scene, verb: int | None) -> list[int]:
    """The finite verb; an auxiliary of the perfect falls away in a headline."""
    if verb is None:
        return []
    lower = tokens.lower
    if lower[verb] in PERFECT and any(PARTICIPLE in kinds_of(lower[index]) for index in scene.participles):
        return []
    return [verb]


def _named(casting: Casting, scene: Scene, subject: Span | None) -> str:
    """The name that a pronoun stands for, so that the line can be read on its own."""
    if subject is None:
        return ""
    lower = casting.stage.tokens.lower[subject[0] : subject[1]]
    if len(lower) != 1 or lower[0] not in PRONOUNS:
        return ""
    return next((taking.name for taking in casting.of(scene) if taking.as_written.lower() == lower[0]), "")


def _without_dates(tokens: Tokens, scene: Scene, indexes: list[int]) -> list[int]:
    """The tokens without the expressions of time, and the prepositions that led to them."""
    dated = _dated(scene)
    kept: list[int] = []
    for index in indexes:
        if index in dated:
            while kept and kept[-1] == index - 1 and tokens.lower[kept[-1]] in BEFORE_DATE:
                kept.pop()
            if kept and kept[-1] in dated:
                kept.pop()
            continue
        kept.append(index)
    return kept


def _joined_words(first: str, rest: str) -> str:
    return f"{first} {rest}".strip()


def _line(tokens: Tokens, kept: list[int], capital: bool = True) -> str:
    """The kept words with the white space that stood between them."""
    out: list[str] = []
    for position, index in enumerate(kept):
        if position:
            before = kept[position - 1]
            gap = tokens.text[tokens.end[before] : tokens.start[index]] if index == before + 1 else " "
            out.append(gap if not gap.strip() else " ")
        word = tokens.raw[index]
        # A word that opened its sentence loses its capital where it stands inside the line.
        if position and index and tokens.lower[index] in ARTICLES:
            word = tokens.lower[index]
        out.append(word)
    line = _tidy("".join(out))
    return _capital(_shortened(line)) if capital else line


def _tidy(line: str) -> str:
    line = re.sub(r"\s+", " ", line)
    line = re.sub(r"\s+([,;:.!?)])", r"\1", line)
    line = re.sub(r"[\"“”„«»]", "", line)
    line = re.sub(r"\(\s*\)|,(?=\s*,)|,(?=\s*$)", "", line)
    if line.count("(") != line.count(")"):
        line = re.sub(r"\s*\([^()]*$", "", line).replace(")", "") if line.count("(") > line.count(")") else line.replace(")", "", 1)
    line = re.sub(r"^(?:de|het|een)\s+", "", line.strip(), flags=re.IGNORECASE)
    return line.strip(EDGES)


def _shortened(line: str) -> str:
    """Cut at a word, and no word left that points to what was cut."""
    if len(line) > LONGEST:
        line = line[: LONGEST + 1].rsplit(" ", 1)[0]
    pieces = line.split()
    while pieces and pieces[-1].lower().strip(EDGES) in DANGLING | {""}:
        pieces.pop()
    return _balanced(" ".join(pieces)).strip(EDGES)


def _balanced(line: str) -> str:
    return re.sub(r"\s*\([^()]*$", "", line)


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]
