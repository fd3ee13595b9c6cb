"""Persons, parties and bodies, with their names, identifiers and roles; may import models and dates."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.db.models import CharField, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString

from events.dates import edtf
from events.models import Actor, ActorIdentifier, ActorName, Body, Party, Person, Role
from events.models.vocabulary import Review, RoleKind
from events.wording import in_words

from .actor_outlook import actor_outlook
from .base import NewsdbAdmin, ReferenceAdmin, link_to
from .choices import RowsInline
from .mergers import MergingAdmin


class PeriodForm(forms.ModelForm):
    """A row with a first and a last day, both uncertain."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        start, end = cleaned.get("start_edtf"), cleaned.get("end_edtf")
        if start and end and edtf.is_valid(start) and edtf.is_valid(end):
            first, last = edtf.parse(start).earliest, edtf.parse(end).latest
            if first and last and first > last:
                self.add_error("end_edtf", f"{end} komt voor {start}.")
        return cleaned


class ActorNameInline(RowsInline):
    """The names that mean this actor."""

    model = ActorName
    form = PeriodForm
    fields = ("name", "kind", "start_edtf", "end_edtf", "source", "verified")


class ActorIdentifierInline(RowsInline):
    """Their numbers in other registers."""

    model = ActorIdentifier
    fields = ("scheme", "value", "source", "verified")


class RoleInline(RowsInline):
    """A person's posts and memberships."""

    model = Role
    form = PeriodForm
    fk_name = "person"
    fields = (
        "role",
        "title",
        "party",
        "body",
        "cabinet",
        "start_edtf",
        "end_edtf",
        "source",
        "verified",
    )
    autocomplete_fields = ("party", "body")


class ActorKindAdmin(MergingAdmin, ReferenceAdmin):
    """What persons, parties and bodies have in common."""

    search_fields: ClassVar[Any] = ("name", "names__name", "public_id", "identifiers__value")
    list_filter: ClassVar[Any] = ("review", "verified", ("merged_into", admin.EmptyFieldListFilter))
    ordering = ("name",)
    readonly_fields = ("public_id", "merged_link", "created", "modified")
    inlines: ClassVar[Any] = (ActorNameInline, ActorIdentifierInline)
    actions = ("confirm_actors", "reject_actors", "merge_rows")
    merged_as = Actor
    outlook = staticmethod(actor_outlook)
    change_form_template = "admin/events/actor.html"
    object_history_template = "admin/events/history_of_row.html"

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        return _living_to_choose(request, super().get_search_results(request, queryset, search_term))

    @admin.display(description="samengevoegd met")
    def merged_link(self, actor: Actor) -> SafeString | str:
        return link_to(actor.merged_into)

    @admin.action(description="Bevestigen", permissions=["change"])
    def confirm_actors(self, request: HttpRequest, chosen: QuerySet[Actor]) -> None:
        self._review(request, chosen, Review.CONFIRMED)

    @admin.action(description="Verwerpen", permissions=["change"])
    def reject_actors(self, request: HttpRequest, chosen: QuerySet[Actor]) -> None:
        self._review(request, chosen, Review.REJECTED)

    def _review(self, request: HttpRequest, chosen: QuerySet[Actor], review: Review) -> None:
        # Row by row: a bulk update would leave no history.
        others = list(chosen.exclude(review=review))
        for actor in others:
            actor.review = review
            actor.save()
        self.message_user(request, f"{len(others)} {review.label}.", messages.SUCCESS)


def _living_to_choose(request: HttpRequest, found: tuple[Any, bool]) -> tuple[Any, bool]:
    """What a search finds; where it is for a choice, without merged rows, which mean nobody of their own any more."""
    rows, may_repeat = found
    choosing = request.path == reverse("admin:autocomplete")
    return (rows.filter(merged_into__isnull=True) if choosing else rows), may_repeat


