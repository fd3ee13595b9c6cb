"""events/: what happens; may import the timeline's modules."""

from __future__ import annotations

from events.api.rows import described
from events.api.timeline.filters import EventSet
from events.api.timeline.serializers import EntrySerializer
from events.api.timeline.views import ASKED_OF_THE_PAST, EntryRows, with_tombstones
from events.models import Event


@described(
    "events", "Events by place on the timeline.", "An event.", gone=True,
    listed=with_tombstones("EventOrTombstone", EntrySerializer), asked=ASKED_OF_THE_PAST,
)  # fmt: skip
class EventView(EntryRows):
    """Events."""

    queryset = Event.objects.all()
    filterset_class = EventSet
