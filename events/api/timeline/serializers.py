"""How entries are shown; may import models, actors and dates."""

from __future__ import annotations

from typing import Any

from django.utils.timezone import localdate
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from events.api.actors import ActorLink
from events.api.dates import EntryDateSerializer, PublishedSerializer
from events.importing.slippage import Known, Step, slippage_of, totals
from events.models import Article, Claim, Participation, TimelineEntry

from .overdue import is_overdue
from .removed import TombstoneSerializer, is_removed


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

    def to_representation(self, instance: TimelineEntry) -> Any:
        # Lists of what changed hold what left the timeline too.
        if is_removed(instance):
            return TombstoneSerializer(instance, context=self.context).data
        return super().to_representation(instance)

    def get_overdue(self, entry: TimelineEntry) -> bool:
        return is_overdue(entry, self.context.get("past") or localdate())


class StepSerializer(serializers.Serializer):
    """One thing that became known of a deadline."""

    what = serializers.CharField(help_text="set, moved, met, missed, withdrawn, or open again.")
    known_from = serializers.DateField(help_text="Day from which it was known.")
    due = serializers.CharField(source="due.edtf", help_text="When it is due from then on, as EDTF.")
    was_due = serializers.SerializerMethodField(help_text="When it was due before it moved, as EDTF.")
    days = serializers.IntegerField(
        allow_null=True, help_text="Days later, of a move; negative where earlier."
    )
    quote = serializers.SerializerMethodField(help_text="The sentence that says so.")

    def get_was_due(self, step: Step) -> str | None:
        return step.was_due.edtf if step.was_due else None

    def get_quote(self, step: Step) -> str | None:
        return step.claim.quote if step.claim else None


class SlippageSerializer(serializers.Serializer):
    """How a deadline slipped."""

    first_due = serializers.DateField(allow_null=True, help_text="Last day that it first had.")
    last_due = serializers.DateField(allow_null=True, help_text="Last day that it has by now.")
    times_moved = serializers.IntegerField(help_text="How often it moved.")
    days_slipped = serializers.IntegerField(allow_null=True, help_text="By how many days.")
    steps = StepSerializer(many=True, help_text="What became known of it, in order.")


class DeadlineSerializer(EntrySerializer):
    """A deadline, with how it slipped."""

    slippage = serializers.SerializerMethodField(help_text="How it slipped, by what was certainly known.")

    class Meta(EntrySerializer.Meta):
        fields = [*EntrySerializer.Meta.fields, "slippage"]

    @extend_schema_field(SlippageSerializer)
    def get_slippage(self, entry: TimelineEntry) -> dict[str, Any]:
        past = self.context.get("past")
        versions = [
            Known(version.known_from, version.date_edtf, version.status, version.claim, version.moved)
            for version in entry.certain_versions  # type: ignore[attr-defined]
            if past is None or version.known_from <= past
        ]
        return dict(SlippageSerializer({**totals(versions), "steps": slippage_of(versions)}).data)
