"""A short line for an entry, made from its clause: readable on its own, without a relative date. Pure.

The subject comes first, then the verb and the rest, as in a headline: "Kabinet-Rutte IV gevallen". A noun that is a
happening by itself gives its noun phrase: "Debat over de breuk"; what is told behind its own words gives speaker and
words: "Wilders: de kiezer heeft gesproken".
"""

from __future__ import annotations

from events.dutch.tokens import Tokens
from events.dutch.verbs import PAST, PLURAL, PRESENT, forms, kinds_of

from .casting import Casting
from .references import GROUP_WORDS
from .scene_words import MODALS, PUNCTUATION, SUBORDINATORS
from .scenes import Scene, Stage
from .subject_words import ADVERBS, PREPOSITIONS
from .subjects import Span
from .title_lines import finished, joined_names, line_of, told_in, words_of
from .title_phrases import dated_in, noun_phrase
from .title_words import (
    BEFORE_DATE,
    BETWEEN_DATES,
    DROPPED,
    EDGES,
    LONGEST,
    OPENING,
    PRONOUNS,
    UNTITLED,
)
from .triggers import lemmas_at

TELLING = frozenset(
    {"zeggen", "waarschuwen", "melden", "stellen", "oordelen", "concluderen", "vinden", "vertellen", "schrijven", "bevestigen"}
)  # fmt: skip
FEWEST_TOLD = 3  # words of what somebody says
THINGS = frozenset({"hij", "zij", "ze", "het"})
# In front of "te" these belong to the verb behind it.
JOINED = frozenset(["in", "uit", "op", "af", "aan", "mee", "terug", "toe", "over", "bij", "weg", "neer", "vast", "samen", "tegen", "door"])  # fmt: skip
BEING = frozenset({"is", "zijn", "was", "waren", "gaat", "gaan", "ging", "gingen"})
CONTENTS = frozenset({"dat", "om", "of", "hoe", "wat", "wie", "welke", "waarom", "hoeveel", "wanneer"})
NEUTER = ("het", "een", "dit", "dat")


def title_of(stage: Stage, scene: Scene, casting: Casting, noun: Span | None = None) -> str:
    """The title of a scene, or of the noun in it that is the happening."""
    if noun is not None:
        line = finished(words_of(casting, noun_phrase(stage, scene, noun)))
        if line:
            return line
    if scene.start not in stage.titles:
        stage.titles[scene.start] = _of_scene(stage, scene, casting)
    return stage.titles[scene.start]


def _of_scene(stage: Stage, scene: Scene, casting: Casting) -> str:
    line = _told(stage, scene, casting) or _clause(stage, scene, casting)
    return line or finished(words_of(casting, _whole(stage, scene)), bare=False) or UNTITLED


def _whole(stage: Stage, scene: Scene) -> list[int]:
    """The tokens of the whole sentence, dates left out."""
    dated: set[int] = set()
    for other in stage.by_sentence[scene.sentence_number]:
        dated |= dated_in(stage.tokens, other)
    return _without_dates(stage.tokens, dated, range(*scene.sentence), ())


# -- what somebody says --------------------------------------------------------------------------------------------------


def _told(stage: Stage, scene: Scene, casting: Casting) -> str:
    """Speaker and words, where the words stand in front: "De kiezer heeft gesproken, zei Wilders"."""
    tokens = stage.tokens
    if scene.start == scene.sentence[0] or not scene.verbs or tokens.lower[scene.start] not in PUNCTUATION:
        return ""
    begin = next(index for index in range(scene.start, scene.end) if tokens.lower[index] not in PUNCTUATION)
    subject = casting.subject(scene)
    lemmas = lemmas_at(tokens, scene, begin)
    appears = "blijken" in lemmas
    if begin != scene.verbs[0] or scene.head is not None or (TELLING.isdisjoint(lemmas) and not appears):
        return ""
    if not appears and (subject is None or subject[0] < begin):
        return ""
    dated = {
        index
        for other in stage.by_sentence[scene.sentence_number]
        for index in dated_in(tokens, other)
        if index < scene.start
    }
    content = words_of(casting, _without_dates(tokens, dated, range(scene.sentence[0], scene.start), ()))
    if appears or subject is None:
        return finished(content) if len(content.split()) >= FEWEST_TOLD else ""
    speaker = _subject_words(stage, scene, casting, subject)
    if len(content.split()) < FEWEST_TOLD or not speaker:
        return ""
    content = told_in(content, LONGEST - len(speaker) - 2)
    return f"{speaker[:1].upper()}{speaker[1:]}: {content[:1].lower() if not _opens_with_name(stage, scene, casting) else content[:1]}{content[1:]}"


