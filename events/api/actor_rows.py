"""What persons/, parties/ and bodies/ share; may import models, rows and parameters."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from events.models import Actor, ActorIdentifier, ActorName
from events.models.vocabulary import NameKind

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
        names = ActorName.objects.filter(contains("name", value))
        merged = Actor.objects.filter(contains("name", value), merged_into__isnull=False)
        return rows.filter(
            contains("name", value)
            | Q(pk__in=names.values("actor"))
            | Q(pk__in=names.values("actor__merged_into"))
            | Q(pk__in=merged.values("merged_into"))
        )


class ActorRows(PublicRows):
    """Public actors by name."""

    listed_by = Order("name", "public_id", a_text)


# What is read beside actors: their names and numbers, and those of the rows that were merged into them.
BESIDE = ("names", "identifiers", "merged__names", "merged__identifiers")


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
    names = serializers.SerializerMethodField(
        help_text="Other names that mean them, those of merged rows included."
    )
    identifiers = serializers.SerializerMethodField(help_text="Their numbers or codes in other registers.")

    @extend_schema_field(NameSerializer(many=True))
    def get_names(self, actor: Actor) -> Any:
        found = list(actor.names.all())
        for row in actor.merged.all():
            found += [ActorName(name=row.name, kind=NameKind.ALIAS), *row.names.all()]
        # Each once, and not the name that is shown already, unless that has days of its own.
        once = {(name.name, name.start_edtf, name.end_edtf): name for name in reversed(found)}
        own = {(name.name, name.start_edtf, name.end_edtf) for name in actor.names.all()}
        shown = [name for key, name in once.items() if key in own or name.name != actor.name]
        return NameSerializer(sorted(shown, key=lambda name: (name.name, name.start_edtf)), many=True).data

    @extend_schema_field(IdentifierSerializer(many=True))
    def get_identifiers(self, actor: Actor) -> Any:
        found = [
            *actor.identifiers.all(),
            *(one for row in actor.merged.all() for one in row.identifiers.all()),
        ]
        return IdentifierSerializer(sorted(found, key=lambda one: (one.scheme, one.value)), many=True).data
