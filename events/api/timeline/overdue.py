"""Being overdue, which is derived when asked and never kept; may import models."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from events.models import TimelineEntry
from events.models.vocabulary import DeadlineStatus, Kind


def overdue_on(today: date, then: str = "") -> Q:
    """Open deadlines whose latest day lies before today; ``then`` leads to what was known that day."""
    return Q(("kind", Kind.DEADLINE), (f"{then}status", DeadlineStatus.OPEN), (f"{then}latest__lt", today))


def is_overdue(entry: TimelineEntry, today: date) -> bool:
    """The same, of one entry."""
    return (
        entry.kind == Kind.DEADLINE
        and entry.status == DeadlineStatus.OPEN
        and entry.latest is not None
        and entry.latest < today
    )
