"""timeline/: events and deadlines in one ordered stream; may import what is in this folder."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from events.api.paging import Order
from events.api.rows import PublicRows, described
from events.models import TimelineEntry

from .filters import TimelineSet
from .reading import timeline_order, with_evidence
from .serializers import EntrySerializer


class EntryRows(PublicRows):
    """What timeline/, events/ and deadlines/ share."""

    serializer_class = EntrySerializer
    gone_field = "gone_at"

    def order(self) -> Order:
        return timeline_order(self.request.query_params)

    def get_queryset(self) -> QuerySet:
        entries: Any = super().get_queryset()
        return with_evidence(entries.public())


@described("timeline", "Events and deadlines by place on the timeline.", "An event or a deadline.", gone=True)
class TimelineView(EntryRows):
    """Events and deadlines in one ordered stream."""

    queryset = TimelineEntry.objects.all()
    filterset_class = TimelineSet
