"""How entries are shown; may import models, actors and dates."""

from __future__ import annotations

from django.utils.timezone import localdate
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from events.api.actors import ActorLink
from events.api.dates import EntryDateSerializer, PublishedSerializer
from events.models import Article, Claim, Participation, TimelineEntry

from .overdue import is_overdue


def detail_url(view: str, public_id: str, serializer: serializers.BaseSerializer) -> str:
    """The address of a row in this API."""
    return reverse(
        f"{view}-detail", kwargs={"public_id": public_id}, request=serializer.context.get("request")
    )


class ArticleLinkSerializer(serializers.ModelSerializer):
    """An article, short."""

    id = serializers.CharField(source="public_id", help_text="Public id.")
    published = PublishedSerializer(source="*")

    class Meta:
        model = Article
        fields = ["id", "title", "outlet", "published", "url"]


class EvidenceSerializer(serializers.ModelSerializer):
    """A sentence that says so, and how it was read."""

    article = ArticleLinkSerializer()
    confidence = serializers.FloatField(help_text="From 0 to 1: how often claims by this rule are right.")

    class Meta:
        model = Claim
        fields = ["quote", "start", "end", "article", "rule", "explanation", "expression", "confidence"]


class ParticipantSerializer(serializers.ModelSerializer):
    """Who takes part, and how."""

    actor = ActorLink(allow_null=True, help_text="null for a person who was not confirmed yet.")

    class Meta:
        model = Participation
        fields = ["actor", "part", "as_written"]


class EntryLinkSerializer(serializers.ModelSerializer):
    """An entry, short."""

    id = serializers.CharField(source="public_id", help_text="Public id.")
    url = serializers.SerializerMethodField(help_text="Address in this API.")
    date = EntryDateSerializer(source="*")

    class Meta:
        model = TimelineEntry
        fields = ["id", "url", "kind", "type", "title", "date", "status", "firmness", "place"]

    @extend_schema_field(OpenApiTypes.URI)
    def get_url(self, entry: TimelineEntry) -> str:
        return detail_url(entry.kind, entry.public_id, self)


class EntrySerializer(EntryLinkSerializer):
    """An event or a deadline, with who takes part and the sentences that say so."""

    overdue = serializers.SerializerMethodField(help_text="An open deadline whose latest day has passed.")
    confidence = serializers.FloatField(help_text="Highest confidence among its claims.")
    participants = ParticipantSerializer(source="participations", many=True)
    evidence = EvidenceSerializer(many=True)

    class Meta(EntryLinkSerializer.Meta):
        fields = [
            *EntryLinkSerializer.Meta.fields,
            "overdue",
            "review",
            "confidence",
            "disputed",
            "known_from",
            "participants",
            "evidence",
            "modified",
        ]

    def get_overdue(self, entry: TimelineEntry) -> bool:
        return is_overdue(entry, localdate())