def _opens_with_name(stage: Stage, scene: Scene, casting: Casting) -> bool:
    first = scene.sentence[0]
    while first < scene.start and stage.tokens.lower[first] in PUNCTUATION:
        first += 1
    return casting.is_named(first) or not stage.tokens.raw[first].istitle()


def _subject_words(stage: Stage, scene: Scene, casting: Casting, subject: Span) -> str:
    tokens = stage.tokens
    named = _name(casting, scene, subject)
    front = _without_dates(tokens, dated_in(tokens, scene), range(*subject), ())
    return named or line_of(
        words_of(casting, front), bare=len(front) > 1, particles=frozenset(), longest=LONGEST // 2
    )


# -- a clause ------------------------------------------------------------------------------------------------------------


def _clause(stage: Stage, scene: Scene, casting: Casting, days: bool = False) -> str:
    """Subject, verb and rest of a scene; without a subject its words in their order. With ``days`` what says when stays."""
    tokens = stage.tokens
    particles = _particles(tokens, scene)
    dated = set() if days else dated_in(tokens, scene)
    kept = _without_dates(tokens, dated, range(scene.start, scene.end), particles)
    verb = None if scene.opener == "om" and "te" in scene.words else _finite(tokens, scene, kept)
    subject = casting.subject(scene)
    front: list[int] = []
    shared = _shared_subject(stage, scene, casting) if subject is None else None
    if shared is not None:
        front = _without_dates(tokens, dated, range(*shared), ())
        subject = shared
    elif subject is not None:
        front = _without_dates(tokens, dated, range(*subject), ())
        kept = [index for index in kept if not subject[0] <= index < subject[1]]
    rest = [index for index in kept if index != verb]
    while rest and (
        tokens.lower[rest[0]] in PUNCTUATION
        or (
            tokens.lower[rest[0]] in OPENING | SUBORDINATORS
            and (tokens.lower[rest[0]] != "er" or subject is None)
            and (verb is None or rest[0] < verb)
            and (tokens.lower[rest[0]] != "om" or scene.opener == "om")
        )
    ):
        rest.pop(0)
    said, particle = _verb(tokens, scene, verb)
    first = ""
    if subject is not None:
        front = _without_apposition(casting, front)
        first = _name(casting, scene, subject) or words_of(casting, front)
    if not first.strip() and verb is not None:
        if not scene.subordinate and rest and rest[0] < verb:
            # "Tot die stap werd besloten": what stands in front stays there.
            before = [index for index in rest if index < verb]
            first, rest = words_of(casting, before), [index for index in rest if index > verb]
        else:
            first = "Er"
            rest = [index for index in rest if tokens.lower[index] != "er"]
    if verb is None and scene.opener == "om":
        rest = [index for index in rest if tokens.lower[index] not in ("te", "om")]
    told = _joined_infinitives(tokens, rest, words_of(casting, rest))
    pieces = [first, said, told.strip(EDGES) if particle else told, particle, _content(stage, scene, casting)]
    line = " ".join(piece.strip() for piece in pieces if piece.strip())
    bare = len(front) > 1 and not casting.is_named(front[0])  # the "De" of "De Jonge" is his name
    ends = particles | {particle} | {tokens.lower[index] for index in scene.verbs}
    if [tokens.lower[index] for index in rest if tokens.lower[index] not in PUNCTUATION][-1:] == ["zijn"]:
        ends |= {"zijn"}  # what ends a clause is no "his": "willen er uit zijn"
    if len(line) > LONGEST:
        line = _shorter(casting, scene, (first.strip(), said, rest, pieces[-1]), bare, ends)
    title = finished(line, bare, ends)
    alone = title.rsplit(" ", 1)[-1].lower() == said
    if said in BEING and alone and not days and _recess(scene):
        return _clause(
            stage, scene, casting, days=True
        )  # "de Tweede Kamer is met reces": the period itself is told
    if said in MODALS and alone:
        return ""  # the clause goes on behind another one
    return title


