"""Which actors a query parameter means, and how actors are shown; may import models, capitals and values."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rapidfuzz import fuzz, process, utils
from rest_framework import serializers
from rest_framework.reverse import reverse

from events.models import Actor, ActorName
from events.models.vocabulary import ActorKind

from .capitals import equals
from .problems import problem, quoted
from .values import MOST_CHARACTERS, Value

LIST_NAMES = {ActorKind.PERSON: "persons", ActorKind.PARTY: "parties", ActorKind.BODY: "bodies"}

# Near enough to be a slip of the pen: rapidfuzz's WRatio, from 0 to 100.
NEAR_ENOUGH = 75
MOST_NEAR = 3
# No chain of merges is longer; a circle, which nothing should make, ends here.
MOST_MERGES = 50


class ActorCalled(Value):
    """The public actors of a kind that an id or any of their names means, capitals aside; of a surname all who bear it."""

    schema = {"type": "string", "minLength": 1, "maxLength": MOST_CHARACTERS}

    def __init__(self, *, kind: ActorKind, **kwargs: Any) -> None:
        self.kind = kind
        self.allowed = f"an id or a name from {LIST_NAMES[kind]}/"
        super().__init__(**kwargs)

    def read(self, text: str) -> QuerySet[Actor]:
        public = Actor.objects.public().filter(kind=self.kind)
        named = (
            Q(public_id=text.lower())
            | equals("name", text)
            | Q(pk__in=ActorName.objects.filter(equals("name", text)).values("actor"))
        )
        if self.kind == ActorKind.PERSON:
            named |= equals("person__family_name", text)
        rows = Actor.objects.filter(named, kind=self.kind).values_list("pk", Coalesce("merged_into", "pk"))
        found = {living for _, living in rows}
        if not found or not public.filter(pk__in=found).exists():
            raise problem(
                "unknown_actor",
                kind=self.kind.value,
                value=quoted(text),
                near=_near(public, text),
                list=f"{LIST_NAMES[self.kind]}/",
            )
        return public.filter(pk__in=found)


def _near(public: QuerySet[Actor], text: str) -> str:
    """Names that look like the text, as the end of a message: "; near: Mark Rutte (mark-rutte)"."""
    known = {
        name: f"{shown} ({public_id})"
        for name, shown, public_id in [
            *public.values_list("name", "name", "public_id"),
            *ActorName.objects.filter(actor__in=public).values_list(
                "name", "actor__name", "actor__public_id"
            ),
        ]
    }
    close = process.extract(
        text,
        list(known),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=MOST_NEAR * 2,
        score_cutoff=NEAR_ENOUGH,
    )
    near = list(dict.fromkeys(known[name] for name, _, _ in close))[:MOST_NEAR]
    return f"; near: {', '.join(near)}" if near else ""


Rows = TypeVar("Rows", bound=QuerySet)


def with_actors(rows: Rows, *paths: str) -> Rows:
    """Rows with the actors at these foreign keys, those into which they were merged, and whether the public may see them."""
    public = {
        f"{path}_is_public": Exists(
            Actor.objects.public().filter(pk=Coalesce(OuterRef(f"{path}__merged_into"), OuterRef(path)))
        )
        for path in paths
    }
    return rows.select_related(*paths, *(f"{path}__merged_into" for path in paths)).annotate(**public)


def public_actor(row: Any, path: str) -> Any:
    """The actor whom a foreign key of a row of ``with_actors`` means by now; None where there is none for the public."""
    if not getattr(row, f"{path}_is_public"):
        return None
    actor = getattr(row, path)
    return actor.merged_into or actor


def names_of_participants(entry: Any) -> list[str]:
    """Who takes part in an entry of ``with_evidence``: by name, or as written where not public; each once."""
    named = [
        actor.name if (actor := public_actor(one, "actor")) else one.as_written
        for one in entry.participations.all()
    ]
    return list(dict.fromkeys(named))


def actor_url(actor: Actor, serializer: serializers.BaseSerializer) -> str:
    """The address of an actor in this API."""
    return reverse(
        f"{actor.kind}-detail",
        kwargs={"public_id": actor.public_id},
        request=serializer.context.get("request"),
    )


class ActorLink(serializers.ModelSerializer):
    """An actor, short."""

    id = serializers.CharField(source="public_id", help_text="Public id.")
    url = serializers.SerializerMethodField(help_text="Address in this API.")

    class Meta:
        model = Actor
        fields = ["id", "kind", "name", "url"]

    @extend_schema_field(OpenApiTypes.URI)
    def get_url(self, actor: Actor) -> str:
        return actor_url(actor, self)

    def get_attribute(self, instance: Any) -> Any:
        return public_actor(instance, self.source or "actor")
