"""persons/: who takes part; may import models and what is in this folder."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.timezone import localdate

from events.api.actor_rows import ActorRows
from events.api.rows import described
from events.models import Body, Party, Person, Role
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
        party = Prefetch("party", queryset=Party.objects.public(), to_attr="public_party")
        body = Prefetch("body", queryset=Body.objects.public(), to_attr="public_body")
        members = Role.objects.on(localdate()).filter(role=RoleKind.PARTY_MEMBER, party__isnull=False)
        persons: Any = super().get_queryset()
        found: QuerySet = persons.public().prefetch_related(
            Prefetch("roles", queryset=Role.objects.prefetch_related(party, body)),
            Prefetch("roles", queryset=members.prefetch_related(party), to_attr="memberships_today"),
            "names",
            "identifiers",
        )
        return found
