"""How persons are shown; may import models and the actors' serializers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.timezone import localdate
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from events.api.actor_rows import ActorSerializer
from events.api.actors import ActorLink, public_actor
from events.models import Person, Role
from events.models.vocabulary import RoleKind


class RoleSerializer(serializers.ModelSerializer):
    """A post or membership."""

    party = ActorLink(allow_null=True, help_text="The party it is held for.")
    body = ActorLink(allow_null=True, help_text="The body it is held in.")

    class Meta:
        model = Role
        fields = ["role", "title", "party", "body", "cabinet", "from", "to", "source", "verified"]
        extra_kwargs: dict[str, Any] = {}

    def get_fields(self) -> dict[str, serializers.Field]:
        """With ``from``, which is no name that Python takes."""
        self._declared_fields["from"] = serializers.CharField(
            source="start_edtf", help_text="First day, as EDTF; empty is not known."
        )
        self._declared_fields["to"] = serializers.CharField(
            source="end_edtf", help_text="Last day, as EDTF; empty while held, or not known."
        )
        return super().get_fields()


class PersonSerializer(ActorSerializer):
    """A person, with their roles."""

    party = serializers.SerializerMethodField(help_text="The party of which they are a member today.")
    roles = serializers.SerializerMethodField(help_text="Posts and memberships, by their first day.")

    class Meta:
        model = Person
        fields = [
            "id", "name", "given_name", "family_name", "review", "verified", "source", "party",
            "roles", "names", "identifiers",
        ]  # fmt: skip

    @extend_schema_field(ActorLink(allow_null=True))
    def get_party(self, person: Person) -> Any:
        today = localdate()
        for role in roles_of(person):
            begun = role.start_earliest is None or role.start_earliest <= today
            ended = role.end_latest is not None and role.end_latest < today
            if role.role == RoleKind.PARTY_MEMBER and role.party_id and begun and not ended:
                party = public_actor(role, "party")
                return ActorLink(party, context=self.context).data if party else None
        return None

    @extend_schema_field(RoleSerializer(many=True))
    def get_roles(self, person: Person) -> Any:
        return RoleSerializer(roles_of(person), many=True, context=self.context).data


def roles_of(person: Person) -> list[Role]:
    """A person's roles and those of the rows that were merged into them, by their first day; unknown days first."""
    found = [*person.roles.all(), *(role for row in person.merged.all() for role in row.person.roles.all())]
    return sorted(found, key=lambda role: (role.start_earliest or date.min, role.pk))