def _recess(scene: Scene) -> bool:
    return any(word.endswith(("reces", "vakantie")) for word in scene.words)


def _shared_subject(stage: Stage, scene: Scene, casting: Casting) -> Span | None:
    """The subject of the clause in front that "en" goes on with: "de fracties willen debatteren en pas dinsdag stemmen"."""
    before = stage.before(scene)
    if before is None or stage.tokens.lower[scene.start] not in ("en", "maar") or scene.subordinate:
        return None
    verb = scene.verbs[0] if scene.verbs else scene.end
    dated = dated_in(stage.tokens, scene)
    between = range(scene.start + 1, verb)
    fills = (index in dated or stage.tokens.lower[index] in ADVERBS for index in between)
    return casting.subject(before) if all(fills) else None


def _without_apposition(casting: Casting, front: list[int]) -> list[int]:
    """A name without what a comma tells more of it: "Peter Smit, de gedeputeerde"; a list of names stays."""
    lower = casting.stage.tokens.lower
    words = [lower[index] for index in front]
    if (
        "," not in words
        or not {"en", "of"}.isdisjoint(words)
        or not casting.is_named(front[words.index(",") - 1])
    ):
        return front
    return front[: words.index(",")]


def _joined_infinitives(tokens: Tokens, kept: list[int], line: str) -> str:
    """ "In te voeren" without its "te" is one word: "de wet invoeren"."""
    for index in kept:
        if index + 2 in kept and index + 1 not in kept and tokens.lower[index + 1] == "te":
            particle, verb = tokens.raw[index], tokens.raw[index + 2]
            if particle.lower() in JOINED:
                line = line.replace(f"{particle} {verb}", f"{particle}{verb}", 1)
    return line


def _shorter(
    casting: Casting, scene: Scene, parts: tuple[str, str, list[int], str], bare: bool, ends: frozenset[str]
) -> str:
    """A clause that is too long, with what was done though not with all that it was done to: "heeft het akkoord … overhandigd"."""
    first, said, rest, content = parts
    cluster = [index for index in rest if index in scene.participles]
    if not cluster:
        return " ".join(part for part in (first, said, words_of(casting, rest), content) if part)
    done = words_of(casting, cluster)
    middle = words_of(casting, [index for index in rest if index < cluster[0]])
    whole = " ".join(part for part in (first, said, middle, done) if part)
    if content:
        return whole if len(whole) <= LONGEST else " ".join((first, said, done, content))
    line = line_of(f"{first} {said} {middle}", bare, ends, LONGEST - len(done) - 1)
    return f"{line} {done}"


def _finite(tokens: Tokens, scene: Scene, kept: list[int]) -> int | None:
    """The verb that the line goes on with behind its subject: one that is no infinitive, if there is one."""
    verbs = [index for index in scene.verbs if index in kept]
    if verbs[1:2] == [verbs[0] + 1] if verbs else False:
        first, second = (set(kinds_of(tokens.lower[index])) for index in verbs[:2])
        if (
            first == {PLURAL}
            and (not second or second & {PAST, PRESENT})
            and tokens.lower[verbs[0]] not in MODALS
        ):
            return verbs[1]  # "na een dag onderhandelen zijn de partijen het eens"
    return next(iter(verbs), None)


def _particles(tokens: Tokens, scene: Scene) -> frozenset[str]:
    """The particles that the verbs of a scene can have: "op" of "opstappen"."""
    return frozenset(
        form.particle
        for index in scene.verbs
        for form in forms().get(tokens.lower[index], ())
        if form.particle
    )


