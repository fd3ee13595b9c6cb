"""timeline/: events and deadlines in one ordered stream; may import what is in this folder."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from events.api.paging import Order
from events.api.rows import PublicRows, described
from events.api.values import Day
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

    def past(self) -> date | None:
        """The day of which the timeline is asked for; None for now. A day that cannot be read is refused by the filter."""
        query = self.request.query_params
        text = query.get("as_of") or query.get("as_of_possible")
        if self.request is None or self.action != "list" or not text:
            return None
        try:
            day: date | None = Day(side="last").clean(text)
        except ValidationError:
            return None
        return day

    def get_serializer_context(self) -> dict[str, Any]:
        context = dict(super().get_serializer_context())
        return {**context, "past": self.past()} if context.get("request") else context

    def get_queryset(self) -> QuerySet:
        entries: Any = super().get_queryset()
        return with_evidence(entries.public())


@described("timeline", "Events and deadlines by place on the timeline.", "An event or a deadline.", gone=True)
class TimelineView(EntryRows):
    """Events and deadlines in one ordered stream."""

    queryset = TimelineEntry.objects.all()
    filterset_class = TimelineSet
