"""Claims and decisions as the values that rows hold; may import models and projecting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from events.dates import edtf
from events.models import Claim, Decision, TimelineEntry, UnresolvedName
from events.models.entry import sort_date_of
from events.models.vocabulary import Review, Verb

from .gathering import in_chunks
from .projecting import Said

REVIEW_BY_VERB = {Verb.CONFIRM: Review.CONFIRMED, Verb.REJECT: Review.REJECTED}
# Dates of which the columns are kept: the days of some years in both kinds, and as many periods.
REMEMBERED = 10_000
Series = list[tuple[date, date | None, dict[str, Any], str]]


def said_by(claim: Claim) -> Said:
    """A claim as the projection needs it."""
    return Said(
        id=claim.public_id, known_from=claim.known_from, known_earliest=claim.known_earliest or claim.known_from,
        title=claim.title, type=claim.type, status=claim.status, firmness=claim.firmness, time_of_day=claim.time_of_day,
        clock=claim.clock, when=claim.when, confidence=float(claim.confidence), kind=claim.kind,
        article=claim.article.lineage or claim.article.text_hash,
    )  # fmt: skip


def decided_by(decisions: Iterable[Decision]) -> dict[str, Any]:
    """The values that decisions give, the later ones winning; without one an entry is proposed, and has no place."""
    values: dict[str, Any] = {"review": Review.PROPOSED, "place": ""}
    for decision in decisions:
        if decision.verb == Verb.SET_FIELD:
            values[decision.field] = decision.value
        elif Verb(decision.verb) in REVIEW_BY_VERB:
            values["review"] = REVIEW_BY_VERB[Verb(decision.verb)]
    return values


@lru_cache(REMEMBERED)
def days_of(kind: str, text: str) -> Mapping[str, Any]:
    """The columns that follow from a date."""
    when = edtf.parse(text)
    place = sort_date_of(TimelineEntry(kind=kind, earliest=when.earliest, latest=when.latest))
    return MappingProxyType(
        {"earliest": when.earliest, "latest": when.latest, "precision": when.precision, "sort_date": place}
    )


def without_repeats(
    versions: Iterable[tuple[date, date | None, dict[str, Any], str]],
) -> Series:
    """Versions that differ: where a decision hides what changed, one goes on until the next."""
    found: Series = []
    for start, end, values, claim in versions:
        if found and {**found[-1][2], "moved": False} == values:
            found[-1] = (found[-1][0], end, values, found[-1][3])
        else:
            found.append((start, end, values, claim))
    return found


def assigned_in(claims: Sequence[Claim]) -> dict[tuple[int, str], int]:
    """The actors that a curator gave names of articles, by their primary keys."""
    articles = {claim.article_id for claim in claims if any(not actor["actor"] for actor in claim.actors)}
    names = UnresolvedName.objects.filter(assigned_to__isnull=False).select_related(
        "assigned_to__merged_into"
    )
    found = {}
    for chunk in in_chunks(articles):
        for one in names.filter(article__in=chunk):
            actor = one.assigned_to
            while actor is not None and actor.merged_into is not None:
                actor = actor.merged_into
            if actor is not None:
                found[one.article_id, one.name] = actor.pk
    return found


def facts_of_entry(entry: TimelineEntry) -> list[str]:
    """The facts that an entry stands on now, for a decision that is about them."""
    return sorted(set(entry.claims.filter(withdrawn_at__isnull=True).values_list("fact", flat=True)))
