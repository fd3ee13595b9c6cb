"""The addresses of the feeds; may import what is in this folder. What a query asks wrongly is told as the API tells it."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from .appointments import appointments
from .calendar import calendar
from .choosing import Chosen
from .table import table

CALENDAR_NAME = "newsdb: politiek en deadlines"


@require_safe
def calendar_feed(request: HttpRequest) -> HttpResponseBase:
    """The entries as a calendar that one subscribes to."""
    try:
        chosen = Chosen(request.GET)
    except ValidationError as error:
        return _refused(error)

    def address_of(public_id: str) -> str:
        return request.build_absolute_uri(reverse("entry", args=[public_id]))

    return _file("calendar.ics", "text/calendar", calendar(CALENDAR_NAME, appointments(chosen, address_of)))


@require_safe
def table_feed(request: HttpRequest) -> HttpResponseBase:
    """The entries as a table."""
    try:
        chosen = Chosen(request.GET)
    except ValidationError as error:
        return _refused(error)
    return _file("timeline.csv", "text/csv", table(chosen, chosen.past))


def _file(name: str, kind: str, parts: Iterator[str]) -> StreamingHttpResponse:
    return StreamingHttpResponse(
        parts,
        content_type=f"{kind}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _refused(error: ValidationError) -> JsonResponse:
    return JsonResponse(error.message_dict, status=400)
