"""persons/: who takes part; may import models and what is in this folder."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, QuerySet

from events.api.actor_rows import BESIDE, ActorRows
from events.api.actors import with_actors
from events.api.rows import described
from events.models import Person, Role

from .filters import PersonSet
from .serializers import PersonSerializer


@described("persons", "Persons by name.", "A person.")
class PersonView(ActorRows):
    """Persons who were confirmed, with their dated roles."""

    queryset = Person.objects.all()
    serializer_class = PersonSerializer
    filterset_class = PersonSet

    def get_queryset(self) -> QuerySet:
        persons: Any = super().get_queryset()
        roles = with_actors(Role.objects.all(), "party", "body")
        found: QuerySet = persons.public().prefetch_related(
            *BESIDE, Prefetch("roles", queryset=roles), Prefetch("merged__person__roles", queryset=roles)
        )
        return found
