"""parties/: political parties and groups; may import models and the actors' modules."""

from __future__ import annotations

from django.db.models import QuerySet
from rest_framework import serializers

from events.api.actor_rows import BESIDE, ActorRows, ActorSerializer, ActorSet
from events.api.rows import described
from events.models import Party


class PartySerializer(ActorSerializer):
    """A party."""

    founded = serializers.CharField(source="founded_edtf", help_text="First day, as EDTF.")
    dissolved = serializers.CharField(
        source="dissolved_edtf", help_text="Last day, as EDTF; empty while it exists."
    )

    class Meta:
        model = Party
        fields = [
            "id", "name", "full_name", "review", "verified", "source", "founded", "dissolved",
            "colour", "names", "identifiers",
        ]  # fmt: skip


@described("parties", "Parties by name.", "A party.")
class PartyView(ActorRows):
    """Parties, with their names and identifiers."""

    queryset = Party.objects.all()
    serializer_class = PartySerializer
    filterset_class = ActorSet

    def get_queryset(self) -> QuerySet:
        return Party.objects.public().prefetch_related(*BESIDE)
