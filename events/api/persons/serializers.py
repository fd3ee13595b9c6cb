"""How persons are shown; may import models and the actors' serializers."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from events.api.actor_rows import ActorSerializer
from events.api.actors import ActorLink, public_actor
from events.models import Person, Role


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
    roles = RoleSerializer(many=True)

    class Meta:
        model = Person
        fields = [
            "id", "name", "given_name", "family_name", "review", "verified", "source", "party",
            "roles", "names", "identifiers",
        ]  # fmt: skip

    @extend_schema_field(ActorLink(allow_null=True))
    def get_party(self, person: Person) -> Any:
        memberships = person.memberships_today  # type: ignore[attr-defined]
        party = public_actor(memberships[0], "party") if memberships else None
        return ActorLink(party, context=self.context).data if party else None