def _content(stage: Stage, scene: Scene, casting: Casting) -> str:
    """What is said, promised or decided: the clause behind "dat" or "om"."""
    after = stage.after(scene)
    if after is None or scene.subordinate or after.opener not in CONTENTS or after.demonstrative:
        return ""
    tokens = stage.tokens
    if "," in tokens.lower[after.start - 1 : after.start + 1] or not (after.verbs or after.opener == "om"):
        return ""
    kept = _without_dates(tokens, dated_in(tokens, after), range(after.start, after.end), ())
    return words_of(casting, kept)


def _verb(tokens: Tokens, scene: Scene, verb: int | None) -> tuple[str, str]:
    """The finite verb and, where it stood whole at the end of its clause, its particle: "afkeurde" → keurde … af."""
    if verb is None:
        return "", ""
    word = tokens.lower[verb]
    if word in DROPPED and scene.participles and len(scene.verbs) == 1:
        return "", ""
    particles = [
        form.particle for form in forms().get(word, ()) if form.particle and word.startswith(form.particle)
    ]
    if particles and len(word) > len(particles[0]) + 2:
        return word.removeprefix(particles[0]), particles[0]
    return word, ""


def _name(casting: Casting, scene: Scene, subject: Span) -> str:
    """Whom or what a pronoun stands for, so that the line can be read on its own."""
    tokens = casting.stage.tokens
    words = tokens.lower[subject[0] : subject[1]]
    word = " ".join(words)
    if word not in PRONOUNS and words[-1] not in GROUP_WORDS:
        return ""
    names = [taking.name for taking in casting.of(scene) if taking.as_written.lower() == word]
    plural = bool(scene.verbs) and _is_plural(tokens, scene.verbs[0])
    if names and (len(names) > 1) == plural:
        return joined_names(names)
    return _thing_before(casting, scene, word, plural) if word in THINGS and not names else ""


def _is_plural(tokens: Tokens, index: int) -> bool:
    return PLURAL in kinds_of(tokens.lower[index]) or tokens.lower[index].endswith("en")


def _thing_before(casting: Casting, scene: Scene, word: str, plural: bool) -> str:
    """The thing that the clause or sentence before speaks of, where number and article agree with the pronoun."""
    stage = casting.stage
    earlier = [
        *reversed([one for one in stage.by_sentence[scene.sentence_number] if one.start < scene.start]),
        *stage.by_sentence.get(scene.sentence_number - 1, []),
    ]
    for other in earlier:
        subject = casting.subject(other)
        if (
            other.subordinate
            or subject is None
            or subject[1] - subject[0] < 2
            or other.paragraph != scene.paragraph
        ):
            continue
        words = stage.tokens.lower[subject[0] : subject[1]]
        neuter = words[0] in NEUTER
        if (
            plural == (words[-1].endswith(("en", "s")) and words[0] != "een")
            and (word in ("het", "dat", "dit")) <= neuter
            and not (
                word in ("die", "deze", "hij", "zij", "ze")
                and words[0] in ("het", "dit", "dat")
                and not plural
            )
        ):
            return words_of(
                casting, _without_dates(stage.tokens, dated_in(stage.tokens, other), range(*subject), ())
            )
        return ""
    return ""


def _without_dates(
    tokens: Tokens, dated: set[int], indexes: range, particles: frozenset[str] | tuple[()]
) -> list[int]:
    """The tokens without the expressions of time, and the words that led to them or joined them."""
    if not dated:
        return list(indexes)
    kept: list[int] = []
    for index in indexes:
        if index in dated:
            led = False
            own = tokens.lower[index] in PREPOSITIONS or tokens.lower[index] == "van"
            while kept and kept[-1] == index - 1 and tokens.lower[kept[-1]] in BEFORE_DATE:
                word = tokens.lower[kept[-1]]
                if word in PREPOSITIONS and (led or own) and word in particles:
                    break  # "schuift op van 2025 naar 2027"
                led = led or word in PREPOSITIONS or word == "van"
                kept.pop()
                index -= 1
        elif not (
            tokens.lower[index] in BETWEEN_DATES
            and index - 1 in dated
            and (index + 1 in dated or index + 2 in dated)
        ):
            kept.append(index)
    return kept
