"""The parameters of articles/; may import models, actors and parameters."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from events.api.actors import ActorCalled
from events.api.capitals import contains, equals
from events.api.parameters import Parameter
from events.api.timeline.filters import PeriodSet
from events.api.values import Words
from events.models import Actor, Article, Mention
from events.models.vocabulary import ActorKind


class ArticleSet(PeriodSet):
    """The parameters of articles/."""

    bounds = ("published_earliest", "published_latest")

    party = Parameter(ActorCalled, "A party that the article names.", kind=ActorKind.PARTY, method="naming")
    person = Parameter(
        ActorCalled, "A person whom the article names.", kind=ActorKind.PERSON, method="naming"
    )
    outlet = Parameter(Words, "The outlet's name, capitals aside.", method="from_outlet")
    q = Parameter(Words, "These words, in this order, in the title or the text.", method="saying")

    def naming(self, rows: QuerySet[Article], name: str, value: QuerySet[Actor]) -> QuerySet[Article]:
        """Articles that name one of these actors."""
        meant = value.with_merged()  # type: ignore[attr-defined]
        return rows.filter(pk__in=Mention.objects.filter(actor__in=meant).values("article"))

    def from_outlet(self, rows: QuerySet[Article], name: str, value: str) -> QuerySet[Article]:
        """Articles of one outlet."""
        return rows.filter(equals("outlet", value))

    def saying(self, rows: QuerySet[Article], name: str, value: str) -> QuerySet[Article]:
        """Articles that say this."""
        return rows.filter(Q(contains("title", value)) | contains("text", value))
