"""The claims of an article brought in line with what it is read to say; may import models, extraction's values, identity.

Claims are never edited. One that is read again stays the row it was, with its name; one that is not read any more is
withdrawn, and points to what is read instead. A claim's name follows from its sentence, what it says and when it was known,
and not from the edition of the article that it stands in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone
from django.utils.text import slugify

from events.extraction.facts import ArticleFacts, Happening, Quote
from events.models import Article, Claim, ImportRun

from .bulk import insert_instances
from .gathering import fact_of, merged_actors, write_keys
from .identity import claim_id, fact_ids, occurrence

Days = tuple[date | None, date | None]
LONGEST_EXPRESSION, LONGEST_NAME = 200, 200


@dataclass(slots=True)
class Reading:
    """What an article is read to say: its row, the facts, and the public ids of persons whom it proposes, by slug."""

    article: Article
    facts: ArticleFacts
    proposed: dict[str, str] = field(default_factory=dict)


def claims_of(reading: Reading, run: ImportRun | None) -> list[Claim]:
    """The claims of a reading as rows that are not saved, in the order of the text."""
    happenings = [*reading.facts.events, *reading.facts.deadlines]
    lineage = reading.article.lineage
    found = []
    for fact, happening in zip(fact_ids(lineage, happenings), happenings, strict=True):
        places = {quote.start: quote for quote in reversed(happening.claims)}
        found += [_claim(reading, run, fact, happening, places[start]) for start in sorted(places)]
    return found


def _claim(reading: Reading, run: ImportRun | None, fact: str, happening: Happening, quote: Quote) -> Claim:
    article = reading.article
    actors = [
        {
            "actor": taking.link
            or (reading.proposed.get(slugify(taking.name)) if taking.kind == "person" else None),
            "name": taking.name[:LONGEST_NAME],
            "part": taking.part,
            "as_written": taking.as_written[:LONGEST_NAME],
        }
        for taking in happening.actors
    ]
    claim = Claim(
        article=article, run=run, fact=fact, kind=happening.kind, quote=article.text[quote.start:quote.end],
        start=quote.start, end=quote.end, title=happening.title, type=happening.type, status=happening.status,
        firmness=happening.firmness, time_of_day=happening.time_of_day, clock=happening.clock, actors=actors,
        confidence=round(happening.confidence, 2), rule=happening.rule,
        expression=happening.expression[:LONGEST_EXPRESSION], date_rule=happening.date_rule, anchors=happening.anchors,
        explanation=happening.explanation, known_earliest=article.published_earliest, known_from=article.published_latest,
    )  # fmt: skip
    claim.when = happening.date
    return claim


def name_claims(claims: Iterable[Claim], text: str, lineage: str, days: Days) -> list[str]:
    """The public ids of claims that are known from these days; equal ones are told apart by their rank."""
    ranks: dict[tuple[str, ...], int] = {}
    names = []
    for claim in claims:
        parts = (
            lineage, claim.quote, str(occurrence(text, claim.quote, claim.start)), claim.kind, claim.type, claim.title,
            claim.status, claim.firmness, claim.time_of_day, claim.clock, claim.date_edtf,
            json.dumps(claim.actors, sort_keys=True), str(days[0]), str(days[1]),
        )  # fmt: skip
        ranks[parts] = ranks.get(parts, 0) + 1
        names.append(claim_id(*parts, str(ranks[parts])))
    return names


def write_new(readings: Sequence[Reading], run: ImportRun) -> dict[str, list[Claim]]:
    """Write the claims of articles that had none; the claims by fact."""
    fresh: list[Claim] = []
    for reading in readings:
        claims = claims_of(reading, run)
        _give_names(claims, reading.article)
        fresh += claims
    return _create(fresh)


def reconcile(reading: Reading, run: ImportRun | None) -> tuple[int, set[str]]:
    """Make the standing claims of an article, in all its editions, those of this reading; how many are new, and all facts.

    A sentence that an earlier edition had already was known since that edition.
    """
    article = reading.article
    wanted = claims_of(reading, run)
    before = Claim.objects.filter(article__lineage=article.lineage).select_related("article").order_by("pk")
    existing = {claim.public_id: claim for claim in before}
    own = (article.published_earliest, article.published_latest)
    windows = dict.fromkeys([(claim.known_earliest, claim.known_from) for claim in existing.values()] + [own])
    kept: dict[str, Claim] = {}
    if not _is_decided(article):
        named = [
            name_claims(wanted, article.text, article.lineage, days) for days in sorted(windows, key=_early)
        ]
    else:
        named = [name_claims(wanted, article.text, article.lineage, own)]
    fresh = []
    for number, claim in enumerate(wanted):
        known = next(
            (names[number] for names in named if names[number] in existing and names[number] not in kept),
            None,
        )
        if known is None:
            fresh.append(claim)
        else:
            kept[known] = _stand_again(existing[known], claim)
    _give_names(fresh, article, taken=existing.keys())
    facts = set(_create(fresh))
    facts |= {claim.fact for claim in existing.values()} | {claim.fact for claim in kept.values()}
    Claim.objects.bulk_update(
        kept.values(), ["article", "start", "end", "fact", "withdrawn_at", "superseded_by"], batch_size=200
    )
    merged = merged_actors()
    write_keys(fact_of([claim], merged) for claim in kept.values())
    _withdraw(
        [claim for name, claim in existing.items() if name not in kept and claim.withdrawn_at is None],
        [*kept.values(), *fresh],
    )
    return len(fresh), facts


def _early(days: Days) -> tuple[date, date]:
    return days[1] or date.max, days[0] or date.max


def _is_decided(article: Article) -> bool:
    from events.models.vocabulary import Verb

    return article.decisions.holding().filter(verb=Verb.SET_PUBLISHED).exists()


def _give_names(claims: list[Claim], article: Article, taken: Iterable[str] = ()) -> None:
    days = (article.published_earliest, article.published_latest)
    known = set(taken)
    for claim, name in zip(claims, name_claims(claims, article.text, article.lineage, days), strict=True):
        while name in known:
            name = claim_id(name)
        known.add(name)
        claim.public_id = name


def _create(claims: list[Claim]) -> dict[str, list[Claim]]:
    insert_instances(claims)
    by_fact: dict[str, list[Claim]] = {}
    for claim in claims:
        by_fact.setdefault(claim.fact, []).append(claim)
    merged = merged_actors()
    write_keys(fact_of(found, merged) for found in by_fact.values())
    return by_fact


def _stand_again(known: Claim, claim: Claim) -> Claim:
    """The row that says this already, where the newest edition says it."""
    known.article, known.start, known.end, known.fact = claim.article, claim.start, claim.end, claim.fact
    known.withdrawn_at = None
    known.superseded_by = None
    return known


def _withdraw(claims: list[Claim], instead: list[Claim]) -> None:
    """Take claims back; each points to the one that is read from its sentence instead, if there is one."""
    for claim in claims:
        claim.withdrawn_at = timezone.now()
        claim.superseded_by = next(
            (
                other
                for other in instead
                if other.quote == claim.quote and other.kind == claim.kind and other.type == claim.type
            ),
            None,
        )
    Claim.objects.bulk_update(claims, ["withdrawn_at", "superseded_by"], batch_size=200)
