"""What waits for an editor, for the first page of the admin; may import models and the admin."""

from __future__ import annotations

from dataclasses import dataclass

from django import template
from django.contrib.auth.models import AnonymousUser, User
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.timezone import localdate

from events.admin.due import due_soon
from events.admin.duplicates import with_unsure
from events.api.timeline.overdue import overdue_on
from events.models import Deadline, DuplicateCandidate, Person, TimelineEntry, UnresolvedName
from events.models.vocabulary import Review

register = template.Library()


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do: how much of it, and where."""

    words: str
    address: str


@register.simple_tag
def waiting_for(user: User | AnonymousUser) -> list[Task]:
    """What waits for this user, as far as they may change it; nothing where all was done."""
    queue = TimelineEntry.objects.living().filter(review=Review.PROPOSED)
    open_names = UnresolvedName.objects.filter(assigned_to__isnull=True)
    proposed = Person.objects.living().filter(review=Review.PROPOSED)
    deadlines: QuerySet = Deadline.objects.public()
    today = localdate()
    subjects: list[tuple[QuerySet, str, str, str]] = [
        (queue, "tijdlijnregel te beoordelen", "tijdlijnregels te beoordelen", ""),
        (queue.filter(disputed=True), "betwiste regel", "betwiste regels", "disputed__exact=1"),
        (
            with_unsure(DuplicateCandidate.objects.all()).filter(unsure=False),
            "mogelijke dubbeling",
            "mogelijke dubbelingen",
            "",
        ),
        (open_names, "onopgeloste naam", "onopgeloste namen", "assigned_to__isempty=1"),
        (proposed, "voorgestelde persoon", "voorgestelde personen", "review__exact=proposed"),
        (
            deadlines.filter(due_soon(today)),
            "deadline in de komende twee weken",
            "deadlines in de komende twee weken",
            "due=soon",
        ),
        (deadlines.filter(overdue_on(today)), "verlopen deadline", "verlopen deadlines", "due=overdue"),
    ]
    found = []
    for rows, one, many, query in subjects:
        name = rows.model._meta.model_name
        number = rows.count() if user.has_perm(f"events.change_{name}") else 0
        if number:
            address = reverse(f"admin:events_{name}_changelist")
            found.append(
                Task(f"{number} {one if number == 1 else many}", f"{address}?{query}" if query else address)
            )
    return found
