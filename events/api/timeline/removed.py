"""What left the timeline, so that a copy can leave it out too; may import models."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from events.models import TimelineEntry
from events.models.vocabulary import Review

WHY = (
    ("merged", "It turned out to be another entry."),
    ("withdrawn", "No standing sentence tells of it any more."),
    ("rejected", "A curator rejected it."),
)
NOT_PUBLIC = Q(gone_at__isnull=False) | Q(merged_into__isnull=False) | Q(review=Review.REJECTED)


def removed_since(entries: QuerySet, moment: datetime) -> QuerySet:
    """Entries that are not public, and of which something changed since."""
    return entries.filter(NOT_PUBLIC, modified__gte=moment)


def is_removed(entry: TimelineEntry) -> bool:
    """Whether an entry is not public."""
    return entry.gone_at is not None or entry.merged_into_id is not None or entry.review == Review.REJECTED


class TombstoneSerializer(serializers.ModelSerializer):
    """An entry that left the timeline: when, why, and what it became. Its values are not shown any more."""

    id = serializers.CharField(source="public_id", help_text="Public id.")
    url = serializers.SerializerMethodField(help_text="Address in this API, which answers 308, 404 or 410.")
    removed = serializers.SerializerMethodField(help_text="When it left the timeline.")
    because = serializers.SerializerMethodField(help_text="merged, withdrawn or rejected.")
    merged_into = serializers.CharField(
        source="merged_into.public_id",
        default=None,
        allow_null=True,
        help_text="Id of the entry it became, or null.",
    )

    class Meta:
        model = TimelineEntry
        fields = ["id", "url", "kind", "removed", "because", "merged_into", "modified"]

    @extend_schema_field(OpenApiTypes.URI)
    def get_url(self, entry: TimelineEntry) -> str:
        return reverse(
            f"{entry.kind}-detail", kwargs={"public_id": entry.public_id}, request=self.context.get("request")
        )

    @extend_schema_field(OpenApiTypes.DATETIME)
    def get_removed(self, entry: TimelineEntry) -> Any:
        return serializers.DateTimeField().to_representation(entry.gone_at or entry.modified)

    @extend_schema_field(serializers.ChoiceField(choices=WHY))
    def get_because(self, entry: TimelineEntry) -> str:
        if entry.merged_into_id is not None:
            return "merged"
        return "withdrawn" if entry.gone_at is not None else "rejected"
