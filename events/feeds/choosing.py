"""Which entries a feed holds: those that timeline/ gives to the same question; may import the API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict

from events.api.paging import Order
from events.api.parameters import name_problems
from events.api.timeline.filters import TimelineSet
from events.api.timeline.reading import timeline_order, with_evidence
from events.models import TimelineEntry

# Changes are for copies, which need what left the timeline too: a feed is always whole.
NOT_FOR_FEEDS = {"modified_since"}
ALLOWED = set(TimelineSet.base_filters) - NOT_FOR_FEEDS
# Entries that are read at once, with what stands beside them; a feed itself has no end.
READ_AT_ONCE = 500


class Chosen:
    """The entries that a query asks for; raises ValidationError with the problems of each parameter."""

    def __init__(self, query: QueryDict) -> None:
        found = name_problems(query, ALLOWED)
        if found:
            raise ValidationError(dict(found))
        parameters = TimelineSet(data=query, queryset=with_evidence(TimelineEntry.objects.public()))
        if not parameters.is_valid():
            raise ValidationError(dict(parameters.errors.as_data()))
        self.past = parameters.past
        self.entries: QuerySet[TimelineEntry] = parameters.qs
        self.order: Order = timeline_order(query)

    def __iter__(self) -> Iterator[Any]:
        """Each entry in the order of the timeline, with its ``evidence`` and ``participations``."""
        rows = self.order.apply(self.entries, backwards=False).iterator(READ_AT_ONCE)
        return map(self.order.shown, rows) if self.order.shown else rows