@admin.register(Person)
class PersonAdmin(ActorKindAdmin):
    """Persons, with the party of today beside the name."""

    list_display = ("name", "party_now", "review", "verified", "public_id")
    inlines = (ActorNameInline, ActorIdentifierInline, RoleInline)
    fields = (
        "name",
        "given_name",
        "family_name",
        "review",
        "source",
        "verified",
        "public_id",
        "merged_link",
        "created",
        "modified",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        memberships = Role.objects.filter(
            person=OuterRef("pk"), role=RoleKind.PARTY_MEMBER, end_edtf=""
        ).order_by("-start_earliest", "-pk")
        party = Subquery(memberships.values("party__name")[:1], output_field=CharField())
        persons: QuerySet[Person] = super().get_queryset(request)
        return persons.annotate(party_name=party)

    @admin.display(description="partij nu", ordering="party_name")
    def party_now(self, person: Person) -> str:
        return getattr(person, "party_name", None) or "–"


@admin.register(Party)
class PartyAdmin(ActorKindAdmin):
    """Parties, by the name that news uses."""

    list_display = ("name", "full_name", "founded", "dissolved", "review", "verified")
    search_fields = (*ActorKindAdmin.search_fields, "full_name")
    fields = (
        "name",
        "full_name",
        "founded_edtf",
        "dissolved_edtf",
        "colour",
        "review",
        "source",
        "verified",
        "public_id",
        "merged_link",
        "created",
        "modified",
    )

    @admin.display(description="opgericht")
    def founded(self, party: Party) -> str:
        return in_words(edtf.parse(party.founded_edtf)) if party.founded_edtf else "–"

    @admin.display(description="opgeheven")
    def dissolved(self, party: Party) -> str:
        return in_words(edtf.parse(party.dissolved_edtf)) if party.dissolved_edtf else "–"


@admin.register(Body)
class BodyAdmin(ActorKindAdmin):
    """Institutions."""

    list_display = ("name", "full_name", "body_type", "review", "verified")
    list_filter = ("body_type", *ActorKindAdmin.list_filter)
    search_fields = (*ActorKindAdmin.search_fields, "full_name")
    fields = (
        "name",
        "full_name",
        "body_type",
        "review",
        "source",
        "verified",
        "public_id",
        "merged_link",
        "created",
        "modified",
    )


@admin.register(Actor)
class ActorAdmin(NewsdbAdmin):
    """All of them in one list; each is edited on its own kind's page."""

    list_display = ("name", "kind", "review", "verified", "own_page")
    list_filter = ("kind", "review", "verified")
    search_fields = ("name", "names__name", "public_id")
    ordering = ("name",)
    fields = ("name", "kind", "review", "source", "verified", "public_id", "own_page")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Actor | None = None) -> bool:
        return False

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        return _living_to_choose(request, super().get_search_results(request, queryset, search_term))

    @admin.display(description="pagina")
    def own_page(self, actor: Actor) -> SafeString | str:
        return link_to(actor, f"open als {actor.get_kind_display()}")


@admin.register(ActorName)
class ActorNameAdmin(ReferenceAdmin):
    """Every name, to see whom one could mean."""

    form = PeriodForm
    list_display = ("name", "actor", "kind", "start_edtf", "end_edtf", "verified")
    list_filter = ("kind", "verified")
    list_select_related = ("actor",)
    search_fields = ("name", "actor__name")
    autocomplete_fields = ("actor",)
    ordering = ("name", "pk")


@admin.register(ActorIdentifier)
class ActorIdentifierAdmin(NewsdbAdmin):
    """Numbers in other registers."""

    list_display = ("value", "scheme", "actor", "verified")
    list_filter = ("scheme", "verified")
    list_select_related = ("actor",)
    search_fields = ("value", "actor__name")
    autocomplete_fields = ("actor",)
    ordering = ("scheme", "value")


@admin.register(Role)
class RoleAdmin(ReferenceAdmin):
    """Posts and memberships."""

    form = PeriodForm
    list_display = ("person", "role", "title", "party", "body", "start_edtf", "end_edtf", "verified")
    list_filter = ("role", "verified", "cabinet")
    list_select_related = ("person", "party", "body")
    search_fields = ("person__name", "title", "party__name", "body__name", "cabinet")
    autocomplete_fields = ("person", "party", "body")
    date_hierarchy = "start_earliest"
    ordering = ("-start_earliest", "pk")
