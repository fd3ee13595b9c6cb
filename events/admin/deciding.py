"""Pages where a curator decides: the row is locked while it is saved, decisions are shown and can be lifted."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.formats import date_format

from events.importing import decisions
from events.models import Decision
from newsdb.databases import one_writer

from .base import NewsdbAdmin
from .choices import is_key


def decided_by(decision: Decision) -> str:
    """'vastgesteld door anna op 5 juli 2023'."""
    day = date_format(timezone.localtime(decision.made_at), "j F Y")
    return f"{decision.get_verb_display()} door {decision.by or 'iemand'} op {day}"


class DecidingAdmin(NewsdbAdmin):
    """Shows the decisions on a row, with a button that lifts one; subclasses add their own panels."""

    class Media:
        css = {"all": ("events/admin.css",)}

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        found = super().get_object(request, object_id, from_field)
        if found is not None and request.method == "POST":
            # In this order, as imports do, or the two would wait for each other.
            one_writer()
            # From here until the save nobody else changes the row, so that the form's stamp can be trusted.
            self.model._base_manager.select_for_update().only("pk").get(pk=found.pk)
            found.refresh_from_db()
        return found

    def curator(self, request: HttpRequest) -> User:
        """The user who decides; the admin lets nobody else in."""
        assert isinstance(request.user, User)
        return request.user

    def panels(self, obj: Any) -> dict[str, Any]:
        """What the page shows beside the form."""
        return {}

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        obj = context.get("original")
        if obj is not None:
            made = obj.decisions.select_related("by", "lifted_by").order_by("-made_at", "-pk")
            context |= {"decisions": made, **self.panels(obj)}
        return super().render_change_form(request, context, *args, **kwargs)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        if "_lift" in request.POST:
            return self.back_to_page(request, self._lift(request, obj))
        return super().response_change(request, obj)

    def _lift(self, request: HttpRequest, obj: Any) -> str:
        chosen = request.POST["_lift"]
        about = obj.decisions.holding()
        decision = about.filter(pk=int(chosen)).first() if is_key(chosen) else None
        if decision is None:
            return "Dit besluit geldt niet meer: het is al opgeheven of vervangen."
        decisions.lift(decision, self.curator(request))
        return f"Opgeheven: {decision}. Nu geldt weer wat de teksten zeggen."

    def back_to_page(self, request: HttpRequest, said: str) -> HttpResponse:
        """Say it, and show the page again."""
        self.message_user(request, said, messages.SUCCESS)
        return HttpResponseRedirect(request.get_full_path())
