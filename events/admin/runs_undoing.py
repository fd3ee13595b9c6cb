"""Taking an import back, after a look at what that does; may import undoing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from events.importing.undoing import undo_import
from events.models import TimelineEntry
from events.models.vocabulary import RunStatus

from .base import ReadOnlyAdmin, page_of

# Rows of each list on the page.
MOST_SHOWN = 50


def counted(number: int, one: str, many: str) -> str:
    """'1 artikel', '3 artikelen', 'geen artikelen'."""
    return f"{number or 'geen'} {one if number == 1 else many}"


class UndoingAdmin(ReadOnlyAdmin):
    """Imports that can be taken back by whoever may change them."""

    change_form_template = "admin/events/run.html"

    def may_undo(self, request: HttpRequest) -> bool:
        """Whether this user may take imports back."""
        return bool(request.user.has_perm("events.change_importrun"))

    def get_urls(self) -> list[Any]:
        undo = self.admin_site.admin_view(self.undo_view)
        return [path("<path:object_id>/undo/", undo, name="events_importrun_undo"), *super().get_urls()]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        run = context.get("original")
        if run is not None and run.status != RunStatus.UNDONE and self.may_undo(request):
            context["undo_address"] = reverse("admin:events_importrun_undo", args=[run.pk])
        return super().render_change_form(request, context, *args, **kwargs)

    def undo_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """What taking the import back does; the button does it."""
        if not self.may_undo(request):
            raise PermissionDenied
        run = self.get_object(request, object_id)
        if run is None:
            raise Http404("Geen import heeft dit nummer.")
        if run.status in (RunStatus.UNDONE, RunStatus.RUNNING):
            self.message_user(
                request, f"{run} is {run.get_status_display()}; er is niets veranderd.", messages.WARNING
            )
            return HttpResponseRedirect(page_of(run))
        if request.method == "POST":
            done = undo_import(run)
            articles = counted(done.articles, "artikel", "artikelen")
            gone = counted(len(done.gone), "tijdlijnregel", "tijdlijnregels")
            self.log_change(request, run, "Teruggedraaid.")
            self.message_user(
                request,
                f"Teruggedraaid: {articles} en {gone}.",
                messages.SUCCESS,
            )
            return HttpResponseRedirect(page_of(run))
        would = undo_import(run, dry_run=True)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Terugdraaien: {run}",
            "opts": self.opts,
            "run": run,
            "page": page_of(run),
            "brought": [
                counted(would.articles, "artikel", "artikelen"),
                counted(would.claims, "bewering", "beweringen"),
                counted(would.persons, "voorgestelde persoon", "voorgestelde personen"),
            ],
            "would": would,
            "gone": _named(would.gone),
            "stays": _named(would.stays),
        }
        return TemplateResponse(request, "admin/events/undo.html", context)


def _named(public_ids: list[str]) -> list[tuple[str, str]]:
    """The titles of entries and their pages; not more than a page shows."""
    rows = TimelineEntry.objects.filter(public_id__in=public_ids[:MOST_SHOWN]).order_by("title")
    return [(row.title, page_of(row)) for row in rows]
