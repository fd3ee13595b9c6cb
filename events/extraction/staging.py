"""Cuts sentences into scenes, by the clauses of a text and the words that open them. Pure."""

from __future__ import annotations

from bisect import bisect_left

from events.dates.resolve import Resolved
from events.dutch.clauses import Clause, Tense
from events.dutch.tense import DETERMINERS, STATES, UNDECIDED
from events.dutch.tokens import Tokens
from events.dutch.verbs import PARTICIPLE, PAST, PLURAL, PRESENT, kinds_of

from .modality import is_condition, read_modality
from .scene_words import (
    AUXILIARIES,
    BEHIND_OBJECT,
    HAVING,
    LIKE_PARTICIPLES,
    LIKE_VERBS,
    MODALS,
    NOT_OWNED,
    ONLY_IF,
    OPENING_LISTS,
    PERFECT,
    PLUPERFECT,
    PUNCTUATION,
    SUBORDINATORS,
    WAITING,
)
from .scenes import Scene, Stage
from .subject_words import WHOLE_POSTS


def stage_of(resolved: Resolved, source: str = "") -> Stage:
    """The scenes of an article whose dates were resolved; ``source`` is its text, with what was left out of reading."""
    tokens, clauses = resolved.found.tokens, resolved.found.clauses
    stage = Stage(tokens, clauses, source=source)
    starts = [expression.first for expression in resolved.expressions]
    paragraph = number = index = 0
    while index < len(tokens):
        start, end = clauses.sentence_at(index)
        index = end
        while start < end and tokens.lower[start] == "\n":
            start += 1
            paragraph += 1
        breaks = 0
        while end > start and tokens.lower[end - 1] == "\n":
            end -= 1
            breaks += 1
        if start < end:
            scenes = _scenes(tokens, clauses.of_sentence(start), (start, end))
            for scene in scenes:
                scene.paragraph, scene.sentence_number = paragraph, number
                first, last = bisect_left(starts, scene.start), bisect_left(starts, scene.end)
                scene.expressions = resolved.expressions[first:last]
                read_modality(tokens, scene)
            condition = is_condition(scenes)
            scenes[0].hypothetical = scenes[0].hypothetical or condition
            if condition or any(scene.opener in ONLY_IF for scene in scenes):
                for scene in scenes:
                    scene.possible = scene.possible or (
                        scene.tense is not Tense.PAST and scene.opener not in ("dat", "die")
                    )
            stage.scenes += scenes
            stage.by_sentence[number] = scenes
            number += 1
        paragraph += breaks
    return stage


