"""The verbs with which everything reads: the API, feeds, pages and the admin. May import vocabulary only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import FilteredRelation, Q
from django.db.models.functions import Coalesce

from .vocabulary import Kind, Review

if TYPE_CHECKING:
    from .actor import Actor
    from .decision import Decision  # noqa: F401
    from .entry import TimelineEntry  # noqa: F401


class ActorQuerySet(models.QuerySet["Actor"]):
    """Actors."""

    def living(self) -> ActorQuerySet:
        """Actors that were not merged into another."""
        return self.filter(merged_into__isnull=True)

    def public(self) -> ActorQuerySet:
        """Those whom readers may see: not the ones that only an import proposed."""
        return self.living().filter(review=Review.CONFIRMED)

    def with_merged(self) -> ActorQuerySet:
        """These, and whoever was merged into them: what was told of those is theirs."""
        rows: ActorQuerySet = self.model._default_manager.all()
        return rows.filter(Q(pk__in=self.values("pk")) | Q(merged_into__in=self.values("pk")))

    def called(self, word: str) -> ActorQuerySet:
        """Those with this public id, name or other name, capitals aside."""
        return self.filter(
            Q(public_id__iexact=word) | Q(name__iexact=word) | Q(names__name__iexact=word)
        ).distinct()


# Where a query finds what was known of an entry on the day of ``as_of``.
THEN = "known__"


class TimelineQuerySet(models.QuerySet["TimelineEntry"]):
    """Entries of the timeline."""

    def living(self) -> TimelineQuerySet:
        """Entries that still stand on a claim or decision and were not merged."""
        return self.filter(gone_at__isnull=True, merged_into__isnull=True)

    def public(self) -> TimelineQuerySet:
        """What readers may see: proposed (labelled so) and confirmed entries, not rejected ones."""
        return self.living().exclude(review=Review.REJECTED)

    def dated(self, then: str = "") -> TimelineQuerySet:
        """Entries with a place on the timeline; ``then`` is ``THEN`` for those of ``as_of``."""
        return self.filter(**{f"{then}sort_date__isnull": False})

    def overlapping(self, start: date | None, end: date | None, then: str = "") -> TimelineQuerySet:
        """Entries whose date may touch the days from start to end (inclusive; None is open); undated ones do not.

        An open side of an entry's date reaches as far as one likes; of a deadline without a first day only the day it
        is due counts, for 'before 7 July' is due on 6 July and not in the Middle Ages.
        """
        found = self.dated(then)
        if start is not None:
            found = found.filter(Q((f"{then}latest__isnull", True)) | Q((f"{then}latest__gte", start)))
        if end is not None:
            open_start = Q(kind=Kind.EVENT) | Q((f"{then}sort_date__lte", end))
            found = found.filter(
                Q((f"{then}earliest__lte", end)) | Q((f"{then}earliest__isnull", True)) & open_start
            )
        return found

    def within(self, start: date | None, end: date | None) -> TimelineQuerySet:
        """Entries whose date certainly lies between start and end (inclusive; None is open)."""
        found = self.dated()
        if start is not None:
            found = found.filter(earliest__gte=start)
        if end is not None:
            found = found.filter(latest__lte=end)
        return found

    def involving(self, actors: models.QuerySet[Actor]) -> TimelineQuerySet:
        """Entries in which one of these actors takes part."""
        from .entry import Participation

        return self.filter(pk__in=Participation.objects.filter(actor__in=actors).values("entry"))

    def as_of(self, day: date, possible: bool = False) -> TimelineQuerySet:
        """Entries that a reader could know of on a day, certainly or ``possible``; what was known is at ``THEN``."""
        held = Q(versions__possible=possible, versions__known_from__lte=day) & (
            Q(versions__known_to__isnull=True) | Q(versions__known_to__gte=day)
        )
        found = self.annotate(known=FilteredRelation("versions", condition=held))
        return found.filter(known__isnull=False)

    def in_order(self) -> TimelineQuerySet:
        """By place on the timeline, undated entries last."""
        return self.annotate(at=Coalesce("sort_date", date.max)).order_by("at", "public_id")


class KindManager(models.Manager["TimelineEntry"]):
    """The entries of one kind; what it makes is of that kind."""

    def __init__(self, kind: Kind | None = None) -> None:
        super().__init__()
        self.kind = kind

    def get_queryset(self) -> Any:
        found = super().get_queryset()
        return found.filter(kind=self.kind) if self.kind else found


class DecisionQuerySet(models.QuerySet["Decision"]):
    """Decisions."""

    def holding(self) -> DecisionQuerySet:
        """Decisions that were not lifted."""
        return self.filter(lifted_at__isnull=True)
