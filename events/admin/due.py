"""When deadlines are due, to filter on in the admin; may import models and what the API calls overdue."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.timezone import localdate

from events.api.timeline.overdue import overdue_on
from events.models.vocabulary import DeadlineStatus

SOON = timedelta(weeks=2)


def due_soon(today: date) -> Q:
    """Open deadlines of which the last day is today or in the next two weeks."""
    return Q(status=DeadlineStatus.OPEN, latest__gte=today, latest__lte=today + SOON)


class DueFilter(admin.SimpleListFilter):
    """What is due soon, what is overdue, and what was moved."""

    title = "termijn"
    parameter_name = "due"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("soon", "komende twee weken"), ("overdue", "verlopen"), ("moved", "verplaatst")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        today = localdate()
        which = {"soon": due_soon(today), "overdue": overdue_on(today), "moved": Q(times_moved__gt=0)}
        asked = which.get(self.value() or "")
        # What left the timeline is due no more.
        return queryset if asked is None else queryset.public().filter(asked)  # type: ignore[attr-defined]
