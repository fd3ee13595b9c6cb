"""persons/: who takes part; may import models and what is in this folder."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.timezone import localdate

from events.api.actor_rows import ActorRows
from events.api.actors import with_actors
from events.api.rows import described
from events.models import Person, Role
from events.models.vocabulary import RoleKind

from .filters import PersonSet
from .serializers import PersonSerializer


@described("persons", "Persons by name.", "A person.")
class PersonView(ActorRows):
    """Persons who were confirmed, with their dated roles."""

    queryset = Person.objects.all()
    serializer_class = PersonSerializer
    filterset_class = PersonSet

    def get_queryset(self) -> QuerySet:
        members = Role.objects.on(localdate()).filter(role=RoleKind.PARTY_MEMBER, party__isnull=False)
        persons: Any = super().get_queryset()
        found: QuerySet = persons.public().prefetch_related(
            Prefetch("roles", queryset=with_actors(Role.objects.all(), "party", "body")),
            Prefetch("roles", queryset=with_actors(members, "party"), to_attr="memberships_today"),
            "names",
            "identifiers",
        )
        return found
