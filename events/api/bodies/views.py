"""bodies/: institutions; may import models and the actors' modules."""

from __future__ import annotations

from django.db.models import QuerySet

from events.api.actor_rows import BESIDE, ActorRows, ActorSerializer, ActorSet
from events.api.rows import described
from events.models import Body


class BodySerializer(ActorSerializer):
    """A body."""

    class Meta:
        model = Body
        fields = [
            "id", "name", "full_name", "body_type", "review", "verified", "source", "names",
            "identifiers",
        ]  # fmt: skip


@described("bodies", "Bodies by name.", "A body.")
class BodyView(ActorRows):
    """Bodies, with their names and identifiers."""

    queryset = Body.objects.all()
    serializer_class = BodySerializer
    filterset_class = ActorSet

    def get_queryset(self) -> QuerySet:
        return Body.objects.public().prefetch_related(*BESIDE)
