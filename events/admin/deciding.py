"""Pages where a curator decides: decisions are shown in words and can be lifted, here and on the history page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format

from events.importing import decisions
from events.models import Actor, Decision, TimelineEntry
from events.models.querysets import DecisionQuerySet
from events.models.vocabulary import Verb
from newsdb.databases import one_writer

from .base import NewsdbAdmin
from .choices import is_key
from .told import Told, told

# Decisions about two rows, which stand on the page of both.
OF_TWO = (Verb.MERGE, Verb.NOT_SAME, Verb.UNSURE)


def decided_by(decision: Decision) -> str:
    """'vastgesteld door anna op 5 juli 2023'."""
    day = date_format(timezone.localtime(decision.made_at), "j F Y")
    return f"{decision.get_verb_display()} door {decision.by or 'iemand'} op {day}"


def decisions_about(row: Any) -> DecisionQuerySet:
    """The decisions on a row, and those on another that name it as the other side."""
    found: DecisionQuerySet = row.decisions.all()
    if isinstance(row, TimelineEntry | Actor):
        there = "entry" if isinstance(row, TimelineEntry) else "actor"
        found |= Decision.objects.filter(**{f"{there}__isnull": False}, other=row.public_id, verb__in=OF_TWO)
    return found


class ShowsDecisions(NewsdbAdmin):
    """Shows the decisions on a row, with a button that lifts one; subclasses add their own panels."""

    object_history_template = "admin/events/history.html"

    class Media:
        css = {"all": ("events/admin.css",)}

    def curator(self, request: HttpRequest) -> User:
        """The user who decides; the admin lets nobody else in."""
        assert isinstance(request.user, User)
        return request.user

    def panels(self, obj: Any) -> dict[str, Any]:
        """What the page shows beside the form."""
        return {}

    def told_of(self, obj: Any) -> list[Told]:
        """The decisions about a row in words, newest first."""
        made = decisions_about(obj).select_related("entry", "actor", "by", "lifted_by")
        return [told(decision, obj) for decision in made.order_by("-made_at", "-pk")]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        obj = context.get("original")
        if obj is not None:
            context |= {"decisions": self.told_of(obj), **self.panels(obj)}
        return super().render_change_form(request, context, *args, **kwargs)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        obj = self.get_object(request, unquote(object_id))
        shown = {}
        if obj is not None:
            shown = {
                "decisions": self.told_of(obj),
                "has_change_permission": self.has_change_permission(request, obj),
                "lift_address": reverse(f"admin:events_{self.opts.model_name}_lift", args=[obj.pk]),
            }
        return super().history_view(request, object_id, {**shown, **(extra_context or {})})

    def get_urls(self) -> list[Any]:
        lift = self.admin_site.admin_view(self.lift_view)
        name = f"events_{self.opts.model_name}_lift"
        return [path("<path:object_id>/lift/", lift, name=name), *super().get_urls()]

    def lift_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Lift a decision from the history page."""
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            raise Http404("Geen rij heeft dit nummer.")
        if request.method != "POST" or not self.has_change_permission(request, obj):
            raise PermissionDenied
        self.message_user(request, self._lift(request, obj), messages.SUCCESS)
        return HttpResponseRedirect(reverse(f"admin:events_{self.opts.model_name}_history", args=[obj.pk]))

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        if "_lift" in request.POST:
            return self.back_to_page(request, self._lift(request, obj))
        return super().response_change(request, obj)

    def _lift(self, request: HttpRequest, obj: Any) -> str:
        chosen = request.POST.get("_lift", "")
        about = decisions_about(obj).holding()
        decision = about.filter(pk=int(chosen)).first() if is_key(chosen) else None
        if decision is None:
            return "Dit besluit geldt niet meer: het is al opgeheven of vervangen."
        decisions.lift(decision, self.curator(request))
        if decision.verb in OF_TWO:
            return f"Opgeheven: {decision}. Het zijn weer twee rijen, zoals daarvoor."
        return f"Opgeheven: {decision}. Nu geldt weer wat de teksten zeggen."

    def back_to_page(self, request: HttpRequest, said: str) -> HttpResponse:
        """Say it, and show the page again."""
        self.message_user(request, said, messages.SUCCESS)
        return HttpResponseRedirect(request.get_full_path())


class DecidingAdmin(ShowsDecisions):
    """Pages of which every saved field is a decision: the row is locked while it is saved."""

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        found = super().get_object(request, object_id, from_field)
        if found is not None and request.method == "POST":
            # In this order, as imports do, or the two would wait for each other.
            one_writer()
            # From here until the save nobody else changes the row, so that the form's stamp can be trusted.
            self.model._base_manager.select_for_update().only("pk").get(pk=found.pk)
            found.refresh_from_db()
        return found
