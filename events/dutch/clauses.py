"""Sentences and clauses of a text, and where each clause looks: back, ahead or undecided. Imports dutch only.

A clause is cut at punctuation and conjunctions; a piece without a finite verb belongs to its neighbour. The tense is
read off the verb forms: past and perfect look back; present, future, modals and infinitives with "te" look ahead;
"zou" and pieces without any verb decide nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum

from .tokens import Tokens
from .verbs import PARTICIPLE, PAST, PLURAL, PRESENT, kinds_of


class Tense(Enum):
    """Where a clause looks: back, ahead, or undecided."""

    PAST = "past"
    AHEAD = "ahead"
    NONE = "none"


SENTENCE_ENDS = frozenset({".", "!", "?", "...", "…", "\n"})
CLOSING = frozenset({'"', "”", "’", "'", "»", ")", "“", "„"})
CUTS = frozenset({",", ";", ":", "–", "—", "-", "(", ")", '"', "“", "”", "„", "«", "»"})
CONJUNCTIONS = frozenset(
    "dat omdat doordat terwijl als indien voordat nadat toen totdat zodat hoewel ofschoon waarin waarop waarbij waardoor "
    "waarmee waarna waarvoor waarvan waarover wanneer zodra om die wie maar want en of aldus mits tenzij "
    "alvorens sinds zoals waar hoe waarom".split()
)
PERFECT = frozenset("heeft hebben heb is zijn ben bent".split())
HAD = frozenset("had hadden was waren werd werden".split())
# States, not happenings: "staat gepland", "is voorzien" look ahead.
STATES = frozenset("gepland voorzien bedoeld uitgenodigd geagendeerd ingepland gepland uitgetrokken verwacht vastgesteld beperkt "
                   "bereid verplicht gericht gebonden aangekondigd voorbestemd ingeroosterd".split())  # fmt: skip
STANDING_STATES = STATES - {"vastgesteld", "aangekondigd", "beperkt", "uitgenodigd"}
UNDECIDED = frozenset({"zou", "zouden"})
DETERMINERS = frozenset("de het een geen deze dit die dat elk elke ieder iedere zijn haar hun mijn onze ons".split())
# Infinitives that stand for a participle beside another one: "heeft laten weten".
DOUBLE_INFINITIVES = frozenset("laten willen kunnen moeten mogen gaan komen blijven horen zien durven".split())
_PARTICIPLE = re.compile(r"(?:\w{2,8}ge|ge|be|ver|ont|her|over|onder|mis|door)\w{2,}(?:d|t|en)$")


@dataclass(slots=True)
class Clause:
    """A stretch of tokens with its tense. ``verbs`` are the indexes of its finite verbs."""

    start: int
    end: int
    tense: Tense = Tense.NONE
    verbs: tuple[int, ...] = ()
    participles: tuple[int, ...] = ()


class Clauses:
    """The sentences and clauses of a text, worked out where they are asked for."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.starts = _sentence_starts(tokens)
        self._clauses: dict[int, list[Clause]] = {}

    def sentence_at(self, index: int) -> tuple[int, int]:
        """First token, and the token after the last, of the sentence around a token."""
        number = bisect_right(self.starts, index) - 1
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.tokens)
        return self.starts[number], end

    def of_sentence(self, index: int) -> list[Clause]:
        """The clauses of the sentence around a token."""
        start, end = self.sentence_at(index)
        if start not in self._clauses:
            self._clauses[start] = split_clauses(self.tokens, start, end)
        return self._clauses[start]

    def at(self, index: int) -> Clause | None:
        """The clause that a token stands in, or belongs to when its own piece has no verb."""
        clauses = self.of_sentence(index)
        position = next((number for number, clause in enumerate(clauses) if clause.start <= index < clause.end), None)
        if position is None:
            return None
        if clauses[position].verbs or clauses[position].tense is not Tense.NONE:
            return clauses[position]
        order = [*range(position - 1, -1, -1), *range(position + 1, len(clauses))]
        return next((clauses[number] for number in order if clauses[number].verbs), clauses[position])

    def tense_at(self, index: int) -> Tense:
        """The tense that governs a token."""
        clause = self.at(index)
        return clause.tense if clause else Tense.NONE

    def follows_verb(self, index: int) -> bool:
        """Whether a finite verb stands right in front, or the token opens a sentence whose next word is one."""
        if index > 0 and is_finite(self.tokens.lower[index - 1]):
            return True
        opens = index in (0, self.sentence_at(index)[0])
        return opens and index + 1 < len(self.tokens) and is_finite(self.tokens.lower[index + 1])


def is_finite(word: str) -> bool:
    """Whether a word can be a finite verb in the singular or past."""
    return bool(kinds_of(word) & {PAST, PRESENT}) or word in PERFECT


def _sentence_starts(tokens: Tokens) -> list[int]:
    starts = [0]
    lower, raw = tokens.lower, tokens.raw
    count = len(lower)
    for index, word in enumerate(lower):
        if word not in SENTENCE_ENDS:
            continue
        after = index + 1
        while word != "\n" and after < count and lower[after] in CLOSING and not raw[after - 1].isspace():
            if tokens.start[after] != tokens.end[after - 1]:
                break
            after += 1
        # A lower-case word after the stop means that it ended no sentence.
        if word == "." and after < count and raw[after][:1].islower():
            continue
        if after < count and after > starts[-1]:
            starts.append(after)
    return starts


def split_clauses(tokens: Tokens, start: int, end: int) -> list[Clause]:
    """Cut a sentence into clauses and read their tense."""
    pieces: list[Clause] = []
    begin = start
    lower = tokens.lower
    for index in range(start, end):
        if index > begin and (lower[index] in CUTS or lower[index] in CONJUNCTIONS):
            pieces.append(Clause(begin, index))
            begin = index
    if begin < end:
        pieces.append(Clause(begin, end))
    for piece in pieces:
        _read_tense(tokens, piece)
    return _joined(pieces)