def _scenes(tokens: Tokens, clauses: list[Clause], sentence: tuple[int, int]) -> list[Scene]:
    """Pieces without a verb go with the clause before them, or the first one behind them."""
    scenes: list[Scene] = []
    pending: int | None = None
    for clause in clauses:
        start, end = max(clause.start, sentence[0]), min(clause.end, sentence[1])
        if start >= end:
            continue
        opener = _opener(tokens, start, end)
        verbs = _verbs(tokens, clause)
        if opener == "om" and "te" not in tokens.lower[start:end] and scenes:
            _add(tokens, scenes[-1], clause, verbs, end)  # a preposition: "vraagt om advies"
            continue
        if (
            opener in ("die", "dat")
            and scenes
            and scenes[-1].verbs == [start - 1]
            and tokens.lower[start - 1] in MODALS | HAVING
            and not _is_wanted(tokens, start, verbs)
        ):
            # A subject or object behind its verb: "moet die klus klaar zijn", "heeft dat dinsdag beslist".
            _add(tokens, scenes[-1], clause, verbs, end)
            continue
        listed = tokens.lower[start] == "en" and start + 1 < end and tokens.raw[start + 1][0].isupper()
        behind = tokens.lower[start] == "," or listed
        if scenes and behind and _ends_clause(tokens, scenes[-1], start, end, verbs):
            scenes[-1].end = end  # "maakt de VCP, de derde vakcentrale, haar oordeel bekend"
            continue
        if scenes and _is_adjective(tokens, start, end):
            scenes[-1].end = end  # "een laatste, formeel besluit"
            continue
        if (
            scenes
            and not verbs
            and clause.participles
            and pending is None
            and _lacks_participle(tokens, scenes[-1], opener)
        ):
            _add(
                tokens, scenes[-1], clause, verbs, end
            )  # "heeft het akkoord van VVD, D66 en CDA overhandigd"
            continue
        if tokens.lower[start] == ")" and scenes and pending is None and opener not in SUBORDINATORS:
            _add(
                tokens, scenes[-1], clause, verbs, end
            )  # what goes on behind a bracket: "minister X (VVD) …"
            continue
        has_verb = (
            bool(verbs) or opener == "om" or (clause.tense is not Tense.NONE and bool(clause.participles))
        )
        if not has_verb:
            explained = opener == "dat" and not BROKEN_OFF.isdisjoint(
                tokens.lower[end : end + 1]
            )  # "dat minister Slob (Onderwijs) komt"
            if (explained or _opens_list(tokens, opener, start)) and clause is not clauses[-1]:
                # "omdat VVD, NSC en BBB weigerden": a subject in pieces
                pending = start if pending is None else pending
            elif scenes and pending is None:
                scenes[-1].end = end
            elif pending is None:
                pending = start
            continue
        participles = [index for index in clause.participles if _is_participle(tokens, index, sentence[0])]
        scene = Scene(
            start,
            end,
            sentence,
            tense=_tense(tokens, clause, verbs, participles),
            verbs=verbs,
            participles=participles,
            opener=opener,
        )
        opens = _opener(tokens, pending, end) if pending is not None else ""
        goes_on = pending is not None and (
            _opens_list(tokens, opens, pending) or (opens in ("tot", "totdat") and start == pending + 1)
        )
        if (
            pending is not None
            and not goes_on
            and opener in SUBORDINATORS
            and opener not in ("als", "toen", "om", "terwijl")
        ):
            scenes.append(Scene(pending, start, sentence, opener=_opener(tokens, pending, start)))
        elif pending is not None:
            scene.start = pending
            scene.opener = opens
        pending = None
        if scene.opener == "om" and any(
            {PAST, PRESENT} & set(kinds_of(tokens.lower[index])) for index in verbs
        ):
            scene.opener = ""  # "om ouders te helpen wil het kabinet …": the purpose opens a main clause
        then = scene.opener == "toen" and verbs[:1] == [scene.start + 1]  # "toen viel het kabinet"
        scene.demonstrative = then or (
            scene.opener in ("dat", "die", "wie") and _is_demonstrative(tokens, scene.start, sentence[0])
        )
        _resume(tokens, scene, scenes)
        _complete(tokens, scene, scenes)
        scenes.append(scene)
    if not scenes:
        tense = clauses[0].tense if clauses else Tense.NONE
        scenes.append(
            Scene(sentence[0], sentence[1], sentence, tense=tense, opener=_opener(tokens, *sentence))
        )
    return scenes


def _ends_clause(tokens: Tokens, scene: Scene, start: int, end: int, verbs: list[int]) -> bool:
    """Whether a piece behind an apposition holds what the verb in front of it waits for: a particle, "weten", an infinitive."""
    lower = tokens.lower
    while end > start and lower[end - 1] in PUNCTUATION:
        end -= 1
    if not verbs:
        return lower[end - 1] in BEHIND_OBJECT
    if verbs[0] == start + 1 and lower[verbs[0]] in MODALS:
        return False  # "als zij er niet uit komen, kunnen de gesprekken doorgaan"
    waits = bool(scene.verbs) and lower[scene.verbs[-1]] in WAITING and scene.verbs[-1] < start
    alone = all(kinds_of(lower[index]) == {PLURAL} for index in verbs)
    between = lower[scene.verbs[-1] + 1 : start] if waits else []
    held = any(kinds_of(word) == {PLURAL} and word != "zijn" for word in between)
    return waits and alone and not held and not scene.participles and verbs[-1] == end - 1


