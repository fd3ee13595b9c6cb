"""Claims, and what follows from them: participations, versions, mentions. All read only; may import models."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from events.dates import edtf
from events.models import Claim, MatchKey, Mention, Participation, Version
from events.models.vocabulary import Part
from events.wording import in_words

from .base import ReadOnlyAdmin, link_to


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    """What each sentence says."""

    list_display = (
        "__str__",
        "kind",
        "type",
        "status",
        "date_words",
        "confidence",
        "article_link",
        "entry_link",
    )
    list_filter = ("kind", "type", "status", ("withdrawn_at", admin.EmptyFieldListFilter))
    list_select_related = ("article", "entry")
    search_fields = ("quote", "title", "public_id")
    date_hierarchy = "known_from"
    ordering = ("-known_from", "public_id")
    exclude = ("article", "entry", "run", "superseded_by", "actors", "anchors")
    readonly_fields = (
        "article_link", "entry_link", "run_link", "superseded_link", "date_words", "actors_words", "anchors_words",
    )  # fmt: skip

    @admin.display(description="betrokkenen")
    def actors_words(self, claim: Claim) -> SafeString | str:
        parts = dict(Part.choices)
        said = ((f"{one['name']}, {parts.get(one['part'], one['part'])}",) for one in claim.actors)
        return format_html_join("", "{}<br>", said) or "–"

    @admin.display(description="ankers van de datum")
    def anchors_words(self, claim: Claim) -> SafeString | str:
        return format_html_join("", "{}: {}<br>", claim.anchors.items()) or "–"

    @admin.display(description="datum", ordering="earliest")
    def date_words(self, claim: Claim) -> str:
        return in_words(claim.when)

    @admin.display(description="artikel")
    def article_link(self, claim: Claim) -> SafeString | str:
        return link_to(claim.article)

    @admin.display(description="tijdlijn")
    def entry_link(self, claim: Claim) -> SafeString | str:
        return link_to(claim.entry)

    @admin.display(description="import")
    def run_link(self, claim: Claim) -> SafeString | str:
        return link_to(claim.run)

    @admin.display(description="vervangen door")
    def superseded_link(self, claim: Claim) -> SafeString | str:
        return link_to(claim.superseded_by)


@admin.register(Participation)
class ParticipationAdmin(ReadOnlyAdmin):
    """Who takes part in what."""

    list_display = ("as_written", "actor_link", "part", "entry_link")
    list_filter = ("part",)
    list_select_related = ("actor", "entry")
    search_fields = ("as_written", "actor__name", "entry__title")
    ordering = ("-pk",)
    fields = ("entry_link", "actor_link", "part", "as_written")

    @admin.display(description="actor", ordering="actor__name")
    def actor_link(self, participation: Participation) -> SafeString | str:
        return link_to(participation.actor)

    @admin.display(description="tijdlijn")
    def entry_link(self, participation: Participation) -> SafeString | str:
        return link_to(participation.entry)


@admin.register(Version)
class VersionAdmin(ReadOnlyAdmin):
    """What was known of an entry, and from when."""

    list_display = ("title", "known_from", "known_to", "date_words", "status", "entry_link")
    list_filter = ("status",)
    list_select_related = ("entry",)
    search_fields = ("title", "entry__public_id")
    date_hierarchy = "known_from"
    ordering = ("-known_from", "pk")
    exclude = ("entry", "claim")
    readonly_fields = ("entry_link", "claim_link", "date_words")

    @admin.display(description="datum", ordering="sort_date")
    def date_words(self, version: Version) -> str:
        return in_words(edtf.parse(version.date_edtf))

    @admin.display(description="tijdlijn")
    def entry_link(self, version: Version) -> SafeString | str:
        return link_to(version.entry)

    @admin.display(description="bewering")
    def claim_link(self, version: Version) -> SafeString | str:
        return link_to(version.claim)


@admin.register(Mention)
class MentionAdmin(ReadOnlyAdmin):
    """Whom the articles name."""

    list_display = ("actor_link", "article_link", "titles", "party", "explicit")
    list_filter = ("explicit", "actor__kind")
    list_select_related = ("actor", "article", "party")
    search_fields = ("actor__name", "article__title")
    ordering = ("-pk",)
    fields = ("article_link", "actor_link", "party", "titles", "explicit", "offsets")

    @admin.display(description="actor", ordering="actor__name")
    def actor_link(self, mention: Mention) -> SafeString | str:
        return link_to(mention.actor)

    @admin.display(description="artikel")
    def article_link(self, mention: Mention) -> SafeString | str:
        return link_to(mention.article)

    @admin.display(description="genoemd als")
    def titles(self, mention: Mention) -> str:
        return ", ".join(map(str, mention.roles)) or "–"


@admin.register(MatchKey)
class MatchKeyAdmin(ReadOnlyAdmin):
    """Under which words facts are looked for."""

    list_display = ("key", "fact")
    search_fields = ("key", "fact")
    ordering = ("key", "fact")
    fields = ("key", "fact")
