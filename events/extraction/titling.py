"""A short line for an entry, made from its clause: readable on its own, without a relative date. Pure.

The subject comes first, then the verb and the rest, as in a headline: "Kabinet-Rutte IV gevallen". A noun that is a
happening by itself gives its noun phrase: "Debat over de breuk".
"""

from __future__ import annotations

import re

from events.dutch.tokens import Tokens
from events.dutch.verbs import forms, kinds_of

from .casting import GROUP_WORDS, Casting
from .scene_words import PUNCTUATION, RELATIVES
from .scenes import Scene, Stage
from .subject_words import ADVERBS, PREPOSITIONS
from .subjects import Span

LONGEST = 90
UNTITLED = "Zonder titel"
ARTICLES = frozenset({"de", "het", "een"})
POINTERS = frozenset({"dat", "die", "deze", "dit"})
PRONOUNS = frozenset(["hij", "zij", "ze", "die", "dat", "dit", "deze", "het"])
# An auxiliary that a headline does without: "is gevallen".
DROPPED = frozenset({"is", "zijn", "was", "waren"})
# Words that tie a clause to the text around it; a line of its own does without them.
FILLERS = frozenset(
    [
        "dus",
        "wel",
        "al",
        "alweer",
        "nog",
        "ook",
        "er",
        "zich",
        "echter",
        "toch",
        "bovendien",
        "inmiddels",
        "intussen",
        "ondertussen",
        "vervolgens",
        "daarna",
        "daarmee",
        "daarom",
        "dan",
        "toen",
        "nu",
        "zo",
        "namelijk",
        "immers",
        "overigens",
        "verder",
        "eerder",
        "zelfs",
        "daarop",
        "ervoor",
        "erna",
        "straks",
        "zojuist",
        "weer",
        "daar",
        "hier",
        "pas",
        "ruim",
        "bijna",
        "allemaal",
    ]
) - {"er", "zich"}
OPENING = frozenset(
    [
        "dat",
        "omdat",
        "doordat",
        "terwijl",
        "als",
        "indien",
        "en",
        "maar",
        "want",
        "dus",
        "nadat",
        "toen",
        "die",
        "om",
        "of",
        "waarna",
        "waarin",
        "zodra",
        "voordat",
        "er",
    ]
)
# In front of a date these lead to it.
BEFORE_DATE = frozenset(
    [
        "op",
        "in",
        "van",
        "voor",
        "sinds",
        "per",
        "om",
        "rond",
        "tijdens",
        "vanaf",
        "tot",
        "na",
        "binnen",
        "nog",
        "al",
        "pas",
        "eind",
        "begin",
        "medio",
        "uiterlijk",
        "de",
        "het",
        "aan",
        "tegen",
        "bij",
        "met",
    ]
)
DANGLING = (
    FILLERS
    | PREPOSITIONS
    | frozenset(
        [
            "en",
            "de",
            "het",
            "een",
            "om",
            "dat",
            "te",
            "zijn",
            "haar",
            "hun",
            "deze",
            "dit",
            "die",
            "als",
            "of",
            "maar",
            "er",
            "zich",
            "waarin",
            "waarop",
            "toen",
            "omdat",
            "terwijl",
            "waarna",
            "niet",
        ]
    )
    - {"niet"}
)
LINKS = frozenset(["maar", "en", "of", "dat", "om", "want"]) | {""}
PHRASE_LINKS = frozenset(["over", "van", "met", "tussen", "tegen", "in", "op", "bij", "voor"])
LOWERED = ARTICLES | POINTERS | PREPOSITIONS | ADVERBS
EDGES = " ,;:–—-\"“”„«»'’.!?…("


def title_of(stage: Stage, scene: Scene, casting: Casting, noun: Span | None = None) -> str:
    """The title of a scene, or of the noun in it that is the happening."""
    if noun is not None:
        line = _finished(stage.tokens, _noun_phrase(stage, scene, noun))
        if line:
            return line
    return _clause(stage, scene, casting) or _finished(stage.tokens, list(range(*scene.sentence))) or UNTITLED


def _dated(scene: Scene) -> set[int]:
    return {index for expression in scene.expressions for index in range(expression.first, expression.last)}


# -- a noun phrase -------------------------------------------------------------------------------------------------------


def _noun_phrase(stage: Stage, scene: Scene, noun: Span) -> list[int]:
    """The noun with the words that describe it in front, and what it is about behind it."""
    tokens, dated = stage.tokens, _dated(scene)
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
            kept += range(index, end)
            index = end
        else:
            break
    return kept


MOST_BEFORE = 3  # words in front of a noun


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
        if word in PREPOSITIONS and index > start and word not in ("van", "over"):
            break
        index += 1
    return index


# -- a clause ------------------------------------------------------------------------------------------------------------


