"""deadlines/: by when something is due; may import the timeline's modules."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, QuerySet

from events.api.paging import Order, a_number
from events.api.rows import described
from events.api.timeline.filters import DeadlineSet
from events.api.timeline.serializers import DeadlineSerializer
from events.api.timeline.views import EntryRows
from events.models import Deadline, Version


@described("deadlines", "Deadlines by place on the timeline.", "A deadline.", gone=True)
class DeadlineView(EntryRows):
    """Deadlines."""

    queryset = Deadline.objects.all()
    filterset_class = DeadlineSet
    serializer_class = DeadlineSerializer

    def order(self) -> Order:
        field = self.request.query_params.get("order")
        if field is None:
            return super().order()
        return Order(field.strip(), "public_id", a_number, descending=True, with_empty=True)

    def get_queryset(self) -> QuerySet:
        deadlines: QuerySet = super().get_queryset()
        return deadlines if self.past() else with_slippage(deadlines)

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        # What is read beside the entries of a past day is chosen by the filter, which begins anew.
        found: Any = super().filter_queryset(queryset)
        return with_slippage(found) if self.past() else found


def with_slippage(deadlines: QuerySet) -> QuerySet:
    """Deadlines with ``certain_versions``: one query more, however many."""
    versions = Version.objects.filter(possible=False).select_related("claim").order_by("known_from")
    return deadlines.prefetch_related(Prefetch("versions", queryset=versions, to_attr="certain_versions"))
