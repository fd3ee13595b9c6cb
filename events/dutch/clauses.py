"""Sentences and clauses of a text, and where each clause looks: back, ahead or undecided. Imports dutch only.

A clause is cut at punctuation and conjunctions; a piece without a finite verb belongs to its neighbour.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from .tense import Tense as Tense  # handed on
from .tense import is_finite, read_tense
from .tokens import Tokens
from .words import words

SENTENCE_ENDS = frozenset({".", "!", "?", "...", "…", "\n"})
CLOSING = frozenset({'"', "”", "’", "'", "»", ")", "“", "„"})
CUTS = frozenset({",", ";", ":", "–", "—", "-", "(", ")", '"', "“", "”", "„", "«", "»"})
CONJUNCTIONS = words(
    "dat omdat doordat terwijl als indien voordat nadat toen totdat zodat hoewel ofschoon waarin waarop waarbij waardoor "
    "waarmee waarna waarvoor waarvan waarover waarbinnen waaronder waaruit waaraan waartegen waarnaar wanneer zodra om die wie maar want en of aldus mits tenzij "
    "alvorens sinds zoals waar hoe waarom"
)
# In front of a date these make it a limit.
LIMITS = words("voor vóór uiterlijk tot vanaf na binnen per")
PREPOSITIONS = words("in op aan met om rond tijdens")
# Prepositions behind which "die" and "dat" open no clause.
POINTED_FROM = words("in op van met bij om over uit door tijdens rond volgens")
# Conjunctions of clauses that can stand inside another one, and the verbs that wait for a participle behind them.
BETWEEN = words("nadat omdat doordat toen zoals voordat hoewel terwijl zodra")
HELPING = words("is zijn was waren heeft hebben had hadden wordt worden werd werden")
# What "waar" that belongs to a verb is followed by.
BEHIND_WAAR = CUTS | SENTENCE_ENDS | frozenset({"als", "tot", "totdat", "voor", "tijdens"})
_CUTTING = CUTS | CONJUNCTIONS


@dataclass(slots=True)
class Clause:
    """A stretch of tokens with its tense. ``verbs`` are the indexes of its finite verbs, ``promise`` as in a reading."""

    start: int
    end: int
    tense: Tense = Tense.NONE
    verbs: tuple[int, ...] = ()
    participles: tuple[int, ...] = ()
    promise: tuple[int, int] | None = None


class Clauses:
    """The sentences and clauses of a text, worked out where they are asked for."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.starts = _sentence_starts(tokens)
        self._clauses: dict[int, tuple[list[Clause], list[Clause]]] = {}

    def sentence_at(self, index: int) -> tuple[int, int]:
        """First token, and the token after the last, of the sentence around a token."""
        number = bisect_right(self.starts, index)
        end = self.starts[number] if number < len(self.starts) else len(self.tokens)
        return self.starts[number - 1], end

    def of_sentence(self, index: int) -> list[Clause]:
        """The clauses of the sentence around a token."""
        return self._of_sentence(index)[0]

    def _of_sentence(self, index: int) -> tuple[list[Clause], list[Clause]]:
        """The clauses of a sentence, and for each the one that governs it."""
        start, end = self.sentence_at(index)
        found = self._clauses.get(start)
        if found is None:
            clauses = split_clauses(self.tokens, start, end)
            found = self._clauses[start] = clauses, _governing(clauses)
        return found

    def at(self, index: int) -> Clause | None:
        """The clause that a token stands in, or belongs to when its own piece has no verb."""
        if not 0 <= index < len(self.tokens):
            return None
        clauses, governing = self._of_sentence(index)
        return governing[bisect_right(clauses, index, key=lambda clause: clause.start) - 1]

    def tense_at(self, index: int) -> Tense:
        """The tense that governs a token."""
        return self.tense_of(index, index)

    def tense_of(self, first: int, last: int) -> Tense:
        """The tense that governs the words from the first token to the last; a time limit can look ahead of its verb."""
        clause = self.at(last)
        if clause is None:
            return Tense.NONE
        if clause.promise is not None and clause.tense is Tense.PAST:
            tense = self._of_promise(first, last, *clause.promise)
        else:
            tense = clause.tense
        return Tense.NONE if tense is Tense.AHEAD and self._is_long_ago(clause) else tense

    def _is_long_ago(self, clause: Clause) -> bool:
        """Whether an infinitive depends on "had": what "had beloofd om voor 1 mei te komen" may be over as well."""
        lower = self.tokens.lower
        if clause.promise is None and (clause.verbs or lower[clause.start] != "om"):
            return False
        begin = self.sentence_at(clause.start)[0] if clause.promise is None else clause.start
        return not {"had", "hadden"}.isdisjoint(lower[begin : clause.end])

    def _of_promise(self, first: int, last: int, verb: int, to: int) -> Tense:
        """Of a time between a past verb of promising and its infinitive: beside the verb it tells when that was said,
        beside the infinitive when it is to happen, and a limit always the latter."""
        lower = self.tokens.lower
        if not verb < last < to:
            return Tense.PAST
        if lower[first] in LIMITS:
            return Tense.AHEAD
        beside_verb = first - 1 == verb or (first - 2 == verb and lower[first - 1] in PREPOSITIONS)
        beside_infinitive = to - last <= 2  # a particle can stand between: in te voeren
        if beside_verb and not beside_infinitive:
            return Tense.PAST
        return Tense.AHEAD if beside_infinitive and not beside_verb else Tense.NONE

    def follows_verb(self, index: int) -> bool:
        """Whether a finite verb stands right in front, or the token opens a sentence whose next word is one."""
        lower = self.tokens.lower
        if index > 0 and is_finite(lower[index - 1]):
            return True
        opens = index == self.sentence_at(index)[0]
        return opens and index + 1 < len(lower) and is_finite(lower[index + 1])