def _clause(stage: Stage, scene: Scene, casting: Casting) -> str:
    """Subject, verb and rest of a scene."""
    tokens = stage.tokens
    subject = casting.subject(scene)
    kept = _without_dates(tokens, scene, range(scene.start, scene.end))
    verb = next((index for index in scene.verbs if index in kept), None)
    front: list[int] = []
    if subject is not None:
        front = _without_dates(tokens, scene, range(*subject))
        kept = [index for index in kept if not subject[0] <= index < subject[1]]
    rest = [index for index in kept if index != verb]
    while rest and (
        tokens.lower[rest[0]] in PUNCTUATION
        or (tokens.lower[rest[0]] in OPENING and (verb is None or rest[0] < verb))
    ):
        rest.pop(0)
    said, particle = _verb(tokens, scene, verb)
    first = _name(casting, scene, subject) or _words(tokens, front)
    pieces = [
        first.strip(EDGES),
        said,
        _words(tokens, rest).strip(f"{EDGES})" if particle else " "),
        particle,
        _content(stage, scene),
    ]
    return _capital(
        _shortened(_tidy(" ".join(piece for piece in pieces if piece), bare=bool(front) and len(front) > 1))
    )


def _content(stage: Stage, scene: Scene) -> str:
    """What is said, promised or decided: the clause behind "dat" or "om"."""
    after = stage.after(scene)
    if after is None or scene.subordinate or after.opener not in ("dat", "om", "of") or after.demonstrative:
        return ""
    if stage.tokens.lower[after.start] == ",":
        return ""
    return _words(stage.tokens, _without_dates(stage.tokens, after, range(after.start, after.end)))


def _verb(tokens: Tokens, scene: Scene, verb: int | None) -> tuple[str, str]:
    """The finite verb and, where it stood whole at the end of its clause, its particle: "afkeurde" → keurde … af."""
    if verb is None:
        return "", ""
    word = tokens.lower[verb]
    if word in DROPPED and scene.participles:
        return "", ""
    particles = [
        form.particle for form in forms().get(word, ()) if form.particle and word.startswith(form.particle)
    ]
    if particles and len(word) > len(particles[0]) + 2:
        return word.removeprefix(particles[0]), particles[0]
    return word, ""


def _name(casting: Casting, scene: Scene, subject: Span | None) -> str:
    """The name that a pronoun stands for, so that the line can be read on its own."""
    if subject is None:
        return ""
    words = casting.stage.tokens.lower[subject[0] : subject[1]]
    word = " ".join(words)
    if word not in PRONOUNS and words[-1] not in GROUP_WORDS:
        return ""
    return next((taking.name for taking in casting.of(scene) if taking.as_written.lower() == word), "")


def _without_dates(tokens: Tokens, scene: Scene, indexes: range) -> list[int]:
    """The tokens without the expressions of time, and the prepositions that led to them."""
    dated = _dated(scene)
    kept: list[int] = []
    for index in indexes:
        if index in dated:
            while kept and kept[-1] == index - 1 and tokens.lower[kept[-1]] in BEFORE_DATE:
                kept.pop()
                index -= 1
        else:
            kept.append(index)
    return kept


# -- words -----------------------------------------------------------------------------------------------------------------


def _finished(tokens: Tokens, kept: list[int]) -> str:
    return _capital(_shortened(_tidy(_words(tokens, kept), bare=True)))


def _words(tokens: Tokens, kept: list[int]) -> str:
    """The kept words with the white space that stood between them, without those that only tie them to the text."""
    out: list[str] = []
    last = -2
    for index in kept:
        if tokens.lower[index] in FILLERS:
            continue
        if out:
            gap = tokens.text[tokens.end[last] : tokens.start[index]] if index == last + 1 else " "
            out.append(" " if gap else "")
        # A word that opened its sentence loses its capital inside the line.
        opens = index == 0 or tokens.lower[index - 1] in (".", "\n", "!", "?")
        out.append(
            tokens.lower[index]
            if opens and tokens.lower[index] in ARTICLES | POINTERS | PREPOSITIONS
            else tokens.raw[index]
        )
        last = index
    return "".join(out)


def _tidy(line: str, bare: bool) -> str:
    """No quotes, no brackets or commas left alone; with ``bare`` no article in front."""
    line = re.sub(r"[\"“”„«»]", "", line)
    line = re.sub(r"\(\s*\)", "", line)
    line = re.sub(r"\s+([,;:.!?)])", r"\1", re.sub(r"\s+", " ", line))
    line = re.sub(r"(?:,\s*)+(?=,|$)", "", line).strip(EDGES)
    if line.count(")") > line.count("("):
        line = line.replace(")", "", 1)
    line = re.sub(r"\s*\([^()]*$", "", line)
    return re.sub(r"^(?:de|het|een|dat|die|dit|deze)\s+", "", line, flags=re.IGNORECASE) if bare else line


def _shortened(line: str) -> str:
    """Cut at a word, and no word left that points to what was cut."""
    if len(line) > LONGEST:
        line = line[: LONGEST + 1].rsplit(" ", 1)[0]
        line = re.sub(r"\s*\([^()]*$", "", line)
        line = _without_last(line, DANGLING)
    return _without_last(line, LINKS).strip(EDGES)


def _without_last(line: str, words: frozenset[str]) -> str:
    pieces = line.split()
    while pieces and pieces[-1].lower().strip(EDGES) in words:
        pieces.pop()
    return " ".join(pieces)


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]
