"""The page of deadlines: what is overdue, what is due soon, what slipped; may import the API's readers and parameters."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from events.api.parameters import name_problems
from events.api.timeline.filters import DeadlineSet
from events.api.timeline.overdue import overdue_on
from events.api.timeline.reading import with_evidence
from events.dates import edtf
from events.models import Deadline
from events.models.vocabulary import DeadlineStatus
from events.wording import in_words

from .problems import in_dutch
from .shown import shown
from .views import without_empty

SOON = timedelta(weeks=6)
# Rows of one part of the page; all of them are in the table that the page links to.
MOST_SHOWN = 50
# What may be asked of this page; the rest it decides itself.
ALLOWED = {"party", "person", "body", "q"}


def parts_of(today: date) -> list[tuple[str, str, Q, tuple[Any, ...], str]]:
    """The parts of the page: id, heading, which deadlines, in which order, and what the feeds are asked for them.

    A feed of some days also holds what may be due in them, but may be due later too.
    """
    open_ones = Q(status=DeadlineStatus.OPEN)
    soon = today + SOON
    return [
        (
            "binnenkort",
            f"Binnenkort: tot en met {in_words(edtf.parse(soon.isoformat()))}",
            open_ones & Q(latest__gte=today, latest__lte=soon),
            ("latest", "public_id"),
            f"kind=deadline&status=open&from={today}&to={soon}",
        ),
        (
            "verschoven",
            "Verschoven",
            Q(times_moved__gt=0),
            (F("days_slipped").desc(nulls_last=True), "public_id"),
            "",
        ),
        (
            "verlopen",
            "Verlopen en niets meer van gehoord",
            overdue_on(today),
            ("-latest", "public_id"),
            "overdue=true",
        ),
    ]


@require_safe
def deadlines(request: HttpRequest) -> HttpResponse:
    """Deadlines by what an editor wants to know of them; a wrong choice is told in words (400)."""
    query = without_empty(request.GET)
    # A deadline may have moved to a day that nobody told.
    asked_of = query.copy()
    asked_of["undated"] = "include"
    chosen = DeadlineSet(data=asked_of, queryset=with_evidence(Deadline.objects.public()))
    found: dict[str, list[ValidationError]] = name_problems(query, ALLOWED)
    if not found and not chosen.is_valid():
        found = chosen.errors.as_data()
    parts = []
    if not found:
        for name, heading, which, order, question in parts_of(localdate()):
            rows = list(chosen.qs.filter(which).order_by(*order)[: MOST_SHOWN + 1])
            asked = "&".join(filter(None, (question, query.urlencode()))) if question else ""
            parts.append(
                (name, heading, [shown(one) for one in rows[:MOST_SHOWN]], len(rows) > MOST_SHOWN, asked)
            )
    context = {"query": query, "problems": in_dutch(found), "wrong": set(found), "parts": parts}
    return render(request, "web/deadlines.html", context, status=400 if found else 200)