def _governing(clauses: list[Clause]) -> list[Clause]:
    """A piece without a verb belongs to the nearest one before it that has one, else to the next one behind."""
    out = list(clauses)
    governor: Clause | None = None
    for number, clause in enumerate(clauses):
        if clause.verbs:
            governor = clause
        elif governor is not None and clause.tense is Tense.NONE:
            out[number] = governor
    first = next((clause for clause in clauses if clause.verbs), None)
    if first is not None:
        for number, clause in enumerate(clauses):
            if clause is first:
                break
            if clause.tense is Tense.NONE:
                out[number] = first
    return out


def _sentence_starts(tokens: Tokens) -> list[int]:
    starts = [0]
    lower, raw = tokens.lower, tokens.raw
    count = len(lower)
    for index in [place for place, word in enumerate(lower) if word in SENTENCE_ENDS]:
        word = lower[index]
        after = index + 1
        # Closing quotes and brackets belong to the sentence when they stand right against its stop.
        while (
            word != "\n"
            and after < count
            and lower[after] in CLOSING
            and tokens.start[after] == tokens.end[after - 1]
        ):
            after += 1
        # A lower-case word after the stop means that it ended no sentence.
        if word == "." and after < count and raw[after][0].islower():
            continue
        if starts[-1] < after < count:
            starts.append(after)
    return starts


def _opens_nothing(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a conjunction is another word here: "om die reden", "om de tafel", "neemt zijn taken waar"."""
    lower = tokens.lower
    word = lower[index]
    if word in ("die", "dat"):
        return lower[index - 1] in POINTED_FROM
    if word == "om":
        rest = lower[index + 1 : end]
        stop = next((place for place, other in enumerate(rest) if other in CUTS), len(rest))
        return "te" not in rest[:stop]
    return word == "waar" and (index + 1 == end or lower[index + 1] in BEHIND_WAAR)


def _is_between(tokens: Tokens, pieces: list[Clause]) -> bool:
    """Whether the last piece only stands between an auxiliary and its participle: "werd, nadat hij opstapte, gekozen"."""
    last, helper = pieces[-1], next((one for one in pieces[-2::-1] if one.verbs), None)
    return (
        helper is not None
        and tokens.lower[last.start] in BETWEEN
        and not any(tokens.lower[index] in HELPING for index in last.verbs)
        and not helper.participles
        and tokens.lower[helper.verbs[-1]] in HELPING
    )


def split_clauses(tokens: Tokens, start: int, end: int) -> list[Clause]:
    """Cut a sentence into clauses and read their tense."""
    pieces: list[Clause] = []
    begin = start
    cuts = [
        index
        for index, word in enumerate(tokens.lower[start + 1 : end], start + 1)
        if word in _CUTTING and not _opens_nothing(tokens, index, end)
    ]
    for cut in (*cuts, end):
        if begin == cut:
            continue
        reading = read_tense(tokens, begin, cut)
        helped = bool(pieces) and bool(pieces[-1].verbs) and not _is_between(tokens, pieces)
        if helped and reading.participles and not reading.finite:
            # An auxiliary and its participle belong together where "en" or a comma came between.
            last = pieces[-1]
            last.end = cut
            last.participles += tuple(reading.participles)
        else:
            pieces.append(
                Clause(
                    begin,
                    cut,
                    reading.tense,
                    tuple(reading.finite),
                    tuple(reading.participles),
                    reading.promise,
                )
            )
        begin = cut
    return pieces
