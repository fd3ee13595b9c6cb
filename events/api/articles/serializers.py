"""How articles are shown: whom they name and what they say of which entries; may import models and the timeline's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models.functions import Coalesce
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from events.api.actors import public_actor
from events.api.dates import NarrowedSerializer
from events.api.timeline.serializers import EntryLinkSerializer
from events.models import Actor, Article, Claim, Mention, UnresolvedName
from events.models.vocabulary import ActorKind


class QuoteSerializer(serializers.ModelSerializer):
    """A sentence of this article and what it reports; the entry may stand on others too."""

    confidence = serializers.FloatField(help_text="From 0 to 1: how often claims by this rule are right.")

    class Meta:
        model = Claim
        fields = ["quote", "start", "end", "status", "rule", "explanation", "expression", "confidence"]


class ArticleEntrySerializer(EntryLinkSerializer):
    """An entry with this article's sentences."""

    claims = QuoteSerializer(many=True, source="said_here")

    class Meta(EntryLinkSerializer.Meta):
        fields = [*EntryLinkSerializer.Meta.fields, "claims"]


@extend_schema_field(
    {"type": "array", "items": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}}
)
class OffsetsField(serializers.JSONField):
    """[start, end] of each mention, in characters of the text."""


class NamedActorSerializer(serializers.ModelSerializer):
    """An actor whom the article names."""

    id = serializers.CharField(source="actor.public_id", help_text="Public id.")
    name = serializers.CharField(source="actor.name", help_text="The name that news uses.")
    link = serializers.CharField(source="actor.public_id", help_text="Public id of the row meant.")
    mentions = OffsetsField(source="offsets", help_text="[start, end] of each, in characters of the text.")

    class Meta:
        model = Mention
        fields = ["id", "name", "explicit", "link", "mentions"]


class NamedPersonSerializer(NamedActorSerializer):
    """A person whom the article names."""

    party = serializers.CharField(allow_null=True, help_text="Their party in this article.")
    roles = serializers.ListField(child=serializers.CharField(), help_text="Titles that the article gives.")

    class Meta(NamedActorSerializer.Meta):
        fields = ["id", "name", "party", "roles", "explicit", "link", "mentions"]


class UnresolvedNameSerializer(serializers.ModelSerializer):
    """A name that could mean nobody or several we know."""

    candidates = serializers.SerializerMethodField(help_text="Public ids of those it could mean.")

    class Meta:
        model = UnresolvedName
        fields = ["name", "count", "candidates"]

    def get_candidates(self, name: UnresolvedName) -> list[str]:
        public = public_candidates(self)
        return list(dict.fromkeys(public[candidate] for candidate in name.candidates if candidate in public))


def public_candidates(serializer: serializers.BaseSerializer) -> dict[str, str]:
    """Whom the candidates of the articles being shown mean by now, if public: asked once for a whole answer."""
    context: Any = serializer.root.context
    known: dict[str, str] | None = context.get("public_candidates")
    if known is None:
        shown: Any = serializer.root.instance
        articles: list[Article] = shown if isinstance(shown, list) else [shown]
        asked = {
            candidate
            for article in articles
            for name in article.unresolved_names.all()
            for candidate in name.candidates
        }
        known = {}
        if asked:
            rows = Actor.objects.public().with_merged().filter(public_id__in=asked)
            living = Coalesce("merged_into__public_id", "public_id")
            known = dict(rows.values_list("public_id", living))
        context["public_candidates"] = known
    return known


class ArticleSerializer(serializers.ModelSerializer):
    """An article: where it comes from, whom it names, and what it says of which entries."""

    id = serializers.CharField(source="public_id", help_text="Public id.")
    published = NarrowedSerializer(source="*")
    persons = serializers.SerializerMethodField(help_text="Persons whom it names.")
    parties = serializers.SerializerMethodField(help_text="Parties that it names.")
    bodies = serializers.SerializerMethodField(help_text="Bodies that it names.")
    unresolved = UnresolvedNameSerializer(source="unresolved_names", many=True)
    entries = serializers.SerializerMethodField(help_text="Events and deadlines that it speaks of.")
    text = serializers.SerializerMethodField(
        help_text="The whole text, where this site may show it; else null."
    )

    class Meta:
        model = Article
        fields = [
            "id", "title", "outlet", "url", "published", "persons", "parties", "bodies",
            "unresolved", "entries", "text", "modified",
        ]  # fmt: skip

    @extend_schema_field(NamedPersonSerializer(many=True))
    def get_persons(self, article: Article) -> Any:
        return NamedPersonSerializer(named(article, ActorKind.PERSON), many=True).data

    @extend_schema_field(NamedActorSerializer(many=True))
    def get_parties(self, article: Article) -> Any:
        return NamedActorSerializer(named(article, ActorKind.PARTY), many=True).data

    @extend_schema_field(NamedActorSerializer(many=True))
    def get_bodies(self, article: Article) -> Any:
        return NamedActorSerializer(named(article, ActorKind.BODY), many=True).data

    @extend_schema_field(ArticleEntrySerializer(many=True))
    def get_entries(self, article: Article) -> Any:
        """Entries in the order of their first sentence here."""
        found: dict[int, Any] = {}
        for claim in article.said:  # type: ignore[attr-defined]
            found.setdefault(claim.entry_id, (claim.entry, []))[1].append(claim)
        shown = []
        for entry, claims in found.values():
            entry.said_here = claims
            shown.append(ArticleEntrySerializer(entry, context=self.context).data)
        return shown

    def get_text(self, article: Article) -> str | None:
        return article.text if may_show_text() else None


def may_show_text() -> bool:
    """Whether this site may show whole articles (the setting NEWSDB_SHOW_TEXT); quotes are always shown."""
    return bool(getattr(settings, "NEWSDB_SHOW_TEXT", False))


@dataclass(slots=True)
class Named:
    """An actor with all that an article says of them, under the names of all rows that mean them."""

    actor: Actor
    explicit: bool
    party: str | None = None
    roles: list[str] = field(default_factory=list)
    offsets: list[list[int]] = field(default_factory=list)


def named(article: Article, kind: ActorKind) -> list[Named]:
    """The actors of a kind whom the article names; the view reads public ones only."""
    found: dict[int, Named] = {}
    for mention in article.mentions.all():
        actor = public_actor(mention, "actor")
        if actor is None or actor.kind != kind:
            continue
        one = found.setdefault(actor.pk, Named(actor, mention.explicit))
        party = public_actor(mention, "party")
        one.party = one.party or (party.name if party else None)
        one.explicit = one.explicit or mention.explicit
        one.roles += [role for role in mention.roles if role not in one.roles]
        one.offsets = sorted([*one.offsets, *mention.offsets])
    return list(found.values())
