"""Matches the events and deadlines of an article with gold, and compares what they say. Imports extraction's values and evaluation.

An entry as found and one of gold can be the same when a claim stands in the sentence of gold's quote and their days
overlap. They are paired one to one: those of one type (or firmness) first, then those whose days are nearest; of
equal ones those that are not optional, agree in status, and share most of gold's quote.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from events.extraction.facts import ArticleFacts, Happening

from .actors import KnownActors, person_of
from .figures import Comparison, band_of
from .gold import Gold, GoldEntry
from .periods import contains, distance, equals, overlaps, reading_in_words
from .sentences import Sentences, Span, overlap

Pair = tuple[Happening, GoldEntry]


@dataclass(slots=True)
class Pairing:
    """Which entries belong together, and which are left over."""

    pairs: list[Pair]
    extra: list[Happening]
    missing: list[tuple[GoldEntry, list[Happening]]]  # with what was found on its sentence


def pair(found: Sequence[Happening], gold: Sequence[GoldEntry], text: str, sentences: Sentences) -> Pairing:
    """Pair entries one to one; see the module's text for the order."""
    places = [_places(entry, text, sentences) for entry in gold]
    quotes = [_place_of_quote(entry, text) for entry in gold]
    candidates = []
    beside: list[list[Happening]] = [[] for _ in gold]
    for left, happening in enumerate(found):
        claims = [(claim.start, claim.end) for claim in (happening.quote, *happening.claims)]
        for right, entry in enumerate(gold):
            stands_there = any(overlap(claim, place) for claim in claims for place in places[right])
            if stands_there:
                beside[right].append(happening)
            if stands_there and overlaps(happening.date, entry.readings):
                order = (
                    not _same_type(happening, entry),
                    distance(happening.date, entry.readings),
                    entry.optional,
                    happening.status not in entry.statuses,
                    -max(_shared(claim, quotes[right]) for claim in claims),
                )
                candidates.append((order, left, right))
    pairs: list[Pair] = []
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for _, left, right in sorted(candidates):
        if left not in taken_left and right not in taken_right:
            taken_left.add(left)
            taken_right.add(right)
            pairs.append((found[left], gold[right]))
    extra = [happening for number, happening in enumerate(found) if number not in taken_left]
    missing = [(entry, beside[number]) for number, entry in enumerate(gold) if number not in taken_right]
    return Pairing(pairs, extra, missing)


def _places(entry: GoldEntry, text: str, sentences: Sentences) -> list[Span]:
    return [sentences.around(*span) for span in (_place_of_quote(entry, text), *entry.elsewhere)]


def _place_of_quote(entry: GoldEntry, text: str) -> Span:
    start = text.index(entry.quote)
    return start, start + len(entry.quote)


def _shared(one: Span, other: Span) -> int:
    """Letters that two stretches share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _same_type(happening: Happening, entry: GoldEntry) -> bool:
    if entry.kind == "event":
        return happening.type in entry.types
    return happening.firmness in entry.firmness


def compare_entries(comparison: Comparison, facts: ArticleFacts, gold: Gold, actors: KnownActors) -> None:
    """Count events and deadlines, what they say, and their quotes."""
    sentences = Sentences(gold.text)
    for figure, found, wanted in (
        ("events", facts.events, gold.events),
        ("deadlines", facts.deadlines, gold.deadlines),
    ):
        pairing = pair(found, wanted, gold.text, sentences)
        _count_pairing(comparison, figure, pairing)
        for happening, entry in pairing.pairs:
            if not entry.optional:
                _compare_pair(comparison, figure, happening, entry, actors)
        for happening in found:
            _check_quotes(comparison, happening, gold.text)


def _count_pairing(comparison: Comparison, figure: str, pairing: Pairing) -> None:
    figures = comparison.figures
    score = figures.scores[figure]
    by_kind, by_status = figures.tables[_kind_table(figure)], figures.tables[f"{figure} by status"]
    for happening, entry in pairing.pairs:
        if entry.optional:
            continue
        score.tp += 1
        by_kind[_row(_kind_word(happening), _kind_words(entry))].tp += 1
        by_status[_row(happening.status, entry.statuses)].tp += 1
        figures.bands[f"{figure} {band_of(happening.confidence)}"].count(True)
    for happening in pairing.extra:
        score.fp += 1
        by_kind[_kind_word(happening) or "none"].fp += 1
        by_status[happening.status or "none"].fp += 1
        figures.bands[f"{figure} {band_of(happening.confidence)}"].count(False)
        comparison.miss(figure, "extra", f"{_in_words(happening)} ({happening.rule})", happening.quote.quote)
    for entry, beside in pairing.missing:
        if entry.optional:
            continue
        score.fn += 1
        by_kind[_row("", _kind_words(entry))].fn += 1
        by_status[_row("", entry.statuses)].fn += 1
        there = "".join(f" [on its sentence: {_in_words(happening)}]" for happening in beside)
        comparison.miss(figure, "missing", _gold_in_words(entry) + there, entry.quote)


def _kind_table(figure: str) -> str:
    return "events by type" if figure == "events" else "deadlines by firmness"


def _kind_word(happening: Happening) -> str:
    return happening.type if happening.kind == "event" else happening.firmness


def _kind_words(entry: GoldEntry) -> tuple[str, ...]:
    return entry.types if entry.kind == "event" else entry.firmness


def _row(found: str, accepted: tuple[str, ...]) -> str:
    """The row that a pair or a miss counts in: the word found where gold accepts it, else gold's first."""
    return found if found in accepted else accepted[0] if accepted else found or "none"


