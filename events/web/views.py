"""The timeline as a page; may import the API's parameters and paging, so that both refuse the same."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from events.api.actors import public_actor
from events.api.paging import PARAMETERS, CursorPages
from events.api.parameters import name_problems
from events.api.timeline.filters import TimelineSet
from events.api.timeline.overdue import is_overdue
from events.api.timeline.reading import timeline_order, with_evidence
from events.dates import edtf
from events.models import TimelineEntry
from events.models.vocabulary import Kind, Review
from events.wording import in_words, month_name

from .problems import in_dutch

WITHOUT_DATE = "Zonder datum"


@dataclass(frozen=True)
class Shown:
    """An entry with what the template cannot work out."""

    entry: TimelineEntry
    when: str
    overdue: bool
    proposed: bool
    actors: list[str]
    evidence: list[Any]


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """Events and deadlines by month, with a form to choose from them; a wrong choice is told in words (400)."""
    query = _without_empty(request.GET)
    chosen = TimelineSet(data=query, queryset=with_evidence(TimelineEntry.objects.public()))
    pages = CursorPages()
    found: dict[str, list[ValidationError]] = name_problems(query, {*TimelineSet.base_filters, *PARAMETERS})
    if not found and not chosen.is_valid():
        found = chosen.errors.as_data()
    rows: list[TimelineEntry] = []
    if not found:
        try:
            rows = pages.page(chosen.qs, query, timeline_order(query))
        except ValidationError as error:
            found = error.error_dict
    context = {
        "query": query,
        "kinds": Kind.choices,
        "problems": in_dutch(found),
        "wrong": set(found),
        "months": _by_month(rows),
        "next": None if found else _link(query, pages.next),
        "previous": None if found else _link(query, pages.previous),
    }
    return render(request, "web/timeline.html", context, status=400 if found else 200)


def _without_empty(query: QueryDict) -> QueryDict:
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


def _by_month(rows: list[TimelineEntry]) -> list[tuple[str, list[Shown]]]:
    """Entries under the month of their place on the timeline."""
    today = localdate()

    def month(entry: TimelineEntry) -> str:
        return month_name(entry.sort_date) if entry.sort_date else WITHOUT_DATE

    return [
        (
            name,
            [
                Shown(
                    entry,
                    _when(entry),
                    is_overdue(entry, today),
                    entry.review == Review.PROPOSED,
                    _actors(entry),
                    entry.evidence,  # type: ignore[attr-defined]
                )
                for entry in entries
            ],
        )
        for name, entries in groupby(rows, key=month)
    ]


def _actors(entry: TimelineEntry) -> list[str]:
    """Who takes part: by name, or as written where they were not confirmed; each once."""
    named = [
        actor.name if (actor := public_actor(one, "actor")) else one.as_written
        for one in entry.participations.all()
    ]
    return list(dict.fromkeys(named))


def _when(entry: TimelineEntry) -> str:
    """The date in words, with the time as far as it is known."""
    words = in_words(edtf.parse(entry.date_edtf))
    if entry.clock:
        return f"{words}, {entry.clock} uur"
    return f"{words}, {entry.get_time_of_day_display()}" if entry.time_of_day else words
