"""What persons/, parties/ and bodies/ share; may import models, rows and parameters."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from rest_framework import serializers

from events.models import Actor, ActorIdentifier, ActorName

from .capitals import contains
from .paging import Order, a_text
from .parameters import Parameter, ParameterSet
from .rows import PublicRows
from .values import Words


class ActorSet(ParameterSet):
    """Looking for actors by name."""

    q = Parameter(Words, "These words in any of the names, capitals aside.", method="named")

    def named(self, rows: QuerySet[Actor], name: str, value: str) -> QuerySet[Actor]:
        """Actors one of whose names holds these words."""
        other_names = ActorName.objects.filter(contains("name", value)).values("actor")
        return rows.filter(Q(contains("name", value)) | Q(pk__in=other_names))


class ActorRows(PublicRows):
    """Public actors by name."""

    listed_by = Order("name", "public_id", a_text)


class NameSerializer(serializers.ModelSerializer):
    """A name that means the actor, and from when until when it did."""

    since = serializers.CharField(source="start_edtf", help_text="First day, as EDTF; empty: always was.")
    until = serializers.CharField(source="end_edtf", help_text="Last day, as EDTF; empty: still is.")

    class Meta:
        model = ActorName
        fields = ["name", "kind", "since", "until"]


class IdentifierSerializer(serializers.ModelSerializer):
    """The number or code of the actor in another register."""

    class Meta:
        model = ActorIdentifier
        fields = ["scheme", "value"]


class ActorSerializer(serializers.ModelSerializer):
    """An actor, with where what we say comes from and whether that was checked."""

    id = serializers.CharField(source="public_id", help_text="Public id.")
    names = NameSerializer(many=True)
    identifiers = IdentifierSerializer(many=True)