def _compare_pair(
    comparison: Comparison, figure: str, happening: Happening, entry: GoldEntry, actors: KnownActors
) -> None:
    kind = "type" if figure == "events" else "firmness"
    _compare_word(comparison, f"{figure}: {kind}", _kind_word(happening), _kind_words(entry), entry)
    _compare_word(comparison, f"{figure}: status", happening.status, entry.statuses, entry)
    if entry.time_of_day:
        _compare_word(
            comparison, f"{figure}: time of day", happening.time_of_day, (entry.time_of_day,), entry
        )
    _compare_date(comparison, figure, happening, entry)
    if entry.kind == "deadline":
        _compare_responsible(comparison, happening, entry, actors)
    else:
        _compare_participants(comparison, happening, entry, actors)


def _compare_word(
    comparison: Comparison, figure: str, found: str, accepted: tuple[str, ...], entry: GoldEntry
) -> None:
    if not accepted:
        return
    comparison.figures.shares[figure].count(found in accepted)
    if found not in accepted:
        comparison.miss(figure, "wrong", f"{found or 'none'}, gold {' or '.join(accepted)}", entry.quote)


def _compare_date(comparison: Comparison, figure: str, happening: Happening, entry: GoldEntry) -> None:
    shares = comparison.figures.shares
    right = contains(happening.date, entry.readings)
    shares[f"{figure}: dates contain"].count(right)
    shares[f"{figure}: dates exact"].count(equals(happening.date, entry.readings))
    if not right:
        detail = f"{happening.date.edtf or 'undated'} ({happening.date_rule}), gold {_days_in_words(entry)}"
        comparison.miss(f"{figure}: dates contain", "wrong", detail, entry.quote)


def _compare_participants(
    comparison: Comparison, happening: Happening, entry: GoldEntry, actors: KnownActors
) -> None:
    if entry.persons is None or entry.parties is None:
        return  # the annotator did not say who took part
    score = comparison.figures.scores["events: participants"]
    left = [("person", name) for name in entry.persons] + [("party", name) for name in entry.parties]
    seen: set[tuple[str, str]] = set()
    for taking in happening.actors:
        key = (taking.kind, taking.link or taking.name)
        if taking.kind not in ("person", "party") or key in seen:
            continue
        seen.add(key)
        names = [name for kind, name in left if kind == taking.kind]
        if taking.kind == "person":
            name = person_of(taking.name, taking.link, names, actors)
        else:
            name = next((name for name in names if actors.is_group(taking.name, taking.link, name)), None)
        if name is None:
            score.fp += 1
            comparison.miss("events: participants", "extra", taking.name, entry.quote)
        else:
            score.tp += 1
            left.remove((taking.kind, name))
    for _, name in left:
        score.fn += 1
        comparison.miss("events: participants", "missing", name, entry.quote)


def _compare_responsible(
    comparison: Comparison, happening: Happening, entry: GoldEntry, actors: KnownActors
) -> None:
    """Right when somebody of gold's list is named, and nobody else; nobody where the list is empty."""
    if entry.responsible is None:
        return
    named = [taking for taking in happening.actors if taking.part == "responsible"]
    outside = [
        taking
        for taking in named
        if not any(actors.is_group(taking.name, taking.link, name) for name in entry.responsible)
        and not (taking.kind == "person" and person_of(taking.name, taking.link, entry.responsible, actors))
    ]
    right = not outside and bool(named) == bool(entry.responsible)
    comparison.figures.shares["deadlines: responsible"].count(right)
    if not right:
        found = ", ".join(taking.name for taking in named) or "nobody"
        detail = f"{found}, gold {' or '.join(entry.responsible) or 'nobody'}"
        comparison.miss("deadlines: responsible", "wrong", detail, entry.quote)


def _check_quotes(comparison: Comparison, happening: Happening, text: str) -> None:
    for quote in dict.fromkeys((happening.quote, *happening.claims)):
        right = bool(quote.quote) and text[quote.start : quote.end] == quote.quote
        comparison.figures.shares["quotes exact"].count(right)
        if not right:
            comparison.miss("quotes exact", "wrong", f"offsets {quote.start} to {quote.end}", quote.quote)


def _in_words(happening: Happening) -> str:
    return f"{_kind_word(happening)} {happening.status} {happening.date.edtf or 'undated'}: {happening.title}"


def _gold_in_words(entry: GoldEntry) -> str:
    return f"{'/'.join(_kind_words(entry))} {'/'.join(entry.statuses)} {_days_in_words(entry)}: {entry.gist}"


def _days_in_words(entry: GoldEntry) -> str:
    return " or ".join(reading_in_words(reading) for reading in entry.readings)
