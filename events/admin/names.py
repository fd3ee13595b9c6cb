"""Names that wait for a curator, who says whom they mean; may import models and decisions."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.db.models import ForeignKey, Model, QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.importing import decisions
from events.models import Actor, UnresolvedName
from events.models.vocabulary import Verb

from .base import link_to, page_of
from .deciding import DecidingAdmin
from .stamped_form import StampedForm


class NameForm(StampedForm):
    """Whom the name means."""

    class Meta:
        model = UnresolvedName
        fields = ("assigned_to",)
        labels = {"assigned_to": "Toegewezen aan"}
        help_texts = {"assigned_to": "Wie dit artikel met deze naam bedoelt. Leeg: nog niet bekend."}


@admin.register(UnresolvedName)
class UnresolvedNameAdmin(DecidingAdmin):
    """Open names, the most frequent first."""

    form = NameForm
    change_form_template = "admin/events/name.html"
    list_display = ("name", "count", "context", "article_link", "assigned_to")
    list_filter = (("assigned_to", admin.EmptyFieldListFilter),)
    list_select_related = ("article", "assigned_to")
    search_fields = ("name", "article__title")
    ordering = ("-count", "name", "pk")
    autocomplete_fields = ("assigned_to",)
    actions = ("assign_only_candidate",)
    shown = ("name", "count", "context", "article_link", "candidate_links", "new_person")
    readonly_fields = shown

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        decided = ("why", "seen") if self.has_change_permission(request, obj) else ()
        return [(None, {"fields": (*self.shown, "assigned_to", *decided)})]

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField | None:
        # A merged actor means nobody any more.
        kwargs["queryset"] = Actor.objects.living()
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    @admin.display(description="artikel")
    def article_link(self, name: UnresolvedName) -> SafeString | str:
        return link_to(name.article)

    @admin.display(description="kandidaten")
    def candidate_links(self, name: UnresolvedName) -> SafeString | str:
        known = Actor.objects.filter(public_id__in=name.candidates)
        return format_html_join(", ", '<a href="{}">{}</a>', ((page_of(one), one) for one in known)) or "–"

    @admin.display(description="staat er nog niet bij?")
    def new_person(self, name: UnresolvedName) -> SafeString | str:
        address = f"{reverse('admin:events_person_add')}?{urlencode({'name': name.name})}"
        return format_html(
            '<a href="{}" target="_blank">nieuwe persoon maken</a>, en hier dan toewijzen', address
        )

    @admin.action(description="Toewijzen aan de enige kandidaat", permissions=["change"])
    def assign_only_candidate(self, request: HttpRequest, chosen: QuerySet[UnresolvedName]) -> None:
        assigned = 0
        for name in chosen.filter(assigned_to__isnull=True):
            candidates = Actor.objects.living().filter(public_id__in=name.candidates)[:2]
            if len(name.candidates) == 1 and len(candidates) == 1:
                decisions.assign_name(name, candidates[0], self.curator(request))
                assigned += 1
        left = chosen.count() - assigned
        said = f"{assigned} toegewezen."
        if left:
            said += f" {left} overgeslagen: al toegewezen, of geen of meer dan één kandidaat."
        self.message_user(request, said, messages.SUCCESS)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not form.changed_fields:
            return
        # The form has put its choice on obj; the decision needs the row as it is.
        name = UnresolvedName.objects.get(pk=obj.pk)
        actor, curator = form.cleaned_data["assigned_to"], self.curator(request)
        holding = name.decisions.holding().filter(verb=Verb.ASSIGN_NAME).first()
        if actor:
            decisions.assign_name(name, actor, curator, form.cleaned_data["why"])
        elif holding:
            decisions.lift(holding, curator)
        obj.refresh_from_db()
