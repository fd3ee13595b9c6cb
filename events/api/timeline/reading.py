"""Which entries are read, with what beside them, in which order; may import models and paging."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from events.api.actors import with_actors
from events.api.paging import Order, a_day
from events.dates import edtf
from events.models import Article, Claim, Participation, TimelineEntry
from events.models.vocabulary import Kind, Precision

# What of an article is not read for a list: it can be long.
LONG_FIELDS = ("article__text", "article__segments", "article__narrowed_because")

# What a version keeps.
THEN_FIELDS = (
    "title", "type", "date_edtf", "earliest", "latest", "precision", "sort_date", "time_of_day", "status", "firmness",
    "disputed",
)  # fmt: skip


def standing_claims() -> QuerySet[Claim]:
    """Claims that were neither withdrawn nor replaced."""
    return Claim.objects.filter(withdrawn_at__isnull=True, superseded_by__isnull=True)


def current_articles() -> QuerySet[Article]:
    """The newest edition of each article that is in use."""
    return Article.objects.filter(withdrawn_at__isnull=True, superseded_by__isnull=True)


def with_evidence(
    entries: QuerySet[TimelineEntry], known_by: Mapping[str, date] | None = None
) -> QuerySet[TimelineEntry]:
    """Entries with ``participations`` and ``evidence``: two queries more, however many entries.

    ``known_by`` leaves out what was not known by a day.
    """
    known = known_by or {}
    claims = standing_claims().filter(**known).select_related("article").defer(*LONG_FIELDS)
    return entries.prefetch_related(
        Prefetch("participations", queryset=with_actors(Participation.objects.filter(**known), "actor")),
        Prefetch("claims", queryset=claims, to_attr="evidence"),
    )


def lying_in(
    entries: QuerySet[TimelineEntry], start: date | None, end: date | None, then: str = ""
) -> QuerySet[TimelineEntry]:
    """Entries that may lie between two days; of an event on one of several days each of those days is looked at."""
    found: QuerySet[TimelineEntry] = entries.overlapping(start, end, then)  # type: ignore[attr-defined]
    if start is None or end is None:
        # The first and the last of the days are the bounds, so the bounds decide.
        return found
    around = {f"{then}precision": Precision.SET, f"{then}earliest__lt": start, f"{then}latest__gt": end}
    straddling = found.filter(kind=Kind.EVENT, **around).values_list("pk", f"{then}date_edtf")
    elsewhere = [pk for pk, text in straddling if not edtf.parse(text).could_include(start, end)]
    return found.exclude(pk__in=elsewhere) if elsewhere else found


def timeline_order(query: Mapping[str, Any]) -> Order:
    """By place on the timeline; undated entries, where asked for, last."""
    if "as_of" in query or "as_of_possible" in query:
        return Order("sort_then", "public_id", a_day, with_empty="undated" in query, shown=as_then)
    return Order("sort_date", "public_id", a_day, with_empty="undated" in query)


def as_then(entry: TimelineEntry) -> TimelineEntry:
    """The entry with the values that were known on the day of ``as_of``; it must not be saved."""
    held = entry.held_then[0]  # type: ignore[attr-defined]
    for name in THEN_FIELDS:
        setattr(entry, name, getattr(held, name))
    # The claims beside it are those that were known then.
    told = [claim.confidence for claim in entry.evidence]  # type: ignore[attr-defined]
    entry.confidence = max(told, default=entry.confidence)
    return entry
