"""The timeline as a page; may import the API's parameters and paging, so that both refuse the same."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from events.api.paging import PARAMETERS, CursorPages
from events.api.parameters import name_problems
from events.api.timeline.filters import TimelineSet
from events.api.timeline.reading import timeline_order, with_evidence
from events.feeds.choosing import ALLOWED as OF_FEEDS
from events.models import TimelineEntry
from events.models.vocabulary import EventType, Kind, Status

from .problems import in_dutch
from .shown import by_month


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """Events and deadlines by month, with a form to choose from them; a wrong choice is told in words (400)."""
    query = without_empty(request.GET)
    chosen = TimelineSet(data=query, queryset=with_evidence(TimelineEntry.objects.public()))
    pages = CursorPages()
    found: dict[str, list[ValidationError]] = name_problems(query, {*TimelineSet.base_filters, *PARAMETERS})
    if not found and not chosen.is_valid():
        found = chosen.errors.as_data()
    rows: list[TimelineEntry] = []
    past: date | None = None
    if not found:
        past = chosen.past
        try:
            rows = pages.page(chosen.qs, query, timeline_order(query))
        except ValidationError as error:
            found = error.error_dict
    context = {
        "query": query,
        "kinds": Kind.choices,
        "types": EventType.choices,
        "statuses": Status.choices,
        "problems": in_dutch(found),
        "wrong": set(found),
        "past": past,
        "today": localdate(),
        "months": by_month(rows, past),
        "feeds": None if found else _of_feeds(query),
        "next": None if found else _link(query, pages.next),
        "previous": None if found else _link(query, pages.previous),
    }
    return render(request, "web/timeline.html", context, status=400 if found else 200)


def without_empty(query: QueryDict) -> QueryDict:
    """The query without the fields of the form that were left empty."""
    filled = QueryDict(mutable=True)
    for name, values in query.lists():
        given = [value for value in values if value.strip()]
        if given:
            filled.setlist(name, given)
    return filled


def _link(query: QueryDict, cursor: str | None) -> str | None:
    if cursor is None:
        return None
    there = query.copy()
    there["cursor"] = cursor
    return f"?{there.urlencode()}"


def _of_feeds(query: QueryDict) -> str:
    """The same choice, as the feeds take it: whole, not by pages."""
    there = query.copy()
    for name in query:
        if name not in OF_FEEDS:
            del there[name]
    return f"?{there.urlencode()}" if there else ""
