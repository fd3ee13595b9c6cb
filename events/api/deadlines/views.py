"""deadlines/: by when something is due; may import the timeline's modules."""

from __future__ import annotations

from events.api.rows import described
from events.api.timeline.filters import DeadlineSet
from events.api.timeline.views import EntryRows
from events.models import Deadline


@described("deadlines", "Deadlines by place on the timeline.", "A deadline.", gone=True)
class DeadlineView(EntryRows):
    """Deadlines."""

    queryset = Deadline.objects.all()
    filterset_class = DeadlineSet