def _joined(pieces: list[Clause]) -> list[Clause]:
    """Put an auxiliary and its participle together again where "en" or a comma came between."""
    out: list[Clause] = []
    for piece in pieces:
        if out and not piece.verbs and piece.participles and out[-1].verbs:
            last = out[-1]
            out[-1] = Clause(last.start, piece.end, last.tense, last.verbs, last.participles + piece.participles)
        else:
            out.append(piece)
    return out


def _read_tense(tokens: Tokens, clause: Clause) -> None:
    lower = tokens.lower
    finite: list[int] = []
    participles: list[int] = []
    past = present = undecided = perfect = standing = infinitive = plural = False
    for index in range(clause.start, clause.end):
        word = lower[index]
        if word in UNDECIDED:
            undecided = True
            finite.append(index)
            continue
        if word in PERFECT:
            if word == "zijn" and _is_possessive(tokens, index, clause.end):
                continue
            perfect = True
            finite.append(index)
            continue
        kinds = kinds_of(word)
        before = lower[index - 1] if index > clause.start else ""
        if not kinds:
            if before not in DETERMINERS and _PARTICIPLE.match(word) and word[0] != "-":
                participles.append(index)
            continue
        if before == "te" or (PLURAL in kinds and len(kinds) == 1 and before in ("te", "het")):
            infinitive = infinitive or before == "te"
            continue
        if before in DETERMINERS and word not in ("wordt", "werd", "moet", "gaat") and PAST not in kinds and PRESENT not in kinds:
            continue
        if before in ("de", "een", "het") and tokens.raw[index][:1].islower():
            continue  # a noun or adjective: "de stemming", "het besluit", "een verloren jaar"
        if PAST in kinds and not (PARTICIPLE in kinds and (perfect or past)):
            past = True
            finite.append(index)
        elif PARTICIPLE in kinds and (PRESENT not in kinds or perfect or past):
            participles.append(index)
        elif PRESENT in kinds:
            present = True
            standing = standing or word in ("staat", "staan", "ligt", "liggen")
            finite.append(index)
        elif PLURAL in kinds:
            plural = True
            if not (present or past or perfect or undecided):
                finite.append(index)
    clause.verbs = tuple(finite)
    clause.participles = tuple(participles)
    words = {lower[index] for index in participles}
    if undecided and not present:
        clause.tense = Tense.NONE
    elif past and present:
        clause.tense = _nearer(tokens, clause)
    elif past:
        clause.tense = Tense.PAST
    elif perfect and not present:
        happened = bool(words - STATES) or bool(words & {"vastgesteld"})
        double = any(lower[index] in DOUBLE_INFINITIVES for index in range(clause.start, clause.end))
        has_aux = any(lower[index] in ("heeft", "hebben", "heb") for index in finite)
        clause.tense = Tense.PAST if happened or (double and has_aux and plural) else Tense.AHEAD
    elif present or plural or infinitive or perfect:
        clause.tense = Tense.AHEAD
    elif (unknown := _unknown_verb(tokens, clause)) is not None:
        clause.verbs = (unknown,)
        clause.tense = Tense.PAST if lower[unknown].endswith(("de", "te", "den", "ten")) else Tense.AHEAD
    elif words and not words & STATES:
        clause.tense = Tense.PAST
    elif words:
        clause.tense = Tense.AHEAD


SUBJECTS = frozenset(
    "de het een hij zij ze ik we wij er deze dit die dat zijn haar hun maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    "gisteren vandaag morgen zich".split()
)
_VERB_LIKE = re.compile(r"[a-zë]{2,}(?:de|te|den|ten|t)$")
# Endings that look like a verb's and are another word's.
_NOT_VERBS = re.compile(r"(?:ste|heid|iteit|schaft?|baarheid|ment|ent|ant|[a-z]{5,}ist|aat|teit|kant|recht|macht|tijd)$")


def _unknown_verb(tokens: Tokens, clause: Clause) -> int | None:
    """A word that the list of verbs lacks, where the word order shows a verb: "In mei ruzieden de partijen"."""
    for index in range(clause.start + 1, clause.end - 1):
        word = tokens.raw[index]
        if not _VERB_LIKE.match(word) or _NOT_VERBS.search(word) or tokens.lower[index - 1] in DETERMINERS:
            continue
        if tokens.lower[index + 1] in SUBJECTS and tokens.lower[index] not in CONJUNCTIONS and word not in PREPOSITIONS:
            return index
    return None


PREPOSITIONS = frozenset("met uit tot achter buiten binnen langs rondom niet ondanks sinds want omdat wat altijd laatste beide "
                         "vorige alle te eerste tweede derde".split())  # fmt: skip


def _nearer(tokens: Tokens, clause: Clause) -> Tense:
    """Where past and present stand in one piece, the first verb is the clause's own."""
    first = kinds_of(tokens.lower[clause.verbs[0]])
    return Tense.PAST if PAST in first else Tense.AHEAD


def _is_possessive(tokens: Tokens, index: int, end: int) -> bool:
    """Whether "zijn" means his: a noun follows right behind, and no verb position is likely."""
    if index + 1 >= end:
        return False
    before = tokens.lower[index - 1] if index else ""
    if before in ("in", "op", "met", "van", "voor", "door", "over", "aan", "bij", "uit", "tegen", "na", "dat", "of", "en", "heeft", "had"):
        follower = tokens.lower[index + 1]
        return not kinds_of(follower) & {PARTICIPLE} and follower not in DETERMINERS and before not in ("dat", "of")
    return False
