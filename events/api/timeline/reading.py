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


def standing_claims() -> QuerySet[Claim]:
    """Claims that were neither withdrawn nor replaced."""
    return Claim.objects.filter(withdrawn_at__isnull=True, superseded_by__isnull=True)


def current_articles() -> QuerySet[Article]:
    """The newest edition of each article that is in use."""
    return Article.objects.filter(withdrawn_at__isnull=True, superseded_by__isnull=True)


def with_evidence(entries: QuerySet[TimelineEntry]) -> QuerySet[TimelineEntry]:
    """Entries with ``participations`` and ``evidence``: two queries more, however many entries."""
    claims = standing_claims().select_related("article").defer(*LONG_FIELDS)
    return entries.prefetch_related(
        Prefetch("participations", queryset=with_actors(Participation.objects.all(), "actor")),
        Prefetch("claims", queryset=claims, to_attr="evidence"),
    )


def lying_in(
    entries: QuerySet[TimelineEntry], start: date | None, end: date | None
) -> QuerySet[TimelineEntry]:
    """Entries that may lie between two days; of an event on one of several days each of those days is looked at."""
    found: QuerySet[TimelineEntry] = entries.overlapping(start, end)  # type: ignore[attr-defined]
    if start is None or end is None:
        # The first and the last of the days are the bounds, so the bounds decide.
        return found
    straddling = found.filter(
        kind=Kind.EVENT, precision=Precision.SET, earliest__lt=start, latest__gt=end
    ).values_list("pk", "date_edtf")
    elsewhere = [pk for pk, text in straddling if not edtf.parse(text).could_include(start, end)]
    return found.exclude(pk__in=elsewhere) if elsewhere else found


def timeline_order(query: Mapping[str, Any]) -> Order:
    """By place on the timeline; undated entries, where asked for, last."""
    return Order("sort_date", "public_id", a_day, with_empty="undated" in query)
