"""The page of one entry: all that is known of it, and what was known when; may import the API's readers."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.api.actors import MOST_MERGES
from events.api.timeline.reading import with_evidence
from events.models import TimelineEntry

from .shown import shown


@require_safe
def entry(request: HttpRequest, public_id: str) -> HttpResponse:
    """An event or a deadline; what was merged leads to what remains, what left the timeline says so (404)."""
    found = with_evidence(TimelineEntry.objects.public()).filter(public_id=public_id).first()
    if found is None:
        return _what_became_of(request, public_id)
    versions = found.versions.filter(possible=False).select_related("claim__article").order_by("known_from")
    context = {"shown": shown(found), "versions": list(versions)}
    return render(request, "web/one.html", context)


def _what_became_of(request: HttpRequest, public_id: str) -> HttpResponse:
    row = TimelineEntry.objects.select_related("merged_into").filter(public_id=public_id).first()
    if row is None:
        raise Http404
    for _ in range(MOST_MERGES):
        if row.merged_into is None:
            break
        row = row.merged_into
    if TimelineEntry.objects.public().filter(pk=row.pk).exists():
        return HttpResponseRedirect(reverse("entry", args=[row.public_id]))
    return render(request, "web/gone.html", status=404)
