"""The parameters of persons/; may import models and the actors' parameters."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from events.api.actor_rows import ActorSet
from events.api.actors import ActorCalled
from events.api.parameters import Parameter
from events.models import Actor, Role
from events.models.vocabulary import ActorKind


class PersonSet(ActorSet):
    """The parameters of persons/."""

    party = Parameter(
        ActorCalled,
        "A party for which they hold or held a role, membership included.",
        kind=ActorKind.PARTY,
        method="of_party",
    )

    def of_party(self, rows: QuerySet[Actor], name: str, value: QuerySet[Actor]) -> QuerySet[Actor]:
        """Persons who hold or held a role for one of these parties."""
        roles = Role.objects.filter(party__in=value.with_merged().values("pk"))  # type: ignore[attr-defined]
        return rows.filter(Q(pk__in=roles.values("person")) | Q(pk__in=roles.values("person__merged_into")))
