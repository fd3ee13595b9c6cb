"""deadlines/: by when something is due; may import the timeline's modules."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from events.api.paging import Order, a_number
from events.api.rows import described
from events.api.timeline.filters import DeadlineSet
from events.api.timeline.serializers import DeadlineSerializer
from events.api.timeline.views import ASKED_OF_THE_PAST, EntryRows, with_tombstones
from events.models import Deadline, Version


@described(
    "deadlines", "Deadlines by place on the timeline.", "A deadline.", gone=True,
    listed=with_tombstones("DeadlineOrTombstone", DeadlineSerializer), asked=ASKED_OF_THE_PAST,
)  # fmt: skip
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

    def beside(self, entries: QuerySet) -> QuerySet:
        return with_slippage(entries)


def with_slippage(deadlines: QuerySet) -> QuerySet:
    """Deadlines with ``certain_versions``: one query more, however many."""
    versions = Version.objects.filter(possible=False).select_related("claim").order_by("known_from")
    return deadlines.prefetch_related(Prefetch("versions", queryset=versions, to_attr="certain_versions"))
