"""events/: what happens; may import the timeline's modules."""

from __future__ import annotations

from events.api.rows import described
from events.api.timeline.filters import EventSet
from events.api.timeline.views import EntryRows
from events.models import Event


@described("events", "Events by place on the timeline.", "An event.", gone=True)
class EventView(EntryRows):
    """Events."""

    queryset = Event.objects.all()
    filterset_class = EventSet