def _is_adjective(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a comma stands between two adjectives in front of one noun."""
    lower = tokens.lower
    return (
        lower[start] == ","
        and end - start <= LONGEST_NOUN_PHRASE
        and start > 1
        and lower[start - 2] in DETERMINERS
        and lower[start - 1].endswith("e")
    )


def _is_wanted(tokens: Tokens, start: int, verbs: list[int]) -> bool:
    """Whether "dat" opens what somebody wants: "zij willen dat het kabinet komt" against "zij willen dat plan uitvoeren"."""
    lower = tokens.lower
    if lower[start] != "dat":
        return False
    follower = start + 1
    named = tokens.raw[follower][0].isupper() or lower[follower] in DETERMINERS | WHOLE_POSTS | {"er"}
    if lower[start - 1] in WANTING and named:
        return True
    finite = any({PAST, PRESENT} & set(kinds_of(lower[index])) for index in verbs)
    return finite and lower[start - 1] not in HAVING  # "heeft dat dinsdag beslist"


def _lacks_participle(tokens: Tokens, scene: Scene, opener: str) -> bool:
    """Whether a scene has an auxiliary whose participle is still to come."""
    return (
        opener not in SUBORDINATORS
        and not scene.participles
        and bool(scene.verbs)
        and tokens.lower[scene.verbs[-1]] in AUXILIARIES
    )


def _opens_list(tokens: Tokens, opener: str, start: int) -> bool:
    """Whether a piece without a verb opens a clause whose subject comes in pieces: "omdat VVD, NSC en BBB weigerden"."""
    if opener in ("dat", "die"):
        named = start + 1 < len(tokens) and tokens.raw[start + 1][0].isupper()
        return named and not kinds_of(tokens.lower[start - 1])
    return opener in OPENING_LISTS


def _is_participle(tokens: Tokens, index: int, first: int) -> bool:
    """Whether what looks like a participle is one: no name, no noun such as "partijgenoot"."""
    # "Verworpen werd de motie"
    opens = (
        index == first
        and PARTICIPLE in kinds_of(tokens.lower[index])
        and not AUXILIARIES.isdisjoint(tokens.lower[index + 1 : index + 2])
    )
    return (opens or tokens.raw[index][0].islower()) and not tokens.lower[index].endswith(LIKE_PARTICIPLES)


def _verbs(tokens: Tokens, clause: Clause) -> list[int]:
    """The finite verbs; a capital inside a sentence, or in front of another verb, shows a name: "Schoof sprak"."""
    if not clause.verbs:
        return []
    verbs = [
        index for index in clause.verbs if len(clause.verbs) == 1 or not _is_his(tokens, index, clause.end)
    ]
    found = [
        index
        for place, index in enumerate(verbs)
        if (tokens.raw[index][0].islower() and not _is_noun(tokens, index, clause.start))
        or (index == clause.start and verbs[place + 1 : place + 2] != [index + 1])
    ]
    if (
        found[:1] == [clause.start]
        and any(
            {PAST, PRESENT} & kinds_of(tokens.lower[index]) and PLURAL not in kinds_of(tokens.lower[index])
            for index in found[1:]
        )
        and tokens.raw[clause.start][0].isupper()
    ):
        return found[1:]  # a post in front of its name: "Gedeputeerde Jansen legt"
    return found


LONGEST_NOUN_PHRASE = 4  # tokens with the comma and the stop
BROKEN_OFF = frozenset(["(", "om", '"', "“", "„"])  # in front of these a clause is not over
WANTING = frozenset({"wil", "willen", "wilde", "wilden"})
SHORTEST_ADJECTIVE = 4  # letters and one


def _is_noun(tokens: Tokens, index: int, start: int) -> bool:
    """Whether what looks like a verb is a noun behind its adjective: "een officieel besluit"."""
    if tokens.lower[index] not in LIKE_VERBS or index == start:
        return False
    before = tokens.lower[index - 1]
    if kinds_of(before) or tokens.raw[index - 1][0].isupper() or before in NOT_OWNED:
        return False
    if PLURAL in kinds_of(tokens.lower[index]):
        return before.endswith("e") and len(before) > SHORTEST_ADJECTIVE  # "concrete plannen"
    described = before.endswith(("e", "ieel", "ig", "lijk", "isch"))
    return (
        described
        and index - 2 >= start
        and (tokens.lower[index - 2] in DETERMINERS or tokens.lower[index - 2] == ",")
    )


def _is_his(tokens: Tokens, index: int, end: int) -> bool:
    """Whether "zijn" beside another verb is a possessive: a noun follows."""
    if tokens.lower[index] != "zijn" or index + 2 >= end:
        return False
    follower = tokens.lower[index + 1]
    return (
        follower not in DETERMINERS
        and follower not in PUNCTUATION
        and follower not in NOT_OWNED
        and not kinds_of(follower)
    )


def _tense(tokens: Tokens, clause: Clause, verbs: list[int], participles: list[int]) -> Tense:
    """The tense of a clause; worked out anew where a verb was a name ("Schoof licht het toe"), or a participle came later."""
    lower = tokens.lower
    done = any(lower[index] not in STATES for index in participles)
    if verbs and len(verbs) < len(clause.verbs):
        first = lower[verbs[0]]
        kinds = kinds_of(first)
        if first in UNDECIDED:
            return Tense.NONE
        if first in PERFECT:
            return Tense.PAST if done else Tense.AHEAD
        if kinds and (PAST in kinds) != (PRESENT in kinds):
            return Tense.PAST if PAST in kinds else Tense.AHEAD
    if clause.tense is Tense.AHEAD and done and verbs and all(lower[index] in PERFECT for index in verbs):
        return Tense.PAST  # "heeft zich als tweede partij teruggetrokken"
    return clause.tense


def _add(tokens: Tokens, scene: Scene, clause: Clause, verbs: list[int], end: int) -> None:
    """Let a scene go on with another piece. Behind an auxiliary what can be a participle is one."""
    lower = tokens.lower
    helped = bool(scene.verbs) and lower[scene.verbs[-1]] in PERFECT | PLUPERFECT
    participles = [index for index in clause.participles if _is_participle(tokens, index, -1)]
    if scene.verbs == [scene.start] and tokens.raw[scene.start][0].isupper() and verbs:
        scene.verbs = []  # "Gedeputeerde Jansen (VVD) legt": a post is no verb
    if scene.verbs:
        verbs = [index for index in verbs if not _is_his(tokens, index, end)]
    if helped:
        participles += [index for index in verbs if PARTICIPLE in kinds_of(lower[index])]
        verbs = [index for index in verbs if index not in participles]
    if scene.tense is Tense.NONE or (not scene.verbs and verbs):
        scene.tense = clause.tense if clause.tense is not Tense.NONE else scene.tense
    elif helped and any(lower[index] not in STATES for index in participles):
        scene.tense = Tense.PAST
    scene.end = end
    scene.verbs += verbs
    scene.participles += participles


def _is_demonstrative(tokens: Tokens, start: int, first: int) -> bool:
    """Whether "dat" or "die" opens a sentence, a quote or a clause on the same footing."""
    if start == first:
        return tokens.lower[start + 1] not in DETERMINERS if start + 1 < len(tokens) else True
    return tokens.lower[start] in ('"', "“", "„", ":", ";") or tokens.lower[start - 1] in (
        "en",
        "maar",
        "want",
        ":",
        ";",
        '"',
        "“",
        "„",
    )


def _resume(tokens: Tokens, scene: Scene, before: list[Scene]) -> None:
    """Find what a clause goes on from that starts with its verb behind a clause in between."""
    if not scene.verbs or not before:
        return
    lower = tokens.lower
    begin = next(
        (index for index in range(scene.start, scene.end) if lower[index] not in PUNCTUATION), scene.start
    )
    if begin != scene.verbs[0] or lower[scene.start] in ("en", "maar"):
        return
    for other in reversed(before):
        if other.head is not None:
            return  # that clause went on already; this one tells who says so: ", oordeelt de rechter"
        if not other.verbs and not other.participles and not other.subordinate:
            scene.head = (other.start, other.end)
            return


def _complete(tokens: Tokens, scene: Scene, before: list[Scene]) -> None:
    """Find whose participle a piece holds behind a clause in between: "werden in juni, nadat hij opstapte, gesprekken begonnen"."""
    if scene.verbs or not scene.participles or not before or not before[-1].subordinate:
        return
    other = next((one for one in reversed(before) if not one.subordinate), None)
    if other is not None and _lacks_participle(tokens, other, other.opener):
        scene.head = (other.start, other.end)
        scene.tense = Tense.AHEAD if tokens.lower[other.verbs[-1]] in ("wordt", "worden") else Tense.PAST


def _opener(tokens: Tokens, start: int, end: int) -> str:
    """The first word of a clause, punctuation aside."""
    for word in tokens.lower[start : min(end, start + 4)]:
        if word[0].isalnum() or (word[0] in "'’" and len(word) > 1):
            return word
    return ""
