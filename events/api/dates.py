"""How uncertain dates are shown; may import wording and dates."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from events.dates import edtf
from events.models.vocabulary import Precision, TimeOfDay
from events.wording import in_words


class EntryDateSerializer(serializers.Serializer):
    """The date of an entry: as EDTF, as bounds and in Dutch words."""

    edtf = serializers.CharField(source="date_edtf", help_text="EDTF expression; empty when undated.")
    earliest = serializers.DateField(allow_null=True, help_text="First day it can mean; null is open.")
    latest = serializers.DateField(allow_null=True, help_text="Last day it can mean; null is open.")
    precision = serializers.ChoiceField(choices=Precision.choices, help_text="How the date is known.")
    time_of_day = serializers.ChoiceField(
        choices=TimeOfDay.choices, allow_blank=True, help_text="Part of the day; empty when not known."
    )
    clock = serializers.CharField(help_text="Clock time as HH:MM; empty when not known.")
    text = serializers.SerializerMethodField(help_text="In Dutch words: tussen 3 en 5 juli 2023.")

    def get_text(self, entry: Any) -> str:
        return in_words(edtf.parse(entry.date_edtf))


class PublishedSerializer(serializers.Serializer):
    """When an article was published: as given, and the window narrowed from its own words."""

    edtf = serializers.CharField(source="published_edtf", help_text="Date as given; empty when none was.")
    earliest = serializers.DateField(
        source="published_earliest", allow_null=True, help_text="First day of the window."
    )
    latest = serializers.DateField(
        source="published_latest", allow_null=True, help_text="Last day of the window."
    )


class NarrowedSerializer(PublishedSerializer):
    """The same, with the reasons for the narrower window."""

    narrowed_because = serializers.ListField(
        child=serializers.CharField(), help_text="Why the window is narrower than the date given."
    )
